//! A content folder in memory, and every kind of change that an editor could make to it. Everything in it is fictional.
//!
//! | file | holds |
//! |---|---|
//! | `start` | the folder before any change |
//! | `tree` | fields as they are kept in memory, and written |
//! | `sheet` | by which rows of the table a file is read |
//! | `words`, `values` | what a field may say |
//! | `edit` | a change of one field |
//! | `files` | new files, names, copies, translations |
//! | `dice`, `cores` | chance, and work at the same time |
//! | `media` | pictures, outlines, the theme, texts below the fields |
//!
//! Slugs begin with `q`, zones with `z`, words of vocabularies with `x`, emergency numbers with `900`, and no other text has
//! these: so a name is changed wherever it stands by replacing it in all texts.

mod cores;
mod dice;
mod edit;
mod files;
mod media;
mod sheet;
mod start;
mod tree;
mod values;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use repere::schema::{EntryKind, Kinds};
use repere::world::{MemoryWorld, World as _};

pub use cores::for_each;
pub use dice::Dice;
pub use sheet::Sheet;

use tree::{Fields, Tree, value, written};

/// The site's own theme.
const THEME: &str = "themes/propre/";

#[derive(Clone)]
enum File {
    /// A file that the table of fields tells how to read, and the text below the fields where it has one.
    Fields(Fields, Option<String>),
    /// Any other file.
    Bytes(Vec<u8>),
}

/// Files by path: those of the content folder, and of the theme below `themes/`.
#[derive(Clone)]
pub struct Content(BTreeMap<String, File>);

impl Content {
    /// The content before any change.
    pub fn new() -> Self {
        let mut content = Content(BTreeMap::new());
        for (path, text) in start::FILES {
            content.write(path, text);
        }
        for (path, number) in [("medias/a.jpg", 1), ("medias/b.jpg", 2)] {
            content.put(path, media::picture(number));
        }
        content
    }

    /// Adds or replaces a file, given its text.
    fn write(&mut self, path: &str, text: &str) {
        let (fields, body) = match text.strip_prefix("---\n").and_then(|text| text.split_once("---\n")) {
            Some((fields, body)) => (fields, Some(body.to_owned())),
            None => (text, None),
        };
        let file = match Sheet::at(path).map(|_| Tree::read(fields)) {
            Some(Tree::Fields(fields)) => File::Fields(fields, body),
            _ => File::Bytes(text.as_bytes().to_owned()),
        };
        self.0.insert(path.to_owned(), file);
    }

    fn put(&mut self, path: &str, bytes: Vec<u8>) {
        self.0.insert(path.to_owned(), File::Bytes(bytes));
    }

    /// The folder on a day.
    pub fn world(&self, today: Date) -> MemoryWorld {
        self.0.iter().fold(MemoryWorld::new(today), |world, (path, file)| {
            let bytes = match file {
                File::Bytes(bytes) => bytes.clone(),
                File::Fields(fields, None) => written(fields).into_bytes(),
                File::Fields(fields, Some(body)) => {
                    format!("---\n{}---\n{body}", written(fields)).into_bytes()
                }
            };
            match path.strip_prefix("themes/").and_then(|path| path.split_once('/')) {
                Some((theme, path)) => world.with_theme(theme, path, bytes),
                None => world.with(path, bytes),
            }
        })
    }

    /// Makes one change; says which.
    pub fn change(&mut self, dice: &mut Dice) -> String {
        match dice.roll(40) {
            0..=18 => self.change_field(dice),
            19 => self.add_or_remove_words(dice),
            20..=22 => self.rename(dice),
            23 => self.move_to_another_kind(dice),
            24 => self.swap(dice),
            25..=26 => self.change_translation(dice),
            27 => self.change_place_of_a_seat(dice),
            28..=29 => self.change_reference(dice),
            30 => self.remove(dice),
            31 => self.copy(dice),
            32..=33 => self.add(dice),
            34..=35 => self.change_body(dice),
            36 => self.change_picture(dice),
            37 => self.change_theme(dice),
            38 => self.change_languages(dice),
            _ => self.change_outline(dice),
        }
    }

