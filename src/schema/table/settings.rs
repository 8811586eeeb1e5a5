//! Fields of `site.yaml`: how the site is, and what it declares of its own.

use super::parts::group;
use super::site::NAMES;
use super::terms::ON_PUBLIC_HOLIDAYS;
use crate::schema::choice::{
    AgeOf, EditorLanguage, EntriesByLanguage, FieldType, KnownCountry, Reader, Shape, Shown,
};
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Group, Type as T, optional};

group!(
    CALENDAR_SETTINGS,
    "calendrier",
    "calendar settings",
    [
        optional(
            F::Origin,
            T::Date,
            "Le jour d'où partent les séries sans date ; ne change jamais.",
            "The day from which series without a date start; never changes."
        )
        .required(),
        optional(
            F::DefaultCalendar,
            T::Slug,
            "Le calendrier scolaire des zones qui n'en nomment pas.",
            "The school calendar of the zones that name none."
        )
        .like("fwb"),
    ]
);

group!(
    COLOURS,
    "couleurs",
    "colours",
    [
        optional(
            F::MainColour,
            T::Colour,
            "Celle des liens, des boutons et des marques.",
            "That of links, buttons and marks."
        ),
        optional(
            F::MainColourDark,
            T::Colour,
            "La même, sur fond sombre ; absente : la première, éclaircie jusqu'à ce qu'elle se lise.",
            "The same on a dark ground; absent: the first, made lighter until it can be read."
        ),
        optional(F::Ground, T::Colour, "Derrière les pages, en clair.", "Behind pages, in the light scheme."),
        optional(
            F::GroundDark,
            T::Colour,
            "Derrière les pages, en sombre.",
            "Behind pages, in the dark scheme."
        ),
    ]
);

group!(
    FEEDS,
    "flux",
    "feeds",
    [
        optional(F::Zones, T::YesNo, "Un agenda par zone ?", "A calendar for each zone?"),
        optional(F::Themes, T::YesNo, "Un agenda par thème ?", "A calendar for each theme?"),
        optional(F::Audiences, T::YesNo, "Un agenda par public ?", "A calendar for each audience?"),
        optional(
            F::Taxonomies,
            T::YesNo,
            "Un agenda par mot des taxonomies que le site déclare ?",
            "A calendar for each word of the taxonomies that the site declares?"
        ),
        optional(
            F::ZoneTheme,
            T::YesNo,
            "Un agenda par zone et thème ?",
            "A calendar for each zone and theme?"
        ),
        optional(F::News, T::YesNo, "Des flux Atom de ce qui a changé ?", "Atom feeds of what changed?"),
    ]
);

group!(
    AGES,
    "conditions",
    "conditions",
    [optional(
        F::Age,
        T::Choice(AgeOf::WORDS),
        "L'âge de qui : « enfant: {min: 3} » ou « personne: {min: 18} » dans les conditions des fiches.",
        "Whose age: “enfant: {min: 3}” or “personne: {min: 18}” in the conditions of entries."
    )
    .usually(AgeOf::Child.word())]
);

group!(
    PAGES,
    "pages",
    "pages",
    [
        optional(
            F::Coverage,
            T::YesNo,
            "Ce que chaque commune a, thème par thème, pour qui planifie ?",
            "What each commune has, theme by theme, for who plans?"
        ),
        optional(
            F::Volunteering,
            T::YesNo,
            "« Devenir bénévole » ?",
            "“Devenir bénévole”, how to become a volunteer?"
        ),
        optional(
            F::ForProfessionals,
            T::YesNo,
            "Les pages pour qui oriente quelqu'un ?",
            "The pages for who refers somebody?"
        ),
    ]
);

