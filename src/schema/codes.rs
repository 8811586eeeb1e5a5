//! Kinds of problem of shape (02xx) and of value (03xx).

use crate::diag::codes;

codes! {
    MISSING "E0201" Error "champ obligatoire absent" "required field missing"
        "Certains champs sont nécessaires : sans nom ni résumé, personne ne sait de quoi parle la fiche. Ajoutez la ligne indiquée."
        "Some fields are needed: without a name and a summary nobody knows what the entry is about. Add the line shown.";
    SHAPE "E0202" Error "forme inattendue" "unexpected shape"
        "Le champ attend une autre forme : une liste commence par des tirets, un groupe a ses propres champs, en retrait. Exemple : « themes: [logement] »."
        "The field wants another shape: a list starts with dashes, a group has fields of its own, indented. Example: “themes: [logement]”.";
    UNKNOWN_FIELD "E0203" Error "champ inconnu" "unknown field"
        "Ce nom de champ n'existe pas ici. Un seul mot est accepté par champ, sans accent : « telephone », « courriel », « horaires ». Le message propose le plus proche."
        "No field has this name here. Each field has one spelling, without accents: “telephone”, “courriel”, “horaires”. The message proposes the nearest.";
    EMPTY_FIELD "W0206" Warning "champ vide" "empty field"
        "Une ligne sans valeur ne dit rien : complétez-la ou supprimez-la. Ce qui manque se montre « à demander »."
        "A line without a value says nothing: fill it in or delete it. What is missing is shown as “à demander”.";
    TOO_MANY "E0208" Error "liste trop longue" "list too long"
        "Une liste d'une fiche a 300 éléments au plus : au-delà, plus personne ne la lit, et le site entier devient lent. Gardez l'essentiel ou faites plusieurs fiches."
        "A list of an entry has 300 elements at most: nobody reads a longer one, and the whole site becomes slow. Keep the essential or write several entries.";
    YES_NO "E0301" Error "oui ou non attendu" "yes or no expected"
        "Ce champ attend « oui » ou « non ». Si vous ne savez pas, supprimez la ligne : inconnu n'est pas non."
        "This field wants “oui” or “non”. If you do not know, delete the line: unknown is not no.";
    DATE "E0302" Error "date illisible" "unreadable date"
        "Une date s'écrit année-mois-jour : 2026-09-04 pour le 4 septembre 2026."
        "A date is written year-month-day: 2026-09-04 for 4 September 2026.";
    NUMBER "E0303" Error "nombre illisible" "unreadable number"
        "Ce champ attend un nombre en chiffres, sans unité : « moins_de: 6 »."
        "This field wants a number in digits, without a unit: “moins_de: 6”.";
    CHOICE "E0304" Error "mot non prévu" "word not foreseen"
        "Ce champ attend un mot d'une courte liste ; le message la donne."
        "This field wants a word of a short list; the message gives it.";
    URL "E0305" Error "adresse web refusée" "web address refused"
        "Une adresse commence par https:// et contient un nom de domaine, sans « nom@ » devant ni lettres d'un autre alphabet : elle pourrait passer pour une autre. Les autres genres d'adresse (javascript:, mailto:…) sont refusés. L'adresse du site et celle du dépôt s'arrêtent au chemin : ni « ? », ni « # », ni « .. »."
        "An address starts with https:// and holds a domain name, without “name@” before it or letters of another alphabet: it could pass for another. Other kinds (javascript:, mailto:…) are refused. The addresses of the site and of the repository end with the path: no “?”, “#” or “..”.";
    EMAIL "E0306" Error "adresse électronique illisible" "unreadable e-mail address"
        "Une adresse s'écrit « nom@domaine.be », seule : lettres, chiffres et . _ + - devant « @ ». « nom chez domaine.be » est compris."
        "An address is written “name@domain.be”, alone: letters, digits and . _ + - before “@”. “name chez domain.be” is understood.";
    TOO_LONG "E0308" Error "texte trop long" "text too long"
        "Ce champ est court parce qu'il s'affiche dans les listes. Gardez l'essentiel ; le reste va dans le texte de la fiche."
        "This field is short because lists show it. Keep the essential; the rest goes into the text of the entry.";
    SLUG "E0309" Error "nom d'adresse refusé" "name of address refused"
        "Un nom de fichier ou d'adresse est en minuscules sans accents, avec des tirets : « le-petit-velo-jaune »."
        "A file or address name is lower case without accents, with hyphens: “le-petit-velo-jaune”.";
    ONE_LINE "E0313" Error "texte sur une seule ligne attendu" "one line expected"
        "Ce champ tient sur une ligne, sans retour à la ligne."
        "This field stands on one line, without a line break.";
    COLOUR "E0314" Error "couleur illisible" "unreadable colour"
        "Une couleur s'écrit entre guillemets, « # » et six chiffres de 0 à f : « \"#0b5f59\" ». Sans guillemets, « # » commence un commentaire."
        "A colour is written in quotes, “#” and six digits from 0 to f: “\"#0b5f59\"”. Without quotes, “#” starts a comment.";
    NOT_TRANSLATED "E0207" Error "champ qui ne se traduit pas" "field that is not translated"
        "Une traduction ne porte que le nom, le résumé, les phrases et le texte : tout le reste vient de la fiche d'origine, pour n'être corrigé qu'une fois."
        "A translation carries only name, summary, sentences and text: all else comes from the original entry, so as to be corrected only once.";
}
