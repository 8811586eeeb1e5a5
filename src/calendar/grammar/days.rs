//! Lists of weekdays: `mardi`, `les lundis et jeudis`, `du lundi au vendredi`, `le week-end`.

use jiff::civil::Weekday;

use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use super::token::Kind;
use crate::calendar::codes;
use crate::calendar::{Rule, Weekdays};
use crate::diag::Text;

/// `tous les`, `chaque`… before a day.
const EVERY: [&str; 3] = ["tous", "toutes", "chaque"];
/// `le`, `les`.
pub(super) const THE: [&str; 3] = ["le", "les", "l"];

impl Reading<'_> {
    /// `hebdo` of the grammar.
    pub(super) fn weekly(&self, at: usize) -> Option<(Rule, usize)> {
        let (days, end) = self.week(at)?;
        // "Tous les jours et les jours fériés" names no further day.
        if days != Weekdays::ALL
            && let Some(end) = self.and_holidays(end)
        {
            return Some((Rule::WeekdaysAndHolidays(days), end));
        }
        Some((Rule::Weekly { days, every: 1 }, end))
    }

    /// `et les jours fériés`, as days that are added: not "et jours fériés compris", nor "… exceptés".
    fn and_holidays(&self, at: usize) -> Option<usize> {
        let named = self.skip(self.separator(at)?, &["les", "tous", "aussi"]);
        let end = self.wording(self.skip(named, &["les"]), &[&["jour", "ferie"], &["ferie"]])?;
        (!self.turns_holidays(end)).then_some(end)
    }

    /// Whether a word behind "jours fériés" says what else is done with them: "compris", "exceptés".
    pub(super) fn turns_holidays(&self, at: usize) -> bool {
        self.says_included(at) || self.excluded_word(at).is_some()
    }

    /// The days of a weekly rule.
    pub(super) fn week(&self, at: usize) -> Option<(Weekdays, usize)> {
        self.whole_week(at).or_else(|| self.days(at))
    }

    /// `tous les jours`, `tous les jours ouvrables`, `en semaine`, `7 jours sur 7`.
    fn whole_week(&self, at: usize) -> Option<(Weekdays, usize)> {
        if let Some(end) = self.phrase(at, &["en", "semaine"]) {
            return Some((Weekdays::WORKDAYS, end));
        }
        if let Some(end) = self.wording(at, &[&["tlj"], &["tous", "les", "jour", "sans", "exception"]]) {
            return Some((Weekdays::ALL, end));
        }
        if let Some(end) = self.seven_of_seven(at) {
            return Some((Weekdays::ALL, end));
        }
        let start = self.skip(at, &EVERY);
        let named = self.skip(start, &THE);
        // "Tous les matins": every day; the part of the day is left to be read as hours.
        let part = self.part_of_day(named).or_else(|| self.part_of_day(start));
        if start > at && part.is_some() {
            return Some((Weekdays::ALL, named));
        }
        let day = self.phrase(named, &["jour"])?;
        if let Some(end) = self.wording(day, &[&["ouvrable"], &["ouvre"], &["de", "semaine"]]) {
            let several = self.word(named) == Some("jours");
            return (named > at || several).then_some((Weekdays::WORKDAYS, end));
        }
        // "Le jour" alone means no day in particular.
        (start > at).then_some((Weekdays::ALL, day))
    }

    /// `7 jours sur 7`, `7j/7`, `7/7`
    fn seven_of_seven(&self, at: usize) -> Option<usize> {
        let (7, next) = self.number(at)? else { return None };
        let next = self.skip(next, &["jours", "jour", "j"]);
        let next =
            if self.kind(next) == Some(&Kind::Slash) { next + 1 } else { self.phrase(next, &["sur"])? };
        let (7, end) = self.number(next)? else { return None };
        Some(self.skip(end, &["jours", "j"]))
    }

    /// Days and ranges of days, joined by commas and "et". No day twice.
    pub(super) fn days(&self, at: usize) -> Option<(Weekdays, usize)> {
        let (mut days, mut end) = self.day_item(at)?;
        while let Some((more, next)) =
            self.separator(end).or_else(|| self.next_bare_day(end)).and_then(|next| self.day_item(next))
        {
            if more.iter().any(|day| days.contains(day)) {
                self.twice(end, next);
                return None;
            }
            days = more.iter().fold(days, Weekdays::with);
            end = next;
        }
        Some((days, end))
    }

    pub(super) fn day_item(&self, at: usize) -> Option<(Weekdays, usize)> {
        let start = self.skip(self.skip(at, &EVERY), &THE);
        if let Some(end) = self.week_end(start) {
            return Some((Weekdays::WEEKEND, end));
        }
        if let Some(found) = self.days_by_sign(start) {
            return Some(found);
        }
        let start = self.skip(start, &["du", "de"]);
        let (first, end) = self.weekday(start)?;
        // "Mardi 16 mars": the day of a date is none of every week.
        if self.is_date_number(end) {
            return None;
        }
        let range = self
            .wording(end, &[&["jusqu", "au"], &["jusqu", "a"]])
            .or_else(|| self.one_of(end, &["au", "a"]));
        let last = range.and_then(|to| self.weekday(self.skip(to, &["le"])));
        let Some((last, end)) = last else {
            // "De mardi" alone is no day; "du mardi" is.
            let said = self.word(start.wrapping_sub(1)) != Some("de");
            return said.then_some((Weekdays::one(first), end));
        };
        if first == last {
            self.twice(at, end);
            return None;
        }
        // "Le samedi jusqu'au lundi 31 mai 2027": the last day of a series.
        if self.is_date_number(end) {
            return None;
        }
        Some((between(first, last), self.skip(end, &["inclus", "inclusivement"])))
    }

    /// `week-end`, `weekends`
    pub(super) fn week_end(&self, at: usize) -> Option<usize> {
        self.wording(at, &[&["week", "end"], &["weekend"]])
    }

    fn twice(&self, from: usize, to: usize) {
        let message = Text::new("un jour est écrit deux fois", "a day is written twice");
        let fault = PhraseError::new(&codes::PHRASE, self.range(from, to), message);
        self.fault(fault.help("écrivez chaque jour une seule fois", "write each day once"));
    }

    /// `un mardi et un jeudi sur deux`: the days and the number of weeks.
    pub(super) fn one_in(&self, at: usize) -> Option<(Rule, usize)> {
        let (mut days, mut end) = self.one_day(at, true)?;
        while let Some((more, next)) = self.separator(end).and_then(|next| self.one_day(next, false)) {
            days = more.iter().fold(days, Weekdays::with);
            end = next;
        }
        let slash = self.kind(end) == Some(&Kind::Slash);
        let next = if slash { end + 1 } else { self.one_of(end, &["sur"])? };
        let (every, end) = self.one_in_number(next)?;
        Some((Rule::Weekly { days, every }, end))
    }

    fn one_day(&self, at: usize, first: bool) -> Option<(Weekdays, usize)> {
        let start = match self.number(at) {
            Some((1, next)) => next,
            Some(_) => return None,
            None if first => return None,
            None => at,
        };
        if let Some(end) = self.week_end(start) {
            return Some((Weekdays::WEEKEND, end));
        }
        let (day, end) = self.weekday(start)?;
        Some((Weekdays::one(day), end))
    }

    /// `deux`, `trois`, `quatre`, `six`
    pub(super) fn one_in_number(&self, at: usize) -> Option<(u8, usize)> {
        match self.number(at) {
            Some((value @ (2 | 3 | 4 | 6), end)) => u8::try_from(value).ok().map(|value| (value, end)),
            Some((_, end)) => {
                let message = Text::new(
                    format!("« {} » : ce rythme n'est pas prévu", self.text(at, end)),
                    format!("“{}”: this rhythm is not foreseen", self.text(at, end)),
                );
                let fault = PhraseError::new(&codes::PHRASE, self.range(at, end), message);
                let [fr, en] = self.reader.written.rhythms;
                self.fault(fault.help(
                    format!("écrivez {fr}, ou la liste des dates"),
                    format!("write {en}, or the list of dates"),
                ));
                None
            }
            None => {
                self.expect(at, Expected::Words(&["deux", "trois", "quatre", "six"]));
                None
            }
        }
    }
}

/// The days from one to another, over the week's end if need be.
pub(super) fn between(first: Weekday, last: Weekday) -> Weekdays {
    let mut days = Weekdays::one(first);
    let mut day = first;
    while day != last {
        day = day.next();
        days = days.with(day);
    }
    days
}
