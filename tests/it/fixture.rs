//! A small content folder that a test may change. Everything in it is fictional; hosts end in `.example`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use repere::cli::{Console, Environment, Exit, run};
use tempfile::TempDir;

/// A working folder with `content/` and, once built, `public/`.
pub struct Fixture {
    root: TempDir,
}

/// What a command answers.
pub struct Answer {
    /// How it ended.
    pub exit: Exit,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The day that tests see unless they say otherwise.
pub const TODAY: &str = "2026-09-14";

impl Fixture {
    /// The fictional directory of the valley of the Fée: two associations, a programme, four offers, a place, a sheet.
    pub fn new() -> Self {
        Fixture::at(TempDir::new().unwrap())
    }

    /// The same in memory where the system has such a folder, for tests that build very often.
    pub fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        Fixture::at(TempDir::new_in(memory).or_else(|_| TempDir::new()).unwrap())
    }

    fn at(root: TempDir) -> Self {
        let fixture = Fixture { root };
        for (path, text) in FILES {
            fixture.write(path, text);
        }
        fixture
    }

    /// Writes a file below `content/`.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.content().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }

    /// Changes a file below `content/`; the words must be there.
    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} does not say “{old}”");
        self.write(path, text.replace(old, new));
    }

    /// The text of a file below `content/`.
    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.content().join(path)).unwrap()
    }

    /// Deletes a file below `content/`.
    pub fn remove(&self, path: &str) {
        std::fs::remove_file(self.content().join(path)).unwrap();
    }

    /// The content folder.
    pub fn content(&self) -> PathBuf {
        self.root.path().join("content")
    }

    /// The output folder.
    pub fn out(&self) -> PathBuf {
        self.root.path().join("public")
    }

    /// Another path beside them.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Runs a command line in this process, on this content and output, on [`TODAY`] unless the line says otherwise.
    pub fn repere(&self, line: &[&str]) -> Answer {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let args = std::iter::once(OsString::from("repere")).chain(self.arguments(line));
        let exit = run(args, &Environment::default(), &mut Console::new(&mut out, &mut err));
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Answer { exit, out: text(out), err: text(err) }
    }

    /// The same as a process of its own, not yet started.
    pub fn process(&self, line: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_repere"));
        command.args(self.arguments(line)).env_clear();
        command
    }

    /// Builds, and wants it to work.
    pub fn build(&self) -> String {
        self.build_to(&self.out())
    }

    /// Builds into another folder, and wants it to work.
    pub fn build_to(&self, out: &Path) -> String {
        let answer = self.repere(&["build", "--out", &out.to_string_lossy()]);
        assert_eq!(answer.exit, Exit::Ok, "{}{}", answer.out, answer.err);
        answer.out
    }

    fn arguments(&self, line: &[&str]) -> Vec<OsString> {
        let mut args: Vec<OsString> = line.iter().map(OsString::from).collect();
        let usual: [(&str, OsString); 4] = [
            ("--content", self.content().into()),
            ("--out", self.out().into()),
            ("--themes", self.path("themes").into()),
            ("--today", TODAY.into()),
        ];
        for (option, value) in usual {
            if !line.contains(&option) {
                args.extend([option.into(), value]);
            }
        }
        args
    }
}

