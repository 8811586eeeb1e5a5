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
        optional(F::Min, T::Integer, "À partir de cet âge, compris.", "From this age, inclusive."),
        optional(
            F::Under,
            T::Integer,
            "Moins de cet âge : 6 veut dire jusqu'à la veille des 6 ans.",
            "Under this age: 6 means until the day before turning 6."
        ),
        optional(
            F::Max,
            T::Integer,
            "Jusqu'à cet âge : 3 comprend toute la troisième année.",
            "Up to this age: 3 includes the whole third year."
        ),
        optional(
            F::Unit,
            T::Choice(AgeUnit::WORDS),
            "ans ou mois ; absent : ans.",
            "ans (years) or mois (months); absent: ans."
        )
        .usually(AgeUnit::Years.word()),
    ]
);

group!(
    CONDITIONS,
    "conditions",
    "conditions",
    [
        optional(F::Child, T::Group(&CHILD), "L'âge de l'enfant.", "The age of the child."),
        optional(
            F::Person,
            T::Group(&CHILD),
            "L'âge de la personne, sur un site qui ne parle pas d'enfants.",
            "The age of the person, on a site that does not speak of children."
        ),
        optional(F::Pregnancy, T::YesNo, "Dès la grossesse ?", "From the pregnancy on?"),
        optional(F::Residence, T::ZonesOrCovered, "Où il faut habiter.", "Where one has to live."),
        optional(
            F::Accompanied,
            T::YesNo,
            "L'enfant doit-il être accompagné d'un adulte ?",
            "Does an adult have to come with the child?"
        ),
        optional(
            F::ParentsOnly,
            T::YesNo,
            "Est-ce pour les parents seuls, sans les enfants ?",
            "Is it for parents alone, without the children?"
        ),
        optional(F::Body, T::Line(300), "Les autres conditions.", "The other conditions."),
    ]
);

group!(
    CONDITIONS_BY_ZONE,
    "conditions d'une zone",
    "conditions of a zone",
    [
        optional(F::Zones, T::List(&T::Zone), "Où ces conditions valent.", "Where these conditions hold.")
            .required(),
        optional(F::Conditions, T::Group(&CONDITIONS), "Ces conditions.", "These conditions.").required(),
    ]
);

group!(
    ACCESS,
    "accès",
    "access",
    [
        optional(F::For, T::List(&FOR), "Pour qui est ce chemin.", "For whom this way in is."),
        optional(F::Mode, T::Choice(AccessMode::WORDS), "Comment on entre.", "How one gets in.",).required(),
        optional(
            F::Referrers,
            T::List(&T::Term(V::Referrers)),
            "Les services qui peuvent envoyer quelqu'un.",
            "The services that may send somebody."
        ),
        optional(F::Contact, T::Line(140), "Qui contacter.", "Whom to contact."),
        optional(F::Delay, T::Line(140), "En combien de temps, par ce chemin.", "How soon, by this way."),
        optional(F::Body, T::Line(300), "Ce qu'il faut savoir.", "What one needs to know."),
    ]
);

group!(
    RATE,
    "tarif",
    "rate",
    [
        optional(F::Price, T::Line(40), "Le montant : 5 €.", "The amount: 5 €.").like("5 €").required(),
        optional(F::Per, T::Line(60), "Par quoi : par an, par séance.", "For what: a year, a session.")
            .like("par séance"),
        optional(F::For, T::Line(140), "Pour qui.", "For whom."),
    ]
);

group!(
    COST,
    "frais",
    "cost",
    [
        optional(F::Kind, T::Choice(CostKind::WORDS), "Le genre de prix.", "The kind of price.",),
        optional(F::Details, T::Line(300), "Les précisions.", "The details."),
        optional(F::Rates, T::List(&T::Group(&RATE)), "Les tarifs.", "The rates."),
    ]
);

group!(
    VOLUNTEERING,
    "bénévolat",
    "volunteering",
    [
        optional(F::Commitment, T::Line(300), "Ce qui est demandé.", "What is asked for."),
        optional(F::Duration, T::Line(140), "Combien de temps.", "How long."),
        optional(F::Profile, T::Line(300), "Pour qui.", "For whom."),
        optional(F::How, T::Line(300), "Comment commencer.", "How to start."),
    ]
);

group!(
    WELCOME,
    "accueil",
    "welcome",
    [
        optional(
            F::Anonymous,
            T::YesNo,
            "Peut-on venir sans dire son nom ?",
            "Can one come without saying one's name?"
        ),
        optional(F::Papers, T::YesNo, "Faut-il des papiers ?", "Are papers needed?"),
        optional(F::Insurance, T::YesNo, "Faut-il une mutuelle ?", "Is health insurance needed?"),
    ]
);

