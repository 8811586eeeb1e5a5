//! Tests at the user's boundary: content in, site out.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests stop at the first surprise, and stand outside the core"
)]

mod agreement;
mod build;
mod cases;
mod changing;
mod cli;
mod closures;
mod contacts;
mod content;
mod coverage;
mod dangers;
mod diagnostics;
mod disk;
mod domains;
mod entry_facts;
mod entry_page;
mod every_field;
mod feeds;
mod fixture;
mod french;
mod generated;
mod hostile;
mod hostile_theme;
mod inheritance;
mod init;
mod keep;
mod kill;
mod languages;
mod linked_data;
mod look_up;
mod map;
mod mistakes;
mod new;
mod news;
mod pages;
mod picture_bytes;
mod pictures;
mod public_holidays;
mod publish;
mod random_edits;
mod reading;
mod reference;
mod renamed;
mod roots;
mod schedule;
mod schedule_advice;
mod schedule_entries;
mod schedule_grammar;
mod schedule_meaning;
mod schedule_more;
mod schedule_oracle;
mod schedule_phrases;
mod schedule_signs;
mod schedule_wordings;
mod school_calendars;
mod school_import;
mod search_files;
mod search_partial;
mod search_weight;
mod secret;
mod serve;
mod site;
mod spoken;
mod theme;
mod theme_docs;
mod tidy;
mod translated;
mod tree;
mod unused;
mod zones;
