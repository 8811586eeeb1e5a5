//! `commandes.md`: the command line.

use super::Scene;
use super::markdown::{code, plain};

/// A command, described in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLine {
    /// As it is typed: `repere theme new`.
    pub name: String,
    /// What it does.
    pub about: String,
    /// What stands after it.
    pub arguments: Vec<Argument>,
    /// Its options; those of the whole program stand at its root.
    pub options: Vec<Argument>,
    /// The commands below it.
    pub commands: Vec<CommandLine>,
}

/// An argument or an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// As it is typed: `--today AAAA-MM-JJ`.
    pub written: String,
    /// What it is for.
    pub help: String,
    /// Whether the command does nothing without it.
    pub required: bool,
}

/// A section for each command, then the options that all take.
pub(super) fn body(scene: &Scene<'_>, text: &mut String) {
    let root = scene.subject.commands;
    root.commands.iter().for_each(|command| section(scene, command, text));
    text.push_str(
        scene.lang.pick("\n## Les options de toutes les commandes\n", "\n## Options of all commands\n"),
    );
    table(scene, &root.options, text);
}

fn section(scene: &Scene<'_>, command: &CommandLine, text: &mut String) {
    // A command that only has others below it is not typed alone.
    if command.commands.is_empty() {
        text.push_str(&format!("\n## {}\n\n{}.\n", code(&command.name), plain(&command.about)));
        text.push_str(&format!("\n```sh\n{}\n```\n", usage(command)));
        let all: Vec<Argument> = command.arguments.iter().chain(&command.options).cloned().collect();
        table(scene, &all, text);
    }
    command.commands.iter().for_each(|below| section(scene, below, text));
}

fn usage(command: &CommandLine) -> String {
    let argument =
        |one: &Argument| if one.required { one.written.clone() } else { format!("[{}]", one.written) };
    let words = command.arguments.iter().map(argument).chain(["[options]".to_owned()]);
    std::iter::once(command.name.clone()).chain(words).collect::<Vec<_>>().join(" ")
}

fn table(scene: &Scene<'_>, arguments: &[Argument], text: &mut String) {
    if arguments.is_empty() {
        return;
    }
    text.push_str(scene.lang.pick(
        "\n| ce qu’on écrit | ce que cela fait |\n|---|---|\n",
        "\n| what to write | what it does |\n|---|---|\n",
    ));
    for one in arguments {
        let required = if one.required { scene.lang.pick("*obligatoire* ", "*required* ") } else { "" };
        text.push_str(&format!("| {} | {required}{} |\n", code(&one.written), plain(&one.help)));
    }
}
