//! Words before the first part of a sentence that say that something is held, open or present, and nothing of when.
//!
//! ```text
//! preamble = [ subject ] presence [ whom ] | [ article ] session { kind } [ whom ]
//! subject  = pronoun | [ article ] one to three free words
//! presence = [ "vous" | "se" ] verb | "est" predicate | predicate        "nous sommes là", "local accessible"
//! whom     = "au" | "aux" | "pour" | "de"… and one to three free words   "au public", "pour tous"
//! ```
//! A free word says neither when nor how often, and denies nothing. Any other words before a schedule are asked about: they
//! may limit its days in a way that nobody foresaw.

use super::of_when::may_say_when;
use super::reading::Reading;
use super::token::Kind;
use super::words;

const ARTICLES: [&str; 14] =
    ["le", "la", "les", "l", "un", "une", "notre", "nos", "votre", "vos", "cette", "ce", "mon", "ma"];
const PRONOUNS: [&str; 7] = ["nous", "on", "je", "il", "elle", "ils", "elles"];
const TO_BE: [&str; 9] = ["est", "sont", "sommes", "suis", "sera", "seront", "serons", "reste", "restons"];
const WHOM: [&str; 9] = ["au", "aux", "a", "pour", "de", "du", "des", "d", "dans"];

/// What takes place, or where.
#[rustfmt::skip]
const SESSIONS: [&str; 43] = [
    "accueil", "activite", "animation", "atelier", "bibliotheque", "boutique", "bureau", "cafe", "centre", "club",
    "collecte", "conference", "consultation", "cour", "distribution", "entrainement", "equipe", "espace", "formation",
    "garderie", "groupe", "guichet", "local", "locaux", "ludotheque", "magasin", "maison", "mediatheque", "musee",
    "ouverture", "permanence", "piscine", "rencontre", "repas", "repetition", "reunion", "salle", "seance",
    "secretariat", "service", "stage", "vestiaire", "visite",
];

/// What names a schedule, before a colon.
const LABELS: [&str; 6] = ["horaire", "heure", "jour", "date", "quand", "presence"];

/// Of which kind a session is.
const KINDS: [&str; 12] = [
    "collectif",
    "collective",
    "gratuit",
    "gratuite",
    "individuel",
    "individuelle",
    "juridique",
    "libre",
    "physique",
    "publique",
    "social",
    "sociale",
];

const VERBS: [&[&str]; 33] = [
    &["accueille"],
    &["accueillent"],
    &["accueillons"],
    &["accueillera"],
    &["recoit"],
    &["recoivent"],
    &["recevons"],
    &["recois"],
    &["attend"],
    &["attendent"],
    &["attendons"],
    &["retrouve"],
    &["retrouvent"],
    &["retrouvons"],
    &["reunit"],
    &["reunissent"],
    &["reunissons"],
    &["rencontre"],
    &["tient"],
    &["tiennent"],
    &["tient", "permanence"],
    &["tiennent", "permanence"],
    &["tenons", "permanence"],
    &["deroule"],
    &["deroulent"],
    &["fonctionne"],
    &["fonctionnent"],
    &["ouvre"],
    &["ouvrent"],
    &["ouvrons"],
    &["ouvre", "ses", "porte"],
    &["a", "lieu"],
    &["ont", "lieu"],
];

const PREDICATES: [&[&str]; 24] = [
    &["la"],
    &["ici"],
    &["present"],
    &["presente"],
    &["ouvert"],
    &["ouverte"],
    &["accessible"],
    &["disponible"],
    &["joignable"],
    &["tenu"],
    &["tenue"],
    &["assure"],
    &["assuree"],
    &["organise"],
    &["organisee"],
    &["prevu"],
    &["prevue"],
    &["propose"],
    &["proposee"],
    &["programme"],
    &["programmee"],
    &["a", "votre", "ecoute"],
    &["a", "votre", "disposition"],
    &["a", "votre", "service"],
];

/// Words that deny, restrict or leave open what stands beside them, or join it to something.
#[rustfmt::skip]
const NOT_FREE: [&str; 71] = [
    "absent", "absente", "ainsi", "annule", "annulee", "appel", "arret", "aujourd", "aussi", "besoin", "bientot",
    "car", "choix", "complet", "compris", "comprise", "convocation", "demain", "demande", "demi", "deplace",
    "deplacee", "dont", "egalement", "en", "ensuite", "et", "exclu", "exclue", "guere", "hier", "impossible",
    "inaccessible", "inclus", "incluse", "indisponible", "inscription", "interdit", "interdite", "interrompu",
    "jamais", "lieu", "mais", "meme", "moins", "moitie", "ni", "non", "ou", "parfois", "partie", "personne", "peu",
    "place", "plus", "presque", "puis", "que", "relache", "reporte", "reportee", "repos", "reservation", "rien",
    "selon", "souvent", "sur", "suspendu", "suspendue", "toujours", "y",
];

