//! The real content folder.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use walkdir::WalkDir;

use super::{
    FoundFile, LARGEST_QUOTED, LARGEST_THEME_FILE, MOST_THEME_BYTES, MOST_THEME_FILES, ThemeFolder, World,
    WorldError, below,
};

/// Files on disk, and the day that the command was given.
#[derive(Debug, Clone)]
pub struct DiskWorld {
    root: PathBuf,
    prefix: String,
    themes: Option<PathBuf>,
    today: Date,
}

impl DiskWorld {
    /// The content folder `root`, seen on the day `today`.
    pub fn new(root: &Path, today: Date) -> Self {
        let shown = root.to_string_lossy().replace('\\', "/");
        let prefix = match shown.trim_end_matches('/') {
            "" | "." => String::new(),
            path => format!("{path}/"),
        };
        DiskWorld { root: root.to_owned(), prefix, themes: None, today }
    }

    /// The same with a folder of themes; a folder that does not exist is one without themes.
    #[must_use]
    pub fn with_themes(mut self, themes: &Path) -> Self {
        self.themes = Some(themes.to_owned());
        self
    }
}

impl World for DiskWorld {
    fn list(&self) -> Result<Vec<FoundFile>, WorldError> {
        if !self.root.is_dir() {
            return Err(WorldError::Missing { path: self.root.clone() });
        }
        let mut found = Vec::new();
        let visible = |name: &std::ffi::OsStr| !name.to_string_lossy().starts_with('.');
        let walk = WalkDir::new(&self.root).follow_links(false).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|e| e.depth() == 0 || visible(e.file_name())) {
            let entry = entry.map_err(|error| WorldError::Unreadable {
                path: error.path().map_or_else(|| self.root.clone(), Path::to_owned),
                cause: error.into(),
            })?;
            if entry.path_is_symlink() && entry.depth() > 0 {
                return Err(WorldError::SymbolicLink { path: entry.path().to_owned() });
            }
            if entry.file_type().is_file() {
                found.push(self.found(&entry)?);
            }
        }
        found.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(found)
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads")]
    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError> {
        let full = self.root.join(path);
        std::fs::read(&full).map_err(|cause| WorldError::Unreadable { path: full, cause })
    }

    fn quoted(&self, shown: &str) -> Option<Vec<u8>> {
        let path = below(self, shown);
        let size = self.root.join(path).metadata().ok()?.len();
        (size <= LARGEST_QUOTED).then(|| self.read(path).ok()).flatten()
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads")]
    fn themes(&self) -> Result<Vec<String>, WorldError> {
        let Some(themes) = self.themes.as_ref().filter(|themes| themes.is_dir()) else {
            return Ok(Vec::new());
        };
        let unreadable = |cause| WorldError::Unreadable { path: themes.clone(), cause };
        let mut names = Vec::new();
        for entry in std::fs::read_dir(themes).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_theme_name(&name) && entry.path().is_dir() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    fn theme(&self, name: &str) -> Result<Option<ThemeFolder>, WorldError> {
        let folder = self.themes.as_ref().filter(|_| is_theme_name(name)).map(|themes| themes.join(name));
        let Some(folder) = folder.filter(|folder| folder.is_dir()) else { return Ok(None) };
        if let Some(link) = folder.ancestors().take(2).find(|folder| folder.is_symlink()) {
            return Err(WorldError::SymbolicLink { path: link.to_owned() });
        }
        let within = DiskWorld::new(&folder, self.today);
        let mut theme =
            ThemeFolder { shown: within.prefix.trim_end_matches('/').to_owned(), ..ThemeFolder::default() };
        let found = within.list()?;
        let read = found.iter().map(|file| file.size).filter(|size| *size <= LARGEST_THEME_FILE);
        if found.len() > MOST_THEME_FILES || read.sum::<u64>() > MOST_THEME_BYTES {
            return Err(WorldError::TooMuch { path: folder });
        }
        for file in found {
            if file.size > LARGEST_THEME_FILE {
                theme.too_large.push(file.path);
            } else {
                let bytes = within.read(&file.path)?;
                theme.files.insert(file.path, bytes);
            }
        }
        Ok(Some(theme))
    }

    fn prefix(&self) -> &str {
        &self.prefix
    }

    fn today(&self) -> Date {
        self.today
    }
}

impl DiskWorld {
    fn found(&self, entry: &walkdir::DirEntry) -> Result<FoundFile, WorldError> {
        let size = entry
            .metadata()
            .map_err(|error| WorldError::Unreadable { path: entry.path().to_owned(), cause: error.into() })?
            .len();
        let relative = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
        // By components: on Unix a backslash is a letter of a name like any other.
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        Ok(FoundFile { path, size })
    }
}

/// A name that cannot lead anywhere else.
fn is_theme_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}
