//! Reads a language from its files, and checks what types do not tell.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use super::numbered::places;
use super::{Language, Strings, Unreadable, place_of};
use crate::diag::Text;
use crate::text::{fold, is_control, is_forced_direction};

/// A file of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LanguageFile {
    /// Days, hours and sentences, words of the search and of addresses.
    Language,
    /// The words of the interface.
    Words,
}

impl LanguageFile {
    /// Both.
    pub const ALL: [LanguageFile; 2] = [LanguageFile::Language, LanguageFile::Words];

    /// Its name in the folder of the language.
    pub fn name(self) -> &'static str {
        match self {
            LanguageFile::Language => "language.toml",
            LanguageFile::Words => "words.toml",
        }
    }
}

/// Places that a text may have; a word with forms may name one of them: `{day:plural}`.
struct Pattern<'a> {
    key: &'static str,
    texts: Vec<&'a str>,
    places: &'static [&'static str],
}

/// Reads a language: its code, `language.toml`, `words.toml`. It has nothing that its own files do not say.
///
/// # Errors
/// A file is no TOML, a key is missing or unknown, a text names what it cannot have, two addresses are the same.
pub(super) fn read(code: &str, language: &str, words: &str) -> Result<Language, (LanguageFile, Unreadable)> {
    let mut read: Language = toml::from_str(language)
        .map_err(|error| Unreadable::toml(&error))
        .and_then(|read| checked(read, language))
        .map_err(|fault| (LanguageFile::Language, fault))?;
    Strings::check(words).map_err(|fault| (LanguageFile::Words, fault))?;
    unseen(language).map_err(|fault| (LanguageFile::Language, fault))?;
    unseen(words).map_err(|fault| (LanguageFile::Words, fault))?;
    read.code = Box::leak(code.to_owned().into_boxed_str());
    read.words = Box::leak(words.to_owned().into_boxed_str());
    Ok(read)
}

/// Reads a language and keeps it as long as the program runs: everything names it, in every thread. The same files give the
/// same language.
///
/// # Errors
/// As those of reading a language: which file, and why.
pub fn kept(
    code: &str,
    language: &str,
    words: &str,
) -> Result<&'static Language, (LanguageFile, Unreadable)> {
    static KEPT: Mutex<BTreeMap<[String; 3], &'static Language>> = Mutex::new(BTreeMap::new());
    let files = [code, language, words].map(str::to_owned);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(&files) {
        return Ok(known);
    }
    let source = Box::leak(language.to_owned().into_boxed_str());
    let language: &'static Language =
        Box::leak(Box::new(Language { source, ..read(code, language, words)? }));
    kept.insert(files, language);
    Ok(language)
}

/// Refuses texts with characters that nobody sees and that turn or cut what stands around them. An escape hides them from
/// who looks at the bytes of the file.
fn unseen(source: &str) -> Result<(), Unreadable> {
    let table: toml::Table = source.parse().map_err(|error| Unreadable::toml(&error))?;
    match unseen_in("", &toml::Value::Table(table)) {
        None => Ok(()),
        Some(key) => Err(Unreadable {
            message: Text::new(
                format!("« {key} » a un caractère invisible : effacez-le"),
                format!("“{key}” has an invisible character: delete it"),
            ),
            at: place_of(source, &key),
        }),
    }
}

/// The key of the first text with such a character.
fn unseen_in(key: &str, value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => {
            text.contains(|c| is_forced_direction(c) || is_control(c)).then(|| key.to_owned())
        }
        toml::Value::Array(values) => values.iter().find_map(|value| unseen_in(key, value)),
        toml::Value::Table(table) => table.iter().find_map(|(name, value)| {
            unseen_in(&if key.is_empty() { name.clone() } else { format!("{key}.{name}") }, value)
        }),
        _ => None,
    }
}

fn checked(mut language: Language, source: &str) -> Result<Language, Unreadable> {
    language.search.stop_words = fold(&language.search.stop_words);
    unknown_place(&language, source)?;
    same_addresses(&language, source)?;
    Ok(language)
}

