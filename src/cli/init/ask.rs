//! Questions on a terminal: one at a time, with what is taken when nothing is answered.

use std::io::BufRead;

use crate::cli::{Console, Failure};

/// Whoever answers.
pub(super) struct Asking<'a, 'b> {
    pub(super) console: &'a mut Console<'b>,
    pub(super) answers: &'a mut dyn BufRead,
}

impl Asking<'_, '_> {
    /// Asks until the answer will do. An empty answer is the one in brackets.
    ///
    /// # Errors
    /// The answers end before a good one.
    pub(super) fn ask<T>(
        &mut self,
        question: &str,
        usual: &str,
        lang: crate::cli::Lang,
        read: impl Fn(&str) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        loop {
            let shown = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
            self.console.print(&format!("{question}{shown} "));
            let mut line = String::new();
            let length = self.answers.read_line(&mut line).unwrap_or(0);
            if length == 0 {
                return Err(Failure::new(
                    "plus de réponses ; rien n’est écrit",
                    "no more answers; nothing was written",
                ));
            }
            let answer = if line.trim().is_empty() { usual } else { line.trim() };
            match read(answer) {
                Ok(value) => return Ok(value),
                Err(failure) => self.console.note(failure.0.get(lang)),
            }
        }
    }
}
