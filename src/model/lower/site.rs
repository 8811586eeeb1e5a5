//! Zones, vocabularies, glossary, emergency numbers.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::labels::labels;
use super::offer::child_age;
use super::{Context, Lower, proposing};
use crate::calendar::Country;
use crate::diag::{Diagnostic, Span, Text};
use crate::model::codes as c;
use crate::model::vocabulary::{Abbreviation, EmergencyNumber, Synonym, Term, Translated};
use crate::model::zone::{Point, Zone};
use crate::model::{Conditions, ZoneId, Zones};
use crate::schema::{FieldId as F, Record, Vocabulary, ZoneKind};
use crate::text::nearest;

/// A field of a record, with what `traductions` says of it in other languages.
fn translated(record: &Record, field: F) -> Option<Translated> {
    let others = record.by_language(F::Translations).iter();
    let others = others.filter_map(|(code, item)| Some((*code, item.record()?.string(field)?)));
    Some(Translated { text: record.string(field)?, others: others.collect() })
}

/// A zone as its line says, before the tree is laid out.
struct Flat {
    zone: Zone,
    parent: Option<usize>,
}

/// Lays out the zones of all files as one tree, each right before what it contains.
pub fn read_zones(files: &[Record], problems: &mut Vec<Diagnostic>) -> Zones {
    let mut flat: Vec<Flat> = Vec::new();
    let mut at: HashMap<String, usize> = HashMap::new();
    for record in files.iter().flat_map(|file| file.records(F::Zones)) {
        let Some(zone) = read_zone(record) else { continue };
        problems.extend(unknown_holidays(&zone, record));
        if at.contains_key(&zone.slug) {
            problems.push(duplicate(&zone.slug, record.span_of(F::Id)));
            continue;
        }
        let parent = match record.text(F::Parent) {
            None if zone.kind == ZoneKind::Country => None,
            Some(slug) if at.contains_key(slug) => at.get(slug).copied(),
            written => {
                let known = if problems.len() < 100 { Some(at.keys().map(String::as_str)) } else { None };
                problems.push(unknown_parent(written, record, known.into_iter().flatten()));
                continue;
            }
        };
        at.insert(zone.slug.clone(), flat.len());
        flat.push(Flat { zone, parent });
    }
    lay_out(flat)
}

fn read_zone(record: &Record) -> Option<Zone> {
    let point = record.decimal(F::Lat).zip(record.decimal(F::Lon));
    Some(Zone {
        slug: record.string(F::Id)?,
        name: record.string(F::Name)?,
        kind: record.choice(F::Kind)?,
        parent: None,
        end: ZoneId(0),
        names: record.strings_by_language(F::Names),
        other_names: record.strings(F::OtherNames),
        postal_codes: record.strings(F::PostalCodes),
        point: point.map(|(lat, lon)| Point { lat, lon }),
        calendar: record.string(F::Calendar),
        code: record.string(F::Code),
    })
}

pub(super) fn duplicate(slug: &str, span: Span) -> Diagnostic {
    let message =
        Text::new(format!("l'id « {slug} » existe déjà"), format!("the id “{slug}” exists already"));
    Diagnostic::new(&c::DUPLICATE_ID, span, message).help("choisissez un autre id", "choose another id")
}

/// A country whose public holidays are not known.
fn unknown_holidays(zone: &Zone, record: &Record) -> Option<Diagnostic> {
    let code = zone.code.as_deref().unwrap_or_default();
    if zone.kind != ZoneKind::Country || Country::from_code(code).is_some() {
        return None;
    }
    let message = Text::new(
        format!("les jours fériés de « {} » ne sont pas connus : ceux de la Belgique sont suivis", zone.name),
        format!("the public holidays of “{}” are not known: those of Belgium are followed", zone.name),
    );
    let at = if code.is_empty() { record.span } else { record.span_of(F::Code) };
    Some(Diagnostic::new(&c::COUNTRY, at, message).help(
        "écrivez « code: BE » ou « code: FR » si c'est l'un d'eux",
        "write “code: BE” or “code: FR” if it is one of them",
    ))
}

fn unknown_parent<'a>(
    written: Option<&str>,
    record: &Record,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let Some(slug) = written else {
        let message = Text::new(
            "cette zone ne dit pas dans laquelle elle se trouve",
            "this zone does not say in which it lies",
        );
        return Diagnostic::new(&c::OUTER_ZONE, record.span, message)
            .help("ajoutez « dans: … »", "add “dans: …”");
    };
    let at = record.span_of(F::Parent);
    let message =
        Text::new(format!("zone englobante inconnue « {slug} »"), format!("unknown outer zone “{slug}”"));
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    let found = Diagnostic::new(&c::OUTER_ZONE, at, message)
        .help("écrivez la zone englobante plus haut que celle-ci", "write the outer zone above this one");
    proposing(found, at, nearest(slug, known.into_iter()))
}

