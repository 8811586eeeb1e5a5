//! What the page of an entry says, and in which order. All content is fictional.

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
fn an_offer_says_who_what_to_do_first_call_where_when_cost_in_that_order() {
    let fixture = Fixture::new();
    fixture.replace(SERVICE, "frais:", "prochaine_etape: Sonnez au moulin.\nmode_accueil: [sur_place]\nlieux: [moulin]\nfrequence: une fois par mois\nfrais:");
    in_order(
        &page(&fixture, "services/marche-du-vallon"),
        &[
            "<h1>Marche du vallon</h1>",
            "Marcher ensemble, au vallon.",
            "Pour qui",
            "Un enfant de moins de 6 ans.",
            "D’abord",
            "Sonnez au moulin.",
            "Appeler",
            "tel:+3281222222",
            "Où",
            "Rue de l’Eau 1",
            "Quand",
            "Une fois par mois",
            "Prix",
            "Gratuit",
            "Langues",
            "À demander",
            "D’où viennent ces informations",
            "Fiction",
        ],
    );
}

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
fn living_in_a_covered_zone_is_said_with_its_name() {
    let fixture = Fixture::new();
    fixture.replace(SERVICE, "frais:", "conditions:\n  residence: zone_couverte\nfrais:");
    in_order(&page(&fixture, "services/marche-du-vallon"), &["Pour qui", "Habiter\u{a0}: Vallon."]);
}

#[test]
fn conditions_that_differ_by_zone_are_two_rows() {
    let fixture = Fixture::new();
    fixture.replace(
        "programmes/marcher-ensemble.md",
        "source:",
        "conditions_par_zone:\n  - zones: [colline]\n    conditions:\n      enfant: {moins_de: 3}\nsource:",
    );
    fixture.replace(SERVICE, "zones_couvertes: [vallon]", "zones_couvertes: [vallon, colline]");
    let page = page(&fixture, "services/marche-du-vallon");
    in_order(&page, &["Vallon", "Un enfant de moins de 6 ans.", "Colline", "Un enfant de moins de 3 ans."]);
}

#[test]
fn a_programme_says_where_nobody_is_known() {
    let page = page(&Fixture::new(), "programmes/marcher-ensemble");
    in_order(
        &page,
        &["Qui le propose, et où", "Vallon", "Marche du vallon", "Existe en Colline", "à demander"],
    );
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
fn a_notice_is_shown_on_its_days_only() {
    let fixture = Fixture::new();
    fixture.replace(
        SERVICE,
        "frais:",
        "alerte: {texte: Le pont est coupé., du: 2026-09-10, au: 2026-09-20}\nfrais:",
    );
    let shown = |today| page_on(&fixture, today, "services/marche-du-vallon").contains("Le pont est coupé.");
    assert_eq!(
        ["2026-09-09", "2026-09-10", "2026-09-20", "2026-09-21"].map(shown),
        [false, true, true, false]
    );
}

#[test]
fn what_is_full_says_so_before_anything_else() {
    let fixture = Fixture::new();
    fixture.replace(SERVICE, "frais:", "statut: complet\nfrais:");
    in_order(
        &page(&fixture, "services/marche-du-vallon"),
        &["<h1>", "Complet", "Marcher ensemble, au vallon.", "Pour qui"],
    );
}

#[test]
fn only_sensitive_pages_have_the_quick_exit() {
    let fixture = Fixture::new();
    fixture.replace(SERVICE, "frais:", "sensible: oui\nfrais:");
    assert!(page(&fixture, "services/marche-du-vallon").contains("class=\"exit\""));
    assert!(!read(&fixture, "groupes/bebes-de-la-colline").contains("class=\"exit\""));
    assert!(
        read(&fixture, "associations/les-ruisseaux").contains("class=\"exit\""),
        "it shows the sensitive one"
    );
}

#[test]
fn a_confidential_place_tells_its_province_only() {
    let fixture = Fixture::new();
    fixture.replace(SERVICE, "frais:", "lieux:\n  - {commune: vallon, confidentiel: oui}\nfrais:");
    let page = page(&fixture, "services/marche-du-vallon");
    in_order(&page, &["L’adresse est gardée secrète", "Province du Haut"]);
    assert!(!page.contains("Adresse à demander"));
}

#[test]
fn a_contact_that_may_not_be_shown_is_not() {
    let fixture = Fixture::new();
    fixture.replace(
        SERVICE,
        "frais:",
        "contacts:\n  - {nom: Ondine Secrète, telephone: 081 33 33 33, affichage: non}\nfrais:",
    );
    let page = page(&fixture, "services/marche-du-vallon");
    assert!(!page.contains("Ondine") && !page.contains("33\u{a0}33"));
    assert!(page.contains("tel:+3281222222"), "the organiser's number stands in");
}

#[test]
fn former_addresses_lead_to_the_page() {
    let fixture = Fixture::new();
    fixture.replace(SERVICE, "frais:", "anciens_noms: [balade-du-vallon]\nfrais:");
    let page = page(&fixture, "services/balade-du-vallon");
    assert!(page.contains("content=\"0; url=/services/marche-du-vallon/\""));
    assert!(page.contains("<a href=\"/services/marche-du-vallon/\">"));
}

#[test]
fn the_sheet_on_paper_has_a_code_and_lines_to_fill_in() {
    let page = page(&Fixture::new(), "services/marche-du-vallon");
    in_order(&page, &["class=\"qr\"", "https://fee.example/services/marche-du-vallon/", "Remis par"]);
}

#[test]
fn words_of_editors_are_never_markup() {
    let fixture = Fixture::new();
    fixture.replace(SERVICE, "nom: Marche du vallon", "nom: \"<b>Marche</b> & <script>x</script>\"");
    let page = page(&fixture, "services/marche-du-vallon");
    assert!(!page.contains("<script>") && !page.contains("<b>Marche"));
    assert!(page.contains("&lt;script&gt;"));
}

#[test]
fn an_association_shows_what_it_offers() {
    let page = page(&Fixture::new(), "associations/les-ruisseaux");
    in_order(
        &page,
        &[
            "Ce que propose l’association",
            "Lundis du vallon",
            "Marche du vallon",
            "En savoir plus",
            "Elle coule.",
        ],
    );
}

#[test]
fn the_next_three_dates_and_the_feed_stand_below_the_rule() {
    let page = page(&Fixture::new(), "permanences/lundis-du-vallon");
    in_order(
        &page,
        &[
            "Tous les lundis, de 9\u{a0}h à 12\u{a0}h",
            "Prochaines dates",
            "2026-09-14T09:00",
            "2026-09-21T09:00",
            "2026-09-28T09:00",
            "webcal://fee.example/c/fiches/lundis-du-vallon.ics",
        ],
    );
    assert!(!page.contains("datetime=\"2026-10-05T09:00"));
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
