//! What the events of an entry tell, taken from the directory: events are made of this alone, and its hash is their key.

use jiff::civil::Date;

use super::horizon::Horizon;
use super::place::Places;
use super::stamp::date;
use super::wording;
use crate::calendar::{Closure, HolidayContext, HolidaySettings, OnPublicHolidays};
use crate::export::line;
use crate::lang::Strings;
use crate::model::{Directory, Entry, Phone, ScheduleItem, Status};
use crate::plan::{Key, KeyBuilder};
use crate::schema::{FieldId, Item, Vocabulary};
use crate::site::calendar_context;
use crate::text::sentence;

/// Entries are numbered from this day on: SEQUENCE is the day of the last change.
const DAY_ZERO: Date = Date::constant(2000, 1, 1);

/// What the events of an entry tell. Whatever comes from another entry, from zones or from settings is a field here:
/// who makes events has no directory to look it up in, so nothing that they tell can be missing from their key.
pub(super) struct Facts<'a> {
    pub(super) entry: &'a Entry,
    /// The words of the feed's language, which the keys of feeds have too.
    pub(super) strings: &'a Strings,
    /// Each schedule that has dates, with where it takes place. None of what is suspended or over.
    pub(super) schedules: Vec<(&'a ScheduleItem, Places)>,
    /// The holidays that the schedules follow.
    pub(super) context: HolidayContext<'a>,
    /// The host in identifiers.
    pub(super) host: &'a str,
    /// The address of the entry's page; nothing for a sensitive one.
    pub(super) page: Option<String>,
    /// Who may come, what it costs, whom to call, the page: after what is of one schedule.
    pub(super) terms: String,
    /// The labels of its themes, escaped; empty for a sensitive one.
    pub(super) categories: String,
    /// The day of its last change, as DTSTAMP.
    pub(super) stamp: String,
    /// The same as SEQUENCE.
    pub(super) sequence: String,
}

impl<'a> Facts<'a> {
    pub(super) fn new(
        strings: &'a Strings,
        directory: &'a Directory,
        entry: &'a Entry,
        phone: Option<&Phone>,
        page: Option<String>,
    ) -> Self {
        let stated = entry.stated_on().unwrap_or(directory.config.origin);
        let labels = entry.themes.iter();
        let lang = strings.language().code;
        let labels = labels.map(|theme| directory.words.term(Vocabulary::Themes, *theme).label(lang));
        let labels: Vec<String> = labels.map(line::escape).collect();
        let schedules =
            entry.offer().filter(|_| entry.has_dates()).into_iter().flat_map(|offer| &offer.schedules);
        Facts {
            entry,
            strings,
            schedules: schedules.map(|item| (item, Places::new(directory, entry, item, lang))).collect(),
            context: calendar_context(directory, entry),
            host: directory.config.host(),
            terms: terms(strings, directory, entry, phone, page.as_deref()),
            page,
            categories: if entry.sensitive { String::new() } else { labels.join(",") },
            stamp: format!("{}T000000Z", date(stated)),
            sequence: (stated - DAY_ZERO).get_days().max(0).to_string(),
        }
    }

    /// The key of the events that these facts give on a day of building. Every feed also has the digest of the settings
    /// in its key, which holds what a school calendar says.
    pub(super) fn key(&self, horizon: &Horizon) -> Key {
        let Facts { entry, strings: _, schedules, context, host, page, terms, categories, stamp, sequence } =
            self;
        let HolidayContext { school, country, clock, origin, settings, closures } = context;
        let HolidaySettings { entry: own, site } = settings;
        let school = school.map(|school| school.id.as_str());
        let mut key = KeyBuilder::new("vevents").part(entry.digest.as_bytes());
        for text in [
            school,
            Some(clock.name()),
            Some(host),
            page.as_deref(),
            Some(terms),
            Some(categories),
            Some(stamp),
            Some(sequence),
        ] {
            key = key.part(&[u8::from(text.is_some())]).part(text.unwrap_or_default().as_bytes());
        }
        let settled = |settled: &Option<OnPublicHolidays>| settled.map_or(0, |settled| 1 + settled as u8);
        key = key.part(&[*country as u8, settled(own), settled(site)]).part(origin.to_string().as_bytes());
        for Closure { from, until, text: _ } in *closures {
            key = key.part(format!("{from} {until}").as_bytes());
        }
        for (item, places) in schedules {
            key = places.add_to(key).part(&horizon.outlook(&item.schedule, context));
        }
        key.finish()
    }
}

/// What does not depend on the schedule. Of a sensitive entry, only the number to call.
fn terms(
    s: &Strings,
    directory: &Directory,
    entry: &Entry,
    phone: Option<&Phone>,
    page: Option<&str>,
) -> String {
    let mut lines = Vec::new();
    if !entry.sensitive {
        lines = wording::terms(s, directory, entry);
        let registration = directory.fact(entry, FieldId::Registration).and_then(Item::text);
        lines.extend(registration.map(|how| format!("{} {}", s.get("entry.registration"), sentence(how))));
        if entry.status == Status::Full {
            lines.push(s.get("feed.full").to_owned());
        }
    }
    lines.extend(phone.map(|phone| s.labelled("feed.phone", &phone.display)));
    if entry.verification.on.is_none() {
        lines.push(s.get("feed.unverified").to_owned());
    }
    lines.extend(page.map(str::to_owned));
    lines.join("\n")
}
