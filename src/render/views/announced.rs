//! What lasts only for some days, in words: closures, and notices that have dates.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Serialize;

use super::dates::end_of;
use crate::calendar::Closure;
use crate::calendar::format::{DateStyle, days_text, until_text};
use crate::model::{Alert, Entry};
use crate::render::Renderer;
use crate::text::{upper_first, with_full_stop};

/// A last day nearer than this needs no year.
const MONTHS_WITHOUT_YEAR: i32 = 6;

/// Some days, and what is said of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnnouncedView {
    /// "Fermé du 21 décembre 2026 au 3 janvier 2027", "Du 21 décembre 2026 au 3 janvier 2027"; nothing for what has no
    /// last day.
    pub days: Option<String>,
    /// What the editor says of it.
    pub text: Option<String>,
    /// The language of that.
    pub lang: &'static str,
    /// When it is over, for machines.
    pub ends: Option<String>,
}

/// That an entry is closed today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClosedView {
    /// "Fermé jusqu’au 3 janvier".
    pub text: String,
    /// When it is over, for machines.
    pub ends: String,
}

impl Renderer<'_> {
    /// The closures of an entry that are told today.
    pub fn closures(&self, entry: &Entry) -> Vec<AnnouncedView> {
        let view = |closure: &Closure| AnnouncedView {
            days: Some(self.closed(&days_text(Some(closure.from), closure.until, self.language))),
            text: closure.text.as_deref().map(with_full_stop),
            lang: entry.lang,
            ends: Some(end_of(closure.until, self.clock())),
        };
        self.site.closures(entry).map(view).collect()
    }

    /// That an entry is closed until a day.
    pub fn closed_until(&self, until: Date) -> ClosedView {
        let near = until < self.site.today.saturating_add(MONTHS_WITHOUT_YEAR.months());
        let style = if near { DateStyle::DayMonth } else { DateStyle::Long };
        ClosedView {
            text: self.closed(&until_text(until, self.language, style)),
            ends: end_of(until, self.clock()),
        }
    }

    fn closed(&self, days: &str) -> String {
        self.strings.with("entry.closed", &[("days", days)])
    }

    /// The notice of an entry, when it is told today.
    pub fn alert(&self, entry: &Entry) -> Option<AnnouncedView> {
        let Alert { text, from, until } = self.site.alert(entry)?;
        Some(AnnouncedView {
            days: until.map(|until| upper_first(&days_text(*from, until, self.language))),
            text: Some(text.clone()),
            lang: entry.lang,
            ends: until.map(|until| end_of(until, self.clock())),
        })
    }
}
