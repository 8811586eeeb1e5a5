//! Series that are over, unreviewed, or past the last known school calendar.

use super::{Checking, Rule};
use crate::diag::Diagnostic;

/// See the module.
pub(super) static RULE: Rule = Rule { codes: &[], run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    let _ = (checking, problems);
}
