//! Folding: what is left of a word when case and accents do not matter.

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
    if c.is_ascii() {
        onto.push(if c == '`' { '\'' } else { c.to_ascii_lowercase() });
        return;
    }
    // A spacing acute would fall apart into a space and a mark.
    if c == '´' {
        onto.push('\'');
        return;
    }
    for c in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => onto.push_str("oe"),
            'æ' => onto.push_str("ae"),
            'ß' => onto.push_str("ss"),
            '’' | 'ʼ' | '‘' => onto.push('\''),
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
