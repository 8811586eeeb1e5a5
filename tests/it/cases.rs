//! Cases without Rust: content in, problems and pieces of the site out. `tests/README.md` says how they are written.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rayon::prelude::*;
use repere::diag::render::short;
use repere::diag::{MessageLang, Sources, Span};
use repere::plan::{DrySink, MemorySink, Sink};
use repere::world::{MemoryWorld, World as _};
use repere::{Options, Report};

use crate::fixture::TODAY;

/// The file that lists the problems of a case.
const PROBLEMS: &str = "problems.txt";

/// Files by their path below a folder.
type Files = BTreeMap<String, Vec<u8>>;

/// The content that every case changes, and that [`crate::fixture::Fixture`] starts from.
pub static BASE: LazyLock<Files> = LazyLock::new(|| files(&folder().join("base/content")));

/// The folder of all cases.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// A world of [`BASE`] and other files, which are added or stand in place of its own.
pub fn world<'a>(more: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> MemoryWorld {
    let base = BASE.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let empty = MemoryWorld::new(TODAY.parse().unwrap());
    base.chain(more).fold(empty, |world, (path, bytes)| world.with(path, bytes))
}

fn files(folder: &Path) -> Files {
    let found = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let found = found.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    let path = |file: &Path| file.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
    found.map(|file| (path(&file), std::fs::read(&file).unwrap())).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

/// Each problem in short form; on lines of their own, the words that it marks and how it would mend them.
fn problems(report: &Report, world: &MemoryWorld) -> String {
    let read_again = |shown: &str| world.quoted(shown);
    let sources = Sources::new(&report.files, &read_again);
    let (lang, mut lines) = (report.lang.unwrap_or(MessageLang::Fr), String::new());
    let part_of_line = |span: Span| {
        let file = sources.get(span.file)?;
        let text = file.text.get(span.start as usize..span.end as usize)?;
        (!text.trim().is_empty() && !text.contains('\n')).then(|| text.to_owned())
    };
    for problem in &report.problems {
        assert!(
            problem.label.is_some() || problem.help.is_some(),
            "{problem:?} says nothing of what to write"
        );
        let texts =
            [Some(&problem.message), problem.label.as_ref(), problem.help.as_ref()].into_iter().flatten();
        assert!(texts.into_iter().all(|text| !text.fr.is_empty() && !text.en.is_empty()), "{problem:?}");
        writeln!(lines, "{}", short(problem, &sources, lang)).unwrap();
        lines.extend(part_of_line(problem.span).map(|marked| format!("    {marked}\n")));
        if let Some(fix) = &problem.fix {
            let written = part_of_line(fix.span).unwrap_or_default();
            writeln!(lines, "    {written} -> {}", fix.replacement.replace('\n', "\\n")).unwrap();
        }
    }
    for fault in &report.faults {
        writeln!(lines, "{}", fault.get(lang)).unwrap();
    }
    lines
}

/// Words with one space between them, so that neither indentation nor line ends count; no-break spaces do.
fn words(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an expected page becomes: lines that stand in the page in this order (those after `! ` nowhere in it) stay as
/// they are; an unwanted one that does goes, and each other one becomes the line that has most of its words, if any.
/// Where nothing is expected, all of `main` is.
fn fragments(expected: &str, page: &str) -> String {
    let main = page.find("<main").map_or(page, |start| page[start..].split("</main>").next().unwrap());
    if expected.trim().is_empty() {
        let lines = main.lines().map(str::trim).filter(|line| !line.is_empty());
        return lines.flat_map(|line| [line, "\n"]).collect();
    }
    let (page_words, mut from, mut lines) = (words(page), 0, String::new());
    for line in expected.lines() {
        let wanted = words(line);
        let stands = match wanted.strip_prefix("! ") {
            Some(unwanted) => !page_words.contains(unwanted),
            None => page_words[from..].find(&wanted).map(|at| from += at + wanted.len()).is_some(),
        };
        let has = |other: &&str| {
            let words = wanted.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            words.filter(|word| other.contains(word)).count()
        };
        let nearest = main.lines().max_by_key(has).filter(|nearest| has(nearest) > 0);
        let mended = nearest.map(str::trim).filter(|_| !wanted.starts_with("! "));
        if let Some(line) = stands.then_some(line).or(mended) {
            writeln!(lines, "{line}").unwrap();
        }
    }
    lines
}

/// What the files of `expected/` would have to be; nothing for an output that is not made.
fn found(content: &Files, expected: &Files) -> BTreeMap<String, Option<String>> {
    let files = content.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let (world, memory) = (world(files), MemorySink::default());
    let only_problems = expected.keys().all(|path| path == PROBLEMS);
    let sink: &dyn Sink = if only_problems { &DrySink } else { &memory };
    let report = repere::build(&world, sink, Options { keep_going: true }).unwrap();
    let outputs = memory.into_outputs();
    let piece = |path: &String| {
        let output = outputs.get(path).map(|(_, bytes)| text(bytes));
        let is_page = Path::new(path).extension().is_some_and(|extension| extension == "html");
        output.map(|output| if is_page { fragments(&text(&expected[path]), &output) } else { output })
    };
    let mut found: BTreeMap<_, _> = expected.keys().map(|path| (path.clone(), piece(path))).collect();
    let problems = problems(&report, &world);
    found.insert(PROBLEMS.to_owned(), (!problems.is_empty()).then_some(problems));
    found
}

/// How a case differs from what it expects; with `UPDATE=1` it then expects what was found.
fn differences(case: &Path) -> Vec<String> {
    let name = case.file_name().unwrap().to_string_lossy().into_owned();
    let is_known = |path: &&String| !path.starts_with("content/") && !path.starts_with("expected/");
    if let Some(path) = files(case).keys().find(is_known) {
        return vec![format!("{name}/{path} is neither in content/ nor in expected/")];
    }
    let (content, expected) = (files(&case.join("content")), files(&case.join("expected")));
    let mut wrong = Vec::new();
    for (path, found) in found(&content, &expected) {
        let wanted = expected.get(&path).map(|bytes| text(bytes));
        if wanted == found {
            continue;
        }
        let file = case.join("expected").join(&path);
        match &found {
            Some(found) if std::env::var_os("UPDATE").is_some() => {
                std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                std::fs::write(file, found).unwrap();
            }
            None if path == PROBLEMS && std::env::var_os("UPDATE").is_some() => {
                std::fs::remove_file(file).unwrap()
            }
            Some(found) => wrong.push(format!(
                "{name}/expected/{path} says\n{}\nbut it is\n{found}",
                wanted.as_deref().unwrap_or("(nothing)\n")
            )),
            None => wrong.push(format!(
                "{name}/expected/{path} is compared with nothing: there is no such output, or no problem"
            )),
        }
    }
    wrong
}

#[test]
fn every_case_gives_what_it_expects() {
    let mut cases: Vec<PathBuf> =
        std::fs::read_dir(folder()).unwrap().map(|case| case.unwrap().path()).collect();
    cases.sort();
    let wrong: Vec<String> = cases.par_iter().flat_map_iter(|case| differences(case)).collect();
    assert!(wrong.is_empty(), "{}\nUPDATE=1 makes these the expected ones.", wrong.join("\n"));
}

#[test]
fn fragments_stand_in_order_and_unwanted_ones_nowhere() {
    let page = "<main>\n  <p>one\n  two</p>\n  <p>three</p>\n</main>";
    for same in ["<p>one two</p>\n<p>three</p>\n", "two\n! four\nthree\n", "<main>\n"] {
        assert_eq!(fragments(same, page), same);
    }
    assert_eq!(fragments("three\ntwo\n", page), "three\ntwo</p>\n");
    assert_eq!(fragments("! three\nthree\nfour\n", page), "three\n");
    assert_eq!(fragments("", page), "<main>\n<p>one\ntwo</p>\n<p>three</p>\n");
}

/// In a case, or in a test of this suite where bytes, commands or themes make it.
#[test]
fn every_kind_of_problem_has_an_example() {
    let all = |folder: &Path| files(folder).values().map(|bytes| text(bytes)).collect::<String>();
    let cases = all(&folder());
    let tests = all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it"));
    let tests: Vec<&str> = tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let shown = |id: &str| {
        let quoted = format!("\"{id}\"");
        cases.contains(&format!("[{id}]")) || tests.iter().any(|line| line.contains(&quoted))
    };
    let without: Vec<&str> = repere::codes().iter().map(|code| code.id).filter(|id| !shown(id)).collect();
    assert_eq!(without, Vec::<&str>::new());
}
