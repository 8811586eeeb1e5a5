//! When: the rules as sentences, the next dates, how often, how long.

use jiff::civil::Date;
use serde::Serialize;

use crate::calendar::{Occurrence, Schedule, Session, sentence_on};
use crate::model::{Entry, Offer, Resolved, ScheduleItem};
use crate::render::Renderer;
use crate::render::views::dates::{DateView, end_of};
use crate::render::views::{AnnouncedView, LinkView, SubscribeView};
use crate::site::{Dated, EntryIndex, NEXT_DATES, Site, calendar_context};
use crate::text::upper_first;

/// When it takes place.
#[derive(Debug, Clone, Default, Serialize)]
pub struct WhenView<'a> {
    /// Its rules.
    pub rules: Vec<RuleView<'a>>,
    /// When it is closed, now or soon.
    pub closures: Vec<AnnouncedView>,
    /// Its next dates.
    pub next: Vec<SessionView<'a>>,
    /// Later sessions of which something is said.
    pub later: Vec<SessionView<'a>>,
    /// "Une fois par semaine".
    pub frequency: Option<String>,
    /// Whether the frequency leaves day or hour to be asked for.
    pub open: bool,
    /// Its feed.
    pub feed: Option<SubscribeView>,
}

/// A rule.
#[derive(Debug, Clone, Serialize)]
pub struct RuleView<'a> {
    /// "Un vendredi sur deux, de 9 h à 12 h".
    pub sentence: String,
    /// What else to know.
    pub note: Option<&'a str>,
    /// Its own place, where the entry has several.
    pub place: Option<LinkView<'a>>,
    /// "Terminé", when none of its dates is still to come.
    pub over: Option<&'a str>,
}

/// One date, and what is said of it.
#[derive(Debug, Clone, Serialize)]
pub struct SessionView<'a> {
    /// When.
    pub date: DateView,
    /// Its subject.
    pub theme: Option<&'a str>,
    /// Who is invited.
    pub guest: Option<&'a str>,
    /// The language of subject and guest.
    pub lang: &'static str,
    /// Where, when that is not as usual.
    pub place: Option<LinkView<'a>>,
    /// What a calendar needs to take it over: not of a date without hours, a cancelled one or a sensitive entry.
    pub save: Option<SaveView>,
}

/// A date for one's own calendar.
#[derive(Debug, Clone, Serialize)]
pub struct SaveView {
    /// The same on every build.
    pub uid: String,
    /// Where, on one line.
    pub place: Option<String>,
    /// Whether nobody knows when it ends.
    pub open: bool,
    /// What its title says beside the name: that it is to be confirmed.
    pub note: Option<&'static str>,
}

