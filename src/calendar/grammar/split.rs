//! A sentence that says several things, cut into the elements of `horaires` that should say them.

use super::clause::{Clause, Joint};
use super::element::Element;
use super::fault::PhraseError;
use super::reading::Reading;
use super::token::Kind;
use super::words;
use crate::calendar::{DayPart, Filter, Hours, Rule, Weekdays, codes};
use crate::diag::Text;

/// A sentence cut up.
#[derive(Debug)]
pub(super) struct Cut {
    pub(super) elements: Vec<Element>,
    /// The token where it starts: words before it are about something else.
    pub(super) start: usize,
    /// The token from which nothing is understood.
    pub(super) end: usize,
    /// What to ask of the one who wrote it, when the words may mean two things.
    pub(super) doubt: Option<Text>,
}

/// So many words may stand before what is understood.
const LONGEST_PREAMBLE: usize = 10;
/// A proposal of more elements helps nobody.
const MOST: usize = 7;

/// The elements that a sentence says: from its first word on, else from the first word from which days are
/// understood.
pub(super) fn cut(reading: &Reading<'_>) -> Option<Cut> {
    let starts = reading.tokens.len().min(LONGEST_PREAMBLE);
    let idle = |at: &usize| *at == 0 || is_idle(reading, at - 1);
    let mut best: Option<Cut> = None;
    for at in (0..starts).take_while(idle) {
        let Some(found) = from(reading, at) else { continue };
        if reading.is_end(found.end) {
            return Some(found);
        }
        if best.as_ref().is_none_or(|best| found.end > best.end) {
            best = Some(found);
        }
    }
    best
}

/// Whether a token may stand before what is understood: a word or sign that says nothing of when.
fn is_idle(reading: &Reading<'_>, at: usize) -> bool {
    const BUSY: [&str; 34] = [
        "des",
        "depuis",
        "durant",
        "pendant",
        "sauf",
        "hors",
        "hormis",
        "excepte",
        "exception",
        "ou",
        "jusqu",
        "soir",
        "matin",
        "midi",
        "semaine",
        "mois",
        "annee",
        "tous",
        "toutes",
        "toute",
        "chaque",
        "jours",
        "jour",
        "periode",
        "pas",
        "ne",
        "n",
        "ferme",
        "fermee",
        "fermeture",
        "sans",
        "si",
        "cas",
        "aucun",
    ];
    reading.word(at).is_some_and(|word| {
        !BUSY.contains(&word)
            && !BUSY.contains(&word.strip_suffix('s').unwrap_or(word))
            && words::weekday(word).is_none()
            && words::month(word).is_none()
            && words::rank(word).is_none()
            && (matches!(word, "un" | "une") || words::number(word).is_none())
    }) || matches!(reading.kind(at), Some(Kind::Comma | Kind::Colon))
}

fn from(reading: &Reading<'_>, start: usize) -> Option<Cut> {
    let mut walk = Walk {
        reading,
        elements: Vec::new(),
        now: Element::default(),
        waiting: Weekdays::NONE,
        loose: false,
        last: None,
        doubt: None,
        always: false,
    };
    let mut end = start;
    loop {
        let (joint, next) = reading.joint(end);
        if next >= reading.tokens.len() {
            end = next;
            break;
        }
        let Some((clause, to)) = reading.clause(next) else { break };
        if !walk.take(joint, clause, next, to) {
            break;
        }
        end = to;
    }
    walk.finish(start, end)
}

struct Walk<'r, 'a> {
    reading: &'r Reading<'a>,
    elements: Vec<Element>,
    now: Element,
    /// Weekdays to take out once the rule is known.
    waiting: Weekdays,
    /// Whether an exception was just read, so that hours right behind it may belong to it alone.
    loose: bool,
    /// The exception that ended the sentence so far, with what joined it.
    last: Option<(Joint, Vec<Filter>)>,
    doubt: Option<Text>,
    /// "Toute l'année" was said.
    always: bool,
}

