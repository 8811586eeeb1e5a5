//! What the command line takes, as the reference describes it.

use clap::{Arg, ArgAction, Command};

use crate::reference::{Argument, CommandLine};

/// A command and those below it. `above` is what is typed before its name.
pub(super) fn described(command: &Command, above: &str) -> CommandLine {
    let name = [above, command.get_name()].join(" ").trim().to_owned();
    let (options, arguments): (Vec<&Arg>, Vec<&Arg>) = shown(command).partition(|arg| !arg.is_positional());
    CommandLine {
        about: command.get_about().map(ToString::to_string).unwrap_or_default(),
        arguments: arguments.into_iter().map(argument).collect(),
        options: options.into_iter().map(argument).collect(),
        commands: command.get_subcommands().map(|below| described(below, &name)).collect(),
        name,
    }
}

/// Its arguments and options. The help that every command has is told once, of the program.
fn shown(command: &Command) -> impl Iterator<Item = &Arg> {
    let is_root = command.get_name() == "repere";
    command.get_arguments().filter(move |arg| !arg.is_hide_set() && (is_root || arg.get_id() != "help"))
}

fn argument(arg: &Arg) -> Argument {
    Argument {
        written: written(arg),
        help: arg.get_help().map(ToString::to_string).unwrap_or_default(),
        required: arg.is_required_set(),
    }
}

/// `-q, --quiet`, `--today AAAA-MM-JJ`, `GENRE`.
fn written(arg: &Arg) -> String {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let names = short.into_iter().chain(arg.get_long().map(|long| format!("--{long}")));
    let names = names.collect::<Vec<_>>().join(", ");
    let takes = arg.is_positional() || matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let values = arg.get_value_names().filter(|_| takes).unwrap_or_default();
    let values = values.iter().map(ToString::to_string);
    let several = if repeats(arg) { "…" } else { "" };
    std::iter::once(names).filter(|names| !names.is_empty()).chain(values).collect::<Vec<_>>().join(" ")
        + several
}

/// Whether several values may follow each other.
fn repeats(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|range| range.max_values() > 1)
}
