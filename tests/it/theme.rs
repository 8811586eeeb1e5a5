//! Themes beside the content: files and words replaced one by one, mistakes with their place, and the commands.

use std::path::Path;
use std::sync::Arc;

use repere::Options;
use repere::cli::Exit;
use repere::diag::Diagnostic;
use repere::plan::{Key, MemorySink, Outputs};
use repere::render::default_files;
use repere::world::MemoryWorld;

use crate::dangers::with_dangers;
use crate::fixture::{Answer, Fixture, TODAY};
use crate::picture_bytes::{LIEGE, app1, exif, jpeg};
use crate::reading::site;
use crate::tree::{Tree, assert_same, tree};

/// The second theme, which shows that one can look different.
fn second() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/themes/contraste");
    tree(&root).into_iter().collect()
}

fn uses(fixture: &Fixture, name: &str) {
    let settings = fixture.read("site.yaml");
    fixture.write("site.yaml", format!("{settings}theme: {name}\n"));
}

/// A file of a theme beside the content.
fn put(fixture: &Fixture, path: &str, bytes: impl AsRef<[u8]>) {
    let file = fixture.path("themes").join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, bytes).unwrap();
}

fn with_second() -> Fixture {
    let fixture = Fixture::in_memory();
    for (path, bytes) in second() {
        put(&fixture, &format!("contraste/{path}"), bytes);
    }
    uses(&fixture, "contraste");
    fixture
}

fn starting<'a>(site: &'a Tree, path: &str) -> &'a str {
    let (_, bytes) = site.iter().find(|(name, _)| name.starts_with(path)).unwrap();
    std::str::from_utf8(bytes).unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_second_theme_replaces_what_it_has_and_leaves_the_rest() {
    let fixture = with_second();
    let answer = fixture.repere(&["check", "--strict"]);
    assert_eq!(answer.exit, Exit::Ok, "{}", answer.out);
    fixture.build();
    let themed = tree(&fixture.out());
    let plain = Fixture::in_memory();
    plain.build();
    let plain = tree(&plain.out());

    let css = starting(&themed, "theme/site-");
    for (path, bytes) in default_files() {
        if path.starts_with("css/") {
            assert!(css.contains(text(bytes)), "{path} is still there");
        }
    }
    let own = second();
    let of = |path: &str| text(&own.iter().find(|(name, _)| name == path).unwrap().1).to_owned();
    assert!(css.contains(&of("css/15-contraste.css")) && css.contains(&of("css/66-contraste.css")));
    assert!(starting(&themed, "theme/icons-").contains("M12 3 4 21h16z"));
    assert!(text(&themed["index.html"]).contains("class=\"asks\""));
    assert!(text(&themed["index.html"]).contains("Un accueil d’essai"));

    // Apart from home, and the page that shows the style sheet itself, pages differ by the names of files only.
    let other = ["index.html", "style/index.html"];
    let names = |site: &Tree, html: &str| {
        site.keys().filter(|path| path.starts_with("theme/")).fold(html.to_owned(), |html, path| {
            let stem = path.split('-').next().unwrap();
            if stem == "theme/js" { html } else { html.replace(path.as_str(), stem) }
        })
    };
    assert_eq!(
        themed.keys().filter(|path| path.ends_with(".html")).collect::<Vec<_>>(),
        plain.keys().filter(|path| path.ends_with(".html")).collect::<Vec<_>>()
    );
    let differing: Vec<&String> = plain
        .iter()
        .filter(|(path, _)| path.ends_with(".html") && !other.contains(&path.as_str()))
        .filter(|(path, html)| names(&themed, text(&themed[*path])) != names(&plain, text(html)))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(differing, Vec::<&String>::new());
}

/// The site with the second theme, in memory, and a page that only leads elsewhere.
fn world() -> MemoryWorld {
    let fixture = with_second();
    fixture.replace("lieux/moulin.md", "resume:", "anciens_noms: [vieux-moulin]\nresume:");
    with_dangers(&fixture);
    let day: jiff::civil::Date = TODAY.parse().unwrap();
    let files = tree(&fixture.content()).into_iter();
    let world = files.fold(MemoryWorld::new(day), |world, (path, bytes)| world.with(&path, bytes));
    second().into_iter().fold(world, |world, (path, bytes)| world.with_theme("contraste", &path, bytes))
}

