//! Rules across entries, a file each: its codes, its explanation, its logic, its tests.

mod alert;
mod closure;
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

use std::collections::BTreeSet;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::model::{Content, Directory};
use crate::text::slug_of;

/// What a rule sees and where it reports.
pub struct Checking<'a> {
    /// Everything that content says.
    pub directory: &'a Directory,
    /// Today's date.
    pub today: Date,
    /// Slugs of entries that exist but were left out because of an error: naming them is no mistake.
    pub left_out: &'a BTreeSet<&'a str>,
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
    &closure::RULE,
];

/// Runs all rules over what was read.
pub fn check(content: &Content, today: Date) -> Vec<Diagnostic> {
    let left_out = content.left_out.iter().map(|path| slug_of(path)).collect();
    let checking = Checking { directory: &content.directory, today, left_out: &left_out };
    let of_rule = |rule: &&Rule| {
        let mut problems = Vec::new();
        (rule.run)(&checking, &mut problems);
        problems
    };
    RULES.par_iter().flat_map_iter(of_rule).collect()
}
