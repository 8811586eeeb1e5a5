//! A question: its words, what may answer each, and what it asks of facets.

use super::store::{Form, Lines, Spoilt, Store, form_of, read_form};
use super::typos::alike;
use crate::search::words::words;

/// Longer questions are cut.
const MOST_WORDS: usize = 12;

/// A form has at most so many words.
const LONGEST_FORM: usize = 4;

/// A beginning stands for at most so many forms.
const COMPLETIONS: usize = 12;

/// What a word counts on its own when the phrase that it stands in has a meaning.
const LITERAL: f64 = 0.6;

/// A word of the question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    /// As it is written, folded; may be several words.
    pub text: String,
    /// Whether it says nothing.
    pub stop: bool,
    /// What may answer it, with how well; in the order found.
    pub keys: Vec<(String, f64)>,
    /// What it was taken for, when no entry has it.
    pub read: Option<String>,
    actions: Vec<(String, String, bool)>,
}

/// A word taken as a facet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The facet: `zone`, `jour`…
    pub facet: String,
    /// What it wants.
    pub value: String,
    /// Whether it lifts and never lowers.
    pub weak: bool,
}

/// The words of a question, longest forms first, and its marks.
pub fn read(store: &Store<'_>, query: &str) -> Result<(Vec<Asked>, Vec<Mark>), Spoilt> {
    let query: String = query.chars().take(300).collect();
    let tokens: Vec<String> = words(&query).into_iter().map(|word| word.folded).take(MOST_WORDS).collect();
    let open = query.chars().next_back().is_some_and(char::is_alphanumeric);
    let mut asked = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at += next(store, tokens.get(at..).unwrap_or_default(), open, &mut asked)?;
    }
    let marks = marks(&mut asked);
    if asked.iter().any(|word| !word.stop) {
        asked.retain(|word| !word.stop);
    }
    Ok((asked, marks))
}

/// Reads the longest form at the start of some words; tells how many it took.
fn next(store: &Store<'_>, tokens: &[String], open: bool, asked: &mut Vec<Asked>) -> Result<usize, Spoilt> {
    let mut length = tokens.len().min(LONGEST_FORM);
    let (text, form) = loop {
        let text = tokens.get(..length).unwrap_or_default().join(" ");
        let form = store.form(&text)?;
        if form.is_some() || length <= 1 {
            break (text, form);
        }
        length -= 1;
    };
    match form {
        // What only means something else keeps its own words too.
        Some(form)
            if length > 1 && form.actions.is_empty() && form.keys.iter().all(|key| key.starts_with('~')) =>
        {
            for token in tokens.iter().take(length) {
                let known = store.form(token)?.unwrap_or_else(|| form.clone());
                let mut own = word(store, token, Some(known), false)?;
                own.keys.iter_mut().for_each(|(_, quality)| *quality *= LITERAL);
                // An entry that says the other thing answers all words of the phrase.
                if !own.stop {
                    form.keys.iter().for_each(|key| add(&mut own, key, 1.0));
                }
                asked.push(own);
            }
        }
        form => asked.push(word(store, &text, form, open && length == tokens.len())?),
    }
    Ok(length.max(1))
}

fn word(store: &Store<'_>, text: &str, form: Option<Form>, last: bool) -> Result<Asked, Spoilt> {
    let known = form.is_some();
    let Form { keys, stop, actions, .. } = form.unwrap_or_default();
    let mut word = Asked { text: text.to_owned(), stop, actions, ..Asked::default() };
    keys.iter().for_each(|key| add(&mut word, key, 1.0));
    if last && text.len() > 1 && !stop {
        complete(store, &mut word, known)?;
    }
    if !known && word.keys.is_empty() {
        let forms = alike(store, text)?;
        for (form, quality) in &forms {
            form.keys.iter().for_each(|key| add(&mut word, key, *quality));
        }
        if let Some((best, quality)) = forms.into_iter().next() {
            if quality > 0.5 {
                word.actions = best.actions;
            }
            word.read = Some(best.form);
        }
    }
    Ok(word)
}

