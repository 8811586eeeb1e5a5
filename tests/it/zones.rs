//! `repere zones import`: zones from tables that people have. All tables here are fictional.

use std::collections::HashSet;

use proptest::prelude::*;
use repere::cli::Exit;
use repere::starter::import::{Below, Given, Imported, Wish, import};
use repere::starter::zone_files;
use tempfile::TempDir;

use crate::cli::repere;

fn given(bytes: &[u8]) -> Given {
    Given { name: "t.csv".to_owned(), bytes: bytes.to_vec() }
}

fn wish(below: Below) -> Wish {
    Wish { below, lang: "fr", ..Wish::default() }
}

fn country() -> Wish {
    wish(Below::Country("be".to_owned()))
}

#[track_caller]
fn imported(text: &str) -> Imported {
    import(&[given(text.as_bytes())], &country()).unwrap()
}

fn lines(imported: &Imported) -> Vec<String> {
    zone_files::lines(&imported.tree, imported.outer.as_deref())
        .iter()
        .map(|line| line.trim().to_owned())
        .collect()
}

fn told(imported: &Imported) -> String {
    imported.told.iter().map(|told| format!("{}\n", told.fr)).collect()
}

#[test]
fn any_table_with_a_header_becomes_a_tree() {
    let table = "id;parent;nom;nom_nl;type;codes;lat;lon\nr1;;Région Une;Regio Een;région;;;\nc1;p1;Rives;;gemeente;\"9101, 9102\";50,41;2,11\np1;r1;Bord;;province;;;\n";
    let found = imported(table);
    assert_eq!(
        lines(&found)[1..],
        [
            "- {id: region-une, nom: Région Une, type: region, dans: be, noms: {nl: Regio Een}}",
            "- {id: bord, nom: Bord, type: province, dans: region-une}",
            "- {id: rives, nom: Rives, type: commune, dans: bord, codes_postaux: [\"9101\", \"9102\"], lat: 50.41, lon: 2.11, precision: approx}",
        ]
    );
    assert_eq!(found.faults, 0);
    for separator in [",", "\t"] {
        let other = table
            .replace("9101, 9102", "9101 9102")
            .replace(';', separator)
            .replace("50,41", "50.41")
            .replace("2,11", "2.11");
        assert_eq!(lines(&imported(&other)), lines(&found), "{separator:?}");
        assert_eq!(lines(&imported(&format!("\u{feff}{other}"))), lines(&found));
    }
}

#[test]
fn levels_that_no_row_says_are_told_by_the_tree() {
    let found = imported("code,dans,libelle\n1,,Haut\n2,1,Milieu\n3,2,Bas\n4,1,Seul\n");
    let kinds: Vec<String> = lines(&found)
        .iter()
        .map(|line| line.split("type: ").nth(1).unwrap().split([',', '}']).next().unwrap().to_owned())
        .collect();
    assert_eq!(kinds, ["pays", "region", "province", "commune", "commune"]);
}

