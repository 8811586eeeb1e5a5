//! The pictures of `medias/` that pages show, under their own names and without their metadata.

use crate::diag::Text;
use crate::picture::{Format, publishable};
use crate::plan::{KeyBuilder, Plan, RenderError};
use crate::site::Site;
use crate::world::World;

/// Plans every picture that something shows. Its bytes are read when it is made, so that none is held in memory.
pub fn plan_pictures<'a>(site: &'a Site<'a>, world: &'a dyn World, plan: &mut Plan<'a>) {
    for picture in &site.directory.pictures {
        let path = format!("medias/{}", picture.file);
        let key = KeyBuilder::new("picture").part(picture.digest.as_bytes()).finish();
        let there = format!("{}/{}", site.directory.config.pictures(), picture.file);
        plan.add(there, path.clone(), key, move || {
            let bytes = world.read(&path).map_err(|error| RenderError::Other(error.text()))?;
            let made = Format::of_name(&path).and_then(|format| publishable(format, &bytes).ok());
            made.ok_or_else(|| RenderError::Other(changed(&path)))
        });
    }
}

/// A picture that could be read when content was.
fn changed(path: &str) -> Text {
    Text::new(
        format!("{path} a changé pendant la construction et n’est plus une image. Recommencez."),
        format!("{path} changed during the build and is no picture any more. Try again."),
    )
}
