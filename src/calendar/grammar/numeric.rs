//! Dates by number: `12/03/2027`, `12.3.27`, `12-03-2027`. The day comes first, then the month, as Belgium and France write
//! it; `2027-03-12` is another form, which is that of no other order.

use jiff::civil::Date;

use super::fault::PhraseError;
use super::reading::Reading;
use super::token::Kind;
use crate::calendar::codes;
use crate::diag::Text;

impl Reading<'_> {
    /// `12/03/2027`, `mardi 12.3.27`: a date with its year. A weekday before it is verified.
    pub(super) fn numeric_date(&self, at: usize) -> Option<(Date, usize)> {
        let (weekday, start) = match self.word(at).and(self.weekday(at)) {
            Some((weekday, next)) => (Some(weekday), next),
            None => (None, at),
        };
        let (day, month, year, end) = self.three_numbers(start)?;
        let date = i8::try_from(month).ok().zip(i8::try_from(day).ok());
        let Some(date) = date.and_then(|(month, day)| Date::new(year, month, day).ok()) else {
            self.no_such_numeric(start, end, (day, month, year));
            return None;
        };
        if let Some(said) = weekday.filter(|weekday| *weekday != date.weekday()) {
            self.wrong_weekday(said, date, self.range(at, end));
            return None;
        }
        Some((date, end))
    }

    /// Whether a date by number stands at a token, right or wrong.
    pub(super) fn is_numeric_date(&self, at: usize) -> bool {
        self.three_numbers(at).is_some()
    }

    /// Day, month and year, with the same sign between them and no blank.
    fn three_numbers(&self, at: usize) -> Option<(u16, u16, i16, usize)> {
        let (day, next) = self.digits(at)?;
        let sign = self.kind(next).filter(|sign| matches!(sign, Kind::Slash | Kind::Dot | Kind::Dash))?;
        let (month, after) = self.digits(next + 1)?;
        let (year, end) = self.digits(after + 1)?;
        let joined = self.kind(after) == Some(sign) && (at + 1..end).all(|at| self.is_glued(at));
        let short = |at: usize| self.range(at, at + 1).len() <= 2;
        if !joined || !short(at) || !short(next + 1) {
            return None;
        }
        let year = match self.year(after + 1) {
            Some((year, _)) => year,
            // "12-03-27" may be read from either end.
            None if *sign == Kind::Dash || self.range(after + 1, end).len() != 2 || year < 20 => return None,
            None => i16::try_from(year).ok()? + 2000,
        };
        Some((day, month, year, end))
    }

    /// `12/13/2027`: no month, unless the month was written first.
    fn no_such_numeric(&self, from: usize, to: usize, (day, month, year): (u16, u16, i16)) {
        let text = self.text(from, to);
        let message = Text::new(
            format!("« {text} » : ce jour n'existe pas ; le jour s'écrit avant le mois"),
            format!("“{text}”: there is no such day; the day is written before the month"),
        );
        let fault = PhraseError::new(&codes::DAY, self.range(from, to), message);
        let turned = i8::try_from(day).ok().zip(i8::try_from(month).ok());
        let turned = turned.and_then(|(month, day)| Date::new(year, month, day).ok());
        self.fault(match turned {
            Some(date) => {
                let long = self.reader.long(date);
                let name = self.reader.day(date.weekday());
                fault.help(
                    format!("si c'est le {name} {long}, écrivez « {long} »"),
                    format!("if it is {date}, write “{long}”"),
                )
            }
            None => fault.help("vérifiez le jour et le mois", "check the day and the month"),
        });
    }
}
