//! Days, hours and schedules in Arabic.

use jiff::civil::Weekday;

use super::ARABIC;
use crate::lang::phrasing::{names, ranks, run_of_days};
use crate::lang::{Dates, Schedules};

pub(super) const DATES: Dates = Dates {
    weekdays: "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    day_number: |day| day.to_string(),
    after_weekday: " ",
    time: |time| format!("{}:{:02}", time.hour(), time.minute()),
    from_hour: "ابتداءً من ",
    at_hour: "الساعة ",
    parts: ["صباحًا", "ظهرًا", "بعد الظهر", "مساءً"],
    all_day: "طوال اليوم",
    unknown_hour: "الساعة قيد التأكيد",
    holiday_to_confirm: "عطلة رسمية: يجب التأكد",
};

pub(super) const SCHEDULES: Schedules = Schedules {
    and: " و",
    comma: "، ",
    by_appointment: "بموعد مسبق",
    except: "ما عدا ",
    including: "بما في ذلك ",
    starting: "ابتداءً من ",
    until: "حتى ",
    school_holidays: ["العطل المدرسية", "خلال العطل المدرسية"],
    of_school_break: ["", "خلال "],
    school_breaks: [
        "عطلة عيد جميع القديسين",
        "عطلة الخريف",
        "عطلة عيد الميلاد",
        "عطلة الشتاء",
        "عطلة الكرنفال",
        "عطلة الراحة (الكرنفال)",
        "عطلة عيد الفصح",
        "عطلة الربيع",
        "عطلة الصيف",
    ],
    public_holidays: ["أيام العطل الرسمية", "خلال أيام العطل الرسمية"],
    named_holidays: [
        "يوم رأس السنة",
        "يوم اثنين الفصح",
        "يوم 1 مايو",
        "يوم 8 مايو",
        "يوم خميس الصعود",
        "يوم اثنين العنصرة",
        "يوم العيد الوطني",
        "يوم 15 أغسطس",
        "يوم 1 نوفمبر",
        "يوم 11 نوفمبر",
        "يوم 25 ديسمبر",
    ],
    in_months: "في ",
    one_month: "شهر ",
    months: |first, last| format!("من {first} إلى {last}"),
    one_day: "يوم ",
    days: ["من ", " إلى "],
    hours: ["من الساعة ", " إلى "],
    midnight: "منتصف الليل",
    next_day: " من اليوم التالي",
    // Weeks and months are said with their number, in the dual for two.
    numbers: ["", "ثلاثة", "أربعة", "ستة"],
    shorter_months: " (دون الأشهر الأقصر)",
    workdays: ["أول يوم عمل من الشهر (من الاثنين إلى الجمعة)", "آخر يوم عمل من الشهر (من الاثنين إلى الجمعة)"],
    weekly,
    monthly: |numbers, day, every| {
        let days = format!("{} {} من الشهر", ARABIC.weekday(day), SCHEDULES.list(&ranks(numbers, rank)));
        if every > 1 {
            format!("{days}{}{}", SCHEDULES.comma, each(every, "شهرين", "أشهر"))
        } else {
            days
        }
    },
    days_of_month: |days| {
        // The one that shorter months lack is not of every month.
        let of = if days.iter().any(|day| *day > 28) { "من الشهر" } else { "من كل شهر" };
        let named = days.iter().map(|day| match day {
            -1 => "آخر يوم".to_owned(),
            day => format!("يوم {day}"),
        });
        format!("{} {of}", SCHEDULES.list(&named.collect::<Vec<_>>()))
    },
    from_day_to_day: |from, to| format!("من يوم {from} إلى يوم {to} من كل شهر"),
    dates: |dates| SCHEDULES.list(&ARABIC.full_dates(dates)),
    yearly: |month, day| format!("كل سنة في {day}\u{a0}{}", ARABIC.month(month)),
    cancelled: "أُلغيت جلسة {planned}",
    moved: "نُقلت جلسة {planned} إلى {now}",
    added: "جلسة إضافية {now}",
    next: ["الموعد القادم: ", "المواعيد القادمة: "],
    semicolon: "؛ ",
};

fn weekly(days: &[Weekday], every: u8) -> String {
    let names = names(days, &ARABIC);
    let of = if names.len() == 1 { "يوم" } else { "أيام" };
    let all = SCHEDULES.list(&names);
    match (run_of_days(days, &ARABIC), names.as_slice()) {
        _ if every > 1 => format!("{} {of} {all}", each(every, "أسبوعين", "أسابيع")),
        _ if days.len() == 7 => "كل يوم".to_owned(),
        (Some((first, last)), _) => format!("من {first} إلى {last}"),
        (None, [one]) => format!("كل يوم {one}"),
        (None, _) => format!("{of} {all} من كل أسبوع"),
    }
}

/// Every two, three or more of something.
fn each(every: u8, two: &str, more: &str) -> String {
    if every == 2 { format!("كل {two}") } else { format!("كل {} {more}", SCHEDULES.number(every)) }
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
