//! `repere init`: a directory of one's own is sound from its first minute.

use std::path::Path;

use repere::cli::Exit;
use tempfile::TempDir;

use crate::cli::repere;

static MODELS: [&str; 4] = ["vide", "sport", "aide-alimentaire", "parentalite"];
static LANGUAGES: [&str; 5] = ["fr", "nl,fr", "de,fr", "en", "ar,nl"];
/// A country, and a zone of it.
static PLACES: [(&str, &str); 5] =
    [("be", "Gent"), ("be", "Anderlecht"), ("fr", "62041"), ("lu", "Luxembourg"), ("ch", "Suisse")];
/// What nobody can help: schedules are not read in every language, and public holidays not known of every country.
static INHERENT: [&str; 2] = ["W0704", "W0416"];

/// `repere init` in a new folder.
fn init(flags: &[&str]) -> (TempDir, Exit, String, String) {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    let (exit, out, err) =
        repere(&[&["init", site.to_str().unwrap(), "--today", "2026-12-03"], flags].concat());
    (folder, exit, out, err)
}

fn made(model: &str, languages: &str, country: &str, zone: &str) -> TempDir {
    let flags = [
        "--titre",
        "Essai (fiction)",
        "--langues",
        languages,
        "--pays",
        country,
        "--zone",
        zone,
        "--modele",
        model,
    ];
    let (folder, exit, _, err) = init(&flags);
    assert_eq!(exit, Exit::Ok, "{model} {languages} {country}: {err}");
    folder
}

fn text(folder: &TempDir, path: &str) -> String {
    let path = folder.path().join("site").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn run(folder: &TempDir, line: &[&str]) -> (Exit, String, String) {
    let content = folder.path().join("site/content");
    repere(&[line, &["--content", content.to_str().unwrap(), "--today", "2026-12-03"]].concat())
}

/// The codes of all problems.
fn codes(folder: &TempDir) -> Vec<String> {
    let (_, out, err) = run(folder, &["check", "--format", "json", "--quiet"]);
    let problems: Vec<serde_json::Value> =
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}"));
    problems.iter().map(|problem| problem["code"].as_str().unwrap().to_owned()).collect()
}

fn files(folder: &Path) -> Vec<String> {
    let all = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = all.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/"))
        .collect()
}

#[test]
fn every_model_passes_check_in_every_language_and_country() {
    for model in MODELS {
        for languages in LANGUAGES {
            for (country, zone) in PLACES {
                let folder = made(model, languages, country, zone);
                let found: Vec<String> =
                    codes(&folder).into_iter().filter(|code| !INHERENT.contains(&code.as_str())).collect();
                assert_eq!(found, Vec::<String>::new(), "{model} {languages} {country}");
            }
        }
    }
}

#[test]
fn what_is_known_of_a_place_leaves_nothing_to_say() {
    for model in MODELS {
        for (languages, country, zone) in
            [("fr", "be", "wallonie"), ("nl,fr", "be", "oost-vlaanderen"), ("fr", "fr", "62")]
        {
            assert_eq!(
                codes(&made(model, languages, country, zone)),
                Vec::<String>::new(),
                "{model} {languages} {zone}"
            );
        }
    }
}

#[test]
fn every_model_builds_and_shows_its_three_fictional_entries() {
    for (at, model) in MODELS.into_iter().enumerate() {
        let (languages, (country, zone)) = (LANGUAGES[at], PLACES[at % 3]);
        let folder = made(model, languages, country, zone);
        let out = folder.path().join("public");
        let (exit, _, err) = run(&folder, &["build", "--out", out.to_str().unwrap()]);
        assert_eq!(exit, Exit::Ok, "{model}: {err}");
        assert!(out.join("index.html").is_file());
        let content = folder.path().join("site/content");
        let entries: Vec<String> = files(&content)
            .into_iter()
            .filter(|path| path.ends_with(".md") && !path.starts_with("pages/"))
            .collect();
        assert_eq!(entries.len(), 3, "{entries:?}");
        for entry in &entries {
            let text = text(&folder, &format!("content/{entry}"));
            assert!(
                !text.contains('{') || !text.contains("{zone}") && !text.contains("{date}"),
                "{entry}: {text}"
            );
            assert!(!text.contains("telephone:"), "{entry} has a number that could be somebody's");
            let hosts = text.split("https://").skip(1).map(|rest| rest.split(['"', '/']).next().unwrap());
            assert!(hosts.into_iter().all(|host| host.ends_with(".example")), "{entry}");
        }
    }
}

