//! The reference, `docs/reference/`: what `repere docs` makes of the tables. `UPDATE=1` writes it again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use repere::cli::Exit;
use repere::diag::FileId;
use repere::lang::Languages;
use repere::schema::{
    CALENDAR, Choice as _, DANGER_PHRASES, DANGERS, EMERGENCY, FieldSpec, FieldType, GLOSSARY, Group, Kinds,
    NEED, PAGE, SITE, SYNONYMS, TRANSLATION, Type, VOCABULARY, ZONE_FILE, read_value,
};
use repere::source::{self, Value};
use repere::world::MemoryWorld;
use tempfile::TempDir;

use crate::cli::repere;

/// Documents by their paths in the folder: `site.md`, `en/site.md`.
type Documents = BTreeMap<String, String>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Markdown files of a folder.
fn read(folder: &Path) -> Documents {
    let found = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = found.filter(|entry| entry.file_type().is_file());
    let path = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
    files.map(|entry| (path(entry.path()), std::fs::read_to_string(entry.path()).unwrap())).collect()
}

/// What the program makes for a content folder.
fn made(content: &Path) -> Documents {
    let folder = TempDir::new().unwrap();
    let (exit, _, err) = docs(content, &["--out", folder.path().to_str().unwrap()]);
    assert_eq!(exit, Exit::Ok, "{err}");
    read(folder.path())
}

fn docs(content: &Path, more: &[&str]) -> (Exit, String, String) {
    let line = ["docs", "--content", content.to_str().unwrap(), "--today", "2026-09-14"];
    repere(&[&line, more].concat())
}

/// Those of the program alone, without a site.
fn plain() -> Documents {
    made(TempDir::new().unwrap().path())
}

#[test]
fn the_documents_of_the_project_are_what_the_program_makes() {
    let (folder, wanted) = (root().join("docs/reference"), plain());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(folder.join("en")).unwrap();
        wanted.iter().for_each(|(path, text)| std::fs::write(folder.join(path), text).unwrap());
    }
    let told = read(&folder);
    assert_eq!(told.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
    for (path, text) in &wanted {
        assert!(
            told[path] == *text,
            "docs/reference/{path} is not what the program makes: UPDATE=1 writes it again"
        );
    }
}

/// Every group of fields, those inside others too.
fn groups() -> Vec<&'static Group> {
    let files = [
        &SITE,
        &ZONE_FILE,
        &VOCABULARY,
        &SYNONYMS,
        &GLOSSARY,
        &EMERGENCY,
        &DANGERS,
        &DANGER_PHRASES,
        &NEED,
        &CALENDAR,
        &PAGE,
        &TRANSLATION,
    ];
    let mut all: Vec<&Group> = Kinds::default().all().map(|kind| kind.group()).chain(files).collect();
    let mut at = 0;
    while let Some(group) = all.get(at).copied() {
        for inner in group.fields().filter_map(|spec| inner(spec.ty)) {
            if !all.iter().any(|known| std::ptr::eq(*known, inner)) {
                all.push(inner);
            }
        }
        at += 1;
    }
    all
}

fn inner(ty: Type) -> Option<&'static Group> {
    match ty {
        Type::Group(group) | Type::EntryOr(group) => Some(group),
        Type::List(inner) | Type::Map(inner) | Type::ByLanguage(inner) => self::inner(*inner),
        _ => None,
    }
}

/// The sections of some documents.
fn sections(documents: &Documents) -> Vec<&str> {
    documents.values().flat_map(|text| text.split("\n## ")).flat_map(|text| text.split("\n### ")).collect()
}

