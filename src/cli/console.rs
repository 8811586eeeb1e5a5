//! The two streams that a command writes to.

use std::io::{ErrorKind, Write};

use crate::diag::MessageLang;

/// Standard output and standard error, or two buffers in tests.
///
/// A reader that goes away (`repere list | head`) is no failure; a full disk is one, told at the end.
pub struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    failure: Option<std::io::Error>,
}

impl<'a> Console<'a> {
    /// A console over two streams.
    pub fn new(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Console { out, err, failure: None }
    }

    /// Writes text to standard output, as it is.
    pub fn print(&mut self, text: &str) {
        let written = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
        self.remember(written);
    }

    /// Writes a line to standard output.
    pub fn line(&mut self, text: &str) {
        self.print(&format!("{text}\n"));
    }

    /// Writes a line to standard error: what is said beside the answer.
    pub fn note(&mut self, text: &str) {
        let written = writeln!(self.err, "{text}");
        self.remember(written);
    }

    /// Writes why a command could not run to standard error.
    pub fn error(&mut self, text: &str, lang: MessageLang) {
        match lang {
            MessageLang::Fr => self.note(&format!("erreur : {text}")),
            MessageLang::En => self.note(&format!("error: {text}")),
        }
    }

    /// Whether something could not be written, other than to a reader that went away.
    pub fn failed(&self) -> bool {
        self.failure.is_some()
    }

    fn remember(&mut self, written: std::io::Result<()>) {
        if let Err(error) = written
            && error.kind() != ErrorKind::BrokenPipe
        {
            self.failure.get_or_insert(error);
        }
    }
}
