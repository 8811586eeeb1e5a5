//! Text in an address.

/// Percent-encodes everything but the unreserved characters of RFC 3986, section 2.3.
pub fn percent_encode(text: &str) -> String {
    percent_encode_but(text, b"")
}

/// The same, less the characters that may stand as they are where the text goes.
pub fn percent_encode_but(text: &str, allowed: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || allowed.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
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
