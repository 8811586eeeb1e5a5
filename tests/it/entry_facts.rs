//! Whatever an entry may say is on its page. Each fact here is a word of its own (`f1`, `f2`…); all is fictional.

use repere::schema::{Kinds, Section, Type};

use crate::fixture::Fixture;
use crate::languages::texts;

/// Facts of every kind of entry.
const COMMON: &str = "statut: complet\nautres_noms: [f1]\nthemes: [soutien]\npublics: [parents]\nlangues: [ar]\ninterprete: oui\n\
    contacts:\n  - {nom: f2, role: f3, telephone: 081 22 22 22, courriel: f4@fee.example, affichage: oui}\n  \
    - {nom: f5, pour: [professionnels], affichage: oui}\n  - {nom: f6, pour: [benevoles], affichage: oui}\n\
    liens:\n  - {type: site, url: 'https://f7.example'}\n  - {type: autre, url: 'https://f8.example', libelle: f9}\n\
    objectifs: [f10, f11]\n\
    chiffres:\n  - {valeur: 12, approx: oui, quoi: f13, periode: f14, zone: vallon, source: f15, dont: [{valeur: 3, quoi: f16}]}\n\
    temoignages:\n  - {texte: f17, prenom: f18, source: f19}\n\
    documents:\n  - {titre: f20, url: 'https://f21.example', type: f22}\n  - {titre: f23}\n\
    a_lire:\n  - {titre: f24, type: f25, date: 2021-10, theme: f26, url: 'https://f27.example', texte: f28}\n\
    alerte: {texte: f29, au: 2026-12-31}\n\
    source:\n  - {titre: f30, url: 'https://f31.example', date: 2019-05-04}\n\
    verifie_le: 2026-09-01\nverifie_par: f32\nverifie_aupres_de: f33\nmodifie_le: 2026-09-02\nvoir_aussi: [bebes-de-la-colline]\n\
    a_completer: [f34]\n";
const COMMON_ALSO: [&str; 8] = [
    "Complet",
    "Un interprète est possible",
    "Arabe",
    "Environ 12",
    "octobre 2021",
    "4\u{a0}mai 2019",
    "2\u{a0}septembre 2026",
    "Bébés de la colline",
];

/// Facts that a programme and an offer may say.
const TERMS: &str = "zones_couvertes: [vallon]\nmode_accueil: [sur_place, a_domicile, a_distance, itinerant]\n\
    conditions:\n  enfant: {min: 2, moins_de: 6}\n  grossesse: oui\n  residence: [colline]\n  accompagne: oui\n  parents_seulement: non\n  texte: g1\n\
    acces:\n  - {mode: sans_rendez_vous, contact: g2, texte: g3}\n  - {pour: [professionnels], mode: via_un_service, orienteurs: [cpas], texte: g4}\n  \
    - {pour: [benevoles], mode: courriel, texte: g5}\nprochaine_etape: g6\n\
    frais:\n  type: selon_revenus\n  precisions: g7\n  tarifs: [{montant: 3 €, par: g8, pour: g9}]\n\
    duree: g11\ndelai: g12\nbenevolat: {engagement: g13, duree: g14, profil: g15, comment: g16}\n\
    documents_requis: [g17, g18]\naccueil: {anonyme: oui, papiers: non, mutuelle: non}\nfrequence: une fois par mois\n";
const TERMS_ALSO: [&str; 15] = [
    "Sur place, à domicile, à distance, itinérant",
    "Un enfant de 2 ans à moins de 6 ans, ou une grossesse en cours",
    "Habiter\u{a0}: Colline",
    "L’enfant vient avec un adulte",
    "Parents et enfants sont les bienvenus",
    "Sans rendez-vous",
    "Qui peut orienter\u{a0}: CPAS",
    "Par courriel",
    "Selon les revenus",
    "3 €",
    "Une fois par mois",
    "Vous n’avez pas à donner votre nom",
    "Aucun papier n’est demandé",
    "Pas besoin de mutuelle",
    "Vallon",
];

const ORGANISATION: &str = "forme_juridique: h1\nidentifiants: {bce: 0403170701, siret: h2, rna: h3}\nfonde_en: 1987\n\
    issu_de: [{nom: h4}]\nmembre_de: [{nom: h5}]\npartenaires: [{nom: h6, description: h7, url: 'https://h8.example'}]\nequipe: h9\n\
    siege:\n  nom: h10\n  commune: vallon\n  quartier: h11\n  transports: h12\n  acces_pmr: {entree: oui, toilettes: non, ascenseur: partiel, parking: oui}\n  \
    adresse: {rue: h13, numero: 7, boite: 8, code_postal: 9001, localite: h14, pays: h15}\n\
    zones_couvertes: [colline]\ndons: {url: 'https://h16.example', via: {nom: h17}, note: h18}\n\
    infolettre: {url: 'https://h19.example', frequence: chaque lune, de: {nom: h20}}\n\
    projets:\n  - {nom: h21, annee: 2003, description: h22}\n";
