//! All kinds of problem.

use crate::diag::Code;
use crate::{calendar, check, config, model, picture, plan, render, schema, source};

/// Every code, sorted: what `repere explain` knows.
pub fn codes() -> Vec<&'static Code> {
    let stages = [
        source::codes::CODES,
        picture::codes::CODES,
        schema::codes::CODES,
        calendar::codes::CODES,
        config::codes::CODES,
        model::codes::CODES,
        plan::codes::CODES,
        render::codes::CODES,
    ];
    let rules = check::RULES.iter().map(|rule| rule.codes);
    let mut all: Vec<&'static Code> = stages.into_iter().chain(rules).flatten().copied().collect();
    all.sort_by_key(|code| code.id);
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_kinds_of_problem_share_a_number() {
        let numbers: Vec<&str> = codes().iter().map(|code| &code.id[1..]).collect();
        let unique: BTreeSet<&str> = numbers.iter().copied().collect();
        assert_eq!(numbers.len(), unique.len(), "{numbers:?}");
    }
}
