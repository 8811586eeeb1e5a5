//! Contacts for an address book (vCard), the message by which a family is sent, and what neither must tell.

use std::fs;

use crate::fixture::Fixture;

const SERVICE: &str = "services/marche-du-vallon.md";
const PAGE: &str = "services/marche-du-vallon/index.html";

/// A file of the site as it is built; nothing when it is not there.
fn made(fixture: &Fixture, path: &str) -> Option<String> {
    fs::read_to_string(fixture.out().join(path)).ok()
}

/// The lines of a card, unfolded.
fn lines(card: &str) -> Vec<String> {
    card.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn an_entry_with_a_public_contact_has_a_card_and_its_page_leads_to_it() {
    let fixture = Fixture::new();
    fixture.replace(
        SERVICE,
        "frais:",
        "lieux: [moulin]\ncontacts:\n  - {nom: \"Ondine ; accueil, matin\", role: Fée, telephone: 081 33 33 33, courriel: ondine@fee.example, affichage: oui}\n\
         frais:",
    );
    fixture.build();
    let card = made(&fixture, "vcf/marche-du-vallon.vcf").expect("a card");
    let lines = lines(&card);
    for line in [
        "VERSION:3.0",
        "UID:marche-du-vallon/contact-1@fee.example",
        "FN:Ondine \\; accueil\\, matin",
        "N:Ondine \\; accueil\\, matin;;;;",
        "ORG:Les Ruisseaux",
        "TITLE:Fée",
        "TEL;TYPE=WORK,VOICE:+3281333333",
        "EMAIL;TYPE=INTERNET,WORK:ondine@fee.example",
        // Its address has no locality: the commune stands in.
        "ADR;TYPE=WORK:;;Rue de l’Eau 1;Vallon;;9001;",
        "URL:https://fee.example/services/marche-du-vallon/",
        "NOTE:Marche du vallon\\nÀ confirmer",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line}\n{card}");
    }
    assert!(card.split("\r\n").all(|line| line.len() <= 75));
    let page = made(&fixture, PAGE).expect("a page");
    assert!(page.contains("<a class=\"touch\" href=\"/vcf/marche-du-vallon.vcf\" type=\"text/vcard\">"));
    let headers = made(&fixture, "_headers").expect("headers");
    assert!(headers.contains("/vcf/*\n  Content-Type: text/vcard; charset=utf-8"));
}

#[test]
fn the_organiser_stands_in_and_nobody_to_reach_makes_no_card() {
    let fixture = Fixture::new();
    fixture.build();
    let card = made(&fixture, "vcf/marche-du-vallon.vcf").expect("a card");
    assert!(card.contains("FN:Accueil\r\n") && card.contains("ORG:Les Ruisseaux\r\n"), "{card}");
    assert!(made(&fixture, "vcf/bebes-de-la-colline.vcf").is_none(), "nobody is known there");
    assert!(made(&fixture, "vcf/accueillir.vcf").is_none());
}

/// Who may be called, on the page, in the address book and in a list: the same everywhere.
#[test]
fn a_name_alone_is_nobody_to_reach_and_an_address_is_enough() {
    let fixture = Fixture::new();
    let told = |contact: &str| {
        let at = "frais:";
        let before = fixture.read(SERVICE);
        fixture.replace(SERVICE, at, &format!("contacts:\n  - {contact}\n{at}"));
        fixture.build();
        fixture.write(SERVICE, before);
        let made = |path| made(&fixture, path).unwrap_or_default();
        [made(PAGE), made("vcf/marche-du-vallon.vcf"), made("zones/vallon/texte/index.html")]
    };
    for text in told("{nom: Ondine, affichage: oui}") {
        assert!(text.contains("81222222") || text.contains("81 22 22 22"), "the organiser’s: {text}");
    }
    fixture.remove("permanences/lundis-du-vallon.md");
    fixture.replace("associations/les-ruisseaux.md", "siege: {nom: Moulin, commune: vallon}\n", "");
    let [page, card, list] = told("{nom: Ondine, courriel: ondine@fee.example, affichage: oui}");
    assert!(page.contains("ondine@fee.example") && !page.contains("81222222"), "{page}");
    assert!(card.contains("ondine@fee.example") && !card.contains("81222222"), "{card}");
    assert!(!list.contains("81222222"), "{list}");
    let found = made(&fixture, "services/index.html").expect("a list");
    assert!(!found.contains("81222222"), "{found}");
}