#[test]
fn zones_are_those_of_the_place_in_the_main_language() {
    let folder = made("vide", "nl,fr", "be", "Flandre-Orientale");
    let zones = text(&folder, "content/zones/be.yaml");
    assert!(
        zones.contains("{id: gent, nom: Gent, type: commune, dans: oost-vlaanderen, noms: {fr: Gand}"),
        "{zones}"
    );
    assert!(!zones.contains("antwerpen") && !zones.contains("wallonie"), "{zones}");
    assert!(text(&folder, "content/site.yaml").contains("zones_racines: [oost-vlaanderen]"));
    let folder = made("vide", "fr", "be", "oost-vlaanderen");
    assert!(text(&folder, "content/zones/be.yaml").contains("{id: gand, nom: Gand,"));
    let folder = made("vide", "fr", "be", "Wallonie");
    let own =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content/zones/be.yaml")).unwrap();
    let zones = text(&folder, "content/zones/be.yaml");
    for id in ["braine-l-alleud", "province-de-liege", "hamme-mille"] {
        assert!(own.contains(&format!("{{id: {id},")) && zones.contains(&format!("{{id: {id},")), "{id}");
    }
    assert!(folder.path().join("site/content/calendriers/fwb.yaml").is_file());
    let folder = made("vide", "fr", "fr", "Pas-de-Calais");
    assert!(text(&folder, "content/calendriers/france-b.yaml").contains("zone B"));
}

#[test]
fn names_of_addresses_are_in_the_main_language() {
    let folder = made("sport", "nl", "be", "Gent");
    let content = folder.path().join("site/content");
    let paths = files(&content);
    let has = |start: &str| paths.iter().any(|path| path.starts_with(start));
    assert!(
        has("lessen/")
            && has("vocabulaire/sporttakken.yaml")
            && !has("cours/")
            && !has("vocabulaire/disciplines")
    );
    let settings = text(&folder, "content/site.yaml");
    assert!(settings.contains("\n  lessen:\n") && settings.contains("sur: [lessen]"), "{settings}");
    assert!(
        settings.contains("taxonomies: [themes, publics, sporttakken]") && !settings.contains("  cours:")
    );
    assert!(text(&folder, "content/vocabulaire/themes.yaml").contains("{id: balsporten,"));
    let folder = made("sport", "ar", "be", "Gent");
    assert!(folder.path().join("site/content/classes").is_dir());
    let folder = made("sport", "fr,nl", "be", "Gent");
    assert!(folder.path().join("site/content/cours").is_dir());
}

#[test]
fn numbers_to_call_are_those_of_the_country() {
    let numbers = |folder: &TempDir| {
        let text = text(folder, "content/vocabulaire/urgences.yaml");
        let found = text.lines().filter_map(|line| line.strip_prefix("  - numero: ")).map(str::to_owned);
        (found.collect::<Vec<_>>(), text)
    };
    let (be, text_be) = numbers(&made("sport", "nl", "be", "Gent"));
    assert!(be.contains(&"\"101\"".to_owned()) && !be.contains(&"\"15\"".to_owned()), "{be:?}");
    assert!(text_be.contains("nom: Noodoproepen") && text_be.contains("fr: {nom: Urgences"), "{text_be}");
    let (fr, _) = numbers(&made("sport", "fr", "fr", "62041"));
    assert!(fr.contains(&"\"15\"".to_owned()) && !fr.contains(&"\"101\"".to_owned()), "{fr:?}");
    let (lu, text_lu) = numbers(&made("sport", "de", "lu", "Luxemburg"));
    assert!(
        lu == ["\"112\""] && text_lu.contains("pays: lu") && text_lu.contains("nom: Notruf"),
        "{text_lu}"
    );
    let folder = made("sport", "fr", "ch", "Suisse");
    let (ch, text_ch) = numbers(&folder);
    assert!(ch.is_empty() && text_ch.contains("numeros: []"), "{text_ch}");
    assert!(!folder.path().join("site/content/vocabulaire/dangers.yaml").exists());
}