group!(
    KIND,
    "genre",
    "kind",
    [
        optional(
            F::Shape,
            T::Choice(Shape::WORDS),
            "Ce que l'on peut en dire : l'une des cinq formes.",
            "What can be said of it: one of the five shapes."
        )
        .required(),
        optional(
            F::Label,
            T::ByLanguage(&T::List(&T::Line(80))),
            "Son nom, par langue : [un seul, plusieurs].",
            "Its name, by language: [one, several]."
        )
        .like("{fr: [club, clubs]}")
        .required(),
        optional(
            F::Lead,
            T::ByLanguage(&T::Line(300)),
            "La phrase au-dessus de sa liste, par langue.",
            "The sentence above its list, by language."
        ),
        optional(
            F::Icon,
            T::Slug,
            "Son dessin sur les cartes et les fiches, parmi ceux du thème.",
            "Its picture on cards and entries, among those of the theme."
        ),
    ]
);

group!(
    FIELD,
    "champ",
    "field",
    [
        optional(F::Kind, T::Choice(FieldType::WORDS), "Ce qu'il contient.", "What it holds.").required(),
        optional(
            F::Applies,
            T::List(&T::Slug),
            "Les genres qui l'ont, par leur dossier ; absent : tous.",
            "The kinds that have it, by their folders; absent: all."
        )
        .like("[cours, terrains]"),
        optional(F::Label, NAMES, "Son nom sur les pages, par langue.", "Its name on pages, by language.")
            .like("{fr: Niveau}")
            .required(),
        optional(
            F::Values,
            T::Map(&NAMES),
            "D'un choix : ses mots, chacun avec son nom par langue.",
            "Of a choice: its words, each with its name by language."
        )
        .like("{debutant: {fr: Débutant}, confirme: {fr: Confirmé}}"),
        optional(
            F::Help,
            T::Line(300),
            "Une phrase pour qui le remplit.",
            "One sentence for who fills it in."
        ),
        optional(F::Shown, T::Choice(Shown::WORDS), "Où les pages le montrent.", "Where pages show it.")
            .usually(Shown::Behind.word()),
        optional(
            F::Filter,
            T::YesNo,
            "D'un choix ou d'un oui_non : la recherche se resserre-t-elle par lui ?",
            "Of a choix or a oui_non: does it narrow the search?"
        ),
    ]
);

