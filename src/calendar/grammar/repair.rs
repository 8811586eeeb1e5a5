//! The sentence that was meant: words put right one by one, until it is understood.

use super::element::Element;
use super::fault::PhraseError;
use super::of_when::may_limit;
use super::reader::PhraseReader;
use super::reading::{Expected, Reading};
use super::spelling::{Noun, meant};
use super::split::{Cut, cut};
use super::spoken::understood;
use super::token::{Kind, UNKNOWN};
use super::{LONGEST, words};
use crate::calendar::codes;
use crate::diag::Text;

/// So many dates without a year are completed.
const MOST_DATES: usize = 16;

/// The sentence with the years that its dates lack; None when one of them fits no near year.
pub(super) fn with_years(reading: &Reading<'_>) -> Option<String> {
    let mut phrase = reading.phrase.trim().to_owned();
    let mut changed = false;
    for _ in 0..MOST_DATES {
        let again = Reading::new(&phrase, reading.reader);
        let whole = again.rule(0).is_some_and(|(_, end)| again.is_end(end));
        if !whole {
            cut(&again);
        }
        let Some(missing) = again.trouble().missing.filter(|_| !whole) else { break };
        let (before, after) = (phrase.get(..missing.range.start)?, phrase.get(missing.range.end..)?);
        phrase = format!("{before} {}{after}", missing.year?);
        changed = true;
    }
    changed.then_some(phrase)
}

/// The elements that a corrected sentence says, what is not understood in it as a note; None when that may limit them.
pub(super) fn elements(phrase: &str, reading: &Reading<'_>) -> Option<Vec<Element>> {
    let again = Reading::new(phrase, reading.reader);
    if phrase.chars().count() > LONGEST {
        return None;
    }
    let found = cut(&again)?;
    let days = |element: &Element| element.rule.is_some() || element.by_appointment;
    if !found.elements.iter().all(days) {
        return None;
    }
    noted(&again, found)
}

/// The elements of a sentence with what is not understood in it as a note; None when that may limit them.
pub(super) fn noted(again: &Reading<'_>, mut found: Cut) -> Option<Vec<Element>> {
    if found.doubt.as_ref().is_some_and(|question| question.open) {
        return None;
    }
    let (_, rest) = again.joint(found.end);
    // What may limit the days does not go into a note, beside a rule that is then too wide.
    if may_limit(again, 0, found.start) || may_limit(again, rest, again.tokens.len()) {
        return None;
    }
    if !again.is_end(rest) {
        let note = again.text(rest, again.tokens.len());
        let lonely = note.ends_with(')') && !note.contains('(');
        let note = if lonely { note.trim_end_matches([')', ' ']) } else { note };
        found.elements.last_mut()?.note = Some(note.trim_end_matches('.').to_owned());
    }
    // "Nous sommes là" is nothing to note.
    if found.start > 0 && (again.names_a_subject(found.start) || !again.is_preamble(found.start)) {
        let words = again.text(0, found.start).trim_end_matches([':', ',', ' ']);
        let first = found.elements.first_mut()?;
        first.note = Some(match &first.note {
            Some(note) => format!("{words} … {note}"),
            None => words.to_owned(),
        });
    }
    Some(found.elements)
}

/// `02/08`, `02/08/2026`, `2.8.2026`: the bytes, and the date in letters.
pub(super) fn numeric_date(reading: &Reading<'_>) -> Option<(std::ops::Range<usize>, String)> {
    (0..reading.tokens.len()).find_map(|at| {
        let (day, next) = reading.digits(at).filter(|(day, _)| (1..=31).contains(day))?;
        // "10h30/12h15", "10:30/12:15"
        if reading.numeric_date(at).is_some()
            || reading.is_glued(at) && at > 0 && !matches!(reading.kind(at - 1), Some(Kind::Open))
        {
            return None;
        }
        let sign = reading.kind(next)?.clone();
        let (month, end) = reading.digits(next + 1).filter(|(month, _)| (1..=12).contains(month))?;
        let year = (reading.kind(end) == Some(&sign)).then(|| reading.digits(end + 1)).flatten();
        let year = year.filter(|(year, _)| (1990..=2100).contains(year) || (20..=99).contains(year));
        let sure = sign == Kind::Slash || (matches!(sign, Kind::Dot | Kind::Dash) && year.is_some());
        let language = reading.reader.language;
        let month = language.month(i8::try_from(month).ok()?);
        let day = language.day_number(i8::try_from(day).ok()?);
        let (text, end) = match year {
            Some((year, end)) => {
                (format!("{day} {month} {}", if year < 100 { 2000 + year } else { year }), end)
            }
            None => (format!("{day} {month}"), end),
        };
        sure.then(|| (reading.range(at, end), text))
    })
}

/// The sentence with its numeric dates in letters, and their years.
pub(super) fn with_dates_in_letters(reading: &Reading<'_>) -> Option<String> {
    let mut phrase = reading.phrase.to_owned();
    for _ in 0..MOST_DATES {
        let again = Reading::new(&phrase, reading.reader);
        let Some((range, text)) = numeric_date(&again) else { break };
        phrase.replace_range(range, &text);
    }
    let again = Reading::new(&phrase, reading.reader);
    Some(with_years(&again).unwrap_or(phrase))
}

