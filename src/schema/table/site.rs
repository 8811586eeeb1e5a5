//! Fields of the site's own files: zones, vocabularies, calendars, pages.

use super::parts::{SOURCE, group};
use super::terms::CHILD;
use crate::schema::choice::{Precision, ZoneKind};
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Group, Type as T, optional};
use crate::schema::vocabulary::Vocabulary as V;

/// A name in each language.
pub(super) const NAMES: T = T::ByLanguage(&T::Line(140));

group!(
    ZONE,
    "zone",
    "zone",
    [
        optional(F::Id, T::Slug, "Son nom d'adresse, qui ne change pas.").required(),
        optional(F::Name, T::Line(140), "Son nom, dans la langue principale.").required(),
        optional(F::Kind, T::Choice(ZoneKind::WORDS), "Son niveau.",).required(),
        optional(F::Parent, T::Slug, "La zone qui la contient."),
        optional(F::Names, NAMES, "Ses noms dans d'autres langues."),
        optional(F::OtherNames, T::List(&T::Line(140)), "D'autres noms, anciens ou courants."),
        optional(F::PostalCodes, T::List(&T::Line(12)), "Ses codes postaux."),
        optional(F::Lat, T::Decimal, "Latitude."),
        optional(F::Lon, T::Decimal, "Longitude."),
        optional(F::Precision, T::Choice(Precision::WORDS), "À quel point le point est juste."),
        optional(F::Calendar, T::Slug, "Son calendrier scolaire."),
        optional(F::Code, T::Line(4), "Code ISO du pays."),
    ]
);

static ZONE_FILE_ROWS: &[FieldSpec] =
    &[optional(F::Zones, T::List(&T::Group(&ZONE)), "Les zones, une par ligne, le parent avant l'enfant.")
        .required()];

/// `zones/*.yaml`
pub static ZONE_FILE: Group =
    Group { name: "zones", name_en: "zones", parts: &[ZONE_FILE_ROWS], elsewhere: &[] };

group!(
    TERM,
    "terme",
    "term",
    [
        optional(F::Id, T::Slug, "Son nom d'adresse, qui ne change pas.").required(),
        optional(F::Label, NAMES, "Le mot, par langue.").required(),
        optional(F::Help, T::Line(300), "Ce qu'il veut dire."),
        optional(F::Icon, T::Slug, "Son dessin."),
        optional(F::Sensitive, T::YesNo, "Les pages de ce mot montrent-elles « Quitter vite » ?"),
        optional(
            F::Child,
            T::Group(&CHILD),
            "D'un public : l'âge des enfants, là où une fiche n'en dit pas."
        ),
        optional(F::Person, T::Group(&CHILD), "La même chose, sur un site qui ne parle pas d'enfants."),
        optional(F::Pregnancy, T::YesNo, "D'un public : est-ce pendant la grossesse ?"),
        optional(F::Matches, T::Map(&T::Line(200)), "Les codes d'autres nomenclatures."),
    ]
);

static VOCABULARY_ROWS: &[FieldSpec] = &[
    optional(F::Label, NAMES, "Le titre de la liste, par langue, d'un vocabulaire que le site déclare."),
    optional(F::Lead, T::ByLanguage(&T::Line(300)), "La phrase au-dessus de cette liste, par langue."),
    optional(F::Terms, T::List(&T::Group(&TERM)), "Les mots, dans l'ordre où on les montre.").required(),
];

/// `vocabulaire/themes.yaml` and its like
pub static VOCABULARY: Group =
    Group { name: "vocabulaire", name_en: "vocabulary", parts: &[VOCABULARY_ROWS], elsewhere: &[] };

group!(
    ABBREVIATION_WORDS,
    "sigle traduit",
    "translated abbreviation",
    [
        optional(F::Name, T::Line(200), "Ce que les lettres veulent dire."),
        optional(F::Body, T::Line(400), "Une phrase qui explique."),
    ]
);

