//! What an address on the web and an e-mail address are. Fields, settings and links in texts ask here, so that what one
//! refuses no other lets pass.

use crate::diag::Text;
use crate::text::{is_forced_direction, is_invisible};

/// An `http` or `https` address with a domain name and nobody's name before it.
///
/// # Errors
/// What is wrong with it, and what to write.
pub fn web(text: &str) -> Result<String, Text> {
    let text = text.trim();
    let Some(rest) = after_scheme(text) else { return Err(other_scheme(text)) };
    if let Some(found) = text.chars().find(|c| is_forbidden(*c)) {
        return Err(Text::new(
            format!("le caractère « {} » n'a pas sa place dans une adresse", shown(found)),
            format!("the character “{}” does not belong in an address", shown(found)),
        ));
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(Text::new(
            "ce qui précède « @ » fait croire à un autre site : écrivez l'adresse sans",
            "what stands before “@” looks like another site: write the address without it",
        ));
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    if port.is_empty() || port.len() > 5 || !port.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Text::new("le port n'est pas un nombre", "the port is not a number"));
    }
    domain(host)?;
    Ok(text.to_owned())
}

/// A web address that others are built on: nothing follows its path, which leads nowhere up.
///
/// # Errors
/// What is wrong with it, and what to write.
pub fn base(text: &str) -> Result<String, Text> {
    let address = web(text)?;
    let path = after_scheme(&address).and_then(|rest| rest.split_once('/')).map_or("", |(_, path)| path);
    // The last may be empty: a final `/`.
    let folders: Vec<&str> =
        path.strip_suffix('/').filter(|path| !path.is_empty()).unwrap_or(path).split('/').collect();
    let leads_away =
        |part: &&str| matches!(part.to_ascii_lowercase().replace("%2e", ".").as_str(), "" | "." | "..");
    if address.contains(['?', '#']) || (!path.is_empty() && folders.iter().any(leads_away)) {
        return Err(Text::new(
            "d'autres adresses en sont faites : écrivez-la sans « ? », « # », « .. » ni « // »",
            "other addresses are made of it: write it without “?”, “#”, “..” or “//”",
        ));
    }
    Ok(address)
}

/// An e-mail address; `x chez y.tld` and `x [at] y.tld` are made one. Of the signs that RFC 5322 allows before the `@`,
/// those that mean something in a `mailto:` address (RFC 6068) are refused.
///
/// # Errors
/// What is wrong with it, and what to write.
pub fn email(text: &str) -> Result<String, Text> {
    let mut address = text.trim().to_owned();
    for at in [" chez ", " [at] ", "[at]", " (at) ", "(at)", " arobase ", " @ "] {
        address = address.replace(at, "@");
    }
    let wrong =
        || Text::new("une adresse s'écrit « nom@domaine.be »", "an address is written “name@domain.be”");
    let (local, host) = address.split_once('@').ok_or_else(wrong)?;
    let sign = |c: char| c.is_ascii_alphanumeric() || "._+-'".contains(c);
    let local_ok =
        !local.is_empty() && local.split('.').all(|part| !part.is_empty() && part.chars().all(sign));
    if !local_ok || address.len() > 254 {
        return Err(wrong());
    }
    domain(host)?;
    Ok(address)
}

/// What follows `http://` or `https://`.
fn after_scheme(text: &str) -> Option<&str> {
    ["https://", "http://"].iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
    })
}

fn other_scheme(text: &str) -> Text {
    match text.split_once(':') {
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("mailto") => Text::new(
            "une adresse électronique va dans « courriel », sans « mailto: »",
            "an e-mail address goes into “courriel”, without “mailto:”",
        ),
        Some((scheme, _)) if !scheme.contains(['.', '/']) => Text::new(
            format!("les adresses « {scheme}: » ne sont pas acceptées ; écrivez une adresse en https://"),
            format!("“{scheme}:” addresses are not accepted; write an https:// address"),
        ),
        _ => Text::new(
            format!("ajoutez https:// au début : « https://{} »", text.trim_start_matches('/')),
            format!("add https:// in front: “https://{}”", text.trim_start_matches('/')),
        ),
    }
}

