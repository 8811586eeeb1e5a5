//! A schedule as a sentence, written from what was understood and not from what was typed.

mod changes;

pub use changes::{change_text, next_text};
use jiff::civil::{Date, Weekday};

use super::format::{end_text, part_text, slot_text};
use super::{Filter, Hours, Rule, Schedule, Slot};
use crate::lang::{DateStyle, Language};
use crate::text::upper_first;

/// The sentence of a schedule in a language, without a full stop:
/// "Un vendredi sur deux, de 9 h à 12 h, sauf vacances scolaires et jours fériés, jusqu’au 25 juin 2027".
/// `du` is said where it tells which weeks or months are meant.
pub fn sentence(schedule: &Schedule, language: &Language) -> String {
    compose(schedule, language, schedule.from.filter(|_| is_anchored(&schedule.rule)))
}

/// The same as somebody reads it on a day: `du` is also said while it has not come.
pub fn sentence_on(schedule: &Schedule, language: &Language, today: Date) -> String {
    let starting = schedule.from.filter(|from| is_anchored(&schedule.rule) || *from > today);
    compose(schedule, language, starting)
}

/// The days that a rule gives, in a language, as a sentence starts: "Un vendredi sur deux".
pub fn rule_text(rule: &Rule, language: &Language) -> String {
    upper_first(&days(language, rule))
}

/// What a filter names: "juillet", "de septembre à juin", "du 21 décembre 2026 au 3 janvier 2027".
pub fn filter_text(filter: &Filter, language: &Language) -> String {
    taken_out(language, filter)
}

/// Whether the first day decides on which weeks or months it takes place.
fn is_anchored(rule: &Rule) -> bool {
    matches!(rule, Rule::Weekly { every, .. } | Rule::MonthlyByWeekday { every, .. } if *every > 1)
}

fn compose(schedule: &Schedule, language: &Language, starting: Option<Date>) -> String {
    let words = &language.schedules;
    let appointment = schedule.rule == Rule::ByAppointment;
    let day = |before: &str, day| format!("{before}{}", language.date(day, DateStyle::Long));
    let mut parts = vec![days(language, &schedule.rule)];
    if !(appointment && schedule.hours == Hours::Unknown) {
        parts.push(hours(language, &schedule.hours));
    }
    if schedule.by_appointment && !appointment {
        parts.push(words.by_appointment.clone());
    }
    if !schedule.during.is_empty() {
        parts.push(during(language, &schedule.during));
    }
    let except = schedule.taken_out();
    if !except.is_empty() {
        let taken: Vec<String> = except.iter().map(|filter| taken_out(language, filter)).collect();
        parts.push(format!("{}{}", words.except, words.list(&taken)));
    }
    if !schedule.open_on.is_empty() {
        let open: Vec<String> = schedule.open_on.iter().map(|filter| taken_out(language, filter)).collect();
        parts.push(format!("{}{}", words.including, words.list(&open)));
    }
    parts.extend(starting.map(|from| day(&words.starting, from)));
    parts.extend(schedule.until.map(|until| day(&words.until, until)));
    upper_first(&parts.join(&words.comma))
}

/// The days that a rule gives.
fn days(language: &Language, rule: &Rule) -> String {
    let words = &language.schedules;
    let [_, on_holidays] = &words.public_holidays;
    match rule {
        Rule::Weekly { days, every } => language.weekly(&days.iter().collect::<Vec<Weekday>>(), *every),
        Rule::MonthlyByWeekday { ranks, day, every } => language.monthly(ranks, *day, *every),
        Rule::MonthlyWorkday(end) => words.workdays[*end as usize].clone(),
        Rule::WeekdaysAndHolidays(days) if days.is_empty() => on_holidays.clone(),
        Rule::WeekdaysAndHolidays(days) => {
            let weekdays = language.weekly(&days.iter().collect::<Vec<Weekday>>(), 1);
            words.list(&[weekdays.as_str(), on_holidays])
        }
        Rule::MonthlyByDate { days } => {
            let skipped = if days.iter().any(|day| *day > 28) { &words.shorter_months } else { "" };
            language.days_of_month(days) + skipped
        }
        Rule::Dates(dates) => language.dates_one_by_one(dates),
        Rule::Yearly { month, day } => language.yearly(*month, *day),
        Rule::ByAppointment => words.by_appointment.clone(),
    }
}

