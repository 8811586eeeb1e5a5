//! `fermetures`: the days on which an entry is closed as a whole.

use jiff::civil::Date;

use super::schedule::refused;
use crate::calendar::{Closure, PhraseReader, codes};
use crate::diag::{Diagnostic, Span, Text};
use crate::schema::{FieldId as F, Record};

/// The closures of a record, sorted by their first day, and where each is written. What cannot be read is reported and
/// left out.
pub fn read_closures(
    record: &Record,
    reader: PhraseReader,
    problems: &mut Vec<Diagnostic>,
) -> (Vec<Closure>, Vec<Span>) {
    let mut found: Vec<(Closure, Span)> = Vec::new();
    for row in record.records(F::Closures) {
        let (from, until) = match (date(row, F::From, reader), date(row, F::Until, reader)) {
            (Ok(Some(from)), Ok(until)) => (from, until.unwrap_or(from)),
            (from, until) => {
                problems.extend([from, until].into_iter().filter_map(Result::err).map(|problem| *problem));
                continue;
            }
        };
        if until < from {
            problems.push(reversed("la fermeture", "the closure", from, row.span_of(F::Until)));
            continue;
        }
        found.push((Closure { from, until, text: row.string(F::Body) }, row.span));
    }
    found.sort_by_key(|(closure, _)| (closure.from, closure.until));
    found.into_iter().unzip()
}

/// A day, as schedules read it; nothing where none is written.
fn date(row: &Record, field: F, reader: PhraseReader) -> Result<Option<Date>, Box<Diagnostic>> {
    let Some((item, text)) = row.get(field).and_then(|item| Some((item, item.text()?))) else {
        return Ok(None);
    };
    reader.date(text).map(Some).map_err(|error| Box::new(refused(item, *error)))
}

/// That something which has days ends before it starts.
pub(super) fn reversed(what: &str, what_en: &str, from: Date, at: Span) -> Diagnostic {
    let message = Text::new(
        format!("{what} finit avant de commencer, le {from}"),
        format!("{what_en} ends before it starts, on {from}"),
    );
    Diagnostic::new(&codes::REVERSED, at, message).help(
        "corrigez « du » ou « au » ; les deux jours sont compris",
        "correct “du” or “au”; both days are inclusive",
    )
}
