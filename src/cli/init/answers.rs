//! What `repere init` needs to know: from its flags, else from answers, else as is usual.

use super::Args;
use super::ask::Asking;
use crate::cli::asked::proposal;
use crate::cli::zones::country;
use crate::cli::{Call, Failure, Lang};
use crate::lang::Languages;
use crate::starter::{Model, Start, choose, models, tables};

/// The longest title that settings may have.
const LONGEST: usize = 80;
/// An address that is nobody's, until there is one.
const NOWHERE: &str = "https://repertoire.example";

/// All that is needed. Flags are read first, so that a mistake in one of them is told before any question.
pub(super) fn start(call: &mut Call<'_, '_>, args: &Args) -> Result<Start, Failure> {
    let messages = call.common.lang;
    let given = Given {
        title: args.title.as_deref().map(title).transpose()?,
        url: args.url.as_deref().map(url).transpose()?,
        languages: args.languages.as_deref().map(languages).transpose()?,
        country: args.country.as_deref().map(country).transpose()?,
        model: args.model.as_deref().map(model).transpose()?,
    };
    let today = call.common.today;
    if !call.environment.terminal {
        return given.without_asking(args.zone.clone(), today, messages);
    }
    let mut answers = std::io::stdin().lock();
    let mut asking = Asking { console: call.console, answers: &mut answers };
    given.asking(args.zone.clone(), today, messages, &mut asking)
}

/// What the flags say.
struct Given {
    title: Option<String>,
    url: Option<String>,
    languages: Option<Vec<&'static str>>,
    country: Option<String>,
    model: Option<Model>,
}

impl Given {
    /// The rest as is usual. A name and a country cannot be guessed.
    fn without_asking(
        self,
        zone: Option<String>,
        today: jiff::civil::Date,
        messages: Lang,
    ) -> Result<Start, Failure> {
        let title = self.title.ok_or_else(|| lacks("--titre", "\"Mon répertoire\""))?;
        let country = self.country.ok_or_else(|| lacks("--pays", "be"))?;
        Ok(Start {
            title,
            url: self.url.unwrap_or_else(|| NOWHERE.to_owned()),
            languages: self.languages.unwrap_or_else(|| vec![usual_language(messages)]),
            country,
            zone,
            model: self.model.map_or_else(|| model(usual_model()), Ok)?,
            today,
            messages,
        })
    }

    fn asking(
        self,
        zone: Option<String>,
        today: jiff::civil::Date,
        messages: Lang,
        asking: &mut Asking<'_, '_>,
    ) -> Result<Start, Failure> {
        let fr = messages == Lang::Fr;
        let say = |fr_text: &'static str, en_text: &'static str| if fr { fr_text } else { en_text };
        let mark = say(" ?", "?");
        let title = match self.title {
            Some(title) => title,
            None => asking.ask(
                say("Le nom du site ?", "The name of the site?"),
                say("Mon répertoire", "My directory"),
                messages,
                title,
            )?,
        };
        let url = match self.url {
            Some(url) => url,
            None => asking.ask(
                say("L’adresse où il sera publié ?", "The address where it will be published?"),
                NOWHERE,
                messages,
                url,
            )?,
        };
        let languages = match self.languages {
            Some(languages) => languages,
            None => {
                let question =
                    say("Les langues, celle des fiches d’abord", "The languages, that of the entries first");
                let question = format!(
                    "{question} ({}){mark}",
                    Languages::shipped().codes().collect::<Vec<_>>().join(", ")
                );
                asking.ask(&question, usual_language(messages), messages, languages)?
            }
        };
        let country = match self.country {
            Some(country) => country,
            None => {
                let question = say(
                    "Le pays, en deux lettres (be, fr, lu…) ?",
                    "The country, in two letters (be, fr, lu…)?",
                );
                asking.ask(question, "be", messages, country)?
            }
        };
        let zone = match zone {
            Some(zone) => Some(zone),
            None => ask_zone(&country, messages, asking)?,
        };
        let model = match self.model {
            Some(model) => model,
            None => {
                let question = say("Le modèle", "The model");
                asking.ask(
                    &format!("{question} ({}){mark}", models().join(", ")),
                    usual_model(),
                    messages,
                    model,
                )?
            }
        };
        Ok(Start { title, url, languages, country, zone, model, today, messages })
    }
}

