//! Fields of the files of `vocabulaire/`: lists of words, abbreviations, numbers to call, dangers, needs, synonyms.

use super::parts::{SOURCE, group};
use super::site::NAMES;
use super::terms::CHILD;
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Group, Type as T, optional};
use crate::schema::vocabulary::Vocabulary as V;

group!(
    TERM,
    "terme",
    "term",
    [
        optional(
            F::Id,
            T::Slug,
            "Son nom d'adresse, qui ne change pas.",
            "Its name in addresses, which does not change."
        )
        .required(),
        optional(F::Label, NAMES, "Le mot, par langue.", "The word, by language.").required(),
        optional(F::Help, T::Line(300), "Ce qu'il veut dire.", "What it means."),
        optional(F::Icon, T::Slug, "Son dessin.", "Its picture."),
        optional(
            F::Sensitive,
            T::YesNo,
            "Les pages de ce mot montrent-elles « Quitter vite » ?",
            "Do the pages of this word show “Quitter vite”, to leave them at once?"
        ),
        optional(
            F::Child,
            T::Group(&CHILD),
            "D'un public : l'âge des enfants, là où une fiche n'en dit pas.",
            "Of an audience: the age of children, where an entry does not say it."
        ),
        optional(
            F::Person,
            T::Group(&CHILD),
            "La même chose, sur un site qui ne parle pas d'enfants.",
            "The same, on a site that does not speak of children."
        ),
        optional(
            F::Pregnancy,
            T::YesNo,
            "D'un public : est-ce pendant la grossesse ?",
            "Of an audience: is it during the pregnancy?"
        ),
        optional(
            F::Matches,
            T::Map(&T::Line(200)),
            "Les codes d'autres nomenclatures.",
            "The codes of other classifications."
        )
        .like("{autre-liste: A12}"),
    ]
);

static VOCABULARY_ROWS: &[FieldSpec] = &[
    optional(
        F::Label,
        NAMES,
        "Le titre de la liste, par langue, d'un vocabulaire que le site déclare.",
        "The title of the list, by language, of a vocabulary that the site declares.",
    ),
    optional(
        F::Lead,
        T::ByLanguage(&T::Line(300)),
        "La phrase au-dessus de cette liste, par langue.",
        "The sentence above this list, by language.",
    ),
    optional(
        F::Terms,
        T::List(&T::Group(&TERM)),
        "Les mots, dans l'ordre où on les montre.",
        "The words, in the order in which they are shown.",
    )
    .required(),
];

/// `vocabulaire/themes.yaml` and its like
pub static VOCABULARY: Group =
    Group { name: "vocabulaire", name_en: "vocabulary", parts: &[VOCABULARY_ROWS], elsewhere: &[] };

group!(
    ABBREVIATION_WORDS,
    "sigle traduit",
    "translated abbreviation",
    [
        optional(F::Name, T::Line(200), "Ce que les lettres veulent dire.", "What the letters stand for."),
        optional(F::Body, T::Line(400), "Une phrase qui explique.", "One sentence that explains."),
    ]
);

group!(
    ABBREVIATION,
    "sigle",
    "abbreviation",
    [
        optional(F::Id, T::Slug, "Son nom d'adresse.", "Its name in addresses.").required(),
        optional(F::Abbreviation, T::Line(40), "Le sigle.", "The abbreviation.").required(),
        optional(F::Name, T::Line(200), "Ce que les lettres veulent dire.", "What the letters stand for.")
            .required(),
        optional(F::Body, T::Line(400), "Une phrase qui explique.", "One sentence that explains."),
        optional(
            F::Translations,
            T::ByLanguage(&T::Group(&ABBREVIATION_WORDS)),
            "Les mêmes dans d'autres langues.",
            "The same in other languages."
        ),
    ]
);

static GLOSSARY_ROWS: &[FieldSpec] =
    &[optional(F::Terms, T::List(&T::Group(&ABBREVIATION)), "Les sigles.", "The abbreviations.").required()];

/// `vocabulaire/glossaire.yaml`
pub static GLOSSARY: Group =
    Group { name: "glossaire", name_en: "glossary", parts: &[GLOSSARY_ROWS], elsewhere: &[] };

group!(
    NUMBER_WORDS,
    "numéro traduit",
    "translated number",
    [
        optional(
            F::Name,
            T::Line(140),
            "Qui répond, si son nom n'est pas le même.",
            "Who answers, if the name is another one."
        ),
        optional(F::What, T::Line(300), "Pour quoi.", "For what."),
    ]
);

group!(
    NUMBER,
    "numéro d'urgence",
    "emergency number",
    [
        optional(F::Number, T::Line(20), "Le numéro.", "The number.").like("\"112\"").required(),
        optional(F::Name, T::Line(140), "Qui répond.", "Who answers.").required(),
        optional(F::Country, T::Slug, "Le pays.", "The country.").like("be").required(),
        optional(F::What, T::Line(300), "Pour quoi.", "For what."),
        optional(
            F::Translations,
            T::ByLanguage(&T::Group(&NUMBER_WORDS)),
            "Les mêmes dans d'autres langues.",
            "The same in other languages."
        ),
        optional(
            F::Languages,
            T::List(&T::Term(V::Languages)),
            "Les langues parlées, si la source le dit.",
            "The languages spoken, if the source says so."
        ),
        optional(F::Sources, T::Group(&SOURCE), "La page qui le dit.", "The page that says it.").required(),
    ]
);

