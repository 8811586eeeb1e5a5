//! A sentence that says several things, cut into the fields that should say them. Only ever proposed, never read.

use jiff::civil::Date;

use super::reading::Reading;
use super::token::Kind;
use super::{words, write_hours};
use crate::calendar::{Hours, Rule};

/// One element of `horaires` to propose.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Proposal {
    pub(super) when: String,
    pub(super) hours: Option<String>,
    pub(super) except: Vec<String>,
    pub(super) during: Vec<String>,
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
    pub(super) by_appointment: bool,
}

/// So many words may stand before the first rule.
const LONGEST_PREAMBLE: usize = 8;
/// A proposal of more elements helps nobody.
const MOST: usize = 7;

/// The elements that a sentence says, if everything from some word on is understood; words before a rule say nothing
/// of days ("ouvert…").
pub(super) fn proposals(reading: &Reading<'_>) -> Option<Vec<Proposal>> {
    let starts = reading.tokens.len().min(LONGEST_PREAMBLE);
    let preamble = (0..starts).take_while(|at| *at == 0 || is_idle(reading, at - 1));
    preamble.into_iter().find_map(|at| from(reading, at)).filter(|found| found.len() <= MOST)
}

/// Whether a token may be left out of a proposal: a word that says nothing of when.
fn is_idle(reading: &Reading<'_>, at: usize) -> bool {
    const BUSY: [&str; 22] = [
        "des", "depuis", "durant", "pendant", "sauf", "hors", "excepte", "ou", "jusqu", "soir", "matin",
        "midi", "semaine", "mois", "annee", "tous", "toutes", "toute", "chaque", "jours", "jour", "periode",
    ];
    reading.word(at).is_some_and(|word| {
        !BUSY.contains(&word)
            && words::weekday(word).is_none()
            && words::month(word).is_none()
            && words::rank(word).is_none()
            && words::number(word).is_none()
    })
}

fn from(reading: &Reading<'_>, at: usize) -> Option<Vec<Proposal>> {
    let mut found = Vec::new();
    let mut at = at;
    loop {
        let (proposal, end) = element(reading, at)?;
        found.push(proposal);
        if reading.is_end(end) {
            return Some(appointments(found));
        }
        at = between(reading, end)?;
        if reading.is_end(at) {
            return Some(appointments(found));
        }
    }
}

/// "Sur rendez-vous, les jeudis…" qualifies the others.
fn appointments(found: Vec<Proposal>) -> Vec<Proposal> {
    let is_bare = |p: &Proposal| p.by_appointment && p.hours.is_none() && p.when.is_empty();
    if !found.iter().any(is_bare) || found.iter().all(is_bare) {
        return found;
    }
    found.into_iter().filter(|p| !is_bare(p)).map(|p| Proposal { by_appointment: true, ..p }).collect()
}

fn between(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let signs = [Kind::Semicolon, Kind::Dot, Kind::Comma];
    let mut end = signs.iter().fold(at, |at, sign| reading.skip_sign(at, sign));
    end = reading.skip(end, &["et", "puis"]);
    end = reading.phrase(end, &["ainsi", "que"]).unwrap_or(end);
    (end > at).then_some(end)
}

fn element(reading: &Reading<'_>, at: usize) -> Option<(Proposal, usize)> {
    let mut proposal = Proposal::default();
    let (rule, end) = match reading.rule(at) {
        Some(found) => found,
        None => {
            // "De 9h à 12h tous les jours"
            let (hours, end) = reading.hours(at)?;
            proposal.hours = Some(write_hours(&hours));
            reading.rule(reading.skip_sign(end, &Kind::Comma)).map(|found| (end, found)).map(
                |(start, found)| {
                    let start = reading.skip_sign(start, &Kind::Comma);
                    reading.text(start, found.1).clone_into(&mut proposal.when);
                    found
                },
            )?
        }
    };
    if rule == Rule::ByAppointment {
        proposal.by_appointment = true;
    } else if proposal.when.is_empty() {
        reading.text(at, end).clone_into(&mut proposal.when);
    }
    let mut end = end;
    let after = |end| reading.skip_sign(reading.skip_sign(end, &Kind::Comma), &Kind::Colon);
    while let Some(next) = clause(reading, after(end), &mut proposal) {
        end = next;
    }
    Some((proposal, end))
}

/// Hours, exceptions, first and last day behind a rule: the index after one of them.
fn clause(reading: &Reading<'_>, at: usize, proposal: &mut Proposal) -> Option<usize> {
    if proposal.hours.is_none()
        && let Some((hours, end)) = reading.hours(at)
    {
        let part_only = matches!(hours, Hours::Parts(_));
        proposal.hours = Some(write_hours(&hours));
        // "Le matin de 9h à 12h": the hours say more than the part of the day.
        return match part_only.then(|| reading.hours(end)).flatten() {
            Some((sure @ Hours::Slots(_), end)) => {
                proposal.hours = Some(write_hours(&sure));
                Some(end)
            }
            _ => Some(end),
        };
    }
    if let Some(end) = reading.wording(at, &[&["sur", "rendez", "vous"], &["sur", "rdv"]]) {
        proposal.by_appointment = true;
        return Some(end);
    }
    if let Some(next) = reading.wording(at, &[&["sauf"], &["hors"], &["excepte"], &["en", "dehors", "de"]]) {
        let (_, end) = reading.filters(next)?;
        proposal.except.push(bare(reading, next, end));
        return Some(end);
    }
    if reading.skip(at, &["pendant", "durant", "en", "de"]) > at {
        let (_, end) = reading.filters(at + 1)?;
        proposal.during.push(bare(reading, at + 1, end));
        return Some(end);
    }
    let (next, first) = match reading.wording(at, &[&["jusqu", "au"], &["jusqu", "a"]]) {
        Some(next) => (next, false),
        None => (reading.wording(at, &[&["a", "partir", "du"], &["des", "le"], &["depuis", "le"]])?, true),
    };
    let (date, end) = reading.iso_date(next).or_else(|| {
        let (dates, end) = reading.date_group(next)?;
        dates.first().map(|date| (*date, end))
    })?;
    if first {
        proposal.from = Some(date);
    } else {
        proposal.until = Some(date);
    }
    Some(end)
}

/// The words of a filter without what only joins them to the sentence.
fn bare(reading: &Reading<'_>, from: usize, to: usize) -> String {
    let start = reading.skip(reading.skip(from, &["pendant", "durant", "en"]), &["le", "les"]);
    reading.text(start, to).to_owned()
}

impl Proposal {
    /// `quand: …`, `heures: …`: the fields to write.
    pub(super) fn fields(&self) -> Vec<String> {
        let mut fields = Vec::new();
        let when = if self.when.is_empty() { "sur rendez-vous" } else { &self.when };
        fields.push(format!("quand: {}", quoted(when)));
        fields.extend(self.from.map(|date| format!("du: {date}")));
        fields.extend(self.until.map(|date| format!("au: {date}")));
        fields.extend(self.hours.as_ref().map(|hours| format!("heures: {}", quoted(hours))));
        for (name, words) in [("sauf", &self.except), ("pendant", &self.during)] {
            if !words.is_empty() {
                fields.push(format!("{name}: [{}]", words.join(", ")));
            }
        }
        if self.by_appointment && !self.when.is_empty() {
            fields.push("sur_rendez_vous: oui".to_owned());
        }
        fields
    }
}

/// YAML needs quotes around a text with a comma inside braces, or with a colon.
fn quoted(text: &str) -> String {
    if text.contains([',', ':', '#', '[', '{']) { format!("\"{text}\"") } else { text.to_owned() }
}