fn is_forbidden(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || is_forced_direction(c)
        || is_invisible(c)
        || matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}')
}

/// A character as a message may hold it.
fn shown(c: char) -> String {
    if c.is_ascii_graphic() { c.to_string() } else { format!("U+{:04X}", u32::from(c)) }
}

/// A domain name of two labels or more. Letters of other alphabets look like Latin ones, so a name that has them is
/// written as the network spells it (`xn--…`, RFC 5890).
fn domain(host: &str) -> Result<(), Text> {
    let label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    if !host.contains('.') || !host.split('.').all(label) || host.len() > 253 {
        return Err(Text::new(
            "il manque un nom de domaine, comme « exemple.be »",
            "the domain name is missing, such as “exemple.be”",
        ));
    }
    let usual = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.' || is_accented(c);
    match host.chars().find(|c| !usual(*c)) {
        None => Ok(()),
        Some(found) => Err(Text::new(
            format!(
                "le signe « {} » d'un nom de domaine peut en cacher un autre ; écrivez ce nom en « xn--… »",
                shown(found)
            ),
            format!(
                "the sign “{}” of a domain name may hide another; write this name as “xn--…”",
                shown(found)
            ),
        )),
    }
}

/// Latin letters with an accent, as domain names of Western Europe have them (Latin-1 and Latin Extended-A). The
/// dotless i and the long s pass for others.
fn is_accented(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{17f}') && !matches!(c, '×' | '÷' | 'ı' | 'ſ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_run_code_or_look_like_others_are_refused() {
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:a@exemple.example",
            "https://a b.example",
            "https://nom@mal.example/",
            "https://police.example@mal.example/",
            "https://nom:mot@mal.example",
            "https://police.example%40mal.example/",
            "https:///mal.example",
            "https://mal.example:x/",
            "https://mal.example:/",
            "https://\u{430}sso.example/",
            "https://asso\u{ff0e}example/x.y",
            "https://\u{ff41}sso.example/",
            "https://b\u{131}d.example/",
            "https://a.example/\u{202e}x",
            "https://a.example/\tx",
            "https://-a.example",
            "exemple.example",
            "//exemple.example",
        ] {
            assert!(web(text).is_err(), "{text}");
        }
        for text in [
            "https://exemple.example/à?b=@c#d",
            "HTTP://été.example:8080/x",
            "https://xn--80ak6aa92e.example",
            "https://a.example?x=y",
        ] {
            assert_eq!(web(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn an_address_that_others_are_built_on_ends_with_its_path() {
        for text in [
            "https://a.example?b",
            "https://a.example/x?b",
            "https://a.example/#c",
            "https://a.example/x/../y",
            "https://a.example/%2e%2E/y",
            "https://a.example/./y",
            "https://a.example//y",
            "https://a.example//",
            "mailto:a@b.example",
            "javascript:alert(1)//",
        ] {
            assert!(base(text).is_err(), "{text}");
        }
        for text in
            ["https://a.example", "https://a.example/", "https://a.example/x", "https://a.example/x/y/"]
        {
            assert_eq!(base(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn an_email_typed_with_chez_is_understood_and_carries_nothing_else() {
        assert_eq!(email("parents chez exemple.example").as_deref(), Ok("parents@exemple.example"));
        assert_eq!(email("o'neil+a_b-c.d@été.example").as_deref(), Ok("o'neil+a_b-c.d@été.example"));
        for text in [
            "parents exemple.example",
            "x@y.example?bcc=z@mal.example",
            "x?bcc=z@mal.example",
            "x%3Fbcc@y.example",
            "x&y@y.example",
            "x@y.example,z@mal.example",
            "x@y.example#z",
            "x@y@z.example",
            ".x@y.example",
            "x..y@z.example",
            "x@y",
            "x@\u{430}sso.example",
            "x@y.example/z",
        ] {
            assert!(email(text).is_err(), "{text}");
        }
    }
}
