//! The official geographic code of INSEE: files of regions, départements, arrondissements and communes.
//!
//! Their numbers overlap (region 75, département 75), so keys begin with a letter.

use super::cells;
use super::draft::Draft;
use super::table::{Row, Table};
use crate::schema::ZoneKind;

/// The rows, when it is one of these files.
pub(super) fn read(table: &Table) -> Option<Vec<Draft>> {
    let name = table.first_of(&["libelle", "nccenr"])?;
    let [region, departement, arrondissement, commune] =
        ["reg", "dep", "arr", "com"].map(|column| table.column(column));
    let (kind, letter, own, outer) =
        match (table.column("typecom"), commune, arrondissement, departement, region) {
            (Some(level), Some(own), _, Some(outer), _) => {
                let parent = table.column("comparent");
                return Some(
                    table
                        .rows
                        .iter()
                        .filter_map(|row| of_commune(table, row, [level, own, outer, name], parent))
                        .collect(),
                );
            }
            (None, None, Some(own), Some(outer), _) => {
                (ZoneKind::Arrondissement, 'A', own, Some(('D', outer)))
            }
            (None, None, None, Some(own), Some(outer)) => {
                (ZoneKind::Departement, 'D', own, Some(('R', outer)))
            }
            (None, None, None, None, Some(own)) => (ZoneKind::Region, 'R', own, None),
            _ => return None,
        };
    let outer = |row: &Row| outer.map(|(letter, at)| format!("{letter}{}", row.cell(at)));
    let drafts = table.rows.iter().map(|row| draft(table, row, kind, (letter, own), outer(row), name));
    Some(drafts.collect())
}

fn draft(
    table: &Table,
    row: &Row,
    kind: ZoneKind,
    (letter, own): (char, usize),
    parent: Option<String>,
    name: usize,
) -> Draft {
    let code = row.cell(own).to_owned();
    Draft {
        file: table.name.clone(),
        line: row.line,
        key: if code.is_empty() { String::new() } else { format!("{letter}{code}") },
        parent,
        code,
        kind: Some(kind),
        name: cells::name(row.cell(name)),
        ..Draft::default()
    }
}

/// A commune, or a part of one: communes that were joined to another, districts of the largest towns.
fn of_commune(
    table: &Table,
    row: &Row,
    [level, own, outer, name]: [usize; 4],
    parent: Option<usize>,
) -> Option<Draft> {
    let (kind, letter) = match row.cell(level) {
        "COM" => (ZoneKind::Commune, 'C'),
        "COMD" | "COMA" => (ZoneKind::Locality, 'L'),
        "ARM" => (ZoneKind::Quarter, 'L'),
        _ => return None,
    };
    let around = match kind {
        ZoneKind::Commune => format!("D{}", row.cell(outer)),
        _ => format!("C{}", row.cell(parent?)),
    };
    Some(draft(table, row, kind, (letter, own), Some(around), name))
}
