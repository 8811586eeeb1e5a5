//! The head of a request: read strictly, written anew.

use tiny_http::StatusCode;

/// What the server needs to know of a request. Every text is visible ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head<'a> {
    method: &'a str,
    pub(super) target: &'a str,
    kept: Vec<(&'static str, &'a str)>,
}

/// Header fields that are passed on; all others are dropped.
static KEPT: [&str; 3] = ["Host", "Origin", "If-None-Match"];

impl<'a> Head<'a> {
    /// Reads a head (RFC 9112): request line, then fields, without the empty line that ends it.
    ///
    /// # Errors
    /// The status to answer with: 400 for what is no HTTP, 405 for methods that change something, 413 for a body.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, StatusCode> {
        let text = std::str::from_utf8(bytes).map_err(|_| StatusCode(400))?;
        let mut lines = text.split("\r\n");
        let (method, target) = request_line(lines.next().unwrap_or_default())?;
        let mut head = Head { method, target, kept: Vec::new() };
        for line in lines {
            head.field(line)?;
        }
        Ok(head)
    }

    fn field(&mut self, line: &'a str) -> Result<(), StatusCode> {
        let (name, value) = line.split_once(':').ok_or(StatusCode(400))?;
        let value = value.trim_matches([' ', '\t']);
        if !is_token(name) || value.contains(|c: char| c.is_control() && c != '\t') {
            return Err(StatusCode(400));
        }
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        if is("Transfer-Encoding") || (is("Content-Length") && value != "0") {
            return Err(StatusCode(413));
        }
        if let Some(known) = KEPT.into_iter().find(|known| is(known)) {
            if !value.bytes().all(|b| (b' '..=b'~').contains(&b))
                || self.kept.iter().any(|(k, _)| *k == known)
            {
                return Err(StatusCode(400));
            }
            self.kept.push((known, value));
        }
        Ok(())
    }

    /// The same request in its strictest form. Version 1.0, so that the answer neither is cut in chunks nor promises to
    /// keep the connection.
    pub(super) fn anew(&self) -> String {
        let mut text = format!("{} {} HTTP/1.0\r\n", self.method, self.target);
        for (name, value) in &self.kept {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str("\r\n");
        text
    }
}

fn request_line(line: &str) -> Result<(&str, &str), StatusCode> {
    let mut parts = line.split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(StatusCode(400));
    };
    if !is_token(method) || !matches!(version, "HTTP/1.1" | "HTTP/1.0") {
        return Err(StatusCode(400));
    }
    if target.is_empty() || !target.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(StatusCode(400));
    }
    if !matches!(method, "GET" | "HEAD") {
        return Err(StatusCode(405));
    }
    Ok((method, target))
}

/// RFC 9110 section 5.6.2.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(head: &str) -> u16 {
        Head::read(head.as_bytes()).map_or_else(|status| status.0, |_| 200)
    }

    #[test]
    fn a_request_is_written_anew_with_what_matters() {
        let head = "GET /x?q HTTP/1.1\r\nhost: localhost:8000\r\nUser-Agent: é\r\nTE: chunked\r\nIf-None-Match:\"a\"";
        let anew = Head::read(head.as_bytes()).expect("a request").anew();
        assert_eq!(anew, "GET /x?q HTTP/1.0\r\nHost: localhost:8000\r\nIf-None-Match: \"a\"\r\n\r\n");
    }

    #[test]
    fn what_is_no_request_for_a_page_is_refused() {
        for (head, expected) in [
            ("GET / HTTP/1.1", 200),
            ("", 400),
            ("GET /", 400),
            ("GET  / HTTP/1.1", 400),
            ("GET /é HTTP/1.1", 400),
            ("GET / HTTP/2.0", 400),
            ("G(T / HTTP/1.1", 400),
            ("GET / HTTP/1.1\r\nHost : x", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b", 400),
            ("GET / HTTP/1.1\r\nHost: a\nX: b", 400),
            ("GET / HTTP/1.1\r\n folded", 400),
            ("POST / HTTP/1.1", 405),
            ("CONNECT a:1 HTTP/1.1", 405),
            ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked", 413),
            ("GET / HTTP/1.1\r\nContent-Length: 5", 413),
            ("GET / HTTP/1.1\r\nContent-Length: 0", 200),
        ] {
            assert_eq!(status(head), expected, "{head:?}");
        }
    }
}
