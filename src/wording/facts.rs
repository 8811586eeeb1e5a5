//! Facts of the model in the words of a language.

use serde::Serialize;

use crate::lang::Strings;
use crate::model::{AccessMode, DeliveryMode, Directory, Status, TermId};
use crate::schema::Vocabulary;
use crate::site::Ages;
use crate::text::{lower_first, upper_first};

/// "Complet"; nothing for what goes on as usual.
pub fn status(s: &Strings, status: Status) -> Option<&str> {
    match status {
        Status::Active => None,
        Status::Suspended => Some(s.get("status.suspended")),
        Status::Full => Some(s.get("status.full")),
        Status::Ended => Some(s.get("status.ended")),
    }
}

/// "Sur place, à domicile"; nothing when it is unknown.
pub fn modes(s: &Strings, modes: &[DeliveryMode]) -> Option<String> {
    let words: Vec<&str> = modes.iter().map(|mode| s.get(mode.key())).collect();
    sentence_list(&words, s.get("word.comma"))
}

/// A way in, said to the professional who sends the family.
pub fn access_for_professionals(s: &Strings, mode: AccessMode) -> &str {
    s.get(if mode == AccessMode::Referral { "access.referral_by" } else { mode.key() })
}

/// Short ages: "0–2 ans", "moins de 6 ans", "dès 3 ans"; nothing when no age and no pregnancy is said.
pub fn ages(s: &Strings, ages: Ages) -> Option<String> {
    let unit =
        if [ages.from, ages.below].into_iter().flatten().all(|months| months % 12 == 0) { 12 } else { 1 };
    let key = |years, months| if unit == 12 { years } else { months };
    let number = |months: u32| u64::from(months / unit);
    let children = match (ages.from, ages.below) {
        (None, None) => None,
        (None, Some(below)) => {
            Some(s.count(key("ages.under_years", "ages.under_months"), number(below), &[]))
        }
        (Some(from), None) => Some(s.count(key("ages.from_years", "ages.from_months"), number(from), &[])),
        (Some(from), Some(below)) => {
            let last = number(below).saturating_sub(1);
            let parts = [("from", number(from).to_string()), ("to", last.to_string())];
            let parts: Vec<(&str, &str)> =
                parts.iter().map(|(name, value)| (*name, value.as_str())).collect();
            Some(s.count(key("ages.years", "ages.months"), last, &parts))
        }
    };
    match (ages.pregnancy, children) {
        (Some(true), Some(children)) => Some(s.with("ages.pregnancy_and", &[("ages", &children)])),
        (Some(true), None) => Some(s.get("ages.only_pregnancy").to_owned()),
        (_, children) => children,
    }
}

/// Labels of a vocabulary as one list, and their language. Templates mark it, as that of `Said`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Labels {
    /// "français, arabe".
    pub text: String,
    /// Their language; nothing for that of the page.
    pub lang: Option<&'static str>,
}

impl Labels {
    /// The same with a capital, to start a line.
    #[must_use]
    pub fn starting(self) -> Self {
        Labels { text: upper_first(&self.text), ..self }
    }
}

/// The labels of some words of a vocabulary, as one list; nothing when there is none. A list is in one language: where
/// a word has no label in that of the page, all are in that of the content, or in another that has them all.
pub fn terms(directory: &Directory, vocabulary: Vocabulary, ids: &[TermId], lang: &str) -> Option<Labels> {
    let all = || ids.iter().map(|id| directory.words.term(vocabulary, *id));
    let in_all = |lang: &str| all().all(|term| term.labels.has(lang));
    let (content, languages) = (directory.config.content_language(), directory.config.all_languages);
    let others = || std::iter::once(content).chain(languages.codes()).find(|other| in_all(other));
    let own = (!in_all(lang)).then(|| others().unwrap_or(content));
    let said = own.unwrap_or(lang);
    let words: Vec<&str> = all().map(|term| term.label(said)).collect();
    (!words.is_empty()).then(|| Labels { text: words.join(&languages.of(said).schedules.comma), lang: own })
}

/// "Sur place, à domicile": words that each start with a capital, as one phrase.
pub fn sentence_list(words: &[&str], comma: &str) -> Option<String> {
    let (first, rest) = words.split_first()?;
    let mut phrase = (*first).to_owned();
    for word in rest {
        phrase.push_str(comma);
        phrase.push_str(&lower_first(word));
    }
    Some(phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(from: Option<u32>, below: Option<u32>, pregnancy: Option<bool>) -> String {
        ages(&Strings::built_in(crate::lang::first()), Ages { from, below, pregnancy }).unwrap_or_default()
    }

    #[test]
    fn ages_are_short_words() {
        assert_eq!(said(Some(0), Some(36), None), "0–2 ans");
        assert_eq!(said(None, Some(72), None), "moins de 6 ans");
        assert_eq!(said(Some(36), None, None), "dès 3 ans");
        assert_eq!(said(Some(0), Some(19), None), "0–18 mois");
        assert_eq!(said(None, Some(12), None), "moins d’1 an");
        assert_eq!(said(None, None, None), "");
    }

    #[test]
    fn pregnancy_is_said_beside_ages_and_only_when_it_is_a_yes() {
        assert_eq!(said(None, Some(72), Some(true)), "Grossesse, moins de 6 ans");
        assert_eq!(said(None, None, Some(true)), "Pendant la grossesse");
        assert_eq!(said(None, Some(36), Some(false)), "moins de 3 ans");
    }

    #[test]
    fn a_list_has_one_capital() {
        assert_eq!(
            sentence_list(&["Sur place", "À domicile"], ", ").as_deref(),
            Some("Sur place, à domicile")
        );
    }
}
