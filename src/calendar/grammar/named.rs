//! What the elements of a list of filters name, and the groups that they make.

use super::sign::{Preposition, Sign};
use super::stretch::share_a_day;
use crate::calendar::{Filter, Weekdays};

/// Neighbours of one sign.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub(super) sign: Sign,
    /// The sign of the words: "en période scolaire" keeps, and takes the school holidays out.
    pub(super) said: Sign,
    /// Weekdays taken out; empty when days are kept.
    pub(super) days: Weekdays,
    pub(super) filters: Vec<Filter>,
    pub(super) sure: Sure,
}

/// Whether a group's reading is the only possible one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    Yes,
    /// It may have the other sign.
    Sign,
    /// It may be a list, or something that stands beside the exception.
    List,
    /// The words may mean something else: most likely school holidays, kept or taken out.
    Words(Sign),
    /// Either period, or what both share.
    Union,
}

/// What an element names.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Named {
    Days(Weekdays),
    Filters(Vec<Filter>),
    /// Term time: all that is no school holiday.
    Term,
    /// "Vacances", "année scolaire": whose, and with its holidays?
    Vague(Sign),
}

#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) named: Named,
    pub(super) preposition: Option<Preposition>,
}

pub(super) fn group(said: Sign, named: &Named, sure: Sure) -> Group {
    let (sign, filters, sure) = match named {
        Named::Days(_) => (said, Vec::new(), sure),
        Named::Filters(filters) => (said, filters.clone(), sure),
        Named::Term => (said.flipped(), vec![Filter::SchoolHolidays], sure),
        Named::Vague(as_said) => {
            let sign = if *as_said == Sign::Keep { said } else { said.flipped() };
            (sign, vec![Filter::SchoolHolidays], Sure::Words(*as_said))
        }
    };
    let days = if let Named::Days(days) = named { *days } else { Weekdays::NONE };
    Group { sign, said, days, filters, sure }
}

/// Adds an element to the list; term time has the other sign, so that it is a group of its own.
pub(super) fn add(groups: &mut Vec<Group>, named: &Named, sign: Sign, sure: Sure) {
    let more = group(sign, named, sure);
    match groups.last_mut().filter(|last| last.sign == more.sign) {
        Some(last) => {
            // "En mars, octobre et mars" may be two periods.
            let doubled = more
                .filters
                .iter()
                .any(|filter| last.filters.iter().any(|known| share_a_day(filter, known) == Some(true)));
            if doubled {
                last.sure = if sign == Sign::Keep { Sure::Union } else { Sure::List };
            }
            // Nobody takes a day out twice: one of the two is something else.
            if more.days.iter().any(|day| last.days.contains(day)) {
                last.sure = Sure::List;
            }
            last.days = more.days.iter().fold(last.days, Weekdays::with);
            last.filters.extend(more.filters);
            if more.sure != Sure::Yes {
                last.sure = more.sure;
            } else if last.sure == Sure::Sign {
                // What has either sign goes on: where it ends is open as well.
                last.sure = Sure::List;
            }
        }
        None => groups.push(more),
    }
}
