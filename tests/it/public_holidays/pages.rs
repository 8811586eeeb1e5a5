//! Pages, feeds and data say that a date on a public holiday is to be confirmed.

use std::io::Read as _;

use serde_json::Value;

use crate::fixture::Fixture;

/// Fridays on the hill, in some languages; the next date is Christmas.
fn christmas(languages: &str) -> Fixture {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "langues: [fr]", &format!("langues: [{languages}]"));
    fixture.replace("groupes/bebes-de-la-colline.md", "tous les mercredis", "tous les vendredis");
    let answer = fixture.repere(&["build", "--today", "2026-12-21"]);
    assert_eq!(answer.exit, repere::cli::Exit::Ok, "{}{}", answer.out, answer.err);
    fixture
}

fn page(fixture: &Fixture, path: &str) -> String {
    let file = fixture.out().join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

static WORDS: [(&str, &str); 5] = [
    ("", "jour férié\u{a0}: à confirmer"),
    ("nl/", "feestdag: nog na te vragen"),
    ("de/", "Feiertag: noch zu bestätigen"),
    ("en/", "public holiday: to be confirmed"),
    ("ar/", "عطلة رسمية: يجب التأكد"),
];

#[test]
fn every_page_that_shows_the_date_says_it_in_its_language() {
    let fixture = christmas("fr, nl, de, en, ar");
    let paths = [
        "index.html",
        "agenda/index.html",
        "agenda/2026-12/index.html",
        "agenda/zones/province/index.html",
        "agenda/themes/rencontre/index.html",
        "zones/colline/index.html",
        "zones/province/index.html",
        "zones/colline/rencontre/index.html",
        "themes/rencontre/index.html",
        "publics/bebes/index.html",
        "groupes/bebes-de-la-colline/index.html",
    ];
    for (lang, words) in WORDS {
        for path in paths {
            let html = page(&fixture, &format!("{lang}{path}"));
            // Every date of that day has the words right after it.
            let dates: Vec<&str> = html.split("datetime=\"2026-12-25").skip(1).collect();
            assert!(!dates.is_empty(), "{lang}{path} does not show the date");
            for date in dates {
                let row = date.split("</li>").next().unwrap();
                assert!(row.contains(words), "{lang}{path}: {row}");
            }
            // And no other day has them but the first of January.
            let days = html.split("datetime=\"").skip(1).filter(|date| !date.starts_with("2026-12-25T"));
            for date in days.filter(|date| !date.starts_with("2027-01-01T")) {
                assert!(!date.split("</li>").next().unwrap().contains(words), "{lang}{path}: {date}");
            }
        }
    }
}

#[test]
fn a_card_of_the_search_says_it() {
    let fixture = christmas("fr, ar");
    for (lang, words) in [WORDS[0], WORDS[4]] {
        let folder = fixture.out().join("s").join(if lang.is_empty() { "fr" } else { "ar" });
        let mut said = Vec::new();
        for file in walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap) {
            let Ok(bytes) = std::fs::read(file.path()) else { continue };
            let mut text = String::new();
            if flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).is_ok()
                && let Ok(Value::Array(cards)) = serde_json::from_str(&text)
            {
                said.extend(cards.iter().filter_map(|card| card["d"].as_str()).map(str::to_owned));
            }
        }
        assert!(said.iter().any(|date| date.ends_with(&format!(" ({words})"))), "{lang}: {said:?}");
    }
}

#[test]
fn a_date_that_is_saved_carries_the_words() {
    let html = page(&christmas("fr"), "groupes/bebes-de-la-colline/index.html");
    let notes = html.matches("data-note=\"jour férié\u{a0}: à confirmer\"").count();
    // Christmas and New Year; the Friday after them has none.
    assert_eq!((notes, html.matches("data-uid=").count()), (2, 3));
}

#[test]
fn machines_are_told_no_date_that_nobody_has_confirmed() {
    let html = page(&christmas("fr"), "groupes/bebes-de-la-colline/index.html");
    let json = html.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next();
    let data: Value = serde_json::from_str(json.unwrap()).unwrap();
    let starts: Vec<&str> =
        data["@graph"].as_array().unwrap().iter().filter_map(|node| node["startDate"].as_str()).collect();
    assert_eq!(starts.len(), 8);
    assert!(starts[0].starts_with("2027-01-08T14:00"), "{starts:?}");
}

#[test]
fn the_facts_of_an_entry_say_it() {
    let fixture = christmas("fr");
    let show = |more: &str| {
        fixture.replace("groupes/bebes-de-la-colline.md", "frais:", more);
        fixture.repere(&["show", "bebes-de-la-colline", "--json", "--today", "2026-12-21"]).out
    };
    fixture.replace("groupes/bebes-de-la-colline.md", "conditions:", "frais: {type: gratuit}\nconditions:");
    let asked: Value = serde_json::from_str(&show("frais:")).unwrap();
    assert_eq!(asked["prochaines_dates"][0]["a_confirmer"], "oui", "{asked:#}");
    assert!(asked["prochaines_dates"][2].get("a_confirmer").is_none(), "{asked:#}");
    let closed: Value = serde_json::from_str(&show("jours_feries: ferme\nfrais:")).unwrap();
    assert_eq!(closed["prochaines_dates"][0]["jour"], "2027-01-08", "{closed:#}");
    assert_eq!(closed["jours_feries"], "ferme");
    assert!(closed["horaires"][0]["phrase"].as_str().unwrap().ends_with("sauf jours fériés"), "{closed:#}");
}
