//! One element of `horaires`, as a sentence says it: what to read it into, and how to write it in keys.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::reader::PhraseReader;
use crate::calendar::{
    DayPart, Filter, HolidayContext, Hours, OnPublicHolidays, Rule, Schedule, Weekdays, first_day, gives,
};
use crate::lang::list;

/// One element of `horaires`.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Element {
    /// The words of the rule, and the rule.
    pub(super) when: String,
    pub(super) rule: Option<Rule>,
    pub(super) hours: Option<Hours>,
    pub(super) except: Vec<Filter>,
    pub(super) during: Vec<Filter>,
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
    pub(super) by_appointment: bool,
    /// "Y compris les jours fériés".
    pub(super) open_on_holidays: bool,
    /// "Y compris le lundi de Pâques".
    pub(super) open_on: Vec<Filter>,
    /// "Y compris le samedi 7 novembre 2026", which the rule does not give.
    pub(super) added: Vec<Date>,
    pub(super) note: Option<String>,
    /// "Sur rendez-vous, …" before the first rule holds for all.
    pub(super) leads_with_appointment: bool,
    /// A list goes on behind it, whose hours stand at the end.
    pub(super) open_list: bool,
    /// How many times a period was kept: `pendant` holds either, and both may be meant.
    pub(super) periods: u8,
    /// Its part of the day is the one that is taken out.
    pub(super) excepted_part: bool,
}

impl Element {
    /// An element of certain days of every week.
    pub(super) fn weekly(days: Weekdays, reader: PhraseReader) -> Self {
        let rule = Some(Rule::Weekly { days, every: 1 });
        Element { when: reader.usual_days(days), rule, ..Element::default() }
    }

    /// Without the marks of reading; "sauf le mercredi après-midi" keeps the morning.
    pub(super) fn plain(mut self) -> Self {
        self.leads_with_appointment = false;
        if std::mem::take(&mut self.excepted_part)
            && let Some(Hours::Parts(parts)) = &mut self.hours
        {
            let other = if parts.contains(&DayPart::Morning) { DayPart::Afternoon } else { DayPart::Morning };
            *parts = vec![other];
        }
        self
    }

    /// "Y compris le 3 novembre 2026": one of its days, on which it is held whatever day that is, or one more; `false` where
    /// that depends on the year.
    pub(super) fn include(&mut self, day: &Filter) -> bool {
        // Of days that are taken out already nobody knows which it is.
        let Some(rule) = self.rule.as_ref().filter(|_| self.except.is_empty()) else { return false };
        let days = if let Rule::Weekly { days, every: 1 } = rule { *days } else { Weekdays::NONE };
        let ranked = matches!(rule, Rule::MonthlyByWeekday { every: 1, .. } | Rule::MonthlyByDate { .. });
        let given = match day {
            Filter::PublicHoliday(named) if named.weekday().is_some_and(|day| days.contains(day)) => true,
            Filter::PublicHoliday(_) if days == Weekdays::ALL => true,
            Filter::Dates { from, .. } if ranked || !days.is_empty() => {
                let context = HolidayContext::without_holidays(*from);
                gives(&Schedule::new("", rule.clone()), &context, *from)
            }
            _ => return false,
        };
        match day {
            _ if given => self.open_on.push(*day),
            Filter::Dates { from, .. } => self.added.push(*from),
            _ => return false,
        }
        true
    }

    /// Whether it is "sur rendez-vous" without days. Beside a stretch of days, each of these may be meant.
    pub(super) fn is_appointment_alone(&self) -> bool {
        let stretch = |filter: &Filter| matches!(filter, Filter::Dates { .. } | Filter::DaysOfMonth { .. });
        let bounded = self.from.is_some() && self.until.is_some();
        self.rule.is_none() && self.by_appointment && !bounded && !self.during.iter().any(stretch)
    }

    /// Whether a stretch of days would set the week from which "un sur deux" counts.
    pub(super) fn counts_from_a_period(&self) -> bool {
        let counted = matches!(
            self.rule,
            Some(Rule::Weekly { every, .. } | Rule::MonthlyByWeekday { every, .. }) if every > 1
        );
        counted && self.periods > 0 && self.from.is_some()
    }

    /// A stretch of days and no rule: each of its days, unless it runs over a week-end, which may be meant or not.
    pub(super) fn every_day_of_stretch(&mut self, reader: PhraseReader) {
        let (Some(from), Some(until), None) = (self.from, self.until, &self.rule) else { return };
        let days: Vec<Date> = from.series(1.day()).take_while(|day| *day <= until).take(8).collect();
        let free = |day: &Date| Weekdays::WEEKEND.contains(day.weekday());
        let over_a_week_end = days.windows(2).any(|pair| matches!(pair, [a, b] if free(a) && !free(b)));
        if days.is_empty() || days.len() > 7 || over_a_week_end || self.hours.is_none() {
            return;
        }
        self.when = reader.language.dates_one_by_one(&days).replace('\u{a0}', " ");
        (self.from, self.until) = (None, None);
        self.rule = Some(Rule::Dates(days));
    }

    /// The days of every week.
    pub(super) fn days(&self) -> Option<Weekdays> {
        match self.rule {
            Some(Rule::Weekly { days, .. }) => Some(days),
            _ => None,
        }
    }

