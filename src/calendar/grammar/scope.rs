//! To what each part of a sentence belongs, and the sentences in which that is not sure.
//!
//! A sentence of one rule is read when each of its parts can belong to that rule alone. Otherwise it has two
//! readings, and is refused with both.

use super::clause::Clause;
use super::grouping::Grouping;
use super::joint::Joint;
use super::named::Sure;
use super::parts::Part;
use super::reading::Reading;
use super::sign::{ONLY, Sign};
use super::step::is_single_day;
use crate::calendar::{Filter, Hours, Rule};
use crate::diag::Text;

/// What is not sure, and how to make the other reading out of the parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Doubt {
    /// What to ask of the one who wrote it.
    pub(super) question: Text,
    pub(super) other: Other,
}

/// The other reading; indices count in the parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Other {
    /// A group of filters has the other sign.
    Flip { part: usize, group: usize },
    /// The last days of the rule stand alone, with what follows them; this reading is the more likely.
    Split { rule: usize },
    /// A filter and what stands beside it are a rule of their own.
    Own { filter: usize, qualifier: usize },
    /// The part limits nothing.
    Drop { part: usize },
    /// Nothing that can be written.
    None,
    /// Neither can be written for sure: nothing is proposed.
    Neither,
}

impl Doubt {
    pub(super) fn new(fr: impl Into<String>, en: impl Into<String>, other: Other) -> Self {
        Doubt { question: Text::new(fr, en), other }
    }
}

/// What is not sure in a sentence of one rule.
pub(super) fn doubt(reading: &Reading<'_>, parts: &[Part]) -> Option<Doubt> {
    let scope = Scope { reading, parts };
    let all = 0..parts.len();
    all.clone()
        .find_map(|at| scope.is_no_session(at))
        .or_else(|| {
            all.clone().find_map(|at| {
                scope
                    .sign(at)
                    .or_else(|| scope.after_exception(at))
                    .or_else(|| scope.says_open(at))
                    .or_else(|| scope.resumed(at))
                    .or_else(|| scope.including(at))
                    .or_else(|| scope.joined(at))
                    .or_else(|| scope.list(at))
                    .or_else(|| scope.beside_limit(at))
                    .or_else(|| scope.in_brackets(at))
                    .or_else(|| scope.appointment(at))
                    .or_else(|| scope.last_hours(at))
            })
        })
        .or_else(|| scope.two_periods())
        .or_else(|| scope.two_rules())
        .or_else(|| scope.always())
}

/// A sentence, asked what belongs to what.
pub(super) struct Scope<'r, 'a> {
    pub(super) reading: &'r Reading<'a>,
    pub(super) parts: &'r [Part],
}

impl Scope<'_, '_> {
    pub(super) fn text(&self, at: usize) -> &str {
        self.parts.get(at).map_or("", |part| self.reading.text(part.from, part.to))
    }

    pub(super) fn before(&self, at: usize) -> Option<&Part> {
        at.checked_sub(1).and_then(|before| self.parts.get(before))
    }

    fn rule_at(&self) -> Option<usize> {
        self.parts.iter().position(|part| part.rule().is_some())
    }

    pub(super) fn ask(&self, at: usize, other: Other) -> Doubt {
        let words = self.text(at);
        Doubt::new(
            format!("« {words} » : à quoi cela s'applique-t-il ?"),
            format!("“{words}”: what does it apply to?"),
            other,
        )
    }

    /// A sign that may be the other one; words that may mean something else.
    pub(super) fn sign(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        let (group, found) = part.groups().iter().enumerate().find(|(_, group)| group.sure != Sure::Yes)?;
        let words = self.text(at);
        Some(match found.sure {
            Sure::Words(sign) => {
                let reader = self.reading.reader;
                let except = if sign == Sign::Except { reader.written.except } else { "" };
                let words = format!("{except}{}", reader.filter(&Filter::SchoolHolidays));
                Doubt::new(format!("s'agit-il de « {words} » ?"), format!("is “{words}” meant?"), Other::None)
            }
            Sure::Sign => kept_or_taken_out(words, Other::Flip { part: at, group }),
            Sure::Union => either_or_both(words),
            Sure::List | Sure::Yes => self.ask(at, Other::Neither),
        })
    }

    /// What stands right behind an exception may be part of it.
    pub(super) fn after_exception(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        let before = self.before(at).filter(|before| before.ends_with(Sign::Except))?;
        if part.after_bracket && part.joint != Joint::Open {
            return None;
        }
        match &part.clause {
            Clause::Filters(_) if part.starts_with(Sign::Keep) => {
                Some(kept_or_taken_out(self.text(at), Other::Flip { part: at, group: 0 }))
            }
            Clause::Filters(_) | Clause::From(_) | Clause::Until(_) if part.is_attached() => {
                Some(self.ask(at, Other::None))
            }
            Clause::Hours(hours) => {
                let day = before.groups().last().is_some_and(|group| {
                    !group.days.is_empty()
                        || group
                            .filters
                            .iter()
                            .any(|f| matches!(f, Filter::Dates { .. } | Filter::PublicHoliday(_)))
                });
                let last_is_day = day
                    && !matches!(
                        before.groups().last().and_then(|group| group.filters.last()),
                        Some(Filter::SchoolHolidays | Filter::PublicHolidays | Filter::Months { .. })
                    );
                let unsure = match hours {
                    Hours::Parts(_) => day || part.is_attached() || part.joint == Joint::And,
                    _ => {
                        part.joint == Joint::And
                            || part.joint == Joint::Open
                            || (last_is_day && part.is_attached())
                    }
                };
                unsure.then(|| {
                    Doubt::new(
                        "ces heures sont-elles celles de tous les jours, ou de l'exception ?",
                        "are these the hours of all days, or of the exception?",
                        Other::None,
                    )
                })
            }
            _ => None,
        }
    }