impl Reading<'_> {
    /// `Horaire :`, `Permanences`: the name of a session, which says nothing of when.
    pub(super) fn label(&self, at: usize) -> Option<usize> {
        let word = self.word(at)?;
        let one = word.strip_suffix('s').unwrap_or(word);
        let colon = self.kind(at + 1) == Some(&Kind::Colon);
        let named = SESSIONS.contains(&one) || (LABELS.contains(&one) && colon);
        named.then_some(if colon { at + 2 } else { at + 1 })
    }

    /// Whether the words before a token say nothing of when.
    pub(super) fn is_preamble(&self, end: usize) -> bool {
        let sign = |at: usize| matches!(self.kind(at), Some(Kind::Colon | Kind::Comma));
        let last = end.checked_sub(1).filter(|last| sign(*last)).unwrap_or(end);
        // What says that something is held may be read as part of the schedule: "est ouvert".
        let ends = |at: usize| at >= last || self.is_whom(at, last);
        let present =
            (0..=last).any(|at| self.is_subject(at) && self.presences(at).iter().any(|to| ends(*to)));
        present || self.session(last).is_some_and(ends)
    }

    /// Whether the words of a preamble name something: "nous sommes là" does not.
    pub(super) fn names_a_subject(&self, end: usize) -> bool {
        let pronoun = self.word(0).is_some_and(|word| PRONOUNS.contains(&word) || TO_BE.contains(&word));
        end > 0 && !pronoun && !self.presences(0).contains(&end)
    }

    /// Whether the words before a token are a subject, or there are none.
    fn is_subject(&self, end: usize) -> bool {
        if end == 1 && self.word(0).is_some_and(|word| PRONOUNS.contains(&word)) {
            return true;
        }
        let start = self.skip(0, &ARTICLES);
        end == 0 || self.are_free(start, end)
    }

    /// One to three free words.
    fn are_free(&self, from: usize, to: usize) -> bool {
        (from + 1..=from + 3).contains(&to) && (from..to).all(|at| self.is_free_word(at))
    }

    /// Whether a word says neither when nor how often, and denies nothing.
    pub(super) fn is_free_word(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        let of_time = may_say_when(self, at) || words::rank(word).is_some() || words::number(word).is_some();
        let one = word.strip_suffix('s').unwrap_or(word);
        // "Exceptionnellement", "habituellement": how often.
        let adverb = word.ends_with("ment");
        let weekday = words::weekday(word).is_some();
        !(of_time || adverb || weekday || NOT_FREE.contains(&word) || NOT_FREE.contains(&one))
    }

    /// The tokens after what says at a token that something is held, open or present.
    fn presences(&self, at: usize) -> Vec<usize> {
        let object = self.skip(at, &["vous", "nous", "se", "s"]);
        let verb = self.wording(object, &VERBS);
        let is = self.skip(at, &TO_BE);
        let predicate = self.wording(is, &PREDICATES);
        // "Là" alone is an article that has lost its accent.
        let predicate = predicate.filter(|_| is > at || self.word(at) != Some("la"));
        [verb, predicate].into_iter().flatten().collect()
    }

    /// The token after the name of a session, with its article and its kind.
    fn session(&self, last: usize) -> Option<usize> {
        let start = self.skip(0, &ARTICLES);
        let word = self.word(start)?;
        let named = SESSIONS.contains(&word.strip_suffix('s').unwrap_or(word));
        let is_kind = |at: &usize| {
            let word = self.word(*at).unwrap_or_default();
            KINDS.contains(&word.strip_suffix('s').unwrap_or(word))
        };
        named.then(|| start + 1 + (start + 1..last).take_while(is_kind).count())
    }

    /// `au public`, `pour tous`: for whom, or of what.
    fn is_whom(&self, from: usize, to: usize) -> bool {
        let next = self.skip(self.skip(from, &WHOM), &ARTICLES);
        next > from && self.is_named_whom(next, to)
    }

    fn is_named_whom(&self, from: usize, to: usize) -> bool {
        // "Ouvert à tous le mardi": the word may be read as part of the days.
        let all = self.word(from).is_some_and(|word| matches!(word, "tous" | "toutes"));
        (all && from <= to && to <= from + 1) || self.are_free(from, to)
    }
}
