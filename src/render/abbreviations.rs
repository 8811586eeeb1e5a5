//! Abbreviations of the glossary, explained where a page first uses them.

use std::collections::BTreeMap;

use crate::model::Abbreviation;

/// Longer words are words, which the glossary explains, and no abbreviations.
const LONGEST: usize = 5;

/// Elements whose text is left alone.
const LEFT_ALONE: [&str; 5] = ["svg", "code", "abbr", "script", "style"];

/// The abbreviations that pages explain: letters, what they stand for as HTML.
pub(super) fn known(glossary: &[Abbreviation]) -> BTreeMap<&str, String> {
    let short = glossary.iter().filter(|word| word.short.chars().count() <= LONGEST);
    let single = short.filter(|word| word.short.chars().all(char::is_alphanumeric));
    single.filter_map(|word| Some((word.short.as_str(), escaped(&word.long)?))).collect()
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
    let mut alone = 0usize;
    for part in page[start..end].split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        if alone == 0 {
            explain_text(text, &mut left, &mut written)
        } else {
            written.push_str(text)
        }
        written.push_str(tag);
        let closing = tag.strip_prefix("</");
        let name = closing.or_else(|| tag.strip_prefix('<')).unwrap_or_default();
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if LEFT_ALONE.contains(&name) {
            alone = if closing.is_some() { alone.saturating_sub(1) } else { alone + 1 };
        }
    }
    written.push_str(&page[end..]);
    Some(written)
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
    fn attributes_parts_of_words_other_cases_and_drawings_are_left_alone() {
        for page in [
            "<main><a href=\"/ONE/\" title=\"ONE\">one</a> TONER ONEs</main>",
            "<main><svg><text>ONE</text></svg><code>asbl</code></main>",
            "<p>ONE</p>",
        ] {
            assert_eq!(explained(page), page);
        }
    }
}
