//! Texts of the content in messages, cut short.

/// At most 50 characters.
pub(super) fn brief(text: &str) -> String {
    let mut short: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(51).collect();
    if short.chars().count() > 50 {
        short = short.chars().take(49).chain(['…']).collect();
    }
    short
}
