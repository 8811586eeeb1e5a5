//! Nothing in the default theme is there for nothing: every word is said somewhere, every class is on some element.

use std::collections::BTreeSet;
use std::path::Path;

use repere::lang::Languages;
use repere::render::default_files;
use repere::schema::{EntryKind, Kinds, Reader};

use crate::languages::texts;

/// The files of the default theme that say words and name classes, and the code that fills them: one text.
fn theme(wanted: impl Fn(&str) -> bool) -> String {
    let files = default_files().into_iter().filter(|(path, _)| wanted(path));
    files.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect()
}

fn code() -> String {
    let sources = walkdir::WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).into_iter();
    let is_code = |entry: &walkdir::DirEntry| entry.path().extension().is_some_and(|end| end == "rs");
    let files = sources.map(Result::unwrap).filter(is_code);
    files.map(|entry| std::fs::read_to_string(entry.path()).unwrap()).collect()
}

fn is_template(path: &str) -> bool {
    path.starts_with("templates/")
}

fn is_script(path: &str) -> bool {
    path.starts_with("js/")
}

fn is_of_a_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '-'
}

/// Whether a text has a name as a whole word.
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        !text[..at].ends_with(is_of_a_name) && !text[at + name.len()..].starts_with(is_of_a_name)
    })
}

/// Whether a name is put together where it is used: a part in the text, the rest from a value, as `ask-${what}`.
fn composes(text: &str, name: &str, opening: &str, closing: &str) -> bool {
    let begins = |start: &str| {
        let mark = format!("{start}{opening}");
        text.match_indices(&mark).any(|(at, _)| !text[..at].ends_with(is_of_a_name))
    };
    let ends = |end: &str| end.len() > 3 && text.contains(&format!("{closing}{end}`"));
    let cuts = (2..name.len()).filter(|at| name.is_char_boundary(*at));
    cuts.map(|at| name.split_at(at)).any(|(start, end)| begins(start) || ends(end))
}

/// `zone-page` as a script reads it of an element: `zonePage`.
fn camel(key: &str) -> String {
    let mut words = key.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| format!("{name}{}{}", word[..1].to_uppercase(), &word[1..]))
}

#[test]
fn every_word_is_said_by_a_template_a_script_or_the_code() {
    let derived =
        |kind: EntryKind| [kind.key(), kind.list_key(), kind.lead_key(), kind.event_key()].join(" ");
    let originals: Vec<String> =
        Languages::shipped().codes().map(|code| format!("in_language.{code}")).collect();
    let derived =
        Kinds::default().all().map(derived).chain(Reader::ALL.map(Reader::note_key)).chain(originals);
    let said = theme(is_template) + &code() + &derived.collect::<Vec<_>>().join(" ");
    let scripts = theme(is_script);
    let by_script = |key: &str| {
        let name = camel(key);
        names(&scripts, &name) || composes(&scripts, key, "${", "}") || composes(&scripts, &name, "${", "}")
    };
    // Tables whose words go to a script as `data-…` of an element.
    let given = |table: &str| said.contains(&format!("in s.{table} %}}"));
    let unused: Vec<String> = texts("fr")
        .into_keys()
        // Said in place of the words of the same keys.
        .filter(|key| !key.starts_with("of_persons."))
        .filter(|key| !names(&said, key))
        .filter(|key| !key.split_once('.').is_some_and(|(table, key)| given(table) && by_script(key)))
        .collect();
    assert_eq!(
        unused,
        Vec::<String>::new(),
        "words that nothing says: take them out of src/lang/*/words.toml"
    );
}

#[test]
fn every_class_of_a_style_sheet_is_on_some_element() {
    let elements = theme(|path| is_template(path) || is_script(path)) + &code();
    let mut classes = BTreeSet::new();
    for (path, bytes) in default_files().into_iter().filter(|(path, _)| path.starts_with("css/")) {
        let css = String::from_utf8_lossy(bytes).into_owned();
        let rules = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after));
        for (selectors, _) in rules.flat_map(|part| part.split('}')).filter_map(|rule| rule.rsplit_once('{'))
        {
            let names = selectors.split('.').skip(1).filter(|rest| rest.starts_with(char::is_alphabetic));
            let end = |rest: &str| {
                rest.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).unwrap_or(rest.len())
            };
            classes.extend(names.map(|rest| (rest[..end(rest)].to_owned(), path.clone())));
        }
    }
    assert!(classes.len() > 100, "{classes:?}");
    let unused: Vec<&(String, String)> = classes
        .iter()
        .filter(|(class, _)| !names(&elements, class) && !composes(&elements, class, "{{", "}}"))
        .collect();
    assert!(unused.is_empty(), "classes that no element has: {unused:?}");
}

#[test]
fn a_name_is_found_whole_or_put_together() {
    assert!(names("a b-c d", "b-c") && !names("a b-c d", "b") && !names("abc", "ab"));
    assert!(
        composes("say(`ask${facet}`)", "askage", "${", "}") && !composes("task${x}", "askage", "${", "}")
    );
    assert!(composes("class=\"dots dots-{{ size }}\"", "dots-2", "{{", "}}"));
    assert_eq!(camel("zone-page"), "zonePage");
}