/// All outputs, made from nothing.
fn outputs(world: &MemoryWorld) -> Outputs {
    let sink = MemorySink::default();
    let report = repere::build(world, &sink, Options::default()).unwrap();
    assert!(report.complete(), "{:?}", report.problems);
    sink.into_outputs()
}

/// A template that says its own name wherever it is used: in each component, at each block, at the end of a part.
pub(crate) fn marked(template: &str, mark: &str) -> String {
    let edited = template
        .replace("{%- endcomponent", &format!("{mark}{{%- endcomponent"))
        .replace("{% endblock", &format!("{mark}{{% endblock"));
    if edited == template { format!("{edited}{mark}") } else { edited }
}

/// Every template: what a page is made from is found from names in the text, and one that was missed would be stale. An
/// output is not made again while its key stays, so a rebuild is a clean build when equal keys are equal bytes.
#[test]
fn an_edited_template_changes_the_key_of_every_page_that_it_changes() {
    let world = world();
    let before = outputs(&world);
    let templates = default_files().into_iter().filter(|(path, _)| path.starts_with("templates/"));
    let (mut unseen, mut in_some) = (Vec::new(), 0);
    for (path, bytes) in templates.filter(|(path, _)| !path.ends_with("pages/home.html")) {
        let mark = format!("<!--{}-->", path.replace('/', "."));
        let after = outputs(&world.clone().with_theme("contraste", &path, marked(text(bytes), &mark)));
        let same = |(output, (key, _)): &(&String, &(Key, Arc<[u8]>))| {
            before.get(*output).is_some_and(|(old, _)| old == key)
        };
        let (kept, made): (Vec<_>, Vec<_>) = after.iter().partition(same);
        let stale: Vec<_> = kept.iter().filter(|(output, (_, bytes))| before[*output].1 != *bytes).collect();
        assert!(stale.is_empty(), "{path}: {:?}", stale.iter().map(|(output, _)| output).collect::<Vec<_>>());
        if !made.iter().any(|(_, (_, bytes))| String::from_utf8_lossy(bytes).contains(&mark)) {
            unseen.push(path);
        }
        in_some += usize::from(kept.iter().any(|(output, _)| output.ends_with(".html")));
    }
    assert_eq!(unseen, Vec::<String>::new(), "no page shows these, so their edits prove nothing");
    assert!(in_some > 20, "most templates concern some pages only: {in_some}");
}

#[test]
fn an_edited_word_icon_style_sheet_or_script_equals_a_clean_build() {
    let fixture = with_second();
    fixture.build();
    let clean = fixture.path("clean");
    for (path, bytes) in [
        ("i18n/fr.toml", "[home]\nlead = 'Autrement.'\n"),
        ("icons/lieu.svg", "<svg viewBox=\"0 0 24 24\"><path d=\"M1 1h9\"/></svg>"),
        ("css/66-contraste.css", "h1{letter-spacing:.1em}\n"),
        ("js/page.js", "document.title += '';\n"),
        ("static/essai.txt", "Un fichier de plus.\n"),
        ("README.md", "Ce thème est un essai.\n"),
    ] {
        put(&fixture, &format!("contraste/{path}"), bytes);
        let said = fixture.build();
        assert_eq!(said.contains(" ; 0 écrit, "), path == "README.md", "{path}: {said}");
        let _ = std::fs::remove_dir_all(&clean);
        fixture.build_to(&clean);
        assert_same(&tree(&fixture.out()), &tree(&clean), path);
    }
}

#[test]
fn a_picture_of_a_theme_tells_no_place_and_has_a_name_that_every_system_takes() {
    let fixture = with_second();
    let photo = jpeg(&[app1(&exif(true, 6, LIEGE))]);
    put(&fixture, "contraste/static/fond.jpg", &photo);
    let answer = fixture.repere(&["check", "--format", "short"]);
    assert!(answer.out.contains("static/fond.jpg") && answer.out.contains("E0131"), "{}", answer.out);
    put(&fixture, "contraste/static/fond.jpg", jpeg(&[(0xfe, b"un commentaire".to_vec())]));
    fixture.build();
    assert_eq!(tree(&fixture.out())["fond.jpg"], jpeg(&[]));
    put(&fixture, "contraste/static/con.txt", "x");
    for command in ["check", "build"] {
        let answer = fixture.repere(&[command]);
        assert_ne!(answer.exit, Exit::Ok);
        assert!(answer.err.contains("« con.txt »"), "{command}: {}", answer.err);
    }
}

