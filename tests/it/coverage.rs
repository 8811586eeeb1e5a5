//! Coverage for planners: figures counted by hand, the same on the pages and in the file.

use std::process::Command;

use crate::fixture::Fixture;

/// The fictional valley, with a service for the whole province and a refuge whose place is secret.
fn valley() -> Fixture {
    let valley = Fixture::new();
    valley.replace("zones/pays.yaml", "nom: Vallon,", "nom: '=cmd|\"calc\", Vallon',");
    valley.write(
        "services/partout.md",
        "---\nnom: Partout (fiction)\nresume: Un service inventé.\nthemes: [soutien, rencontre]\norganise_par: [les-sommets]\n\
         zones_couvertes: [province]\nsource:\n  - {titre: Fiction}\nverifie_le: 2026-09-01\n---\n",
    );
    valley.write(
        "services/abri.md",
        "---\nnom: Abri (fiction)\nresume: Un refuge inventé.\nthemes: [refuge]\norganise_par: [les-sommets]\nsensible: oui\n\
         lieux:\n  - {nom: Abri, commune: colline, confidentiel: oui, zone_affichee: colline}\nsource:\n  - {titre: Fiction}\n---\n",
    );
    valley.build();
    valley
}

fn output(fixture: &Fixture, path: &str) -> String {
    std::fs::read_to_string(fixture.out().join(path)).unwrap()
}

