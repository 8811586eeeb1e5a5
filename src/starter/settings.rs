//! `site.yaml` and the README of a new directory, in the language of whoever makes it.

use super::countries;
use super::start::Start;
use super::yaml::scalar;
use crate::diag::MessageLang;
use crate::schema::{Choice as _, KnownCountry};

/// The settings: a comment above each line, then what the model adds.
pub(super) fn site(start: &Start, root: &str, credits: &[&str]) -> String {
    let fr = start.messages == MessageLang::Fr;
    let mut text = String::new();
    let mut say = |about_fr: &str, about_en: &str, line: &str| {
        text.push_str(&format!("# {}\n{line}\n", if fr { about_fr } else { about_en }));
    };
    say("Le nom du site.", "The name of the site.", &format!("titre: {}", scalar(&start.title)));
    if let Some((_, slogan)) = start.model.slogans().into_iter().find(|(lang, _)| *lang == start.main()) {
        let about = ("Une phrase sous le nom.", "A sentence below the name.");
        say(about.0, about.1, &format!("slogan: {}", scalar(&slogan)));
    }
    say(
        "L’adresse où le site sera publié.",
        "The address where the site will be published.",
        &format!("url: {}", scalar(&start.url)),
    );
    say(
        "Les langues des pages : fr, nl, de, en ou ar. La première est celle des fiches.",
        "The languages of the pages: fr, nl, de, en or ar. The first is that of the entries.",
        &format!("langues: [{}]", start.languages.join(", ")),
    );
    say(
        "La langue des mots des adresses : elle ne change plus une fois le site publié.",
        "The language of the words in addresses: it no longer changes once the site is published.",
        &format!("adresses: {}", start.main()),
    );
    say(
        "La langue des messages de « repere » : fr ou en.",
        "The language of what “repere” says: fr or en.",
        &format!("langue_editeurs: {}", if fr { "fr" } else { "en" }),
    );
    if KnownCountry::from_word(&start.country).is_some() {
        say(
            "Le pays : les numéros de téléphone se lisent comme là-bas.",
            "The country: telephone numbers are read as there.",
            &format!("pays: [{}]", start.country),
        );
    }
    if let Some(zone) = countries::time_zone(&start.country) {
        say(
            "Le fuseau horaire de toutes les heures.",
            "The time zone of all hours.",
            &format!("fuseau: {zone}"),
        );
    }
    say(
        "Les zones d’où partent les pages, écrites dans zones/.",
        "The zones that pages start from, written in zones/.",
        &format!("zones_racines: [{}]", scalar(root)),
    );
    say(
        "Le jour d’où partent les séries sans date : il ne change jamais.",
        "The day that series without a date start from: it never changes.",
        &format!("calendrier: {{origine: {}}}", start.today),
    );
    say(
        "Au bout de combien de mois une vérification est vieille.",
        "After how many months a check is old.",
        "verification_mois: 12",
    );
    if !credits.is_empty() {
        let list: String = credits.iter().map(|credit| format!("\n  - {}", scalar(credit))).collect();
        say("Les sources à citer.", "The sources to credit.", &format!("credits:{list}"));
    }
    text.push('\n');
    text.push_str(&start.model.settings(start.main()));
    text
}

/// What to do next, for whoever finds the folder.
pub(super) fn readme(start: &Start) -> String {
    let title = start.title.trim();
    match start.messages {
        MessageLang::Fr => format!(
            "# {title}\n\n\
             Un répertoire fait avec Repère. Tout est dans `content/` :\n\n\
             - `site.yaml` : les réglages, un commentaire par ligne ;\n\
             - `zones/` : les lieux ; `vocabulaire/` : les mots à choisir ; `pages/` : les pages simples ;\n\
             - un dossier par genre de fiche. **Les premières fiches sont inventées** : remplacez-les.\n\n\
             ## Au quotidien\n\n\
             - `repere new GENRE \"Nom\"` : commencer une fiche ;\n\
             - `repere check` : ce qui ne va pas, avec la ligne et ce qu’il faut écrire ;\n\
             - `repere serve` : voir le site, rechargé à chaque changement ;\n\
             - `repere build` : écrire le site dans `public/`, à publier tel quel.\n\n\
             ## Avant de publier\n\n\
             Changez `url` dans `site.yaml`. Vérifiez les numéros de `vocabulaire/urgences.yaml`. Complétez la page « À propos ».\n"
        ),
        MessageLang::En => format!(
            "# {title}\n\n\
             A directory made with Repère. All is in `content/`:\n\n\
             - `site.yaml`: the settings, a comment for each line;\n\
             - `zones/`: the places; `vocabulaire/`: the words to choose from; `pages/`: the plain pages;\n\
             - a folder for each kind of entry. **The first entries are fictional**: replace them.\n\n\
             ## Day by day\n\n\
             - `repere new KIND \"Name\"`: start an entry;\n\
             - `repere check`: what is wrong, with the line and what to write;\n\
             - `repere serve`: see the site, loaded again at every change;\n\
             - `repere build`: write the site to `public/`, to be published as it is.\n\n\
             ## Before you publish\n\n\
             Change `url` in `site.yaml`. Check the numbers in `vocabulaire/urgences.yaml`. Complete the page “About”.\n"
        ),
    }
}
