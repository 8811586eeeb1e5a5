//! What pages say to machines is what the schedule gives, and nothing that may not be told.

use serde_json::Value;

use crate::fixture::Fixture;

const MONDAYS: &str = "permanences/lundis-du-vallon.md";

/// Mondays with a cancelled, a moved and an added date; the moved one takes place elsewhere.
fn with_changes() -> Fixture {
    let fixture = Fixture::new();
    fixture.replace(
        MONDAYS,
        "    sauf: [vacances scolaires, jours fériés]\n",
        "    sauf: [vacances scolaires, jours fériés]\n    annule: [2026-09-21]\n    \
         deplace: [{de: 2026-09-28, vers: 2026-09-30, lieu: grenier}]\n    \
         ajoute: [{le: 2026-10-03, heures: 10h-12h}]\n    \
         seances: [{le: 2026-10-05, theme: \"Dormir </script> & rêver\"}]\nfrais: {type: gratuit}\n",
    );
    fixture.write(
        "lieux/grenier.md",
        "---\nnom: Le Grenier\nresume: Un grenier inventé.\ncommune: colline\nadresse: {rue: Rue du Vent, numero: 2}\n\
         coordonnees: {lat: 50.21, lon: 5.21}\nsource:\n  - {titre: Fiction}\n---\n",
    );
    fixture
}

