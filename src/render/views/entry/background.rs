//! What the entry belongs to and who stands behind it: one line a fact.

use serde::Serialize;

use crate::model::Entry;
use crate::render::Renderer;
use crate::render::views::LinkView;
use crate::schema::{FieldSpec, Item, Section, Type, Value, Vocabulary};
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
    pub items: Vec<&'a str>,
    /// Its links.
    pub links: Vec<LinkView<'a>>,
}

impl<'a> FactView<'a> {
    fn new(label: &'a str, links: Vec<LinkView<'a>>) -> Self {
        FactView { label, text: None, lang: None, items: Vec::new(), links }
    }

    fn says_nothing(&self) -> bool {
        self.text.is_none() && self.items.is_empty() && self.links.is_empty()
    }
}

impl<'a> Renderer<'a> {
    /// Facts about what stands behind an entry, in the order in which they are shown.
    pub(super) fn background(&self, entry: &'a Entry) -> Vec<FactView<'a>> {
        let directory = self.site.directory;
        let mut facts = Vec::new();
        for spec in entry.kind.group().facts().filter(|spec| spec.section == Some(Section::Background)) {
            if let Some((item, by)) = directory.fact_by(entry, spec.id) {
                self.line(spec, item, by.lang, &mut facts);
            }
        }
        let programme = directory.programme_of(entry).map(|programme| self.entry_link(programme));
        let service = entry.offer().and_then(|offer| offer.service.as_ref());
        let service = service.map(|service| self.reference_link(&service.slug));
        let themes = self.term_links(Vocabulary::Themes, &entry.themes);
        for (label, links) in [
            ("background.programme", Vec::from_iter(programme)),
            ("background.service", Vec::from_iter(service)),
            ("background.themes", themes),
        ] {
            facts.push(FactView::new(self.strings.get(label), links));
        }
        facts.retain(|fact| !fact.says_nothing());
        facts
    }

    /// A field as a line under its label; a group without one, each of its fields as a line.
    fn line(
        &self,
        spec: &'static FieldSpec,
        item: &'a Item,
        lang: &'static str,
        facts: &mut Vec<FactView<'a>>,
    ) {
        let inner = match (&item.value, spec.ty) {
            (Value::Record(record), Type::Group(group)) => {
                group.fields().filter_map(|spec| Some((spec, record.get(spec.id)?))).collect()
            }
            _ => Vec::new(),
        };
        let Some(label) = spec.label else {
            return inner.into_iter().for_each(|(spec, item)| self.line(spec, item, lang, facts));
        };
        let mut fact = FactView::new(self.strings.get(label), Vec::new());
        if inner.is_empty() {
            self.fill(spec, (spec.ty, lang), item, &mut fact);
        }
        for (spec, item) in inner {
            self.fill(spec, (spec.ty, lang), item, &mut fact);
            fact.text = fact.text.as_deref().map(upper_first);
        }
        facts.push(fact);
    }

    fn fill(
        &self,
        spec: &FieldSpec,
        (ty, lang): (Type, &'static str),
        item: &'a Item,
        fact: &mut FactView<'a>,
    ) {
        match (&item.value, ty) {
            (Value::List(items), Type::List(Type::Line(_))) => {
                fact.items.extend(items.iter().filter_map(Item::text));
            }
            (Value::List(items), Type::List(inner)) => {
                items.iter().for_each(|item| self.fill(spec, (*inner, lang), item, fact));
            }
            (_, Type::Entry | Type::EntryOr(_) | Type::Zone | Type::Term(_)) => {
                fact.links.extend(self.fact_link(ty, item));
            }
            (Value::Text { text, .. }, Type::Url) => {
                let label = spec.label.map_or(text.as_str(), |label| self.strings.get(label));
                fact.links.push(LinkView::to(label, text.clone()));
            }
            (Value::Text { text, .. }, _) => {
                fact.text = Some(text.clone());
                fact.lang = matches!(ty, Type::Line(_)).then_some(lang);
            }
            _ => fact.text = Some(item.written()),
        }
    }
}
