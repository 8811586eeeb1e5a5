//! Whose school holidays an entry follows, and what is said where nobody knows them.

use std::path::Path;

use jiff::civil::date;
use repere::calendar::{Country, public_holiday};
use repere::cli::Exit;
use repere::model::{ZoneKind, read_content, zone_calendar_context};
use repere::world::DiskWorld;

use crate::fixture::Fixture;

const EMPTY: &str = "nom: Écoles du Lointain\npays: be\ncommunaute: Communauté fictive\nconges: []\n";

/// The group of the fixture in the commune of another community, with a schedule that asks for its holidays.
fn far_away(fixture: &Fixture) {
    fixture.write("calendriers/lointain.yaml", EMPTY);
    fixture.replace("zones/pays.yaml", "lat: 50.9, lon: 5.9}", "lat: 50.9, lon: 5.9, calendrier: lointain}");
    let group = "groupes/bebes-de-la-colline.md";
    fixture.replace(group, "commune: colline", "commune: lointain");
    fixture.replace(group, "heures: 14h-16h30\n", "heures: 14h-16h30\n    sauf: [vacances scolaires]\n");
}

#[test]
fn a_calendar_to_fill_in_says_so_where_an_entry_needs_it() {
    let fixture = Fixture::new();
    far_away(&fixture);
    let answer = fixture.repere(&["check", "--format", "short"]);
    assert_eq!(answer.exit, Exit::Findings, "{}", answer.out);
    let line = answer.out.lines().find(|line| line.contains("E0520")).unwrap();
    assert!(line.contains("bebes-de-la-colline.md:"), "{line}");
    assert!(line.contains("« Écoles du Lointain » est encore vide"), "{line}");
    let human = fixture.repere(&["check"]);
    let told = format!("{}{}", human.out, human.err);
    assert!(told.contains("remplissez calendriers/lointain.yaml"), "{told}");
    // Filled in, it holds, and the warning names the day after which nothing is known.
    fixture.write(
        "calendriers/lointain.yaml",
        "nom: Écoles du Lointain\npays: be\ncouvre: {du: 2026-08-01, au: 2026-11-13}\nconges:\n  - {nom: Congé, du: 2026-11-02, au: 2026-11-08}\n",
    );
    let answer = fixture.repere(&["check", "--format", "short"]);
    assert_eq!(answer.exit, Exit::Ok, "{}", answer.out);
    let line = answer.out.lines().find(|line| line.contains("W0521")).unwrap();
    assert!(line.contains("13 novembre 2026") || line.contains("13\u{a0}novembre 2026"), "{line}");
}

#[test]
fn a_trial_does_not_take_an_empty_calendar_for_the_only_one() {
    let fixture = Fixture::new();
    fixture.write("calendriers/lointain.yaml", EMPTY);
    let line = ["quand", "tous les lundis", "--heures", "9h-12h", "--sauf", "vacances scolaires"];
    let window = ["--de", "2026-10-12", "--a", "2026-11-09", "--json"];
    let answer = fixture.repere(&[&line[..], &window[..]].concat());
    assert_eq!(answer.exit, Exit::Ok, "{}{}", answer.out, answer.err);
    assert!(
        answer.out.contains("2026-10-12T09:00:00+02:00") && !answer.out.contains("2026-10-26T09"),
        "{}",
        answer.out
    );
}

#[test]
fn every_commune_of_the_content_follows_a_calendar_of_its_community() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let directory = read_content(&DiskWorld::new(&root, date(2026, 11, 24))).unwrap().directory;
    let mut german = Vec::new();
    for (id, zone) in directory.zones.iter().filter(|(_, zone)| zone.kind == ZoneKind::Commune) {
        let context = zone_calendar_context(&directory, id);
        let school = context.school.unwrap_or_else(|| panic!("{} has no calendar", zone.slug));
        let french = directory.zones.country_code(id) == "FR";
        assert_eq!(
            (context.country == Country::France, school.country == "fr"),
            (french, french),
            "{}",
            zone.slug
        );
        if school.id == "germanophone" {
            german.push(zone.slug.as_str());
        }
    }
    let nine = [
        "ambleve",
        "bullange",
        "burg-reuland",
        "butgenbach",
        "eupen",
        "la-calamine",
        "lontzen",
        "raeren",
        "saint-vith",
    ];
    assert_eq!(german, nine);
    // To fill in: nothing is invented.
    for id in ["germanophone", "flamand"] {
        assert_eq!(directory.calendar(id).unwrap().known(), None, "{id}");
    }
}

#[test]
fn public_holidays_of_three_years_in_both_countries() {
    let easter = [
        (2026, (4, 6), (5, 14), (5, 25)),
        (2027, (3, 29), (5, 6), (5, 17)),
        (2028, (4, 17), (5, 25), (6, 5)),
    ];
    let fixed_be = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];
    let fixed_fr = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];
    for (year, monday, ascension, whit) in easter {
        for (country, fixed) in [(Country::Belgium, &fixed_be[..]), (Country::France, &fixed_fr[..])] {
            let mut wanted: Vec<_> = fixed.iter().copied().chain([monday, ascension, whit]).collect();
            wanted.sort_unstable();
            let days =
                date(year, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() == year);
            let found: Vec<_> = days
                .filter(|day| public_holiday(country, *day).is_some())
                .map(|day| (day.month(), day.day()))
                .collect();
            assert_eq!(found, wanted, "{country:?} {year}");
        }
    }
}
