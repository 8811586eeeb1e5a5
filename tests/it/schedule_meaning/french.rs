//! How French says the parts of a sentence.

use jiff::civil::{Date, date};

use super::days::{name, write};
use super::filters::{contracted, exception, kept, period, taken_out};
use super::meaning::{Days, Period, Rule};
use super::tape::Tape;
use super::tongue::Tongue;

pub(super) static FRENCH: Tongue = Tongue {
    days: write,
    hours,
    part_of_day,
    period,
    exception,
    kept,
    taken_out,
    only: &["uniquement ", "seulement ", "exclusivement "],
    first: &[
        "à partir du 1er octobre 2026",
        "dès le 1er octobre 2026",
        "à compter du 01/10/2026",
        "début le 1er octobre 2026",
        "reprise le 1er octobre 2026",
        "dès octobre 2026",
        "à partir d'octobre 2026",
    ],
    last: &[
        "jusqu'au 31 mai 2027",
        "dernière séance possible le 31 mai 2027",
        "dernière séance le 31 mai 2027",
    ],
    last_session: "séance le",
    appointment: &["sur rendez-vous", "uniquement sur rendez-vous", "sur RDV"],
    including,
    holidays: "fériés",
    always: "toute l'année",
    preambles: &[
        "",
        "ouvert ",
        "permanence : ",
        "ouverture ",
        "nous sommes là ",
        "ouvert au public ",
        "notre équipe vous reçoit ",
        "local accessible ",
        "la permanence sociale se tient ",
        "accueil des visiteurs : ",
    ],
    denied: &[
        "nous ne sommes pas là ",
        "repos ",
        "absent ",
        "jamais ouvert ",
        "permanence annulée ",
        "plus ",
    ],
    and: " et ",
    and_adds: false,
    two: &[" et ", ", ", " ; ", " puis ", ". ", ", et ", " ou ", " ", ", plus ", " ainsi que "],
    shared: &["les ", "tous ", "chaque "],
    usual_hours: &[" de 9h à 12h", ", de 9h à 12h", " (9h-12h)"],
    on: |day| format!("le {}", name(day)),
    other: [("14h-16h", "de 14h à 16h"), ("matin", "le matin"), ("après-midi", "l'après-midi")],
    except: "sauf ",
    closed: "fermé",
    is_bare: super::days::is_bare,
    contracted,
};

fn hours(tape: &mut Tape) -> (&'static str, &'static str) {
    *[
        ("de 9h à 12h", "9h-12h"),
        ("9h-12h", "9h-12h"),
        ("entre 14h et 16h30", "14h-16h30"),
        ("de 9 h à 12 h et de 14 h à 17 h", "9h-12h et 14h-17h"),
        ("à partir de 18h", "à partir de 18h"),
        ("de 13h30 à 16h", "13h30-16h"),
        ("toute la journée", "toute la journée"),
        ("le matin de 9h à 12h", "9h-12h"),
        ("à 14h15", "à 14h15"),
        ("à 10h et à 16h", "à 10h et à 16h"),
        ("de 2h à 4h de l'après-midi", "14h-16h"),
        ("14h", "à 14h"),
        ("de midi et demi à 16h", "12h30-16h"),
        ("9h/12h", "9h-12h"),
        ("9h30 > 12h", "9h30-12h"),
        ("de 9 heures moins le quart à midi", "8h45-12h"),
        ("à midi et quart", "à 12h15"),
        ("09.00 à 12.30", "9h-12h30"),
    ]
    .get(tape.below(18))
    .unwrap()
}

fn part_of_day(tape: &mut Tape) -> (&'static str, &'static str) {
    let (text, hours) = *[
        ("le matin", "matin"),
        ("l'après-midi", "après-midi"),
        ("le soir", "soir"),
        ("matin", "matin"),
        ("après-midi", "après-midi"),
        ("en soirée", "soir"),
        ("le matin et l'après-midi", "matin et après-midi"),
    ]
    .get(tape.below(7))
    .unwrap();
    (text, hours)
}

/// Days that are said to be included, and the one among them that the rule does not give.
fn including(tape: &mut Tape, rule: &Rule) -> (Option<Date>, String) {
    let text = match (&rule.days, tape.below(6)) {
        (_, 3) => {
            let (day, text) = *[
                (date(2026, 11, 7), "y compris le 7 novembre 2026"),
                (date(2026, 11, 11), "y compris le mercredi 11 novembre 2026"),
                (date(2027, 5, 6), "même le 06/05/2027"),
            ]
            .get(tape.below(3))
            .unwrap();
            return (Some(day), text.to_owned());
        }
        (Days::Of(days), 4) if days.len() == 7 => {
            tape.pick(&["y compris le 11 novembre", "y compris le jour de l'an"]).to_owned()
        }
        (Days::Of(days), 4 | 5) if days.contains(&jiff::civil::Weekday::Monday) => {
            tape.pick(&["y compris le lundi de Pâques", "y compris le lundi de Pentecôte"]).to_owned()
        }
        (Days::Of(days), 0) if !days.is_empty() => {
            format!("y compris le {}", name(days[tape.below(days.len())]))
        }
        (_, 1) if !rule.out.contains(&Period::School) => {
            "y compris pendant les vacances scolaires".to_owned()
        }
        _ => tape.pick(&["y compris les jours fériés", "même les jours fériés"]).to_owned(),
    };
    (None, text)
}
