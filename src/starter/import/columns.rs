//! Which column of a table is what.

use super::table::Table;
use crate::diag::Text;
use crate::lang::Languages;

/// Columns that somebody named: role, column.
#[derive(Debug, Clone, Default)]
pub struct Chosen(Vec<(Role, String)>);

/// What a column can be, in the order of the table of headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Id,
    Outer,
    Name,
    Kind,
    Codes,
    Lat,
    Lon,
}

/// Each role, a line: how `--colonnes` calls it, and the headers that tell it, without accents.
static HEADERS: &str = include_str!("headers.tsv");

/// How `--colonnes` calls what a column can be.
pub fn roles() -> Vec<&'static str> {
    HEADERS.lines().filter_map(|line| line.split_once('\t')).map(|(name, _)| name).collect()
}

impl Role {
    const ALL: [Role; 7] = [Role::Id, Role::Outer, Role::Name, Role::Kind, Role::Codes, Role::Lat, Role::Lon];

    fn of(name: &str) -> Option<Role> {
        roles().into_iter().zip(Role::ALL).find(|(known, _)| *known == name).map(|(_, role)| role)
    }

    fn headers(self) -> Vec<&'static str> {
        let line = Role::ALL.into_iter().zip(HEADERS.lines()).find(|(role, _)| *role == self);
        line.and_then(|(_, line)| line.split_once('\t'))
            .map(|(_, names)| names.split(' ').collect())
            .unwrap_or_default()
    }
}

/// The places of the columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) id: usize,
    pub(super) parent: Option<usize>,
    pub(super) name: usize,
    pub(super) kind: Option<usize>,
    pub(super) codes: Option<usize>,
    pub(super) point: Option<(usize, usize)>,
    /// Names in other languages: `nom_nl`, `name_de`.
    pub(super) names: Vec<(&'static str, usize)>,
}

impl Chosen {
    /// Reads `id=code,nom=label`.
    ///
    /// # Errors
    /// A role is not one of them, or a part has no `=`.
    pub fn read(written: &str) -> Result<Self, Text> {
        let mut found = Vec::new();
        for part in written.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let pair = part.split_once('=').map(|(role, column)| (role.trim(), column.trim()));
            let role = pair.and_then(|(role, _)| Role::of(role));
            let (Some(role), Some((_, column))) = (role, pair) else {
                let all = roles().join("=…, ");
                return Err(Text::new(
                    format!(
                        "« {part} » ne dit pas une colonne ; écrivez par exemple id=code,nom=libelle (possibles : {all}=…)"
                    ),
                    format!(
                        "“{part}” names no column; write for example id=code,nom=label (possible: {all}=…)"
                    ),
                ));
            };
            found.push((role, column.to_owned()));
        }
        Ok(Chosen(found))
    }

    /// Whether nobody named any.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn of(&self, role: Role, table: &Table) -> Result<Option<usize>, Text> {
        if let Some((_, column)) = self.0.iter().find(|(of, _)| *of == role) {
            return table.named(column).map(Some);
        }
        Ok(table.first_of(&role.headers()))
    }
}

impl Columns {
    /// The columns that were named, else those that the header tells.
    pub(super) fn of(table: &Table, chosen: &Chosen) -> Result<Self, Text> {
        let names = names(table);
        let name = chosen
            .of(Role::Name, table)?
            .or(names.first().map(|(_, at)| *at))
            .ok_or_else(|| lacks(table, "nom"))?;
        let (lat, lon) = (chosen.of(Role::Lat, table)?, chosen.of(Role::Lon, table)?);
        Ok(Columns {
            // Where nothing else names a zone, its name does.
            id: chosen.of(Role::Id, table)?.unwrap_or(name),
            parent: chosen.of(Role::Outer, table)?,
            name,
            kind: chosen.of(Role::Kind, table)?,
            codes: chosen.of(Role::Codes, table)?,
            point: lat.zip(lon),
            names: names.into_iter().filter(|(_, at)| *at != name).collect(),
        })
    }
}

/// Columns of names by language.
fn names(table: &Table) -> Vec<(&'static str, usize)> {
    let headers = Role::Name.headers();
    let of = |lang: &'static str| {
        headers.iter().find_map(|header| table.column(&format!("{header}_{lang}"))).map(|at| (lang, at))
    };
    Languages::shipped().codes().filter_map(of).collect()
}

fn lacks(table: &Table, role: &str) -> Text {
    let (name, all) = (&table.name, table.header.join(", "));
    Text::new(
        format!(
            "{name} : aucune colonne ne dit le nom des zones (il y a : {all}) ; dites-la avec --colonnes {role}=…"
        ),
        format!(
            "{name}: no column says the name of the zones (there are: {all}); tell it with --colonnes {role}=…"
        ),
    )
}
