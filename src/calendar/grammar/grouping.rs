//! Whether a list of days is one whole, to which what stands beside it belongs, or days that stand each for itself.

use super::joint::Joint;
use super::parts::Part;
use super::reading::Reading;
use super::token::Kind;
use super::words;
use crate::calendar::Rule;

/// Words that add more than "et" does.
const ADDING: [&str; 4] = ["plus", "aussi", "egalement", "outre"];

/// How the days of a rule hold together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grouping {
    /// One day, or words for several: "le mardi", "tous les jours", "le 1er et le 3e mardi du mois".
    One,
    /// A single range: "du lundi au vendredi".
    Range,
    /// One article for all: "les lundis et jeudis".
    Shared,
    /// Days of one form without that: "lundi et jeudi", "le lundi et le jeudi".
    Alike,
    /// Days of several forms: "du lundi au jeudi et le vendredi".
    Mixed,
}

/// A day of the list as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Item {
    /// `le`, `les`, `chaque`…; none for a bare day.
    article: bool,
    plural: bool,
    /// Whether the day itself has its plural: "mardis".
    named_plural: bool,
    range: bool,
    /// The token where it starts, with its article.
    from: usize,
}

impl Reading<'_> {
    /// How the days of a rule hold together; `from` and `to` are the tokens of the rule.
    pub(super) fn grouping(&self, rule: &Rule, from: usize, to: usize) -> Grouping {
        let items = self.items(from, to);
        if matches!(rule, Rule::Dates(dates) if dates.len() > 1 && items.len() < 2) {
            return Grouping::Alike;
        }
        let [first, rest @ ..] = items.as_slice() else { return Grouping::One };
        if rest.is_empty() {
            return if first.range { Grouping::Range } else { Grouping::One };
        }
        // The dot of "ven." is no word.
        let last = (from..to).rev().find_map(|at| self.word(at));
        let ends_in_days = match rule {
            Rule::Weekly { .. } | Rule::WeekdaysAndHolidays(_) => last.is_some_and(is_day_word),
            Rule::Dates(_) => true,
            // "Le 1er samedi et le dernier samedi": the day is said again.
            Rule::MonthlyByWeekday { .. } => {
                (from..to).filter(|at| self.word(*at).is_some_and(is_day_word)).count() > 1
            }
            // "Le 1er et le 3e mardi", "le 1er et le 15": the rank stands with one day.
            _ => false,
        };
        let shares = first.article
            && !first.range
            && rest
                .iter()
                .all(|item| !item.article && !item.range && item.named_plural == first.named_plural);
        let alike = rest
            .iter()
            .all(|item| (item.article, item.plural, item.range) == (first.article, first.plural, false));
        // What is added by a word of its own stands apart: "les vendredis, plus les mercredis sur rendez-vous".
        let added = |at: usize| self.word(at).is_some_and(|word| ADDING.contains(&word));
        if (from..to).any(added) {
            return Grouping::Mixed;
        }
        if !ends_in_days || (shares && first.plural) {
            Grouping::Shared
        } else if (alike || shares) && !first.range {
            Grouping::Alike
        } else {
            Grouping::Mixed
        }
    }

    /// The token where the last day of a list starts, when there are several.
    pub(super) fn last_day(&self, from: usize, to: usize) -> Option<usize> {
        match self.items(from, to).as_slice() {
            [_, .., last] => Some(last.from),
            _ => None,
        }
    }

    /// The days of a list: weekdays, or dates by their numbers.
    fn items(&self, from: usize, to: usize) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let mut after = from;
        // "Le 26/1/27 et le 5 mai 2027": the numbers of a date are one day.
        let mut behind_date = from;
        for at in from..to {
            let date = self.numeric_date(at).filter(|_| at >= behind_date);
            behind_date = date.map_or(behind_date, |(_, end)| end);
            if date.is_none() && (at < behind_date || !self.is_day(at, to)) {
                continue;
            }
            let words = || (after..at).filter_map(|at| self.word(at));
            let arrow = (after..at).any(|at| self.kind(at) == Some(&Kind::Arrow));
            // "Lundi-mardi et mercredi": the first two hang together as a range does.
            let pair = after.checked_sub(1).and_then(|first| self.days_with_sign(first));
            let pair = pair.is_some_and(|(_, days, end)| days.len() == 2 && at < end);
            let linked = arrow || pair || words().any(|word| matches!(word, "au" | "a" | "jusqu"));
            if linked && let Some(item) = items.last_mut() {
                item.range = true;
            } else {
                // "Plus mardi 16 mars 2027": the weekday is part of the date.
                let weekday = |at: &usize| *at >= after && self.word(*at).and_then(words::weekday).is_some();
                let named_at = at.checked_sub(1).filter(weekday).unwrap_or(at);
                let start =
                    (after..named_at).rev().take_while(|at| self.word(*at).is_some_and(is_article)).last();
                let start = start.unwrap_or(named_at);
                let named = self.word(at).is_some_and(|word| word.ends_with('s'));
                let many = |at| matches!(self.word(at), Some("les" | "tous" | "toutes" | "chaque"));
                let (article, plural) = (start < named_at, named || (start..at).any(many));
                // "Jours fériés" has no singular: it agrees with the days before it.
                let like = items.first().filter(|_| self.is_holidays(at));
                let (plural, named) =
                    like.map_or((plural, named), |first| (first.plural, first.named_plural));
                items.push(Item { article, plural, named_plural: named, range: false, from: start });
            }
            after = at + 1;
        }
        items
    }

    /// "Tous les jours", "en semaine" and right behind it "du mardi au vendredi": a range of the days before it.
    pub(super) fn narrows(&self, all: &Part, days: &Part) -> bool {
        let weekly = |part: &Part| match part.rule() {
            Some(Rule::Weekly { days, every: 1 }) => Some(*days),
            _ => None,
        };
        let (Some(known), Some(named)) = (weekly(all), weekly(days)) else { return false };
        let nameless = (all.from..all.to).all(|at| self.word(at).and_then(words::weekday).is_none());
        let ranged = self.items(days.from, days.to).first().is_some_and(|item| item.range);
        let close = days.joint == Joint::None;
        close && nameless && ranged && named.iter().all(|day| known.contains(day))
    }

    fn is_holidays(&self, at: usize) -> bool {
        let alone = self.word(at) == Some("feries") && self.word(at.wrapping_sub(1)) != Some("jours");
        alone || self.phrase(at, &["jour", "ferie"]).is_some()
    }

    fn is_day(&self, at: usize, to: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Word(word)) => {
                let day = words::weekday(word).is_some()
                    || self.is_holidays(at)
                    || matches!(word.as_str(), "week" | "weekend" | "weekends");
                // "Samedi 14 octobre" is told by its number; "samedi 9h-12h" is not.
                day && (at + 1 >= to || self.day_number(at + 1).is_none())
            }
            // The number of a date: a month or another number of the same month stands behind.
            Some(Kind::Number(number)) => {
                let after = self.day_number(at).map_or(at + 1, |(_, next)| next);
                let listed = self
                    .separator(after)
                    .is_some_and(|next| self.day_number(self.skip(next, &["le"])).is_some());
                (1..=31).contains(number) && (self.month(after).is_some() || listed)
            }
            _ => false,
        }
    }
}

fn is_article(word: &str) -> bool {
    matches!(word, "le" | "les" | "l" | "tous" | "toutes" | "chaque" | "du" | "un" | "ce" | "ces")
}

fn is_day_word(word: &str) -> bool {
    words::weekday(word).is_some() || matches!(word, "end" | "ends" | "weekend" | "weekends" | "feries")
}
