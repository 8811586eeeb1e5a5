//! A theme may come by pull request too: it reads nothing outside its folder and does not keep the machine busy.

use std::fmt::Write as _;
use std::fs;
use std::time::{Duration, Instant};

use repere::cli::Exit;
use repere::world::{DiskWorld, LARGEST_THEME_FILE, MOST_THEME_BYTES, MOST_THEME_FILES, World as _};

use crate::fixture::{Answer, Fixture};

/// A site that uses `themes/essai`, which has a style sheet.
fn themed() -> Fixture {
    let fixture = Fixture::new();
    let settings = fixture.read("site.yaml");
    fixture.write("site.yaml", format!("{settings}theme: essai\n"));
    put(&fixture, "css/90-essai.css", b"a{}");
    fixture
}

fn put(fixture: &Fixture, path: &str, bytes: &[u8]) {
    let file = fixture.path("themes/essai").join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

/// The command says this and publishes nothing.
fn refused(fixture: &Fixture, words: &[&str]) -> Answer {
    let answer = fixture.repere(&["build"]);
    assert_ne!(answer.exit, Exit::Ok);
    let said = format!("{}{}", answer.out, answer.err);
    for word in words {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(!fixture.out().join("index.html").exists());
    answer
}

#[test]
fn twenty_thousand_unknown_words_are_told_soon_and_few_times() {
    let fixture = themed();
    let words = (0..20_000).fold("[frame]\n".to_owned(), |mut text, n| {
        let _ = writeln!(text, "inconnu_{n} = \"x\"");
        text
    });
    put(&fixture, "i18n/fr.toml", words.as_bytes());
    let start = Instant::now();
    let answer = fixture.repere(&["check"]);
    // Far below what the square of their number takes.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(answer.exit, Exit::Ok, "{}", answer.err);
    let times = answer.out.matches("W0806").count();
    assert!((1..=20).contains(&times), "{times}");
}

#[test]
fn a_theme_of_too_many_files_or_bytes_is_not_read() {
    let fixture = themed();
    for n in 0..MOST_THEME_FILES {
        put(&fixture, &format!("static/{n}.txt"), b"x");
    }
    refused(&fixture, &["essai", &MOST_THEME_FILES.to_string()]);
    fs::remove_dir_all(fixture.path("themes/essai/static")).unwrap();
    for n in 0..=MOST_THEME_BYTES / LARGEST_THEME_FILE {
        put(&fixture, &format!("static/{n}.bin"), b"");
        let file =
            fs::File::options().write(true).open(fixture.path(&format!("themes/essai/static/{n}.bin")));
        file.unwrap().set_len(LARGEST_THEME_FILE).unwrap();
    }
    refused(&fixture, &["essai", "32 Mio"]);
}

#[test]
fn a_file_that_is_too_large_to_be_read_is_not_read_for_its_message_either() {
    let fixture = themed();
    put(&fixture, "static/a.bin", b"");
    let path = fixture.path("themes/essai/static/a.bin");
    fs::File::options().write(true).open(&path).unwrap().set_len(LARGEST_THEME_FILE + 1).unwrap();
    refused(&fixture, &["E0803", "a.bin", "2 Mio"]);
    let world = DiskWorld::new(&fixture.content(), jiff::civil::date(2026, 9, 14));
    assert_eq!(world.quoted(&path.to_string_lossy()), None);
    let sheet = fixture.path("themes/essai/css/90-essai.css");
    assert_eq!(world.quoted(&sheet.to_string_lossy()).as_deref(), Some(b"a{}".as_slice()));
}

#[test]
fn a_file_where_pages_need_a_folder_is_told_before_anything_is_written() {
    let fixture = themed();
    put(&fixture, "static/Zones", b"x");
    refused(&fixture, &["« zones »", "themes : Zones"]);
}

#[cfg(unix)]
#[test]
fn links_lead_out_of_no_theme() {
    use std::os::unix::fs::symlink;
    let fixture = themed();
    let outside = fixture.path("outside");
    fs::rename(fixture.path("themes"), &outside).unwrap();
    symlink(&outside, fixture.path("themes")).unwrap();
    refused(&fixture, &["lien symbolique"]);
    fs::remove_file(fixture.path("themes")).unwrap();
    fs::create_dir(fixture.path("themes")).unwrap();
    symlink(outside.join("essai"), fixture.path("themes/essai")).unwrap();
    refused(&fixture, &["lien symbolique"]);
    fs::remove_file(fixture.path("themes/essai")).unwrap();
    put(&fixture, "css/90-essai.css", b"a{}");
    symlink("/etc", fixture.path("themes/essai/static")).unwrap();
    refused(&fixture, &["lien symbolique"]);
}
