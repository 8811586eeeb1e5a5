//! Words of a text, folded: the part of analysis that the browser does as well.

use unicode_normalization::UnicodeNormalization as _;

use crate::text::fold_char;

/// Longer words are cut.
const LONGEST: usize = 40;

/// What stands before an apostrophe and is no word.
static ELISIONS: [&str; 14] =
    ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "quoiqu"];

/// What inclusive spelling puts after a full stop or in parentheses.
static ENDINGS: [&str; 21] = [
    "e", "es", "s", "le", "les", "ne", "nes", "ve", "ves", "se", "ses", "rice", "rices", "re", "res",
    "trice", "trices", "te", "tes", "ere", "eres",
];

/// A word of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word {
    /// As the index and the browser spell it.
    pub folded: String,
    /// In lower case with its accents, for a stemmer.
    pub written: String,
}

/// A folded character, and what it was written as (nothing for the second letter of "œ").
type Unit = (char, Option<char>);

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let units = units(text);
    let mut reading = Reading::default();
    let mut at = 0;
    while let Some((c, _)) = units.get(at).copied() {
        at = reading.step(&units, at, c);
    }
    reading.end();
    reading.words
}

/// The folded words of a text joined by spaces: how the dictionary spells a form.
pub fn form(text: &str) -> String {
    let words: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
    words.join(" ")
}

fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::with_capacity(text.len());
    let mut folded = String::new();
    for c in text.nfc() {
        if c.is_ascii() && c != '`' {
            let lower = c.to_ascii_lowercase();
            units.push((lower, Some(lower)));
            continue;
        }
        folded.clear();
        fold_char(c, &mut folded);
        let written = std::iter::once(c.to_lowercase().next()).chain(std::iter::repeat(None));
        units.extend(folded.chars().zip(written));
    }
    units
}

fn is_letter(unit: Option<&Unit>) -> bool {
    unit.is_some_and(|(c, _)| c.is_alphabetic() && is_in_word(*c))
}

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() && c <= '\u{ffff}'
}

#[derive(Default)]
struct Reading {
    words: Vec<Word>,
    word: Word,
    length: usize,
}

impl Reading {
    /// Reads the character at a place; tells where to go on.
    fn step(&mut self, units: &[Unit], at: usize, c: char) -> usize {
        if is_in_word(c) {
            self.push(units.get(at));
            return at + 1;
        }
        let inside = self.length > 0 && at.checked_sub(1).is_some_and(|before| is_letter(units.get(before)));
        match c {
            '·' | '∙' | '•' | '‧' if inside && is_letter(units.get(at + 1)) => return at + 1,
            '.' | '(' if inside => {
                if let Some((letters, next)) = ending(units, at) {
                    units.iter().skip(at + 1).take(letters).for_each(|unit| self.push(Some(unit)));
                    return next;
                }
                self.end();
            }
            '\'' if self.word.folded == "aujourd" && starts(units, at + 1, "hui") => {}
            '\'' if ELISIONS.contains(&self.word.folded.as_str()) => self.drop(),
            _ => self.end(),
        }
        at + 1
    }

    fn push(&mut self, unit: Option<&Unit>) {
        let Some((folded, written)) = unit else { return };
        self.length += 1;
        if self.length <= LONGEST {
            self.word.folded.push(*folded);
            self.word.written.extend(*written);
        }
    }

    fn drop(&mut self) {
        self.word = Word::default();
        self.length = 0;
    }

    fn end(&mut self) {
        if self.length > 0 {
            self.words.push(std::mem::take(&mut self.word));
            self.length = 0;
        }
    }
}

/// How many letters an inclusive ending has after the full stop or parenthesis at a place, and where the text goes on.
fn ending(units: &[Unit], at: usize) -> Option<(usize, usize)> {
    let letters = ending_at(units, at + 1)?;
    let mut next = at + 1 + letters;
    let ends = |next: usize| !units.get(next).is_some_and(|(c, _)| is_in_word(*c));
    if units.get(next).is_some_and(|(c, _)| *c == ')') {
        next += 1;
        // "seul(e)s": what follows is an ending again.
        let more = ending_at(units, next);
        return (ends(next) || more.is_some_and(|more| ends(next + more))).then_some((letters, next));
    }
    ends(next).then_some((letters, next))
}

/// The length of the run of letters at a place, when it is an inclusive ending.
fn ending_at(units: &[Unit], at: usize) -> Option<usize> {
    let run: String = units.iter().skip(at).map(|(c, _)| *c).take_while(|c| is_in_word(*c)).take(7).collect();
    ENDINGS.contains(&run.as_str()).then_some(run.len())
}

fn starts(units: &[Unit], at: usize, text: &str) -> bool {
    let rest = units.iter().skip(at).map(|(c, _)| *c);
    rest.take(text.len()).eq(text.chars()) && !units.get(at + text.len()).is_some_and(|(c, _)| is_in_word(*c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        form(text)
    }

    #[test]
    fn a_word_keeps_its_accents_for_the_stemmer() {
        let found = words("Cœurs éveillés");
        assert_eq!((found[0].folded.as_str(), found[0].written.as_str()), ("coeurs", "cœurs"));
        assert_eq!(found[1].written, "éveillés");
        assert_eq!(words("e\u{301}veil")[0].written, "éveil");
    }

    #[derive(serde::Deserialize)]
    struct Vector {
        text: String,
        tokens: Vec<String>,
    }

    #[test]
    fn words_are_those_that_the_browser_finds() {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../tests/vectors/fold.json")).unwrap();
        assert!(vectors.len() > 50);
        for vector in vectors {
            let found: Vec<String> = words(&vector.text).into_iter().map(|word| word.folded).collect();
            assert_eq!(found, vector.tokens, "{:?}", vector.text);
        }
    }

    #[test]
    fn an_ending_in_parentheses_may_be_followed_by_another() {
        assert_eq!(folded("parent(s) seul(e)s, ami.e.s."), "parents seules amies");
        assert_eq!(folded("maison(nette) fin.Demain"), "maison nette fin demain");
    }
}
