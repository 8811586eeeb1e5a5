//! The severities that a site gives to rules.

use std::collections::BTreeMap;

use super::codes as c;
use crate::diag::{Code, Diagnostic, Severity, Span, Text};
use crate::text::{nearest, slugify};

/// What `severites:` says of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// The severity; nothing turns the rule off.
    pub severity: Option<Severity>,
    /// Where it is said.
    pub span: Span,
}

/// Weights by rule: a code's id (`W0605`) or its French title as a slug (`code-postal-d-une-autre-province`).
#[derive(Debug, Clone, Default)]
pub struct Severities {
    by_rule: BTreeMap<String, Weight>,
}

/// A file that could not be read has no entry to publish, a picture that tells its place is public already, and a theme
/// that does not work makes no page: turning such a problem off would lose it silently.
fn fixed(code: &Code) -> bool {
    code.severity == Severity::Error && (code.id.starts_with("E01") || code.id.starts_with("E08"))
}

impl Severities {
    pub(super) fn insert(&mut self, rule: &str, weight: Weight) {
        self.by_rule.insert(slugify(rule), weight);
    }

    fn of(&self, code: &Code) -> Option<Weight> {
        if self.by_rule.is_empty() || fixed(code) {
            return None;
        }
        let by_id = self.by_rule.get(&code.id.to_ascii_lowercase());
        by_id.or_else(|| self.by_rule.get(&slugify(code.title_fr))).copied()
    }

    /// Gives problems the severity that the site wants, and drops those turned off.
    pub fn weigh(&self, problems: &mut Vec<Diagnostic>) {
        if self.by_rule.is_empty() {
            return;
        }
        problems.retain_mut(|problem| match self.of(problem.code) {
            Some(Weight { severity: Some(severity), .. }) => {
                problem.severity = severity;
                true
            }
            Some(Weight { severity: None, .. }) => false,
            None => true,
        });
    }

    /// Rules that no code answers to, and those that cannot be changed.
    pub fn check(&self, codes: &[&'static Code]) -> Vec<Diagnostic> {
        let ids: Vec<String> = codes.iter().map(|code| code.id.to_ascii_lowercase()).collect();
        let titles: Vec<String> = codes.iter().map(|code| slugify(code.title_fr)).collect();
        let mut found = Vec::new();
        for (rule, weight) in &self.by_rule {
            let at = ids.iter().position(|id| id == rule).or_else(|| titles.iter().position(|t| t == rule));
            match at.and_then(|i| codes.get(i)) {
                Some(code) if fixed(code) => found.push(unchangeable(rule, weight.span)),
                Some(_) => {}
                None => found.push(unknown(rule, weight.span, &ids, &titles)),
            }
        }
        found
    }
}

fn unknown(rule: &str, span: Span, ids: &[String], titles: &[String]) -> Diagnostic {
    let message = Text::new(format!("règle inconnue « {rule} »"), format!("unknown rule “{rule}”"));
    let found = Diagnostic::new(&c::UNKNOWN_RULE, span, message).help(
        "écrivez le code que le message montre, comme W0605",
        "write the code that the message shows, such as W0605",
    );
    match nearest(rule, ids.iter().chain(titles).map(String::as_str)) {
        Some(near) => {
            found.label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
        }
        None => found,
    }
}

fn unchangeable(rule: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("la gravité de « {rule} » ne se change pas"),
        format!("the severity of “{rule}” cannot be changed"),
    );
    Diagnostic::new(&c::UNKNOWN_RULE, span, message).help(
        "retirez cette ligne : tel qu'il est, un tel fichier ne se publie pas",
        "remove this line: as it is, such a file is not published",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::FileId;

    fn severities(rule: &str, severity: Option<Severity>) -> Severities {
        let mut severities = Severities::default();
        severities.insert(rule, Weight { severity, span: Span::file_start(FileId(0)) });
        severities
    }

    fn problems() -> Vec<Diagnostic> {
        vec![Diagnostic::new(&c::SEVERITY, Span::file_start(FileId(0)), Text::new("x", "x"))]
    }

    #[test]
    fn a_rule_goes_by_its_code_or_its_title() {
        for rule in ["E0702", "e0702", "gravité inconnue", "gravite-inconnue"] {
            let mut problems = problems();
            severities(rule, Some(Severity::Note)).weigh(&mut problems);
            assert_eq!(problems[0].severity, Severity::Note, "{rule}");
            severities(rule, None).weigh(&mut problems);
            assert!(problems.is_empty(), "{rule}");
        }
    }

    #[test]
    fn a_rule_that_does_not_exist_is_told() {
        assert_eq!(severities("E0703", None).check(c::CODES).len(), 0);
        let found = severities("W9999", None).check(c::CODES);
        assert_eq!(found[0].code.id, "E0703");
    }
}
