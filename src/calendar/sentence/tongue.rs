//! What a language must say of a schedule, and the frame that is the same in all of them.

use jiff::civil::{Date, Weekday};

use super::parts::{list, single_months};
use crate::calendar::format::{
    DateStyle, all_day_text, date_text, month_name, part_text, slot_text, time_text, unknown_hour_text,
};
use crate::calendar::{Filter, Hours, Rule, Slot, Weekdays, WorkdayEnd};

/// The fixed words of a language, spaces included where they join others.
pub(super) struct Words {
    /// Its code: `nl`.
    pub(super) code: &'static str,
    /// Between the last two of several.
    pub(super) and: &'static str,
    /// Between the parts of a sentence.
    pub(super) comma: &'static str,
    /// By appointment.
    pub(super) by_appointment: &'static str,
    /// Before what `sauf` takes out.
    pub(super) except: &'static str,
    /// Before the first day.
    pub(super) starting: &'static str,
    /// Before the last day.
    pub(super) until: &'static str,
    /// School holidays, taken out and kept.
    pub(super) school_holidays: [&'static str; 2],
    /// Public holidays, taken out and kept.
    pub(super) public_holidays: [&'static str; 2],
    /// Before months that are kept.
    pub(super) in_months: &'static str,
    /// Before one month that is taken out.
    pub(super) one_month: &'static str,
    /// Before one day that is taken out.
    pub(super) one_day: &'static str,
    /// Around the first of some months, before the last.
    pub(super) months: [&'static str; 2],
    /// The same for days, and for hours.
    pub(super) days: [&'static str; 2],
    pub(super) hours: [&'static str; 2],
    /// After an hour that is on the day after.
    pub(super) next_day: &'static str,
    /// Two, three, four, six; other numbers are figures.
    pub(super) numbers: [&'static str; 4],
    /// After a day that some months do not have.
    pub(super) shorter_months: &'static str,
}

impl Words {
    /// A small number in words.
    pub(super) fn number(&self, every: u8) -> String {
        let [two, three, four, six] = self.numbers;
        match every {
            2 => two.to_owned(),
            3 => three.to_owned(),
            4 => four.to_owned(),
            6 => six.to_owned(),
            other => other.to_string(),
        }
    }

    fn day(&self, day: Date) -> String {
        date_text(day, self.code, DateStyle::Long)
    }

    fn month(&self, month: i8) -> &'static str {
        month_name(month, self.code)
    }
}

/// What a language must say; the rest is put together from its [`Words`].
pub(super) trait Tongue {
    /// Its fixed words.
    fn words(&self) -> &'static Words;
    /// Days of the week, every so many weeks.
    fn weekly(&self, days: Weekdays, every: u8) -> String;
    /// Weekdays by their rank in the month, every so many months.
    fn monthly(&self, ranks: &[i8], day: Weekday, every: u8) -> String;
    /// The first or last working day of the month.
    fn workday(&self, end: WorkdayEnd) -> String;
    /// A day of the month by its number.
    fn day_of_month(&self, day: i8) -> String;
    /// Dates, one by one.
    fn dates(&self, dates: &[Date]) -> String;
    /// A day of each year.
    fn yearly(&self, month: i8, day: i8) -> String;

    /// The days that a rule gives, as a sentence starts.
    fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Weekly { days, every } => self.weekly(*days, *every),
            Rule::MonthlyByWeekday { ranks, day, every } => self.monthly(ranks, *day, *every),
            Rule::MonthlyWorkday(end) => self.workday(*end),
            Rule::MonthlyByDate { day } if *day > 28 => self.day_of_month(*day) + self.words().shorter_months,
            Rule::MonthlyByDate { day } => self.day_of_month(*day),
            Rule::Dates(dates) => self.dates(dates),
            Rule::Yearly { month, day } => self.yearly(*month, *day),
            Rule::ByAppointment => self.words().by_appointment.to_owned(),
        }
    }

    /// The hours; "to be confirmed" when nobody said.
    fn hours(&self, hours: &Hours) -> String {
        let words = self.words();
        let parts: Vec<String> = match hours {
            Hours::Unknown => return unknown_hour_text(words.code).to_owned(),
            Hours::AllDay => return all_day_text(words.code).to_owned(),
            Hours::Parts(parts) => parts.iter().map(|part| part_text(*part, words.code).to_owned()).collect(),
            Hours::Slots(slots) => slots.iter().map(|slot| self.slot(*slot)).collect(),
        };
        list(&parts, words.and)
    }

    /// From an hour to another.
    fn slot(&self, slot: Slot) -> String {
        let words = self.words();
        let Some(end) = slot.end else { return slot_text(slot, words.code) };
        let night = if end <= slot.start { words.next_day } else { "" };
        let [from, to] = words.hours;
        format!("{from}{}{to}{}{night}", time_text(slot.start, words.code), time_text(end, words.code))
    }

    /// What `pendant` keeps.
    fn during(&self, filters: &[Filter]) -> String {
        let words = self.words();
        if let Some(months) = single_months(filters) {
            let names: Vec<String> = months.iter().map(|month| words.month(*month).to_owned()).collect();
            return format!("{}{}", words.in_months, list(&names, words.and));
        }
        let kept = |filter: &Filter| match filter {
            Filter::SchoolHolidays => words.school_holidays[1].to_owned(),
            Filter::PublicHolidays => words.public_holidays[1].to_owned(),
            Filter::Months { from, to } if from == to => format!("{}{}", words.in_months, words.month(*from)),
            other => self.filter(other),
        };
        list(&filters.iter().map(kept).collect::<Vec<_>>(), words.and)
    }

    /// What `sauf` takes out.
    fn except(&self, filters: &[Filter]) -> String {
        let taken: Vec<String> = filters.iter().map(|filter| self.filter(filter)).collect();
        format!("{}{}", self.words().except, list(&taken, self.words().and))
    }

    /// What a filter names.
    fn filter(&self, filter: &Filter) -> String {
        let words = self.words();
        let between = |[from, to]: [&str; 2], first: &str, last: &str| format!("{from}{first}{to}{last}");
        match filter {
            Filter::SchoolHolidays => words.school_holidays[0].to_owned(),
            Filter::PublicHolidays => words.public_holidays[0].to_owned(),
            Filter::Months { from, to } if from == to => format!("{}{}", words.one_month, words.month(*from)),
            Filter::Months { from, to } => between(words.months, words.month(*from), words.month(*to)),
            Filter::Dates { from, to } if from == to => format!("{}{}", words.one_day, words.day(*from)),
            Filter::Dates { from, to } => between(words.days, &words.day(*from), &words.day(*to)),
        }
    }

    /// The first day.
    fn starting(&self, day: Date) -> String {
        format!("{}{}", self.words().starting, self.words().day(day))
    }

    /// The last day.
    fn until(&self, day: Date) -> String {
        format!("{}{}", self.words().until, self.words().day(day))
    }
}
