//! `repere list`: which entries there are.

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde::Serialize;

use super::args::pick;
use super::asked::{self, Read};
use super::{Call, Exit, Failure, Lang};
use crate::diag::render::clean;
use crate::model::{TermId, ZoneId};
use crate::schema::EntryKind;
use crate::site::{EntryIndex, Site};

/// What `repere list` takes.
#[derive(Debug)]
pub(super) struct Args {
    kind: Option<String>,
    zone: Option<String>,
    theme: Option<String>,
    json: bool,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        Args { kind: text("kind"), zone: text("zone"), theme: text("theme"), json: matches.get_flag("json") }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let word = |id: &'static str, name, fr, en| Arg::new(id).value_name(name).help(pick(lang, fr, en));
    let kind = word(
        "kind",
        pick(lang, "GENRE", "KIND"),
        "Le genre de fiche : groupe, service…",
        "The kind of entry: groupe, service…",
    );
    let zone = word(
        "zone",
        "ZONE",
        "Celles qui sont dans une zone ou la couvrent",
        "Those in a zone or that cover it",
    );
    let theme =
        word("theme", pick(lang, "THÈME", "THEME"), "Celles qui ont un thème", "Those that have a theme");
    let json = pick(lang, "Répond en JSON, aux noms stables", "Answers in JSON, with stable names");
    Command::new("list").about(pick(lang, "Liste les fiches", "Lists the entries")).args([
        kind,
        zone.long("zone"),
        theme.long("theme"),
        Arg::new("json").long("json").action(ArgAction::SetTrue).help(json),
    ])
}

/// A line of the list. Names are those of the content; what nobody knows is left out of the JSON.
#[derive(Debug, Serialize)]
struct Line<'a> {
    slug: &'a str,
    genre: &'static str,
    nom: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verifie_le: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prochaine_date: Option<String>,
    fichier: &'a str,
}

/// Which entries are wanted.
struct Wanted {
    kind: Option<EntryKind>,
    zone: Option<ZoneId>,
    theme: Option<TermId>,
}

/// Lists the entries that are wanted, sorted by slug.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let read = Read::content(call)?;
    let site = read.site(call);
    let wanted = wanted(args, &site)?;
    let lines: Vec<Line<'_>> = site
        .indices()
        .filter(|index| is_wanted(&site, *index, &wanted))
        .map(|index| line(&site, index))
        .collect();
    if args.json {
        let json = serde_json::to_string_pretty(&lines).unwrap_or_default();
        call.console.line(&json);
    } else {
        print(call, &lines);
    }
    Ok(read.exit(call))
}

fn wanted(args: &Args, site: &Site<'_>) -> Result<Wanted, Failure> {
    let directory = site.directory;
    Ok(Wanted {
        kind: args.kind.as_deref().map(|name| asked::kind(directory.config.kinds, name)).transpose()?,
        zone: args.zone.as_deref().map(|name| asked::zone(&directory.zones, name)).transpose()?,
        theme: args.theme.as_deref().map(|name| asked::theme(&directory.words, name)).transpose()?,
    })
}

fn is_wanted(site: &Site<'_>, index: EntryIndex, wanted: &Wanted) -> bool {
    let entry = site.entry(index);
    let zones = &site.directory.zones;
    wanted.kind.is_none_or(|kind| entry.kind == kind)
        && wanted.theme.is_none_or(|theme| entry.themes.contains(&theme))
        && wanted.zone.is_none_or(|zone| site.membership().concerns(zones, index, zone))
}

fn line<'a>(site: &Site<'a>, index: EntryIndex) -> Line<'a> {
    let (entry, card) = (site.entry(index), site.card(index));
    let zones = &site.directory.zones;
    Line {
        slug: &entry.slug,
        genre: entry.kind.word(),
        nom: &entry.name,
        zone: card.zone.or(card.covers.first().copied()).map(|zone| zones.get(zone).slug.as_str()),
        verifie_le: entry.verification.on.map(|day| day.to_string()),
        prochaine_date: card.next.map(|next| next.occurrence.day.to_string()),
        fichier: &entry.path,
    }
}

fn print(call: &mut Call<'_, '_>, lines: &[Line<'_>]) {
    let lang = call.common.lang;
    let unknown = pick(lang, "à confirmer", "to confirm");
    let rows: Vec<[String; 6]> = lines
        .iter()
        .map(|line| {
            [
                line.slug.to_owned(),
                line.genre.to_owned(),
                line.zone.unwrap_or("–").to_owned(),
                line.verifie_le.clone().unwrap_or_else(|| unknown.to_owned()),
                line.prochaine_date.clone().unwrap_or_else(|| "–".to_owned()),
                clean(line.nom),
            ]
        })
        .collect();
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..5).map(width).collect();
    for row in &rows {
        let cells = row.iter().zip(widths.iter().chain([&0]));
        let padded: Vec<String> = cells.map(|(cell, width)| format!("{cell:width$}")).collect();
        call.console.line(padded.join("  ").trim_end());
    }
    let count = lines.len();
    call.say(&match (lang, count) {
        (Lang::Fr, 0 | 1) => format!("{count} fiche"),
        (Lang::Fr, _) => format!("{count} fiches"),
        (Lang::En, 1) => format!("{count} entry"),
        (Lang::En, _) => format!("{count} entries"),
    });
}
