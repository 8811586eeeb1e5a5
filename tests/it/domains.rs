//! Directories of other subjects, made by their owners in `site.yaml`: `tests/domains/`, all fictional.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use repere::diag::render::short;
use repere::diag::{MessageLang, Sources};
use repere::plan::{MemorySink, Outputs};
use repere::world::{MemoryWorld, World as _};
use repere::{Options, Report};

use super::fixture::Fixture;

/// A directory of `tests/domains/`, whose files a test may change.
struct Domain {
    world: MemoryWorld,
}

/// A build of it.
struct Built {
    outputs: Outputs,
    report: Report,
    problems: Vec<String>,
}

impl Domain {
    fn new(name: &str) -> Self {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/domains").join(name).join("content");
        let found = walkdir::WalkDir::new(&content).sort_by_file_name().into_iter().map(Result::unwrap);
        let files = found.filter(|entry| entry.file_type().is_file());
        let empty = MemoryWorld::new("2026-09-14".parse().unwrap());
        let world = files.fold(empty, |world, entry| {
            let path = entry.path().strip_prefix(&content).unwrap().to_string_lossy().replace('\\', "/");
            world.with(&path, std::fs::read(entry.path()).unwrap())
        });
        Domain { world }
    }

    /// The same with other words in a file; they must be there.
    fn with(self, path: &str, old: &str, new: &str) -> Self {
        let text = String::from_utf8(self.world.read(path).unwrap()).unwrap();
        assert!(text.contains(old), "{path} does not say “{old}”");
        Domain { world: self.world.with(path, text.replace(old, new).as_bytes()) }
    }

    fn built(&self) -> Built {
        self.built_after(Outputs::default())
    }

    /// Built where an earlier build was.
    fn built_after(&self, before: Outputs) -> Built {
        let sink = MemorySink::after(before);
        let report = repere::build(&self.world, &sink, Options::default()).unwrap();
        let read_again = |shown: &str| self.world.quoted(shown);
        let sources = Sources::new(&report.files, &read_again);
        let problems =
            report.problems.iter().map(|problem| short(problem, &sources, MessageLang::Fr)).collect();
        drop(sources);
        Built { outputs: sink.into_outputs(), report, problems }
    }
}

