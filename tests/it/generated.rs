//! What makes content for measures: the generator of fictional entries, and the corpus of judged searches.

use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::date;
use repere::Options;
use repere::diag::Severity;
use repere::plan::DrySink;
use repere::world::DiskWorld;
use tempfile::TempDir;

fn tool(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools").join(name)
}

/// Runs a tool; `None`, said aloud, when its interpreter is not installed.
fn run(interpreter: &str, name: &str, arguments: &[&str]) -> Option<()> {
    match Command::new(interpreter).arg(tool(name)).args(arguments).output() {
        Ok(done) => {
            assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
            Some(())
        }
        Err(error) => {
            eprintln!("SKIPPED: {interpreter} does not run here: {error}");
            None
        }
    }
}

fn generate(size: u32, folder: &Path) -> Option<()> {
    run("python3", "generate.py", &["--size", &size.to_string(), "--out", folder.to_str().unwrap()])
}

fn no_errors(content: &Path, entries: usize) {
    let world = DiskWorld::new(content, date(2026, 11, 24));
    let report = repere::build(&world, &DrySink, Options::default()).unwrap();
    let errors: Vec<String> = report
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| format!("{}: {}", problem.code.id, problem.message.en))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(report.counts.entries, entries);
}

#[test]
fn generated_entries_have_no_error_and_the_first_do_not_depend_on_how_many_follow() {
    let (small, large) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let made = generate(100, small.path()).and_then(|()| generate(600, large.path()));
    let Some(()) = made else { return };
    no_errors(large.path(), 600);
    let folder = Path::new("groupes");
    let mut compared = 0;
    for file in std::fs::read_dir(small.path().join(folder)).unwrap() {
        let name = folder.join(file.unwrap().file_name());
        let text = std::fs::read_to_string(small.path().join(&name)).unwrap();
        assert_eq!(text, std::fs::read_to_string(large.path().join(&name)).unwrap());
        let translation = name.to_str().unwrap().matches('.').count() > 1;
        assert!(translation || text.contains("Fiche fictive"), "{}", name.display());
        compared += 1;
    }
    assert!(compared > 10);
}

#[test]
fn the_judged_corpus_becomes_content_without_error() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/search-eval/corpus.json");
    if !corpus.exists() {
        eprintln!("SKIPPED: no {}", corpus.display());
        return;
    }
    let content = TempDir::new().unwrap();
    let arguments = [corpus.to_str().unwrap(), content.path().to_str().unwrap()];
    let Some(()) = run("node", "eval-corpus.mjs", &arguments) else { return };
    no_errors(content.path(), 84);
}
