//! The story: what stands below the fields, and pages elsewhere on the web.

use serde::Serialize;

use crate::model::Entry;
use crate::render::Renderer;
use crate::render::views::LinkView;

/// The story of an entry.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StoryView<'a> {
    /// The text below the fields, as safe HTML.
    pub body: &'a str,
    /// The language of that text; nothing for that of the page.
    pub body_lang: Option<&'static str>,
    /// Web addresses.
    pub links: Vec<LinkView<'a>>,
}

impl<'a> Renderer<'a> {
    pub(super) fn story(&self, entry: &'a Entry) -> StoryView<'a> {
        let to = entry.translation(self.lang).map(|to| to.body.as_str());
        let body = self.said_by(entry, to.filter(|body| !body.is_empty()), &entry.body);
        StoryView { body: body.text, body_lang: body.lang, links: self.links(entry) }
    }

    /// Pages of an entry elsewhere on the web.
    pub fn links(&self, entry: &'a Entry) -> Vec<LinkView<'a>> {
        let view = |link: &'a crate::model::Link| {
            let label = link.label.as_deref();
            let lang = label.map(|_| entry.lang);
            let text = label.unwrap_or_else(|| self.strings.get(link.kind.key()));
            LinkView { lang, ..LinkView::to(text, link.url.clone()) }
        };
        entry.links.iter().map(view).collect()
    }
}