/// Texts and what they may name. A place that is filled nowhere would be shown as it is written.
fn patterns(language: &Language) -> Vec<Pattern<'_>> {
    let (dates, words) = (&language.dates, &language.schedules);
    let one = |key, text, places| Pattern { key, texts: vec![text], places };
    let mut all = vec![
        one("box", &language.r#box, &["n"]),
        Pattern { key: "dates.day_number", texts: dates.day_number.texts().collect(), places: &["n"] },
        one("dates.day_month", &dates.day_month, &["day", "month"]),
        one("dates.with_year", &dates.with_year, &["date", "year"]),
        one("dates.with_weekday", &dates.with_weekday, &["weekday", "date"]),
        one("dates.month_year", &dates.month_year, &["month", "year"]),
        one("dates.hour", &dates.hour, &["h"]),
        one("dates.hour_minutes", &dates.hour_minutes, &["h", "mm"]),
        one("schedules.months", &words.months, &["first", "last"]),
        one("schedules.yearly", &words.yearly, &["date"]),
        one("schedules.cancelled", &words.cancelled, &["planned"]),
        one("schedules.moved", &words.moved, &["planned", "now"]),
        one("schedules.added", &words.added, &["now"]),
        one("schedules.weekly.run", &words.weekly.run, &["first", "last"]),
        one("schedules.weekly.one", &words.weekly.one, &["days"]),
        one("schedules.weekly.several", &words.weekly.several, &["days"]),
        one("schedules.every_weeks.one", &words.every_weeks.one, &["days", "every", "weeks"]),
        one("schedules.every_weeks.several", &words.every_weeks.several, &["days", "every", "weeks"]),
        one("schedules.monthly.one", &words.monthly.one, &["ranks", "day"]),
        one("schedules.monthly.several", &words.monthly.several, &["ranks", "day"]),
        one("schedules.monthly.every", &words.monthly.every, &["days", "every", "months"]),
        Pattern {
            key: "schedules.monthly.exact",
            texts: words.monthly.exact.values().map(String::as_str).collect(),
            places: &["day"],
        },
        Pattern {
            key: "schedules.monthly.ranks",
            texts: words.monthly.ranks.texts().chain(words.monthly.before_end.as_deref()).collect(),
            places: &["n", "day"],
        },
        Pattern {
            key: "schedules.days_of_month.number",
            texts: words.days_of_month.number.texts().collect(),
            places: &["n"],
        },
        one("schedules.days_of_month.one", &words.days_of_month.one, &["n"]),
        one("schedules.days_of_month.all", &words.days_of_month.all, &["days"]),
        one("schedules.days_of_month.from_to", &words.days_of_month.from_to, &["from", "to"]),
        one("schedules.dates.each", &words.dates.each, &["date"]),
        one("schedules.dates.all", &words.dates.all, &["dates"]),
    ];
    all.extend(
        words
            .days_of_month
            .longer
            .as_deref()
            .map(|text| one("schedules.days_of_month.longer", text, &["days"])),
    );
    let counts = [
        ("schedules.every_weeks.count", &words.every_weeks.count),
        ("schedules.monthly.count", &words.monthly.count),
    ];
    for (key, count) in counts {
        all.extend(count.as_ref().map(|count| Pattern {
            key,
            texts: count.texts().collect(),
            places: &["n"],
        }));
    }
    all.extend(words.dates.of_month.as_ref().map(|[single, several]| Pattern {
        key: "schedules.dates.of_month",
        texts: vec![single, several],
        places: &["days", "month", "year"],
    }));
    all
}

fn unknown_place(language: &Language, source: &str) -> Result<(), Unreadable> {
    for Pattern { key, texts, places: known } in patterns(language) {
        for (name, form) in texts.into_iter().flat_map(places) {
            let has_forms = |form: &str| {
                language.weekday_forms.contains_key(form) || language.month_forms.contains_key(form)
            };
            if known.contains(&name) && form.is_none_or(has_forms) {
                continue;
            }
            let written = form.map_or_else(|| name.to_owned(), |form| format!("{name}:{form}"));
            let list = known.iter().map(|place| format!("{{{place}}}")).collect::<Vec<_>>().join(", ");
            return Err(Unreadable {
                message: Text::new(
                    format!(
                        "« {key} » nomme {{{written}}} ; il peut nommer {list} (et les formes de weekday_forms, month_forms)"
                    ),
                    format!(
                        "“{key}” names {{{written}}}; it may name {list} (and the forms of weekday_forms, month_forms)"
                    ),
                ),
                at: place_of(source, key),
            });
        }
    }
    Ok(())
}

fn same_addresses(language: &Language, source: &str) -> Result<(), Unreadable> {
    let mut known = BTreeSet::new();
    match language.addresses.first().find(|word| !known.insert(*word)) {
        None => Ok(()),
        Some(word) => Err(Unreadable {
            message: Text::new(
                format!("deux adresses sont « {word} » : chacune a la sienne"),
                format!("two addresses are “{word}”: each has its own"),
            ),
            at: place_of(source, "addresses"),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: [&str; 2] = [include_str!("en/language.toml"), include_str!("en/words.toml")];

    fn problem(language: &str) -> String {
        read("xx", language, ENGLISH[1]).err().map(|(_, problem)| problem.message.en).unwrap_or_default()
    }

    #[test]
    fn what_a_text_cannot_name_and_what_is_missing_is_told() {
        let [english, _] = ENGLISH;
        assert_eq!(problem(english), "");
        assert!(
            problem(&english.replace("{ranks} {day}", "{rank} {day}")).contains("names {rank}; it may name")
        );
        assert!(problem(&english.replace("every {days}", "every {days:plural}")).contains("{days:plural}"));
        assert!(
            problem(&english.replace("\"January\"", "\"Jan\\u202Euary\""))
                .contains("“dates.months” has an invisible")
        );
        assert!(problem(&english.replace("all_day =", "alle_day =")).contains("alle_day"));
        assert!(problem(&english.replace("\"Sunday\"", "")).contains("7"));
        assert!(problem(&english.replace("\"glossary\"", "\"search\"")).contains("“search”"));
        assert!(problem(&english.replace("\"glossary\"", "\"Grand mot\"")).contains("`Grand mot`"));
    }
}
