//! What the index of the search costs a build: CPU of all of it, and of the index alone, over one content folder.
//!
//! ```text
//! tests/tools/generate.py --size 10000 --out /dev/shm/content
//! cargo bench --bench indexing -- /dev/shm/content
//! ```
//!
//! Nothing is written to disk, so that the share is if anything larger than that of a real build. Cards count as index.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench is run by hand and stands outside the core"
)]

use std::path::Path;

use jiff::civil::date;
use repere::diag::SourceMap;
use repere::plan::{MemorySink, Plan};
use repere::render::{self, Theme};
use repere::site::Site;
use repere::world::{DiskWorld, World};
use repere::{Options, model, search};

fn main() {
    let Some(content) = std::env::args().skip(1).find(|argument| !argument.starts_with("--")) else {
        eprintln!("SKIPPED: cargo bench --bench indexing -- CONTENT");
        return;
    };
    let world = DiskWorld::new(Path::new(&content), date(2026, 11, 24));

    let start = cpu();
    let report = repere::build(&world, &MemorySink::default(), Options::default()).expect("content is read");
    let whole = cpu() - start;
    assert!(report.complete(), "the content has errors");

    let read = model::read_content(&world).expect("content is read");
    let mut files = SourceMap::default();
    let loaded = Theme::of_site(&world, &read.directory.config, &mut files).expect("the theme is read");
    let theme = loaded.theme.expect("the theme is whole");
    let site = Site::new(&read.directory, world.today());
    let start = cpu();
    let numbers = search::Numbers::new(&site);
    let mut plan = Plan::default();
    search::plan(&site, &numbers, &MemorySink::default(), &mut plan);
    make(&plan);
    let index = cpu() - start;

    let mut plan = Plan::default();
    render::plan(&site, &theme, &numbers, &mut plan);
    let start = cpu();
    make(&plan);
    let cards = cpu() - start;

    println!(
        "{} entries: build {whole:.2} s, index {index:.2} s, cards {cards:.2} s of CPU",
        report.counts.entries
    );
    println!("share of the index: {:.1} %", 100.0 * (index + cards) / whole);
}

/// Makes what is the search's of a plan.
fn make(plan: &Plan<'_>) {
    for artifact in plan.artifacts().iter().filter(|artifact| artifact.path.starts_with("s/")) {
        let _ = (artifact.output.ready().make)();
    }
}

/// Seconds of CPU that this process and its threads have used.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("a Linux system");
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    // Fields 14 and 15 of proc(5): the name is the second, the state the third.
    let ticks: f64 =
        after_name.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum();
    ticks / 100.0
}
