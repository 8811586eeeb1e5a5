//! Plain pages, the glossary and emergency numbers in the languages of a site.

use repere::model::read_content;

use super::fixture::Fixture;
use super::reading::{places, site};

/// The fictional directory in French, Dutch and Arabic.
fn in_languages(more: &str) -> Fixture {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "langues: [fr]", &format!("langues: [fr, nl, ar]{more}"));
    fixture.write(
        "vocabulaire/urgences.yaml",
        "numeros:\n  - numero: 9 111\n    nom: Secours de la Fée\n    pays: pays\n    quoi: Un danger, une fiction.\n    \
         langues: [ar]\n    traductions:\n      nl: {quoi: \"Gevaar, verzonnen.\"}\n      ar: {nom: إسعاف, quoi: خطر}\n    \
         source: {titre: Fiction}\n",
    );
    fixture.write(
        "vocabulaire/glossaire.yaml",
        "termes:\n  - id: fee\n    sigle: FEE\n    nom: fête des eaux\n    texte: Une fête inventée.\n    \
         traductions: {nl: {nom: waterfeest, texte: Een verzonnen feest.}}\n",
    );
    fixture.write("pages/glossaire.md", "---\ntitre: Glossaire\nresume: Des sigles.\n---\nLa FEE.\n");
    fixture.write(
        "pages/a-propos.nl.md",
        "---\ntitre: Over deze site\nresume: Een verzinsel van de FEE.\n---\nDit is verzonnen.\n",
    );
    fixture.build();
    fixture
}

fn page(fixture: &Fixture, path: &str) -> String {
    let file = fixture.out().join(path).join("index.html");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn wants(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "“{part}” is missing in:\n{html}");
    }
}

#[test]
fn an_emergency_number_is_said_in_the_language_of_the_page() {
    let fixture = in_languages("");
    wants(&page(&fixture, "securite"), &["<b>Secours de la Fée</b>", "tel:9111", "Un danger", "On y parle"]);
    let dutch = page(&fixture, "nl/securite");
    wants(&dutch, &["<b><span lang=\"fr\">Secours de la Fée</span></b>", "<p>Gevaar, verzonnen.</p>"]);
    wants(&dutch, &["tel:9111", "Er wordt gesproken: <span lang=\"fr\">Arabe</span>"]);
    for path in ["ar", "ar/securite", "ar/recherche"] {
        wants(&page(&fixture, path), &["<bdi>إسعاف</bdi>", "tel:9111"]);
    }
    assert!(!page(&fixture, "ar/securite").contains("Secours de la Fée"));
}

#[test]
fn a_number_names_languages_of_the_vocabulary() {
    let fixture = in_languages("");
    fixture.replace("vocabulaire/urgences.yaml", "langues: [ar]", "langues: [arr]");
    let answer = fixture.repere(&["check", "--format", "short"]);
    wants(&answer.out, &["urgences.yaml:6:15: ", "E0403"]);
}

#[test]
fn a_plain_page_is_shown_in_its_translation_which_says_that_nobody_reviewed_it() {
    let fixture = in_languages("");
    let dutch = page(&fixture, "nl/a-propos");
    wants(
        &dutch,
        &["<h1>Over deze site</h1>", "<p class=\"lead\">Een verzinsel van de", "Dit is verzonnen."],
    );
    wants(
        &dutch,
        &["Niemand heeft ze al nagelezen", "<a class=\"touch\" href=\"/a-propos/\" hreflang=\"fr\">"],
    );
    wants(&page(&fixture, "nl"), &["<a href=\"/nl/a-propos/\">Over deze site</a>"]);
    wants(&page(&fixture, "nl/plan"), &["<a href=\"/nl/a-propos/\">Over deze site</a>"]);
    let arabic = page(&fixture, "ar/a-propos");
    wants(
        &arabic,
        &[
            "<h1><bdi lang=\"fr\" dir=\"ltr\">À propos</bdi></h1>",
            "<div class=\"prose\" lang=\"fr\" dir=\"ltr\">",
        ],
    );
    fixture.replace("pages/a-propos.nl.md", "\n---\nDit", "\nrelu_par: Een lezer (fictie)\n---\nDit");
    fixture.build();
    let reviewed = page(&fixture, "nl/a-propos");
    wants(&reviewed, &["nagelezen door Een lezer (fictie)"]);
    assert!(!reviewed.contains("Niemand heeft ze al nagelezen"));
}

#[test]
fn a_translated_entry_says_who_reviewed_its_translation() {
    let fixture = in_languages("");
    let original = "<a class=\"touch\" href=\"/services/marche-du-vallon/\" hreflang=\"fr\">";
    for (reviewed, said) in
        [("", "Niemand heeft ze al nagelezen"), ("relu_par: Een lezer\n", "nagelezen door Een lezer")]
    {
        let text = format!("---\nnom: Wandeling\n{reviewed}---\nWij wandelen.\n");
        fixture.write("services/marche-du-vallon.nl.md", text);
        fixture.build();
        wants(&page(&fixture, "nl/services/marche-du-vallon"), &[said, original]);
    }
    assert!(!page(&fixture, "services/marche-du-vallon").contains("nagelezen"));
}