impl Built {
    /// An output, with one space between its words.
    fn text(&self, path: &str) -> String {
        let (_, bytes) = self.outputs.get(path).unwrap_or_else(|| panic!("no output {path}"));
        String::from_utf8_lossy(bytes).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    fn says(&self, path: &str, words: &[&str]) {
        let text = self.text(path);
        for words in words {
            assert!(text.contains(words), "{path} does not say “{words}”:\n{text}");
        }
    }
}

#[test]
fn a_directory_of_clubs_is_made_of_its_settings_alone() {
    let built = Domain::new("sport").built();
    assert_eq!(built.problems, Vec::<String>::new());
    assert!(built.report.complete());
    built.says("clubs/index.html", &["<h1>Clubs</h1>", "Tous les clubs du département."]);
    built.says("en/cours/index.html", &["<h1>Classes</h1>"]);
    built.says("plan/index.html", &["/terrains/", "Terrains", "/conseils/"]);
    built.says("cours/judo-du-mardi/index.html", &["#ballon\"></use></svg> Cours ·"]);
    for folder in ["associations", "services", "permanences", "groupes", "lieux", "fiches"] {
        let start = format!("{folder}/");
        assert!(!built.outputs.keys().any(|path| path.starts_with(&start)), "{folder}");
    }
}

#[test]
fn an_own_field_of_every_type_is_on_the_page_of_its_entry() {
    let built = Domain::new("sport").built();
    built.says(
        "clubs/judo-des-rives/index.html",
        &[
            "Cotisation annuelle",
            "180 € par an",
            "href=\"tel:+33353012345\"",
            "href=\"mailto:secretariat@judo-rives.example\"",
            "href=\"https://judo-rives.example/adherer\"",
            "Souple comme le roseau",
            "Les <em>ongles</em> sont coupés.",
        ],
    );
    assert!(!built.text("clubs/judo-des-rives/index.html").contains("tatami"));
    built.says(
        "cours/judo-du-mardi/index.html",
        &["Niveau", "Débutant", "Licence obligatoire</dt><dd>oui", "href=\"/terrains/stade-du-phare/\""],
    );
    built.says("terrains/gymnase-du-port/index.html", &["Tapis, Vestiaires", "40,5", "4 mai 2011"]);
    built.says("en/terrains/gymnase-du-port/index.html", &["40.5"]);
    built.says(
        "en/clubs/judo-des-rives/index.html",
        &["Supple as the reed", "lang=\"fr\">Cotisation annuelle<"],
    );
    built.says("en/cours/basket-du-samedi/index.html", &["Level", "lang=\"fr\">Confirmé<"]);
    built.says("en/cours/judo-du-mardi/index.html", &["Level", "Beginner", "Licence needed"]);
}

#[test]
fn cards_show_the_own_fields_that_the_owner_wants_there_and_no_others() {
    let built = Domain::new("sport").built();
    let list = built.text("cours/index.html");
    assert!(list.contains("Niveau : Débutant") && list.contains("Niveau : Confirmé"), "{list}");
    assert!(!list.contains("Licence"), "{list}");
    built.says("en/cours/index.html", &["Level: Beginner"]);
}

#[test]
fn what_entries_still_use_cannot_be_taken_away_unseen() {
    let site = "site.yaml";
    let kind =
        "  cours: {forme: offre, libelle: {fr: [cours, cours], en: [class, classes]}, icone: ballon}\n";
    let gone = Domain::new("sport").with(site, kind, "").built();
    assert!(
        gone.problems.iter().any(|told| told.contains("E0417") && told.contains("cours/judo-du-mardi.md"))
    );
    assert!(gone.problems.iter().any(|told| told.contains("E0706") && told.contains("site.yaml:")));
    let renamed = Domain::new("sport").with(site, "  devise: {", "  devises: {").built();
    let told: Vec<&String> = renamed.problems.iter().filter(|told| told.contains("E0203")).collect();
    assert_eq!(told.len(), 3, "{:?}", renamed.problems);
    assert!(told.iter().all(|told| told.contains("vouliez-vous dire « devises » ?")), "{told:?}");
    let value = Domain::new("sport").with(site, "debutant: {", "debutants: {").built();
    let told: Vec<&String> = value.problems.iter().filter(|told| told.contains("E0304")).collect();
    assert!(told.len() == 1 && told[0].contains("« debutants »"), "{:?}", value.problems);
    assert!(!gone.report.complete() && !renamed.report.complete() && !value.report.complete());
}

#[test]
fn a_change_of_what_is_declared_makes_again_what_shows_it() {
    let before = Domain::new("sport").built();
    let changed = || {
        Domain::new("sport")
            .with("site.yaml", "libelle: {fr: Niveau, en: Level}", "libelle: {fr: Rang, en: Rank}")
            .with("site.yaml", "debutant: {fr: Débutant", "debutant: {fr: Novice")
            .with("site.yaml", "longueur: {", "longueur: {montre: essentiel, ")
    };
    let clean = changed().built();
    let after = changed().built_after(before.outputs);
    assert!(clean.report.complete() && after.report.complete());
    let differing: Vec<&String> =
        clean.outputs.keys().filter(|path| clean.outputs.get(*path) != after.outputs.get(*path)).collect();
    assert!(differing.is_empty() && clean.outputs.len() == after.outputs.len(), "{differing:?}");
    clean.says("cours/index.html", &["Rang : Novice"]);
}

#[test]
fn an_own_vocabulary_has_pages_feeds_and_links() {
    let built = Domain::new("sport").built();
    built.says("disciplines/index.html", &["<h1>Disciplines</h1>", "Ce que l’on pratique", "Handball"]);
    built.says(
        "disciplines/basket/index.html",
        &["Basket du samedi", "Ballon des Dunes", "c/disciplines/basket.ics"],
    );
    built.says("en/disciplines/basket/index.html", &["<h1>Basketball</h1>"]);
    built.says("c/disciplines/basket.ics", &["SUMMARY:Basket du samedi", "COLOR:slateblue"]);
    built.says("cours/judo-du-mardi/index.html", &["<a href=\"/disciplines/judo/\">Judo</a>"]);
    built.says("plan/index.html", &["/disciplines/judo/"]);
    built.says("agendas/index.html", &["/disciplines/judo/#suivre"]);
    built.says("index.html", &["href=\"/disciplines/\""]);
    assert!(built.outputs.contains_key("publics/index.html"));
    let fewer =
        Domain::new("sport").with("site.yaml", "[themes, publics, disciplines]", "[themes, disciplines]");
    let fewer = fewer.built();
    assert!(fewer.report.complete());
    assert!(!fewer.outputs.keys().any(|path| path.contains("publics/")));
    for (path, (_, bytes)) in &fewer.outputs {
        let text = String::from_utf8_lossy(bytes);
        assert!(!path.ends_with(".html") || !text.contains("/publics/"), "{path} leads to audiences");
    }
}

#[test]
fn a_search_is_narrowed_by_own_fields_and_vocabularies() {
    let built = Domain::new("sport").built();
    let page = "recherche/index.html";
    let boxes =
        ["x_niveau\" value=\"debutant\"", "x_licence\" value=\"oui\"", "x_disciplines\" value=\"judo\""];
    built.says(page, &boxes.map(|of| format!("data-facet=\"{of}")).each_ref().map(String::as_str));
    built.says(page, &["<legend>Niveau</legend>", "data-askx_niveau=\"Niveau\"", "data-of=\"w\""]);
    assert!(!built.text(page).contains("x_equipement"));
    for facet in ["x_niveau", "x_licence", "x_disciplines"] {
        let start = format!("s/h/c-{facet}-");
        assert!(built.outputs.keys().any(|path| path.starts_with(&start)), "no column of {facet}");
    }
    // Of seven entries two are classes, one of each level; a kind without the field is told by the bit after the last.
    let (_, (_, column)) = built.outputs.range("s/h/c-x_niveau-".to_owned()..).next().unwrap();
    let mut bits = crate::search_files::inflate(column).split_off(2);
    bits.retain(|bits| *bits != 0);
    bits.sort_unstable();
    assert_eq!(bits, [1, 2, 4, 4, 4, 4, 4]);
    let without = Domain::new("sport").with("site.yaml", "    filtre: oui\n", "").built();
    assert!(!without.text(page).contains("x_niveau") && without.text(page).contains("x_licence"));
}

#[test]
fn pages_that_a_site_does_without_are_nowhere_and_nothing_leads_there() {
    let left_out = "pages: {couverture: non, benevolat: non}\nchamps:\n";
    let built = Domain::new("sport").with("site.yaml", "champs:\n", left_out).built();
    assert!(built.report.complete(), "{:?}", built.problems);
    let all =
        Domain::new("sport").with("site.yaml", "[public, benevoles]", "[public, professionnels, benevoles]");
    let all = all.built();
    for start in ["pro/", "benevolat/", "couverture"] {
        let has = |built: &Built| built.outputs.keys().any(|path| path.starts_with(start));
        assert!(has(&all) && !has(&built), "{start}");
    }
    for (path, (_, bytes)) in built.outputs.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        for gone in ["/pro/", "/benevolat/", "/couverture"] {
            assert!(!text.contains(&format!("{gone}\"")), "{path} leads to {gone}");
        }
    }
}

