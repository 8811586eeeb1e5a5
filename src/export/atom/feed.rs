//! The text of a feed.

use jiff::civil::Date;

use super::xml::Xml;

/// A feed.
pub(super) struct Feed {
    pub(super) id: String,
    /// The language of its words.
    pub(super) lang: &'static str,
    pub(super) title: String,
    /// Who writes it: the site.
    pub(super) author: String,
    pub(super) rights: Option<String>,
    /// Its own full address.
    pub(super) address: String,
    /// The full address of its page.
    pub(super) page: String,
    pub(super) updated: Date,
    pub(super) items: Vec<Item>,
}

/// An entry of a feed.
pub(super) struct Item {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) updated: Date,
    /// The full address of its page.
    pub(super) page: String,
    pub(super) summary: String,
    /// Slug and label of each theme.
    pub(super) themes: Vec<(String, String)>,
}

impl Feed {
    pub(super) fn write(&self) -> String {
        let mut xml = Xml::default();
        xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", self.lang)]);
        xml.text("id", &self.id);
        xml.text("title", &self.title);
        xml.text("updated", &moment(self.updated));
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &self.address)]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &self.page)]);
        xml.open("author", &[]);
        xml.text("name", &self.author);
        xml.close("author");
        if let Some(rights) = &self.rights {
            xml.text("rights", rights);
        }
        xml.text("generator", "Repère");
        for item in &self.items {
            item.write(&mut xml);
        }
        xml.close("feed");
        xml.finish()
    }
}

impl Item {
    fn write(&self, xml: &mut Xml) {
        xml.open("entry", &[]);
        xml.text("id", &self.id);
        xml.text("title", &self.title);
        xml.text("updated", &moment(self.updated));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &self.page)]);
        xml.text("summary", &self.summary);
        for (term, label) in &self.themes {
            xml.empty("category", &[("term", term), ("label", label)]);
        }
        xml.close("entry");
    }
}

/// A day as the moment that RFC 3339 asks for.
fn moment(day: Date) -> String {
    format!("{}T00:00:00Z", super::day(day))
}
