//! What fields may say whose type alone does not tell it: all is fictional.
//!
//! A field without a row here takes its values from its type ([`super::values`]): the words of a choice from the table,
//! slugs of entries and ids of zones from the content, `oui` and `non`, numbers, days, texts that say that they are fiction.

/// The texts that a field of a group may hold, those of the group itself before those of all groups; `<blanks>` are
/// filled in. A text that starts with `[` or `{` is the whole value, another one an element where the field is a list.
pub fn words(group: &str, field: &str) -> Option<&'static [&'static str]> {
    let of = |group: &str| WORDS.iter().find(|row| row.0 == group && row.1 == field).map(|row| row.2);
    of(group).or_else(|| of("*"))
}

/// Group (`*` for all), field, texts.
static WORDS: &[(&str, &str, &[&str])] = &[
    // Entries
    ("*", "nom", &["Nom inventé <n>", "École inventée <n>", "À inventer <n>"]),
    ("*", "anciens_noms", &["jadis<digit>", "naguere<digit>"]),
    ("*", "telephone", &["081 22 22 2<digit>", "081 33 33 3<digit>", "107"]),
    ("*", "code_postal", &["5000", "55<digit>0"]),
    ("*", "numero", &["<digit>", "<n>"]),
    ("*", "boite", &["<digit>", "B<digit>"]),
    ("*", "lat", &["50.<digit>"]),
    ("*", "lon", &["5.<digit>"]),
    ("*", "verifie_le", &["2026-09-0<digit>", "2025-09-1<digit>", "2025-03-1<digit>"]),
    ("*", "modifie_le", &["2026-08-1<digit>", "2026-09-0<digit>"]),
    ("*", "frequence", &["une fois par semaine", "<digit> fois par an", "chaque lune inventée"]),
    ("alerte", "du", &["<day>", "2026-09-0<digit>"]),
    ("alerte", "au", &["2026-09-2<digit>", "2026-11-2<digit>", "2026-12-1<digit>"]),
    ("lien", "url", &["https://lien<digit>.example/page", "https://autre<digit>.example"]),
    ("enfant", "min", &["0", "1", "2"]),
    ("enfant", "moins_de", &["3", "6", "<digit>"]),
    ("enfant", "max", &["3", "12", "18"]),
    // Entries that name others
    ("*", "organise_par", &["<association>"]),
    ("*", "programme", &["<programme>"]),
    ("*", "service", &["<offer>"]),
    ("*", "lieux", &["<place>"]),
    ("*", "lieu", &["<place>"]),
    ("*", "siege", &["<place>"]),
    ("*", "initiateur", &["<association>"]),
    ("*", "finance_par", &["<association>"]),
    ("*", "partenaires", &["<association>"]),
    ("*", "membre_de", &["<association>"]),
    ("*", "issu_de", &["<association>"]),
    ("*", "via", &["<association>"]),
    ("*", "structure", &["<association>"]),
    ("infolettre", "de", &["<association>"]),
    // Schedules
    ("*", "calendrier", &["<calendar>"]),
    (
        "horaire",
        "quand",
        &[
            "tous les lundis",
            "chaque lundi",
            "les lundis et mercredis",
            "les lundis et jeudis",
            "du lundi au vendredi",
            "un lundi sur deux",
            "tous les mardis",
            "le 1er samedi du mois",
            "sur rendez-vous",
        ],
    ),
    ("horaire", "id", &["matin<digit>", "soir<digit>"]),
    ("horaire", "du", &["2026-09-07", "2026-09-14", "2026-08-31"]),
    ("horaire", "au", &["2027-06-0<digit>", "2027-06-1<digit>", "2026-12-2<digit>"]),
    ("*", "heures", &["9h-12h", "1<digit>h-20h", "1<digit>h30-20h30", "matin", "soir"]),
    ("horaire", "sauf", &["vacances scolaires", "jours fériés", "juillet", "août"]),
    ("horaire", "pendant", &["de septembre à juin", "vacances scolaires", "octobre", "novembre"]),
    ("horaire", "annule", &["2026-09-21", "2026-09-28", "2026-11-16"]),
    ("date déplacée", "de", &["2026-10-05", "2026-11-09", "2026-11-30"]),
    ("date déplacée", "vers", &["<day>"]),
    ("date ajoutée", "le", &["<day>"]),
    ("séance", "le", &["2026-10-12", "2026-11-23", "2026-12-07"]),
    ("fermeture", "du", &["<day>", "2026-09-2<digit>", "2026-10-0<digit>"]),
    ("fermeture", "au", &["2026-12-0<digit>", "2026-12-1<digit>"]),
    // Settings
    (
        "site",
        "url",
        &["https://fee.example/annuaire", "https://fee.example", "https://vallee<digit>.example"],
    ),
    ("site", "langues", &["[fr, nl]", "[fr, nl, ar]", "[fr]", "[nl, fr]"]),
    ("site", "theme", &["propre", "default"]),
    ("site", "fuseau", &["Europe/Lisbon", "America/Toronto", "Europe/Brussels"]),
    ("site", "zones_racines", &["[<outer>]", "[<zone>, <zone>]", "[<outer>]"]),
    ("site", "verification_mois", &["6", "12", "24"]),
    ("site", "severites", &["{W0601: <weight>}", "{W0602: <weight>, W0603: <weight>}"]),
    (
        "site",
        "genres",
        &[
            "{associations: {forme: organisation, libelle: {fr: [association <n>, associations], nl: [vereniging, vereniging<n>]}}, programmes: {forme: programme, libelle: {fr: [programme <n>, programmes], nl: [programma, programma<n>]}}, services: {forme: offre, libelle: {fr: [service <n>, services], nl: [dienst, dienst<n>]}}, permanences: {forme: offre, libelle: {fr: [permanence <n>, permanences], nl: [spreekuur, spreekuur<n>]}}, groupes: {forme: offre, libelle: {fr: [groupe <n>, groupes], nl: [groep, groep<n>]}, chapeau: {fr: Tous les groupes inventés.}}, lieux: {forme: lieu, libelle: {fr: [lieu <n>, lieux], nl: [plaats, plaats<n>]}}, fiches: {forme: article, libelle: {fr: [fiche <n>, fiches], nl: [blad, blad<n>]}}}",
            "{associations: {forme: organisation, libelle: {fr: [association <n>, associations], nl: [vereniging, vereniging<n>]}}, programmes: {forme: programme, libelle: {fr: [programme <n>, programmes], nl: [programma, programma<n>]}}, services: {forme: offre, libelle: {fr: [service <n>, services], nl: [dienst, dienst<n>]}}, permanences: {forme: offre, libelle: {fr: [permanence <n>, permanences], nl: [spreekuur, spreekuur<n>]}}, groupes: {forme: offre, libelle: {fr: [groupe <n>, groupes], nl: [groep, groep<n>]}}, lieux: {forme: lieu, libelle: {fr: [lieu <n>, lieux], nl: [plaats, plaats<n>]}}, fiches: {forme: article, libelle: {fr: [fiche <n>, fiches], nl: [blad, blad<n>]}}}",
        ],
    ),
    ("site", "pays", &["[be]", "[be, fr]", "[fr]"]),
    (
        "site",
        "lecteurs",
        &["[parents, public, professionnels, benevoles]", "[benevoles, parents, professionnels, public]"],
    ),
    ("site", "taxonomies", &["[themes]", "[themes, publics]", "[publics, themes]"]),
    (
        "site",
        "champs",
        &[
            "{xdevise: {type: texte, libelle: {fr: Devise <n>, nl: Spreuk}}}",
            "{xniveau: {sur: [groupes], type: choix, libelle: {fr: Niveau, nl: Niveau}, montre: carte, filtre: oui, valeurs: {haut: {fr: Haut <n>, nl: Hoog}}}}",
            "{xlicence: {type: oui_non, libelle: {fr: Licence, nl: Licentie}, filtre: oui, montre: essentiel}}",
        ],
    ),
    ("calendrier", "origine", &["2026-09-01", "2026-08-01", "2026-09-0<digit>"]),
    ("calendrier", "defaut", &["<calendar>"]),
    // Zones
    ("zone", "id", &["zlieu<digit>", "zhameau<digit>"]),
    ("zone", "dans", &["<outer>"]),
    ("zone", "code", &["BE", "FR"]),
    ("zone", "codes_postaux", &["5000", "55<digit>0"]),
    // Vocabularies
    ("terme", "id", &["xmot<digit>", "xsujet<digit>"]),
    ("terme", "icone", &["lieu", "coeur", "bebe", "soutien"]),
    ("terme", "correspond", &["{fee: A<digit>}", "{fee: B<digit>, eau: C<digit>}"]),
    ("sigle", "id", &["xsigle<digit>", "xlettres<digit>"]),
    ("sigle", "sigle", &["FEE", "EAU", "FE<digit>"]),
    ("numéro d'urgence", "numero", &["900<digit>"]),
    ("numéro d'urgence", "pays", &["<outer>"]),
    ("danger", "id", &["xperil<digit>", "xorage<digit>"]),
    ("danger", "numeros", &["<number>"]),
    ("danger, en phrases", "id", &["<danger>"]),
    (
        "danger, en phrases",
        "phrases",
        &["le toit inventé s’envole <n>\nau vent <n>", "un loup de papier <n>\nau loup <n>\nla bête <n>"],
    ),
    ("*", "besoins", &["<need>"]),
    ("*", "besoins_aussi", &["<need>"]),
    ("besoin", "mots", &["rivière", "chant", "sentier"]),
    (
        "besoin",
        "phrases",
        &[
            "{fr: \"un chant inventé <n>\\nune voix <n>\", de: \"ein Lied <n>\"}",
            "{fr: \"la rivière <n>\", ar: \"أغنية <n>\"}",
            "{nl: \"een lied <n>\\nzingen <n>\"}",
        ],
    ),
    ("besoin", "sosies", &["{fr: \"une fausse note <n>\"}", "{fr: \"un silence <n>\", nl: \"stil <n>\"}"]),
    ("phrases de danger", "sosies", &["une faim de loup <n>", "le vent du changement <n>\nune cour <n>"]),
    ("synonyme", "mot", &["bambin<digit>", "marmot<digit>"]),
    ("synonyme", "vers", &["bébé", "enfant", "parents"]),
    ("synonyme", "essai", &["bambin<digit> inventé", "marmot<digit> inventé"]),
    // School calendars
    ("calendrier scolaire", "pays", &["be", "fr"]),
    ("congé", "du", &["2026-10-1<digit>", "2026-09-2<digit>", "2026-10-05"]),
    ("congé", "au", &["2026-10-2<digit>", "2026-10-3<bit>", "2026-11-0<digit>"]),
    ("période", "du", &["2026-08-2<digit>", "2026-08-1<digit>"]),
    ("période", "au", &["2027-07-0<digit>", "2028-07-0<digit>"]),
];
