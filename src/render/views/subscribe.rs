//! The ways to follow a calendar feed.

use serde::Serialize;

use super::qr::Qr;
use crate::render::Renderer;
use crate::text::percent_encode;

/// The ways to follow a calendar feed. None is asked for before somebody taps it.
#[derive(Debug, Clone, Serialize)]
pub struct SubscribeView {
    /// Whether the site has an address yet: without one, nothing can follow it.
    pub published: bool,
    /// Opens the calendar of a phone or computer.
    pub webcal: String,
    /// Google Agenda, which is asked to follow.
    pub google: String,
    /// Outlook.com and Outlook of an organisation.
    pub outlook: [String; 2],
    /// The plain address, to copy.
    pub address: String,
    /// The file on this site, whose dates stay as they are.
    pub file: String,
    /// What opens the calendar, as a QR code; not on every page.
    pub qr: Option<Qr>,
    /// The page that explains.
    pub help: String,
}

impl Renderer<'_> {
    /// The ways to follow the feed at an address below the site: `c/liege.ics`. `name` says whose dates it holds.
    pub fn subscribe(&self, path: &str, name: &str) -> SubscribeView {
        let config = &self.site.directory.config;
        let address = self.to.absolute(&self.to.to_file(path));
        let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
        let webcal = format!("webcal://{rest}");
        let (url, label) = (percent_encode(&address), percent_encode(&format!("{} – {name}", config.title)));
        let outlook = |host: &str| format!("https://{host}/calendar/0/addfromweb?url={url}&name={label}");
        SubscribeView {
            published: config.has_address(),
            google: format!("https://calendar.google.com/calendar/r?cid={}", percent_encode(&webcal)),
            outlook: [outlook("outlook.live.com"), outlook("outlook.office.com")],
            file: self.to.to_file(path),
            qr: None,
            help: self.to.page(self.to.paths.follow),
            webcal,
            address,
        }
    }
}

impl SubscribeView {
    /// The same with a QR code, where the page has room for it.
    #[must_use]
    pub fn with_qr(mut self) -> Self {
        self.qr = self.published.then(|| Qr::new(&self.webcal));
        self
    }
}
