//! One policy of HTTP headers, and the file that hosts read it from.
//!
//! `_headers` is what Netlify, Cloudflare Pages and others understand. The
//! local server sends the same policy, so that what works there works there too.

use crate::lang::{Languages, Paths};
use crate::plan::Plan;
use crate::site::{Site, coverage_file, file_in};

/// What a page may load: only this site, no inline script or style (W3C Content Security Policy Level 3).
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Headers of every answer: name, value.
pub static EVERYWHERE: &[(&str, &str)] = &[
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    // Where a visitor comes from tells what they looked for.
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Headers: name, value.
pub type Headers = &'static [(&'static str, &'static str)];

/// What only some files get, by path pattern; the feed of news has one in every language.
pub fn by_pattern(paths: &Paths, languages: Languages) -> Vec<(String, Headers)> {
    let mut found = Vec::new();
    for (pattern, headers) in SOME {
        let pattern = pattern(paths);
        let in_languages = pattern.ends_with(".atom");
        let own: Vec<_> =
            languages.codes().filter(|_| in_languages).map(|lang| file_in(&pattern, lang)).collect();
        found.push((pattern, *headers));
        found.extend(own.into_iter().map(|pattern| (pattern, *headers)));
    }
    found
}

/// A path, or a path below which all files are meant: its `*` stands for them.
type Pattern = fn(&Paths) -> String;

/// Path pattern, and the headers that files below it get.
static SOME: &[(Pattern, Headers)] = &[
    // Names of theme files carry their hash.
    (|_| "theme/*".to_owned(), &[("Cache-Control", FOR_EVER)]),
    // So do those of the search, but manifests and cards, which are elsewhere in `s/` and asked about each time.
    (|_| "s/h/*".to_owned(), &[("Cache-Control", FOR_EVER)]),
    // A worker that is kept for a day is a fault that stays for a day.
    (|_| "sw.js".to_owned(), &[("Cache-Control", "no-cache")]),
    (
        |_| "c/*".to_owned(),
        &[
            ("Content-Type", super::ical::MEDIA_TYPE),
            ("Cache-Control", AN_HOUR),
            ("Access-Control-Allow-Origin", "*"),
        ],
    ),
    (|_| "vcf/*".to_owned(), &[("Content-Type", super::vcard::MEDIA_TYPE), ("Cache-Control", AN_HOUR)]),
    (coverage_file, &[("Content-Type", super::coverage::MEDIA_TYPE), ("Cache-Control", AN_HOUR)]),
    (
        |paths| format!("{}.atom", paths.news),
        &[("Content-Type", super::atom::MEDIA_TYPE), ("Cache-Control", AN_HOUR)],
    ),
    (
        |paths| format!("{}/*", paths.news),
        &[("Content-Type", super::atom::MEDIA_TYPE), ("Cache-Control", AN_HOUR)],
    ),
];

/// For files whose name changes with what is in them.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For what programs fetch again and again.
const AN_HOUR: &str = "public, max-age=3600";

/// Plans `_headers`.
pub(super) fn plan<'a>(site: &'a Site<'a>, plan: &mut Plan<'a>) {
    let config = &site.directory.config;
    let (base, paths, languages) = (config.base_path(), config.paths(), config.all_languages);
    plan.add_by_bytes("_headers", "export : _headers", move || {
        headers_file(base, paths, languages).into_bytes()
    });
}

fn headers_file(base: &str, paths: &Paths, languages: Languages) -> String {
    let mut text = format!("{base}/*\n");
    for (name, value) in EVERYWHERE {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for (pattern, headers) in by_pattern(paths, languages) {
        text.push_str(&format!("{base}/{pattern}\n"));
        for (name, value) in headers {
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::first;

    #[test]
    fn the_file_names_the_policy_once_and_groups_by_path() {
        let text = headers_file("/annuaire", &first().addresses, Languages::shipped());
        assert_eq!(text.matches("Content-Security-Policy").count(), 1);
        assert!(text.starts_with("/annuaire/*\n  Content-Security-Policy: default-src 'none'"));
        assert_eq!(text.matches("/annuaire/c/*\n").count(), 1);
    }

    #[test]
    fn nothing_inline_is_allowed() {
        assert!(!CONTENT_SECURITY_POLICY.contains("unsafe"));
        assert!(!CONTENT_SECURITY_POLICY.contains("http"));
    }
}
