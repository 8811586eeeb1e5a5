//! What an offer has, and a programme may give to its offers.

use super::parts::{NAMED, PLACE};
use super::terms::{
    ACCESS, CLOSURE, CONDITIONS, CONDITIONS_BY_ZONE, COST, ON_PUBLIC_HOLIDAYS, SCHEDULE, VOLUNTEERING,
    WAITING_LIST, WELCOME,
};
use crate::schema::choice::DeliveryMode;
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Found, Type as T, optional};

static DELIVERY: T = T::Choice(DeliveryMode::WORDS);

/// Given by a programme, or said by the offer itself.
pub(super) static INHERITED: &[FieldSpec] = &[
    optional(F::Covers, T::List(&T::Zone), "Pour les habitants de quelles zones."),
    optional(F::DeliveryModes, T::List(&DELIVERY), "Où cela se passe."),
    optional(F::Conditions, T::Group(&CONDITIONS), "Qui est accepté."),
    optional(
        F::ConditionsByZone,
        T::List(&T::Group(&CONDITIONS_BY_ZONE)),
        "Les conditions qui changent selon la zone.",
    ),
    optional(F::Access, T::List(&T::Group(&ACCESS)), "Comment on entre, selon qui l'on est."),
    optional(F::NextStep, T::Line(300), "La première chose à faire, en une phrase.").translatable(),
    optional(F::Cost, T::Group(&COST), "Ce que cela coûte."),
    optional(F::Frequency, T::Line(140), "À quel rythme : « une fois par semaine ». Ne donne aucune date.")
        .essential()
        .found(Found::Text),
    optional(F::Duration, T::Line(140), "Combien de temps cela dure.").essential(),
    optional(F::Delay, T::Line(140), "En combien de temps on a une place.").essential(),
    optional(
        F::PublicHolidays,
        ON_PUBLIC_HOLIDAYS,
        "Les jours fériés que les horaires ne nomment pas. Absent : « à confirmer » ces jours-là.",
    ),
    optional(F::Volunteering, T::Group(&VOLUNTEERING), "Comment devenir bénévole.").essential(),
    optional(F::RequiredDocuments, T::List(&T::Line(140)), "Ce qu'il faut apporter.").essential(),
    optional(F::Welcome, T::Group(&WELCOME), "Anonymat, papiers, mutuelle.").essential(),
];

/// The days on which all of an offer is closed, whatever its schedules say.
pub(super) static CLOSURES: FieldSpec = optional(
    F::Closures,
    T::List(&T::Group(&CLOSURE)),
    "Les jours où tout est fermé, annoncés d'avance : congé de l'équipe, travaux.",
);

/// Of an offer only.
pub(super) static OWN: &[FieldSpec] = &[
    optional(F::OrganisedBy, T::List(&T::EntryOr(&NAMED)), "Qui l'organise."),
    optional(F::Programme, T::Entry, "Le programme dont elle fait partie."),
    optional(F::Service, T::Entry, "Le service dont elle dépend."),
    optional(F::Places, T::List(&T::EntryOr(&PLACE)), "Où cela se passe."),
    optional(F::Schedules, T::List(&T::Group(&SCHEDULE)), "Les jours et heures."),
    CLOSURES,
    optional(F::Calendar, T::Slug, "Le calendrier scolaire à suivre."),
    optional(F::Registration, T::Line(300), "Comment s'inscrire.").essential(),
    optional(F::Capacity, T::Line(80), "Combien de places.").essential(),
    optional(F::WaitingList, T::Group(&WAITING_LIST), "La liste d'attente."),
];
