//! The first letter of a text: to start a line with it, or to stand inside a sentence.

/// The same words with a capital first letter, to start a line.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The same words with a small first letter, to stand inside a sentence. Acronyms stay as they are.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if letters.clone().next().is_some_and(char::is_uppercase) => {
            format!("{first}{}", letters.as_str())
        }
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The words as a sentence: with a capital and a full stop. No words stay none.
pub fn sentence(text: &str) -> String {
    with_full_stop(&upper_first(text.trim()))
}

/// The words with a full stop, unless they end otherwise. No words stay none.
pub fn with_full_stop(text: &str) -> String {
    let mut whole = text.trim().to_owned();
    if !whole.is_empty() && !whole.ends_with(['.', '!', '?', '…']) {
        whole.push('.');
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_a_capital_and_a_full_stop() {
        assert_eq!(sentence("école ouverte"), "École ouverte.");
        assert_eq!(sentence(" Bienvenue ! "), "Bienvenue !");
        assert_eq!(sentence(""), "");
        assert_eq!(with_full_stop(" congé "), "congé.");
    }

    #[test]
    fn acronyms_keep_their_first_letter() {
        assert_eq!(lower_first("À domicile"), "à domicile");
        assert_eq!(lower_first("ONE"), "ONE");
    }
}
