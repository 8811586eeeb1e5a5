//! The pictures of `medias/` that pages show, under their own names.

use crate::plan::{KeyBuilder, Plan, RenderError};
use crate::site::Site;
use crate::world::World;

/// Plans every picture that something shows. Its bytes are read when it is made, so that none is held in memory.
pub fn plan_pictures<'a>(site: &'a Site<'a>, world: &'a dyn World, plan: &mut Plan<'a>) {
    for picture in &site.directory.pictures {
        let path = format!("medias/{}", picture.file);
        let key = KeyBuilder::new("picture").part(picture.digest.as_bytes()).finish();
        plan.add(path.clone(), path.clone(), key, move || {
            world.read(&path).map_err(|error| RenderError::Other(error.text()))
        });
    }
}
