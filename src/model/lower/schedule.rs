//! One item of `horaires`: its phrases read, its days checked against each other.

use jiff::civil::Date;

use super::{Lower, proposing};
use crate::calendar::{
    Addition, Filter, Finding, Hours, Move, Part, PhraseError, PhraseReader, Rule, Schedule, SchoolCalendar,
    Session, Sign, Spoken, codes, verify_alone,
};
use crate::diag::{Diagnostic, Span, Text};
use crate::model::codes::UNKNOWN_CALENDAR;
use crate::model::{ScheduleItem, ScheduleSpans};
use crate::schema::{FieldId as F, Item, Record};
use crate::text::nearest;

impl Lower<'_> {
    /// The school calendar that an item names.
    pub(super) fn calendar(&mut self, item: &Item) -> Option<String> {
        let id = item.text()?;
        let known = self.context.calendars;
        if !known.iter().any(|calendar| calendar.id == id) {
            self.report(unknown_calendar(id, item.span, known));
        }
        Some(id.to_owned())
    }

    /// The items that are right; what is wrong in the others is reported.
    pub(super) fn schedules(&mut self, record: &Record) -> Vec<ScheduleItem> {
        let mut found = Vec::new();
        for row in record.records(F::Schedules) {
            let place = row.get(F::Place).and_then(|item| self.place_ref(item));
            if let Some(item) = read_schedule(row, self.context.phrases, self.problems) {
                found.push(ScheduleItem { place, ..item });
            }
        }
        found
    }
}

/// Reads one item, without its place. An item with an error is reported and left out.
pub fn read_schedule(
    record: &Record,
    reader: PhraseReader,
    problems: &mut Vec<Diagnostic>,
) -> Option<ScheduleItem> {
    let mut phrases = Phrases { reader, problems, failed: false };
    let spoken = record.get(F::When).and_then(|item| phrases.read(item, |text| reader.spoken(text)));
    let mut spans = ScheduleSpans::whole(record);
    let mut schedule = Schedule {
        phrase: record.text(F::When).unwrap_or_default().trim().to_owned(),
        id: record.string(F::Id),
        rule: Rule::ByAppointment,
        from: record.get(F::From).and_then(|item| phrases.date(item)),
        until: record.get(F::Until).and_then(|item| phrases.date(item)),
        hours: phrases.hours(record).unwrap_or_default(),
        during: phrases.filters(record, F::During, Sign::Keep, &mut spans.during),
        except: phrases.filters(record, F::Except, Sign::Except, &mut spans.except),
        cancelled: phrases.cancelled(record, &mut spans.cancelled),
        moved: phrases.moved(record, &mut spans.moved),
        added: phrases.added(record, &mut spans.added),
        sessions: phrases.sessions(record, &mut spans.sessions),
        note: record.string(F::Note),
        by_appointment: record.yes_no(F::ByAppointment).unwrap_or(false),
        on_public_holidays: record.choice(F::PublicHolidays),
        open_on: Vec::new(),
    };
    if let (Some(spoken), Some(item)) = (spoken, record.get(F::When)) {
        phrases.merge(spoken, item, &mut schedule, &mut spans);
    }
    // Days that could not be read would only bring further complaints.
    if phrases.failed || record.get(F::When).is_none() {
        return None;
    }
    let findings = verify_alone(&schedule, reader.reference());
    problems.extend(findings.iter().map(|finding| diagnostic(finding, &spans)));
    let wrong = findings.iter().any(|finding| finding.code.severity == crate::diag::Severity::Error);
    (!wrong).then_some(ScheduleItem { span: record.span, schedule, place: None, spans })
}

/// A name that no file of `calendriers/` has.
pub(in crate::model) fn unknown_calendar(id: &str, at: Span, known: &[SchoolCalendar]) -> Diagnostic {
    let message =
        Text::new(format!("calendrier scolaire inconnu « {id} »"), format!("unknown school calendar “{id}”"));
    let names = || known.iter().map(|calendar| calendar.id.as_str());
    let list = names().collect::<Vec<_>>().join(", ");
    let found = Diagnostic::new(&UNKNOWN_CALENDAR, at, message)
        .help(format!("calendriers connus : {list}"), format!("known calendars: {list}"));
    proposing(found, at, nearest(id, names()))
}

