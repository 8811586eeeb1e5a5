//! What somebody wants of a new directory.

use jiff::civil::Date;

use super::model::Model;
use crate::diag::MessageLang;
use crate::lang::first;

/// What somebody wants.
#[derive(Debug, Clone)]
pub struct Start {
    /// The name of the site.
    pub title: String,
    /// Where it will be published.
    pub url: String,
    /// The languages of the pages, the main one first; never empty.
    pub languages: Vec<&'static str>,
    /// The country, two small letters.
    pub country: String,
    /// The zone that it is for, as somebody calls it; none: the country.
    pub zone: Option<String>,
    /// The model.
    pub model: Model,
    /// The day that it starts on.
    pub today: Date,
    /// The language of comments.
    pub messages: MessageLang,
}

impl Start {
    pub(super) fn main(&self) -> &'static str {
        self.languages.first().copied().unwrap_or(first().code)
    }
}
