//! What the page of an entry, its feed, the agenda of its province, its card in the search and its data for machines say
//! of its dates is the same, for random schedules of every form. Everything here is fictional.

mod entries;
mod ics;
mod shown;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use repere::calendar::{Occurrence, OccurrenceStatus, When, expand};
use repere::model::{Directory, Entry, calendar_context, read_content};
use repere::plan::MemorySink;
use repere::site::{AHEAD_DAYS, NEXT_DATES};
use repere::world::{MemoryWorld, World as _};
use repere::{Options, build};

/// Days of an agenda of a province.
const AGENDA_DAYS: i32 = 28;
/// Dates that a page says to machines.
const EVENTS: usize = 8;
/// A feed holds all that comes this soon, and the dates of its page however late.
const FEED_DAYS: i32 = 90;

/// What is said of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Held,
    ToConfirm,
    Moved,
    Cancelled,
}

/// A session with known hours, as a feed has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Session {
    day: Date,
    /// In universal time, or its day.
    start: String,
    end: Option<String>,
    state: State,
}

/// What was compared.
#[derive(Debug, Default)]
struct Compared {
    entries: usize,
    dates: usize,
    forms: BTreeSet<usize>,
    states: BTreeMap<State, usize>,
    over: usize,
    without_dates: usize,
}

#[test]
fn all_that_shows_dates_agrees() {
    let mut whole = Compared::default();
    for (seed, today) in (0..).zip([date(2026, 9, 15), date(2026, 12, 20), date(2027, 5, 31)]) {
        compare(seed, 670, today, &mut whole);
    }
    assert_eq!(whole.forms.len(), entries::FORMS, "{whole:?}");
    assert!(whole.entries > 1800 && whole.over > 50 && whole.without_dates > 50, "{whole:?}");
    assert!(whole.states.len() == 4 && whole.states.values().all(|count| *count > 20), "{whole:?}");
}

/// `cargo test --release --test it agreement -- --ignored --nocapture`
#[test]
#[ignore = "many thousands of entries; all_that_shows_dates_agrees does the same with two thousand"]
fn all_that_shows_dates_agrees_for_many_thousands() {
    let mut whole = Compared::default();
    for (seed, today) in
        (100..).zip([date(2026, 9, 1), date(2026, 12, 31), date(2027, 6, 2), date(2027, 8, 20)])
    {
        compare(seed, 5000, today, &mut whole);
    }
    eprintln!("{whole:#?}");
    assert!(whole.entries > 18_000, "{whole:?}");
}