/// A subject before the days, which says nothing of when.
fn left_out(words: &str, at: Span) -> Diagnostic {
    let message = Text::new(
        format!("« {words} » n'est pas repris : l'horaire vaut pour toute la fiche"),
        format!("“{words}” is left out: the schedule is that of the whole entry"),
    );
    Diagnostic::new(&codes::LEFT_OUT, at, message).help(
        "écrivez les jours seuls, et ce qui est ouvert dans « note »",
        "write the days alone, and what is open in “note”",
    )
}

/// A finding at its place.
pub(crate) fn diagnostic(finding: &Finding, spans: &ScheduleSpans) -> Diagnostic {
    let mut found = Diagnostic::new(finding.code, spans.of(finding.part), finding.message.clone());
    found.help.clone_from(&finding.help);
    found
}

/// A phrase that is refused, at its place in the file.
pub(super) fn refused(item: &Item, error: PhraseError) -> Diagnostic {
    let mut found = Diagnostic::new(error.code, item.part(error.range), error.message);
    found.label = error.label;
    found.help = error.help;
    match error.proposal {
        Some(phrase) if found.code != &codes::SEVERAL => found.fix(item.span, phrase),
        _ => found,
    }
}

struct Phrases<'a> {
    reader: PhraseReader,
    problems: &'a mut Vec<Diagnostic>,
    failed: bool,
}

impl Phrases<'_> {
    fn read<T>(&mut self, item: &Item, read: impl FnOnce(&str) -> Result<T, Box<PhraseError>>) -> Option<T> {
        match read(item.text()?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.failed = true;
                self.problems.push(refused(item, *error));
                None
            }
        }
    }

    /// What the sentence of `quand` says beside the days counts as if its own key said it; twice is refused.
    fn merge(&mut self, spoken: Spoken, item: &Item, schedule: &mut Schedule, spans: &mut ScheduleSpans) {
        let at = item.span;
        schedule.rule = spoken.rule;
        schedule.by_appointment |= spoken.by_appointment;
        if let Some(subject) = &spoken.subject {
            let words = item.text().and_then(|text| text.get(subject.clone())).unwrap_or_default().trim();
            self.problems.push(left_out(words, item.part(subject.clone())));
        }
        if let Some(hours) = spoken.hours {
            self.once(schedule.hours == Hours::Unknown, "heures", at);
            (schedule.hours, spans.hours) = (hours, at);
        }
        if let Some(from) = spoken.from {
            self.once(schedule.from.is_none(), "du", at);
            (schedule.from, spans.from) = (Some(from), at);
        }
        if let Some(until) = spoken.until {
            self.once(schedule.until.is_none(), "au", at);
            (schedule.until, spans.until) = (Some(until), at);
        }
        if spoken.on_public_holidays.is_some() {
            self.once(schedule.on_public_holidays.is_none(), F::PublicHolidays.name(), at);
            schedule.on_public_holidays = spoken.on_public_holidays;
        }
        schedule.open_on = spoken.open_on;
        spans.added.extend(spoken.added.iter().map(|_| (at, at)));
        schedule.added.extend(spoken.added.into_iter().map(|on| Addition { on, hours: None, place: None }));
        // "Les jours ouvrables" with "sauf: [jours fériés]" says the same twice.
        let except: Vec<Filter> =
            spoken.except.into_iter().filter(|filter| !schedule.except.contains(filter)).collect();
        spans.except.extend(except.iter().map(|_| at));
        schedule.except.extend(except);
        spans.during.extend(spoken.during.iter().map(|_| at));
        // Two periods that both keep would mean "or" where "and" is said.
        if !spoken.during.is_empty() {
            self.once(schedule.during.is_empty(), "pendant", at);
        }
        schedule.during.extend(spoken.during);
    }

    fn once(&mut self, free: bool, key: &str, at: Span) {
        if free {
            return;
        }
        self.failed = true;
        let message = Text::new(
            format!("« quand » dit déjà ce que dit « {key} »"),
            format!("“quand” says already what “{key}” says"),
        );
        self.problems.push(Diagnostic::new(&codes::CONTRADICTION, at, message).help(
            format!("écrivez les jours seuls dans « quand », et le reste dans « {key} »"),
            format!("write the days alone in “quand”, and the rest in “{key}”"),
        ));
    }

    fn date(&mut self, item: &Item) -> Option<Date> {
        let reader = self.reader;
        self.read(item, |text| reader.date(text))
    }

    fn hours(&mut self, record: &Record) -> Option<Hours> {
        let reader = self.reader;
        record.get(F::Hours).and_then(|item| self.read(item, |text| reader.hours(text)))
    }

    fn filters(&mut self, record: &Record, field: F, sign: Sign, spans: &mut Vec<Span>) -> Vec<Filter> {
        let reader = self.reader;
        let mut found = Vec::new();
        for item in record.list(field) {
            let filters = self.read(item, |text| reader.key(text, sign)).unwrap_or_default();
            spans.extend(filters.iter().map(|_| item.span));
            found.extend(filters);
        }
        found
    }

    fn cancelled(&mut self, record: &Record, spans: &mut Vec<Span>) -> Vec<Date> {
        let mut found = Vec::new();
        for item in record.list(F::Cancelled) {
            if let Some(date) = self.date(item) {
                spans.push(item.span);
                found.push(date);
            }
        }
        found
    }

    fn moved(&mut self, record: &Record, spans: &mut Vec<(Span, Span, Span)>) -> Vec<Move> {
        let mut found = Vec::new();
        for row in record.records(F::Moved) {
            let from = row.get(F::De).and_then(|item| self.date(item));
            let to = row.get(F::To).and_then(|item| self.date(item));
            let hours = self.hours(row);
            if let (Some(from), Some(to)) = (from, to) {
                spans.push((row.span_of(F::De), row.span_of(F::To), row.span_of(F::Place)));
                found.push(Move { from, to, hours, place: place(row) });
            }
        }
        found
    }

    fn added(&mut self, record: &Record, spans: &mut Vec<(Span, Span)>) -> Vec<Addition> {
        let mut found = Vec::new();
        for row in record.records(F::Added) {
            let on = row.get(F::On).and_then(|item| self.date(item));
            let hours = self.hours(row);
            if let Some(on) = on {
                spans.push((row.span_of(F::On), row.span_of(F::Place)));
                found.push(Addition { on, hours, place: place(row) });
            }
        }
        found
    }

    fn sessions(&mut self, record: &Record, spans: &mut Vec<Span>) -> Vec<Session> {
        let mut found = Vec::new();
        for row in record.records(F::Sessions) {
            if let Some(on) = row.get(F::On).and_then(|item| self.date(item)) {
                spans.push(row.span_of(F::On));
                found.push(Session { on, theme: row.string(F::Theme), guest: row.string(F::Guest) });
            }
        }
        found
    }
}

