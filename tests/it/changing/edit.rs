//! A change of one field, however deep it stands.

use repere::schema::{FieldId, FieldSpec, Kinds, Shape, Type};

use super::sheet::{Sheet, weight};
use super::tree::{Fields, Tree};
use super::values::{Maker, told, without_secrets};
use super::{Content, Dice};

/// A file with one field changed.
pub struct Edit {
    /// Which file.
    pub path: String,
    /// Its fields then.
    pub fields: Fields,
    /// What changed.
    pub said: String,
    renamed: Option<(String, String)>,
}

impl Content {
    /// What changing one field of a file makes of it.
    pub fn edited(&self, path: &str, dice: &mut Dice) -> Edit {
        let mut fields = self.fields(path).clone();
        let sheet = Sheet::at(path).unwrap_or_else(|| panic!("{path} has no rows"));
        let mut maker = Maker::new(self, dice);
        let said = maker.change_fields(sheet.group, &sheet.rows, &mut fields);
        Edit { path: path.to_owned(), fields, said: format!("{path}: {said}"), renamed: maker.renamed }
    }

    /// Takes a file with a field changed; an id that changed does so mostly wherever it is named.
    pub fn take(&mut self, edit: Edit, dice: &mut Dice) -> String {
        *self.fields_mut(&edit.path) = edit.fields;
        match edit.renamed {
            Some((old, new)) if dice.happens(85) => {
                self.replace(&old, &new);
                edit.said + ", everywhere"
            }
            _ => edit.said,
        }
    }

    pub(super) fn change_field(&mut self, dice: &mut Dice) -> String {
        let path = if dice.happens(60) { self.entry_of_any_kind(dice) } else { self.other_file(dice) };
        self.change_field_of(&path, dice)
    }

    pub(super) fn change_field_of(&mut self, path: &str, dice: &mut Dice) -> String {
        let edit = self.edited(path, dice);
        self.take(edit, dice)
    }

    /// Kinds with few entries are as likely as the others.
    fn entry_of_any_kind(&self, dice: &mut Dice) -> String {
        let kinds: Vec<Vec<String>> = Kinds::default().all().map(|kind| self.entries_of([kind])).collect();
        let kinds: Vec<Vec<String>> = kinds.into_iter().filter(|entries| !entries.is_empty()).collect();
        let entries = dice.pick(&kinds).clone();
        dice.pick(&entries).clone()
    }

    /// Settings, zones, words, calendars and pages; seldom a translation, which changes otherwise too.
    fn other_file(&self, dice: &mut Dice) -> String {
        let translations = dice.happens(20);
        let of_kind = |path: &str| {
            path.split_once('/').is_some_and(|(folder, _)| Kinds::default().from_folder(folder).is_some())
        };
        let wanted = |path: &String| match of_kind(path) {
            true => translations && path.matches('.').count() == 2,
            false => !translations,
        };
        let others: Vec<String> = self.files_of_fields().into_iter().filter(wanted).collect();
        // There is a file of settings whatever goes.
        others.get(dice.roll(others.len())).map_or("site.yaml", String::as_str).to_owned()
    }

    /// One of the fields that say who offers what where: most of a site follows from them.
    pub(super) fn change_reference(&mut self, dice: &mut Dice) -> String {
        let offers = self.entries_of(Kinds::default().of(Shape::Offer));
        let Some(path) = offers.get(dice.roll(offers.len())) else { return "no offer".to_owned() };
        let names = [FieldId::OrganisedBy, FieldId::Programme, FieldId::Service, FieldId::Places];
        let name = dice.pick(&names).name();
        let sheet = Sheet::at(path).unwrap_or_else(|| panic!("{path} has no rows"));
        let row = sheet.rows.into_iter().find(|row| row.id.name() == name);
        let value = row.and_then(|row| Maker::new(self, dice).value(sheet.group, row));
        let value = value.filter(|_| dice.happens(85));
        let said = format!("{path}: {name}: {}", value.as_ref().map_or("nothing".to_owned(), Tree::flow));
        self.set(path, name, value);
        said
    }
}

