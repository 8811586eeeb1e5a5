//! What one RRULE can say of a rule: "1er et 3e mardis" are two of them, a list of dates is none.

use jiff::civil::{Date, Weekday};

use crate::calendar::{Excluded, Fate, Reason, Rule, RuleDay};

/// A part of a rule that one RRULE gives, and its days.
pub(super) struct Part {
    /// `FREQ=WEEKLY;BYDAY=TU`, without UNTIL.
    pub(super) rule: String,
    /// Tells its UID from those of the other parts; empty when there is only one.
    pub(super) suffix: String,
    /// Its days, in order; what an earlier part holds already is taken out.
    pub(super) days: Vec<RuleDay>,
}

/// Splits the days of a rule among RRULEs, and the days that none of them says: each of those stands alone.
pub(super) fn parts(rule: &Rule, days: &[RuleDay]) -> (Vec<Part>, Vec<RuleDay>) {
    match rule {
        Rule::WeekdaysAndHolidays(weekdays) => {
            let (weekly, alone): (Vec<RuleDay>, Vec<RuleDay>) =
                days.iter().partition(|found| weekdays.contains(found.day.weekday()));
            let rule = Rule::Weekly { days: *weekdays, every: 1 };
            (series(&rule, &weekly).unwrap_or_default(), alone)
        }
        rule => series(rule, days).map_or_else(|| (Vec::new(), days.to_vec()), |parts| (parts, Vec::new())),
    }
}

fn series(rule: &Rule, days: &[RuleDay]) -> Option<Vec<Part>> {
    let whole = |rule: String| vec![Part { rule, suffix: String::new(), days: days.to_vec() }];
    match rule {
        Rule::Weekly { days: weekdays, every } => {
            let names: Vec<&str> = weekdays.iter().map(weekday).collect();
            let names = names.join(",");
            Some(whole(match every {
                0 | 1 => format!("FREQ=WEEKLY;BYDAY={names}"),
                // Weeks start on Monday: it matters as soon as they are counted.
                every => format!("FREQ=WEEKLY;INTERVAL={every};WKST=MO;BYDAY={names}"),
            }))
        }
        Rule::MonthlyByWeekday { ranks, day, every } => Some(by_rank(ranks, *day, *every, days)),
        Rule::MonthlyByDate { days: numbers } => Some(by_number(numbers, days)),
        Rule::Yearly { month, day } => Some(whole(format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"))),
        Rule::WeekdaysAndHolidays(_) | Rule::MonthlyWorkday(_) | Rule::Dates(_) | Rule::ByAppointment => None,
    }
}

fn by_rank(ranks: &[i8], day: Weekday, every: u8, days: &[RuleDay]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for rank in ranks {
        let interval = if every > 1 { format!("INTERVAL={every};") } else { String::new() };
        let of_rank = days.iter().filter(|found| has_rank(found.day, *rank));
        let days = of_rank
            .map(|found| {
                let taken = ranks.iter().take_while(|other| *other != rank).any(|r| has_rank(found.day, *r));
                if taken { RuleDay { fate: TAKEN, ..*found } } else { *found }
            })
            .collect();
        parts.push(Part {
            rule: format!("FREQ=MONTHLY;{interval}BYDAY={rank}{}", weekday(day)),
            suffix: if ranks.len() > 1 { rank_suffix(*rank) } else { String::new() },
            days,
        });
    }
    parts
}

fn by_number(numbers: &[i8], days: &[RuleDay]) -> Vec<Part> {
    let is = |day: Date, number: i8| day.day() == if number == -1 { day.days_in_month() } else { number };
    let of = |number: &i8| Part {
        rule: format!("FREQ=MONTHLY;BYMONTHDAY={number}"),
        suffix: match number {
            _ if numbers.len() == 1 => String::new(),
            -1 => "-dernier".to_owned(),
            number => format!("-{number}"),
        },
        days: days
            .iter()
            .filter(|found| is(found.day, *number))
            .map(|found| {
                let taken = numbers.iter().take_while(|other| *other != number).any(|n| is(found.day, *n));
                if taken { RuleDay { fate: TAKEN, ..*found } } else { *found }
            })
            .collect(),
    };
    numbers.iter().map(of).collect()
}

/// A day that another part holds.
const TAKEN: Fate = Fate::Excluded(Excluded { reason: Reason::Except });

/// `-3e` for the third, `-dernier`, `-avant-dernier`.
fn rank_suffix(rank: i8) -> String {
    match rank {
        -1 => "-dernier".to_owned(),
        -2 => "-avant-dernier".to_owned(),
        1 => "-1er".to_owned(),
        rank => format!("-{rank}e"),
    }
}

/// Whether a day is the `rank`-th of its weekday in its month; -1 is the last.
fn has_rank(day: Date, rank: i8) -> bool {
    if rank > 0 {
        (day.day() - 1) / 7 + 1 == rank
    } else {
        (day.days_in_month() - day.day()) / 7 + 1 == -rank
    }
}

/// A day of the week as BYDAY has it.
pub(super) fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn ranks_count_from_both_ends() {
        // The four Tuesdays of February 2027 and the five of March.
        assert!(has_rank(date(2027, 2, 23), 4) && has_rank(date(2027, 2, 23), -1));
        assert!(has_rank(date(2027, 3, 30), 5) && has_rank(date(2027, 3, 30), -1));
        assert!(has_rank(date(2027, 3, 23), 4) && has_rank(date(2027, 3, 23), -2));
        assert!(!has_rank(date(2027, 3, 23), -1));
    }

    #[test]
    fn a_day_with_two_ranks_belongs_to_one_part() {
        let held = |day| RuleDay { day, fate: Fate::Held { to_confirm: false } };
        let days = [held(date(2027, 2, 23)), held(date(2027, 3, 23)), held(date(2027, 3, 30))];
        let rule = Rule::MonthlyByWeekday { ranks: vec![-1, 4], day: Weekday::Tuesday, every: 1 };
        let (parts, alone) = parts(&rule, &days);
        assert!(alone.is_empty());
        let kept = |part: &Part| part.days.iter().filter(|day| matches!(day.fate, Fate::Held { .. })).count();
        assert_eq!(parts.iter().map(kept).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(parts[1].days.len(), 2);
    }
}