#[test]
fn a_plain_page_without_a_translation_may_have_one_page_only() {
    let fixture = in_languages("\nfiches_par_langue: traduites");
    assert!(!fixture.out().join("ar/a-propos/index.html").exists());
    wants(&page(&fixture, "ar"), &["<a href=\"/a-propos/\"><bdi lang=\"fr\" dir=\"ltr\">À propos</bdi></a>"]);
    let dutch = page(&fixture, "nl/a-propos");
    wants(&dutch, &["hreflang=\"fr\" href=\"https://fee.example/a-propos/\""]);
    assert!(!dutch.contains("hreflang=\"ar\" href=\"https"));
    // What the site generates stays in every language.
    wants(&page(&fixture, "ar/glossaire"), &["<bdi lang=\"fr\" dir=\"ltr\">fête des eaux</bdi>"]);
}

#[test]
fn a_translation_of_no_page_or_into_no_language_is_a_mistake() {
    let content = read_content(
        &site()
            .with("pages/aide.md", "---\ntitre: Aide\n---\n")
            .with("pages/aide.nl.md", "---\ntitre: Hulp\nordre: 2\n---\n")
            .with("pages/aide.xx.md", "---\ntitre: Zz\n---\n")
            .with("pages/perdue.de.md", "---\ntitre: Verloren\n---\n"),
    )
    .unwrap();
    let found = places(&content);
    assert_eq!(found, [("E0207", 3, 1), ("E0410", 1, 1), ("E0412", 1, 1)]);
}

#[test]
fn an_abbreviation_is_explained_in_the_language_of_the_page() {
    let fixture = in_languages("");
    wants(&page(&fixture, "glossaire"), &["La <abbr title=\"fête des eaux\">FEE</abbr>."]);
    let dutch = page(&fixture, "nl/glossaire");
    wants(&dutch, &["waterfeest<br>Een verzonnen feest.", "<span lang=\"fr\">fête des eaux</span>"]);
    // The French words of the page stay as they are; a title in Dutch would be read with a French voice.
    wants(&dutch, &["<p>La FEE.</p>"]);
    wants(&page(&fixture, "nl/a-propos"), &["van de <abbr title=\"waterfeest\">FEE</abbr>."]);
}

#[test]
fn an_edited_translation_of_a_page_rebuilds_its_language_alone() {
    let fixture = in_languages("");
    let before = page(&fixture, "a-propos");
    fixture.replace("pages/a-propos.nl.md", "Dit is verzonnen", "Dit is helemaal verzonnen");
    fixture.build();
    wants(&page(&fixture, "nl/a-propos"), &["Dit is helemaal verzonnen"]);
    assert_eq!(page(&fixture, "a-propos"), before);
}

/// Words of a page that are not marked as those of another language, with where an element starts and ends left out.
fn unmarked(html: &str) -> Vec<&str> {
    let (_, body) = html.split_once("<body").unwrap();
    let (mut found, mut inside) = (Vec::new(), None::<(&str, usize)>);
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        inside = match inside {
            Some((own, depth)) if own == name && tag.starts_with('/') => {
                (depth > 1).then(|| (own, depth - 1))
            }
            Some((own, depth)) if own == name => Some((own, depth + 1)),
            None if tag.contains(" lang=\"") => Some((name, 1)),
            other => other,
        };
        let words = text.trim();
        if inside.is_none() && !words.is_empty() {
            found.push(words);
        }
    }
    found
}

#[test]
fn the_reader_of_marks_sees_marks() {
    let page =
        "<body><p>a</p><p lang=\"fr\">b<br>c <p>d</p> e</p>f<bdi lang=\"fr\" dir=\"ltr\">g</bdi></body>";
    assert_eq!(unmarked(page), ["a", "f"]);
}

/// Words of the fictional directory, as its editors wrote them.
static WRITTEN: [&str; 33] = [
    "Rencontres",
    "Soutien",
    "Refuge",
    "Bébés",
    "Parents",
    "Français",
    "Arabe",
    "CPAS",
    "Secours",
    "Un danger.",
    "Annonce",
    "Lieu doux",
    "Une semaine",
    "À propos",
    "Une fiction.",
    "Ce répertoire est inventé.",
    "Accueil",
    "Les Ruisseaux",
    "Une association inventée",
    "Les Sommets",
    "Marcher ensemble",
    "Un programme inventé",
    "Marche du vallon",
    "Lundis du vallon",
    "Une permanence inventée",
    "Bébés de la colline",
    "Un groupe inventé",
    "Le Moulin",
    "Un moulin inventé",
    "Accueillir",
    "Une fiche de pratique inventée",
    "Elle coule.",
    "Grange",
];