/// The JSON of a page: the one data block in its head.
fn data(fixture: &Fixture, page: &str) -> Value {
    let html = std::fs::read_to_string(fixture.out().join(page).join("index.html")).unwrap();
    let blocks: Vec<&str> = html.split("<script type=\"application/ld+json\">").skip(1).collect();
    assert_eq!(blocks.len(), 1, "{page} has one block");
    let (json, _) = blocks[0].split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

fn events(data: &Value) -> Vec<&Value> {
    data["@graph"].as_array().unwrap().iter().filter(|node| node["@type"] == "Event").collect()
}

#[test]
fn the_next_eight_dates_are_those_of_the_expansion() {
    let fixture = with_changes();
    fixture.build();
    let data = data(&fixture, "permanences/lundis-du-vallon");
    let events = events(&data);
    let calendar = fixture.content().join("calendriers/ecoles.yaml");
    let answer = fixture_quand(&calendar.to_string_lossy());
    let expected: Vec<&Value> = answer["occurrences"].as_array().unwrap().iter().take(8).collect();
    assert_eq!(events.len(), 8);
    let instant = |value: &Value| value.as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    for (event, occurrence) in events.iter().zip(expected) {
        assert_eq!(instant(&event["startDate"]), instant(&occurrence["start"]), "{event}");
        assert_eq!(instant(&event["endDate"]), instant(&occurrence["end"]), "{event}");
        let status = match occurrence["status"].as_str().unwrap() {
            "ok" => "https://schema.org/EventScheduled",
            "moved" => "https://schema.org/EventRescheduled",
            _ => "https://schema.org/EventCancelled",
        };
        assert_eq!(event["eventStatus"], status, "{event}");
    }
    let ids: std::collections::BTreeSet<&str> = events.iter().map(|e| e["@id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 8, "each has its own name");
}

fn fixture_quand(calendar: &str) -> Value {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let line = [
        "repere",
        "quand",
        "tous les lundis",
        "--heures",
        "9h-12h",
        "--sauf",
        "vacances scolaires",
        "--sauf",
        "jours fériés",
        "--annule",
        "2026-09-21",
        "--deplace",
        "2026-09-28:2026-09-30",
        "--ajoute",
        "2026-10-03:10h-12h",
        "--du",
        "2026-09-07",
        "--de",
        "2026-09-14",
        "--a",
        "2026-12-31",
        "--json",
        "--calendrier",
        calendar,
    ];
    let mut console = repere::cli::Console::new(&mut out, &mut err);
    repere::cli::run(line.map(Into::into), &repere::cli::Environment::default(), &mut console);
    let text = String::from_utf8(out).unwrap();
    serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{error}: {text}{}", String::from_utf8_lossy(&err)))
}

#[test]
fn changes_places_organisers_and_prices_are_said() {
    let fixture = with_changes();
    fixture.build();
    let data = data(&fixture, "permanences/lundis-du-vallon");
    let events = events(&data);
    let of =
        |start: &str| *events.iter().find(|e| e["startDate"] == start).unwrap_or_else(|| panic!("{data}"));
    let usual = of("2026-09-14T09:00+02:00");
    assert_eq!(usual["endDate"], "2026-09-14T12:00+02:00");
    assert_eq!(usual["eventAttendanceMode"], "https://schema.org/OfflineEventAttendanceMode");
    assert_eq!(usual["isAccessibleForFree"], true);
    assert_eq!(usual["organizer"][0]["name"], "Les Ruisseaux");
    assert_eq!(usual["organizer"][0]["url"], "https://fee.example/associations/les-ruisseaux/");
    let address = &usual["location"][0]["address"];
    assert_eq!(
        (
            &address["streetAddress"],
            &address["postalCode"],
            &address["addressLocality"],
            &address["addressCountry"]
        ),
        (&"Rue de l’Eau 1".into(), &"9001".into(), &"Vallon".into(), &"BE".into())
    );
    let moved = of("2026-09-30T09:00+02:00");
    assert_eq!(moved["previousStartDate"], "2026-09-28T09:00+02:00");
    assert_eq!(moved["location"][0]["name"], "Le Grenier");
    assert_eq!(moved["location"][0]["geo"]["latitude"], 50.21);
    assert_eq!(of("2026-09-21T09:00+02:00").get("previousStartDate"), None);
    let said = of("2026-10-05T09:00+02:00");
    assert_eq!(said["name"], "Lundis du vallon\u{a0}: Dormir </script> & rêver");
    let service = &data["@graph"][0];
    assert_eq!((&service["@type"], &service["name"]), (&"Service".into(), &"Lundis du vallon".into()));
}

#[test]
fn a_confidential_place_is_in_no_event_nor_in_the_page() {
    let fixture = with_changes();
    fixture.replace(
        "lieux/moulin.md",
        "commune: vallon\n",
        "commune: vallon\nconfidentiel: oui\nzone_affichee: province\n",
    );
    fixture.replace("lieux/moulin.md", "adresse: {rue: Rue de l’Eau, numero: 1, code_postal: 9001}\n", "");
    fixture.build();
    let data = data(&fixture, "permanences/lundis-du-vallon");
    for event in events(&data) {
        let elsewhere = event["startDate"].as_str().unwrap().starts_with("2026-09-30");
        assert_eq!(event.get("location").is_some(), elsewhere, "{event}");
    }
    assert!(!data.to_string().contains("Vallon\""), "{data}");
}

#[test]
fn a_day_without_hours_is_a_day_and_what_is_remote_is_nowhere() {
    let fixture = Fixture::new();
    fixture.replace("groupes/bebes-de-la-colline.md", "    heures: 14h-16h30\n", "");
    fixture.replace(
        "groupes/bebes-de-la-colline.md",
        "conditions:\n",
        "mode_accueil: [a_distance]\nconditions:\n",
    );
    fixture.build();
    let data = data(&fixture, "groupes/bebes-de-la-colline");
    let first = events(&data)[0];
    assert_eq!(first["startDate"], "2026-09-16");
    assert_eq!(first.get("endDate"), None);
    assert_eq!(first["eventAttendanceMode"], "https://schema.org/OnlineEventAttendanceMode");
    assert_eq!(first["location"][0]["@type"], "VirtualLocation");
    assert_eq!(first["location"].as_array().unwrap().len(), 1);
    assert_eq!(first.get("isAccessibleForFree"), None, "nobody said the price");
}

#[test]
fn each_kind_has_the_closest_type() {
    let fixture = Fixture::new();
    fixture.build();
    for (page, kind) in [
        ("associations/les-ruisseaux", "NGO"),
        ("lieux/moulin", "Place"),
        ("fiches/accueillir", "Article"),
        ("programmes/marcher-ensemble", "Service"),
    ] {
        assert_eq!(data(&fixture, page)["@graph"][0]["@type"], kind, "{page}");
    }
}
