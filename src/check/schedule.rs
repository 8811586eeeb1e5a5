//! Series that are over, unreviewed, past the last known school calendar, or that meet one another.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;
use rayon::prelude::*;

use super::dangling::{DANGLING, WRONG_KIND, folders};
use super::{Checking, Rule};
use crate::calendar::format::{DateStyle, date_text};
use crate::calendar::{
    Filter, HolidayContext, Hours, OccurrenceStatus, Rule as Days, Schedule, When, codes as c, expand,
    meet_at, verify_dates,
};
use crate::diag::{Diagnostic, Span, Text};
use crate::lang::of;
use crate::model::{Entry, Offer, PlaceRef, ScheduleItem, Status, calendar_context, schedule_diagnostic};
use crate::schema::Shape;
use crate::text::nearest;

/// See the module.
pub(super) static RULE: Rule = Rule { codes: &[], run };

/// Holidays that will be unknown this soon are worth a warning.
const SOON_DAYS: i32 = 90;
/// Series of one entry are compared over so many days; nights of clock changes of an endless one are looked at.
const AHEAD_DAYS: i32 = 400;
/// More pairs than this are one mistake, not many.
const MOST_MEETINGS: usize = 20;

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    let entries = checking.directory.entries();
    let found: Vec<Vec<Diagnostic>> = entries.par_iter().map(|entry| of_entry(checking, entry)).collect();
    problems.extend(found.into_iter().flatten());
}

fn of_entry(checking: &Checking<'_>, entry: &Entry) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let Some(offer) = entry.offer().filter(|offer| !offer.schedules.is_empty()) else { return problems };
    let context = calendar_context(checking.directory, entry);
    for item in &offer.schedules {
        let findings = verify_dates(&item.schedule, &context, nights(&item.schedule, checking.today));
        problems.extend(findings.iter().map(|finding| schedule_diagnostic(finding, &item.spans)));
        places(checking, item, &mut problems);
        if entry.status != Status::Ended {
            problems.extend(over(item, checking.today));
            problems.extend(unreviewed(entry, item, &context, checking.today));
            problems.extend(soon_unknown(item, &context, checking.today));
        }
    }
    if offer.schedules.len() > 1 {
        meetings(offer, &context, checking.today, &mut problems);
    }
    problems
}

/// The days between which nights of clock changes are looked at: all of a series that has an end, a good year of one
/// that has none.
fn nights(schedule: &Schedule, today: Date) -> (Date, Date) {
    let first = match &schedule.rule {
        Days::Dates(dates) => dates.first().copied(),
        _ => schedule.from,
    };
    let from = first.map_or(today, |first| first.min(today)).max(today.saturating_sub(3.years()));
    let to = schedule
        .last_day()
        .map_or(today.saturating_add(AHEAD_DAYS.days()), |last| last.min(today.saturating_add(6.years())));
    (from, to)
}

/// Places named in `deplace` and `ajoute` that are no place.
fn places(checking: &Checking<'_>, item: &ScheduleItem, problems: &mut Vec<Diagnostic>) {
    let directory = checking.directory;
    let moved = item.schedule.moved.iter().map(|change| change.place.as_deref());
    let moved = moved.zip(item.spans.moved.iter().map(|spans| spans.2));
    let added = item.schedule.added.iter().map(|extra| extra.place.as_deref());
    let added = added.zip(item.spans.added.iter().map(|spans| spans.1));
    for (slug, span) in moved.chain(added) {
        let Some(slug) = slug else { continue };
        match directory.find(slug) {
            Some(found) if found.place().is_some() => {}
            Some(_) => {
                let message =
                    Text::new(format!("« {slug} » n'est pas un lieu"), format!("“{slug}” is no place"));
                let (fr, en) = folders(checking.directory.config.kinds, Shape::Place);
                problems.push(
                    Diagnostic::new(&WRONG_KIND, span, message)
                        .help(format!("nommez ici une fiche de {fr}"), format!("name an entry of {en} here")),
                );
            }
            None if checking.left_out.contains(slug) => {}
            None => {
                let message = Text::new(format!("aucune fiche « {slug} »"), format!("no entry “{slug}”"));
                let places = directory.entries().iter().filter(|entry| entry.place().is_some());
                let found = Diagnostic::new(&DANGLING, span, message);
                problems.push(match nearest(slug, places.map(|entry| entry.slug.as_str())) {
                    Some(near) => found
                        .label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
                        .fix(span, near),
                    None => {
                        let (fr, en) = folders(checking.directory.config.kinds, Shape::Place);
                        found.help(format!("créez ce lieu dans {fr}"), format!("create this place in {en}"))
                    }
                });
            }
        }
    }
}

fn over(item: &ScheduleItem, today: Date) -> Option<Diagnostic> {
    let last = item.schedule.last_day().filter(|last| *last < today)?;
    let message = Text::new(
        format!("cette série est finie depuis le {}", date_text(last, of("fr"), DateStyle::Long)),
        format!("this series ended on {}", date_text(last, of("en"), DateStyle::Long)),
    );
    let at = if item.schedule.until.is_some() { item.spans.until } else { item.spans.when };
    Some(
        Diagnostic::new(&c::OVER, at, message).help(
            "écrivez la nouvelle série, ou supprimez celle-ci",
            "write the new series, or delete this one",
        ),
    )
}

