//! A schedule as VEVENTs, before they are text.

use jiff::civil::Date;

use super::horizon::Horizon;
use super::part::{Part, parts};
use super::stamp::{Stamp, Time, date, until};
use crate::calendar::{
    Fate, HolidayContext, Hours, Occurrence, OccurrenceStatus, RuleDay, Schedule, days, expand,
};

/// One VEVENT.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Event {
    /// What its UID has after the name of the series.
    pub(super) suffix: String,
    /// The start that the rule gives, when this takes the place of one session of a series.
    pub(super) replaces: Option<Stamp>,
    /// When it starts.
    pub(super) start: Stamp,
    /// When it ends, unless that is open.
    pub(super) end: Option<Stamp>,
    /// RRULE, with UNTIL.
    pub(super) rule: Option<String>,
    /// EXDATE.
    pub(super) except: Vec<Stamp>,
    /// Whether it takes place.
    pub(super) state: State,
    /// Index in [`Schedule::sessions`]: what happens on that day.
    pub(super) session: Option<usize>,
    /// Its own place (a slug).
    pub(super) place: Option<String>,
}

/// Whether a session takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// As planned.
    Held,
    /// Beside what the rule gives.
    Added,
    /// On another day than the rule gives.
    Moved,
    /// On a public holiday of which nobody has spoken.
    ToConfirm,
    /// Cancelled.
    Cancelled,
    /// Moved to a day whose hours nobody knows yet: cancelled here, and said.
    MovedAway(Date),
}

/// What becomes of one session of a series.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Session {
    Out,
    Held,
    ToConfirm,
    Cancelled,
    /// To a day and time, by the move of this index.
    Moved(Date, Time, u16, State),
    MovedAway(Date),
}

/// All VEVENTs of a schedule, series first.
pub(super) fn events(schedule: &Schedule, context: &HolidayContext<'_>, horizon: &Horizon) -> Vec<Event> {
    let mut made = Made { schedule, context, horizon, events: Vec::new(), moved: Vec::new() };
    let times = times(&schedule.hours);
    if !times.is_empty() && horizon.is_current(schedule, context) {
        made.rule(&times);
    }
    made.other_moves();
    made.additions();
    made.events
}

/// The known times of a day.
pub(super) fn times(hours: &Hours) -> Vec<Time> {
    match hours {
        Hours::AllDay => vec![Time::AllDay],
        Hours::Slots(slots) => slots.iter().copied().map(Time::Slot).collect(),
        Hours::Unknown | Hours::Parts(_) => Vec::new(),
    }
}

struct Made<'a> {
    schedule: &'a Schedule,
    context: &'a HolidayContext<'a>,
    horizon: &'a Horizon,
    events: Vec<Event>,
    /// Moves that are in an event already.
    moved: Vec<u16>,
}

