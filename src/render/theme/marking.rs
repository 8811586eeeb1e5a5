//! Marks words that are not in the language of the page, so that they are read aloud with the right voice and keep
//! their direction: WCAG 3.1.2, and the isolation of the Unicode bidirectional algorithm (UAX #9).

use tera::{Error, Filter, Function, Kwargs, State, Tera, TeraResult, Value};

use crate::lang::{Direction, Languages};

/// Registers `content`, `ltr` and `lang_attr`, which take the language that the content is written in.
pub(super) fn register(tera: &mut Tera, content: &'static str, languages: Languages) {
    let scripts = Scripts { content, languages };
    tera.register_filter("content", Content(scripts));
    tera.register_filter("ltr", LeftToRight(scripts));
    tera.register_function("lang_attr", LangAttr(scripts));
}

/// The language of content, and how each is written.
#[derive(Clone, Copy)]
struct Scripts {
    content: &'static str,
    languages: Languages,
}

impl Scripts {
    fn direction(self, lang: &str) -> Direction {
        self.languages.of(lang).direction
    }
}

/// `{{ card.summary | content(lang=card.summary_lang) }}`: words of the content. Without `lang` they are in that
/// of the entry that the page shows, else in that of the content, with `lang=none` in the page's own language. A component that uses it takes `@lang: string`.
struct Content(Scripts);

impl Filter<&str, TeraResult<String>> for Content {
    fn call(&self, text: &str, kwargs: Kwargs, state: &State<'_>) -> TeraResult<String> {
        let page = page_language(state)?;
        let own = language(&kwargs, &page, state, self.0.content)?;
        let text = escaped(text)?;
        Ok(match (self.0.direction(&page), own.as_deref()) {
            (Direction::Rtl, None) => format!("<bdi>{text}</bdi>"),
            (Direction::Rtl, Some(lang)) => {
                format!("<bdi lang=\"{lang}\" dir=\"{}\">{text}</bdi>", self.0.direction(lang).word())
            }
            (_, None) => text,
            (_, Some(lang)) => format!("<span lang=\"{lang}\">{text}</span>"),
        })
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// `{{ phone.display | ltr }}`: a number or an address, which reads from left to right in every language.
struct LeftToRight(Scripts);

impl Filter<&str, TeraResult<String>> for LeftToRight {
    fn call(&self, text: &str, _: Kwargs, state: &State<'_>) -> TeraResult<String> {
        let text = escaped(text)?;
        let right_to_left = self.0.direction(&page_language(state)?) == Direction::Rtl;
        Ok(if right_to_left { format!("<bdi dir=\"ltr\">{text}</bdi>") } else { text })
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// `<div{{ lang_attr(lang=v.story.lang) }}>`: the attributes of an element whose whole text is content; nothing where
/// that is in the page's language.
struct LangAttr(Scripts);

impl Function<TeraResult<String>> for LangAttr {
    fn call(&self, kwargs: Kwargs, state: &State<'_>) -> TeraResult<String> {
        let page = page_language(state)?;
        let Some(lang) = language(&kwargs, &page, state, self.0.content)? else { return Ok(String::new()) };
        let dir = self.0.direction(&lang);
        let turned = dir != self.0.direction(&page);
        let dir = dir.word();
        Ok(if turned { format!(" lang=\"{lang}\" dir=\"{dir}\"") } else { format!(" lang=\"{lang}\"") })
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// The language of the page. A component sees only what it asks for, and words in the wrong language would be silent.
pub(super) fn page_language(state: &State<'_>) -> TeraResult<String> {
    state.get("lang")?.ok_or_else(|| {
        Error::message("la langue de la page manque : ajoutez « @lang: string » aux paramètres du composant")
    })
}

/// The language of some words, when it is not the page's.
fn language(kwargs: &Kwargs, page: &str, state: &State<'_>, content: &str) -> TeraResult<Option<String>> {
    let lang = match kwargs.get::<&Value>("lang")? {
        Some(value) if value.is_none() || value.is_undefined() => None,
        Some(value) => value.as_str().map(str::to_owned),
        None => Some(written(state)?.unwrap_or_else(|| content.to_owned())),
    };
    // A language is written as an attribute; none is that of the page, as a component's parameter gives it.
    Ok(lang.filter(|lang| {
        lang != page && !lang.is_empty() && lang.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    }))
}

/// The language of what is shown, where that says one: a page about one entry, a part of a page that takes one as `v`.
fn written(state: &State<'_>) -> TeraResult<Option<String>> {
    let shown: Option<Value> = state.get("v")?;
    let written = shown.as_ref().and_then(|shown| shown.get_from_path("written"));
    Ok(written.and_then(|lang| lang.as_str()).map(str::to_owned))
}

fn escaped(text: &str) -> TeraResult<String> {
    let mut bytes = Vec::with_capacity(text.len() + 16);
    tera::escape_html(text, &mut bytes).map_err(Error::message)?;
    String::from_utf8(bytes).map_err(Error::message)
}

#[cfg(test)]
mod tests {
    use tera::Context;

    use super::*;

    fn said(page: &str, template: &str) -> Result<String, String> {
        let mut tera = Tera::default();
        register(&mut tera, "fr", Languages::shipped());
        tera.add_raw_templates([("page.html", template)])
            .map_err(|error| crate::render::theme::describe(&error))?;
        let mut context = Context::new();
        context.insert("lang", page);
        context.insert("words", "Pas à pas & plus");
        context.insert("own", &None::<String>);
        tera.render("page.html", &context).map_err(|error| crate::render::theme::describe(&error))
    }

    #[test]
    fn words_in_another_language_than_the_page_say_which() {
        let in_page = |page| said(page, "{{ words | content }}").unwrap_or_else(|error| error);
        assert_eq!(in_page("fr"), "Pas à pas &amp; plus");
        assert_eq!(in_page("nl"), "<span lang=\"fr\">Pas à pas &amp; plus</span>");
        assert_eq!(in_page("ar"), "<bdi lang=\"fr\" dir=\"ltr\">Pas à pas &amp; plus</bdi>");
        let own = |page| said(page, "{{ words | content(lang=own) }}").unwrap_or_else(|error| error);
        assert_eq!(own("nl"), "Pas à pas &amp; plus");
        assert_eq!(own("ar"), "<bdi>Pas à pas &amp; plus</bdi>");
    }

    #[test]
    fn an_element_that_holds_content_has_its_language_and_its_direction() {
        let attributes = |page| said(page, "<p{{ lang_attr() }}>").unwrap_or_else(|error| error);
        assert_eq!(attributes("fr"), "<p>");
        assert_eq!(attributes("de"), "<p lang=\"fr\">");
        assert_eq!(attributes("ar"), "<p lang=\"fr\" dir=\"ltr\">");
    }

    #[test]
    fn numbers_read_from_left_to_right() {
        let number = |page| said(page, "{{ words | ltr }}").unwrap_or_else(|error| error);
        assert_eq!(number("en"), "Pas à pas &amp; plus");
        assert_eq!(number("ar"), "<bdi dir=\"ltr\">Pas à pas &amp; plus</bdi>");
    }

    #[test]
    fn a_component_that_was_not_told_the_language_is_a_fault_and_not_french() {
        let template =
            "{% component x(w: string) %}{{ w | content }}{% endcomponent x %}{{ <x w={words} /> }}";
        assert!(said("nl", template).unwrap_err().contains("@lang: string"));
        let told = template.replace("w: string", "w: string, @lang: string");
        assert!(said("nl", &told).unwrap_or_else(|error| error).contains("lang=\"fr\""));
    }
}
