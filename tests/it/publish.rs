//! A site is put into its folder whole, and nothing else in there is touched.

use std::path::Path;

use repere::plan::{Key, Sink, SinkError};
use repere::publish::{DiskSink, Published};
use tempfile::TempDir;

use crate::tree::{assert_same, folders, times, tree};

/// Publishes outputs given as (path, bytes), each made from its bytes.
fn publish(out: &Path, outputs: &[(&str, &str)]) -> Result<Published, SinkError> {
    fill(DiskSink::open(out, false)?, outputs)?.publish()
}

fn fill(sink: DiskSink, outputs: &[(&str, &str)]) -> Result<DiskSink, SinkError> {
    for (path, bytes) in outputs {
        let key = Key::of(bytes.as_bytes());
        if sink.has(path, key) {
            sink.keep(path, key);
        } else {
            sink.put(path, key, bytes.as_bytes().to_vec())?;
        }
    }
    Ok(sink)
}

fn changes(published: &Published) -> (usize, usize, usize) {
    (published.written, published.unchanged, published.deleted)
}

static SITE: [(&str, &str); 4] =
    [("index.html", "home"), ("zones/liege/index.html", "Liège"), ("c/liege.ics", "BEGIN"), ("a.css", "b{}")];

#[test]
fn a_site_appears_and_an_unchanged_one_is_not_written_again() {
    let out = TempDir::new().unwrap();
    assert_eq!(changes(&publish(out.path(), &SITE).unwrap()), (4, 0, 0));
    let (before, manifest) = (times(out.path()), out.path().join(".repere/manifest"));
    let written = manifest.metadata().unwrap().modified().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(20));
    assert_eq!(changes(&publish(out.path(), &SITE).unwrap()), (0, 4, 0));
    assert_eq!(times(out.path()), before);
    assert_eq!(manifest.metadata().unwrap().modified().unwrap(), written);
    assert!(!out.path().join(".repere/staging").exists() && !out.path().join(".repere/journal").exists());
}

#[test]
fn only_our_own_files_are_deleted_and_folders_that_they_leave_empty() {
    let out = TempDir::new().unwrap();
    std::fs::write(out.path().join(".gitignore"), "*\n").unwrap();
    publish(out.path(), &SITE).unwrap();
    std::fs::write(out.path().join("zones/liege/notes.txt"), "mine").unwrap();
    assert_eq!(changes(&publish(out.path(), &SITE[..1]).unwrap()), (0, 1, 3));
    let left: Vec<String> = tree(out.path()).into_keys().collect();
    assert_eq!(left, [".gitignore", "index.html", "zones/liege/notes.txt"]);
    assert_eq!(folders(out.path()), [".repere", "zones", "zones/liege"]);
}

#[test]
fn a_folder_that_is_not_ours_is_refused_and_left_alone() {
    let out = TempDir::new().unwrap();
    std::fs::write(out.path().join("thesis.doc"), "years of work").unwrap();
    let error = publish(out.path(), &SITE).unwrap_err();
    assert!(error.message.fr.contains("« thesis.doc »") && error.message.fr.contains("--out"), "{error}");
    assert_eq!(tree(out.path()).len(), 1);
    assert!(!out.path().join(".repere").exists());
}

#[test]
fn a_file_of_somebody_else_is_never_replaced() {
    let out = TempDir::new().unwrap();
    publish(out.path(), &SITE[..1]).unwrap();
    std::fs::write(out.path().join("a.css"), "mine").unwrap();
    let error = publish(out.path(), &SITE).unwrap_err();
    assert!(error.message.fr.contains("a.css"), "{error}");
    let left = tree(out.path());
    assert_eq!(left.len(), 2, "nothing was published");
    assert_eq!(left["a.css"], b"mine");
}

