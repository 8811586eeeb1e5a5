//! Every so many weeks or months: `tous les quinze jours, le mardi`, `un mois sur deux`.

use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use super::token::Kind;
use crate::calendar::codes;
use crate::calendar::{Rule, Weekdays};
use crate::diag::Text;
use crate::lang::fill;

impl Reading<'_> {
    /// `quinzaine` of the grammar, and the same the other way round for a single day.
    pub(super) fn every_weeks(&self, at: usize) -> Option<(Rule, usize)> {
        if let Some((every, end)) = self.weeks(at) {
            let next = self.skip_sign(self.skip_sign(end, &Kind::Comma), &Kind::Colon);
            let (days, end) = self.days(next)?;
            return Some((Rule::Weekly { days, every }, end));
        }
        // "Un mercredi tous les quinze jours": one of its days, so that it is no list.
        let one = self.number(at).filter(|(number, _)| *number == 1).and_then(|(_, next)| self.weekday(next));
        let one = one.map(|(day, end)| (Weekdays::one(day), end));
        let (days, end) = one.or_else(|| self.days(at))?;
        let (every, end) = self.weeks(self.skip_sign(end, &Kind::Comma))?;
        if days.len() == 1 {
            return Some((Rule::Weekly { days, every }, end));
        }
        // "Le mardi et le jeudi une semaine sur deux" may mean the Thursday alone.
        let written = self.reader.written;
        let names = self.reader.names(days).replace(written.and, written.and_the);
        let message = Text::new(
            "on ne sait pas à quels jours ce rythme s'applique",
            "it is not clear to which days this rhythm applies",
        );
        let fault = PhraseError::new(&codes::PHRASE, self.range(at, end), message);
        self.fault(fault.proposing(fill(written.every_other_week, &[("days", &names)])));
        None
    }

    /// `tous les quinze jours`, `une semaine sur deux`, `toutes les deux semaines`, `toutes les semaines`.
    pub(super) fn weeks(&self, at: usize) -> Option<(u8, usize)> {
        if let Some(next) = self.wording(at, &[&["tous", "les"], &["toutes", "les"]]) {
            return self.weeks_after_all_the(next);
        }
        if let Some(end) = self.wording(at, &[&["chaque", "semaine"], &["une", "fois", "par", "semaine"]]) {
            return Some((1, end));
        }
        let (1, next) = self.number(at)? else { return None };
        let next = self.phrase(next, &["semaine", "sur"])?;
        self.one_in_number(next)
    }

    fn weeks_after_all_the(&self, at: usize) -> Option<(u8, usize)> {
        if let Some(end) = self.phrase(at, &["semaine"]) {
            return Some((1, end));
        }
        let (number, next) = self.number(at)?;
        if let (15, Some(end)) = (number, self.phrase(next, &["jour"])) {
            return Some((2, end));
        }
        let end = self.phrase(next, &["semaine"])?;
        let (every, _) = self.one_in_number(at)?;
        Some((every, end))
    }

    /// `un mois sur deux`, `tous les deux mois`; a comma may stand before it.
    pub(super) fn months(&self, at: usize) -> Option<(u8, usize)> {
        let start = self.skip_sign(at, &Kind::Comma);
        if let Some(next) = self.phrase(start, &["tous", "les"]) {
            let (number, next) = self.number(next)?;
            let end = self.phrase(next, &["mois"])?;
            return month_count(number).map(|every| (every, end));
        }
        let (1, next) = self.number(start)? else { return None };
        let next = self.phrase(next, &["mois", "sur"])?;
        let Some((number, end)) = self.number(next) else {
            self.expect(next, Expected::Words(&["deux", "trois", "quatre", "six"]));
            return None;
        };
        month_count(number).map(|every| (every, end))
    }
}

fn month_count(number: u16) -> Option<u8> {
    u8::try_from(number).ok().filter(|number| (2..=12).contains(number))
}
