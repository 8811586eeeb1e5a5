//! The whole way: content in, the same bytes out, nothing published that is wrong.

use std::path::Path;
use std::time::Duration;

use jiff::civil::date;
use repere::Options;
use repere::cli::Exit;
use repere::plan::MemorySink;
use repere::world::MemoryWorld;

use crate::changing::Dice;
use crate::fixture::{Fixture, TODAY};
use crate::picture_bytes::{PROFILE, jpeg, png};
use crate::tree::{Tree, assert_same, times, tree};

#[test]
fn the_fixture_has_no_problem() {
    let fixture = Fixture::new();
    let answer = fixture.repere(&["check", "--strict"]);
    assert_eq!((answer.exit, answer.err.as_str()), (Exit::Ok, ""), "{}", answer.out);
    assert!(answer.out.starts_with("0 erreur, 0 avertissement ; 8 fiches ; "), "{}", answer.out);
}

#[test]
fn threads_time_zone_and_locale_change_no_byte() {
    let fixture = Fixture::new();
    let surroundings = [
        ("1", "UTC", "C"),
        ("2", "Pacific/Auckland", "en_US.UTF-8"),
        ("5", "America/Los_Angeles", "tr_TR.UTF-8"),
    ];
    let mut trees = Vec::new();
    for (threads, zone, locale) in surroundings {
        let out = fixture.path(threads);
        let mut build = fixture.process(&["build", "--threads", threads, "--out", &out.to_string_lossy()]);
        let done = build.env("TZ", zone).env("LANG", locale).env("LC_ALL", locale).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        trees.push(tree(&out));
    }
    assert!(trees[0].len() >= 5);
    assert_same(&trees[0], &trees[1], "another zone and locale, two threads");
    assert_same(&trees[0], &trees[2], "another zone and locale, five threads");
}

#[test]
fn an_unchanged_build_writes_nothing_and_says_so() {
    let fixture = Fixture::new();
    let first = fixture.build();
    assert!(first.contains(" écrits, 0 inchangé, 0 supprimé ; "), "{first}");
    let before = times(&fixture.out());
    std::thread::sleep(Duration::from_millis(20));
    let second = fixture.build();
    assert!(second.contains(" ; 0 écrit, "), "{second}");
    assert_eq!(times(&fixture.out()), before);
}

#[test]
fn a_build_with_an_error_leaves_the_site_as_it_was() {
    let fixture = Fixture::new();
    fixture.build();
    let before = tree(&fixture.out());
    fixture.replace("groupes/bebes-de-la-colline.md", "nom: Bébés", "telefone: 1\nnom: Bébés");
    let answer = fixture.repere(&["build"]);
    assert_eq!(answer.exit, Exit::Findings);
    assert!(answer.out.contains("E0203") && answer.out.contains("Rien n’est publié"), "{}", answer.out);
    assert_same(&tree(&fixture.out()), &before, "a refused build");
}

#[test]
fn keeping_going_leaves_the_faulty_entry_out_and_names_it() {
    let fixture = Fixture::new();
    fixture.replace("groupes/bebes-de-la-colline.md", "nom: Bébés", "telefone: 1\nnom: Bébés");
    let answer = fixture.repere(&["build", "--keep-going"]);
    assert_eq!(answer.exit, Exit::Findings);
    assert!(answer.out.contains("laissé de côté : groupes/bebes-de-la-colline.md"), "{}", answer.out);
    assert!(
        !answer.out.contains("E0401"),
        "an entry that was left out is no dangling reference: {}",
        answer.out
    );
    assert!(!tree(&fixture.out()).keys().any(|path| path.contains("bebes-de-la-colline")));
    assert!(fixture.out().join("a-propos/index.html").exists());
}

#[test]
fn an_error_in_the_settings_stops_even_a_build_that_keeps_going() {
    let fixture = Fixture::new();
    fixture.replace("calendriers/ecoles.yaml", "du: 2026-10-19", "du: bientôt");
    let answer = fixture.repere(&["build", "--keep-going"]);
    assert_eq!(answer.exit, Exit::Findings, "{}", answer.out);
    assert!(!fixture.out().join("a-propos").exists());
}

#[test]
fn a_faulty_theme_is_told_apart_from_faulty_content() {
    let fixture = Fixture::new();
    fixture.build();
    let before = tree(&fixture.out());
    let template = fixture.path("themes/default/templates/pages/plain.html");
    std::fs::create_dir_all(template.parent().unwrap()).unwrap();
    std::fs::write(&template, "{{ v.nothing_of_the_kind }}").unwrap();
    let answer = fixture.repere(&["build"]);
    assert_eq!(answer.exit, Exit::Findings);
    assert!(answer.out.contains("E0804") && answer.out.contains("pages/plain.html:1:"), "{}", answer.out);
    assert_same(&tree(&fixture.out()), &before, "a build with a faulty theme");
}

