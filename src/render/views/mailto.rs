//! `mailto:` addresses (RFC 6068).

/// An address with a subject and, when it is not empty, a body. Line breaks are `\n`.
pub fn mailto(email: &str, subject: &str, body: &str) -> String {
    let mut address = format!("mailto:{}?subject=", encode(email, "@"));
    address.push_str(&encode(subject, ""));
    if !body.is_empty() {
        address.push_str("&body=");
        address.push_str(&encode(&body.replace('\n', "\r\n"), ""));
    }
    address
}

/// Percent-encodes all but letters, digits, `-._~` and what is allowed besides.
fn encode(text: &str, besides: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || besides.as_bytes().contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_read_as_a_part_of_the_address() {
        assert_eq!(
            mailto("a+b@fee.example", "Élan & co?", "Bonjour,\n#1"),
            "mailto:a%2Bb@fee.example?subject=%C3%89lan%20%26%20co%3F&body=Bonjour%2C%0D%0A%231"
        );
        assert_eq!(mailto("a@b.example", "x", ""), "mailto:a@b.example?subject=x");
    }
}