impl Walk<'_, '_> {
    /// Takes a part in; `false` when it does not fit, and reading stops before it.
    fn take(&mut self, joint: Joint, clause: Clause, from: usize, to: usize) -> bool {
        let loose = std::mem::take(&mut self.loose) && joint == Joint::None;
        self.last = None;
        match clause {
            Clause::Rule(rule) => self.rule(joint, rule, from, to),
            Clause::Hours(hours) => {
                if loose {
                    self.doubt = Some(Text::new(
                        "ces heures sont-elles celles de tous les jours, ou de l'exception ?",
                        "are these the hours of all days, or of the exception?",
                    ));
                }
                self.hours(joint, hours)
            }
            Clause::Except(days, filters) => {
                self.next_if_leading(joint, to);
                self.except(joint, days, filters, to)
            }
            Clause::Perhaps(filters, words) => {
                self.doubt =
                    Some(Text::new(format!("s'agit-il de « {words} » ?"), format!("is “{words}” meant?")));
                self.except(joint, Weekdays::NONE, filters, to)
            }
            Clause::During(filters) => {
                self.next_if_leading(joint, to);
                self.during(joint, filters)
            }
            Clause::Including(days, filters) => {
                let fits = self.now.days().is_some_and(|all| days.iter().all(|day| all.contains(day)));
                self.now.open_on_holidays |= fits && filters.contains(&Filter::PublicHolidays);
                fits
            }
            Clause::Holidays => {
                let fits = joint == Joint::And
                    && self.now.days() == Some(Weekdays::ALL)
                    && self.now.except.is_empty();
                self.now.open_on_holidays |= fits;
                fits
            }
            Clause::From(date) => self.now.from.replace(date).is_none(),
            Clause::Until(date) => self.now.until.replace(date).is_none(),
            Clause::Appointment => self.appointment(joint),
            Clause::Always => {
                self.always = true;
                true
            }
        }
    }

    /// "… 14h-18h. Hors vacances scolaires, le samedi…": what stands after a full stop and before a rule is that
    /// rule's.
    fn next_if_leading(&mut self, joint: Joint, to: usize) {
        if joint != Joint::Strong || self.now.rule.is_none() {
            return;
        }
        let (after, next) = self.reading.joint(to);
        let leads = after <= Joint::Comma && matches!(self.reading.clause(next), Some((Clause::Rule(_), _)));
        if leads {
            self.elements.push(std::mem::take(&mut self.now));
        }
    }

    fn rule(&mut self, joint: Joint, rule: Rule, from: usize, to: usize) -> bool {
        let weekly = match &rule {
            Rule::Weekly { days, every: 1 } => Some(*days),
            _ => None,
        };
        if joint == Joint::And && self.now.days() == Some(Weekdays::ALL) && weekly == Some(Weekdays::WEEKEND)
        {
            // "Tous les jours et week-end"
            return true;
        }
        if self.now.rule.is_none() && joint == Joint::Strong && self.now != Element::default() {
            return false;
        }
        if self.now.rule.is_some() {
            if matches!(joint, Joint::Or | Joint::Dash) && self.now.hours.is_none() {
                return false;
            }
            let shared = self.elements.first().unwrap_or(&self.now);
            let next = Element {
                by_appointment: shared.leads_with_appointment,
                leads_with_appointment: shared.leads_with_appointment,
                ..Element::default()
            };
            if let Some(days) = weekly {
                self.now.without(days);
            }
            self.now.open_list = matches!(joint, Joint::And | Joint::Comma) && self.now.hours.is_none();
            self.elements.push(std::mem::replace(&mut self.now, next));
        }
        // "Une permanence le mardi": the words of the rule alone.
        let start = (from..to)
            .find(|at| self.reading.rule(*at).is_some_and(|(found, end)| end == to && found == rule));
        self.now.when = self.reading.text(start.unwrap_or(from), to).to_owned();
        self.now.rule = Some(rule);
        let waiting = std::mem::take(&mut self.waiting);
        waiting.is_empty() || self.now.without(waiting)
    }