#[test]
fn warnings_count_only_when_strict() {
    let fixture = Fixture::new();
    fixture.replace("associations/les-ruisseaux.md", "verifie_le: 2026-09-01", "verifie_le: 2020-09-01");
    assert_eq!(fixture.repere(&["check"]).exit, Exit::Ok);
    let strict = fixture.repere(&["check", "--strict"]);
    assert_eq!(strict.exit, Exit::Findings);
    assert!(strict.out.contains("W0609"), "{}", strict.out);
    let site = fixture.read("site.yaml");
    fixture.write("site.yaml", site + "severites: {W0609: non}\n");
    assert_eq!(fixture.repere(&["check", "--strict"]).exit, Exit::Ok);
}

#[test]
fn a_missing_content_folder_is_said_with_what_to_do() {
    let fixture = Fixture::new();
    let answer = fixture.repere(&["build", "--content", "nowhere"]);
    assert_eq!(answer.exit, Exit::CouldNotRun);
    assert!(
        answer.err.contains("nowhere n’existe pas") && answer.err.contains("--content"),
        "{}",
        answer.err
    );
}

#[test]
fn json_is_all_that_a_program_reads() {
    let fixture = Fixture::new();
    fixture.replace("lieux/moulin.md", "commune: vallon", "commune: valon");
    for command in ["build", "check"] {
        let answer = fixture.repere(&[command, "--format", "json"]);
        assert_eq!(answer.exit, Exit::Findings);
        let problems: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
        assert_eq!(problems[0]["code"], "E0402", "{}", answer.out);
    }
}

#[test]
fn pictures_that_something_shows_are_published_and_no_others() {
    let fixture = Fixture::new();
    let (hall, tree_in_yard) = (jpeg(&[]), png(&[]));
    fixture.write("medias/salle.jpg", &hall);
    fixture.write("medias/cour/arbre.png", &tree_in_yard);
    fixture.write("medias/reste.jpg", &hall);
    fixture.replace(
        "lieux/moulin.md",
        "source:",
        "images:\n  - {fichier: salle.jpg, alt: Une salle}\nsource:",
    );
    fixture.write("pages/a-propos.md", "---\ntitre: À propos\n---\n![Un arbre](cour/arbre.png)\n");
    fixture.build();
    let site = tree(&fixture.out());
    assert_eq!(site["medias/salle.jpg"], hall);
    assert_eq!(site["medias/cour/arbre.png"], tree_in_yard);
    assert!(!site.contains_key("medias/reste.jpg"));
    let page = String::from_utf8_lossy(&site["lieux/moulin/index.html"]).into_owned();
    assert!(page.contains("src=\"/medias/salle.jpg\"") && page.contains("alt=\"Une salle\""));
    fixture.write("medias/salle.jpg", jpeg(&[(0xe2, PROFILE.to_vec())]));
    fixture.build();
    assert_eq!(changed(&site, &tree(&fixture.out())), ["medias/salle.jpg"]);
}

#[test]
fn a_picture_that_may_hold_a_program_is_refused() {
    let fixture = Fixture::new();
    fixture.write("medias/logo.svg", "<svg/>");
    fixture.replace("lieux/moulin.md", "source:", "images:\n  - {fichier: logo.svg, alt: Un logo}\nsource:");
    let answer = fixture.repere(&["check", "--format", "short"]);
    assert!(answer.out.contains("E0134"), "{}", answer.out);
}