#[test]
fn readers_are_those_of_the_site() {
    let built = Domain::new("sport").built();
    let page = "clubs/judo-des-rives/index.html";
    built.says(page, &["tel:+33353012346", "Devenir bénévole", "mailto:aider@judo-rives.example"]);
    assert!(!built.outputs.keys().any(|path| path.starts_with("pro/")));
    built.says("benevolat/index.html", &["Judo des Rives"]);
}

#[test]
fn ages_are_those_of_persons_where_the_site_says_so() {
    let built = Domain::new("sport").built();
    built.says("cours/judo-du-mardi/index.html", &["À partir de 16 ans."]);
    built.says("en/cours/judo-du-mardi/index.html", &["From 16 years."]);
    let search = built.text("recherche/index.html");
    assert!(search.contains("Quel âge avez-vous ?") && !search.contains("value=\"grossesse\""), "{search}");
    let of_children = Domain::new("sport").with("site.yaml", "conditions: {age: personne}\n", "").built();
    assert!(of_children.problems.iter().any(|told| told.contains("W0421") && told.contains("« enfant »")));
}

/// What the built-in words say of families, which is no word of a directory of clubs.
static OF_FAMILIES: [&str; 8] =
    ["parent", "enfant", "famille", "grossesse", "bébé", "children", "family", "families"];

