//! What a publication does, written down before it is done, so that whoever comes next can finish it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use rayon::prelude::*;

use super::claim::Claim;
use super::manifest::Manifest;
use super::{disk, obstacle, path};
use crate::plan::SinkError;

/// First line, with the version of this format.
const HEADER: &str = "repere-journal 1";
/// Last line: without it the journal is not whole, and nothing of it was done.
const END: &str = "end";

/// Whether some steps may have been carried out before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attempt {
    /// None was: everything staged is there.
    First,
    /// A build was killed while it carried them out: what is no longer staged is in its place.
    Again,
}

/// The steps of a publication, in the order in which they are carried out. Doing a step again does no harm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Journal {
    /// Old files that stand where new ones come.
    pub(super) clear: Vec<String>,
    /// Staged number and path: what pages load.
    pub(super) assets: Vec<(u64, String)>,
    /// Staged number and path: pages.
    pub(super) pages: Vec<(u64, String)>,
    /// Old files, deleted once the new manifest is in place.
    pub(super) delete: Vec<String>,
}

impl Journal {
    /// Writes it down; from here on the publication will happen.
    pub(super) fn write(&self, claim: &Claim) -> Result<(), SinkError> {
        disk::write_durably(&claim.state("journal"), self.to_text().as_bytes())
    }

    /// Does everything, and forgets the journal.
    pub(super) fn carry_out(&self, claim: &Claim, attempt: Attempt) -> Result<(), SinkError> {
        delete(&claim.out, &self.clear)?;
        for outputs in [&self.assets, &self.pages] {
            make_folders(&claim.out, outputs)?;
            let staged = |(id, path): &(u64, String)| (claim.staged(*id), claim.out.join(path));
            outputs.par_iter().map(staged).try_for_each(|(from, to)| attempt.move_in(claim, &from, &to))?;
        }
        attempt.move_in(claim, &claim.state("staging").join("manifest"), &claim.state("manifest"))?;
        delete(&claim.out, &self.delete)?;
        disk::remove(&claim.state("journal"))?;
        disk::clear(&claim.state("staging"))
    }

    /// Finishes what a killed build had begun to publish; throws away what it had only staged.
    pub(super) fn recover(claim: &Claim) -> Result<(), SinkError> {
        let written = disk::read(&claim.state("journal"))?;
        let text = written.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
        match text.and_then(Journal::parse) {
            Some(mut journal) => {
                let paths = journal.assets.iter().chain(&journal.pages).map(|(_, path)| path.as_str());
                obstacle::check_folders(&claim.out, paths, &journal.clear.iter().cloned().collect())?;
                journal.drop_damaged(claim)?;
                journal.carry_out(claim, Attempt::Again)
            }
            None => {
                disk::remove(&claim.state("journal"))?;
                disk::clear(&claim.state("staging"))
            }
        }
    }

    /// A power cut can leave a staged file without its bytes: such a file is not published, and made again next time.
    fn drop_damaged(&mut self, claim: &Claim) -> Result<(), SinkError> {
        let path = claim.state("staging").join("manifest");
        let Some(bytes) = disk::read(&path)? else { return Ok(()) };
        let Some(mut manifest) = std::str::from_utf8(&bytes).ok().and_then(Manifest::parse) else {
            return disk::remove(&path);
        };
        let damaged = |(id, path): &(u64, String)| {
            let staged = claim.staged(*id);
            disk::look(&staged) != disk::Found::Nothing
                && manifest.find(path).map(|row| row.hash) != disk::hash(&staged)
        };
        let outputs = self.assets.iter().chain(&self.pages);
        let lost: BTreeSet<String> = outputs.filter(|it| damaged(it)).map(|(_, path)| path.clone()).collect();
        if lost.is_empty() {
            return Ok(());
        }
        lost.iter().for_each(|path| manifest.forget(path));
        self.assets.retain(|(_, path)| !lost.contains(path));
        self.pages.retain(|(_, path)| !lost.contains(path));
        disk::write_through(&path, manifest.to_text().as_bytes())
    }

    fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        let _ = self.clear.iter().try_for_each(|path| writeln!(text, "clear {path}"));
        let _ = self.assets.iter().try_for_each(|(id, path)| writeln!(text, "asset {id} {path}"));
        let _ = self.pages.iter().try_for_each(|(id, path)| writeln!(text, "page {id} {path}"));
        let _ = self.delete.iter().try_for_each(|path| writeln!(text, "delete {path}"));
        text + END + "\n"
    }

    /// Reads what [`Journal::to_text`] wrote; nothing if it is not whole, or names a path outside the folder.
    fn parse(text: &str) -> Option<Self> {
        let body = text.strip_prefix(HEADER)?.strip_prefix('\n')?.strip_suffix('\n')?.strip_suffix(END)?;
        let mut journal = Journal::default();
        for line in body.lines() {
            let (step, rest) = line.split_once(' ')?;
            match step {
                "clear" => journal.clear.push(safe(rest)?),
                "asset" => journal.assets.push(staged(rest)?),
                "page" => journal.pages.push(staged(rest)?),
                "delete" => journal.delete.push(safe(rest)?),
                _ => return None,
            }
        }
        Some(journal)
    }
}

fn safe(path: &str) -> Option<String> {
    path::is_safe(path).then(|| path.to_owned())
}

fn staged(rest: &str) -> Option<(u64, String)> {
    let (id, path) = rest.split_once(' ')?;
    Some((id.parse().ok()?, safe(path)?))
}

impl Attempt {
    /// Moves a staged file to its place, unless that was done already.
    fn move_in(self, claim: &Claim, staged: &Path, to: &Path) -> Result<(), SinkError> {
        match (disk::look(staged), self) {
            (disk::Found::Nothing, Attempt::Again) => Ok(()),
            (disk::Found::Nothing, Attempt::First) => Err(claim.disturbed()),
            _ => disk::rename(staged, to),
        }
    }
}

/// Makes the folders of outputs, which are sorted by path.
fn make_folders(out: &Path, outputs: &[(u64, String)]) -> Result<(), SinkError> {
    let mut last = "";
    for (_, path) in outputs {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder != last {
            disk::make_folder(&out.join(folder))?;
            last = folder;
        }
    }
    Ok(())
}

/// Deletes files of ours and the folders that become empty.
fn delete(out: &Path, paths: &[String]) -> Result<(), SinkError> {
    for path in paths.iter().filter(|path| obstacle::deletable(out, path)) {
        let file = out.join(path);
        disk::remove(&file)?;
        if let Some(folder) = file.parent() {
            disk::prune(folder, out);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal() -> Journal {
        Journal {
            clear: vec!["a".to_owned()],
            assets: vec![(3, "theme/site.css".to_owned())],
            pages: vec![(1, "a/index.html".to_owned()), (2, "b c.html".to_owned())],
            delete: vec!["old.html".to_owned()],
        }
    }

    #[test]
    fn a_journal_is_read_as_it_was_written() {
        assert_eq!(Journal::parse(&journal().to_text()), Some(journal()));
        assert_eq!(Journal::parse(&Journal::default().to_text()), Some(Journal::default()));
    }

    #[test]
    fn a_journal_that_is_not_whole_is_none() {
        let text = journal().to_text();
        for end in 0..text.len() {
            assert_eq!(Journal::parse(&text[..end]), None, "{:?}", &text[..end]);
        }
    }

    #[test]
    fn a_journal_that_leads_out_of_the_folder_is_none() {
        assert_eq!(Journal::parse("repere-journal 1\ndelete ../x\nend\n"), None);
        assert_eq!(Journal::parse("repere-journal 1\npage 1 /etc/passwd\nend\n"), None);
    }
}