/// Depth first, so that a subtree is a range of ids. More zones than fit in 16 bits are left out.
fn lay_out(flat: Vec<Flat>) -> Zones {
    let mut children: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (i, item) in flat.iter().enumerate() {
        children.entry(item.parent).or_default().push(i);
    }
    let mut zones = Zones::default();
    let mut source: Vec<Option<Zone>> = flat.into_iter().map(|item| Some(item.zone)).collect();
    // An explicit stack: a mark to enter a zone with its parent, or to close it.
    enum Step {
        Enter(usize, Option<ZoneId>),
        Close(ZoneId),
    }
    let mut stack: Vec<Step> =
        children.get(&None).into_iter().flatten().rev().map(|i| Step::Enter(*i, None)).collect();
    while let Some(step) = stack.pop() {
        match step {
            Step::Enter(i, parent) => {
                let Ok(id) = u16::try_from(zones.list.len()).map(ZoneId) else { continue };
                let Some(mut zone) = source[i].take() else { continue };
                zone.parent = parent;
                zones.by_slug.insert(zone.slug.clone(), id);
                zones.list.push(zone);
                stack.push(Step::Close(id));
                let inner = children.get(&Some(i)).into_iter().flatten().rev();
                stack.extend(inner.map(|child| Step::Enter(*child, Some(id))));
            }
            Step::Close(id) => {
                let end = u16::try_from(zones.list.len()).unwrap_or(u16::MAX);
                zones.list[usize::from(id.0)].end = ZoneId(end);
            }
        }
    }
    zones
}

/// The words of one vocabulary.
pub fn read_terms(record: &Record, content: &str, problems: &mut Vec<Diagnostic>) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let mut known: HashSet<String> = HashSet::new();
    for word in record.records(F::Terms) {
        let Some(slug) = word.string(F::Id) else { continue };
        if !known.insert(slug.clone()) {
            problems.push(duplicate(&slug, word.span_of(F::Id)));
            continue;
        }
        terms.push(Term {
            slug,
            labels: labels(word, content, problems),
            help: word.string(F::Help),
            icon: word.string(F::Icon),
            sensitive: word.yes_no(F::Sensitive).unwrap_or(false),
            conditions: conditions(word),
        });
    }
    terms
}

/// Who an audience is, when its word says so.
fn conditions(word: &Record) -> Option<Conditions> {
    let (child, pregnancy) =
        (word.record(F::Child).or(word.record(F::Person)).map(child_age), word.yes_no(F::Pregnancy));
    let says = child.is_some() || pregnancy.is_some();
    says.then(|| Conditions { child, pregnancy, ..Conditions::default() })
}

/// The abbreviations of the glossary.
pub fn read_glossary(record: &Record) -> Vec<Abbreviation> {
    let read = |term: &Record| {
        Some(Abbreviation {
            slug: term.string(F::Id)?,
            short: term.string(F::Abbreviation)?,
            long: translated(term, F::Name)?,
            text: translated(term, F::Body),
        })
    };
    record.records(F::Terms).filter_map(read).collect()
}

/// The synonyms.
pub fn read_synonyms(record: &Record) -> Vec<Synonym> {
    let read = |row: &Record| {
        Some(Synonym {
            span: row.span,
            word: row.string(F::Word)?,
            targets: row.strings(F::To),
            trial: row.string(F::Trial),
        })
    };
    record.records(F::Synonyms).filter_map(read).collect()
}

/// The emergency numbers; their languages are those of a vocabulary that is read already.
pub fn read_emergency(
    record: &Record,
    context: &Context<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<EmergencyNumber> {
    let mut lower = Lower { context, problems };
    let read = |row: &Record| {
        let source = row.record(F::Sources);
        Some(EmergencyNumber {
            number: row.string(F::Number)?,
            name: translated(row, F::Name)?,
            country: row.string(F::Country)?,
            what: translated(row, F::What),
            languages: lower.terms(row, F::Languages, Vocabulary::Languages),
            source: source.and_then(|group| Some((group.string(F::Title)?, group.string(F::Url)))),
        })
    };
    record.records(F::Numbers).filter_map(read).collect()
}
