//! The tokens of a theme's style sheets, and the contrast of its colours, for the style page and for those who change them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Place;

/// What a theme looks like, for its style page.
#[derive(Debug, Default)]
pub struct Style {
    /// Its tokens, in the order in which they are first said.
    pub tokens: Vec<Token>,
    /// What stands on what.
    pub pairs: Vec<Pair>,
    /// The names of its icons, sorted.
    pub icons: Vec<String>,
}

impl Style {
    /// Reads the style sheets in the order of their names, and the names of the icons.
    pub(super) fn of(files: &BTreeMap<String, &[u8]>) -> Self {
        let sheets = files.iter().filter(|(path, _)| Place::of(path) == Some(Place::Css));
        let css: String = sheets.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
        let tokens = tokens(&css);
        let icon = |path: &String| path.strip_prefix("icons/")?.strip_suffix(".svg").map(str::to_owned);
        Style { pairs: pairs(&tokens), icons: files.keys().filter_map(icon).collect(), tokens }
    }
}

/// A token (a custom property of `:root`), as the last style sheet that says it wants it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Token {
    /// Its name, with hyphens: `--ink`.
    pub name: String,
    /// Its value in the light scheme, and where nothing else is said.
    pub light: String,
    /// Its value in the dark scheme; that of the light one where nothing else is said.
    pub dark: String,
    /// Whether both values are colours.
    pub is_colour: bool,
}

/// Words or a mark on a ground, and how well they can be told apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The token of the words or of the mark.
    pub on: &'static str,
    /// The token of the ground.
    pub ground: &'static str,
    /// The contrast that WCAG 2.2 asks for: 4.5 for words (1.4.3), 3 for marks and borders of fields (1.4.11).
    pub least: f64,
    /// Colours and contrast in the light and in the dark scheme.
    pub schemes: [Scheme; 2],
}

/// A pair in one scheme.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scheme {
    /// Colour of the words or of the mark.
    pub on: String,
    /// Colour of the ground.
    pub ground: String,
    /// From 1 to 21.
    pub contrast: f64,
}

/// Tokens that stand on others: words, ground, least contrast.
static PAIRS: [(&str, &[&str], f64); 12] = [
    ("--ink", &["--paper", "--card", "--tint"], 4.5),
    ("--soft", &["--paper", "--card", "--tint"], 4.5),
    ("--link", &["--paper", "--card", "--tint"], 4.5),
    ("--accent", &["--tint", "--card"], 4.5),
    ("--on-accent", &["--accent"], 4.5),
    ("--on-sun", &["--sun"], 4.5),
    ("--on-warn", &["--warn"], 4.5),
    ("--on-alarm", &["--alarm"], 4.5),
    ("--on-exit", &["--exit"], 4.5),
    ("--qr", &["--qr-ground"], 4.5),
    ("--warm", &["--paper", "--card", "--tint"], 3.0),
    ("--focus", &["--paper", "--card", "--tint"], 3.0),
];

/// The tokens of joined style sheets, in the order in which they are first said.
pub fn tokens(css: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    declarations(css, &mut |media, name, value| {
        let dark = match media {
            "" => false,
            media if media.replace(' ', "").contains("prefers-color-scheme:dark") => true,
            _ => return,
        };
        let at = found.iter().position(|token| token.name == name);
        let Some(token) = at.and_then(|at| found.get_mut(at)) else {
            found.push(Token {
                name: name.to_owned(),
                light: value.to_owned(),
                dark: String::new(),
                is_colour: false,
            });
            return;
        };
        *(if dark { &mut token.dark } else { &mut token.light }) = value.to_owned();
    });
    for token in &mut found {
        if token.dark.is_empty() {
            token.dark.clone_from(&token.light);
        }
        token.is_colour = luminance(&token.light).is_some() && luminance(&token.dark).is_some();
    }
    found
}

/// The pairs of which both tokens are known colours.
pub fn pairs(tokens: &[Token]) -> Vec<Pair> {
    let of = |name: &str| tokens.iter().find(|token| token.name == name);
    let all = PAIRS
        .iter()
        .flat_map(|(on, grounds, least)| grounds.iter().map(move |ground| (*on, *ground, *least)));
    all.filter_map(|(on, ground, least)| {
        let (words, below) = (of(on)?, of(ground)?);
        let schemes = [Scheme::new(&words.light, &below.light)?, Scheme::new(&words.dark, &below.dark)?];
        Some(Pair { on, ground, least, schemes })
    })
    .collect()
}

impl Pair {
    /// Whether it has the contrast that it needs in both schemes.
    pub fn holds(&self) -> bool {
        self.schemes.iter().all(|scheme| scheme.contrast >= self.least)
    }
}

impl Scheme {
    fn new(on: &str, ground: &str) -> Option<Self> {
        let (one, other) = (luminance(on)?, luminance(ground)?);
        let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
        Some(Scheme { on: on.to_owned(), ground: ground.to_owned(), contrast })
    }
}

/// The contrast of two colours (WCAG 2.2), 1 to 21.
pub(super) fn contrast(one: &str, other: &str) -> Option<f64> {
    Scheme::new(one, other).map(|scheme| scheme.contrast)
}

/// A colour on the way from one to another, so many hundredths of the way.
pub(super) fn mixed(from: &str, to: &str, hundredths: u32) -> Option<String> {
    let (from, to) = (channels(from)?, channels(to)?);
    let mix = |(from, to): (u32, u32)| {
        (from * 100_u32.saturating_sub(hundredths) + to * hundredths.min(100) + 50) / 100
    };
    let mixed = from.into_iter().zip(to).map(mix);
    Some(mixed.fold("#".to_owned(), |colour, channel| format!("{colour}{channel:02x}")))
}

