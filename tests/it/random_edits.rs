//! After any edits, what a build makes of what it knows already is what it would make of nothing.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use repere::Options;
use repere::plan::{MemorySink, Outputs};

use crate::changing::{Content, Dice};

/// Sequences of the ordinary test: a few seconds.
const SEQUENCES: u64 = 4;

/// Sequences of the long test.
const MANY_SEQUENCES: u64 = 500;

/// Builds of a sequence after the first; each after one to three changes.
const BUILDS: usize = 6;

const FIRST_DAY: Date = date(2026, 9, 14);

/// The outputs of a build that knows those of one before; nothing where the content cannot be published.
fn build(content: &Content, today: Date, before: &Outputs) -> Option<Outputs> {
    let sink = MemorySink::after(before.clone());
    let report = repere::build(&content.world(today), &sink, Options { keep_going: true }).unwrap();
    report.complete().then(|| sink.into_outputs())
}

/// How many builds of a sequence were published.
fn sequence(seed: u64) -> usize {
    let mut dice = Dice::new(seed);
    let (mut content, mut today) = (Content::new(), FIRST_DAY);
    let mut known = build(&content, today, &BTreeMap::new()).expect("the content is good before any change");
    let mut published = 0;
    let mut story = Vec::new();
    for _ in 0..BUILDS {
        for _ in 0..=dice.roll(3) {
            story.push(content.change(&mut dice));
        }
        if dice.happens(25) {
            today = today.checked_add(i64::try_from(1 + dice.roll(12)).unwrap().days()).unwrap();
            story.push(format!("it is {today}"));
        }
        let partial = build(&content, today, &known);
        let whole = build(&content, today, &BTreeMap::new());
        assert_eq!(partial.is_some(), whole.is_some(), "sequence {seed}: {story:#?}");
        if let (Some(partial), Some(whole)) = (partial, whole) {
            let stale = differing(&partial, &whole);
            assert!(stale.is_empty(), "sequence {seed}: {stale:?} after {story:#?}");
            known = partial;
            published += 1;
            story.push("build".to_owned());
        }
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

fn sequences(seeds: std::ops::Range<u64>) {
    let all = usize::try_from(seeds.end - seeds.start).unwrap() * BUILDS;
    let published: usize = seeds.map(sequence).sum();
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
    sequences(SEQUENCES..SEQUENCES + MANY_SEQUENCES);
}
