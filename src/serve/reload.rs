//! What the server adds to a page: the script that listens for changes.

/// Where the server's own files are; no output may start so.
pub(super) const SCRIPT_PATH: &str = "/__repere/reload.js";

/// Style of the list of problems.
pub(super) const STYLE_PATH: &str = "/__repere/reload.css";

/// The script.
pub(super) static SCRIPT: &str = include_str!("reload.js");

/// Its style.
pub(super) static STYLE: &str = include_str!("reload.css");

/// A page with the script, which is told the version that it shows. A file, not inline: the site's policy holds here too.
pub(super) fn with_script(page: &[u8], version: &str) -> Vec<u8> {
    let tag = format!("<script src=\"{SCRIPT_PATH}\" data-version=\"{version}\" defer></script>\n");
    let end = b"</body>";
    let at = page.windows(end.len()).rposition(|window| window == end).unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    [before, tag.as_bytes(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_comes_last_in_the_body() {
        let page = with_script(b"<body><p></body> in a text</p></body></html>", "v1");
        let page = String::from_utf8(page).expect("still UTF-8");
        assert!(page.starts_with("<body><p></body> in a text</p><script src="), "{page}");
        assert!(page.ends_with("data-version=\"v1\" defer></script>\n</body></html>"), "{page}");
        assert!(with_script(b"no body", "v").ends_with(b"</script>\n"));
    }
}
