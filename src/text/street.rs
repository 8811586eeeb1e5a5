//! Texts that read like an address: a street with a number, or a point on the globe.

use super::fold;

/// Words that hardly stand beside a number unless an address is meant.
static STREET_WORDS: [&str; 16] = [
    "rue",
    "avenue",
    "av",
    "chaussee",
    "boulevard",
    "bd",
    "bld",
    "quai",
    "impasse",
    "ruelle",
    "sentier",
    "allee",
    "dreve",
    "venelle",
    "square",
    "esplanade",
];

/// Words with other meanings, which a name in capitals makes a street.
static PERHAPS: [&str; 9] =
    ["place", "cours", "passage", "chemin", "route", "clos", "cite", "voie", "residence"];

/// Ends of Dutch and German street names.
static ENDINGS: [&str; 6] = ["straat", "laan", "plein", "steenweg", "strasse", "platz"];

/// Whether a text seems to say where something is.
pub fn names_an_address(text: &str) -> bool {
    // Both have a number, and most texts have none.
    text.bytes().any(|byte| byte.is_ascii_digit()) && (names_a_street(text) || names_a_point(text))
}

/// A street word with a number within a few words of it.
fn names_a_street(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().any(|(at, word)| {
        let after = |most: usize| words.iter().skip(at + 1).take(most);
        let mut before = words.iter().take(at).rev().take(3);
        if !after(7).any(|next| number(next).is_some()) && !before.any(|word| is_before(word)) {
            return false;
        }
        let word = fold(word);
        STREET_WORDS.contains(&word.as_str())
            || ENDINGS.iter().any(|end| word.len() > end.len() && word.ends_with(end))
            || (PERHAPS.contains(&word.as_str()) && after(3).any(|next| next.starts_with(char::is_uppercase)))
    })
}

/// `77`, `77b`.
fn number(word: &str) -> Option<u32> {
    let digits = word.strip_suffix(|c: char| c.is_ascii_alphabetic()).unwrap_or(word);
    digits.parse().ok()
}

/// A number that stands before a street; a year may stand before anything.
fn is_before(word: &str) -> bool {
    number(word).is_some_and(|number| number < 1900)
}

/// A decimal with four places, as only coordinates have.
fn names_a_point(text: &str) -> bool {
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    text.match_indices(['.', ',']).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let degrees = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&degrees) && digits(after) >= 4
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_street_word_with_a_number_near_it_is_an_address() {
        assert!(names_a_street("On vous attend rue de la Paix fictive, 12."));
        assert!(names_a_street("12, chaussée d'Exemple 7"));
        assert!(!names_a_street("Des enfants de la rue, accueillis avec soin"));
        assert!(!names_a_street("Ouvert 24 heures"));
        assert!(!names_a_street("Il reste une place, dès 3 ans"));
        assert!(!names_a_street("Depuis 2019, la rue est leur lieu de travail"));
    }

    #[test]
    fn a_number_before_the_street_other_streets_and_other_languages_are_found() {
        for text in ["Au 77 rue Fictive", "77, rue", "au 77b de la rue", "Place Fictive 7", "Av. Fictive 3"] {
            assert!(names_a_street(text), "{text}");
        }
        assert!(names_a_street("Fictiestraat 12"));
        assert!(names_a_point("à 50.12345, 5.76543") && !names_a_point("12,50 euros ; 3.000 familles"));
    }
}
