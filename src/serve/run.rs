//! Build, wait for a change, build again.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::deadline::timed;
use super::problems::Problems;
use super::state::{Pages, State};
use super::watch::Watch;
use super::{Limits, ServeError, Server, listen};
use crate::diag::MessageLang;
use crate::plan::MemorySink;
use crate::world::{World, WorldError};
use crate::{Options, Report, build};

/// How often the date is looked at.
const TICK: Duration = Duration::from_secs(30);

/// What to serve.
pub struct Setup<'a> {
    /// The port; none: the first free one from 8000 on.
    pub port: Option<u16>,
    /// Folders to watch; those that do not exist are left out.
    pub folders: Vec<PathBuf>,
    /// How to build.
    pub options: Options,
    /// The language of what the server itself says, when one was asked for; else that of the settings.
    pub lang: Option<MessageLang>,
    /// Looks at the outside anew: the files, and today's date.
    pub world: &'a dyn Fn() -> Box<dyn World>,
}

/// What happens while the server runs.
pub enum Event<'a> {
    /// A build ended, complete or not.
    Built(&'a Report, Duration),
    /// The content could not be read.
    Unreadable(&'a WorldError),
    /// The site can be seen at this address. Comes once, after the first build.
    Served(String),
}

/// Serves until the program is ended; `tell` hears what happens.
///
/// # Errors
/// The port is taken, the content folder cannot be read at the start, or the files cannot be watched.
pub fn serve(
    setup: &Setup<'_>,
    tell: &mut dyn FnMut(Event<'_>),
) -> Result<std::convert::Infallible, ServeError> {
    let listener = listen(setup.port)?;
    let folders: Vec<PathBuf> = setup.folders.iter().filter(|folder| folder.is_dir()).cloned().collect();
    // Watched before the first build, so that no change falls between the two.
    let watch = Watch::new(&folders)?;
    let state = Arc::new(State::default());
    let mut world = (setup.world)();
    rebuild(&*world, setup, &state, tell).map_err(|error| ServeError(error.text()))?;
    let server = Server::start(listener, Arc::clone(&state), Limits::default())?;
    tell(Event::Served(format!("http://{}{}/", server.address(), state.base())));
    loop {
        let changed = watch.wait(TICK);
        let now = (setup.world)();
        if changed || now.today() != world.today() {
            world = now;
            if let Err(error) = rebuild(&*world, setup, &state, tell) {
                // A folder that is being moved or renamed: the next change may bring it back.
                state.trouble(Problems::one(&error.text(), setup.lang.unwrap_or_default()));
                tell(Event::Unreadable(&error));
            }
        }
    }
}

/// Builds anew, keeping what has not changed; without a whole site, keeps the last good one and shows what is wrong.
fn rebuild(
    world: &dyn World,
    setup: &Setup<'_>,
    state: &State,
    tell: &mut dyn FnMut(Event<'_>),
) -> Result<(), WorldError> {
    let sink = MemorySink::after(state.outputs());
    let (report, time) = timed(|| build(world, &sink, setup.options));
    let report = report?;
    if report.complete() {
        state.publish(Pages::new(sink.into_outputs(), report.base_path.clone()));
    } else {
        state.trouble(Problems::of(&report, world, setup.lang.or(report.lang).unwrap_or_default()));
    }
    tell(Event::Built(&report, time));
    Ok(())
}
