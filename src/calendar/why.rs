//! Why a day is taken out, in French words for an editor.

use jiff::civil::Date;

use super::exclusion::Filters;
use super::format::{DateStyle, date_text, month_name};
use super::{Filter, HolidayContext, Reason, Schedule, exclusion, public_holiday};

/// Why a day is taken out, if it is: "congé d'automne FWB", "Armistice (jour férié)", "juillet".
pub fn why(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> Option<String> {
    let excluded = exclusion(schedule, context, day)?;
    Some(match excluded.reason {
        Reason::SchoolHoliday => school_holiday(context, day),
        Reason::PublicHoliday => match public_holiday(context.country, day) {
            Some(holiday) => format!("{} (jour férié)", holiday.name()),
            None => "jour férié".to_owned(),
        },
        Reason::Except => {
            let asked = Filters::new(schedule, context);
            let mut filters = schedule.except.iter();
            let filter = filters.find(|filter| {
                matches!(filter, Filter::Months { .. } | Filter::Dates { .. })
                    && asked.covers(filter, day) == Some(true)
            });
            filter.map_or_else(|| "sauf".to_owned(), filter_text)
        }
        Reason::NotDuring => {
            let kept: Vec<String> = schedule.during.iter().map(filter_text).collect();
            format!("hors de « pendant » ({})", kept.join(", "))
        }
        Reason::BeyondCalendar => match context.school.and_then(|school| school.known_until()) {
            Some(known) if known < day => {
                format!("vacances scolaires inconnues après le {}", date_text(known, "fr", DateStyle::Long))
            }
            _ => "vacances scolaires inconnues".to_owned(),
        },
    })
}

/// "congé d'automne FWB"
fn school_holiday(context: &HolidayContext<'_>, day: Date) -> String {
    let Some((school, holiday)) =
        context.school.and_then(|school| school.on(day).map(|holiday| (school, holiday)))
    else {
        return "vacances scolaires".to_owned();
    };
    let mut letters = holiday.name.chars();
    let name = match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect::<String>(),
        None => "vacances scolaires".to_owned(),
    };
    match &school.community {
        Some(community) => format!("{name} {community}"),
        None => name,
    }
}

/// A filter in French words: `juillet`, `de septembre à juin`, `du 21 décembre 2026 au 3 janvier 2027`.
pub fn filter_text(filter: &Filter) -> String {
    match filter {
        Filter::SchoolHolidays => "vacances scolaires".to_owned(),
        Filter::PublicHolidays => "jours fériés".to_owned(),
        Filter::Months { from, to } if from == to => month_name(*from, "fr").to_owned(),
        Filter::Months { from, to } => {
            let first = month_name(*from, "fr");
            let of = if first.starts_with(['a', 'o']) { "d’" } else { "de " };
            format!("{of}{first} à {}", month_name(*to, "fr"))
        }
        Filter::Dates { from, to } if from == to => format!("le {}", date_text(*from, "fr", DateStyle::Long)),
        Filter::Dates { from, to } => format!(
            "du {} au {}",
            date_text(*from, "fr", DateStyle::Long),
            date_text(*to, "fr", DateStyle::Long)
        ),
    }
}
