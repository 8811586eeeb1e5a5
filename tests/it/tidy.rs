//! The shape of the sources: layers, sizes, names, and words that do not belong.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use repere::schema::{Kinds, Reader};

/// The layers; a module imports only from those before it. Modules of one row stand side by side.
static LAYERS: [&[&str]; 17] = [
    &["diag", "world", "text"],
    &["lang"],
    &["source", "picture"],
    &["schema"],
    &["calendar"],
    &["config"],
    &["model"],
    &["check"],
    &["site"],
    &["wording"],
    &["plan"],
    &["search"],
    &["render", "export"],
    &["publish"],
    &["serve"],
    &["starter", "reference"],
    &["cli"],
];

/// Imports between modules of one row: the message language and texts of `diag` are used by `world`.
static WITHIN_A_ROW: [(&str, &str); 1] = [("world", "diag")];

struct Source {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below some folders, as text, without what git does not keep.
fn sources(folders: &[&str], extensions: &[&str]) -> Vec<Source> {
    // What npm installs beside the browser tests is not ours.
    let ours = |e: &walkdir::DirEntry| e.file_name() != "node_modules";
    let walk = |folder: &&str| walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter();
    let files = folders.iter().flat_map(|folder| walk(folder).filter_entry(ours));
    let wanted =
        |path: &PathBuf| path.extension().is_some_and(|e| extensions.iter().any(|wanted| e == *wanted));
    let paths = files
        .filter_map(Result::ok)
        .filter(|e| e.file_type().is_file())
        .map(|e| e.into_path())
        .filter(wanted);
    let read = |path: PathBuf| Source {
        path: path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"),
        text: std::fs::read_to_string(&path).unwrap(),
    };
    paths.map(read).collect()
}

/// The code of a file, without comments and without its tests.
fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = before_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

/// The modules of this crate that some code names: `crate::plan::Key`, `crate::{check, plan}`.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => found.extend(first_words(group)),
            None => found.extend(word(rest)),
        }
    }
    found
}