/// A series without an end that nobody has confirmed for a year. A verification that is too old is another rule's.
fn unreviewed(
    entry: &Entry,
    item: &ScheduleItem,
    context: &HolidayContext<'_>,
    today: Date,
) -> Option<Diagnostic> {
    let schedule = &item.schedule;
    let endless = schedule.until.is_none() && !matches!(schedule.rule, Days::Dates(_) | Days::ByAppointment);
    let since = schedule.from.unwrap_or(context.origin);
    if !endless || entry.verification.on.is_some() || since.saturating_add(1.year()) >= today {
        return None;
    }
    let message = Text::new(
        "cette série n'a pas de fin, et personne ne l'a confirmée depuis plus d'un an",
        "this series has no end, and nobody has confirmed it for more than a year",
    );
    Some(Diagnostic::new(&c::UNREVIEWED, item.spans.when, message).help(
        "rappelez l'organisation, puis écrivez « verifie_le », ou donnez une fin avec « au »",
        "call the organisation again, then write “verifie_le”, or give an end with “au”",
    ))
}

/// An endless series whose school holidays will soon be unknown.
fn soon_unknown(item: &ScheduleItem, context: &HolidayContext<'_>, today: Date) -> Option<Diagnostic> {
    let schedule = &item.schedule;
    let asks = |filters: &[Filter]| filters.iter().position(|filter| filter.follows_school());
    let at: Span = match (asks(&schedule.except), asks(&schedule.during)) {
        (Some(i), _) => item.spans.except.get(i).copied()?,
        (None, Some(i)) => item.spans.during.get(i).copied()?,
        (None, None) => return None,
    };
    let known = context.school?.known_until()?;
    if schedule.until.is_some() || known > today.saturating_add(SOON_DAYS.days()) {
        return None;
    }
    let message = Text::new(
        format!(
            "les vacances scolaires ne sont connues que jusqu'au {} : rien n'est annoncé après",
            date_text(known, of("fr"), DateStyle::Long)
        ),
        format!(
            "school holidays are known only until {}: nothing is announced after it",
            date_text(known, of("en"), DateStyle::Long)
        ),
    );
    Some(Diagnostic::new(&c::BEYOND_CALENDAR, at, message).help(
        "complétez le calendrier scolaire quand il est publié",
        "complete the school calendar once it is published",
    ))
}

/// Two series of one entry at the same time in the same place: the first day of each pair is told.
fn meetings(offer: &Offer, context: &HolidayContext<'_>, today: Date, problems: &mut Vec<Diagnostic>) {
    let mut by_day: BTreeMap<Date, Vec<(usize, When, Option<String>)>> = BTreeMap::new();
    let to = today.saturating_add(AHEAD_DAYS.days());
    for (number, item) in offer.schedules.iter().enumerate() {
        if !matches!(item.schedule.hours, Hours::Slots(_) | Hours::AllDay) {
            continue;
        }
        for session in expand(&item.schedule, context, today, to) {
            if session.status != OccurrenceStatus::Cancelled {
                let moved = session.moved.and_then(|i| item.schedule.moved.get(usize::from(i)));
                let added = session.added.and_then(|i| item.schedule.added.get(usize::from(i)));
                let named =
                    moved.and_then(|m| m.place.clone()).or_else(|| added.and_then(|a| a.place.clone()));
                let place = named.or_else(|| place_key(item.place.as_ref().or(offer.places.first())));
                by_day.entry(session.day).or_default().push((number, session.when, place));
            }
        }
    }
    let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (day, mut sessions) in by_day {
        // By place, then time: whoever ends last is the only one that the next may meet first.
        sessions.sort_by(|a, b| (&a.2, a.1, a.0).cmp(&(&b.2, b.1, b.0)));
        let mut latest: Option<(usize, When, Option<String>)> = None;
        for session in sessions {
            let same_place = latest.as_ref().filter(|before| before.2 == session.2);
            let meets = same_place.filter(|before| before.0 != session.0 && meet_at(before.1, session.1));
            if let Some(pair) = meets.map(|before| (before.0.min(session.0), before.0.max(session.0)))
                && told.len() < MOST_MEETINGS
                && told.insert(pair)
            {
                problems.extend(meeting(offer, pair, day));
            }
            let ends_later = same_place.is_none_or(|before| end_of(before.1) <= end_of(session.1));
            if ends_later {
                latest = Some(session);
            }
        }
    }
}

/// Minutes from the start of the day at which an occurrence ends; an open end is its start.
fn end_of(when: When) -> i32 {
    let minutes = |time: jiff::civil::Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    match when {
        When::Slot(slot) => match slot.end.time() {
            Some(end) if end <= slot.start => 24 * 60 + minutes(end),
            Some(end) => minutes(end),
            None => minutes(slot.start),
        },
        When::AllDay => 24 * 60,
        When::Part(_) | When::Unknown => 0,
    }
}

fn place_key(place: Option<&PlaceRef>) -> Option<String> {
    match place? {
        PlaceRef::Entry(reference) => Some(reference.slug.clone()),
        PlaceRef::Here(place) => Some(format!("{}:{}", place.span.file.0, place.span.start)),
    }
}

fn meeting(offer: &Offer, (a, b): (usize, usize), day: Date) -> Option<Diagnostic> {
    let (first, second) = (offer.schedules.get(a)?, offer.schedules.get(b)?);
    let message = Text::new(
        format!(
            "deux séries ont lieu en même temps, au même endroit, le {}",
            date_text(day, of("fr"), DateStyle::Full)
        ),
        format!(
            "two series take place at the same time, in the same place, on {}",
            date_text(day, of("en"), DateStyle::Full)
        ),
    );
    Some(
        Diagnostic::new(&c::OVERLAP, second.spans.when, message)
            .related(first.spans.when, Text::new("l'autre série", "the other series"))
            .help(
                "changez les heures, ou enlevez ce jour de l'une avec « sauf »",
                "change the hours, or take that day out of one with “sauf”",
            ),
    )
}
