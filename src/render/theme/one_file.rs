//! Scripts that are always asked for together, as one file: each request costs a slow network more than its bytes.
//!
//! A script says it in a line of its own: `// In one file with: files phrases`. The scripts of its folder that it names,
//! in this order, stand before it in its file; who imports one of them imports that file. Their names are then those of
//! one module: where two have the same, all stay apart, and nothing but a request or two is lost.

use std::collections::{BTreeMap, BTreeSet};

/// How the line begins.
const SAYS: &str = "// In one file with:";

/// Sources by name, those of one file put together; and where the scripts are that are no files of their own.
pub(super) struct Together {
    /// By name of the file.
    pub(super) sources: BTreeMap<String, String>,
    /// By name of the script: that of the file in which it is.
    pub(super) files: BTreeMap<String, String>,
}

impl Together {
    pub(super) fn new(mut sources: BTreeMap<String, String>) -> Self {
        let mut files = BTreeMap::new();
        for (head, parts) in heads(&sources) {
            let whole: Vec<&String> =
                parts.iter().chain([&head]).filter_map(|name| sources.get(name)).collect();
            let names: Vec<String> = whole.iter().flat_map(|source| declared(source)).collect();
            let distinct: BTreeSet<&String> = names.iter().collect();
            if whole.len() <= parts.len() || distinct.len() < names.len() {
                continue;
            }
            let inside: Vec<String> = parts.iter().map(|part| own_name(part).to_owned()).collect();
            let mut imported = BTreeSet::new();
            let text: String = whole.iter().map(|source| joined(source, &inside, &mut imported)).collect();
            sources.retain(|name, _| !parts.contains(name));
            sources.insert(head.clone(), text);
            files.extend(parts.into_iter().map(|part| (part, head.clone())));
        }
        Together { sources, files }
    }
}

/// The scripts that name others, with those.
fn heads(sources: &BTreeMap<String, String>) -> Vec<(String, Vec<String>)> {
    let said = |(name, source): (&String, &String)| {
        let names = source.lines().find_map(|line| line.strip_prefix(SAYS))?;
        let folder = name.strip_suffix(own_name(name)).unwrap_or_default();
        Some((name.clone(), names.split_whitespace().map(|part| format!("{folder}{part}")).collect()))
    };
    sources.iter().filter_map(said).collect()
}

/// The last part of a script's name.
fn own_name(name: &str) -> &str {
    name.rsplit_once('/').map_or(name, |(_, own)| own)
}

/// The names that a script declares for all of itself: at the beginning of a line.
fn declared(source: &str) -> Vec<String> {
    let kinds = ["const ", "let ", "function ", "function* ", "async function ", "class "];
    let name = |line: &str| {
        let line = line.strip_prefix("export ").unwrap_or(line);
        let rest = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').unwrap_or(rest.len());
        rest.get(..end).filter(|name| !name.is_empty()).map(str::to_owned)
    };
    source.lines().filter_map(name).collect()
}

/// A script without the lines that import from those beside it in the file, or export again what they do; what others of the
/// file have imported already is not imported a second time.
fn joined(source: &str, inside: &[String], imported: &mut BTreeSet<String>) -> String {
    let mut kept = String::with_capacity(source.len());
    for line in source.lines() {
        let (start, from) = line.split_once(" from './").unwrap_or((line, ""));
        let within = inside.iter().any(|name| from.starts_with(&format!("{name}.js'")));
        if (start.starts_with("import ") && within) || (line.starts_with("export {") && from.is_empty()) {
            continue;
        }
        match start
            .strip_prefix("import {")
            .and_then(|names| names.strip_suffix('}'))
            .filter(|_| !from.is_empty())
        {
            Some(names) => {
                let names = names.split(',').map(str::trim);
                let new: Vec<&str> = names.filter(|name| imported.insert((*name).to_owned())).collect();
                if !new.is_empty() {
                    kept.extend(["import { ", &new.join(", "), " } from './", from, "\n"]);
                }
            }
            None => kept.extend([line, "\n"]),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn together(files: &[(&str, &str)]) -> Together {
        Together::new(files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    #[test]
    fn scripts_stand_together_in_the_order_that_one_of_them_says() {
        let found = together(&[
            (
                "find/all",
                "// In one file with: b a\nimport { a } from './a.js';\nimport { c } from './c.js';\nexport { b };\nexport const all = a + b;\n",
            ),
            ("find/a", "import { b } from './b.js';\nexport const a = b;\n"),
            ("find/b", "export const b = 1;\n"),
            ("find/c", "export const c = 1;\n"),
        ]);
        let text = "export const b = 1;\nexport const a = b;\n// In one file with: b a\nimport { c } from './c.js';\nexport const all = a + b;\n";
        assert_eq!(found.sources["find/all"], text);
        assert_eq!(found.sources.keys().collect::<Vec<_>>(), ["find/all", "find/c"]);
        assert_eq!(found.files["find/a"], "find/all");
    }

    #[test]
    fn what_two_of_them_import_is_imported_once() {
        let found = together(&[
            ("all", "// In one file with: a\nimport { x, y } from './c.js';\nlet z = x;\n"),
            ("a", "import { w, x } from './c.js';\nlet v = w;\n"),
            ("c", "export const [w, x, y] = [1, 2, 3];\n"),
        ]);
        let text = "import { w, x } from './c.js';\nlet v = w;\n// In one file with: a\nimport { y } from './c.js';\nlet z = x;\n";
        assert_eq!(found.sources["all"], text);
    }

    #[test]
    fn scripts_with_a_name_in_common_or_without_one_of_them_stay_apart() {
        let same = together(&[
            ("all", "// In one file with: a\nconst x = 1;\n"),
            ("a", "export const y = 1;\nasync function x() {}\n"),
        ]);
        assert!(same.files.is_empty() && same.sources.len() == 2);
        assert!(together(&[("all", "// In one file with: gone\nlet z;\n")]).files.is_empty());
    }
}
