//! First and last day, nights, and series without a date.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Finding, Part};
use crate::calendar::format::{DateStyle, date_text};
use crate::calendar::grammar::around;
use crate::calendar::{
    Excluded, Filter, HolidayContext, Hours, OnPublicHolidays, Reason, Rule, Schedule, SchoolCalendar, Slot,
    codes, days, exclusion, filter_text, first_day, gives,
};
use crate::lang::of;

/// A series is looked at for so many years when it has no end.
const YEARS: i32 = 3;

/// `du` is there when needed, and falls on a day of the rule.
pub(super) fn start(schedule: &Schedule, origin: Date, found: &mut Vec<Finding>) {
    let (every, weekly) = match &schedule.rule {
        Rule::Weekly { every, .. } => (*every, true),
        Rule::MonthlyByWeekday { every, .. } => (*every, false),
        _ => return,
    };
    let Some(from) = schedule.from else {
        if every > 1 {
            let context = HolidayContext::without_holidays(origin);
            let first = first_day(&Schedule::new("", every_time(&schedule.rule)), &context).unwrap_or(origin);
            found.push(
                Finding::new(
                    &codes::NO_START,
                    Part::When,
                    "il manque « du » : on ne sait pas de quelles semaines ou de quels mois il s'agit",
                    "“du” is missing: it is not known which weeks or months are meant",
                )
                .help(
                    format!("ajoutez « du: » avec la date d'une séance, par exemple « du: {first} »"),
                    format!("add “du:” with the date of one session, such as “du: {first}”"),
                ),
            );
        }
        return;
    };
    let context = HolidayContext::without_holidays(origin);
    let loose = Schedule { until: None, from: None, ..Schedule::new("", every_time(&schedule.rule)) };
    let around_it = HolidayContext { origin: from.saturating_sub(400.days()), ..context };
    if gives(&loose, &around_it, from) {
        return;
    }
    let near = nearest(&loose, &around_it, from);
    let day = date_text(from, of("fr"), DateStyle::Full);
    let kind = if weekly { "n'est pas un des jours de « quand »" } else { "ne suit pas « quand »" };
    let finding = Finding::new(
        &codes::WRONG_WEEKDAY,
        Part::From,
        format!("« du » : le {day} {kind}"),
        format!("“du”: {} does not follow “quand”", date_text(from, of("en"), DateStyle::Full)),
    );
    let list = |lang: &str, or: &str| {
        let dates =
            near.iter().map(|date| format!("{date} ({})", date_text(*date, of(lang), DateStyle::Full)));
        dates.collect::<Vec<_>>().join(or)
    };
    found.push(
        finding.help(format!("écrivez {}", list("fr", " ou ")), format!("write {}", list("en", " or "))),
    );
}

/// The rule without its interval.
fn every_time(rule: &Rule) -> Rule {
    match rule {
        Rule::Weekly { days, .. } => Rule::Weekly { days: *days, every: 1 },
        Rule::MonthlyByWeekday { ranks, day, .. } => {
            Rule::MonthlyByWeekday { ranks: ranks.clone(), day: *day, every: 1 }
        }
        other => other.clone(),
    }
}

