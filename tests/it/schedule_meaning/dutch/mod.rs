//! How Dutch says the parts of a sentence.

mod days;
mod filters;

use jiff::civil::{Date, date};

use super::meaning::{Days, Period, Rule};
use super::tape::Tape;
use super::tongue::{Hours, Tongue, UNSAID};
use days::{is_bare, name};

pub(super) static DUTCH: Tongue = Tongue {
    days: days::write,
    hours,
    part_of_day,
    period: filters::period,
    exception: filters::exception,
    kept: filters::kept,
    taken_out: filters::taken_out,
    only: &["enkel ", "alleen ", "uitsluitend "],
    first: &[
        "vanaf 1 oktober 2026",
        "vanaf donderdag 1 oktober 2026",
        "met ingang van 01/10/2026",
        "start op 1 oktober 2026",
        "vanaf oktober 2026",
        "hervat op 1 oktober 2026",
    ],
    last: &[
        "tot en met 31 mei 2027",
        "t/m 31/05/2027",
        "tot en met maandag 31 mei 2027",
        "tot eind mei 2027",
        "laatste sessie op 31 mei 2027",
    ],
    last_session: "sessie op",
    appointment: &["op afspraak", "enkel op afspraak", "na afspraak"],
    including,
    holidays: "feestdag",
    always: "het hele jaar door",
    preambles: &[
        "",
        "open ",
        "permanentie: ",
        "geopend ",
        "we zijn er ",
        "open voor het publiek ",
        "ons team ontvangt u ",
        "openingsuren: ",
        "de bibliotheek is open ",
        "onthaal: ",
    ],
    denied: &[
        "we zijn er niet ",
        "afwezig ",
        "nooit open ",
        "permanentie geannuleerd ",
        "geen permanentie ",
        "niet meer ",
        "soms ",
        "vrij ",
        "elke eerste week ",
        "niet enkel ",
    ],
    and: " en ",
    and_adds: true,
    two: &[" en ", ", ", " ; ", " en ook ", ". ", ", en ", " of ", " ", ", plus ", " alsook "],
    shared: &["elke ", "alle ", "iedere "],
    usual_hours: &[" van 9u tot 12u", ", van 9u tot 12u", " (9u-12u)"],
    on: |day| format!("op {}", name(day)),
    other: [("14h-16h", "van 14u tot 16u"), ("matin", "in de voormiddag"), ("après-midi", "in de namiddag")],
    except: "behalve ",
    closed: "gesloten",
    is_bare,
    contracted: |text| text.replace("in de maand in", "in").replace("tijdens tijdens", "tijdens"),
};

fn hours(tape: &mut Tape) -> Hours {
    *[
        ("van 9u tot 12u", "9h-12h"),
        ("9u-12u", "9h-12h"),
        ("tussen 14u en 16u30", "14h-16h30"),
        ("van 9 u tot 12 u en van 14 u tot 17 u", "9h-12h et 14h-17h"),
        ("vanaf 18u", "à partir de 18h"),
        ("van 13.30 tot 16 uur", "13h30-16h"),
        ("de hele dag", "toute la journée"),
        ("'s ochtends van 9u tot 12u", "9h-12h"),
        ("om 14u15", "à 14h15"),
        ("om 10u en om 16u", "à 10h et à 16h"),
        ("van 2 tot 4 uur 's namiddags", "14h-16h"),
        ("14u", "à 14h"),
        ("van half een tot 16u", "12h30-16h"),
        ("van 9 tot 12 uur", "9h-12h"),
        ("9u30 > 12u", "9h30-12h"),
        ("van kwart voor negen tot twaalf uur", "8h45-12h"),
        ("om kwart over twaalf", "à 12h15"),
        ("09.00 - 12.30 uur", "9h-12h30"),
        ("om half tien", "à 9h30"),
        ("van half tien tot half twaalf", "9h30-11h30"),
        ("van 20u tot middernacht", "20h-minuit"),
        ("9:00-12:30", "9h-12h30"),
        ("tot 18u", UNSAID),
        ("'s middags", UNSAID),
        ("van zaterdag op zondag", UNSAID),
        ("rond 10u", UNSAID),
        ("na 18u", UNSAID),
        ("pas vanaf 10u", UNSAID),
    ]
    .get(tape.below(28))
    .unwrap()
}

fn part_of_day(tape: &mut Tape) -> Hours {
    *[
        ("'s ochtends", "matin"),
        ("in de namiddag", "après-midi"),
        ("'s avonds", "soir"),
        ("voormiddag", "matin"),
        ("namiddag", "après-midi"),
        ("in de avond", "soir"),
        ("in de voormiddag en in de namiddag", "matin et après-midi"),
        ("over de middag", "le midi"),
        ("'s morgens", "matin"),
    ]
    .get(tape.below(9))
    .unwrap()
}

/// Days that are said to be included, and the one among them that the rule does not give.
fn including(tape: &mut Tape, rule: &Rule) -> (Option<Date>, String) {
    let text = match (&rule.days, tape.below(6)) {
        (_, 3) => {
            let (day, text) = *[
                (date(2026, 11, 7), "ook op 7 november 2026"),
                (date(2026, 11, 11), "ook op woensdag 11 november 2026"),
                (date(2027, 5, 6), "ook op 06/05/2027"),
            ]
            .get(tape.below(3))
            .unwrap();
            return (Some(day), text.to_owned());
        }
        (Days::Of(days), 4 | 5) if days.contains(&jiff::civil::Weekday::Monday) => {
            tape.pick(&["ook op paasmaandag", "ook op pinkstermaandag"]).to_owned()
        }
        (Days::Of(days), 0) if !days.is_empty() => format!("ook op {}", name(days[tape.below(days.len())])),
        (_, 1) if !rule.out.contains(&Period::School) => "ook tijdens de schoolvakanties".to_owned(),
        _ => tape.pick(&["ook op feestdagen", "feestdagen inbegrepen"]).to_owned(),
    };
    (None, text)
}