    /// Takes days out of it; nothing twice.
    pub(super) fn leave_out(&mut self, filters: &[Filter]) {
        let known = |filter: &&Filter| !self.except.contains(filter);
        let more: Vec<Filter> = filters.iter().filter(known).copied().collect();
        self.except.extend(more);
    }

    /// Takes weekdays out; `false` when that would leave none, or they are not among the days.
    pub(super) fn without(&mut self, less: Weekdays, reader: PhraseReader) -> bool {
        let Some(Rule::Weekly { days, every: 1 }) = self.rule else { return false };
        let left = days.iter().filter(|day| !less.contains(*day)).fold(Weekdays::NONE, Weekdays::with);
        if left.is_empty() || less.iter().any(|day| !days.contains(day)) {
            return false;
        }
        self.rule = Some(Rule::Weekly { days: left, every: 1 });
        self.when = reader.usual_days(left);
        true
    }

    /// "À partir du 4 septembre" is seldom said of a session: the first day of the rule on or after it.
    pub(super) fn start_on_a_session(&mut self) {
        let (Some(from), Some(rule)) = (self.from, &self.rule) else { return };
        if matches!(rule, Rule::Weekly { every, .. } | Rule::MonthlyByWeekday { every, .. } if *every > 1) {
            return;
        }
        let context = HolidayContext::without_holidays(from);
        self.from = first_day(&Schedule::new("", rule.clone()), &context).or(self.from);
    }

    /// The same days as one rule, when two elements say the same of weekdays, or of ranks of one weekday.
    pub(super) fn joined(&self, other: &Element, reader: PhraseReader) -> Option<Element> {
        let (rule, when) = match (self.rule.as_ref()?, other.rule.as_ref()?) {
            (Rule::Weekly { days: a, every: 1 }, Rule::Weekly { days: b, every: 1 })
                if !a.iter().any(|day| b.contains(day)) =>
            {
                let days = b.iter().fold(*a, Weekdays::with);
                (Rule::Weekly { days, every: 1 }, reader.usual_days(days))
            }
            (
                Rule::MonthlyByWeekday { ranks: a, day, every: 1 },
                Rule::MonthlyByWeekday { ranks: b, day: same, every: 1 },
            ) if day == same && !a.iter().any(|rank| b.contains(rank)) => {
                let mut ranks = [a.as_slice(), b.as_slice()].concat();
                ranks.sort_unstable();
                let when = format!("{}{}{}", self.when, reader.written.and, other.when);
                (Rule::MonthlyByWeekday { ranks, day: *day, every: 1 }, when)
            }
            _ => return None,
        };
        let plain = |e: &Element| Element { rule: None, when: String::new(), ..e.clone() };
        (plain(self) == plain(other)).then(|| Element { rule: Some(rule), when, ..self.clone() })
    }

    /// `quand: …`, `heures: …`: the fields to write.
    pub(super) fn fields(&self, reader: PhraseReader) -> Vec<String> {
        let written = reader.written;
        let mut fields = Vec::new();
        let when =
            if self.rule.is_none() && self.by_appointment { written.by_appointment } else { &self.when };
        let open: Vec<String> = self.open_on.iter().map(|day| reader.filter(day)).collect();
        if !open.is_empty() {
            fields.push(format!(
                "quand: {}",
                quoted(&format!("{when}, {}{}", written.including, list(&open, written.and)))
            ));
        } else if !when.is_empty() {
            fields.push(format!("quand: {}", quoted(when)));
        }
        fields.extend(self.from.map(|date| format!("du: {date}")));
        fields.extend(self.until.map(|date| format!("au: {date}")));
        fields.extend(
            self.hours.as_ref().map(|hours| format!("heures: {}", quoted(&reader.write_hours(hours)))),
        );
        for (name, filters) in [("sauf", &self.except), ("pendant", &self.during)] {
            if !filters.is_empty() {
                let words: Vec<String> = filters.iter().map(|filter| reader.filter(filter)).collect();
                fields.push(format!("{name}: [{}]", words.join(", ")));
            }
        }
        if self.by_appointment && self.rule.is_some() {
            fields.push("sur_rendez_vous: oui".to_owned());
        }
        if !self.added.is_empty() {
            let added: Vec<String> = self.added.iter().map(|day| format!("{{le: {day}}}")).collect();
            fields.push(format!("ajoute: [{}]", added.join(", ")));
        }
        if self.open_on_holidays {
            fields.push(format!("jours_feries: {}", OnPublicHolidays::Open.word()));
        }
        fields.extend(self.note.as_ref().map(|note| format!("note: \"{}\"", note.replace('"', "'"))));
        fields
    }

    /// `- {quand: …, heures: …}`
    pub(super) fn row(&self, reader: PhraseReader) -> String {
        format!("- {{{}}}", self.fields(reader).join(", "))
    }
}

/// YAML needs quotes around a text with a comma inside braces, or with a colon.
pub(super) fn quoted(text: &str) -> String {
    if text.contains([',', ':', '#', '[', '{', '"']) {
        format!("\"{}\"", text.replace('"', "'"))
    } else {
        text.to_owned()
    }
}
