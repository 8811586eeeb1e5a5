//! Output formats, one file each. They know nothing of each other; two of them write their lines alike (`line`).

pub mod atom;
pub mod coverage;
pub mod headers;
pub mod ical;
mod line;
pub mod servers;
pub mod vcard;

use crate::lang::Strings;
use crate::plan::Plan;
use crate::schema::FieldId;
use crate::site::Site;

/// A format that tells of offers.
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// Fields that it carries.
    pub carries: &'static [FieldId],
    /// Fields that it cannot carry.
    pub cannot: &'static [FieldId],
    /// Plans its files.
    pub plan: for<'a> fn(&'a Site<'a>, &'a Strings, &mut Plan<'a>),
}

/// All formats. A format is a file beside this one and a row here.
pub static FORMATS: &[Format] = &[
    Format { name: "iCalendar", carries: ical::CARRIES, cannot: ical::CANNOT, plan: ical::plan },
    Format { name: "vCard", carries: vcard::CARRIES, cannot: vcard::CANNOT, plan: vcard::plan },
];

/// Plans every export of a site, in the words of a language.
pub fn plan<'a>(site: &'a Site<'a>, strings: &'a Strings, plan: &mut Plan<'a>) {
    headers::plan(site, plan);
    atom::plan(site, strings, plan);
    coverage::plan(site, strings.language().code, plan);
    for format in FORMATS {
        (format.plan)(site, strings, plan);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{EntryKind, FieldSpec, Type, group_of};

    /// The fields of all kinds of offer, and those of their schedules.
    fn fields() -> Vec<&'static FieldSpec> {
        let offers = EntryKind::ALL.into_iter().filter(|kind| kind.is_offer());
        let mut fields: Vec<_> = offers.flat_map(|kind| group_of(kind).fields()).collect();
        let schedule = fields.iter().find_map(|spec| match spec.ty {
            Type::List(Type::Group(group)) if group.name == "horaire" => Some(*group),
            _ => None,
        });
        fields.extend(schedule.expect("offers have schedules").fields());
        fields
    }

    #[test]
    fn every_field_of_an_offer_is_carried_or_said_not_to_be() {
        for Format { name, carries, cannot, .. } in FORMATS {
            for spec in fields() {
                let (carried, not) = (carries.contains(&spec.id), cannot.contains(&spec.id));
                let lists = if carried { "both lists" } else { "no list" };
                assert!(carried != not, "{name}: {} is in {lists}", spec.id.name());
            }
        }
    }
}
