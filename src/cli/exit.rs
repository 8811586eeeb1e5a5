//! How a command ends.

use std::process::ExitCode;

use crate::diag::Text;

/// How a command ended; its number is the program's exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: all is well.
    Ok,
    /// 1: the content or the theme has errors.
    Findings,
    /// 2: the command could not do its work: wrong arguments, disk.
    CouldNotRun,
}

/// Why a command could not run: what happened and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure(pub Text);

impl Failure {
    /// A failure in both languages.
    pub fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Failure(Text::new(fr, en))
    }
}

impl Exit {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Exit::Ok => 0,
            Exit::Findings => 1,
            Exit::CouldNotRun => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit.code())
    }
}

impl From<crate::world::WorldError> for Failure {
    fn from(error: crate::world::WorldError) -> Self {
        Failure(error.text())
    }
}

impl From<crate::plan::SinkError> for Failure {
    fn from(error: crate::plan::SinkError) -> Self {
        Failure(error.message)
    }
}
