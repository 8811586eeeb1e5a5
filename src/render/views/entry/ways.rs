//! How to get in, what it costs, what to bring.

use serde::Serialize;

use crate::model::{Access, Entry, Reader, TermId, WaitingList};
use crate::render::Renderer;
use crate::render::views::words;
use crate::schema::{FieldId as F, Item, Value, Vocabulary, WaitingListState};

/// A way in.
#[derive(Debug, Clone, Serialize)]
pub struct AccessView<'a> {
    /// "Sans rendez-vous".
    pub mode: &'a str,
    /// "ONE, maternité".
    pub referrers: Option<words::Labels>,
    /// Whom to contact.
    pub contact: Option<&'a str>,
    /// How soon, by this way.
    pub delay: Option<&'a str>,
    /// What to know.
    pub text: Option<&'a str>,
    /// The language of all that somebody wrote of it.
    pub lang: &'static str,
}

/// What to bring, and what is asked.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BringView<'a> {
    /// "À apporter"; "Bon à savoir" when there is nothing to bring.
    pub label: &'a str,
    /// Documents and things.
    pub documents: Vec<&'a str>,
    /// "Vous n’avez pas à donner votre nom".
    pub welcome: Vec<&'a str>,
}

impl<'a> Renderer<'a> {
    /// "La liste d’attente était ouverte le 3 novembre 2026."
    pub(super) fn waiting_list(&self, list: WaitingList) -> String {
        let key = match (list.state, list.on.is_some()) {
            (WaitingListState::Open, false) => "ways.waiting_list_open",
            (WaitingListState::Open, true) => "ways.waiting_list_open_on",
            (WaitingListState::Closed, false) => "ways.waiting_list_closed",
            (WaitingListState::Closed, true) => "ways.waiting_list_closed_on",
        };
        let date = list.on.map(|on| self.date(on)).unwrap_or_default();
        self.strings.with(key, &[("date", &date)])
    }

    pub(super) fn access_view(&self, access: &'a Access, reader: Reader) -> AccessView<'a> {
        let mode = match reader {
            Reader::Professionals => words::access_for_professionals(self.strings, access.mode),
            _ => self.strings.get(access.mode.key()),
        };
        // "Sur décision de justice : justice" says one thing twice.
        let new = |id: &&TermId| !mode.contains(self.term(Vocabulary::Referrers, **id));
        let referrers: Vec<TermId> = access.referrers.iter().filter(new).copied().collect();
        AccessView {
            mode,
            referrers: words::terms(self.site.directory, Vocabulary::Referrers, &referrers, self.lang),
            contact: access.contact.as_deref(),
            delay: access.delay.as_deref(),
            text: access.text.as_deref(),
            lang: access.lang,
        }
    }

    /// What to bring, and what is asked.
    pub(super) fn bring(&self, entry: &'a Entry) -> BringView<'a> {
        let (directory, s) = (self.site.directory, self.strings);
        let welcome = directory.fact(entry, F::Welcome).and_then(Item::record);
        let answers = [
            (F::Anonymous, "bring.anonymous", "bring.not_anonymous"),
            (F::Papers, "bring.papers", "bring.no_papers"),
            (F::Insurance, "bring.insurance", "bring.no_insurance"),
        ];
        let answer = |field| welcome.and_then(|welcome| welcome.yes_no(field));
        let said = |(field, yes, no)| answer(field).map(|answer| s.get(if answer { yes } else { no }));
        let documents: Vec<&'a str> =
            match directory.fact(entry, F::RequiredDocuments).map(|item| &item.value) {
                Some(Value::List(items)) => items.iter().filter_map(Item::text).collect(),
                _ => Vec::new(),
            };
        let asked = [F::Papers, F::Insurance].into_iter().any(|field| answer(field) == Some(true));
        BringView {
            label: s.get(if asked || !documents.is_empty() { "entry.bring" } else { "entry.good_to_know" }),
            documents,
            welcome: answers.into_iter().filter_map(said).collect(),
        }
    }
}
