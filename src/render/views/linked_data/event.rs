//! One date as an `Event` (schema.org/Event).

use serde::Serialize;

use super::Organizer;
use super::place::Location;
use crate::calendar::{Clock, Hours, Occurrence, OccurrenceStatus, Schedule, When};
use crate::model::{CostKind, DeliveryMode, Entry, Resolved, resolve};
use crate::render::Renderer;
use crate::render::views::dates::{instant, starts};
use crate::site::Dated;

/// One date.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Event<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    name: String,
    description: &'a str,
    url: String,
    start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    event_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous_start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_attendance_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    location: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    organizer: Vec<Organizer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_accessible_for_free: Option<bool>,
}

impl<'a> Renderer<'a> {
    pub(super) fn event(&self, entry: &'a Entry, dated: &Dated) -> Option<Event<'a>> {
        let item = entry.offer()?.schedules.get(usize::from(dated.schedule))?;
        let one = &dated.occurrence;
        let resolved = resolve(self.site.directory, entry, None);
        let url = self.to.absolute(&self.to.entry(entry));
        let location = self.locations(entry, item, one, resolved.modes, &url);
        let start_date = starts(one, self.clock());
        let moved = one.status == OccurrenceStatus::Moved;
        Some(Event {
            kind: "Event",
            id: format!("{url}#{}-{start_date}", dated.schedule),
            name: self.event_name(entry, &item.schedule, one),
            description: &entry.summary,
            url,
            end_date: one.instants(self.clock()).and_then(|(_, end)| end).map(|end| instant(&end)),
            start_date,
            event_status: status(one.status),
            previous_start_date: moved.then(|| previous(&item.schedule, one, self.clock())),
            event_attendance_mode: attendance(resolved.modes, !location.is_empty()),
            location,
            organizer: self.organizers(entry),
            is_accessible_for_free: free(&resolved),
        })
    }

    /// Its name, with what is said of that day, both as the content has them.
    fn event_name(&self, entry: &Entry, schedule: &Schedule, one: &Occurrence) -> String {
        let said = schedule.session_on(one.day).or_else(|| schedule.session_on(one.original));
        let colon = self.strings_of(self.content).get("word.colon");
        match said.and_then(|session| session.theme.as_deref()) {
            Some(theme) => format!("{}{colon} {theme}", entry.name),
            None => entry.name.clone(),
        }
    }
}

fn status(status: OccurrenceStatus) -> &'static str {
    match status {
        OccurrenceStatus::Held => "https://schema.org/EventScheduled",
        OccurrenceStatus::Moved => "https://schema.org/EventRescheduled",
        OccurrenceStatus::Cancelled => "https://schema.org/EventCancelled",
    }
}

/// When a moved session would have started: at its hour, where the rule leaves no doubt which that is; else its day.
fn previous(schedule: &Schedule, one: &Occurrence, clock: Clock) -> String {
    let Hours::Slots(slots) = &schedule.hours else { return one.original.to_string() };
    let same = slots.iter().find(|slot| When::Slot(**slot) == one.when);
    let only = if let [only] = slots.as_slice() { Some(only) } else { None };
    let slot = same.or(only);
    let start = slot.and_then(|slot| clock.instants(one.original, *slot)).map(|(start, _)| instant(&start));
    start.unwrap_or_else(|| one.original.to_string())
}

/// Whether one goes there. Nothing when neither the ways of working nor a place say it.
fn attendance(modes: &[DeliveryMode], somewhere: bool) -> Option<&'static str> {
    let remote = modes.contains(&DeliveryMode::Remote);
    let elsewhere = modes.iter().any(|mode| *mode != DeliveryMode::Remote);
    match (remote, elsewhere) {
        (true, true) => Some("https://schema.org/MixedEventAttendanceMode"),
        (true, false) => Some("https://schema.org/OnlineEventAttendanceMode"),
        (false, true) => Some("https://schema.org/OfflineEventAttendanceMode"),
        (false, false) => somewhere.then_some("https://schema.org/OfflineEventAttendanceMode"),
    }
}

/// Whether it is free, as far as the price says so: "prix libre" and "selon les revenus" may be.
fn free(resolved: &Resolved<'_>) -> Option<bool> {
    match resolved.cost?.kind? {
        CostKind::Free => Some(true),
        CostKind::Paid | CostKind::Membership => Some(false),
        CostKind::PayWhatYouWant | CostKind::ByIncome => None,
    }
}
