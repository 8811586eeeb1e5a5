//! Atom: what changed, from what the content states.

use repere::cli::Exit;

use crate::fixture::Fixture;

const REFUGE: &str = "---
nom: Refuge des Brumes
resume: Un refuge inventé.
themes: [refuge]
sensible: oui
verifie_le: 2026-09-10
organise_par: [les-ruisseaux]
lieux:
  - {nom: Villa cachée, commune: vallon, confidentiel: oui}
source:
  - {titre: Fiction}
---
";

fn feed(fixture: &Fixture, path: &str) -> String {
    std::fs::read_to_string(fixture.out().join(path)).unwrap()
}

/// The values of an element, in order.
fn values<'a>(feed: &'a str, name: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    feed.split(&open).skip(1).map(|rest| rest.split(&close).next().unwrap()).collect()
}

#[test]
fn entries_come_by_the_day_that_they_state_and_not_by_the_day_of_the_build() {
    let fixture = Fixture::new();
    let group = "groupes/bebes-de-la-colline.md";
    fixture.replace(group, "source:\n", "modifie_le: 2026-09-12\nsource:\n");
    fixture.build();
    let before = feed(&fixture, "nouveautes.atom");
    let ids = values(&before, "id");
    assert_eq!(ids[0], "tag:fee.example,2026-09-01:nouveautes");
    assert_eq!(ids[1], "tag:fee.example,2026-09-01:fiche/bebes-de-la-colline");
    let days = values(&before, "updated");
    assert_eq!((days[0], days[1]), ("2026-09-12T00:00:00Z", "2026-09-12T00:00:00Z"));
    // Nothing stated: the day on which the directory began. A source of January comes last.
    assert_eq!((days[2], *days.last().unwrap()), ("2026-09-01T00:00:00Z", "2026-01-01T00:00:00Z"));
    let later = fixture.path("later");
    let answer = fixture.repere(&["build", "--today", "2027-01-20", "--out", &later.to_string_lossy()]);
    assert_eq!(answer.exit, Exit::Ok, "{}{}", answer.out, answer.err);
    for path in ["nouveautes.atom", "nouveautes/pays.atom", "nouveautes/province.atom"] {
        assert_eq!(feed(&fixture, path), std::fs::read_to_string(later.join(path)).unwrap(), "{path}");
    }
}

#[test]
fn an_id_outlives_the_name_and_the_address() {
    let fixture = Fixture::new();
    let text = fixture.read("groupes/bebes-de-la-colline.md");
    fixture.remove("groupes/bebes-de-la-colline.md");
    fixture.remove("fiches/accueillir.md");
    let renamed = text.replace(
        "nom: Bébés de la colline",
        "nom: Tout-petits < 3 ans & parents\nanciens_noms: [bebes-de-la-colline]",
    );
    fixture.write("groupes/tout-petits.md", renamed);
    fixture.build();
    let news = feed(&fixture, "nouveautes.atom");
    assert!(values(&news, "id").contains(&"tag:fee.example,2026-09-01:fiche/bebes-de-la-colline"));
    assert!(news.contains("href=\"https://fee.example/groupes/tout-petits/\""));
    assert!(values(&news, "title").contains(&"Tout-petits &lt; 3 ans &amp; parents"));
}

#[test]
fn a_sensitive_entry_and_a_confidential_place_are_in_no_feed() {
    let fixture = Fixture::new();
    fixture.write("services/refuge-des-brumes.md", REFUGE);
    fixture.build();
    for path in ["nouveautes.atom", "nouveautes/pays.atom", "nouveautes/province.atom"] {
        let news = feed(&fixture, path);
        assert!(!news.contains("Brumes") && !news.contains("brumes") && !news.contains("Villa"), "{path}");
        assert!(news.contains("Lundis du vallon"), "{path}");
    }
}

#[test]
fn pages_lead_to_their_feed_unless_the_settings_refuse_it() {
    let fixture = Fixture::new();
    fixture.build();
    let link =
        |path: &str| format!("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{path}\">");
    let site = link("Ce qui a changé\" href=\"/nouveautes.atom");
    let zone = link("Ce qui a changé dans cette zone\" href=\"/nouveautes/province.atom");
    assert!(feed(&fixture, "groupes/bebes-de-la-colline/index.html").contains(&site));
    let province = feed(&fixture, "zones/province/index.html");
    assert!(province.contains(&site) && province.contains(&zone));
    // A commune has none of its own: they would be many, and almost always the same.
    assert!(!fixture.out().join("nouveautes/vallon.atom").exists());
    let headers = feed(&fixture, "_headers");
    assert!(headers.contains("/nouveautes.atom\n  Content-Type: application/atom+xml; charset=utf-8\n"));
    let settings = fixture.read("site.yaml");
    fixture.write("site.yaml", format!("{settings}flux: {{nouveautes: non}}\n"));
    fixture.build();
    assert!(!fixture.out().join("nouveautes.atom").exists() && !fixture.out().join("nouveautes").exists());
    assert!(!feed(&fixture, "zones/province/index.html").contains("atom+xml"));
}

#[test]
fn settings_of_web_servers_say_where_the_site_is() {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "https://fee.example", "https://fee.example/annuaire");
    for (server, line) in [
        ("nginx", "location /annuaire/c/ {"),
        ("apache", "ErrorDocument 404 /annuaire/404.html"),
        ("caddy", "header /annuaire/c/* {"),
    ] {
        let answer = fixture.repere(&["headers", server]);
        assert_eq!(answer.exit, Exit::Ok, "{}", answer.err);
        assert!(answer.out.contains(line), "{}", answer.out);
    }
    let answer = fixture.repere(&["headers", "iis"]);
    assert_eq!(answer.exit, Exit::CouldNotRun);
    assert!(answer.err.contains("nginx"), "{}", answer.err);
}
