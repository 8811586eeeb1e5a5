//! The event stream of one page: tells it when what it shows has changed, and what is wrong.
//!
//! `tiny_http` buffers chunked responses, so the stream is written raw
//! (WHATWG HTML section 9.2, server-sent events).

use std::io::Write;
use std::time::Duration;

use tiny_http::Request;

use super::answer::Answer;
use super::state::{Moment, State};

/// Where the stream is asked for.
pub(super) const PATH: &str = "/__repere/events";

/// The stream says something at least this often, so that pages that went away are found.
pub(super) const PULSE: Duration = Duration::from_secs(10);

/// A comment, which pages do not see.
const SILENCE: &str = ":\n\n";

/// The page that listens.
#[derive(Debug, Clone)]
pub(super) struct Listener {
    /// Its address's path, decoded.
    pub(super) path: String,
    /// The version that it shows.
    pub(super) version: String,
}

/// Writes events until the page is told to load itself anew, goes away, or the server stops.
pub(super) fn stream(request: Request, listener: &Listener, state: &State) {
    let mut writer = request.into_writer();
    let mut moment = state.now();
    let mut text = opening(&moment);
    while writer.write_all(text.as_bytes()).and_then(|()| writer.flush()).is_ok() && !moment.over {
        if changed(listener, &moment) {
            let _ = writer.write_all(b"event: changed\ndata: \n\n").and_then(|()| writer.flush());
            return;
        }
        let next = state.wait(moment.number, PULSE);
        text = if next.problems == moment.problems { SILENCE.to_owned() } else { problems(&next) };
        moment = next;
    }
}

fn changed(listener: &Listener, moment: &Moment) -> bool {
    moment.pages.as_ref().is_some_and(|pages| pages.version_at(&listener.path) != listener.version)
}

fn opening(moment: &Moment) -> String {
    let headers = Answer::new(200, "text/event-stream", Vec::new());
    let headers: String = headers.headers().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let text = if moment.problems.is_empty() { SILENCE.to_owned() } else { problems(moment) };
    format!("HTTP/1.1 200 OK\r\n{headers}Connection: close\r\n\r\nretry: 1000\n\n{text}")
}

/// The list of problems; JSON has no line break, so it is one `data` line.
fn problems(moment: &Moment) -> String {
    let json = serde_json::to_string(&*moment.problems).unwrap_or_else(|_| "{\"list\":[]}".to_owned());
    format!("event: problems\ndata: {json}\n\n")
}
