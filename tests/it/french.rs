//! What tells French: marks of the language, words of the interface, small words.

/// Signs that something says of itself that it is French.
static MARKS: [&str; 6] =
    ["lang=\"fr\"", "hreflang=\"fr\"", "\"inLanguage\":\"fr\"", "//FR", "LANGUAGE=fr", "lang='fr'"];

/// The marks of French that a file has.
pub fn marks(text: &str) -> Vec<&'static str> {
    MARKS.into_iter().filter(|mark| text.contains(mark)).collect()
}

/// The parts of a text between its parameters that have at least eight letters.
pub fn fragments(text: &str) -> Vec<String> {
    let parts =
        text.split('{').flat_map(|part| part.split_once('}').map_or([part, ""], |(_, after)| [after, ""]));
    let parts = parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()));
    let long = |part: &&str| part.chars().filter(|c| c.is_alphabetic()).count() >= 8;
    parts.filter(long).map(str::to_owned).collect()
}

/// Words that hardly a French sentence is without.
static FUNCTION_WORDS: [&str; 21] = [
    "la", "le", "les", "des", "du", "une", "et", "ou", "pour", "avec", "dans", "sur", "chez", "est", "aux",
    "qui", "par", "sans", "vous", "nous", "votre",
];

/// Those that a text has.
pub fn function_words(text: &str) -> Vec<&'static str> {
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    FUNCTION_WORDS.into_iter().filter(|word| words.iter().any(|own| own == word)).collect()
}

/// Words of a page, and the language that they are marked with.
#[derive(Debug, PartialEq, Eq)]
pub struct Text {
    pub lang: String,
    pub words: String,
}

/// Elements without an end.
static VOID: [&str; 10] = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// Attributes that are read or shown. Those of data are words for scripts.
static SHOWN: [&str; 6] = ["alt", "title", "aria-label", "placeholder", "content", "label"];

/// The texts of a page with their languages: what stands between tags, and attributes that people are told.
pub fn texts(html: &str) -> Vec<Text> {
    let mut found = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        let lang = open.last().map_or(String::new(), |(_, lang)| lang.clone());
        if tag.starts_with('/') {
            if let Some(at) = open.iter().rposition(|(own, _)| own == name) {
                open.truncate(at);
            }
        } else if !tag.starts_with('!') {
            let own = attribute(tag, "lang").map_or(lang, str::to_owned);
            let shown = attributes(tag).filter(|(name, _)| SHOWN.contains(name) || name.starts_with("data-"));
            let text = |words: &str| Text { lang: own.clone(), words: words.to_owned() };
            found.extend(shown.filter(|(_, words)| words.contains(' ')).map(|(_, words)| text(words)));
            if !VOID.contains(&name) && !tag.ends_with('/') {
                open.push((name.to_owned(), own));
            }
        }
        let inside = open.last().map_or("", |(own, _)| own.as_str());
        if !text.trim().is_empty() && !["script", "style"].contains(&inside) {
            let lang = open.last().map_or(String::new(), |(_, lang)| lang.clone());
            found.push(Text { lang, words: text.trim().to_owned() });
        }
    }
    found
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    attributes(tag).find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// The attributes of a tag that have a value in quotes.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let (before, after) = rest.split_once("=\"")?;
        let (value, left) = after.split_once('"')?;
        rest = left;
        Some((before.rsplit([' ', '\n']).next().unwrap_or_default(), value))
    })
}

#[test]
fn texts_have_the_language_that_is_around_them() {
    let html = "<html lang=\"nl\"><body><p title=\"een titel\">a <span lang=\"en\">b<br>c</span> d</p></body></html>";
    let text = |lang: &str, words: &str| Text { lang: lang.to_owned(), words: words.to_owned() };
    assert_eq!(
        texts(html),
        [text("nl", "een titel"), text("nl", "a"), text("en", "b"), text("en", "c"), text("nl", "d")]
    );
}

#[test]
fn fragments_stand_between_parameters() {
    assert_eq!(fragments("{n} fiches trouvées à {zone}, peut-être."), ["fiches trouvées à", "peut-être"]);
    assert_eq!(function_words("Chez Ria, la salle"), ["la", "chez"]);
}