impl Maker<'_> {
    /// Changes one of some fields; says which, and to what. Each field that holds no others is as likely as any.
    fn change_fields(&mut self, group: &str, rows: &[&'static FieldSpec], fields: &mut Fields) -> String {
        let row = self.row(rows);
        let name = row.id.name();
        let place = fields.iter().position(|(key, _)| key == name);
        if let Some(place) = place {
            if self.dice.happens(85)
                && let Some(said) = self.change_inside(group, row, row.ty, &mut fields[place].1)
            {
                return format!("{name}: {said}");
            }
            if !row.required && self.dice.happens(20) {
                fields.remove(place);
                return format!("{name} goes");
            }
        }
        let Some(value) = self.value(group, row) else { return format!("{name}: nobody knows what") };
        let said = format!("{name}: {}", value.flow());
        match place {
            Some(place) => {
                self.remember(row, &fields[place].1, &value);
                fields[place].1 = value;
            }
            None => fields.push((name.to_owned(), value)),
        }
        told(row, fields);
        without_secrets(fields);
        said
    }

    fn row(&mut self, rows: &[&'static FieldSpec]) -> &'static FieldSpec {
        let all: usize = rows.iter().map(|row| weight(row.ty)).sum();
        let mut left = self.dice.roll(all);
        let fallen = rows.iter().find(|row| {
            let here = weight(row.ty);
            let found = left < here;
            left = left.saturating_sub(here);
            found
        });
        fallen.copied().unwrap_or_else(|| panic!("no rows"))
    }

    /// Remembers that an id changed which begins with letters that no other text has.
    fn remember(&mut self, row: &FieldSpec, old: &Tree, new: &Tree) {
        let named = matches!(row.id, FieldId::Id | FieldId::Number);
        if let (Some(old), Some(new)) = (old.text(), new.text())
            && named
            && (old.starts_with(['x', 'z']) || (old.starts_with("900") && old.len() == 4))
        {
            self.renamed = Some((old.to_owned(), new.to_owned()));
        }
    }

    /// Changes a part of a value; nothing where it has none.
    fn change_inside(
        &mut self,
        group: &str,
        row: &'static FieldSpec,
        ty: Type,
        value: &mut Tree,
    ) -> Option<String> {
        match (ty, value) {
            (Type::Group(inner) | Type::EntryOr(inner), Tree::Fields(fields)) => {
                let rows: Vec<_> = inner.fields().collect();
                Some(self.change_fields(inner.name, &rows, fields))
            }
            (Type::List(inner), Tree::List(items)) => self.change_list(group, row, *inner, items),
            (Type::ByLanguage(inner), Tree::Fields(texts)) => {
                let code = self.dice.word(&["fr", "nl", "ar"]);
                self.change_language(group, row, *inner, code, texts)
            }
            _ => None,
        }
    }

    fn change_list(
        &mut self,
        group: &str,
        row: &'static FieldSpec,
        inner: Type,
        items: &mut Vec<Tree>,
    ) -> Option<String> {
        let (one, other) = (self.dice.roll(items.len()), self.dice.roll(items.len()));
        match self.dice.roll(10) {
            0 => {
                let new = self.element(group, row)?;
                items.push(new.clone());
                return Some(format!("and {}", new.flow()));
            }
            1 if items.len() > 1 => {
                items.remove(one);
                return Some(format!("{one} goes"));
            }
            2 if one != other => {
                items.swap(one, other);
                return Some(format!("{one} and {other} exchange places"));
            }
            _ => {}
        }
        let item = items.get_mut(one)?;
        if let Some(said) = self.change_inside(group, row, inner, item) {
            return Some(format!("{one}: {said}"));
        }
        *item = self.element(group, row)?;
        Some(format!("{one}: {}", item.flow()))
    }

    /// A new element of a list.
    fn element(&mut self, group: &str, row: &FieldSpec) -> Option<Tree> {
        self.value(group, row)?.items().first().cloned()
    }

    fn change_language(
        &mut self,
        group: &str,
        row: &'static FieldSpec,
        inner: Type,
        code: String,
        texts: &mut Fields,
    ) -> Option<String> {
        let place = texts.iter().position(|(known, _)| *known == code);
        let Some(place) = place else {
            let new = self.of_type(inner)?;
            texts.push((code.clone(), new.clone()));
            return Some(format!("{code}: {}", new.flow()));
        };
        if code != "fr" && self.dice.happens(20) {
            texts.remove(place);
            return Some(format!("{code} goes"));
        }
        if let Some(said) = self.change_inside(group, row, inner, &mut texts[place].1) {
            return Some(format!("{code}: {said}"));
        }
        texts[place].1 = self.of_type(inner)?;
        Some(format!("{code}: {}", texts[place].1.flow()))
    }
}