/// The codes that a theme of these files gets, and the message and place of each.
fn told(files: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let settings = "titre: Fictif\nurl: https://annuaire.example\nlangues: [fr]\nzones_racines: [be]\n\
                    calendrier: {origine: 2026-01-05}\ntheme: essai\n";
    let start = site().with("site.yaml", settings);
    let world =
        files.iter().fold(start, |world: MemoryWorld, (path, text)| world.with_theme("essai", path, *text));
    let sink = MemorySink::default();
    let report = repere::build(&world, &sink, Options::default()).unwrap();
    let own =
        |problem: &&Diagnostic| report.files.get(problem.span.file).unwrap().path.starts_with("themes/");
    let found = report.problems.iter().filter(own);
    found
        .map(|problem| {
            let file = report.files.get(problem.span.file).unwrap();
            let at = file.position(problem.span.start);
            let words = [Some(&problem.message), problem.label.as_ref(), problem.help.as_ref()];
            for text in words.into_iter().flatten() {
                assert!(!text.fr.is_empty() && !text.en.is_empty());
            }
            let words: Vec<&str> = words.into_iter().flatten().map(|text| text.fr.as_str()).collect();
            (problem.code.id, format!("{}:{}:{} {}", file.path, at.line, at.column, words.join(" ")))
        })
        .collect()
}

#[test]
fn mistakes_of_a_theme_have_their_code_their_place_and_a_way_out() {
    let zone = "templates/pages/zones.html";
    for (code, path, bytes, said) in [
        (
            "E0802",
            zone,
            "{% extends \"base.html\" %}\n{% block content %}\n{{ s.x",
            "templates/pages/zones.html:3",
        ),
        (
            "E0802",
            zone,
            "{% extends \"bsae.html\" %}",
            "zones.html:1:13 il n’y a pas de gabarit « bsae.html » vouliez-vous dire « base.html » ?",
        ),
        ("E0802", zone, "x\n{% include \"parts/fot.html\" %}", "vouliez-vous dire « parts/foot.html » ?"),
        ("E0802", zone, "{{ v.x | frobnicate }}", "zones.html:1"),
        ("E0802", zone, "{{ <crad /> }}", "composant « crad » vouliez-vous dire « card » ?"),
        (
            "E0804",
            zone,
            "{% extends \"base.html\" %}{% block content %}\n{{ v.absent }}{% endblock %}",
            "zones.html:2:6 le champ « absent » n’existe pas ici",
        ),
        (
            "E0804",
            zone,
            "\n\n{{ pgae }}",
            "zones.html:3:4 la variable « pgae » n’existe pas ici vouliez-vous dire « page » ?",
        ),
        ("E0803", "i18n/fr.toml", "[home]\nlead = Bonjour\n", "themes/essai/i18n/fr.toml:2:8"),
        ("E0803", "i18n/fr.toml", "[home]\nlead = 3\n", "i18n/fr.toml:2:1"),
        ("E0803", "js/page.js", "let a;\nimport { b } from './absent.js';\n", "js/page.js:2:20"),
        ("W0805", "templates/pages/zoen.html", "x", "vouliez-vous dire « templates/pages/zone.html » ?"),
        ("W0805", "css/x.txt", "x", "css/x.txt:1:1"),
        (
            "W0807",
            "css/15-essai.css",
            ":root{\n--sun:#eee;--on-sun:#ccc}\n@media (prefers-color-scheme:dark){:root{--on-sun:#fff;--sun:#000}}",
            "css/15-essai.css:2:12 « --on-sun » sur « --sun » ne se lit pas bien : contraste 1,3 en clair",
        ),
        (
            "W0806",
            "i18n/fr.toml",
            "[home]\nleda = 'x'\n",
            "i18n/fr.toml:2:1 mot inconnu « home.leda » vouliez-vous dire « home.lead » ?",
        ),
        ("E0109", "i18n/fr.toml", "[home]\nlead = \"\\u202E112\"\n", "fr.toml:2:1 « home.lead »"),
        ("E0109", zone, "a\n<p>\u{202e}112</p>", "zones.html:2:4 un caractère invisible"),
        (
            "E0305",
            "i18n/fr.toml",
            "[frame]\nexit_to = 'javascript:alert(1)'\n",
            "fr.toml:2:1 « frame.exit_to »",
        ),
    ] {
        let found = told(&[(path, bytes)]);
        assert_eq!(found.len(), 1, "{path} {bytes}: {found:?}");
        assert_eq!(found[0].0, code, "{path} {bytes}: {found:?}");
        assert!(found[0].1.contains(said), "{path}: {found:?}");
    }
}

