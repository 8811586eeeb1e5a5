//! Scripts of a theme: ES modules that browsers load as they are written.
//!
//! All of `js/` goes into one folder whose name carries the hash of all of
//! them: a relative import between two of them needs no rewriting, and hosts
//! may keep the files for ever. Comments on lines of their own, types and
//! indentation are left out: they are for those who write.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::codes;
use super::loading::Loading;
use super::one_file::Together;
use crate::diag::{Diagnostic, Span, Text};
use crate::plan::KeyBuilder;

/// A script that a page may load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Script {
    /// Output path.
    pub src: String,
    /// Output paths of what it imports, and what those import: to be asked for at once, each once.
    pub imports: Vec<String>,
}

/// The scripts of a theme.
#[derive(Debug, Default)]
pub struct Scripts {
    /// By name: `agenda` for `js/agenda.js`, `search/engine` for `js/search/engine.js`.
    pub by_name: BTreeMap<String, Script>,
    /// Output path and bytes.
    pub files: Vec<(String, Vec<u8>)>,
}

/// An import of what is not there: the page would load the script and do nothing.
#[derive(Debug)]
pub(super) struct AbsentImport {
    /// The script that imports.
    script: String,
    /// The address that it imports.
    import: String,
}

impl AbsentImport {
    /// The same as a problem, at the import.
    pub(super) fn problem(
        &self,
        files: &BTreeMap<String, &[u8]>,
        loading: &mut Loading<'_, '_>,
    ) -> Diagnostic {
        let path = format!("js/{}.js", self.script);
        let text = files.get(&path).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        let at = text.find(&self.import).map_or(0..0, |at| at..at + self.import.len());
        let import = &self.import;
        let message = Text::new(
            format!("« {import} » n’existe pas dans js/"),
            format!("“{import}” does not exist in js/"),
        );
        Diagnostic::new(&codes::FILE, Span::new(loading.file(&path), at.start, at.end), message).help(
            "écrivez un chemin relatif avec son extension, comme « ./dates.js »",
            "write a relative path with its extension, such as “./dates.js”",
        )
    }
}

impl Scripts {
    /// Reads `js/**/*.js`.
    ///
    /// # Errors
    /// A file imports one that is not there.
    pub(super) fn new(files: &BTreeMap<String, &[u8]>) -> Result<Self, AbsentImport> {
        let mut written = BTreeMap::new();
        for (path, bytes) in files {
            let name = path.strip_prefix("js/").and_then(|name| name.strip_suffix(".js"));
            if let Some(name) = name {
                written.insert(name.to_owned(), String::from_utf8_lossy(bytes).into_owned());
            }
        }
        // What is said to be absent is absent from what was written.
        for name in written.keys() {
            all_imports(name, &written)?;
        }
        let Together { sources, files: inside } = Together::new(written);
        let moved = |(name, source): (String, String)| {
            let source = with_addresses(&name, &source, &inside);
            (name, without_comments(&source))
        };
        let sources: BTreeMap<String, String> = sources.into_iter().map(moved).collect();
        let hash = sources.iter().fold(KeyBuilder::new("scripts"), |key, (name, source)| {
            key.part(name.as_bytes()).part(source.as_bytes())
        });
        let folder = format!("theme/js-{}", &hash.finish().to_hex()[..10]);
        let mut scripts = Scripts::default();
        for name in sources.keys() {
            let imports = all_imports(name, &sources)?;
            let imports = imports.iter().map(|name| format!("{folder}/{name}.js")).collect();
            let script = Script { src: format!("{folder}/{name}.js"), imports };
            scripts.by_name.insert(name.clone(), script);
        }
        scripts.files = sources
            .into_iter()
            .map(|(name, source)| (format!("{folder}/{name}.js"), source.into_bytes()))
            .collect();
        Ok(scripts)
    }
}

/// A script without lines that are only comment. A line of a template literal must not look like one.
fn without_comments(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut inside = false;
    for line in source.lines() {
        let trimmed = line.trim();
        let opens = trimmed.starts_with("/*") && (trimmed.ends_with("*/") || !trimmed.contains("*/"));
        if inside || opens {
            inside = !trimmed.ends_with("*/");
        } else if !trimmed.is_empty() && !trimmed.starts_with("//") {
            without_types(trimmed, &mut kept);
            kept.push('\n');
        }
    }
    kept
}

/// Adds a line without the types inside it: `/** @type {any} */ `.
fn without_types(mut line: &str, kept: &mut String) {
    while let Some((before, rest)) = line.split_once("/** @") {
        let Some((_, after)) = rest.split_once("*/") else { break };
        kept.push_str(before);
        line = after.strip_prefix(' ').unwrap_or(after);
    }
    kept.push_str(line);
}

