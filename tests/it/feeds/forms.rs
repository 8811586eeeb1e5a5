//! A site with every form of schedule. Everything in it is fictional.

use jiff::civil::Date;
use repere::world::MemoryWorld;

/// The settings, zones of two countries around three communes, a theme and two school calendars.
pub fn site(today: Date, holidays: &[(String, String)]) -> MemoryWorld {
    let mut calendar = String::from(
        "nom: Calendrier fictif\npays: be\nsource:\n  - titre: Fictif\ncouvre: {du: 2026-01-01, au: 2028-08-31}\nconges:\n",
    );
    for (from, until) in holidays {
        calendar.push_str(&format!("  - {{nom: Congé fictif, du: {from}, au: {until}}}\n"));
    }
    MemoryWorld::new(today)
        .with(
            "site.yaml",
            "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be, fr]\ncalendrier:\n  origine: 2026-02-02\n  defaut: fictif\nflux:\n  zone_theme: oui\n",
        )
        .with(
            "zones/be.yaml",
            "zones:
  - {id: be, nom: Belgique, type: pays, code: BE}
  - {id: nord, nom: Nord fictif, type: province, dans: be, lat: 50.9, lon: 4.4}
  - {id: aval, nom: Aval, type: commune, dans: nord, lat: 50.91, lon: 4.41}
  - {id: amont, nom: Amont, type: commune, dans: nord, lat: 50.95, lon: 4.6}
  - {id: fr, nom: France, type: pays, code: FR, calendrier: fictif-sud}
  - {id: sud, nom: Sud fictif, type: departement, dans: fr, lat: 50.2, lon: 2.7}
  - {id: rive, nom: Rive, type: commune, dans: sud, lat: 50.21, lon: 2.71}
",
        )
        .with(
            "vocabulaire/themes.yaml",
            "termes:\n  - {id: jeu, libelle: {fr: \"Jeu, rencontre\"}}\n  - {id: violence, libelle: {fr: Violence}, sensible: oui}\n",
        )
        .with("vocabulaire/publics.yaml", "termes:\n  - {id: bebes, libelle: {fr: Bébés}}\n")
        .with("calendriers/fictif.yaml", calendar)
        .with("calendriers/fictif-sud.yaml", SOUTHERN)
}

const SOUTHERN: &str = "nom: Calendrier fictif du Sud
pays: fr
source:
  - titre: Fictif
couvre: {du: 2026-01-01, au: 2028-08-31}
conges:
  - {nom: Congé fictif, du: 2026-10-18, au: 2026-11-01}
  - {nom: Congé fictif, du: 2026-12-20, au: 2027-01-03}
  - {nom: Congé fictif, du: 2027-07-04, au: 2027-08-31}
";

/// A group in the French commune: its holidays are others.
pub fn southern_group() -> (String, String) {
    let schedules = "  - quand: tous les lundis, mercredis et samedis
    du: 2026-09-07
    heures: 14h-16h
    sauf: [vacances scolaires, jours fériés]
  - quand: un jeudi sur deux
    du: 2026-09-10
    heures: 9h-11h
    pendant: [vacances scolaires]
";
    let (path, text) = group("au-sud", schedules);
    (
        path,
        text.replace("localite: Aval", "localite: Rive")
            .replace("commune: aval", "commune: rive")
            .replace("02 555 12 12", "+32 2 555 12 12"),
    )
}