static FILES: [(&str, &str); 16] = [
    (
        "site.yaml",
        "titre: Vallée de la Fée (fiction)\nurl: https://fee.example\nlangues: [fr]\nzones_racines: [pays]\n\
         calendrier: {origine: 2026-09-01}\n",
    ),
    (
        "zones/pays.yaml",
        "zones:\n  - {id: pays, nom: Pays de la Fée, type: pays, code: BE}\n  \
         - {id: province, nom: Province du Haut, type: province, dans: pays}\n  \
         - {id: vallon, nom: Vallon, type: commune, dans: province, codes_postaux: [9001], lat: 50.1, lon: 5.1, calendrier: ecoles}\n  \
         - {id: colline, nom: Colline, type: commune, dans: province, codes_postaux: [9002], lat: 50.2, lon: 5.2, calendrier: ecoles}\n  \
         - {id: lointain, nom: Lointain, type: commune, dans: pays, codes_postaux: [9003], lat: 50.9, lon: 5.9}\n",
    ),
    (
        "vocabulaire/themes.yaml",
        "termes:\n  - {id: rencontre, libelle: {fr: Rencontres}}\n  - {id: soutien, libelle: {fr: Soutien}}\n  \
         - {id: refuge, libelle: {fr: Refuge}, sensible: oui}\n",
    ),
    (
        "vocabulaire/publics.yaml",
        "termes:\n  - {id: bebes, libelle: {fr: Bébés}}\n  - {id: parents, libelle: {fr: Parents}}\n",
    ),
    (
        "vocabulaire/langues.yaml",
        "termes:\n  - {id: fr, libelle: {fr: Français}}\n  - {id: ar, libelle: {fr: Arabe}}\n",
    ),
    ("vocabulaire/orienteurs.yaml", "termes:\n  - {id: cpas, libelle: {fr: CPAS}}\n"),
    (
        "calendriers/ecoles.yaml",
        "nom: Écoles de la Fée\npays: be\nsource:\n  - titre: Calendrier inventé\ncouvre: {du: 2026-08-24, au: 2027-07-02}\n\
         conges:\n  - {nom: Congé d’automne, du: 2026-10-19, au: 2026-11-01}\n",
    ),
    (
        "pages/a-propos.md",
        "---\ntitre: À propos\nresume: Une fiction.\nordre: 1\nmenu: oui\n---\nCe répertoire est inventé.\n",
    ),
    (
        "associations/les-ruisseaux.md",
        "---\nnom: Les Ruisseaux\nresume: Une association inventée, au fond du vallon.\nthemes: [rencontre]\n\
         siege: {nom: Moulin, commune: vallon}\ncontacts:\n  - {nom: Accueil, telephone: 081 22 22 22, affichage: oui}\n\
         source:\n  - {titre: Fiction, date: 2026-01-01}\nverifie_le: 2026-09-01\n---\nElle coule.\n",
    ),
    (
        "associations/les-sommets.md",
        "---\nnom: Les Sommets\nresume: Une association inventée, en haut de la colline.\nthemes: [soutien]\n\
         zones_couvertes: [province]\nsource:\n  - {titre: Fiction, date: 2026-01-01}\n---\n",
    ),
    (
        "programmes/marcher-ensemble.md",
        "---\nnom: Marcher ensemble\nresume: Un programme inventé, pour marcher à deux.\nthemes: [soutien]\npublics: [parents]\n\
         zones_couvertes: [vallon, colline]\nconditions:\n  enfant: {moins_de: 6}\nsource:\n  - {titre: Fiction}\n---\n",
    ),
    (
        "services/marche-du-vallon.md",
        "---\nnom: Marche du vallon\nresume: \"Marcher ensemble, au vallon.\"\nthemes: [soutien]\npublics: [parents]\n\
         organise_par: [les-ruisseaux]\nprogramme: marcher-ensemble\nzones_couvertes: [vallon]\nfrais: {type: gratuit}\n\
         source:\n  - {titre: Fiction}\n---\n",
    ),
    (
        "permanences/lundis-du-vallon.md",
        "---\nnom: Lundis du vallon\nresume: Une permanence inventée.\nthemes: [soutien]\npublics: [parents]\n\
         organise_par: [les-ruisseaux]\nlieux: [moulin]\nhoraires:\n  - quand: tous les lundis\n    heures: 9h-12h\n    \
         sauf: [vacances scolaires, jours fériés]\nsource:\n  - {titre: Fiction}\n---\n",
    ),
    (
        "groupes/bebes-de-la-colline.md",
        "---\nnom: Bébés de la colline\nresume: \"Un groupe inventé, pour les tout-petits.\"\nthemes: [rencontre]\npublics: [bebes, parents]\n\
         langues: [fr, ar]\norganise_par: [les-sommets]\nlieux:\n  - {nom: Grange, commune: colline}\nhoraires:\n  \
         - quand: tous les mercredis\n    heures: 14h-16h30\nconditions:\n  enfant: {min: 0, max: 3}\nsource:\n  - {titre: Fiction}\n---\nOn y gazouille.\n",
    ),
    (
        "lieux/moulin.md",
        "---\nnom: Le Moulin\nresume: Un moulin inventé.\ncommune: vallon\nadresse: {rue: Rue de l’Eau, numero: 1, code_postal: 9001}\n\
         source:\n  - {titre: Fiction}\n---\n",
    ),
    (
        "fiches/accueillir.md",
        "---\nnom: Accueillir\nresume: Une fiche de pratique inventée.\nthemes: [soutien]\nnumero: 1\nexemples: [bebes-de-la-colline]\n\
         source:\n  - {titre: Fiction}\n---\n",
    ),
];