/// The days of the rule right before and after a day.
fn nearest(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> Vec<Date> {
    if let Rule::Weekly { days, .. } = &schedule.rule
        && let (Some(only), true) = (days.iter().next(), days.len() == 1)
    {
        let (before, after) = around(day, only);
        return vec![before, after];
    }
    let before = days(schedule, context, day.saturating_sub(370.days()), day).last().map(|found| found.day);
    let after = days(schedule, context, day, day.saturating_add(370.days())).first().map(|found| found.day);
    before.into_iter().chain(after).collect()
}

/// The end comes after the start, and dates written one by one lie between them.
pub(super) fn order(schedule: &Schedule, found: &mut Vec<Finding>) {
    if let (Some(from), Some(until)) = (schedule.from, schedule.until)
        && until < from
    {
        found.push(
            Finding::new(
                &codes::REVERSED,
                Part::Until,
                format!("« au » ({until}) vient avant « du » ({from})"),
                format!("“au” ({until}) comes before “du” ({from})"),
            )
            .help("corrigez l'une des deux dates", "correct one of the two dates"),
        );
        return;
    }
    let Rule::Dates(dates) = &schedule.rule else { return };
    let outside = |day: &&Date| {
        schedule.from.is_some_and(|from| **day < from) || schedule.until.is_some_and(|until| **day > until)
    };
    if let Some(day) = dates.iter().find(outside) {
        let part = if schedule.from.is_some_and(|from| *day < from) { Part::From } else { Part::Until };
        found.push(
            Finding::new(
                &codes::CONTRADICTION,
                part,
                format!("le {} est hors de « du » et « au »", date_text(*day, of("fr"), DateStyle::Full)),
                format!("{} lies outside “du” and “au”", date_text(*day, of("en"), DateStyle::Full)),
            )
            .help(
                "supprimez « du » et « au » : les dates suffisent",
                "delete “du” and “au”: the dates are enough",
            ),
        );
    }
}

/// `jours_feries` against a filter of the same schedule.
pub(super) fn public_holidays(schedule: &Schedule, found: &mut Vec<Finding>) {
    let at = |filters: &[Filter]| filters.iter().position(|filter| *filter == Filter::PublicHolidays);
    let (part, fr, en) = match schedule.on_public_holidays {
        Some(OnPublicHolidays::Open) => {
            let Some(i) = at(&schedule.except) else { return };
            (
                Part::Except(i),
                "« sauf » les enlève, et « jours_feries » dit ouvert",
                "“sauf” takes them out, and “jours_feries” says open",
            )
        }
        Some(OnPublicHolidays::Closed) => {
            let Some(i) = at(&schedule.during) else { return };
            (
                Part::During(i),
                "« pendant » les garde, et « jours_feries » dit fermé",
                "“pendant” keeps them, and “jours_feries” says closed",
            )
        }
        None => return,
    };
    found.push(
        Finding::new(
            &codes::CONTRADICTION,
            part,
            format!("jours fériés : {fr}"),
            format!("public holidays: {en}"),
        )
        .help("gardez une seule des deux lignes", "keep one of the two lines"),
    );
}

/// A night of more than twelve hours is most often a slip.
pub(super) fn nights(schedule: &Schedule, found: &mut Vec<Finding>) {
    let moved = schedule.moved.iter().enumerate().map(|(i, m)| (Part::MovedTo(i), m.hours.as_ref()));
    let added = schedule.added.iter().enumerate().map(|(i, a)| (Part::Added(i), a.hours.as_ref()));
    let own = std::iter::once((Part::Hours, Some(&schedule.hours)));
    for (part, hours) in own.chain(moved).chain(added) {
        let Some(Hours::Slots(slots)) = hours else { continue };
        for slot in slots {
            if let Some(hours) = night(*slot).filter(|hours| *hours > 12) {
                found.push(
                    Finding::new(
                        &codes::LONG_NIGHT,
                        part,
                        format!("cette séance finirait le lendemain, après plus de {hours} heures"),
                        format!("this session would end the next day, after more than {hours} hours"),
                    )
                    .help("vérifiez le début et la fin", "check the start and the end"),
                );
            }
        }
    }
}

/// The whole hours of a slot that ends the next day.
fn night(slot: Slot) -> Option<i32> {
    let minutes = |time: jiff::civil::Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let end = slot.end.time().filter(|end| *end <= slot.start)?;
    Some((24 * 60 - minutes(slot.start) + minutes(end) - 1) / 60)
}

/// "Vacances scolaires" needs a calendar, which must reach as far as the series.
pub(super) fn school(schedule: &Schedule, context: &HolidayContext<'_>, found: &mut Vec<Finding>) {
    let except = schedule.except.iter().enumerate().map(|(i, filter)| (Part::Except(i), filter));
    let during = schedule.during.iter().enumerate().map(|(i, filter)| (Part::During(i), filter));
    let Some((part, _)) = except.chain(during).find(|(_, filter)| filter.follows_school()) else {
        return;
    };
    let Some((known_from, known)) = context.school.and_then(|school| school.known()) else {
        found.push(nothing_known(context.school, part));
        return;
    };
    let filters = schedule.except.iter().chain(&schedule.during);
    for filter in filters {
        if let (Filter::SchoolBreak(named), Some(school)) = (filter, context.school)
            && !named.is_in(school)
        {
            found.push(no_such_break(filter, school, part));
        }
    }
    let start = schedule.from.unwrap_or(context.origin);
    if start < known_from {
        found.push(unknown_before(start, known_from, part));
    }
    if let Some(until) = schedule.until.filter(|until| *until > known) {
        let day = |lang| date_text(known, of(lang), DateStyle::Full);
        found.push(
            Finding::new(
                &codes::BEYOND_CALENDAR,
                part,
                format!(
                    "les vacances scolaires ne sont connues que jusqu'au {} : rien n'est annoncé après, jusqu'au {until}",
                    day("fr")
                ),
                format!("school holidays are known only until {}: nothing is announced after it, until {until}", day("en")),
            )
            .help(
                "complétez le calendrier scolaire quand il est publié, ou avancez « au »",
                "complete the school calendar once it is published, or bring “au” forward",
            ),
        );
    }
}

/// A series that starts before the first day of which holidays are known.
fn unknown_before(start: Date, known: Date, part: Part) -> Finding {
    let day = |day, lang| date_text(day, of(lang), DateStyle::Full);
    Finding::new(
        &codes::BEYOND_CALENDAR,
        part,
        format!(
            "les vacances scolaires ne sont connues qu'à partir du {} : rien n'est annoncé avant, depuis le {}",
            day(known, "fr"),
            day(start, "fr")
        ),
        format!(
            "school holidays are known only from {}: nothing is announced before it, since {}",
            day(known, "en"),
            day(start, "en")
        ),
    )
    .help(
        "complétez le calendrier scolaire, ou avancez le début de « couvre » si rien ne manque avant",
        "complete the school calendar, or move the start of “couvre” back if nothing is missing before it",
    )
}

/// Holidays under a name that the calendar does not have.
fn no_such_break(filter: &Filter, school: &SchoolCalendar, part: Part) -> Finding {
    let mut names: Vec<&str> = school.holidays.iter().map(|holiday| holiday.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let names = names.join(", ");
    Finding::new(
        &codes::NO_CALENDAR,
        part,
        format!("« {} » : le calendrier « {} » n'en a pas", filter_text(filter, of("fr")), school.name),
        format!("“{}”: the calendar “{}” has none", filter_text(filter, of("en")), school.name),
    )
    .help(
        format!("écrivez un nom qu'il a ({names}), ou les dates"),
        format!("write a name that it has ({names}), or the dates"),
    )
}

/// No calendar, or one that nobody has filled in.
fn nothing_known(school: Option<&SchoolCalendar>, part: Part) -> Finding {
    match school {
        None => Finding::new(
            &codes::NO_CALENDAR,
            part,
            "aucun calendrier scolaire n'est connu ici : « vacances scolaires » ne dit rien",
            "no school calendar is known here: “vacances scolaires” says nothing",
        )
        .help(
            "ajoutez « calendrier: » à la fiche, ou à sa zone, avec le nom d'un fichier de calendriers/",
            "add “calendrier:” to the entry, or to its zone, with the name of a file of calendriers/",
        ),
        Some(school) => Finding::new(
            &codes::NO_CALENDAR,
            part,
            format!("« {} » est encore vide : ses congés ne sont connus à aucune date", school.name),
            format!("“{}” is still empty: its holidays are known on no date", school.name),
        )
        .help(
            format!(
                "remplissez calendriers/{0}.yaml, avec sa source ; si l'activité suit d'autres congés, ajoutez « calendrier: » à la fiche",
                school.id
            ),
            format!(
                "fill in calendriers/{0}.yaml, with its source; if the activity follows other holidays, add “calendrier:” to the entry",
                school.id
            ),
        ),
    }
}

/// A series that gives no session at all.
pub(super) fn never(schedule: &Schedule, context: &HolidayContext<'_>, found: &mut Vec<Finding>) {
    if schedule.rule == Rule::ByAppointment || !schedule.added.is_empty() {
        return;
    }
    let start = schedule.from.unwrap_or(context.origin);
    let end = schedule.until.unwrap_or_else(|| start.saturating_add(YEARS.years()));
    let mut reasons = Vec::new();
    for day in days(schedule, context, Date::MIN, end) {
        match exclusion(schedule, context, day.day) {
            // A closure ends; the series has dates all the same.
            None | Some(Excluded { reason: Reason::Closed }) => return,
            Some(excluded) => reasons.push(excluded.reason),
        }
    }
    // Where nobody knows, nothing is said here: the calendar's own warning says it.
    if reasons.contains(&Reason::BeyondCalendar) {
        return;
    }
    let (fr, en) = if reasons.is_empty() {
        (
            "« quand » ne donne aucune date entre « du » et « au »",
            "“quand” gives no date between “du” and “au”",
        )
    } else {
        ("« sauf » et « pendant » ne laissent aucune date", "“sauf” and “pendant” leave no date")
    };
    found.push(
        Finding::new(&codes::NEVER, Part::When, fr, en).help(
            "vérifiez « du », « au », « sauf » et « pendant »",
            "check “du”, “au”, “sauf” and “pendant”",
        ),
    );
}
