//! `repere new`: the skeleton of an entry, in its folder.

use clap::{Arg, ArgMatches, Command};

use super::args::pick;
use super::asked;
use super::new_file::write;
use super::skeleton::{skeleton, to_fill_in};
use super::{Call, Exit, Failure, Lang};
use crate::lang::list;
use crate::model::read_config;
use crate::schema::{EntryKind, Kinds};
use crate::text::slugify;
use crate::world::World as _;

/// The longest name that an entry may have.
const LONGEST: usize = 140;

/// What `repere new` takes.
#[derive(Debug)]
pub(super) struct Args {
    kind: String,
    name: String,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let text = |id: &str| matches.get_one::<String>(id).cloned().unwrap_or_default();
        Args { kind: text("kind"), name: text("name") }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let about = pick(
        lang,
        "Crée le squelette d’une fiche, avec un commentaire par champ",
        "Creates the skeleton of an entry, with a comment for each field",
    );
    let kinds = list(&Kinds::default().words(), pick(lang, " ou ", " or "));
    let kind = pick(lang, "Le genre : ", "The kind: ").to_owned() + &kinds;
    let name =
        pick(lang, "Le nom, tel que l’organisation l’écrit", "The name, as the organisation writes it");
    Command::new("new").about(about).args([
        Arg::new("kind").value_name(pick(lang, "GENRE", "KIND")).required(true).help(kind),
        Arg::new("name").value_name(pick(lang, "NOM", "NAME")).required(true).help(name),
    ])
}

/// Writes the file, unless an entry of that name exists.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let config = read_config(&call.common.world())?;
    let (kinds, lang) = (config.kinds, call.common.lang_or(config.message_lang()));
    let kind = asked::kind(kinds, &args.kind)?;
    let name = args.name.trim();
    let slug = slug(name)?;
    taken(call, kinds, &slug)?;
    let path = call.common.content.join(kind.folder()).join(format!("{slug}.md"));
    write(&path, skeleton(kind, name, lang).as_bytes(), false)?;
    call.console.line(&path.display().to_string());
    call.say(&next(kind, lang));
    Ok(Exit::Ok)
}

fn next(kind: EntryKind, lang: Lang) -> String {
    let fields = to_fill_in(kind).join(", ");
    match lang {
        Lang::Fr => format!("À remplir d’abord : {fields}. Ensuite, « repere check » dit ce qui manque."),
        Lang::En => format!("To fill in first: {fields}. Then “repere check” tells what is missing."),
    }
}

fn slug(name: &str) -> Result<String, Failure> {
    if name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Err(Failure::new(
            format!("un nom tient sur une ligne de {LONGEST} caractères au plus"),
            format!("a name stands on one line of at most {LONGEST} characters"),
        ));
    }
    let slug = slugify(name);
    if slug.is_empty() {
        return Err(Failure::new(
            format!(
                "« {name} » ne donne aucun nom de fichier ; écrivez-le avec des lettres latines ou des chiffres"
            ),
            format!("“{name}” gives no file name; write it with Latin letters or digits"),
        ));
    }
    Ok(slug)
}

/// Names are unique across kinds: each is an address.
fn taken(call: &Call<'_, '_>, kinds: Kinds, slug: &str) -> Result<(), Failure> {
    let files = call.common.world().list()?;
    let is_it = |path: &str| {
        path.split_once('/').is_some_and(|(folder, file)| {
            kinds.from_folder(folder).is_some() && file.strip_suffix(".md") == Some(slug)
        })
    };
    match files.iter().find(|file| is_it(&file.path)) {
        None => Ok(()),
        Some(file) => Err(Failure::new(
            format!("la fiche {} existe déjà ; choisissez un autre nom ou complétez-la", file.path),
            format!("the entry {} exists already; choose another name or complete it", file.path),
        )),
    }
}
