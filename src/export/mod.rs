//! Output formats, one file each. They know nothing of each other; two of them write their lines alike (`line`). Each
//! exists in every language of the site, in an [`Edition`].

pub mod atom;
pub mod coverage;
mod edition;
pub mod headers;
pub mod ical;
mod line;
pub mod servers;
pub mod vcard;

use std::sync::Arc;

pub use edition::Edition;

use crate::lang::Strings;
use crate::plan::Plan;
use crate::site::Site;

/// Plans every export of a site; `words` gives those of a language. A format is a file beside this one and a line here.
pub fn plan<'a>(site: &'a Site<'a>, words: impl Fn(&str) -> &'a Strings, plan: &mut Plan<'a>) {
    headers::plan(site, plan);
    coverage::plan(site, plan);
    for lang in &site.directory.config.languages {
        let edition = Arc::new(Edition::new(site, words(lang)));
        atom::plan(&edition, plan);
        ical::plan(&edition, plan);
        vcard::plan(&edition, plan);
    }
}
