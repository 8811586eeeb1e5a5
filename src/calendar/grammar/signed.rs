//! A list of filters in a sentence, each with its sign: "de septembre à juin, hors vacances scolaires et jours fériés".
//!
//! ```text
//! list    = element { joint element }          joint   = "," | "et" | "," "et" | "ou" | "ainsi que" | "ni"
//! element = head [preposition] named           head    = nothing | ONLY | BUT
//! ```
//! BUT takes out and ONLY keeps. A preposition without a head keeps; behind an exception it may also go on with that. A
//! name without head and preposition has the sign of the element before it. What could have either sign is marked, and
//! its sentence is refused.

use jiff::ToSpan as _;

use super::reading::Reading;
use super::sign::{Head, Preposition, Sign};
use crate::calendar::{Filter, Rule, Weekdays};

/// Neighbours of one sign.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub(super) sign: Sign,
    /// The sign of the words: "en période scolaire" keeps, and takes the school holidays out.
    pub(super) said: Sign,
    /// Weekdays taken out; empty when days are kept.
    pub(super) days: Weekdays,
    pub(super) filters: Vec<Filter>,
    pub(super) sure: Sure,
}

/// Whether a group's reading is the only possible one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    Yes,
    /// It may have the other sign.
    Sign,
    /// It may be a list, or something that stands beside the exception.
    List,
    /// The words may mean something else: what they most likely mean.
    Words(&'static str),
    /// Either period, or what both share.
    Union,
}

/// What an element names.
#[derive(Debug, Clone, PartialEq)]
enum Named {
    Days(Weekdays),
    Filters(Vec<Filter>),
    /// Term time: all that is no school holiday.
    Term,
    /// "Vacances", "année scolaire": whose, and with its holidays?
    Vague(Sign, &'static str),
}

#[derive(Debug, Clone)]
struct Element {
    named: Named,
    preposition: Option<Preposition>,
}

/// What joins two elements of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Comma,
    And,
    /// `ou`: between exceptions it is "and"; between periods it leaves open which.
    Or,
    /// `ni`: goes on with an exception and nothing else.
    Nor,
}

/// How an element goes on with the list before it.
enum Step {
    Same(Sure),
    Next(Sign, Sure),
    Stop,
}

const TERM: [&[&str]; 6] = [
    &["periode", "scolaire"],
    &["temps", "scolaire"],
    &["semaine", "scolaire"],
    &["jour", "scolaire"],
    &["jour", "de", "classe"],
    &["jour", "d", "ecole"],
];

/// What an exception may put before what it takes out.
const OF: [&str; 6] = ["des", "de", "du", "d", "aux", "au"];

