//! Pages of a long list.

use serde::Serialize;

/// One page of a long list: its links, and what of the list it shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pagination {
    /// All pages.
    pub links: Vec<PageLink>,
    /// Address of the page before.
    pub previous: Option<String>,
    /// Address of the page after.
    pub next: Option<String>,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageLink {
    /// Its number.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether it is this one.
    pub current: bool,
}

impl Pagination {
    /// Items on one page.
    pub const SIZE: usize = 50;

    /// How many pages a list of so many items has: at least one.
    pub fn count(items: usize) -> usize {
        items.div_ceil(Self::SIZE).max(1)
    }

    /// Page `number` (from 1) of a list; `address` gives that of each page.
    pub fn new(items: usize, number: usize, address: impl Fn(usize) -> String) -> Self {
        let count = Self::count(items);
        let link = |n: usize| PageLink { label: n.to_string(), href: address(n), current: n == number };
        Pagination {
            links: (1..=count).map(link).collect(),
            previous: (number > 1).then(|| address(number - 1)),
            next: (number < count).then(|| address(number + 1)),
        }
    }

    /// The items of page `number` (from 1).
    pub fn slice<T>(items: &[T], number: usize) -> &[T] {
        let start = (number.saturating_sub(1) * Self::SIZE).min(items.len());
        &items[start..items.len().min(start + Self::SIZE)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifty_one_items_make_two_pages() {
        let items: Vec<usize> = (0..51).collect();
        let second = Pagination::new(items.len(), 2, |n| format!("/{n}/"));
        assert_eq!(second.links.len(), 2);
        assert_eq!((second.previous.as_deref(), second.next), (Some("/1/"), None));
        assert_eq!(Pagination::slice(&items, 2), [50]);
        assert_eq!(Pagination::slice(&items, 9), [0usize; 0]);
        assert_eq!(Pagination::count(0), 1);
    }
}