/// One change that an editor could make; some make the content wrong.
fn edit(fixture: &Fixture, dice: &mut Dice) -> String {
    let n = dice.roll(1000);
    let extra = format!("groupes/groupe-{}.md", dice.roll(4));
    let text = format!(
        "---\nnom: Groupe {n}\nresume: Un groupe inventé.\nthemes: [{}]\n{}organise_par: [les-sommets]\nlieux:\n  \
         - {{nom: Salle, commune: {}}}\nhoraires:\n  - quand: tous les {}\n    heures: 10h-1{}h\nsource:\n  - {{titre: Fiction}}\n\
         verifie_le: 2025-09-{}\n---\n",
        ["rencontre", "soutien", "refuge"][dice.roll(3)],
        ["", "jours_feries: ouvert\n", "jours_feries: ferme\n"][dice.roll(3)],
        ["vallon", "colline", "lointain"][dice.roll(3)],
        ["mardis", "jeudis"][dice.roll(2)],
        1 + dice.roll(9),
        // A year before the days of the test: some checks grow old from one build to the next.
        14 + dice.roll(6),
    );
    match dice.roll(11) {
        0..=2 => fixture.write(&extra, text),
        3 if fixture.content().join(&extra).exists() => fixture.remove(&extra),
        4 => {
            let page = fixture.read("pages/a-propos.md");
            fixture.write("pages/a-propos.md", format!("{page}\nLigne {n}.\n"));
        }
        5 => {
            let site = fixture.read("site.yaml");
            let rest = site.split_once('\n').unwrap().1;
            fixture.write("site.yaml", format!("titre: Vallée {n}\n{rest}"));
        }
        6 => {
            let entry = fixture.read("associations/les-ruisseaux.md");
            let kept: Vec<&str> = entry.lines().filter(|line| !line.starts_with("resume:")).collect();
            let kept = kept.join("\n").replacen("---\n", &format!("---\nresume: Numéro {n}.\n"), 1);
            fixture.write("associations/les-ruisseaux.md", kept + "\n");
        }
        7 if n.is_multiple_of(4) => fixture.write(&extra, text.replace("resume", "resumé")),
        8 => {
            let number = ["103", "107", "112"][dice.roll(3)];
            let row = format!(
                "{{pays: pays, numero: \"{number}\", nom: Secours {n} (fiction), source: {{titre: Fiction}}}}"
            );
            fixture.write("vocabulaire/urgences.yaml", format!("numeros:\n  - {row}\n"));
        }
        9 => {
            let corners = format!("[5,50],[5.4,50],[5.4,50.{}],[5,50.4],[5,50]", 3 + dice.roll(6));
            let square = format!("{{\"type\":\"Polygon\",\"coordinates\":[[{corners}]]}}");
            let feature = format!(
                "{{\"type\":\"Feature\",\"properties\":{{\"zone\":\"province\"}},\"geometry\":{square}}}"
            );
            let all = format!("{{\"type\":\"FeatureCollection\",\"features\":[{feature}]}}");
            fixture.write("zones/contours.geojson", all);
        }
        _ => fixture.write("lieux/moulin.md", fixture.read("lieux/moulin.md") + "\nUn mot de plus.\n"),
    }
    format!("{extra} {n}")
}

#[test]
fn after_any_edits_the_site_is_that_of_a_clean_build() {
    let fixture = Fixture::in_memory();
    let mut dice = Dice::new(0x5EED);
    let mut published = 0;
    for round in 0..30 {
        let edits: Vec<String> = (0..=dice.roll(3)).map(|_| edit(&fixture, &mut dice)).collect();
        let today = format!("2026-09-{:02}", 14 + round / 5);
        let clean = fixture.path(&format!("clean-{round}"));
        let partial = fixture.repere(&["build", "--today", &today, "--keep-going"]);
        let whole =
            fixture.repere(&["build", "--today", &today, "--keep-going", "--out", &clean.to_string_lossy()]);
        assert_eq!(partial.exit, whole.exit);
        assert_same(&tree(&fixture.out()), &tree(&clean), &format!("round {round} after {edits:?}"));
        std::fs::remove_dir_all(&clean).unwrap();
        published += usize::from(whole.exit == Exit::Ok);
    }
    assert!(published > 10, "only {published} rounds had good content: the test proves too little");
}

/// The pages that differ between two sites.
fn changed(before: &Tree, after: &Tree) -> Vec<String> {
    let differs = |path: &&String| before.get(*path) != after.get(*path);
    after.keys().filter(differs).cloned().collect()
}

#[test]
fn a_changed_phone_number_rewrites_the_pages_that_show_it_and_no_listing() {
    let fixture = Fixture::new();
    let entry = "associations/les-ruisseaux.md";
    fixture.replace(
        entry,
        "contacts:",
        "contacts:\n  - {nom: Bureau, telephone: 081 33 33 33, affichage: oui, pour: [professionnels]}",
    );
    fixture.build();
    let before = tree(&fixture.out());
    fixture.replace(entry, "081 33 33 33", "081 44 44 44");
    fixture.build();
    let after = tree(&fixture.out());
    let whole = ["associations/les-ruisseaux/index.html", "zones/vallon/texte/index.html"];
    for path in changed(&before, &after) {
        let page = String::from_utf8(after[&path].clone()).unwrap();
        if path == "vcf/les-ruisseaux.vcf" {
            assert!(page.contains("+3281444444"), "{page}");
            continue;
        }
        assert!(page.contains("081\u{a0}44\u{a0}44\u{a0}44"), "{path} changed and does not show the number");
        let one = whole.contains(&path.as_str())
            || path.starts_with("zones/") && path.ends_with("/texte/index.html");
        assert!(one, "{path} is a listing");
    }
    assert!(changed(&before, &after).contains(&whole[0].to_owned()));
}

