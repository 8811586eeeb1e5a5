//! A dump of GeoNames: nineteen columns without a header. Administrative units and inhabited places are zones.

use super::cells;
use super::draft::Draft;
use super::table::{Row, Table};
use crate::schema::ZoneKind;

const NAME: usize = 1;
const LAT: usize = 4;
const LON: usize = 5;
const CLASS: usize = 6;
const CODE: usize = 7;
const COUNTRY: usize = 8;
/// The first of four columns: the units that contain the place, the widest first.
const UNITS: usize = 10;

/// The units, from the country to the commune. Places that are no unit are left out: most are a unit's own town.
pub(super) fn read(table: &Table) -> Vec<Draft> {
    table.rows.iter().filter_map(|row| unit(table, row)).collect()
}

fn unit(table: &Table, row: &Row) -> Option<Draft> {
    let depth = match (row.cell(CLASS), row.cell(CODE)) {
        ("A", "PCLI" | "PCLD" | "PCLIX" | "PCLS" | "PCL") => 0,
        ("A", "ADM1") => 1,
        ("A", "ADM2") => 2,
        ("A", "ADM3") => 3,
        ("A", "ADM4") => 4,
        _ => return None,
    };
    let key = |depth: usize| {
        let units = (0..depth).map(|at| row.cell(UNITS + at));
        std::iter::once(row.cell(COUNTRY)).chain(units).collect::<Vec<_>>().join(".")
    };
    let kind = match (depth, row.cell(COUNTRY)) {
        (0, _) => ZoneKind::Country,
        (1, _) => ZoneKind::Region,
        (2, "FR") => ZoneKind::Departement,
        (2, _) => ZoneKind::Province,
        (3, _) => ZoneKind::Arrondissement,
        _ => ZoneKind::Commune,
    };
    Some(Draft {
        file: table.name.clone(),
        line: row.line,
        key: key(depth),
        parent: (depth > 0).then(|| key(depth.saturating_sub(1))),
        code: if depth == 0 {
            row.cell(COUNTRY).to_owned()
        } else {
            row.cell(UNITS + depth.saturating_sub(1)).to_owned()
        },
        kind: Some(kind),
        name: cells::name(row.cell(NAME)),
        point: cells::point(row.cell(LAT), row.cell(LON)).filter(|_| kind == ZoneKind::Commune),
        ..Draft::default()
    })
}
