//! What entries of any kind are made of.

use jiff::civil::Date;

use super::{Phone, ZoneId};
use crate::schema::PartialDate;

/// For whom a contact or a way in is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// Families.
    Parents,
    /// Referring professionals.
    Professionals,
    /// Future volunteers.
    Volunteers,
}

impl Reader {
    /// Whether something is for these readers: it names them, or nobody, and then it is for families.
    pub fn is_among(self, readers: &[Reader]) -> bool {
        readers.contains(&self) || (self == Reader::Parents && readers.is_empty())
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

/// What a web address leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// The organisation's site.
    Site,
    /// Facebook.
    Facebook,
    /// Instagram.
    Instagram,
    /// YouTube.
    Youtube,
    /// Anything else.
    Other,
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

/// A picture of `medias/`.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// File below `medias/`.
    pub file: String,
    /// What it shows.
    pub alt: String,
    /// Its author.
    pub credit: Option<String>,
}

/// A published figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The number as published.
    pub amount: String,
    /// Whether it is about that.
    pub approximate: bool,
    /// What is counted.
    pub what: String,
    /// When.
    pub period: Option<String>,
    /// Where.
    pub zone: Option<ZoneId>,
    /// Who published it.
    pub source: Option<String>,
    /// Parts of it: number, what.
    pub parts: Vec<(String, String)>,
}

/// Words of somebody, quoted.
#[derive(Debug, Clone, PartialEq)]
pub struct Testimonial {
    /// The words.
    pub text: String,
    /// First name, where published.
    pub first_name: Option<String>,
    /// Where they appeared.
    pub source: Option<String>,
}

/// Something to read or listen to.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Title.
    pub title: String,
    /// Article, radio…
    pub kind: Option<String>,
    /// When it appeared.
    pub date: Option<PartialDate>,
    /// Its subject.
    pub theme: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// What it is about.
    pub text: Option<String>,
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
