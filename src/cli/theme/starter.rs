//! What a new theme holds: its colours as comments, and how to go on.

use crate::render::default_files;

/// The files of a new theme: path and text.
pub(super) fn files(name: &str) -> [(String, String); 2] {
    [("README.md".to_owned(), readme(name)), (format!("css/15-{name}.css"), css(name))]
}

/// A style sheet that comes after the tokens of the default theme, with all of them as comments: what is not changed here
/// follows later versions.
fn css(name: &str) -> String {
    let defaults = default_files();
    let tokens = defaults.get("css/10-tokens.css").map(|bytes| String::from_utf8_lossy(bytes));
    let lines: String = tokens.iter().flat_map(|text| text.lines()).map(lines).collect();
    format!(
        "/* Thème {name}. Retirez les marques de commentaire autour des lignes à changer : les autres restent celles\n   \
         d’origine. Une couleur changée en clair se change aussi en sombre (second bloc). */\n{lines}"
    )
}

/// A line of the default tokens: rules stay, each declaration becomes a comment, comments are left out.
fn lines(text: &str) -> String {
    if text.starts_with("--") {
        let declarations = text.split(';').filter(|declaration| !declaration.is_empty());
        return declarations.map(|declaration| format!("/* {declaration}; */\n")).collect();
    }
    let is_rule = text.starts_with([':', '@', '}']) && !text.contains(":root{--");
    if is_rule { format!("{text}\n") } else { String::new() }
}

fn readme(name: &str) -> String {
    format!(
        "# Thème {name}\n\n\
         Un thème remplace le thème d’origine fichier par fichier : ce qui n’est pas ici reste d’origine et suit les\n\
         nouvelles versions de Repère.\n\n\
         1. Dans `content/site.yaml`, écrivez `theme: {name}`.\n\
         2. `repere serve` montre le site et le recharge à chaque changement ; `/style/` montre toutes les couleurs et\n   \
         tous les composants.\n\
         3. Changez des couleurs dans `css/15-{name}.css`.\n\n\
         Pour aller plus loin :\n\n\
         - un mot : `repere theme eject i18n/fr.toml`, puis retirez le `#` devant lui et devant le `[titre]` au-dessus ;\n\
         - une icône : `repere theme eject icons/lieu.svg` (grille de 24 × 24, traits sans couleur) ;\n\
         - une page : `repere theme eject templates/pages/home.html` ;\n\
         - un fichier de plus : `css/45-….css`, `static/…` (copié à la racine du site).\n\n\
         `repere theme list` montre ce que ce thème remplace, et quels originaux ont changé depuis. `repere check` dit ce\n\
         qui ne va pas. Ce que chaque gabarit reçoit : `docs/themes.md`. En anglais : `--lang en`.\n"
    )
}