/// What a script imports, and what that imports.
fn all_imports(name: &str, sources: &BTreeMap<String, String>) -> Result<BTreeSet<String>, AbsentImport> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![name.to_owned()];
    while let Some(name) = waiting.pop() {
        for import in sources.get(&name).map(|source| imports(source)).unwrap_or_default() {
            let target = resolve(&name, import).filter(|target| sources.contains_key(target));
            let Some(target) = target else {
                return Err(AbsentImport { script: name, import: import.to_owned() });
            };
            if found.insert(target.clone()) {
                waiting.push(target);
            }
        }
    }
    found.remove(name);
    Ok(found)
}

/// Addresses after `from` or `import` in lines that import or export; `import("…")` is loaded later, when it is needed.
fn imports(source: &str) -> Vec<&str> {
    let line = |line: &'_ str| -> Option<(usize, usize)> {
        let is_import = line.starts_with("import ") || line.starts_with("export ") || line.starts_with('}');
        let rest = line.find(" from ").map(|at| at + 6).or(line.starts_with("import ").then_some(7))?;
        let quote = line.get(rest..)?.chars().next().filter(|c| is_import && matches!(c, '\'' | '"'))?;
        let end = line.get(rest + 1..)?.find(quote)?;
        Some((rest + 1, rest + 1 + end))
    };
    source.lines().filter_map(|text| line(text).and_then(|(from, to)| text.get(from..to))).collect()
}

/// A script whose addresses of scripts that are in the file of another are those of that file.
fn with_addresses(name: &str, source: &str, inside: &BTreeMap<String, String>) -> String {
    let mut text = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("'.") {
        let Some((address, end)) = after.split_once('\'') else { break };
        let own = format!(".{address}");
        let file = resolve(name, &own).and_then(|target| inside.get(&target));
        text.extend([before, "'", &file.map_or(own, |file| relative(name, file)), "'"]);
        rest = end;
    }
    text.push_str(rest);
    text
}

/// The relative address of a script, seen from another.
fn relative(from: &str, to: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    match to.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')).filter(|_| !folder.is_empty()) {
        Some(rest) => format!("./{rest}.js"),
        None if folder.is_empty() => format!("./{to}.js"),
        None => format!("{}{to}.js", "../".repeat(folder.split('/').count())),
    }
}

/// The script that a relative address names, seen from another.
fn resolve(from: &str, import: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if !import.starts_with("./") && !import.starts_with("../") {
        return None;
    }
    for part in import.strip_suffix(".js")?.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scripts(files: &[(&str, &str)]) -> Result<Scripts, AbsentImport> {
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes())).collect();
        Scripts::new(&files)
    }

    #[test]
    fn comments_on_lines_of_their_own_are_left_out_and_code_stays() {
        let source = "/**\n * Why.\n */\n\n// And how.\nconst a = '// no'; // stays\n/* one */\n  b(); /* stays */\n/* odd */ c();\n";
        assert_eq!(
            without_comments(source),
            "const a = '// no'; // stays\nb(); /* stays */\n/* odd */ c();\n"
        );
    }

    #[test]
    fn types_inside_a_line_are_left_out() {
        assert_eq!(
            without_comments("f(/** @type {any} */ (a), (/** @type {string} */ b) => b);\nc /** @d\n"),
            "f((a), (b) => b);\nc /** @d\n"
        );
    }

    #[test]
    fn imports_are_found_through_folders_and_all_files_share_one_hash() {
        let found = scripts(&[
            (
                "js/a.js",
                "import { b } from './lib/b.js';\nimport {\n  d,\n} from './d.js';\nimport('./late.js');\n",
            ),
            ("js/lib/b.js", "import '../c.js';\n"),
            ("js/c.js", "export * from \"./d.js\";\n"),
            ("js/d.js", "import './a.js';\n"),
            ("js/late.js", "let x;\n"),
        ])
        .unwrap();
        let a = &found.by_name["a"];
        let folder = a.src.strip_suffix("/a.js").unwrap();
        let names: Vec<&str> = a.imports.iter().map(|path| &path[folder.len()..]).collect();
        assert_eq!(names, ["/c.js", "/d.js", "/lib/b.js"]);
        assert!(found.files.iter().all(|(path, _)| path.starts_with(folder)));
        assert!(folder.starts_with("theme/js-"), "{folder}");
    }

    #[test]
    fn a_change_of_one_file_renames_all() {
        let one = scripts(&[("js/a.js", "let a;"), ("js/b.js", "let b;")]).unwrap();
        let two = scripts(&[("js/a.js", "let a;"), ("js/b.js", "let c;")]).unwrap();
        let same = scripts(&[("js/a.js", "// now with a comment\nlet a;"), ("js/b.js", "let b;")]).unwrap();
        assert_ne!(one.by_name["a"], two.by_name["a"]);
        assert_eq!(one.by_name["a"], same.by_name["a"]);
    }

    #[test]
    fn an_import_of_nothing_is_a_fault_of_the_theme() {
        for import in
            ["./absent.js", "absent", "/theme/absent.js", "../../out.js", "https://hote.example/x.js"]
        {
            let error = scripts(&[("js/a.js", &format!("import '{import}';\n"))]).unwrap_err();
            assert_eq!((error.script.as_str(), error.import.as_str()), ("a", import));
        }
    }
}
