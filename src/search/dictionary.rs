//! The dictionary: forms, what they mean, how frequent they are. And the same forms read backwards.

use std::collections::BTreeMap;

use super::shards::{Shard, Sizes, shards};

static SIZES: Sizes = Sizes { least: 8 * 1024, one_in: 256, most: 24 * 1024 };

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

/// The files of the dictionary.
pub fn files(dictionary: &Dictionary) -> Vec<Shard> {
    let lines = dictionary.iter().map(|(form, meaning)| (form.as_str(), line(form, meaning).into_bytes()));
    shards(lines, SIZES)
}

/// The files of the forms read backwards: single words that have a key.
pub fn backwards(dictionary: &Dictionary) -> Vec<Shard> {
    let words = dictionary.iter().filter(|(form, meaning)| !meaning.keys.is_empty() && !form.contains(' '));
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
    fn backwards_are_single_words_with_a_key() {
        let word = |keys: &[&str]| Meaning {
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