fn place(row: &Record) -> Option<String> {
    row.text(F::Place).map(|slug| slug.trim().to_owned())
}

impl ScheduleSpans {
    fn whole(record: &Record) -> Self {
        ScheduleSpans {
            whole: record.span,
            when: record.span_of(F::When),
            from: record.span_of(F::From),
            until: record.span_of(F::Until),
            hours: record.span_of(F::Hours),
            except: Vec::new(),
            during: Vec::new(),
            cancelled: Vec::new(),
            moved: Vec::new(),
            added: Vec::new(),
            sessions: Vec::new(),
        }
    }

    /// Where a part is written.
    pub fn of(&self, part: Part) -> Span {
        let at = |spans: &[Span], i: usize| spans.get(i).copied();
        let found = match part {
            Part::When => Some(self.when),
            Part::From => Some(self.from),
            Part::Until => Some(self.until),
            Part::Hours => Some(self.hours),
            Part::Except(i) => at(&self.except, i),
            Part::During(i) => at(&self.during, i),
            Part::Cancelled(i) => at(&self.cancelled, i),
            Part::MovedFrom(i) => self.moved.get(i).map(|spans| spans.0),
            Part::MovedTo(i) => self.moved.get(i).map(|spans| spans.1),
            Part::Added(i) => self.added.get(i).map(|spans| spans.0),
            Part::Session(i) => at(&self.sessions, i),
        };
        found.unwrap_or(self.whole)
    }
}
