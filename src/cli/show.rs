//! `repere show`: an entry as it is understood.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::pick;
use super::asked::{Read, proposal};
use super::entry_facts::facts;
use super::facts::Facts;
use super::{Call, Exit, Failure, Lang};
use crate::diag::Sources;
use crate::diag::render::short;
use crate::model::{Directory, Entry};
use crate::text::slug_of;
use crate::world::World as _;

/// What `repere show` takes.
#[derive(Debug)]
pub(super) struct Args {
    slug: String,
    json: bool,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Args {
            slug: matches.get_one::<String>("slug").cloned().unwrap_or_default(),
            json: matches.get_flag("json"),
        }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let about = pick(
        lang,
        "Montre une fiche comme elle est comprise : ce qu’elle reçoit d’ailleurs, ses dates, qui la cite",
        "Shows an entry as it is understood: what it gets from others, its dates, who refers to it",
    );
    let slug =
        pick(lang, "Le nom de la fiche, celui de son fichier", "The name of the entry, that of its file");
    let json = pick(lang, "Répond en JSON, aux noms stables", "Answers in JSON, with stable names");
    Command::new("show").about(about).args([
        Arg::new("slug").value_name(pick(lang, "FICHE", "ENTRY")).required(true).help(slug),
        Arg::new("json").long("json").action(ArgAction::SetTrue).help(json),
    ])
}

/// Shows one entry. Names of facts are those of the content.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let read = Read::content(call)?;
    let directory = read.directory();
    // `content/groupes/mardis.md` names `mardis` too: that is what shells complete.
    let slug = slug_of(&args.slug);
    let entry = find(directory, slug).ok_or_else(|| unknown(&read, slug))?;
    let site = read.site(call);
    let Some(index) = site.index(&entry.slug) else { return Err(unknown(&read, slug)) };
    let facts =
        facts(&call.common.world(), &site, index)?.many("avertissements", problems(call, &read, entry));
    print(call, &facts, args.json);
    Ok(Exit::Ok)
}

/// An entry by its slug or by one that it had.
fn find<'a>(directory: &'a Directory, slug: &str) -> Option<&'a Entry> {
    let former = |entry: &&Entry| entry.former_slugs.iter().any(|old| old == slug);
    directory.find(slug).or_else(|| directory.entries().iter().find(former))
}

fn unknown(read: &Read, slug: &str) -> Failure {
    let file = read.content.left_out.iter().find(|path| slug_of(path) == slug);
    if let Some(file) = file {
        return Failure::new(
            format!("« {slug} » a une erreur et ne peut pas être lue ; « repere check » l’explique ({file})"),
            format!("“{slug}” has an error and cannot be read; “repere check” explains it ({file})"),
        );
    }
    let (fr, en) = proposal(slug, read.directory().entries().iter().map(|entry| entry.slug.as_str()));
    Failure::new(format!("pas de fiche « {slug} »{fr}"), format!("no entry “{slug}”{en}"))
}

fn problems(call: &Call<'_, '_>, read: &Read, entry: &Entry) -> Vec<String> {
    let world = call.common.world();
    let read_again = |shown: &str| world.quoted(shown);
    let sources = Sources::new(&read.content.files, &read_again);
    let own = read.problems(call).into_iter().filter(|problem| problem.span.file == entry.file);
    own.map(|problem| short(&problem, &sources, call.common.lang)).collect()
}

fn print(call: &mut Call<'_, '_>, facts: &Facts, json: bool) {
    if json {
        // Facts are texts in maps and lists, which JSON always holds.
        call.console.line(&serde_json::to_string_pretty(facts).unwrap_or_default());
    } else {
        call.console.print(&facts.text());
    }
}
