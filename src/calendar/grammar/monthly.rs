//! Once a month: `le 1er mardi du mois`, `les deux derniers samedis`, `le dernier jour ouvrable du mois`, `le 15 du mois`.

use super::days::THE;
use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use super::token::Kind;
use super::words;
use crate::calendar::codes;
use crate::calendar::{Rule, WorkdayEnd};
use crate::diag::Text;

/// What may stand before `le`.
const EVERY: [&str; 3] = ["tous", "toutes", "chaque"];

impl Reading<'_> {
    /// `ordinal` of the grammar.
    pub(super) fn by_weekday(&self, at: usize) -> Option<(Rule, usize)> {
        let (before, start) = match self.months(at) {
            Some((every, end)) => (Some(every), self.skip_sign(end, &Kind::Comma)),
            None => (None, self.each_month(at)),
        };
        let start = self.skip(self.skip(start, &EVERY), &THE);
        let (mut ranks, end) = self.ranks(start)?;
        let (day, mut end) = self.weekday(end)?;
        // "Le 1er vendredi et le 3e vendredi"
        while let Some((more, to)) = self
            .separator(end)
            .and_then(|next| self.ranks(self.skip(next, &THE)))
            .and_then(|(more, next)| Some((more, self.weekday(next).filter(|(same, _)| *same == day)?.1)))
        {
            ranks.extend(more);
            end = to;
        }
        let mut end = self.of_month(end).unwrap_or(end);
        let mut every = before;
        if before.is_none()
            && let Some((count, next)) = self.months(end)
        {
            every = Some(count);
            end = next;
        }
        ranks.sort_unstable();
        ranks.dedup();
        Some((Rule::MonthlyByWeekday { ranks, day, every: every.unwrap_or(1) }, end))
    }

    /// `chaque mois, `, `une fois par mois, ` before what says which day.
    fn each_month(&self, at: usize) -> usize {
        let wordings: [&[&'static str]; 3] =
            [&["chaque", "mois"], &["tous", "les", "mois"], &["mensuellement"]];
        let once = || self.number(at).filter(|(number, _)| *number == 1);
        self.wording(at, &wordings)
            .or_else(|| self.phrase(once()?.1, &["fois", "par", "mois"]))
            .map_or(at, |end| self.skip_sign(self.skip_sign(end, &Kind::Comma), &Kind::Colon))
    }

    /// `du mois`, `de chaque mois`
    pub(super) fn of_month(&self, at: usize) -> Option<usize> {
        let wordings: [&[&'static str]; 6] = [
            &["du", "mois"],
            &["de", "chaque", "mois"],
            &["chaque", "mois"],
            &["de", "tous", "les", "mois"],
            &["tous", "les", "mois"],
            &["mensuellement"],
        ];
        let end = self
            .wording(self.skip_sign(at, &Kind::Comma), &wordings[2..])
            .or_else(|| self.wording(at, &wordings));
        if end.is_none() {
            self.expect(at, Expected::Words(&["du mois"]));
        }
        end
    }

    /// `1er et 3e`, `deux derniers`
    pub(super) fn ranks(&self, at: usize) -> Option<(Vec<i8>, usize)> {
        if let Some(found) = self.first_few(at) {
            return Some(found);
        }
        let (first, mut end) = self.rank(at)?;
        let mut ranks = vec![first];
        while let Some(next) = self.separator(end) {
            let Some((rank, next)) = self.rank(self.skip(next, &THE)) else { break };
            ranks.push(rank);
            end = next;
        }
        Some((ranks, end))
    }

    /// `deux premiers`, `trois derniers`
    fn first_few(&self, at: usize) -> Option<(Vec<i8>, usize)> {
        let (count @ (2 | 3), next) = self.number(at)? else { return None };
        let count = i8::try_from(count).ok()?;
        if let Some(end) = self.wording(next, &[&["premier"], &["premiere"]]) {
            return Some(((1..=count).collect(), end));
        }
        let end = self.wording(next, &[&["dernier"], &["derniere"]])?;
        Some(((-count..=-1).collect(), end))
    }

    /// `1er`, `deuxième`, `avant-dernier`
    fn rank(&self, at: usize) -> Option<(i8, usize)> {
        if let Some(end) = self.phrase(at, &["avant", "dernier"]) {
            return Some((-2, end));
        }
        if let Some((number, next)) = self.digits(at) {
            let ending = self
                .word(next)
                .filter(|word| self.is_glued(next) || matches!(*word, "eme" | "emes" | "er"))?;
            if !words::is_rank_ending(number, ending) {
                return None;
            }
            let Some(rank) = i8::try_from(number).ok().filter(|rank| (1..=5).contains(rank)) else {
                self.no_such_rank(at, next + 1);
                return None;
            };
            return Some((rank, next + 1));
        }
        let Some(rank) = self.word(at).and_then(words::rank) else {
            self.expect(at, Expected::Rank);
            return None;
        };
        Some((rank, at + 1))
    }

    fn no_such_rank(&self, from: usize, to: usize) {
        let message = Text::new(
            "un mois n'a jamais plus de cinq fois le même jour",
            "a month never has the same day more than five times",
        );
        let fault = PhraseError::new(&codes::PHRASE, self.range(from, to), message);
        let [first, fifth, last] = self.reader.written.ranks;
        self.fault(fault.help(
            format!("écrivez un rang de {first} à {fifth}, ou « {last} »"),
            format!("write {first} to {fifth}, or “{last}”"),
        ));
    }

    /// `le premier jour ouvrable du mois`
    pub(super) fn workday(&self, at: usize) -> Option<(Rule, usize)> {
        let start = self.skip(self.skip(self.each_month(at), &EVERY), &THE);
        let (rank, next) = self.rank(start)?;
        let next = self.wording(next, &[&["jour", "ouvrable"], &["jour", "ouvre"]])?;
        let end = self.of_month(next).or((self.each_month(at) > at).then_some(next))?;
        let side = match rank {
            1 => WorkdayEnd::First,
            -1 => WorkdayEnd::Last,
            _ => {
                let message = Text::new(
                    "seuls le premier et le dernier jour ouvrable du mois sont prévus",
                    "only the first and the last workday of the month are foreseen",
                );
                let fault = PhraseError::new(&codes::PHRASE, self.range(at, end), message);
                self.fault(fault.help("écrivez les dates une par une", "write the dates one by one"));
                return None;
            }
        };
        Some((Rule::MonthlyWorkday(side), end))
    }

    /// `le 15 du mois`, `le 5 et le 20 du mois`, `le dernier jour du mois`
    pub(super) fn by_date(&self, at: usize) -> Option<(Rule, usize)> {
        let start = self.skip(self.skip(self.each_month(at), &EVERY), &THE);
        let (number, mut next) = self.numbered_day(start)?;
        let mut numbers = vec![number];
        while let Some((number, to)) =
            self.separator(next).and_then(|more| self.numbered_day(self.skip(more, &THE)))
        {
            numbers.push(number);
            next = to;
        }
        let month_first = self.each_month(at) > at;
        let end = match self.of_month(next) {
            // "Chaque mois, le 7 et le 15 du mois" may be two rules.
            Some(_) if month_first && numbers.len() > 1 => return None,
            Some(end) => end,
            None => (month_first && self.month(next).is_none()).then_some(next)?,
        };
        if !numbers.iter().all(|day| *day == -1 || (1..=31).contains(day)) {
            let message = Text::new("un mois a les jours 1 à 31", "a month has the days 1 to 31");
            self.fault(PhraseError::new(&codes::PHRASE, self.range(start, next), message));
            return None;
        }
        // The last day comes last.
        numbers.sort_unstable_by_key(|day| if *day == -1 { i8::MAX } else { *day });
        numbers.dedup();
        Some((Rule::MonthlyByDate { days: numbers }, end))
    }

    /// `15`, `1er`, `dernier jour`: -1 for the last.
    fn numbered_day(&self, at: usize) -> Option<(i8, usize)> {
        if let Some(end) = self.phrase(at, &["dernier", "jour"]) {
            return Some((-1, end));
        }
        if let Some(end) = self.phrase(at, &["premier", "jour"]) {
            return Some((1, end));
        }
        let (number, next) = self.day_number(at)?;
        Some((i8::try_from(number).unwrap_or(i8::MAX), next))
    }

    /// Whether "du mois" ends the phrase here.
    pub(super) fn ends_in_month(&self, at: usize) -> Option<()> {
        self.of_month(at).filter(|end| self.is_end(*end)).map(|_| ())
    }

    /// `3`, `1er`; the number of "9h", "09.00" is none.
    pub(super) fn day_number(&self, at: usize) -> Option<(u16, usize)> {
        let (number, next) = self.digits(at).filter(|(_, next)| !self.has_minutes_or_unit(*next))?;
        let ending = self.word(next).filter(|_| self.is_glued(next)).is_some_and(|word| match word {
            "er" => number == 1,
            "e" => self.reader.written.ordinal_days,
            _ => false,
        });
        Some((number, if ending { next + 1 } else { next }))
    }
}
