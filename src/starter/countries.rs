//! Countries: their names in the languages of the program, and where 112 is the number to call.

use super::area::Area;
use super::tables;
use crate::lang::Languages;
use crate::schema::ZoneKind;

/// Members of the European Union whose zones the program does not carry: code, time zone, then the name in each language.
static NAMES: &str = include_str!("countries.tsv");

/// Whether 112 is the number to call: in all of the European Union.
pub fn has_112(code: &str) -> bool {
    tables::table(code).is_some() || row(code).is_some()
}

/// The zone of a country, named in a language; by its code where its name is not known.
pub fn area(code: &str, main: &'static str) -> Area {
    let code = code.to_ascii_lowercase();
    if let Some(table) = tables::table(&code)
        && let Some(known) = table.tree.in_language(main).areas.into_iter().next()
    {
        return known;
    }
    let upper = code.to_ascii_uppercase();
    let mut names: Vec<(&'static str, String)> = row(&code)
        .map(|names| {
            Languages::shipped()
                .codes()
                .zip(names.split('\t'))
                .map(|(lang, name)| (lang, name.to_owned()))
                .collect()
        })
        .unwrap_or_default();
    let own = names.iter().position(|(lang, _)| *lang == main).map(|at| names.remove(at).1);
    let mut area = Area::new(ZoneKind::Country, &code, own.as_deref().unwrap_or(&upper));
    area.id = Some(code);
    area.iso = Some(upper);
    area.names = names;
    area
}

/// The time zone of a country, where the program knows it.
pub fn time_zone(code: &str) -> Option<&'static str> {
    let code = code.to_ascii_lowercase();
    let carried = [("be", "Europe/Brussels"), ("fr", "Europe/Paris")];
    let known = carried.into_iter().find(|(of, _)| *of == code).map(|(_, zone)| zone);
    known.or_else(|| line(&code)?.split_once('\t').map(|(zone, _)| zone))
}

/// The names of a country.
fn row(code: &str) -> Option<&'static str> {
    line(code)?.split_once('\t').map(|(_, names)| names)
}

/// What is known of a country, behind its code.
fn line(code: &str) -> Option<&'static str> {
    NAMES.lines().find_map(|line| line.split_once('\t').filter(|(of, _)| *of == code)).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Clock;

    #[test]
    fn every_country_has_a_name_in_each_language() {
        for line in NAMES.lines() {
            assert_eq!(line.split('\t').count(), Languages::shipped().all().len() + 2, "{line}");
            assert!(line.split('\t').all(|name| !name.is_empty()), "{line}");
        }
        let zones = NAMES.lines().filter_map(|line| time_zone(line.split('\t').next()?));
        assert!(
            zones.map(Clock::named).all(|clock| clock.is_some_and(|clock| clock.yearly_changes().is_some()))
        );
        assert_eq!(NAMES.lines().count(), 25);
        assert!(has_112("be") && has_112("de") && !has_112("ch"));
        assert_eq!(area("de", "nl").name, "Duitsland");
        assert_eq!(area("CH", "fr").name, "CH");
        assert_eq!(area("be", "nl").name, "België");
    }
}
