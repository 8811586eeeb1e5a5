//! Parts that many pages show, and that are looked up once for the keys of all of them.
//!
//! A key is made of a binary form (CBOR, RFC 8949), a page of a readable one (JSON); serde tells which of the two is asked
//! for. So a part can give its own key for the one, and what it shows for the other.

use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use super::CardView;
use super::entry::EntryView;
use crate::plan::{Key, KeyWriter};
use crate::render::Renderer;
use crate::site::EntryIndex;

/// The key of what a view shows.
pub fn shown(view: &impl Serialize) -> Key {
    let mut key = KeyWriter::default();
    // Texts, numbers and lists always become CBOR, and a key takes any bytes.
    let _ = ciborium::into_writer(view, &mut key);
    key.finish()
}

/// The keys of the parts of a language, each found when first asked for.
pub struct PieceKeys {
    cards: Vec<OnceLock<Key>>,
    texts: Vec<OnceLock<Key>>,
}

impl PieceKeys {
    /// For so many entries.
    pub fn new(entries: usize) -> Self {
        let none = || std::iter::repeat_with(OnceLock::new).take(entries).collect();
        PieceKeys { cards: none(), texts: none() }
    }
}

/// What a page shows of an entry, as other pages do too.
pub struct Piece<'a, View> {
    renderer: Arc<Renderer<'a>>,
    entry: EntryIndex,
    view: fn(&Renderer<'a>, EntryIndex) -> View,
    keys: fn(&PieceKeys) -> &[OnceLock<Key>],
}

/// The card of an entry.
pub type CardPiece<'a> = Piece<'a, CardView<'a>>;

/// An entry on the page of a zone's whole text.
pub type TextPiece<'a> = Piece<'a, TextEntry<'a>>;

/// The essentials of an entry, without dates: the page is made to be kept.
#[derive(Serialize)]
pub struct TextEntry<'a> {
    href: String,
    view: EntryView<'a>,
}

impl<View: Serialize> Serialize for Piece<'_, View> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let view = || (self.view)(&self.renderer, self.entry);
        match (self.keys)(&self.renderer.pieces).get(self.entry as usize) {
            Some(key) if !serializer.is_human_readable() => {
                serializer.serialize_bytes(&key.get_or_init(|| shown(&view())).0)
            }
            _ => view().serialize(serializer),
        }
    }
}

impl<'a> Renderer<'a> {
    /// The cards of entries, in order.
    pub fn cards(self: &Arc<Self>, entries: &[EntryIndex]) -> Vec<CardPiece<'a>> {
        self.pieces_of(entries, Renderer::card, |keys| &keys.cards)
    }

    /// The essentials of entries, in order.
    pub fn texts(self: &Arc<Self>, entries: &[EntryIndex]) -> Vec<TextPiece<'a>> {
        self.pieces_of(entries, Renderer::text, |keys| &keys.texts)
    }

    fn pieces_of<View>(
        self: &Arc<Self>,
        entries: &[EntryIndex],
        view: fn(&Renderer<'a>, EntryIndex) -> View,
        keys: fn(&PieceKeys) -> &[OnceLock<Key>],
    ) -> Vec<Piece<'a, View>> {
        let piece = |entry: &EntryIndex| Piece { renderer: Arc::clone(self), entry: *entry, view, keys };
        entries.iter().map(piece).collect()
    }

    fn text(&self, entry: EntryIndex) -> TextEntry<'a> {
        let mut view = self.essentials(entry);
        view.when.next.clear();
        view.when.later.clear();
        TextEntry { href: self.to.entry(self.site.entry(entry)), view }
    }
}
