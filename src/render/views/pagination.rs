//! A list over several pages: which part stands on which, and the links between them.

use std::ops::Range;

use serde::Serialize;

/// Entries on a page of a list.
pub const PER_PAGE: usize = 50;

/// All numbers are shown up to this many pages.
const ALL_SHOWN: usize = 15;

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its number, from 1.
    pub number: usize,
    /// How many pages there are, at least 1.
    pub of: usize,
    /// Which items of the list it holds.
    pub range: Range<usize>,
}

/// The links between the pages of a list.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Pagination {
    previous: Option<String>,
    next: Option<String>,
    /// Empty when there is only one page.
    links: Vec<PageLink>,
}

#[derive(Debug, Clone, Serialize)]
struct PageLink {
    label: String,
    href: String,
    current: bool,
}

impl Pagination {
    /// The same links, all to one address: a specimen, whose pages are not there.
    pub fn leading_to(mut self, address: &str) -> Self {
        let hrefs = self.links.iter_mut().map(|link| &mut link.href);
        for href in hrefs.chain(&mut self.previous).chain(&mut self.next) {
            address.clone_into(href);
        }
        self
    }
}

/// Cuts a list of `count` items into pages of `size`. An empty list has one empty page.
pub fn parts(count: usize, size: usize) -> Vec<Part> {
    let of = count.div_ceil(size).max(1);
    let part = |i: usize| Part { number: i + 1, of, range: i * size..count.min((i + 1) * size) };
    (0..of).map(part).collect()
}

impl Part {
    /// The path of this page, when the first one stands at `first`.
    pub fn path(&self, first: &str) -> String {
        path(first, self.number)
    }

    /// Whether it is the first page.
    pub fn is_first(&self) -> bool {
        self.number == 1
    }

    /// The links to the other pages. `first` is the address of the first.
    pub fn paging(&self, first: &str) -> Pagination {
        let numbers = (1..=self.of).filter(|number| self.of > 1 && self.shows(*number));
        let link = |number: usize| PageLink {
            label: number.to_string(),
            href: path(first, number),
            current: number == self.number,
        };
        let previous = (self.number > 1).then(|| path(first, self.number - 1));
        let next = (self.number < self.of).then(|| path(first, self.number + 1));
        Pagination { previous, next, links: numbers.map(link).collect() }
    }

    /// Of many pages, the numbers around this one, both ends, and those that halve the way to them.
    fn shows(&self, number: usize) -> bool {
        let near = number.abs_diff(self.number) <= 2;
        let end = number == 1 || number == self.of;
        let half = number == self.number / 2 || number == self.number.midpoint(self.of);
        self.of <= ALL_SHOWN || near || end || half
    }
}

fn path(first: &str, number: usize) -> String {
    if number == 1 { first.to_owned() } else { format!("{first}{number}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_stands_on_one_page() {
        for count in [0, 1, 49, 50, 51, 100, 101] {
            let items: Vec<usize> = parts(count, 50).into_iter().flat_map(|part| part.range).collect();
            assert_eq!(items, (0..count).collect::<Vec<_>>());
        }
        assert_eq!(parts(0, 50).len(), 1);
    }

    #[test]
    fn a_page_links_its_neighbours_and_few_others() {
        let all = parts(5000, 50);
        let view = all[49].paging("/zones/wallonie/");
        assert_eq!(view.previous.as_deref(), Some("/zones/wallonie/49/"));
        assert_eq!(view.next.as_deref(), Some("/zones/wallonie/51/"));
        let numbers: Vec<&str> = view.links.iter().map(|page| page.label.as_str()).collect();
        assert_eq!(numbers, ["1", "25", "48", "49", "50", "51", "52", "75", "100"]);
        assert!(parts(50, 50)[0].paging("/").links.is_empty());
    }
}
