//! Sort order of names, as a language has it (CLDR through `icu_collator`).

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};

use super::fold;

/// A key for each text: texts sorted by key stand in the order of the language. Equal keys are equal texts for a reader.
pub fn sort_keys(lang: &str, texts: &[&str]) -> Vec<Vec<u8>> {
    let collator = collator(lang);
    texts.iter().map(|text| key(collator.as_ref(), text)).collect()
}

fn key(collator: Option<&CollatorBorrowed<'_>>, text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let written = collator.is_some_and(|collator| {
        let Ok(()) = collator.write_sort_key_to(text, &mut key);
        true
    });
    if written { key } else { fold(text).into_bytes() }
}

fn collator(lang: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale_core::Locale = lang.parse().ok()?;
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    Collator::try_new((&locale).into(), options).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_sort_beside_their_letter() {
        let words = ["zèbre", "école", "eau", "Édredon"];
        let keys = sort_keys("fr", &words);
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_by(|a, b| keys[*a].cmp(&keys[*b]));
        let sorted: Vec<&str> = order.into_iter().map(|i| words[i]).collect();
        assert_eq!(sorted, ["eau", "école", "Édredon", "zèbre"]);
    }
}
