//! The policy of [`super::headers`] as settings of web servers that read no `_headers`: nginx, Apache, Caddy.
//!
//! Written from the same tables, so that a site is served alike everywhere. What no host can know is not in them: the
//! name of the site, its certificate, the folder that holds it.

use std::fmt::Write as _;

use super::headers::{EVERYWHERE, by_pattern};
use crate::lang::{Languages, Paths};

/// What a browser does with a page that says nothing: here it asks each time whether it changed.
const ASK_AGAIN: &str = "no-cache";

/// A web server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx 1.18 or later.
    Nginx,
    /// Apache 2.4.
    Apache,
    /// Caddy 2.6 or later.
    Caddy,
}

impl Server {
    /// All of them.
    pub const ALL: [Server; 3] = [Server::Nginx, Server::Apache, Server::Caddy];

    /// Its name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Server::Nginx => "nginx",
            Server::Apache => "apache",
            Server::Caddy => "caddy",
        }
    }

    /// The server of a name.
    pub fn named(name: &str) -> Option<Self> {
        Server::ALL.into_iter().find(|server| server.name() == name)
    }

    /// Its settings for a site whose addresses start with `base`, empty or `/annuaire`, and have these words.
    pub fn settings(self, base: &str, paths: &Paths, languages: Languages) -> String {
        match self {
            Server::Nginx => nginx(base, paths, languages),
            Server::Apache => apache(base, paths, languages),
            Server::Caddy => caddy(base, paths, languages),
        }
    }
}

fn nginx(base: &str, paths: &Paths, languages: Languages) -> String {
    let mut out = format!(
        "# repere headers nginx: for a “server” block, which says root, names and certificates.\n\
         index index.html;\n\
         charset utf-8;\n\
         charset_types text/plain text/css text/xml text/javascript application/javascript;\n\
         absolute_redirect off;\n\
         error_page 404 {base}/404.html;\n"
    );
    let everywhere = |out: &mut String, indent: &str| {
        for (name, value) in EVERYWHERE {
            let _ = writeln!(out, "{indent}add_header {name} \"{value}\" always;");
        }
    };
    everywhere(&mut out, "");
    let _ = writeln!(out, "add_header Cache-Control \"{ASK_AGAIN}\";");
    for (pattern, headers) in by_pattern(paths, languages) {
        let location = match pattern.strip_suffix('*') {
            Some(folder) => format!("{base}/{folder}"),
            None => format!("= {base}/{pattern}"),
        };
        let _ = writeln!(out, "location {location} {{");
        // A block with one header of its own inherits none.
        everywhere(&mut out, "    ");
        let mut cached = false;
        for (name, value) in headers {
            cached |= *name == "Cache-Control";
            let _ = match *name {
                "Content-Type" => writeln!(out, "    types {{ }}\n    default_type \"{value}\";"),
                _ => writeln!(out, "    add_header {name} \"{value}\";"),
            };
        }
        if !cached {
            let _ = writeln!(out, "    add_header Cache-Control \"{ASK_AGAIN}\";");
        }
        out.push_str("}\n");
    }
    out
}

fn apache(base: &str, paths: &Paths, languages: Languages) -> String {
    let mut out = format!(
        "# repere headers apache: for a “VirtualHost”, or as .htaccess beside index.html. Needs mod_headers.\n\
         DirectoryIndex index.html\n\
         ErrorDocument 404 {base}/404.html\n\
         AddCharset utf-8 .html .css .js .txt .xml\n\
         # A compressed file is sent as it is: pages open it themselves.\n\
         RemoveEncoding .gz\n\
         AddType application/gzip .gz\n"
    );
    for (name, value) in EVERYWHERE {
        let _ = writeln!(out, "Header always set {name} \"{value}\"");
    }
    let _ = writeln!(out, "Header set Cache-Control \"{ASK_AGAIN}\"");
    for (pattern, headers) in by_pattern(paths, languages) {
        let test = if pattern.ends_with('*') { "-strmatch" } else { "==" };
        let _ = writeln!(out, "<If \"%{{REQUEST_URI}} {test} '{base}/{pattern}'\">");
        for (name, value) in headers {
            let _ = match *name {
                "Content-Type" => writeln!(out, "    ForceType \"{value}\""),
                _ => writeln!(out, "    Header set {name} \"{value}\""),
            };
        }
        out.push_str("</If>\n");
    }
    out
}

fn caddy(base: &str, paths: &Paths, languages: Languages) -> String {
    let mut out =
        String::from("# repere headers caddy: for a site block, which says its name and root.\nheader {\n");
    for (name, value) in EVERYWHERE {
        let _ = writeln!(out, "\t{name} \"{value}\"");
    }
    let _ = writeln!(out, "\t?Cache-Control \"{ASK_AGAIN}\"\n}}");
    for (pattern, headers) in by_pattern(paths, languages) {
        let _ = writeln!(out, "header {base}/{pattern} {{");
        for (name, value) in headers {
            let _ = writeln!(out, "\t{name} \"{value}\"");
        }
        out.push_str("}\n");
    }
    let _ = writeln!(out, "handle_errors {{\n\trewrite * {base}/404.html\n\tfile_server\n}}\nfile_server");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::first;

    #[test]
    fn each_server_says_the_whole_policy() {
        for server in Server::ALL {
            let text = server.settings("/annuaire", &first().addresses, Languages::shipped());
            for (name, value) in EVERYWHERE {
                assert!(text.contains(name) && text.contains(value), "{}: {name}", server.name());
            }
            for (pattern, headers) in by_pattern(&first().addresses, Languages::shipped()) {
                let folder = format!("/annuaire/{}", pattern.trim_end_matches('*'));
                assert!(text.contains(&folder), "{}: {pattern}", server.name());
                assert!(
                    headers.iter().all(|(_, value)| text.contains(value)),
                    "{}: {pattern}",
                    server.name()
                );
            }
            assert_eq!(Server::named(server.name()), Some(server));
        }
    }

    #[test]
    fn a_block_of_nginx_repeats_what_it_would_not_inherit() {
        let text = nginx("", &first().addresses, Languages::shipped());
        let blocks = by_pattern(&first().addresses, Languages::shipped()).len();
        assert_eq!(text.matches("add_header Content-Security-Policy").count(), 1 + blocks);
        assert_eq!(text.matches("add_header Cache-Control").count(), 1 + blocks);
        assert_eq!(text.matches("location /c/ {\n").count(), 1);
    }
}