impl<'a> Renderer<'a> {
    pub(super) fn when(&self, index: EntryIndex, entry: &'a Entry, resolved: &Resolved<'a>) -> WhenView<'a> {
        let mut view = WhenView {
            frequency: resolved.frequency.map(upper_first),
            open: !resolved.frequency.is_some_and(is_day_and_night),
            ..WhenView::default()
        };
        let Some(offer) = entry.offer() else { return view };
        view.rules = self.rules(entry, offer);
        view.closures = self.closures(entry);
        view.feed = self.site.offered_feed(index).map(|path| self.subscribe(&path, &entry.name));
        let next: Vec<Dated> = next_dates(self.site, index);
        let later = later_sessions(self.site, index, entry);
        view.later = later.into_iter().map(|session| self.later_session(session, entry)).collect();
        view.next = next.iter().map(|dated| self.session(entry, offer, dated)).collect();
        view
    }

    fn rules(&self, entry: &'a Entry, offer: &'a Offer) -> Vec<RuleView<'a>> {
        let context = calendar_context(self.site.directory, entry);
        let several =
            offer.places.len() + offer.schedules.iter().filter(|item| item.place.is_some()).count() > 1;
        let rule = |item: &'a ScheduleItem| RuleView {
            sentence: sentence_on(&item.schedule.settled(&context), self.language, self.site.today),
            note: item.schedule.note.as_deref(),
            place: item
                .place
                .as_ref()
                .filter(|_| several)
                .and_then(|place| self.place_ref(place, entry)?.name),
            over: item.schedule.is_over(&context, self.site.today).then(|| self.strings.get("date.over")),
        };
        offer.schedules.iter().map(rule).collect()
    }

    fn session(&self, entry: &'a Entry, offer: &'a Offer, dated: &Dated) -> SessionView<'a> {
        let schedule: Option<&'a Schedule> =
            offer.schedules.get(usize::from(dated.schedule)).map(|item| &item.schedule);
        let said = schedule.and_then(|schedule| {
            schedule
                .session_on(dated.occurrence.day)
                .or_else(|| schedule.session_on(dated.occurrence.original))
        });
        SessionView {
            date: self.occurrence(&dated.occurrence),
            theme: said.and_then(|session| session.theme.as_deref()),
            guest: said.and_then(|session| session.guest.as_deref()),
            lang: entry.lang,
            place: schedule.and_then(|schedule| self.other_place(schedule, &dated.occurrence)),
            save: self.save(entry, offer, dated),
        }
    }

    fn save(&self, entry: &'a Entry, offer: &'a Offer, dated: &Dated) -> Option<SaveView> {
        let one = &dated.occurrence;
        let (start, end) = one.instants(self.clock()).filter(|_| !dated.cancelled() && !entry.sensitive)?;
        let item = offer.schedules.get(usize::from(dated.schedule))?;
        let (slug, host) = (entry.oldest_slug(), self.site.directory.config.host());
        let name = start.strftime("%Y%m%dT%H%M");
        Some(SaveView {
            uid: format!("{slug}/{name}@{host}"),
            place: self.place_line(entry, item, one),
            open: end.is_none(),
            note: one.to_confirm.then_some(self.language.dates.holiday_to_confirm.as_str()),
        })
    }

    /// The place of a date that was moved or added, when it is another.
    fn other_place(&self, schedule: &'a Schedule, occurrence: &Occurrence) -> Option<LinkView<'a>> {
        let moved = occurrence.moved.and_then(|at| schedule.moved.get(usize::from(at))?.place.as_deref());
        let added = || occurrence.added.and_then(|at| schedule.added.get(usize::from(at))?.place.as_deref());
        let slug = moved.or_else(added)?;
        Some(self.site.directory.find(slug).map_or(self.plain_link(slug), |entry| self.entry_link(entry)))
    }

    fn later_session(&self, session: &'a Session, entry: &Entry) -> SessionView<'a> {
        SessionView {
            date: DateView {
                iso: session.on.to_string(),
                ends: end_of(session.on, self.clock()),
                text: self.day(session.on),
                note: None,
            },
            theme: session.theme.as_deref(),
            guest: session.guest.as_deref(),
            lang: entry.lang,
            place: None,
            save: None,
        }
    }
}

/// Whether it is always open, so that nothing is left to ask: "24 heures sur 24", "24 h/24".
fn is_day_and_night(frequency: &str) -> bool {
    frequency.matches("24").count() > 1
}

/// The next dates of an entry that its page shows.
fn next_dates(site: &Site<'_>, index: EntryIndex) -> Vec<Dated> {
    site.dates_of(index).take(NEXT_DATES).collect()
}

/// Sessions after those dates of which something is said.
fn later_sessions<'a>(site: &Site<'a>, index: EntryIndex, entry: &'a Entry) -> Vec<&'a Session> {
    let Some(offer) = entry.offer().filter(|_| entry.has_dates()) else { return Vec::new() };
    let shown = next_dates(site, index);
    let after = shown.last().map_or(site.today, |dated| dated.occurrence.day);
    let closed = |day: Date| offer.closures.iter().any(|closure| closure.contains(day));
    let mut later: Vec<&Session> = Vec::new();
    for schedule in offer.schedules.iter().map(|item| &item.schedule) {
        let held = |on: Date| on > after && (!closed(on) || schedule.is_explicit_on(on));
        later.extend(schedule.sessions.iter().filter(|session| held(session.on)));
    }
    later.sort_by_key(|session| session.on);
    later
}
