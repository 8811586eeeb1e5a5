//! Parts of the day: shown as they are, never turned into hours.

use super::reading::Reading;
use crate::calendar::DayPart;

impl Reading<'_> {
    /// `le matin`, `l'après-midi`, `en soirée`, `le midi`.
    pub(super) fn part_of_day(&self, at: usize) -> Option<(DayPart, usize)> {
        if let Some(end) = self.wording(
            at,
            &[
                &["le", "midi"],
                &["sur", "le", "temps", "de", "midi"],
                &["le", "temps", "de", "midi"],
                &["pendant", "le", "temps", "de", "midi"],
            ],
        ) {
            return Some((DayPart::Noon, end));
        }
        let start = self.skip(at, &["le", "la", "l", "en", "les", "au"]);
        if let Some(end) = self.wording(start, &[&["apres", "midi"]]) {
            return Some((DayPart::Afternoon, end));
        }
        let part = match self.word(start)? {
            "matin" | "matinee" | "matins" | "matinees" => DayPart::Morning,
            "soir" | "soiree" | "soirs" | "soirees" => DayPart::Evening,
            _ => return None,
        };
        Some((part, start + 1))
    }
}
