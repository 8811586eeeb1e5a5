//! Emergency numbers: each with who answers and where that is said, by country; those of a danger first of all.

use serde::Serialize;

use super::{LinkView, Said, words};
use crate::model::{Danger, EmergencyNumber, Entry, TermId};
use crate::render::Renderer;
use crate::schema::Vocabulary;

/// Numbers of a danger that are shown at once; the others are folded.
const SHOWN: usize = 4;

/// A country and its numbers.
#[derive(Debug, Clone, Serialize)]
pub struct CountryView<'a> {
    /// What it is called.
    name: &'a str,
    /// Its numbers.
    numbers: Vec<NumberView<'a>>,
}

/// A number to call.
#[derive(Debug, Clone, Serialize)]
pub struct NumberView<'a> {
    display: String,
    dial: String,
    name: Said<'a>,
    what: Option<Said<'a>>,
    /// The languages that are spoken, in words; nothing when nobody says.
    languages: Option<words::Labels>,
    /// Title and address of the page that says so.
    source: Option<(&'a str, Option<&'a str>)>,
}

impl<'a> NumberView<'a> {
    /// A number, in the language of a page.
    pub fn new(r: &Renderer<'a>, number: &'a EmergencyNumber) -> Self {
        let source = number.source.as_ref().map(|(title, url)| (title.as_str(), url.as_deref()));
        NumberView {
            display: number.number.replace(' ', "\u{a0}"),
            dial: number.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
            name: r.said_words(&number.name),
            what: number.what.as_ref().map(|what| r.said_words(what)),
            languages: words::terms(r.site.directory, Vocabulary::Languages, &number.languages, r.lang),
            source,
        }
    }
}

/// Whom to call in a danger, or in several.
#[derive(Debug, Clone, Serialize)]
pub struct DangerView<'a> {
    /// The id of the danger; nothing for several.
    id: Option<&'a str>,
    /// What happens; nothing for several.
    title: Option<Said<'a>>,
    /// Numbers of the site's first country, those first that speak the page's language.
    first: Vec<NumberView<'a>>,
    /// Its other numbers, and those of other countries.
    others: Vec<CountryView<'a>>,
    /// Themes that help further.
    themes: Vec<LinkView<'a>>,
}

impl<'a> Renderer<'a> {
    /// The numbers of each country, in the order of their file.
    pub fn countries(&self) -> Vec<CountryView<'a>> {
        self.by_country(self.site.directory.words.emergency.iter())
    }

    /// The number that comes before all others.
    pub fn first_number(&self) -> Option<NumberView<'a>> {
        self.site.directory.words.emergency.first().map(|number| NumberView::new(self, number))
    }

    /// Whom to call in the dangers of some words; None when they have none. Dangers name themes.
    pub fn danger_of_terms(&self, vocabulary: Vocabulary, terms: &[TermId]) -> Option<DangerView<'a>> {
        let all = &self.site.directory.words.dangers.situations;
        let of_them = |danger: &&Danger| danger.themes.iter().any(|theme| terms.contains(theme));
        let named = all.iter().filter(|_| vocabulary == Vocabulary::Themes);
        let found: Vec<&'a Danger> = named.filter(of_them).collect();
        (!found.is_empty()).then(|| self.danger_view(&found))
    }

    /// Whom to call in the dangers of an entry's themes, those that one may have to hide; None when it has none.
    pub fn danger_of_entry(&self, entry: &Entry) -> Option<DangerView<'a>> {
        let sensitive = |theme: &TermId| self.site.directory.words.term(Vocabulary::Themes, *theme).sensitive;
        let themes: Vec<TermId> = entry.themes.iter().copied().filter(sensitive).collect();
        self.danger_of_terms(Vocabulary::Themes, &themes)
    }

    /// Whom to call in each danger.
    pub fn dangers(&self) -> Vec<DangerView<'a>> {
        let all = &self.site.directory.words.dangers.situations;
        all.iter().map(|danger| self.danger_view(&[danger])).collect()
    }

    fn danger_view(&self, dangers: &[&'a Danger]) -> DangerView<'a> {
        let words = &self.site.directory.words;
        let mut places: Vec<usize> = Vec::new();
        for place in dangers.iter().flat_map(|danger| &danger.numbers) {
            if !places.contains(place) {
                places.push(*place);
            }
        }
        let mut numbers: Vec<&EmergencyNumber> =
            places.iter().filter_map(|place| words.emergency.get(*place)).collect();
        numbers.sort_by_key(|number| !self.speaks(number));
        let mut others = self.by_country(numbers.into_iter());
        let main = words.emergency.first().map(|number| self.country(&number.country));
        let own = others.iter().position(|country| Some(country.name) == main);
        let mut first = own.map(|at| std::mem::take(&mut others[at].numbers)).unwrap_or_default();
        match own {
            Some(at) if first.len() > SHOWN => others[at].numbers = first.split_off(SHOWN),
            Some(at) => drop(others.remove(at)),
            None => {}
        }
        let one = if let [only] = dangers { Some(*only) } else { None };
        DangerView {
            id: one.map(|danger| danger.slug.as_str()),
            title: one.map(|danger| self.said_label(danger.said(self.lang))),
            first,
            others,
            themes: one.map(|danger| self.term_links(Vocabulary::Themes, &danger.themes)).unwrap_or_default(),
        }
    }

    /// Whether a number speaks the page's language, or does not say which it speaks.
    fn speaks(&self, number: &EmergencyNumber) -> bool {
        let words = &self.site.directory.words;
        let own = words.find(Vocabulary::Languages, self.lang);
        number.languages.is_empty() || own.is_some_and(|own| number.languages.contains(&own))
    }

    fn country(&self, slug: &'a str) -> &'a str {
        let zone = self.site.directory.zones.find(slug).map(|zone| self.zone_link(zone));
        zone.unwrap_or_else(|| self.plain_link(slug)).label
    }

    fn by_country(&self, numbers: impl Iterator<Item = &'a EmergencyNumber>) -> Vec<CountryView<'a>> {
        let mut found: Vec<CountryView<'a>> = Vec::new();
        for number in numbers {
            let (name, view) = (self.country(&number.country), NumberView::new(self, number));
            match found.iter_mut().find(|country| country.name == name) {
                Some(country) => country.numbers.push(view),
                None => found.push(CountryView { name, numbers: vec![view] }),
            }
        }
        found
    }
}
