//! Folding: what is left of a word when case and accents do not matter.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents; ligatures and ß are spelt out, typographic apostrophes become `'`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | 'ʼ' | '‘' => folded.push('\''),
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_ligatures_do_not_matter() {
        assert_eq!(fold("Écaussinnes"), "ecaussinnes");
        assert_eq!(fold("Cœur d’Ère"), "coeur d'ere");
        assert_eq!(fold("Straße"), "strasse");
    }
}
