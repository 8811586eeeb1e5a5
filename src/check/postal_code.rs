//! A Belgian postal code that belongs to another province than the commune.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};
use crate::model::{Place, ZoneKind, Zones};

codes! {
    OTHER_PROVINCE "W0605" Warning "code postal d'une autre province" "postal code of another province"
        "Les codes postaux belges vont par province : 4000 à 4999 Liège, 5000 à 5999 Namur… Vérifiez le code ou la commune. Une exception est connue : 1400 sert aussi une partie de Seneffe."
        "Belgian postal codes go by province: 4000 to 4999 Liège, 5000 to 5999 Namur… Check the code or the commune. One exception is known: 1400 also serves a part of Seneffe.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

/// First and last code, and the slug of the province or region in the zone tree.
static RANGES: &[(u32, u32, &str)] = &[
    (1000, 1299, "bruxelles-capitale"),
    (1300, 1499, "brabant-wallon"),
    (1500, 3999, "flandre"),
    (4000, 4999, "province-de-liege"),
    (5000, 5999, "province-de-namur"),
    (6000, 6599, "hainaut"),
    (6600, 6999, "province-de-luxembourg"),
    (7000, 7999, "hainaut"),
    (8000, 9999, "flandre"),
];

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    let zones = &checking.directory.zones;
    for entry in checking.directory.entries() {
        for place in checking.directory.places_of(entry) {
            if let Some(message) = contradiction(zones, place) {
                problems.push(
                    Diagnostic::new(&OTHER_PROVINCE, place.span, message).help(
                        "vérifiez le code postal et la commune",
                        "check the postal code and the commune",
                    ),
                );
            }
        }
    }
    problems.dedup_by(|a, b| a.code == b.code && a.span == b.span);
}

fn contradiction(zones: &Zones, place: &Place) -> Option<Text> {
    let code = place.address.postal_code.as_deref()?;
    let commune = place.commune?;
    let number: u32 = code.parse().ok().filter(|_| code.len() == 4)?;
    if zones.country_code(commune) != "BE" || (number == 1400 && zones.get(commune).slug == "seneffe") {
        return None;
    }
    let (_, _, expected) = RANGES.iter().find(|(first, last, _)| (*first..=*last).contains(&number))?;
    let expected = zones.find(expected)?;
    let level = zones.get(expected).kind;
    let provinces = matches!(level, ZoneKind::Province | ZoneKind::Region);
    if !provinces || zones.contains(expected, commune) {
        return None;
    }
    let (there, here) = (&zones.get(expected).name, &zones.get(commune).name);
    Some(Text::new(
        format!("le code postal {code} est de : {there} ; {here} n'y est pas"),
        format!("the postal code {code} belongs to {there}; {here} does not lie there"),
    ))
}
