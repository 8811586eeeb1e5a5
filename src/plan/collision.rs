//! Two outputs that would land on one file.

use std::collections::BTreeMap;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::Plan;
use super::codes::COLLISION;
use crate::diag::{Diagnostic, FileId, SourceMap, Span, Text};

/// Two outputs that would land on one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    /// The path of the second.
    pub path: String,
    /// Where the two come from.
    pub origins: [String; 2],
}

impl Collision {
    /// What happens, naming both.
    pub fn text(&self) -> Text {
        let [first, second] = &self.origins;
        let path = &self.path;
        Text::new(
            format!("« {path} » viendrait à la fois de {first} et de {second}"),
            format!("“{path}” would come from {first} and from {second}"),
        )
    }

    /// The same as a problem of content, if one of the two comes from a file; `prefix` is what files are shown with.
    pub fn diagnostic(&self, files: &SourceMap, prefix: &str) -> Option<Diagnostic> {
        let [first, second] = self.origins.each_ref().map(|origin| find(files, &format!("{prefix}{origin}")));
        let at = Span::file_start(second.or(first)?);
        let found = Diagnostic::new(&COLLISION, at, self.text())
            .help("changez le nom de l’un des deux", "change the name of one of them");
        Some(match (first, second) {
            (Some(first), Some(second)) if first != second => {
                found.related(Span::file_start(first), Text::new("l’autre est ici", "the other one is here"))
            }
            _ => found,
        })
    }
}

impl Plan<'_> {
    /// Outputs that would land on one file, also on a disk that ignores case or normalises names.
    pub fn collisions(&self) -> Vec<Collision> {
        let made = self.artifacts().par_iter().map(|artifact| (&artifact.path, &artifact.origin));
        let weighed = self.weighed().par_iter().map(|weighed| (&weighed.path, &weighed.origin));
        let mut all: Vec<Placed<'_>> = made
            .chain(weighed)
            .enumerate()
            .map(|(place, (path, origin))| Placed { folded: folded(path), place, path, origin })
            .collect();
        all.par_sort_unstable_by(|a, b| (&a.folded, a.place).cmp(&(&b.folded, b.place)));
        let first = |placed: &Placed<'_>| all.partition_point(|other| other.folded < placed.folded);
        let twice = all.par_iter().filter_map(|placed| {
            let first = all.get(first(placed)).filter(|first| first.place != placed.place)?;
            Some((placed.place, placed.beside(placed.path, first)))
        });
        let mut found: Vec<(usize, Collision)> = twice.collect();
        found.sort_by_key(|(place, _)| *place);
        found.into_iter().map(|(_, collision)| collision).chain(under_files(&all)).collect()
    }
}

/// An output, by the path that a disk that ignores case and normalises names sees; `place` is that in the plan.
struct Placed<'p> {
    folded: String,
    place: usize,
    path: &'p str,
    origin: &'p str,
}

impl Placed<'_> {
    /// The collision with an output that was planned first.
    fn beside(&self, path: &str, first: &Placed<'_>) -> Collision {
        Collision { path: path.to_owned(), origins: [first.origin.to_owned(), self.origin.to_owned()] }
    }
}

fn folded(path: &str) -> String {
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.nfc().collect::<String>().to_lowercase() }
}

/// Files that stand where others need a folder, each once. The outputs are sorted by their folded paths.
fn under_files(all: &[Placed<'_>]) -> impl Iterator<Item = Collision> {
    let file = |above: &str| {
        let at = all.binary_search_by(|placed| placed.folded.as_str().cmp(above)).ok()?;
        all.get(at)
    };
    let above = |placed: &Placed<'_>| -> Vec<(String, Collision)> {
        let folders = placed.folded.match_indices('/').map(|(at, _)| &placed.folded[..at]);
        folders.filter_map(|above| Some((above.to_owned(), placed.beside(above, file(above)?)))).collect()
    };
    let mut found: BTreeMap<String, Collision> = BTreeMap::new();
    for (above, collision) in all.par_iter().flat_map_iter(above).collect::<Vec<_>>() {
        found.entry(above).or_insert(collision);
    }
    found.into_values()
}

fn find(files: &SourceMap, path: &str) -> Option<FileId> {
    let at = files.iter().position(|file| file.path == path)?;
    u32::try_from(at).ok().map(FileId)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::SourceFile;
    use crate::plan::Key;

    fn collisions(paths: &[(&str, &str)]) -> Vec<Collision> {
        let mut plan = Plan::default();
        for (path, origin) in paths {
            plan.add(*path, *origin, Key::of(b""), || Ok(Vec::new()));
        }
        plan.collisions()
    }

    #[test]
    fn capitals_and_composed_letters_make_no_difference() {
        assert_eq!(collisions(&[("a/index.html", "a.md"), ("b/index.html", "b.md")]), []);
        for other in ["zones/liège", "Zones/LIÈGE", "zones/lie\u{300}ge"] {
            let found = collisions(&[("zones/liège", "a.md"), (other, "b.md")]);
            assert_eq!(found.len(), 1, "{other}");
            assert_eq!(found[0].origins, ["a.md", "b.md"]);
        }
    }

    #[test]
    fn a_file_cannot_stand_where_others_need_a_folder() {
        let found =
            collisions(&[("Zones", "theme"), ("zones-a/x", "a"), ("zones/b/x", "b"), ("zones/c/x", "c")]);
        assert_eq!(
            found,
            [Collision { path: "zones".to_owned(), origins: ["theme".to_owned(), "b".to_owned()] }]
        );
    }

    #[test]
    fn a_collision_of_files_is_a_problem_of_content_at_the_second() {
        let mut files = SourceMap::default();
        let first = files.add(SourceFile::new("content/a.md", ""));
        let second = files.add(SourceFile::new("content/b.md", ""));
        let found = collisions(&[("x", "a.md"), ("x", "b.md")]);
        let problem = found[0].diagnostic(&files, "content/").unwrap();
        assert_eq!((problem.span.file, problem.related[0].span.file), (second, first));
        assert!(problem.message.fr.contains("a.md") && problem.message.fr.contains("b.md"));
    }

    #[test]
    fn a_collision_that_no_file_explains_is_none() {
        let found = collisions(&[("x", "theme"), ("x", "export")]);
        assert_eq!(found[0].diagnostic(&SourceMap::default(), ""), None);
    }
}
