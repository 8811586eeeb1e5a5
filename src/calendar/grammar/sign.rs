//! The words that say whether what they govern is kept or taken out: `sauf`, `hors`, `pendant`, `uniquement en`…

use super::reading::Reading;

/// What a filter word does to the days that it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `pendant`: only these days stay.
    Keep,
    /// `sauf`: these days go.
    Except,
}

impl Sign {
    /// The other one.
    #[must_use]
    pub(super) fn flipped(self) -> Self {
        match self {
            Sign::Keep => Sign::Except,
            Sign::Except => Sign::Keep,
        }
    }
}

/// Words before a filter that leave no doubt about its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// None: a preposition may follow, which keeps unless something else governs it.
    Bare,
    /// `uniquement`, `seulement`
    Only,
    /// `sauf`, `hors`, `fermé`…
    But,
}

/// A preposition of time that stands right before what it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Preposition {
    /// `pendant`, `durant`, `au cours de`
    During,
    /// `en`, `au mois de`, `de` before one month
    In,
    /// `de … à …`, `du … au …`
    FromTo,
}

const BUT: [&[&str]; 42] = [
    &["sauf"],
    &["hors"],
    &["hormis"],
    &["excepte"],
    &["exceptee"],
    &["a", "l", "exception"],
    &["a", "l", "exclusion"],
    &["exception", "faite"],
    &["en", "dehors"],
    &["en", "excluant"],
    &["a", "part"],
    &["ferme"],
    &["fermee"],
    &["fermeture"],
    &["avec", "fermeture"],
    &["avec", "une", "fermeture"],
    &["sans"],
    &["pas"],
    &["pas", "ouvert"],
    &["pas", "ouverte"],
    &["jamais"],
    &["mais", "pas"],
    &["mais", "sauf"],
    &["mais", "jamais"],
    &["mais", "ferme"],
    &["mais", "fermee"],
    &["mais", "hors"],
    &["relache"],
    &["n", "a", "pas", "lieu"],
    &["n", "ont", "pas", "lieu"],
    &["n", "est", "pas", "ouvert"],
    &["n", "est", "pas", "ouverte"],
    &["pas", "de", "permanence"],
    &["pas", "de", "seance"],
    &["pas", "de", "cours"],
    &["pas", "de", "reunion"],
    &["pas", "d", "activite"],
    &["pas", "d", "accueil"],
    &["pas", "d", "atelier"],
    &["mais", "pas", "d", "activite"],
    &["mais", "pas", "de", "permanence"],
    &["mais", "ni"],
];

const DURING: [&[&str]; 4] = [&["pendant"], &["durant"], &["au", "cours", "de"], &["au", "cours", "des"]];

const IN: [&[&str]; 2] = [&["en"], &["courant"]];

/// Words that narrow to what follows, whatever that is.
pub(super) const ONLY: [&[&str]; 5] =
    [&["uniquement"], &["seulement"], &["exclusivement"], &["rien", "que"], &["mais", "uniquement"]];

impl Reading<'_> {
    /// The governing words at a token, and the token after them. Two of them that contradict each other
    /// ("pas uniquement") are no head.
    pub(super) fn head(&self, at: usize) -> Option<(Head, usize)> {
        let only = self.wording(at, &ONLY);
        let next = only.unwrap_or(at);
        if let Some(end) = self.wording(next, &BUT) {
            let doubled = self.wording(end, &ONLY).is_some() || self.wording(end, &BUT).is_some();
            return (!doubled).then_some((Head::But, end));
        }
        Some((if only.is_some() { Head::Only } else { Head::Bare }, next))
    }

    /// `pendant`, `en`: the preposition at a token, and the token after it.
    pub(super) fn preposition(&self, at: usize) -> (Option<Preposition>, usize) {
        if let Some(end) = self.wording(at, &DURING) {
            return (Some(Preposition::During), end);
        }
        match self.wording(at, &IN) {
            Some(end) => (Some(Preposition::In), end),
            None => (None, at),
        }
    }
}