#[test]
fn files_and_folders_may_take_each_others_place() {
    let out = TempDir::new().unwrap();
    publish(out.path(), &[("a", "file"), ("b/c/index.html", "page"), ("b/d", "x")]).unwrap();
    publish(out.path(), &[("a/index.html", "page"), ("b/c", "file")]).unwrap();
    let left = tree(out.path());
    assert_eq!(left.keys().collect::<Vec<_>>(), ["a/index.html", "b/c"]);
}

#[test]
fn a_file_that_somebody_deleted_or_cut_is_made_again() {
    let out = TempDir::new().unwrap();
    publish(out.path(), &SITE).unwrap();
    let whole = tree(out.path());
    std::fs::remove_file(out.path().join("index.html")).unwrap();
    std::fs::write(out.path().join("c/liege.ics"), "BEG").unwrap();
    assert_eq!(changes(&publish(out.path(), &SITE).unwrap()), (2, 2, 0));
    assert_eq!(tree(out.path()), whole);
}

#[test]
fn verifying_reads_every_byte_and_tells_what_its_key_should_have_told() {
    let out = TempDir::new().unwrap();
    publish(out.path(), &SITE).unwrap();
    let whole = tree(out.path());
    std::fs::write(out.path().join("index.html"), "hame").unwrap();
    let published = fill(DiskSink::open(out.path(), true).unwrap(), &SITE).unwrap().publish().unwrap();
    assert_eq!(changes(&published), (1, 3, 0));
    assert_eq!(tree(out.path()), whole);
    let sink = DiskSink::open(out.path(), true).unwrap();
    sink.put("index.html", Key::of(b"home"), b"from a key that forgot something".to_vec()).unwrap();
    assert_eq!(sink.publish().unwrap().unlike, ["index.html"]);
}

#[test]
fn a_build_that_is_given_up_leaves_the_site_as_it_was() {
    let out = TempDir::new().unwrap();
    publish(out.path(), &SITE).unwrap();
    let before = tree(out.path());
    drop(
        fill(DiskSink::open(out.path(), false).unwrap(), &[("index.html", "new"), ("x.html", "y")]).unwrap(),
    );
    assert_eq!(tree(out.path()), before);
    assert!(!out.path().join(".repere/staging").exists());
}

#[test]
fn two_builds_at_once_keep_apart() {
    let out = TempDir::new().unwrap();
    let first = DiskSink::open(out.path(), false).unwrap();
    let error = DiskSink::open(out.path(), false).unwrap_err();
    assert!(error.message.fr.contains("une autre commande construit"), "{error}");
    drop(first);
    assert!(DiskSink::open(out.path(), false).is_ok());
}

