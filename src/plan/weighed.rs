//! Outputs that tell how heavy other outputs are.

use std::collections::BTreeMap;

use super::{Artifact, Key, KeyBuilder, RenderError};
use crate::diag::Text;

/// Makes the bytes of such an output from the sizes of the others, in the order they were named.
pub type Weigh<'a> = Box<dyn Fn(&[u64]) -> Result<Vec<u8>, RenderError> + Send + Sync + 'a>;

/// An output that tells how heavy others are, so it is made after them: nothing is rendered twice to be weighed.
pub struct Weighed<'a> {
    /// Path below the output folder.
    pub path: String,
    /// What it depends on besides the others.
    pub key: Key,
    /// Where it comes from, for messages.
    pub origin: String,
    /// The paths of the outputs to weigh.
    pub of: Vec<String>,
    /// Makes the bytes.
    pub weigh: Weigh<'a>,
}

/// What is known of the other outputs: key and place in the plan, by path.
pub struct Others<'p>(BTreeMap<&'p str, (usize, Key)>);

impl<'p> Others<'p> {
    /// The outputs of a plan.
    pub fn new(artifacts: &'p [Artifact<'_>]) -> Self {
        let row = |(at, artifact): (usize, &'p Artifact<'_>)| (artifact.path.as_str(), (at, artifact.key));
        Others(artifacts.iter().enumerate().map(row).collect())
    }

    /// The output as one that can be made alone: its key holds those of the others, since equal keys are equal bytes.
    /// `sizes` are those of the outputs, in the order of the plan.
    ///
    /// # Errors
    /// It names an output that is not planned.
    pub fn settle<'w>(
        &self,
        weighed: &'w Weighed<'_>,
        sizes: &'w [u64],
    ) -> Result<Artifact<'w>, RenderError> {
        let mut key = KeyBuilder::new("weighed").key(weighed.key);
        let mut found = Vec::with_capacity(weighed.of.len());
        for path in &weighed.of {
            let Some((at, other)) = self.0.get(path.as_str()) else {
                let own = &weighed.path;
                return Err(RenderError::Other(Text::new(
                    format!("« {own} » pèse « {path} », que rien ne produit"),
                    format!("“{own}” weighs “{path}”, which nothing makes"),
                )));
            };
            key = key.part(path.as_bytes()).key(*other);
            found.push(sizes.get(*at).copied().unwrap_or_default());
        }
        Ok(Artifact {
            path: weighed.path.clone(),
            key: key.finish(),
            origin: weighed.origin.clone(),
            render: Box::new(move || (weighed.weigh)(&found)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;

    fn settled(page: &str, of: &str) -> Result<(Key, Vec<u8>), RenderError> {
        let mut plan = Plan::default();
        let bytes = page.as_bytes().to_vec();
        plan.add("page.html", "page", Key::of(page.as_bytes()), move || Ok(bytes.clone()));
        plan.weigh("sizes.json", "page", Key::of(b"own"), vec![of.to_owned()], |sizes| {
            Ok(format!("{sizes:?}").into_bytes())
        });
        let sizes = [page.len() as u64];
        let artifact = Others::new(plan.artifacts()).settle(&plan.weighed()[0], &sizes)?;
        Ok((artifact.key, (artifact.render)()?))
    }

    #[test]
    fn it_knows_the_sizes_and_its_key_those_of_the_others() {
        let (one, bytes) = settled("abc", "page.html").unwrap();
        assert_eq!(bytes, b"[3]");
        // As heavy, but other bytes: the key cannot know that this changes nothing.
        let (two, _) = settled("abd", "page.html").unwrap();
        assert_ne!(one, two);
        assert_eq!(settled("abc", "page.html").unwrap().0, one);
    }

    #[test]
    fn what_nothing_makes_cannot_be_weighed() {
        assert!(settled("abc", "absent.html").unwrap_err().to_string().contains("absent.html"));
    }
}
