//! Kinds of problem of the settings.

use crate::diag::codes;

codes! {
    NO_SITE "E0701" Error "site.yaml absent" "site.yaml missing"
        "Le dossier de contenu a besoin d'un fichier site.yaml : le titre, l'adresse, les zones racines et l'origine du calendrier."
        "The content folder needs a site.yaml file: title, address, root zones and the calendar's origin.";
    SEVERITY "E0702" Error "gravité inconnue" "unknown severity"
        "Une gravité est erreur, avertissement, note ou non."
        "A severity is erreur (error), avertissement (warning), note or non (off).";
    UNKNOWN_RULE "E0703" Error "règle inconnue" "unknown rule"
        "« severites » nomme une règle par son code, comme W0605 : aucun problème ne porte celui-ci, ou sa gravité ne se change pas."
        "“severites” names a rule by its code, such as W0605: no problem has this one, or its severity cannot be changed.";
    NO_SCHEDULES "W0704" Warning "langue sans horaires" "language without schedules"
        "Les horaires se lisent en quelques langues seulement. Dans un site dont la première langue n'en est pas, « quand », « heures », « sauf » et « pendant » s'écrivent en français."
        "Schedules are read in some languages only. In a site whose first language is none of them, “quand”, “heures”, “sauf” and “pendant” are written in French.";
}
