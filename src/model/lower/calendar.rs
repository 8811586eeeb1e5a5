//! School calendars: their holidays end after they start, do not overlap, and leave no hole.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::calendar::format::{DateStyle, date_text};
use crate::calendar::{Holiday, SchoolCalendar, codes as c};
use crate::diag::{Diagnostic, Span, Text};
use crate::lang::of;
use crate::schema::{FieldId as F, Record};

/// A school calendar of `calendriers/`.
pub fn school_calendar(id: &str, record: &Record, problems: &mut Vec<Diagnostic>) -> Option<SchoolCalendar> {
    let mut placed: Vec<(Holiday, Span)> = Vec::new();
    for row in record.records(F::Holidays) {
        let holiday = row.string(F::Name).zip(row.date(F::From)).zip(row.date(F::Until));
        let Some(((name, from), until)) = holiday else { continue };
        if until < from {
            problems.push(reversed(&name, row.span_of(F::Until)));
            continue;
        }
        placed.push((Holiday { name, from, until }, row.span));
    }
    placed.sort_by_key(|(holiday, _)| holiday.from);
    for pair in placed.windows(2) {
        if let [(before, _), (after, span)] = pair {
            problems.extend(neighbours(before, after, *span));
        }
    }
    let covers = record.record(F::CoversPeriod);
    let period = covers.and_then(|group| group.date(F::From).zip(group.date(F::Until)));
    if let (Some((from, until)), Some(group)) = (period, covers)
        && until < from
    {
        problems.push(reversed("couvre", group.span_of(F::Until)));
    }
    Some(SchoolCalendar {
        id: id.to_owned(),
        name: record.string(F::Name)?,
        country: record.string(F::Country)?,
        community: record.string(F::Community),
        sources: record
            .records(F::Sources)
            .filter_map(|source| Some((source.string(F::Title)?, source.string(F::Url))))
            .collect(),
        covers: period.filter(|(from, until)| from <= until),
        holidays: placed.into_iter().map(|(holiday, _)| holiday).collect(),
    })
}

fn reversed(name: &str, at: Span) -> Diagnostic {
    let message =
        Text::new(format!("« {name} » finit avant de commencer"), format!("“{name}” ends before it starts"));
    Diagnostic::new(&c::CALENDAR_ORDER, at, message).help(
        "corrigez « du » ou « au » ; les deux jours sont compris",
        "correct “du” or “au”; both days are inclusive",
    )
}

/// What is wrong between two holidays that follow each other.
fn neighbours(before: &Holiday, after: &Holiday, at: Span) -> Option<Diagnostic> {
    if after.from <= before.until {
        let message = Text::new(
            format!("« {} » et « {} » se chevauchent", before.name, after.name),
            format!("“{}” and “{}” overlap", before.name, after.name),
        );
        return Some(Diagnostic::new(&c::CALENDAR_ORDER, at, message).help(
            format!("« {} » dure jusqu'au {}", before.name, before.until),
            format!("“{}” lasts until {}", before.name, before.until),
        ));
    }
    // Summer holidays written as their first days only, or forgotten.
    let end_of_june = Date::new(before.from.year(), 6, 20).ok()?;
    let autumn = Date::new(before.from.year(), 9, 15).ok()?;
    let summer = before.from >= end_of_june && before.from < autumn;
    if summer && before.until < before.from.saturating_add(21.days()) && before.until < autumn {
        let message = Text::new(
            format!(
                "« {} » ne dure que jusqu'au {}",
                before.name,
                date_text(before.until, of("fr"), DateStyle::Long)
            ),
            format!(
                "“{}” lasts only until {}",
                before.name,
                date_text(before.until, of("en"), DateStyle::Long)
            ),
        );
        return Some(Diagnostic::new(&c::CALENDAR_HOLE, at, message).help(
            "écrivez dans « au » la veille de la rentrée",
            "write in “au” the day before lessons start again",
        ));
    }
    let crosses_summer = before.until < end_of_june && after.from > autumn;
    crosses_summer.then(|| {
        let message = Text::new(
            format!("pas de vacances d'été entre « {} » et « {} »", before.name, after.name),
            format!("no summer holidays between “{}” and “{}”", before.name, after.name),
        );
        Diagnostic::new(&c::CALENDAR_HOLE, at, message).help(
            "ajoutez les vacances d'été, de la fin des cours à la veille de la rentrée",
            "add the summer holidays, from the end of lessons to the day before they start again",
        )
    })
}
