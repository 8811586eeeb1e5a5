//! `diagnostics.md`: all kinds of problem.

use super::Scene;
use super::markdown::{plain, typographic};
use crate::diag::Code;

/// A section for each code.
pub(super) fn body(scene: &Scene<'_>, text: &mut String) {
    scene.subject.codes.iter().for_each(|code| section(scene, code, text));
}

fn section(scene: &Scene<'_>, code: &Code, text: &mut String) {
    let title = plain(&typographic(scene.lang.pick(code.title_fr, code.title_en)));
    let explained = plain(&typographic(scene.lang.pick(code.explain_fr, code.explain_en)));
    let heading = scene.lang.pick(format!("{} : {title}", code.id), format!("{}: {title}", code.id));
    let severity = code.severity.word(scene.lang);
    text.push_str(&format!("\n## {heading}\n\n*{severity}* — {explained}\n"));
}
