//! `repere search`: what the search of a built site finds, and why.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};

use super::args::pick;
use super::{Call, Exit, Failure, Lang};
use crate::diag::render::clean;
use crate::search::ask::{Answer, Found, Options, Reason, Spoilt, search};

/// What `repere search` takes.
#[derive(Debug)]
pub(super) struct Args {
    query: String,
    zone: Option<String>,
    age: Option<String>,
    themes: Vec<String>,
    site: Option<PathBuf>,
    limit: usize,
    json: bool,
    explain: bool,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        Args {
            query: text("query").unwrap_or_default(),
            zone: text("zone"),
            age: text("age"),
            themes: matches.get_many::<String>("theme").into_iter().flatten().cloned().collect(),
            site: matches.get_one::<PathBuf>("site").cloned(),
            limit: matches.get_one::<u16>("limit").copied().map_or(10, usize::from),
            json: matches.get_flag("json"),
            explain: matches.get_flag("explain"),
        }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let option =
        |id: &'static str, name, fr, en| Arg::new(id).long(id).value_name(name).help(pick(lang, fr, en));
    let flag =
        |id: &'static str, fr, en| Arg::new(id).long(id).action(ArgAction::SetTrue).help(pick(lang, fr, en));
    let about = pick(
        lang,
        "Cherche dans le site produit, comme le ferait sa page de recherche",
        "Searches the site that was built, as its search page would",
    );
    let query = pick(lang, "Ce que l’on cherche", "What is looked for");
    Command::new("search").about(about).args([
        Arg::new("query").value_name(pick(lang, "TEXTE", "TEXT")).required(true).help(query),
        option(
            "zone",
            "ZONE",
            "Où habite la famille : l’id d’une zone",
            "Where the family lives: the id of a zone",
        ),
        option(
            "age",
            "AGE",
            "L’âge de l’enfant : 3, 3mois ou grossesse",
            "The child’s age: 3, 3mois or grossesse",
        ),
        option(
            "theme",
            "THEME",
            "Seulement ce thème (plusieurs : l’un ou l’autre)",
            "Only this theme (several: any of them)",
        )
        .action(ArgAction::Append),
        option("site", "DIR", "Le dossier du site (celui de --out)", "The site’s folder (that of --out)")
            .value_parser(clap::value_parser!(PathBuf)),
        option("limit", "N", "Combien de résultats (10)", "How many results (10)")
            .value_parser(clap::value_parser!(u16)),
        flag("json", "Répond en JSON, aux noms stables", "Answers in JSON, with stable names"),
        flag("explain", "Dit pourquoi chaque résultat est trouvé", "Tells why each result is found"),
    ])
}

/// Searches, and shows what was found.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let site = args.site.clone().unwrap_or_else(|| call.common.out.clone());
    let load = |path: &str| read(&site.join(path));
    let languages = ["fr", "nl", "de", "en", "ar"];
    let index = languages.into_iter().find(|lang| site.join(format!("s/{lang}/m.bin")).is_file());
    let index = index.ok_or_else(|| no_index(&site))?;
    let options = options(args)?;
    let answer = search(&load, index, &args.query, &options).map_err(|spoilt| failure(&spoilt))?;
    if args.json {
        call.console.line(&serde_json::to_string_pretty(&json(&answer, args.explain)).unwrap_or_default());
    } else {
        show(call, &answer, args.explain);
    }
    Ok(Exit::Ok)
}

#[expect(clippy::disallowed_methods, reason = "a command reads the site that a build wrote")]
fn read(path: &Path) -> Option<Vec<u8>> {
    std::fs::read(path).ok()
}

fn no_index(site: &Path) -> Failure {
    let site = site.display();
    Failure::new(
        format!(
            "{site} n’a pas de recherche ; produisez d’abord le site avec « repere build », ou dites où il est avec --site"
        ),
        format!(
            "{site} has no search; build the site first with “repere build”, or say where it is with --site"
        ),
    )
}

fn failure(Spoilt(path): &Spoilt) -> Failure {
    Failure::new(
        format!("{path} manque ou est abîmé ; refaites le site avec « repere build --verify »"),
        format!("{path} is missing or spoilt; make the site again with “repere build --verify”"),
    )
}