#[test]
fn a_theme_that_is_not_there_is_an_error_of_the_settings() {
    let fixture = with_second();
    fixture.build();
    let before = tree(&fixture.out());
    fixture.replace("site.yaml", "theme: contraste", "theme: contrsate");
    let answer = fixture.repere(&["build"]);
    assert_eq!(answer.exit, Exit::Findings);
    for words in ["E0801", "site.yaml:6:8", "vouliez-vous dire « contraste » ?", "repere theme new contrsate"]
    {
        assert!(answer.out.contains(words), "{words}: {}", answer.out);
    }
    assert_same(&tree(&fixture.out()), &before, "a build without its theme");
    let english = fixture.repere(&["check", "--lang", "en"]);
    assert!(
        english.out.contains("there is no theme") && english.out.contains("did you mean"),
        "{}",
        english.out
    );
}

#[test]
fn a_broken_template_leaves_the_site_as_it_was() {
    let fixture = with_second();
    fixture.build();
    let before = tree(&fixture.out());
    for broken in ["{% block", "{{ v.nothing_of_this_name }}"] {
        put(&fixture, "contraste/templates/pages/zones.html", broken);
        let answer = fixture.repere(&["build"]);
        assert_eq!(answer.exit, Exit::Findings, "{}", answer.err);
        assert!(answer.out.contains("themes/contraste/templates/pages/zones.html:1:"), "{}", answer.out);
        assert!(answer.out.contains("Rien n’est publié"), "{}", answer.out);
        assert_same(&tree(&fixture.out()), &before, broken);
    }
}

#[test]
fn hostile_files_are_refused_or_do_no_harm() {
    let fixture = with_second();
    put(&fixture, "contraste/css/67-lourd.css", vec![b' '; 2 * 1024 * 1024 + 1]);
    put(&fixture, "contraste/templates/pages/zone.html", b"caf\xe9");
    let answer = fixture.repere(&["check"]);
    assert_eq!(answer.out.matches("E0803").count(), 2, "{}", answer.out);
    for name in ["..", "../themes/contraste", "/etc"] {
        let other = Fixture::in_memory();
        uses(&other, &format!("\"{name}\""));
        assert_eq!(other.repere(&["build"]).exit, Exit::Findings, "{name}");
    }
    #[cfg(unix)]
    {
        let linked = with_second();
        std::os::unix::fs::symlink("/etc/hosts", linked.path("themes/contraste/static-link")).unwrap();
        let answer = linked.repere(&["build"]);
        assert_eq!(answer.exit, Exit::CouldNotRun);
        assert!(answer.err.contains("lien symbolique"), "{}", answer.err);
    }
}

fn theme(fixture: &Fixture, line: &[&str]) -> Answer {
    let whole: Vec<&str> = ["theme"].iter().chain(line).copied().collect();
    fixture.repere(&whole)
}

#[test]
fn a_new_theme_changes_nothing_until_it_is_told_what() {
    let fixture = Fixture::in_memory();
    fixture.build();
    let before = tree(&fixture.out());
    let answer = theme(&fixture, &["new", "vert-pre"]);
    assert_eq!(answer.exit, Exit::Ok, "{}", answer.err);
    assert!(answer.out.contains("« theme: vert-pre »"), "{}", answer.out);
    uses(&fixture, "vert-pre");
    let check = fixture.repere(&["check", "--strict"]);
    assert_eq!(check.exit, Exit::Ok, "{}", check.out);
    fixture.build();
    let after = tree(&fixture.out());
    assert_eq!(before.len(), after.len());
    let css = fixture.path("themes/vert-pre/css/15-vert-pre.css");
    let sheet = std::fs::read_to_string(&css).unwrap();
    assert!(sheet.contains("/* --accent:") && sheet.contains("prefers-color-scheme:dark"), "{sheet}");
    let again = theme(&fixture, &["new", "vert-pre"]);
    assert_eq!(again.exit, Exit::CouldNotRun);
    assert_eq!(std::fs::read_to_string(&css).unwrap(), sheet);
    for bad in ["Vert Pré", "../dehors", "default", ""] {
        let refused = theme(&fixture, &["new", bad]);
        assert_eq!(refused.exit, Exit::CouldNotRun, "{bad}");
    }
    assert!(theme(&fixture, &["new", "Vert Pré"]).err.contains("« vert-pre »"));
}

