//! An answer, before it is sent.

use std::io::Cursor;
use std::sync::Arc;

use tiny_http::{Header, Request, Response};

use crate::export::headers::EVERYWHERE;

/// Headers of every answer beside the site's own policy: nothing is kept without asking, and no other site may show it.
static LOCAL: [(&str, &str); 2] =
    [("Cache-Control", "no-cache"), ("Cross-Origin-Resource-Policy", "same-origin")];

/// An answer, before it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) media_type: &'static str,
    pub(super) more: Vec<(&'static str, String)>,
    pub(super) body: Arc<[u8]>,
}

impl Answer {
    pub(super) fn new(status: u16, media_type: &'static str, body: impl Into<Arc<[u8]>>) -> Self {
        Answer { status, media_type, more: Vec::new(), body: body.into() }
    }

    /// A few words, for people who ask for something odd.
    pub(super) fn words(status: u16, text: &str) -> Self {
        Answer::new(status, "text/plain; charset=utf-8", format!("{text}\n").into_bytes())
    }

    #[must_use]
    pub(super) fn with(mut self, name: &'static str, value: String) -> Self {
        self.more.push((name, value));
        self
    }

    /// Its headers, without those of the transfer.
    pub(super) fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = self.more.iter().map(|(name, value)| (*name, value.as_str()));
        let all = EVERYWHERE.iter().chain(&LOCAL).copied();
        all.chain([("Content-Type", self.media_type)]).chain(own)
    }

    /// Sends it. A client that went away is no fault.
    pub(super) fn send(self, request: Request) {
        let headers = self
            .headers()
            .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok())
            .collect();
        let length = self.body.len();
        let response = Response::new(self.status.into(), headers, Cursor::new(self.body), Some(length), None);
        let _ = request.respond(response.with_chunked_threshold(usize::MAX));
    }
}
