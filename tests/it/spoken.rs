//! What tests of phrases share: a schedule out of what a sentence says, the months.

use jiff::civil::Date;
use repere::calendar::{Addition, Filter, Hours, PhraseError, PhraseReader, Rule, Schedule, Sign, Spoken};

/// What reading gives.
type Read<T> = Result<T, Box<PhraseError>>;

/// `quand` in French, days alone.
pub fn read_rule(phrase: &str, reference: Date) -> Read<Rule> {
    PhraseReader::french(reference).rule(phrase)
}

/// `quand` in French.
pub fn read_spoken(phrase: &str, reference: Date) -> Read<Spoken> {
    PhraseReader::french(reference).spoken(phrase)
}

/// `heures` in French.
pub fn read_hours(phrase: &str) -> Read<Hours> {
    PhraseReader::french(Date::ZERO).hours(phrase)
}

/// A list of filters in French, without a word that gives a sign.
pub fn read_filters(phrase: &str, reference: Date) -> Read<Vec<Filter>> {
    PhraseReader::french(reference).filters(phrase)
}

/// `sauf` or `pendant` in French.
pub fn read_key(phrase: &str, sign: Sign, reference: Date) -> Read<Vec<Filter>> {
    PhraseReader::french(reference).key(phrase, sign)
}

/// A date in French.
pub fn read_date(phrase: &str, reference: Date) -> Read<Date> {
    PhraseReader::french(reference).date(phrase)
}

/// Hours as an editor writes them in French.
pub fn write_hours(hours: &Hours) -> String {
    PhraseReader::french(Date::ZERO).write_hours(hours)
}

/// The months as they are written.
pub static MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// The schedule that a sentence alone says.
pub fn schedule(phrase: &str, spoken: Spoken) -> Schedule {
    Schedule {
        hours: spoken.hours.unwrap_or_default(),
        except: spoken.except,
        during: spoken.during,
        from: spoken.from,
        until: spoken.until,
        by_appointment: spoken.by_appointment,
        on_public_holidays: spoken.on_public_holidays,
        open_on: spoken.open_on,
        added: spoken.added.into_iter().map(|on| Addition { on, hours: None, place: None }).collect(),
        ..Schedule::new(phrase, spoken.rule)
    }
}
