//! What the entry belongs to and who stands behind it: one line a fact.

use serde::Serialize;

use crate::model::{Entry, Newsletter, Organisation, Programme, TermId};
use crate::render::Renderer;
use crate::render::views::LinkView;
use crate::schema::Vocabulary;
use crate::text::upper_first;

/// One fact: its name, and one or several values.
#[derive(Debug, Clone, Serialize)]
pub struct FactView<'a> {
    /// "Fondé en".
    pub label: &'a str,
    /// Its words.
    pub text: Option<String>,
    /// The language of its words; nothing for that of the page.
    pub lang: Option<&'static str>,
    /// Its words, when there are several.
    pub items: &'a [String],
    /// Its links.
    pub links: Vec<LinkView<'a>>,
}

impl<'a> FactView<'a> {
    fn new(label: &'a str) -> Self {
        FactView { label, text: None, lang: None, items: &[], links: Vec::new() }
    }
}

/// Collects facts, leaving out those that have no value.
struct Facts<'r, 'a> {
    renderer: &'r Renderer<'a>,
    list: Vec<FactView<'a>>,
}

impl<'a> Facts<'_, 'a> {
    /// A number, or words in the page's language.
    fn text(&mut self, label: &'a str, text: Option<impl ToString>) {
        let label = self.renderer.strings.get(label);
        let fact = |text: String| FactView { text: Some(text), ..FactView::new(label) };
        self.list.extend(text.map(|text| fact(text.to_string())));
    }

    /// Words of the content.
    fn content(&mut self, label: &'a str, text: Option<&str>) {
        let label = self.renderer.strings.get(label);
        let lang = Some(self.renderer.content);
        let fact = |text: &str| FactView { text: Some(text.to_owned()), lang, ..FactView::new(label) };
        self.list.extend(text.map(fact));
    }

    fn items(&mut self, label: &'a str, items: &'a [String]) {
        if !items.is_empty() {
            let label = self.renderer.strings.get(label);
            self.list.push(FactView { items, ..FactView::new(label) });
        }
    }

    fn links(&mut self, label: &'a str, links: Vec<LinkView<'a>>) {
        if !links.is_empty() {
            let label = self.renderer.strings.get(label);
            self.list.push(FactView { links, ..FactView::new(label) });
        }
    }
}

impl<'a> Renderer<'a> {
    /// Facts about what stands behind an entry, in the order in which they are shown.
    pub(super) fn background(&self, entry: &'a Entry) -> Vec<FactView<'a>> {
        let mut facts = Facts { renderer: self, list: Vec::new() };
        facts.items("background.other_names", &entry.other_names);
        if let Some(organisation) = entry.organisation() {
            self.of_organisation(organisation, &mut facts);
        }
        if let Some(programme) = entry.programme() {
            self.of_programme(programme, &mut facts);
        }
        if let Some(offer) = entry.offer() {
            let programme = self.site.directory.programme_of(entry);
            facts.links("background.programme", programme.into_iter().map(|p| self.entry_link(p)).collect());
            facts.links(
                "background.service",
                offer.service.iter().map(|of| self.reference_link(of)).collect(),
            );
        }
        if let Some(sheet) = entry.sheet() {
            facts.content("background.collection", sheet.collection.as_deref());
            facts.text("background.number", sheet.number);
            facts.items("background.stakeholders", &sheet.stakeholders);
        }
        facts.links("background.themes", self.term_links(Vocabulary::Themes, &entry.themes));
        facts.list
    }

    fn of_organisation(&self, of: &'a Organisation, facts: &mut Facts<'_, 'a>) {
        facts.content("background.legal_form", of.legal_form.as_deref());
        facts.text("background.founded_in", of.founded_in);
        facts.links("background.born_from", self.organisation_links(&of.born_from));
        facts.content("background.team", of.team.as_deref());
        let approval = |id: &TermId| {
            let term = self.site.directory.words.term(Vocabulary::Approvals, *id);
            let label = self.said_term(term);
            LinkView { lang: label.lang, ..self.plain_link(label.text) }
        };
        facts.links("background.approvals", of.approvals.iter().map(approval).collect());
        facts.links("background.member_of", self.organisation_links(&of.member_of));
        facts.links("background.partners", self.organisation_links(&of.partners));
        if let Some(newsletter) = &of.newsletter {
            self.newsletter(newsletter, facts);
        }
        facts.text("background.bce", of.bce.as_deref().map(enterprise_number));
        facts.text("background.siret", of.siret.as_deref());
        facts.text("background.rna", of.rna.as_deref());
    }

    fn newsletter(&self, of: &'a Newsletter, facts: &mut Facts<'_, 'a>) {
        let sender = of.sender.as_ref().map(|sender| self.organisation_link(sender));
        let page = of.url.as_deref().map(|url| LinkView::to(self.strings.get("background.subscribe"), url));
        facts.list.push(FactView {
            label: self.strings.get("background.newsletter"),
            text: of.frequency.as_deref().map(upper_first),
            lang: Some(self.content),
            items: &[],
            links: sender.into_iter().chain(page).collect(),
        });
    }

    fn of_programme(&self, of: &'a Programme, facts: &mut Facts<'_, 'a>) {
        facts.text("background.since", of.since);
        facts.links("background.initiator", self.organisation_links(&of.initiator));
        facts.links("background.funded_by", self.organisation_links(&of.funded_by));
        facts.links("background.partners", self.organisation_links(&of.partners));
    }
}

/// `0123456789` → `0123.456.789`, as it is written in Belgium.
fn enterprise_number(digits: &str) -> String {
    match (digits.get(..4), digits.get(4..7), digits.get(7..)) {
        (Some(a), Some(b), Some(c)) => format!("{a}.{b}.{c}"),
        _ => digits.to_owned(),
    }
}
