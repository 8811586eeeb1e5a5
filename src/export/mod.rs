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
use crate::site::Site;

/// Plans every export of a site, in the words of a language. A format is a file beside this one and a line here.
pub fn plan<'a>(site: &'a Site<'a>, strings: &'a Strings, plan: &mut Plan<'a>) {
    headers::plan(site, plan);
    atom::plan(site, strings, plan);
    coverage::plan(site, strings.language().code, plan);
    ical::plan(site, strings, plan);
    vcard::plan(site, strings, plan);
}
