//! The parts of a sentence around its rule: hours, exceptions, periods, first and last day, appointments.

use jiff::civil::Date;

use super::reading::Reading;
use super::sign::ONLY;
use super::signed::Group;
use super::token::Kind;
use crate::calendar::{Filter, Hours, Rule, Weekdays};

/// One part of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Clause {
    Rule(Rule),
    Hours(Hours),
    /// What is kept and what is taken out, in the order of the sentence.
    Filters(Vec<Group>),
    /// "Y compris le samedi et les jours fériés": these days must be in the rule and not be taken out.
    Including(Weekdays, Vec<Filter>),
    /// "… et jours fériés": where all days are.
    Holidays,
    From(Date),
    Until(Date),
    Appointment,
    /// "Toute l'année": says nothing that is not so.
    Always,
}

/// What joins two parts of a sentence; the strongest of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joint {
    None,
    Comma,
    Open,
    And,
    Dash,
    Or,
    Strong,
}

/// Words that may stand before any part and say nothing of when.
const IDLE: [&[&str]; 17] = [
    &["ouvert"],
    &["ouverte"],
    &["ouverture"],
    &["heure", "d", "ouverture"],
    &["horaire"],
    &["horaire", "d", "ouverture"],
    &["jour", "d", "ouverture"],
    &["accessible"],
    &["permanence"],
    &["une", "permanence"],
    &["permanence", "ouverte"],
    &["est", "ouvert"],
    &["est", "ouverte"],
    &["sont", "ouvert"],
    &["sont", "ouverte"],
    &["a", "lieu"],
    &["ont", "lieu"],
];

impl Reading<'_> {
    /// What joins the next part, and where that part starts.
    pub(super) fn joint(&self, at: usize) -> (Joint, usize) {
        let (mut joint, mut at) = (Joint::None, at);
        loop {
            let (found, next) = match self.kind(at) {
                Some(Kind::Comma | Kind::Colon) => (Joint::Comma, at + 1),
                Some(Kind::Dash) => (Joint::Dash, at + 1),
                Some(Kind::And) => (Joint::And, at + 1),
                Some(Kind::Semicolon | Kind::Dot) => (Joint::Strong, at + 1),
                Some(Kind::Open) => (Joint::Open, at + 1),
                Some(Kind::Close) => (Joint::Comma, at + 1),
                Some(Kind::Word(word)) => match word.as_str() {
                    "et" | "puis" => (Joint::And, at + 1),
                    "ou" => (Joint::Or, at + 1),
                    "ainsi" if self.word(at + 1) == Some("que") => (Joint::And, at + 2),
                    _ => return (joint, at),
                },
                _ => return (joint, at),
            };
            joint = joint.max(found);
            at = next;
        }
    }

    /// A part of a sentence: the longest that starts here. `rule` is the rule before it, when there is one.
    pub(super) fn clause(&self, at: usize, rule: Option<&Rule>) -> Option<(Clause, usize)> {
        let at = self.wording(at, &IDLE).unwrap_or(at);
        // "Uniquement" before days and hours says nothing more than they do.
        let named = self.wording(at, &ONLY).unwrap_or(at);
        let days = self.rule(named).map(|(rule, end)| match rule {
            Rule::ByAppointment => (Clause::Appointment, end),
            rule => (Clause::Rule(rule), end),
        });
        let hours = self.hours(named).map(|(hours, end)| (Clause::Hours(hours), self.without_pause(end)));
        let found = [
            days,
            hours,
            self.signed(at, rule).map(|(groups, end)| (Clause::Filters(groups), end)),
            self.first_or_last(at),
            self.including(at),
            self.always(at),
            self.day_behind(at),
        ];
        // The first of the longest: a rule before hours before the others.
        let (clause, end) = found.into_iter().flatten().rev().max_by_key(|(_, end)| *end)?;
        Some((clause, self.only_behind(end)))
    }

    /// "Le mercredi en juillet uniquement": the token after such a word that ends a part.
    fn only_behind(&self, at: usize) -> usize {
        let Some(end) = self.wording(at, &ONLY) else { return at };
        let (joint, next) = self.joint(end);
        if joint > Joint::None || next >= self.tokens.len() { end } else { at }
    }

    /// Whether words at a token say that something is open, before what may be a period.
    pub(super) fn says_open(&self, at: usize) -> bool {
        self.wording(at, &IDLE).is_some_and(|end| {
            (at..end).any(|at| self.word(at).is_some_and(|word| word.starts_with("ouver")))
        })
    }

    /// `le soir du 16 décembre 2026`
    fn day_behind(&self, at: usize) -> Option<(Clause, usize)> {
        self.word(at).filter(|word| matches!(*word, "du"))?;
        let (rule, end) = self.dates(at + 1)?;
        let period = self.word(end).is_some_and(|word| matches!(word, "au" | "a"));
        (!period).then_some((Clause::Rule(rule), end))
    }

    fn without_pause(&self, at: usize) -> usize {
        let wordings: [&[&str]; 4] =
            [&["sans", "interruption"], &["non", "stop"], &["en", "continu"], &["sans", "pause"]];
        self.wording(self.skip_sign(at, &Kind::Comma), &wordings).unwrap_or(at)
    }

    fn always(&self, at: usize) -> Option<(Clause, usize)> {
        let wordings: [&[&str]; 2] = [&["toute", "l", "annee"], &["tout", "au", "long", "de", "l", "annee"]];
        self.wording(at, &wordings).map(|end| (Clause::Always, end))
    }

    fn first_or_last(&self, at: usize) -> Option<(Clause, usize)> {
        let last = self.wording(at, &[&["jusqu", "au"], &["jusqu", "a"], &["et", "jusqu", "au"]]);
        let first: [&[&str]; 5] = [
            &["a", "partir", "du"],
            &["a", "partir", "de"],
            &["des", "le"],
            &["depuis", "le"],
            &["a", "dater", "du"],
        ];
        let next = match last {
            Some(next) => next,
            None => self.wording(at, &first)?,
        };
        let next = self.skip(next, &["le"]);
        let (date, end) = self.plain_date(next)?;
        Some((if last.is_some() { Clause::Until(date) } else { Clause::From(date) }, end))
    }

    /// `y compris le samedi`, `même les jours fériés`
    fn including(&self, at: usize) -> Option<(Clause, usize)> {
        if let Some(end) =
            self.wording(at, &[&["jour", "ferie"], &["les", "jour", "ferie"], &["ferie"], &["les", "ferie"]])
        {
            return Some((Clause::Holidays, self.skip(end, &["compris", "inclus"])));
        }
        let next = self.wording(at, &[&["y", "compris"], &["meme"], &["compris"], &["inclus"]])?;
        let next = self.preposition(next).1;
        if let Some((days, end)) = self.days(next) {
            return Some((Clause::Including(days, Vec::new()), end));
        }
        let (filters, end) = self.filters(next, None)?;
        filters
            .iter()
            .all(|filter| *filter == Filter::PublicHolidays || *filter == Filter::SchoolHolidays)
            .then_some((Clause::Including(Weekdays::NONE, filters), end))
    }
}