/// One word misspelt: the sentence that is understood once it is put right.
pub(super) fn respelt(reading: &Reading<'_>) -> Option<PhraseError> {
    let expected = [Expected::Weekday, Expected::Month];
    let near = (0..reading.tokens.len().min(60)).find_map(|at| {
        let near = meant(reading, at, &expected)?;
        understood(&near.phrase, reading.reader).map(|_| (at, near))
    });
    let (at, near) = near?;
    let text = reading.text(at, at + 1);
    let (fr, en) = match near.noun {
        Noun::Weekday => ("n'est pas un jour de la semaine", "is not a weekday"),
        Noun::Month => ("n'est pas un mois", "is not a month"),
        Noun::Word => ("n'est pas compris ici", "is not understood here"),
    };
    let word = near.word;
    let message = Text::new(
        format!("« {text} » {fr} ; vouliez-vous « {word} » ?"),
        format!("“{text}” {en}; did you mean “{word}”?"),
    );
    let fault = PhraseError::new(&codes::PHRASE, reading.range(at, at + 1), message)
        .label(format!("vouliez-vous « {word} » ?"), format!("did you mean “{word}”?"));
    Some(fault.proposing(near.phrase.trim()))
}

/// "Monday to Friday": the days in French.
pub(super) fn foreign(reading: &Reading<'_>) -> Option<PhraseError> {
    if !reading.reader.is_of_grammar() {
        return of_another_language(reading);
    }
    let at = (0..reading.tokens.len()).find(|at| reading.word(*at).is_some_and(words::is_foreign_day))?;
    let (text, french) = (reading.text(at, at + 1), reading.word(at).and_then(words::foreign)?);
    let mut phrase = String::new();
    for index in 0..reading.tokens.len() {
        let (glued, word) = (reading.is_glued(index), reading.text(index, index + 1));
        if index > 0 && !glued {
            phrase.push(' ');
        }
        phrase.push_str(reading.word(index).and_then(words::foreign).unwrap_or(word));
    }
    for (theirs, ours) in [("school holidays", "vacances scolaires"), ("public holidays", "jours fériés")] {
        if let Some(at) = phrase.to_ascii_lowercase().find(theirs) {
            phrase.replace_range(at..at + theirs.len(), ours);
        }
    }
    let message = Text::new(
        format!("« {text} » : les horaires s'écrivent en français"),
        format!("“{text}”: schedules are written in French"),
    );
    let fault = PhraseError::new(&codes::PHRASE, reading.range(at, at + 1), message);
    Some(match elements(&phrase, reading) {
        Some(found) => {
            let (fr, en) = to_write(&found, reading.reader);
            fault.help(fr, en)
        }
        None => fault.help(format!("écrivez « {french} »"), format!("write “{french}”")),
    })
}

/// A day in another language than that of the phrase: the right word for it.
fn of_another_language(reading: &Reading<'_>) -> Option<PhraseError> {
    let named = |at: usize| words::day_of_any_language(reading.word(at)?.strip_prefix(UNKNOWN)?);
    let (at, day) = (0..reading.tokens.len()).find_map(|at| Some((at, named(at)?)))?;
    let (text, own) = (reading.text(at, at + 1), reading.reader.day(day));
    let [fr, en] = reading.reader.written.named;
    let message = Text::new(
        format!("« {text} » : les horaires s'écrivent ici en {fr}"),
        format!("“{text}”: schedules are written in {en} here"),
    );
    let fault = PhraseError::new(&codes::PHRASE, reading.range(at, at + 1), message);
    Some(fault.help(format!("écrivez « {own} »"), format!("write “{own}”")))
}

/// `écrivez « quand: … » et « heures: … »`, or one row an element; French and English. Words that would become a note may
/// say which days, whatever they are: then the rule beside them is too wide, so they are asked about.
pub(super) fn to_write(found: &[Element], reader: PhraseReader) -> (String, String) {
    let items: Vec<String> = match found {
        [one] => one.fields(reader),
        many => many.iter().map(|element| element.row(reader)).collect(),
    };
    let list = |open: &str, close: &str, and: &str| {
        let quoted: Vec<String> = items.iter().map(|item| format!("{open}{item}{close}")).collect();
        match quoted.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, before)) if found.len() == 1 => format!("{} {and} {last}", before.join(", ")),
            _ => quoted.join(if and == "et" { " puis " } else { " then " }),
        }
    };
    let (fr, en) = (list("« ", " »", "et"), list("“", "”", "and"));
    let notes: Vec<&str> = found.iter().filter_map(|element| element.note.as_deref()).collect();
    if notes.is_empty() {
        return (format!("écrivez {fr}"), format!("write {en}"));
    }
    (
        format!("si « {} » ne change ni les jours ni les heures, écrivez {fr}", notes.join(" » ni « ")),
        format!("if “{}” changes neither the days nor the hours, write {en}", notes.join("” nor “")),
    )
}

/// What to write for the sentence with other words in place of some, when its parts then have one meaning.
pub(super) fn in_place(
    reading: &Reading<'_>,
    from: usize,
    to: usize,
    words: &str,
) -> Option<(String, String)> {
    let mut phrase = reading.phrase.to_owned();
    phrase.replace_range(reading.range(from, to), words);
    let again = Reading::new(&phrase, reading.reader);
    cut(&again).filter(|found| found.doubt.is_none() && again.asked_sign().is_none())?;
    elements(&phrase, reading).map(|found| to_write(&found, reading.reader))
}

/// The two sentences that some words may mean, both written out.
pub(super) fn either(
    reading: &Reading<'_>,
    from: usize,
    to: usize,
    (one, other): (&str, &str),
) -> Option<(String, String)> {
    let (fr, en) = in_place(reading, from, to, one)?;
    let (other_fr, other_en) = in_place(reading, from, to, other)?;
    // Under the same condition, which is said once.
    let other_fr = other_fr.find("écrivez «").and_then(|at| other_fr.get(at..)).unwrap_or(&other_fr);
    let other_en = other_en.find("write “").and_then(|at| other_en.get(at..)).unwrap_or(&other_en);
    Some((
        format!("{fr} ; ou, si c'est ce que vous voulez dire, {other_fr}"),
        format!("{en}; or, if that is what you mean, {other_en}"),
    ))
}
