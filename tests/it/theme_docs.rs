//! `docs/themes.md` says what the default theme has: style sheets, tokens, icons, templates with what they show, components.

use std::collections::{BTreeMap, BTreeSet};

use repere::render::default_files;

static DOCS: &str = include_str!("../../docs/themes.md");

/// The lines between two marks of the documentation.
fn section(name: &str) -> &'static str {
    let start = format!("<!-- {name} -->");
    let (_, rest) = DOCS.split_once(&start).unwrap_or_else(|| panic!("docs/themes.md has no {start}"));
    rest.split_once(&format!("<!-- /{name} -->")).unwrap().0
}

/// Words between backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn names(folder: &str, ending: &str) -> Vec<String> {
    let inside = |path: String| path.strip_prefix(folder)?.strip_suffix(ending).map(str::to_owned);
    default_files().into_keys().filter_map(inside).collect()
}

fn templates() -> BTreeMap<String, String> {
    let files = default_files().into_iter();
    files
        .filter_map(|(path, bytes)| {
            let name = path.strip_prefix("templates/")?.to_owned();
            Some((name, String::from_utf8(bytes.to_vec()).unwrap()))
        })
        .collect()
}

/// The words that follow a mark.
fn after<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = &'t str> {
    text.match_indices(mark).filter_map(move |(at, _)| {
        let before = text[..at].chars().next_back();
        let whole = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.');
        let rest = &text[at + mark.len()..];
        let end = rest.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(rest.len());
        (whole && end > 0).then(|| &rest[..end])
    })
}

/// What a page's template, and what it includes, take of `v`.
fn fields(name: &str, all: &BTreeMap<String, String>) -> BTreeSet<String> {
    let text = &all[name];
    let own = after(text, "v.").map(str::to_owned);
    let included = text.split("include \"").skip(1).filter_map(|rest| rest.split('"').next());
    own.chain(included.flat_map(|part| fields(part, all))).collect()
}

#[test]
fn style_sheets_tokens_and_icons_are_all_documented() {
    let sheets: Vec<String> = names("css/", ".css").iter().map(|name| format!("{name}.css")).collect();
    let listed: Vec<String> =
        section("css").lines().skip(3).filter_map(|row| quoted(row).into_iter().next()).collect();
    assert_eq!(listed, sheets);
    assert_eq!(quoted(section("icons")), names("icons/", ".svg"));
    let css = String::from_utf8(default_files()["css/10-tokens.css"].to_vec()).unwrap();
    let declared = css.split(['{', ';', '\n']).filter_map(|text| text.split_once(':'));
    let mut tokens: Vec<String> = Vec::new();
    for (name, _) in declared.filter(|(name, _)| name.starts_with("--")) {
        if !tokens.iter().any(|token| token == name) {
            tokens.push(name.to_owned());
        }
    }
    assert_eq!(quoted(section("tokens")), tokens);
}

#[test]
fn what_each_template_shows_is_documented() {
    let all = templates();
    for name in all.keys().filter(|name| name.starts_with("pages/")) {
        let fields: Vec<String> = fields(name, &all).iter().map(|field| format!("`{field}`")).collect();
        let fields = if fields.is_empty() { "–".to_owned() } else { fields.join(", ") };
        let row = format!("| `{name}` | {fields} |");
        assert!(section("views").lines().any(|line| line == row), "docs/themes.md lacks this row:\n{row}");
    }
    let rows = section("views").lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, all.keys().filter(|name| name.starts_with("pages/")).count(), "a row too many");
}

#[test]
fn each_component_is_documented_with_its_parameters() {
    let mut rows = 0;
    for (file, text) in templates() {
        for rest in text.split("{% component ").skip(1) {
            let (name, rest) = rest.split_once('(').unwrap();
            let (parameters, _) = rest.split_once(')').unwrap();
            let own: Vec<&str> = parameters
                .split(',')
                .map(str::trim)
                .filter(|one| !one.is_empty() && !one.starts_with('@'))
                .collect();
            let own = if own.is_empty() { "–".to_owned() } else { format!("`{}`", own.join(", ")) };
            let row = format!("| `{name}` | `{file}` | {own} |");
            assert!(
                section("components").lines().any(|line| line == row),
                "docs/themes.md lacks this row:\n{row}"
            );
            rows += 1;
        }
    }
    let listed = section("components").lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(listed, rows, "a row too many");
}
