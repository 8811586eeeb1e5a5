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
    optional(
        F::Covers,
        T::List(&T::Zone),
        "Pour les habitants de quelles zones.",
        "For the inhabitants of which zones.",
    ),
    optional(F::DeliveryModes, T::List(&DELIVERY), "Où cela se passe.", "Where it takes place."),
    optional(F::Conditions, T::Group(&CONDITIONS), "Qui est accepté.", "Who is accepted."),
    optional(
        F::ConditionsByZone,
        T::List(&T::Group(&CONDITIONS_BY_ZONE)),
        "Les conditions qui changent selon la zone.",
        "The conditions that differ by zone.",
    ),
    optional(
        F::Access,
        T::List(&T::Group(&ACCESS)),
        "Comment on entre, selon qui l'on est.",
        "How one gets in, depending on who one is.",
    ),
    optional(
        F::NextStep,
        T::Line(300),
        "La première chose à faire, en une phrase.",
        "The first thing to do, in one sentence.",
    )
    .translatable(),
    optional(F::Cost, T::Group(&COST), "Ce que cela coûte.", "What it costs."),
    optional(
        F::Frequency,
        T::Line(140),
        "À quel rythme : « une fois par semaine ». Ne donne aucune date.",
        "At what rhythm: “une fois par semaine”. Gives no date.",
    )
    .essential()
    .found(Found::Text),
    optional(F::Duration, T::Line(140), "Combien de temps cela dure.", "How long it lasts.").essential(),
    optional(F::Delay, T::Line(140), "En combien de temps on a une place.", "How soon one has a place.")
        .essential(),
    optional(
        F::PublicHolidays,
        ON_PUBLIC_HOLIDAYS,
        "Les jours fériés que les horaires ne nomment pas. Absent : « à confirmer » ces jours-là.",
        "The public holidays that the schedules do not name. Absent: “to be confirmed” on those days.",
    ),
    optional(
        F::Volunteering,
        T::Group(&VOLUNTEERING),
        "Comment devenir bénévole.",
        "How to become a volunteer.",
    )
    .essential(),
    optional(F::RequiredDocuments, T::List(&T::Line(140)), "Ce qu'il faut apporter.", "What to bring.")
        .essential(),
    optional(
        F::Welcome,
        T::Group(&WELCOME),
        "Anonymat, papiers, mutuelle.",
        "Anonymity, papers, health insurance.",
    )
    .essential(),
];

/// The days on which all of an offer is closed, whatever its schedules say.
pub(super) static CLOSURES: FieldSpec = optional(
    F::Closures,
    T::List(&T::Group(&CLOSURE)),
    "Les jours où tout est fermé, annoncés d'avance : congé de l'équipe, travaux.",
    "The days on which all is closed, told in advance: leave of the team, works.",
);

/// Of an offer only.
pub(super) static OWN: &[FieldSpec] = &[
    optional(F::OrganisedBy, T::List(&T::EntryOr(&NAMED)), "Qui l'organise.", "Who organises it."),
    optional(
        F::Programme,
        T::Entry,
        "Le programme dont elle fait partie.",
        "The programme that it is part of.",
    ),
    optional(F::Service, T::Entry, "Le service dont elle dépend.", "The service that it belongs to."),
    optional(F::Places, T::List(&T::EntryOr(&PLACE)), "Où cela se passe.", "Where it takes place."),
    optional(F::Schedules, T::List(&T::Group(&SCHEDULE)), "Les jours et heures.", "The days and hours."),
    CLOSURES,
    optional(F::Calendar, T::Slug, "Le calendrier scolaire à suivre.", "The school calendar to follow."),
    optional(F::Registration, T::Line(300), "Comment s'inscrire.", "How to register.").essential(),
    optional(F::Capacity, T::Line(80), "Combien de places.", "How many places.").essential(),
    optional(F::WaitingList, T::Group(&WAITING_LIST), "La liste d'attente.", "The waiting list."),
];
