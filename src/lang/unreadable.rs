//! What is wrong with a file of words.

use std::ops::Range;

use crate::diag::Text;

/// Why a file of words is refused.
#[derive(Debug)]
pub struct Unreadable {
    /// What is wrong.
    pub message: Text,
    /// Where, in bytes.
    pub at: Option<Range<usize>>,
}

impl Unreadable {
    /// What the reader of TOML says.
    pub(super) fn toml(error: &toml::de::Error) -> Self {
        Unreadable { message: told(error.message()), at: error.span() }
    }
}

/// A message of the reader of TOML in French and in English: of keys in words of our own, of anything else in its own.
fn told(message: &str) -> Text {
    let mut names = message.split('`').skip(1).step_by(2);
    match (message.split(' ').next(), names.next()) {
        (Some("unknown"), Some(name)) if message.starts_with("unknown field") => {
            let known: Vec<&str> = names.collect();
            let known = known.join(", ");
            Text::new(
                format!("« {name} » n'est pas une clé d'ici ; clés possibles : {known}"),
                format!("“{name}” is no key of this table; possible keys: {known}"),
            )
        }
        (Some("missing"), Some(name)) => {
            Text::new(format!("il manque la clé « {name} »"), format!("the key “{name}” is missing"))
        }
        _ => Text::new(
            format!("ce fichier ne se lit pas : {message}"),
            format!("this file cannot be read: {message}"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_told_in_both_languages() {
        let unknown = told("unknown field `a`, expected one of `b`, `c`");
        assert_eq!(unknown.fr, "« a » n'est pas une clé d'ici ; clés possibles : b, c");
        assert_eq!(told("missing field `and`").en, "the key “and” is missing");
        assert!(told("invalid basic string").fr.ends_with("invalid basic string"));
    }
}
