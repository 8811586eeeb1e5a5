//! The first and the last day of a series: `à partir du 1er octobre 2026`, `reprise le 5 octobre 2026`, `jusqu'à fin mars 2027`.

use jiff::civil::Date;

use super::clause::Clause;
use super::parts::Part;
use super::reading::Reading;
use super::scope::{Doubt, Other, Scope};
use crate::calendar::{HolidayContext, Rule, Schedule, gives};

/// Before the first day of a series.
const FIRST: [&[&str]; 16] = [
    &["a", "compter", "du"],
    &["a", "partir", "du"],
    &["a", "partir", "de"],
    &["a", "partir", "d"],
    &["des", "le"],
    &["des"],
    &["depuis"],
    &["depuis", "le"],
    &["a", "dater", "du"],
    &["debut", "le"],
    &["debute", "le"],
    &["commence", "le"],
    &["reprise", "le"],
    &["reprend", "le"],
    &["rentree", "le"],
    &["premiere", "seance", "le"],
];

/// Before its last day.
const LAST: [&[&str]; 9] = [
    &["jusqu", "au"],
    &["jusqu", "a"],
    &["et", "jusqu", "au"],
    &["jusque"],
    &["fin", "le"],
    &["finit", "le"],
    &["se", "termine", "le"],
    &["derniere", "seance", "le"],
    &["derniere", "seance", "possible", "le"],
];

impl Reading<'_> {
    /// A first or last day, with the words that say which.
    pub(super) fn first_or_last(&self, at: usize) -> Option<(Clause, usize)> {
        let last = self.wording(at, &LAST);
        let next = match last {
            Some(next) => next,
            None => self.wording(at, &FIRST)?,
        };
        let next = self.skip(next, &["le"]);
        let month = || if last.is_some() { self.end_of_month(next) } else { self.start_of_month(next) };
        let (date, end) = self.plain_date(next).or_else(month)?;
        let end = self.inclusive(end);
        Some((if last.is_some() { Clause::Until(date) } else { Clause::From(date) }, end))
    }

    /// `mars 2027`, behind "dès", "à partir de" or "depuis": the first day of the month.
    fn start_of_month(&self, at: usize) -> Option<(Date, usize)> {
        let (month, next) = self.month(at)?;
        let (year, end) = self.year(next)?;
        Some((Date::new(year, month, 1).ok()?, end))
    }

    /// `fin mars 2027`, behind "jusqu'à": the last day of the month.
    fn end_of_month(&self, at: usize) -> Option<(Date, usize)> {
        let (month, next) =
            self.month(self.skip(self.phrase(self.skip(at, &["la"]), &["fin"])?, &["de", "d", "du"]))?;
        let (year, end) = self.year(next)?;
        Some((Date::new(year, month, 1).ok()?.last_of_month(), end))
    }
}

impl Scope<'_, '_> {
    /// "Sauf vacances de Noël, reprise le 5 janvier 2027": the first day of the series, or the first behind what is out?
    pub(super) fn resumed(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        let resumes = self.reading.word(part.from).is_some_and(|word| matches!(word, "reprise" | "reprend"));
        let limited = self.parts.iter().enumerate().any(|(other, part)| other != at && part.is_limit());
        (resumes && limited).then(|| self.ask(at, Other::Neither))
    }

    /// "Le mardi, dernière séance le 3 mars 2027": there is a session on that day, so that it must be a Tuesday.
    pub(super) fn is_no_session(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        let (Clause::From(day) | Clause::Until(day)) = part.clause else { return None };
        let words = (part.from..part.to).filter_map(|at| self.reading.word(at));
        let named =
            words.clone().any(|word| word == "seance") && words.clone().all(|word| word != "possible");
        // "Tous les jours du mardi au jeudi" are two rules here.
        let held = self.parts.iter().filter_map(Part::rule).all(|rule| may_fall_on(rule, day));
        (named && !held).then(|| {
            let words = self.text(at);
            Doubt::new(
                format!("« {words} » : ce n'est pas un des jours de cet horaire ; une séance de plus ?"),
                format!("“{words}”: this is none of the days of this schedule; one more session?"),
                Other::Neither,
            )
        })
    }
}

/// Whether a rule may give a day, in whatever week it starts to count.
fn may_fall_on(rule: &Rule, day: Date) -> bool {
    let schedule = Schedule { from: Some(day), ..Schedule::new("", rule.clone()) };
    gives(&schedule, &HolidayContext::without_holidays(day), day)
}
