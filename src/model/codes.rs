//! Kinds of problem met while entries become typed: references to zones and words, numbers, files.

use crate::diag::codes;

codes! {
    PHONE "E0307" Error "numéro de téléphone illisible" "unreadable telephone number"
        "Écrivez le numéro comme on le compose : « 0471 86 04 41 », sans autre mot. Les précisions vont dans « role »."
        "Write the number as it is dialled: “0471 86 04 41”, without other words. Details go into “role”.";
    BCE "E0310" Error "numéro d'entreprise faux" "wrong enterprise number"
        "Un numéro BCE a dix chiffres ; les deux derniers contrôlent les huit premiers (97 moins le reste de la division par 97)."
        "A BCE number has ten digits; the last two check the first eight (97 minus the remainder of a division by 97).";
    COORDINATES "E0311" Error "coordonnées impossibles" "impossible coordinates"
        "La latitude va de -90 à 90, la longitude de -180 à 180. En Belgique : latitude vers 50, longitude vers 4."
        "Latitude runs from -90 to 90, longitude from -180 to 180. In Belgium: latitude near 50, longitude near 4.";
    UNKNOWN_ZONE "E0402" Error "zone inconnue" "unknown zone"
        "Cette zone n'est pas dans zones/*.yaml. Le message propose la plus proche."
        "This zone is not in zones/*.yaml. The message proposes the nearest.";
    UNKNOWN_TERM "E0403" Error "mot hors du vocabulaire" "word outside the vocabulary"
        "Ce mot n'est pas dans le vocabulaire ; le message propose le plus proche. Un mot nouveau s'ajoute d'abord dans vocabulaire/."
        "This word is not in the vocabulary; the message proposes the nearest. A new word is first added under vocabulaire/.";
    DUPLICATE_SLUG "E0405" Error "deux fiches du même nom" "two entries of one name"
        "Le nom de fichier est l'adresse de la fiche : il est unique, tous dossiers confondus."
        "The file name is the entry's address: it is unique over all folders.";
    UNKNOWN_CALENDAR "E0406" Error "calendrier scolaire inconnu" "unknown school calendar"
        "Ce calendrier n'est pas dans calendriers/. Sans lui, « sauf vacances scolaires » n'a pas de sens."
        "This calendar is not in calendriers/. Without it “sauf vacances scolaires” has no meaning.";
    OUTER_ZONE "E0407" Error "zone englobante inconnue" "unknown outer zone"
        "Une zone nomme dans « dans » une zone écrite plus haut ; seul un pays n'est dans aucune."
        "A zone names in “dans” a zone written above it; only a country lies in none.";
    DUPLICATE_ID "E0408" Error "deux fois le même id" "the same id twice"
        "Un id est unique dans sa liste : il sert d'adresse."
        "An id is unique in its list: it is an address.";
    UNPLACED_FILE "W0409" Warning "fichier hors des dossiers connus" "file outside the known folders"
        "Une fiche va dans le dossier de son genre ; ce fichier n'est dans aucun des dossiers qui sont lus. Le message dit où il va."
        "An entry goes into the folder of its kind; this file is in none of the folders that are read. The message says where it goes.";
    UNKNOWN_FOLDER "E0417" Error "dossier qui n'est pas un genre" "folder that is no kind"
        "Le dossier d'une fiche est son genre : ceux de « genres » dans site.yaml ou, sans « genres », ceux de Repère. Un genre que l'on renomme se renomme aux deux endroits."
        "The folder of an entry is its kind: those of “genres” in site.yaml or, without “genres”, those of Repère. A kind that is renamed is renamed in both places.";
    READER "E0420" Error "lecteur que le site n'a pas" "reader that the site does not have"
        "« pour » nomme un lecteur de « lecteurs », dans site.yaml. Sans « lecteurs », un site a ceux de Repère."
        "“pour” names a reader of “lecteurs” in site.yaml. Without “lecteurs” a site has those of Repère.";
    AGE_OF "W0421" Warning "âge de quelqu'un d'autre" "age of somebody else"
        "Les conditions d'un site disent l'âge d'une seule sorte de gens : celle que site.yaml nomme (« conditions: {age: … } »). Ce que les autres sites en disent ne va pas ici."
        "The conditions of a site say the age of one sort of people: the one that site.yaml names (“conditions: {age: … }”). What other sites say of it does not belong here.";
    COUNTRY "W0416" Warning "pays aux jours fériés inconnus" "country of unknown public holidays"
        "Les jours fériés de la Belgique (code: BE) et de la France (code: FR) sont connus. Les fiches d'un autre pays suivraient ceux de la Belgique : dites dans leurs horaires les jours où rien n'a lieu."
        "The public holidays of Belgium (code: BE) and France (code: FR) are known. Entries of another country would follow those of Belgium: say in their schedules on which days nothing takes place.";
    CONFIDENTIAL_ADDRESS "E0604" Error "adresse d'un lieu confidentiel" "address of a confidential place"
        "Le dépôt est public : un lieu confidentiel n'y porte ni rue, ni numéro, ni code postal, ni coordonnées. Supprimez ces lignes ; rien n'en sort de toute façon."
        "The repository is public: a confidential place carries no street, number, postal code or coordinates there. Delete those lines; nothing of them is published in any case.";
    FILE_NAME "E0410" Error "nom de fichier refusé" "file name refused"
        "Le nom du fichier devient l'adresse de la page : minuscules sans accents, chiffres, tirets."
        "The file name becomes the page's address: lower case without accents, digits, hyphens.";
    NO_IMAGE "E0411" Error "image introuvable" "picture not found"
        "Les images sont dans medias/ ; le nom est celui du fichier, majuscules et accents compris."
        "Pictures are in medias/; the name is that of the file, capitals and accents included.";
    REFUSED_IMAGE "E0414" Error "image qui ne peut pas être publiée" "picture that cannot be published"
        "Cette fiche ou cette page montre une image de medias/ qui a un problème (elle dit où elle a été prise, elle est trop lourde, elle n'est pas lisible) ; il est dit au nom de l'image. Corrigez l'image, ou retirez-la de la fiche."
        "This entry or page shows a picture of medias/ that has a problem (it tells where it was taken, it is too heavy, it cannot be read); that is told at the picture's name. Correct the picture, or take it out of the entry.";
    ORPHAN_TRANSLATION "E0412" Error "traduction sans original" "translation without an original"
        "« mardis.nl.md » traduit « mardis.md » du même dossier ; cette fiche ou cette page n'existe pas."
        "“mardis.nl.md” translates “mardis.md” of the same folder; that entry or page does not exist.";
    OUTLINE "E0415" Error "contour illisible" "unreadable outline"
        "Les contours des cartes sont en GeoJSON (RFC 7946) dans zones/contours.geojson : une « FeatureCollection » dont chaque « Feature » nomme sa zone dans « properties » et a une géométrie « Polygon » ou « MultiPolygon », longitude d'abord. QGIS et mapshaper l'exportent ; simplifiez-le : 256 ko au plus."
        "Outlines of maps are GeoJSON (RFC 7946) in zones/contours.geojson: a “FeatureCollection” whose features each name their zone in “properties” and have a geometry “Polygon” or “MultiPolygon”, longitude first. QGIS and mapshaper export it; simplify it: 256 kB at most.";
    UNKNOWN_NUMBER "E0430" Error "numéro d'urgence inconnu" "unknown emergency number"
        "Un danger nomme les numéros de vocabulaire/urgences.yaml, écrits de la même façon : « 0800 30 030 ». Un numéro nouveau s'ajoute d'abord là, avec sa source."
        "A danger names numbers of vocabulaire/urgences.yaml, written the same way: “0800 30 030”. A new number is first added there, with its source.";
    UNKNOWN_DANGER "E0431" Error "danger inconnu" "unknown danger"
        "Les phrases de vocabulaire/dangers.fr.yaml (nl, de, en, ar) sont celles d'une situation de vocabulaire/dangers.yaml, nommée par son id."
        "The phrases of vocabulaire/dangers.fr.yaml (nl, de, en, ar) are those of a situation of vocabulaire/dangers.yaml, named by its id.";
    PHRASE_TWICE "E0432" Error "phrase dans deux listes" "phrase in two lists"
        "Une phrase dit un seul danger, ou aucun : la recherche apprend de ces listes ce qui est dangereux et ce qui ne l'est pas."
        "A phrase speaks of one danger, or of none: the search learns from these lists what is dangerous and what is not.";
    PHRASE_OF_TWO_NEEDS "E0433" Error "phrase de deux besoins" "phrase of two needs"
        "Une phrase dit un seul besoin : la recherche apprend de ces listes ce que les gens cherchent. Celle qui en dit vraiment deux s'écrit dans les deux, avec « + » et une espace devant."
        "A phrase tells one need: the search learns from these lists what people look for. One that really tells two is written in both, with “+” and a space before it.";
    NEED_WITHOUT_THEME "W0434" Warning "besoin sans thème" "need without a theme"
        "Un besoin mène aux fiches de ses thèmes. Sans thème, la recherche comprend ce qui est cherché et ne trouve rien qui y répond."
        "A need leads to the entries of its themes. Without one, the search understands what is looked for and finds nothing that answers.";
    THIN_NEED "W0435" Warning "besoin trop mince" "need too thin"
        "La recherche apprend un besoin de ce que les gens écrivent. Moins de dix phrases d'une langue ne lui apprennent rien : écrivez-en d'autres, avec d'autres mots."
        "The search learns a need from what people write. Fewer than ten phrases of a language teach it nothing: write more, in other words.";
    UNKNOWN_NEED "E0436" Error "besoin inconnu" "unknown need"
        "« besoins » et « besoins_aussi » nomment des fichiers de vocabulaire/besoins, sans « .yaml » : « besoins: [faim, lait-bebe] »."
        "“besoins” and “besoins_aussi” name files of vocabulaire/besoins, without “.yaml”: “besoins: [faim, lait-bebe]”.";
    TRANSLATION_OF_ITSELF "E0438" Error "traduction dans la langue de l'original" "translation into the language of the original"
        "« mardis.nl.md » traduit « mardis.md » en néerlandais : si cette fiche est déjà en néerlandais, on ne sait plus quel texte est le bon. Une fiche est dans la langue principale du site (la première de « langues »), ou dans celle que dit sa ligne « langue »."
        "“mardis.nl.md” translates “mardis.md” into Dutch: if that entry is in Dutch already, nobody knows which text is right. An entry is in the main language of the site (the first of “langues”), or in the one that its line “langue” names.";
    LANGUAGE "E0439" Error "langue illisible" "unreadable language"
        "Une langue de plus est un dossier « langues/pt » (son code, deux ou trois lettres) avec deux fichiers : « language.toml », ses jours, ses heures et ses phrases, et « words.toml », les mots des pages. « repere langues new pt » les écrit, à traduire ; docs/langues.md dit chaque clé."
        "A further language is a folder “langues/pt” (its code, two or three letters) with two files: “language.toml”, its days, hours and sentences, and “words.toml”, the words of pages. “repere langues new pt” writes them, to be translated; docs/langues.md tells each key.";
    WORDS "W0440" Warning "mots d'une langue" "words of a language"
        "Un mot que « words.toml » n'a pas est montré en anglais ; un mot que personne ne dit ne sert à rien."
        "A word that “words.toml” lacks is shown in English; a word that nobody says is of no use.";
    NO_LABEL "W0437" Warning "libellé absent dans la langue principale" "label missing in the main language"
        "Le premier des « langues » de site.yaml est la langue des fiches. Un mot qui n'y a pas de libellé est montré dans une autre langue, et marqué comme tel."
        "The first of “langues” in site.yaml is the language of entries. A word without a label in it is shown in another language, and marked so.";
    FORMER_NAME_TAKEN "E0413" Error "ancien nom déjà pris" "former name already taken"
        "Un ancien nom mène à la fiche d'aujourd'hui : il ne peut pas être aussi le nom d'une autre fiche."
        "A former name leads to the entry of today: it cannot be the name of another entry too.";
    MORE "W0199" Warning "d'autres problèmes" "more problems"
        "Au-delà de cent problèmes dans un fichier, les suivants sont seulement comptés."
        "Beyond a hundred problems in one file the following ones are only counted.";
}
