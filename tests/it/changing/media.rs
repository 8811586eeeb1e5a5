//! What has no fields: pictures, outlines, the theme, texts below the fields; and the languages of the site.

use repere::render::default_files;

use super::tree::Tree;
use super::values::Maker;
use super::{Content, Dice, File, THEME};
use crate::picture_bytes::jpeg;
use crate::theme::marked;

/// A picture that differs from others by what it shows.
pub(super) fn picture(number: usize) -> Vec<u8> {
    let mut bytes = jpeg(&[]);
    let place = bytes.windows(6).position(|part| part == b"pixels").unwrap();
    bytes[place..place + 6].copy_from_slice(format!("{number:06}").as_bytes());
    bytes
}

/// Texts that stand below the fields.
static BODIES: [&str; 6] = [
    "",
    "Un texte inventé, le <n>e.\n",
    "## Titre inventé <n>\n\nLa FEE est une fiction.\n\n- un\n- deux <n>\n",
    "Voir [ceci](https://fiction<n>.example).\n",
    "Un dessin inventé <n> :\n\n![Un dessin](<picture>)\n",
    "Une ligne.\n\nEt l’EAU, <n> fois.\n",
];

impl Content {
    /// A picture comes, goes, shows something else, or only says something else of itself.
    pub(super) fn change_picture(&mut self, dice: &mut Dice) -> String {
        let pictures = self.below("medias/");
        let path = match pictures.get(dice.roll(pictures.len())) {
            Some(path) if dice.happens(70) => path.clone(),
            _ => format!("medias/i{}.jpg", 1 + dice.roll(9)),
        };
        match dice.roll(5) {
            0 if pictures.len() > 1 => {
                self.0.remove(&path);
                format!("{path} goes")
            }
            1 => {
                let comment = format!("fiction {}", dice.roll(100)).into_bytes();
                self.put(&path, jpeg(&[(0xfe, comment)]));
                format!("{path} has a comment")
            }
            _ => {
                let number = dice.roll(1000);
                self.put(&path, picture(number));
                format!("{path} shows {number}")
            }
        }
    }

    /// The text below the fields of an entry, a page or a translation.
    pub(super) fn change_body(&mut self, dice: &mut Dice) -> String {
        let texts: Vec<String> = self.0.keys().filter(|path| path.ends_with(".md")).cloned().collect();
        let path = dice.pick(&texts).clone();
        let picture =
            self.below("medias/").first().map_or("", |path| path.trim_start_matches("medias/")).to_owned();
        let body = dice.word(&BODIES).replace("<picture>", &picture);
        let body = Maker::new(self, dice).filled(&body);
        if let Some(File::Fields(_, old)) = self.0.get_mut(&path) {
            *old = Some(body.clone());
        }
        format!("{path} tells {body:?}")
    }

    /// The outline of a zone, of one file for all.
    pub(super) fn change_outline(&mut self, dice: &mut Dice) -> String {
        let path = "zones/contours.geojson";
        if dice.happens(25) {
            self.0.remove(path);
            return format!("{path} goes");
        }
        let zone = dice.pick(&self.zones()).clone();
        let (north, east) = (1 + dice.roll(9), 1 + dice.roll(9));
        let ring = format!("[[5,50],[5.{east},50],[5.{east},50.{north}],[5,50.{north}],[5,50]]");
        let shape = format!("{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}");
        let feature =
            format!("{{\"type\":\"Feature\",\"properties\":{{\"zone\":\"{zone}\"}},\"geometry\":{shape}}}");
        let all = format!("{{\"type\":\"FeatureCollection\",\"features\":[{feature}]}}\n");
        self.put(path, all.into_bytes());
        format!("{zone} reaches from 5, 50 to 5.{east}, 50.{north}")
    }

    /// A file of the site's own theme comes, changes or goes; mostly the site has that theme then.
    pub(super) fn change_theme(&mut self, dice: &mut Dice) -> String {
        let there = self.below(THEME);
        if there.len() > 1 && dice.happens(25) {
            let path = dice.pick(&there).clone();
            self.0.remove(&path);
            return format!("{path} goes");
        }
        if dice.happens(80) {
            self.set("site.yaml", "theme", Some(Tree::Text("propre".to_owned())));
        }
        let number = dice.roll(100);
        let (path, text) = theme_file(number, dice);
        self.put(&format!("{THEME}{path}"), text.into_bytes());
        format!("{THEME}{path} says {number}")
    }

    /// Which languages the site is in, and which of them comes first.
    pub(super) fn change_languages(&mut self, dice: &mut Dice) -> String {
        let all = ["fr", "nl", "ar", "en", "de"];
        let mut codes = vec!["fr"];
        codes.extend(all[1..].iter().filter(|_| dice.happens(30)));
        if dice.happens(20) {
            codes.reverse();
        }
        let codes = codes.into_iter().map(|code| Tree::Text(code.to_owned())).collect();
        let list = Tree::List(codes);
        let said = format!("the site is in {}", list.flow());
        self.set("site.yaml", "langues", Some(list));
        said
    }
}

/// A file of a theme that says a number somewhere: of each sort that a theme has.
fn theme_file(number: usize, dice: &mut Dice) -> (String, String) {
    let of_default = |start: &str, dice: &mut Dice| {
        let files = default_files().into_iter().filter(|(path, _)| path.starts_with(start));
        let (path, bytes) = dice.pick(&files.collect::<Vec<_>>()).clone();
        (path, String::from_utf8_lossy(bytes).into_owned())
    };
    match dice.roll(6) {
        0 => ("css/15-propre.css".to_owned(), format!(":root{{--radius:{number}px}}\n")),
        1 => (
            "i18n/fr.toml".to_owned(),
            format!(
                "[home]\nlead = \"Un accueil inventé {number}.\"\n[frame]\nagenda = \"Agenda {number}\"\n"
            ),
        ),
        2 => (
            "icons/lieu.svg".to_owned(),
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M12 3 4 {number}h16z\"/></svg>"
            ),
        ),
        3 => ("static/essai.txt".to_owned(), format!("Fiction {number}\n")),
        4 => {
            let (path, text) = of_default("js/", dice);
            (path, format!("{text}\n// {number}\n"))
        }
        _ => {
            let (path, text) = of_default("templates/", dice);
            (path, marked(&text, &format!("<!--{number}-->")))
        }
    }
}