group!(
    WAITING_LIST,
    "liste d'attente",
    "waiting list",
    [
        optional(F::State, T::Choice(WaitingListState::WORDS), "Peut-on s'inscrire ?", "Can one register?"),
        optional(F::Until, T::Date, "À quelle date c'était vrai.", "On which date this was true."),
    ]
);

group!(
    MOVED,
    "date déplacée",
    "moved date",
    [
        optional(F::De, T::Raw, "Le jour prévu.", "The planned day.").like("2026-11-03").required(),
        optional(F::To, T::Raw, "Le nouveau jour.", "The new day.").like("2026-11-05").required(),
        optional(
            F::Hours,
            T::Raw,
            "Les nouvelles heures, si elles changent.",
            "The new hours, if they change."
        )
        .like("14h-16h"),
        optional(F::Place, T::Raw, "Le nouveau lieu, s'il change.", "The new place, if it changes.")
            .like("nom-du-lieu"),
    ]
);

group!(
    ADDED,
    "date ajoutée",
    "added date",
    [
        optional(F::On, T::Raw, "Le jour.", "The day.").like("2026-11-07").required(),
        optional(F::Hours, T::Raw, "Les heures, si elles changent.", "The hours, if they change.")
            .like("14h-16h"),
        optional(F::Place, T::Raw, "Le lieu, s'il change.", "The place, if it changes.").like("nom-du-lieu"),
    ]
);

group!(
    SESSION,
    "séance",
    "session",
    [
        optional(F::On, T::Raw, "Le jour.", "The day.").like("2026-11-03").required(),
        optional(F::Theme, T::Line(200), "Le sujet de ce jour.", "The subject of that day."),
        optional(F::Guest, T::Line(200), "La personne invitée.", "The person invited."),
    ]
);

group!(
    CLOSURE,
    "fermeture",
    "closure",
    [
        optional(F::From, T::Raw, "Le premier jour.", "The first day.").like("2026-12-21").required(),
        optional(
            F::Until,
            T::Raw,
            "Le dernier jour, compris ; absent : un seul jour.",
            "The last day, inclusive; absent: a single day."
        )
        .like("2027-01-03"),
        optional(
            F::Body,
            T::Line(140),
            "Pourquoi, en quelques mots : « Congé de l'équipe ».",
            "Why, in a few words: “Congé de l'équipe”."
        ),
    ]
);

group!(
    SCHEDULE,
    "horaire",
    "schedule",
    [
        optional(
            F::When,
            T::Raw,
            "Les jours : « tous les mardis », « un vendredi sur deux ».",
            "The days: “tous les mardis”, “un vendredi sur deux”."
        )
        .like("tous les mardis")
        .required(),
        optional(F::Id, T::Slug, "Un nom stable pour l'agenda.", "A stable name for the calendar."),
        optional(F::From, T::Raw, "Le premier jour.", "The first day.").like("2026-09-01"),
        optional(F::Until, T::Raw, "Le dernier jour, compris.", "The last day, inclusive.")
            .like("2027-06-29"),
        optional(F::Hours, T::Raw, "Les heures : 9h-12h.", "The hours: 9h-12h.").like("9h-12h"),
        optional(
            F::Except,
            T::List(&T::Raw),
            "Ce qui est enlevé : vacances scolaires, jours fériés, juillet…",
            "What is taken out: vacances scolaires, jours fériés, juillet…"
        )
        .like("[vacances scolaires, jours fériés]"),
        optional(F::During, T::List(&T::Raw), "Les seules périodes gardées.", "The only periods kept.")
            .like("[juillet, août]"),
        optional(F::Cancelled, T::List(&T::Raw), "Les jours annulés.", "The days that are cancelled.")
            .like("[2026-11-10]"),
        optional(F::Moved, T::List(&T::Group(&MOVED)), "Les jours déplacés.", "The days that are moved."),
        optional(F::Added, T::List(&T::Group(&ADDED)), "Les jours ajoutés.", "The days that are added."),
        optional(
            F::Sessions,
            T::List(&T::Group(&SESSION)),
            "Ce qui se passe tel jour.",
            "What happens on a day."
        ),
        optional(F::Place, T::EntryOr(&PLACE), "Le lieu de ces séances.", "The place of these sessions."),
        optional(F::Note, T::Line(300), "Ce qu'il faut savoir.", "What one needs to know."),
        optional(F::ByAppointment, T::YesNo, "Faut-il un rendez-vous ?", "Is an appointment needed?"),
        optional(
            F::PublicHolidays,
            ON_PUBLIC_HOLIDAYS,
            "Si ces séances ont lieu les jours fériés.",
            "Whether these sessions take place on public holidays."
        ),
    ]
);
