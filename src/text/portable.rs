//! Which names a file may have on every system.

use super::character::{is_forced_direction, is_invisible};

/// Names that Windows keeps for its devices, whatever follows a dot. `com` and `lpt` take a digit besides.
static DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Whether a relative path, with `/`, names a file below its folder on every system.
pub fn is_portable_path(path: &str) -> bool {
    path.len() < 1024 && path.split('/').all(is_portable_name)
}

fn is_portable_name(name: &str) -> bool {
    let forbidden = |c: char| {
        c.is_control()
            || is_forced_direction(c)
            || is_invisible(c)
            || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    !name.is_empty()
        && name.len() < 256
        && !name.ends_with(['.', ' '])
        && !name.contains(forbidden)
        && !is_device(name)
}

/// Whether Windows takes a file name, with or without an ending, for one of its devices.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let port = ["com", "lpt"].iter().find_map(|port| stem.strip_prefix(port));
    let number = |rest: &str| matches!(rest, "\u{b9}" | "\u{b2}" | "\u{b3}") || is_digit(rest);
    DEVICES.contains(&stem.as_str()) || port.is_some_and(number)
}

fn is_digit(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_and_what_some_systems_change_are_no_names() {
        for path in ["con.png", "PRN.png", "nul.tar.png", "dir./a.png", "dir /a.png", "aux.x/a.png"]
            .into_iter()
            .chain([
                "com1.jpg",
                "LPT9",
                "COM\u{b9}.jpg",
                "con .png",
                "a//b",
                "",
                "a/..",
                "./a",
                "a\u{202e}gpj.exe",
            ])
        {
            assert!(!is_portable_path(path), "{path}");
        }
        assert!(!is_portable_path(&format!("{}.png", "a".repeat(252))));
        assert!(!is_portable_path(&format!("{}a", "a/".repeat(512))));
        for path in
            ["salle.jpg", "été/la cour.png", "computer.png", "com10.png", "lpt.png", ".well-known/a.txt"]
        {
            assert!(is_portable_path(path), "{path}");
        }
    }
}