#[test]
fn every_field_of_every_group_is_in_the_documents_of_both_languages() {
    let documents = plain();
    let (english, french): (Documents, Documents) =
        documents.into_iter().partition(|(path, _)| path.starts_with("en/"));
    let kinds: Vec<&Group> = Kinds::default().all().map(|kind| kind.group()).collect();
    for (documents, lang) in [(&french, "fr"), (&english, "en")] {
        let sections = sections(documents);
        for group in groups() {
            let row = |spec: &FieldSpec| format!("\n| `{}` |", spec.id.name());
            let all = |section: &&str| group.fields().all(|spec| section.contains(&row(spec)));
            let entry = kinds.iter().any(|kind| std::ptr::eq(*kind, group));
            // What all kinds have stands once.
            let whole =
                documents.iter().find(|(path, _)| path.ends_with("fiches.md")).map(|(_, text)| text.as_str());
            let told = if entry { whole.iter().any(all) } else { sections.iter().any(all) };
            assert!(told, "not all fields of “{}” are told ({lang})", group.name);
            let help = |spec: &FieldSpec| if lang == "fr" { spec.help.fr } else { spec.help.en };
            let silent: Vec<_> =
                group.fields().filter(|spec| help(spec).is_empty()).map(|spec| spec.id).collect();
            assert!(silent.is_empty(), "{}: {silent:?} ({lang})", group.name);
        }
    }
}

#[test]
fn no_help_is_the_same_in_both_languages() {
    for spec in groups().into_iter().flat_map(Group::fields) {
        assert_ne!(spec.help.fr, spec.help.en, "{:?}", spec.id);
        assert!(!spec.help.en.contains(['«', '»']), "{:?}: {}", spec.id, spec.help.en);
    }
}

#[test]
fn every_code_is_told_and_explained_in_both_languages() {
    let documents = plain();
    for code in repere::codes() {
        for (path, title) in [
            ("diagnostics.md", format!("\n## {} : ", code.id)),
            ("en/diagnostics.md", format!("\n## {}: {}\n", code.id, code.title_en)),
        ] {
            assert!(documents[path].contains(&title), "{path} does not tell {}", code.id);
        }
    }
}

/// The options that a help of the program names.
fn options(help: &str) -> BTreeSet<String> {
    let words = help.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.filter(|word| word.starts_with("--") && word.len() > 3).map(str::to_owned).collect()
}

/// The commands that a help of the program lists.
fn commands(help: &str) -> Vec<String> {
    let list = help.split("Commands:\n").nth(1).unwrap_or_default().split("\n\n").next().unwrap_or_default();
    list.lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next().map(str::to_owned))
        .collect()
}

#[test]
fn every_option_of_every_command_is_told() {
    let documents = plain();
    let help = |line: &[&str]| repere(&[line, &["--help", "--lang", "en"]].concat()).1;
    let top = commands(&help(&[]));
    assert!(top.len() >= 10 && top.iter().any(|command| command == "docs"), "{top:?}");
    for command in top {
        let below = commands(&help(&[&command]));
        let lines = if below.is_empty() {
            vec![vec![command.as_str()]]
        } else {
            below.iter().map(|below| vec![command.as_str(), below.as_str()]).collect()
        };
        for line in lines {
            for path in ["commandes.md", "en/commandes.md"] {
                let title = format!("\n## `repere {}`\n", line.join(" "));
                assert!(documents[path].contains(&title), "{path} does not tell {line:?}");
                let missing: Vec<_> = options(&help(&line))
                    .into_iter()
                    .filter(|option| !documents[path].contains(option))
                    .collect();
                assert!(missing.is_empty(), "{path} lacks {missing:?} of {line:?}");
            }
        }
    }
}

