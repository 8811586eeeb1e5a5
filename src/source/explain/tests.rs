use crate::diag::{Diagnostic, FileId};
use crate::source::parse;

/// Code, start, what the fix makes of the text.
fn run(yaml: &str) -> (&'static str, u32, Option<String>, Diagnostic) {
    let mut problems = Vec::new();
    let tree = parse(FileId(0), yaml, 0..yaml.len(), &mut problems);
    assert!(tree.is_err(), "{yaml:?} {tree:?}");
    assert_eq!(problems.len(), 1, "{yaml:?} {problems:?}");
    let found = problems.remove(0);
    assert!(found.help.is_some(), "{yaml:?} has no help");
    let fixed = found.fix.as_ref().map(|fix| {
        let (start, end) = (fix.span.start as usize, fix.span.end as usize);
        format!("{}{}{}", &yaml[..start], fix.replacement, &yaml[end..])
    });
    (found.code.id, found.span.start, fixed, found)
}

#[test]
fn each_usual_slip_is_found_where_it_is_and_fixed_when_certain() {
    let cases: [(&str, &str, u32, Option<&str>); 22] = [
        ("a: b\nnom: \"Papa\nx: y\ntexte: \"Le soir\"\n", "E0113", 10, None),
        ("nom: *Papa lit*\nx: y\n", "E0114", 5, Some("nom: \"*Papa lit*\"\nx: y\n")),
        ("nom: Atelier: parents\nx: y\n", "E0113", 12, Some("nom: \"Atelier: parents\"\nx: y\n")),
        ("a: b\nnom: Été : lire\n", "E0113", 16, Some("a: b\nnom: \"Été : lire\"\n")),
        ("nom:Papa\nx: y\n", "E0113", 3, Some("nom: Papa\nx: y\n")),
        ("a: b\nnom:Papa\nx: y\n", "E0113", 8, Some("a: b\nnom: Papa\nx: y\n")),
        ("a: b\nnom:\u{a0}Papa\nx: y\n", "E0106", 9, Some("a: b\nnom: Papa\nx: y\n")),
        ("a:\n\tb: c\n", "E0113", 3, None),
        ("a:\n  b: c\n\td: e\n", "E0113", 10, None),
        ("a:\n  b: c\n   d: e\n", "E0113", 13, None),
        ("a:\n    b: c\n  d: e\n", "E0113", 14, None),
        ("nom: \"Papa lit\nx: y\n", "E0113", 5, None),
        ("nom: 'L'école'\n", "E0113", 8, Some("nom: \"L'école\"\n")),
        ("nom: \"Papa\" lit\n", "E0113", 12, Some("nom: '\"Papa\" lit'\n")),
        ("nom: @papa\n", "E0113", 5, Some("nom: \"@papa\"\n")),
        ("nom: `papa`\n", "E0113", 5, Some("nom: \"`papa`\"\n")),
        ("l: [a, b\nx: y\n", "E0113", 3, None),
        ("l: [a, b\n", "E0113", 3, None),
        ("l: [a]]\n", "E0113", 6, None),
        ("nom: x\nceci continue\nz: y\n", "E0113", 7, None),
        ("l: - b\n", "E0113", 3, None),
        ("a: b\n- c\n", "E0113", 5, None),
    ];
    for (yaml, code, start, fix) in cases {
        let (found_code, found_start, fixed, found) = run(yaml);
        assert_eq!((found_code, found_start), (code, start), "{yaml:?} {found:?}");
        assert_eq!(fixed.as_deref(), fix, "{yaml:?}");
    }
}

#[test]
fn the_help_names_the_line_to_write() {
    let (.., found) = run("resume: Atelier: parents\n");
    let help = found.help.map(|help| help.fr).unwrap_or_default();
    assert!(help.contains("resume: \"Atelier: parents\""), "{help}");
}

#[test]
fn a_field_glued_to_its_value_is_read_as_the_field_and_told() {
    for (yaml, code, start) in [
        ("titre:\"Un livre : le premier\"\nx: y\n", "E0113", 5),
        ("titre:\u{a0}Un livre : le premier\nx: y\n", "E0106", 6),
        ("l:\n  - nom:\u{a0}Papa\n", "E0106", 11),
        ("g:\n  texte:\u{a0}Papa\n", "E0106", 11),
    ] {
        let mut problems = Vec::new();
        let tree = parse(FileId(0), yaml, 0..yaml.len(), &mut problems);
        assert!(matches!(tree, Ok(Some(_))), "{yaml:?} {tree:?}");
        let found: Vec<_> = problems.iter().map(|p| (p.code.id, p.span.start)).collect();
        assert_eq!(found, [(code, start)], "{yaml:?}");
    }
}

#[test]
fn the_indentation_that_was_meant_is_that_of_the_nearest_fields() {
    for (yaml, line, wanted) in [
        ("l:\n  - a: b\n   c: d\n", "   c: d", "4 espaces"),
        ("l:\n  - a: b\n    c: d\n e: f\n", " e: f", "sans espace"),
        ("a: b\n c: d\n", " c: d", "sans espace"),
    ] {
        let (_, start, _, found) = run(yaml);
        let indent = line.len() - line.trim_start().len();
        assert_eq!(start as usize, yaml.find(line).unwrap() + indent, "{yaml:?}");
        let help = found.help.map(|help| help.fr).unwrap_or_default();
        assert!(help.contains(wanted), "{yaml:?} {help}");
    }
}
