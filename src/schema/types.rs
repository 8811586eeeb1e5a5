//! What a field may hold.

use super::FieldId;
use super::vocabulary::Vocabulary;
use crate::diag::MessageLang;

/// The type of a value: how its raw text is read.
#[derive(Debug, Clone, Copy)]
pub enum Type {
    /// Text on one line, at most so many characters.
    Line(usize),
    /// A number or a code on one line, which is in no language.
    Code(usize),
    /// A published number on one line, perhaps with words: `190`, `3 sur 5`.
    Amount(usize),
    /// A Belgian enterprise number.
    EnterpriseNumber,
    /// A file of `medias/`.
    Media,
    /// Text that may have paragraphs (Markdown without HTML).
    Prose,
    /// `oui` or `non`.
    YesNo,
    /// A whole number, at least 0.
    Integer,
    /// A number with an optional fraction.
    Decimal,
    /// A four-digit year.
    Year,
    /// `AAAA-MM-JJ`.
    Date,
    /// `AAAA`, `AAAA-MM` or `AAAA-MM-JJ`.
    PartialDate,
    /// An `http` or `https` address ([`crate::source::address::web`]).
    Url,
    /// One that other addresses are built on ([`crate::source::address::base`]).
    BaseUrl,
    /// An e-mail address ([`crate::source::address::email`]); `x chez y.tld` and `x [at] y.tld` are understood.
    Email,
    /// The slug of an entry.
    Entry,
    /// The id of a zone.
    Zone,
    /// A word of a vocabulary.
    Term(Vocabulary),
    /// An id of the site itself (ASCII, lower case, hyphens).
    Slug,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// The code of a language of the site.
    Language,
    /// A colour: `#rrggbb`, or short `#rgb`.
    Colour,
    /// One of a few words that a site declares, each with the key of its label.
    Labelled(&'static [Word]),
    /// A telephone number, as it is dialled in the country of its entry.
    Phone,
    /// A sum of money on one line, perhaps with words: `25 €`, `180 € par an`.
    Money,
    /// Text kept exactly as written; read later by its own grammar.
    Raw,
    /// A list.
    List(&'static Type),
    /// Named fields.
    Group(&'static Group),
    /// The slug of an entry, or the fields written in place.
    EntryOr(&'static Group),
    /// A list of zones, or the word `zone_couverte`.
    ZonesOrCovered,
    /// The same in several languages, by their codes.
    ByLanguage(&'static Type),
    /// Any names, each with a value.
    Map(&'static Type),
}

/// A word of a choice that a site declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// As editors write it.
    pub word: &'static str,
    /// The key of its label.
    pub key: &'static str,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct FieldSpec {
    /// Its name.
    pub id: FieldId,
    /// What it holds.
    pub ty: Type,
    /// Whether an entry without it is refused.
    pub required: bool,
    /// Whether `slug.xx.md` may translate it.
    pub translatable: bool,
    /// One sentence for editors.
    pub help: Help,
    /// A value as editors write it, in YAML, where the type alone does not tell.
    pub sample: Option<&'static str>,
    /// The word that holds where none is written.
    pub usual: Option<&'static str>,
    /// Where pages show it, of a field that nothing computes with: it only travels from the file to the page.
    pub section: Option<Section>,
    /// The key of its label, where the table says it.
    pub label: Option<&'static str>,
    /// As what a search finds it.
    pub found: Option<Found>,
    /// Whether cards show it, of a field that a site declares.
    pub on_cards: bool,
    /// The facet by which one narrows a search by it, of a field that a site declares.
    pub facet: Option<&'static str>,
}

/// What a field is for, in the languages of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Help {
    /// The sentence in a language.
    pub fn get(self, lang: MessageLang) -> &'static str {
        match lang {
            MessageLang::Fr => self.fr,
            MessageLang::En => self.en,
        }
    }
}

/// Where pages show a field that nothing computes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// With what one needs to know of an entry, wherever that is told.
    Essentials,
    /// In the text of the entry's own page.
    Story,
    /// Among what stands behind the entry: a line, under the label of its row.
    Background,
    /// On no page.
    Nowhere,
}

/// As what a search finds a field that nothing computes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A name of the entry.
    Name,
    /// An organisation behind it.
    Organisation,
    /// A part of its text.
    Text,
}

/// Fields that stand together: an entry, a contact, an address.
#[derive(Debug)]
pub struct Group {
    /// What messages call it, in French: `contact`.
    pub name: &'static str,
    /// The same in English.
    pub name_en: &'static str,
    /// Lists of rows; several, so that kinds share rows.
    pub parts: &'static [&'static [FieldSpec]],
    /// Fields that the site declares for other kinds only: the name, and the folders of those.
    pub elsewhere: &'static [(&'static str, &'static str)],
}

impl Group {
    /// All rows, in the table's order.
    pub fn fields(&self) -> impl Iterator<Item = &'static FieldSpec> + use<> {
        let parts: &'static [&'static [FieldSpec]] = self.parts;
        parts.iter().flat_map(|part| part.iter())
    }

    /// The rows of fields that only travel from the file to the page.
    pub fn facts(&self) -> impl Iterator<Item = &'static FieldSpec> + use<> {
        self.fields().filter(|spec| spec.section.is_some())
    }

    /// The row of a French name.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        self.fields().find(|spec| spec.id.name() == name)
    }
}

/// A row that may be missing: its name, what it holds, and what it is for in French and in English.
pub(super) const fn optional(id: FieldId, ty: Type, fr: &'static str, en: &'static str) -> FieldSpec {
    FieldSpec {
        id,
        ty,
        required: false,
        translatable: false,
        help: Help { fr, en },
        sample: None,
        usual: None,
        section: None,
        label: None,
        found: None,
        on_cards: false,
        facet: None,
    }
}

impl FieldSpec {
    /// The entry is refused without it.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Where it is not written, this word holds.
    pub(super) const fn usually(mut self, word: &'static str) -> Self {
        self.usual = Some(word);
        self
    }

    /// Its value is written like this.
    pub(super) const fn like(mut self, sample: &'static str) -> Self {
        self.sample = Some(sample);
        self
    }

    /// It only travels to the page, to be told with what one needs to know.
    pub(super) const fn essential(mut self) -> Self {
        self.section = Some(Section::Essentials);
        self
    }

    /// It only travels to the page, to be told in its text.
    pub(super) const fn story(mut self) -> Self {
        self.section = Some(Section::Story);
        self
    }

    /// It only travels to the page, to be told among what stands behind the entry.
    pub(super) const fn background(mut self) -> Self {
        self.section = Some(Section::Background);
        self
    }

    /// The key of its label.
    pub(super) const fn label(mut self, key: &'static str) -> Self {
        self.label = Some(key);
        self
    }

    /// A search finds it as this.
    pub(super) const fn found(mut self, found: Found) -> Self {
        self.found = Some(found);
        self
    }

    /// `slug.xx.md` may translate it.
    pub(super) const fn translatable(mut self) -> Self {
        self.translatable = true;
        self
    }
}