group!(
    ABBREVIATION,
    "sigle",
    "abbreviation",
    [
        optional(F::Id, T::Slug, "Son nom d'adresse.").required(),
        optional(F::Abbreviation, T::Line(40), "Le sigle.").required(),
        optional(F::Name, T::Line(200), "Ce que les lettres veulent dire.").required(),
        optional(F::Body, T::Line(400), "Une phrase qui explique."),
        optional(
            F::Translations,
            T::ByLanguage(&T::Group(&ABBREVIATION_WORDS)),
            "Les mêmes dans d'autres langues."
        ),
    ]
);

static GLOSSARY_ROWS: &[FieldSpec] =
    &[optional(F::Terms, T::List(&T::Group(&ABBREVIATION)), "Les sigles.").required()];

/// `vocabulaire/glossaire.yaml`
pub static GLOSSARY: Group =
    Group { name: "glossaire", name_en: "glossary", parts: &[GLOSSARY_ROWS], elsewhere: &[] };

group!(
    NUMBER_WORDS,
    "numéro traduit",
    "translated number",
    [
        optional(F::Name, T::Line(140), "Qui répond, si son nom n'est pas le même."),
        optional(F::What, T::Line(300), "Pour quoi."),
    ]
);

group!(
    NUMBER,
    "numéro d'urgence",
    "emergency number",
    [
        optional(F::Number, T::Line(20), "Le numéro.").required(),
        optional(F::Name, T::Line(140), "Qui répond.").required(),
        optional(F::Country, T::Slug, "Le pays.").required(),
        optional(F::What, T::Line(300), "Pour quoi."),
        optional(
            F::Translations,
            T::ByLanguage(&T::Group(&NUMBER_WORDS)),
            "Les mêmes dans d'autres langues."
        ),
        optional(F::Languages, T::List(&T::Term(V::Languages)), "Les langues parlées, si la source le dit."),
        optional(F::Sources, T::Group(&SOURCE), "La page qui le dit.").required(),
    ]
);

static EMERGENCY_ROWS: &[FieldSpec] =
    &[optional(F::Numbers, T::List(&T::Group(&NUMBER)), "Les numéros.").required()];

/// `vocabulaire/urgences.yaml`
pub static EMERGENCY: Group =
    Group { name: "urgences", name_en: "emergency numbers", parts: &[EMERGENCY_ROWS], elsewhere: &[] };

group!(
    DANGER,
    "danger",
    "danger",
    [
        optional(F::Id, T::Slug, "Son nom, qui ne change pas.").required(),
        optional(F::Label, NAMES, "Ce qui arrive, par langue.").required(),
        optional(
            F::Numbers,
            T::List(&T::Line(20)),
            "Qui appeler, le premier d'abord ; écrits comme dans urgences.yaml."
        )
        .required(),
        optional(
            F::Themes,
            T::List(&T::Term(V::Themes)),
            "Les thèmes dont les listes et les fiches montrent ces numéros."
        ),
    ]
);

static DANGER_ROWS: &[FieldSpec] =
    &[optional(F::Situations, T::List(&T::Group(&DANGER)), "Les dangers, le plus pressant d'abord.")
        .required()];

/// `vocabulaire/dangers.yaml`
pub static DANGERS: Group =
    Group { name: "dangers", name_en: "dangers", parts: &[DANGER_ROWS], elsewhere: &[] };

group!(
    DANGER_SAID,
    "danger, en phrases",
    "danger, in phrases",
    [
        optional(F::Id, T::Slug, "Son nom dans dangers.yaml.").required(),
        optional(F::Phrases, T::Raw, "Ce que les gens écrivent alors, une phrase par ligne.").required(),
    ]
);

static DANGER_PHRASES_ROWS: &[FieldSpec] = &[
    optional(F::Situations, T::List(&T::Group(&DANGER_SAID)), "Les phrases de chaque danger."),
    optional(F::Lures, T::Raw, "Des phrases qui y ressemblent et sont sans danger, une par ligne."),
];

/// `vocabulaire/dangers.fr.yaml`, `dangers.fr.name.yaml` and their like: all of a language count together.
pub static DANGER_PHRASES: Group = Group {
    name: "phrases de danger",
    name_en: "phrases of danger",
    parts: &[DANGER_PHRASES_ROWS],
    elsewhere: &[],
};