impl Reading<'_> {
    /// The longest list of filters that starts at a token. `rule` is the rule before it, when there is one: without
    /// it, a day after a comma is the rule itself.
    pub(super) fn signed(&self, at: usize, rule: Option<&Rule>) -> Option<(Vec<Group>, usize)> {
        let (head, next) = self.head(at)?;
        let (first, mut end) = self.element(next, head == Head::But)?;
        let sign = match head {
            Head::But => Sign::Except,
            Head::Only => Sign::Keep,
            Head::Bare => first.preposition.map(|_| Sign::Keep)?,
        };
        if sign == Sign::Keep && matches!(first.named, Named::Days(_)) {
            return None;
        }
        let mut groups = vec![group(sign, &first.named, Sure::Yes)];
        let (mut sign, mut before) = (sign, first);
        // Whether the last day of a list stands behind a comma: "sauf le lundi, le mardi".
        let mut open = false;
        while let Some((joint, after)) = self.list_joint(end) {
            let Some((head, next)) = self.head(after) else { break };
            let Some((element, to)) = self.element(next, sign == Sign::Except || head == Head::But) else {
                break;
            };
            match step(head, joint, sign, &before, &element, rule) {
                Step::Stop => break,
                Step::Same(sure) => add(&mut groups, &element.named, sign, sure),
                Step::Next(other, sure) => {
                    sign = other;
                    groups.push(group(other, &element.named, sure));
                }
            }
            let single = matches!(element.named, Named::Days(_)) || single_days(&element.named);
            open = joint == Joint::Comma && single && head == Head::Bare;
            (before, end) = (element, to);
        }
        if open && let Some(last) = groups.last_mut().filter(|last| last.sure == Sure::Yes) {
            last.sure = Sure::List;
        }
        Some((groups, end))
    }

    fn list_joint(&self, at: usize) -> Option<(Joint, usize)> {
        if let Some(end) = self.wording(at, &[&["ni"], &["et", "ni"]]) {
            return Some((Joint::Nor, end));
        }
        if let Some(end) = self.wording(at, &[&["ou"]]) {
            return Some((Joint::Or, end));
        }
        if let Some(end) = self.wording(at, &[&["ainsi", "que"]]) {
            return Some((Joint::And, end));
        }
        let end = self.separator(at)?;
        let comma = self.kind(end.checked_sub(1)?) == Some(&super::token::Kind::Comma);
        Some((if comma { Joint::Comma } else { Joint::And }, end))
    }

    fn element(&self, at: usize, but: bool) -> Option<(Element, usize)> {
        let (preposition, start) = self.preposition(at);
        if let Some((named, end)) = self.period_words(start, preposition) {
            let of = self.word(start).is_some_and(|word| matches!(word, "de" | "d"));
            let preposition = preposition.or(of.then_some(Preposition::In));
            return Some((Element { named, preposition }, end));
        }
        let bare = self.named(start, but).map(|(named, end)| (named, start, end));
        let governed = || {
            let inner = self.skip(start, &OF);
            // "Dès le 1er octobre" without its accent is no "des".
            let article = matches!(self.word(inner), Some("le" | "les"));
            let allowed = inner > start && !article && (but || matches!(self.word(start), Some("de" | "d")));
            allowed.then(|| self.named(inner, but)).flatten().map(|(named, end)| (named, start, end))
        };
        let (named, from, end) = bare.or_else(governed)?;
        let preposition = preposition.or(self.own_preposition(from, &named));
        Some((Element { named, preposition }, end))
    }

    /// `de septembre à juin`, `de juillet`, `au mois d'août`: the preposition that is part of a name.
    fn own_preposition(&self, at: usize, named: &Named) -> Option<Preposition> {
        let Named::Filters(filters) = named else { return None };
        let word = self.word(at)?;
        match filters.as_slice() {
            [Filter::Months { from, to }] if from != to => {
                matches!(word, "de" | "d").then_some(Preposition::FromTo)
            }
            [Filter::Dates { from, to }] if from != to => match word {
                "du" | "de" | "d" => Some(Preposition::FromTo),
                "au" | "des" => Some(Preposition::In),
                _ => None,
            },
            [Filter::DaysOfMonth { .. }] => matches!(word, "du" | "de").then_some(Preposition::FromTo),
            [Filter::Dates { .. }, ..] => None,
            _ => matches!(word, "de" | "d" | "du" | "des" | "au").then_some(Preposition::In),
        }
    }

    /// Term time, and words that leave open what they mean.
    fn period_words(&self, at: usize, preposition: Option<Preposition>) -> Option<(Named, usize)> {
        let article = ["la", "le", "les", "l", "une"];
        let start = self.skip(self.skip(self.skip(at, &article), &["de", "d"]), &article);
        if let Some(end) = self.wording(start, &TERM) {
            return Some((Named::Term, end));
        }
        let governed = preposition.is_some() || self.word(at).is_some_and(|word| matches!(word, "de" | "d"));
        if let Some(end) = self.phrase(start, &["annee", "scolaire"]).filter(|_| governed) {
            return Some((Named::Vague(Sign::Except, "sauf vacances scolaires"), end));
        }
        let start = self.skip(self.skip(at, &["les", "des", "periodes", "periode"]), &["de"]);
        if self.filter(at).is_some() || self.filter(start).is_some() {
            return None;
        }
        let end = self.wording(start, &[&["vacance"], &["conge"]])?;
        Some((Named::Vague(Sign::Keep, "vacances scolaires"), end))
    }

    /// A filter, or weekdays where days may be taken out: the longer of both.
    fn named(&self, at: usize, days: bool) -> Option<(Named, usize)> {
        let filter = self.filter(at);
        let day = if days { self.day_item(at) } else { None };
        match (filter, day) {
            (Some((_, end)), Some((days, to))) if to > end => Some((Named::Days(days), to)),
            (Some((filters, end)), _) => Some((Named::Filters(filters), end)),
            (None, day) => day.map(|(days, to)| (Named::Days(days), to)),
        }
    }
}

