//! The interface in each language: complete, with the plurals of that language, and no French left by mistake.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use super::fixture::Fixture;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use repere::lang::{Languages, first};

/// All languages but French, which the others are compared with.
static TRANSLATIONS: LazyLock<Vec<&str>> =
    LazyLock::new(|| Languages::shipped().codes().filter(|code| *code != first().code).collect());

/// Texts that may read as the French ones: names, numbers, punctuation, and words that both languages share.
const SAME: [&str; 7] = ["reviewed_by", "facebook", "instagram", "youtube", "siret", "rna", "outlook"];

/// A text, or its forms by plural category.
pub(crate) type Forms = BTreeMap<String, String>;

pub(crate) fn texts(lang: &str) -> BTreeMap<String, Forms> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/lang/{lang}/words.toml"));
    let table: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    let mut found = BTreeMap::new();
    collect("", &table, &mut found);
    counted_by_scripts(found)
}

/// Scripts take a form a key: `count-one`, `count-other`. Those are one text.
fn counted_by_scripts(texts: BTreeMap<String, Forms>) -> BTreeMap<String, Forms> {
    let counts = |stem: &str| texts.contains_key(&format!("{stem}-other"));
    let mut found = BTreeMap::new();
    for (key, forms) in &texts {
        match key.rsplit_once('-').filter(|(stem, _)| counts(stem)) {
            Some((stem, category)) => {
                let text = forms.values().next().unwrap().clone();
                found.entry(stem.to_owned()).or_insert_with(Forms::new).insert(category.to_owned(), text);
            }
            None => {
                found.insert(key.clone(), forms.clone());
            }
        }
    }
    found
}

fn collect(prefix: &str, table: &toml::Table, found: &mut BTreeMap<String, Forms>) {
    for (name, value) in table {
        let key = format!("{prefix}{name}");
        match value {
            toml::Value::String(text) => {
                found.insert(key, Forms::from([(String::new(), text.clone())]));
            }
            toml::Value::Table(inner) if inner.contains_key("other") => {
                let form =
                    |(name, text): (&String, &toml::Value)| (name.clone(), text.as_str().unwrap().to_owned());
                found.insert(key, inner.iter().map(form).collect());
            }
            toml::Value::Table(inner) => collect(&format!("{key}."), inner, found),
            other => panic!("{key} is {other}"),
        }
    }
}

fn placeholders(text: &str) -> BTreeSet<String> {
    let parts = text.split('{').skip(1);
    parts.map(|part| part.split_once('}').expect("a closed placeholder").0.to_owned()).collect()
}

fn categories(lang: &str) -> BTreeSet<String> {
    let locale: icu_locale_core::Locale = lang.parse().unwrap();
    let rules = PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).unwrap();
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    rules.categories().map(|category| name(category).to_owned()).collect()
}

#[test]
fn every_text_exists_in_every_language_and_no_other() {
    let french: BTreeSet<String> = texts("fr").into_keys().collect();
    for lang in TRANSLATIONS.iter().copied() {
        let keys: BTreeSet<String> = texts(lang).into_keys().collect();
        let (missing, extra) = (french.difference(&keys), keys.difference(&french));
        let told: Vec<String> =
            missing.map(|key| format!("-{key}")).chain(extra.map(|key| format!("+{key}"))).collect();
        assert!(told.is_empty(), "{lang}.toml: missing (-) or unknown (+): {told:?}");
    }
}

#[test]
fn a_text_that_counts_has_the_plural_forms_of_its_language() {
    let french = texts("fr");
    for lang in TRANSLATIONS.iter().copied() {
        let wanted = categories(lang);
        for (key, forms) in texts(lang) {
            let counted = !forms.contains_key("");
            if counted {
                let has: BTreeSet<String> = forms.keys().cloned().collect();
                assert_eq!(has, wanted, "{lang}: {key}");
            }
            let french_counts = french.get(&key).is_some_and(|forms| !forms.contains_key(""));
            // A language may say with one form what French says with two: "jonger dan {n} jaar".
            let one_form = forms.values().all(|text| placeholders(text).contains("n"));
            assert!(counted || !french_counts || (lang != "ar" && one_form), "{lang}: {key} does not count");
        }
    }
}

