//! Kinds of problem: each has a stable code, and words in both languages.

use std::collections::BTreeSet;

#[test]
fn every_code_has_its_words_in_french_and_in_english() {
    for code in repere::codes() {
        for text in [code.title_fr, code.title_en, code.explain_fr, code.explain_en] {
            assert!(!text.trim().is_empty(), "{}", code.id);
        }
        assert_ne!(code.explain_fr, code.explain_en, "{}", code.id);
        assert!(code.explain_fr.len() > 40 && code.explain_en.len() > 40, "{} explains little", code.id);
        assert!(code.title_fr.chars().count() <= 60, "{} has a long title", code.id);
    }
}

#[test]
fn codes_are_unique_and_say_their_usual_severity() {
    let codes = repere::codes();
    let ids: BTreeSet<&str> = codes.iter().map(|code| code.id).collect();
    assert_eq!(ids.len(), codes.len());
    let titles: BTreeSet<&str> = codes.iter().map(|code| code.title_fr).collect();
    assert_eq!(titles.len(), codes.len(), "two codes share a title");
    for code in codes {
        let (letter, number) = code.id.split_at(1);
        let usual = match code.severity {
            repere::diag::Severity::Error => "E",
            repere::diag::Severity::Warning => "W",
            repere::diag::Severity::Note => "N",
        };
        assert_eq!(letter, usual, "{}", code.id);
        assert!(number.len() == 4 && number.bytes().all(|b| b.is_ascii_digit()), "{}", code.id);
    }
}