    /// The files that have an error on a day, other than by their theme.
    pub fn refused(&self, today: Date) -> BTreeSet<String> {
        let world = self.world(today);
        let content = repere::model::read_content(&world).unwrap();
        let found = repere::check::check(&content, today);
        let errors = content.problems.iter().chain(&found).filter(|problem| problem.is_error());
        let path = |file| content.files.get(file).map_or("", |file| file.path.as_str());
        let paths =
            errors.map(|problem| path(problem.span.file).trim_start_matches(world.prefix()).to_owned());
        paths.chain(content.left_out.iter().cloned()).collect()
    }

    /// The fields of a file.
    pub fn fields(&self, path: &str) -> &Fields {
        match self.0.get(path) {
            Some(File::Fields(fields, _)) => fields,
            _ => panic!("{path} has no fields"),
        }
    }

    fn fields_mut(&mut self, path: &str) -> &mut Fields {
        match self.0.get_mut(path) {
            Some(File::Fields(fields, _)) => fields,
            _ => panic!("{path} has no fields"),
        }
    }

    /// Gives a field of a file a value, or takes it out.
    fn set(&mut self, path: &str, field: &str, new: Option<Tree>) {
        let fields = self.fields_mut(path);
        fields.retain(|(name, _)| name != field);
        fields.extend(new.map(|new| (field.to_owned(), new)));
    }

    /// Paths of the files of a sheet.
    pub fn files_of(&self, sheet: &Sheet) -> Vec<String> {
        let of_it = |path: &String| Sheet::at(path).is_some_and(|of| of.name == sheet.name);
        self.files_of_fields().into_iter().filter(of_it).collect()
    }

    /// Paths of files that have fields.
    fn files_of_fields(&self) -> Vec<String> {
        let files = self.0.iter().filter(|(_, file)| matches!(file, File::Fields(..)));
        files.map(|(path, _)| path.clone()).collect()
    }

    /// Paths of files that start so.
    fn below(&self, start: &str) -> Vec<String> {
        self.0.keys().filter(|path| path.starts_with(start)).cloned().collect()
    }

    /// Paths of the entries of some kinds, without translations.
    fn entries_of(&self, kinds: impl IntoIterator<Item = EntryKind>) -> Vec<String> {
        let kinds: Vec<EntryKind> = kinds.into_iter().collect();
        let is_one = |path: &&String| {
            let (folder, name) = path.split_once('/').unwrap_or_default();
            kinds.iter().any(|kind| kind.folder() == folder) && name.matches('.').count() == 1
        };
        self.0.keys().filter(is_one).cloned().collect()
    }

    fn entries(&self) -> Vec<String> {
        self.entries_of(Kinds::default().all())
    }

    /// Ids of the elements of a list of a file; none where there is no such file.
    fn ids(&self, path: &str, list: &str, field: &str) -> Vec<String> {
        let Some(File::Fields(fields, _)) = self.0.get(path) else { return Vec::new() };
        let items = value(fields, list).map_or(&[][..], Tree::items);
        let id = |item: &Tree| value(item.fields()?, field)?.text().map(str::to_owned);
        items.iter().filter_map(id).collect()
    }

    /// Ids of zones, the widest first.
    fn zones(&self) -> Vec<String> {
        self.ids("zones/pays.yaml", "zones", "id")
    }

    /// Puts other words in the place of some, in all texts.
    fn replace(&mut self, old: &str, new: &str) {
        for file in self.0.values_mut() {
            match file {
                File::Fields(fields, body) => {
                    fields.iter_mut().for_each(|(_, value)| value.replace(old, new));
                    *body = body.take().map(|body| body.replace(old, new));
                }
                File::Bytes(bytes) => {
                    if let Ok(text) = std::str::from_utf8(bytes).map(|text| text.replace(old, new)) {
                        *bytes = text.into_bytes();
                    }
                }
            }
        }
    }
}

/// The slug in the path of an entry.
fn slug(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('.').next().unwrap_or_default()
}
