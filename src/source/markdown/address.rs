//! Which addresses a text may lead to.

/// Whether an address is safe to link, and how it is written.
///
/// The parser has resolved entities and escapes already; a percent-encoded
/// colon is no scheme to a browser, but is refused with the others.
pub(super) fn link(address: &str, base_path: &str) -> Option<String> {
    let address = address.trim();
    let bad = |c: char| c.is_control() || matches!(c, '\\' | '<' | '>' | '"');
    if address.is_empty() || address.starts_with("//") || address.chars().any(bad) {
        return None;
    }
    if let Some(scheme) = scheme(address) {
        let rest = &address[scheme.len()..];
        let known = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => rest.len() > 3 && rest.starts_with("://"),
            "mailto" | "tel" => rest.len() > 1 && rest.starts_with(':'),
            _ => false,
        };
        return known.then(|| address.to_owned());
    }
    Some(if address.starts_with('/') { format!("{base_path}{address}") } else { address.to_owned() })
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
    let bad = |c: char| c.is_control() || matches!(c, '\\' | ':' | '?' | '#' | '%' | '<' | '>' | '"');
    let plain = !file.is_empty() && !file.starts_with('/') && !file.chars().any(bad);
    let inside = file.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    (plain && inside).then_some(file)
}
