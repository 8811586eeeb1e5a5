//! A list of filters in a sentence, each with its sign: "de septembre à juin, hors vacances scolaires et jours fériés".
//!
//! ```text
//! list    = element { joint element }          joint   = "," | "et" | "," "et" | "ou" | "ainsi que" | "ni"
//! element = head [preposition] named           head    = nothing | ONLY | BUT
//! ```
//! BUT takes out and ONLY keeps. A preposition without a head keeps; behind an exception it may also go on with that. A
//! name without head and preposition has the sign of the element before it. What could have either sign is marked, and
//! its sentence is refused.

use super::joint::Joint as Pause;
use super::named::{Element, Group, Named, Sure, add, group};
use super::reading::Reading;
use super::sign::{Head, Preposition, Sign};
use super::step::{Joint, Step, single_days, step};
use crate::calendar::{Filter, Rule};

const TERM: [&[&str]; 6] = [
    &["periode", "scolaire"],
    &["temps", "scolaire"],
    &["semaine", "scolaire"],
    &["jour", "scolaire"],
    &["jour", "de", "classe"],
    &["jour", "d", "ecole"],
];

/// What an exception may put before what it takes out.
const OF: [&str; 6] = ["des", "de", "du", "d", "aux", "au"];

impl Reading<'_> {
    /// The longest list of filters that starts at a token. `rule` is the rule before it, when there is one: without
    /// it, a day after a comma is the rule itself.
    pub(super) fn signed(&self, at: usize, rule: Option<&Rule>) -> Option<(Vec<Group>, usize)> {
        let (head, next) = self.head(at)?;
        let (first, mut end) = self.element(next, head == Head::But)?;
        let sign = match (head, self.excluded(end)) {
            (Head::Bare, Some(after)) => {
                end = after;
                Sign::Except
            }
            (Head::But, _) => Sign::Except,
            (Head::Only, _) => Sign::Keep,
            (Head::Bare, None) => match first.preposition {
                Some(_) => Sign::Keep,
                // "Les lundis des vacances de printemps", "de vacances scolaires"
                None => matches!(self.word(next), Some("des" | "de")).then_some(Sign::Keep)?,
            },
        };
        if sign == Sign::Keep && matches!(first.named, Named::Days(_)) {
            return None;
        }
        let mut groups = vec![group(sign, &first.named, Sure::Yes)];
        let (mut sign, mut before) = (sign, first);
        let mut closed = head == Head::But && self.says_closed(at, next);
        // Whether the last day of a list stands behind a comma: "sauf le lundi, le mardi".
        let mut open = false;
        while let Some((joint, after)) = self.list_joint(end) {
            let Some((head, next)) = self.head(after) else { break };
            let Some((element, to)) = self.element(next, sign == Sign::Except || head == Head::But) else {
                break;
            };
            if head == Head::Bare && self.says_included(to) {
                break;
            }
            if let (Head::Bare, Some(after)) = (head, self.excluded(to)) {
                sign = Sign::Except;
                groups.push(group(sign, &element.named, Sure::Yes));
                (before, end) = (element, after);
                continue;
            }
            if head == Head::But {
                closed = self.says_closed(after, next);
            }
            let step = if closed && head == Head::Bare && self.goes_on_closing(joint, &element, to) {
                Step::Same(Sure::Yes)
            } else {
                step(head, joint, sign, &before, &element, rule)
            };
            match step {
                Step::Stop => break,
                Step::Same(sure) => {
                    // "Sauf juillet et mardi 16 mars 2027": one more exception, or a date of its own?
                    let article = self.word(next).is_some_and(|word| matches!(word, "le" | "les"));
                    let term = matches!(before.named, Named::Term);
                    let lone = joint == Joint::And && single_days(&element.named) && (term || !article);
                    let sure = if lone && !single_days(&before.named) { Sure::List } else { sure };
                    add(&mut groups, &element.named, sign, sure);
                }
                Step::Next(other, sure) => {
                    sign = other;
                    groups.push(group(other, &element.named, sure));
                }
            }
            let single = matches!(element.named, Named::Days(_)) || single_days(&element.named);
            open = joint == Joint::Comma && single && head == Head::Bare;
            (before, end) = (element, to);
        }
        if open && let Some(last) = groups.last_mut().filter(|last| last.sure == Sure::Yes) {
            last.sure = Sure::List;
        }
        Some((groups, end))
    }

    /// `fermé`, `fermeture`: what takes out by saying that nothing is open.
    fn says_closed(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.word(at).is_some_and(|word| word.starts_with("ferm")))
    }

    /// "Fermé les jours fériés et pendant les vacances": closed then too, where nothing right behind says what else there is.
    fn goes_on_closing(&self, joint: Joint, element: &Element, to: usize) -> bool {
        let named = matches!(element.named, Named::Filters(_));
        let then = matches!(element.preposition, Some(Preposition::During | Preposition::In));
        let (behind, next) = self.joint(to);
        named && then && joint == Joint::And && (behind > Pause::None || next >= self.tokens.len())
    }

    /// `jours fériés compris`
    pub(super) fn says_included(&self, at: usize) -> bool {
        self.included_word(at).is_some()
    }

    /// The token after "compris", "incluses".
    pub(super) fn included_word(&self, at: usize) -> Option<usize> {
        self.wording(at, &[&["compris"], &["comprise"], &["inclus"], &["incluse"]])
    }

    /// `jours fériés exceptés`, `vacances scolaires exclues`: the token after the word that takes out what it follows.
    fn excluded(&self, at: usize) -> Option<usize> {
        let end = self.excluded_word(at)?;
        // "Excepté les jours fériés" takes out what follows.
        let (joint, next) = self.joint(end);
        (joint > Pause::None || next >= self.tokens.len()).then_some(end)
    }

    /// The token after "exceptés", "exclues".
    pub(super) fn excluded_word(&self, at: usize) -> Option<usize> {
        const WORDS: [&[&str]; 7] = [
            &["excepte"],
            &["exceptee"],
            &["exclu"],
            &["exclue"],
            &["exclus"],
            &["non", "compris"],
            &["non", "comprise"],
        ];
        self.wording(at, &WORDS)
    }

    fn list_joint(&self, at: usize) -> Option<(Joint, usize)> {
        if let Some(end) = self.wording(at, &[&["ni"], &["et", "ni"]]) {
            return Some((Joint::Nor, end));
        }
        if let Some(end) = self.wording(at, &[&["ou"]]) {
            return Some((Joint::Or, end));
        }
        let end = self.separator(at)?;
        let comma = self.kind(end.checked_sub(1)?) == Some(&super::token::Kind::Comma);
        Some((if comma { Joint::Comma } else { Joint::And }, end))
    }

    fn element(&self, at: usize, but: bool) -> Option<(Element, usize)> {
        let (preposition, start) = self.preposition(at);
        if let Some((named, end)) = self.period_words(start, preposition) {
            let of = self.word(start).is_some_and(|word| matches!(word, "de" | "d"));
            let preposition = preposition.or(of.then_some(Preposition::In));
            return Some((Element { named, preposition }, end));
        }
        let bare = self.named(start, but).map(|(named, end)| (named, start, end));
        let governed = || {
            let inner = self.skip(start, &OF);
            // "Dès le 1er octobre" without its accent is no "des".
            let article = matches!(self.word(inner), Some("le" | "les"));
            // Nor is "dès janvier", which begins there: months have no article.
            let begins = inner > start && self.word(inner - 1) == Some("des") && self.month(inner).is_some();
            let allowed = inner > start
                && !article
                && !begins
                && (but || matches!(self.word(start), Some("de" | "d" | "des")));
            allowed.then(|| self.named(inner, but)).flatten().map(|(named, end)| (named, start, end))
        };
        let (named, from, end) = bare.or_else(governed)?;
        let preposition = preposition.or(self.own_preposition(from, &named));
        Some((Element { named, preposition }, end))
    }

    /// `de septembre à juin`, `de juillet`, `au mois d'août`: the preposition that is part of a name.
    fn own_preposition(&self, at: usize, named: &Named) -> Option<Preposition> {
        let Named::Filters(filters) = named else { return None };
        let word = self.word(at)?;
        match filters.as_slice() {
            [Filter::Months { from, to }] if from != to => {
                matches!(word, "de" | "d" | "du").then_some(Preposition::FromTo)
            }
            [Filter::Dates { from, to }] if from != to => match word {
                "du" | "de" | "d" => Some(Preposition::FromTo),
                "au" | "des" => Some(Preposition::In),
                _ => None,
            },
            [Filter::DaysOfMonth { .. }] => matches!(word, "du" | "de").then_some(Preposition::FromTo),
            [Filter::Dates { .. }, ..] => None,
            [Filter::SchoolHolidays | Filter::SchoolBreak(_), ..] => None,
            _ => {
                let months = matches!(word, "du" | "des") && self.word(at + 1) == Some("mois");
                (months || matches!(word, "de" | "d" | "au")).then_some(Preposition::In)
            }
        }
    }

    /// Term time, and words that leave open what they mean.
    fn period_words(&self, at: usize, preposition: Option<Preposition>) -> Option<(Named, usize)> {
        let article = ["la", "le", "les", "l", "une"];
        let start = self.skip(self.skip(self.skip(at, &article), &["de", "d"]), &article);
        if let Some(end) = self.wording(start, &TERM) {
            return Some((Named::Term, end));
        }
        let governed = preposition.is_some() || self.word(at).is_some_and(|word| matches!(word, "de" | "d"));
        if let Some(end) = self.year_without_holidays(start) {
            return Some((Named::Term, end));
        }
        if let Some(end) = self.phrase(start, &["annee", "scolaire"]).filter(|_| governed) {
            return Some((Named::Vague(Sign::Except), end));
        }
        let start = self.skip(self.skip(at, &["les", "des", "periodes", "periode"]), &["de"]);
        if self.filter(at).is_some() || self.filter(start).is_some() {
            return None;
        }
        let end = self.wording(start, &[&["vacance"], &["conge"]])?;
        Some((Named::Vague(Sign::Keep), end))
    }

    /// `année scolaire hors vacances`: not "… hors vacances de Noël".
    fn year_without_holidays(&self, at: usize) -> Option<usize> {
        let (head, next) = self.head(self.phrase(at, &["annee", "scolaire"])?)?;
        let end = self.wording(next, &[&["vacance"], &["conge"]]).filter(|_| head == Head::But)?;
        let end = self.skip(end, &["scolaires", "scolaire"]);
        let named = self.word(end).is_some_and(|word| matches!(word, "de" | "d" | "du" | "des"));
        (!named).then_some(end)
    }

    /// A filter, or weekdays where days may be taken out: the longer of both.
    fn named(&self, at: usize, days: bool) -> Option<(Named, usize)> {
        let filter = self.filter(at);
        let day = if days { self.day_item(at) } else { None };
        match (filter, day) {
            (Some((_, end)), Some((days, to))) if to > end => Some((Named::Days(days), to)),
            (Some((filters, end)), _) => Some((Named::Filters(filters), end)),
            (None, day) => day.map(|(days, to)| (Named::Days(days), to)),
        }
    }
}
