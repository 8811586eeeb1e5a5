//! Rules across entries, a file each: its codes, its explanation, its logic, its tests.

mod alert;
mod conditions;
mod consent;
mod coverage;
mod dangling;
mod duplicate;
mod organiser;
mod postal_code;
mod schedule;
mod secret;
mod stale;

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic};
use crate::model::Directory;

/// What a rule sees and where it reports.
pub struct Checking<'a> {
    /// Everything that content says.
    pub directory: &'a Directory,
    /// Today's date.
    pub today: Date,
}

/// A rule: its codes, and what finds them.
pub struct Rule {
    /// The codes that it may report.
    pub codes: &'static [&'static Code],
    /// Finds them.
    pub run: fn(&Checking<'_>, &mut Vec<Diagnostic>),
}

/// All rules.
pub static RULES: &[&Rule] = &[
    &dangling::RULE,
    &conditions::RULE,
    &organiser::RULE,
    &coverage::RULE,
    &postal_code::RULE,
    &consent::RULE,
    &alert::RULE,
    &duplicate::RULE,
    &stale::RULE,
    &secret::RULE,
    &schedule::RULE,
];

/// Runs all rules.
pub fn check(directory: &Directory, today: Date) -> Vec<Diagnostic> {
    let checking = Checking { directory, today };
    let mut problems = Vec::new();
    for rule in RULES {
        (rule.run)(&checking, &mut problems);
    }
    problems
}
