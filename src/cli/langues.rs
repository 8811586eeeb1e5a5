//! `repere langues new`: the files of a further language, to be translated.

use clap::{Arg, ArgMatches, Command};

use super::args::pick;
use super::new_file::write;
use super::{Call, Exit, Failure, Lang};
use crate::lang::{Languages, to_translate};

/// What `repere langues` takes.
#[derive(Debug)]
pub(super) struct Args {
    code: String,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let code = matches.subcommand().and_then(|(_, matches)| matches.get_one::<String>("code"));
        Args { code: code.cloned().unwrap_or_default() }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let about = pick(lang, "Les langues des pages, une de plus", "The languages of pages, a further one");
    let new = pick(
        lang,
        "Écrit les deux fichiers d’une langue de plus, à traduire de l’anglais",
        "Writes the two files of a further language, to be translated from English",
    );
    let code = pick(
        lang,
        "Son code, deux ou trois lettres (ISO 639) : pt, tr, uk…",
        "Its code, two or three letters (ISO 639): pt, tr, uk…",
    );
    Command::new("langues").about(about).subcommand_required(true).subcommand(
        Command::new("new").about(new).arg(Arg::new("code").value_name("CODE").required(true).help(code)),
    )
}

/// Writes both files, or nothing where one is there.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let code = args.code.as_str();
    if !((2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase())) {
        return Err(Failure::new(
            format!("« {code} » n’est pas le code d’une langue : deux ou trois minuscules, comme « pt »"),
            format!("“{code}” is no code of a language: two or three lower-case letters, such as “pt”"),
        ));
    }
    if let Some(known) = Languages::shipped().find(code) {
        return Err(Failure::new(
            format!("« {} » est déjà dans Repère : « langues: [{code}] » dans site.yaml suffit", known.name),
            format!("“{}” is part of Repère already: “langues: [{code}]” in site.yaml is enough", known.name),
        ));
    }
    let folder = call.common.content.join("langues").join(code);
    let files = to_translate().map(|(which, text)| (folder.join(which.name()), text));
    if let Some((there, _)) = files.iter().find(|(path, _)| path.exists()) {
        let there = there.display();
        return Err(Failure::new(
            format!("{there} existe déjà ; rien n’est changé"),
            format!("{there} exists already; nothing is changed"),
        ));
    }
    for (path, text) in &files {
        write(path, text.as_bytes(), false)?;
        call.console.line(&path.display().to_string());
    }
    call.say(pick(
        call.common.lang,
        "Traduisez ces deux fichiers (docs/langues.md dit chaque clé), puis ajoutez le code à « langues » dans site.yaml. « repere check » dit ce qui manque.",
        "Translate these two files (docs/langues.md tells each key), then add the code to “langues” in site.yaml. “repere check” tells what is missing.",
    ));
    Ok(Exit::Ok)
}
