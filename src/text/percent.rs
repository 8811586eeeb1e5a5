//! Text in a query of an address.

/// Percent-encodes everything but the unreserved characters of RFC 3986, section 2.3.
pub fn percent_encode(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len() * 2), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_one_value_of_a_query() {
        let encoded = percent_encode("webcal://fée.example/c/a-b_c.ics?x=1&y");
        assert_eq!(encoded, "webcal%3A%2F%2Ff%C3%A9e.example%2Fc%2Fa-b_c.ics%3Fx%3D1%26y");
    }
}
