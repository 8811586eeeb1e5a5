//! Paths that no output may have.

use rayon::prelude::*;

use super::Plan;
use crate::diag::Text;
use crate::text::is_portable_path;

/// Says that a path cannot be an output's.
pub fn refused_path(path: &str) -> Text {
    Text::new(
        format!(
            "« {path} » ne peut pas être le chemin d’une page. Changez le nom du fichier qui la produit."
        ),
        format!("“{path}” cannot be the path of a page. Change the name of the file that makes it."),
    )
}

impl Plan<'_> {
    /// Outputs whose paths a folder could not take on every system, so that none is found by the one who publishes.
    pub fn refused_paths(&self) -> Vec<Text> {
        let made = self.artifacts().par_iter().map(|artifact| &artifact.path);
        let all = made.chain(self.weighed().par_iter().map(|weighed| &weighed.path));
        all.filter(|path| !is_portable_path(path)).map(|path| refused_path(path)).collect()
    }
}
