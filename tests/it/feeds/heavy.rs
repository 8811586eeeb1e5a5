//! Feeds that would be too large for calendar programs. Everything here is fictional.

use jiff::civil::date;
use repere::world::{MemoryWorld, World as _};

use super::{directory, feeds, forms, vevents};
use crate::fixture::Fixture;

/// Calendar programs refuse more.
const MEGABYTE: usize = 1_000_000;

const THEMES: [&str; 4] = ["jeu", "deuil", "lecture", "marche"];

fn site(groups: impl Iterator<Item = (String, String)>) -> MemoryWorld {
    let mut words = String::from("termes:\n");
    for theme in THEMES {
        words.push_str(&format!("  - {{id: {theme}, libelle: {{fr: Thème {theme}}}}}\n"));
    }
    let settings = "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier:\n  origine: 2026-02-02\n  defaut: fictif\n";
    let world = forms::site(date(2026, 9, 1), &[("2026-10-19".to_owned(), "2026-10-30".to_owned())])
        .with("site.yaml", settings)
        .with("vocabulaire/themes.yaml", words);
    groups.fold(world, |world, (path, text)| world.with(&path, text))
}

fn group(number: usize, schedules: &str) -> (String, String) {
    let (path, text) = forms::group(&format!("fictif-{number:03}"), schedules);
    let theme = format!("themes: [{}]", THEMES[number % THEMES.len()]);
    (path, text.replace("themes: [jeu]", &theme))
}

fn assert_split(world: &MemoryWorld, entries: usize) {
    let directory = directory(world);
    let feeds = feeds(&directory, world.today());
    for (path, (_, feed)) in &feeds {
        assert!(feed.len() < MEGABYTE, "{path}: {} bytes", feed.len());
    }
    let whole = &feeds["c/aval.ics"].1;
    let slugs = |feed: &str| -> std::collections::BTreeSet<String> {
        let lines = feed.lines().filter_map(|line| line.strip_prefix("UID:"));
        lines.map(|uid| uid.split('/').next().unwrap().to_owned()).collect()
    };
    let mut by_theme = std::collections::BTreeSet::new();
    for theme in THEMES {
        by_theme.extend(slugs(&feeds[&format!("c/aval/{theme}.ics")].1));
    }
    assert_eq!(by_theme.len(), entries, "each entry is in the feed of its theme");
    // What the whole feed leaves out, it says.
    let kept = slugs(whole).len();
    let said = format!("{} activités n’ont pas trouvé place ici", entries - kept);
    assert_eq!(whole.replace("\r\n ", "").contains(&said), kept < entries, "{kept} of {entries}");
}

#[test]
fn nine_hundred_series_are_split_by_theme() {
    let schedules = "  - quand: tous les lundis\n    heures: 9h-12h\n    sauf: [jours fériés]\n";
    assert_split(&site((0..900).map(|number| group(number, schedules))), 900);
}

/// Few entries with many dates weigh as much as many entries.
#[test]
fn sixty_entries_with_thirty_dates_each_are_split_by_theme() {
    let dates = (1..31).map(|day| day.to_string()).collect::<Vec<_>>().join(", ");
    let schedules = format!("  - quand: les {dates} novembre 2026\n    heures: 9h-12h\n");
    let world = site((0..60).map(|number| group(number, &schedules)));
    assert_split(&world, 60);
    let directory = directory(&world);
    assert_eq!(vevents(&feeds(&directory, world.today())["c/aval/jeu.ics"].1).len(), 15 * 30);
}

#[test]
fn the_page_and_the_build_say_that_a_feed_is_heavy() {
    let fixture = Fixture::new();
    let usual = fixture.build();
    assert!(!usual.contains("est lourd"), "{usual}");
    let page = || std::fs::read_to_string(fixture.out().join("zones/colline/index.html")).unwrap();
    assert!(!page().contains("Cet agenda est grand"));
    let dates = (1..31).map(|day| day.to_string()).collect::<Vec<_>>().join(", ");
    let text = fixture.read("groupes/bebes-de-la-colline.md");
    let text = text.replace("quand: tous les mercredis", &format!("quand: les {dates} novembre 2026"));
    fixture.remove("fiches/accueillir.md");
    fixture.remove("groupes/bebes-de-la-colline.md");
    for number in 0..14 {
        let theme = if number % 2 == 0 { "themes: [rencontre]" } else { "themes: [soutien]" };
        fixture.write(&format!("groupes/fictif-{number}.md"), text.replace("themes: [rencontre]", theme));
    }
    let heavy = fixture.repere(&["build"]);
    let told = format!("{}{}", heavy.out, heavy.err);
    assert!(told.contains("l’agenda c/colline.ics est lourd\u{a0}: 14 activités"), "{told}");
    let page = page();
    assert!(page.contains("Cet agenda est grand"));
    assert!(page.contains("<li><a href=\"/zones/colline/soutien/\">"), "{page}");
    let of_theme = std::fs::read_to_string(fixture.out().join("zones/colline/soutien/index.html")).unwrap();
    assert!(of_theme.contains("webcal://fee.example/c/colline/soutien.ics"), "{of_theme}");
}
