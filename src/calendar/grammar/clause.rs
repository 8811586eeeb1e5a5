//! The parts of a sentence around its rule: hours, exceptions, periods, first and last day, appointments.

use jiff::civil::Date;

use super::reading::Reading;
use super::token::Kind;
use crate::calendar::{Filter, Hours, Rule, Weekdays};

/// One part of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Clause {
    Rule(Rule),
    Hours(Hours),
    /// What `sauf` takes out.
    Except(Weekdays, Vec<Filter>),
    /// The same, when the words may mean something else: "hors vacances".
    Perhaps(Vec<Filter>, &'static str),
    /// What `pendant` keeps.
    During(Vec<Filter>),
    /// "Y compris le samedi et les jours fériés": these days must be in the rule, and are not taken out.
    Including(Weekdays, Vec<Filter>),
    /// "… et jours fériés", where all days are.
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

const BUT: [&[&str]; 17] = [
    &["sauf"],
    &["hors"],
    &["hormis"],
    &["excepte"],
    &["exceptee"],
    &["a", "l", "exception"],
    &["a", "l", "exclusion"],
    &["exception", "faite"],
    &["en", "dehors"],
    &["ferme"],
    &["fermee"],
    &["fermeture"],
    &["avec", "fermeture"],
    &["avec", "une", "fermeture"],
    &["mais", "pas"],
    &["mais", "ferme"],
    &["et", "ferme"],
];

const DURING: [&[&str]; 10] = [
    &["pendant"],
    &["durant"],
    &["en"],
    &["au", "cours", "de"],
    &["uniquement", "pendant"],
    &["uniquement", "en"],
    &["uniquement", "durant"],
    &["seulement", "pendant"],
    &["seulement", "en"],
    &["de"],
];

const TERM: [&[&str]; 6] = [
    &["periode", "scolaire"],
    &["temps", "scolaire"],
    &["semaine", "scolaire"],
    &["jour", "scolaire"],
    &["jour", "de", "classe"],
    &["jour", "d", "ecole"],
];

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
                    "et" | "puis" if self.word(at + 1) != Some("ferme") => (Joint::And, at + 1),
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

    /// A part of a sentence: the longest that starts here.
    pub(super) fn clause(&self, at: usize) -> Option<(Clause, usize)> {
        let at = self.wording(at, &IDLE).unwrap_or(at);
        let rule = self.rule(at).map(|(rule, end)| match rule {
            Rule::ByAppointment => (Clause::Appointment, end),
            rule => (Clause::Rule(rule), end),
        });
        let hours = self.hours(at).map(|(hours, end)| (Clause::Hours(hours), self.without_pause(end)));
        let found = [
            rule,
            hours,
            self.but(at),
            self.only_during(at),
            self.period(at),
            self.first_or_last(at),
            self.including(at),
            self.always(at),
            self.day_behind(at),
        ];
        // The first of the longest: a rule before hours before the others.
        found.into_iter().flatten().rev().max_by_key(|(_, end)| *end)
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

    /// Term time: no school holidays.
    fn term(&self, at: usize) -> Option<usize> {
        let start = self.skip(at, &["la", "le", "les", "l", "de"]);
        let start = self.skip(start, &["la", "le", "les", "l"]);
        self.wording(start, &TERM)
    }

    fn but(&self, at: usize) -> Option<(Clause, usize)> {
        let next = self.wording(at, &BUT)?;
        if let Some(end) = self.term(next) {
            return Some((Clause::During(vec![Filter::SchoolHolidays]), end));
        }
        if let Some((days, filters, end)) = self.days_and_filters(next) {
            return Some((Clause::Except(days, filters), end));
        }
        // "Hors vacances": whose?
        let next = self.skip(
            self.skip(next, &["pendant", "durant", "en", "de"]),
            &["les", "des", "periodes", "periode"],
        );
        let end = self.wording(self.skip(next, &["de"]), &[&["vacance"], &["conge"]])?;
        Some((Clause::Perhaps(vec![Filter::SchoolHolidays], "vacances scolaires"), end))
    }

    /// `le dimanche et les jours fériés`, `vacances scolaires, juillet et août`
    fn days_and_filters(&self, at: usize) -> Option<(Weekdays, Vec<Filter>, usize)> {
        let (mut days, mut filters) = (Weekdays::NONE, Vec::new());
        let mut end = None;
        let mut next = at;
        while let Some((more, named, to)) = self.day_or_filter(next) {
            // "Hors vacances scolaires, le samedi de 10h à 13h": the Saturday is what the sentence is about.
            let rule = days.is_empty() && !filters.is_empty() && !more.is_empty();
            if rule && self.kind(next - 1) == Some(&Kind::Comma) && self.hours(self.joint(to).1).is_some() {
                break;
            }
            days = more.iter().fold(days, Weekdays::with);
            filters.extend(named);
            end = Some(to);
            let after =
                self.separator(to).or_else(|| self.wording(to, &[&["ou"], &["ainsi", "que"], &["ni"]]));
            let Some(after) = after else { break };
            next = self.wording(after, &BUT).unwrap_or(after);
        }
        end.map(|end| (days, filters, end))
    }

    fn day_or_filter(&self, at: usize) -> Option<(Weekdays, Vec<Filter>, usize)> {
        let start = self.skip(at, &["pendant", "durant", "en"]);
        let filter =
            self.filter(start).or_else(|| self.filter(self.skip(start, &["des", "de", "du", "d", "aux"])));
        let day = self.day_item(start).or_else(|| self.day_item(self.skip(start, &["des", "de", "du"])));
        match (filter, day) {
            (Some((_, end)), Some((days, to))) if to > end => Some((days, Vec::new(), to)),
            (Some((filters, end)), _) => Some((Weekdays::NONE, filters, end)),
            (None, Some((days, to))) => Some((days, Vec::new(), to)),
            (None, None) => None,
        }
    }

    fn only_during(&self, at: usize) -> Option<(Clause, usize)> {
        let next = self.wording(at, &DURING);
        if let Some(end) = next.and_then(|next| self.term(next)) {
            return Some((Clause::Except(Weekdays::NONE, vec![Filter::SchoolHolidays]), end));
        }
        if let Some(end) =
            next.and_then(|next| self.phrase(self.skip(next, &["la", "l", "une"]), &["annee", "scolaire"]))
        {
            return Some((Clause::Perhaps(vec![Filter::SchoolHolidays], "sauf vacances scolaires"), end));
        }
        // "De septembre à juin" and "du 3 au 19 novembre" need no word before them.
        let (filters, end) = self.filters(next?)?;
        Some((Clause::During(filters), end))
    }

    fn period(&self, at: usize) -> Option<(Clause, usize)> {
        self.word(at).filter(|word| matches!(*word, "du" | "de" | "d"))?;
        let (filters, end) = self.date_range(at).or_else(|| self.month_filter(at))?;
        Some((Clause::During(filters), end))
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
        let (days, filters, end) = self.days_and_filters(next)?;
        filters
            .iter()
            .all(|filter| *filter == Filter::PublicHolidays || *filter == Filter::SchoolHolidays)
            .then_some(())?;
        Some((Clause::Including(days, filters), end))
    }
}
