//! What kind of file a path is (IANA media types).

use crate::export::{atom, coverage, ical, vcard};

/// The media type of an output by its ending, with the character set where there is one.
pub(super) fn media_type(path: &str) -> &'static str {
    match ending(path) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "ics" => ical::MEDIA_TYPE,
        "vcf" => vcard::MEDIA_TYPE,
        "csv" => coverage::MEDIA_TYPE,
        "atom" => atom::MEDIA_TYPE,
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "geojson" => "application/geo+json",
        "webmanifest" => "application/manifest+json",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "txt" | "md" | "" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether it is a picture: pages show it under a name that does not tell when it changes.
pub(super) fn is_picture(path: &str) -> bool {
    matches!(ending(path), "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif")
}

fn ending(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_their_ending() {
        assert_eq!(media_type("zones/liege/index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("c/liege.ics"), "text/calendar; charset=utf-8");
        assert_eq!(media_type("_headers"), "text/plain; charset=utf-8");
        assert_eq!(media_type("a.b/c"), "text/plain; charset=utf-8");
        assert_eq!(media_type("x.exe"), "application/octet-stream");
    }
}
