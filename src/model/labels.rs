//! What something is called, by language.

/// What something is called, by language: in that of the content first, then in the order of the languages.
#[derive(Debug, Clone, Default)]
pub struct Labels(Vec<(&'static str, String)>);

/// A label and the language that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label<'a> {
    /// The words.
    pub text: &'a str,
    /// Their language; nothing for an id, which stands where there are no words at all.
    pub lang: Option<&'static str>,
}

impl Labels {
    /// Labels as somebody wrote them, for content in a language.
    pub fn new(mut written: Vec<(&'static str, String)>, content: &str) -> Self {
        written.sort_by_key(|(lang, _)| *lang != content);
        Labels(written)
    }

    /// The label in a language, else in that of the content, else in another: an id tells visitors nothing, and is shown
    /// only where there is no label at all.
    pub fn said<'a>(&'a self, lang: &str, id: &'a str) -> Label<'a> {
        let own = self.0.iter().find(|(own, _)| *own == lang).or_else(|| self.0.first());
        own.map_or(Label { text: id, lang: None }, |(lang, text)| Label { text, lang: Some(lang) })
    }

    /// Whether somebody wrote it in a language.
    pub fn has(&self, lang: &str) -> bool {
        self.0.iter().any(|(own, _)| *own == lang)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_in_the_language_asked_for_else_in_that_of_the_content_else_in_any() {
        let written = || vec![("fr", "pain".to_owned()), ("nl", "brood".to_owned())];
        let said = |content, lang| Labels::new(written(), content).said(lang, "x").text.to_owned();
        assert_eq!([said("nl", "nl"), said("nl", "fr"), said("nl", "de")], ["brood", "pain", "brood"]);
        assert_eq!(said("de", "de"), "pain");
        let none = Labels::default();
        assert_eq!(none.said("de", "x"), Label { text: "x", lang: None });
    }
}