/// The hours; "to be confirmed" when nobody said.
fn hours(language: &Language, hours: &Hours) -> String {
    let parts: Vec<String> = match hours {
        Hours::Unknown => return language.dates.unknown_hour.clone(),
        Hours::AllDay => return language.dates.all_day.clone(),
        Hours::Parts(parts) => parts.iter().map(|part| part_text(*part, language).to_owned()).collect(),
        Hours::Slots(slots) => slots.iter().map(|slot| from_to(language, *slot)).collect(),
    };
    language.schedules.list(&parts)
}

/// From an hour to another.
fn from_to(language: &Language, slot: Slot) -> String {
    let words = &language.schedules;
    let Some(end) = end_text(slot, language) else { return slot_text(slot, language) };
    let [from, to] = &words.hours;
    format!("{from}{}{to}{end}", language.time(slot.start))
}

/// What `pendant` keeps.
fn during(language: &Language, filters: &[Filter]) -> String {
    let words = &language.schedules;
    if let Some(months) = single_months(filters) {
        let names: Vec<String> = months.into_iter().map(|month| language.month(month).to_owned()).collect();
        return format!("{}{}", words.in_months, words.list(&names));
    }
    let kept = |filter: &Filter| match filter {
        Filter::SchoolHolidays => words.school_holidays[1].clone(),
        Filter::SchoolBreak(named) => words.school_break(*named as usize, 1),
        Filter::PublicHolidays => words.public_holidays[1].clone(),
        Filter::Months { from, to } if from == to => format!("{}{}", words.in_months, language.month(*from)),
        other => taken_out(language, other),
    };
    words.list(&filters.iter().map(kept).collect::<Vec<_>>())
}

/// The months, when filters are single months and nothing else.
fn single_months(filters: &[Filter]) -> Option<Vec<i8>> {
    let single = |filter: &Filter| match filter {
        Filter::Months { from, to } if from == to => Some(*from),
        _ => None,
    };
    filters.iter().map(single).collect()
}

