//! The REFNIS codes of Statbel: the table with a row a unit and its parent, or the older list whose numbers tell the parent.

use super::cells;
use super::draft::Draft;
use super::table::{Row, Table};
use crate::diag::Text;
use crate::lang::Languages;
use crate::schema::ZoneKind;

/// The kingdom, and its regions: Flanders, Wallonia, Brussels.
const KINGDOM: &str = "01000";
const FLANDERS: &str = "02000";
const WALLONIA: &str = "03000";
const BRUSSELS: &str = "04000";

/// The rows, when it is one of these tables.
pub(super) fn read(table: &Table, main: &str, told: &mut Vec<Text>) -> Option<Vec<Draft>> {
    if let (Some(own), Some(outer)) = (table.column("cd_refnis"), table.column("cd_sup_refnis")) {
        return Some(units(table, own, outer, main, told));
    }
    let own =
        table.first_of(&["code ins", "refnis code", "code refnis", "refnis", "nis code", "nis-code"])?;
    let name = table.first_of(&[
        "administratieve eenheden",
        "entites administratives",
        "gemeentenaam",
        "nom commune",
        "naam",
        "nom",
    ])?;
    let known: Vec<String> = table.rows.iter().map(|row| padded(row.cell(own))).collect();
    let drafts = table.rows.iter().map(|row| {
        let code = padded(row.cell(own));
        let parent = outer_by_number(&code, &known);
        Draft { parent, ..draft(table, row, &code, level_by_number(&code), row.cell(name)) }
    });
    Some(drafts.collect())
}

/// Spreadsheets drop the zero that some codes begin with.
fn padded(code: &str) -> String {
    if code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("0{code}")
    } else {
        code.to_owned()
    }
}

fn draft(table: &Table, row: &Row, code: &str, kind: ZoneKind, name: &str) -> Draft {
    Draft {
        file: table.name.clone(),
        line: row.line,
        key: code.to_owned(),
        code: code.to_owned(),
        kind: Some(kind),
        name: cells::name(name),
        ..Draft::default()
    }
}

fn units(table: &Table, own: usize, outer: usize, main: &str, told: &mut Vec<Text>) -> Vec<Draft> {
    let end = table.column("dt_vldt_end");
    let level = table.column("lvl_refnis");
    let names: Vec<(&'static str, usize)> = Languages::shipped()
        .codes()
        .filter_map(|lang| Some((lang, table.column(&format!("tx_refnis_{lang}"))?)))
        .collect();
    let is_valid = |row: &&Row| end.is_none_or(|at| row.cell(at).is_empty() || row.cell(at).contains("9999"));
    let old = table.rows.iter().filter(|row| !is_valid(row)).count();
    if old > 0 {
        let name = &table.name;
        told.push(Text::new(
            format!("{name} : {old} lignes ne valent plus, laissées de côté"),
            format!("{name}: {old} rows are no longer valid and were left out"),
        ));
    }
    let drafts = table.rows.iter().filter(is_valid).map(|row| {
        let code = padded(row.cell(own));
        let kind = match (code.as_str(), level.map(|at| row.cell(at))) {
            (KINGDOM, _) => ZoneKind::Country,
            (_, Some("1")) => ZoneKind::Region,
            (_, Some("2")) => ZoneKind::Province,
            (_, Some("3")) => ZoneKind::Arrondissement,
            (_, Some("4")) => ZoneKind::Commune,
            _ => level_by_number(&code),
        };
        let mut all: Vec<(&'static str, String)> = names
            .iter()
            .map(|(lang, at)| (*lang, cells::name(row.cell(*at))))
            .filter(|(_, name)| !name.is_empty())
            .collect();
        let at = all.iter().position(|(lang, _)| *lang == main).unwrap_or(0);
        let own = if all.is_empty() { String::new() } else { all.remove(at).1 };
        all.retain(|(_, name)| *name != own);
        let outer = padded(row.cell(outer));
        let parent = (!outer.is_empty() && outer != code).then_some(outer);
        Draft { parent, names: all, ..draft(table, row, &code, kind, &own) }
    });
    drafts.collect()
}

/// The level that a number tells.
fn level_by_number(code: &str) -> ZoneKind {
    match code {
        KINGDOM => ZoneKind::Country,
        FLANDERS | WALLONIA | BRUSSELS => ZoneKind::Region,
        "20001" | "20002" => ZoneKind::Province,
        _ if code.ends_with("0000") => ZoneKind::Province,
        _ if code.ends_with("000") => ZoneKind::Arrondissement,
        _ => ZoneKind::Commune,
    }
}

/// What contains a unit by its number: the nearest level that the table has.
fn outer_by_number(code: &str, known: &[String]) -> Option<String> {
    let start = |n: usize| code.get(..n).unwrap_or_default();
    let province = match start(2) {
        "23" | "24" => "20001".to_owned(),
        "25" => "20002".to_owned(),
        _ => format!("{}0000", start(1)),
    };
    let region = match (start(2), start(1)) {
        ("21", _) => BRUSSELS,
        ("25", _) | (_, "5" | "6" | "8" | "9") => WALLONIA,
        _ if code == "20002" => WALLONIA,
        _ => FLANDERS,
    };
    let chain = [format!("{}000", start(2)), province, region.to_owned(), KINGDOM.to_owned()];
    let from = match level_by_number(code) {
        ZoneKind::Country => return None,
        ZoneKind::Region => 3,
        ZoneKind::Province => 2,
        ZoneKind::Arrondissement => 1,
        _ => 0,
    };
    chain.into_iter().skip(from).find(|outer| outer != code && known.contains(outer))
}
