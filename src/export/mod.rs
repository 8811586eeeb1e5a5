//! Output formats, one file each. They know nothing of each other; two of them write their lines alike (`line`).

pub mod atom;
pub mod coverage;
pub mod headers;
pub mod ical;
mod line;
pub mod servers;
pub mod vcard;

use crate::plan::Plan;
use crate::site::Site;

/// Plans every export of a site. A format is a file beside this one and a line here.
pub fn plan<'a>(site: &'a Site<'a>, plan: &mut Plan<'a>) {
    headers::plan(site, plan);
    atom::plan(site, plan);
    coverage::plan(site, plan);
    ical::plan(site, plan);
    vcard::plan(site, plan);
}
