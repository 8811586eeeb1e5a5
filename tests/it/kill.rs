//! A build may be killed at any moment: what is there stays whole, and the next command finishes or forgets.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::fixture::Fixture;
use crate::tree::{Tree, assert_same, tree};

const KILLS: u32 = 50;

/// Two states of one site in which every page differs, and some pages exist only in one.
struct Versions {
    fixture: Fixture,
    whole: [Tree; 2],
    /// How long a build takes.
    time: Duration,
}

impl Versions {
    fn new() -> Self {
        let fixture = Fixture::in_memory();
        for n in 0..150 {
            fixture.write(&format!("pages/page-{n}.md"), page(&format!("Page {n}")));
        }
        let mut versions = Versions { fixture, whole: Default::default(), time: Duration::ZERO };
        for which in [0, 1] {
            versions.write(which);
            let clean = versions.fixture.path(&format!("clean-{which}"));
            versions.build(&clean);
            versions.whole[which] = tree(&clean);
        }
        // The shortest of a few builds: a busy machine must not push all moments past the end.
        let times = [0, 1, 0, 1].map(|which| {
            versions.write(which);
            versions.build(&versions.fixture.out())
        });
        versions.time = times.into_iter().min().unwrap();
        versions
    }

    /// Builds in a process of its own, and says how long it took.
    fn build(&self, out: &Path) -> Duration {
        let started = Instant::now();
        let build = self.fixture.process(&["build", "--out", &out.to_string_lossy()]).output().unwrap();
        assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
        started.elapsed()
    }

    /// Makes the content that of one version.
    fn write(&self, which: usize) {
        let site = self.fixture.read("site.yaml");
        let rest = site.split_once('\n').unwrap().1;
        self.fixture.write("site.yaml", format!("titre: Version {which}\n{rest}"));
        self.fixture.write(&format!("pages/seulement-{which}.md"), page("Seulement ici"));
        let other = format!("pages/seulement-{}.md", 1 - which);
        if self.fixture.content().join(&other).exists() {
            self.fixture.remove(&other);
        }
    }

    /// Every file is that of one version or the other, to the last byte.
    fn assert_no_half_file(&self, moment: Moment) {
        for (path, bytes) in tree(&self.fixture.out()) {
            let known = self.whole.iter().any(|version| version.get(&path) == Some(&bytes));
            assert!(known, "{path} is of neither version after a kill {moment:?}");
        }
    }
}

fn page(title: &str) -> String {
    format!("---\ntitre: {title}\nresume: Une page inventée.\n---\n{}\n", "Un texte inventé. ".repeat(200))
}

/// When a build is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// So long after its start.
    After(Duration),
    /// So long after it began to publish.
    Publishing(Duration),
}

/// Half of the moments are spread over the whole build, half over the short while in which files move.
fn moment(round: u32, build: Duration) -> Moment {
    let mixed = (round * 37) % KILLS;
    match round / 2 % 2 {
        0 => Moment::After(build * mixed / KILLS),
        _ => Moment::Publishing(Duration::from_micros(20) * mixed),
    }
}

/// Starts a build and kills it; whether it was still running.
fn kill(versions: &Versions, moment: Moment) -> bool {
    let mut build =
        versions.fixture.process(&["build"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    match moment {
        Moment::After(time) => std::thread::sleep(time),
        Moment::Publishing(time) => {
            let journal = versions.fixture.out().join(".repere/journal");
            while !journal.exists() && build.try_wait().unwrap().is_none() {
                std::thread::yield_now();
            }
            std::thread::sleep(time);
        }
    }
    build.kill().unwrap();
    !build.wait().unwrap().success()
}

#[test]
fn a_build_killed_at_any_moment_leaves_a_whole_site_after_the_next_command() {
    let versions = Versions::new();
    let (mut killed, mut publishing) = (0, 0);
    for round in 0..KILLS {
        let which = (round % 2) as usize;
        versions.write(which);
        let moment = moment(round, versions.time);
        killed += u32::from(kill(&versions, moment));
        versions.assert_no_half_file(moment);
        publishing += u32::from(versions.fixture.out().join(".repere/journal").exists());
        versions.fixture.build();
        let after = tree(&versions.fixture.out());
        assert_same(&after, &versions.whole[which], &format!("killed {moment:?}"));
        assert!(!versions.fixture.out().join(".repere/staging").exists());
    }
    eprintln!("{killed} of {KILLS} builds were killed, {publishing} of them while publishing");
    assert!(killed >= KILLS / 4, "only {killed} builds were killed before their end");
}