#[test]
fn a_directory_of_clubs_speaks_of_no_family() {
    let professionals = "lecteurs: [public, professionnels, benevoles]";
    let built = Domain::new("sport").built();
    let all = Domain::new("sport").with("site.yaml", "lecteurs: [public, benevoles]", professionals).built();
    for (path, (_, bytes)) in built.outputs.iter().chain(&all.outputs) {
        speaks_of_no_family(path, bytes, &BTreeSet::new());
    }
}

#[test]
fn a_directory_of_clubs_as_it_is_started_speaks_of_no_family() {
    let fixture = Fixture::started(&[
        "--titre=Clubs (fiction)",
        "--langues=fr,en",
        "--pays=fr",
        "--zone=arras",
        "--modele=sport",
    ]);
    fixture.build();
    let files = |folder: PathBuf| {
        let all = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
        let files = all.filter(|file| file.file_type().is_file());
        files.map(|file| (file.path().to_string_lossy().into_owned(), std::fs::read(file.path()).unwrap()))
    };
    // A club may be for children: what its own words say is not what the program says.
    let said = |(path, _): &(String, Vec<u8>)| {
        !["besoins", "dangers.fr", "dangers.en"].iter().any(|of| path.contains(of))
    };
    let own: String = files(fixture.content())
        .filter(said)
        .map(|(_, bytes)| String::from_utf8_lossy(&bytes).to_lowercase())
        .collect();
    let own: BTreeSet<&str> = OF_FAMILIES.into_iter().filter(|word| own.contains(word)).collect();
    assert!(own.len() < OF_FAMILIES.len() - 1, "{own:?}");
    let all: Vec<_> = files(fixture.out()).collect();
    assert!(all.len() > 100, "only {} files", all.len());
    all.iter().for_each(|(path, bytes)| speaks_of_no_family(path, bytes, &own));
}

/// Checks what people read. Words that a script for professionals never says here, and the names of icons, are not.
fn speaks_of_no_family(path: &str, bytes: &[u8], own: &BTreeSet<&str>) {
    let is_read = [".html", ".ics", ".csv", ".vcf", ".atom"].iter().any(|end| path.ends_with(end));
    let is_asked =
        ["pro/qui-peut-aider/index.html", "style/index.html"].iter().any(|end| path.ends_with(end));
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphabetic());
    let said = words.find(|word| {
        OF_FAMILIES.iter().any(|of| !own.contains(of) && word.strip_suffix('s').unwrap_or(word) == *of)
    });
    assert!(!is_read || is_asked || said.is_none(), "{path} says “{}”", said.unwrap());
}