fn options(args: &Args) -> Result<Options, Failure> {
    let (age, pregnancy) = match args.age.as_deref() {
        None => (None, false),
        Some("grossesse" | "pregnancy") => (None, true),
        Some(text) => (Some(months(text).ok_or_else(|| no_age(text))?), false),
    };
    Ok(Options { zone: args.zone.clone(), age, pregnancy, themes: args.themes.clone(), limit: args.limit })
}

/// `3` and `3ans` are years, `3mois` months.
fn months(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let number: u32 = digits.parse().ok()?;
    match text.get(digits.len()..)?.trim() {
        "" | "an" | "ans" | "years" => number.checked_mul(12),
        "mois" | "months" => Some(number),
        _ => None,
    }
}

fn no_age(text: &str) -> Failure {
    Failure::new(
        format!("« {text} » n’est pas un âge ; écrivez 3, 3mois ou grossesse"),
        format!("“{text}” is no age; write 3, 3mois or grossesse"),
    )
}

fn field<'a>(found: &'a Found, name: &str) -> &'a str {
    found.card.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn slug(found: &Found) -> &str {
    field(found, "u").trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

fn json(answer: &Answer, explain: bool) -> Value {
    let result = |found: &Found| {
        let mut row = json!({
            "slug": slug(found), "nom": field(found, "n"), "zone": found.card.get("z"),
            "score": found.score, "inconnu": found.unknown, "km": found.km,
        });
        if let (true, Some(row)) = (explain, row.as_object_mut()) {
            row.insert("pourquoi".to_owned(), found.why.iter().map(reason_json).collect());
        }
        row
    };
    json!({
        "total": answer.total,
        "marques": answer.marks.iter().map(|mark| format!("{}={}", mark.facet, mark.value)).collect::<Vec<_>>(),
        "resultats": answer.results.iter().map(result).collect::<Vec<_>>(),
    })
}

fn reason_json(reason: &Reason) -> Value {
    json!({
        "mot": reason.word, "cle": reason.key, "qualite": reason.quality, "idf": reason.idf,
        "force": reason.impact, "gain": reason.gain,
    })
}

fn show(call: &mut Call<'_, '_>, answer: &Answer, explain: bool) {
    let lang = call.common.lang;
    for word in &answer.words {
        if let Some(read) = &word.read {
            let words = pick(lang, "lu comme", "read as");
            call.say(&format!("« {} » {words} « {read} »", word.text));
        }
    }
    for mark in &answer.marks {
        let kind =
            if mark.weak { pick(lang, "peut-être", "perhaps") } else { pick(lang, "d’abord", "first") };
        call.say(&format!("{kind} : {} = {}", mark.facet, mark.value));
    }
    for (place, found) in answer.results.iter().enumerate() {
        let km = found.km.map(|km| format!(", {km:.0} km")).unwrap_or_default();
        let line = format!(
            "{:>2}. {} — {}{km} ({}, {:.3})",
            place + 1,
            clean(field(found, "n")),
            clean(field(found, "z")),
            slug(found),
            found.score
        );
        call.console.line(&line);
        for reason in found.why.iter().filter(|_| explain) {
            call.console.line(&format!(
                "      {} ← {} : {} {:.1} × idf {:.2} × {} {}/15 = {:.3}",
                reason.word,
                reason.key,
                pick(lang, "qualité", "quality"),
                reason.quality,
                reason.idf,
                pick(lang, "force", "impact"),
                reason.impact,
                reason.gain
            ));
        }
    }
    call.say(&match (lang, answer.total) {
        (Lang::Fr, 0 | 1) => format!("{} résultat", answer.total),
        (Lang::Fr, _) => format!("{} résultats", answer.total),
        (Lang::En, 1) => "1 result".to_owned(),
        (Lang::En, _) => format!("{} results", answer.total),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_years_unless_they_say_months() {
        assert_eq!(
            (months("3"), months("3 ans"), months("18mois"), months("x")),
            (Some(36), Some(36), Some(18), None)
        );
    }
}
