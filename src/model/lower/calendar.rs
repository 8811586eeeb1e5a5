//! Schedules and school calendars.

use super::Lower;
use crate::calendar::{Holiday, SchoolCalendar};
use crate::model::ScheduleItem;
use crate::schema::{FieldId as F, Record};

/// A school calendar of `calendriers/`.
pub fn school_calendar(id: &str, record: &Record) -> Option<SchoolCalendar> {
    let holiday = |row: &Record| {
        Some(Holiday { name: row.string(F::Name)?, from: row.date(F::From)?, until: row.date(F::Until)? })
    };
    let mut holidays: Vec<Holiday> = record.records(F::Holidays).filter_map(holiday).collect();
    holidays.sort_by_key(|holiday| holiday.from);
    let covers = record.record(F::CoversPeriod);
    Some(SchoolCalendar {
        id: id.to_owned(),
        name: record.string(F::Name)?,
        country: record.string(F::Country)?,
        community: record.string(F::Community),
        sources: record
            .records(F::Sources)
            .filter_map(|source| Some((source.string(F::Title)?, source.string(F::Url))))
            .collect(),
        covers: covers.and_then(|group| group.date(F::From).zip(group.date(F::Until))),
        holidays,
    })
}

impl Lower<'_> {
    pub(super) fn schedules(&mut self, record: &Record) -> Vec<ScheduleItem> {
        let _ = record;
        Vec::new()
    }
}
