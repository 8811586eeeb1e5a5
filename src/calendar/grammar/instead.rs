//! What to write instead of a sentence whose meaning is known: the keys, an element a rule, or both readings.

use super::element::Element;
use super::fault::PhraseError;
use super::reading::Reading;
use super::repair;
use super::split::Question;
use crate::calendar::codes;
use crate::diag::Text;

/// A sentence with two readings: both, written out.
pub(super) fn asked(reading: &Reading<'_>, question: Question, fault: PhraseError) -> PhraseError {
    let fault = PhraseError { message: question.text, ..fault };
    let (Some(other), Some(first)) = (question.other, fault.help.clone()) else { return fault };
    let (fr, en) = repair::to_write(&other, reading.reader);
    PhraseError { proposal: None, ..fault }.help(
        format!("{} ; ou, si c'est ce que vous voulez dire, {fr}", first.fr),
        format!("{}; or, if that is what you mean, {en}", first.en),
    )
}

/// A sentence of which no reading is sure enough to be proposed.
pub(super) fn open_question(question: Text, range: std::ops::Range<usize>) -> PhraseError {
    PhraseError::new(&codes::SEVERAL, range, question).help(
        "écrivez les jours seuls dans « quand », ce qui est gardé dans « pendant », ce qui est retiré dans « sauf », et \
         chaque règle dans un élément de « horaires »",
        "write the days alone in “quand”, what is kept in “pendant”, what is taken out in “sauf”, and each rule in an \
         element of “horaires”",
    )
}

/// Of words that are left when the others are understood.
pub(super) fn not_understood(rest: &str) -> Text {
    Text::new(format!("« {rest} » n'est pas compris"), format!("“{rest}” is not understood"))
}

/// The elements to write in place of a sentence.
pub(super) fn in_elements(
    reading: &Reading<'_>,
    found: &[Element],
    range: std::ops::Range<usize>,
) -> PhraseError {
    let count = found.len();
    let rest = reading.phrase.get(range.clone()).unwrap_or_default();
    let message = match found {
        _ if range.start > 0 => not_understood(rest),
        [one] if one.hours.is_some() && one.fields(reading.reader).len() == 2 => {
            Text::new("les heures ne s'écrivent pas dans « quand »", "hours do not go into “quand”")
        }
        [_] => Text::new("« quand » ne dit que les jours", "“quand” tells the days only"),
        _ => Text::new(
            format!("cette phrase contient {count} règles : faites-en {count} éléments de « horaires »"),
            format!("this phrase holds {count} rules: make {count} elements of “horaires” of it"),
        ),
    };
    let (fr, en) = repair::to_write(found, reading.reader);
    let fault = PhraseError::new(&codes::SEVERAL, range, message).help(fr, en);
    match found {
        [one] if !one.when.is_empty() => PhraseError { proposal: Some(one.when.clone()), ..fault },
        _ => fault,
    }
}