fn word(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

/// The first word of each item of a `{a::b, c::{d, e}}` group, whose opening brace is gone.
fn first_words(group: &str) -> Vec<String> {
    let (mut depth, mut found, mut item) = (1, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => found.extend(word(std::mem::take(&mut item).trim())),
            _ if depth == 1 => item.push(c),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found.extend(word(item.trim()));
    found
}

#[test]
fn a_module_imports_only_from_the_layers_before_it() {
    let mut wrong = Vec::new();
    for source in sources(&["src"], &["rs"]) {
        let Some((module, _)) = source.path["src/".len()..].split_once('/') else { continue };
        let Some(own) = layer(module) else { continue };
        for import in imports(&code(&source.text)) {
            let allowed = match layer(&import) {
                Some(other) => {
                    other < own || import == module || WITHIN_A_ROW.contains(&(module, import.as_str()))
                }
                // Names of `lib.rs` itself, which stands above all layers but the commands.
                None => ["serve", "cli"].contains(&module),
            };
            if !allowed {
                wrong.push(format!("{} uses crate::{import}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_folder_of_the_sources_is_a_layer() {
    for folder in std::fs::read_dir(root().join("src")).unwrap().flatten().filter(|e| e.path().is_dir()) {
        let name = folder.file_name().to_string_lossy().into_owned();
        assert!(name == "pipeline" || layer(&name).is_some(), "src/{name} is in no layer");
    }
}

#[test]
fn imports_are_found_in_groups_too() {
    let code = "use crate::plan::Key; use crate::{check, config::{a, b}, diag::Text}; crate::build()";
    assert_eq!(imports(code), ["plan", "check", "config", "diag", "build"]);
}

/// Each path in some code that starts with `super` or `crate`, also those of a `{a::b, c::{d, e}}` group, by its names.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["super::", "crate::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':') {
                tree(&code[at..], Vec::new(), &mut found);
            }
        }
    }
    found
}

/// Reads a path, or the group that ends it, and gives back what follows.
fn tree<'a>(mut text: &'a str, mut names: Vec<String>, found: &mut Vec<Vec<String>>) -> &'a str {
    loop {
        text = text.trim_start();
        if let Some(mut group) = text.strip_prefix('{') {
            loop {
                group = tree(group, names.clone(), found).trim_start();
                match group.strip_prefix(',') {
                    Some(rest) => group = rest,
                    None => return group.strip_prefix('}').unwrap_or(group),
                }
            }
        }
        let Some(name) = word(text) else { break };
        text = &text[name.len()..];
        names.push(name);
        match text.strip_prefix("::") {
            Some(rest) => text = rest,
            None => break,
        }
    }
    found.push(names);
    text
}

/// The module that a file is: `src/site/mod.rs` is `site`, `src/site/card.rs` is `site`, `card`.
fn module(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

/// What a path names, from the root of the crate.
fn absolute(mut own: Vec<String>, path: &[String]) -> Vec<String> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    own.truncate(if ups == 0 { 0 } else { own.len().saturating_sub(ups) });
    own.extend(path.iter().skip(ups.max(1)).cloned());
    own
}

/// Beside each other in a folder: which module imports which.
type Imports = BTreeMap<String, BTreeSet<String>>;

fn reaches(imports: &Imports, from: &str, to: &str) -> bool {
    let (mut seen, mut next) = (BTreeSet::from([from]), vec![from]);
    while let Some(at) = next.pop() {
        let further = imports.get(at).into_iter().flatten().map(String::as_str);
        next.extend(further.filter(|name| seen.insert(name)));
    }
    seen.contains(to)
}

#[test]
fn modules_of_one_folder_do_not_import_each_other_in_a_circle() {
    let sources = sources(&["src"], &["rs"]);
    let known: BTreeSet<Vec<String>> = sources.iter().map(|source| module(&source.path)).collect();
    let mut folders: BTreeMap<Vec<String>, Imports> = BTreeMap::new();
    for source in &sources {
        let own = module(&source.path);
        for path in paths(&code(&source.text)) {
            let mut other = absolute(own.clone(), &path);
            while !other.is_empty() && !known.contains(&other) {
                other.pop();
            }
            let shared = own.iter().zip(&other).take_while(|(a, b)| a == b).count();
            // The layers say what folders of the root may import.
            if let (Some(one), Some(other), 1..) = (own.get(shared), other.get(shared), shared) {
                let folder = folders.entry(own[..shared].to_vec()).or_default();
                folder.entry(one.clone()).or_default().insert(other.clone());
            }
        }
    }
    let mut circles = Vec::new();
    for (folder, imports) in &folders {
        for (one, others) in imports {
            let back = others.iter().filter(|other| reaches(imports, other, one));
            circles.extend(back.map(|other| format!("{}: {one} imports {other}", folder.join("/"))));
        }
    }
    assert!(circles.is_empty(), "these come back to where they start: {circles:#?}");
}

#[test]
fn paths_are_found_in_groups_and_lead_to_modules() {
    let code = "use super::{a, b::{C, d}}; use crate::site::Site; x::super::no(); super::super::up::f()";
    let found: Vec<String> = paths(code).iter().map(|names| names.join("::")).collect();
    assert_eq!(found, ["super::a", "super::b::C", "super::b::d", "super::super::up::f", "crate::site::Site"]);
    let own = module("src/render/pages/zone.rs");
    assert_eq!(absolute(own.clone(), &paths(code)[1]), ["render", "pages", "b", "C"]);
    assert_eq!(absolute(own.clone(), &paths(code)[3]), ["render", "up", "f"]);
    assert_eq!(absolute(own, &paths(code)[4]), ["site", "Site"]);
    assert_eq!(module("src/site/mod.rs"), ["site"]);
    let circle = Imports::from([("a".to_owned(), BTreeSet::from(["b".to_owned()]))]);
    assert!(reaches(&circle, "a", "b") && !reaches(&circle, "b", "a"));
}

#[test]
fn no_file_is_longer_than_400_lines_and_the_usual_one_is_short() {
    let mut lines: Vec<(usize, String)> =
        sources(&["src"], &["rs"]).into_iter().map(|s| (s.text.lines().count(), s.path)).collect();
    lines.sort();
    let long: Vec<_> = lines.iter().filter(|(n, _)| *n > 400).collect();
    assert!(long.is_empty(), "{long:?}");
    let (median, _) = lines[lines.len() / 2];
    assert!(median <= 120, "the median file has {median} lines");
}

#[test]
fn files_are_named_after_what_they_hold() {
    for source in sources(&["src", "tests"], &["rs"]) {
        for vague in ["util", "helper", "manager", "misc", "common_fn"] {
            let name = source.path.rsplit('/').next().unwrap();
            assert!(!name.contains(vague), "{} says nothing of what it holds", source.path);
        }
    }
}

#[test]
fn the_model_knows_no_format() {
    for source in sources(&["src/model", "src/site", "src/calendar"], &["rs"]) {
        let code = code(&source.text);
        for word in ["serde", "Serialize", "tera::", "ical"] {
            assert!(!code.contains(word), "{} speaks of {word}", source.path);
        }
    }
}

/// The string literals of some code, with spaces for the line breaks and tabs that they escape.
fn literals(code: &str) -> Vec<String> {
    let (mut rest, mut found) = (code, Vec::new());
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        let hashes: String = before.chars().rev().take_while(|c| *c == '#').collect();
        let raw = before[..before.len() - hashes.len()].ends_with('r');
        if from.starts_with("//") {
            rest = from.find('\n').map_or("", |end| &from[end..]);
        } else if let Some(quoted) = from.strip_prefix('\'') {
            // `'"'` and `'\u{22}'` are characters, `'a` is a lifetime.
            let first = quoted.chars().next().map_or(0, char::len_utf8);
            let end = match quoted.starts_with('\\') {
                true => quoted[2..].find('\'').map(|end| end + 2),
                false => quoted[first..].starts_with('\'').then_some(first),
            };
            rest = end.map_or(quoted, |end| &quoted[end + 1..]);
        } else if let Some(quoted) = from.strip_prefix('"') {
            let end = match raw {
                true => quoted.find(&format!("\"{hashes}")),
                false => quoted.replace("\\\\", "  ").replace("\\\"", "  ").find('"'),
            };
            let (literal, after) = quoted.split_at(end.unwrap_or(quoted.len()));
            found.push(literal.replace("\\n", "  ").replace("\\t", "  "));
            rest = after.get(1..).unwrap_or_default();
        } else {
            rest = &from[1..];
        }
    }
    found
}