#[test]
fn files_are_copied_to_the_theme_in_use_and_never_over_others() {
    let fixture = Fixture::in_memory();
    let none = theme(&fixture, &["eject", "css/10-tokens.css"]);
    assert_eq!(none.exit, Exit::CouldNotRun);
    assert!(none.err.contains("repere theme new"), "{}", none.err);
    theme(&fixture, &["new", "essai"]);
    uses(&fixture, "essai");
    let copied = theme(&fixture, &["eject", "css/10-tokens.css", "icons/l*", "i18n/fr.toml"]);
    assert_eq!(copied.exit, Exit::Ok, "{}", copied.err);
    assert!(copied.out.contains("themes/essai/css/10-tokens.css"), "{}", copied.out);
    let tokens = fixture.path("themes/essai/css/10-tokens.css");
    assert_eq!(std::fs::read(&tokens).unwrap(), default_files()["css/10-tokens.css"]);
    assert!(fixture.path("themes/essai/icons/lieu.svg").exists());
    let check = fixture.repere(&["check", "--strict"]);
    assert_eq!(check.exit, Exit::Ok, "{}", check.out);

    std::fs::write(&tokens, ":root{--ink:#123}").unwrap();
    let refused = theme(&fixture, &["eject", "css"]);
    assert_eq!(refused.exit, Exit::CouldNotRun);
    assert!(refused.err.contains("css/10-tokens.css") && refused.err.contains("--force"), "{}", refused.err);
    assert_eq!(std::fs::read(&tokens).unwrap(), b":root{--ink:#123}");
    assert!(!fixture.path("themes/essai/css/20-base.css").exists(), "all or nothing");
    let forced = theme(&fixture, &["eject", "--force", "css/10-tokens.css"]);
    assert_eq!(forced.exit, Exit::Ok, "{}", forced.err);
    assert_eq!(std::fs::read(&tokens).unwrap(), default_files()["css/10-tokens.css"]);
    let absent = theme(&fixture, &["eject", "css/10-token.css"]);
    assert_eq!(absent.exit, Exit::CouldNotRun);
    assert!(absent.err.contains("vouliez-vous dire « css/10-tokens.css » ?"), "{}", absent.err);
}

#[test]
fn the_list_says_what_is_replaced_and_which_original_has_changed() {
    let fixture = with_second();
    theme(&fixture, &["eject", "templates/pages/zone.html", "templates/pages/term.html"]);
    put(&fixture, "contraste/css/oups.scss", "x");
    put(&fixture, "autre/README.md", "Un autre.");
    let origins = fixture.path("themes/contraste/origines.toml");
    let noted = std::fs::read_to_string(&origins).unwrap();
    let line = noted.lines().find(|line| line.contains("zone.html")).unwrap();
    std::fs::write(&origins, noted.replace(line, "\"templates/pages/zone.html\" = \"0\"")).unwrap();

    let listed = theme(&fixture, &["list"]);
    assert_eq!(listed.exit, Exit::Ok, "{}", listed.err);
    assert!(listed.out.contains("* contraste ") && listed.out.contains("  autre "), "{}", listed.out);
    let of = |path: &str| listed.out.lines().find(|line| line.contains(path)).unwrap();
    assert!(of("templates/pages/zone.html").starts_with("identique"));
    assert!(of("templates/pages/zone.html").ends_with("l’original a changé"));
    assert!(!of("templates/pages/term.html").contains("changé"));
    assert!(of("templates/pages/home.html").starts_with("remplacé"));
    assert!(of("i18n/fr.toml").starts_with("complété"));
    assert!(of("css/66-contraste.css").starts_with("ajouté"));
    assert!(of("css/oups.scss").starts_with("sans effet"));
    assert!(of("templates/base.html").starts_with("d’origine"));

    let json = theme(&fixture, &["list", "--json"]);
    let read: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(read["theme"], "contraste");
    let files = read["fichiers"].as_array().unwrap();
    let file = |path: &str| files.iter().find(|file| file["chemin"] == path).unwrap();
    assert_eq!(file("templates/pages/home.html")["etat"], "remplace");
    assert_eq!(file("templates/pages/zone.html")["original_change"], true);
    assert!(default_files().keys().all(|path| files.iter().any(|file| file["chemin"] == path.as_str())));
}
