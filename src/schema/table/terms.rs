//! Groups of fields that stand inside offers and programmes: conditions, access, price, hours.

use super::parts::{FOR, PLACE, group};
use crate::schema::choice::{AccessMode, AgeUnit, CostKind, OnPublicHolidays, WaitingListState};
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Group, Type as T, optional};
use crate::schema::vocabulary::Vocabulary as V;

/// What becomes of sessions that a rule puts on public holidays.
pub(super) static ON_PUBLIC_HOLIDAYS: T = T::Choice(OnPublicHolidays::WORDS);

group!(
    CHILD,
    "enfant",
    "child",
    [
        optional(F::Min, T::Integer, "À partir de cet âge, compris."),
        optional(F::Under, T::Integer, "Moins de cet âge : 6 veut dire jusqu'à la veille des 6 ans."),
        optional(F::Max, T::Integer, "Jusqu'à cet âge : 3 comprend toute la troisième année."),
        optional(F::Unit, T::Choice(AgeUnit::WORDS), "ans ou mois ; absent : ans.")
            .usually(AgeUnit::Years.word()),
    ]
);

group!(
    CONDITIONS,
    "conditions",
    "conditions",
    [
        optional(F::Child, T::Group(&CHILD), "L'âge de l'enfant."),
        optional(
            F::Person,
            T::Group(&CHILD),
            "L'âge de la personne, sur un site qui ne parle pas d'enfants."
        ),
        optional(F::Pregnancy, T::YesNo, "Dès la grossesse ?"),
        optional(F::Residence, T::ZonesOrCovered, "Où il faut habiter."),
        optional(F::Accompanied, T::YesNo, "L'enfant doit-il être accompagné d'un adulte ?"),
        optional(F::ParentsOnly, T::YesNo, "Est-ce pour les parents seuls, sans les enfants ?"),
        optional(F::Body, T::Line(300), "Les autres conditions."),
    ]
);

group!(
    CONDITIONS_BY_ZONE,
    "conditions d'une zone",
    "conditions of a zone",
    [
        optional(F::Zones, T::List(&T::Zone), "Où ces conditions valent.").required(),
        optional(F::Conditions, T::Group(&CONDITIONS), "Ces conditions.").required(),
    ]
);

group!(
    ACCESS,
    "accès",
    "access",
    [
        optional(F::For, T::List(&FOR), "Pour qui est ce chemin."),
        optional(F::Mode, T::Choice(AccessMode::WORDS), "Comment on entre.",).required(),
        optional(
            F::Referrers,
            T::List(&T::Term(V::Referrers)),
            "Les services qui peuvent envoyer quelqu'un."
        ),
        optional(F::Contact, T::Line(140), "Qui contacter."),
        optional(F::Delay, T::Line(140), "En combien de temps, par ce chemin."),
        optional(F::Body, T::Line(300), "Ce qu'il faut savoir."),
    ]
);

group!(
    RATE,
    "tarif",
    "rate",
    [
        optional(F::Price, T::Line(40), "Le montant : 5 €.").required(),
        optional(F::Per, T::Line(60), "Par quoi : par an, par séance."),
        optional(F::For, T::Line(140), "Pour qui."),
    ]
);

group!(
    COST,
    "frais",
    "cost",
    [
        optional(F::Kind, T::Choice(CostKind::WORDS), "Le genre de prix.",),
        optional(F::Details, T::Line(300), "Les précisions."),
        optional(F::Rates, T::List(&T::Group(&RATE)), "Les tarifs."),
    ]
);

group!(
    VOLUNTEERING,
    "bénévolat",
    "volunteering",
    [
        optional(F::Commitment, T::Line(300), "Ce qui est demandé."),
        optional(F::Duration, T::Line(140), "Combien de temps."),
        optional(F::Profile, T::Line(300), "Pour qui."),
        optional(F::How, T::Line(300), "Comment commencer."),
    ]
);

group!(
    WELCOME,
    "accueil",
    "welcome",
    [
        optional(F::Anonymous, T::YesNo, "Peut-on venir sans dire son nom ?"),
        optional(F::Papers, T::YesNo, "Faut-il des papiers ?"),
        optional(F::Insurance, T::YesNo, "Faut-il une mutuelle ?"),
    ]
);

group!(
    WAITING_LIST,
    "liste d'attente",
    "waiting list",
    [
        optional(F::State, T::Choice(WaitingListState::WORDS), "Peut-on s'inscrire ?"),
        optional(F::Until, T::Date, "À quelle date c'était vrai."),
    ]
);

group!(
    MOVED,
    "date déplacée",
    "moved date",
    [
        optional(F::De, T::Raw, "Le jour prévu.").required(),
        optional(F::To, T::Raw, "Le nouveau jour.").required(),
        optional(F::Hours, T::Raw, "Les nouvelles heures, si elles changent."),
        optional(F::Place, T::Raw, "Le nouveau lieu, s'il change."),
    ]
);

group!(
    ADDED,
    "date ajoutée",
    "added date",
    [
        optional(F::On, T::Raw, "Le jour.").required(),
        optional(F::Hours, T::Raw, "Les heures, si elles changent."),
        optional(F::Place, T::Raw, "Le lieu, s'il change."),
    ]
);

group!(
    SESSION,
    "séance",
    "session",
    [
        optional(F::On, T::Raw, "Le jour.").required(),
        optional(F::Theme, T::Line(200), "Le sujet de ce jour."),
        optional(F::Guest, T::Line(200), "La personne invitée."),
    ]
);

group!(
    CLOSURE,
    "fermeture",
    "closure",
    [
        optional(F::From, T::Raw, "Le premier jour.").required(),
        optional(F::Until, T::Raw, "Le dernier jour, compris ; absent : un seul jour."),
        optional(F::Body, T::Line(140), "Pourquoi, en quelques mots : « Congé de l'équipe »."),
    ]
);

group!(
    SCHEDULE,
    "horaire",
    "schedule",
    [
        optional(F::When, T::Raw, "Les jours : « tous les mardis », « un vendredi sur deux ».").required(),
        optional(F::Id, T::Slug, "Un nom stable pour l'agenda."),
        optional(F::From, T::Raw, "Le premier jour."),
        optional(F::Until, T::Raw, "Le dernier jour, compris."),
        optional(F::Hours, T::Raw, "Les heures : 9h-12h."),
        optional(
            F::Except,
            T::List(&T::Raw),
            "Ce qui est enlevé : vacances scolaires, jours fériés, juillet…"
        ),
        optional(F::During, T::List(&T::Raw), "Les seules périodes gardées."),
        optional(F::Cancelled, T::List(&T::Raw), "Les jours annulés."),
        optional(F::Moved, T::List(&T::Group(&MOVED)), "Les jours déplacés."),
        optional(F::Added, T::List(&T::Group(&ADDED)), "Les jours ajoutés."),
        optional(F::Sessions, T::List(&T::Group(&SESSION)), "Ce qui se passe tel jour."),
        optional(F::Place, T::EntryOr(&PLACE), "Le lieu de ces séances."),
        optional(F::Note, T::Line(300), "Ce qu'il faut savoir."),
        optional(F::ByAppointment, T::YesNo, "Faut-il un rendez-vous ?"),
        optional(F::PublicHolidays, ON_PUBLIC_HOLIDAYS, "Si ces séances ont lieu les jours fériés."),
    ]
);