/// The blocks of a language in a document.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let open = format!("```{language}\n");
    text.split(open.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// The path that the first comment of a block names.
fn path_of(block: &str) -> Option<&str> {
    block.lines().find_map(|line| line.strip_prefix("# ")).filter(|path| path.contains('/'))
}

/// A site that has what the examples of a language say.
fn site(documents: &Documents, folder: &str) -> MemoryWorld {
    let text = |name: &str| documents[&format!("{folder}{name}")].as_str();
    let settings = blocks(text("site.md"), "yaml");
    let severities = blocks(text("diagnostics.md"), "yaml");
    let mut world = MemoryWorld::new("2026-09-14".parse().unwrap())
        .with("site.yaml", format!("{}{}", settings[0], severities[0]).as_bytes());
    for name in ["fiches.md", "zones.md", "vocabulaires.md", "calendriers.md"] {
        let blocks = [blocks(text(name), "yaml"), blocks(text(name), "markdown")].concat();
        for (path, block) in blocks.into_iter().filter_map(|block| Some((path_of(block)?, block))) {
            world = world.with(path, block.as_bytes());
        }
    }
    let calendar = path_of(blocks(text("calendriers.md"), "yaml")[0]).unwrap();
    let calendar = calendar.trim_start_matches("calendriers/").trim_end_matches(".yaml");
    for (number, schedule) in blocks(text("horaires.md"), "yaml").into_iter().enumerate() {
        let entry =
            format!("---\nnom: Essai {number}\nresume: Un essai.\ncalendrier: {calendar}\n{schedule}---\n");
        world = world.with(&format!("permanences/essai-{number}.md"), entry.as_bytes());
    }
    world
}

#[test]
fn the_examples_are_read_without_a_problem() {
    let documents = plain();
    for folder in ["", "en/"] {
        let content = repere::model::read_content(&site(&documents, folder)).unwrap();
        let told: Vec<_> =
            content.problems.iter().map(|problem| (problem.code.id, &problem.message.en)).collect();
        assert_eq!(told, [], "{folder}");
        assert_eq!(content.directory.entries().len(), 3, "{folder}");
    }
}

#[test]
fn the_examples_of_another_subject_are_read_without_a_problem() {
    let documents = plain();
    for folder in ["", "en/"] {
        let settings = blocks(&documents[&format!("{folder}site.md")], "yaml");
        let zone = settings[0].split_once("zones_racines: [").unwrap().1.split_once(']').unwrap().0;
        let world = MemoryWorld::new("2026-09-14".parse().unwrap())
            .with("site.yaml", format!("{}{}", settings[0], settings[1]).as_bytes())
            .with(path_of(settings[2]).unwrap(), settings[2].as_bytes())
            .with(
                "zones/z.yaml",
                format!("zones:\n  - {{id: {zone}, nom: Z, type: pays, code: FR}}\n").as_bytes(),
            );
        let content = repere::model::read_content(&world).unwrap();
        assert_eq!(content.problems, [], "{folder}");
        assert!(content.directory.config.kinds.from_folder("terrains").is_some());
        let types = FieldType::ALL.into_iter().map(FieldType::word);
        let text = &documents[&format!("{folder}site.md")];
        let missing: Vec<_> = types.filter(|word| !text.contains(&format!("\n| `{word}` |"))).collect();
        assert!(missing.is_empty(), "{folder}site.md does not tell the types {missing:?}");
        assert!(FieldType::from_word("texte").is_some());
    }
}

/// What stands in the last column of the row of a field.
fn samples(text: &str) -> Vec<String> {
    let rows = text.lines().filter(|line| line.starts_with("| `") && line.matches(" | ").count() == 3);
    let last = rows.filter_map(|row| row.trim_end_matches(" |").rsplit(" | ").next());
    last.map(|cell| cell.trim_matches('`').to_owned()).collect()
}

/// Whether the program reads an example as the value of a field.
fn is_read(line: &str, spec: &FieldSpec) -> bool {
    let mut problems = Vec::new();
    let node = source::parse(FileId(0), line, 0..line.len(), &mut problems).ok().flatten();
    let Some(Value::Mapping(mapping)) = node.map(|node| node.value) else { return false };
    let (key, value) = &mapping.entries[0];
    read_value(value, spec, Languages::shipped(), &mut problems);
    key.text == spec.id.name() && problems.is_empty()
}

#[test]
fn the_example_of_every_field_is_what_it_takes() {
    let documents = plain();
    let (whole, sections) = ([documents["fiches.md"].as_str()], sections(&documents));
    let kinds: Vec<&Group> = Kinds::default().all().map(|kind| kind.group()).collect();
    for group in groups() {
        // Of all kinds together, the fields of one may be those of another of the same name.
        let entry = kinds.iter().any(|kind| std::ptr::eq(*kind, group));
        let places: &[&str] = if entry { &whole } else { &sections };
        let told = places.iter().any(|place| {
            let samples = samples(place);
            group.fields().all(|spec| samples.iter().any(|line| is_read(line, spec)))
        });
        assert!(told, "an example of “{}” is not read, or there is none", group.name);
    }
}

#[test]
fn links_lead_to_headings_that_exist() {
    let documents = plain();
    for (path, text) in &documents {
        let folder = if path.starts_with("en/") { "en/" } else { "" };
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { format!("{folder}{file}") };
            let target = documents.get(&target).unwrap_or_else(|| panic!("{path} leads to {link}"));
            let headings = target.lines().filter(|line| line.starts_with('#')).map(anchor);
            let found = headings.filter(|own| own == heading).count();
            assert!(heading.is_empty() || found == 1, "{path} leads to {link}: {found} headings");
        }
    }
}

fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn sport() -> PathBuf {
    root().join("tests/domains/sport/content")
}

#[test]
fn the_kinds_fields_and_vocabularies_of_a_site_are_told() {
    let documents = made(&sport());
    let french = &documents["fiches.md"];
    for field in ["niveau", "licence", "equipement", "cotisation_annuelle", "terrain_de_repli", "disciplines"]
    {
        assert!(french.contains(&format!("\n| `{field}` |")), "{field}");
    }
    assert!(french.contains("« Niveau ». Le niveau que le cours demande."));
    assert!(documents["en/fiches.md"].contains("field of this site"));
    assert!(french.contains("\n## `terrains/`\n") && !french.contains("permanences/`"));
    assert!(documents["vocabulaires.md"].contains("`vocabulaire/disciplines.yaml`"));
    // What is not of the site is as everywhere.
    let plain = plain();
    for path in ["site.md", "diagnostics.md", "en/commandes.md", "zones.md"] {
        assert_eq!(documents[path], plain[path], "{path}");
    }
}

#[test]
fn without_a_folder_the_documents_are_listed() {
    let (exit, out, err) = docs(TempDir::new().unwrap().path(), &["--lang", "en"]);
    assert_eq!(exit, Exit::Ok);
    assert!(err.contains("no site.yaml"), "{err}");
    for name in plain().keys().filter(|path| !path.starts_with("en/")) {
        assert!(out.lines().any(|line| line.starts_with(name.as_str())), "{name}: {out}");
    }
    assert!(out.contains("repere docs --out"), "{out}");
}

#[test]
fn a_content_folder_that_is_not_there_is_told() {
    let (exit, out, err) = docs(Path::new("no-such-folder"), &[]);
    assert_eq!((exit, out.as_str()), (Exit::CouldNotRun, ""));
    assert!(err.contains("no-such-folder") && err.contains("--content"), "{err}");
}

#[test]
fn only_documents_of_the_reference_are_written_over() {
    let folder = TempDir::new().unwrap();
    let at = folder.path().to_str().unwrap();
    let no_site = TempDir::new().unwrap();
    let content = no_site.path();
    std::fs::write(folder.path().join("zones.md"), "# Mes zones\n").unwrap();
    let (exit, out, err) = docs(content, &["--out", at]);
    assert_eq!((exit, out.as_str()), (Exit::CouldNotRun, ""));
    assert!(err.contains("zones.md") && err.contains("déplacez-le"), "{err}");
    assert_eq!(read(folder.path()).len(), 1, "nothing is written beside it");
    let file = folder.path().join("zones.md");
    let (exit, _, err) = docs(content, &["--out", file.to_str().unwrap(), "--lang", "en"]);
    assert_eq!(exit, Exit::CouldNotRun);
    assert!(err.contains("give --out a folder"), "{err}");
    std::fs::remove_file(file).unwrap();
    for _ in 0..2 {
        let (exit, _, err) = docs(content, &["--out", at]);
        assert_eq!(exit, Exit::Ok, "{err}");
    }
}
