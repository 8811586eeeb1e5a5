//! Why a day is taken out, in French words for an editor.

use jiff::civil::Date;

use super::exclusion::Filters;
use super::format::{DateStyle, date_text};
use super::{Filter, HolidayContext, Reason, Schedule, exclusion, filter_text, public_holiday};
use crate::lang::first;
use crate::text::lower_first;

/// Why a day is taken out, if it is: "congé d'automne FWB", "Armistice (jour férié)", "juillet", "fermeture".
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
                !filter.follows_school()
                    && **filter != Filter::PublicHolidays
                    && asked.covers(filter, day) == Some(true)
            });
            filter.map_or_else(|| "sauf".to_owned(), |filter| filter_text(filter, first()))
        }
        Reason::NotDuring => {
            let kept: Vec<String> =
                schedule.during.iter().map(|filter| filter_text(filter, first())).collect();
            format!("hors de « pendant » ({})", kept.join(", "))
        }
        Reason::Closed => match context.closure(day).and_then(|closure| closure.text.as_deref()) {
            Some(text) => format!("fermeture : {}", lower_first(text)),
            None => "fermeture".to_owned(),
        },
        Reason::BeyondCalendar => match context.school.and_then(|school| school.known_until()) {
            Some(known) if known < day => {
                format!(
                    "vacances scolaires inconnues après le {}",
                    date_text(known, first(), DateStyle::Long)
                )
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
    let name = lower_first(&holiday.name);
    match &school.community {
        Some(community) => format!("{name} {community}"),
        None => name,
    }
}
