//! Sites whose main language is another than French: nothing in them is French. Their fictional content is in
//! `tests/roots/`, a folder a language.

use std::collections::BTreeSet;
use std::path::Path;

use repere::lang::{self, Language, LanguageFile, Paths, Strings};

use super::fixture::Fixture;
use super::french::{fragments, function_words, marks, texts};

/// A site, and its main language.
#[derive(Clone, Copy)]
struct Root {
    name: &'static str,
    lang: &'static str,
}

const fn root(lang: &'static str) -> Root {
    Root { name: lang, lang }
}

/// Main languages that have content here, and a directory as `repere init` starts it.
static ROOTS: [Root; 6] =
    [root("nl"), root("de"), root("en"), root("ar"), root(BROUGHT), Root { name: STARTED, lang: "nl" }];

/// A directory of food aid in Flanders, of nothing but what `repere init` writes.
const STARTED: &str = "eten";

/// The one whose language is no part of the program: two files of its content say all of it.
const BROUGHT: &str = "pt";

/// A main language: one of the program, or that which the content brings.
fn language(code: &str) -> &'static Language {
    if code != BROUGHT {
        return lang::of(code);
    }
    let text = |which: LanguageFile| {
        let path = Path::new("tests/roots").join(code).join("langues").join(code).join(which.name());
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
    };
    let [language, words] = LanguageFile::ALL.map(text);
    lang::kept(code, &language, &words).unwrap()
}

/// A fictional directory, built.
fn built(name: &str) -> Fixture {
    let fixture = if name == STARTED {
        Fixture::started(&[
            "--titre=Eten (fictie)",
            "--url=https://eten.example/gids",
            "--langues=nl",
            "--pays=be",
            "--zone=oost-vlaanderen",
            "--modele=aide-alimentaire",
        ])
    } else {
        Fixture::of(&Path::new("tests/roots").join(name))
    };
    fixture.build();
    fixture
}

/// Every file of the site: its path, and its text as far as it is one. Lines of calendars and address books are unfolded.
fn files(fixture: &Fixture) -> Vec<(String, String)> {
    let out = fixture.out();
    let all = walkdir::WalkDir::new(&out).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = all.filter(|file| file.file_type().is_file());
    let read = |file: walkdir::DirEntry| {
        let path = file.path().strip_prefix(&out).unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(file.path()).unwrap();
        (path, String::from_utf8_lossy(&bytes).replace("\r\n ", ""))
    };
    files.map(read).filter(|(path, _)| !path.starts_with(".repere")).collect()
}

/// What people or other programs read; not style sheets and scripts, whose names are those of the program.
fn is_read(path: &str) -> bool {
    !path.starts_with("theme/") && path != "sw.js"
}