const ORGANISATION_ALSO: [&str; 8] = [
    "0403.170.701",
    "1987",
    "h13 7 bte 8",
    "9001 h14",
    "Chaque lune",
    "2003",
    "Ascenseur\u{a0}: en partie",
    "Colline",
];

const PROGRAMME: &str = "initiateur: {nom: i1}\nfinance_par: [{nom: i2}]\ndepuis: 1999\npartenaires: [{nom: i3}]\n\
    etapes:\n  - {titre: i4, texte: i5}\nfaq:\n  - {question: i6, reponse: i7, personne: i8, role: i9, structure: {nom: i10}, video: 'https://i11.example'}\n";

const OFFER: &str = "organise_par: [les-sommets]\nprogramme: marcher-ensemble\nservice: marche-du-vallon\ninscription: j1\nplaces: j2\n\
    liste_attente: {etat: fermee, au: 2026-09-03}\n\
    lieux:\n  - {nom: j3, commune: vallon}\n\
    horaires:\n  - quand: tous les mardis\n    heures: 9h-12h\n    note: j4\n    annule: [2026-09-22]\n    \
    seances: [{le: 2026-09-15, theme: j5, invite: j6}, {le: 2026-10-20, theme: j7}]\n\
    fermetures: [{du: 2026-10-05, au: 2026-10-06, texte: j8}]\n";
const OFFER_ALSO: [&str; 8] = [
    "Fermé du 5 au 6\u{a0}octobre 2026",
    "La liste d’attente était fermée le 3\u{a0}septembre 2026.",
    "Les Sommets",
    "Marcher ensemble",
    "Marche du vallon",
    "Tous les mardis, de 9\u{a0}h à 12\u{a0}h",
    "annulé",
    "20\u{a0}octobre",
];

const SHEET: &str = "numero: 41\ncollection: k1\nsections:\n  - {titre: k2, texte: k3}\nparties_prenantes: [k4, k5]\nexemples: [bebes-de-la-colline]\n";

/// Builds an entry of these facts and wants to find all of them on its page.
fn all_said(path: &str, facts: &[&str], also: &[&str]) {
    let fixture = Fixture::new();
    let text: String = facts.concat();
    fixture.write(
        &format!("{path}.md"),
        format!("---\nnom: Dit tout\nresume: Un résumé.\n{text}---\nUn récit.\n"),
    );
    fixture.build();
    let page = std::fs::read_to_string(fixture.out().join(path).join("index.html")).unwrap();
    let words: Vec<&str> = page.split(|c: char| !c.is_alphanumeric()).collect();
    let mut missing: Vec<&str> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() > 1 && word.starts_with(|c| ('f'..='k').contains(&c)))
        .filter(|word| word[1..].bytes().all(|b| b.is_ascii_digit()) && !words.contains(word))
        .collect();
    let fixed = ["Dit tout", "Un résumé.", "Un récit."];
    missing.extend(also.iter().chain(&fixed).filter(|words| !page.contains(**words)));
    assert!(missing.is_empty(), "{path} does not say: {missing:?}");
}

#[test]
fn an_association_says_everything() {
    let also = [&COMMON_ALSO[..], &ORGANISATION_ALSO].concat();
    all_said("associations/dit-tout", &[COMMON, ORGANISATION], &also);
}

#[test]
fn a_programme_says_everything() {
    let also = [&COMMON_ALSO[..], &TERMS_ALSO, &["1999"]].concat();
    all_said("programmes/dit-tout", &[COMMON, TERMS, PROGRAMME], &also);
}

#[test]
fn an_offer_says_everything() {
    let also = [&COMMON_ALSO[..], &TERMS_ALSO, &OFFER_ALSO].concat();
    for folder in ["services", "permanences", "groupes"] {
        all_said(&format!("{folder}/dit-tout"), &[COMMON, TERMS, OFFER], &also);
    }
}

#[test]
fn a_sheet_says_everything() {
    all_said("fiches/dit-tout", &[COMMON, SHEET], &[&COMMON_ALSO[..], &["41"]].concat());
}

#[test]
fn a_place_says_everything() {
    let place =
        "commune: colline\nquartier: h11\ntransports: h12\nadresse: {rue: h13}\nacces_pmr: {entree: non}\n";
    all_said(
        "lieux/dit-tout",
        &[COMMON, place],
        &[&COMMON_ALSO[..], &["Colline", "Entrée en fauteuil roulant"]].concat(),
    );
}

/// A line of the background is a row of the table and its label in `src/lang/*/words.toml`: nothing else names such a field.
#[test]
fn every_line_of_the_background_has_a_label_in_the_words_of_the_theme() {
    let words = texts("fr");
    for spec in Kinds::default().all().flat_map(|kind| kind.group().facts()) {
        let labels: Vec<_> = match (spec.section, spec.label, spec.ty) {
            (Some(Section::Background), None, Type::Group(group)) => {
                group.fields().map(|s| s.label).collect()
            }
            (Some(Section::Background), label, _) => vec![label],
            _ => Vec::new(),
        };
        let said = |label: &Option<&str>| label.is_some_and(|label| words.contains_key(label));
        assert!(labels.iter().all(said), "{}: {labels:?}", spec.id.name());
    }
}
