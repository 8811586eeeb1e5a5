//! The commands: the whole command line, and what carries each of them out.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{Lang, common, pick};
use super::{Call, Exit, Failure};

/// A command: its arguments with help in a language, and what it does.
struct Listed {
    command: fn(Lang) -> Command,
    run: fn(&mut Call<'_, '_>, &ArgMatches) -> Result<Exit, Failure>,
}

/// Each command, in the order of help: its file has its arguments and its `run`.
macro_rules! commands {
    ($($module:ident),+) => {
        &[$(Listed {
            command: super::$module::command,
            run: |call, matches| super::$module::run(call, &super::$module::Args::from_matches(matches)),
        }),+]
    };
}

static COMMANDS: &[Listed] = commands![
    init,
    build,
    check,
    serve,
    new,
    list,
    show,
    quand,
    zones,
    calendriers,
    langues,
    headers,
    theme,
    docs,
    explain
];

/// The whole command line, with help in one language.
pub(super) fn command(lang: Lang) -> Command {
    let root = Command::new("repere")
        .version(env!("CARGO_PKG_VERSION"))
        .about(pick(
            lang,
            "Compile des fiches Markdown/YAML en un annuaire statique : pages par région, agendas à suivre.",
            "Compiles Markdown/YAML entries into a static directory: pages by region, calendars to follow.",
        ))
        .subcommand_required(true)
        .args(common(lang))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(pick(
            lang,
            "Montre la version",
            "Shows the version",
        )));
    localised(root.subcommands(COMMANDS.iter().map(|entry| (entry.command)(lang))), lang)
}

/// Carries out the command that was asked for.
pub(super) fn dispatch(matches: &ArgMatches, call: &mut Call<'_, '_>) -> Result<Exit, Failure> {
    let Some((asked, matches)) = matches.subcommand() else { return Ok(Exit::CouldNotRun) };
    let found = COMMANDS.iter().find(|entry| (entry.command)(call.common.lang).get_name() == asked);
    found.map_or(Ok(Exit::CouldNotRun), |entry| (entry.run)(call, matches))
}

/// Replaces the words that clap itself would say in English, in a command and in those below it.
fn localised(command: Command, lang: Lang) -> Command {
    let sections = |title: &str, tag: &str| format!("\n{title}\n{{{tag}}}\n");
    let mut template = format!("{{about}}\n\n{} {{usage}}\n", pick(lang, "Usage :", "Usage:"));
    if command.is_subcommand_required_set() {
        template += &sections(pick(lang, "Commandes :", "Commands:"), "subcommands");
    }
    if command.get_positionals().next().is_some() {
        template += &sections(pick(lang, "Arguments :", "Arguments:"), "positionals");
    }
    template += &sections(pick(lang, "Options :", "Options:"), "options");
    command
        .mut_subcommands(|command| localised(command, lang))
        .help_template(template + "{after-help}")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_value_name(pick(lang, "COMMANDE", "COMMAND"))
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .alias("aide")
                .global(true)
                .action(ArgAction::Help)
                .display_order(1000)
                .help(pick(lang, "Montre cette aide", "Shows this help")),
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::MessageLang;

    #[test]
    fn the_command_line_is_sound_in_both_languages() {
        command(MessageLang::Fr).debug_assert();
        command(MessageLang::En).debug_assert();
    }
}
