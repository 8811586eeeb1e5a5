//! What the page of an entry says on another day or after a change, and how often. The rest are cases
//! (`tests/README.md`), `page-…`. All content is fictional.

use crate::fixture::Fixture;

/// Builds and reads a page.
fn page(fixture: &Fixture, address: &str) -> String {
    fixture.build();
    read(fixture, address)
}

fn page_on(fixture: &Fixture, today: &str, address: &str) -> String {
    let answer = fixture.repere(&["build", "--today", today]);
    assert_eq!(answer.exit, repere::cli::Exit::Ok, "{}", answer.err);
    read(fixture, address)
}

fn read(fixture: &Fixture, address: &str) -> String {
    std::fs::read_to_string(fixture.out().join(address).join("index.html"))
        .unwrap_or_else(|_| panic!("{address} is there"))
}

/// Whether words stand on a page in this order.
fn in_order(page: &str, words: &[&str]) {
    let mut from = 0;
    for word in words {
        let at = page[from..].find(word).unwrap_or_else(|| panic!("“{word}” is missing or too early"));
        from += at + word.len();
    }
}

const SERVICE: &str = "services/marche-du-vallon.md";

#[test]
fn where_no_number_is_known_the_web_page_stands_in_its_place_once() {
    let fixture = Fixture::new();
    let group = "groupes/bebes-de-la-colline.md";
    fixture.replace(
        group,
        "source:",
        "liens:\n  - {type: site, url: \"https://colline.example/\"}\nzones_couvertes: [colline]\nsource:",
    );
    let page = page(&fixture, "groupes/bebes-de-la-colline");
    in_order(&page, &["Appeler", "Numéro à demander", "https://colline.example/", "Où", "Quand"]);
    assert_eq!(page.matches("href=\"https://colline.example/\"").count(), 1, "not repeated further down");
    in_order(&read(&fixture, "pro/colline"), &["Bébés de la colline", "Contact", "https://colline.example/"]);
}

#[test]
fn what_nobody_checked_is_to_be_confirmed_and_an_old_check_warns() {
    let fixture = Fixture::new();
    assert!(page(&fixture, "services/marche-du-vallon").contains("À confirmer"));
    let fresh = page(&fixture, "associations/les-ruisseaux");
    assert!(fresh.contains("Vérifié le <time datetime=\"2026-09-01\">1er\u{a0}septembre 2026</time>"));
    assert!(!fresh.contains("Cette vérification est ancienne"));
    let old = page_on(&fixture, "2027-09-02", "associations/les-ruisseaux");
    assert!(old.contains("Cette vérification est ancienne"));
}

#[test]
fn a_notice_is_told_sixty_days_before_with_its_days_and_not_after_them() {
    let fixture = Fixture::new();
    fixture.replace(
        SERVICE,
        "frais:",
        "alerte: {texte: Le pont est coupé., du: 2026-11-20, au: 2026-11-25}\nfrais:",
    );
    let said = "Du 20 au 25\u{a0}novembre 2026\u{a0}: Le pont est coupé.</p>";
    for (today, shown) in
        [("2026-09-20", false), ("2026-09-21", true), ("2026-11-25", true), ("2026-11-26", false)]
    {
        let page = page_on(&fixture, today, "services/marche-du-vallon");
        assert_eq!((page.contains(said), page.contains("Le pont")), (shown, shown), "{today}");
    }
    fixture.replace(SERVICE, "du: 2026-11-20, au: 2026-11-25", "au: 2026-11-25");
    let said = "Jusqu’au 25\u{a0}novembre 2026\u{a0}: Le pont est coupé.</p>";
    assert!(page(&fixture, "services/marche-du-vallon").contains(said));
}

#[test]
fn a_date_elsewhere_names_the_place_and_follows_its_name() {
    let fixture = Fixture::new();
    fixture.replace(
        "permanences/lundis-du-vallon.md",
        "source:",
        "    ajoute: [{le: 2026-09-15, heures: 10h-11h, lieu: halle}]\nsource:",
    );
    let halle = |name| {
        format!(
            "---\nnom: {name}\nresume: Une halle inventée.\ncommune: colline\nsource: [{{titre: Fiction}}]\n---\n"
        )
    };
    fixture.write("lieux/halle.md", halle("La Halle"));
    in_order(
        &page(&fixture, "permanences/lundis-du-vallon"),
        &["2026-09-15T10:00", "href=\"/lieux/halle/\">La Halle<"],
    );
    fixture.write("lieux/halle.md", halle("La Grande Halle"));
    assert!(page(&fixture, "permanences/lundis-du-vallon").contains("La Grande Halle"));
}