#[test]
fn the_number_on_a_card_rewrites_the_lists_that_show_the_card() {
    let fixture = Fixture::new();
    fixture.build();
    let before = tree(&fixture.out());
    fixture.replace("associations/les-ruisseaux.md", "081 22 22 22", "081 55 55 55");
    fixture.build();
    let after = tree(&fixture.out());
    let old = "081\u{a0}22\u{a0}22\u{a0}22";
    let stale = after.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(old));
    assert_eq!(stale.map(|(path, _)| path).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(changed(&before, &after).contains(&"zones/vallon/index.html".to_owned()));
}

#[test]
fn verifying_finds_nothing_to_say_about_an_honest_build() {
    let fixture = Fixture::new();
    fixture.build();
    let answer = fixture.repere(&["build", "--verify", "--today", TODAY]);
    assert_eq!(answer.exit, Exit::Ok, "{}", answer.err);
    assert!(answer.out.contains(" ; 0 écrit, "), "{}", answer.out);
}

/// The repository's own content in a folder that a test may change.
pub(crate) fn real_content() -> Fixture {
    let fixture = Fixture::in_memory();
    std::fs::remove_dir_all(fixture.content()).unwrap();
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for entry in
        walkdir::WalkDir::new(&original).into_iter().map(Result::unwrap).filter(|e| e.file_type().is_file())
    {
        let path = entry.path().strip_prefix(&original).unwrap();
        fixture.write(&path.to_string_lossy(), std::fs::read(entry.path()).unwrap());
    }
    // Two of its languages: each of these tests builds the whole directory several times.
    let settings = fixture.read("site.yaml");
    let languages = settings.lines().find(|line| line.starts_with("langues:")).unwrap();
    fixture.write("site.yaml", settings.replace(languages, "langues: [fr, ar]"));
    fixture
}

#[test]
fn the_real_directory_rebuilt_on_other_days_is_that_of_a_clean_build() {
    let fixture = real_content();
    let build = |day: &str, out: &Path| {
        let answer = fixture.repere(&["build", "--today", day, "--out", &out.to_string_lossy()]);
        assert_eq!(answer.exit, Exit::Ok, "{}{}", answer.out, answer.err);
    };
    let first = "2026-11-24";
    build(first, &fixture.out());
    let before = tree(&fixture.out());
    // The next day, a day of holidays in another year.
    for day in ["2026-11-25", "2027-02-15"] {
        let clean = fixture.path(&format!("clean-{day}"));
        build(day, &fixture.out());
        build(day, &clean);
        assert_same(&tree(&fixture.out()), &tree(&clean), day);
        std::fs::remove_dir_all(&clean).unwrap();
    }
    // And back: the first build was a clean one.
    build(first, &fixture.out());
    assert_same(&tree(&fixture.out()), &before, first);
}

#[test]
fn an_edit_of_the_real_directory_rebuilds_what_shows_it() {
    let fixture = real_content();
    fixture.build();
    let entries =
        ["groupes", "services", "permanences", "programmes", "associations", "lieux"].map(|folder| {
            let first =
                walkdir::WalkDir::new(fixture.content().join(folder)).min_depth(1).sort_by_file_name();
            format!("{folder}/{}", first.into_iter().next().unwrap().unwrap().file_name().to_string_lossy())
        });
    for (number, path) in entries.iter().enumerate() {
        let text = fixture.read(path);
        let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("resume:")).collect();
        let summary = format!("---\nresume: Un résumé tout autre, numéro {number}.\n");
        fixture.write(path, kept.join("\n").replacen("---\n", &summary, 1) + "\n");
        fixture.build();
        // What an edit left stale stays so until somebody compares; each comparison is a whole build.
        if number % 3 < 2 {
            continue;
        }
        let clean = fixture.path(&format!("clean-{number}"));
        fixture.build_to(&clean);
        assert_same(&tree(&fixture.out()), &tree(&clean), path);
        std::fs::remove_dir_all(&clean).unwrap();
    }
}

#[test]
fn a_page_has_another_key_only_when_it_shows_something_else() {
    let keys = |phone: &str, story: &str| {
        let world = MemoryWorld::new(date(2026, 9, 14))
            .with("site.yaml", "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: []\ncalendrier: {origine: 2026-01-01}\n")
            .with(
                "services/un.md",
                format!("---\nnom: Un\nresume: Fictif.\ncontacts:\n  - {{nom: Accueil, telephone: \"{phone}\", affichage: oui}}\n---\n{story}\n"),
            );
        let sink = MemorySink::default();
        assert!(repere::build(&world, &sink, Options::default()).unwrap().complete());
        let outputs = sink.into_outputs();
        ["services/index.html", "services/un/index.html"].map(|path| outputs[path].0)
    };
    let [list, page] = keys("02 555 12 12", "Une histoire.");
    let [same, other] = keys("02 555 12 12", "Une autre histoire.");
    assert!(list == same && page != other);
    let [other, _] = keys("02 555 12 13", "Une histoire.");
    assert_ne!(list, other);
}
