//! Independent calendar programs, where they are installed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// UID, start, end, status of one session: as the programs report them.
pub type Session = (String, String, String, String);

/// Runs the programs over a feed; nothing where they are not installed.
pub fn programs(feed: &str, from: &str, to: &str) -> Option<BTreeSet<Session>> {
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/tools/check_feed.py");
    let installed = |tools: &PathBuf| checker.is_file() && tools.join("venv/bin/python").is_file();
    let Some(tools) = std::env::var_os("FEED_TOOLS").map(PathBuf::from).filter(installed) else {
        eprintln!("SKIPPED: set FEED_TOOLS to compare feeds with independent calendar programs");
        return None;
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("feed.ics");
    std::fs::write(&path, feed).unwrap();
    let output = Command::new(tools.join("venv/bin/python"))
        .args([checker.as_path(), &path])
        .args(["--json", "--from", from, "--to", to])
        .output()
        .unwrap();
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    for kind in ["violations", "warnings", "disagreements"] {
        assert_eq!(answer[kind].as_array().unwrap().len(), 0, "{kind}: {:#}", answer[kind]);
    }
    assert!(answer["errors"].as_object().unwrap().is_empty(), "{:#}", answer["errors"]);
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let sessions = answer["occurrences"].as_array().unwrap().iter();
    Some(sessions.map(|s| (text(&s[0]), text(&s[1]), text(&s[2]), text(&s[3]))).collect())
}
