//! Facets as columns: a value a number, read whole when the facet is asked.

use jiff::civil::Date;

use super::numbers::Numbers;
use super::varint;
use crate::calendar::Rule;
use crate::model::{AccessMode, CostKind, DeliveryMode, Entry, Partly, resolve};
use crate::schema::{AgeOf, FieldId as F, FieldSpec, Item, Type, Value, Vocabulary, YES_NO};
use crate::site::{Ages, EntryIndex, Site};

/// One column.
pub struct Column {
    /// Its facet.
    pub name: &'static str,
    /// What its bits or numbers mean, when that is data.
    pub values: Vec<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Dates count from here.
pub(super) const DAY_ZERO: Date = jiff::civil::date(2020, 1, 1);

/// All columns of a site.
pub fn columns(site: &Site<'_>, numbers: &Numbers) -> Vec<Column> {
    let words = |vocabulary| -> Vec<String> {
        site.directory.words.terms(vocabulary).iter().map(|term| term.slug.clone()).collect()
    };
    let terms = |name, vocabulary| {
        let values = words(vocabulary);
        let width = values.len().div_ceil(8).max(1);
        let bits = |index| {
            let terms = site.entry(index).terms(vocabulary).iter();
            terms.fold(0_u128, |bits, id| bits | bit(usize::from(id.0)))
        };
        Column { name, bytes: planes(numbers, width, bits), values }
    };
    let plain = |name, width, value: &dyn Fn(EntryIndex) -> u128| Column {
        name,
        values: Vec::new(),
        bytes: planes(numbers, width, value),
    };
    let named = |name, words: &[&str], value: &dyn Fn(EntryIndex) -> u128| Column {
        name,
        values: words.iter().map(|word| (*word).to_owned()).collect(),
        bytes: planes(numbers, 1, value),
    };
    let kinds = site.directory.config.kinds;
    let declared = kinds.facets().into_iter().filter_map(|spec| declared(site, numbers, spec));
    let own = kinds.own_vocabularies().map(|own| terms(own.facet, Vocabulary::Own(own)));
    let own: Vec<Column> = own.chain(declared).collect();
    let mut all = vec![
        terms("theme", Vocabulary::Themes),
        terms("public", Vocabulary::Audiences),
        terms("langue", Vocabulary::Languages),
        named("acces", AccessMode::WORDS, &|index| access(site, index)),
        plain("jour", 1, &|index| days(site.entry(index))),
        named("mode", DeliveryMode::WORDS, &|index| modes(site.card(index).modes)),
        named("prix", CostKind::WORDS, &|index| price(site, index)),
        named("genre", &site.directory.config.kinds.words(), &|index| kind(site, index)),
        Column {
            name: "age",
            values: in_years(site).then(|| YEARS.to_owned()).into_iter().collect(),
            bytes: planes(numbers, 3, |index| ages(site, index)),
        },
        plain("date", 2, &|index| next_date(site, index)),
        plain("accueil", 1, &|index| welcome(site, index)),
    ];
    all.extend(own);
    all
}

/// The column of a field that the site declares: a bit a word, in their order; of yes and no, a bit each. One more bit tells
/// that its kind has no such field: then there is nothing to ask.
fn declared(site: &Site<'_>, numbers: &Numbers, spec: &FieldSpec) -> Option<Column> {
    let values: Vec<String> =
        values(spec.ty).map(|words| words.iter().map(|word| (*word).to_owned()).collect())?;
    let place = |item: &Item| values.iter().position(|word| *word == item.written());
    let bits = |index| {
        let entry = site.entry(index);
        if !entry.kind.group().facts().any(|own| own.id == spec.id) {
            return bit(values.len());
        }
        let said = entry.facts.get(spec.id);
        let each = match said.map(|item| &item.value) {
            Some(Value::List(items)) => items.as_slice(),
            _ => said.map(std::slice::from_ref).unwrap_or_default(),
        };
        each.iter().filter_map(place).fold(0, |bits, place| bits | bit(place))
    };
    let width = (values.len() + 1).div_ceil(8);
    Some(Column { name: spec.facet?, bytes: planes(numbers, width, bits), values: values.clone() })
}

/// The words of what one may narrow by.
fn values(ty: Type) -> Option<Vec<&'static str>> {
    match ty {
        Type::Labelled(words) => Some(words.iter().map(|own| own.word).collect()),
        Type::List(inner) => values(*inner),
        Type::YesNo => Some(YES_NO.to_vec()),
        _ => None,
    }
}

fn planes(numbers: &Numbers, width: usize, value: impl Fn(EntryIndex) -> u128) -> Vec<u8> {
    let size = numbers.size() as usize;
    let mut bytes = Vec::with_capacity(size * width + 6);
    varint::write(size as u64, &mut bytes);
    bytes.push(u8::try_from(width).unwrap_or(16));
    let head = bytes.len();
    bytes.resize(head + size * width, 0);
    for (number, index) in numbers.entries().iter().enumerate() {
        let Some(index) = index else { continue };
        for (plane, byte) in value(*index).to_le_bytes().into_iter().take(width).enumerate() {
            if let Some(slot) = bytes.get_mut(head + plane * size + number) {
                *slot = byte;
            }
        }
    }
    bytes
}

/// Values beyond 128 have no bit: they are found by their words alone.
fn bit(place: usize) -> u128 {
    u32::try_from(place).ok().and_then(|place| 1_u128.checked_shl(place)).unwrap_or(0)
}

fn access(site: &Site<'_>, index: EntryIndex) -> u128 {
    let ways = resolve(site.directory, site.entry(index), None).access;
    ways.iter().fold(0, |bits, way| bits | bit(way.mode as usize))
}

