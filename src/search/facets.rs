//! Words that are facets: days, prices, languages, ages. Each language has its own.

use super::words::form;
use crate::model::Vocabularies;
use crate::schema::Vocabulary;

/// Forms (several separated by `|`) and what they ask.
type Row = (&'static str, &'static [&'static str]);

static FRENCH: &[Row] = &[
    ("lundi|lundis", &["jour=1"]),
    ("mardi|mardis", &["jour=2"]),
    ("mercredi|mercredis", &["jour=3"]),
    ("jeudi|jeudis", &["jour=4"]),
    ("vendredi|vendredis", &["jour=5"]),
    ("samedi|samedis", &["jour=6"]),
    ("dimanche|dimanches", &["jour=7"]),
    ("week end|weekend|weekends|week ends|le week end", &["jour=6", "jour=7"]),
    ("sur rendez vous", &["jour=8?"]),
    ("gratuit|gratuite|gratuits|gratuites|gratuitement|gratis", &["prix=gratuit"]),
    ("payant|payante|payants|payantes", &["prix=payant"]),
    ("prix libre", &["prix=prix_libre"]),
    ("à domicile|à la maison|chez vous|chez moi", &["mode=a_domicile?"]),
    ("à distance|en ligne|par téléphone|en visio", &["mode=a_distance?"]),
    ("itinérant|itinérante", &["mode=itinerant?"]),
    ("sans rendez vous|sans rdv|sans inscription", &["acces=sans_rendez_vous?"]),
    ("an|ans", &["age=an"]),
    ("mois", &["age=mois"]),
    ("enceinte|enceintes|grossesse|prénatal|prénatale", &["age=grossesse?"]),
    ("anonyme|anonymement|anonymat", &["accueil=anonyme?"]),
    ("sans papiers", &["accueil=sans_papiers?"]),
    ("sans mutuelle", &["accueil=sans_mutuelle?"]),
    ("pmr|fauteuil roulant|chaise roulante", &["accueil=fauteuil?"]),
];

static DUTCH: &[Row] = &[
    ("maandag", &["jour=1"]),
    ("dinsdag", &["jour=2"]),
    ("woensdag", &["jour=3"]),
    ("donderdag", &["jour=4"]),
    ("vrijdag", &["jour=5"]),
    ("zaterdag", &["jour=6"]),
    ("zondag", &["jour=7"]),
    ("weekend|weekends", &["jour=6", "jour=7"]),
    ("op afspraak", &["jour=8?"]),
    ("gratis|kosteloos", &["prix=gratuit"]),
    ("betalend", &["prix=payant"]),
    ("aan huis|thuis", &["mode=a_domicile?"]),
    ("online|telefonisch|per telefoon", &["mode=a_distance?"]),
    ("zonder afspraak", &["acces=sans_rendez_vous?"]),
    ("jaar|jaren", &["age=an"]),
    ("maand|maanden", &["age=mois"]),
    ("zwanger|zwangerschap", &["age=grossesse?"]),
    ("anoniem", &["accueil=anonyme?"]),
    ("zonder papieren", &["accueil=sans_papiers?"]),
    ("rolstoel", &["accueil=fauteuil?"]),
];

static GERMAN: &[Row] = &[
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
    ("zu hause|zuhause|hausbesuch|hausbesuche", &["mode=a_domicile?"]),
    ("online|telefonisch|am telefon", &["mode=a_distance?"]),
    ("ohne termin", &["acces=sans_rendez_vous?"]),
    ("jahr|jahre|jahren", &["age=an"]),
    ("monat|monate|monaten", &["age=mois"]),
    ("schwanger|schwangerschaft", &["age=grossesse?"]),
    ("anonym", &["accueil=anonyme?"]),
    ("rollstuhl", &["accueil=fauteuil?"]),
];

static ENGLISH: &[Row] = &[
    ("monday|mondays", &["jour=1"]),
    ("tuesday|tuesdays", &["jour=2"]),
    ("wednesday|wednesdays", &["jour=3"]),
    ("thursday|thursdays", &["jour=4"]),
    ("friday|fridays", &["jour=5"]),
    ("saturday|saturdays", &["jour=6"]),
    ("sunday|sundays", &["jour=7"]),
    ("weekend|weekends", &["jour=6", "jour=7"]),
    ("by appointment", &["jour=8?"]),
    ("free|for free|free of charge", &["prix=gratuit"]),
    ("at home|home visit|home visits", &["mode=a_domicile?"]),
    ("online|by phone|remote", &["mode=a_distance?"]),
    ("no appointment|without appointment|walk in", &["acces=sans_rendez_vous?"]),
    ("year|years", &["age=an"]),
    ("month|months", &["age=mois"]),
    ("pregnant|pregnancy", &["age=grossesse?"]),
    ("anonymous", &["accueil=anonyme?"]),
    ("undocumented|without papers", &["accueil=sans_papiers?"]),
    ("wheelchair", &["accueil=fauteuil?"]),
];

static ARABIC: &[Row] = &[
    ("الاثنين|الإثنين", &["jour=1"]),
    ("الثلاثاء", &["jour=2"]),
    ("الأربعاء", &["jour=3"]),
    ("الخميس", &["jour=4"]),
    ("الجمعة", &["jour=5"]),
    ("السبت", &["jour=6"]),
    ("الأحد", &["jour=7"]),
    ("مجاني|مجانا|مجانية|بالمجان", &["prix=gratuit"]),
    ("في البيت|في المنزل|منزلية", &["mode=a_domicile?"]),
    ("عن بعد|بالهاتف", &["mode=a_distance?"]),
    ("سنة|سنوات|سنين", &["age=an"]),
    ("شهر|أشهر|شهور", &["age=mois"]),
    ("حامل|الحوامل|الحمل|حمل", &["age=grossesse?"]),
];

/// What stands before the name of a language to say "in it".
fn in_a_language(lang: &str) -> &'static [&'static str] {
    match lang {
        "nl" => &["in het", "in"],
        "de" => &["auf", "in"],
        "en" => &["in"],
        "ar" => &["باللغة"],
        _ => &["en"],
    }
}

/// All forms of a language that are facets, each with what it asks.
pub fn facets(lang: &str, words: &Vocabularies) -> Vec<(String, String)> {
    let rows = match lang {
        "nl" => DUTCH,
        "de" => GERMAN,
        "en" => ENGLISH,
        "ar" => ARABIC,
        _ => FRENCH,
    };
    let mut found = Vec::new();
    for (forms, actions) in rows {
        for written in forms.split('|') {
            found.extend(actions.iter().map(|action| (form(written), (*action).to_owned())));
        }
    }
    spoken(lang, words, &mut found);
    found.retain(|(form, _)| !form.is_empty() && form.split(' ').count() <= 4);
    found.sort();
    found.dedup();
    found
}

/// "arabe" perhaps asks for a language, "en arabe" does. Names of languages in every language lead there.
fn spoken(lang: &str, words: &Vocabularies, found: &mut Vec<(String, String)>) {
    for term in words.terms(Vocabulary::Languages) {
        for (of, label) in &term.labels {
            for name in names_of(label) {
                found.push((name.clone(), format!("langue={}?", term.slug)));
                if *of == lang {
                    let inside = in_a_language(lang).iter().map(|before| form(&format!("{before} {name}")));
                    found.extend(inside.map(|form| (form, format!("langue={}", term.slug))));
                    if let Some(name) = name.strip_prefix("ال").filter(|_| lang == "ar") {
                        found.push((format!("بال{name}"), format!("langue={}", term.slug)));
                    }
                }
            }
        }
    }
}

/// "persan et dari" is two names; "langue des signes (LSFB)" is one, and its abbreviation.
fn names_of(label: &str) -> Vec<String> {
    let (name, short) = label.split_once('(').unwrap_or((label, ""));
    let each = [" et ", " en ", " und ", " and ", " و"].into_iter().find(|and| name.contains(*and));
    let mut names: Vec<String> = match each {
        Some(and) => name.split(and).map(form).collect(),
        None => vec![form(name)],
    };
    names.push(form(short));
    names.retain(|name| !name.is_empty());
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{AccessMode, CostKind, DeliveryMode};

    #[test]
    fn labels_of_languages_are_one_name_or_several() {
        assert_eq!(names_of("persan et dari"), ["persan", "dari"]);
        assert_eq!(names_of("langue des signes (LSFB)"), ["langue des signes", "lsfb"]);
        assert_eq!(names_of("الفارسية والدرية"), ["الفارسيه", "الدريه"]);
    }

    #[test]
    fn what_words_ask_of_a_choice_is_one_of_its_words() {
        let choices =
            [("mode", DeliveryMode::WORDS), ("prix", CostKind::WORDS), ("acces", AccessMode::WORDS)];
        for (_, action) in
            ["fr", "nl", "de", "en", "ar"].iter().flat_map(|l| facets(l, &Vocabularies::default()))
        {
            let (facet, value) = action.split_once('=').expect("an action is a facet and a value");
            if let Some((_, words)) = choices.iter().find(|(choice, _)| *choice == facet) {
                assert!(words.contains(&value.trim_end_matches('?')), "{action}");
            }
        }
    }

    #[test]
    fn days_are_facets_in_every_language() {
        for (lang, day) in
            [("fr", "samedi"), ("nl", "zaterdag"), ("de", "samstag"), ("en", "saturday"), ("ar", "السبت")]
        {
            let found = facets(lang, &Vocabularies::default());
            assert!(found.contains(&(day.to_owned(), "jour=6".to_owned())), "{lang}");
        }
    }
}
