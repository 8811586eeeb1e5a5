//! A whole sentence, as people say it: "tous les mardis de 9h à 12h, sauf vacances scolaires".

use std::ops::Range;

use jiff::civil::Date;

use super::element::Element;
use super::reader::PhraseReader;
use super::reading::Reading;
use super::split::cut;
use crate::calendar::{Filter, Hours, OnPublicHolidays, Rule};

/// What a sentence in `quand` says: its rule, and what the keys beside it would say.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// Which days.
    pub rule: Rule,
    /// `heures`, when the sentence says them.
    pub hours: Option<Hours>,
    /// `sauf`
    pub except: Vec<Filter>,
    /// `pendant`
    pub during: Vec<Filter>,
    /// `du`
    pub from: Option<Date>,
    /// `au`
    pub until: Option<Date>,
    /// `sur_rendez_vous`
    pub by_appointment: bool,
    /// `jours_feries`
    pub on_public_holidays: Option<OnPublicHolidays>,
    /// Days of the rule on which it takes place although they are public holidays.
    pub open_on: Vec<Filter>,
    /// `ajoute`
    pub added: Vec<Date>,
    /// The bytes of a subject that says what is open and not when: "La bibliothèque est".
    pub subject: Option<Range<usize>>,
}

/// What a sentence says, if all of it is understood and is one element.
pub(super) fn understood(phrase: &str, reader: PhraseReader) -> Option<Spoken> {
    let reading = Reading::new(phrase, reader);
    if let Some((rule, end)) = reading.rule(0)
        && reading.is_end(end)
    {
        let except = reading.excepted_by_rule(0, end);
        return Some(spoken(Element { rule: Some(rule), except, ..Element::default() }, None));
    }
    let found = cut(&reading).filter(|found| reading.is_end(found.end) && found.doubt.is_none())?;
    let [element] = found.elements.as_slice() else { return None };
    let days = element.rule.is_some() || element.is_appointment_alone();
    let whole = found.start == 0 || reading.is_preamble(found.start);
    let subject = reading.names_a_subject(found.start).then(|| reading.range(0, found.start));
    (days && whole).then(|| spoken(element.clone(), subject))
}

fn spoken(element: Element, subject: Option<Range<usize>>) -> Spoken {
    Spoken {
        by_appointment: element.by_appointment && element.rule.is_some(),
        rule: element.rule.unwrap_or(Rule::ByAppointment),
        hours: element.hours,
        except: element.except,
        during: element.during,
        on_public_holidays: element.open_on_holidays.then_some(OnPublicHolidays::Open),
        open_on: element.open_on,
        added: element.added,
        from: element.from,
        until: element.until,
        subject,
    }
}
