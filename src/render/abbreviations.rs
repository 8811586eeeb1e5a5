//! Abbreviations of the glossary, explained where a page first uses them, in the page's language. Words that a page marks
//! as those of another language are left alone: a title would be read aloud in the wrong one.

use std::collections::BTreeMap;

use crate::model::Abbreviation;

/// Longer words are words, which the glossary explains, and no abbreviations.
const LONGEST: usize = 5;

/// Elements whose text is left alone.
const LEFT_ALONE: [&str; 5] = ["svg", "code", "abbr", "script", "style"];

/// The abbreviations that pages of a language explain: letters, what they stand for as HTML.
pub(super) fn known<'a>(
    glossary: &'a [Abbreviation],
    lang: &str,
    content: &str,
) -> BTreeMap<&'a str, String> {
    let short = glossary.iter().filter(|word| word.short.chars().count() <= LONGEST);
    let single = short.filter(|word| word.short.chars().all(char::is_alphanumeric));
    let long = |word: &'a Abbreviation| Some(&*word.long.text).filter(|_| lang == content);
    let long = |word: &'a Abbreviation| word.long.in_language(lang).or_else(|| long(word));
    single.filter_map(|word| Some((word.short.as_str(), escaped(long(word)?)?))).collect()
}

fn escaped(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    tera::escape_html(text, &mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

/// Wraps the first use of each abbreviation in the main part of a page in `<abbr>`. The page is one that a template
/// wrote: its tags are closed and `<` and `>` in text are escaped.
pub(super) fn explain(page: &str, known: &BTreeMap<&str, String>) -> Option<String> {
    let start = page.find("<main")?;
    let end = page.rfind("</main>").filter(|end| *end > start)?;
    let mut left = known.clone();
    let mut written = String::with_capacity(page.len() + 512);
    written.push_str(&page[..start]);
    let mut alone: Option<Alone> = None;
    for part in page[start..end].split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        match &alone {
            None => explain_text(text, &mut left, &mut written),
            Some(_) => written.push_str(text),
        }
        written.push_str(tag);
        alone = match alone {
            Some(inside) => inside.after(tag),
            None => Alone::starting(tag),
        };
    }
    written.push_str(&page[end..]);
    Some(written)
}

/// An element whose text is left alone, while it is open.
struct Alone<'p> {
    name: &'p str,
    /// How many elements of that name are open in one another.
    depth: usize,
}

impl<'p> Alone<'p> {
    /// The element that a tag opens, when its text is left alone.
    fn starting(tag: &'p str) -> Option<Self> {
        let name = name(tag.strip_prefix('<')?);
        let (attributes, void) = (tag.contains(" lang=\""), tag.ends_with("/>"));
        (!void && (LEFT_ALONE.contains(&name) || attributes)).then_some(Alone { name, depth: 1 })
    }

    /// The same after a tag inside it; nothing when that closes it.
    fn after(self, tag: &str) -> Option<Self> {
        let closing = tag.strip_prefix("</");
        let depth = match closing.or_else(|| tag.strip_prefix('<')).map(name) {
            Some(own) if own == self.name && closing.is_some() => self.depth - 1,
            Some(own) if own == self.name && !tag.ends_with("/>") => self.depth + 1,
            _ => self.depth,
        };
        (depth > 0).then_some(Alone { depth, ..self })
    }
}

/// The name of an element after the `<` or `</` of its tag; empty for a closing tag without it.
fn name(tag: &str) -> &str {
    tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

fn explain_text(text: &str, left: &mut BTreeMap<&str, String>, written: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let word_end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_end);
        match left.remove(word) {
            Some(long) => written.push_str(&format!("<abbr title=\"{long}\">{word}</abbr>")),
            None => written.push_str(word),
        }
        let gap_end = after.find(char::is_alphanumeric).unwrap_or(after.len());
        let (gap, next) = after.split_at(gap_end);
        written.push_str(gap);
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Translated;

    fn explained(page: &str) -> String {
        let known =
            BTreeMap::from([("ONE", "Office & Enfance".to_owned()), ("asbl", "association".to_owned())]);
        explain(page, &known).unwrap_or_else(|| page.to_owned())
    }

    #[test]
    fn the_first_use_in_the_main_part_is_explained() {
        assert_eq!(
            explained("<title>ONE</title><main><p>l’ONE et l’ONE, une asbl.</p></main>ONE"),
            "<title>ONE</title><main><p>l’<abbr title=\"Office & Enfance\">ONE</abbr> et l’ONE, une \
             <abbr title=\"association\">asbl</abbr>.</p></main>ONE"
        );
    }

    #[test]
    fn what_follows_words_of_another_language_is_explained() {
        assert_eq!(
            explained("<main><p lang=\"fr\"><br>ONE</p><p>ONE</p></main>"),
            "<main><p lang=\"fr\"><br>ONE</p><p><abbr title=\"Office & Enfance\">ONE</abbr></p></main>"
        );
    }

    #[test]
    fn each_language_has_its_own_explanations() {
        let long = Translated { text: "Office".to_owned(), others: vec![("nl", "Dienst".to_owned())] };
        let one = Abbreviation { slug: "one".to_owned(), short: "ONE".to_owned(), long, text: None };
        let said = |lang| known(std::slice::from_ref(&one), lang, "fr").remove("ONE");
        assert_eq!(said("fr").as_deref(), Some("Office"));
        assert_eq!(said("nl").as_deref(), Some("Dienst"));
        assert_eq!(said("ar"), None);
    }

    #[test]
    fn attributes_parts_of_words_other_cases_and_drawings_are_left_alone() {
        for page in [
            "<main><a href=\"/ONE/\" title=\"ONE\">one</a> TONER ONEs</main>",
            "<main><svg><text>ONE</text></svg><code>asbl</code></main>",
            "<p>ONE</p>",
            "<main><p lang=\"fr\">ONE <b>asbl</b><p>ONE</p> asbl</p></main>",
            "<main><bdi lang=\"fr\" dir=\"ltr\">ONE</bdi></main>",
        ] {
            assert_eq!(explained(page), page);
        }
    }
}
