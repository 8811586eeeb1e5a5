//! Random entries with schedules of every form. Everything in them is fictional.

use crate::spoken::MONTHS;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use repere::calendar::{OccurrenceStatus, Schedule, expand};
use repere::model::{calendar_context, read_content};
use repere::world::MemoryWorld;

use crate::changing::Dice;

/// A province has few enough entries for its agenda to show all their dates.
const A_PROVINCE: usize = 12;

/// The files of a site with this many entries, on a day.
pub fn world(seed: u64, count: usize, today: Date) -> MemoryWorld {
    let mut dice = Dice::new(seed);
    let entries: Vec<Vec<Item>> = (0..count).map(|number| items(&mut dice, number, today)).collect();
    let plain = with_entries(today, &entries);
    // Which days have a session is asked of the program itself: an editor changes only such days.
    let directory = read_content(&plain).unwrap().directory;
    let mut changed = entries;
    for (number, items) in changed.iter_mut().enumerate() {
        let Some(entry) = directory.find(&slug(number)) else { continue };
        let context = calendar_context(&directory, entry);
        let schedules = entry.offer().into_iter().flat_map(|offer| &offer.schedules);
        for (item, read) in items.iter_mut().zip(schedules) {
            let to = today.saturating_add(120.days());
            let from = today.saturating_sub(10.days());
            let sessions: Vec<Date> = expand(&read.schedule, &context, from, to)
                .iter()
                .filter(|session| session.status == OccurrenceStatus::Held)
                .map(|session| session.day)
                .collect();
            item.changes = changes(&mut dice, &read.schedule, sessions, today);
        }
    }
    with_entries(today, &changed)
}

/// The slug of the entry of a number.
pub fn slug(number: usize) -> String {
    format!("groupe-{number}")
}

/// The province of an entry.
pub fn province(number: usize) -> String {
    format!("p{}", number / A_PROVINCE)
}

/// One item of `horaires`, as lines.
struct Item {
    base: String,
    changes: String,
}

fn with_entries(today: Date, entries: &[Vec<Item>]) -> MemoryWorld {
    let mut zones = String::from(
        "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: fr, nom: France, type: pays, code: FR, calendrier: sud}\n",
    );
    for number in 0..entries.len().div_ceil(A_PROVINCE) {
        let (country, kind) = if number % 4 == 3 { ("fr", "departement") } else { ("be", "province") };
        zones.push_str(&format!(
            "  - {{id: p{number}, nom: Province {number}, type: {kind}, dans: {country}}}\n  - {{id: c{number}, nom: Commune {number}, type: commune, dans: p{number}}}\n"
        ));
    }
    let mut world = MemoryWorld::new(today)
        .with(
            "site.yaml",
            "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be, fr]\ncalendrier:\n  origine: 2026-02-02\n  defaut: nord\n",
        )
        .with("zones/toutes.yaml", zones)
        .with("vocabulaire/themes.yaml", "termes:\n  - {id: jeu, libelle: {fr: Jeu}}\n")
        .with("calendriers/nord.yaml", school("be", &["2026-10-19", "2026-12-21", "2027-02-22", "2027-04-26"]))
        .with("calendriers/sud.yaml", school("fr", &["2026-10-17", "2026-12-19", "2027-02-06", "2027-04-03"]));
    for (number, items) in entries.iter().enumerate() {
        let horaires: String = items.iter().map(|item| format!("{}{}", item.base, item.changes)).collect();
        world = world.with(
            &format!("groupes/{}.md", slug(number)),
            format!(
                "---
nom: Groupe fictif {number}
resume: Un groupe fictif.
themes: [jeu]
organise_par: [{{nom: Association fictive}}]
lieux:
  - nom: Maison fictive
    commune: c{}
source:
  - {{titre: Fictif, date: 2026-02-01}}
horaires:
{horaires}---
",
                number / A_PROVINCE
            ),
        );
    }
    world
}

/// Two weeks of holidays from each of these days.
fn school(country: &str, starts: &[&str]) -> String {
    let mut text = format!(
        "nom: Calendrier fictif\npays: {country}\nsource:\n  - titre: Fictif\ncouvre: {{du: 2026-01-01, au: 2027-08-31}}\nconges:\n"
    );
    for start in starts {
        let from: Date = start.parse().unwrap();
        text.push_str(&format!(
            "  - {{nom: Congé fictif{}, du: {from}, au: {}}}\n",
            if from.month() == 12 { " de Noël" } else { "" },
            from.saturating_add(13.days())
        ));
    }
    text + "  - {nom: Été fictif, du: 2027-07-03, au: 2027-08-22}\n"
}

static DAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "lundi"),
    (Weekday::Tuesday, "mardi"),
    (Weekday::Wednesday, "mercredi"),
    (Weekday::Thursday, "jeudi"),
    (Weekday::Friday, "vendredi"),
    (Weekday::Saturday, "samedi"),
    (Weekday::Sunday, "dimanche"),
];

/// Whether a day of the right name has a rank in its month.
type Has = fn(Date) -> bool;

static RANKS: [(&str, Has); 6] = [
    ("le 1er", |day| day.day() <= 7),
    ("le 2e", |day| (8..=14).contains(&day.day())),
    ("le 3e", |day| (15..=21).contains(&day.day())),
    ("le 4e", |day| (22..=28).contains(&day.day())),
    ("le dernier", |day| day.days_in_month() - day.day() < 7),
    ("l’avant-dernier", |day| (7..14).contains(&(day.days_in_month() - day.day()))),
];

/// How many forms of `quand` there are.
pub const FORMS: usize = 20;

/// The schedules of an entry: one, or a second one in the evening.
fn items(dice: &mut Dice, number: usize, today: Date) -> Vec<Item> {
    let morning = [
        "",
        "matin",
        "toute la journée",
        "à partir de 9h",
        "9h-12h",
        "9h30-11h",
        "9h-10h et 14h-16h",
        "10h-12h",
    ];
    let evening = ["18h-20h", "20h-minuit", "22h-6h", "19h-21h30"];
    let first = if dice.happens(70) { dice.word(&morning) } else { dice.word(&evening) };
    let mut items = vec![item(dice, number % FORMS, &first, today)];
    if dice.happens(20) && morning.contains(&first.as_str()) && !first.contains("partir") {
        let form = dice.roll(FORMS);
        let hours = dice.word(&evening);
        items.push(item(dice, form, &hours, today));
    }
    items
}

fn item(dice: &mut Dice, form: usize, hours: &str, today: Date) -> Item {
    let start = today.saturating_add((dice.roll(140) as i64 - 90).days());
    let (mut quand, from) = phrase(dice, form, start);
    let mut hours = hours;
    // Hours may stand in the sentence as well.
    if [0, 4, 7].contains(&form) && ["9h-12h", "22h-6h"].contains(&hours) && dice.happens(50) {
        quand.push_str(if hours == "9h-12h" { " de 9h à 12h" } else { " de 22h à 6h" });
        hours = "";
    }
    let mut base = format!("  - quand: {quand}\n");
    if let Some(from) = from {
        base.push_str(&format!("    du: {from}\n"));
    }
    let dated = form == DATES;
    if !dated && dice.happens(45) {
        let earliest = from.map_or(0, |from| (from - today).get_days() + 7);
        let until = today.saturating_add((dice.roll(460) as i32 - 60).max(earliest).days());
        base.push_str(&format!("    au: {until}\n"));
    }
    if !hours.is_empty() && form != APPOINTMENT {
        base.push_str(&format!("    heures: {hours}\n"));
    }
    if !dated && form != APPOINTMENT {
        if dice.happens(40) {
            let taken = [
                "vacances scolaires",
                "jours fériés",
                "juillet et août",
                "décembre",
                "2026-12-21 à 2027-01-03",
                "vacances de Noël",
                "du 1er au 15 du mois",
                "le 1er mardi du mois",
            ];
            let mut sauf = vec![dice.word(&taken)];
            let second = dice.word(&taken);
            if dice.happens(40) && !sauf.contains(&second) {
                sauf.push(second);
            }
            base.push_str(&format!("    sauf: [{}]\n", sauf.join(", ")));
        } else if dice.happens(30) {
            let kept = ["vacances scolaires", "de septembre à juin", "décembre", "2026-10-01 à 2027-03-31"];
            base.push_str(&format!("    pendant: [{}]\n", dice.word(&kept)));
        }
        if dice.happens(40) {
            base.push_str(&format!("    jours_feries: {}\n", dice.word(&["ouvert", "ferme"])));
        }
    }
    Item { base, changes: String::new() }
}

const DATES: usize = 13;
const APPOINTMENT: usize = 16;

