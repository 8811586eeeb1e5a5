//! `repere theme eject`: copies files of the default theme into the site's own, to change them.

use std::collections::BTreeMap;

use super::super::asked::proposal;
use super::super::new_file::write;
use super::super::{Call, Exit, Failure, Lang};
use super::origins::Origins;
use crate::render::{ORIGINS, Place, default_files};
use crate::world::{ThemeFolder, World as _};

/// Copies all that is asked for, or nothing.
pub(super) fn run(call: &mut Call<'_, '_>, asked: &[String], force: bool) -> Result<Exit, Failure> {
    let (used, _) = super::settings(call)?;
    let Some(own) = call.common.world().theme(&used)? else { return Err(no_theme(&used)) };
    let defaults = default_files();
    let wanted = wanted(asked, &defaults)?;
    if !force {
        refuse_existing(&own, &wanted)?;
    }
    let folder = call.common.themes.join(&used);
    let mut origins = Origins::read(own.files.get(ORIGINS));
    let lang = call.common.lang;
    for path in &wanted {
        let original = defaults.get(*path).copied().unwrap_or_default();
        let is_words = Place::of(path) == Some(Place::Words);
        let bytes = if is_words { commented(original) } else { original.to_vec() };
        write(&folder.join(path), &bytes, force)?;
        if !is_words {
            origins.note(path, original);
        }
        call.console.line(&format!("{}/{path}", own.shown));
    }
    write(&folder.join(ORIGINS), origins.text().as_bytes(), true)?;
    call.say(next(&wanted, lang));
    Ok(Exit::Ok)
}

fn next(wanted: &[&str], lang: Lang) -> &'static str {
    let words = wanted.iter().any(|path| Place::of(path) == Some(Place::Words));
    match (lang, words && wanted.len() == 1) {
        (Lang::Fr, true) => {
            "Retirez le # devant les mots à changer, et devant le [titre] au-dessus d’eux ; les autres restent ceux d’origine."
        }
        (Lang::En, true) => {
            "Take the # away before the words to change, and before the [title] above them; the others stay the default ones."
        }
        (Lang::Fr, false) => {
            "Ces fichiers remplacent désormais ceux d’origine et ne suivent plus leurs nouvelles versions : « repere theme list » dit quand un original change. Ne gardez que ceux que vous changez."
        }
        (Lang::En, false) => {
            "These files now replace the default ones and no longer follow their new versions: “repere theme list” tells when an original changes. Keep only those that you change."
        }
    }
}

/// The default theme is in the program: there is no folder to copy to.
fn no_theme(used: &str) -> Failure {
    if used == crate::config::DEFAULT_THEME {
        return Failure::new(
            "le site a le thème d’origine, qui est dans le programme. Commencez le vôtre : « repere theme new NOM »",
            "the site has the default theme, which is in the program. Start your own: “repere theme new NAME”",
        );
    }
    Failure::new(
        format!(
            "le thème « {used} » que nomme site.yaml n’existe pas ; commencez-le : « repere theme new {used} »"
        ),
        format!(
            "the theme “{used}” that site.yaml names does not exist; start it: “repere theme new {used}”"
        ),
    )
}

/// The default files that are asked for, each once, sorted.
fn wanted<'a>(
    asked: &[String],
    defaults: &'a BTreeMap<String, &'static [u8]>,
) -> Result<Vec<&'a str>, Failure> {
    let mut found = Vec::new();
    for pattern in asked {
        let before = found.len();
        found.extend(defaults.keys().map(String::as_str).filter(|path| matches(pattern, path)));
        if found.len() == before {
            let (fr, en) = proposal(pattern, defaults.keys().map(String::as_str));
            return Err(Failure::new(
                format!(
                    "le thème d’origine n’a pas de fichier « {pattern} »{fr} (« repere theme list » les montre)"
                ),
                format!("the default theme has no file “{pattern}”{en} (“repere theme list” shows them)"),
            ));
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Whether a path is the one asked for, is in the folder asked for, or fits a name with `*`, which stands for any
/// characters.
fn matches(pattern: &str, path: &str) -> bool {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let folder = pattern.trim_end_matches('/');
    if path == pattern || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')) {
        return true;
    }
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| path.strip_prefix(first)) else { return false };
    let Some(last) = pattern.rsplit_once('*').map(|(_, last)| last) else { return false };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = rest.get(at + part.len()..).unwrap_or_default(),
            None => return false,
        }
    }
    path.ends_with(last)
}

fn refuse_existing(own: &ThemeFolder, wanted: &[&str]) -> Result<(), Failure> {
    let there: Vec<String> = wanted
        .iter()
        .filter(|path| own.files.contains_key(**path) || own.too_large.iter().any(|large| large == *path))
        .map(|path| format!("{}/{path}", own.shown))
        .collect();
    if there.is_empty() {
        return Ok(());
    }
    let there = there.join(", ");
    Err(Failure::new(
        format!("déjà là : {there} ; rien n’est changé. --force les remplace par ceux d’origine"),
        format!("there already: {there}; nothing is changed. --force replaces them by the default ones"),
    ))
}

/// Words as comments: a theme's words are laid over the default ones, and a whole copy would never follow them.
fn commented(original: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(original);
    let line = |line: &str| match line {
        "" => "\n".to_owned(),
        line if line.starts_with('#') => format!("{line}\n"),
        line => format!("# {line}\n"),
    };
    text.lines().map(line).collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_a_folder_and_a_star_are_understood() {
        assert!(matches("css/10-tokens.css", "css/10-tokens.css"));
        assert!(matches("./css/10-tokens.css", "css/10-tokens.css"));
        assert!(matches("css", "css/10-tokens.css") && matches("css/", "css/10-tokens.css"));
        assert!(!matches("cs", "css/10-tokens.css"));
        assert!(matches("css/*", "css/10-tokens.css") && matches("*.css", "css/10-tokens.css"));
        assert!(matches("templates/*/zone*.html", "templates/pages/zone_text.html"));
        assert!(!matches("templates/*/zone*.css", "templates/pages/zone_text.html"));
        assert!(!matches("css/*.html", "css/10-tokens.css"));
    }

    #[test]
    fn words_are_copied_as_comments() {
        let copied = commented(b"# Words.\n\n[a]\nb = 'c'\n");
        assert_eq!(String::from_utf8_lossy(&copied), "# Words.\n\n# [a]\n# b = 'c'\n");
    }
}
