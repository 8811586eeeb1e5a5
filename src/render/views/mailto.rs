//! `mailto:` addresses (RFC 6068).

use crate::text::{percent_encode, percent_encode_but};

/// An address with a subject and, when it is not empty, a body. Line breaks are `\n`.
pub fn mailto(email: &str, subject: &str, body: &str) -> String {
    let mut address = format!("mailto:{}?subject=", percent_encode_but(email, b"@"));
    address.push_str(&percent_encode(subject));
    if !body.is_empty() {
        address.push_str("&body=");
        address.push_str(&percent_encode(&body.replace('\n', "\r\n")));
    }
    address
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
