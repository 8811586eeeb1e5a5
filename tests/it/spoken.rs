//! What tests of phrases share: a schedule out of what a sentence says, the months.

use repere::calendar::{Addition, Schedule, Spoken};

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