#[test]
fn a_translation_has_the_same_placeholders() {
    let french = texts("fr");
    for lang in TRANSLATIONS.iter().copied() {
        for (key, forms) in texts(lang) {
            let Some(original) = french.get(&key) else { continue };
            let wanted: BTreeSet<String> = original.values().flat_map(|text| placeholders(text)).collect();
            for (form, text) in &forms {
                let mut has = placeholders(text);
                // "one" and "two" may be words.
                if !form.is_empty() && form != "other" && wanted.contains("n") {
                    has.insert("n".to_owned());
                }
                assert_eq!(has, wanted, "{lang}: {key} {form}: {text}");
            }
        }
    }
}

#[test]
fn no_french_is_left_by_mistake() {
    let french = texts("fr");
    for lang in TRANSLATIONS.iter().copied() {
        for (key, forms) in texts(lang) {
            let name = key.rsplit('.').next().unwrap();
            let letters = |text: &&String| {
                let mut bare = (*text).clone();
                for inside in placeholders(text) {
                    bare = bare.replace(&format!("{{{inside}}}"), "");
                }
                bare.chars().any(char::is_alphabetic)
            };
            let Some(original) = french.get(&key).filter(|_| !SAME.contains(&name)) else { continue };
            let same: Vec<&String> =
                forms.values().filter(|text| original.values().any(|o| o == *text)).filter(letters).collect();
            let shared = SHARED.contains(&(lang, key.as_str()));
            assert!(same.is_empty() || shared, "{lang}: {key} reads as in French: {same:?}");
        }
    }
}

/// Words that are the same in both languages.
const SHARED: [(&str, &str); 20] = [
    ("nl", "coverage.zone"),
    ("nl", "coverage.entries"),
    ("en", "kind.programme"),
    ("en", "kind.service"),
    ("en", "kinds.programmes"),
    ("en", "kinds.services"),
    ("en", "lists.page"),
    ("en", "pages.page"),
    ("en", "pro.conditions"),
    ("en", "pro.contact"),
    ("en", "reader.parents"),
    ("en", "related.involved"),
    ("en", "sheet.notes"),
    ("en", "story.documents"),
    ("nl", "agenda.title"),
    ("nl", "frame.agenda"),
    ("nl", "lists.entries"),
    ("nl", "pro.contact"),
    ("nl", "agenda.of_month"),
    ("nl", "agenda.of_group"),
];

/// The fictional directory in three languages, with one entry translated.
fn in_languages(entries: &str) -> Fixture {
    let fixture = Fixture::new();
    fixture.replace(
        "site.yaml",
        "langues: [fr]",
        &format!("langues: [fr, nl, ar]\nslogans: {{nl: Dicht bij u}}\nfiches_par_langue: {entries}"),
    );
    fixture.write(
        "services/marche-du-vallon.nl.md",
        "---\nnom: Wandeling in het dal\nresume: Samen wandelen in het dal.\n---\nWij wandelen.\n",
    );
    fixture.build();
    fixture
}

