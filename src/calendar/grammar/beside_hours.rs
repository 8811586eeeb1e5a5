//! `heures` with words beside the hours: what to write instead, as for `quand`.

use super::element::Element;
use super::fault::PhraseError;
use super::instead::not_understood;
use super::reading::Reading;
use super::repair::{noted, to_write};
use super::split::cut;
use super::token::Kind;
use crate::calendar::codes;
use crate::diag::Text;

/// Hours that are understood, with words beside them that are not hours.
pub(super) fn beside(reading: &Reading<'_>) -> Option<PhraseError> {
    let found = cut(reading)?;
    found.elements.iter().find(|element| element.hours.is_some())?;
    let whole = 0..reading.phrase.len();
    if found.elements.iter().any(says_days) {
        let (fr, en) = to_write(&found.elements, reading.reader);
        let message = Text::new("« heures » ne dit que les heures", "“heures” tells the hours only");
        let fault = PhraseError::new(&codes::HOURS, whole, message);
        let sure = reading.is_end(found.end) && found.start == 0 && found.doubt.is_none();
        let with_days = found.elements.iter().any(|element| element.rule.is_some());
        return Some(match (sure, with_days) {
            (true, true) => fault.help(
                format!("si ce sont tous les jours de cet horaire, {fr}"),
                format!("if these are all the days of this schedule, {en}"),
            ),
            (true, false) => fault.help(fr, en),
            (false, _) => fault.help(
                "les jours vont dans « quand » ; d'autres heures certains jours font un autre élément de « horaires »",
                "days go into “quand”; other hours on some days make another element of “horaires”",
            ),
        });
    }
    if reading.is_end(found.end) && found.start == 0 {
        return Some(of_hours_alone(reading, &found.elements, whole));
    }
    if reading.hour(found.end).is_some_and(|(_, end)| reading.is_end(end)) {
        // "9h 12h": what stands between two hours is missing.
        return None;
    }
    let rest = reading.skip_sign(reading.skip_sign(found.end, &Kind::Comma), &Kind::Colon);
    let range = if found.start > 0 {
        reading.range(0, found.start)
    } else {
        reading.range(rest, reading.tokens.len())
    };
    let rest = reading.phrase.get(range.clone()).unwrap_or_default().trim();
    let fault = PhraseError::new(&codes::HOURS, range, not_understood(rest));
    Some(match noted(reading, found) {
        Some(elements) => {
            let (fr, en) = to_write(&elements, reading.reader);
            fault.help(fr, en)
        }
        None => {
            let ranges = reading.reader.some_ranges();
            fault.help(
                format!(
                    "« heures » ne contient que des plages : « {ranges} » ; d'autres heures certains jours font un autre \
                     élément de « horaires » ; ce qui ne change ni les jours ni les heures va dans « note »"
                ),
                format!(
                    "“heures” holds ranges only: “{ranges}”; other hours on some days make another element of \
                     “horaires”; what changes neither the days nor the hours goes into “note”"
                ),
            )
        }
    })
}

/// Whether an element tells days, or which of them.
fn says_days(element: &Element) -> bool {
    let limited = !element.except.is_empty() || !element.during.is_empty() || element.open_on_holidays;
    element.rule.is_some() || limited || element.from.is_some() || element.until.is_some()
}

/// Hours and "sur rendez-vous": keys of this element, or elements with the same days.
fn of_hours_alone(reading: &Reading<'_>, found: &[Element], whole: std::ops::Range<usize>) -> PhraseError {
    let fields = |element: &Element| {
        let hours =
            element.hours.as_ref().map(|hours| format!("heures: {}", reading.reader.write_hours(hours)));
        let by_appointment = element.by_appointment.then(|| "sur_rendez_vous: oui".to_owned());
        hours.into_iter().chain(by_appointment).collect::<Vec<_>>()
    };
    if let [one] = found {
        let message = Text::new("« heures » ne dit que les heures", "“heures” tells the hours only");
        let keys = fields(one);
        return PhraseError::new(&codes::HOURS, whole, message).help(
            format!("écrivez « {} »", keys.join(" » et « ")),
            format!("write “{}”", keys.join("” and “")),
        );
    }
    let count = found.len();
    let rows: Vec<String> =
        found.iter().map(|element| format!("- {{quand: …, {}}}", fields(element).join(", "))).collect();
    let message = Text::new(
        format!("ces heures font {count} éléments de « horaires »"),
        format!("these hours make {count} elements of “horaires”"),
    );
    PhraseError::new(&codes::HOURS, whole, message).help(
        format!("écrivez « {} », avec le même « quand »", rows.join(" » puis « ")),
        format!("write “{}”, with the same “quand”", rows.join("” then “")),
    )
}
