//! `repere theme new`: a theme to start from.

use super::super::new_file::write;
use super::super::{Call, Exit, Failure, Lang};
use super::starter;
use crate::config::DEFAULT_THEME;
use crate::text::slugify;
use crate::world::World as _;

/// The longest name of a folder.
const LONGEST: usize = 40;

/// Makes the folder, unless there is one of that name. The settings are left to whoever keeps them.
pub(super) fn run(call: &mut Call<'_, '_>, name: &str) -> Result<Exit, Failure> {
    check(name)?;
    let folder = call.common.themes.join(name);
    if call.common.world().theme(name)?.is_some() || folder.exists() {
        let shown = folder.display();
        return Err(Failure::new(
            format!("{shown} existe déjà ; « repere theme eject » y copie des fichiers à changer"),
            format!("{shown} exists already; “repere theme eject” copies files to change there"),
        ));
    }
    for (path, text) in starter::files(name) {
        let file = folder.join(&path);
        write(&file, text.as_bytes(), false)?;
        call.console.line(&file.display().to_string());
    }
    let (used, _) = super::settings(call).unwrap_or_default();
    let settings = call.common.content.join("site.yaml");
    call.say(&next(name, used == name, &settings.display().to_string(), call.common.lang));
    Ok(Exit::Ok)
}

fn next(name: &str, used: bool, settings: &str, lang: Lang) -> String {
    match (lang, used) {
        (Lang::Fr, true) => "Changez ses couleurs, puis regardez : « repere serve ».".to_owned(),
        (Lang::En, true) => "Change its colours, then look: “repere serve”.".to_owned(),
        (Lang::Fr, false) => format!(
            "Pour l’employer, écrivez dans {settings} la ligne « theme: {name} », puis regardez : « repere serve »."
        ),
        (Lang::En, false) => {
            format!("To use it, write the line “theme: {name}” in {settings}, then look: “repere serve”.")
        }
    }
}

fn check(name: &str) -> Result<(), Failure> {
    if name == DEFAULT_THEME {
        return Err(Failure::new(
            "« default » est le nom du thème d’origine ; choisissez-en un autre",
            "“default” is the name of the default theme; choose another",
        ));
    }
    let slug = slugify(name);
    if slug == name && name.len() <= LONGEST {
        return Ok(());
    }
    let (fr, en) = if slug.is_empty() || slug.len() > LONGEST {
        (String::new(), String::new())
    } else {
        (format!(", comme « {slug} »"), format!(", such as “{slug}”"))
    };
    Err(Failure::new(
        format!(
            "un nom de thème a des minuscules sans accent, des chiffres et des traits d’union, {LONGEST} au plus{fr}"
        ),
        format!(
            "a theme’s name has lower-case letters without accents, digits and hyphens, {LONGEST} at most{en}"
        ),
    ))
}
