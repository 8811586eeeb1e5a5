//! Rows of a file, whatever its separator and its letters.

use super::Given;
use crate::diag::Text;
use crate::text::fold;

/// Larger tables are no tables of zones.
const MOST_BYTES: usize = 200 << 20;
/// The columns of a dump of GeoNames, which has no header.
const GEONAMES_COLUMNS: usize = 19;
/// What the bytes from 0x80 on are in the Latin letters that Windows writes; the others are those of Unicode.
static WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// A table.
#[derive(Debug)]
pub struct Table {
    /// How messages call it.
    pub name: String,
    /// The names of its columns, as compared: small letters without accents.
    pub header: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row and where it stands.
#[derive(Debug)]
pub struct Row {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its cells, without spaces around them.
    pub cells: Vec<String>,
}

impl Row {
    /// A cell; the empty text where the row is too short.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }
}

impl Table {
    /// Reads a file. What was guessed is told.
    pub fn read(given: &Given, told: &mut Vec<Text>) -> Result<Self, Text> {
        let name = &given.name;
        if given.bytes.len() > MOST_BYTES {
            return Err(Text::new(
                format!("{name} est trop grand pour une table de zones (200 Mo au plus)"),
                format!("{name} is too large for a table of zones (200 MB at most)"),
            ));
        }
        let text = decoded(given, told);
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let separator = separator(first);
        let geonames = separator == b'\t' && is_dump(first);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .quoting(!geonames)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| {
                Text::new(
                    format!("{name} ne se lit pas ({error})"),
                    format!("{name} cannot be read ({error})"),
                )
            })?;
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(Row { line: record.position().map_or(0, csv::Position::line), cells });
            }
        }
        let header = if geonames || rows.is_empty() { Vec::new() } else { rows.remove(0).cells };
        let header: Vec<String> = header.iter().map(|cell| fold(cell)).collect();
        if header.is_empty() && !geonames {
            return Err(Text::new(format!("{name} est vide"), format!("{name} is empty")));
        }
        Ok(Table { name: name.clone(), header, rows })
    }

    /// Whether it is a dump of GeoNames.
    pub fn is_geonames(&self) -> bool {
        self.header.is_empty()
    }

    /// A column by its name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| *column == fold(name))
    }

    /// The first of some columns that the table has.
    pub fn first_of(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.column(name))
    }

    /// A column by its name or, counted from 1, by its place.
    pub fn named(&self, asked: &str) -> Result<usize, Text> {
        let number = asked.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let width = self.rows.first().map_or(0, |row| row.cells.len()).max(self.header.len());
        let found = self.column(asked).or(number.filter(|number| *number < width));
        found.ok_or_else(|| {
            let (name, all) = (&self.name, self.header.join(", "));
            Text::new(
                format!("{name} n’a pas de colonne « {asked} » ; il y a : {all}"),
                format!("{name} has no column “{asked}”; there are: {all}"),
            )
        })
    }

    /// Leaves out the rows that do not have these values, as far as the table has such columns.
    pub fn keep_only(&mut self, wanted: &[(String, String)]) -> Result<(), Text> {
        for (column, value) in wanted {
            // Of several tables each has its own columns.
            let Ok(at) = self.named(column) else { continue };
            self.rows.retain(|row| fold(row.cell(at)) == fold(value));
        }
        Ok(())
    }
}

/// The text: UTF-8, UTF-16 with its mark, or else the letters of Windows, which is told.
fn decoded(given: &Given, told: &mut Vec<Text>) -> String {
    let bytes = given.bytes.as_slice();
    let wide = |from: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = from.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect::<String>()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return wide(rest, u16::from_be_bytes),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let name = &given.name;
    told.push(Text::new(
        format!("{name} n’est pas en UTF-8 : lu comme du latin-1 (Windows) ; vérifiez les accents"),
        format!("{name} is not UTF-8: read as Latin-1 (Windows); check the accents"),
    ));
    let windows: Vec<char> = WINDOWS.chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(0x80).and_then(|at| windows.get(usize::from(at))) {
        Some(letter) => *letter,
        None => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// The most frequent separator of the first line, outside quotes.
fn separator(line: &str) -> u8 {
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    let mut quoted = false;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(separator, _)| *separator == byte && !quoted) {
            *count += 1;
        }
    }
    // Of several that are as frequent the first of the list.
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts.iter().find(|(_, count)| *count == most && most > 0).map_or(b',', |(separator, _)| *separator)
}

/// Nineteen columns that begin with a number: no header has one.
fn is_dump(line: &str) -> bool {
    let cells: Vec<&str> = line.split('\t').collect();
    cells.len() == GEONAMES_COLUMNS && cells.first().is_some_and(|cell| cell.trim().parse::<u64>().is_ok())
}