/// What a stranger's reader of CSV makes of the file, as `zone theme here wider inside recent confirm`; nothing where
/// Python is not there.
fn read_by_python(fixture: &Fixture) -> Option<Vec<String>> {
    let program = "import csv, sys\n\
        sys.stdout.reconfigure(encoding='utf-8')\n\
        for row in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True):\n\
        \tassert len(row) == 12, row\n\
        \tprint('|'.join([row[0], row[1], *row[5:6], *row[7:]]))\n";
    let file = fixture.out().join("couverture.csv");
    let output = Command::new("python3").args(["-c", program]).arg(file).output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

#[test]
fn the_file_says_what_one_counts_by_hand() {
    let valley = valley();
    let text = output(&valley, "couverture.csv");
    assert!(text.starts_with("\u{feff}zone_id,zone,"), "Excel reads UTF-8 only with a mark");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let Some(rows) = read_by_python(&valley) else {
        eprintln!("SKIPPED: python3 does not run here");
        return;
    };
    let vallon = "vallon|'=cmd|\"calc\", Vallon";
    assert_eq!(
        rows[1..],
        [
            // One service comes to the vallon, another one holds its hours there; “Partout” covers all of the province.
            "lointain|Lointain|rencontre|0|0|0|0|0".to_owned(),
            "lointain|Lointain|soutien|0|0|0|0|0".to_owned(),
            "lointain|Lointain|refuge|0|0|0|0|0".to_owned(),
            format!("{vallon}|rencontre|0|1|0|1|0"),
            format!("{vallon}|soutien|1|1|1|1|1"),
            format!("{vallon}|refuge|0|0|0|0|0"),
            "colline|Colline|rencontre|0|1|1|1|0".to_owned(),
            // The programme covers the hill too, where none of its services answers.
            "colline|Colline|soutien|1|1|0|1|1".to_owned(),
            // The refuge is there, and nothing may tell.
            "colline|Colline|refuge|0|0|0|0|0".to_owned(),
        ]
    );
}

#[test]
fn the_pages_say_the_same_figures() {
    let valley = valley();
    let page = output(&valley, "couverture/province/index.html");
    let row = |id: &str| {
        let (_, rest) = page.split_once(&format!("href=\"/zones/{id}/\"")).unwrap();
        let row = rest.split_once("</tr>").unwrap().0;
        let cells = row
            .split("<td>")
            .skip(1)
            .map(|cell| cell.split("</td>").next().unwrap().replace("<i>", "").replace("</i>", ""));
        cells.map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(row("vallon"), ["+ 1 plus large", "1 ici + 1 plus large", "– personne"]);
    assert_eq!(row("colline"), ["+ 1 plus large", "1 ici + 1 plus large", "– personne"]);
    assert!(page.contains("Refuge\u{a0}: personne dans 2 communes sur 2"), "gaps in words");
    let overview = output(&valley, "couverture/index.html");
    let header = output(&valley, "couverture.csv");
    for column in header.trim_start_matches('\u{feff}').lines().next().unwrap().split(',') {
        assert!(overview.contains(&format!("<code>{column}</code>")), "{column} is not explained");
    }
    // Columns of the overview: the country's own communes, then the province's; nobody of their own, really nobody.
    assert!(
        overview.contains(
            "<th scope=\"row\">Soutien</th><td>1<i> sans personne à elles</i> (1<i> sans personne du tout</i>)</td>\
             <td>0<i> sans personne à elles</i></td>"
        ),
        "{overview}"
    );
}

#[test]
fn a_programme_is_counted_where_none_of_its_services_answers() {
    let valley = valley();
    valley.write(
        "programmes/relais.md",
        "---\nnom: Relais (fiction)\nresume: Un programme inventé.\nthemes: [refuge]\nzones_couvertes: [province]\n\
         source:\n  - {titre: Fiction}\nverifie_le: 2026-09-01\n---\n",
    );
    valley.write(
        "services/relais-colline.md",
        "---\nnom: Relais de la colline (fiction)\nresume: Son seul service.\nthemes: [refuge]\nprogramme: relais\n\
         organise_par: [les-sommets]\nzones_couvertes: [colline]\nsource:\n  - {titre: Fiction}\n---\n",
    );
    valley.build();
    let text = output(&valley, "couverture.csv");
    let of = |commune: &str| {
        text.lines().find(|line| line.starts_with(commune) && line.contains(",refuge,")).unwrap()
    };
    assert!(of("vallon,").ends_with(",0,1,0,1,0"), "{}", of("vallon,"));
    assert!(of("colline,").ends_with(",1,0,0,0,1"), "{}", of("colline,"));
}

/// An entry page's card on a page for professionals.
fn refers(fixture: &Fixture, commune: &str, entry: &str) -> bool {
    output(fixture, &format!("pro/{commune}/index.html")).contains(&format!("/{entry}/\""))
}

#[test]
fn what_has_ended_stands_in_nobodys_place() {
    let valley = valley();
    let (programme, service) = ("programmes/marcher-ensemble", "services/marche-du-vallon");
    assert!(refers(&valley, "vallon", service) && !refers(&valley, "vallon", programme));
    assert!(!refers(&valley, "vallon", "associations/les-ruisseaux"), "its offers speak for it");
    valley.replace("services/marche-du-vallon.md", "nom:", "statut: termine\nnom:");
    valley.replace("permanences/lundis-du-vallon.md", "nom:", "statut: termine\nnom:");
    valley.build();
    assert!(refers(&valley, "vallon", programme) && !refers(&valley, "vallon", service));
    assert!(refers(&valley, "vallon", "associations/les-ruisseaux"), "none of its offers goes on");
    let zones = output(&valley, "programmes/marcher-ensemble/index.html");
    assert!(!zones.contains("services/marche-du-vallon"), "{zones}");
    let near = output(&valley, "zones/lointain/index.html");
    assert!(near.contains("associations/les-ruisseaux") && !near.contains("permanences/"), "{near}");
}

#[test]
fn a_rebuild_after_an_edit_is_a_clean_build() {
    let valley = valley();
    valley.replace("services/partout.md", "zones_couvertes: [province]", "zones_couvertes: [colline]");
    valley.build();
    let clean = valley.path("clean");
    valley.build_to(&clean);
    for path in ["couverture.csv", "couverture/index.html", "couverture/province/index.html"] {
        assert_eq!(output(&valley, path), std::fs::read_to_string(clean.join(path)).unwrap(), "{path}");
    }
    assert!(output(&valley, "couverture.csv").contains("soutien,Soutien,2,0,0,1,1"));
}
