//! A stranger's pull request is hostile input: every file is read or refused, soon, and nothing panics.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use repere::diag::render::{Look, github, human, json, short};
use repere::diag::{MessageLang, Sources};
use repere::model::{Content, read_content};

use crate::reading::site;

/// Far above what reading takes, and far below what a hang takes. Debug builds are ten times slower.
const SOON: Duration = if cfg!(debug_assertions) { Duration::from_secs(4) } else { Duration::from_secs(1) };

fn read(path: &str, bytes: &[u8]) -> Content {
    read_content(&site().with(path, bytes)).unwrap()
}

/// Shows every problem in every format, as a command would.
fn show(content: &Content) -> usize {
    let sources = Sources::kept(&content.files);
    let look = Look { lang: MessageLang::Fr, colours: true, width: 100 };
    let mut length = json(&content.problems, &sources, MessageLang::En).len();
    for problem in &content.problems {
        length += human(problem, &sources, look).len();
        length += short(problem, &sources, MessageLang::Fr).len();
        length += github(problem, &sources, MessageLang::En).len();
    }
    length
}

fn entry(fields: &str, body: &str) -> Vec<u8> {
    format!("---\nnom: x\nresume: y\n{fields}\n---\n{body}").into_bytes()
}

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

/// Just below the size that is refused unread.
const FULL: usize = 240_000;

