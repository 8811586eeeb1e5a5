//! Which addresses a text may lead to.

pub(super) use crate::source::address::email;

use crate::diag::Text;
use crate::source::address::web;
use crate::text::{is_forced_direction, is_invisible};

/// How an address that is safe to link is written.
///
/// The parser has resolved entities and escapes already; a percent-encoded
/// colon is no scheme to a browser, but is refused with the others. So is what
/// would write a message, or send it to others, in a `mailto:` address.
///
/// # Errors
/// What to write instead.
pub(super) fn link(address: &str, base_path: &str) -> Result<String, Text> {
    let address = address.trim();
    let other = || {
        Text::new(
            "écrivez une adresse en https://, une page du site (/zones/liege/), mailto: ou tel:",
            "write an https:// address, a page of the site (/zones/liege/), mailto: or tel:",
        )
    };
    if address.is_empty() || address.starts_with("//") || address.chars().any(is_bad) {
        return Err(other());
    }
    let Some(scheme) = scheme(address) else {
        let within = address.starts_with('/');
        return Ok(if within { format!("{base_path}{address}") } else { address.to_owned() });
    };
    let rest = address[scheme.len()..].strip_prefix(':').ok_or_else(other)?;
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => web(address),
        "mailto" => email(rest).map(|address| format!("mailto:{address}")),
        "tel" if is_dialled(rest) => Ok(address.to_owned()),
        _ => Err(other()),
    }
}

fn is_bad(c: char) -> bool {
    c.is_control() || is_forced_direction(c) || is_invisible(c) || matches!(c, '\\' | '<' | '>' | '"')
}

fn is_dialled(number: &str) -> bool {
    number.bytes().any(|b| b.is_ascii_digit())
        && number.bytes().all(|b| b.is_ascii_digit() || b"+-.()*#".contains(&b))
}

/// What stands before the first colon, when no `/`, `?` or `#` comes before it.
fn scheme(address: &str) -> Option<&str> {
    let first = address.split(['/', '?', '#']).next().unwrap_or(address);
    let colon = first.find(':');
    let encoded = first.to_ascii_lowercase().find("%3a");
    colon.into_iter().chain(encoded).min().map(|end| &first[..end])
}

/// The file below `medias/` that an image names.
pub(super) fn media(address: &str) -> Option<&str> {
    let address = address.trim();
    let file = ["../medias/", "/medias/", "medias/", "./"]
        .iter()
        .find_map(|prefix| address.strip_prefix(prefix))
        .unwrap_or(address);
    let bad = |c: char| is_bad(c) || matches!(c, ':' | '?' | '#' | '%');
    let plain = !file.is_empty() && !file.starts_with('/') && !file.chars().any(bad);
    let inside = file.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    (plain && inside).then_some(file)
}
