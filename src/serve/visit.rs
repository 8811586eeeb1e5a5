//! Who may ask, and what they get.

use super::answer::Answer;
use super::events::{self, Listener};
use super::lookup::{File, Found};
use super::media::media_type;
use super::path::{Target, encode};
use super::reload::{SCRIPT, SCRIPT_PATH, STYLE, STYLE_PATH, with_script};
use super::state::{Pages, State};
use super::trouble;

/// What is asked, as far as it matters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Visit<'a> {
    pub(super) target: &'a str,
    pub(super) host: Option<&'a str>,
    pub(super) origin: Option<&'a str>,
    pub(super) if_none_match: Option<&'a str>,
}

/// What they get.
#[derive(Debug, Clone)]
pub(super) enum Reply {
    /// An answer.
    Answer(Answer),
    /// Events of a page.
    Stream(Listener),
}

/// Answers a visit to the server at `port`.
pub(super) fn reply(visit: &Visit<'_>, port: u16, state: &State) -> Reply {
    if let Some(refused) = stranger(visit, port) {
        return Reply::Answer(refused);
    }
    let Ok(target) = Target::read(visit.target) else {
        return Reply::Answer(Answer::words(400, "Cette adresse n’est pas valable. / Bad address."));
    };
    let answer = match target.path.as_str() {
        SCRIPT_PATH => Answer::new(200, media_type(SCRIPT_PATH), SCRIPT.as_bytes()),
        STYLE_PATH => Answer::new(200, media_type(STYLE_PATH), STYLE.as_bytes()),
        events::PATH => match (target.parameter("path"), target.parameter("version")) {
            (Some(path), Some(version)) => return Reply::Stream(Listener { path: listened(&path), version }),
            _ => Answer::words(400, "path, version"),
        },
        path => page(path, target.query, visit, state),
    };
    Reply::Answer(answer)
}

/// A page's path, as [`Target`] would decode it.
fn listened(path: &str) -> String {
    Target::read(path).map_or_else(|_| path.to_owned(), |target| target.path)
}

/// Other names for this machine are refused: a page of another site may make its own name point here (DNS rebinding).
fn stranger(visit: &Visit<'_>, port: u16) -> Option<Answer> {
    let names = ["127.0.0.1", "localhost", "[::1]"].map(|name| format!("{name}:{port}"));
    let ours = |host: &str| {
        names.iter().any(|name| {
            host.eq_ignore_ascii_case(name)
                || (port == 80
                    && name.strip_suffix(":80").is_some_and(|name| host.eq_ignore_ascii_case(name)))
        })
    };
    let Some(host) = visit.host else { return Some(Answer::words(400, "Host ?")) };
    if !ours(host) {
        return Some(Answer::words(421, "Ce serveur ne répond qu’à 127.0.0.1 et localhost. / Not my name."));
    }
    let origin = visit.origin?;
    let known = origin.strip_prefix("http://").is_some_and(ours);
    (!known).then(|| Answer::words(403, "Ce serveur ne répond qu’à ses propres pages. / Own pages only."))
}

fn page(path: &str, query: Option<&str>, visit: &Visit<'_>, state: &State) -> Answer {
    let moment = state.now();
    let Some(pages) = moment.pages else {
        return trouble::page(&moment.problems);
    };
    match pages.find(path) {
        Found::File(file) => output(200, file, &pages, visit),
        Found::Nothing(Some(file)) => output(404, file, &pages, visit),
        Found::Nothing(None) => Answer::words(404, "Cette page n’existe pas. / No such page."),
        Found::Elsewhere(path) => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            // Not for ever: another site may be at this port tomorrow.
            Answer::words(302, "→").with("Location", encode(&path) + &query)
        }
    }
}

fn output(status: u16, file: File, pages: &Pages, visit: &Visit<'_>) -> Answer {
    let media_type = media_type(&file.path);
    let html = media_type.starts_with("text/html");
    let version = if html { pages.version(&file) } else { file.key.to_hex() };
    let tag = format!("\"{version}\"");
    if status == 200 && visit.if_none_match.is_some_and(|known| names(known, &tag)) {
        return Answer::new(304, media_type, Vec::new()).with("ETag", tag);
    }
    let body = if html { with_script(&file.bytes, &version).into() } else { file.bytes };
    Answer::new(status, media_type, body).with("ETag", tag)
}

/// Whether a list of entity tags has one (RFC 9110 section 13.1.2: weakly compared).
fn names(known: &str, tag: &str) -> bool {
    known.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}
