//! Slugs: what a name becomes in an address.

use super::fold;

/// ASCII lower case, digits and single hyphens; letters outside ASCII that do not fold are dropped. May be empty.
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty()
            && !slug.ends_with('-')
            && (c.is_whitespace() || c.is_ascii_punctuation() || c == '–')
        {
            slug.push('-');
        }
    }
    slug.truncate(80);
    slug.trim_end_matches('-').to_owned()
}

/// The slug that a file's path or name gives: `groupes/mardis.nl.md` → `mardis`.
pub fn slug_of(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_addresses() {
        assert_eq!(slugify("Le Petit vélo jaune"), "le-petit-velo-jaune");
        assert_eq!(slugify("Chemin’on !"), "chemin-on");
        assert_eq!(slugify("  --  "), "");
    }
}
