//! The text of one entry's VEVENTs.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::horizon::Horizon;
use super::place::{Where, place_of};
use super::series::{Event, State, events};
use super::stamp::{Time, date};
use super::uid::Uids;
use super::wording;
use crate::calendar::format::{DateStyle, date_text, to_confirm_text};
use crate::calendar::{HolidayContext, Session, sentence};
use crate::export::line;
use crate::model::{Directory, Entry, Phone, ScheduleItem, Status, resolve};
use crate::schema::Vocabulary;
use crate::site::calendar_context;

/// Entries are numbered from this day on: SEQUENCE is the day of the last change.
const DAY_ZERO: Date = Date::constant(2000, 1, 1);

/// What all events of an entry share.
struct Shared<'a> {
    directory: &'a Directory,
    entry: &'a Entry,
    /// What its schedules follow.
    context: HolidayContext<'a>,
    /// Who may come, what it costs, whom to call, the page: after what is of one schedule.
    terms: String,
    categories: String,
    stamp: String,
    sequence: String,
}

/// All VEVENTs of an entry, in the order of its schedules; empty when it has none.
pub(super) fn vevents(
    directory: &Directory,
    entry: &Entry,
    phone: Option<&Phone>,
    horizon: &Horizon,
) -> String {
    let mut out = String::new();
    let Some(offer) = entry.offer().filter(|_| has_dates(entry)) else { return out };
    let shared = Shared::new(directory, entry, phone);
    let mut uids = Uids::new(entry.oldest_slug(), directory.config.host());
    for item in &offer.schedules {
        let series = uids.series(item);
        let mut uid = String::new();
        for event in events(&item.schedule, &shared.context, horizon) {
            if event.replaces.is_none() {
                uid = uids.uid(&series, &event.suffix);
            }
            shared.write(&mut out, &uid, item, &event);
        }
    }
    out
}

/// What is suspended or over has no dates.
pub(super) fn has_dates(entry: &Entry) -> bool {
    matches!(entry.status, Status::Active | Status::Full)
}

impl<'a> Shared<'a> {
    fn new(directory: &'a Directory, entry: &'a Entry, phone: Option<&Phone>) -> Self {
        let stated = entry.stated_on().unwrap_or(directory.config.origin);
        let words = &directory.words;
        let labels = entry.themes.iter().map(|theme| words.term(Vocabulary::Themes, *theme).label("fr"));
        let labels: Vec<String> = labels.map(line::escape).collect();
        Shared {
            directory,
            entry,
            context: calendar_context(directory, entry),
            terms: terms(directory, entry, phone),
            categories: if entry.sensitive { String::new() } else { labels.join(",") },
            stamp: format!("{}T000000Z", date(stated)),
            sequence: (stated - DAY_ZERO).get_days().max(0).to_string(),
        }
    }