#[test]
fn literals_are_found_among_characters_comments_and_raw_text() {
    let code = r##"f("a\"b", '"', '\'', '\u{22}'|'"', r#"c"d"#, "e\nf"); fn g<'a>() {} // it's "not" one
        h("i")"##;
    assert_eq!(literals(code), ["a\\\"b", "c\"d", "e  f", "i"]);
}

/// What a directory is about stands in its content, the table of fields and the words of the interface.
#[test]
fn the_code_knows_nothing_of_the_subject_of_the_directory() {
    let table = ["src/schema/table", "src/schema/field.rs", "src/schema/choice.rs", "src/lang/"];
    let starts =
        ["parent", "enfant", "bébé", "famille", "grossesse", "enceinte", "maternit", "naissance", "cpas"];
    let mut wrong = Vec::new();
    for source in sources(&["src"], &["rs"]) {
        if table.iter().any(|path| source.path.starts_with(path)) || source.path.ends_with("/tests.rs") {
            continue;
        }
        for literal in literals(&code(&source.text)) {
            let subject = |word: &str| {
                word == "ONE" || starts.iter().any(|start| word.to_lowercase().starts_with(start))
            };
            if literal.split(|c: char| !c.is_alphabetic()).any(subject) {
                wrong.push(format!("{}: {literal}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_kind_of_entry_and_a_reader_are_a_row_and_words() {
    let words = crate::languages::texts(repere::lang::first().code);
    let names: Vec<&str> = Kinds::default().all().flat_map(|kind| [kind.word(), kind.folder()]).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
    let mut keys: Vec<String> = Reader::ALL.into_iter().map(|reader| reader.key().to_owned()).collect();
    keys.extend(Reader::ALL.into_iter().filter(|reader| *reader != Reader::USUAL).map(Reader::note_key));
    for kind in Kinds::default().all() {
        keys.extend([kind.key(), kind.list_key(), kind.lead_key()].map(str::to_owned));
        keys.extend(kind.is_offer().then(|| kind.event_key().to_owned()));
    }
    keys.retain(|key| !words.contains_key(key));
    assert_eq!(keys, Vec::<String>::new(), "labels that src/lang/fr/words.toml does not have");
    for source in sources(&["src"], &["rs"]).iter().filter(|source| !source.path.ends_with("/tests.rs")) {
        let literals = literals(&code(&source.text));
        let mut all = literals.iter().flat_map(|literal| literal.split_whitespace());
        let named = all.find(|word| {
            Kinds::default().all().any(|kind| word.starts_with(kind.path()) || *word == kind.key())
        });
        assert_eq!(named, None, "{} names what a row of the table says", source.path);
    }
}

#[test]
fn the_languages_are_listed_in_one_place() {
    for source in sources(&["src"], &["rs"]) {
        let lists = code(&source.text).contains("\"nl\"");
        assert!(!lists || source.path.starts_with("src/lang/"), "{} names languages by code", source.path);
    }
}

#[test]
fn the_core_may_not_touch_disk_environment_or_clock() {
    let clippy = std::fs::read_to_string(root().join("clippy.toml")).unwrap();
    for banned in [
        "std::fs::read",
        "std::fs::read_to_string",
        "std::fs::read_dir",
        "std::fs::write",
        "std::fs::remove_file",
        "std::fs::remove_dir_all",
        "std::env::var",
        "std::env::current_dir",
        "std::time::SystemTime::now",
        "std::time::Instant::now",
        "jiff::Zoned::now",
        "jiff::Timestamp::now",
        "jiff::tz::TimeZone::system",
        "std::fs::File",
    ] {
        assert!(clippy.contains(&format!("\"{banned}\"")), "clippy.toml no longer bans {banned}");
    }
    let outside = ["world", "publish", "serve", "cli"];
    for source in sources(&["src"], &["rs"]) {
        let code = code(&source.text);
        let module = source.path["src/".len()..].split('/').next().unwrap();
        let excused = code.contains("clippy::disallowed_");
        assert!(outside.contains(&module) || !excused, "{} excuses itself from a ban", source.path);
        assert!(outside.contains(&module) || !code.contains("std::fs::"), "{} uses the disk", source.path);
    }
}

#[test]
fn nothing_stops_the_program_and_nothing_prints_behind_the_commands() {
    let cargo = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for lint in ["unwrap_used", "expect_used", "panic", "todo", "print_stdout", "print_stderr"] {
        assert!(cargo.contains(&format!("{lint} = \"deny\"")), "Cargo.toml no longer denies {lint}");
    }
    for source in sources(&["src"], &["rs"]) {
        let code = code(&source.text);
        for excuse in ["clippy::unwrap_used", "clippy::expect_used", "clippy::panic", "clippy::print_"] {
            assert!(!code.contains(excuse), "{} excuses itself with {excuse}", source.path);
        }
    }
}

#[test]
fn every_dependency_is_used_and_has_its_reason() {
    let cargo = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let reasons = std::fs::read_to_string(root().join("docs/decisions.md")).unwrap();
    let all: String = sources(&["src", "tests"], &["rs"]).into_iter().map(|source| source.text).collect();
    let listed = |title: &str| -> Vec<String> {
        let (_, rest) = cargo.split_once(&format!("[{title}]\n")).unwrap();
        let lines = rest.lines().take_while(|line| !line.starts_with('['));
        lines.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
    };
    let names: Vec<String> = ["dependencies", "dev-dependencies"].into_iter().flat_map(listed).collect();
    assert!(names.len() > 15, "{names:?}");
    for name in names {
        assert!(reasons.contains(&format!("`{name}`")), "docs/decisions.md does not say why {name} is there");
        let path = format!("{}::", name.replace('-', "_"));
        assert!(all.contains(&path), "nothing uses {name}");
    }
}

#[test]
fn every_code_of_a_problem_is_declared_once() {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for code in repere::codes() {
        let first = seen.insert(&code.id[1..], code.id);
        assert_eq!(first, None, "{} exists twice", code.id);
        for text in [code.title_fr, code.title_en, code.explain_fr, code.explain_en] {
            assert!(!text.trim().is_empty(), "{} lacks a text", code.id);
        }
    }
}

#[test]
fn the_project_names_no_machine() {
    let folders = ["src", "tests", "themes", "docs", "content", "benches", ".github", ".ci"];
    let extensions = ["rs", "md", "toml", "yaml", "yml", "html", "css", "js", "mjs", "sh", "py"];
    let mut files = sources(&folders, &extensions);
    for name in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Cargo.toml", "clippy.toml", "build.rs"] {
        if let Ok(text) = std::fs::read_to_string(root().join(name)) {
            files.push(Source { path: name.to_owned(), text });
        }
    }
    // Spelled in two halves, so that this file does not name them itself.
    let words =
        [["/wo", "rk/"], ["/tm", "p/w/"], ["/ho", "me/"], ["/ro", "ot/"], ["/Us", "ers/"], ["C:\\", "Users"]];
    for file in files {
        for [a, b] in words {
            let word = format!("{a}{b}");
            let found = file.text.lines().position(|line| line.contains(&word) && !line.contains("://"));
            assert!(found.is_none(), "{}:{} names {word}", file.path, found.unwrap_or_default() + 1);
        }
    }
}