/// How an element goes on with the list before it.
fn step(head: Head, joint: Joint, sign: Sign, before: &Element, next: &Element, rule: Option<&Rule>) -> Step {
    match head {
        Head::But => return Step::Next(Sign::Except, Sure::Yes),
        Head::Only if matches!(next.named, Named::Days(_)) => return Step::Stop,
        Head::Only => return Step::Next(Sign::Keep, Sure::Yes),
        Head::Bare => {}
    }
    match sign {
        Sign::Except => after_exception(joint, before, next, rule),
        Sign::Keep => after_period(joint, before, next),
    }
}

fn after_exception(joint: Joint, before: &Element, next: &Element, rule: Option<&Rule>) -> Step {
    let same = Step::Same(Sure::Yes);
    if let Named::Days(days) = next.named {
        let among = match rule {
            Some(Rule::Weekly { days: all, .. }) => days.iter().all(|day| all.contains(day)),
            Some(_) => false,
            // The rule is still to come.
            None => joint != Joint::Comma,
        };
        let alike = matches!(before.named, Named::Days(_));
        return match joint {
            _ if !among => Step::Stop,
            _ if alike => same,
            // "Tous les jours sauf vacances scolaires et le mercredi"
            Joint::And | Joint::Or => Step::Same(Sure::List),
            Joint::Nor => same,
            Joint::Comma => Step::Stop,
        };
    }
    if joint == Joint::Nor {
        return same;
    }
    if let Some(preposition) = next.preposition {
        // Nobody takes out most of the year: "sauf jours fériés, de septembre à juin".
        let period = joint == Joint::Comma
            && preposition == Preposition::FromTo
            && before.preposition != Some(Preposition::FromTo)
            && most_of_the_year(&next.named);
        return Step::Next(Sign::Keep, if period { Sure::Yes } else { Sure::Sign });
    }
    match (&next.named, single_days(&next.named)) {
        // "Hors vacances scolaires, le 3 novembre 2026": a date of its own, or one more exception?
        (_, true) if rule.is_none() => Step::Same(Sure::List),
        (_, true) if joint == Joint::Comma && !single_days(&before.named) => Step::Stop,
        (_, true) if rule.is_some_and(|rule| !falls_on(rule, &next.named)) => Step::Stop,
        _ => same,
    }
}

fn after_period(joint: Joint, before: &Element, next: &Element) -> Step {
    match (&before.named, &next.named) {
        _ if matches!(joint, Joint::Nor | Joint::Or) => Step::Stop,
        (_, Named::Days(_)) => Step::Stop,
        (Named::Filters(_), Named::Filters(_)) => {
            // "En juillet et le 3 novembre 2026": a date is a rule of its own.
            if single_days(&next.named) {
                return Step::Stop;
            }
            let repeated = next.preposition.is_none() || next.preposition == before.preposition;
            let both = apart(&before.named, &next.named);
            match (repeated, joint) {
                // "D'octobre, de février et de mai": no day is in two of them.
                (true, Joint::Comma) if next.preposition.is_some() && !both => {
                    Step::Next(Sign::Keep, Sure::Yes)
                }
                (true, _) if next.preposition.is_none() || both => Step::Same(Sure::Yes),
                (true, Joint::And) => Step::Same(Sure::Union),
                _ => Step::Next(Sign::Keep, Sure::Yes),
            }
        }
        (Named::Term | Named::Vague(..), _) | (_, Named::Term | Named::Vague(..)) if joint == Joint::And => {
            Step::Next(Sign::Keep, Sure::Union)
        }
        _ => Step::Next(Sign::Keep, Sure::Yes),
    }
}

/// Whether a name is days one by one, not a stretch.
fn single_days(named: &Named) -> bool {
    matches!(named, Named::Filters(filters)
        if filters.iter().all(|filter| matches!(filter, Filter::Dates { from, to } if from == to)))
}

