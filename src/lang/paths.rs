//! The words of a language that machines read too: addresses, and the columns of tables. A site keeps them for ever.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::text::is_portable_path;

/// A word that stays: pages of every thread name it. (Under its own name `serde` does not take it for a part of the source.)
type Word = &'static str;

/// What stands in the addresses of pages and files: paths below the home of a language, with the `/` that ends them, and
/// names. Without accents: an address is read aloud, typed and copied.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paths {
    /// Zones, and the folder of each.
    #[serde(deserialize_with = "folder")]
    pub zones: Word,
    /// All the text of a zone, below its page.
    #[serde(deserialize_with = "folder")]
    pub text: Word,
    /// What is for professionals.
    #[serde(deserialize_with = "folder")]
    pub professionals: Word,
    /// Below it, who could help a family.
    #[serde(deserialize_with = "folder")]
    pub who: Word,
    /// Dates of all zones and themes.
    #[serde(deserialize_with = "folder")]
    pub agenda: Word,
    /// How to follow a calendar.
    #[serde(deserialize_with = "folder")]
    pub follow: Word,
    /// Abbreviations.
    #[serde(deserialize_with = "folder")]
    pub glossary: Word,
    /// Emergency numbers.
    #[serde(deserialize_with = "folder")]
    pub safety: Word,
    /// The search.
    #[serde(deserialize_with = "folder")]
    pub search: Word,
    /// What a visitor has chosen.
    #[serde(deserialize_with = "folder")]
    pub my_list: Word,
    /// All entries by name.
    #[serde(deserialize_with = "folder")]
    pub alphabet: Word,
    /// Whom volunteers may help.
    #[serde(deserialize_with = "folder")]
    pub volunteers: Word,
    /// Below that page, those of no zone.
    #[serde(deserialize_with = "folder")]
    pub elsewhere: Word,
    /// Who covers which commune: the name of the pages and of the table.
    #[serde(deserialize_with = "name")]
    pub coverage: Word,
    /// All pages.
    #[serde(deserialize_with = "folder")]
    pub site_map: Word,
    /// What clears a device.
    #[serde(deserialize_with = "folder")]
    pub erase: Word,
    /// What is shown without a network, and what zones need then.
    #[serde(deserialize_with = "folder")]
    pub offline: Word,
    /// The colours and components of a theme.
    #[serde(deserialize_with = "folder")]
    pub style: Word,
    /// Feeds of what changed: the name of that of the site, and of the folder of the others.
    #[serde(deserialize_with = "name")]
    pub news: Word,
    /// The folder of feeds of single entries, among those of zones.
    #[serde(deserialize_with = "name")]
    pub entries: Word,
    /// An entry, in the identifiers of news.
    #[serde(deserialize_with = "name")]
    pub entry: Word,
    /// The columns of the table of coverage, which programs read by name: a zone (id, name), what contains it, its postal
    /// codes, a theme; how many cover the zone itself, only a wider one, or are in it; how many of them are checked, and
    /// how many nobody has checked.
    #[serde(deserialize_with = "columns")]
    pub columns: [Word; 12],
    /// Folders of the content that are folders of the site too, where they have another name there.
    #[serde(deserialize_with = "folders", default)]
    pub folders: Vec<(String, Word)>,
}

impl Paths {
    /// What a folder of the content, or a vocabulary, is called in addresses: its own name unless the language has one.
    pub fn folder<'a>(&self, name: &'a str) -> &'a str {
        self.folders.iter().find(|(own, _)| *own == name).map_or(name, |(_, said)| *said)
    }

    /// The words that start an address below the home of a language.
    pub fn first(&self) -> impl Iterator<Item = &'static str> {
        let pages = [
            self.zones,
            self.professionals,
            self.agenda,
            self.follow,
            self.glossary,
            self.safety,
            self.search,
            self.my_list,
            self.alphabet,
            self.volunteers,
            self.coverage,
            self.site_map,
            self.erase,
            self.offline,
            self.style,
            self.news,
        ];
        let names = pages.into_iter().chain(self.folders.iter().map(|(_, said)| *said));
        names.map(|name| name.trim_end_matches('/'))
    }
}

/// A word of addresses.
fn word<E: serde::de::Error>(written: &str) -> Result<&'static str, E> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b);
    if written.is_empty() || !written.bytes().all(plain) || !is_portable_path(written) {
        return Err(E::custom(format!("`{written}` is no word of an address: a to z, 0 to 9 and - only")));
    }
    Ok(Box::leak(written.to_owned().into_boxed_str()))
}

fn name<'de, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    word(&String::deserialize(from)?)
}

fn folder<'de, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    let word = word::<D::Error>(&String::deserialize(from)?)?;
    Ok(Box::leak(format!("{word}/").into_boxed_str()))
}

fn columns<'de, D: Deserializer<'de>>(from: D) -> Result<[&'static str; 12], D::Error> {
    let written = <[String; 12]>::deserialize(from)?;
    let words: Result<Vec<_>, _> = written.iter().map(|column| word(column)).collect();
    words?.try_into().map_err(|_| D::Error::custom("there are twelve columns"))
}

fn folders<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<(String, &'static str)>, D::Error> {
    let written = BTreeMap::<String, String>::deserialize(from)?;
    written.into_iter().map(|(own, said)| Ok((own, word(&said)?))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::lang::Languages;

    #[test]
    fn no_two_words_of_addresses_are_one() {
        for language in Languages::shipped().all() {
            let words: Vec<&str> = language.addresses.first().collect();
            let different: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(words.len(), different.len(), "{}: {words:?}", language.code);
        }
    }

    #[test]
    fn a_folder_without_a_word_keeps_its_name() {
        for language in Languages::shipped().all() {
            assert_eq!(language.addresses.folder("clubs"), "clubs");
        }
    }
}