    /// "(ouvert en juillet et août)" behind a rule: only then, or also then?
    fn says_open(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        let ruled = self.rule_at().is_some_and(|rule| rule < at);
        let plain = (part.from..part.to).all(|at| self.reading.wording(at, &ONLY).is_none());
        if !(ruled && plain && part.starts_with(Sign::Keep) && self.reading.says_open(part.from)) {
            return None;
        }
        let words = self.text(at);
        Some(Doubt::new(
            format!("« {words} » : seulement alors, ou alors aussi ?"),
            format!("“{words}”: only then, or then too?"),
            Other::Drop { part: at },
        ))
    }

    /// "Y compris" behind an exception may belong to it, and what stands behind "y compris" to that alone.
    fn including(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        if let Clause::Including(_, filters) = &part.clause {
            let taken_out = self.parts.iter().flat_map(Part::groups).any(|group| {
                group.sign == Sign::Except && group.filters.iter().any(|filter| filters.contains(filter))
            });
            let behind = self.before(at).is_some_and(|before| before.is_limit() && !part.after_bracket);
            // Of a single day: whether the limit is its own, or the hours behind it.
            let limited = || {
                let hours =
                    self.parts.get(at + 1).is_some_and(|next| next.is_qualifier() && next.is_attached());
                hours || self.parts.iter().any(Part::is_limit)
            };
            let single = filters.iter().any(is_single_day) && limited();
            let single = single || self.may_add(part, filters);
            return (behind || taken_out || single).then(|| self.ask(at, Other::None));
        }
        let before = self.before(at)?;
        let added = matches!(before.clause, Clause::Including(..) | Clause::Holidays);
        (added && part.is_free() && !part.after_bracket).then(|| self.ask(at, Other::None))
    }

    /// "Elke zondag, ook op feestdagen": on the days of the rule, or on these days too?
    fn may_add(&self, part: &Part, filters: &[Filter]) -> bool {
        let also = self.reading.reader.written.also_adds && self.reading.word(part.from) == Some("meme");
        let few = |rule: &Rule| !matches!(rule, Rule::Weekly { days, every: 1 } if days.len() >= 5);
        also && filters.contains(&Filter::PublicHolidays) && self.parts.iter().filter_map(Part::rule).any(few)
    }

    /// "Et" before the first hours: hours of the rule, or something besides?
    fn joined(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        if part.joint != Joint::And || !part.is_qualifier() || at == 0 {
            return None;
        }
        let first = !self.parts.iter().take(at).any(|before| before.hours().is_some());
        let plain = self.before(at).is_some_and(|before| before.rule().is_some()) && !part.is_free();
        (first && !plain).then(|| self.ask(at, Other::None))
    }

    /// What is said beside a list of days may be said of the nearest day alone.
    fn list(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        let rule = part.rule()?;
        let mut grouping = self.reading.grouping(rule, part.from, part.to);
        let mut end = at + 1;
        // "Tous les jours et week-end", "et jours fériés"
        let weekly = |more: &Part| matches!(more.rule(), Some(Rule::Weekly { .. }));
        while self.parts.get(end).is_some_and(|more| {
            let goes_on = (weekly(part) && weekly(more)) || more.clause == Clause::Holidays;
            more.joint == Joint::And && goes_on
        }) {
            grouping = Grouping::Mixed;
            end += 1;
        }
        let split = Other::Split { rule: at };
        if let Some(before) =
            self.before(at).filter(|before| before.is_qualifier() && part.joint == Joint::None)
        {
            let unsure = match grouping {
                Grouping::Mixed => end == at + 1,
                Grouping::Alike => before.is_free(),
                _ => false,
            };
            if unsure {
                return Some(self.ask(at - 1, Other::None));
            }
        }
        if grouping == Grouping::Mixed {
            let said = |part: &Part| part.is_qualifier() || part.is_limit();
            let behind = self.parts.iter().enumerate().skip(end).find(|(_, part)| said(part));
            return behind.map(|(behind, _)| self.ask(behind, split));
        }
        let behind = self.parts.get(end)?;
        let direct = behind.is_attached();
        let unsure = match (&behind.clause, grouping) {
            (_, Grouping::One | Grouping::Shared) => false,
            (Clause::Hours(Hours::Parts(_)), Grouping::Range) => {
                behind.joint == Joint::None && self.is_bare_part(behind.from)
            }
            (_, Grouping::Range) => false,
            (Clause::Hours(Hours::Parts(_)) | Clause::Appointment, Grouping::Alike) => direct,
            (Clause::Hours(_), Grouping::Alike) => false,
            (Clause::Filters(_), Grouping::Alike) => direct && behind.starts_with(Sign::Keep),
            _ => false,
        };
        if unsure {
            return Some(self.ask(end, split));
        }
        // "Le lundi et le jeudi de 9h à 12h sur rendez-vous": in brackets it is said of the sessions of both.
        let next = self.parts.get(end + 1)?;
        let loose = grouping == Grouping::Alike
            && behind.hours().is_some()
            && next.clause == Clause::Appointment
            && next.joint == Joint::None;
        loose.then(|| self.ask(end + 1, Other::None))
    }

