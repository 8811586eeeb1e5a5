//! The path that a request asks for, decoded once.

/// Longer targets are refused: no page has such an address.
const LONGEST: usize = 2048;

/// A request target that is no path of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BadPath;

/// A request target, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target<'a> {
    /// The path with its leading `/`, decoded once (RFC 3986 section 2.1), without anything that a disk could take
    /// for a way out: no `.` or `..` step, no backslash, no control character.
    pub(super) path: String,
    /// What follows the question mark, as it is.
    pub(super) query: Option<&'a str>,
}

impl<'a> Target<'a> {
    /// Takes a target in origin form apart (RFC 9112 section 3.2.1).
    pub(super) fn read(target: &'a str) -> Result<Self, BadPath> {
        if target.len() > LONGEST || !target.starts_with('/') || target.contains('#') {
            return Err(BadPath);
        }
        let (path, query) = match target.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (target, None),
        };
        Ok(Target { path: checked(decode(path).ok_or(BadPath)?)?, query })
    }

    /// A parameter of the query, decoded.
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        let pairs = self.query?.split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(key, _)| *key == name).find_map(|(_, value)| decode(value))
    }
}

fn checked(path: String) -> Result<String, BadPath> {
    let harmful = |c: char| c.is_control() || c == '\\';
    if path.contains(harmful) || path.split('/').any(|step| step == "." || step == "..") {
        return Err(BadPath);
    }
    Ok(path)
}

/// Replaces each `%41` by its byte; nothing when one is cut or wrong, or the bytes are not UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
            bytes.push(high * 16 + low);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Writes a path so that it may stand in a header: all but letters, digits and `-._~/` is encoded.
pub(super) fn encode(path: &str) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(target: &str) -> Option<String> {
        Target::read(target).ok().map(|target| target.path)
    }

    #[test]
    fn a_path_is_decoded_once() {
        assert_eq!(path("/zones/li%C3%A8ge/?q=1").as_deref(), Some("/zones/liège/"));
        assert_eq!(path("/%252e%252e/x").as_deref(), Some("/%2e%2e/x"));
    }

    #[test]
    fn ways_out_are_refused_however_they_are_written() {
        for target in [
            "/../etc/passwd",
            "/%2e%2e/etc/passwd",
            "/a/..%2f..%2fetc/passwd",
            "/a/.%2E/",
            "/./x",
            "/..",
            "/a\\..\\b",
            "/a%5c..%5cb",
            "/%00",
            "/a%0d%0aX:1",
            "/%7f",
            "/%",
            "/%4",
            "/%zz",
            "/%ff",
            "",
            "x",
            "http://other.example/",
            "*",
            "/a#b",
        ] {
            assert_eq!(path(target), None, "{target}");
        }
        assert_eq!(path(&format!("/{}", "a".repeat(5000))), None);
    }

    #[test]
    fn parameters_are_found_and_decoded() {
        let target = Target::read("/e?path=%2Fx%2F&version=ab").expect("a target");
        assert_eq!(target.parameter("path").as_deref(), Some("/x/"));
        assert_eq!(target.parameter("version").as_deref(), Some("ab"));
        assert_eq!(target.parameter("other"), None);
    }

    #[test]
    fn an_encoded_path_reads_back() {
        assert_eq!(encode("/zones/liège/"), "/zones/li%C3%A8ge/");
        assert_eq!(path(&encode("/a b/é?#%")).as_deref(), Some("/a b/é?#%"));
    }
}
