//! The parts of a sentence, gathered into the elements of `horaires` that should say them.

use super::clause::Clause;
use super::element::Element;
use super::fault::PhraseError;
use super::hours::lie_in;
use super::joint::Joint;
use super::named::Group;
use super::parts::Part;
use super::reading::Reading;
use super::sign::{ONLY, Sign};
use super::step::is_single_day;
use crate::calendar::{DayPart, Filter, Hours, Rule, Weekdays, codes};
use crate::diag::Text;

/// A proposal of more elements helps nobody.
const MOST: usize = 7;

/// The elements that parts say, and how many of the parts they say: reading stops before one that does not fit.
pub(super) fn gather(reading: &Reading<'_>, parts: &[Part]) -> Option<(Vec<Element>, usize)> {
    let mut walk = Walk {
        reading,
        parts,
        elements: Vec::new(),
        now: Element::default(),
        waiting: Weekdays::NONE,
        last: None,
        always: false,
    };
    let read = (0..parts.len()).find(|at| !walk.take(*at)).unwrap_or(parts.len());
    walk.finish().map(|elements| (elements, read))
}

struct Walk<'r, 'a> {
    reading: &'r Reading<'a>,
    parts: &'r [Part],
    elements: Vec<Element>,
    now: Element,
    /// Weekdays to take out once the rule is known.
    waiting: Weekdays,
    /// The exception that ended the sentence so far, with what joined it.
    last: Option<(Joint, Vec<Filter>)>,
    /// "Toute l'année" was said.
    always: bool,
}

impl Walk<'_, '_> {
    /// Takes a part in; `false` when it does not fit, and reading stops before it.
    fn take(&mut self, at: usize) -> bool {
        let parts = self.parts;
        let Some(part) = parts.get(at) else { return false };
        self.last = None;
        match &part.clause {
            Clause::Rule(rule) => self.rule(at, part, rule),
            Clause::Hours(hours) => {
                self.next_if_before_its_days(at);
                self.hours(part.joint, hours)
            }
            Clause::Filters(groups) => {
                self.next_if_leading(at);
                if part.starts_with(Sign::Keep) && self.adds(part.joint) && !self.only_limits(at) {
                    return false;
                }
                groups.iter().all(|group| match group.sign {
                    Sign::Except => self.except(part.joint, group, part.to),
                    Sign::Keep => self.during(group),
                })
            }
            Clause::Including(days, filters) => {
                let fits = days.is_empty()
                    || self.now.days().is_some_and(|all| days.iter().all(|day| all.contains(day)));
                self.now.open_on_holidays |= fits && filters.contains(&Filter::PublicHolidays);
                // "Les jours ouvrables, y compris les jours fériés"
                let named = filters.contains(&Filter::PublicHolidays);
                self.now.except.retain(|filter| !(named && *filter == Filter::PublicHolidays));
                fits && filters.iter().filter(|filter| is_single_day(filter)).all(|day| self.now.include(day))
            }
            Clause::Holidays => {
                let fits = part.joint == Joint::And
                    && self.now.days() == Some(Weekdays::ALL)
                    && self.now.except.is_empty();
                self.now.open_on_holidays |= fits;
                fits
            }
            Clause::OfMonth => matches!(self.now.rule, Some(Rule::MonthlyByWeekday { .. })),
            Clause::From(date) => self.now.from.replace(*date).is_none(),
            Clause::Until(date) => self.now.until.replace(*date).is_none(),
            Clause::Appointment => {
                self.next_if_before_its_days(at);
                self.appointment(part.joint)
            }
            Clause::Always => {
                // "Toute l'année sauf le week-end" is a rule; "sauf le week-end, toute l'année" has none.
                self.always |= self.now == Element::default() && self.waiting.is_empty();
                true
            }
        }
    }

    /// Whether the part after this one is a rule that nothing parts from it.
    fn leads_a_rule(&self, at: usize, most: Joint) -> bool {
        self.parts.get(at + 1).is_some_and(|next| next.joint <= most && next.rule().is_some())
    }

    /// Whether hours, a part of the day or "sur rendez-vous" stand behind a part.
    fn has_qualifier_behind(&self, at: usize) -> bool {
        self.parts.get(at + 1).is_some_and(Part::is_qualifier)
    }

