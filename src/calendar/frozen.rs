//! The frozen form of a rule: what identifiers of events are made of.
//!
//! People's calendars know an event by its identifier alone: where that changes, they show the event
//! twice, or one that was moved at its old hour. So a form that stands in the test below never changes, however
//! [`Rule`] is written; a new kind of rule gets a word of its own. What one would do otherwise goes into a second
//! version beside this one, for schedules that are new.

use std::borrow::Cow;

use jiff::civil::{Date, Weekday};

use super::{Rule, WorkdayEnd};

/// `v1 weekly 2 mo,we du 2026-09-07`: which days, and from when; never hours, nor how it is worded.
///
/// Dates written one by one are not in it: each names its own event, and one more must not rename the others.
pub fn frozen(rule: &Rule, from: Option<Date>) -> String {
    let form: Cow<'_, str> = match rule {
        Rule::Weekly { days, every } => format!("weekly {} {}", every.max(&1), names(days.iter())).into(),
        Rule::MonthlyByWeekday { ranks, day, every } => {
            format!("monthly {} {} {}", every.max(&1), numbers(ranks), name(*day)).into()
        }
        Rule::MonthlyWorkday(WorkdayEnd::First) => "workday first".into(),
        Rule::MonthlyWorkday(WorkdayEnd::Last) => "workday last".into(),
        Rule::MonthlyByDate { days } => format!("monthday {}", numbers(days)).into(),
        Rule::WeekdaysAndHolidays(days) => format!("weekly 1 {} holidays", names(days.iter())).into(),
        Rule::Dates(_) => "dates".into(),
        Rule::Yearly { month, day } => format!("yearly {month:02}-{day:02}").into(),
        Rule::ByAppointment => "appointment".into(),
    };
    match from {
        Some(from) => {
            format!("v1 {form} du {:04}-{:02}-{:02}", from.year(), from.month(), from.day())
        }
        None => format!("v1 {form}"),
    }
}

fn names(days: impl Iterator<Item = Weekday>) -> String {
    days.map(name).collect::<Vec<_>>().join(",")
}

/// Sorted, without doubles: the order in which an editor writes ranks means nothing.
fn numbers(ranks: &[i8]) -> String {
    let mut ranks = ranks.to_vec();
    ranks.sort_unstable();
    ranks.dedup();
    ranks.iter().map(i8::to_string).collect::<Vec<_>>().join(",")
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mo",
        Weekday::Tuesday => "tu",
        Weekday::Wednesday => "we",
        Weekday::Thursday => "th",
        Weekday::Friday => "fr",
        Weekday::Saturday => "sa",
        Weekday::Sunday => "su",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::PhraseReader;

    /// The form of a phrase, whose own "à partir du" counts as `du`.
    fn form(phrase: &str, from: Option<Date>) -> String {
        let spoken = PhraseReader::french(date(2026, 9, 1)).spoken(phrase).expect(phrase);
        frozen(&spoken.rule, from.or(spoken.from))
    }

    #[test]
    fn forms_are_frozen() {
        let cases = [
            ("tous les mardis", "v1 weekly 1 tu"),
            ("les mercredis et lundis", "v1 weekly 1 mo,we"),
            ("tous les jours", "v1 weekly 1 mo,tu,we,th,fr,sa,su"),
            ("le dimanche et les jours fériés", "v1 weekly 1 su holidays"),
            ("le 5 et le dernier jour du mois", "v1 monthday -1,5"),
            ("le week-end", "v1 weekly 1 sa,su"),
            ("un lundi sur trois", "v1 weekly 3 mo"),
            ("le 1er mardi du mois", "v1 monthly 1 1 tu"),
            ("les 3e et 1er mardis, un mois sur deux", "v1 monthly 2 1,3 tu"),
            ("les deux derniers samedis du mois", "v1 monthly 1 -2,-1 sa"),
            ("le premier jour ouvrable du mois", "v1 workday first"),
            ("le dernier jour ouvrable du mois", "v1 workday last"),
            ("le 15 du mois", "v1 monthday 15"),
            ("le 14 novembre 2026", "v1 dates"),
            ("chaque année, le 6 décembre", "v1 yearly 12-06"),
            ("sur rendez-vous", "v1 appointment"),
        ];
        for (phrase, expected) in cases {
            assert_eq!(form(phrase, None), expected, "{phrase}");
        }
        let from = Some(date(2026, 9, 4));
        assert_eq!(form("un vendredi sur deux", from), "v1 weekly 2 fr du 2026-09-04");
    }

    #[test]
    fn another_wording_has_the_same_form() {
        let same = [
            ("le mardi", "tous les mardis de 9h à 12h"),
            ("en semaine", "du lundi au vendredi"),
            ("un mardi sur deux", "tous les quinze jours, le mardi"),
            ("les 1er et 3e mardis du mois", "le 1er et le 3e mardi de chaque mois"),
            ("le 7 novembre 2026", "les 7 et 14 novembre 2026"),
        ];
        for (one, other) in same {
            assert_eq!(form(one, None), form(other, None), "{one} / {other}");
        }
        let from = Some(date(2026, 9, 8));
        assert_eq!(form("le mardi", from), form("tous les mardis à partir du 8 septembre 2026", None));
        assert_ne!(form("le mardi", from), form("le mardi", None));
        assert_ne!(form("le mardi", None), form("le mercredi", None));
    }
}
