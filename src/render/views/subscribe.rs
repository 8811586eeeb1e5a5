//! The ways to follow a calendar feed.

use serde::Serialize;

use crate::render::Renderer;

/// The ways to follow a calendar feed.
#[derive(Debug, Clone, Serialize)]
pub struct SubscribeView {
    /// Opens the phone's calendar.
    pub webcal: String,
    /// The plain address, to copy.
    pub address: String,
    /// The page that explains, when the site has one.
    pub help: Option<String>,
}

/// The plain page that explains calendars, when the site has one.
const HELP: &str = "agendas";

impl Renderer<'_> {
    /// The ways to follow the feed at an address below the site: `c/liege.ics`.
    pub fn subscribe(&self, path: &str) -> SubscribeView {
        let config = &self.site.directory.config;
        let address = config.absolute(&format!("/{path}"));
        let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
        let helps = self.site.directory.pages.iter().any(|page| page.slug == HELP);
        SubscribeView {
            webcal: format!("webcal://{rest}"),
            help: helps.then(|| self.to.page(&format!("{HELP}/"))),
            address,
        }
    }
}