/// A zone of the country, where its zones are known; all of it if nothing is answered.
fn ask_zone(country: &str, messages: Lang, asking: &mut Asking<'_, '_>) -> Result<Option<String>, Failure> {
    let Some(table) = tables::table(country) else { return Ok(None) };
    let whole = table.tree.areas.first().map_or("", |area| area.name.as_str());
    let question = match messages {
        Lang::Fr => "La zone : région, province, département, commune, nom ou code ?",
        Lang::En => "The zone: region, province, département, commune, name or code?",
    };
    let read = |answer: &str| choose::find(&table.tree, answer).map(|_| answer.to_owned()).map_err(Failure);
    asking.ask(question, whole, messages, read).map(Some)
}

fn lacks(flag: &str, example: &str) -> Failure {
    Failure::new(
        format!("il manque {flag}, par exemple {flag} {example} ; sur un terminal, la question est posée"),
        format!("{flag} is missing, for example {flag} {example}; on a terminal, it is asked for"),
    )
}

fn usual_language(messages: Lang) -> &'static str {
    match messages {
        Lang::Fr => "fr",
        Lang::En => "en",
    }
}

/// The model that says least.
fn usual_model() -> &'static str {
    models().into_iter().next_back().unwrap_or_default()
}

fn title(answer: &str) -> Result<String, Failure> {
    let answer = answer.trim();
    if answer.is_empty() || answer.chars().count() > LONGEST || answer.chars().any(char::is_control) {
        return Err(Failure::new(
            format!("un titre tient sur une ligne, de 1 à {LONGEST} caractères"),
            format!("a title stands on one line, of 1 to {LONGEST} characters"),
        ));
    }
    Ok(answer.to_owned())
}

fn url(answer: &str) -> Result<String, Failure> {
    let answer = answer.trim();
    let host = answer.strip_prefix("https://").filter(|host| !host.is_empty());
    if host.is_none() || answer.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(Failure::new(
            format!("« {answer} » n’est pas une adresse de site ; écrivez-la en entier, comme {NOWHERE}"),
            format!("“{answer}” is no address of a site; write all of it, such as {NOWHERE}"),
        ));
    }
    Ok(answer.to_owned())
}

fn languages(answer: &str) -> Result<Vec<&'static str>, Failure> {
    let mut found: Vec<&'static str> = Vec::new();
    for code in answer.split([',', ' ']).map(str::trim).filter(|code| !code.is_empty()) {
        let known = Languages::shipped().find(&code.to_ascii_lowercase()).ok_or_else(|| {
            let all = Languages::shipped().codes().collect::<Vec<_>>().join(", ");
            Failure::new(
                format!("langue inconnue « {code} » ; au choix : {all}"),
                format!("unknown language “{code}”; one of: {all}"),
            )
        })?;
        if !found.contains(&known.code) {
            found.push(known.code);
        }
    }
    if found.is_empty() {
        return Err(Failure::new(
            "il faut au moins une langue, par exemple fr",
            "at least one language is needed, for example fr",
        ));
    }
    Ok(found)
}

fn model(answer: &str) -> Result<Model, Failure> {
    let name = answer.trim().to_lowercase();
    Model::find(&name).ok_or_else(|| {
        let all = models().join(", ");
        let (fr, en) = proposal(&name, models().into_iter());
        Failure::new(
            format!("modèle inconnu « {answer} » ({all}){fr}"),
            format!("unknown model “{answer}” ({all}){en}"),
        )
    })
}
