//! Codes: the stable name of a kind of problem.

use super::MessageLang;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The entry cannot be published as it is.
    Error,
    /// Published, but somebody should look.
    Warning,
    /// For information.
    Note,
}

impl Severity {
    /// What messages call it: `erreur`, `error`.
    pub fn word(self, lang: MessageLang) -> &'static str {
        match self {
            Severity::Error => lang.pick("erreur", "error"),
            Severity::Warning => lang.pick("avertissement", "warning"),
            Severity::Note => "note",
        }
    }
}

/// A kind of problem. Declared as a `static` beside the rule that reports it;
/// `pipeline/codes.rs` collects all of them.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Code {
    /// Stable identifier, such as `E0203`. `E` and `W` only say the usual severity.
    pub id: &'static str,
    /// Severity unless `site.yaml` says otherwise.
    pub severity: Severity,
    /// A few words in French: what kind of problem.
    pub title_fr: &'static str,
    /// The same in English.
    pub title_en: &'static str,
    /// Explanation with an example, in French (`repere explain`).
    pub explain_fr: &'static str,
    /// The same in English.
    pub explain_en: &'static str,
}

/// Declares the codes of a rule or stage, a row each: name, id, usual severity, title and explanation in French and
/// English; and `CODES`, the list of them.
macro_rules! codes {
    ($($name:ident $id:literal $severity:ident $title_fr:literal $title_en:literal $fr:literal $en:literal;)*) => {
        $(
            #[doc = $title_en]
            pub static $name: $crate::diag::Code = $crate::diag::Code {
                id: $id,
                severity: $crate::diag::Severity::$severity,
                title_fr: $title_fr,
                title_en: $title_en,
                explain_fr: $fr,
                explain_en: $en,
            };
        )*
        /// All codes of this module.
        pub static CODES: &[&$crate::diag::Code] = &[$(&$name),*];
    };
}
pub(crate) use codes;
