//! The dictionary: forms, what they mean, how frequent they are. And the same forms read backwards.

use std::collections::BTreeMap;

use super::shards::{Shard, Sizes, groups, shards};
use super::word_set;

static SIZES: Sizes = Sizes { least: 8 * 1024, one_in: 256, most: 24 * 1024 };

/// What an everyday word counts for in the size of a file: once packed, about as much as two bytes of lines.
const EVERYDAY: usize = 2;

/// What a form means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meaning {
    /// In how many entries it is.
    pub entries: u32,
    /// Its keys, sorted, without doubles.
    pub keys: Vec<String>,
    /// What it asks: `!`, `jour=6`, `zone=liege?`.
    pub actions: Vec<String>,
}

/// All forms of a language.
pub type Dictionary = BTreeMap<String, Meaning>;

impl Meaning {
    /// Adds a key that it has not yet.
    pub fn add_key(&mut self, key: &str) {
        if let Err(at) = self.keys.binary_search_by(|own| own.as_str().cmp(key)) {
            self.keys.insert(at, key.to_owned());
        }
    }

    /// Adds something that it asks, unless it does already; what is sure takes the place of what is not.
    pub fn add_action(&mut self, action: &str) {
        let sure = |text: &str| text.trim_end_matches('?').to_owned();
        match self.actions.iter_mut().find(|own| sure(own) == sure(action)) {
            Some(own) if action.len() < own.len() => action.clone_into(own),
            Some(_) => {}
            None => self.actions.push(action.to_owned()),
        }
    }
}

/// The files of the dictionary: its forms, and which further words are everyday ones (sorted), where they would stand.
pub fn files(dictionary: &Dictionary, everyday: &[String]) -> Vec<Shard> {
    let forms = dictionary.iter().map(|(form, meaning)| (form.as_str(), Some(line(form, meaning))));
    let words = everyday.iter().map(|word| (word.as_str(), None));
    let mut items: Vec<(&str, Option<String>)> = forms.chain(words).collect();
    // Both parts are sorted already: a stable sort merges them, and of equal terms leaves the form first.
    items.sort_by_key(|(term, _)| *term);
    items.dedup_by_key(|(term, _)| *term);
    let sized = items.into_iter().map(|(term, line)| {
        let size = line.as_ref().map_or(EVERYDAY, String::len);
        (term, size, line)
    });
    groups(sized, SIZES).into_iter().map(|group| file(&group)).collect()
}

/// A file: lines, a zero byte, the set of everyday words. Its first item has a line in any case, by which a reader knows it.
fn file(items: &[(&str, Option<String>)]) -> Shard {
    let first = items.first().map(|(term, _)| (*term).to_owned()).unwrap_or_default();
    let mut bytes = Vec::new();
    let mut words = Vec::new();
    for (at, (term, line)) in items.iter().enumerate() {
        match line {
            Some(line) => bytes.extend_from_slice(line.as_bytes()),
            None if at == 0 => bytes.extend_from_slice(format!("{term}\n").as_bytes()),
            None => words.push(*term),
        }
    }
    bytes.push(0);
    bytes.extend(word_set::bytes(&words));
    Shard { first, bytes }
}

/// The files of the forms read backwards: single words that have a key and that some entry has.
pub fn backwards(dictionary: &Dictionary) -> Vec<Shard> {
    let words = dictionary
        .iter()
        .filter(|(form, meaning)| meaning.entries > 0 && !meaning.keys.is_empty() && !form.contains(' '));
    let mut reversed: Vec<String> = words.map(|(form, _)| form.chars().rev().collect()).collect();
    reversed.sort_unstable();
    shards(reversed.iter().map(|form| (form.as_str(), format!("{form}\n").into_bytes())), SIZES)
}

fn line(form: &str, meaning: &Meaning) -> String {
    let mut line = format!("{form}\t{:x}\t", meaning.entries.checked_ilog2().unwrap_or(0).min(15));
    for (at, key) in meaning.keys.iter().enumerate() {
        if at > 0 {
            line.push(',');
        }
        line.push_str(&shortened(form, key));
    }
    for action in &meaning.actions {
        line.push('\t');
        line.push_str(action);
    }
    line.push('\n');
    line
}

/// A key as the letters that it has in common with its form, and the rest.
fn shortened(form: &str, key: &str) -> String {
    if key.starts_with('~') {
        return key.to_owned();
    }
    let pairs = form.chars().zip(key.chars()).take_while(|(a, b)| a == b);
    let mut common = pairs.count();
    let rest = |common: usize| key.chars().skip(common).collect::<String>();
    // What follows the number must not look like a part of it.
    while common > 0 && rest(common).starts_with(|c: char| c.is_ascii_digit()) {
        common -= 1;
    }
    format!("{common}{}", rest(common))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_all_of_a_form() {
        let mut meaning = Meaning { entries: 9, ..Meaning::default() };
        meaning.add_key("ludothec");
        meaning.add_key("~ludotheque");
        meaning.add_action("zone=x?");
        meaning.add_action("zone=x");
        assert_eq!(line("ludotheque", &meaning), "ludotheque\t3\t7c,~ludotheque\tzone=x\n");
        assert_eq!(shortened("luik", "liege"), "1iege");
        assert_eq!(shortened("4000", "4000"), "4");
        assert_eq!(
            line("de", &Meaning { actions: vec!["!".to_owned()], ..Meaning::default() }),
            "de\t0\t\t!\n"
        );
    }

    #[test]
    fn a_file_has_its_lines_then_its_everyday_words() {
        let mut meaning = Meaning { entries: 1, ..Meaning::default() };
        meaning.add_key("mardi");
        let dictionary = Dictionary::from([("mardi".to_owned(), meaning)]);
        let everyday = ["amis", "mardi", "mari"].map(str::to_owned);
        let found = files(&dictionary, &everyday);
        let mut expected = b"amis\nmardi\t0\t5\n\0".to_vec();
        expected.extend(word_set::bytes(&["mari"]));
        assert_eq!(found, [Shard { first: "amis".to_owned(), bytes: expected }]);
    }

    #[test]
    fn backwards_are_single_words_with_a_key() {
        let word = |keys: &[&str]| Meaning {
            entries: 1,
            keys: keys.iter().map(|k| (*k).to_owned()).collect(),
            ..Meaning::default()
        };
        let dictionary = Dictionary::from([
            ("jeu".to_owned(), word(&["jeu"])),
            ("de".to_owned(), word(&[])),
            ("la louviere".to_owned(), word(&["la louviere"])),
        ]);
        assert_eq!(backwards(&dictionary)[0].bytes, b"uej\n");
    }
}
