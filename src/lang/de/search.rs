//! Words of the search in German.

use rust_stemmers::Algorithm;

use crate::lang::Search;

pub(super) const SEARCH: Search = Search {
    stemmer: Algorithm::German,
    stop_words: "aber alle allem allen aller alles als also am an auch auf aus bei bin bis bist da damit dann das \
        dass dein deine dem den der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine \
        einem einen einer eines er es euch euer fur gegen hab habe haben hat hatte hier hin ich ihm ihn ihnen ihr ihre im \
        in ist jede jedem jeden jeder jedes kann kein keine mein meine mich mir mit muss nach nicht nichts noch nun nur ob \
        oder ohne s sehr sein seine sich sie sind so soll suche suchen um und uns unser unter vom von vor war was weg weil \
        welche wenn wer wie wir wird wo zu zum zur",
    facets: &[
        ("montag|montags", &["jour=1"]),
        ("dienstag|dienstags", &["jour=2"]),
        ("mittwoch|mittwochs", &["jour=3"]),
        ("donnerstag|donnerstags", &["jour=4"]),
        ("freitag|freitags", &["jour=5"]),
        ("samstag|samstags|sonnabend", &["jour=6"]),
        ("sonntag|sonntags", &["jour=7"]),
        ("wochenende", &["jour=6", "jour=7"]),
        ("nach vereinbarung", &["jour=8?"]),
        ("kostenlos|gratis|umsonst|kostenfrei", &["prix=gratuit"]),
        ("kostenpflichtig", &["prix=payant"]),
        ("zu hause|zuhause|hausbesuch|hausbesuche", &["mode=domicile?"]),
        ("online|telefonisch|am telefon", &["mode=distance?"]),
        ("ohne termin", &["acces=sans_rendez_vous?"]),
        ("jahr|jahre|jahren", &["age=an"]),
        ("monat|monate|monaten", &["age=mois"]),
        ("schwanger|schwangerschaft", &["age=grossesse?"]),
        ("anonym", &["accueil=anonyme?"]),
        ("rollstuhl", &["accueil=fauteuil?"]),
    ],
    spoken: |name| vec![format!("auf {name}"), format!("in {name}")],
    everyday: include_bytes!("everyday.gz"),
};
