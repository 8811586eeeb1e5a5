//! What editors write: how each phrase is understood, shown by the sentence that a page would say, and what is
//! answered when it is not.

use jiff::civil::{Date, date};
use repere::calendar::{Filter, Hours, PhraseError, Schedule, sentence};

use crate::spoken::{read_date, read_filters, read_hours, read_rule, read_spoken, write_hours};

const TODAY: Date = date(2026, 9, 1);

/// The sentence of a phrase, without its hours and with plain blanks.
fn understood(phrase: &str) -> String {
    let rule = read_rule(phrase, TODAY).unwrap_or_else(|error| panic!("{phrase}: {error:?}"));
    let schedule = Schedule { hours: Hours::AllDay, ..Schedule::new(phrase, rule) };
    sentence(&schedule, repere::lang::first()).replace('\u{a0}', " ").replace(", toute la journée", "")
}

#[test]
fn phrases_are_understood_whatever_their_case_accents_and_apostrophes() {
    let cases = [
        ("tous les mardis", "Tous les mardis"),
        ("TOUS LES MARDIS.", "Tous les mardis"),
        ("toutes les semaines, le mardi", "Tous les mardis"),
        ("chaque vendredi", "Tous les vendredis"),
        ("mardi", "Tous les mardis"),
        ("le mardi", "Tous les mardis"),
        ("les lundis et jeudis", "Tous les lundis et jeudis"),
        ("chaque lundi et chaque jeudi", "Tous les lundis et jeudis"),
        ("les lundis, mercredis et les vendredis", "Tous les lundis, mercredis et vendredis"),
        ("lun, mer & ven", "Tous les lundis, mercredis et vendredis"),
        ("du lundi au vendredi", "Du lundi au vendredi"),
        ("lundi à vendredi", "Du lundi au vendredi"),
        ("en semaine", "Du lundi au vendredi"),
        ("tous les jours ouvrables", "Du lundi au vendredi"),
        ("du vendredi au lundi", "Tous les lundis, vendredis, samedis et dimanches"),
        ("du lundi au mercredi et le samedi", "Tous les lundis, mardis, mercredis et samedis"),
        ("le week-end", "Tous les samedis et dimanches"),
        ("tous les weekends", "Tous les samedis et dimanches"),
        ("chaque jour", "Tous les jours"),
        ("7 jours sur 7", "Tous les jours"),
        ("un vendredi sur deux", "Un vendredi sur deux"),
        ("1 vendredi sur 2", "Un vendredi sur deux"),
        ("un jeudi sur trois", "Un jeudi sur trois"),
        ("un mardi et un jeudi sur deux", "Une semaine sur deux, le mardi et le jeudi"),
        ("tous les quinze jours, le mardi", "Un mardi sur deux"),
        ("tous les 15 jours le mardi", "Un mardi sur deux"),
        ("une semaine sur deux, le mardi", "Un mardi sur deux"),
        ("toutes les deux semaines, le mardi et le jeudi", "Une semaine sur deux, le mardi et le jeudi"),
        ("le mardi, une semaine sur deux", "Un mardi sur deux"),
        ("un week-end sur deux", "Une semaine sur deux, le samedi et le dimanche"),
        ("le 1er mardi du mois", "Le 1er mardi du mois"),
        ("le premier mardi de chaque mois", "Le 1er mardi du mois"),
        ("chaque 2e mercredi du mois", "Le 2e mercredi du mois"),
        ("les 3e vendredis de chaque mois", "Le 3e vendredi du mois"),
        ("les 1er et 3e mardis du mois", "Les 1er et 3e mardis du mois"),
        ("le premier et le troisième mardi du mois", "Les 1er et 3e mardis du mois"),
        ("les deux premiers lundis du mois", "Les 1er et 2e lundis du mois"),
        ("les deux derniers samedis du mois", "Les deux derniers samedis du mois"),
        ("le dernier mercredi", "Le dernier mercredi du mois"),
        ("l'avant-dernier vendredi du mois", "L’avant-dernier vendredi du mois"),
        ("L’AVANT DERNIER VENDREDI DU MOIS", "L’avant-dernier vendredi du mois"),
        ("le 1er lundi, un mois sur deux", "Le 1er lundi du mois, un mois sur deux"),
        ("le 1er lundi du mois, tous les deux mois", "Le 1er lundi du mois, un mois sur deux"),
        ("le dernier jour ouvrable du mois", "Le dernier jour ouvrable du mois (du lundi au vendredi)"),
        ("le 15 du mois", "Le 15 du mois"),
        ("le 1er de chaque mois", "Le 1er du mois"),
        ("le 31 du mois", "Le 31 du mois (les mois plus courts sont sautés)"),
        ("le 29 mars 2026", "Le dimanche 29 mars 2026"),
        ("dimanche 29 mars 2026", "Le dimanche 29 mars 2026"),
        ("2026-03-29", "Le dimanche 29 mars 2026"),
        ("les 3, 10 et 17 mars 2026", "Les 3, 10 et 17 mars 2026"),
        ("les samedi 14 et dimanche 15 octobre 2023", "Les 14 et 15 octobre 2023"),
        ("2026-03-29, 2026-04-05", "Le 29 mars 2026 et le 5 avril 2026"),
        ("le 27 janvier 2027 et le 31 mars 2027", "Le 27 janvier 2027 et le 31 mars 2027"),
        ("chaque année, le 6 décembre", "Chaque année, le 6 décembre"),
        ("le 6 decembre de chaque annee", "Chaque année, le 6 décembre"),
        ("sur rendez-vous", "Sur rendez-vous"),
        ("Uniquement sur RDV", "Sur rendez-vous"),
    ];
    for (phrase, sentence) in cases {
        assert_eq!(understood(phrase), sentence, "{phrase}");
    }
}

