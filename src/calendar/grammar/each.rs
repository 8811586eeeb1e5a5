//! `le 1er mardi et jeudi du mois`: days of one month that are one rule each.

use super::days::THE;
use super::fault::PhraseError;
use super::reading::Reading;
use crate::calendar::codes;
use crate::diag::Text;

/// `le 1er mardi et jeudi du mois`: one rule each.
pub(super) fn alone(reading: &Reading<'_>) -> Option<PhraseError> {
    let rules = each_of_month(reading)?;
    let message = Text::new(
        format!("cette phrase contient {} règles : un élément de « horaires » pour chacune", rules.len()),
        format!("this phrase holds {} rules: one element of “horaires” each", rules.len()),
    );
    let list: Vec<String> = rules.iter().map(|rule| format!("- {{quand: {rule}}}")).collect();
    let fault = PhraseError::new(&codes::SEVERAL, 0..reading.phrase.len(), message);
    Some(fault.help(
        format!("écrivez « {} »", list.join(" » puis « ")),
        format!("write “{}”", list.join("” then “")),
    ))
}

fn each_of_month(reading: &Reading<'_>) -> Option<Vec<String>> {
    let mut rules = Vec::new();
    let at = reading.skip(0, &THE);
    if let Some((_, after)) = reading.ranks(at) {
        let rank = reading.text(at, after);
        let mut next = after;
        while let Some((day, end)) = reading.weekday(reading.skip(next, &THE)) {
            rules.push(reading.reader.ranked(rank, day));
            match reading.separator(end) {
                Some(after) => next = after,
                None => return reading.ends_in_month(end).filter(|_| rank_is_one(rank)).map(|()| rules),
            }
        }
    }
    None
}

fn rank_is_one(rank: &str) -> bool {
    !rank.contains(' ') && !rank.contains(',')
}
