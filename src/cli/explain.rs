//! `repere explain`: what a code means, with an example.

use clap::{Arg, ArgMatches, Command};

use super::args::pick;
use super::{Call, Exit, Failure, Lang};
use crate::codes;
use crate::diag::Code;
use crate::text::nearest;

/// What `repere explain` takes.
#[derive(Debug)]
pub(super) struct Args {
    code: Option<String>,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Args { code: matches.get_one::<String>("code").cloned() }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let about = pick(
        lang,
        "Explique le code d’un problème, avec un exemple",
        "Explains the code of a problem, with an example",
    );
    let code =
        pick(lang, "Le code, comme E0203 ; absent : la liste", "The code, such as E0203; absent: the list");
    Command::new("explain").about(about).arg(Arg::new("code").value_name("CODE").help(code))
}

/// Explains one code, or lists them all.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let lang = call.common.lang;
    let all = codes();
    match &args.code {
        None => all.iter().for_each(|code| call.console.line(&headline(code, lang))),
        Some(asked) => {
            let code = find(&all, asked).ok_or_else(|| unknown(&all, asked))?;
            let text = match lang {
                Lang::Fr => code.explain_fr,
                Lang::En => code.explain_en,
            };
            call.console.print(&format!("{}\n\n{text}\n", headline(code, lang)));
        }
    }
    Ok(Exit::Ok)
}

fn headline(code: &Code, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("{} : {}", code.id, code.title_fr),
        Lang::En => format!("{}: {}", code.id, code.title_en),
    }
}

/// The number alone is enough: the letter before it only tells the usual severity, which `site.yaml` may change.
fn find<'a>(all: &[&'a Code], asked: &str) -> Option<&'a Code> {
    let number = |id: &str| id.trim().trim_start_matches(['E', 'W', 'N', 'e', 'w', 'n']).to_owned();
    let asked = number(asked);
    all.iter().copied().find(|code| number(code.id) == asked)
}

fn unknown(all: &[&Code], asked: &str) -> Failure {
    let upper = asked.to_uppercase();
    match nearest(&upper, all.iter().map(|code| code.id)) {
        Some(near) => Failure::new(
            format!("code inconnu « {asked} » ; vouliez-vous dire « {near} » ?"),
            format!("unknown code “{asked}”; did you mean “{near}”?"),
        ),
        None => Failure::new(
            format!("code inconnu « {asked} » ; « repere explain » donne la liste"),
            format!("unknown code “{asked}”; “repere explain” gives the list"),
        ),
    }
}