static EMERGENCY_ROWS: &[FieldSpec] =
    &[optional(F::Numbers, T::List(&T::Group(&NUMBER)), "Les numéros.", "The numbers.").required()];

/// `vocabulaire/urgences.yaml`
pub static EMERGENCY: Group =
    Group { name: "urgences", name_en: "emergency numbers", parts: &[EMERGENCY_ROWS], elsewhere: &[] };

group!(
    DANGER,
    "danger",
    "danger",
    [
        optional(F::Id, T::Slug, "Son nom, qui ne change pas.", "Its name, which does not change.")
            .required(),
        optional(F::Label, NAMES, "Ce qui arrive, par langue.", "What happens, by language.").required(),
        optional(
            F::Numbers,
            T::List(&T::Line(20)),
            "Qui appeler, le premier d'abord ; écrits comme dans urgences.yaml.",
            "Whom to call, the first one first; written as in urgences.yaml."
        )
        .like("[\"112\"]")
        .required(),
        optional(
            F::Themes,
            T::List(&T::Term(V::Themes)),
            "Les thèmes dont les listes et les fiches montrent ces numéros.",
            "The themes whose lists and entries show these numbers."
        ),
    ]
);

static DANGER_ROWS: &[FieldSpec] = &[optional(
    F::Situations,
    T::List(&T::Group(&DANGER)),
    "Les dangers, le plus pressant d'abord.",
    "The dangers, the most pressing first.",
)
.required()];

/// `vocabulaire/dangers.yaml`
pub static DANGERS: Group =
    Group { name: "dangers", name_en: "dangers", parts: &[DANGER_ROWS], elsewhere: &[] };

group!(
    DANGER_SAID,
    "danger, en phrases",
    "danger, in phrases",
    [
        optional(F::Id, T::Slug, "Son nom dans dangers.yaml.", "Its name in dangers.yaml.").required(),
        optional(
            F::Phrases,
            T::Raw,
            "Ce que les gens écrivent alors, une phrase par ligne.",
            "What people write then, one sentence a line."
        )
        .like("une phrase")
        .required(),
    ]
);

static DANGER_PHRASES_ROWS: &[FieldSpec] = &[
    optional(
        F::Situations,
        T::List(&T::Group(&DANGER_SAID)),
        "Les phrases de chaque danger.",
        "The sentences of each danger.",
    ),
    optional(
        F::Lures,
        T::Raw,
        "Des phrases qui y ressemblent et sont sans danger, une par ligne.",
        "Sentences that look like it and are without danger, one a line.",
    )
    .like("une phrase"),
];

/// `vocabulaire/dangers.fr.yaml`, `dangers.fr.name.yaml` and their like: all of a language count together.
pub static DANGER_PHRASES: Group = Group {
    name: "phrases de danger",
    name_en: "phrases of danger",
    parts: &[DANGER_PHRASES_ROWS],
    elsewhere: &[],
};

static NEED_ROWS: &[FieldSpec] = &[
    optional(F::Label, NAMES, "Ce qui est cherché, par langue.", "What is looked for, by language.")
        .required(),
    optional(
        F::Themes,
        T::List(&T::Term(V::Themes)),
        "Les thèmes dont les fiches y répondent, le premier d'abord.",
        "The themes whose entries answer it, the first one first.",
    )
    .like("[lecture]"),
    optional(
        F::Audiences,
        T::List(&T::Term(V::Audiences)),
        "Les publics dont les fiches y répondent.",
        "The audiences whose entries answer it.",
    ),
    optional(
        F::Words,
        T::List(&T::Line(80)),
        "Les mots des fiches qui y répondent mieux que d'autres du même thème.",
        "The words of entries that answer it better than others of the same theme.",
    ),
    optional(
        F::Phrases,
        T::ByLanguage(&T::Raw),
        "Ce que les gens écrivent alors, par langue, une phrase par ligne ; « + » devant celle d'un autre besoin aussi.",
        "What people write then, by language, one sentence a line; “+” before one that is of another need too.",
    ).like("{fr: une phrase}"),
    optional(
        F::Lures,
        T::ByLanguage(&T::Raw),
        "Des phrases qui y ressemblent et ne disent aucun besoin, par langue, une par ligne.",
        "Sentences that look like it and say no need, by language, one a line.",
    ).like("{fr: une phrase}"),
];

/// `vocabulaire/besoins/*.yaml`
pub static NEED: Group = Group { name: "besoin", name_en: "need", parts: &[NEED_ROWS], elsewhere: &[] };

group!(
    SYNONYM,
    "synonyme",
    "synonym",
    [
        optional(F::Word, T::Line(80), "Le mot que les gens écrivent.", "The word that people write.")
            .required(),
        optional(F::To, T::List(&T::Line(80)), "Les mots des fiches.", "The words of entries.").required(),
        optional(F::Trial, T::Line(140), "Une recherche pour l'essayer.", "A search to try it."),
    ]
);

static SYNONYM_ROWS: &[FieldSpec] =
    &[optional(F::Synonyms, T::List(&T::Group(&SYNONYM)), "Les synonymes.", "The synonyms.").required()];

/// `vocabulaire/synonymes.yaml`
pub static SYNONYMS: Group =
    Group { name: "synonymes", name_en: "synonyms", parts: &[SYNONYM_ROWS], elsewhere: &[] };