#[test]
fn hours_are_understood_in_their_many_spellings() {
    let cases = [
        ("9h-12h", "9h-12h"),
        ("9h30-12h", "9h30-12h"),
        ("de 9 à 16:00", "9h-16h"),
        ("13h30 – 16h", "13h30-16h"),
        ("entre 9 h et 12 h", "9h-12h"),
        ("9 h 30 min - 12h", "9h30-12h"),
        ("16 h 00 min - 18 h 00 min", "16h-18h"),
        ("13.00 à 18.30", "13h-18h30"),
        ("de 9 heures à 16 heures", "9h-16h"),
        ("de 14 à 17 h", "14h-17h"),
        ("17H- 01H", "17h-1h"),
        ("9h-12h et 13h-16h", "9h-12h et 13h-16h"),
        ("14h-17h, 9h-12h", "9h-12h et 14h-17h"),
        ("de 10h à midi", "10h-12h"),
        ("18h-minuit", "18h-minuit"),
        ("18h-24h", "18h-minuit"),
        ("à partir de 9h", "à partir de 9h"),
        ("dès 9h30", "à partir de 9h30"),
        ("à 16h", "à 16h"),
        ("toute la journée", "toute la journée"),
        ("le matin et l’après-midi", "matin et après-midi"),
        ("en soirée", "soir"),
    ];
    for (phrase, usual) in cases {
        let hours = read_hours(phrase).unwrap_or_else(|error| panic!("{phrase}: {error:?}"));
        assert_eq!(write_hours(&hours), usual, "{phrase}");
        assert_eq!(read_hours(usual).ok().as_ref(), Some(&hours), "{usual} reads back");
    }
}

#[test]
fn filters_name_holidays_months_and_dates() {
    let months = |from, to| Filter::Months { from, to };
    let dates = |from, to| Filter::Dates { from, to };
    let new_year = dates(date(2026, 12, 21), date(2027, 1, 3));
    let cases = [
        ("vacances scolaires", vec![Filter::SchoolHolidays]),
        ("les Vacances scolaire", vec![Filter::SchoolHolidays]),
        ("congés scolaires", vec![Filter::SchoolHolidays]),
        ("jours fériés", vec![Filter::PublicHolidays]),
        ("vacances scolaires et jours fériés", vec![Filter::SchoolHolidays, Filter::PublicHolidays]),
        ("juillet", vec![months(7, 7)]),
        ("juillet et août", vec![months(7, 7), months(8, 8)]),
        ("de septembre à juin", vec![months(9, 6)]),
        ("2026-12-21 à 2027-01-03", vec![new_year]),
        ("du 21 décembre 2026 au 3 janvier 2027", vec![new_year]),
        ("du 3 au 19 novembre 2026", vec![dates(date(2026, 11, 3), date(2026, 11, 19))]),
        ("2026-12-24", vec![dates(date(2026, 12, 24), date(2026, 12, 24))]),
    ];
    for (phrase, filters) in cases {
        assert_eq!(read_filters(phrase, TODAY), Ok(filters), "{phrase}");
    }
}

