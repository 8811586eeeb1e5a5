//! Output formats, one file each. They know nothing of each other.

pub mod headers;
pub mod ical;

use crate::plan::Plan;
use crate::site::Site;

/// Plans every export of a site.
pub fn plan<'a>(site: &'a Site<'a>, plan: &mut Plan<'a>) {
    headers::plan(site, plan);
    ical::plan(site, plan);
}
