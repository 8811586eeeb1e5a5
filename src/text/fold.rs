//! Folding: what is left of a word when case and accents do not matter.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents; ligatures and ß are spelt out, typographic apostrophes become `'`. In Arabic, vowel marks
/// and the tatweel are dropped, and letters that people write one for the other become one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_char(c, &mut folded));
    folded
}

/// Folds one character onto the end of a text.
pub fn fold_char(c: char, onto: &mut String) {
    match USUAL.get(c as usize).copied().flatten() {
        Some(folded) => onto.push(folded),
        None => fold_any(c, onto),
    }
}

/// What the letters of Latin, Greek, Cyrillic, Hebrew and Arabic fold to, by code point; None where that is not one
/// character. Texts are made of these, and to decompose each anew takes longer than all else.
static USUAL: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
    let folded = |code: u32| {
        let mut text = String::new();
        fold_any(char::from_u32(code)?, &mut text);
        let mut letters = text.chars();
        letters.next().filter(|_| letters.next().is_none())
    };
    (0..0x0700).map(folded).collect()
});

/// Folds one character of any script.
fn fold_any(c: char, onto: &mut String) {
    // Among them a spacing acute, which would fall apart into a space and a mark.
    if matches!(c, '`' | '´' | '’' | 'ʼ' | '‘') {
        onto.push('\'');
        return;
    }
    for c in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => onto.push_str("oe"),
            'æ' => onto.push_str("ae"),
            'ß' => onto.push_str("ss"),
            'ـ' => {}
            'ى' => onto.push('ي'),
            'ة' => onto.push('ه'),
            // Of "İ", which lower case spells in two.
            other if is_combining_mark(other) => {}
            other => onto.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_ligatures_do_not_matter() {
        assert_eq!(fold("Écaussinnes"), "ecaussinnes");
        assert_eq!(fold("Cœur d’Ère"), "coeur d'ere");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("l´ami l`ami"), "l'ami l'ami");
        assert_eq!(fold("مَدرَســة"), "مدرسه");
    }
}
