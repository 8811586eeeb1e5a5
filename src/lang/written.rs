//! Schedules as editors write them in a language: how its words are read, and how advice spells what to write.

use jiff::civil::Time;

/// Words that leave open what they mean, and what to write instead.
#[derive(Debug)]
pub struct Open {
    /// Its name in the lexicon, behind `~?`.
    pub name: &'static str,
    /// What is asked, in French and in English.
    pub question: [&'static str; 2],
    /// The words for either meaning, with the `{day}` that stands beside it; the second empty where the first is the answer
    /// to the question.
    pub instead: [&'static str; 2],
}

/// Schedules as editors write them. What is spelt here is read back to the same.
#[derive(Debug)]
pub struct Written {
    /// What the language is called by editors, in French and in English.
    pub named: [&'static str; 2],
    /// Its words in those of the grammar, a rule a line (`calendar/grammar/lexicon.rs`); empty for French, whose words are
    /// those of the grammar.
    pub lexicon: &'static str,
    /// Short words, and what each stands for; a dot behind one is part of it. One that ends in a dot needs it, and something
    /// behind it.
    pub short: &'static [(&'static str, &'static str)],
    /// Words that a misspelt one may have meant, other than days and months.
    pub near: &'static [&'static str],
    /// The ending of a weekday in the plural.
    pub days_end: &'static str,
    /// Names of school holidays as calendars have them, folded, beside those in French: a bar between several, in the order
    /// of [`super::Schedules::school_breaks`].
    pub school_breaks: [&'static str; 9],
    /// Words that leave open what they mean.
    pub open: &'static [Open],
    /// Whether the days of the month are counted: "de 5e".
    pub ordinal_days: bool,
    /// Whether its word for "even on public holidays" may add these days: "elke zondag, ook op feestdagen".
    pub also_adds: bool,
    /// Between the last two of a list.
    pub and: &'static str,
    /// Around the first and the last of days or dates, and of months.
    pub range: [&'static str; 2],
    /// The same of months.
    pub months: [&'static str; 2],
    /// Around two dates in figures.
    pub dates: [&'static str; 2],
    /// Before the first day of a series, before the last.
    pub bounds: [&'static str; 2],
    /// Before a day on which it takes place all the same.
    pub including: &'static str,
    /// Before what is taken out.
    pub except: &'static str,
    /// An hour: `9h30`.
    pub hour: fn(Time) -> String,
    /// Midnight at the end of a day.
    pub midnight: &'static str,
    /// Before an hour from which people may come.
    pub from_hour: &'static str,
    /// Before an hour at which it starts.
    pub at_hour: &'static str,
    /// In the morning, around noon, in the afternoon, in the evening.
    pub parts: [&'static str; 4],
    /// All day.
    pub all_day: &'static str,
    /// By appointment.
    pub by_appointment: &'static str,
    /// Public holidays, and those behind other days.
    pub holidays: [&'static str; 2],
    /// Every day.
    pub every_day: &'static str,
    /// `{day}` of every other week.
    pub one_in_two: &'static str,
    /// `{days}` of every other week, the last of them behind `and_the`.
    pub every_other_week: &'static str,
    /// See `every_other_week`.
    pub and_the: &'static str,
    /// `{day}` by its `{rank}` in the month.
    pub ranked: &'static str,
    /// Months of summer, winter, spring and autumn.
    pub seasons: [&'static str; 4],
    /// Phrases that are read, in quotes: days, hours, what may be taken out, dates.
    pub examples: [&'static str; 4],
    /// Rhythms that are read, in quotes.
    pub rhythms: [&'static str; 2],
    /// Ranks that are read, from the first to the last.
    pub ranks: [&'static str; 3],
}
