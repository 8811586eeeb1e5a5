//! The text of one entry's VEVENTs.

use std::fmt::Write as _;

use super::facts::Facts;
use super::horizon::Horizon;
use super::place::Where;
use super::series::{Event, State, events};
use super::stamp::Time;
use super::uid::{self, Uids};
use super::wording;
use crate::calendar::{Session, sentence};
use crate::export::line;
use crate::lang::DateStyle;
use crate::model::ScheduleItem;
use crate::text::{self, lower_first, upper_first};

/// All VEVENTs of an entry, in the order of its schedules; empty when it has none.
pub(super) fn vevents(facts: &Facts<'_>, horizon: &Horizon) -> String {
    let mut out = String::new();
    let mut uids = Uids::new(facts.entry.oldest_slug(), facts.host);
    let items: Vec<&ScheduleItem> = facts.schedules.iter().map(|(item, _)| *item).collect();
    for ((item, places), series) in facts.schedules.iter().zip(uid::series(&items)) {
        let mut uid = String::new();
        for event in events(&item.schedule, &facts.context, horizon) {
            if event.replaces.is_none() {
                uid = uids.uid(&series, &event.suffix);
            }
            facts.write(&mut out, &uid, item, places.at(event.place.as_deref()), &event);
        }
    }
    out
}

impl Facts<'_> {
    fn write(&self, out: &mut String, uid: &str, item: &ScheduleItem, place: &Where, event: &Event) {
        let clock = self.context.clock;
        out.push_str("BEGIN:VEVENT\r\n");
        line::text(out, "UID", uid);
        if let Some(replaced) = event.replaces {
            replaced.write(out, "RECURRENCE-ID", clock);
        }
        line::raw(out, "DTSTAMP", &self.stamp);
        line::raw(out, "LAST-MODIFIED", &self.stamp);
        line::raw(out, "SEQUENCE", &self.sequence);
        event.start.write(out, "DTSTART", clock);
        if let Some(end) = event.end {
            end.write(out, "DTEND", clock);
        }
        if let Some(rule) = &event.rule {
            line::raw(out, "RRULE", rule);
        }
        for day in &event.except {
            day.write(out, "EXDATE", clock);
        }
        let session = event.session.and_then(|index| item.schedule.sessions.get(index));
        line::text(out, "SUMMARY", &self.summary(event, session));
        line::text(out, "DESCRIPTION", &self.description(item, event, session));
        write_place(out, place);
        if let Some(page) = &self.page {
            line::raw(out, "URL", page);
        }
        if !self.categories.is_empty() {
            line::raw(out, "CATEGORIES", &self.categories);
        }
        if matches!(event.state, State::Cancelled | State::MovedAway(_)) {
            line::raw(out, "STATUS", "CANCELLED");
        }
        out.push_str("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }

    fn summary(&self, event: &Event, session: Option<&Session>) -> String {
        let s = self.strings;
        let mut summary = wording::title(s, self.entry).to_owned();
        let subject = session.and_then(|session| session.theme.as_ref()).filter(|_| !self.entry.sensitive);
        if let Some(subject) = subject {
            let _ = write!(summary, "{} {subject}", s.get("word.colon"));
        }
        if event.state == State::Moved {
            let _ = write!(summary, " ({})", s.get("date.moved"));
        }
        if event.state == State::ToConfirm {
            let _ = write!(summary, " ({})", s.language().dates.holiday_to_confirm);
        } else if self.entry.verification.on.is_none() {
            let _ = write!(summary, " ({})", lower_first(s.get("card.to_confirm")));
        }
        match event.state {
            State::Cancelled => upper_first(&s.labelled("date.cancelled", &summary)),
            State::MovedAway(_) => upper_first(&s.labelled("date.moved", &summary)),
            State::Held | State::ToConfirm | State::Added | State::Moved => summary,
        }
    }

    fn description(&self, item: &ScheduleItem, event: &Event, session: Option<&Session>) -> String {
        let (schedule, s) = (&item.schedule, self.strings);
        let language = s.language();
        let mut lines = Vec::new();
        if let State::MovedAway(to) = event.state {
            lines.push(s.with("feed.moved_to", &[("day", &language.date(to, DateStyle::Full))]));
        }
        if event.state == State::ToConfirm {
            lines.push(text::sentence(&language.dates.holiday_to_confirm));
        }
        let usual = text::sentence(&sentence(&schedule.settled(&self.context), language));
        lines.push(match event.state {
            State::Held | State::ToConfirm | State::Cancelled => usual,
            // The hours of this session are its own.
            State::Added | State::Moved | State::MovedAway(_) => s.labelled("feed.usual", &usual),
        });
        if let Some(guest) =
            session.and_then(|session| session.guest.as_ref()).filter(|_| !self.entry.sensitive)
        {
            lines.push(text::sentence(&s.with("feed.guest", &[("guest", guest)])));
        }
        lines.extend(schedule.note.as_deref().filter(|_| !self.entry.sensitive).map(text::sentence));
        lines.push(self.terms.clone());
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}

fn write_place(out: &mut String, place: &Where) {
    if let Some(text) = &place.line {
        let one_line = text.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty());
        line::text(out, "LOCATION", &one_line.collect::<Vec<_>>().join(", "));
    }
    if let Some(point) = place.point {
        line::raw(out, "GEO", &format!("{};{}", point.lat, point.lon));
    }
}

impl Time {
    /// `0900-1200`, `0900-`, `jour`: hours in an identifier, whose form must never change.
    pub(super) fn name(self) -> String {
        match self {
            Time::AllDay => "jour".to_owned(),
            Time::Slot(slot) => {
                let clock = |time: jiff::civil::Time| format!("{:02}{:02}", time.hour(), time.minute());
                format!("{}-{}", clock(slot.start), slot.end.time().map(clock).unwrap_or_default())
            }
        }
    }
}
