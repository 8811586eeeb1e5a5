//! The words of an event.

use crate::lang::Strings;
use crate::model::{Directory, Entry, resolve};
use crate::text::sentence;
use crate::wording::{conditions, cost};

/// The title: neutral when it must not betray anything to who looks over a shoulder.
pub(super) fn title<'a>(s: &'a Strings, entry: &'a Entry) -> &'a str {
    if entry.sensitive { s.get(entry.kind.event_key()) } else { entry.name_in(s.language().code) }
}

/// Who may come, what it costs, what to do first.
pub(super) fn terms(s: &Strings, directory: &Directory, entry: &Entry) -> Vec<String> {
    let resolved = resolve(directory, entry, None);
    let covers = directory.covers(entry);
    let who = resolved.conditions.map(|accepted| {
        let lines = conditions(s, directory, accepted, covers).into_iter().map(|line| sentence(&line.text));
        lines.collect::<Vec<_>>().join(" ")
    });
    let price = resolved.cost.map(|price| {
        sentence(&cost(s, directory.config.all_languages, price).line(&s.language().schedules.semicolon))
    });
    let all =
        [("entry.who", who), ("entry.cost", price), ("entry.first_step", resolved.next_step.map(sentence))];
    let said =
        all.into_iter().filter_map(|(label, text)| Some((label, text.filter(|text| !text.is_empty())?)));
    said.map(|(label, text)| s.labelled(label, &text)).collect()
}
