//! Words that are facets: days, prices, languages, ages. Each language has its own.

use super::words::form;
use crate::lang::{Language, Languages, fill};
use crate::model::Vocabularies;
use crate::schema::Vocabulary;

/// All forms of a language that are facets, each with what it asks.
pub fn facets(language: &Language, languages: Languages, words: &Vocabularies) -> Vec<(String, String)> {
    let Language { dates, search, .. } = language;
    let mut found = Vec::new();
    for (day, number) in dates.weekdays.iter().zip(1..) {
        let forms = [day.clone(), format!("{day}{}", search.days_end)];
        found.extend(forms.map(|written| (form(&written), format!("jour={number}"))));
    }
    for (forms, number) in search.numbers.iter().zip(1..) {
        found.extend(forms.split('|').map(|written| (form(written), format!("nombre={number}"))));
    }
    for (forms, actions) in &search.facets {
        for written in forms.split('|') {
            found.extend(actions.iter().map(|action| (form(written), action.clone())));
        }
    }
    spoken(language, languages, words, &mut found);
    found.retain(|(form, _)| !form.is_empty() && form.split(' ').count() <= 4);
    found.sort();
    found.dedup();
    found
}

/// "arabe" perhaps asks for a language, "en arabe" does. Names of languages in every language lead there.
fn spoken(
    language: &Language,
    languages: Languages,
    words: &Vocabularies,
    found: &mut Vec<(String, String)>,
) {
    for term in words.terms(Vocabulary::Languages) {
        for (of, label) in term.labels.iter() {
            for name in names_of(label, languages) {
                found.push((name.clone(), format!("langue={}?", term.slug)));
                if of == language.code {
                    let said = said_of(language, &name);
                    found.extend(said.iter().map(|said| (form(said), format!("langue={}", term.slug))));
                }
            }
        }
    }
}

/// The ways to say "in" a language.
fn said_of(language: &Language, name: &str) -> Vec<String> {
    let search = &language.search;
    let joined = search.spoken_joined.as_ref().and_then(|[article, pattern]| {
        Some(fill(pattern, &[("name", name.strip_prefix(article.as_str())?)]))
    });
    joined.into_iter().chain(search.spoken.iter().map(|pattern| fill(pattern, &[("name", name)]))).collect()
}

/// "persan et dari" is two names; "langue des signes (LSFB)" is one, and its abbreviation.
fn names_of(label: &str, languages: Languages) -> Vec<String> {
    let (name, short) = label.split_once('(').unwrap_or((label, ""));
    let each = languages.all().map(|of| of.schedules.and.as_str()).find(|and| name.contains(and));
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
    use crate::lang::of;
    use crate::schema::{AccessMode, CostKind, DeliveryMode};

    #[test]
    fn labels_of_languages_are_one_name_or_several() {
        assert_eq!(names_of("persan et dari", Languages::shipped()), ["persan", "dari"]);
        assert_eq!(names_of("langue des signes (LSFB)", Languages::shipped()), ["langue des signes", "lsfb"]);
        assert_eq!(names_of("الفارسية والدرية", Languages::shipped()), ["الفارسيه", "الدريه"]);
    }

    #[test]
    fn what_words_ask_of_a_choice_is_one_of_its_words() {
        let choices =
            [("mode", DeliveryMode::WORDS), ("prix", CostKind::WORDS), ("acces", AccessMode::WORDS)];
        for (_, action) in ["fr", "nl", "de", "en", "ar"]
            .iter()
            .flat_map(|l| facets(of(l), Languages::shipped(), &Vocabularies::default()))
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
            let found = facets(of(lang), Languages::shipped(), &Vocabularies::default());
            assert!(found.contains(&(day.to_owned(), "jour=6".to_owned())), "{lang}");
        }
    }
}
