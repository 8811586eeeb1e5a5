//! Kinds of problem of the settings.

use crate::diag::codes;

codes! {
    NO_SITE "E0701" Error "site.yaml absent" "site.yaml missing"
        "Le dossier de contenu a besoin d'un fichier site.yaml : le titre, l'adresse, les zones racines et l'origine du calendrier."
        "The content folder needs a site.yaml file: title, address, root zones and the calendar's origin.";
    SEVERITY "E0702" Error "gravité inconnue" "unknown severity"
        "Une gravité est erreur, avertissement, note ou non."
        "A severity is erreur (error), avertissement (warning), note or non (off).";
}