    /// "Lundi et mercredi, sur rendez-vous le vendredi": words right before days are about those.
    fn next_if_before_its_days(&mut self, at: usize) {
        let parted = self.parts.get(at).is_some_and(|part| part.joint != Joint::None);
        if parted && self.now.rule.is_some() && self.leads_a_rule(at, Joint::None) {
            self.elements.push(std::mem::take(&mut self.now));
        }
    }

    /// "… 14h-18h. Hors vacances scolaires, le samedi…": what stands after a full stop and before a rule is that
    /// rule's.
    fn next_if_leading(&mut self, at: usize) {
        let strong = self.parts.get(at).is_some_and(|part| part.joint == Joint::Strong);
        if strong && self.now.rule.is_some() && self.leads_a_rule(at, Joint::Comma) {
            self.elements.push(std::mem::take(&mut self.now));
        }
    }

    /// "9h-12h - le mardi", "Pendant les vacances - le mardi", "24h/24 et 7j/7": what leads to the days behind it.
    fn leads(&self, joint: Joint) -> bool {
        let all_day = self.now.hours == Some(Hours::AllDay);
        joint == Joint::Dash || (joint == Joint::And && all_day)
    }

    /// Whether a part names the days of the one right before it.
    fn narrows(&self, at: usize) -> bool {
        let pair = at.checked_sub(1).and_then(|before| self.parts.get(before).zip(self.parts.get(at)));
        pair.is_some_and(|(all, days)| self.reading.narrows(all, days))
    }

    fn rule(&mut self, at: usize, part: &Part, rule: &Rule) -> bool {
        let (joint, from, to) = (part.joint, part.from, part.to);
        let weekly = match rule {
            Rule::Weekly { days, every: 1 } => Some(*days),
            _ => None,
        };
        if joint == Joint::And && self.now.days() == Some(Weekdays::ALL) {
            // "Tous les jours et week-end", "… et week-end et jours fériés"
            let holidays = *rule == Rule::WeekdaysAndHolidays(Weekdays::WEEKEND);
            self.now.open_on_holidays |= holidays;
            if holidays || weekly == Some(Weekdays::WEEKEND) {
                return true;
            }
        }
        // "Pendant les vacances scolaires et le mercredi": two things, of which the first has no days.
        let led = self.now != Element::default() && !self.leads(joint);
        if self.now.rule.is_none() && at > 0 && joint >= Joint::And && led {
            return false;
        }
        // Of other hours before it nobody knows whose they are: "9h-12h, tous les jours le matin du lundi au mardi".
        let qualifiers = self.parts.iter().take(at).filter(|part| part.hours().is_some()).count();
        let every_part =
            self.now.days() == Some(Weekdays::ALL) && self.now.hours.is_some() && qualifiers == 1;
        let overlap =
            |days: Weekdays| self.now.days().is_some_and(|all| days.iter().any(|day| all.contains(day)));
        if self.narrows(at) {
            // "Sauf le lundi, tous les jours du lundi au vendredi": the days stand last, less what was taken out of all.
            let left = self.now.days().unwrap_or(Weekdays::NONE);
            let taken = weekly.unwrap_or(Weekdays::NONE).iter().filter(|day| !left.contains(*day));
            self.waiting = taken.fold(self.waiting, Weekdays::with);
            self.now.rule = None;
        } else if joint <= Joint::And
            && weekly.is_some_and(overlap)
            && self.now.hours.is_none()
            && !self.has_qualifier_behind(at)
        {
            // "En semaine, le mardi": days that are said already are neither added nor a rule.
            return false;
        }
        if joint == Joint::None && every_part && !self.has_qualifier_behind(at) {
            // "Chaque matin du lundi au vendredi": the days stand last.
            self.now.rule = None;
        }
        if self.now.rule.is_some() {
            // "Ma permanence le jeudi": what names a session between two days leaves open whose name it is.
            let named = joint == Joint::None && self.start_of(rule, from, to) > from;
            if (named || matches!(joint, Joint::Or | Joint::Dash)) && self.now.hours.is_none() {
                return false;
            }
            let shared = self.elements.first().unwrap_or(&self.now);
            let next = Element {
                by_appointment: shared.leads_with_appointment,
                leads_with_appointment: shared.leads_with_appointment,
                ..Element::default()
            };
            if let Some(days) = weekly {
                self.now.without(days, self.reading.reader);
            }
            self.now.open_list = matches!(joint, Joint::And | Joint::Comma) && self.now.hours.is_none();
            self.elements.push(std::mem::replace(&mut self.now, next));
        }
        let words = self.reading.text(self.start_of(rule, from, to), to);
        let alone = Reading::new(words, self.reading.reader);
        let is_rule = alone.rule(0).is_some_and(|(found, end)| found == *rule && alone.is_end(end));
        self.now.when = match weekly {
            // "Tous les matins" has the days and the part of the day in one.
            Some(days) if !is_rule => self.reading.reader.usual_days(days),
            _ => match rule {
                Rule::WeekdaysAndHolidays(days) if !is_rule => {
                    self.reading.reader.usual_days_and_holidays(*days)
                }
                // "De eerste vrijdagavond van de maand" has the part of the day in its day.
                _ if !is_rule && !self.reading.reader.is_of_grammar() => self.reading.reader.days_of(rule),
                _ => words.to_owned(),
            },
        };
        self.now.rule = Some(rule.clone());
        if !self.now.open_on_holidays {
            self.now.leave_out(&self.reading.excepted_by_rule(from, to));
        }
        let waiting = std::mem::take(&mut self.waiting);
        waiting.is_empty() || self.now.without(waiting, self.reading.reader)
    }

