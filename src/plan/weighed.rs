//! Outputs that tell how heavy other outputs are.

use std::collections::HashMap;

use super::{Artifact, Plan, RenderError};
use crate::diag::Text;

/// Makes the bytes of such an output from the sizes of the others, in the order they were named.
pub type Weigh<'a> = Box<dyn Fn(&[u64]) -> Vec<u8> + Send + Sync + 'a>;

/// An output that tells how heavy others are, so it is made after them: nothing is rendered twice to be weighed.
pub struct Weighed<'a> {
    /// Path below the output folder.
    pub path: String,
    /// Where it comes from, for messages.
    pub origin: String,
    /// The paths of the outputs to weigh.
    pub of: Vec<String>,
    /// Makes the bytes.
    pub weigh: Weigh<'a>,
}

/// The outputs that weigh others, as outputs that can be made alone. `sizes` are those of the others, in the order of
/// the plan.
///
/// # Errors
/// One names an output that is not planned.
pub fn settle<'p>(plan: &'p Plan<'_>, sizes: &'p [u64]) -> Result<Vec<Artifact<'p>>, RenderError> {
    let paths = plan.artifacts().iter().map(|artifact| artifact.path.as_str());
    let sizes: HashMap<&str, u64> = paths.zip(sizes.iter().copied()).collect();
    let mut settled = Plan::default();
    for weighed in plan.weighed() {
        let size = |path: &String| {
            let own = &weighed.path;
            sizes.get(path.as_str()).copied().ok_or_else(|| {
                RenderError::Other(Text::new(
                    format!("« {own} » pèse « {path} », que rien ne produit"),
                    format!("“{own}” weighs “{path}”, which nothing makes"),
                ))
            })
        };
        let found: Vec<u64> = weighed.of.iter().map(size).collect::<Result<_, _>>()?;
        settled.add_by_bytes(&weighed.path, &weighed.origin, move || (weighed.weigh)(&found));
    }
    Ok(settled.into_artifacts())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(size: u64, of: &str) -> Result<Vec<u8>, RenderError> {
        let mut plan = Plan::default();
        plan.add_by_bytes("page.html", "page", || b"abc".to_vec());
        plan.weigh("sizes.json", "page", vec![of.to_owned()], |sizes| format!("{sizes:?}").into_bytes());
        let sizes = [size];
        let settled = settle(&plan, &sizes)?;
        (settled[0].output.ready().make)()
    }

    #[test]
    fn it_knows_the_sizes_of_the_others() {
        assert_eq!(settled(3, "page.html").unwrap(), b"[3]");
    }

    #[test]
    fn what_nothing_makes_cannot_be_weighed() {
        assert!(settled(3, "absent.html").unwrap_err().to_string().contains("absent.html"));
    }
}
