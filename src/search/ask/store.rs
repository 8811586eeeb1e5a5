//! The files of a built site, as a search reads them.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::io::Read as _;
use std::rc::Rc;

use serde::Deserialize;

use crate::search::hash::Hash;
use crate::search::posting::Posting;
use crate::search::varint;

/// Gives the bytes of a file of the site by its path below it.
pub type Load<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// A file is missing or spoilt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoilt(pub String);

/// What the manifest says.
#[derive(Debug, Deserialize)]
pub struct Manifest {
    v: u32,
    /// One past the last number.
    pub size: u32,
    /// How many entries there are.
    pub entries: usize,
    d: Vec<(String, String)>,
    p: Vec<(String, String)>,
    r: Vec<(String, String)>,
    assign: String,
    columns: BTreeMap<String, Column>,
    z: String,
}

#[derive(Debug, Deserialize)]
struct Column {
    hash: String,
    #[serde(default)]
    values: Vec<String>,
}

/// A form of the dictionary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// The form.
    pub form: String,
    /// How frequent it is.
    pub frequency: u32,
    /// Its keys.
    pub keys: Vec<String>,
    /// Whether it says nothing.
    pub stop: bool,
    /// What it asks: facet, value, whether weakly.
    pub actions: Vec<(String, String, bool)>,
}

/// Which files of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lines {
    /// The dictionary.
    Dictionary,
    /// Forms read backwards.
    Backwards,
}

/// The files of a language.
pub struct Store<'a> {
    load: Load<'a>,
    lang: String,
    /// What the manifest says.
    pub manifest: Manifest,
    kept: RefCell<HashMap<String, Rc<Vec<u8>>>>,
}

impl<'a> Store<'a> {
    /// Reads the manifest of a language.
    ///
    /// # Errors
    /// It is missing or spoilt.
    pub fn open(load: Load<'a>, lang: &str) -> Result<Self, Spoilt> {
        let path = format!("s/{lang}/m.bin");
        let bytes = load(&path).and_then(inflate).ok_or_else(|| Spoilt(path.clone()))?;
        let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|_| Spoilt(path.clone()))?;
        if manifest.v != 1 {
            return Err(Spoilt(path));
        }
        Ok(Store { load, lang: lang.to_owned(), manifest, kept: RefCell::default() })
    }

    fn bytes(&self, path: &str) -> Result<Rc<Vec<u8>>, Spoilt> {
        if let Some(bytes) = self.kept.borrow().get(path) {
            return Ok(Rc::clone(bytes));
        }
        let bytes = (self.load)(path).and_then(inflate).ok_or_else(|| Spoilt(path.to_owned()))?;
        let bytes = Rc::new(bytes);
        self.kept.borrow_mut().insert(path.to_owned(), Rc::clone(&bytes));
        Ok(bytes)
    }

    fn list(&self, of: Lines) -> &[(String, String)] {
        match of {
            Lines::Dictionary => &self.manifest.d,
            Lines::Backwards => &self.manifest.r,
        }
    }

    /// The file that would hold a text; the first, when it stands before all.
    pub fn place(&self, of: Lines, text: &str) -> usize {
        place(self.list(of), text).unwrap_or(0)
    }

    /// The lines of a file; none past the last.
    pub fn lines(&self, of: Lines, place: usize) -> Result<Vec<String>, Spoilt> {
        let Some((_, hash)) = self.list(of).get(place) else { return Ok(Vec::new()) };
        let kind = if of == Lines::Dictionary { 'd' } else { 'r' };
        let path = format!("s/h/{}/{kind}-{hash}.bin", self.lang);
        let bytes = self.bytes(&path)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Spoilt(path))?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Which file of postings would hold a key.
    pub fn postings_place(&self, key: &str) -> Option<usize> {
        place(&self.manifest.p, key)
    }

    /// A form of the dictionary.
    pub fn form(&self, text: &str) -> Result<Option<Form>, Spoilt> {
        let lines = self.lines(Lines::Dictionary, self.place(Lines::Dictionary, text))?;
        let at = lines.partition_point(|line| form_of(line) < text);
        Ok(lines.get(at).filter(|line| form_of(line) == text).map(|line| read_form(line)))
    }

    fn body(&self, key: &str) -> Result<Option<Vec<u8>>, Spoilt> {
        let Some((_, hash)) = place(&self.manifest.p, key).and_then(|at| self.manifest.p.get(at)) else {
            return Ok(None);
        };
        let path = format!("s/h/{}/p-{hash}.bin", self.lang);
        let bytes = self.bytes(&path)?;
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            let own = varint::read_bytes(&mut rest).ok_or_else(|| Spoilt(path.clone()))?;
            let body = varint::read_bytes(&mut rest).ok_or_else(|| Spoilt(path.clone()))?;
            if own == key.as_bytes() {
                return Ok(Some(body.to_vec()));
            }
        }
        Ok(None)
    }

    /// All postings of a key, strongest first.
    pub fn postings(&self, key: &str) -> Result<Option<Vec<Posting>>, Spoilt> {
        let Some(body) = self.body(key)? else { return Ok(None) };
        let spoilt = || Spoilt(format!("{key} (p)"));
        let mut rest = body.as_slice();
        let _df = varint::read(&mut rest).ok_or_else(spoilt)?;
        let mut further = Vec::new();
        for _ in 0..varint::read(&mut rest).ok_or_else(spoilt)? {
            let (hash, after) = rest.split_at_checked(5).ok_or_else(spoilt)?;
            rest = after;
            varint::read(&mut rest).ok_or_else(spoilt)?;
            further.push(Hash::from_bytes(hash).ok_or_else(spoilt)?.hex());
        }
        let mut found = groups(rest).ok_or_else(spoilt)?;
        for hash in further {
            let path = format!("s/h/{}/x-{hash}.bin", self.lang);
            found.extend(groups(&self.bytes(&path)?).ok_or(Spoilt(path))?);
        }
        Ok(Some(found))
    }

    /// A zone: its numbers, its parent's slug, and who is in it or covers it beside them.
    pub fn zone(&self, slug: &str) -> Result<Option<ZoneBody>, Spoilt> {
        let Some(body) = self.body(&format!("@{slug}"))? else { return Ok(None) };
        let mut rest = body.as_slice();
        let read = |rest: &mut &[u8]| {
            let first = u32::try_from(varint::read(rest)?).ok()?;
            let past = u32::try_from(varint::read(rest)?).ok()?;
            let parent = String::from_utf8(varint::read_bytes(rest)?.to_vec()).ok()?;
            varint::read_bytes(rest)?;
            Some(ZoneBody { first, past, parent, others: groups(rest)? })
        };
        read(&mut rest).map(Some).ok_or_else(|| Spoilt(format!("@{slug}")))
    }

    /// The planes of a column; none when there is no such column.
    pub fn column(&self, facet: &str) -> Result<Vec<Vec<u8>>, Spoilt> {
        let Some(column) = self.manifest.columns.get(facet) else { return Ok(Vec::new()) };
        let path = format!("s/h/c-{facet}-{}.bin", column.hash);
        let bytes = self.bytes(&path)?;
        let mut rest = bytes.as_slice();
        let size = varint::read(&mut rest).and_then(|size| usize::try_from(size).ok());
        let size = size.filter(|size| *size > 0 && !rest.is_empty()).ok_or(Spoilt(path))?;
        Ok(rest.get(1..).unwrap_or_default().chunks(size).map(<[u8]>::to_vec).collect())
    }

    /// What the bits or numbers of a column mean.
    pub fn values(&self, facet: &str) -> &[String] {
        self.manifest.columns.get(facet).map_or(&[], |column| &column.values)
    }

    /// The rows of the file of zones.
    pub fn zones(&self) -> Result<Vec<serde_json::Value>, Spoilt> {
        let path = format!("s/h/z-{}.bin", self.manifest.z);
        let bytes = self.bytes(&path)?;
        serde_json::from_slice(&bytes).map_err(|_| Spoilt(path))
    }

    /// The card of an entry.
    pub fn card(&self, number: u32) -> Result<serde_json::Value, Spoilt> {
        let group = number as usize / crate::search::GROUP;
        let assign = self.manifest.assign.get(group * 6..group * 6 + 6).unwrap_or_default();
        let path = format!("s/{}/f/{}-{assign}.bin", self.lang, number / 8);
        let bytes = self.bytes(&path)?;
        let cards: Vec<serde_json::Value> =
            serde_json::from_slice(&bytes).map_err(|_| Spoilt(path.clone()))?;
        cards.into_iter().nth(number as usize % 8).ok_or(Spoilt(path))
    }
}