/// Whether a rule may fall on days that are named one by one.
fn falls_on(rule: &Rule, named: &Named) -> bool {
    let Named::Filters(filters) = named else { return true };
    let fits = |day: jiff::civil::Date| match rule {
        Rule::Weekly { days, .. } => days.contains(day.weekday()),
        Rule::MonthlyByWeekday { day: weekday, .. } => *weekday == day.weekday(),
        // A date that is written and taken out at once would be neither.
        Rule::Dates(_) => false,
        _ => true,
    };
    filters.iter().all(|filter| !matches!(filter, Filter::Dates { from, .. } if !fits(*from)))
}

/// Whether a name covers more than half of a year.
fn most_of_the_year(named: &Named) -> bool {
    matches!(named, Named::Filters(filters) if filters.iter().all(covers_most))
}

/// Whether a filter covers more than half of a year.
pub(super) fn covers_most(filter: &Filter) -> bool {
    match filter {
        Filter::Months { from, to } => (*to - *from).rem_euclid(12) >= 6,
        Filter::Dates { from, to } => from.checked_add(6.months()).is_ok_and(|half| half <= *to),
        Filter::SchoolHolidays
        | Filter::SchoolBreak(_)
        | Filter::PublicHolidays
        | Filter::DaysOfMonth { .. } => false,
    }
}

/// Whether no day is in both of two names, so that together they can only mean either.
fn apart(one: &Named, other: &Named) -> bool {
    let (Named::Filters(one), Named::Filters(other)) = (one, other) else { return false };
    one.iter().all(|one| other.iter().all(|other| share_a_day(one, other) == Some(false)))
}

/// Whether two stretches of the calendar share a day; none when that depends on the year.
fn share_a_day(one: &Filter, other: &Filter) -> Option<bool> {
    match (one, other) {
        (Filter::Months { .. }, Filter::Months { .. }) => {
            let theirs = months(other);
            Some(months(one).iter().any(|month| theirs.contains(month)))
        }
        (Filter::Dates { from, to }, Filter::Dates { from: first, to: last }) => {
            Some(first <= to && from <= last)
        }
        _ => None,
    }
}

/// The months of a filter, counted from 0.
fn months(filter: &Filter) -> Vec<i8> {
    match filter {
        Filter::Months { from, to } => {
            (0..=(*to - *from).rem_euclid(12)).map(|n| (from - 1 + n) % 12).collect()
        }
        _ => Vec::new(),
    }
}

fn group(said: Sign, named: &Named, sure: Sure) -> Group {
    let (sign, filters, sure) = match named {
        Named::Days(_) => (said, Vec::new(), sure),
        Named::Filters(filters) => (said, filters.clone(), sure),
        Named::Term => (said.flipped(), vec![Filter::SchoolHolidays], sure),
        Named::Vague(as_said, words) => {
            let sign = if *as_said == Sign::Keep { said } else { said.flipped() };
            (sign, vec![Filter::SchoolHolidays], Sure::Words(words))
        }
    };
    let days = if let Named::Days(days) = named { *days } else { Weekdays::NONE };
    Group { sign, said, days, filters, sure }
}

/// Adds an element to the list; term time has the other sign, so that it is a group of its own.
fn add(groups: &mut Vec<Group>, named: &Named, sign: Sign, sure: Sure) {
    let more = group(sign, named, sure);
    match groups.last_mut().filter(|last| last.sign == more.sign) {
        Some(last) => {
            // "En mars, octobre et mars" may be two periods.
            let doubled = more
                .filters
                .iter()
                .any(|filter| last.filters.iter().any(|known| share_a_day(filter, known) == Some(true)));
            if doubled && sign == Sign::Keep {
                last.sure = Sure::Union;
            }
            // Nobody takes a day out twice: one of the two is something else.
            if more.days.iter().any(|day| last.days.contains(day)) {
                last.sure = Sure::List;
            }
            last.days = more.days.iter().fold(last.days, Weekdays::with);
            last.filters.extend(more.filters);
            if more.sure != Sure::Yes {
                last.sure = more.sure;
            }
        }
        None => groups.push(more),
    }
}
