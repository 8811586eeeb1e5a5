//! `repere headers`: the settings of a web server that send a site as `_headers` says.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::args::pick;
use super::{Call, Exit, Failure, Lang};
use crate::export::servers::Server;
use crate::model::read_content;

/// What `repere headers` takes.
#[derive(Debug)]
pub(super) struct Args {
    server: Server,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let name = matches.get_one::<String>("server").map(String::as_str);
        Args { server: name.and_then(Server::named).unwrap_or(Server::Nginx) }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let about = pick(
        lang,
        "Écrit les réglages d’un serveur web : types, sécurité et cache, comme le fichier _headers",
        "Writes the settings of a web server: types, security and caching, as the file _headers has them",
    );
    let server = pick(lang, "Le serveur : nginx, apache ou caddy", "The server: nginx, apache or caddy");
    Command::new("headers").about(about).arg(
        Arg::new("server")
            .value_name(pick(lang, "SERVEUR", "SERVER"))
            .required(true)
            .value_parser(PossibleValuesParser::new(Server::ALL.map(Server::name)))
            .hide_possible_values(true)
            .help(server),
    )
}

/// Writes the settings on standard output.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let directory = read_content(&call.common.world())?.directory;
    let config = &directory.config;
    call.console.print(&args.server.settings(config.base_path(), config.paths(), config.all_languages));
    Ok(Exit::Ok)
}