    fn hours(&mut self, joint: Joint, hours: Hours) -> bool {
        match &self.now.hours {
            None => self.now.hours = Some(hours),
            Some(_) if self.now.rule.is_none() || joint == Joint::None => return false,
            Some(_) => {
                let next =
                    Element { hours: Some(hours), by_appointment: false, note: None, ..self.now.clone() };
                self.elements.push(std::mem::replace(&mut self.now, next));
            }
        }
        true
    }

    fn except(&mut self, joint: Joint, days: Weekdays, filters: Vec<Filter>, to: usize) -> bool {
        // Hours right behind a weekday or a date may be its own; behind holidays they are not.
        let behind_day =
            self.reading.weekday(to.saturating_sub(1)).is_some() || self.reading.week_end_before(to);
        let dated = filters.iter().any(|filter| matches!(filter, Filter::Dates { .. }));
        if self.now.rule.is_some() && !days.is_empty() && !self.now.without(days) {
            self.not_among(days);
            return false;
        }
        self.now.except.extend(filters.iter().copied());
        self.last = Some((joint, filters));
        self.loose = behind_day || dated;
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
            let next = Element { excepted_part: true, ..Element::weekly(days) };
            self.elements.push(std::mem::replace(&mut self.now, next));
            self.loose = false;
        }
        !then || own
    }

    fn not_among(&self, days: Weekdays) {
        let Some(known) = self.now.days() else { return };
        let Some(day) = days.iter().find(|day| !known.contains(*day)) else { return };
        let day = words::weekday_name(day);
        let message = Text::new(
            format!("« sauf {day} » : le {day} n'est pas un des jours de « {} »", self.now.when),
            format!("“sauf {day}”: {day} is not one of the days of “{}”", self.now.when),
        );
        let fault = PhraseError::new(&codes::PHRASE, 0..self.reading.phrase.len(), message);
        self.reading.fault(fault.help(format!("supprimez « sauf {day} »"), format!("delete “sauf {day}”")));
    }

    /// "Et pendant les vacances" adds, it does not limit: not understood.
    fn during(&mut self, joint: Joint, filters: Vec<Filter>) -> bool {
        if matches!(joint, Joint::And | Joint::Or | Joint::Strong) && self.now.rule.is_some() {
            return false;
        }
        if let [Filter::Dates { from, to }] = filters.as_slice() {
            return self.now.from.replace(*from).is_none() && self.now.until.replace(*to).is_none();
        }
        if !self.now.during.is_empty() {
            return false;
        }
        self.now.during = filters;
        true
    }

    fn appointment(&mut self, joint: Joint) -> bool {
        if matches!(joint, Joint::And | Joint::Or | Joint::Strong) && self.now.rule.is_some() {
            let next = Element { by_appointment: true, ..Element::default() };
            self.elements.push(std::mem::replace(&mut self.now, next));
        } else {
            self.now.by_appointment = true;
            self.now.leads_with_appointment = self.now.rule.is_none() && self.elements.is_empty();
        }
        true
    }

    fn finish(mut self, start: usize, end: usize) -> Option<Cut> {
        if !self.waiting.is_empty() && self.always && self.now.rule.is_none() {
            // "Toute l'année sauf le week-end"
            self.now.rule = Some(Rule::Weekly { days: Weekdays::ALL, every: 1 });
            self.now.without(std::mem::take(&mut self.waiting));
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
            element.start_on_a_session();
            behind = Some(element.clone());
            match elements.last().and_then(|next| element.joined(next)) {
                Some(joined) => {
                    elements.pop();
                    elements.push(joined);
                }
                None => elements.push(element),
            }
        }
        elements.reverse();
        (elements.len() <= MOST).then_some(Cut { elements, start, end, doubt: self.doubt })
    }
}

impl Reading<'_> {
    /// Whether "week-end" stands before a token.
    fn week_end_before(&self, to: usize) -> bool {
        (1..=3).filter_map(|back| to.checked_sub(back)).any(|at| self.week_end(at) == Some(to))
    }
}
