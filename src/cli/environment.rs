//! What the environment says: language, colours, terminal.

use std::io::IsTerminal as _;

use super::args::lang_named;
use crate::diag::MessageLang;

/// What a command knows of its surroundings. Tests make their own.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// The language asked for by `REPERE_LANG`.
    pub lang: Option<MessageLang>,
    /// The language of the system, by `LC_ALL`, `LC_MESSAGES` or `LANG`: what a directory asks for goes before it.
    pub locale: Option<MessageLang>,
    /// Whether answers may be coloured: a terminal, and no `NO_COLOR`.
    pub colours: bool,
    /// Whether progress may be drawn: standard error is a terminal.
    pub progress: bool,
    /// Whether somebody can be asked: standard input and standard output are a terminal.
    pub terminal: bool,
    /// The editor that `EDITOR` names.
    pub editor: Option<String>,
}

impl Environment {
    /// Reads the real environment.
    pub fn real() -> Self {
        let no_colour = variable("NO_COLOR").is_some();
        let dumb = variable("TERM").is_some_and(|term| term == "dumb");
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
        Environment {
            lang: variable("REPERE_LANG").as_deref().and_then(lang_named),
            locale: locale.as_deref().and_then(lang_named),
            colours: !no_colour && !dumb && std::io::stdout().is_terminal(),
            progress: !dumb && variable("CI").is_none() && std::io::stderr().is_terminal(),
            terminal: std::io::stdin().is_terminal() && std::io::stdout().is_terminal(),
            editor: variable("EDITOR"),
        }
    }
}

/// A variable that is set and not empty.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
