//! Two outputs that would land on one file.

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

fn find(files: &SourceMap, path: &str) -> Option<FileId> {
    let at = files.iter().position(|file| file.path == path)?;
    u32::try_from(at).ok().map(FileId)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::SourceFile;
    use crate::plan::{Key, Plan};

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