    /// "Une permanence le mardi": where the words of the rule alone start.
    fn start_of(&self, rule: &Rule, from: usize, to: usize) -> usize {
        let is_rule =
            |at: &usize| self.reading.rule(*at).is_some_and(|(found, end)| end == to && found == *rule);
        (from..to).find(is_rule).unwrap_or(from)
    }

    fn hours(&mut self, joint: Joint, hours: &Hours) -> bool {
        match &self.now.hours {
            None => self.now.hours = Some(hours.clone()),
            // "Le premier vendredi matin du mois à 9h30": the hours say the part of the day as well.
            Some(Hours::Parts(parts)) if joint <= Joint::Comma && lie_in(hours, parts) => {
                self.now.hours = Some(hours.clone());
            }
            Some(slots)
                if joint <= Joint::Comma && matches!(hours, Hours::Parts(parts) if lie_in(slots, parts)) => {}
            Some(_) if self.now.rule.is_none() || joint == Joint::None => return false,
            // Of days that are added nobody knows which of the hours they have.
            Some(_) if !self.now.added.is_empty() => return false,
            Some(_) => {
                let next = Element {
                    hours: Some(hours.clone()),
                    by_appointment: false,
                    note: None,
                    ..self.now.clone()
                };
                self.elements.push(std::mem::replace(&mut self.now, next));
            }
        }
        true
    }

    fn except(&mut self, joint: Joint, group: &Group, to: usize) -> bool {
        let (days, filters) = (group.days, &group.filters);
        // Hours right behind a weekday or a date may be its own; behind holidays they are not.
        let behind_day =
            self.reading.weekday(to.saturating_sub(1)).is_some() || self.reading.week_end_before(to);
        if self.now.rule.is_some() && !days.is_empty() && !self.now.without(days, self.reading.reader) {
            self.not_among(days);
            return false;
        }
        self.now.leave_out(filters);
        self.last = Some((joint, filters.clone()));
        if days.is_empty() {
            return true;
        }
        if self.now.rule.is_none() {
            self.waiting = days.iter().fold(self.waiting, Weekdays::with);
            return true;
        }
        let (then, own) = match self.reading.hours(to).filter(|_| behind_day) {
            Some((Hours::Parts(parts), _)) => {
                (true, parts.as_slice() == [DayPart::Morning] || parts.as_slice() == [DayPart::Afternoon])
            }
            Some(_) => (self.now.hours.is_some(), true),
            None => (false, true),
        };
        if then && own {
            // "Sauf le mercredi de 9h à 12h": other hours on that day.
            let next = Element { excepted_part: true, ..Element::weekly(days, self.reading.reader) };
            self.elements.push(std::mem::replace(&mut self.now, next));
        }
        !then || own
    }

