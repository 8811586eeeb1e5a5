//! Progress on a terminal.

use indicatif::{ProgressBar, ProgressStyle};

use super::Lang;
use super::args::pick;
use crate::plan::{Key, Sink, SinkError};

/// A sink that shows how far a build is.
pub(super) struct Watched<'a> {
    sink: &'a dyn Sink,
    bar: ProgressBar,
}

impl<'a> Watched<'a> {
    /// Watches a sink; draws nothing unless `visible`.
    pub(super) fn new(sink: &'a dyn Sink, visible: bool, lang: Lang) -> Self {
        let bar = if visible { ProgressBar::no_length() } else { ProgressBar::hidden() };
        let template = pick(lang, "{bar:30} {pos} / {len} fichiers", "{bar:30} {pos} / {len} files");
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Watched { sink, bar }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Sink for Watched<'_> {
    fn expect(&self, outputs: usize) {
        self.bar.set_length(outputs as u64);
        self.sink.expect(outputs);
    }

    fn has(&self, path: &str, key: Key) -> bool {
        self.sink.has(path, key)
    }

    fn known(&self, start: &str) -> Vec<(String, Key)> {
        self.sink.known(start)
    }

    fn keep(&self, path: &str, key: Key) {
        self.sink.keep(path, key);
        self.bar.inc(1);
    }

    fn size(&self, path: &str) -> Option<u64> {
        self.sink.size(path)
    }

    fn put(&self, path: &str, key: Key, bytes: Vec<u8>) -> Result<(), SinkError> {
        self.sink.put(path, key, bytes)?;
        self.bar.inc(1);
        Ok(())
    }
}
