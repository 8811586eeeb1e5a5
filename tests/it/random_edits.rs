//! After any edits, what a build makes of what it knows already is what it would make of nothing.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use repere::Options;
use repere::plan::{MemorySink, Outputs};

use crate::changing::{Content, Dice, for_each};

/// Sequences of the ordinary test: a few seconds.
const SEQUENCES: u64 = 4;

/// Sequences of the long test, unless the variable `SEQUENCES` says how many.
const MANY_SEQUENCES: u64 = 2000;

/// Builds of a sequence after the first; each after one to three changes.
const BUILDS: usize = 6;

const FIRST_DAY: Date = date(2026, 9, 14);

/// The outputs of a build that knows those of one before; where the content cannot be published, why.
fn build(content: &Content, today: Date, before: &Outputs) -> Result<Outputs, String> {
    let sink = MemorySink::after(before.clone());
    let report = repere::build(&content.world(today), &sink, Options { keep_going: true }).unwrap();
    if report.complete() {
        return Ok(sink.into_outputs());
    }
    let errors = report.errors().map(|error| &error.message).chain(&report.faults);
    Err(errors.map(|message| format!("{}\n", message.fr)).collect())
}

/// An editor, the content, and what was published of it.
struct Editing {
    dice: Dice,
    content: Content,
    today: Date,
    known: Outputs,
    story: Vec<String>,
}

impl Editing {
    fn new(seed: u64) -> Self {
        let (content, today) = (Content::new(), FIRST_DAY);
        let known = build(&content, today, &BTreeMap::new()).expect("the content is good before any change");
        Editing { dice: Dice::new(seed), content, today, known, story: Vec::new() }
    }

    /// Makes one change. One that leaves more files with an error is mostly taken back: what is left out of a site tells
    /// little of what is in it.
    fn change(&mut self) {
        let before = self.content.clone();
        let refused = before.refused(self.today).len();
        let said = self.content.change(&mut self.dice);
        if self.content.refused(self.today).len() > refused && self.dice.happens(80) {
            self.content = before;
        } else {
            self.story.push(said);
        }
    }

    fn change_several(&mut self) {
        for _ in 0..=self.dice.roll(3) {
            self.change();
        }
        if self.dice.happens(25) {
            let days = i64::try_from(1 + self.dice.roll(12)).unwrap();
            self.today = self.today.checked_add(days.days()).unwrap();
            self.story.push(format!("it is {}", self.today));
        }
    }

    /// Builds twice and compares; whether the site was published. What cannot be published is taken back.
    fn publish(&mut self, seed: u64, before: Content) -> bool {
        let partial = build(&self.content, self.today, &self.known);
        let whole = build(&self.content, self.today, &BTreeMap::new());
        let (partial, whole) = match (partial, whole) {
            (Ok(partial), Ok(whole)) => (partial, whole),
            (Err(partial), Err(whole)) if partial == whole => {
                self.content = before;
                self.story.push(format!("all of it is taken back: {whole}"));
                return false;
            }
            (partial, whole) => {
                let (partial, whole) = (partial.err(), whole.err());
                panic!("sequence {seed}: {partial:?}, from nothing {whole:?} after {:#?}", self.story)
            }
        };
        let stale = differing(&partial, &whole);
        assert!(stale.is_empty(), "sequence {seed}: {stale:?} after {:#?}", self.story);
        self.known = partial;
        self.story.push("build".to_owned());
        true
    }
}

/// How many builds of a sequence were published.
fn sequence(seed: u64) -> usize {
    let mut editing = Editing::new(seed);
    let mut published = 0;
    for _ in 0..BUILDS {
        let before = editing.content.clone();
        editing.change_several();
        published += usize::from(editing.publish(seed, before));
    }
    published
}

/// Paths that only one of two sites has, or whose bytes differ.
fn differing<'a>(one: &'a Outputs, other: &'a Outputs) -> Vec<&'a String> {
    let bytes = |site: &'a Outputs, path: &String| site.get(path).map(|(_, bytes)| bytes);
    let mut paths: Vec<&String> = one.keys().chain(other.keys()).collect();
    paths.sort_unstable();
    paths.dedup();
    paths.retain(|path| bytes(one, path) != bytes(other, path));
    paths
}

/// Runs sequences. A failure is told when those under way are through.
fn sequences(seeds: Range<u64>) {
    let seeds: Vec<u64> = seeds.collect();
    let all = seeds.len() * BUILDS;
    let published = AtomicUsize::new(0);
    for_each(&seeds, |seed| _ = published.fetch_add(sequence(*seed), Ordering::Relaxed));
    let published = published.into_inner();
    eprintln!("{published} of {all} builds were published");
    assert!(
        published * 2 > all,
        "only {published} of {all} builds were published: the test proves too little"
    );
}

#[test]
fn after_any_changes_a_build_is_that_of_a_clean_start() {
    sequences(0..SEQUENCES);
}

#[test]
#[ignore = "long: run it with --release after a change of a key"]
fn after_many_changes_a_build_is_that_of_a_clean_start() {
    let many = std::env::var("SEQUENCES").ok().and_then(|text| text.parse().ok()).unwrap_or(MANY_SEQUENCES);
    sequences(SEQUENCES..SEQUENCES + many);
}
