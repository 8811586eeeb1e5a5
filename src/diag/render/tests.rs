use super::*;
use crate::diag::{Code, Diagnostic, MessageLang, Severity, SourceFile, SourceMap, Text};

static EXAMPLE: Code = Code {
    id: "E0999",
    severity: Severity::Error,
    title_fr: "champ inconnu",
    title_en: "unknown field",
    explain_fr: "",
    explain_en: "",
};

fn map(path: &str, text: &str) -> (SourceMap, FileId) {
    let mut map = SourceMap::default();
    let id = map.add(SourceFile::new(path, text));
    (map, id)
}

fn problem(id: FileId, start: usize, end: usize) -> Diagnostic {
    Diagnostic::new(
        &EXAMPLE,
        Span::new(id, start, end),
        Text::new("champ inconnu « telefone »", "unknown field “telefone”"),
    )
    .label("vouliez-vous dire « telephone » ?", "did you mean “telephone”?")
    .help("corrigez : 100 %, a,b", "correct: 100%, a,b")
    .fix(Span::new(id, start, end), "telephone")
}

const LOOK: Look = Look { lang: MessageLang::Fr, colours: false, width: 100 };

#[test]
fn a_person_sees_the_line_the_mark_and_what_to_write() {
    let (map, id) = map("content/a.md", "---\r\nété: 1\r\n  telefone: 0471\r\n---\r\n");
    let text = human(&problem(id, 17, 25), &Sources::kept(&map), LOOK);
    let expected = "\
erreur[E0999]: champ inconnu « telefone »
 --> content/a.md:3:3
  |
3 |   telefone: 0471
  |   ^^^^^^^^ vouliez-vous dire « telephone » ?
  |
  = aide\u{a0}: corrigez : 100 %, a,b";
    assert_eq!(text, expected);
}

#[test]
fn a_problem_of_a_whole_file_shows_no_line() {
    let (map, id) = map("content/a.md", "---\n");
    let text = human(&problem(id, 0, 0), &Sources::kept(&map), LOOK);
    assert!(text.contains("content/a.md") && !text.contains("---\n"), "{text}");
}

#[test]
fn a_very_long_line_is_cut_around_the_mark() {
    let (map, id) = map("content/a.md", &format!("{}telefone{}", "é".repeat(100_000), "x".repeat(100_000)));
    let text = human(&problem(id, 200_000, 200_008), &Sources::kept(&map), LOOK);
    assert!(text.contains("content/a.md:1:100001"), "{text}");
    assert!(text.contains("telefone") && text.len() < 2_000, "{}", text.len());
}

#[test]
fn a_file_whose_text_is_gone_is_read_again_or_named() {
    let mut map = SourceMap::default();
    let id = map.add(SourceFile::without_text("content/a.md"));
    let problem = problem(id, 3, 4);
    let line = short(&problem, &Sources::new(&map, &|_| Some(b"\xc3\xa9\nx".to_vec())), MessageLang::En);
    assert!(line.starts_with("content/a.md:2:1: error[E0999]: unknown field"), "{line}");
    assert!(human(&problem, &Sources::kept(&map), LOOK).contains("content/a.md"));
}

#[test]
fn nothing_of_a_hostile_name_or_text_reaches_the_terminal() {
    let (map, id) = map("content/\u{1b}[2J\u{202e}x\n.md", "\u{1b}[31m\u{7}rouge\u{202e}\n");
    let mut problem = problem(id, 0, 4);
    problem.message = Text::new("a\u{1b}[2Jb\nc", "x");
    let sources = Sources::kept(&map);
    for text in [
        short(&problem, &sources, MessageLang::Fr),
        github(&problem, &sources, MessageLang::Fr),
        human(&problem, &sources, LOOK),
        json(&[problem.clone()], &sources, MessageLang::Fr),
    ] {
        let bad = text.chars().filter(|c| *c != '\n').find(|c| c.is_control() || *c == '\u{202e}');
        assert_eq!(bad, None, "{text:?}");
    }
}

#[test]
fn github_commands_escape_what_would_end_them() {
    let (map, id) = map("content/a,b:c.md", "telefone: x\n");
    let line = github(&problem(id, 0, 8), &Sources::kept(&map), MessageLang::Fr);
    assert_eq!(
        line,
        "::error file=content/a%2Cb%3Ac.md,line=1,col=1,endColumn=9,title=E0999 champ inconnu::champ inconnu « telefone »%0Avouliez-vous dire « telephone » ?%0Acorrigez : 100 %25, a,b"
    );
}

#[test]
fn json_has_stable_fields_and_parses() {
    let (map, id) = map("content/a.md", "é: 1\ntelefone: 2\n");
    let problem = problem(id, 6, 14);
    let text = json(&[problem.clone(), problem], &Sources::kept(&map), MessageLang::Fr);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let first = &value[0];
    assert_eq!(first["code"], "E0999");
    assert_eq!(first["severity"], "error");
    assert_eq!((first["line"].as_u64(), first["column"].as_u64()), (Some(2), Some(1)));
    assert_eq!((first["end_line"].as_u64(), first["end_column"].as_u64()), (Some(2), Some(9)));
    assert_eq!((first["start"].as_u64(), first["end"].as_u64()), (Some(6), Some(14)));
    assert_eq!(first["fix"]["replacement"], "telephone");
    assert_eq!(value.as_array().map(Vec::len), Some(2));
    assert_eq!(json(&[], &Sources::kept(&map), MessageLang::Fr), "[]\n");
}