fn add(word: &mut Asked, key: &str, quality: f64) {
    match word.keys.iter_mut().find(|(own, _)| own == key) {
        Some((_, own)) => *own = own.max(quality),
        None => word.keys.push((key.to_owned(), quality)),
    }
}

/// Adds what a word may go on to. Each file is a request: of the beginnings of a word, those count that are in the files
/// of postings at hand.
fn complete(store: &Store<'_>, word: &mut Asked, known: bool) -> Result<(), Spoilt> {
    let mut near: Vec<Option<usize>> = word.keys.iter().map(|(key, _)| store.postings_place(key)).collect();
    for form in beginning(store, &word.text, known)? {
        for key in &form.keys {
            let place = store.postings_place(key);
            if near.is_empty() {
                near.push(place);
            }
            if near.contains(&place) {
                add(word, key, 0.8);
            }
        }
    }
    Ok(())
}

/// Single words that begin with a text, the most frequent first. The next file is read only when the one at hand has none.
fn beginning(store: &Store<'_>, text: &str, known: bool) -> Result<Vec<Form>, Spoilt> {
    let place = store.place(Lines::Dictionary, text);
    let mut found = Vec::new();
    for at in [place, place + 1] {
        let lines = store.lines(Lines::Dictionary, at)?;
        let from = lines.partition_point(|line| form_of(line) < text);
        let these =
            lines.iter().skip(from).take_while(|line| line.starts_with(text)).map(|line| read_form(line));
        found.extend(
            these.filter(|form| form.form != text && !form.keys.is_empty() && !form.form.contains(' ')),
        );
        if known || from < lines.len() {
            break;
        }
    }
    found.sort_by_key(|form| std::cmp::Reverse(form.frequency));
    found.truncate(COMPLETIONS);
    Ok(found)
}

/// The actions of words. A number before "ans" or "mois" is an age, and taken from the words.
fn marks(words: &mut Vec<Asked>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut mark = |facet: &str, value: String, weak: bool| {
        if !marks.iter().any(|own| own.facet == facet && own.value == value) {
            marks.push(Mark { facet: facet.to_owned(), value, weak });
        }
    };
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let number = at.checked_sub(1).and_then(|before| words.get(before)).and_then(|word| age(&word.text));
        let unit = word.actions.iter().find(|(facet, value, _)| facet == "age" && value != "grossesse");
        match (unit, number) {
            (Some((facet, unit, weak)), Some(number)) => {
                let months = if unit == "mois" { number } else { number * 12 };
                mark(facet, months.to_string(), *weak);
                words.remove(at - 1);
                continue;
            }
            _ => {
                let others =
                    word.actions.iter().filter(|(facet, value, _)| facet != "age" || value == "grossesse");
                others.for_each(|(facet, value, weak)| mark(facet, value.clone(), *weak));
            }
        }
        at += 1;
    }
    marks
}

fn age(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits && text.len() <= 3)
}

/// Whether a word is asked as a facet, not as a word.
pub fn is_mark(word: &Asked, marks: &[Mark]) -> bool {
    word.actions.iter().any(|(facet, value, weak)| {
        let taken = |mark: &Mark| mark.facet == *facet && (facet == "age" || mark.value == *value);
        !weak && marks.iter().any(taken)
    })
}

/// A facet that is asked: whether all its marks are weak, and its values.
pub struct Lift<'m> {
    /// The facet.
    pub facet: &'m str,
    /// Whether it never lowers.
    pub weak: bool,
    /// What it wants, any of which will do.
    pub values: Vec<&'m str>,
}

/// Marks by facet, in the order of the question.
pub fn lifts(marks: &[Mark]) -> Vec<Lift<'_>> {
    let mut found: Vec<Lift<'_>> = Vec::new();
    for mark in marks {
        match found.iter_mut().find(|lift| lift.facet == mark.facet) {
            Some(lift) => {
                lift.weak &= mark.weak;
                lift.values.push(&mark.value);
            }
            None => found.push(Lift { facet: &mark.facet, weak: mark.weak, values: vec![&mark.value] }),
        }
    }
    found
}