impl Made<'_> {
    fn rule(&mut self, times: &[Time]) {
        let last = self.horizon.last_day(self.schedule, self.context);
        let days = days(self.schedule, self.context, Date::MIN, last);
        let (parts, alone) = parts(&self.schedule.rule, &days);
        for part in &parts {
            self.part(part, times);
        }
        for day in &alone {
            self.lone_day(day, times);
        }
        let moves = days.iter().filter_map(|day| match day.fate {
            Fate::Moved(index) => Some(index),
            _ => None,
        });
        for index in moves {
            self.left_over(index, times);
            self.moved.push(index);
        }
    }

    /// A series for each time of the day.
    fn part(&mut self, part: &Part, times: &[Time]) {
        for (number, time) in times.iter().enumerate() {
            let suffix = match number {
                0 => part.suffix.clone(),
                _ => format!("{}{}", part.suffix, time.suffix()),
            };
            let sessions: Vec<(Date, Session)> =
                part.days.iter().map(|day| (day.day, self.session(day, times, number))).collect();
            self.series(&part.rule, &suffix, *time, &sessions);
        }
    }

    fn series(&mut self, rule: &str, suffix: &str, time: Time, sessions: &[(Date, Session)]) {
        let there = |(_, session): &&(Date, Session)| *session != Session::Out;
        let Some((last, _)) = sessions.iter().rfind(there) else { return };
        // The first session must be as all others: its length is the one that programs repeat, and some of them
        // overlook what is said of the first date alone. Sessions before it stand alone.
        let plain = |(day, session): &(Date, Session)| self.is_plain(*day, time, *session);
        let first = sessions.iter().position(plain).unwrap_or(sessions.len());
        let (before, series) = sessions.split_at(first);
        for (day, session) in before {
            let suffix = format!("{suffix}-{}", date(*day));
            let alone = self.event(suffix, *day, time, *session);
            self.events.extend(alone);
        }
        let Some((start, _)) = series.first() else { return };
        let kept = series.iter().take_while(|(day, _)| day <= last);
        let out = kept.filter(|(_, session)| *session == Session::Out);
        self.events.push(Event {
            suffix: suffix.to_owned(),
            replaces: None,
            start: time.start_on(*start),
            end: time.end_on(*start),
            rule: Some(format!("{rule};UNTIL={}", until(*last, time, self.horizon.clock))),
            except: out.map(|(day, _)| time.start_on(*day)).collect(),
            state: State::Held,
            session: None,
            place: None,
        });
        for (day, session) in series {
            if !self.is_plain(*day, time, *session)
                && !self.is_long_past(*day, *session)
                && let Some(mut event) = self.event(suffix.to_owned(), *day, time, *session)
            {
                event.replaces = Some(time.start_on(*day));
                self.events.push(event);
            }
        }
    }

    /// The sessions of a day that no RRULE gives.
    fn lone_day(&mut self, day: &RuleDay, times: &[Time]) {
        for (number, time) in times.iter().enumerate() {
            let suffix = match number {
                0 => format!("-{}", date(day.day)),
                _ => format!("-{}{}", date(day.day), time.suffix()),
            };
            let session = self.session(day, times, number);
            let event = self.event(suffix, day.day, *time, session);
            self.push_current(event);
        }
    }

    /// What becomes of the session of a day at the `number`-th of its usual times.
    fn session(&self, day: &RuleDay, times: &[Time], number: usize) -> Session {
        let index = match day.fate {
            Fate::Held { to_confirm: true } => return Session::ToConfirm,
            Fate::Held { to_confirm: false } => return Session::Held,
            Fate::Cancelled => return Session::Cancelled,
            Fate::Excluded(_) => return Session::Out,
            Fate::Moved(index) => index,
        };
        let (targets, unknown) = self.targets(index);
        let usual = times.get(number).copied().unwrap_or(Time::AllDay);
        match targets.get(number) {
            Some((to, time, state)) if time.same_type(usual) => Session::Moved(*to, *time, index, *state),
            _ => match unknown.filter(|_| targets.is_empty()) {
                Some(to) => Session::MovedAway(to),
                None => Session::Out,
            },
        }
    }

    /// The sessions that a move gives whose hours are known, in order; and its day when one has none.
    fn targets(&self, index: u16) -> (Vec<(Date, Time, State)>, Option<Date>) {
        let Some(change) = self.schedule.moved.get(usize::from(index)) else { return (Vec::new(), None) };
        let found = self.on(change.to, |session| session.moved == Some(index));
        let unknown =
            found.iter().find(|session| Time::of(session.when).is_none()).map(|session| session.day);
        let known = found
            .iter()
            .filter_map(|session| Some((session.day, Time::of(session.when)?, state(session, State::Moved))));
        (known.collect(), unknown)
    }

    /// The occurrences of one day that have a certain cause.
    fn on(&self, day: Date, cause: impl Fn(&Occurrence) -> bool) -> Vec<Occurrence> {
        let mut found = expand(self.schedule, self.context, day, day);
        found.retain(cause);
        found
    }

    /// Sessions of a move that no usual time takes: more of them than usual, or hours instead of a whole day.
    fn left_over(&mut self, index: u16, times: &[Time]) {
        let (targets, _) = self.targets(index);
        for (number, (to, time, state)) in targets.into_iter().enumerate() {
            if times.get(number).is_some_and(|usual| usual.same_type(time)) {
                continue;
            }
            self.replacement(index, number, to, time, state);
        }
    }

    /// Moves of days that are in no series: past the last known school year, or without usual hours.
    fn other_moves(&mut self) {
        for index in (0..).take(self.schedule.moved.len()) {
            if self.moved.contains(&index) {
                continue;
            }
            let (targets, _) = self.targets(index);
            for (number, (to, time, state)) in targets.into_iter().enumerate() {
                self.replacement(index, number, to, time, state);
            }
        }
    }

    fn replacement(&mut self, index: u16, number: usize, to: Date, time: Time, state: State) {
        let Some(change) = self.schedule.moved.get(usize::from(index)) else { return };
        let suffix = match number {
            0 => format!("-{}", date(change.from)),
            _ => format!("-{}{}", date(change.from), time.suffix()),
        };
        let event = self.event(suffix, change.from, time, Session::Moved(to, time, index, state));
        self.push_current(event);
    }

    fn additions(&mut self) {
        for (index, extra) in (0..).zip(&self.schedule.added) {
            let found = self.on(extra.on, |session| session.added == Some(index));
            let known: Vec<(Time, State)> = found
                .iter()
                .filter_map(|session| Some((Time::of(session.when)?, state(session, State::Held))))
                .collect();
            for (number, (time, state)) in known.into_iter().enumerate() {
                let suffix = match number {
                    0 => format!("-{}", date(extra.on)),
                    _ => format!("-{}{}", date(extra.on), time.suffix()),
                };
                let session = if state == State::Cancelled { Session::Cancelled } else { Session::Held };
                let event = self.event(suffix, extra.on, time, session);
                let added = |event: Event| {
                    let state = if event.state == State::Held { State::Added } else { event.state };
                    Event { place: extra.place.clone(), state, ..event }
                };
                self.push_current(event.map(added));
            }
        }
    }

    /// One session. `day` is the one that the rule gives.
    fn event(&self, suffix: String, day: Date, time: Time, session: Session) -> Option<Event> {
        let (on, time, state, place) = match session {
            Session::Out => return None,
            Session::Held => (day, time, State::Held, None),
            Session::ToConfirm => (day, time, State::ToConfirm, None),
            Session::Cancelled => (day, time, State::Cancelled, None),
            Session::MovedAway(to) => (day, time, State::MovedAway(to), None),
            Session::Moved(to, time, index, state) => {
                let change = self.schedule.moved.get(usize::from(index));
                (to, time, state, change.and_then(|change| change.place.clone()))
            }
        };
        Some(Event {
            suffix,
            replaces: None,
            start: time.start_on(on),
            end: time.end_on(on),
            rule: None,
            except: Vec::new(),
            state,
            session: self.subject(on, day),
            place,
        })
    }

    /// Adds a session that stands alone, unless it was over long ago.
    fn push_current(&mut self, event: Option<Event>) {
        let day = |stamp| match stamp {
            Stamp::Day(day) => day,
            Stamp::At(time) => time.date(),
        };
        self.events.extend(event.filter(|event| day(event.start) >= self.horizon.cutoff));
    }

    /// What is said of a session by its day, or by the day that the rule gives.
    fn subject(&self, on: Date, planned: Date) -> Option<usize> {
        let sessions = &self.schedule.sessions;
        let find = |day| sessions.iter().position(|session| session.on == day);
        find(on).or_else(|| find(planned))
    }

    /// Whether a session needs no VEVENT beside its series.
    fn is_plain(&self, day: Date, time: Time, session: Session) -> bool {
        session == Session::Held && !self.is_stretched(day, time) && self.subject(day, day).is_none()
    }

    /// Whether nobody asks any more if a session took place: years of holidays would outweigh their series.
    fn is_long_past(&self, day: Date, session: Session) -> bool {
        session == Session::ToConfirm && day < self.horizon.confirmed_from
    }

    /// Whether a change of hour makes a session longer or shorter than its hours say.
    fn is_stretched(&self, day: Date, time: Time) -> bool {
        let Time::Slot(slot) = time else { return false };
        if !self.horizon.changes_around(day) {
            return false;
        }
        let (Some((start, Some(end))), Some(wall_end)) =
            (self.horizon.clock.instants(day, slot), slot.end_on(day))
        else {
            return false;
        };
        end.timestamp().duration_since(start.timestamp()) != wall_end.duration_since(slot.start_on(day))
    }
}

fn state(session: &Occurrence, usual: State) -> State {
    if session.status == OccurrenceStatus::Cancelled { State::Cancelled } else { usual }
}