    /// "Matin" without an article belongs to the day that it follows: "du lundi au vendredi matin".
    fn is_bare_part(&self, at: usize) -> bool {
        !self.reading.word(at).is_some_and(|word| matches!(word, "le" | "la" | "l" | "les" | "en" | "au"))
    }

    /// Hours, a part of the day or "sur rendez-vous" beside a period may be said of that period alone.
    fn beside_limit(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at).filter(|part| part.is_qualifier())?;
        let appointment = part.clause == Clause::Appointment;
        let own = |filter: usize| Some(self.ask(at, Other::Own { filter, qualifier: at }));
        let apart = |joint| matches!(joint, Joint::And | Joint::Dash | Joint::Strong);
        if let Some(before) = self.before(at).filter(|before| before.is_limit()) {
            let near = part.is_attached()
                || part.joint >= Joint::Open
                || (!part.after_bracket && before.ends_with(Sign::Except));
            // Hours are needed, so that those of a period are those of all days, unless more than a comma parts it.
            let own_hours = at > 1 && part.is_attached() && apart(before.joint);
            if (part.is_free() && near) || own_hours {
                return own(at - 1);
            }
        }
        let behind = self.parts.get(at + 1).filter(|behind| behind.is_limit() && behind.is_attached())?;
        let with_rule =
            self.before(at).is_some_and(|before| before.rule().is_some()) && part.joint == Joint::None;
        let unsure = match part.is_free() {
            // "Tous les jours, l'après-midi sauf vacances scolaires": nobody takes holidays out of a part of the day.
            true => {
                let of_rule = self.before(at).is_some_and(|before| before.rule().is_some());
                let taken_out = behind.groups().first().is_some_and(|group| group.sign == group.said)
                    && behind.starts_with(Sign::Except);
                let exception = of_rule && part.joint <= Joint::Comma && taken_out;
                appointment || !(with_rule || exception)
            }
            false => at > 0 && apart(part.joint),
        };
        (unsure && !behind.after_bracket).then(|| own(at + 1)).flatten()
    }

    /// "(en juillet de 8h à 10h)": what one pair of brackets holds together.
    fn in_brackets(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        let before = self.before(at)?;
        let together = part.depth > 0 && before.depth > 0 && !part.after_bracket && part.joint != Joint::Open;
        let mixed = (part.is_limit() && before.is_qualifier()) || (part.is_qualifier() && before.is_limit());
        (together && mixed).then(|| {
            let (filter, qualifier) = if part.is_limit() { (at, at - 1) } else { (at - 1, at) };
            self.ask(at, Other::Own { filter, qualifier })
        })
    }

    /// "De 9h à 12h et de 14h à 17h sur rendez-vous": both, or the second?
    fn appointment(&self, at: usize) -> Option<Doubt> {
        let attached = |part: &&Part| part.clause == Clause::Appointment && part.is_attached();
        let part = self.parts.get(at).filter(attached)?;
        let before = self.before(at).is_some_and(Part::has_several_hours);
        let behind = self.parts.get(at + 1).filter(|next| next.joint == Joint::None);
        let behind = at > 0 && behind.is_some_and(Part::has_several_hours);
        ((before && !part.after_bracket) || behind).then(|| self.ask(at, Other::None))
    }

    /// "De 9h à 12h et de 14h à 17h en juillet", "… sauf le mercredi": all of the hours, or the last?
    fn last_hours(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at).filter(|part| part.is_attached() && !part.after_bracket)?;
        let narrow = part.groups().first().is_some_and(|group| {
            group.said == Sign::Keep || group.sign == Sign::Keep || !group.days.is_empty()
        });
        let several = self.before(at).is_some_and(Part::has_several_hours);
        (narrow && several).then(|| self.ask(at, Other::None))
    }
}

fn kept_or_taken_out(words: &str, other: Other) -> Doubt {
    Doubt::new(
        format!("« {words} » : seulement alors, ou sauf alors ?"),
        format!("“{words}”: only then, or except then?"),
        other,
    )
}

pub(super) fn either_or_both(words: &str) -> Doubt {
    Doubt::new(
        format!("« {words} » : l'une ou l'autre période, ou ce qu'elles ont en commun ?"),
        format!("“{words}”: either period, or what both share?"),
        Other::Neither,
    )
}
