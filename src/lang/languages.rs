//! The languages that a site may use.

use super::{Language, shipped};

/// Those of the program, then those that a site brings.
#[derive(Debug, Clone, Copy)]
pub struct Languages(&'static [&'static Language]);

impl Languages {
    /// Those of the program.
    pub fn shipped() -> Self {
        Languages(shipped::all())
    }

    /// Those of the program with others, each in the place of the one that has its code. They are kept as long as the
    /// program runs.
    #[must_use]
    pub fn with(self, own: &[&'static Language]) -> Self {
        if own.is_empty() {
            return self;
        }
        let mut all = self.0.to_vec();
        for language in own {
            match all.iter_mut().find(|known| known.code == language.code) {
                Some(known) => *known = language,
                None => all.push(language),
            }
        }
        Languages(all.leak())
    }

    /// All of them, in the order in which the site names them.
    pub fn all(self) -> impl ExactSizeIterator<Item = &'static Language> + Clone {
        self.0.iter().copied()
    }

    /// Their codes.
    pub fn codes(self) -> impl Iterator<Item = &'static str> + Clone {
        self.all().map(|language| language.code)
    }

    /// The language of a code, when it is one of these.
    pub fn find(self, code: &str) -> Option<&'static Language> {
        self.all().find(|language| language.code == code)
    }

    /// The language of a code; the first for one that is not here.
    pub fn of(self, code: &str) -> &'static Language {
        self.find(code).unwrap_or_else(first)
    }

    /// The place of a language among all.
    pub fn place(self, code: &str) -> Option<usize> {
        self.all().position(|language| language.code == code)
    }
}

/// The first language of the program: that of a site that names none, whose words the grammar of schedules has.
pub fn first() -> &'static Language {
    shipped::first()
}

/// A language of the program by its code, the first for one that it does not have: of messages, whose languages it knows. A
/// site looks its own up in its [`Languages`].
pub fn of(code: &str) -> &'static Language {
    Languages::shipped().of(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_code() {
        let all = Languages::shipped();
        for language in all.all() {
            assert!(std::ptr::eq(all.of(language.code), language), "{}", language.code);
        }
        assert!(all.find("xx").is_none());
        assert_eq!(all.of("xx").code, "fr");
    }

    #[test]
    fn a_site_adds_languages_and_replaces_them() {
        let all = Languages::shipped();
        let count = all.all().len();
        assert_eq!(all.with(&[of("nl")]).all().len(), count);
        assert!(all.with(&[of("nl")]).find("fr").is_some());
    }
}