/// Pages that show them.
static PATHS: [&str; 20] = [
    "",
    "securite",
    "a-propos",
    "glossaire",
    "agendas",
    "plan",
    "zones/vallon",
    "zones/vallon/texte",
    "pro/vallon",
    "themes",
    "themes/soutien",
    "publics",
    "benevolat",
    "agenda",
    "recherche",
    "associations/les-ruisseaux",
    "services/marche-du-vallon",
    "permanences/lundis-du-vallon",
    "groupes/bebes-de-la-colline",
    "lieux/moulin",
];

/// All that the fictional directory says is in French; a page in another language says so wherever it shows it.
#[test]
fn no_french_stands_unmarked_on_a_page_in_another_language() {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "langues: [fr]", "langues: [fr, nl, ar]");
    fixture.write(
        "vocabulaire/urgences.yaml",
        "numeros:\n  - numero: 9 111\n    nom: Secours\n    pays: pays\n    quoi: Un danger.\n    langues: [fr]\n    \
         source: {titre: Annonce}\n",
    );
    fixture.write("vocabulaire/agrements.yaml", "termes:\n  - {id: lieu-doux, libelle: {fr: Lieu doux}}\n");
    fixture.replace("associations/les-ruisseaux.md", "siege:", "agrements: [lieu-doux]\nsiege:");
    fixture.replace(
        "services/marche-du-vallon.md",
        "frais:",
        "acces:\n  - {mode: via_un_service, orienteurs: [cpas], delai: Une semaine}\nlangues: [fr, ar]\nfrais:",
    );
    fixture.build();
    let mut found = Vec::new();
    for (lang, path) in ["nl", "ar"].iter().flat_map(|lang| PATHS.map(|path| (lang, path))) {
        let html = page(&fixture, &format!("{lang}/{path}"));
        for words in unmarked(&html) {
            let is_french = |own: &&&str| {
                words.split(['·', ':', ',', '،', '.']).any(|part| part.trim() == own.trim_end_matches('.'))
            };
            found.extend(
                WRITTEN.iter().filter(is_french).map(|own| format!("{lang}/{path}: {own} in “{words}”")),
            );
        }
    }
    assert!(found.is_empty(), "not marked as French:\n{}", found.join("\n"));
}

/// Whoever adds a word to the real directory adds it in its five languages.
#[test]
fn all_that_visitors_choose_from_has_the_languages_of_the_directory() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let world = repere::world::DiskWorld::new(&root, jiff::civil::date(2026, 11, 24));
    let directory = read_content(&world).unwrap().directory;
    let mut missing = Vec::new();
    for lang in directory.config.languages.iter().filter(|lang| *lang != "fr") {
        let mut want = |there: bool, what: &str| {
            if !there {
                missing.push(format!("{lang}: {what}"));
            }
        };
        for vocabulary in repere::schema::Vocabulary::ALL {
            for term in directory.words.terms(vocabulary) {
                want(term.labels.iter().any(|(own, _)| own == lang), &term.slug);
            }
        }
        for number in &directory.words.emergency {
            want(number.what.as_ref().is_some_and(|what| what.in_language(lang).is_some()), &number.number);
        }
        for word in &directory.words.glossary {
            let text = word.text.as_ref().is_none_or(|text| text.in_language(lang).is_some());
            want(text && word.long.in_language(lang).is_some(), &word.short);
        }
        for page in &directory.pages {
            let to = page.translations.iter().find(|to| to.lang == lang);
            want(
                to.is_some_and(|to| to.name.is_some() && to.summary.is_some() && !to.body.is_empty()),
                &page.slug,
            );
        }
    }
    assert!(missing.is_empty(), "without a translation:\n{}", missing.join("\n"));
}

/// An Arabic text has Arabic commas, semicolons and question marks; addresses and what editors type stay as they are.
#[test]
fn arabic_texts_have_arabic_punctuation() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let world = repere::world::DiskWorld::new(&root, jiff::civil::date(2026, 11, 24));
    let directory = read_content(&world).unwrap().directory;
    let pages = directory.pages.iter().flat_map(|page| &page.translations).filter(|to| to.lang == "ar");
    let mut texts: Vec<String> = pages.map(|to| to.body.clone()).collect();
    let numbers = directory.words.emergency.iter().filter_map(|number| number.what.as_ref());
    let glossary =
        directory.words.glossary.iter().flat_map(|word| std::iter::once(&word.long).chain(&word.text));
    texts.extend(numbers.chain(glossary).filter_map(|words| words.in_language("ar")).map(str::to_owned));
    assert!(texts.len() > 40, "{} texts", texts.len());
    for text in texts {
        let said: String = text
            .split("<code>")
            .map(|part| part.split_once("</code>").map_or(part, |(_, rest)| rest))
            .collect();
        let plain: String =
            said.split('<').map(|part| part.split_once('>').map_or(part, |(_, rest)| rest)).collect();
        let plain = plain.replace("&quot;", "\"").replace("&amp;", "&");
        assert!(!plain.contains([',', ';', '?']), "a Latin sign in: {plain}");
    }
}
