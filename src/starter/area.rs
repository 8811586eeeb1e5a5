//! A zone before it has an address: as a table says it, with its names in all languages.

use crate::lang::Languages;
use crate::schema::ZoneKind;

/// A zone of a table.
#[derive(Debug, Clone)]
pub struct Area {
    /// Level.
    pub kind: ZoneKind,
    /// What the table calls it: a number of INSEE or Statbel, an id.
    pub code: String,
    /// The id that it has already, where the main language is the one of the table.
    pub id: Option<String>,
    /// What contains it, as a place in the tree.
    pub parent: Option<usize>,
    /// Its name in the language of the table.
    pub name: String,
    /// Its names in other languages than that of the table.
    pub names: Vec<(&'static str, String)>,
    /// Old and usual names.
    pub other_names: Vec<String>,
    /// Postal codes.
    pub postal_codes: Vec<String>,
    /// Latitude and longitude, as written.
    pub point: Option<(String, String)>,
    /// How true the point is, as the table of fields says it.
    pub precision: Option<String>,
    /// Its school calendar.
    pub calendar: Option<String>,
    /// ISO code, of a country.
    pub iso: Option<String>,
    /// What else it lies in, beside its parent: codes of zones that only stand in a tree that begins with them.
    pub groups: Vec<String>,
}

/// Zones, each after what contains it.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// The zones.
    pub areas: Vec<Area>,
    /// The language of [`Area::name`].
    pub lang: &'static str,
}

impl Area {
    /// A zone of which only the level, the code and the name are known.
    pub fn new(kind: ZoneKind, code: &str, name: &str) -> Self {
        Area {
            kind,
            code: code.to_owned(),
            id: None,
            parent: None,
            name: name.to_owned(),
            names: Vec::new(),
            other_names: Vec::new(),
            postal_codes: Vec::new(),
            point: None,
            precision: None,
            calendar: None,
            iso: None,
            groups: Vec::new(),
        }
    }

    /// Its name in a language, where the table has one.
    pub fn name_in<'a>(&'a self, lang: &str, of_table: &str) -> Option<&'a str> {
        if lang == of_table {
            return Some(&self.name);
        }
        self.names.iter().find(|(of, _)| *of == lang).map(|(_, name)| name.as_str())
    }

    /// All its names.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        let others = self.names.iter().map(|(_, name)| name.as_str());
        std::iter::once(self.name.as_str()).chain(others).chain(self.other_names.iter().map(String::as_str))
    }
}

impl Tree {
    /// The zone at a place and what contains it, innermost first.
    pub fn ancestors(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(at), |at| self.areas.get(*at)?.parent)
    }

    /// The same zones with their names as a site of some main language writes them: its own name first, the others beside it.
    #[must_use]
    pub fn in_language(mut self, main: &'static str) -> Self {
        if main == self.lang {
            return self;
        }
        for area in &mut self.areas {
            area.id = None;
            let Some(at) = area.names.iter().position(|(lang, _)| *lang == main) else { continue };
            let (_, own) = area.names.remove(at);
            let before = std::mem::replace(&mut area.name, own);
            area.names.push((self.lang, before));
            let place = |code: &str| Languages::shipped().place(code);
            area.names.sort_by_key(|(lang, _)| place(lang));
        }
        self.lang = main;
        self
    }
}
