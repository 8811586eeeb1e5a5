//! How far it can be trusted: who checked it, when, where it comes from, what nobody knows.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Serialize;

use crate::model::Entry;
use crate::render::Renderer;
use crate::render::views::mailto::mailto;
use crate::site::Site;

/// How far an entry can be trusted.
#[derive(Debug, Clone, Serialize)]
pub struct TrustView<'a> {
    /// Its check; nothing when it is to be confirmed.
    pub check: Option<CheckView<'a>>,
    /// Where it comes from.
    pub sources: Vec<SourceView<'a>>,
    /// Last change of substance: for machines, in words.
    pub modified: Option<(String, String)>,
    /// Where to report a mistake.
    pub report: Option<String>,
    /// Where to propose a change.
    pub edit: Option<String>,
}

/// Who checked an entry, and when.
#[derive(Debug, Clone, Serialize)]
pub struct CheckView<'a> {
    /// For machines.
    pub iso: String,
    /// "3 novembre 2026".
    pub on: String,
    /// By whom.
    pub by: Option<&'a str>,
    /// With whom.
    pub with: Option<&'a str>,
    /// Older than the policy of the site.
    pub old: bool,
}

/// Where a fact comes from.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView<'a> {
    /// Title.
    pub title: &'a str,
    /// Address.
    pub url: Option<&'a str>,
    /// "octobre 2021".
    pub date: Option<String>,
    /// The same for machines.
    pub iso: Option<String>,
}

impl<'a> Renderer<'a> {
    pub(super) fn trust(&self, entry: &'a Entry) -> TrustView<'a> {
        let check = entry.verification.on.map(|on| CheckView {
            iso: on.to_string(),
            on: self.date(on),
            by: entry.verification.by.as_deref(),
            with: entry.verification.with.as_deref(),
            old: is_old(self.site, entry),
        });
        let sources = entry.sources.iter().map(|source| SourceView {
            title: &source.title,
            url: source.url.as_deref(),
            date: source.date.map(|date| self.partial_date(date)),
            iso: source.date.map(crate::schema::PartialDate::iso),
        });
        let config = &self.site.directory.config;
        TrustView {
            check,
            sources: sources.collect(),
            modified: entry.modified_on.map(|on| (on.to_string(), self.date(on))),
            report: config.email.as_deref().map(|email| {
                mailto(email, &self.strings.with("trust.subject", &[("name", &entry.name)]), "")
            }),
            edit: config
                .repository
                .as_deref()
                .map(|repository| format!("{}/content/{}", repository.trim_end_matches('/'), entry.path)),
        }
    }
}

/// Whether an entry's check is older than the policy of the site allows.
fn is_old(site: &Site<'_>, entry: &Entry) -> bool {
    let months = i32::try_from(site.directory.config.verification_months).unwrap_or(i32::MAX);
    let limit: Option<Date> = site.today.checked_sub(months.months()).ok();
    entry.verification.on.zip(limit).is_some_and(|(on, limit)| on < limit)
}
