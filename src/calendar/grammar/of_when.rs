//! Words that may say when something takes place, understood or not: what decides whether the rest of a sentence may go
//! into a note.

use super::reading::Reading;
use super::token::UNKNOWN;
use super::words;

/// Words that limit days or hours, name a time of the year or a rhythm, or begin what does; folded.
#[rustfmt::skip]
const OF_WHEN: [&str; 100] = [
    "alternance", "alterne", "annee", "annuel", "annuelle", "apres", "ascension", "assomption", "aucun", "aucune",
    "automne", "autre", "avant", "bihebdomadaire", "bimensuel", "bimensuelle", "bimestriel", "calendrier", "carnaval",
    "cas", "certain", "certaine", "chaque", "conge", "date", "debut", "depuis", "dernier", "derniere", "des",
    "durant", "ete", "excepte", "exception", "ferie", "ferme", "fermee", "fermeture", "fete", "fin", "fois",
    "hebdomadaire", "hiver", "hormis", "hors", "irregulier", "jour", "journee", "jusqu", "jusque", "lendemain",
    "matin", "matinee", "mensuel", "mensuelle", "mi", "midi", "milieu", "minuit", "mois", "n", "ne", "noel", "nuit",
    "occasionnel", "ou", "ouvrable", "paques", "pas", "pendant", "pentecote", "periode", "plusieurs", "pont",
    "printemps", "prochain", "prochaine", "quelque", "quinzaine", "quotidien", "saison", "sans", "sauf", "scolaire",
    "semaine", "semestre", "seulement", "si", "soir", "soiree", "suivant", "tous", "toussaint", "toute", "trimestre",
    "uniquement", "vacance", "veille", "week", "weekend",
];

/// Whether words may limit the days or hours of the rule that they stand beside: an hour, or what [`may_say_when`].
pub(super) fn may_limit(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let is_hour = |at: usize| reading.hour(at).is_some_and(|(hour, _)| !hour.bare);
    (from..to).any(|at| may_say_when(reading, at) || is_hour(at))
}

/// Whether a token may say when: a word of [`OF_WHEN`], a day or a month in any language that is known, "pair".
pub(super) fn may_say_when(reading: &Reading<'_>, at: usize) -> bool {
    let Some(word) = reading.word(at) else { return false };
    // Nobody knows what a word means that the language has no meaning for.
    word.starts_with(UNKNOWN)
        || OF_WHEN.contains(&word)
        || word.strip_suffix('s').is_some_and(|one| OF_WHEN.contains(&one))
        || words::weekday(word).is_some_and(|(_, short)| !short)
        || words::month(word).is_some()
        || words::is_foreign_time(word)
        || words::is_odd_or_even(word)
}