/// All words of the interface of a language, one text.
fn all_words(language: &'static Language) -> String {
    let strings = Strings::built_in(language);
    strings.texts().map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_is_marked_as_french() {
    for Root { name, .. } in ROOTS {
        let fixture = built(name);
        let found: Vec<String> = files(&fixture)
            .iter()
            .filter(|(path, _)| is_read(path))
            .flat_map(|(path, text)| marks(text).into_iter().map(move |mark| format!("{path}: {mark}")))
            .collect();
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

#[test]
fn no_words_of_the_french_interface_are_said() {
    no_words_of("fr", &ROOTS);
}

#[test]
fn no_words_of_the_english_interface_are_said_where_a_site_brings_its_language() {
    no_words_of("en", &[root(BROUGHT)]);
}

/// Checks that some sites say no words of the interface in a language.
fn no_words_of(other: &str, roots: &[Root]) {
    let french = Strings::built_in(lang::of(other));
    for Root { name, lang } in roots.iter().copied() {
        let own = all_words(language(lang));
        let french: Vec<(String, String)> = french
            .texts()
            .flat_map(|(key, text)| fragments(text).into_iter().map(move |part| (key.to_owned(), part)))
            .filter(|(_, part)| !own.contains(part.as_str()))
            .collect();
        assert!(french.len() > 500, "{lang}: too few words to look for");
        let fixture = built(name);
        let mut found = Vec::new();
        for (path, text) in files(&fixture).iter().filter(|(path, _)| is_read(path)) {
            let text = &told(path, text);
            let said = french.iter().filter(|(_, part)| says(text, part));
            found.extend(said.map(|(key, part)| format!("{path}: {key}: {part}")));
        }
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

/// What a file tells: of a page its texts and its data for machines, of any other file all of it. Names within a page,
/// where links lead, are no texts.
fn told(path: &str, text: &str) -> String {
    if !path.ends_with(".html") {
        return text.to_owned();
    }
    let data = text.split("<script type=\"application/ld+json\">").skip(1);
    let data = data.map(|data| data.split("</script>").next().unwrap_or_default().to_owned());
    texts(text).into_iter().map(|text| text.words).chain(data).collect::<Vec<_>>().join("\n")
}

/// Whether a text has some words, not as parts of longer ones.
fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[test]
fn no_small_words_of_french_stand_in_texts() {
    for Root { name, lang } in ROOTS {
        let stops: BTreeSet<&str> = language(lang).search.stop_words.split_whitespace().collect();
        let fixture = built(name);
        // Services and sources are called what they are called, in whatever language.
        let called = std::fs::read_to_string(fixture.content().join("vocabulaire/urgences.yaml"));
        let called = called.ok().filter(|_| name == STARTED).unwrap_or_default();
        let mut found = Vec::new();
        for (path, html) in files(&fixture).iter().filter(|(path, _)| path.ends_with(".html")) {
            for text in texts(html) {
                if called.contains(text.words.as_str()) {
                    continue;
                }
                let words = function_words(&text.words).into_iter().filter(|word| !stops.contains(word));
                found.extend(words.map(|word| format!("{path}: “{word}” in “{}”", text.words)));
                if text.lang != lang {
                    found.push(format!("{path}: marked as {}: “{}”", text.lang, text.words));
                }
            }
        }
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

/// Words that stand in addresses of a French site and not in those of a language.
fn french_segments(of: &'static Paths) -> BTreeSet<&'static str> {
    let french = &lang::of("fr").addresses;
    let below = [french.text, french.who, french.elsewhere, french.entries, french.entry];
    let all = french.first().chain(below).chain(of.folders.iter().map(|(own, _)| own.as_str()));
    let own = [of.text, of.who, of.elsewhere, of.entries, of.entry];
    let own: BTreeSet<&str> = of.first().chain(own).map(|word| word.trim_end_matches('/')).collect();
    all.map(|word| word.trim_end_matches('/')).filter(|word| !own.contains(word)).collect()
}

#[test]
fn addresses_are_in_the_main_language() {
    for Root { name, lang } in ROOTS {
        let french = french_segments(&language(lang).addresses);
        assert!(french.contains("recherche") && french.contains("permanences"), "{french:?}");
        let fixture = built(name);
        let mut found = BTreeSet::new();
        for (path, text) in files(&fixture).iter().filter(|(path, _)| is_read(path)) {
            let is_french = |segment: &str| french.contains(segment.split('.').next().unwrap_or_default());
            if path.split('/').any(is_french) {
                found.insert(format!("output {path}"));
            }
            // What may be an address: in quotes, between tags, on a line of its own.
            for word in
                text.split(['"', '<', '>', ' ', '\n', '\r', '\'', '{']).filter(|word| word.contains('/'))
            {
                let address = word.split(['?', '#']).next().unwrap_or_default();
                // Scripts have the names of the theme, and a file to edit the one that editors gave it.
                let of_files = ["/theme/", "/edit/main/content/"].iter().any(|of| address.contains(of));
                if address.len() < 300 && !of_files && address.split('/').any(is_french) {
                    found.insert(format!("{path}: {word}"));
                }
            }
        }
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

/// All words of addresses of a language.
fn all_segments(of: &'static Paths, folders: &[&'static str]) -> BTreeSet<&'static str> {
    let below = [of.text, of.who, of.elsewhere, of.entries, of.entry];
    let all = of.first().chain(below).chain(folders.iter().map(|name| of.folder(name)));
    all.map(|word| word.trim_end_matches('/')).collect()
}

#[test]
fn the_words_of_addresses_are_documented() {
    let docs = include_str!("../../docs/langues.md");
    let (_, table) = docs.split_once("<!-- adresses -->").unwrap();
    let (table, _) = table.split_once("<!-- /adresses -->").unwrap();
    let folders: Vec<&str> = lang::of("nl").addresses.folders.iter().map(|(own, _)| own.as_str()).collect();
    for (column, code) in ["fr", "nl", "de", "en"].into_iter().enumerate() {
        let rows = table.lines().filter(|row| row.contains('`'));
        let listed: BTreeSet<&str> =
            rows.map(|row| row.split('`').skip(1).step_by(2).nth(column).unwrap()).collect();
        assert_eq!(listed, all_segments(&lang::of(code).addresses, &folders), "{code}");
    }
    assert!(lang::of("ar").addresses.zones == lang::of("en").addresses.zones);
}

#[test]
fn the_words_of_addresses_may_be_those_of_another_language() {
    let fixture = Fixture::of(Path::new("tests/roots/nl"));
    fixture.replace("site.yaml", "langues: [nl]", "langues: [nl, fr]\nadresses: fr");
    fixture.build();
    for path in ["zones/overdal", "permanences/pakket-op-dinsdag", "fr/recherche", "agenda", "fr/themes"] {
        assert!(fixture.out().join(path).join("index.html").exists(), "{path}");
    }
    assert!(
        fixture.out().join("couverture.csv").exists() && fixture.out().join("nouveautes.fr.atom").exists()
    );
    let headers = std::fs::read_to_string(fixture.out().join("_headers")).unwrap();
    assert!(
        headers.contains("/gids/nouveautes/*\n") && headers.contains("/gids/couverture.csv\n"),
        "{headers}"
    );
}

#[test]
fn every_address_of_a_page_has_its_file() {
    for Root { name, .. } in ROOTS {
        let fixture = built(name);
        let files = files(&fixture);
        let there: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        let mut lost = BTreeSet::new();
        for (path, html) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
            for part in html.split("=\"/gids/").skip(1) {
                let address = part.split(['"', '?', '#']).next().unwrap_or_default();
                let file = match address {
                    "" => "index.html".to_owned(),
                    folder if folder.ends_with('/') => format!("{folder}index.html"),
                    file => file.to_owned(),
                };
                // A script asks for what stands below these.
                let is_start = html.contains(&format!("data-base=\"/gids/{address}\""));
                if !there.contains(file.as_str()) && !is_start {
                    lost.insert(format!("{path}: {address}"));
                }
            }
        }
        assert!(lost.is_empty(), "{name}: {lost:#?}");
    }
}

/// The directory in Dutch with an entry in French, and one that is translated from French.
fn with_french_entries(more: &str) -> Fixture {
    let fixture = Fixture::of(Path::new("tests/roots/nl"));
    fixture.replace("site.yaml", "langues: [nl]", &format!("langues: [nl{more}]"));
    let entry = |name: &str| {
        format!(
            "---\nnom: {name}\nresume: Un repas inventé.\nlangue: fr\nthemes: [samen-eten]\norganise_par: [de-volle-mand]\n\
             zones_couvertes: [overdal]\nfrequence: une fois par mois\nfrais: {{type: payant, tarifs: [{{montant: 3 €, par: repas}}]}}\n\
             conditions: {{texte: Apportez une assiette.}}\nacces:\n  - {{mode: telephone, texte: Appelez le matin.}}\n\
             contacts:\n  - {{nom: La cuisine, telephone: 081 22 22 25, affichage: oui}}\ninscription: Dites votre nom.\n\
             source:\n  - {{titre: Fiction}}\n---\nOn mange ensemble.\n"
        )
    };
    fixture.write("services/repas-partage.md", entry("Repas partagé"));
    fixture.write("services/soupe-du-soir.md", entry("Soupe du soir"));
    fixture.write(
        "services/soupe-du-soir.nl.md",
        "---\nnom: Avondsoep\nresume: Een verzonnen maaltijd.\n---\nWij eten samen.\n",
    );
    fixture.build();
    fixture
}

fn page(fixture: &Fixture, path: &str) -> String {
    std::fs::read_to_string(fixture.out().join(path).join("index.html")).unwrap()
}

/// What French entries say, on a page that shows them.
static SAID_IN_FRENCH: [&str; 8] = [
    "Repas partagé",
    "Un repas inventé.",
    "Une fois par mois",
    "par repas",
    "Apportez une assiette.",
    "Appelez le matin.",
    "La cuisine",
    "On mange ensemble.",
];

#[test]
fn an_entry_says_in_which_language_it_is() {
    let fixture = with_french_entries("");
    let html = page(&fixture, "diensten/repas-partage");
    let all = texts(&html);
    for said in SAID_IN_FRENCH.iter().chain(&["Dites votre nom."]) {
        let marked = all.iter().filter(|text| text.words == *said).map(|text| text.lang.as_str());
        let marked: BTreeSet<&str> = marked.collect();
        // The head of a page cannot mark the words of its title.
        assert!(marked.contains("fr"), "{said}: {marked:?}");
    }
    assert!(html.contains("alleen in het Frans"), "{html}");
    for path in ["diensten", "a-z", "professionals/overdal", "gebieden/overdal/tekst"] {
        let html = page(&fixture, path);
        let french = texts(&html).into_iter().filter(|text| SAID_IN_FRENCH.contains(&text.words.as_str()));
        let unmarked: Vec<_> = french.filter(|text| text.lang != "fr").collect();
        assert!(unmarked.is_empty(), "{path}: {unmarked:?}");
        assert!(html.contains("lang=\"fr\""), "{path}");
    }
}

#[test]
fn an_entry_in_another_language_may_be_translated_into_the_main_one() {
    let fixture = with_french_entries(", fr");
    let dutch = page(&fixture, "diensten/soupe-du-soir");
    assert!(dutch.contains("<h1>Avondsoep</h1>") && dutch.contains("Wij eten samen."), "{dutch}");
    assert!(dutch.contains("oorspronkelijke tekst (in het Frans)"), "{dutch}");
    assert!(
        dutch.contains("<a class=\"touch\" href=\"/gids/fr/diensten/soupe-du-soir/\" hreflang=\"fr\">"),
        "{dutch}"
    );
    let french = page(&fixture, "fr/diensten/soupe-du-soir");
    assert!(french.contains("<h1>Soupe du soir</h1>") && !french.contains("seulement en"), "{french}");
    // A Dutch entry is the one that has a part in Dutch alone.
    assert!(page(&fixture, "fr/diensten/bezoek-met-soep").contains("seulement en néerlandais"));
    let untranslated = page(&fixture, "diensten/repas-partage");
    assert!(
        untranslated.contains("alleen in het Frans") && !untranslated.contains("oorspronkelijke tekst (in")
    );
}

#[test]
fn where_only_translated_entries_have_pages_an_entry_has_one_in_its_own_language() {
    let fixture = Fixture::of(Path::new("tests/roots/nl"));
    fixture.replace("site.yaml", "langues: [nl]", "langues: [nl, fr, de]");
    fixture.replace("site.yaml", "fiches_par_langue: toutes", "fiches_par_langue: traduites");
    fixture.write("services/repas.md", "---\nnom: Repas\nresume: Un repas.\nlangue: fr\n---\n");
    fixture.build();
    let there = |path: &str| fixture.out().join(path).join("index.html").exists();
    assert!(there("diensten/repas") && there("fr/diensten/repas") && !there("de/diensten/repas"));
    assert!(!there("fr/diensten/bezoek-met-soep"));
    assert!(page(&fixture, "fr/diensten").contains("href=\"/gids/fr/diensten/repas/\""));
}

#[test]
fn commands_say_schedules_in_the_main_language() {
    let fixture = Fixture::of(Path::new("tests/roots/nl"));
    let answer = fixture.repere(&["show", "pakket-op-dinsdag"]);
    assert!(answer.out.contains("Op dinsdag 6\u{a0}oktober 2026"), "{}", answer.out);
}

#[test]
fn each_key_of_a_language_is_documented() {
    let docs = include_str!("../../docs/langues.md");
    let (_, table) = docs.split_once("### `language.toml`").unwrap();
    let documented: BTreeSet<&str> = table.split('`').skip(1).step_by(2).collect();
    for lang in ["fr", "nl", "de", "en", "ar"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/lang/{lang}/language.toml"));
        let file: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
        let mut missing = Vec::new();
        undocumented("", &file, &documented, &mut missing);
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}

/// The keys of a table that a document does not name: whole, or by their last part behind another of the same table. Forms,
/// facets, addresses and numbers are named by who writes them.
fn undocumented(before: &str, table: &toml::Table, documented: &BTreeSet<&str>, missing: &mut Vec<String>) {
    let own = [
        "weekday_forms",
        "month_forms",
        "addresses",
        "schedules.numbers",
        "schedules.monthly.exact",
        "search.facets",
    ];
    for (name, value) in table {
        let key = format!("{before}{name}");
        match value {
            toml::Value::Table(inner)
                if !own.contains(&key.as_str())
                    && !documented.contains(key.as_str())
                    && !documented.contains(name.as_str()) =>
            {
                undocumented(&format!("{key}."), inner, documented, missing);
            }
            _ if documented.contains(key.as_str()) || documented.contains(name.as_str()) => {}
            _ if own.contains(&key.as_str()) => {}
            _ => missing.push(key),
        }
    }
}