#[test]
fn a_sensitive_organiser_lends_its_contacts_to_what_is_sensitive_alone() {
    let fixture = Fixture::new();
    fixture.replace("associations/les-ruisseaux.md", "source:", "sensible: oui\nsource:");
    fixture.build();
    let page = made(&fixture, PAGE).expect("a page");
    assert!(!page.contains("81222222"), "{page}");
    assert!(made(&fixture, "vcf/marche-du-vallon.vcf").is_none());
    fixture.replace(SERVICE, "frais:", "sensible: oui\nfrais:");
    fixture.build();
    let page = made(&fixture, PAGE).expect("a page");
    assert!(page.contains("81222222"), "who seeks a refuge needs its number");
}

#[test]
fn what_may_not_be_told_is_in_no_card() {
    let fixture = Fixture::new();
    let secret = "lieux:\n  - {commune: vallon, confidentiel: oui, zone_affichee: province}\ncontacts:\n  \
         - {telephone: 081 33 33 33, affichage: oui}\n  - {nom: Ondine Secrète, telephone: 081 44 44 44, affichage: non}\nfrais:";
    fixture.replace(SERVICE, "frais:", secret);
    fixture.build();
    let card = made(&fixture, "vcf/marche-du-vallon.vcf").expect("a card");
    assert!(card.contains("+3281333333"));
    for told in ["ADR", "GEO", "Ondine", "+3281444444", "9001"] {
        assert!(!card.contains(told), "{told}: {card}");
    }
    fixture.replace(SERVICE, "frais:", "sensible: oui\nfrais:");
    fixture.build();
    assert!(made(&fixture, "vcf/marche-du-vallon.vcf").is_none(), "an address book is read over a shoulder");
    let page = made(&fixture, PAGE).expect("a page");
    assert!(!page.contains("/vcf/") && !page.contains("data-keep=\"services/marche-du-vallon\""));
    let list = made(&fixture, "services/index.html").expect("a list");
    assert!(list.contains("<article class=\"card\">"), "its card is offered to no list either");
}

#[test]
fn a_message_to_send_a_family_names_nobody_and_the_commune_where_it_is_known() {
    let fixture = Fixture::new();
    fixture.replace(
        SERVICE,
        "frais:",
        "contacts:\n  - {nom: Ondine, courriel: ondine@fee.example, affichage: oui}\nfrais:",
    );
    fixture.build();
    let page = made(&fixture, PAGE).expect("a page");
    let start = "href=\"mailto:ondine@fee.example?subject=Orienter%20une%20famille%C2%A0%3A%20Marche%20du%20vallon&amp;body=Bonjour%2C%0D%0A";
    assert!(page.contains(start), "{page}");
    assert!(page.contains("%5Bcommune%5D") && page.contains("aucun nom, aucune situation"));
    let commune = made(&fixture, "pro/vallon/index.html").expect("a page");
    assert!(commune.contains(start) && commune.contains("famille%20%28Vallon%29"), "{commune}");
}

#[test]
fn the_sheet_asks_for_the_consent_of_the_family() {
    let fixture = Fixture::new();
    fixture.build();
    let page = made(&fixture, PAGE).expect("a page");
    let sheet = page.split("class=\"only-print sheet\"").nth(1).expect("a sheet");
    assert!(sheet.contains("class=\"tick\"") && sheet.contains("avec l’accord de la famille"));
}
