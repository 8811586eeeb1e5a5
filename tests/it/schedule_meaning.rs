//! Phrases composed at random of parts whose meaning is known: each is read to exactly its dates, or refused.

mod advice;
mod days;
mod dutch;
mod filters;
mod french;
mod meaning;
mod sentence;
mod tape;
mod tongue;
mod two;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use repere::calendar::{
    Holiday, HolidayContext, HolidaySettings, PhraseReader, Rule, Schedule, SchoolCalendar, expand,
};

use crate::spoken::{schedule, write_hours};
use meaning::{Days, FIRST, LAST, SCHOOL, Sessions};
use sentence::{Sentence, compose};
use tape::{Tape, shrunk};
use tongue::Tongue;

/// So many phrases are composed in one run. `COUNT=100000 SEED=1 cargo test --release schedule_meaning` composes others.
const COUNT: u64 = 4000;

/// A language in which phrases are composed and read.
struct Speech {
    tongue: &'static Tongue,
    code: &'static str,
    /// The names of the school holidays.
    holidays: [&'static str; 5],
    /// So many of a hundred clear phrases are read.
    share: u32,
}

static IN_FRENCH: Speech = Speech {
    tongue: &french::FRENCH,
    code: "fr",
    holidays: [
        "Congé fictif d’automne (Toussaint)",
        "Congé fictif d’hiver (Noël)",
        "Congé fictif de détente (Carnaval)",
        "Congé fictif de printemps (Pâques)",
        "Congé fictif d’été",
    ],
    share: 65,
};

static IN_DUTCH: Speech = Speech {
    tongue: &dutch::DUTCH,
    code: "nl",
    holidays: [
        "Herfstvakantie (verzonnen)",
        "Kerstvakantie (verzonnen)",
        "Krokusvakantie (verzonnen)",
        "Paasvakantie (verzonnen)",
        "Zomervakantie (verzonnen)",
    ],
    share: 75,
};

impl Speech {
    fn reader(&self) -> PhraseReader {
        PhraseReader::new(repere::lang::of(self.code), FIRST)
    }
}

fn school(speech: &Speech) -> SchoolCalendar {
    let named = SCHOOL.into_iter().zip(speech.holidays);
    let holidays = named.map(|((from, until), name)| Holiday { name: name.to_owned(), from, until });
    SchoolCalendar {
        id: "fictif".to_owned(),
        name: "Calendrier fictif".to_owned(),
        country: "be".to_owned(),
        community: None,
        sources: Vec::new(),
        covers: Some((FIRST, LAST)),
        holidays: holidays.collect(),
    }
}

/// The hours of a schedule as they are written.
fn written(schedule: &Schedule) -> String {
    write_hours(&schedule.hours)
}

fn context(school: &SchoolCalendar) -> HolidayContext<'_> {
    let settings = HolidaySettings::default();
    HolidayContext {
        school: Some(school),
        origin: FIRST,
        settings,
        ..HolidayContext::without_holidays(FIRST)
    }
}

/// The sessions of a phrase as the library reads it; none when it is refused.
fn read(speech: &Speech, sentence: &Sentence, school: &SchoolCalendar) -> Option<Sessions> {
    let spoken = speech.reader().spoken(&sentence.text).ok()?;
    // "Un sur deux" needs a first day, which stands in `du`.
    let anchor = match (&spoken.rule, sentence.rules.first().map(|rule| &rule.days)) {
        (Rule::Weekly { every, .. }, Some(days @ Days::Every(..))) if every > &1 => Some(days.first()),
        _ => None,
    };
    let schedule = schedule(&sentence.text, spoken);
    let schedule = Schedule { from: schedule.from.or(anchor), ..schedule };
    let context = context(school);
    let found = expand(&schedule, &context, FIRST, LAST);
    Some(found.iter().map(|session| (session.day, written(&schedule), schedule.by_appointment)).collect())
}

fn is_misread(speech: &Speech, choices: &[usize], school: &SchoolCalendar) -> bool {
    let sentence = compose(speech.tongue, &mut Tape::replay(choices));
    read(speech, &sentence, school).is_some_and(|found| found != sentence.sessions())
}

/// What is read and what is clear, by form.
type Shares = BTreeMap<String, (u32, u32)>;