static NEED_ROWS: &[FieldSpec] = &[
    optional(F::Label, NAMES, "Ce qui est cherché, par langue.").required(),
    optional(
        F::Themes,
        T::List(&T::Term(V::Themes)),
        "Les thèmes dont les fiches y répondent, le premier d'abord.",
    ),
    optional(F::Audiences, T::List(&T::Term(V::Audiences)), "Les publics dont les fiches y répondent."),
    optional(
        F::Words,
        T::List(&T::Line(80)),
        "Les mots des fiches qui y répondent mieux que d'autres du même thème.",
    ),
    optional(
        F::Phrases,
        T::ByLanguage(&T::Raw),
        "Ce que les gens écrivent alors, par langue, une phrase par ligne ; « + » devant celle d'un autre besoin aussi.",
    ),
    optional(
        F::Lures,
        T::ByLanguage(&T::Raw),
        "Des phrases qui y ressemblent et ne disent aucun besoin, par langue, une par ligne.",
    ),
];

/// `vocabulaire/besoins/*.yaml`
pub static NEED: Group = Group { name: "besoin", name_en: "need", parts: &[NEED_ROWS], elsewhere: &[] };

group!(
    SYNONYM,
    "synonyme",
    "synonym",
    [
        optional(F::Word, T::Line(80), "Le mot que les gens écrivent.").required(),
        optional(F::To, T::List(&T::Line(80)), "Les mots des fiches.").required(),
        optional(F::Trial, T::Line(140), "Une recherche pour l'essayer."),
    ]
);

static SYNONYM_ROWS: &[FieldSpec] =
    &[optional(F::Synonyms, T::List(&T::Group(&SYNONYM)), "Les synonymes.").required()];

/// `vocabulaire/synonymes.yaml`
pub static SYNONYMS: Group =
    Group { name: "synonymes", name_en: "synonyms", parts: &[SYNONYM_ROWS], elsewhere: &[] };

group!(
    PERIOD,
    "période",
    "period",
    [
        optional(F::From, T::Date, "Premier jour.").required(),
        optional(F::Until, T::Date, "Dernier jour, compris.").required(),
    ]
);

group!(
    HOLIDAY,
    "congé",
    "holiday",
    [
        optional(F::Name, T::Line(80), "Son nom.").required(),
        optional(F::From, T::Date, "Premier jour.").required(),
        optional(F::Until, T::Date, "Dernier jour, compris.").required(),
    ]
);

static CALENDAR_ROWS: &[FieldSpec] = &[
    optional(F::Name, T::Line(140), "Son nom.").required(),
    optional(F::Country, T::Slug, "Le pays : be ou fr.").required(),
    optional(F::Community, T::Line(80), "La communauté ou la zone scolaire."),
    optional(F::Sources, T::List(&T::Group(&SOURCE)), "D'où viennent ces dates."),
    optional(F::CoversPeriod, T::Group(&PERIOD), "Les jours entre lesquels tous les congés sont connus."),
    optional(F::Holidays, T::List(&T::Group(&HOLIDAY)), "Les congés.").required(),
];

/// `calendriers/*.yaml`
pub static CALENDAR: Group = Group {
    name: "calendrier scolaire",
    name_en: "school calendar",
    parts: &[CALENDAR_ROWS],
    elsewhere: &[],
};

static PAGE_ROWS: &[FieldSpec] = &[
    optional(F::Title, T::Line(140), "Le titre de la page.").required().translatable(),
    optional(F::Summary, T::Line(300), "Une phrase.").translatable(),
    optional(F::Order, T::Integer, "Sa place dans le menu."),
    optional(F::Menu, T::YesNo, "Est-elle dans le menu du bas ?"),
];

/// `pages/*.md`
pub static PAGE: Group = Group { name: "page", name_en: "page", parts: &[PAGE_ROWS], elsewhere: &[] };

static TRANSLATION_ROWS: &[FieldSpec] =
    &[optional(F::ReviewedBy, T::Line(140), "Qui a relu la traduction ; absent : personne.").translatable()];

/// What `slug.nl.md` has beside the translated fields of an entry or a page.
pub static TRANSLATION: Group =
    Group { name: "traduction", name_en: "translation", parts: &[TRANSLATION_ROWS], elsewhere: &[] };
