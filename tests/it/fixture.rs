//! A small content folder that a test may change: that of `tests/cases/base`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use repere::cli::{Console, Environment, Exit, run};
use tempfile::TempDir;

use crate::cases::BASE;

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

    /// Another fictional directory: the files of a folder below this project.
    pub fn of(folder: &Path) -> Self {
        let fixture = Fixture { root: TempDir::new().unwrap() };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for file in walkdir::WalkDir::new(&folder).into_iter().map(Result::unwrap) {
            if file.file_type().is_file() {
                let path = file.path().strip_prefix(&folder).unwrap().to_string_lossy().into_owned();
                fixture.write(&path, std::fs::read(file.path()).unwrap());
            }
        }
        fixture
    }

    /// A directory as `repere init` starts it.
    pub fn started(flags: &[&str]) -> Self {
        let fixture = Fixture { root: TempDir::new().unwrap() };
        let folder = fixture.root.path().to_string_lossy().into_owned();
        let answer = fixture.repere(&[&["init", folder.as_str()], flags].concat());
        assert_eq!(answer.exit, Exit::Ok, "{}{}", answer.out, answer.err);
        fixture
    }

    fn at(root: TempDir) -> Self {
        let fixture = Fixture { root };
        for (path, bytes) in BASE.iter() {
            fixture.write(path, bytes);
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