/// A zone of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneBody {
    /// Its first number.
    pub first: u32,
    /// One past its last.
    pub past: u32,
    /// Its parent's slug; empty for a country.
    pub parent: String,
    /// Who covers it or has a further place in it.
    pub others: Vec<Posting>,
}

fn inflate(bytes: Vec<u8>) -> Option<Vec<u8>> {
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Some(bytes);
    }
    let mut inflated = Vec::new();
    flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut inflated).ok().map(|_| inflated)
}

fn place(list: &[(String, String)], text: &str) -> Option<usize> {
    list.partition_point(|(first, _)| first.as_str() <= text).checked_sub(1)
}

/// The form of a line of the dictionary.
pub fn form_of(line: &str) -> &str {
    line.split('\t').next().unwrap_or_default()
}

/// A line of the dictionary.
pub fn read_form(line: &str) -> Form {
    let mut cells = line.split('\t');
    let form = cells.next().unwrap_or_default();
    let frequency = cells.next().and_then(|cell| u32::from_str_radix(cell, 16).ok()).unwrap_or(0);
    let key = |key: &str| {
        let digits = key.bytes().take_while(u8::is_ascii_digit).count();
        let (common, rest) = key.split_at(digits);
        let common: String = form.chars().take(common.parse().unwrap_or(0)).collect();
        format!("{common}{rest}")
    };
    let keys = cells.next().unwrap_or_default().split(',').filter(|key| !key.is_empty()).map(key).collect();
    let (mut stop, mut actions) = (false, Vec::new());
    for cell in cells {
        match cell.split_once('=') {
            Some((facet, value)) => {
                let sure = value.trim_end_matches('?');
                actions.push((facet.to_owned(), sure.to_owned(), sure != value));
            }
            None => stop |= cell == "!",
        }
    }
    Form { form: form.to_owned(), frequency, keys, stop, actions }
}

fn groups(mut rest: &[u8]) -> Option<Vec<Posting>> {
    let mut found = Vec::new();
    while let Some((impact, after)) = rest.split_first() {
        rest = after;
        let mut next = 0_u32;
        for _ in 0..varint::read(&mut rest)? {
            let number = next.checked_add(u32::try_from(varint::read(&mut rest)?).ok()?)?;
            found.push(Posting::new(number, *impact));
            next = number.checked_add(1)?;
        }
    }
    Some(found)
}
