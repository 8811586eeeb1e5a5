//! Kinds and fields that a site declares: rows like those of the table.

use super::choice::{FieldType, Shape, Shown};
use super::field::FieldId;
use super::kept::{self, list, one, text};
use super::kind::Kinds;
use super::table::{KINDS, KindRow, parts_of};
use super::types::{FieldSpec, Found, Group, Section, Type, Word, optional};
use super::vocabulary::{OwnVocabulary, Vocabulary};

/// The longest text of a field on one line.
const LONGEST_LINE: usize = 300;

/// What a site declares. Who makes it has checked it: names are told apart, and fields name kinds that exist.
#[derive(Debug, Clone, Default)]
pub struct Declared {
    /// Its kinds; none for those of the table.
    pub kinds: Vec<OwnKind>,
    /// The fields that its entries have beside those of the table.
    pub fields: Vec<OwnField>,
    /// The vocabularies that its entries name words of, beside those of the table.
    pub vocabularies: Vec<String>,
}

/// A kind that a site declares.
#[derive(Debug, Clone)]
pub struct OwnKind {
    /// Its folder.
    pub folder: String,
    /// What messages call it.
    pub name: String,
    /// What code may compute with.
    pub shape: Shape,
    /// Its picture, among those of the theme.
    pub icon: Option<String>,
}

/// The keys of what a kind is called.
#[derive(Debug, Clone)]
pub struct KindKeys {
    /// One.
    pub one: String,
    /// Several: the title of its list.
    pub all: String,
    /// The sentence above its list.
    pub lead: String,
}

impl OwnKind {
    /// The keys of what it is called.
    pub fn keys(&self) -> KindKeys {
        let one = format!("own_kind.{}", self.folder);
        KindKeys { all: format!("{one}_all"), lead: format!("{one}_lead"), one }
    }
}

/// A field that a site declares.
#[derive(Debug, Clone)]
pub struct OwnField {
    /// Its name, as entries write it.
    pub name: String,
    /// What it holds.
    pub ty: FieldType,
    /// Its words, of a choice.
    pub words: Vec<String>,
    /// Folders of the kinds that have it; none for all.
    pub on: Vec<String>,
    /// One sentence for editors.
    pub help: String,
    /// Where pages show it.
    pub shown: Shown,
    /// Whether one narrows a search by it.
    pub is_facet: bool,
}

impl OwnField {
    /// The key of its label.
    pub fn key(&self) -> String {
        format!("field.{}", self.name)
    }

    /// The key of the label of a word.
    pub fn word_key(&self, word: &str) -> String {
        format!("value.{}.{word}", self.name)
    }

    fn spec(&self) -> FieldSpec {
        // A site says it in the language of its editors only.
        let help = text(&self.help);
        let mut spec = optional(FieldId::Own(text(&self.name)), self.ty(), help, help);
        spec.label = Some(text(&self.key()));
        spec.section = Some(match self.shown {
            Shown::Behind => Section::Background,
            Shown::First | Shown::Card => Section::Essentials,
            Shown::Nowhere => Section::Nowhere,
        });
        spec.on_cards = self.shown == Shown::Card;
        spec.facet = self.is_facet.then(|| facet(&self.name));
        spec.translatable = matches!(self.ty, FieldType::Line | FieldType::Prose);
        spec.found = match self.ty {
            FieldType::Line
            | FieldType::Prose
            | FieldType::Choice
            | FieldType::Choices
            | FieldType::YesNo => Some(Found::Text),
            FieldType::Entry => Some(Found::Organisation),
            _ => None,
        };
        spec
    }

    fn ty(&self) -> Type {
        match self.ty {
            FieldType::Line => Type::Line(LONGEST_LINE),
            FieldType::Prose => Type::Prose,
            FieldType::Choice => Type::Labelled(self.words()),
            FieldType::Choices => Type::List(one(Type::Labelled(self.words()))),
            FieldType::YesNo => Type::YesNo,
            FieldType::Number => Type::Decimal,
            FieldType::Money => Type::Money,
            FieldType::Date => Type::Date,
            FieldType::Phone => Type::Phone,
            FieldType::Email => Type::Email,
            FieldType::Url => Type::Url,
            FieldType::Entry => Type::Entry,
        }
    }

    fn words(&self) -> &'static [Word] {
        let word = |word: &String| Word { word: text(word), key: text(&self.word_key(word)) };
        list(self.words.iter().map(word).collect())
    }
}

