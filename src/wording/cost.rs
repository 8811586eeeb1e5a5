//! What something costs.

use serde::Serialize;

use crate::lang::{Languages, Strings};
use crate::model::{Cost, Rate};

/// What it costs.
#[derive(Debug, Clone, Serialize)]
pub struct CostView<'a> {
    /// "Gratuit".
    pub kind: Option<&'a str>,
    /// In words.
    pub details: Option<&'a str>,
    /// Price, per what, for whom.
    pub rates: Vec<(&'a str, Option<String>, Option<&'a str>)>,
    /// The language of what somebody wrote of it.
    pub lang: &'static str,
}

impl CostView<'_> {
    /// All of it on one line: "Payant ; 5 € par séance".
    pub fn line(&self, between: &str) -> String {
        let rates = self.rates.iter().map(|(price, per, whom)| {
            [Some(*price), per.as_deref(), *whom].into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        let whole = self.kind.map(str::to_owned).into_iter().chain(rates);
        whole.chain(self.details.map(str::to_owned)).collect::<Vec<_>>().join(between)
    }
}

/// What something costs, in words.
pub fn cost<'a>(s: &'a Strings, languages: Languages, cost: &'a Cost) -> CostView<'a> {
    let per = |rate: &'a Rate| rate.per.as_deref().map(|per| with_per(&languages.of(cost.lang).per, per));
    CostView {
        kind: cost.kind.map(|kind| s.get(kind.key())),
        details: cost.details.as_deref(),
        rates: cost
            .rates
            .iter()
            .map(|rate| (rate.price.as_str(), per(rate), rate.for_whom.as_deref()))
            .collect(),
        lang: cost.lang,
    }
}

/// What the price is for, in the language in which it is written: "par séance", whether the editor wrote "par" or not.
fn with_per(word: &str, per: &str) -> String {
    if per.starts_with(word) { per.to_owned() } else { format!("{word}{per}") }
}