/// `quand`, and `du` where the form needs one or may have one.
fn phrase(dice: &mut Dice, form: usize, start: Date) -> (String, Option<Date>) {
    let (weekday, day) = *dice.pick(&DAYS);
    let (other, second) = *dice.pick(&DAYS);
    let first = |fits: &dyn Fn(Date) -> bool| start.series(1.day()).take(400).find(|day| fits(*day));
    let on_day = |day: Date| day.weekday() == weekday;
    let optional = |dice: &mut Dice, from: Option<Date>| from.filter(|_| dice.happens(50));
    match form {
        0 => (format!("tous les {day}s"), optional(dice, first(&on_day))),
        1 if weekday != other => (format!("le {day} et le {second}"), None),
        1 | 2 => ("du lundi au vendredi".to_owned(), None),
        3 => (dice.word(&["tous les jours", "le week-end", "tous les jours ouvrables"]), None),
        4 => (format!("un {day} sur deux"), first(&on_day)),
        5 => (format!("un {day} sur {}", dice.word(&["trois", "quatre", "six"])), first(&on_day)),
        6 => (format!("tous les quinze jours, le {day}"), first(&on_day)),
        7 => {
            let (rank, _) = *dice.pick(&RANKS);
            (format!("{rank} {day} du mois"), None)
        }
        8 => (
            format!(
                "les {} {day}s du mois",
                dice.word(&["1er et 3e", "2e et 4e", "deux premiers", "deux derniers"])
            ),
            None,
        ),
        9 => {
            let (rank, has) = *dice.pick(&RANKS);
            let months = dice.word(&["deux", "trois"]);
            (format!("{rank} {day} du mois, un mois sur {months}"), first(&|day| on_day(day) && has(day)))
        }
        10 => (format!("le 5e {day} du mois"), None),
        11 => (format!("le {} jour ouvrable du mois", dice.word(&["premier", "dernier"])), None),
        12 => (format!("le {} du mois", 1 + dice.roll(31)), None),
        DATES => {
            let one = start.saturating_add((dice.roll(150) as i64).days());
            let days: Vec<String> = [one.day(), one.day() + 2, one.day() + 5]
                .iter()
                .filter(|day| **day <= one.days_in_month())
                .map(i8::to_string)
                .collect();
            let month = MONTHS[usize::try_from(one.month() - 1).unwrap()];
            let several = match days.as_slice() {
                [only] => format!("le {only}"),
                [before @ .., last] => format!("les {} et {last}", before.join(", ")),
                [] => String::new(),
            };
            (format!("{several} {month} {}", one.year()), None)
        }
        14 | 15 => {
            let month = dice.roll(12);
            (format!("chaque année, le {} {}", 2 + dice.roll(27), MONTHS[month]), None)
        }
        17 => (format!("le {day} et les jours fériés"), None),
        18 => (format!("le {} et le {} du mois", 1 + dice.roll(14), 15 + dice.roll(17)), None),
        19 => ("le dernier jour du mois".to_owned(), None),
        _ => ("sur rendez-vous".to_owned(), None),
    }
}

/// What an editor changes in a running series.
fn changes(dice: &mut Dice, schedule: &Schedule, mut sessions: Vec<Date>, today: Date) -> String {
    let mut text = String::new();
    sessions.dedup();
    let free = |dice: &mut Dice, sessions: &[Date]| {
        let days = (0..20).map(|_| today.saturating_add((dice.roll(150) as i64).days()));
        days.into_iter().find(|day| !sessions.contains(day))
    };
    let all = sessions.clone();
    let mut one =
        |dice: &mut Dice| (!sessions.is_empty()).then(|| sessions.remove(dice.roll(sessions.len())));
    if dice.happens(35)
        && let Some(day) = one(dice)
    {
        text.push_str(&format!("    annule: [{day}]\n"));
    }
    if dice.happens(35)
        && let (Some(from), Some(to)) = (one(dice), free(dice, &all))
    {
        let hours = dice.word(&[
            "",
            ", heures: 11h-13h",
            ", heures: toute la journée",
            ", heures: 8h-8h30 et 15h-16h",
        ]);
        text.push_str(&format!("    deplace: [{{de: {from}, vers: {to}{hours}}}]\n"));
        return text;
    }
    if dice.happens(30)
        && schedule.rule != repere::calendar::Rule::ByAppointment
        && let Some(on) = free(dice, &all)
    {
        let hours = dice.word(&["", ", heures: 15h-17h", ", heures: toute la journée"]);
        text.push_str(&format!("    ajoute: [{{le: {on}{hours}}}]\n"));
    }
    if dice.happens(30)
        && let Some(on) = one(dice)
    {
        text.push_str(&format!("    seances: [{{le: {on}, theme: Un sujet fictif}}]\n"));
    }
    text
}