#[test]
fn paths_that_lead_out_of_the_folder_are_refused() {
    let out = TempDir::new().unwrap();
    for path in ["../x", "/x", "a/../../x", ".repere/lock", "a\\b"] {
        let sink = DiskSink::open(out.path(), false).unwrap();
        assert!(sink.put(path, Key::of(b""), Vec::new()).is_err(), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_neither_written_through_nor_followed_when_deleting() {
    use std::os::unix::fs::symlink;
    let (out, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    publish(out.path(), &SITE).unwrap();
    std::fs::remove_dir_all(out.path().join("zones/liege")).unwrap();
    std::fs::write(elsewhere.path().join("index.html"), "not ours").unwrap();
    symlink(elsewhere.path(), out.path().join("zones/liege")).unwrap();
    let error =
        publish(out.path(), &[("zones/liege/index.html", "new"), ("zones/liege/x.html", "new")]).unwrap_err();
    assert!(error.message.fr.contains("liege"), "{error}");
    publish(out.path(), &SITE[..1]).unwrap();
    assert_eq!(tree(elsewhere.path())["index.html"], b"not ours");
    assert_eq!(tree(elsewhere.path()).len(), 1);
    std::fs::create_dir_all(out.path().join(".repere")).unwrap();
    symlink(elsewhere.path(), out.path().join(".repere/staging")).unwrap();
    publish(out.path(), &SITE[..1]).unwrap();
    assert_eq!(tree(elsewhere.path()).len(), 1, "a staging folder that is a link is not emptied");
}

#[test]
fn what_a_killed_build_had_begun_to_publish_is_finished() {
    let out = TempDir::new().unwrap();
    publish(out.path(), &[("index.html", "old"), ("gone.html", "old")]).unwrap();
    let state = out.path().join(".repere");
    let other = TempDir::new().unwrap();
    let after = [("index.html", "new"), ("b/index.html", "new"), ("a.css", "new")];
    publish(other.path(), &after).unwrap();
    for (id, path) in [(0, "index.html"), (1, "b/index.html")] {
        let folder = state.join(format!("staging/{id:02x}"));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::copy(other.path().join(path), folder.join(id.to_string())).unwrap();
    }
    // The style sheet (number 2) had been moved already.
    std::fs::copy(other.path().join("a.css"), out.path().join("a.css")).unwrap();
    std::fs::copy(other.path().join(".repere/manifest"), state.join("staging/manifest")).unwrap();
    let journal =
        "repere-journal 1\nasset 2 a.css\npage 1 b/index.html\npage 0 index.html\ndelete gone.html\nend\n";
    std::fs::write(state.join("journal"), journal).unwrap();
    drop(DiskSink::open(out.path(), false).unwrap());
    assert_same(&tree(out.path()), &tree(other.path()), "finished like a whole publication");
    assert!(!state.join("journal").exists() && !state.join("staging").exists());
    assert_eq!(changes(&publish(out.path(), &after).unwrap()), (0, 3, 0));
}

#[test]
fn a_journal_that_is_not_whole_is_thrown_away() {
    let out = TempDir::new().unwrap();
    publish(out.path(), &SITE).unwrap();
    let before = tree(out.path());
    std::fs::write(out.path().join(".repere/journal"), "repere-journal 1\ndelete index.html\n").unwrap();
    drop(DiskSink::open(out.path(), false).unwrap());
    assert_eq!(tree(out.path()), before);
}

/// A site of which `index.html` stays and the rest is new, published while something happens to its folder: an error
/// that names the folder, after which the next publication makes all that is missing.
fn disturbed(happens: impl Fn(&Path)) {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("public");
    publish(&out, &SITE[..1]).unwrap();
    let sink = fill(DiskSink::open(&out, false).unwrap(), &SITE).unwrap();
    happens(&out);
    let error = sink.publish().unwrap_err();
    assert!(error.message.fr.contains("public") && error.message.en.contains("moved or emptied"), "{error}");
    publish(&out, &SITE).unwrap();
    let whole = TempDir::new().unwrap();
    publish(whole.path(), &SITE).unwrap();
    assert_same(&tree(&out), &tree(whole.path()), "what the next publication makes");
}

#[test]
fn a_folder_that_is_moved_or_emptied_during_a_build_is_an_error_and_made_whole_by_the_next() {
    disturbed(|out| std::fs::rename(out, out.with_extension("old")).unwrap());
    disturbed(|out| std::fs::remove_dir_all(out).unwrap());
    disturbed(|out| std::fs::remove_file(out.join("index.html")).unwrap());
    disturbed(|out| std::fs::remove_dir_all(out.join(".repere/staging")).unwrap());
    disturbed(|out| {
        std::fs::rename(out, out.with_extension("old")).unwrap();
        std::fs::create_dir(out).unwrap();
    });
}

#[test]
fn an_unchanged_site_that_goes_during_a_build_is_an_error() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("public");
    publish(&out, &SITE).unwrap();
    let sink = fill(DiskSink::open(&out, false).unwrap(), &SITE).unwrap();
    std::fs::rename(&out, folder.path().join("elsewhere")).unwrap();
    assert!(sink.publish().is_err());
    assert!(!out.exists(), "nothing is written");
}
