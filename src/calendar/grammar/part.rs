//! Parts of the day: shown as they are, never turned into hours.

use super::reading::Reading;
use super::token::Kind;
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
        if let Some(end) = self.afternoon(start) {
            return Some((DayPart::Afternoon, end));
        }
        let part = match self.word(start)? {
            "matin" | "matinee" | "matins" | "matinees" => DayPart::Morning,
            "soir" | "soiree" | "soirs" | "soirees" => DayPart::Evening,
            // One midday may be an hour; several are parts of days.
            "midis" => DayPart::Noon,
            "mat" => return Some((DayPart::Morning, self.skip_sign(start + 1, &Kind::Dot))),
            _ => return None,
        };
        Some((part, start + 1))
    }

    /// `après-midi`, `ap.-m.`, `aprem`
    fn afternoon(&self, at: usize) -> Option<usize> {
        if let Some(end) = self.wording(at, &[&["apres", "midi"], &["aprem"], &["apm"]]) {
            return Some(end);
        }
        let after = self.wording(at, &[&["ap"], &["apr"], &["apres"]])?;
        let next = self.skip_sign(self.skip_sign(after, &Kind::Dot), &Kind::Dash);
        let end = self.wording(next, &[&["m"], &["midi"]])?;
        Some(self.skip_sign(end, &Kind::Dot))
    }
}
