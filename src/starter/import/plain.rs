//! Any table with a header.

use super::cells;
use super::columns::{Chosen, Columns};
use super::draft::Draft;
use super::table::Table;
use crate::diag::Text;

/// The rows that have a name.
pub(super) fn read(table: &Table, chosen: &Chosen) -> Result<Vec<Draft>, Text> {
    let columns = Columns::of(table, chosen)?;
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let drafts = table.rows.iter().map(|row| Draft {
        file: table.name.clone(),
        line: row.line,
        key: row.cell(columns.id).to_owned(),
        parent: columns.parent.and_then(|at| filled(row.cell(at))),
        code: row.cell(columns.id).to_owned(),
        kind: columns.kind.and_then(|at| cells::kind(row.cell(at))),
        name: cells::name(row.cell(columns.name)),
        names: columns.names.iter().map(|(lang, at)| (*lang, cells::name(row.cell(*at)))).collect(),
        postal_codes: columns.codes.map(|at| cells::codes(row.cell(at))).unwrap_or_default(),
        point: columns.point.and_then(|(lat, lon)| cells::point(row.cell(lat), row.cell(lon))),
    });
    Ok(drafts.collect())
}
