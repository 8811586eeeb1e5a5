//! One policy of HTTP headers, and the file that hosts read it from.
//!
//! `_headers` is what Netlify, Cloudflare Pages and others understand. The
//! local server sends the same policy, so that what works there works there too.

use crate::plan::Plan;
use crate::site::Site;

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

/// Path pattern, name, value: what only some files get.
pub static SOME: &[(&str, &str, &str)] = &[
    // Names of theme files carry their hash.
    ("theme/*", "Cache-Control", "public, max-age=31536000, immutable"),
    // So do those of the search, but manifests and cards, which are elsewhere in `s/` and asked about each time.
    ("s/h/*", "Cache-Control", "public, max-age=31536000, immutable"),
    // A worker that is kept for a day is a fault that stays for a day.
    ("sw.js", "Cache-Control", "no-cache"),
    ("c/*", "Content-Type", "text/calendar; charset=utf-8"),
    ("c/*", "Cache-Control", "public, max-age=3600"),
    ("c/*", "Access-Control-Allow-Origin", "*"),
    ("vcf/*", "Content-Type", super::vcard::MEDIA_TYPE),
    ("vcf/*", "Cache-Control", "public, max-age=3600"),
    (crate::site::COVERAGE_FILE, "Content-Type", super::coverage::MEDIA_TYPE),
    (crate::site::COVERAGE_FILE, "Cache-Control", "public, max-age=3600"),
    ("nouveautes.atom", "Content-Type", super::atom::MEDIA_TYPE),
    ("nouveautes.atom", "Cache-Control", "public, max-age=3600"),
    ("nouveautes/*", "Content-Type", super::atom::MEDIA_TYPE),
    ("nouveautes/*", "Cache-Control", "public, max-age=3600"),
];

/// Plans `_headers`.
pub(super) fn plan<'a>(site: &'a Site<'a>, plan: &mut Plan<'a>) {
    let base = site.directory.config.base_path();
    plan.add_by_bytes("_headers", "export : _headers", move || headers_file(base).into_bytes());
}

fn headers_file(base: &str) -> String {
    let mut text = format!("{base}/*\n");
    for (name, value) in EVERYWHERE {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    let mut last = "";
    for (pattern, name, value) in SOME {
        if *pattern != last {
            text.push_str(&format!("{base}/{pattern}\n"));
            last = pattern;
        }
        text.push_str(&format!("  {name}: {value}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_names_the_policy_once_and_groups_by_path() {
        let text = headers_file("/annuaire");
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
