//! What the scripts of a first search weigh.

use std::io::Write as _;

use crate::fixture::Fixture;
use crate::tree::tree;

/// Bytes of gzip, for all that the page of the search loads before the first question.
const MOST: usize = 14_000;

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

/// What a module imports at once; `import("…")` comes later.
fn imports(source: &str) -> Vec<&str> {
    let lines = source.lines().filter(|line| line.starts_with("import ") || line.starts_with('}'));
    lines.filter_map(|line| line.split_once(" from './")?.1.split('\'').next()).collect()
}

#[test]
fn the_scripts_of_a_first_search_weigh_at_most_fourteen_kilobytes() {
    let fixture = Fixture::new();
    fixture.build();
    let files = tree(&fixture.out());
    let script = |name: &str| {
        let end = format!("/{name}");
        let found = files.iter().find(|(path, _)| path.starts_with("theme/js-") && path.ends_with(&end));
        found.map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap()).unwrap()
    };
    // `page.js` is on every page, and kept by the browser before anybody searches.
    let (mut waiting, mut seen) = (vec!["search.js".to_owned()], vec!["page.js".to_owned()]);
    let mut sizes = Vec::new();
    while let Some(name) = waiting.pop() {
        if seen.contains(&name) {
            continue;
        }
        let source = script(&name);
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        for import in imports(&source) {
            waiting.push(if folder.is_empty() { import.to_owned() } else { format!("{folder}/{import}") });
        }
        sizes.push((name.clone(), gzipped(source.as_bytes())));
        seen.push(name);
    }
    assert_eq!(sizes.len(), 2, "two modules, two requests: {sizes:?}");
    let sum: usize = sizes.iter().map(|(_, size)| size).sum();
    assert!(sum <= MOST, "{sum} bytes: {sizes:?}");
}
