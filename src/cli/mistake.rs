//! A command line that is not understood, said in the asked language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::pick;
use super::{Console, Exit, Lang};

/// Shows help and version on standard output, mistakes on standard error.
pub(super) fn show(error: &clap::Error, lang: Lang, console: &mut Console<'_>) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.print(&error.render().to_string());
            Exit::Ok
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            console.note(error.render().to_string().trim_end());
            Exit::CouldNotRun
        }
        kind => {
            console.error(&sentence(kind, error, lang), lang);
            console.note(pick(
                lang,
                "« repere --help » montre les commandes, « repere COMMANDE --help » leurs options.",
                "“repere --help” shows the commands, “repere COMMAND --help” their options.",
            ));
            Exit::CouldNotRun
        }
    }
}

fn sentence(kind: ErrorKind, error: &clap::Error, lang: Lang) -> String {
    let get = |kind| words(error.get(kind));
    let argument = get(ContextKind::InvalidArg);
    let said = match kind {
        ErrorKind::UnknownArgument => match lang {
            Lang::Fr => format!("option ou mot de trop « {argument} »"),
            Lang::En => format!("unexpected option or word “{argument}”"),
        },
        ErrorKind::InvalidSubcommand => {
            let command = get(ContextKind::InvalidSubcommand);
            match lang {
                Lang::Fr => format!("commande inconnue « {command} »"),
                Lang::En => format!("unknown command “{command}”"),
            }
        }
        ErrorKind::MissingSubcommand => pick(
            lang,
            "il manque une commande, par exemple « build »",
            "a command is missing, such as “build”",
        )
        .to_owned(),
        ErrorKind::MissingRequiredArgument => match lang {
            Lang::Fr => format!("il manque {argument}"),
            Lang::En => format!("{argument} is missing"),
        },
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg);
            match lang {
                Lang::Fr => format!("« {argument} » et « {other} » ne vont pas ensemble"),
                Lang::En => format!("“{argument}” and “{other}” do not go together"),
            }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            invalid(&argument, &get(ContextKind::InvalidValue), lang)
        }
        _ => error.kind().to_string(),
    };
    said + &hints(error, lang)
}

fn invalid(argument: &str, value: &str, lang: Lang) -> String {
    match (lang, value.is_empty()) {
        (Lang::Fr, true) => format!("il manque une valeur après « {argument} »"),
        (Lang::En, true) => format!("a value is missing after “{argument}”"),
        (Lang::Fr, false) => format!("« {value} » ne convient pas à « {argument} »"),
        (Lang::En, false) => format!("“{value}” does not suit “{argument}”"),
    }
}

/// What would have been understood.
fn hints(error: &clap::Error, lang: Lang) -> String {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = kinds.into_iter().map(|kind| words(error.get(kind))).find(|words| !words.is_empty());
    if let Some(near) = near {
        return match lang {
            Lang::Fr => format!(" ; vouliez-vous dire « {near} » ?"),
            Lang::En => format!("; did you mean “{near}”?"),
        };
    }
    let allowed = words(error.get(ContextKind::ValidValue));
    match (lang, allowed.is_empty()) {
        (_, true) => String::new(),
        (Lang::Fr, false) => format!(" ; au choix : {allowed}"),
        (Lang::En, false) => format!("; one of: {allowed}"),
    }
}

fn words(value: Option<&ContextValue>) -> String {
    match value {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