/// Composes the phrases of some seeds; the misread ones, shrunk, and the shares of the clear ones.
fn run(speech: &Speech, seeds: std::ops::Range<u64>) -> (Vec<String>, Shares) {
    let school = school(speech);
    let (mut wrong, mut shares) = (Vec::new(), Shares::new());
    for seed in seeds {
        let mut tape = Tape::random(seed);
        let sentence = compose(speech.tongue, &mut tape);
        let found = read(speech, &sentence, &school);
        if sentence.clear {
            let share = shares.entry(sentence.form.clone()).or_default();
            *share = (share.0 + u32::from(found.is_some()), share.1 + 1);
        }
        if found.is_some_and(|found| found != sentence.sessions()) {
            let small = shrunk(tape.choices(), |choices| is_misread(speech, choices, &school));
            let shown = compose(speech.tongue, &mut Tape::replay(&small));
            let read = read(speech, &shown, &school).unwrap_or_default();
            let meant = shown.sessions();
            let (more, less): (Vec<_>, Vec<_>) =
                (read.difference(&meant).take(3).collect(), meant.difference(&read).take(3).collect());
            wrong.push(format!(
                "seed {seed}: {}\n  shrunk: {}\n  read and not meant {more:?}\n  meant and not read {less:?}",
                sentence.text, shown.text
            ));
        }
    }
    (wrong, shares)
}

/// The first seed and how many there are.
fn seeds() -> (u64, u64) {
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse().ok());
    (number("SEED").unwrap_or(0), number("COUNT").unwrap_or(COUNT))
}

#[test]
fn a_composed_phrase_is_read_to_its_dates_or_refused() {
    is_read_or_refused(&IN_FRENCH);
}

#[test]
fn a_phrase_composed_in_dutch_is_read_to_its_dates_or_refused() {
    is_read_or_refused(&IN_DUTCH);
}

fn is_read_or_refused(speech: &Speech) {
    let (first, count) = seeds();
    let (wrong, shares) = run(speech, first..first + count);
    for (form, (read, all)) in &shares {
        eprintln!("{read:>5} of {all:>5}  {form}");
    }
    let (read, all) = shares.values().fold((0, 0), |sum, share| (sum.0 + share.0, sum.1 + share.1));
    eprintln!("{read} of {all} clear phrases are read; {} of {count} are misread", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(u64::from(all) > count / 6, "only {all} phrases are clear");
    assert!(read * 100 >= all * speech.share, "{read} of {all}");
}

#[test]
fn what_is_proposed_for_a_refused_phrase_gives_no_date_that_it_excludes() {
    is_proposed_well(&IN_FRENCH);
}

#[test]
fn what_is_proposed_for_a_phrase_in_dutch_gives_no_date_that_it_excludes() {
    is_proposed_well(&IN_DUTCH);
}

fn is_proposed_well(speech: &Speech) {
    let school = school(speech);
    let context = context(&school);
    let (mut proposed, mut same, mut wrong) = (0, 0, Vec::new());
    let (first, count) = seeds();
    for seed in first..first + count {
        let sentence = compose(speech.tongue, &mut Tape::random(seed));
        let Some(error) = speech.reader().spoken(&sentence.text).err() else { continue };
        let help = error.help.map(|help| help.fr).unwrap_or_default();
        let told = || format!("seed {seed}: {}\n  {help}", sentence.text);
        let readings = match advice::readings(&help, speech.reader(), &context) {
            Ok(readings) => readings,
            Err(row) => {
                wrong.push(format!("{}\n  is not read back: {row}", told()));
                continue;
            }
        };
        if readings.is_empty() {
            continue;
        }
        proposed += 1;
        let meant = sentence.sessions();
        let days = |sessions: &Sessions| sessions.iter().map(|(day, ..)| *day).collect::<BTreeSet<Date>>();
        same += u32::from(readings.contains(&meant));
        if !readings.iter().any(|reading| days(reading).is_subset(&days(&meant))) {
            let more: Vec<Date> = days(&readings[0]).difference(&days(&meant)).take(3).copied().collect();
            wrong.push(format!("{}\n  gives {more:?}", told()));
        }
    }
    eprintln!("{proposed} proposals, {same} of them exactly what is meant, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(proposed > count / 8, "{proposed}");
}
