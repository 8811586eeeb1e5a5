//! Arabic words without what is written together with them, so that a word is found however it stands in a text. The
//! script does the same (`themes/default/js/search/inflection.js`): `tests/vectors/light.json` is read from both sides.

use super::dictionary::Dictionary;

/// What is written in front of a word, the longest first; and behind it.
static BEFORE: [&str; 12] = ["وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و", "ف", "ب", "ل", "ك"];
static BEHIND: [&str; 16] =
    ["هما", "كما", "ها", "نا", "هم", "هن", "كم", "كن", "ات", "ان", "ين", "ون", "ه", "ي", "ك", "ت"];

/// Letters that are left at least.
const LEAST: usize = 3;

/// A folded word without at most one beginning and one end; the word itself when it is not Arabic.
pub(super) fn light(word: &str) -> &str {
    if !word.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter)) {
        return word;
    }
    let enough = |rest: &&str| rest.chars().count() >= LEAST;
    let rest = BEFORE.iter().find_map(|start| word.strip_prefix(start).filter(enough)).unwrap_or(word);
    BEHIND.iter().find_map(|end| rest.strip_suffix(end).filter(enough)).unwrap_or(rest)
}

/// Gives a dictionary the light forms of its Arabic words: each leads to what all words with that form lead to.
pub(super) fn lighten(dictionary: &mut Dictionary) {
    let mut added: Vec<(String, Vec<String>, u32)> = Vec::new();
    for (form, meaning) in dictionary.iter() {
        let short = light(form);
        if short != form && !form.contains(' ') && !meaning.keys.is_empty() {
            added.push((short.to_owned(), meaning.keys.clone(), meaning.entries));
        }
    }
    for (form, keys, entries) in added {
        let meaning = dictionary.entry(form).or_default();
        keys.iter().for_each(|key| meaning.add_key(key));
        meaning.entries = meaning.entries.max(entries);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::dictionary::Meaning;

    #[test]
    fn words_are_those_that_the_browser_finds() {
        let vectors: Vec<(String, String)> =
            serde_json::from_str(include_str!("../../tests/vectors/light.json")).unwrap();
        assert!(vectors.len() > 12);
        for (word, short) in vectors {
            assert_eq!(light(&word), short, "{word}");
        }
    }

    #[test]
    fn a_light_form_leads_to_what_its_words_lead_to() {
        let mut dictionary = Dictionary::new();
        let keyed = |key: &str| {
            let mut meaning = Meaning { entries: 2, ..Meaning::default() };
            meaning.add_key(key);
            meaning
        };
        dictionary.insert("المدرسه".to_owned(), keyed("مدرس"));
        dictionary.insert("مدرستها".to_owned(), keyed("مدرست"));
        dictionary.insert("ecole".to_owned(), keyed("ecol"));
        lighten(&mut dictionary);
        assert_eq!(dictionary["مدرس"].keys, ["مدرس"]);
        assert_eq!(dictionary["مدرست"].keys, ["مدرست"]);
        assert_eq!(dictionary.len(), 5);
    }
}
