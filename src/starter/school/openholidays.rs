//! The JSON of openholidaysapi.org: a list of `SchoolHolidays`, with names by language and the parts of the country.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::Value;

use super::{Found, Wish, sound};
use crate::diag::Text;

/// The holidays of the part that is asked for.
pub(super) fn read(text: &str, wish: &Wish, told: &mut Vec<Text>) -> Result<Vec<Found>, Text> {
    let file = &wish.file;
    let read: Result<Value, _> = serde_json::from_str(text);
    let items = match &read {
        Ok(Value::Array(items)) => items,
        Ok(_) => return Err(other(file, "")),
        Err(error) => return Err(other(file, &format!(" ({error})"))),
    };
    let parts: BTreeSet<&str> = items.iter().flat_map(parts).collect();
    let Some(found) = of_part(items, &parts, wish, told) else {
        let all = parts.into_iter().collect::<Vec<_>>().join(", ");
        return Err(Text::new(
            format!(
                "{file} a les congés de plusieurs parties du pays ; choisissez-en une avec --partie : {all}"
            ),
            format!(
                "{file} has the holidays of several parts of the country; choose one with --partie: {all}"
            ),
        ));
    };
    Ok(found)
}

fn other(file: &str, cause: &str) -> Text {
    Text::new(
        format!("{file} n’est pas une réponse « SchoolHolidays » de openholidaysapi.org{cause}"),
        format!("{file} is no answer “SchoolHolidays” of openholidaysapi.org{cause}"),
    )
}

/// None when the part that is wanted cannot be told.
fn of_part(items: &[Value], parts: &BTreeSet<&str>, wish: &Wish, told: &mut Vec<Text>) -> Option<Vec<Found>> {
    let wanted = match &wish.part {
        Some(part) => Some(parts.iter().copied().find(|known| known.eq_ignore_ascii_case(part))?),
        None if parts.len() > 1 => return None,
        None => None,
    };
    let mut found = Vec::new();
    for (item, number) in items.iter().zip(1..) {
        let everywhere = self::parts(item).next().is_none();
        if wanted.is_some_and(|wanted| !everywhere && !self::parts(item).any(|part| part == wanted)) {
            continue;
        }
        match holidays(item, wish.lang) {
            Some(holidays) => found.push(holidays),
            None => told.push(Text::new(
                format!("{} : élément {number} sans nom ou sans jours ; laissé de côté", wish.file),
                format!("{}: item {number} without a name or days; left out", wish.file),
            )),
        }
    }
    Some(found)
}

/// The codes of the parts of the country: `BE-VLG`.
fn parts(item: &Value) -> impl Iterator<Item = &str> {
    let all = item.get("subdivisions").and_then(Value::as_array);
    all.into_iter().flatten().filter_map(|part| part.get("code").and_then(Value::as_str))
}

fn holidays(item: &Value, lang: &str) -> Option<Found> {
    let day = |key: &str| item.get(key).and_then(Value::as_str)?.get(..10)?.parse::<Date>().ok();
    let names = item.get("name").and_then(Value::as_array)?;
    let text = |name: &'_ Value| name.get("text").and_then(Value::as_str).map(str::to_owned);
    let is = |name: &&Value| {
        name.get("language").and_then(Value::as_str).is_some_and(|of| of.eq_ignore_ascii_case(lang))
    };
    let own = names.iter().find(is).or_else(|| names.first()).and_then(text)?;
    sound(day("startDate")?, day("endDate")?, &own)
}
