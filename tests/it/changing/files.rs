//! Files that come, go, or get another name.

use repere::schema::{EntryKind, Kinds, Shape};

use super::sheet::Sheet;
use super::start::FILES;
use super::tree::Tree;
use super::values::Maker;
use super::{Content, Dice, File, slug};

impl Content {
    /// Gives an entry another slug, mostly also where others name it; sometimes it keeps the old one as a former name, or
    /// changes in other ways at once.
    pub(super) fn rename(&mut self, dice: &mut Dice) -> String {
        let path = dice.pick(&self.entries()).clone();
        let old = slug(&path).to_owned();
        let new = renumbered(&old, dice);
        let to = path.replace(&old, &new);
        if self.0.contains_key(&to) || old == new {
            return format!("{to} is there already");
        }
        let everywhere = dice.happens(85);
        self.move_file(&path, &to, dice.happens(80));
        if everywhere {
            self.replace(&old, &new);
        }
        let mut said = format!("{path} is now {to}, everywhere: {everywhere}");
        if dice.happens(30) {
            self.set(&to, "anciens_noms", Some(Tree::List(vec![Tree::Text(old)])));
            said += ", with its former name";
        }
        if dice.happens(30) {
            said += &format!(", and {}", self.change_field_of(&to, dice));
        }
        said
    }

    pub(super) fn move_to_another_kind(&mut self, dice: &mut Dice) -> String {
        let path = match self.entries_of(Kinds::default().of(Shape::Offer)).as_slice() {
            [] => return "no offer".to_owned(),
            all => dice.pick(all).clone(),
        };
        let folder = dice.pick(&Kinds::default().of(Shape::Offer).collect::<Vec<_>>()).folder();
        let to = format!("{folder}/{}.md", slug(&path));
        if !self.0.contains_key(&to) {
            self.move_file(&path, &to, dice.happens(80));
        }
        format!("{path} moves to {folder}")
    }

    /// Two entries exchange their slugs, and who names them is not told.
    pub(super) fn swap(&mut self, dice: &mut Dice) -> String {
        let entries = self.entries();
        let (one, two) = (dice.pick(&entries).clone(), dice.pick(&entries).clone());
        let with_slug = |path: &str, of: &str| path.replace(slug(path), slug(of));
        let files = (self.0.remove(&one), self.0.remove(&two));
        self.0.extend(files.0.map(|file| (with_slug(&one, &two), file)));
        self.0.extend(files.1.map(|file| (with_slug(&two, &one), file)));
        format!("{one} and {two} exchange names")
    }

    fn move_file(&mut self, from: &str, to: &str, with_translation: bool) {
        let translation = |path: &str| path.replace(".md", ".nl.md");
        let moves = [(from.to_owned(), to.to_owned()), (translation(from), translation(to))];
        for (from, to) in moves.into_iter().take(1 + usize::from(with_translation)) {
            if let Some(file) = self.0.remove(&from) {
                self.0.insert(to, file);
            }
        }
    }

    /// A place that is some association's seat moves: its offers may follow other holidays.
    pub(super) fn change_place_of_a_seat(&mut self, dice: &mut Dice) -> String {
        let places = self.entries_of(Kinds::default().of(Shape::Place));
        let associations = self.entries_of(Kinds::default().of(Shape::Organisation));
        if places.is_empty() || associations.is_empty() {
            return "no seat".to_owned();
        }
        let (place, association) = (dice.pick(&places).clone(), dice.pick(&associations).clone());
        let zone = dice.pick(&self.zones()[2..]).clone();
        self.set(&association, "siege", Some(Tree::Text(slug(&place).to_owned())));
        self.set(&place, "commune", Some(Tree::Text(zone.clone())));
        format!("{association} has its seat at {place}, in {zone}")
    }

