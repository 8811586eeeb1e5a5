//! Style sheets, icons, scripts and pictures of a theme. Their names carry their hash, so that hosts may keep them for ever.

use std::collections::BTreeMap;

use super::loading::Loading;
use super::scripts::{Script, Scripts};
use super::{Place, Theme};
use crate::picture::{Format, publishable};
use crate::plan::{Key, KeyBuilder, Plan};

/// The files that pages load.
pub struct Assets {
    /// Output path of the one style sheet.
    pub css: String,
    /// Output path of the icons.
    pub icons: String,
    /// Scripts by name: `agenda` for `js/agenda.js`.
    pub scripts: BTreeMap<String, Script>,
    files: Vec<(String, Vec<u8>)>,
}

impl Assets {
    /// Joins `css/*.css` in the order of their names, makes one file of `icons/*.svg`, takes `js/` as modules and
    /// keeps `static/` as it is.
    ///
    /// None when a script imports what is not there, which is then reported.
    pub(super) fn new(files: &BTreeMap<String, &[u8]>, loading: &mut Loading<'_, '_>) -> Option<Self> {
        let mut css = Vec::new();
        let mut icons = br#"<svg xmlns="http://www.w3.org/2000/svg">"#.to_vec();
        let mut out = Vec::new();
        for (path, bytes) in files {
            if Place::of(path) == Some(Place::Css) {
                css.extend_from_slice(bytes);
            } else if let Some(name) = path.strip_prefix("icons/").and_then(|name| name.strip_suffix(".svg"))
            {
                symbol(name, bytes, &mut icons);
            } else if let Some(name) = path.strip_prefix("static/") {
                out.push((name.to_owned(), as_published(name, bytes)));
            }
        }
        icons.extend_from_slice(b"</svg>\n");
        let css_path = hashed("theme/site", "css", &css);
        let icons_path = hashed("theme/icons", "svg", &icons);
        out.push((css_path.clone(), css));
        out.push((icons_path.clone(), icons));
        let scripts = match Scripts::new(files) {
            Ok(scripts) => scripts,
            Err(fault) => {
                let problem = fault.problem(files, loading);
                loading.problems.push(problem);
                return None;
            }
        };
        out.extend(scripts.files);
        Some(Assets { css: css_path, icons: icons_path, scripts: scripts.by_name, files: out })
    }
}

impl Theme {
    /// Plans the theme's files.
    pub(in crate::render) fn plan_assets<'a>(&'a self, plan: &mut Plan<'a>) {
        for (path, bytes) in &self.assets.files {
            let key = KeyBuilder::new("asset").part(bytes).finish();
            plan.add(path.clone(), format!("themes : {path}"), key, move || Ok(bytes.clone()));
        }
    }
}

/// A file of `static/` as it is; a picture without its metadata. One that cannot be read was reported.
fn as_published(name: &str, bytes: &[u8]) -> Vec<u8> {
    let picture = Format::of_name(name).and_then(|format| publishable(format, bytes).ok());
    picture.unwrap_or_else(|| bytes.to_vec())
}

/// An icon's drawing as a `<symbol>`: what stands between `<svg …>` and `</svg>`, on a grid of 24 by 24.
fn symbol(name: &str, bytes: &[u8], icons: &mut Vec<u8>) {
    let text = String::from_utf8_lossy(bytes);
    let inner = text
        .split_once("<svg")
        .and_then(|(_, rest)| rest.split_once('>'))
        .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
        .map_or("", |(inner, _)| inner.trim());
    icons
        .extend_from_slice(format!(r#"<symbol id="{name}" viewBox="0 0 24 24">{inner}</symbol>"#).as_bytes());
}

fn hashed(stem: &str, extension: &str, bytes: &[u8]) -> String {
    let hash = Key::of(bytes).to_hex();
    format!("{stem}-{}.{extension}", &hash[..10])
}