/// A group in Aval with these lines of `horaires`.
pub fn group(slug: &str, schedules: &str) -> (String, String) {
    let text = format!(
        "---
nom: Groupe {slug} ; jeux, rencontres et bien d’autres choses pour petits et grands
resume: Un groupe fictif.
themes: [jeu]
publics: [bebes]
organise_par: [{{nom: Association fictive}}]
lieux:
  - nom: Maison fictive
    adresse: {{rue: rue de l’Église, numero: \"1\", code_postal: \"9999\", localite: Aval}}
    commune: aval
    coordonnees: {{lat: 50.9123, lon: 4.4321}}
conditions: {{enfant: {{moins_de: 6}}}}
frais: {{type: gratuit}}
contacts:
  - {{nom: Accueil, telephone: \"02 555 12 12\", affichage: oui}}
source:
  - {{titre: Fictif, date: 2026-02-01}}
horaires:
{schedules}---
"
    );
    (format!("groupes/{slug}.md"), text)
}

/// Name, lines of `horaires`.
pub static FORMS: &[(&str, &str)] = &[
    (
        "quinzaine",
        "  - quand: un vendredi sur deux
    id: vendredis
    du: 2026-09-04
    au: 2027-06-25
    heures: 9h-12h
    sauf: [vacances scolaires, jours fériés]
    annule: [2026-11-27]
    deplace: [{de: 2026-10-16, vers: 2026-10-19, heures: 14h-17h}]
    ajoute: [{le: 2026-12-05, heures: 10h-12h}]
    seances: [{le: 2026-12-11, theme: \"Le sommeil, enfin\", invite: \"une sage-femme\"}]
",
    ),
    (
        "deux-fois-par-jour",
        "  - quand: tous les mercredis
    du: 2026-09-02
    au: 2027-08-31
    heures: 13h30-16h et 17h-18h
    pendant: [vacances scolaires]
    annule: [2026-12-30]
",
    ),
    (
        "premier-annule",
        "  - quand: tous les lundis\n    du: 2026-09-07\n    heures: 9h-10h\n    annule: [2026-09-07]\n",
    ),
    (
        "premier-deplace",
        "  - quand: tous les lundis\n    du: 2026-09-07\n    heures: 9h-10h\n    deplace: [{de: 2026-09-07, vers: 2026-09-09}]\n",
    ),
    ("mardi-et-jeudi", "  - quand: un mardi et un jeudi sur deux\n    du: 2026-09-03\n    heures: 9h-12h\n"),
    (
        "fermetures",
        "  - quand: tous les mardis
    du: 2026-11-03
    heures: 9h-12h
    deplace: [{de: 2026-11-24, vers: 2026-12-03}]
    ajoute: [{le: 2026-12-30, heures: 10h-12h}]
fermetures:
  - {du: 2026-11-24, texte: Travaux fictifs}
  - {du: 2026-12-21, au: 2027-01-03}
",
    ),
    ("nuit", "  - quand: tous les samedis\n    du: 2026-10-24\n    heures: 22h-6h\n"),
    ("avant-l-heure-d-ete", "  - quand: tous les dimanches\n    du: 2026-03-22\n    heures: 01h30-4h\n"),
    ("rangs", "  - quand: les 1er et 3e mardis du mois\n    du: 2026-09-01\n    heures: 13h30-16h\n"),
    (
        "quatrieme-et-dernier",
        "  - quand: le 4e et dernier lundi du mois\n    du: 2026-09-28\n    heures: 13h-16h\n",
    ),
    (
        "avant-dernier",
        "  - quand: l’avant-dernier samedi du mois, un mois sur deux\n    du: 2026-09-19\n    heures: 10h-12h\n",
    ),
    (
        "ouvrable",
        "  - quand: le premier jour ouvrable du mois\n    heures: 9h-12h\n    sauf: [jours fériés, août]\n",
    ),
    ("trente-et-un", "  - quand: le 31 du mois\n    heures: 9h-12h\n"),
    ("chaque-annee", "  - quand: chaque année, le 20 novembre\n    heures: toute la journée\n"),
    ("bissextile", "  - quand: chaque année, le 29 février\n    heures: 10h-11h\n"),
    (
        "dates",
        "  - quand: les 7, 14 et 21 novembre 2026
    heures: 9h-12h
    annule: [2026-11-14]
    deplace: [{de: 2026-11-21, vers: 2026-11-22, heures: toute la journée}]
",
    ),
    (
        "sans-fin",
        "  - quand: tous les lundis\n    du: 2026-10-05\n    au: 2026-10-30\n    heures: à partir de 9h\n",
    ),
    (
        "tard",
        "  - quand: tous les vendredis\n    du: 2026-10-02\n    au: 2026-10-30\n    heures: 23h-23h45\n    deplace: [{de: 2026-10-30, vers: 2026-11-06}]\n",
    ),
    (
        "journees",
        "  - quand: tous les jeudis\n    du: 2026-09-03\n    au: 2027-06-30\n    heures: toute la journée\n    sauf: [juillet et août, 2026-12-21 à 2027-01-03]\n    deplace: [{de: 2026-09-10, vers: 2026-09-11, heures: 9h-10h}]\n",
    ),
    (
        "plus-souvent",
        "  - quand: tous les mardis\n    du: 2026-09-08\n    heures: 9h-10h\n    deplace: [{de: 2026-09-15, vers: 2026-09-16, heures: 8h-9h et 10h-11h}]\n",
    ),
    (
        "premiere-decrite",
        "  - quand: tous les mardis\n    du: 2026-09-08\n    heures: 9h-10h\n    seances: [{le: 2026-09-08, theme: L’accueil}]\n",
    ),
    (
        "decrite-et-deplacee",
        "  - quand: tous les mardis
    du: 2026-09-08
    heures: 9h-10h
    deplace: [{de: 2026-09-15, vers: 2026-09-17, heures: 18h-20h}]
    seances: [{le: 2026-09-17, theme: \"Jouer ; lire, chanter\", invite: une conteuse}]
",
    ),
    (
        "nuits-d-octobre",
        "  - quand: tous les samedis\n    du: 2026-10-10\n    au: 2026-11-21\n    heures: 22h-6h\n    annule: [2026-10-31]\n",
    ),
    (
        "deplacee-a-la-nuit-longue",
        "  - quand: un samedi sur deux\n    du: 2026-10-17\n    heures: 22h-6h\n    deplace: [{de: 2026-10-17, vers: 2026-10-24}]\n",
    ),
    ("dernier-ouvrable", "  - quand: le dernier jour ouvrable du mois\n    heures: 9h-12h\n    sauf: [jours fériés]\n"),
    ("week-end", "  - quand: le week-end\n    heures: 10h-12h\n    sauf: [vacances scolaires]\n"),
    (
        "quinze-jours",
        "  - quand: tous les quinze jours, le mardi et le jeudi\n    du: 2026-09-01\n    heures: 20h à minuit\n",
    ),
    ("un-sur-trois", "  - quand: un lundi sur trois\n    du: 2026-09-07\n    heures: entre 14h et 16h\n"),
    ("cinquieme", "  - quand: le 5e mardi du mois\n    heures: 9h-12h\n    sur_rendez_vous: oui\n"),
    ("les-deux-premiers", "  - quand: les deux premiers mardis du mois\n    heures: midi à 14h\n"),
    ("tous-les-jours", "  - quand: tous les jours\n    du: 2026-12-01\n    au: 2027-01-10\n    heures: 10h-10h30\n"),
    (
        "annule-et-ajoute",
        "  - quand: tous les mardis
    du: 2026-09-08
    heures: 9h-10h
    annule: [2026-10-06]
    ajoute: [{le: 2026-10-06, heures: 18h-20h}, {le: 2026-10-10, heures: toute la journée}, {le: 2026-10-13, heures: 18h-19h}]
",
    ),
    (
        "quantieme-deplace",
        "  - quand: le 10 du mois\n    du: 2026-09-10\n    heures: 9h-10h\n    deplace: [{de: 2026-10-10, vers: 2026-10-12, heures: à partir de 14h}]\n",
    ),
    (
        "deux-horaires",
        "  - quand: tous les lundis
    du: 2026-09-07
    heures: 9h-12h
  - quand: tous les lundis
    du: 2026-09-07
    heures: 14h-16h
  - quand: tous les mardis
  - quand: sur rendez-vous
",
    ),
    (
        "dimanche-et-feries",
        "  - quand: le dimanche et les jours fériés\n    du: 2026-09-06\n    heures: 14h-18h\n    sauf: [août]\n    deplace: [{de: 2026-11-11, vers: 2026-11-12}]\n",
    ),
    (
        "deux-quantiemes",
        "  - quand: le 5 et le 30 du mois\n    du: 2026-09-05\n    heures: 9h-12h\n    sauf: [vacances scolaires]\n",
    ),
    (
        "dernier-du-mois",
        "  - quand: le 28 et le dernier jour du mois\n    du: 2026-09-28\n    heures: 9h-12h\n    annule: [2026-10-31]\n",
    ),
    (
        "debut-seul",
        "  - quand: tous les mardis\n    du: 2026-09-08\n    heures: à 14h15\n    sauf: [le 1er mardi du mois]\n    pendant: [du 1er au 15 du mois]\n",
    ),
    (
        "feries-a-confirmer",
        "  - quand: tous les vendredis\n    du: 2026-12-04\n    au: 2027-06-25\n    heures: 9h-12h et 14h-16h\n",
    ),
    (
        "premier-ferie",
        "  - quand: tous les mercredis\n    du: 2026-11-11\n    au: 2027-07-28\n    heures: toute la journée\n",
    ),
    (
        "feries-fermes",
        "  - quand: tous les lundis\n    du: 2026-09-07\n    heures: 9h-12h\n    jours_feries: ferme\n    annule: [2027-03-29]\n",
    ),
    (
        "feries-ouverts",
        "  - quand: tous les jeudis\n    du: 2026-09-03\n    heures: 9h-12h\n    jours_feries: ouvert\n",
    ),
    ("jour-et-nuit", "  - quand: tous les jours\n    du: 2026-12-20\n    au: 2027-01-10\n    heures: 0h-24h\n"),
    (
        "autres-saisons",
        "  - quand: tous les jours ouvrables\n    heures: 8h-16h\n    pendant: [de septembre à juin]\n    sauf: [vacances scolaires, jours fériés]\n",
    ),
];