impl Kinds {
    /// The kinds of a site that declares something of its own.
    pub fn declared(declared: &Declared) -> Self {
        if declared.kinds.is_empty() && declared.fields.is_empty() && declared.vocabularies.is_empty() {
            return Kinds::default();
        }
        kept::kinds(format!("{declared:?}"), || {
            let vocabularies: &'static [OwnVocabulary] =
                list((0..).zip(&declared.vocabularies).map(vocabulary).collect());
            let words = vocabularies.iter().map(|own| (None, words_of(*own)));
            let fields = declared.fields.iter().map(|field| (Some(field), field.spec()));
            let fields: Vec<(Option<&OwnField>, FieldSpec)> = words.chain(fields).collect();
            let of = |folder: &str, shape| (parts(folder, shape, &fields), elsewhere(folder, &fields));
            let rows = if declared.kinds.is_empty() {
                KINDS.iter().map(|row| with_parts(row, of(row.folder, row.shape))).collect()
            } else {
                declared.kinds.iter().map(|kind| row(kind, of(&kind.folder, kind.shape))).collect()
            };
            Kinds::of_rows(list(rows), vocabularies)
        })
    }

    /// The names of all fields of all kinds.
    pub fn field_names(self) -> impl Iterator<Item = &'static str> {
        self.all().flat_map(|kind| kind.group().fields()).map(|spec| spec.id.name())
    }
}

fn vocabulary((place, word): (u8, &String)) -> OwnVocabulary {
    let title = vocabulary_key(word);
    OwnVocabulary {
        place,
        word: text(word),
        path: text(&format!("{word}/")),
        facet: facet(word),
        lead: text(&format!("{title}_lead")),
        title: text(&title),
    }
}

/// The facet of a field that a site declares: none of those of Repère has such a name.
fn facet(name: &str) -> &'static str {
    text(&format!("x_{name}"))
}

/// The key of the title of a vocabulary that a site declares.
fn vocabulary_key(word: &str) -> String {
    format!("own_vocabulary.{word}")
}

/// The field that names words of a vocabulary.
fn words_of(own: OwnVocabulary) -> FieldSpec {
    let terms = Type::List(one(Type::Term(Vocabulary::Own(own))));
    let fr = text(&format!("Parmi vocabulaire/{}.yaml.", own.word));
    let en = text(&format!("Among vocabulaire/{}.yaml.", own.word));
    let spec = optional(FieldId::Own(own.word), terms, fr, en).background();
    FieldSpec { label: Some(own.title), ..spec }
}

/// The rows of a kind, and the fields that only other kinds have.
type Rows = (&'static [&'static [FieldSpec]], &'static [(&'static str, &'static str)]);

fn elsewhere(
    folder: &str,
    fields: &[(Option<&OwnField>, FieldSpec)],
) -> &'static [(&'static str, &'static str)] {
    let own = fields.iter().filter_map(|(field, spec)| Some(((*field)?, spec.id.name())));
    let others = own.filter(|(field, _)| !field.on.is_empty() && !field.on.iter().any(|on| on == folder));
    list(others.map(|(field, name)| (name, text(&field.on.join(", ")))).collect())
}

/// The rows of a kind: those of its shape, then those that the site declares for it.
fn parts(
    folder: &str,
    shape: Shape,
    fields: &[(Option<&OwnField>, FieldSpec)],
) -> &'static [&'static [FieldSpec]] {
    let has = |field: &OwnField| field.on.is_empty() || field.on.iter().any(|own| own == folder);
    let own = fields.iter().filter(|(field, _)| field.is_none_or(has)).map(|(_, spec)| *spec).collect();
    let mut parts = parts_of(shape).to_vec();
    parts.push(list(own));
    list(parts)
}

fn with_parts(row: &KindRow, (parts, elsewhere): Rows) -> KindRow {
    let group = Group { name: row.group.name, name_en: row.group.name_en, parts, elsewhere };
    KindRow { group, ..*row }
}

fn row(kind: &OwnKind, (parts, elsewhere): Rows) -> KindRow {
    let (folder, name, keys) = (text(&kind.folder), text(&kind.name), kind.keys());
    let one = text(&keys.one);
    KindRow {
        shape: kind.shape,
        group: Group { name, name_en: name, parts, elsewhere },
        word: folder,
        folder,
        path: text(&format!("{folder}/")),
        schema_org: match kind.shape {
            Shape::Organisation => "Organization",
            Shape::Programme | Shape::Offer => "Service",
            Shape::Place => "Place",
            Shape::Article => "Article",
        },
        key: one,
        list_key: text(&keys.all),
        lead_key: text(&keys.lead),
        event_key: one,
        icon: kind.icon.as_deref().map(text),
    }
}
