//! The colours that a site chooses, as a style sheet behind that of the tokens: the few that it names, and those that follow
//! from them.

use std::fmt::Write as _;

use super::tokens::{Token, contrast, mixed};
use crate::config::Colours;

/// The name of the style sheet: behind the tokens, before the sheets that say tokens once more for paper.
pub(super) const SHEET: &str = "css/11-site.css";

/// The contrast of words (WCAG 2.2, 1.4.3).
const OF_WORDS: f64 = 4.5;

/// How much nearer to black or white each try is, in hundredths of the way.
const STEP: usize = 4;

/// How much of the main colour its tint has, in hundredths.
const OF_TINT: u32 = 8;

/// A scheme: whether words are lighter than what is behind them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Light,
    Dark,
}

/// What a site chooses, in one scheme.
struct Chosen<'a> {
    scheme: Scheme,
    main: Option<&'a str>,
    ground: Option<&'a str>,
    /// The main colour of the light scheme, from which that of the dark one follows.
    of_light: Option<&'a str>,
    tokens: &'a [Token],
}

/// The style sheet; nothing where the site chooses no colour.
pub(super) fn sheet(colours: &Colours, tokens: &[Token]) -> Option<String> {
    let chosen = |scheme: Scheme| {
        let at = scheme as usize;
        Chosen {
            scheme,
            main: colours.main.get(at).and_then(Option::as_deref),
            ground: colours.ground.get(at).and_then(Option::as_deref),
            of_light: colours.main.first().and_then(Option::as_deref),
            tokens,
        }
    };
    let [light, dark] = [Scheme::Light, Scheme::Dark].map(|scheme| chosen(scheme).declarations());
    if light.is_empty() && dark.is_empty() {
        return None;
    }
    Some(format!(":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"))
}

impl Chosen<'_> {
    fn declarations(&self) -> String {
        let mut said = String::new();
        let mut say = |token: &str, colour: &str| _ = write!(said, "{token}:{colour};");
        let paper = self.ground.unwrap_or_else(|| self.theme("--paper"));
        let card = if self.ground.is_some() { mixed(paper, self.card(), 50) } else { None };
        let card = card.unwrap_or_else(|| self.theme("--card").to_owned());
        let accent = self.main.map(str::to_owned).or_else(|| self.accent_of_light(paper, &card));
        if self.ground.is_some() {
            say("--paper", paper);
            say("--card", &card);
        }
        let Some(accent) = accent else { return said };
        say("--link", &accent);
        say("--accent", &accent);
        let (black, white) = ("#000000", "#ffffff");
        let on = if contrast(&accent, white) >= contrast(&accent, black) { white } else { black };
        say("--on-accent", on);
        let mut tinted = |token: &str, hundredths: u32| {
            if let Some(colour) = mixed(&card, &accent, hundredths) {
                say(token, &colour);
            }
        };
        tinted("--tint", OF_TINT);
        tinted("--hill-1", 20);
        tinted("--hill-2", 40);
        tinted("--hill-3", 60);
        said
    }

    /// What cards are nearer to than paper.
    fn card(&self) -> &'static str {
        if self.scheme == Scheme::Light { "#ffffff" } else { "#808080" }
    }

    fn theme(&self, name: &str) -> &str {
        let token = self.tokens.iter().find(|token| token.name == name);
        token.map_or("", |token| match self.scheme {
            Scheme::Light => &token.light,
            Scheme::Dark => &token.dark,
        })
    }

    /// In the dark scheme, the main colour of the light one, made lighter until words in it can be read.
    fn accent_of_light(&self, paper: &str, card: &str) -> Option<String> {
        if self.scheme == Scheme::Light {
            return None;
        }
        readable(self.of_light?, &[paper, card], "#ffffff")
    }
}

/// The colour nearest to one, on the way to black or white, in which words can be read on some grounds.
pub(super) fn readable(colour: &str, grounds: &[&str], towards: &str) -> Option<String> {
    let holds = |colour: &String| {
        // A tint of itself is a ground too.
        grounds.iter().all(|ground| {
            let tint = mixed(ground, colour, OF_TINT).unwrap_or_default();
            contrast(colour, ground) >= Some(OF_WORDS) && contrast(colour, &tint) >= Some(OF_WORDS)
        })
    };
    (0..=100).step_by(STEP).filter_map(|hundredths| mixed(colour, towards, hundredths)).find(holds)
}

/// The main colour as it would have to be in the light scheme, where what the site chose cannot be read.
pub(super) fn proposal(colours: &Colours, tokens: &[Token]) -> Option<String> {
    let [main, _] = &colours.main;
    let ground =
        |name: &str| tokens.iter().find(|token| token.name == name).map(|token| token.light.as_str());
    let grounds: Vec<&str> = ["--paper", "--card"].into_iter().filter_map(ground).collect();
    readable(main.as_deref()?, &grounds, "#000000").filter(|colour| Some(colour) != main.as_ref())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::render::theme::{Style, default_files};

    fn style(colours: &Colours) -> Style {
        let defaults = default_files();
        let mut files: BTreeMap<String, &[u8]> =
            defaults.iter().map(|(path, bytes)| (path.clone(), *bytes)).collect();
        let sheet = sheet(colours, &Style::of(&files).tokens);
        if let Some(sheet) = &sheet {
            files.insert(SHEET.to_owned(), sheet.as_bytes());
        }
        Style::of(&files)
    }

    fn main(colour: &str) -> Colours {
        Colours { main: [Some(colour.to_owned()), None], ..Colours::default() }
    }

    #[test]
    fn no_choice_is_no_sheet() {
        let tokens = style(&Colours::default()).tokens;
        assert_eq!(sheet(&Colours::default(), &tokens), None);
    }

    #[test]
    fn any_main_colour_can_be_read_as_it_is_or_as_proposed() {
        for digits in 0..216 {
            let [r, g, b] = [digits / 36, digits / 6 % 6, digits % 6].map(|level| level * 51);
            let chosen = format!("#{r:02x}{g:02x}{b:02x}");
            let colours = main(&chosen);
            let first = style(&colours);
            let colours = proposal(&colours, &first.tokens).map_or(colours, |proposed| main(&proposed));
            let weak: Vec<_> = style(&colours).pairs.into_iter().filter(|pair| !pair.holds()).collect();
            assert!(weak.is_empty(), "{chosen}, {colours:?}: {weak:?}");
        }
    }

    #[test]
    fn a_ground_has_cards_that_are_lighter() {
        let colours = Colours { ground: [Some("#eeeeee".to_owned()), None], ..Colours::default() };
        let tokens = style(&colours).tokens;
        let light =
            |name: &str| tokens.iter().find(|token| token.name == name).map(|token| token.light.clone());
        assert_eq!(light("--paper").as_deref(), Some("#eeeeee"));
        assert_eq!(light("--card").as_deref(), Some("#f7f7f7"));
    }
}
