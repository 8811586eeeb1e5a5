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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Lang;

    /// What is answered when these lines are typed, and what is said.
    fn asked(typed: &str) -> (Option<usize>, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut console = Console::new(&mut out, &mut err);
        let mut typed = typed.as_bytes();
        let mut asking = Asking { console: &mut console, answers: &mut typed };
        let read = |answer: &str| answer.parse().map_err(|_| Failure::new("un nombre", "a number"));
        let answer = asking.ask("Combien ?", "3", Lang::Fr, read).ok();
        (answer, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn a_question_is_asked_until_its_answer_will_do() {
        assert_eq!(asked("\n"), (Some(3), "Combien ? [3] ".to_owned(), String::new()));
        assert_eq!(asked("x\n 5 \n").0, Some(5));
        assert_eq!(asked("x\n").2, "un nombre\n");
        assert_eq!(asked("").0, None);
    }
}
