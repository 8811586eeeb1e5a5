//! Arabic.

use jiff::civil::Date;

use super::{Tongue, in_month_order, list, run_of_days, single_months};
use crate::calendar::format::{
    DateStyle, all_day_text, date_text, month_name, part_text, slot_text, time_text, unknown_hour_text,
    weekday_name,
};
use crate::calendar::{Filter, Hours, Rule, Slot, Weekdays, WorkdayEnd};

pub(super) struct Arabic;

const LANG: &str = "ar";

impl Tongue for Arabic {
    fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Weekly { days, every } => weekly(*days, *every),
            Rule::MonthlyByWeekday { ranks, day, every } => {
                let words: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
                let months = if *every > 1 { format!("، {}", months(*every)) } else { String::new() };
                format!("{} {} من الشهر{months}", weekday_name(*day, LANG), list(&words, " و"))
            }
            Rule::MonthlyWorkday(end) => {
                let rank = if *end == WorkdayEnd::First { "أول" } else { "آخر" };
                format!("{rank} يوم عمل من الشهر (من الاثنين إلى الجمعة)")
            }
            Rule::MonthlyByDate { day } if *day > 28 => {
                format!("يوم {day} من الشهر (دون الأشهر الأقصر)")
            }
            Rule::MonthlyByDate { day } => format!("يوم {day} من كل شهر"),
            Rule::Dates(dates) => {
                let days = dates.iter().map(|day| date_text(*day, LANG, DateStyle::Full));
                list(&days.collect::<Vec<_>>(), " و")
            }
            Rule::Yearly { month, day } => format!("كل سنة في {day}\u{a0}{}", month_name(*month, LANG)),
            Rule::ByAppointment => self.by_appointment().to_owned(),
        }
    }

    fn hours(&self, hours: &Hours) -> String {
        match hours {
            Hours::Unknown => unknown_hour_text(LANG).to_owned(),
            Hours::AllDay => all_day_text(LANG).to_owned(),
            Hours::Parts(parts) => {
                list(&parts.iter().map(|part| part_text(*part, LANG).to_owned()).collect::<Vec<_>>(), " و")
            }
            Hours::Slots(slots) => list(&slots.iter().map(|s| slot(*s)).collect::<Vec<_>>(), " و"),
        }
    }

    fn by_appointment(&self) -> &'static str {
        "بموعد مسبق"
    }

    fn during(&self, filters: &[Filter]) -> String {
        if let Some(months) = single_months(filters) {
            let names: Vec<String> = months.iter().map(|m| month_name(*m, LANG).to_owned()).collect();
            return format!("في {}", list(&names, " و"));
        }
        let words = filters.iter().map(|filter| match filter {
            Filter::SchoolHolidays | Filter::PublicHolidays => format!("خلال {}", filter_words(filter)),
            Filter::Months { from, to } if from == to => format!("في {}", month_name(*from, LANG)),
            other => filter_words(other),
        });
        list(&words.collect::<Vec<_>>(), " و")
    }

    fn except(&self, filters: &[Filter]) -> String {
        format!("ما عدا {}", list(&filters.iter().map(filter_words).collect::<Vec<_>>(), " و"))
    }

    fn starting(&self, day: Date) -> String {
        format!("ابتداءً من {}", date_text(day, LANG, DateStyle::Long))
    }

    fn until(&self, day: Date) -> String {
        format!("حتى {}", date_text(day, LANG, DateStyle::Long))
    }

    fn comma(&self) -> &'static str {
        "، "
    }
}

fn filter_words(filter: &Filter) -> String {
    match filter {
        Filter::SchoolHolidays => "العطل المدرسية".to_owned(),
        Filter::PublicHolidays => "أيام العطل الرسمية".to_owned(),
        Filter::Months { from, to } if from == to => format!("شهر {}", month_name(*from, LANG)),
        Filter::Months { from, to } => {
            format!("من {} إلى {}", month_name(*from, LANG), month_name(*to, LANG))
        }
        Filter::Dates { from, to } if from == to => {
            format!("يوم {}", date_text(*from, LANG, DateStyle::Long))
        }
        Filter::Dates { from, to } => format!(
            "من {} إلى {}",
            date_text(*from, LANG, DateStyle::Long),
            date_text(*to, LANG, DateStyle::Long)
        ),
    }
}

fn weeks(every: u8) -> String {
    match every {
        2 => "كل أسبوعين".to_owned(),
        3 => "كل ثلاثة أسابيع".to_owned(),
        4 => "كل أربعة أسابيع".to_owned(),
        6 => "كل ستة أسابيع".to_owned(),
        other => format!("كل {other} أسابيع"),
    }
}

fn months(every: u8) -> String {
    match every {
        2 => "كل شهرين".to_owned(),
        3 => "كل ثلاثة أشهر".to_owned(),
        4 => "كل أربعة أشهر".to_owned(),
        6 => "كل ستة أشهر".to_owned(),
        other => format!("كل {other} أشهر"),
    }
}

fn weekly(days: Weekdays, every: u8) -> String {
    let names: Vec<String> = days.iter().map(|day| weekday_name(day, LANG).to_owned()).collect();
    let of = if names.len() == 1 { "يوم" } else { "أيام" };
    if every > 1 {
        return format!("{} {of} {}", weeks(every), list(&names, " و"));
    }
    if days == Weekdays::ALL {
        return "كل يوم".to_owned();
    }
    match (run_of_days(days), names.as_slice()) {
        (Some((first, last)), _) => {
            format!("من {} إلى {}", weekday_name(first, LANG), weekday_name(last, LANG))
        }
        (None, [one]) => format!("كل يوم {one}"),
        (None, _) => format!("{of} {} من كل أسبوع", list(&names, " و")),
    }
}

fn rank(rank: i8) -> String {
    match rank {
        1 => "الأول".to_owned(),
        2 => "الثاني".to_owned(),
        3 => "الثالث".to_owned(),
        4 => "الرابع".to_owned(),
        5 => "الخامس".to_owned(),
        -1 => "الأخير".to_owned(),
        -2 => "قبل الأخير".to_owned(),
        other => format!("رقم {other}"),
    }
}

fn slot(slot: Slot) -> String {
    match slot.end {
        None => slot_text(slot, LANG),
        Some(end) => {
            let night = if end <= slot.start { " من اليوم التالي" } else { "" };
            format!("من الساعة {} إلى {}{night}", time_text(slot.start, LANG), time_text(end, LANG))
        }
    }
}