fn page(fixture: &Fixture, path: &str) -> String {
    let file = fixture.out().join(path).join("index.html");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

#[test]
fn every_page_leads_to_itself_in_the_other_languages() {
    let fixture = in_languages("toutes");
    for path in ["", "zones/vallon/", "themes/soutien/", "services/marche-du-vallon/", "agenda/"] {
        for (lang, prefix, dir) in [("fr", "", "ltr"), ("nl", "nl/", "ltr"), ("ar", "ar/", "rtl")] {
            let html = page(&fixture, &format!("{prefix}{path}"));
            assert!(html.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{prefix}{path}");
            for (code, to) in [("fr", ""), ("nl", "nl/"), ("ar", "ar/"), ("x-default", "")] {
                let alternate = format!("hreflang=\"{code}\" href=\"https://fee.example/{to}{path}\"");
                assert!(html.contains(&alternate), "{prefix}{path} misses {alternate}");
            }
            assert!(html.contains(&format!("<a href=\"/ar/{path}\" lang=\"ar\"")), "{prefix}{path}: menu");
        }
    }
}

#[test]
fn a_translation_is_shown_and_what_has_none_is_marked() {
    let fixture = in_languages("toutes");
    let translated = page(&fixture, "nl/services/marche-du-vallon");
    assert!(translated.contains("<h1>Wandeling in het dal</h1>"));
    assert!(translated.contains("Wij wandelen."));
    assert!(!translated.contains("alleen in het Frans"));
    let list = page(&fixture, "nl/services");
    assert!(list.contains(">Wandeling in het dal</a>"), "{list}");
    let other = page(&fixture, "nl/groupes/bebes-de-la-colline");
    assert!(other.contains("<h1><span lang=\"fr\">Bébés de la colline</span></h1>"));
    assert!(other.contains("<p class=\"lead\" lang=\"fr\">Un groupe inventé"));
    assert!(other.contains("alleen in het Frans"));
    assert!(other.contains("nog door niemand nagelezen"));
    let arabic = page(&fixture, "ar/groupes/bebes-de-la-colline");
    assert!(arabic.contains("<h1><bdi lang=\"fr\" dir=\"ltr\">Bébés de la colline</bdi></h1>"));
    let french = page(&fixture, "groupes/bebes-de-la-colline");
    assert!(french.contains("<h1>Bébés de la colline</h1>") && !french.contains("unreviewed"));
}

#[test]
fn facts_follow_from_the_model_in_each_language() {
    let fixture = in_languages("toutes");
    let facts = [
        ("nl/permanences/lundis-du-vallon", ["Wanneer", "maandag", "schoolvakanties", "Voor wie"]),
        ("ar/permanences/lundis-du-vallon", ["متى", "الاثنين", "العطل المدرسية", "لمن"]),
        ("nl/services/marche-du-vallon", ["Een kind jonger dan 6 jaar", "Gratis", "Prijs", "Eerst"]),
    ];
    for (path, words) in facts {
        let html = page(&fixture, path);
        for word in &words[..3] {
            assert!(html.contains(word), "{path} does not say {word}");
        }
    }
}

#[test]
fn entries_without_a_translation_may_have_one_page_only() {
    let fixture = in_languages("traduites");
    assert!(fixture.out().join("nl/services/marche-du-vallon/index.html").exists());
    assert!(!fixture.out().join("ar/services/marche-du-vallon/index.html").exists());
    assert!(!fixture.out().join("nl/groupes/bebes-de-la-colline/index.html").exists());
    let list = page(&fixture, "nl/groupes");
    assert!(list.contains("<a href=\"/groupes/bebes-de-la-colline/\"><span lang=\"fr\">"), "{list}");
    let original = page(&fixture, "groupes/bebes-de-la-colline");
    assert!(!original.contains("hreflang=\"nl\" href=\"https"), "an alternate that is not there");
    let dutch = page(&fixture, "nl/services/marche-du-vallon");
    assert!(
        dutch.contains("hreflang=\"fr\" href=\"https") && !dutch.contains("hreflang=\"ar\" href=\"https")
    );
}

#[test]
fn a_change_of_a_translation_rebuilds_its_language_alone() {
    let fixture = in_languages("toutes");
    let before = page(&fixture, "services/marche-du-vallon");
    fixture.replace("services/marche-du-vallon.nl.md", "Samen wandelen", "Samen stappen");
    fixture.build();
    assert!(page(&fixture, "nl/services/marche-du-vallon").contains("Samen stappen"));
    assert!(page(&fixture, "nl/zones/vallon").contains("Samen stappen"));
    assert_eq!(page(&fixture, "services/marche-du-vallon"), before);
}

/// Sides that do not turn with the language.
#[test]
fn style_sheets_know_no_left_and_no_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/css");
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let css = std::fs::read_to_string(&path).unwrap();
        for declaration in css.split(['{', ';', '}']).filter_map(|part| part.split_once(':')) {
            let (property, value) = (declaration.0.trim(), declaration.1.trim());
            let words = || property.split('-').chain(value.split([' ', '(', ')', ',']));
            let sides: Vec<&str> = value.split(' ').collect();
            let four = ["margin", "padding", "border-width", "inset"].contains(&property) && sides.len() == 4;
            if words().any(|word| ["left", "right"].contains(&word)) || (four && sides[1] != sides[3]) {
                found.push(format!("{}: {property}:{value}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "write margin-inline-start, text-align:start…: {found:?}");
}

/// What feeds, address books and news say: those whose names end so, unfolded.
fn exports(fixture: &Fixture, endings: &[&str]) -> String {
    let files = ["c", "vcf", "nouveautes", "nouveautes.atom", "nouveautes.fr.atom"];
    let files = files.iter().flat_map(|path| walkdir::WalkDir::new(fixture.out().join(path)));
    let files = files.map(Result::unwrap).filter(|file| file.file_type().is_file());
    let wanted = |file: &walkdir::DirEntry| {
        let name = file.file_name().to_string_lossy().into_owned();
        let of_french = name.matches('.').count() == 2;
        endings.iter().any(|ending| name.ends_with(ending)) && (of_french == endings[0].starts_with(".fr."))
    };
    let text = |file: walkdir::DirEntry| std::fs::read_to_string(file.path()).unwrap().replace("\r\n ", "");
    files.filter(wanted).map(text).collect()
}

/// The directory as people who write Dutch have it: the schedules in Dutch.
fn in_dutch() -> Fixture {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "langues: [fr]", "langues: [nl, fr]\nadresses: fr");
    let monday = "permanences/lundis-du-vallon.md";
    fixture.replace(
        monday,
        "quand: tous les lundis\n    heures: 9h-12h",
        "quand: elke maandag\n    heures: 9u-12u",
    );
    fixture.replace(monday, "[vacances scolaires, jours fériés]", "[schoolvakanties, feestdagen]");
    let wednesday = "groupes/bebes-de-la-colline.md";
    fixture.replace(wednesday, "quand: tous les mercredis", "quand: elke woensdag");
    fixture.replace(wednesday, "14h-16h30", "14u-16u30");
    fixture
}

#[test]
fn feeds_speak_each_language_of_the_site() {
    let fixture = in_dutch();
    fixture.build();
    let dutch = exports(&fixture, &[".ics", ".vcf", ".atom"]);
    let french = exports(&fixture, &[".fr.ics", ".fr.vcf", ".fr.atom"]);
    let in_dutch =
        ["//Agenda//NL", "//Contacts//NL", "xml:lang=\"nl\"", "Voor wie: ", ": wat er veranderd is"];
    let in_french = ["//Agenda//FR", "//Contacts//FR", "xml:lang=\"fr\"", "Pour qui", "ce qui a changé"];
    for (words, others) in in_dutch.iter().zip(&in_french) {
        assert!(dutch.contains(words) && !dutch.contains(others), "{words}");
        assert!(french.contains(others) && !french.contains(words), "{others}");
    }
}

#[test]
fn pages_name_the_language_of_the_original_whichever_it_is() {
    let fixture = in_dutch();
    fixture.build();
    let entry = "groupes/bebes-de-la-colline";
    let (original, other) = (page(&fixture, entry), page(&fixture, &format!("fr/{entry}")));
    assert!(other.contains("seulement en néerlandais") && other.contains("class=\"unreviewed\""), "{other}");
    assert!(!original.contains("class=\"unreviewed\"") && !original.contains("het Frans"), "{original}");
}

#[test]
fn a_feed_in_another_language_has_the_same_events_and_leads_to_pages_in_it() {
    let fixture = in_languages("toutes");
    let feed = |path: &str| std::fs::read_to_string(fixture.out().join(path)).unwrap().replace("\r\n ", "");
    let (french, arabic) = (feed("c/vallon.ics"), feed("c/vallon.ar.ics"));
    let of = |text: &str, names: &[&str]| -> Vec<String> {
        let has = |line: &&str| names.iter().any(|name| line.starts_with(name));
        text.lines().filter(has).map(str::to_owned).collect()
    };
    let times = ["UID:", "DTSTART", "DTEND", "RRULE", "EXDATE", "SEQUENCE", "DTSTAMP"];
    assert_eq!(of(&french, &times), of(&arabic, &times));
    assert!(!of(&french, &["UID:"]).is_empty());
    let addresses = of(&arabic, &["SOURCE", "URL"]);
    assert!(
        addresses.contains(&"SOURCE;VALUE=URI:https://fee.example/c/vallon.ar.ics".to_owned()),
        "{addresses:?}"
    );
    let at_home =
        |line: &String| line.ends_with("/c/vallon.ar.ics") || line.contains("https://fee.example/ar/");
    assert!(addresses.iter().all(at_home), "{addresses:?}");
    let zone = page(&fixture, "ar/zones/vallon");
    assert!(zone.contains("webcal://fee.example/c/vallon.ar.ics") && !zone.contains("/c/vallon.ics"));
    let entry = page(&fixture, "nl/services/marche-du-vallon");
    for path in
        entry.match_indices("/vcf/").map(|(at, _)| &entry[at + 1..at + entry[at..].find('"').unwrap()])
    {
        assert!(path.ends_with(".nl.vcf") && fixture.out().join(path).exists(), "{path}");
    }
}

#[test]
fn a_feed_shows_what_is_translated_and_pages_that_exist() {
    let fixture = in_languages("traduites");
    let changes = std::fs::read_to_string(fixture.out().join("nouveautes.nl.atom")).unwrap();
    assert!(changes.contains("<title>Wandeling in het dal</title>"), "{changes}");
    assert!(changes.contains("https://fee.example/nl/services/marche-du-vallon/"));
    assert!(changes.contains("https://fee.example/groupes/bebes-de-la-colline/"));
    assert!(!changes.contains("https://fee.example/nl/groupes/bebes-de-la-colline/"));
}