static SITE_ROWS: &[FieldSpec] = &[
    optional(F::Title, T::Line(80), "Le nom du site.", "The name of the site.").required(),
    optional(F::Slogan, T::Line(140), "Une phrase sous le nom.", "A sentence under the name."),
    optional(
        F::Slogans,
        NAMES,
        "Cette phrase dans les autres langues.",
        "This sentence in the other languages.",
    ),
    optional(
        F::Url,
        T::BaseUrl,
        "L'adresse où le site est publié.",
        "The address where the site is published.",
    ).like("https://annuaire.example")
    .required(),
    optional(
        F::Languages,
        T::List(&T::Language),
        "Les langues des pages ; la première est celle des fiches.",
        "The languages of pages; the first is that of the entries.",
    ).like("[fr, en]"),
    optional(
        F::AddressLanguage,
        T::Language,
        "La langue des mots des adresses, choisie une fois pour toutes. Absent : la première de « langues ».",
        "The language of the words in addresses, chosen once and for all. Absent: the first of “langues”.",
    ),
    optional(
        F::EntriesByLanguage,
        T::Choice(EntriesByLanguage::WORDS),
        "Les fiches qui ont une page dans les autres langues : toutes, ou les traduites seulement.",
        "The entries that have a page in the other languages: all, or only those with a translation.",
    ),
    optional(
        F::TimeZone,
        T::Code(40),
        "Le fuseau horaire des heures, par son nom IANA ; absent : Europe/Brussels.",
        "The time zone of the hours, by its IANA name; absent: Europe/Brussels.",
    )
    .like("Europe/Brussels"),
    optional(
        F::EditorLanguage,
        T::Choice(EditorLanguage::WORDS),
        "La langue des messages aux éditeurs.",
        "The language of messages to editors.",
    ),
    optional(F::Theme, T::Slug, "Le dossier de themes/ à utiliser.", "The folder of themes/ to use.").like("default"),
    optional(
        F::Logo,
        T::Media,
        "Une image de medias/, à côté du titre en haut des pages ; absente : celle du thème.",
        "A picture of medias/, beside the title at the top of pages; absent: that of the theme.",
    ),
    optional(
        F::Colours,
        T::Group(&COLOURS),
        "Quelques couleurs, là où un thème serait trop.",
        "A few colours, where a theme would be too much.",
    ),
    optional(
        F::RootZones,
        T::List(&T::Slug),
        "Les zones d'où partent les pages.",
        "The zones from which pages start.",
    ).like("[mon-pays]")
    .required(),
    optional(F::Calendar, T::Group(&CALENDAR_SETTINGS), "Les calendriers.", "The calendars.").required(),
    optional(
        F::PublicHolidays,
        ON_PUBLIC_HOLIDAYS,
        "Les jours fériés des fiches qui ne disent rien. Absent : « à confirmer » ces jours-là.",
        "The public holidays of entries that say nothing. Absent: “to be confirmed” on those days.",
    ),
    optional(
        F::VerificationMonths,
        T::Integer,
        "Au bout de combien de mois une vérification est vieille.",
        "After how many months a verification is old.",
    ).like("12"),
    optional(
        F::Repository,
        T::BaseUrl,
        "L'adresse du dépôt, pour « Modifier cette fiche ».",
        "The address of the repository, for “edit this entry”.",
    ),
    optional(
        F::Email,
        T::Email,
        "L'adresse à laquelle signaler une erreur.",
        "The address to report a mistake to.",
    ),
    optional(F::Licence, T::Line(80), "La licence du contenu.", "The licence of the content."),
    optional(F::Credits, T::List(&T::Line(200)), "Les sources à citer.", "The sources to credit."),
    optional(F::Feeds, T::Group(&FEEDS), "Les agendas à produire.", "The calendars to make."),
    optional(
        F::Readers,
        T::List(&T::Choice(&Reader::WRITTEN)),
        "Pour qui un contact ou un chemin peut être ; absent : tous. Qui n'y est pas n'a pas ses pages.",
        "For whom a contact or a way in may be; absent: all. Who is not there has no pages.",
    ),
    optional(
        F::Country,
        T::List(&T::Choice(KnownCountry::WORDS)),
        "Les pays du site. Les numéros des fiches qui ne disent pas où elles sont se lisent comme dans le premier.",
        "The countries of the site. Numbers of entries that do not say where they are are read as in the first.",
    ).like("[be, fr]"),
    optional(
        F::Conditions,
        T::Group(&AGES),
        "De qui parlent les conditions des fiches.",
        "Whom the conditions of entries speak of.",
    ),
    optional(
        F::Pages,
        T::Group(&PAGES),
        "Les pages dont le site peut se passer, chacune « oui » si rien n'est dit.",
        "The pages that the site can do without, each “oui” if nothing is said.",
    ),
    optional(
        F::Kinds,
        T::Map(&T::Group(&KIND)),
        "Les genres de fiche, chacun sous le nom de son dossier.",
        "The kinds of entry, each under the name of its folder.",
    ).like("{clubs: {forme: organisation, libelle: {fr: [club, clubs]}}}"),
    optional(
        F::Taxonomies,
        T::List(&T::Slug),
        "Les vocabulaires dont les mots ont des pages et des agendas : themes, publics, et ceux du site.",
        "The vocabularies whose words have pages and calendars: themes, publics, and those of the site.",
    ).like("[themes, publics]")
    .usually("[themes, publics]"),
    optional(
        F::Fields,
        T::Map(&T::Group(&FIELD)),
        "Les champs que les fiches ont en plus.",
        "The fields that entries have beside the others.",
    ).like("{niveau: {type: texte, libelle: {fr: Niveau}}}"),
    optional(
        F::Severities,
        T::Map(&T::Line(200)),
        "La gravité d'une règle : erreur, avertissement, note ou non.",
        "How much a rule weighs: erreur, avertissement, note or non.",
    ).like("{W0608: non}"),
];

/// `site.yaml`
pub static SITE: Group = Group { name: "site", name_en: "site", parts: &[SITE_ROWS], elsewhere: &[] };
