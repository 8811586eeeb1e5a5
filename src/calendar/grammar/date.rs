//! Dates: `2026-11-03`, `le mardi 3 novembre 2026`, `les 3, 10 et 17 mars 2026`, `chaque année, le 6 décembre`.

use std::ops::Range;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::days::THE;
use super::fault::PhraseError;
use super::filter::before;
use super::reading::{Expected, Reading};
use super::token::Kind;
use crate::calendar::Rule;
use crate::calendar::codes;
use crate::diag::Text;

/// A day that was read, with the weekday before it and its place.
struct Day {
    weekday: Option<Weekday>,
    number: u16,
    from: usize,
    to: usize,
}

impl Reading<'_> {
    /// The whole phrase, when it is a single date.
    pub(super) fn single_date(&self) -> Option<Date> {
        let start = self.skip(0, &THE);
        if let Some((date, end)) = self.iso_date(start).or_else(|| self.numeric_date(start))
            && self.is_end(end)
        {
            return Some(date);
        }
        match self.date_group(start) {
            Some((dates, end)) if self.is_end(end) && dates.len() == 1 => dates.first().copied(),
            _ => None,
        }
    }

    /// `dates` of the grammar.
    pub(super) fn dates(&self, at: usize) -> Option<(Rule, usize)> {
        let (mut dates, mut end) = self.one_date(at)?;
        while let Some(next) = self.separator(end) {
            let Some((more, next)) = self.one_date(next) else { break };
            dates.extend(more);
            end = next;
        }
        dates.sort_unstable();
        if dates.windows(2).any(|pair| pair[0] == pair[1]) {
            let message = Text::new("une date est écrite deux fois", "a date is written twice");
            let fault = PhraseError::new(&codes::PHRASE, self.range(at, end), message);
            self.fault(fault.help("écrivez chaque date une seule fois", "write each date once"));
            return None;
        }
        Some((Rule::Dates(dates), end))
    }

    /// `2026-11-03`, `les 3 et 10 mars 2026`: one date, or days of one month.
    pub(super) fn one_date(&self, at: usize) -> Option<(Vec<Date>, usize)> {
        let start = self.skip(at, &THE);
        let start = if start == at { self.skip(at, &["ce", "ces", "cette"]) } else { start };
        if let Some((date, end)) = self.iso_date(start).or_else(|| self.numeric_date(start)) {
            return Some((vec![date], end));
        }
        self.date_group(start)
    }

    /// `2026-11-03`
    pub(super) fn iso_date(&self, at: usize) -> Option<(Date, usize)> {
        let (year, next) = self.digits(at)?;
        let (month, next) = self.after_dash(next)?;
        let (day, end) = self.after_dash(next)?;
        if self.range(at, end).len() != 10 || year < 1000 {
            return None;
        }
        let part = |number: u16| i8::try_from(number).ok();
        let date = i16::try_from(year).ok().zip(part(month).zip(part(day)));
        let date = date.and_then(|(year, (month, day))| Date::new(year, month, day).ok());
        if date.is_none() {
            self.no_such_day(at, end);
        }
        date.map(|date| (date, end))
    }

    fn after_dash(&self, at: usize) -> Option<(u16, usize)> {
        let joined = self.kind(at) == Some(&Kind::Dash) && self.is_glued(at) && self.is_glued(at + 1);
        if joined { self.digits(at + 1) } else { None }
    }

    /// `mardi 3 novembre 2026`, `3, 10 et 17 mars 2026`, `samedi 14 et dimanche 15 octobre 2026`.
    pub(super) fn date_group(&self, at: usize) -> Option<(Vec<Date>, usize)> {
        let (days, next) = self.day_list(at)?;
        let (month, next) = self.month(next)?;
        let Some((year, end)) = self.year(next).or_else(|| self.shared_year(&days, month, next)) else {
            self.no_year(&days, month, at, next);
            return None;
        };
        let mut dates = Vec::new();
        for day in &days {
            let number = i8::try_from(day.number).ok();
            let Some(date) = number.and_then(|number| Date::new(year, month, number).ok()) else {
                self.no_such_day(at, end);
                return None;
            };
            if let Some(said) = day.weekday.filter(|weekday| *weekday != date.weekday()) {
                self.wrong_weekday(said, date, self.range(day.from, day.to));
                return None;
            }
            dates.push(date);
        }
        Some((dates, end))
    }

    /// `le 8 janvier et le 8 avril 2027`: the year that stands behind the last of several dates in their order.
    fn shared_year(&self, days: &[Day], month: i8, at: usize) -> Option<(i16, usize)> {
        let next = self.skip(self.separator(at)?, &THE);
        let (after, _) = self.date_group(next)?;
        let last = i8::try_from(days.last()?.number).ok()?;
        let (behind, first) = (*after.first()?, before(*after.first()?, month, last)?);
        // "Le 25 décembre et le 24 décembre 2026" are not in their order.
        let in_order = first.checked_add(6.months()).is_ok_and(|half| behind <= half);
        let year = Some(first.year()).filter(|_| in_order)?;
        let fits = |day: &Day| {
            let date = i8::try_from(day.number).ok().and_then(|number| Date::new(year, month, number).ok());
            date.is_some_and(|date| day.weekday.is_none_or(|weekday| weekday == date.weekday()))
        };
        days.iter().all(fits).then_some((year, at))
    }

    /// Days of one month: a weekday holds for the numbers after it.
    fn day_list(&self, at: usize) -> Option<(Vec<Day>, usize)> {
        self.paired(at).or_else(|| self.day_by_day(at))
    }

    /// `samedi et dimanche 26 et 27`: as many numbers as weekdays.
    fn paired(&self, at: usize) -> Option<(Vec<Day>, usize)> {
        let (first, next) = self.word(at).and(self.weekday(at))?;
        let next = self.skip(self.separator(next)?, &THE);
        let (second, next) = self.word(next).and(self.weekday(next))?;
        let (one, to) = self.day_number(next)?;
        let other = self.skip(self.separator(to)?, &THE);
        let (two, end) = self.day_number(other)?;
        let day = |weekday, number, from, to| Day { weekday: Some(weekday), number, from, to };
        Some((vec![day(first, one, next, to), day(second, two, other, end)], end))
    }

    fn day_by_day(&self, at: usize) -> Option<(Vec<Day>, usize)> {
        let mut days: Vec<Day> = Vec::new();
        let mut next = at;
        loop {
            let before = days.last().and_then(|day| day.weekday);
            let start = if days.is_empty() { next } else { self.skip(next, &THE) };
            let (weekday, number_at) = match self.word(start).and(self.weekday(start)) {
                Some((day, after)) => (Some(day), after),
                None => (before, start),
            };
            // A year is no day: "24 janvier | 2027 et dimanche 14 mars".
            let other = self.is_numeric_date(number_at) || self.year(number_at).is_some();
            let Some((number, to)) = self.day_number(number_at).filter(|_| !other) else { break };
            days.push(Day { weekday, number, from: start, to });
            match self.separator(to) {
                Some(after) => next = after,
                None => break,
            }
        }
        let end = days.last().map(|day| day.to)?;
        Some((days, end))
    }

    /// Four digits, from 1990 to 2100.
    pub(super) fn year(&self, at: usize) -> Option<(i16, usize)> {
        let (number, end) = self.digits(at)?;
        let year = i16::try_from(number).ok().filter(|year| (1990..=2100).contains(year))?;
        (self.range(at, end).len() == 4).then_some((year, end))
    }

    fn no_such_day(&self, from: usize, to: usize) {
        let text = self.text(from, to);
        let message = Text::new(
            format!("« {text} » : ce jour n'existe pas"),
            format!("“{text}”: there is no such day"),
        );
        let fault = PhraseError::new(&codes::DAY, self.range(from, to), message);
        self.fault(fault.help("vérifiez le jour et le mois", "check the day and the month"));
    }

    pub(super) fn wrong_weekday(&self, said: Weekday, date: Date, range: Range<usize>) {
        let real = self.reader.day(date.weekday());
        let message = Text::new(
            format!("le {} est un {real}, pas un {}", self.reader.long(date), self.reader.day(said)),
            format!("{date} is not the weekday written before it ({real}, not {})", self.reader.day(said)),
        );
        let (before, after) = around(date, said);
        let fault = PhraseError::new(&codes::WRONG_WEEKDAY, range, message);
        self.fault(fault.help(
            format!(
                "écrivez « {real} {} », ou la bonne date : « {} » ou « {} »",
                self.reader.long(date),
                self.reader.with_weekday(before),
                self.reader.with_weekday(after)
            ),
            format!(
                "write “{real} {}”, or the right date: “{}” or “{}”",
                self.reader.long(date),
                self.reader.with_weekday(before),
                self.reader.with_weekday(after)
            ),
        ));
    }

    fn no_year(&self, days: &[Day], month: i8, from: usize, to: usize) {
        // The weekday before the number belongs to the date: without it another year would fit.
        if from.checked_sub(1).is_some_and(|before| self.word(before).and(self.weekday(before)).is_some()) {
            return;
        }
        let text = self.text(from, to);
        let message =
            Text::new(format!("« {text} » : il manque l'année"), format!("“{text}”: the year is missing"));
        let fault = PhraseError::new(&codes::NO_YEAR, self.range(from, to), message);
        let on =
            |year: i16, day: &Day| i8::try_from(day.number).ok().and_then(|d| Date::new(year, month, d).ok());
        let held = |year: i16| {
            let right = |day: &Day, date: Date| day.weekday.is_none_or(|weekday| weekday == date.weekday());
            days.iter().all(|day| on(year, day).is_some_and(|date| right(day, date)))
        };
        let start = self.reader.reference.year();
        let near = start.saturating_sub(1)..=start.saturating_add(1);
        // Of a stretch the next one that is not over: its first day may be.
        let (first, last) = (self.start_before(from), self.end_behind(to));
        let ahead = |year: i16| {
            let day = days.first().and_then(|day| on(year, day));
            let over = |day: Date| last.map_or(Some(day), |(month, number)| on_or_after(day, month, number));
            day.is_some_and(|day| match first {
                Some(first) => day >= first,
                None => over(day).is_some_and(|last| last >= self.reader.reference),
            })
        };
        // A weekday comes back on a date after five, six or eleven years: so far ahead nobody writes.
        let dated = days.iter().any(|day| day.weekday.is_some());
        let early = first.map_or_else(|| if last.is_some() { *near.start() } else { start }, Date::year);
        let later = if dated { near.clone() } else { early..=start.saturating_add(8) };
        let year = later.clone().find(|year| ahead(*year) && held(*year));
        let year = year.or_else(|| later.rev().find(|year| held(*year)));
        let end = self.wording(to, &[&["prochain"], &["prochaine"]]).unwrap_or(to);
        let gap = self.range(from, to).end..self.range(from, end).end;
        self.missing_year(gap, year);
        let Some(year) = year else {
            let (first, last) = (near.start(), near.end());
            let fr = format!("aucune année de {first} à {last} ne convient : vérifiez le jour et la date");
            let en = format!("no year from {first} to {last} fits: check the day and the date");
            self.fault(fault.help(fr, en));
            return;
        };
        self.fault(
            fault.help(
                format!("ajoutez l'année : « {text} {year} »"),
                format!("add the year: “{text} {year}”"),
            ),
        );
    }

    /// `du 5 janvier 2027 au` before a date: the first day of its stretch, when that has its year.
    fn start_before(&self, at: usize) -> Option<Date> {
        let to = at.checked_sub(1).map(|before| if self.word(before) == Some("le") { before } else { at })?;
        let to = to.checked_sub(1).filter(|to| matches!(self.word(*to), Some("au" | "a")))?;
        let to = to.checked_sub(1).filter(|to| self.word(*to) == Some("jusqu")).unwrap_or(to);
        (1..=5)
            .filter_map(|back| self.plain_date(to.checked_sub(back)?))
            .find(|(_, end)| *end == to)
            .map(|(date, _)| date)
    }

    /// `au 27 mars` behind a date: the month and the number of the last day of its stretch.
    fn end_behind(&self, at: usize) -> Option<(i8, i8)> {
        let next = self.wording(at, &[&["au"], &["a"], &["jusqu", "au"], &["jusqu", "a"]])?;
        let next = self.skip(next, &["le"]);
        let next = self.word(next).and(self.weekday(next)).map_or(next, |(_, next)| next);
        let (day, next) = self.day_number(next)?;
        Some((self.month(next)?.0, i8::try_from(day).ok()?))
    }

    /// `annuel` of the grammar.
    pub(super) fn yearly(&self, at: usize) -> Option<(Rule, usize)> {
        if let Some(next) = self.every_year(at) {
            return self.day_of_year(self.skip_sign(next, &Kind::Comma));
        }
        let (rule, next) = self.day_of_year(at)?;
        let next = self.skip_sign(next, &Kind::Comma);
        let end = self.every_year(self.skip(next, &["de"]))?;
        Some((rule, end))
    }

    fn every_year(&self, at: usize) -> Option<usize> {
        self.wording(at, &[&["chaque", "annee"], &["tous", "les", "ans"], &["tous", "les", "an"]])
    }

    fn day_of_year(&self, at: usize) -> Option<(Rule, usize)> {
        let start = self.skip(at, &THE);
        let (number, next) = self.day_number(start)?;
        let (month, end) = self.month(next)?;
        let day = i8::try_from(number).ok().filter(|day| Date::new(2000, month, *day).is_ok());
        if day.is_none() {
            self.no_such_day(start, end);
        }
        day.map(|day| (Rule::Yearly { month, day }, end))
    }

    /// `sur rendez-vous`
    pub(super) fn by_appointment(&self, at: usize) -> Option<(Rule, usize)> {
        let start = self.skip(at, &["uniquement", "seulement", "exclusivement"]);
        let Some(end) = self.wording(start, &[&["sur", "rendez", "vous"], &["sur", "rdv"]]) else {
            self.expect(start, Expected::Words(&["sur rendez-vous"]));
            return None;
        };
        Some((Rule::ByAppointment, self.skip(end, &["uniquement", "seulement", "exclusivement"])))
    }
}

/// The first day of this month and number on or after another.
fn on_or_after(first: Date, month: i8, day: i8) -> Option<Date> {
    let year = if (month, day) < (first.month(), first.day()) { first.year() + 1 } else { first.year() };
    Date::new(year, month, day).ok()
}

/// The nearest days before and after a date that fall on a weekday.
pub(in crate::calendar) fn around(date: Date, wanted: Weekday) -> (Date, Date) {
    let step = |days: i32| date.checked_add(days.days()).unwrap_or(date);
    let before = (1..=7).map(|n| step(-n)).find(|day| day.weekday() == wanted);
    let after = (1..=7).map(step).find(|day| day.weekday() == wanted);
    (before.unwrap_or(date), after.unwrap_or(date))
}
