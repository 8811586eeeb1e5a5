//! Content lines: escaping and folding (RFC 5545, 3.1 and 3.3.11).

/// A line holds at most so many octets, its end apart.
const MOST: usize = 75;

/// Adds a property with a value that is written as it is (a date, a rule). Control characters are dropped.
pub(super) fn raw(out: &mut String, name: &str, value: &str) {
    let value: String = value.chars().filter(|c| !c.is_control()).collect();
    fold(out, name, &value);
}

/// Adds a property with a text value.
pub(super) fn text(out: &mut String, name: &str, value: &str) {
    fold(out, name, &escape(value));
}

/// Escapes a text: line breaks become `\n`, other control characters are dropped.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\r' => {
                chars.next_if_eq(&'\n');
                escaped.push_str("\\n");
            }
            '\n' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Writes `name:value`, broken between characters after 75 octets; the next line starts with a space.
fn fold(out: &mut String, name: &str, value: &str) {
    let mut room = MOST;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = MOST - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads back what [`text`] wrote.
    fn unfolded(line: &str) -> String {
        line.replace("\r\n ", "")
    }

    fn unescaped(text: &str) -> String {
        let mut plain = String::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n') => plain.push('\n'),
                    Some(other) => plain.push(other),
                    None => panic!("a lone backslash in {text:?}"),
                },
                other => plain.push(other),
            }
        }
        plain
    }

    #[test]
    fn a_long_line_breaks_at_75_octets_between_characters() {
        let mut out = String::new();
        text(&mut out, "SUMMARY", &"é".repeat(80));
        for line in out.trim_end_matches("\r\n").split("\r\n") {
            assert!(line.len() <= 75, "{} octets", line.len());
        }
        assert!(out.starts_with("SUMMARY:é") && out.contains("\r\n é"));
    }

    #[test]
    fn separators_and_line_breaks_are_escaped_and_controls_dropped() {
        assert_eq!(escape("a, b; c\\d\r\ne\u{7}\tf"), "a\\, b\\; c\\\\d\\ne f");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(original in "\\PC{0,200}|(\\PC|[\\n,;\\\\]){0,200}") {
            let mut out = String::new();
            text(&mut out, "DESCRIPTION", &original);
            prop_assert!(out.ends_with("\r\n"));
            prop_assert!(out.trim_end_matches("\r\n").split("\r\n").all(|line| line.len() <= 75 && !line.is_empty()));
            let whole = unfolded(out.trim_end_matches("\r\n"));
            let value = whole.strip_prefix("DESCRIPTION:").expect("the name comes first");
            let expected: String = original
                .replace(['\u{2028}', '\u{2029}'], "\n")
                .chars()
                .filter(|c| *c == '\n' || !c.is_control())
                .collect();
            prop_assert_eq!(unescaped(value), expected);
        }
    }
}
