//! Content lines: escaping and folding, the same in iCalendar (RFC 5545, 3.1 and 3.3.11) and vCard (RFC 2426, 2.6 and 4).

use crate::lang::Strings;

/// A line holds at most so many octets, its end apart.
const MOST: usize = 75;

/// Adds a property with a value that is written as it is (a date, a rule). Control characters are dropped.
pub(in crate::export) fn raw(out: &mut String, name: &str, value: &str) {
    let value: String = value.chars().filter(|c| !c.is_control()).collect();
    fold(out, name, &value);
}

/// Adds a property with a text value.
pub(in crate::export) fn text(out: &mut String, name: &str, value: &str) {
    fold(out, name, &escape(value));
}

/// Escapes a text: line breaks become `\n`, other control characters are dropped.
pub(in crate::export) fn escape(text: &str) -> String {
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

/// PRODID: which program wrote the file, and in which language.
pub(super) fn program(out: &mut String, part: &str, s: &Strings) {
    raw(out, "PRODID", &format!("-//Repère//{part}//{}", s.language().code.to_uppercase()));
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

    /// What a program must read of a text.
    fn kept(original: &str) -> String {
        let lines = original.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        lines.replace('\t', " ").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
    }

    /// Writes texts made at random, the same every time, for `tests/feeds/texts.py`.
    #[test]
    #[ignore = "writes files below FEEDS_OUT for tests/feeds"]
    #[expect(clippy::disallowed_methods, reason = "a test hands its texts to another program")]
    fn texts_for_other_readers() {
        use proptest::strategy::ValueTree as _;
        let folder =
            std::env::var_os("FEEDS_OUT").map(std::path::PathBuf::from).expect("FEEDS_OUT names a folder");
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let texts = "\\PC{1,300}|(\\PC|[\r\n\t,;:\\\\\"^]){1,200}|[\\PC\\pC]{1,60}|[a-zé ,;\n]{70,80}";
        let mut feed = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Fictif//Textes//FR\r\n");
        let mut expected = Vec::new();
        for number in 0..500 {
            let mut original = || texts.new_tree(&mut runner).expect("a text").current();
            let (summary, description) = (original(), original());
            feed.push_str("BEGIN:VEVENT\r\n");
            raw(&mut feed, "UID", &format!("{number}@fictif.example"));
            feed.push_str("DTSTAMP:20260901T000000Z\r\nDTSTART:20260901T070000Z\r\n");
            text(&mut feed, "SUMMARY", &summary);
            text(&mut feed, "DESCRIPTION", &description);
            feed.push_str("END:VEVENT\r\n");
            expected.push([kept(&summary), kept(&description)]);
        }
        feed.push_str("END:VCALENDAR\r\n");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("texts.ics"), feed).expect("written");
        std::fs::write(folder.join("texts.json"), serde_json::json!(expected).to_string()).expect("written");
    }
}
