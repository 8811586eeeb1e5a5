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
    LABEL "E0705" Error "libellé incomplet" "label incomplete"
        "Ce que le site déclare a un nom dans sa langue principale, la première de « langues » : c'est lui que montrent les langues qui n'en ont pas. Un genre en a deux, pour un et pour plusieurs : « libelle: {fr: [club, clubs]} »."
        "What the site declares has a name in its main language, the first of “langues”: languages that have none show it. A kind has two, for one and for several: “libelle: {fr: [club, clubs]}”.";
    UNKNOWN_KIND "E0706" Error "genre inconnu" "unknown kind"
        "« sur » et « vers » nomment des genres par leur dossier : ceux de « genres », ou, sans « genres », ceux de Repère."
        "“sur” and “vers” name kinds by their folder: those of “genres” or, without “genres”, those of Repère.";
    TIME_ZONE "E0710" Error "fuseau horaire inconnu" "unknown time zone"
        "« fuseau » est le fuseau horaire de toutes les heures du site, par son nom de la base de l'IANA ; sans lui, Europe/Brussels. Un fuseau dont l'heure ne change pas aux mêmes jours chaque année (Casablanca) ne peut pas être dit aux agendas : il est refusé."
        "“fuseau” is the time zone of all hours of the site, by its name in the IANA database; without it, Europe/Brussels. One whose clock does not change on the same days every year (Casablanca) cannot be told to calendars: it is refused.";
    TAXONOMY "E0708" Error "taxonomies incomplètes" "taxonomies incomplete"
        "« taxonomies » nomme les vocabulaires dont les mots ont des pages. « themes » en est toujours, « publics » si vous voulez, puis les vôtres : chacun a son fichier vocabulaire/<nom>.yaml et un champ de ce nom dans les fiches."
        "“taxonomies” names the vocabularies whose words have pages. “themes” is always among them, “publics” if you wish, then your own: each has its file vocabulaire/<name>.yaml and a field of that name in entries.";
    FIELD "E0707" Error "champ qui ne tient pas ensemble" "field that does not hold together"
        "« valeurs » va avec « choix » et « choix_multiple », qui en ont au moins une. « filtre » va avec « choix », « choix_multiple » et « oui_non »."
        "“valeurs” goes with “choix” and “choix_multiple”, which have at least one. “filtre” goes with “choix”, “choix_multiple” and “oui_non”.";
    NAME "E0709" Error "nom refusé" "name refused"
        "Un genre porte le nom de son dossier : minuscules sans accents, chiffres et tirets, comme « clubs ». Un champ et un mot de « valeurs » aussi, avec « _ » entre les mots : « tarif_reduit ». Certains noms sont déjà pris."
        "A kind has the name of its folder: lower case without accents, digits and hyphens, such as “clubs”. So has a field and a word of “valeurs”, with “_” between words: “tarif_reduit”. Some names are taken already.";
}
