//! What is said of public holidays changes every page and feed that shows it, and a partial build is a clean one.

use repere::cli::Exit;

use crate::fixture::Fixture;
use crate::tree::{assert_same, tree};

const PROGRAMME: &str = "programmes/marcher-ensemble.md";
const GROUP: &str = "groupes/bebes-de-la-colline.md";

#[test]
fn a_changed_word_rebuilds_what_shows_it() {
    let fixture = Fixture::in_memory();
    fixture.replace(GROUP, "tous les mercredis", "tous les vendredis");
    fixture.replace(GROUP, "organise_par:", "programme: marcher-ensemble\norganise_par:");
    let edits: [(&str, &str, &str); 6] = [
        ("site.yaml", "titre:", "jours_feries: ferme\ntitre:"),
        ("site.yaml", "jours_feries: ferme", "jours_feries: ouvert"),
        (PROGRAMME, "conditions:", "jours_feries: ferme\nconditions:"),
        (GROUP, "conditions:", "jours_feries: ouvert\nconditions:"),
        (GROUP, "    heures: 14h-16h30", "    heures: 14h-16h30\n    jours_feries: ferme"),
        (GROUP, "    jours_feries: ferme\n", ""),
    ];
    let build = |out: &std::path::Path| {
        let line = ["build", "--today", "2026-12-21", "--out", &out.to_string_lossy()];
        let answer = fixture.repere(&line);
        assert_eq!(answer.exit, Exit::Ok, "{}{}", answer.out, answer.err);
    };
    build(&fixture.out());
    for (number, (path, old, new)) in edits.into_iter().enumerate() {
        let before = tree(&fixture.out());
        fixture.replace(path, old, new);
        build(&fixture.out());
        let clean = fixture.path(&format!("clean-{number}"));
        build(&clean);
        let after = tree(&fixture.out());
        assert_same(&after, &tree(&clean), new);
        for shown in ["agenda/2026-12/index.html", "c/colline.ics", "groupes/bebes-de-la-colline/index.html"]
        {
            assert_ne!(before[shown], after[shown], "{shown} after {new:?}");
        }
    }
}