#[test]
fn letters_of_windows_and_of_spreadsheets_are_read() {
    let latin = b"id,nom\n1,Ch\xe2teau d\x92Eau\n";
    let found = import(&[given(latin)], &country()).unwrap();
    assert!(lines(&found)[1].contains("nom: Château d’Eau"), "{:?}", lines(&found));
    assert!(told(&found).contains("latin-1"), "{}", told(&found));
    let mut wide = vec![0xff, 0xfe];
    wide.extend("id\tnom\n1\tÎle\n".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(lines(&import(&[given(&wide)], &country()).unwrap())[1].contains("nom: Île"));
}

#[test]
fn doubles_orphans_and_circles_are_told_with_their_lines() {
    let found =
        imported("id,parent,nom\na,,A\na,,Encore\nb,z,B\nc,d,C\nd,c,D\ne,c,E\nf,b,F\n,,\n,a,Sans code\n");
    let told = told(&found);
    for words in [
        "t.csv:3 : « a » est déjà à la ligne 2",
        "t.csv:4 : « B » est dans « z »",
        "t.csv:5 : « C » se contient",
        "t.csv:6 : « D » se contient",
        "t.csv:7 : « E » est dans une zone laissée de côté",
        "t.csv:8 : « F » est dans une zone laissée de côté",
        "t.csv:10 : ni nom ni code",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    assert_eq!((found.faults, found.tree.areas.len()), (7, 2));
}

#[test]
fn the_files_of_insee_are_read_together() {
    let regions = "REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE\n99,99001,0,FEE,Fée,Fée\n";
    let departements = "DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE\n99,99,99001,0,X,X,Haute-Fée\n98,99,98001,0,Y,Y,Basse-Fée\n";
    let communes = "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\nCOM,99001,99,99,,,0,A,A,L'Étang,,\nCOMD,99001,,,,,0,A,A,Vieil Étang,,99001\nCOM,98001,99,98,,,0,B,B,Rives,,\nXXX,1,,,,,,,,Rien,,\n";
    let all = [regions, departements, communes].map(|text| given(text.as_bytes()));
    let wish =
        Wish { only: vec![("DEP".to_owned(), "99".to_owned())], ..wish(Below::Country("fr".to_owned())) };
    let found = import(&all, &wish).unwrap();
    let lines = lines(&found);
    assert!(lines[0].starts_with("- {id: fr, nom: France, type: pays, code: FR"), "{lines:?}");
    assert_eq!(
        lines[1..],
        [
            "- {id: fee, nom: Fée, type: region, dans: fr}",
            "- {id: haute-fee, nom: Haute-Fée, type: departement, dans: fee}",
            "- {id: l-etang, nom: L’Étang, type: commune, dans: haute-fee}",
        ]
    );
    // A table of communes alone goes whole into the zone that is named.
    let below = Wish { below: Below::Zone("haute-fee".to_owned()), ..wish };
    let found = import(&[given(communes.as_bytes())], &below).unwrap();
    assert_eq!(self::lines(&found), ["- {id: l-etang, nom: L’Étang, type: commune, dans: haute-fee}"]);
}

#[test]
fn the_tables_of_statbel_are_read() {
    let units = "LVL_REFNIS;CD_REFNIS;CD_SUP_REFNIS;TX_REFNIS_FR;TX_REFNIS_NL;DT_VLDT_START;DT_VLDT_END\n1;2000;1000;Région fictive;Verzonnen gewest;01/01/1970;31/12/9999\n4;11001;11000;Rive;Oever;01/01/1970;31/12/9999\n4;11002;11000;Vieux;Oud;01/01/1970;31/12/2018\n3;11000;10000;Arr;Arr;01/01/1970;31/12/9999\n2;10000;2000;Prov;Prov;01/01/1970;31/12/9999\n";
    let with_kingdom = format!("{units}0;1000;;Pays fictif;Verzonnen land;;\n");
    let found = import(&[given(with_kingdom.as_bytes())], &Wish { lang: "nl", ..country() }).unwrap();
    let lines = lines(&found);
    assert!(lines[1].starts_with("- {id: verzonnen-gewest, nom: Verzonnen gewest, type: region, dans: verzonnen-land, noms: {fr: Région fictive}"), "{lines:?}");
    assert!(lines.last().unwrap().contains("nom: Oever, type: commune, dans: arr"), "{lines:?}");
    assert!(lines.len() == 5 && told(&found).contains("1 lignes ne valent plus"), "{}", told(&found));
    let older = "Code INS;Entités administratives;Langue\n01000;Pays;F\n02000;Région;F\n10000;Province;F\n11000;Arrondissement;F\n11001;Rive;N\n21001;Ville;FN\n04000;Capitale;FN\n";
    let found = imported(older);
    assert_eq!(found.faults, 0, "{}", told(&found));
    assert!(
        self::lines(&found).iter().any(|line| line.contains("nom: Ville, type: commune, dans: capitale"))
    );
}

#[test]
fn a_dump_of_geonames_is_read() {
    let row = |name: &str, class: &str, code: &str, units: [&str; 4]| {
        format!(
            "1\t{name}\t{name}\t\t50.5\t4.25\t{class}\t{code}\tXX\t\t{}\t10\t\t5\tEurope/X\t2024-01-01\n",
            units.join("\t")
        )
    };
    let dump = [
        row("Land \"X\"", "A", "PCLI", ["00", "", "", ""]),
        row("Nord", "A", "ADM1", ["01", "", "", ""]),
        row("Ost", "A", "ADM2", ["01", "11", "", ""]),
        row("Dorf", "A", "ADM4", ["01", "11", "111", "1111"]),
        row("Kreis", "A", "ADM3", ["01", "11", "111", ""]),
        row("Berg", "T", "MT", ["01", "11", "111", ""]),
    ]
    .concat();
    let found = import(&[given(dump.as_bytes())], &wish(Below::Nothing)).unwrap();
    let lines = lines(&found);
    assert!(lines[0].contains("type: pays, code: XX"), "{lines:?}");
    assert!(lines[4].contains("nom: Dorf, type: commune, dans: kreis, lat: 50.5, lon: 4.25"), "{lines:?}");
    assert_eq!(lines.len(), 5);
}

/// A directory with one commune, to add zones to.
fn directory() -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write(
        "content/site.yaml",
        "titre: Essai\nurl: https://essai.example\nzones_racines: [be]\ncalendrier: {origine: 2026-01-05}\n",
    );
    write(
        "content/zones/be.yaml",
        "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: rives, nom: Rives, type: commune, dans: be}\n",
    );
    write("table.csv", "id,parent,nom\n1,,Rives\n2,1,Bas\n2,,Double\n");
    folder
}

fn run(folder: &TempDir, line: &[&str]) -> (Exit, String, String) {
    let table = folder.path().join("table.csv");
    let content = folder.path().join("content");
    repere(
        &[&["zones", "import", table.to_str().unwrap(), "--content", content.to_str().unwrap()], line]
            .concat(),
    )
}

#[test]
fn zones_are_added_to_a_directory_that_then_passes_check() {
    let folder = directory();
    let (exit, out, err) = run(&folder, &["--sous", "Belgique", "--vers", "zones/plus.yaml"]);
    assert_eq!(exit, Exit::Findings, "{err}");
    assert!(err.contains("table.csv:4") && err.contains("2 zones ; 1 lignes"), "{err}");
    assert!(out.trim().ends_with("plus.yaml"), "{out}");
    let text = std::fs::read_to_string(folder.path().join("content/zones/plus.yaml")).unwrap();
    assert!(text.contains("{id: rives-1, nom: Rives, type: region, dans: be}"), "the id is taken: {text}");
    let content = folder.path().join("content");
    let (exit, out, _) = repere(&["check", "--content", content.to_str().unwrap()]);
    assert_eq!(exit, Exit::Ok, "{out}");
    let (exit, _, err) = run(&folder, &["--sous", "be", "--vers", "zones/plus.yaml"]);
    assert!(exit == Exit::CouldNotRun && err.contains("plus.yaml existe déjà"), "{err}");
    let (exit, out, _) = run(&folder, &["--pays", "lu", "--lang", "en"]);
    assert!(exit == Exit::Findings && out.contains("code: LU"), "{out}");
}

#[test]
fn what_cannot_be_done_is_told_with_what_to_write() {
    let folder = directory();
    for (line, words) in [
        (&[][..], "--sous"),
        (&["--sous", "ailleurs"], "zone inconnue"),
        (&["--pays", "Belgique"], "deux lettres"),
        (&["--pays", "be", "--colonnes", "nom=titre"], "id, parent, nom"),
        (&["--pays", "be", "--colonnes", "titre"], "id=code"),
        (&["--pays", "be", "--seulement", "x"], "DEP=62"),
        (&["--pays", "be", "--vers", "zones/x.csv"], ".yaml"),
        (&["--pays", "be", "--seulement", "nom=Personne"], "aucune zone"),
    ] {
        let (exit, _, err) = run(&folder, line);
        assert!(exit == Exit::CouldNotRun && err.contains(words), "{line:?}: {err}");
    }
    let (exit, out, err) = run(&folder, &["--pays", "be", "--colonnes", "id=1,nom=3,parent=2"]);
    assert!(exit == Exit::Findings && out.contains("nom: Bas"), "{err}");
    std::fs::write(folder.path().join("table.csv"), "").unwrap();
    assert!(run(&folder, &["--pays", "be"]).2.contains("vide"));
    std::fs::write(folder.path().join("table.csv"), "a,b\n1,2\n").unwrap();
    assert!(run(&folder, &["--pays", "be"]).2.contains("--colonnes nom="));
}

/// Bytes that look like a table, more or less.
fn table() -> impl Strategy<Value = Vec<u8>> {
    let header = prop::sample::select(vec![
        "id,parent,nom,type,codes,lat,lon",
        "code;dans;libelle",
        "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT",
        "REG,LIBELLE",
        "LVL_REFNIS;CD_REFNIS;CD_SUP_REFNIS;TX_REFNIS_FR",
        "Code INS;Nom",
        "\u{feff}nom\tid",
        "\"id\",\"nom\n,",
        "",
    ]);
    let cell = prop_oneof![
        "[a-e]",
        "[0-9]{1,5}",
        Just("COM".to_owned()),
        "\\PC{0,12}",
        Just("\"".to_owned()),
        Just(String::new()),
        Just("50.1".to_owned()),
        Just("région".to_owned()),
        Just("1e999".to_owned()),
        Just("a\nb".to_owned()),
    ];
    let rows = prop::collection::vec(prop::collection::vec(cell, 0..12), 0..30);
    let separator = prop::sample::select(vec![",", ";", "\t"]);
    (header, rows, separator, any::<bool>(), prop::collection::vec(any::<u8>(), 0..8)).prop_map(
        |(header, rows, separator, quoted, tail)| {
            let row = |row: Vec<String>| {
                let cells = row
                    .into_iter()
                    .map(|cell| if quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell });
                cells.collect::<Vec<_>>().join(separator)
            };
            let text: Vec<String> =
                std::iter::once(header.to_owned()).chain(rows.into_iter().map(row)).collect();
            [text.join("\n").as_bytes(), &tail].concat()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_table_holds_its_zones_are_sound(bytes in table(), below in 0..3) {
        let below = match below {
            0 => Below::Nothing,
            1 => Below::Zone("be".to_owned()),
            _ => Below::Country("be".to_owned()),
        };
        let wish = Wish { taken: HashSet::from(["be".to_owned(), "a".to_owned()]), ..wish(below) };
        if let Ok(found) = import(&[given(&bytes)], &wish) {
            let mut seen: HashSet<String> = HashSet::from([if wish.below == Below::Nothing { String::new() } else { "be".to_owned() }]);
            let text = zone_files::files("x", "", &zone_files::lines(&found.tree, found.outer.as_deref()));
            let whole: String = text.iter().map(|(_, text)| text.as_str()).collect();
            let mut problems = Vec::new();
            prop_assert!(repere::source::parse(repere::diag::FileId(0), &whole, 0..whole.len(), &mut problems).is_ok(), "{whole}");
            prop_assert!(problems.is_empty(), "{whole}");
            for line in lines(&found) {
                let field = |name: &str| line.split(&format!("{name}: ")).nth(1).map(|rest| rest.split([',', '}']).next().unwrap().trim_matches('"').to_owned());
                let id = field("{id").unwrap();
                prop_assert!(!id.is_empty() && (id == "be" || !seen.contains(&id)), "{line}");
                seen.insert(id);
            }
            prop_assert_eq!(lines(&import(&[given(&bytes)], &wish).unwrap()), lines(&found));
        }
    }

    #[test]
    fn bytes_that_are_no_table_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import(&[given(&bytes)], &country());
    }
}
