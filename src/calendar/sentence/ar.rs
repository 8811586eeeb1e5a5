//! Arabic.

use jiff::civil::{Date, Weekday};

use super::parts::{in_month_order, list, names, run_of_days};
use super::tongue::{Tongue, Words};
use crate::calendar::format::{DateStyle, date_text, month_name, weekday_name};
use crate::calendar::{Weekdays, WorkdayEnd};

pub(super) struct Arabic;

const LANG: &str = "ar";

static WORDS: Words = Words {
    code: LANG,
    and: " و",
    comma: "، ",
    by_appointment: "بموعد مسبق",
    except: "ما عدا ",
    starting: "ابتداءً من ",
    until: "حتى ",
    school_holidays: ["العطل المدرسية", "خلال العطل المدرسية"],
    public_holidays: ["أيام العطل الرسمية", "خلال أيام العطل الرسمية"],
    in_months: "في ",
    one_month: "شهر ",
    one_day: "يوم ",
    months: ["من ", " إلى "],
    days: ["من ", " إلى "],
    hours: ["من الساعة ", " إلى "],
    next_day: " من اليوم التالي",
    // Weeks and months are said with their number, in the dual for two.
    numbers: ["", "ثلاثة", "أربعة", "ستة"],
    shorter_months: " (دون الأشهر الأقصر)",
};

impl Tongue for Arabic {
    fn words(&self) -> &'static Words {
        &WORDS
    }

    fn weekly(&self, days: Weekdays, every: u8) -> String {
        let names = names(days, LANG);
        let of = if names.len() == 1 { "يوم" } else { "أيام" };
        let all = list(&names, WORDS.and);
        match (run_of_days(days, LANG), names.as_slice()) {
            _ if every > 1 => format!("{} {of} {all}", each(every, "أسبوعين", "أسابيع")),
            _ if days == Weekdays::ALL => "كل يوم".to_owned(),
            (Some((first, last)), _) => format!("من {first} إلى {last}"),
            (None, [one]) => format!("كل يوم {one}"),
            (None, _) => format!("{of} {all} من كل أسبوع"),
        }
    }

    fn monthly(&self, ranks: &[i8], day: Weekday, every: u8) -> String {
        let ranks: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
        let days = format!("{} {} من الشهر", weekday_name(day, LANG), list(&ranks, WORDS.and));
        if every > 1 {
            format!("{days}{}{}", WORDS.comma, each(every, "شهرين", "أشهر"))
        } else {
            days
        }
    }

    fn workday(&self, end: WorkdayEnd) -> String {
        let rank = if end == WorkdayEnd::First { "أول" } else { "آخر" };
        format!("{rank} يوم عمل من الشهر (من الاثنين إلى الجمعة)")
    }

    fn day_of_month(&self, day: i8) -> String {
        // The one that shorter months lack is not of every month.
        let of = if day > 28 { "من الشهر" } else { "من كل شهر" };
        format!("يوم {day} {of}")
    }

    fn dates(&self, dates: &[Date]) -> String {
        let days: Vec<String> = dates.iter().map(|day| date_text(*day, LANG, DateStyle::Full)).collect();
        list(&days, WORDS.and)
    }

    fn yearly(&self, month: i8, day: i8) -> String {
        format!("كل سنة في {day}\u{a0}{}", month_name(month, LANG))
    }
}

/// Every two, three or more of something.
fn each(every: u8, two: &str, more: &str) -> String {
    if every == 2 { format!("كل {two}") } else { format!("كل {} {more}", WORDS.number(every)) }
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