/// Its name, its bytes, and the codes of which one must be found; none: it may be read cleanly.
type Hostile = (&'static str, Vec<u8>, &'static [&'static str]);

fn hostile_fields() -> Vec<Hostile> {
    let nested: String = (0..700).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
    let bomb: String =
        (1..60).map(|i| format!("a{i}: &a{i} [{}]\n", vec![format!("*a{}", i - 1); 40].join(", "))).collect();
    let keys: String = (0..30_000).map(|i| format!("k{i}:\n")).collect();
    let same = repeated("nom: x\n", FULL);
    let tags = repeated("- !x y\n", FULL);
    vec![
        ("100 000 [", entry(&format!("themes: {}", "[".repeat(100_000)), ""), &["E0115", "E0113"]),
        ("100 000 {", entry(&format!("themes: {}", "{".repeat(100_000)), ""), &["E0115", "E0113"]),
        (
            "100 000 dashes",
            entry(&format!("themes: \n  {}", repeated("- ", 200_000)), ""),
            &["E0115", "E0113"],
        ),
        ("question marks", entry(&repeated("? ", FULL), ""), &["E0115", "E0113", "E0114"]),
        ("alias bomb", entry(&format!("a0: &a0 x\n{bomb}"), ""), &["E0114"]),
        ("aliases", entry(&format!("themes: [{}]", repeated("*a, ", FULL)), ""), &["E0114"]),
        ("tags", entry(&format!("themes:\n{tags}"), ""), &["E0114"]),
        ("deep blocks", entry(&nested, ""), &["E0115"]),
        ("double keys", entry(&same, ""), &["E0204"]),
        ("unknown keys", entry(&keys, ""), &["E0203"]),
        ("unknown words", entry(&format!("themes: [{}]", repeated("sommeill, ", FULL)), ""), &["E0403"]),
        (
            "unknown zones",
            entry(&format!("zones_couvertes: [{}]", repeated("liegee, ", FULL)), ""),
            &["E0402"],
        ),
        (
            "accented zones",
            entry(&format!("zones_couvertes: [{}]", repeated("Liège, ", FULL)), ""),
            &["E0309"],
        ),
        ("empty elements", entry(&format!("themes:\n{}", repeated("-\n", FULL)), ""), &["W0206"]),
        ("colons", entry(&repeated("a:", FULL), ""), &["E0113"]),
        ("one long line", entry(&format!("objectifs: [{}]", "é".repeat(100_000)), ""), &["E0308"]),
        ("one long key", entry(&format!("{}: x", "k".repeat(200_000)), ""), &["E0113", "E0203"]),
        ("unclosed quote", entry(&format!("objectifs: \"{}", "a\n".repeat(100_000)), ""), &["E0113"]),
        ("tabs", entry(&format!("objectifs:\n{}", "\t".repeat(200_000)), ""), &[]),
        ("comments", entry(&repeated("#\n", FULL), ""), &[]),
        ("blank lines", entry(&repeated("\r\n", FULL), ""), &[]),
        ("never closed", format!("---\n{}", repeated("a: b\n", FULL)).into_bytes(), &["E0112"]),
        ("no front matter", repeated("\n", FULL).into_bytes(), &["E0111"]),
    ]
}

fn hostile_bytes() -> Vec<Hostile> {
    vec![
        ("nul", b"---\nnom: \0\n---\n".to_vec(), &["E0103"]),
        ("only nul", vec![0; 200_000], &["E0103"]),
        ("not utf-8", vec![0xff; 80_000], &["E0102"]),
        ("utf-16", "---\nnom: x\n".encode_utf16().flat_map(u16::to_le_bytes).collect(), &["E0103"]),
        ("invisible", entry("", &"\u{200b}".repeat(80_000)), &["W0105"]),
        ("decomposed", entry("", &repeated("e\u{301} ", FULL)), &["W0104"]),
        ("one decomposed word", entry("", &format!("a{}", "\u{301}".repeat(100_000))), &["W0104"]),
        ("10 MB", vec![b'a'; 10_000_000], &["E0101"]),
        ("empty", Vec::new(), &["E0111"]),
    ]
}

fn hostile_markdown() -> Vec<Hostile> {
    vec![
        ("quotations", entry("", &">".repeat(100_000)), &["E0125"]),
        ("lists", entry("", &format!("{}x", repeated("* ", 200_000))), &["E0125"]),
        ("mixed nesting", entry("", &format!("{}x", repeated("> * ", 200_000))), &["E0125"]),
        (
            "indented lists",
            entry("", &(0..450).map(|i| format!("{}* x\n", "  ".repeat(i))).collect::<String>()),
            &["E0125"],
        ),
        ("brackets in text", entry("", &"[".repeat(100_000)), &[]),
        ("closing brackets", entry("", &"]".repeat(200_000)), &[]),
        ("links in links", entry("", &repeated("[a](", FULL)), &[]),
        ("pictures", entry("", &repeated("![", FULL)), &[]),
        ("picture links", entry("", &repeated("![](", FULL)), &[]),
        ("references", entry("", &format!("{}\n\n[a]: /x\n", repeated("[a]", FULL))), &[]),
        ("definitions", entry("", &repeated("[a]: /x\n", FULL)), &[]),
        ("stars", entry("", &"*".repeat(200_000)), &[]),
        ("emphasis", entry("", &repeated("**a *b ", FULL)), &[]),
        ("emphasis 2", entry("", &repeated("a**b_c* ", FULL)), &[]),
        ("underscores", entry("", &repeated("_a__", FULL)), &[]),
        ("backticks", entry("", &(1..680).map(|i| "`".repeat(i) + " ").collect::<String>()), &[]),
        ("angles", entry("", &"<".repeat(200_000)), &[]),
        ("tags in text", entry("", &repeated("<b>", FULL)), &["W0121"]),
        ("comments in text", entry("", &repeated("<!-- ", FULL)), &[]),
        ("declarations", entry("", &repeated("<!A ", FULL)), &[]),
        ("cdata", entry("", &repeated("<![CDATA[ ", FULL)), &[]),
        ("instructions", entry("", &repeated("<?", FULL)), &[]),
        ("entities", entry("", &repeated("&#x", FULL)), &[]),
        (
            "table",
            entry("", &format!("{}\n{}\n{}", "|a".repeat(20_000), "|-".repeat(20_000), "|\n".repeat(50_000))),
            &[],
        ),
        ("strikes", entry("", &repeated("~~a~ ", FULL)), &[]),
        ("escapes", entry("", &"\\".repeat(200_000)), &[]),
        ("headings", entry("", &repeated("# a\n", FULL)), &[]),
        ("bad links", entry("", &repeated("[a](javascript:x) ", FULL)), &["E0122"]),
        ("prose", entry(&format!("etapes: [{{titre: x, texte: \"{}\"}}]", "[".repeat(100_000)), ""), &[]),
    ]
}

#[test]
fn every_hostile_file_is_read_or_refused_soon() {
    for (name, bytes, codes) in [hostile_fields(), hostile_bytes(), hostile_markdown()].concat() {
        let start = Instant::now();
        let content = read("programmes/hostile.md", &bytes);
        let shown = show(&content);
        let took = start.elapsed();
        assert!(took < SOON, "{name}: {took:?}");
        assert!(content.problems.len() <= 101, "{name}: {}", content.problems.len());
        assert!(shown < 2_000_000, "{name}: {shown} bytes shown");
        let found: Vec<&str> = content.problems.iter().map(|problem| problem.code.id).collect();
        assert!(codes.is_empty() || codes.iter().any(|code| found.contains(code)), "{name}: {found:?}");
        if std::env::var_os("SHOW_TIMES").is_some() {
            eprintln!("{took:>12?} {name}: {:?}", found.iter().take(2).collect::<Vec<_>>());
        }
    }
}

#[test]
fn hostile_settings_are_refused_soon_too() {
    let zones: String =
        (0..4_000).map(|i| format!("  - {{id: z{i}, nom: x, type: commune, dans: zz{i}}}\n")).collect();
    let terms: String = (0..9_000).map(|i| format!("  - {{id: t{i}, libelle: x}}\n")).collect();
    for (path, text) in [
        ("site.yaml", "[".repeat(100_000)),
        ("zones/x.yaml", format!("zones:\n{zones}")),
        ("vocabulaire/themes.yaml", format!("termes:\n{terms}")),
        ("calendriers/x.yaml", repeated("nom: x\n", 250_000)),
        ("vocabulaire/glossaire.yaml", "{".repeat(100_000)),
    ] {
        let start = Instant::now();
        let content = read(path, text.as_bytes());
        show(&content);
        assert!(start.elapsed() < SOON, "{path}: {:?}", start.elapsed());
        assert!(!content.problems.is_empty(), "{path}");
    }
}

#[test]
fn the_problems_beyond_a_hundred_are_counted() {
    let keys: String = (0..1_000).map(|i| format!("k{i}: x\n")).collect();
    let content = read("associations/a.md", &entry(&keys, ""));
    assert_eq!(content.problems.len(), 101);
    let more = content.problems.iter().find(|problem| problem.code.id == "W0199").unwrap();
    assert!(more.message.fr.contains("900"), "{}", more.message.fr);
    assert!(more.is_error());
}

#[test]
fn a_list_that_no_entry_needs_is_an_error_and_settings_may_have_long_ones() {
    let names = |number: usize| (0..number).map(|i| format!("a{i}, ")).collect::<String>();
    let content = read("groupes/a.md", &entry(&format!("anciens_noms: [{}]", names(20_000)), ""));
    let found = content.problems.iter().find(|problem| problem.code.id == "E0208").expect("too long");
    assert!(found.is_error() && found.message.fr.contains("20000"), "{}", found.message.fr);
    let content = read("groupes/a.md", &entry(&format!("anciens_noms: [{}]", names(300)), ""));
    assert!(!content.problems.iter().any(|problem| problem.code.id == "E0208"));
    let zones: String =
        (0..1_000).map(|i| format!("  - {{id: z{i}, nom: x, type: commune, dans: be}}\n")).collect();
    let content = read("zones/x.yaml", format!("zones:\n{zones}").as_bytes());
    assert!(!content.problems.iter().any(|problem| problem.code.id == "E0208"));
}

#[test]
fn a_file_that_no_page_can_be_named_after_is_told_before_it_stops_a_build() {
    for name in ["con", "aux", "nul", "prn"] {
        let content = read(&format!("groupes/{name}.md"), &entry("", ""));
        assert!(content.problems.iter().any(|p| p.is_error() && p.message.fr.contains(name)), "{name}");
        assert!(!content.directory.entries().iter().any(|entry| entry.slug == name), "{name}");
    }
}

#[test]
fn a_check_that_never_grows_old_is_no_panic() {
    let entry = entry("verifie_le: 2026-01-05", "");
    let world = site()
        .with("site.yaml", "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\nverification_mois: 9999999\ncalendrier:\n  origine: 2026-01-05\n")
        .with("associations/a.md", entry);
    let sink = repere::plan::MemorySink::default();
    let report = repere::build(&world, &sink, repere::Options::default()).unwrap();
    assert!(report.complete(), "{:?}", report.problems);
}

#[test]
fn characters_written_as_codes_are_found_like_those_of_the_file() {
    for (written, code) in [
        ("\\e[31m", "E0103"),
        ("\\0", "E0103"),
        ("a\\u2028BEGIN:VEVENT", "E0103"),
        ("\\x85", "E0103"),
        ("a\\u202eb", "E0109"),
        ("\\u200ba\\u2067b", "E0109"),
        ("\\U0000200b", "W0105"),
    ] {
        let content = read("groupes/a.md", &entry(&format!("frequence: \"x{written}\""), ""));
        assert!(content.problems.iter().any(|problem| problem.code.id == code), "{written}");
    }
    let content = read("groupes/a.md", &entry(r#"frequence: "un \"mot\" d\u00e9j\u00e0 \\ dit""#, ""));
    assert!(!content.problems.iter().any(|problem| matches!(problem.code.id, "E0103" | "W0105" | "E0109")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        show(&read("associations/a.md", &bytes));
        show(&read("zones/x.yaml", &bytes));
    }

    #[test]
    fn no_text_of_yaml_signs_makes_the_reader_panic(fields in r#"[\[\]{}:,&*!|>'"%@`#?é \t\r\n\u{a0}\u{feff}a0-]{0,80}"#, body in r#"[\[\]()<>!*_`#&;:/é \t\r\n\\a~|>-]{0,80}"#) {
        show(&read("services/a.md", &entry(&fields, &body)));
        show(&read("services/a.md", fields.as_bytes()));
        show(&read("site.yaml", fields.as_bytes()));
    }

    #[test]
    fn places_lie_in_the_file(fields in r##"[\[\]{}:,&*!|>'"# é\t\r\na-]{0,60}"##) {
        let bytes = entry(&format!("themes: {fields}"), "");
        let length = u32::try_from(bytes.len()).unwrap();
        let content = read("groupes/a.md", &bytes);
        for problem in &content.problems {
            let spans = [Some(problem.span), problem.fix.as_ref().map(|fix| fix.span)];
            let related = problem.related.iter().map(|related| related.span);
            for span in spans.into_iter().flatten().chain(related) {
                prop_assert!(span.start <= span.end && span.end <= length, "{:?}", problem);
            }
        }
    }
}