#[test]
fn nothing_is_written_where_a_file_is_already() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    let there = site.join("content/vocabulaire/themes.yaml");
    std::fs::create_dir_all(there.parent().unwrap()).unwrap();
    std::fs::write(&there, "à moi").unwrap();
    let line = ["init", site.to_str().unwrap(), "--titre", "Essai", "--pays", "be", "--zone", "Gent"];
    let (exit, _, err) = repere(&line);
    assert_eq!(exit, Exit::CouldNotRun);
    assert!(err.contains("themes.yaml") && err.contains("existe déjà"), "{err}");
    assert_eq!(files(&site), ["content/vocabulaire/themes.yaml"]);
    std::fs::remove_dir_all(&site).unwrap();
    std::fs::write(&site, "un fichier").unwrap();
    let (exit, _, err) = repere(&line);
    assert!(exit == Exit::CouldNotRun && err.contains("existe déjà"), "{err}");
    std::fs::remove_file(&site).unwrap();
    assert_eq!(repere(&line).0, Exit::Ok);
    let (exit, _, err) = repere(&line);
    assert!(exit == Exit::CouldNotRun && err.contains("README.md"), "twice: {err}");
}

#[test]
fn what_cannot_be_guessed_is_asked_for_and_what_is_wrong_is_told() {
    let refused = |flags: &[&str], words: &str| {
        let (folder, exit, _, err) = init(flags);
        assert_eq!(exit, Exit::CouldNotRun, "{flags:?}");
        assert!(err.contains(words), "{flags:?}: {err}");
        assert_eq!(files(folder.path()), Vec::<String>::new(), "{flags:?}");
    };
    refused(&["--pays", "be"], "--titre");
    refused(&["--titre", "Essai"], "--pays");
    let with = |more: &[&'static str]| [&["--titre", "Essai", "--pays", "be"], more].concat();
    refused(&with(&["--langues", "fr,xx"]), "« xx »");
    refused(&with(&["--langues", ","]), "au moins une langue");
    refused(&with(&["--modele", "sports"]), "« sport »");
    refused(&with(&["--zone", "oost-vlanderen"]), "« oost-vlaanderen »");
    refused(&with(&["--url", "http://essai.example"]), "https://");
    refused(&["--titre", "Essai", "--pays", "belgique"], "deux lettres");
    refused(&["--titre", "Essai", "--pays", "fr", "--zone", "Saint-Denis"], "plusieurs zones");
    refused(&["--titre", "", "--pays", "be"], "un titre");
    refused(&["--titre", &"x".repeat(81), "--pays", "be"], "80");
    refused(&["--titre", "a\nb", "--pays", "be"], "un titre");
}

#[test]
fn hostile_words_stay_words() {
    for title in [
        "x: y",
        "- a",
        "# b",
        "\"c\" 'd' \\",
        "{zone} {date}",
        "&a *b !c",
        "<script>",
        "عربي",
        "true",
        "{{ x }}",
    ] {
        let title = format!("--titre={title}");
        let (folder, exit, _, err) = init(&[&title, "--pays", "be", "--zone", "Gent"]);
        assert_eq!(exit, Exit::Ok, "{title}: {err}");
        assert_eq!(codes(&folder), Vec::<String>::new(), "{title}");
    }
    let url = "--url=https://essai.example/\"x\"#: y";
    let (folder, exit, _, err) = init(&["--titre", "Essai", "--pays", "be", "--zone", "Gent", url]);
    assert!(exit == Exit::CouldNotRun && files(folder.path()).is_empty(), "{err}");
    for name in ["Ile: [x]", "a, b}", "\"", "\u{202e}x", &"é".repeat(140)] {
        let (folder, exit, _, err) = init(&["--titre", "Essai", "--pays", "ch", "--zone", name]);
        assert!(exit != Exit::Ok || codes(&folder).iter().all(|code| code.starts_with('W')), "{name}: {err}");
    }
}

#[test]
fn the_next_commands_are_told_and_the_day_is_the_origin() {
    let (folder, exit, out, _) =
        init(&["--titre", "Essai", "--pays", "be", "--zone", "Gent", "--lang", "en"]);
    assert_eq!(exit, Exit::Ok);
    assert!(out.contains("repere check") && out.contains("repere serve"), "{out}");
    let settings = text(&folder, "content/site.yaml");
    assert!(
        settings.contains("origine: 2026-12-03") && settings.contains("# The name of the site."),
        "{settings}"
    );
    assert!(text(&folder, "README.md").contains("fictional"));
}
