//! What entries of any kind are made of.

use jiff::civil::Date;

use super::Phone;
use crate::schema::{LinkKind, PartialDate, Reader};

impl Reader {
    /// The one that is meant where nobody is named: the first of the table.
    pub const USUAL: Reader = Reader::ALL[0];

    /// Whether something is for this reader: it names them, or nobody, and then it is for the usual one.
    pub fn is_among(self, readers: &[Reader]) -> bool {
        readers.contains(&self) || (self == Reader::USUAL && readers.is_empty())
    }

    /// The key of what is said of a contact that is for this reader and not for the usual one.
    pub fn note_key(self) -> String {
        format!("{}_note", self.key())
    }
}

/// Somebody to reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// The person or service.
    pub name: Option<String>,
    /// Its role.
    pub role: Option<String>,
    /// Its number.
    pub phone: Option<Phone>,
    /// Its address.
    pub email: Option<String>,
    /// For whom; empty means everybody.
    pub readers: Vec<Reader>,
    /// Whether it may be shown: the editor said yes, or the entry's source published it.
    pub shown: bool,
    /// Whether the editor said if it may be shown.
    pub decided: bool,
}

/// A web address.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// What it leads to.
    pub kind: LinkKind,
    /// The address; its scheme was checked.
    pub url: String,
    /// Its words.
    pub label: Option<String>,
}

/// A temporary notice.
#[derive(Debug, Clone, PartialEq)]
pub struct Alert {
    /// Its words.
    pub text: String,
    /// First day.
    pub from: Option<Date>,
    /// Last day, inclusive.
    pub until: Option<Date>,
}

/// Where facts come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Title of the page or paper.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// Its date.
    pub date: Option<PartialDate>,
}
