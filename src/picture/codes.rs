//! Kinds of problem of a picture. They are among those of files that cannot be read (01xx), whose severity no setting
//! changes: the repository is public, and what it has held stays in its history.

use crate::diag::codes;

codes! {
    LOCATION "E0131" Error "image qui dit où elle a été prise" "picture that tells where it was taken"
        "Un téléphone écrit dans ses photos le lieu où elles sont prises, à quelques mètres près. Le dépôt est public : quiconque le lirait, et un lieu confidentiel ne le serait plus. Prenez une copie sans lieu (iPhone : Partager, Options, sans « Position » ; Android : l'application libre Scrambled Exif ; ordinateur : squoosh.app, GIMP sans métadonnées, ou « exiftool -overwrite_original -all= -tagsfromfile @ -orientation photo.jpg »), et mettez-la à la place. Si la photo est déjà dans le dépôt, son historique la garde : dites-le aux responsables. À la publication, Repère retire de toute image ce qui n'est pas l'image."
        "A phone writes into its photos where they are taken, to a few metres. The repository is public: anybody could read it, and a confidential place would be none any more. Take a copy without the place (iPhone: Share, Options, without “Location”; Android: the free application Scrambled Exif; computer: squoosh.app, GIMP without metadata, or “exiftool -overwrite_original -all= -tagsfromfile @ -orientation photo.jpg”), and put it in its stead. If the photo is in the repository already, its history keeps it: tell those who maintain it. When it publishes, Repère takes out of every picture what is not the picture.";
    NO_PICTURE "E0132" Error "fichier qui n'est pas l'image annoncée" "file that is not the picture announced"
        "Le contenu du fichier n'est pas celui que son nom annonce (une image PNG nommée .jpg, une page web, un fichier coupé). Ce qui ne se lit pas ne se publie pas : cela pourrait contenir n'importe quoi. Enregistrez de nouveau l'image."
        "The content of the file is not what its name announces (a PNG picture named .jpg, a web page, a file cut short). What cannot be read is not published: it could hold anything. Save the picture again.";
    TOO_LARGE "E0133" Error "image trop lourde" "picture too heavy"
        "Chaque téléphone qui ouvre la page charge l'image, souvent sur un forfait limité. Réduisez-la à 1 600 pixels de large : elle pèsera moins de 500 ko. Au-delà de 4 Mio, elle n'est pas lue."
        "Every phone that opens the page loads the picture, often on a limited plan. Reduce it to a width of 1 600 pixels: it will weigh less than 500 kB. Beyond 4 MiB it is not read.";
    FORMAT "E0134" Error "fichier de medias/ qui n'est pas une image du web" "file of medias/ that is no picture of the web"
        "Le dossier medias/ contient des images .jpg, .png, .webp ou .gif : tous les navigateurs les montrent, elles ne contiennent pas de programme (un .svg le peut), et Repère sait vérifier qu'elles ne disent pas où elles ont été prises (ce qu'il ne sait pas d'un .heic, d'un .avif, d'une vidéo ou d'un .pdf)."
        "The folder medias/ holds pictures in .jpg, .png, .webp or .gif: all browsers show them, they hold no program (an .svg can), and Repère can check that they do not tell where they were taken (which it cannot of a .heic, an .avif, a film or a .pdf).";
}
