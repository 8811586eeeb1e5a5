//! One hour: `9h`, `9 h 30`, `9:30`, `9.30`, `midi`, `minuit`, or a bare `14` beside another hour.

use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use super::token::Kind;
use crate::calendar::codes;
use crate::diag::Text;

/// An hour as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hour {
    /// Minutes from 0:00; 1440 is the end of the day.
    pub(super) minutes: u16,
    /// Digits without a unit.
    pub(super) bare: bool,
    /// `minuit`: which night, only an end tells.
    pub(super) midnight: bool,
    /// Minutes that "du soir", "de l'après-midi" added: twelve hours, or none.
    pub(super) added: u16,
    /// Whether it is said to be in the morning: "du matin", `02h`, `2:00` with a zero before.
    pub(super) morning: bool,
}

pub(super) const HOUR: [&str; 5] = ["h", "heure", "heures", "hr", "hrs"];
const MINUTE: [&str; 4] = ["min", "mn", "minute", "minutes"];

impl Reading<'_> {
    /// An hour.
    pub(super) fn hour(&self, at: usize) -> Option<(Hour, usize)> {
        if let Some(found) = self.middle_of_day(at) {
            return Some(found);
        }
        let letters =
            || self.number(at).filter(|(_, next)| self.word(*next).is_some_and(|unit| HOUR.contains(&unit)));
        let Some((hours, next)) = self.digits(at).or_else(letters) else {
            self.expect(at, Expected::Hour);
            return None;
        };
        let (minutes, bare, end) = self.minutes(next)?;
        let written = hours;
        let (hours, end) = if bare { (hours, end) } else { self.half_of_day(hours, end) };
        // "14h15 - 7 jours sur 7"
        if bare && self.word(end).is_some_and(|word| matches!(word, "jour" | "jours" | "j")) {
            return None;
        }
        if bare && hours > 24 {
            self.expect(at, Expected::Hour);
            return None;
        }
        if hours > 24 || minutes > 59 || (hours == 24 && minutes > 0) {
            let text = self.text(at, end);
            let message =
                Text::new(format!("« {text} » n'est pas une heure"), format!("“{text}” is not an hour"));
            let fault = PhraseError::new(&codes::HOURS, self.range(at, end), message);
            self.fault(fault.help("écrivez une heure de 0h à 24h", "write an hour from 0h to 24h"));
            return None;
        }
        let added = hours.saturating_sub(written) * 60;
        let (minutes, end) =
            self.less(hours * 60 + minutes, end).filter(|_| !bare).unwrap_or((hours * 60 + minutes, end));
        let zero = self.text(at, at + 1).starts_with('0');
        let morning = zero || self.word(end.wrapping_sub(1)) == Some("matin");
        Some((Hour { minutes, bare, midnight: false, added, morning }, end))
    }

    /// `midi`, `midi et demi`, `midi 45`, `minuit moins le quart`
    fn middle_of_day(&self, at: usize) -> Option<(Hour, usize)> {
        let minutes = match self.word(at)? {
            "midi" => 720,
            "minuit" => 1440,
            _ => return None,
        };
        let hour = |minutes, midnight| Hour { minutes, bare: false, midnight, added: 0, morning: false };
        if let Some((minutes, end)) = self.less(minutes, at + 1) {
            return Some((hour(minutes, false), end));
        }
        // The minutes after midnight are those of the next day.
        let more = self.fraction(at + 1).or_else(|| {
            let (more, end) =
                self.digits(at + 1).filter(|_| self.two_digits(at + 1) && !self.is_an_hour(at + 2))?;
            ((5..60).contains(&more) && more.is_multiple_of(5)).then_some((more, end))
        });
        match more.filter(|_| minutes == 720) {
            Some((more, end)) => Some((hour(minutes + more, false), end)),
            None => Some((hour(minutes, minutes == 1440), at + 1)),
        }
    }

    /// `moins le quart`, `moins dix`: the minutes less those, and the token after them.
    fn less(&self, minutes: u16, at: usize) -> Option<(u16, usize)> {
        const LESS: [(&[&str], u16); 5] = [
            (&["moins", "le", "quart"], 15),
            (&["moins", "quart"], 15),
            (&["moins", "cinq"], 5),
            (&["moins", "dix"], 10),
            (&["moins", "vingt"], 20),
        ];
        let (less, end) = LESS.iter().find_map(|(words, less)| Some((*less, self.phrase(at, words)?)))?;
        Some((minutes.checked_sub(less)?, end))
    }

    /// `et demie`, `et quart`, `trente`
    fn fraction(&self, at: usize) -> Option<(u16, usize)> {
        let half = self.wording(at, &[&["et", "demie"], &["et", "demi"], &["trente"]]).map(|end| (30, end));
        half.or_else(|| self.wording(at, &[&["et", "quart"], &["quinze"]]).map(|end| (15, end)))
    }

    /// `9 heures du matin`, `8 heures du soir`: the hour on a clock of 24.
    fn half_of_day(&self, hours: u16, at: usize) -> (u16, usize) {
        if let Some(end) = self.wording(at, &[&["du", "matin"]]).filter(|_| hours < 12) {
            return (hours, end);
        }
        let after = self.wording(at, &[&["du", "soir"], &["de", "l", "apres", "midi"]]);
        match after.filter(|_| (1..12).contains(&hours)) {
            Some(end) => (hours + 12, end),
            None => (hours, at),
        }
    }

    /// What follows the number of an hour: its minutes, whether it has no unit, and the index after.
    fn minutes(&self, at: usize) -> Option<(u16, bool, usize)> {
        if let Some(Kind::Colon | Kind::Dot) = self.kind(at)
            && self.is_glued(at)
            && self.is_glued(at + 1)
            && let Some((minutes, end)) = self.digits(at + 1)
        {
            // "12.03.2027" is a date.
            if self.kind(end) == self.kind(at) && self.is_glued(end) && self.digits(end + 1).is_some() {
                return None;
            }
            let end = self.skip(end, &HOUR);
            return self.two_digits(at + 1).then_some((minutes, false, end));
        }
        let unit = self.skip(at, &HOUR);
        if unit == at {
            return Some((0, true, at));
        }
        if let Some((minutes, end)) = self.fraction(unit) {
            return Some((minutes, false, end));
        }
        let glued = self.is_glued(unit);
        let Some((minutes, end)) = self.digits(unit).filter(|_| !self.is_an_hour(unit + 1)) else {
            return Some((0, false, self.abbreviation_dot(unit)));
        };
        // "8h à 18h 7 jours sur 7"
        if !self.two_digits(unit) && !glued {
            return Some((0, false, unit));
        }
        if !self.two_digits(unit) {
            let before = self.tokens.get(unit).map_or(0, |token| token.range.start);
            let message = Text::new(
                format!("« {minutes} » : les minutes ont deux chiffres"),
                format!("“{minutes}”: minutes have two digits"),
            );
            let fault = PhraseError::new(&codes::HOURS, self.range(unit, unit + 1), message);
            let whole = format!(
                "{}0{}",
                self.phrase.get(..before).unwrap_or_default(),
                self.phrase.get(before..).unwrap_or_default()
            );
            self.fault(fault.proposing(whole));
            return None;
        }
        let named = self.skip(end, &MINUTE);
        // "9h 12" may have lost its dash; "9 h 30" has not.
        if !glued && named == end && !minutes.is_multiple_of(5) {
            return Some((0, false, unit));
        }
        Some((minutes, false, named))
    }

    fn two_digits(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.range.len() == 2)
    }

    /// Whether a unit of hours or a colon stands here, so that the number before it is no minutes.
    fn is_an_hour(&self, at: usize) -> bool {
        let colon = self.kind(at) == Some(&Kind::Colon) && self.is_glued(at) && self.is_glued(at + 1);
        self.word(at).is_some_and(|word| HOUR.contains(&word)) || (colon && self.digits(at + 1).is_some())
    }

    /// Whether a number before a token is that of an hour: `h`, `:30`, `.30` stand there.
    pub(super) fn has_minutes_or_unit(&self, at: usize) -> bool {
        let dot = self.kind(at) == Some(&Kind::Dot) && self.is_glued(at) && self.is_glued(at + 1);
        self.is_an_hour(at) || (dot && self.two_digits(at + 1))
    }

    /// The dot of `9 h. à 12 h.`: one that ends a sentence is left.
    fn abbreviation_dot(&self, at: usize) -> usize {
        let dot = self.kind(at) == Some(&Kind::Dot) && self.is_glued(at);
        let goes_on = match self.kind(at + 1) {
            Some(Kind::Word(word)) => matches!(word.as_str(), "a" | "et" | "jusqu" | "jusque"),
            Some(Kind::Dash | Kind::Comma | Kind::Arrow | Kind::Slash) => true,
            _ => false,
        };
        if dot && goes_on { at + 1 } else { at }
    }
}