/// Builds a site of random entries and compares all that it shows.
fn compare(seed: u64, count: usize, today: Date, whole: &mut Compared) {
    let world = entries::world(seed, count, today);
    let site = Site::built(&world);
    let directory = read_content(&world).unwrap().directory;
    let mut wrong = Vec::new();
    for number in 0..count {
        let slug = entries::slug(number);
        // What an editor may not write was left out of the site.
        let (Some(entry), Some(page)) = (directory.find(&slug), site.page(&slug)) else { continue };
        let dates = dates(&directory, entry, world.today());
        whole.count(number, page, &dates);
        let agenda = site.agenda(&entries::province(number), &slug);
        for fault in site.faults(&slug, page, agenda, &dates, today) {
            let file = world.read(&format!("groupes/{slug}.md")).unwrap();
            let text = String::from_utf8_lossy(&file).into_owned();
            let (_, schedules) = text.split_once("horaires:").unwrap();
            wrong.push(format!("{slug} of seed {seed} on {today}: {fault}{schedules}"));
        }
    }
    assert!(wrong.is_empty(), "{} differ, of them\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
}

/// All sessions of an entry as the one expansion gives them, in order.
fn dates(directory: &Directory, entry: &Entry, today: Date) -> Vec<Occurrence> {
    let context = calendar_context(directory, entry);
    let schedules = (0_u16..).zip(entry.offer().into_iter().flat_map(|offer| &offer.schedules));
    let to = today.saturating_add(AHEAD_DAYS.days());
    let mut all: Vec<(u16, Occurrence)> = schedules
        .flat_map(|(at, item)| {
            expand(&item.schedule, &context, today, to).into_iter().map(move |one| (at, one))
        })
        .collect();
    all.sort_by_key(|(at, one)| (one.day, one.when, *at, one.original, one.added, one.moved));
    all.into_iter().map(|(_, one)| one).collect()
}

fn state(one: &Occurrence) -> State {
    match one.status {
        OccurrenceStatus::Cancelled => State::Cancelled,
        OccurrenceStatus::Moved => State::Moved,
        OccurrenceStatus::Held if one.to_confirm => State::ToConfirm,
        OccurrenceStatus::Held => State::Held,
    }
}

/// Start and end as pages have them.
fn iso(one: &Occurrence) -> (String, Option<String>) {
    let text = |time: &jiff::ZonedDateTime| time.strftime("%Y-%m-%dT%H:%M%:z").to_string();
    match one.instants(repere::calendar::Clock::default()) {
        Some((start, end)) => (text(&start), end.as_ref().map(text)),
        None => (one.day.to_string(), None),
    }
}

/// The same as a feed has it; nothing without hours.
fn session(one: &Occurrence) -> Option<Session> {
    let (start, end) = match one.when {
        When::Unknown | When::Part(_) => return None,
        When::AllDay => (one.day.to_string(), None),
        When::Slot(_) => {
            let (start, end) = one.instants(repere::calendar::Clock::default()).unwrap();
            (start.timestamp().to_string(), end.map(|end| end.timestamp().to_string()))
        }
    };
    Some(Session { day: one.day, start, end, state: state(one) })
}

impl Compared {
    fn count(&mut self, number: usize, page: &str, dates: &[Occurrence]) {
        self.entries += 1;
        self.dates += dates.len();
        self.forms.insert(number % entries::FORMS);
        self.over += usize::from(page.contains("(terminé)"));
        self.without_dates += usize::from(dates.is_empty());
        for one in dates {
            *self.states.entry(state(one)).or_default() += 1;
        }
    }
}

/// The outputs of a build.
struct Site {
    outputs: BTreeMap<String, Arc<[u8]>>,
    agendas: BTreeMap<String, BTreeMap<String, Vec<shown::Shown>>>,
    cards: BTreeMap<String, Option<String>>,
}

impl Site {
    fn built(world: &MemoryWorld) -> Self {
        let sink = MemorySink::default();
        let report = build(world, &sink, Options { keep_going: true }).unwrap();
        assert!(report.complete(), "{:?}", report.faults);
        let outputs: BTreeMap<String, Arc<[u8]>> =
            sink.into_outputs().into_iter().map(|(path, (_, bytes))| (path, bytes)).collect();
        let agendas = outputs.iter().filter_map(|(path, bytes)| {
            let zone = path.strip_prefix("agenda/zones/")?.strip_suffix("/index.html")?;
            Some((zone.to_owned(), shown::agenda(std::str::from_utf8(bytes).unwrap())))
        });
        let agendas = agendas.collect();
        let cards = outputs.iter().filter(|(path, _)| path.starts_with("s/fr/f/"));
        let cards = shown::cards(cards.map(|(_, bytes)| bytes.as_ref()));
        Site { outputs, agendas, cards }
    }

    fn text(&self, path: &str) -> Option<&str> {
        self.outputs.get(path).map(|bytes| std::str::from_utf8(bytes).unwrap())
    }

    fn page(&self, slug: &str) -> Option<&str> {
        self.text(&format!("groupes/{slug}/index.html"))
    }

    fn agenda(&self, province: &str, slug: &str) -> Vec<shown::Shown> {
        let of = self.agendas.get(province).and_then(|agenda| agenda.get(slug));
        of.cloned().unwrap_or_default()
    }

    /// Where what is shown of an entry is not what its dates are.
    fn faults(
        &self,
        slug: &str,
        page: &str,
        agenda: Vec<shown::Shown>,
        dates: &[Occurrence],
        today: Date,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        let mut same = |what: &str, found: &dyn std::fmt::Debug, expected: &dyn std::fmt::Debug| {
            let (found, expected) = (format!("{found:?}"), format!("{expected:?}"));
            if found != expected {
                faults.push(format!("{what}\n shown {found}\n dates {expected}\n"));
            }
        };
        let shown = |one: &Occurrence| (iso(one).0, state(one));
        let next: Vec<_> = dates.iter().take(NEXT_DATES).map(shown).collect();
        same("page", &shown::next_dates(page), &next);
        let until = today.saturating_add((AGENDA_DAYS - 1).days());
        let soon: Vec<_> = dates.iter().filter(|one| one.day <= until).map(shown).collect();
        same("agenda", &agenda, &soon);
        let sure = dates.iter().filter(|one| !one.to_confirm).take(EVENTS);
        let events: Vec<_> = sure.map(|one| (iso(one).0, iso(one).1, state(one))).collect();
        same("data", &shown::events(page), &events);
        let first = dates.iter().find(|one| one.status != OccurrenceStatus::Cancelled).map(|one| iso(one).0);
        same("card", &self.cards.get(slug).cloned().flatten(), &first);

        let path = format!("c/fiches/{slug}.ics");
        let to = today.saturating_add(AHEAD_DAYS.days());
        let in_feed = self.text(&path).map(|feed| ics::sessions(feed, today, to)).unwrap_or_default();
        let known: BTreeSet<Session> = dates.iter().filter_map(session).collect();
        let soon = today.saturating_add(FEED_DAYS.days());
        let mut wanted = known.iter().filter(|one| one.day <= soon).cloned().collect::<BTreeSet<_>>();
        wanted.extend(dates.iter().take(NEXT_DATES).filter_map(session));
        same("missing in the feed", &Vec::<Session>::new(), &wanted.difference(&in_feed).collect::<Vec<_>>());
        same("not in the dates", &in_feed.difference(&known).collect::<Vec<_>>(), &Vec::<Session>::new());

        let linked = page.contains(&path);
        if !linked {
            same("a feed without a link", &known, &BTreeSet::<Session>::new());
        }
        let rules = page.matches("<p><strong>").count();
        if page.matches(" (terminé)").count() == rules && rules > 0 {
            same("over", &dates.len(), &0);
            same("a link to a feed that is over", &linked, &false);
        }
        faults
    }
}