    fn write(&self, out: &mut String, uid: &str, item: &ScheduleItem, event: &Event) {
        out.push_str("BEGIN:VEVENT\r\n");
        line::text(out, "UID", uid);
        if let Some(replaced) = event.replaces {
            replaced.write(out, "RECURRENCE-ID");
        }
        line::raw(out, "DTSTAMP", &self.stamp);
        line::raw(out, "LAST-MODIFIED", &self.stamp);
        line::raw(out, "SEQUENCE", &self.sequence);
        event.start.write(out, "DTSTART");
        if let Some(end) = event.end {
            end.write(out, "DTEND");
        }
        if let Some(rule) = &event.rule {
            line::raw(out, "RRULE", rule);
        }
        for day in &event.except {
            day.write(out, "EXDATE");
        }
        let session = event.session.and_then(|index| item.schedule.sessions.get(index));
        line::text(out, "SUMMARY", &self.summary(event, session));
        line::text(out, "DESCRIPTION", &self.description(item, event, session));
        self.place(out, &place_of(self.directory, self.entry, item, event.place.as_deref()));
        if !self.entry.sensitive {
            line::raw(out, "URL", &self.directory.config.absolute(&self.entry.url()));
        }
        if !self.categories.is_empty() {
            line::raw(out, "CATEGORIES", &self.categories);
        }
        if matches!(event.state, State::Cancelled | State::MovedAway(_)) {
            line::raw(out, "STATUS", "CANCELLED");
        }
        out.push_str("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }

    fn place(&self, out: &mut String, place: &Where) {
        if let Some(text) = &place.line {
            let one_line = text.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty());
            line::text(out, "LOCATION", &one_line.collect::<Vec<_>>().join(", "));
        }
        if let Some(point) = place.point {
            line::raw(out, "GEO", &format!("{};{}", point.lat, point.lon));
        }
    }

    fn summary(&self, event: &Event, session: Option<&Session>) -> String {
        let mut summary = match event.state {
            State::Cancelled => "Annulé : ".to_owned(),
            State::MovedAway(_) => "Déplacé : ".to_owned(),
            State::Held | State::ToConfirm | State::Added | State::Moved => String::new(),
        };
        summary.push_str(wording::title(self.entry));
        let subject = session.and_then(|session| session.theme.as_ref()).filter(|_| !self.entry.sensitive);
        if let Some(subject) = subject {
            let _ = write!(summary, "\u{a0}: {subject}");
        }
        if event.state == State::Moved {
            summary.push_str(" (déplacé)");
        }
        if event.state == State::ToConfirm {
            let _ = write!(summary, " ({})", to_confirm_text("fr"));
        } else if self.entry.verification.on.is_none() {
            summary.push_str(" (à confirmer)");
        }
        summary
    }

    fn description(&self, item: &ScheduleItem, event: &Event, session: Option<&Session>) -> String {
        let schedule = &item.schedule;
        let mut lines = Vec::new();
        if let State::MovedAway(to) = event.state {
            let day = date_text(to, "fr", DateStyle::Full);
            lines.push(format!("Déplacé au {day}, heure à confirmer."));
        }
        if event.state == State::ToConfirm {
            lines.push(wording::sentence(to_confirm_text("fr")));
        }
        let usual = wording::sentence(&sentence(&schedule.settled(&self.context), "fr"));
        lines.push(match event.state {
            State::Held | State::ToConfirm | State::Cancelled => usual,
            // The hours of this session are its own.
            State::Added | State::Moved | State::MovedAway(_) => format!("D’habitude\u{a0}: {usual}"),
        });
        if let Some(guest) =
            session.and_then(|session| session.guest.as_ref()).filter(|_| !self.entry.sensitive)
        {
            lines.push(wording::sentence(&format!("avec {guest}")));
        }
        lines.extend(schedule.note.as_deref().filter(|_| !self.entry.sensitive).map(wording::sentence));
        lines.push(self.terms.clone());
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}

/// What does not depend on the schedule. Of a sensitive entry, only the number to call.
fn terms(directory: &Directory, entry: &Entry, phone: Option<&Phone>) -> String {
    let mut lines = Vec::new();
    if !entry.sensitive {
        lines = wording::terms(&resolve(directory, entry, None), &directory.zones);
        let registration = entry.offer().and_then(|offer| offer.registration.as_ref());
        lines.extend(registration.map(|how| format!("Inscription\u{a0}: {}", wording::sentence(how))));
        if entry.status == Status::Full {
            lines.push("Complet pour le moment.".to_owned());
        }
    }
    lines.extend(phone.map(|phone| format!("Téléphone\u{a0}: {}", phone.display)));
    if entry.verification.on.is_none() {
        lines.push("À confirmer\u{a0}: personne n’a encore vérifié ces informations.".to_owned());
    }
    if !entry.sensitive {
        lines.push(directory.config.absolute(&entry.url()));
    }
    lines.join("\n")
}

impl Time {
    /// `0900-1200`, `0900-`, `jour`: hours in an identifier, whose form must never change.
    pub(super) fn name(self) -> String {
        match self {
            Time::AllDay => "jour".to_owned(),
            Time::Slot(slot) => {
                let clock = |time: jiff::civil::Time| format!("{:02}{:02}", time.hour(), time.minute());
                format!("{}-{}", clock(slot.start), slot.end.map(clock).unwrap_or_default())
            }
        }
    }
}
