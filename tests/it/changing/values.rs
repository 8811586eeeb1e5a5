//! New values of fields: by the words that are said of them, else by the type that the table gives them.

use repere::schema::{FieldId as F, FieldSpec, Group, Kinds, RuleWeight, Shape, Type, Vocabulary};

use super::tree::{Fields, Tree, value};
use super::words::words;
use super::{Content, Dice, sheet, slug};

/// In how many of a hundred cases a new group has a field that it need not have.
const OFTEN: usize = 35;

/// Makes values that fit a content.
pub struct Maker<'a> {
    pub(super) content: &'a Content,
    pub(super) dice: &'a mut Dice,
    /// An id that an element had and the one that it has now.
    pub(super) renamed: Option<(String, String)>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(content: &'a Content, dice: &'a mut Dice) -> Self {
        Maker { content, dice, renamed: None }
    }

    /// A new value of a field; nothing where neither words nor a type tell what it may be.
    pub(super) fn value(&mut self, group: &str, row: &FieldSpec) -> Option<Tree> {
        match words(group, row.id.name()) {
            Some(texts) => Some(self.said(texts, row.ty)),
            None => self.of_type(row.ty),
        }
    }

    /// All fields that a group must have, and some of the others.
    pub(super) fn fields(&mut self, group: &str, rows: &[&'static FieldSpec]) -> Option<Fields> {
        let mut fields = Fields::new();
        for row in rows {
            if row.required || self.dice.happens(OFTEN) {
                match self.value(group, row) {
                    Some(value) => fields.push((row.id.name().to_owned(), value)),
                    None if row.required => return None,
                    None => {}
                }
            }
        }
        without_secrets(&mut fields);
        Some(fields)
    }

    /// A value of some texts: `zones: [<zone>]` as a whole, or one text for each element.
    fn said(&mut self, texts: &[&str], ty: Type) -> Tree {
        let text = self.text(texts);
        match ty {
            _ if text.starts_with(['[', '{']) => Tree::read(&text),
            Type::List(inner) => {
                let mut items = vec![self.either(text, *inner)];
                if self.dice.happens(40) {
                    let text = self.text(texts);
                    items.push(self.either(text, *inner));
                }
                items.dedup();
                Tree::List(items)
            }
            _ => self.either(text, ty),
        }
    }

    /// The slug of an entry, or what is written in its place.
    fn either(&mut self, text: String, ty: Type) -> Tree {
        match ty {
            Type::EntryOr(group) if self.dice.happens(40) => self.group(group).unwrap_or(Tree::Text(text)),
            _ => Tree::Text(text),
        }
    }

    fn text(&mut self, texts: &[&str]) -> String {
        let template = self.dice.word(texts);
        self.filled(&template)
    }

    fn group(&mut self, group: &'static Group) -> Option<Tree> {
        let rows: Vec<_> = group.fields().collect();
        self.fields(group.name, &rows).map(Tree::Fields)
    }

    pub(super) fn of_type(&mut self, ty: Type) -> Option<Tree> {
        let template = match ty {
            Type::Choice(words) => return Some(Tree::Text(self.dice.word(words))),
            Type::Colour => {
                return Some(Tree::Text(self.dice.word(&["#0b5f59", "#7a1f5c", "#123"])));
            }
            Type::Language => {
                let codes: Vec<&str> = repere::lang::Languages::shipped().codes().collect();
                return Some(Tree::Text(self.dice.word(&codes)));
            }
            Type::Labelled(words) => return Some(Tree::Text(self.dice.pick(words).word.to_owned())),
            Type::YesNo => return Some(Tree::Text(self.dice.word(&["oui", "non"]))),
            Type::Term(vocabulary) => return self.term(vocabulary),
            Type::Media => return self.picture(),
            Type::List(inner) => return self.list(*inner),
            Type::Group(group) => return self.group(group),
            Type::EntryOr(group) if self.dice.happens(40) => return self.group(group),
            Type::ZonesOrCovered if self.dice.happens(40) => "zone_couverte",
            Type::ZonesOrCovered => return self.list(Type::Zone),
            Type::ByLanguage(inner) => return self.by_language(*inner),
            Type::EnterpriseNumber => return Some(Tree::Text(self.enterprise_number())),
            Type::Entry | Type::EntryOr(_) => "<any>",
            Type::Zone => "<zone>",
            Type::Line(most) if most < 12 => "F<n>",
            Type::Line(_) => "Fiction <n>",
            Type::Prose => "Une fiction, <n> fois.\n\nRien n’est vrai.",
            Type::Code(_) => "000 <n>",
            Type::Phone => "081 22 22 2<digit>",
            Type::Money => "<n> €",
            Type::Amount(_) => "<n> sur mille",
            Type::Integer => "<digit>",
            Type::Decimal => "<digit>.<digit>",
            Type::Year => "19<digit><digit>",
            Type::Date => "2026-0<digit>-1<digit>",
            Type::PartialDate => "2021-0<digit>",
            Type::Url | Type::BaseUrl => "https://fiction<n>.example",
            Type::Email => "fiction<n>@fee.example",
            Type::Slug | Type::Raw | Type::Map(_) => return None,
        };
        Some(Tree::Text(self.filled(template)))
    }

    fn list(&mut self, inner: Type) -> Option<Tree> {
        let mut items = vec![self.of_type(inner)?];
        if self.dice.happens(40) {
            items.extend(self.of_type(inner));
        }
        items.dedup();
        Some(Tree::List(items))
    }

    fn by_language(&mut self, inner: Type) -> Option<Tree> {
        let mut texts = vec![("fr".to_owned(), self.of_type(inner)?)];
        for code in ["nl", "ar"] {
            if self.dice.happens(50) {
                texts.push((code.to_owned(), self.of_type(inner)?));
            }
        }
        Some(Tree::Fields(texts))
    }

    fn term(&mut self, vocabulary: Vocabulary) -> Option<Tree> {
        let ids = self.content.ids(&sheet::path_of(vocabulary), "termes", "id");
        (!ids.is_empty()).then(|| Tree::Text(self.dice.pick(&ids).clone()))
    }

    fn picture(&mut self) -> Option<Tree> {
        let files = self.content.below("medias/");
        let path = files.get(self.dice.roll(files.len()))?;
        Some(Tree::Text(path.trim_start_matches("medias/").to_owned()))
    }

    /// A number whose last digits are right, of a range that no enterprise has.
    fn enterprise_number(&mut self) -> String {
        let number = 99_990_000 + self.dice.roll(1000);
        let check = 97 - number % 97;
        format!("{number:08}{check:02}")
    }

    /// A text with its `<blanks>` filled in.
    pub(super) fn filled(&mut self, template: &str) -> String {
        let mut parts = template.split('<');
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (blank, rest) = part.split_once('>').unwrap_or((part, ""));
            text.push_str(&self.blank(blank));
            text.push_str(rest);
        }
        text
    }

    fn blank(&mut self, blank: &str) -> String {
        let content = self.content;
        let known = match blank {
            "n" => return self.dice.roll(1000).to_string(),
            "digit" => return (1 + self.dice.roll(9)).to_string(),
            "bit" => return self.dice.roll(2).to_string(),
            "day" => return format!("2026-{:02}-{:02}", 9 + self.dice.roll(3), 1 + self.dice.roll(28)),
            "weight" => return self.dice.word(RuleWeight::WORDS),
            "zone" => content.zones(),
            "outer" => content.zones().into_iter().take(2).collect(),
            "number" => content.ids("vocabulaire/urgences.yaml", "numeros", "numero"),
            "need" => slugs(&content.below("vocabulaire/besoins/")),
            "danger" => content.ids("vocabulaire/dangers.yaml", "situations", "id"),
            "calendar" => slugs(&content.below("calendriers/")),
            "association" => slugs(&content.entries_of(Kinds::default().of(Shape::Organisation))),
            "programme" => slugs(&content.entries_of(Kinds::default().of(Shape::Programme))),
            "place" => slugs(&content.entries_of(Kinds::default().of(Shape::Place))),
            "offer" => slugs(&content.entries_of(Kinds::default().of(Shape::Offer))),
            "any" => slugs(&content.entries_of(Kinds::default().all())),
            _ => panic!("there is no blank <{blank}>"),
        };
        known.get(self.dice.roll(known.len())).map_or("absente", String::as_str).to_owned()
    }
}

/// What would betray a secret place.
const TELLING: [F; 4] = [F::Address, F::Coordinates, F::Quarter, F::Transport];

/// Whoever says that a place is secret takes out what would betray it: the crate refuses both.
pub(super) fn without_secrets(fields: &mut Fields) {
    let secret = value(fields, F::Confidential.name()).and_then(Tree::text) == Some("oui");
    let tells = |name: &str| TELLING.iter().any(|field| field.name() == name);
    fields.retain(|(name, _)| !secret || !tells(name));
}

/// Whoever says where a place is no longer says that it is secret.
pub(super) fn told(row: &FieldSpec, fields: &mut Fields) {
    let told = TELLING.contains(&row.id);
    fields.retain(|(name, value)| !told || name != F::Confidential.name() || value.text() != Some("oui"));
}

fn slugs(paths: &[String]) -> Vec<String> {
    paths.iter().map(|path| slug(path).to_owned()).collect()
}