    /// A translation comes, goes, or says something else.
    pub(super) fn change_translation(&mut self, dice: &mut Dice) -> String {
        let mut originals = self.entries();
        originals.extend(self.below("pages/").into_iter().filter(|path| path.matches('.').count() == 1));
        let ending = dice.word(&[".nl.md", ".nl.md", ".ar.md"]);
        let path = dice.pick(&originals).replace(".md", &ending);
        if dice.happens(25) {
            self.0.remove(&path);
            return format!("{path} goes");
        }
        let sheet = Sheet::at(&path).unwrap_or_else(|| panic!("{path} has no rows"));
        // None of its fields is required, whatever the original must say.
        let rows: Vec<_> = sheet.rows.into_iter().filter(|_| dice.happens(70)).collect();
        let fields = Maker::new(self, dice).fields(sheet.group, &rows).unwrap_or_default();
        let said = format!("{path} says {}", Tree::Fields(fields.clone()).flow());
        let body = Some(format!("Verzonnen tekst {}.\n", dice.roll(100)));
        self.0.insert(path, File::Fields(fields, body));
        said
    }

    /// A new entry or plain page, of all that one of its kind must say and some of what it may.
    pub(super) fn add(&mut self, dice: &mut Dice) -> String {
        let folders: Vec<&str> = Kinds::default().all().map(EntryKind::folder).chain(["pages"]).collect();
        let path = format!("{}/qneuf{}.md", dice.pick(&folders), 1 + dice.roll(9));
        if self.0.contains_key(&path) {
            return format!("{path} is there already");
        }
        self.say_anew(&path, Some("Un texte inventé.\n"), dice)
    }

    /// A file of a site that is of no entry goes, or comes back as it was at first; or phrases of dangers come in another
    /// language.
    pub(super) fn add_or_remove_words(&mut self, dice: &mut Dice) -> String {
        let phrases = "vocabulaire/dangers.nl.yaml";
        if dice.happens(25) {
            return self.say_anew(phrases, None, dice);
        }
        let is_one = |path: &str| {
            ["vocabulaire/", "pages/", "calendriers/"].iter().any(|start| path.starts_with(start))
        };
        let files = FILES.iter().copied().filter(|(path, _)| is_one(path)).chain([(phrases, "")]);
        let (path, text) = *dice.pick(&files.collect::<Vec<_>>());
        if self.0.remove(path).is_some() || text.is_empty() {
            return format!("{path} goes");
        }
        self.write(path, text);
        format!("{path} comes back")
    }

    /// Writes a file anew; says what it says.
    fn say_anew(&mut self, path: &str, body: Option<&str>, dice: &mut Dice) -> String {
        let sheet = Sheet::at(path).unwrap_or_else(|| panic!("{path} has no rows"));
        let rows: Vec<_> = sheet.rows.into_iter().filter(|row| row.required || dice.happens(50)).collect();
        let fields = Maker::new(self, dice).fields(sheet.group, &rows).unwrap_or_default();
        let said = format!("{path} comes: {}", Tree::Fields(fields.clone()).flow());
        self.0.insert(path.to_owned(), File::Fields(fields, body.map(str::to_owned)));
        said
    }

    pub(super) fn remove(&mut self, dice: &mut Dice) -> String {
        let entries = self.entries();
        let path = dice.pick(&entries).clone();
        if entries.len() <= 8 {
            return "too few entries".to_owned();
        }
        self.0.remove(&path);
        format!("{path} goes")
    }

    pub(super) fn copy(&mut self, dice: &mut Dice) -> String {
        let path = dice.pick(&self.entries()).clone();
        let to = path.replace(slug(&path), &renumbered(slug(&path), dice));
        let file = self.0[&path].clone();
        self.0.entry(to.clone()).or_insert(file);
        format!("{to} is a copy of {path}")
    }
}

/// The same letters with another number.
fn renumbered(slug: &str, dice: &mut Dice) -> String {
    format!("{}{}", slug.trim_end_matches(|c: char| c.is_ascii_digit()), 1 + dice.roll(9))
}
