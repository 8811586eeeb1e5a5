//! Kinds of problem of a theme.

use crate::diag::codes;

codes! {
    UNKNOWN_THEME "E0801" Error "thème introuvable" "theme not found"
        "« theme » nomme un dossier de themes/, à côté du dossier de contenu. Sans cette ligne, le site a le thème d'origine. « repere theme list » montre les thèmes, « repere theme new NOM » en commence un."
        "“theme” names a folder of themes/, beside the content folder. Without this line, the site has the default theme. “repere theme list” shows the themes, “repere theme new NAME” starts one.";
    TEMPLATE "E0802" Error "gabarit illisible" "unreadable template"
        "Un gabarit (templates/**/*.html) est écrit pour Tera 2 : une accolade, une balise ou un bloc n'y est pas fermé, ou un fichier, un filtre ou un composant qu'il nomme n'existe pas. Le message de Tera suit, en anglais."
        "A template (templates/**/*.html) is written for Tera 2: a brace, tag or block in it is not closed, or a file, filter or component that it names does not exist. Tera's message follows.";
    FILE "E0803" Error "fichier de thème illisible" "unreadable theme file"
        "Un fichier du thème ne peut pas servir : un texte qui n'est pas en UTF-8, un fichier de plus de 2 Mio, des mots (i18n/*.toml) qui ne sont pas du TOML, un script qui importe ce qui n'existe pas."
        "A file of the theme cannot be used: a text that is not UTF-8, a file of more than 2 MiB, words (i18n/*.toml) that are no TOML, a script that imports what does not exist.";
    RENDER "E0804" Error "gabarit en faute" "faulty template"
        "Un gabarit demande ce que sa page n'a pas : une variable ou un champ inconnu, une valeur d'un autre genre. docs/themes.md dit ce que chaque gabarit reçoit. Un champ facultatif se teste : {% if v.x %}."
        "A template asks for what its page does not have: an unknown variable or field, a value of another kind. docs/themes.md says what each template receives. An optional field is tested: {% if v.x %}.";
    NO_EFFECT "W0805" Warning "fichier de thème sans effet" "theme file without effect"
        "Un fichier du thème ne remplace aucun fichier du thème d'origine, et rien ne l'emploie : son chemin n'est pas celui qu'il faut, comme templates/pages/zoen.html pour templates/pages/zone.html."
        "A file of the theme replaces no file of the default theme, and nothing uses it: its path is not the right one, such as templates/pages/zoen.html for templates/pages/zone.html.";
    UNKNOWN_WORD "W0806" Warning "mot d'interface inconnu" "unknown interface word"
        "Une clé d'un fichier i18n/*.toml du thème n'existe pas dans le thème d'origine, et aucun gabarit du thème ne l'emploie : le mot ne se verra nulle part."
        "A key of an i18n/*.toml file of the theme does not exist in the default theme, and no template of the theme uses it: the word will be seen nowhere.";
    CONTRAST "W0807" Warning "couleurs trop proches" "colours too near"
        "Une couleur du thème ne se distingue pas assez de son fond : il faut un contraste de 4,5 pour les mots et de 3 pour les traits (WCAG 2.2, 1.4.3 et 1.4.11), en clair et en sombre. Une couleur changée en clair se change aussi en sombre."
        "A colour of the theme cannot be told well enough from its ground: a contrast of 4.5 is needed for words and of 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark. A colour changed in light is changed in dark too.";
}
