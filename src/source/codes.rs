//! Kinds of problem met while bytes become a tree: file, front matter, YAML, Markdown (01xx).

use crate::diag::codes;

codes! {
    TOO_LARGE "E0101" Error "fichier trop grand" "file too large"
        "Une fiche tient en quelques pages. Au-delà de 256 ko, le fichier n'est pas lu : découpez-le, et mettez les images dans medias/."
        "An entry is a few pages. Beyond 256 kB the file is not read: split it, and put pictures into medias/.";
    NOT_UTF8 "E0102" Error "fichier qui n'est pas en UTF-8" "file that is not UTF-8"
        "Les accents sont enregistrés dans un autre codage. Dans votre éditeur : Enregistrer sous, codage UTF-8."
        "The accents are saved in another encoding. In your editor: save as, encoding UTF-8.";
    CONTROL_CHARACTER "E0103" Error "caractère de contrôle" "control character"
        "Le fichier contient un caractère qui n'est pas du texte, souvent venu d'un copier-coller ou d'un fichier abîmé. Effacez-le."
        "The file holds a character that is no text, often from a paste or a damaged file. Delete it.";
    NOT_NFC "W0104" Warning "accents décomposés" "decomposed accents"
        "« é » peut s'écrire en un ou deux caractères (e, puis accent). La forme en deux, venue de macOS ou d'un PDF, empêche de retrouver le mot : retapez la lettre."
        "“é” may be written as one or two characters (e, then accent). The form in two, from macOS or a PDF, keeps the word from being found: type the letter again.";
    INVISIBLE "W0105" Warning "caractère invisible" "invisible character"
        "Un caractère invisible (espace de largeur nulle, trait d'union conditionnel) fausse la recherche. Effacez-le."
        "An invisible character (zero-width space, soft hyphen) breaks search. Delete it.";
    NO_BREAK_SPACE "E0106" Error "espace insécable autour des deux-points" "no-break space around the colon"
        "Après le nom d'un champ, il faut deux-points puis une espace ordinaire. Une espace insécable a la même allure, mais n'est pas comprise : retapez-la."
        "After a field's name comes a colon, then an ordinary space. A no-break space looks the same but is not understood: type it again.";
    CURLY_QUOTES "W0107" Warning "guillemets typographiques autour d'une valeur" "typographic quotes around a value"
        "Les guillemets “ ” autour d'une valeur sont affichés tels quels. Pour entourer une valeur, utilisez les guillemets droits \", ou aucun."
        "The quotes “ ” around a value are shown as they are. To enclose a value use straight quotes \", or none.";
    CUT_BY_HASH "W0108" Warning "valeur coupée par un dièse" "value cut by a hash sign"
        "Ce qui suit une espace et un dièse est un commentaire : il n'est pas publié. Mettez la valeur entre guillemets droits, ou une espace après le dièse si c'est bien un commentaire."
        "What follows a space and a hash sign is a comment: it is not published. Put the value between straight quotes, or a space after the hash if a comment is meant.";
    FORCED_DIRECTION "E0109" Error "sens de lecture forcé" "forced direction of reading"
        "Un caractère invisible force le sens de lecture (U+202A à U+202E, U+2066 à U+2069) : un numéro se verrait à l'envers, sur la page, dans l'agenda et dans le carnet d'adresses. Effacez-le. Les marques U+200E et U+200F, qui placent un signe dans un texte arabe, sont permises."
        "An invisible character forces the direction of reading (U+202A to U+202E, U+2066 to U+2069): a number would be seen backwards, on the page, in the calendar and in the address book. Delete it. The marks U+200E and U+200F, which place a sign in an Arabic text, are allowed.";
    NO_FRONT_MATTER "E0111" Error "champs introuvables" "no fields found"
        "Une fiche commence par une ligne de trois tirets « --- », puis les champs, puis une autre ligne « --- », puis le texte libre."
        "An entry starts with a line of three dashes “---”, then the fields, then another line “---”, then free text.";
    UNCLOSED_FRONT_MATTER "E0112" Error "champs jamais fermés" "fields never closed"
        "La seconde ligne de trois tirets « --- » sépare les champs du texte. Sans elle, le texte serait lu comme des champs."
        "The second line of three dashes “---” separates the fields from the text. Without it the text would be read as fields.";
    SYNTAX "E0113" Error "champs illisibles" "unreadable fields"
        "Les champs sont écrits en YAML : « nom: valeur », un par ligne ; ce qui est dans un groupe est en retrait d'espaces ; une valeur qui contient « : » ou commence par un signe se met entre guillemets droits."
        "Fields are written in YAML: “name: value”, one a line; what is in a group is indented by spaces; a value that holds “: ” or starts with a sign goes between straight quotes.";
    FEATURE "E0114" Error "écriture YAML refusée" "refused YAML notation"
        "YAML a des raccourcis (ancres &, renvois *, étiquettes !, fusion <<, plusieurs documents). Ils ne sont pas acceptés : chaque fiche dit tout, en toutes lettres. Un texte qui commence par un de ces signes se met entre guillemets droits."
        "YAML has shorthands (anchors &, aliases *, tags !, merge <<, several documents). They are not accepted: each entry says everything in full. A text that starts with one of these signs goes between straight quotes.";
    TOO_DEEP "E0115" Error "trop de niveaux" "too many levels"
        "Aucun champ n'a besoin de plus de 16 niveaux de retrait ou de crochets."
        "No field needs more than 16 levels of indentation or brackets.";
    GLUED_LINE "W0116" Warning "ligne collée à la précédente" "line glued to the one above"
        "Une ligne plus en retrait que l'élément précédent en est la suite : « - un » puis «   - deux » font un seul élément. Alignez les tirets."
        "A line indented more than the element above continues it: “- one” then “  - two” make one element. Align the dashes.";
    HTML "W0121" Warning "HTML dans un texte" "HTML in a text"
        "Le HTML n'est pas exécuté : il est montré tel quel. Écrivez en Markdown : **gras**, *italique*, [lien](https://…)."
        "HTML is not run: it is shown as it is. Write Markdown: **bold**, *italic*, [link](https://…).";
    LINK "E0122" Error "lien refusé" "link refused"
        "Un lien mène à une adresse https:// ou http://, à une page du site (/zones/liege/), à une adresse électronique seule (mailto:nom@domaine.be) ou à un numéro (tel:). Rien d'autre, et rien qui passe pour une autre adresse (« nom@ » devant le domaine, lettres d'un autre alphabet)."
        "A link leads to an https:// or http:// address, a page of the site (/zones/liege/), an e-mail address alone (mailto:name@domain.be) or a number (tel:). Nothing else, and nothing that passes for another address (“name@” before the domain, letters of another alphabet).";
    IMAGE "E0123" Error "image refusée" "image refused"
        "Les images d'un texte viennent du dossier medias/ : « ![ce qu'on y voit](photo.jpg) »."
        "Pictures of a text come from the folder medias/: “![what it shows](photo.jpg)”.";
    IMAGE_TEXT "W0124" Warning "image sans texte" "image without text"
        "Qui ne voit pas l'image lit son texte : « ![ce qu'on y voit](photo.jpg) »."
        "Who does not see the picture reads its text: “![what it shows](photo.jpg)”.";
    TOO_NESTED "E0125" Error "texte trop imbriqué" "text nested too deeply"
        "Des listes ou citations emboîtées sur plus de 16 niveaux ne se lisent pas."
        "Lists or quotations nested more than 16 levels deep cannot be read.";
    DUPLICATE_FIELD "E0204" Error "champ écrit deux fois" "field written twice"
        "Un champ n'apparaît qu'une fois dans son groupe. S'il a plusieurs valeurs, c'est une liste : une ligne « - … » par valeur."
        "A field stands only once in its group. If it has several values it is a list: one line “- …” a value.";
}