/// What a filter names.
fn taken_out(language: &Language, filter: &Filter) -> String {
    let words = &language.schedules;
    let day = |day: &Date| language.date(*day, DateStyle::Long);
    match filter {
        Filter::SchoolHolidays => words.school_holidays[0].clone(),
        Filter::SchoolBreak(named) => words.school_break(*named as usize, 0),
        Filter::DaysOfMonth { from, to } if from == to => language.days_of_month(&[*from]),
        Filter::DaysOfMonth { from, to } => language.from_day_to_day(*from, *to),
        Filter::RankedDay { rank, day } => language.monthly(&[*rank], *day, 1),
        Filter::PublicHolidays => words.public_holidays[0].clone(),
        Filter::PublicHoliday(named) => words.public_holiday(*named as usize).to_owned(),
        Filter::Months { from, to } if from == to => format!("{}{}", words.one_month, language.month(*from)),
        Filter::Months { from, to } => language.months_between(*from, *to),
        Filter::Dates { from, to } if from == to => format!("{}{}", words.one_day, day(from)),
        Filter::Dates { from, to } => format!("{}{}{}{}", words.days[0], day(from), words.days[1], day(to)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::{PhraseReader, Schedule};
    use crate::lang::of;

    fn schedule(phrase: &str, hours: &str, except: &[&str], until: Option<Date>) -> Schedule {
        let today = date(2026, 9, 1);
        Schedule {
            hours: if hours.is_empty() {
                Hours::Unknown
            } else {
                PhraseReader::french(jiff::civil::Date::ZERO).hours(hours).unwrap()
            },
            except: except
                .iter()
                .flat_map(|text| PhraseReader::french(today).filters(text).unwrap())
                .collect(),
            until,
            ..Schedule::new(phrase, PhraseReader::french(today).rule(phrase).unwrap())
        }
    }

    #[test]
    fn the_sentence_says_all_that_was_understood() {
        let full = schedule(
            "un vendredi sur deux",
            "9h-12h",
            &["vacances scolaires", "jours fériés"],
            Some(date(2027, 6, 25)),
        );
        let expected = [
            (
                "fr",
                "Un vendredi sur deux, de 9 h à 12 h, sauf vacances scolaires et jours fériés, jusqu’au 25 juin 2027",
            ),
            (
                "nl",
                "Om de twee weken op vrijdag, van 9 uur tot 12 uur, behalve schoolvakanties en feestdagen, tot en met 25 juni 2027",
            ),
            (
                "de",
                "Alle zwei Wochen am Freitag, von 9 Uhr bis 12 Uhr, außer in den Schulferien und an Feiertagen, bis 25. Juni 2027",
            ),
            (
                "en",
                "Every two weeks on Friday, from 9:00 to 12:00, except school holidays and public holidays, until 25 June 2027",
            ),
            (
                "ar",
                "كل أسبوعين يوم الجمعة، من الساعة 9:00 إلى 12:00، ما عدا العطل المدرسية وأيام العطل الرسمية، حتى 25 يونيو 2027",
            ),
        ];
        for (lang, text) in expected {
            assert_eq!(sentence(&full, of(lang)).replace('\u{a0}', " "), text);
        }
        let dated = Schedule { from: Some(date(2026, 9, 4)), ..full.clone() };
        let said = sentence(&dated, of("fr")).replace('\u{a0}', " ");
        assert!(said.ends_with(", à partir du 4 septembre 2026, jusqu’au 25 juin 2027"), "{said}");
        assert!(sentence(&full, of("fr")).contains("de 9\u{a0}h à 12\u{a0}h"));
    }

    #[test]
    fn three_and_more_are_joined_as_each_language_does() {
        let several = schedule("lundi, mercredi et vendredi", "9h-10h, 11h-12h et 20h-minuit", &[], None);
        let expected = [
            (
                "fr",
                "Tous les lundis, mercredis et vendredis, de 9 h à 10 h, de 11 h à 12 h et de 20 h à minuit",
            ),
            (
                "nl",
                "Elke maandag, woensdag en vrijdag, van 9 uur tot 10 uur, van 11 uur tot 12 uur en van 20 uur tot middernacht",
            ),
            (
                "de",
                "Jeden Montag, Mittwoch und Freitag, von 9 Uhr bis 10 Uhr, von 11 Uhr bis 12 Uhr und von 20 Uhr bis Mitternacht",
            ),
            (
                "en",
                "Every Monday, Wednesday and Friday, from 9:00 to 10:00, from 11:00 to 12:00 and from 20:00 to midnight",
            ),
        ];
        for (lang, text) in expected {
            assert_eq!(sentence(&several, of(lang)).replace('\u{a0}', " "), text);
        }
        let arabic = sentence(&several, of("ar"));
        assert!(arabic.contains("الاثنين، الأربعاء والجمعة") && !arabic.contains(','), "{arabic}");
    }

    #[test]
    fn the_first_day_is_said_until_it_comes() {
        let weekly =
            Schedule { from: Some(date(2026, 12, 1)), ..schedule("tous les mardis", "9h-12h", &[], None) };
        for (lang, words) in
            [("fr", "à partir du"), ("nl", "vanaf"), ("de", "ab"), ("en", "starting"), ("ar", "ابتداءً من")]
        {
            assert!(sentence_on(&weekly, of(lang), date(2026, 11, 30)).contains(words), "{lang}");
            assert!(!sentence_on(&weekly, of(lang), date(2026, 12, 1)).contains(words), "{lang}");
        }
    }

    #[test]
    fn each_rule_has_its_french_sentence() {
        let cases = [
            ("tous les mardis", "9h30-12h et 13h-16h", "Tous les mardis, de 9 h 30 à 12 h et de 13 h à 16 h"),
            ("lundi et jeudi", "matin", "Tous les lundis et jeudis, le matin"),
            ("du lundi au vendredi", "18h-minuit", "Du lundi au vendredi, de 18 h à minuit"),
            ("le samedi", "22h-6h", "Tous les samedis, de 22 h à 6 h le lendemain"),
            ("chaque jour", "à partir de 9h", "Tous les jours, à partir de 9 h"),
            (
                "un mardi et un jeudi sur deux",
                "",
                "Une semaine sur deux, le mardi et le jeudi, heure à confirmer",
            ),
            ("le 1er mardi du mois", "toute la journée", "Le 1er mardi du mois, toute la journée"),
            (
                "les 3e et 1er mardis, un mois sur deux",
                "9h-10h",
                "Les 1er et 3e mardis du mois, un mois sur deux, de 9 h à 10 h",
            ),
            (
                "les deux derniers samedis du mois",
                "9h-10h",
                "Les deux derniers samedis du mois, de 9 h à 10 h",
            ),
            ("l'avant-dernier lundi du mois", "9h-10h", "L’avant-dernier lundi du mois, de 9 h à 10 h"),
            ("le 31 du mois", "9h-10h", "Le 31 du mois (les mois plus courts sont sautés), de 9 h à 10 h"),
            ("1er mars 2027", "9h-10h", "Le lundi 1er mars 2027, de 9 h à 10 h"),
            ("les 3, 10 mars et 7 avril", "9h-10h", ""),
            ("chaque année, le 6 décembre", "9h-10h", "Chaque année, le 6 décembre, de 9 h à 10 h"),
            ("sur rendez-vous", "", "Sur rendez-vous"),
        ];
        for (phrase, hours, text) in cases {
            if text.is_empty() {
                assert!(PhraseReader::french(date(2026, 9, 1)).rule(phrase).is_err(), "{phrase}");
                continue;
            }
            let said = sentence(&schedule(phrase, hours, &[], None), of("fr")).replace('\u{a0}', " ");
            assert_eq!(said, text, "{phrase}");
        }
    }

    #[test]
    fn a_public_holiday_is_named_in_each_language() {
        let monday = schedule("tous les lundis", "9h-12h", &["lundi de Pâques", "le 1er mai"], None);
        for (lang, words) in [
            ("fr", "sauf le lundi de Pâques et le 1er mai"),
            ("nl", "behalve op paasmaandag en op 1 mei"),
            ("de", "außer am Ostermontag und am 1. Mai"),
            ("en", "except on Easter Monday and on 1 May"),
            ("ar", "ما عدا يوم اثنين الفصح ويوم 1 مايو"),
        ] {
            let said = sentence(&monday, of(lang)).replace('\u{a0}', " ");
            assert!(said.ends_with(words), "{said}");
        }
    }

    #[test]
    fn no_language_leaves_a_rule_unsaid() {
        for phrase in [
            "tous les mardis",
            "du lundi au jeudi",
            "le 5e mardi du mois",
            "le dernier jour ouvrable du mois",
            "le 15 du mois",
            "les 3 et 10 mars 2027",
            "chaque année le 29 février",
            "sur rendez-vous",
        ] {
            for lang in ["nl", "de", "en", "ar", "xx"] {
                assert!(
                    sentence(&schedule(phrase, "9h-12h", &["juillet", "2026-12-24"], None), of(lang)).len()
                        > 10
                );
            }
        }
    }
}