/// Red, green and blue of `#rgb` or `#rrggbb`; none of what is written otherwise.
fn channels(colour: &str) -> Option<[u32; 3]> {
    let digits: Vec<u32> =
        colour.strip_prefix('#')?.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    match digits[..] {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, s, g, h, b, c] => Some([r * 16 + s, g * 16 + h, b * 16 + c]),
        _ => None,
    }
}

/// Relative luminance (WCAG 2.2) of `#rgb` or `#rrggbb`; none for what is written otherwise.
fn luminance(colour: &str) -> Option<f64> {
    let linear = channels(colour)?.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    let [r, g, b] = linear;
    Some(0.2126 * r + 0.7152 * g + 0.0722 * b)
}

/// Calls `each` with the conditions around, the name and the value of every custom property of a `:root` rule.
fn declarations(css: &str, each: &mut dyn FnMut(&str, &str, &str)) {
    let css = without_comments(css);
    let mut around: Vec<&str> = Vec::new();
    let mut start = 0;
    for (at, c) in css.char_indices().filter(|(_, c)| matches!(c, '{' | '}' | ';')) {
        let text = css.get(start..at).unwrap_or_default().trim();
        start = at + 1;
        if c == '{' {
            around.push(text);
            continue;
        }
        if let (Some((&":root", outer)), Some((name, value))) = (around.split_last(), text.split_once(':'))
            && name.trim().starts_with("--")
        {
            each(outer.first().copied().unwrap_or_default(), name.trim(), value.trim());
        }
        if c == '}' {
            around.pop();
        }
    }
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::theme::default_files;

    fn default_css() -> Vec<(String, String)> {
        let files = default_files().into_iter().filter(|(path, _)| path.starts_with("css/"));
        files.map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned())).collect()
    }

    #[test]
    fn the_last_rule_of_a_scheme_wins_and_other_conditions_do_not_count() {
        let css = "/* --a:#000 */:root{--a:#fff;--b:1rem}@media (prefers-color-scheme: dark){:root{--a:#111}}\
                   @media print{:root{--a:#222}}.x{--a:#333}:root{--a:#eee}";
        let found = tokens(css);
        let token = |light: &str, dark: &str, name: &str, is_colour| Token {
            name: name.to_owned(),
            light: light.to_owned(),
            dark: dark.to_owned(),
            is_colour,
        };
        assert_eq!(found, [token("#eee", "#111", "--a", true), token("1rem", "1rem", "--b", false)]);
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let of = |on, ground| Scheme::new(on, ground).map_or(0.0, |scheme| scheme.contrast);
        assert!((of("#000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((of("#777", "#fff") - 4.478).abs() < 1e-3);
        assert!((of("#777", "#777") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_default_theme_can_be_read_in_both_schemes() {
        let css: String = default_css().into_iter().map(|(_, css)| css).collect();
        let found = pairs(&tokens(&css));
        let wanted: usize = PAIRS.iter().map(|(_, grounds, _)| grounds.len()).sum();
        assert_eq!(found.len(), wanted, "a token of a pair is missing or is no colour");
        let weak: Vec<&Pair> = found.iter().filter(|pair| !pair.holds()).collect();
        assert!(weak.is_empty(), "{weak:?}");
    }

    /// All colours are tokens, so that a theme changes them in one place. A browser that has none may need a colour where
    /// the drawing would be black: that of the light scheme, in the declaration before.
    #[test]
    fn style_sheets_name_no_colour_outside_the_tokens() {
        let sheets = default_css();
        let all = tokens(&sheets.iter().map(|(_, css)| css.as_str()).collect::<String>());
        let is_raw = |value: &str| value.contains('#') || value.contains("rgb") || value.contains("hsl");
        for (path, css) in &sheets {
            let css = without_comments(css);
            for rule in css.split(['{', '}']) {
                let declarations: Vec<(&str, &str)> =
                    rule.split(';').filter_map(|text| text.trim().split_once(':')).collect();
                for (at, (name, value)) in declarations.iter().enumerate() {
                    let is_selector = declarations.len() == 1 && name.contains(['.', '@', '[', ' ', '#']);
                    if name.starts_with("--") || is_selector || !is_raw(value) {
                        continue;
                    }
                    let next = declarations.get(at + 1).filter(|(next, _)| next == name);
                    let token = next
                        .and_then(|(_, value)| value.strip_prefix("var(")?.strip_suffix(')'))
                        .and_then(|token| all.iter().find(|known| known.name == token));
                    assert_eq!(
                        token.map(|token| token.light.as_str()),
                        Some(*value),
                        "{path}: {name}:{value}"
                    );
                }
            }
        }
    }

    /// Only these sheets say what a token is: all of them for the screen, and the colours once more for paper.
    #[test]
    fn tokens_are_said_in_two_sheets() {
        for (path, css) in default_css() {
            let says = css.contains(":root{");
            assert_eq!(says, path == "css/10-tokens.css" || path == "css/90-print.css", "{path}");
            let mut names = Vec::new();
            let mut used = css.as_str();
            while let Some((_, rest)) = used.split_once("var(") {
                names.push(rest.split([')', ',']).next().unwrap_or_default());
                used = rest;
            }
            let all = tokens(&default_css().into_iter().map(|(_, css)| css).collect::<String>());
            let unknown: Vec<&&str> =
                names.iter().filter(|name| !all.iter().any(|token| token.name == **name)).collect();
            assert!(unknown.is_empty(), "{path}: {unknown:?}");
        }
    }
}
