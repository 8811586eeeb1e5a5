//! What is known of an entry, in the words of the content: what its file says, what it takes from its programme, and what
//! follows from both. Nothing that may not be shown.

use super::facts::{Fact, Facts};
use crate::calendar::{format::when_text, sentence};
use crate::lang::Language;
use crate::model::{Entry, OfferTerms, record_of, resolve};
use crate::schema::{FieldId as F, FieldSpec, Group, Item, Record, Type, Value, is_inherited};
use crate::site::{Addresses, EntryIndex, Site, calendar_context};
use crate::world::{World, WorldError};

/// How many of the next dates are told.
const DATES: usize = 10;

/// All facts of an entry, in the order of the table of fields.
pub(super) fn facts(world: &dyn World, site: &Site<'_>, index: EntryIndex) -> Result<Facts, WorldError> {
    let (directory, entry) = (site.directory, site.entry(index));
    let programme = directory.programme_of(entry);
    let given = programme.map(|programme| record_of(world, directory, programme)).transpose()?.flatten();
    let own = record_of(world, directory, entry)?;
    let telling = Telling { world, site, entry, sayers: [(Some(entry), own), (programme, given)] };
    let to = Addresses::new(&directory.config, directory.config.content_language());
    let mut facts = Facts::default()
        .one("slug", Some(entry.slug.as_str()))
        .one("genre", Some(entry.kind.word()))
        .one("fichier", Some(entry.path.as_str()))
        .one("page", Some(to.absolute(&to.entry(entry))));
    for spec in entry.kind.group().fields() {
        facts.add(spec.id.name(), telling.field(spec)?);
    }
    Ok(telling.around(index, facts))
}

struct Telling<'a> {
    world: &'a dyn World,
    site: &'a Site<'a>,
    entry: &'a Entry,
    /// The entry, then its programme, each with what its file says.
    sayers: [(Option<&'a Entry>, Option<Record>); 2],
}

impl Telling<'_> {
    /// A field of the entry: as it says it, or as its programme does.
    fn field(&self, spec: &FieldSpec) -> Result<Option<Fact>, WorldError> {
        if spec.id == F::Conditions {
            return self.conditions().map(|item| self.fact(spec.ty, item)).transpose();
        }
        let asked = if is_inherited(spec.id) { 2 } else { 1 };
        let mut sayers = self.sayers.iter().take(asked).filter_map(|(_, record)| record.as_ref());
        let Some(item) = sayers.find_map(|record| record.get(spec.id)) else { return Ok(usual(spec)) };
        match (spec.id, &item.value, spec.ty) {
            (F::Contacts, Value::List(items), Type::List(inner)) => {
                let shown = items.iter().zip(&self.entry.contacts).filter(|(_, contact)| contact.shown);
                shown.map(|(item, _)| self.fact(*inner, item)).collect::<Result<_, _>>().map(Fact::list)
            }
            (F::Schedules, Value::List(items), Type::List(Type::Group(group))) => {
                let rules = items.iter().filter_map(Item::record);
                rules.map(|rule| self.rule(rule, group)).collect::<Result<_, _>>().map(Fact::list)
            }
            _ => self.fact(spec.ty, item).map(Some),
        }
    }

    /// The conditions that hold: those of a zone where all the zones covered have the same.
    fn conditions(&self) -> Option<&Item> {
        let holding = resolve(self.site.directory, self.entry, None).conditions?;
        self.sayers.iter().find_map(|(entry, record)| {
            let (terms, record) = (terms((*entry)?)?, record.as_ref()?);
            if terms.conditions.as_ref() == Some(holding) {
                return record.get(F::Conditions);
            }
            let at = terms.conditions_by_zone.iter().position(|(_, conditions)| conditions == holding)?;
            record.records(F::ConditionsByZone).nth(at)?.get(F::Conditions)
        })
    }

    /// The language in which visitors first read what is made of fields.
    fn language(&self) -> &'static Language {
        self.site.directory.config.main_language()
    }

    /// An element of `horaires`, after the sentence that it means.
    fn rule(&self, rule: &Record, group: &'static Group) -> Result<Fact, WorldError> {
        let context = calendar_context(self.site.directory, self.entry);
        let items = self.entry.offer().map(|offer| offer.schedules.as_slice()).unwrap_or_default();
        let meant = items.iter().find(|item| item.span == rule.span);
        let phrase = meant.map(|item| sentence(&item.schedule.settled(&context), self.language()));
        self.group(rule, group, Facts::default().one("phrase", phrase))
    }

    fn fact(&self, ty: Type, item: &Item) -> Result<Fact, WorldError> {
        Ok(match (&item.value, ty) {
            (Value::List(items), Type::List(inner)) => {
                Fact::Many(items.iter().map(|item| self.fact(*inner, item)).collect::<Result<_, _>>()?)
            }
            (Value::List(items), _) => {
                Fact::Many(items.iter().map(|item| Fact::One(item.written())).collect())
            }
            (Value::Record(record), Type::Group(group) | Type::EntryOr(group)) => {
                self.group(record, group, Facts::default())?
            }
            (Value::Text { text, .. }, Type::EntryOr(group)) => self.named(text, group)?,
            _ => Fact::One(item.written()),
        })
    }

    fn group(&self, record: &Record, group: &'static Group, mut facts: Facts) -> Result<Fact, WorldError> {
        for spec in group.fields() {
            let fact = record.get(spec.id).map(|item| self.fact(spec.ty, item)).transpose()?;
            facts.add(spec.id.name(), fact.or_else(|| usual(spec)));
        }
        Ok(Fact::Group(facts))
    }

    /// An entry that stands for a group written in place: its name, and what of that group it says.
    fn named(&self, slug: &str, group: &'static Group) -> Result<Fact, WorldError> {
        let directory = self.site.directory;
        let facts = Facts::default().one("fiche", Some(slug));
        let record = match directory.find(slug) {
            Some(entry) => record_of(self.world, directory, entry)?,
            None => None,
        };
        match record {
            Some(record) => self.group(&record, group, facts),
            None => Ok(Fact::Group(facts)),
        }
    }

    /// What no field says: contacts that are not shown, the next dates, who refers to it.
    fn around(&self, index: EntryIndex, facts: Facts) -> Facts {
        let hidden = self.entry.contacts.iter().filter(|contact| !contact.shown).count();
        let dates = self.site.dates_of(index).take(DATES).map(|dated| {
            Facts::default()
                .one("jour", Some(dated.occurrence.day.to_string()))
                .one("heures", Some(when_text(dated.occurrence.when, self.language())))
                .yes_no("annule", dated.cancelled().then_some(true))
                .yes_no("a_confirmer", dated.occurrence.to_confirm.then_some(true))
        });
        let referring = self.site.directory.referring_to(&self.entry.slug).map(|other| other.slug.clone());
        facts
            .one("contacts_non_montres", (hidden > 0).then(|| hidden.to_string()))
            .groups("prochaines_dates", dates)
            .many("cite_par", referring.collect())
    }
}

/// What holds where nothing is written.
fn usual(spec: &FieldSpec) -> Option<Fact> {
    spec.usual.map(|word| Fact::One(word.to_owned()))
}

/// What an offer or a programme says of itself.
fn terms(entry: &Entry) -> Option<&OfferTerms> {
    entry.offer().map(|offer| &offer.terms).or_else(|| entry.programme().map(|programme| &programme.terms))
}