/// Days of the week, as rules say them; single dates count for their day.
fn days(entry: &Entry) -> u128 {
    let weekday = |date: &Date| bit(usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(128));
    let mut bits = 0;
    for schedule in entry.offer().into_iter().flat_map(|offer| &offer.schedules).map(|item| &item.schedule) {
        let of_rule = match &schedule.rule {
            Rule::Weekly { days, .. } | Rule::WeekdaysAndHolidays(days) => days
                .iter()
                .fold(0, |bits, day| bits | bit(usize::try_from(day.to_monday_zero_offset()).unwrap_or(128))),
            Rule::MonthlyByWeekday { day, .. } => {
                bit(usize::try_from(day.to_monday_zero_offset()).unwrap_or(128))
            }
            Rule::Dates(dates) => dates.iter().fold(0, |bits, date| bits | weekday(date)),
            Rule::ByAppointment => bit(7),
            Rule::MonthlyWorkday(_) | Rule::MonthlyByDate { .. } | Rule::Yearly { .. } => 0,
        };
        bits |= of_rule | if schedule.by_appointment { bit(7) } else { 0 };
    }
    bits
}

fn modes(modes: &[DeliveryMode]) -> u128 {
    modes.iter().fold(0, |bits, mode| bits | bit(*mode as usize))
}

fn price(site: &Site<'_>, index: EntryIndex) -> u128 {
    site.card(index).cost.map_or(0, |kind| kind as u128 + 1)
}

fn kind(site: &Site<'_>, index: EntryIndex) -> u128 {
    u128::from(site.entry(index).kind.place()) + 1
}

/// Tells, in the values of the column, that its numbers are years.
const YEARS: &str = "an";

/// Whether ages are those of persons: in years, since a byte holds 21 years of months. Of children a month counts.
fn in_years(site: &Site<'_>) -> bool {
    site.directory.config.age_of == AgeOf::Person
}

fn ages(site: &Site<'_>, index: EntryIndex) -> u128 {
    let said = site.card(index).ages;
    // Who an entry is for says an age where no condition does; of others it then says nothing.
    let guessed = said == Ages::default();
    let ages = if guessed { ages_of_audiences(site, index) } else { said };
    // 254 months are 21 years: older is as old as that.
    let unit = if in_years(site) { 12 } else { 1 };
    let byte = |months: Option<u32>| u128::from(months.map_or(255, |months| months.div_ceil(unit).min(254)));
    let pregnancy = match ages.pregnancy {
        None => 0,
        Some(false) => 1,
        Some(true) => 3,
    };
    byte(ages.from) | byte(ages.below) << 8 | (pregnancy | if guessed { 4 } else { 0 }) << 16
}

/// All ages that the audiences of an entry have.
fn ages_of_audiences(site: &Site<'_>, index: EntryIndex) -> Ages {
    let words = &site.directory.words;
    let audiences = site.entry(index).audiences.iter().map(|id| words.term(Vocabulary::Audiences, *id));
    let each: Vec<Ages> = audiences.filter_map(|term| term.conditions.as_ref()).map(Ages::of).collect();
    let children = || each.iter().filter(|ages| ages.from.is_some() || ages.below.is_some());
    let below = children().map(|ages| ages.below).collect::<Option<Vec<u32>>>().unwrap_or_default();
    Ages {
        from: children().map(|ages| ages.from.unwrap_or(0)).min(),
        below: below.into_iter().max(),
        pregnancy: each.iter().any(|ages| ages.pregnancy == Some(true)).then_some(true),
    }
}

fn next_date(site: &Site<'_>, index: EntryIndex) -> u128 {
    let next = site.card(index).next.map(|dated| dated.occurrence.day);
    let days = next.map_or(0, |date| (date - DAY_ZERO).get_days());
    u128::from(u16::try_from(days).unwrap_or(0))
}

fn welcome(site: &Site<'_>, index: EntryIndex) -> u128 {
    let entry = site.entry(index);
    let told = |yes: Option<bool>| match yes {
        None => 0_u128,
        Some(false) => 1,
        Some(true) => 2,
    };
    let welcome = site.directory.fact(entry, F::Welcome).and_then(Item::record);
    let said = |field| welcome.and_then(|welcome| welcome.yes_no(field));
    let places = site.directory.places_of(entry);
    let entrance =
        places.iter().filter(|place| !place.confidential).find_map(|place| place.accessibility.entrance);
    let wheelchair = match entrance {
        Some(Partly::Yes) => Some(true),
        Some(Partly::No) => Some(false),
        Some(Partly::Partly) | None => None,
    };
    told(said(F::Anonymous))
        | told(said(F::Papers).map(|asked| !asked)) << 2
        | told(said(F::Insurance).map(|asked| !asked)) << 4
        | told(wheelchair) << 6
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::site::nobody_goes;

    #[derive(Deserialize)]
    struct Vector {
        modes: Vec<String>,
        bits: u128,
        nobody: bool,
    }

    #[test]
    fn modes_have_the_bits_that_the_browser_reads() {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../tests/vectors/modes.json")).unwrap();
        assert_eq!(vectors.len(), 16);
        for vector in vectors {
            let named = |mode: &DeliveryMode| vector.modes.iter().any(|own| own == mode.word());
            let set: Vec<DeliveryMode> = DeliveryMode::ALL.into_iter().filter(named).collect();
            assert_eq!((modes(&set), nobody_goes(&set)), (vector.bits, vector.nobody), "{:?}", vector.modes);
        }
    }
}
