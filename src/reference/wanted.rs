//! What a type wants, in words.

use super::markdown::code;
use super::{Scene, shelf};
use crate::lang::Languages;
use crate::schema::Type;

/// What a field of a type holds; `from` is the document that says so.
pub(super) fn wanted(scene: &Scene<'_>, ty: Type, from: &str) -> String {
    let inside = |ty: Type| wanted(scene, ty, from);
    let pick = |fr: &str, en: &str| scene.lang.pick(fr, en).to_owned();
    match ty {
        Type::Line(most) => scene.lang.pick(
            format!("un texte de {most} caractères au plus"),
            format!("a text of at most {most} characters"),
        ),
        Type::Choice(words) => choice(words.iter().copied()),
        Type::Labelled(words) => choice(words.iter().map(|own| own.word)),
        Type::Term(vocabulary) => {
            let file = format!("vocabulaire/{}.yaml", vocabulary.word());
            scene.lang.pick(
                format!("un mot de [`{file}`](vocabulaires.md)"),
                format!("a word of [`{file}`](vocabulaires.md)"),
            )
        }
        Type::Language => {
            let known = choice(Languages::shipped().codes());
            scene.lang.pick(
                format!("le code d’une langue : {known}, ou celle d’un dossier de `langues/`"),
                format!("the code of a language: {known}, or that of a folder of `langues/`"),
            )
        }
        Type::List(inner) => {
            let inner = inside(*inner);
            scene.lang.pick(format!("une liste : {inner}"), format!("a list: {inner}"))
        }
        Type::Group(group) => {
            let fields = shelf::link(scene, group, from);
            scene.lang.pick(format!("des champs : {fields}"), format!("fields: {fields}"))
        }
        Type::EntryOr(group) => {
            let fields = shelf::link(scene, group, from);
            scene.lang.pick(
                format!("le nom de fichier d’une fiche, sans `.md`, ou des champs : {fields}"),
                format!("the file name of an entry, without `.md`, or fields: {fields}"),
            )
        }
        Type::ByLanguage(inner) => {
            let inner = inside(*inner);
            scene
                .lang
                .pick(format!("par langue (`fr: …`) : {inner}"), format!("by language (`fr: …`): {inner}"))
        }
        Type::Map(inner) => {
            let inner = inside(*inner);
            scene.lang.pick(format!("des noms, chacun avec : {inner}"), format!("names, each with: {inner}"))
        }
        simple => {
            let (fr, en) = one_value(simple);
            pick(fr, en)
        }
    }
}

fn choice<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(code).collect::<Vec<_>>().join(", ")
}

/// What a single value wants, whatever the site.
fn one_value(ty: Type) -> (&'static str, &'static str) {
    match ty {
        Type::Prose => ("des paragraphes (Markdown)", "paragraphs (Markdown)"),
        Type::Code(_) => ("un numéro ou un code", "a number or a code"),
        Type::Amount(_) => ("un nombre, avec des mots s’il le faut", "a number, with words if need be"),
        Type::EnterpriseNumber => ("un numéro d’entreprise belge", "a Belgian enterprise number"),
        Type::Media => ("le nom d’un fichier de `medias/`", "the name of a file of `medias/`"),
        Type::Colour => {
            ("une couleur, entre guillemets : `\"#0b5f59\"`", "a colour, in quotes: `\"#0b5f59\"`")
        }
        Type::YesNo => ("`oui` ou `non`", "`oui` (yes) or `non` (no)"),
        Type::Integer => ("un nombre entier", "a whole number"),
        Type::Decimal => {
            ("un nombre, avec un point ou une virgule s’il le faut", "a number, with a point if need be")
        }
        Type::Year => ("une année", "a year"),
        Type::Date => ("une date : année-mois-jour", "a date: year-month-day"),
        Type::PartialDate => ("une année, un mois ou une date", "a year, a month or a date"),
        Type::Url | Type::BaseUrl => ("une adresse `https://…`", "an address `https://…`"),
        Type::Email => ("une adresse électronique", "an e-mail address"),
        Type::Entry => {
            ("le nom de fichier d’une fiche, sans `.md`", "the file name of an entry, without `.md`")
        }
        Type::Zone => ("l’`id` d’une [zone](zones.md)", "the `id` of a [zone](zones.md)"),
        Type::Slug => (
            "un nom d’adresse : minuscules sans accents, tirets",
            "a name in addresses: lower case without accents, hyphens",
        ),
        Type::Phone => (
            "un numéro, comme on le compose dans le pays de la fiche",
            "a number, as it is dialled in the country of the entry",
        ),
        Type::Money => ("un montant, avec sa monnaie", "an amount, with its currency"),
        Type::ZonesOrCovered => (
            "une liste de [zones](zones.md), ou le mot `zone_couverte`",
            "a list of [zones](zones.md), or the word `zone_couverte`",
        ),
        // Those that need words of the table are told before.
        Type::Raw
        | Type::Line(_)
        | Type::Choice(_)
        | Type::Labelled(_)
        | Type::Language
        | Type::Term(_)
        | Type::List(_)
        | Type::Group(_)
        | Type::EntryOr(_)
        | Type::ByLanguage(_)
        | Type::Map(_) => ("un texte, lu tel quel", "a text, read as it is"),
    }
}
