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
