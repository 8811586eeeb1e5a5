//! The parts of a sentence around its rule: hours, exceptions, periods, first and last day, appointments.

use jiff::civil::Date;

use super::joint::Joint;
use super::named::Group;
use super::reading::Reading;
use super::sign::ONLY;
use super::step::is_single_day;
use super::token::Kind;
use crate::calendar::{DayPart, Filter, Hours, Rule, Weekdays};

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
    /// "Du mois", behind "le premier vendredi matin".
    OfMonth,
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
    /// A part of a sentence: the longest that starts here. `rule` is the rule before it, when there is one; `lone` tells
    /// whether an hour may stand alone.
    pub(super) fn clause(&self, at: usize, rule: Option<&Rule>, lone: bool) -> Option<(Clause, usize)> {
        let label = if at == 0 { self.label(at) } else { None };
        let at = label.or_else(|| self.wording(at, &IDLE)).unwrap_or(at);
        // "Uniquement" before days and hours says nothing more than they do.
        let named = self.wording(at, &ONLY).unwrap_or(at);
        let days = self.rule(named).map(|(rule, end)| match rule {
            Rule::ByAppointment => (Clause::Appointment, end),
            rule => (Clause::Rule(rule), end),
        });
        let hours = self
            .midday(named)
            .or_else(|| self.hours(named))
            .or_else(|| self.lone_starts(named).filter(|_| lone));
        let hours = hours.map(|(hours, end)| (Clause::Hours(hours), self.without_pause(end)));
        let found = [
            days,
            hours,
            self.signed(at, rule).map(|(groups, end)| (Clause::Filters(groups), end)),
            self.first_or_last(named),
            self.holidays_alone(named).filter(|_| rule.is_none()),
            self.including(at),
            self.always(at),
            self.of_ranked_month(at, rule),
            self.day_behind(at),
        ];
        // The first of the longest: a rule before hours before the others.
        let (clause, end) = found.into_iter().flatten().rev().max_by_key(|(_, end)| *end)?;
        Some((clause, self.only_behind(end)))
    }

    /// `vendredi midi`: the middle of the day, where no other hour follows.
    fn midday(&self, at: usize) -> Option<(Hours, usize)> {
        let end = self.phrase(at, &["midi"])?;
        // "Midi et demi" is an hour.
        self.hour(at).filter(|(_, to)| *to == end)?;
        let joined = self.separator(end).unwrap_or(end);
        let hour = self.hour(joined).is_some() || self.hours(at).is_some_and(|(_, to)| to > end);
        (!hour).then_some((Hours::Parts(vec![DayPart::Noon]), end))
    }

    /// `mardi 14h`, `mardi 10h et 14h`
    fn lone_starts(&self, at: usize) -> Option<(Hours, usize)> {
        let (first, mut end) = self.lone_start(at)?;
        let mut slots = vec![first];
        while let Some((slot, next)) = self.separator(end).and_then(|next| self.lone_start(next)) {
            if slots.last().is_some_and(|before| slot.start <= before.start) {
                return None;
            }
            slots.push(slot);
            end = next;
        }
        // "14h, 16h-18h": the first may belong to what follows.
        let more = self.separator(end).is_some_and(|next| self.hour(next).is_some());
        (!more).then_some((Hours::Slots(slots), end))
    }

    /// `les jours fériés`, as the days of a rule.
    fn holidays_alone(&self, at: usize) -> Option<(Clause, usize)> {
        let wordings: [&[&str]; 3] =
            [&["les", "jour", "ferie"], &["tous", "les", "jour", "ferie"], &["chaque", "jour", "ferie"]];
        let end = self.wording(at, &wordings)?;
        let days = Rule::WeekdaysAndHolidays(Weekdays::NONE);
        (!self.turns_holidays(end)).then_some((Clause::Rule(days), end))
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
        let wordings: [&[&str]; 5] = [
            &["toute", "l", "annee"],
            &["pendant", "toute", "l", "annee"],
            &["durant", "toute", "l", "annee"],
            &["tout", "au", "long", "de", "l", "annee"],
            &["a", "l", "annee"],
        ];
        self.wording(at, &wordings).map(|end| (Clause::Always, end))
    }

    /// `le premier vendredi matin du mois`: words of the rule behind the part of the day.
    fn of_ranked_month(&self, at: usize, rule: Option<&Rule>) -> Option<(Clause, usize)> {
        matches!(rule, Some(Rule::MonthlyByWeekday { .. })).then_some(())?;
        self.of_month(at).map(|end| (Clause::OfMonth, end))
    }

    /// `y compris le samedi`, `même les jours fériés`
    fn including(&self, at: usize) -> Option<(Clause, usize)> {
        if let Some(found) = self.included(at) {
            return Some(found);
        }
        if let Some(end) =
            self.wording(at, &[&["jour", "ferie"], &["les", "jour", "ferie"], &["ferie"], &["les", "ferie"]])
        {
            return Some((Clause::Holidays, end));
        }
        let next = self.wording(at, &[&["y", "compris"], &["meme"], &["compris"], &["inclus"]])?;
        let next = self.preposition(next).1;
        let (days, filters) = (self.days(next), self.filters(next, None));
        // "Le lundi de Pâques" is more than a Monday.
        let more = filters.as_ref().map_or(0, |(_, end)| *end);
        if let Some((days, end)) = days.filter(|(_, end)| *end >= more) {
            return Some((Clause::Including(days, Vec::new()), end));
        }
        let (filters, end) = filters?;
        // "…, de janvier à mars" behind it is a period of its own.
        let holidays = |filter: &Filter| filter.follows_school() || *filter == Filter::PublicHolidays;
        let month = |filter: &Filter| matches!(filter, Filter::Months { from, to } if from == to);
        let alike = [&holidays as &dyn Fn(&Filter) -> bool, &month, &is_single_day];
        let alike = alike.into_iter().any(|is| filters.iter().all(is));
        alike.then_some((Clause::Including(Weekdays::NONE, filters), end))
    }

    /// `jours fériés compris`, `vacances scolaires comprises`, `dimanche compris`
    fn included(&self, at: usize) -> Option<(Clause, usize)> {
        // "Vacances comprises"
        let holidays = self.wording(at, &[&["vacance"], &["conge"]]).filter(|end| self.says_included(*end));
        let named = holidays.map(|end| (vec![Filter::SchoolHolidays], end)).or_else(|| self.filter(at));
        let (clause, end) = match named {
            Some((filters, end)) => (Clause::Including(Weekdays::NONE, filters), end),
            None => self.day_item(at).map(|(days, end)| (Clause::Including(days, Vec::new()), end))?,
        };
        self.included_word(end).map(|end| (clause, end))
    }
}
