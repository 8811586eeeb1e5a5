//! The words of a language that machines read too: addresses, and the columns of tables. A site keeps them for ever.

/// What stands in the addresses of pages and files: paths below the home of a language, with the `/` that ends them, and
/// names. Without accents: an address is read aloud, typed and copied.
#[derive(Debug)]
pub struct Paths {
    /// Zones, and the folder of each.
    pub zones: &'static str,
    /// All the text of a zone, below its page.
    pub text: &'static str,
    /// What is for professionals.
    pub professionals: &'static str,
    /// Below it, who could help a family.
    pub who: &'static str,
    /// Dates of all zones and themes.
    pub agenda: &'static str,
    /// How to follow a calendar.
    pub follow: &'static str,
    /// Abbreviations.
    pub glossary: &'static str,
    /// Emergency numbers.
    pub safety: &'static str,
    /// The search.
    pub search: &'static str,
    /// What a visitor has chosen.
    pub my_list: &'static str,
    /// All entries by name.
    pub alphabet: &'static str,
    /// Whom volunteers may help.
    pub volunteers: &'static str,
    /// Below that page, those of no zone.
    pub elsewhere: &'static str,
    /// Who covers which commune: the name of the pages and of the table.
    pub coverage: &'static str,
    /// All pages.
    pub site_map: &'static str,
    /// What clears a device.
    pub erase: &'static str,
    /// What is shown without a network, and what zones need then.
    pub offline: &'static str,
    /// The colours and components of a theme.
    pub style: &'static str,
    /// Feeds of what changed: the name of that of the site, and of the folder of the others.
    pub news: &'static str,
    /// The folder of feeds of single entries, among those of zones.
    pub entries: &'static str,
    /// An entry, in the identifiers of news.
    pub entry: &'static str,
    /// The columns of the table of coverage, which programs read by name: a zone (id, name), what contains it, its postal
    /// codes, a theme; how many cover the zone itself, only a wider one, or are in it; how many of them are checked, and
    /// how many nobody has checked.
    pub columns: [&'static str; 12],
    /// Folders of the content that are folders of the site too, where they have another name there.
    pub folders: &'static [(&'static str, &'static str)],
}

impl Paths {
    /// What a folder of the content, or a vocabulary, is called in addresses: its own name unless the language has one.
    pub fn folder<'a>(&self, name: &'a str) -> &'a str {
        self.folders.iter().find(|(own, _)| *own == name).map_or(name, |(_, said)| said)
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::lang::ALL;
    use crate::text::is_portable_path;

    #[test]
    fn no_two_words_of_addresses_are_one() {
        for language in ALL {
            let words: Vec<&str> = language.paths.first().collect();
            let different: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(words.len(), different.len(), "{}: {words:?}", language.code);
            let plain = |word: &&str| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            assert!(words.iter().all(plain) && words.iter().all(|word| is_portable_path(word)), "{words:?}");
        }
    }

    #[test]
    fn a_folder_without_a_word_keeps_its_name() {
        for language in ALL {
            assert_eq!(language.paths.folder("clubs"), "clubs");
        }
    }
}