    fn not_among(&self, days: Weekdays) {
        let Some(known) = self.now.days() else { return };
        let Some(day) = days.iter().find(|day| !known.contains(*day)) else { return };
        let (day, but) = (self.reading.reader.day(day), self.reading.reader.written.except);
        let message = Text::new(
            format!("« {but}{day} » : {day} n'est pas un des jours de « {} »", self.now.when),
            format!("“{but}{day}”: {day} is not one of the days of “{}”", self.now.when),
        );
        let fault = PhraseError::new(&codes::PHRASE, 0..self.reading.phrase.len(), message);
        self.reading.fault(fault.help(format!("supprimez « {but}{day} »"), format!("delete “{but}{day}”")));
    }

    /// "Le mardi de 9h à 12h ; en juillet", "… et uniquement en juillet": what cannot stand alone, and nothing but limits
    /// behind it, limits what stands before.
    fn only_limits(&self, at: usize) -> bool {
        let only = |part: &Part| self.reading.wording(part.from, &ONLY).is_some();
        let parted = self.parts.get(at).is_some_and(|part| part.joint == Joint::Strong || only(part));
        // "Le 7 mai 2027 ; pendant les vacances": what limits a date says nothing, so that it adds.
        let recurs =
            self.now.rule.as_ref().is_some_and(|rule| !matches!(rule, Rule::Dates(_) | Rule::Yearly { .. }));
        recurs && parted && self.parts.iter().skip(at).all(Part::is_limit)
    }

    /// "Et pendant les vacances" adds to what was said, it does not limit that.
    fn adds(&self, joint: Joint) -> bool {
        matches!(joint, Joint::And | Joint::Or | Joint::Strong) && self.now != Element::default()
    }

    fn during(&mut self, group: &Group) -> bool {
        self.now.periods = self.now.periods.saturating_add(1);
        if let [Filter::Dates { from, to }] = group.filters.as_slice() {
            return self.now.from.replace(*from).is_none() && self.now.until.replace(*to).is_none();
        }
        self.now.during.extend(&group.filters);
        true
    }

    fn appointment(&mut self, joint: Joint) -> bool {
        let begun = self.now.rule.is_some() || self.now.hours.is_some();
        if matches!(joint, Joint::And | Joint::Or | Joint::Strong) && begun {
            let next = Element { by_appointment: true, ..Element::default() };
            self.elements.push(std::mem::replace(&mut self.now, next));
        } else {
            self.now.by_appointment = true;
            self.now.leads_with_appointment = self.now.rule.is_none() && self.elements.is_empty();
        }
        true
    }

    fn finish(mut self) -> Option<Vec<Element>> {
        if !self.waiting.is_empty() && self.always && self.now.rule.is_none() {
            // "Toute l'année sauf le week-end"
            self.now.rule = Some(Rule::Weekly { days: Weekdays::ALL, every: 1 });
            let waiting = std::mem::take(&mut self.waiting);
            self.now.without(waiting, self.reading.reader);
        }
        if !self.waiting.is_empty() || self.now == Element::default() {
            return None;
        }
        self.elements.push(self.now);
        // "Le mardi… et le jeudi…, sauf vacances scolaires" most often means both.
        if let Some((Joint::Comma | Joint::Strong, filters)) = self.last
            && let Some((_, before)) = self.elements.split_last_mut()
        {
            before.iter_mut().filter(|e| e.except.is_empty()).for_each(|e| e.except.clone_from(&filters));
        }
        let mut elements: Vec<Element> = Vec::new();
        // "Le premier mardi et le troisième mardi, de 9h à 10h": the hours of a list stand at its end.
        let mut behind: Option<Element> = None;
        for element in self.elements.into_iter().rev() {
            let mut element = element.plain();
            if std::mem::take(&mut element.open_list)
                && let Some(next) = &behind
            {
                element.hours.clone_from(&next.hours);
            }
            element.every_day_of_stretch(self.reading.reader);
            element.start_on_a_session();
            behind = Some(element.clone());
            match elements.last().and_then(|next| element.joined(next, self.reading.reader)) {
                Some(joined) => {
                    elements.pop();
                    elements.push(joined);
                }
                None => elements.push(element),
            }
        }
        elements.reverse();
        (elements.len() <= MOST).then_some(elements)
    }
}

impl Reading<'_> {
    /// Whether "week-end" stands before a token.
    fn week_end_before(&self, to: usize) -> bool {
        (1..=3).filter_map(|back| to.checked_sub(back)).any(|at| self.week_end(at) == Some(to))
    }
}
