//! Markdown as the documents write it.

/// The apostrophe that the program prints, for the one that sources write.
pub(super) fn typographic(text: &str) -> String {
    text.replace('\'', "’")
}

/// Words in a cell of a table or in a sentence, none of which is taken for markup: neither a bar, nor a link.
pub(super) fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        let opens_a_link = c == '(' && safe.ends_with(']');
        if opens_a_link || matches!(c, '|' | '<' | '*' | '`' | '\\') {
            safe.push('\\');
        }
        safe.push(if c.is_control() { ' ' } else { c });
    }
    safe
}

/// What somebody types, in a cell of a table or in a sentence.
pub(super) fn code(text: &str) -> String {
    // A bar ends the cell of a table, also in code.
    let text = text.replace('|', "\\|");
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// Where a link to a heading leads: as the usual renderers name headings.
pub(super) fn anchor(heading: &str) -> String {
    let heading = heading.to_lowercase();
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_found_again() {
        assert_eq!(anchor("question fréquente"), "question-fréquente");
        assert_eq!(anchor("liste d’attente"), "liste-dattente");
    }

    #[test]
    fn nothing_is_taken_for_markup() {
        assert_eq!(plain("a | <b> *x* [y](z)"), "a \\| \\<b> \\*x\\* [y]\\(z)");
        assert_eq!(code("a`b"), "`` a`b ``");
    }
}