/// Column, code, words of the message or of the help.
type Refusal = (&'static str, usize, &'static str, &'static str);

fn refuses<T: std::fmt::Debug>(cases: &[Refusal], read: impl Fn(&str) -> Result<T, Box<PhraseError>>) {
    for (phrase, column, code, words) in cases {
        let error = match read(phrase) {
            Err(error) => error,
            Ok(value) => panic!("{phrase} was read as {value:?}"),
        };
        let help = error.help.as_ref().map(|help| help.fr.as_str()).unwrap_or_default();
        let said = format!("{} | {help}", error.message.fr);
        assert_eq!((error.column(phrase), error.code.id), (*column, *code), "{phrase}: {said}");
        assert!(said.contains(words), "{phrase}: {said}");
    }
}

#[test]
fn a_phrase_that_is_not_understood_gets_the_right_one() {
    let cases: &[Refusal] = &[
        ("tous les marids", 10, "E0501", "vouliez-vous « mardi » ?"),
        ("un vendrdi sur deux", 4, "E0501", "écrivez « un vendredi sur deux »"),
        ("les 3 et 10 mras 2027", 13, "E0501", "n'est pas un mois ; vouliez-vous « mars » ?"),
        ("tous les", 9, "E0501", "il manque un jour de la semaine"),
        ("un mardi sur", 13, "E0501", "il manque « deux »"),
        ("un jeudi sur cinq", 14, "E0501", "« sur deux », « sur trois »"),
        ("le 6e mardi du mois", 4, "E0501", "cinq fois"),
        ("lundi, mardi et mardi", 14, "E0501", "deux fois"),
        ("mercredi ou jeudi", 10, "E0501", "« ou »"),
        ("tous les jours de la semaine", 10, "E0501", "« du lundi au vendredi », ou « tous les jours »"),
        (
            "le mardi et le jeudi une semaine sur deux",
            1,
            "E0501",
            "une semaine sur deux, le mardi et le jeudi",
        ),
        ("tous les jours sauf le dimanche", 1, "E0508", "écrivez « quand: du lundi au samedi »"),
        (
            "du lundi au vendredi sauf le mercredi",
            1,
            "E0508",
            "« quand: \"lundi, mardi, jeudi et vendredi\" »",
        ),
        ("mardi-vendredi", 6, "E0501", "« du mardi au vendredi » ou « mardi et vendredi »"),
        ("mardi/jeudi", 6, "E0501", "« mardi et jeudi »"),
        ("30 février 2026", 1, "E0504", "n'existe pas"),
        ("le mardi de 2h à 4h", 10, "E0502", "« 14h-16h », ou « 02h-4h »"),
        ("02/08", 1, "E0504", "« 2 août 2027 »"),
        ("08/13/2026", 1, "E0504", "« 13 août 2026 »"),
        ("le 6 décembre", 4, "E0505", "écrivez « le 6 décembre 2026 »"),
        ("le lundi 6 décembre", 4, "E0505", "écrivez « le lundi 6 décembre 2027 »"),
        ("le lundi 29 mars 2026", 4, "E0506", "« lundi 23 mars 2026 »"),
        ("une fois par semaine", 1, "E0507", "« frequence: une fois par semaine »"),
        ("deux fois par mois", 6, "E0507", "frequence"),
        ("tous les mardis de 9h à 12h", 1, "E0508", "« quand: tous les mardis » et « heures: 9h-12h »"),
        ("chaque jeudi matin", 1, "E0508", "« quand: chaque jeudi » et « heures: matin »"),
        ("tous les mardis sauf vacances scolaires", 1, "E0508", "« sauf: [vacances scolaires] »"),
        (
            "le mercredi de 9h à 12h30 et le jeudi de 15h à 19h",
            1,
            "E0508",
            "« - {quand: le mercredi, heures: 9h-12h30} » puis « - {quand: le jeudi, heures: 15h-19h} »",
        ),
        ("sur rendez-vous, les jeudis entre 12h30 et 17h", 1, "E0508", "sur_rendez_vous: oui"),
        (
            "le 1er mardi et jeudi du mois",
            1,
            "E0508",
            "« - {quand: le 1er mardi du mois} » puis « - {quand: le 1er jeudi du mois} »",
        ),
        ("du 2025-11-22 au 2026-01-16", 1, "E0501", "« du: 2025-11-22 » et « au: 2026-01-16 »"),
        ("9h-12h", 1, "E0508", "« heures: 9h-12h »"),
        ("", 1, "E0501", "il n'y a rien"),
    ];
    refuses(cases, |phrase| read_rule(phrase, TODAY));
}

#[test]
fn hours_filters_and_dates_that_may_mean_two_things_are_refused() {
    refuses(
        &[
            ("9-12", 1, "E0502", "écrivez « 9h-12h »"),
            ("9h5-12h", 3, "E0502", "écrivez « 9h05-12h »"),
            ("16h", 1, "E0502", "« à 16h »"),
            ("minuit-4h", 1, "E0502", "« 0h »"),
            ("25h-26h", 1, "E0502", "n'est pas une heure"),
            ("9h-9h", 1, "E0502", "l'heure du début"),
            ("9h-12h, 11h-14h", 9, "E0515", "se chevauchent"),
            ("9h 12h", 4, "E0502", "« 12 »"),
            ("10h-12h et matin", 1, "E0502", "mêlés"),
            ("sur rendez-vous", 1, "E0502", "sur_rendez_vous: oui"),
        ],
        read_hours,
    );
    refuses(
        &[
            ("congés payés", 1, "E0503", "« vacances scolaires »"),
            ("le lundi", 1, "E0503", "« quand »"),
            ("du 3 janvier 2027 au 21 décembre 2026", 1, "E0503", "finit avant"),
            ("du 21 décembre au 3 janvier", 4, "E0505", "21 décembre 2026"),
        ],
        |phrase| read_filters(phrase, TODAY),
    );
    refuses(
        &[
            ("3 novembre", 1, "E0505", "écrivez « 3 novembre 2026 »"),
            ("3/11", 1, "E0504", "« 3 novembre 2026 » ou « 2026-11-03 »"),
            ("lundi 3 novembre 2026", 1, "E0506", "mardi 3"),
            ("2026-02-30", 1, "E0504", "n'existe pas"),
            ("demain", 1, "E0504", "« 2026-11-03 »"),
        ],
        |phrase| read_date(phrase, TODAY),
    );
}

#[test]
fn no_text_makes_reading_panic_or_last() {
    let long = "le mardi et ".repeat(10_000);
    let nested = "un ".repeat(60) + &"sur deux ".repeat(20);
    let texts = [
        "\u{0}",
        "🎈🎈🎈",
        "’’’",
        "é\u{301}h-12h",
        "99999999999h-1h",
        &long,
        &nested,
        "1er 1er 1er",
        "-----",
        "2026-",
    ];
    for text in texts {
        assert!(read_rule(text, TODAY).is_err());
        assert!(read_hours(text).is_err());
        assert!(read_filters(text, TODAY).is_err());
        assert!(read_date(text, Date::MAX).is_err());
    }
}

/// Each word of five letters or more, with two neighbours swapped, and with a letter lost.
fn slips(phrase: &str) -> Vec<String> {
    let mut found = Vec::new();
    let words: Vec<&str> = phrase.split(' ').collect();
    for (i, word) in words.iter().enumerate() {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < 5 || !letters.iter().all(|c| c.is_alphabetic()) {
            continue;
        }
        for at in 1..letters.len() - 2 {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            let mut shorter = letters.clone();
            shorter.remove(at);
            for other in [swapped, shorter].into_iter().filter(|other| *other != letters) {
                let mut slipped: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
                slipped[i] = other.into_iter().collect();
                found.push(slipped.join(" "));
            }
        }
    }
    found
}

/// Two hundred slips of the fingers: none is read as something else, and nearly all get the right phrase proposed.
#[test]
fn a_slip_in_a_word_gets_the_right_phrase() {
    let phrases = [
        "tous les mardis de 9h à 12h",
        "chaque vendredi de 14h à 16h sauf vacances scolaires",
        "le premier mercredi du mois à 20h",
        "un samedi sur quatre",
        "le dernier jour ouvrable du mois",
        "du lundi au vendredi pendant les vacances scolaires",
        "toutes les semaines, le jeudi",
        "les mercredis et dimanches de septembre à juin",
        "le mardi 3 novembre 2026 de minuit à 4h du matin",
        "le deuxième lundi du mois, sauf juillet et août",
        "une semaine sur deux, le dimanche",
        "le troisième samedi de chaque mois, toute la journée",
    ];
    let (mut all, mut right, mut missed) = (0, 0, Vec::new());
    for phrase in phrases {
        let Ok(meant) = read_spoken(phrase, TODAY) else { continue };
        for slip in slips(phrase) {
            all += 1;
            match read_spoken(&slip, TODAY) {
                Ok(read) => assert_eq!(read, meant, "« {slip} » is read as something else"),
                Err(error) => {
                    assert!(error.help.is_some() || error.proposal.is_some(), "{slip}: {error:?}");
                    let proposed = error.proposal.as_ref().and_then(|text| read_spoken(text, TODAY).ok());
                    if proposed.as_ref() == Some(&meant) {
                        right += 1;
                    } else {
                        missed.push(format!(
                            "{slip} -> {} | {:?}",
                            error.message.fr,
                            error.help.map(|h| h.fr)
                        ));
                    }
                }
            }
        }
    }
    assert!(all >= 200, "{all}");
    assert!(right * 100 >= all * 95, "{right} of {all}\n{}", missed.join("\n"));
}

#[test]
fn no_sentence_makes_reading_panic_or_last() {
    let texts = [
        "le mardi et ".repeat(25),
        "sauf ".repeat(60),
        "9h-12h ".repeat(40),
        "le mardi de 9h à 12h ; ".repeat(12),
        "02/08, ".repeat(42),
        "le 3 mars, ".repeat(27),
        "marid ".repeat(50),
        "(((((((((((((((((((((((((((((((((((".to_owned(),
        "à à à à à à à à à à à à à à".to_owned(),
        "Ouvert 🎈 de 9h à 12h \u{202e} le mardi".to_owned(),
        "du 31 décembre 9999 au 1er janvier 10000".to_owned(),
        "tous les jours sauf tous les jours".to_owned(),
        "dès le 31 décembre 2100, le 29 février chaque année".to_owned(),
    ];
    for text in &texts {
        for reference in [Date::MIN, TODAY, Date::MAX] {
            let _ = read_spoken(text, reference);
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() })]

    /// Words of schedules in any order: understood or refused with a place inside the phrase and a help.
    #[test]
    fn any_words_are_read_or_refused(words in proptest::collection::vec(proptest::sample::select(vec![
        "tous", "les", "mardis", "le", "mercredi", "de", "9h", "à", "12h", "et", "ou", "sauf", "vacances", "scolaires",
        "du", "mois", "1er", "2e", "3", "novembre", "2026", "sur", "deux", "un", "une", "semaine", "jusqu'au", "dès",
        "(", ")", ",", ";", "-", "/", "pendant", "juillet", "matin", "fermé", "rendez-vous", "chaque", "jours", "fois",
        "par", "02/08", "24h/24", "entre", "midi", "minuit", "ouvert", "dernier", "janvier", "au", "week-end",
    ]), 1..14)) {
        let phrase = words.join(" ");
        if let Err(error) = read_spoken(&phrase, TODAY) {
            proptest::prop_assert!(error.range.end <= phrase.len() && phrase.get(error.range.clone()).is_some());
            proptest::prop_assert!(!error.message.fr.is_empty());
        }
    }
}
