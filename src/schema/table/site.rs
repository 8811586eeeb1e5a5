//! Fields of the site's own files: zones, calendars, pages.

use super::parts::{SOURCE, group};
use crate::schema::choice::{Precision, ZoneKind};
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Group, Type as T, optional};

/// A name in each language.
pub(super) const NAMES: T = T::ByLanguage(&T::Line(140));

group!(
    ZONE,
    "zone",
    "zone",
    [
        optional(
            F::Id,
            T::Slug,
            "Son nom d'adresse, qui ne change pas.",
            "Its name in addresses, which does not change."
        )
        .required(),
        optional(
            F::Name,
            T::Line(140),
            "Son nom, dans la langue principale.",
            "Its name, in the main language."
        )
        .required(),
        optional(F::Kind, T::Choice(ZoneKind::WORDS), "Son niveau.", "Its level.",).required(),
        optional(F::Parent, T::Slug, "La zone qui la contient.", "The zone that contains it."),
        optional(F::Names, NAMES, "Ses noms dans d'autres langues.", "Its names in other languages."),
        optional(
            F::OtherNames,
            T::List(&T::Line(140)),
            "D'autres noms, anciens ou courants.",
            "Other names, former or usual."
        ),
        optional(F::PostalCodes, T::List(&T::Line(12)), "Ses codes postaux.", "Its postal codes.")
            .like("[\"4000\", \"4020\"]"),
        optional(F::Lat, T::Decimal, "Latitude, en degrés.", "Latitude, in degrees.").like("50.63"),
        optional(F::Lon, T::Decimal, "Longitude, en degrés.", "Longitude, in degrees.").like("5.57"),
        optional(
            F::Precision,
            T::Choice(Precision::WORDS),
            "À quel point le point est juste.",
            "How exact the point is."
        ),
        optional(F::Calendar, T::Slug, "Son calendrier scolaire.", "Its school calendar."),
        optional(F::Code, T::Line(4), "Code ISO du pays.", "ISO code of the country.").like("BE"),
    ]
);

static ZONE_FILE_ROWS: &[FieldSpec] = &[optional(
    F::Zones,
    T::List(&T::Group(&ZONE)),
    "Les zones, une par ligne, le parent avant l'enfant.",
    "The zones, one a line, the parent before the child.",
)
.required()];

/// `zones/*.yaml`
pub static ZONE_FILE: Group =
    Group { name: "zones", name_en: "zones", parts: &[ZONE_FILE_ROWS], elsewhere: &[] };

group!(
    PERIOD,
    "période",
    "period",
    [
        optional(F::From, T::Date, "Premier jour.", "First day.").required(),
        optional(F::Until, T::Date, "Dernier jour, compris.", "Last day, inclusive.").required(),
    ]
);

group!(
    HOLIDAY,
    "congé",
    "holiday",
    [
        optional(F::Name, T::Line(80), "Son nom.", "Its name.").required(),
        optional(F::From, T::Date, "Premier jour.", "First day.").required(),
        optional(F::Until, T::Date, "Dernier jour, compris.", "Last day, inclusive.").required(),
    ]
);

static CALENDAR_ROWS: &[FieldSpec] = &[
    optional(F::Name, T::Line(140), "Son nom.", "Its name.").required(),
    optional(F::Country, T::Slug, "Le pays : be ou fr.", "The country: be or fr.").like("be").required(),
    optional(
        F::Community,
        T::Line(80),
        "La communauté ou la zone scolaire.",
        "The community or the school zone.",
    ),
    optional(
        F::Sources,
        T::List(&T::Group(&SOURCE)),
        "D'où viennent ces dates.",
        "Where these dates come from.",
    ),
    optional(
        F::CoversPeriod,
        T::Group(&PERIOD),
        "Les jours entre lesquels tous les congés sont connus.",
        "The days between which all holidays are known.",
    ),
    optional(F::Holidays, T::List(&T::Group(&HOLIDAY)), "Les congés.", "The holidays.").required(),
];

/// `calendriers/*.yaml`
pub static CALENDAR: Group = Group {
    name: "calendrier scolaire",
    name_en: "school calendar",
    parts: &[CALENDAR_ROWS],
    elsewhere: &[],
};

static PAGE_ROWS: &[FieldSpec] = &[
    optional(F::Title, T::Line(140), "Le titre de la page.", "The title of the page.")
        .required()
        .translatable(),
    optional(F::Summary, T::Line(300), "Une phrase.", "One sentence.").translatable(),
    optional(F::Order, T::Integer, "Sa place dans le menu.", "Its place in the menu."),
    optional(F::Menu, T::YesNo, "Est-elle dans le menu du bas ?", "Is it in the menu at the bottom?"),
];

/// `pages/*.md`
pub static PAGE: Group = Group { name: "page", name_en: "page", parts: &[PAGE_ROWS], elsewhere: &[] };

static TRANSLATION_ROWS: &[FieldSpec] = &[optional(
    F::ReviewedBy,
    T::Line(140),
    "Qui a relu la traduction ; absent : personne.",
    "Who reviewed the translation; absent: nobody.",
)
.translatable()];

/// What `slug.nl.md` has beside the translated fields of an entry or a page.
pub static TRANSLATION: Group =
    Group { name: "traduction", name_en: "translation", parts: &[TRANSLATION_ROWS], elsewhere: &[] };
