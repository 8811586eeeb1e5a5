//! `heures`: ranges of hours, open ends, all day, parts of the day.

use jiff::civil::Time;

use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use super::time::Hour;
use super::token::Kind;
use crate::calendar::codes;
use crate::calendar::{DayPart, End, Hours, Slot};
use crate::diag::Text;

/// Before this hour, in minutes, an hour is doubted: 2 h may be meant for 14 h.
const EARLY: u16 = 6 * 60;

/// One element of the list.
enum Piece {
    Slot(Slot),
    Part(DayPart),
}

impl Reading<'_> {
    /// The longest list of hours that starts at a token.
    pub(super) fn hours(&self, at: usize) -> Option<(Hours, usize)> {
        if let Some(end) = self.wording(
            at,
            &[
                &["toute", "la", "journee"],
                &["la", "journee", "entiere"],
                &["journee", "entiere"],
                &["journee", "complete"],
                &["jour", "et", "nuit"],
            ],
        ) {
            return Some((Hours::AllDay, end));
        }
        if let Some(end) = self.round_the_clock(at).or_else(|| self.midnight_to_midnight(at)) {
            return Some((Hours::AllDay, end));
        }
        let (first, mut end) = self.piece(at)?;
        let mut pieces = vec![(first, at, end)];
        while let Some(next) = self.next_piece(end) {
            // "À 8h et 14h": the word stands once.
            let starts = matches!(pieces.last(), Some((Piece::Slot(Slot { end: End::Unsaid, .. }), ..)));
            // "À 14h/16h" may be two starts, or a range.
            let slash = self.kind(end) == Some(&Kind::Slash) && self.is_glued(end);
            let lone = || self.lone_start(next).filter(|_| starts && !slash);
            let lone = || lone().map(|(slot, to)| (Piece::Slot(slot), to));
            let Some((piece, to)) = self.piece(next).or_else(lone) else { break };
            if matches!(piece, Piece::Slot(_)) != matches!(pieces.first(), Some((Piece::Slot(_), ..))) {
                self.mixed(at, to);
                break;
            }
            pieces.push((piece, next, to));
            end = to;
        }
        self.gather(&pieces).map(|hours| (hours, end))
    }

    /// `14h` where the days stand beside it: when it starts. A small number may be a duration.
    pub(super) fn lone_start(&self, at: usize) -> Option<(Slot, usize)> {
        let (hour, end) = self.hour(at).filter(|(hour, _)| !hour.bare && !hour.midnight)?;
        let ranged = self.range_sign(end).is_some_and(|next| self.hour(next).is_some());
        let known = (6 * 60..24 * 60).contains(&hour.minutes) && !ranged;
        let start = time(hour.minutes).filter(|_| known)?;
        Some((Slot { start, end: End::Unsaid }, end))
    }

    fn mixed(&self, from: usize, to: usize) {
        let message = Text::new(
            "des heures et des moments de la journée sont mêlés",
            "hours and parts of the day are mixed",
        );
        let fault = PhraseError::new(&codes::HOURS, self.range(from, to), message);
        self.fault(fault.help(
            "écrivez les heures seules, ou faites deux éléments de « horaires »",
            "write the hours alone, or make two elements of “horaires”",
        ));
    }

    /// `24h/24`, `24 heures sur 24`
    fn round_the_clock(&self, at: usize) -> Option<usize> {
        let (24, next) = self.digits(at)? else { return None };
        let next = self.one_of(next, &super::time::HOUR)?;
        let next =
            if self.kind(next) == Some(&Kind::Slash) { next + 1 } else { self.one_of(next, &["sur"])? };
        let (24, end) = self.digits(next)? else { return None };
        Some(self.skip(end, &super::time::HOUR))
    }

    /// `0h-24h`, `de 0 h à minuit`
    fn midnight_to_midnight(&self, at: usize) -> Option<usize> {
        let (start, next) = self.hour(self.skip(at, &["de", "du"]))?;
        let (end, to) = self.hour(self.range_sign(next)?)?;
        let whole = start.minutes == 0 && end.minutes == 1440 && !(start.bare && end.bare);
        whole.then_some(to)
    }

    fn next_piece(&self, at: usize) -> Option<usize> {
        if let Some(sign @ (Kind::Semicolon | Kind::Slash | Kind::Dash)) = self.kind(at) {
            return Some(self.skip_sign(at + 1, sign));
        }
        self.separator(at)
    }

    /// Hours, or a part of the day; "le matin de 9h à 12h" are hours, if they lie in that part.
    fn piece(&self, at: usize) -> Option<(Piece, usize)> {
        let Some((part, end)) = self.part_of_day(at) else {
            return self.slot(at).map(|(slot, end)| (Piece::Slot(slot), end));
        };
        let open =
            self.skip_sign(self.skip_sign(self.skip_sign(end, &Kind::Comma), &Kind::Colon), &Kind::Open);
        let closed = |to| {
            if self.kind(open.wrapping_sub(1)) == Some(&Kind::Open) {
                self.skip_sign(to, &Kind::Close)
            } else {
                to
            }
        };
        match self.slot(open) {
            Some((slot, to)) if lies_in(slot, part) => Some((Piece::Slot(slot), closed(to))),
            Some((_, to)) => {
                let message = Text::new(
                    "ces heures ne sont pas dans cette partie du jour",
                    "these hours do not lie in that part of the day",
                );
                let fault = PhraseError::new(&codes::HOURS, self.range(at, to), message);
                self.fault(fault.help(
                    "vérifiez les heures, et écrivez-les seules",
                    "check the hours, and write them alone",
                ));
                None
            }
            None => Some((Piece::Part(part), end)),
        }
    }

    fn slot(&self, at: usize) -> Option<(Slot, usize)> {
        if let Some(next) = self.phrase(at, &["entre"]) {
            let (start, next) = self.hour(next)?;
            let next = self.one_of(next, &["et"])?;
            let (end, to) = self.hour(next)?;
            return self.closed(start, end, at, to).map(|slot| (slot, to));
        }
        const FROM: [&[&str]; 3] = [&["a", "partir", "de"], &["des"], &["a", "partir", "d"]];
        let from = self.wording(at, &FROM);
        if let Some(next) = from.or_else(|| self.wording(at, &[&["a"]])) {
            let (start, to) = self.hour(next)?;
            // "À partir de 9h jusqu'à 12h"; behind "à 13h15 - le mardi" no hour follows.
            if let Some((end, to)) = self.range_sign(to).and_then(|next| self.hour(next)) {
                return self.closed(start, end, at, to).map(|slot| (slot, to));
            }
            if start.bare {
                self.expect(to, Expected::Words(&["h"]));
                return None;
            }
            if (60..EARLY).contains(&start.minutes) && !start.morning {
                self.night_or_day(start.minutes, None, at, to);
                return None;
            }
            let end = if from.is_some() { End::Open } else { End::Unsaid };
            return self.start(start, at, to).map(|start| (Slot { start, end }, to));
        }
        let (start, next) = self.hour(self.skip(at, &["de", "du"]))?;
        if let Some((end, to)) = self.behind_slash(start, next) {
            return self.closed(start, end, at, to).map(|slot| (slot, to));
        }
        let Some(next) = self.range_sign(next) else {
            self.expect(next, Expected::Words(&["à"]));
            return None;
        };
        let (end, to) = self.hour(next)?;
        self.closed(start, end, at, to).map(|slot| (slot, to))
    }

    /// `9h/12h`: the end behind a slash without blanks. A third hour makes a list, and an earlier one is no end.
    fn behind_slash(&self, start: Hour, at: usize) -> Option<(Hour, usize)> {
        let slash = |at: usize| self.kind(at) == Some(&Kind::Slash) && self.is_glued(at);
        if !(slash(at) && self.is_glued(at + 1)) {
            return None;
        }
        let (end, to) = self.hour(at + 1)?;
        let ranged = !start.bare && !end.bare && start.minutes < end.minutes;
        (ranged && !slash(to)).then_some((end, to))
    }

    /// `à`, `-`, `jusqu'à`
    fn range_sign(&self, at: usize) -> Option<usize> {
        if let Some(Kind::Dash | Kind::Arrow) = self.kind(at) {
            return Some(at + 1);
        }
        self.wording(at, &[&["a"], &["jusqu", "a"], &["jusque"], &["et", "jusqu", "a"]])
    }

    fn closed(&self, start: Hour, end: Hour, from: usize, to: usize) -> Option<Slot> {
        if start.bare && end.bare && self.month(to).is_some() {
            // "10-11 octobre" are days.
            return None;
        }
        if start.bare && end.bare {
            let message = Text::new("ces nombres sont-ils des heures ?", "are these numbers hours?");
            let fault = PhraseError::new(&codes::HOURS, self.range(from, to), message);
            let slot = Slot { start: time(start.minutes)?, end: End::At(time(end.minutes % 1440)?) };
            // "9-5" may end at 17 h.
            self.fault(if end.minutes > start.minutes {
                fault.proposing(self.reader.write_hours(&Hours::Slots(vec![slot])))
            } else {
                let [nine, five] = [9, 17].map(|hour| self.reader.short_hour(hour));
                fault.help(
                    format!("écrivez par exemple « {nine}-{five} »"),
                    format!("write for instance “{nine}-{five}”"),
                )
            });
            return None;
        }
        // "De 2h à 5h de l'après-midi": both, where the start comes before the end on the same half of the clock.
        let both = start.minutes < 12 * 60 && start.minutes + end.added < end.minutes;
        let start = if both { Hour { minutes: start.minutes + end.added, ..start } } else { start };
        let told = start.morning || end.morning || end.minutes > 12 * 60;
        if (60..EARLY).contains(&start.minutes) && !told {
            self.night_or_day(start.minutes, Some(end.minutes), from, to);
            return None;
        }
        let first = self.start(start, from, to)?;
        let last = time(end.minutes % 1440)?;
        if first == last {
            let message = Text::new("la fin est l'heure du début", "the end is the hour of the start");
            let fault = PhraseError::new(&codes::HOURS, self.range(from, to), message);
            let all_day = self.reader.written.all_day;
            self.fault(fault.help(
                format!("écrivez la bonne fin, ou « {all_day} »"),
                format!("write the right end, or “{all_day}”"),
            ));
            return None;
        }
        Some(Slot { start: first, end: End::At(last) })
    }

    /// "De 2h à 4h": few mean the night.
    fn night_or_day(&self, start: u16, end: Option<u16>, from: usize, to: usize) {
        let text = self.text(from, to);
        let message = Text::new(
            format!("« {text} » : la nuit, ou l'après-midi ?"),
            format!("“{text}”: at night, or in the afternoon?"),
        );
        let written = |start: u16, end: Option<u16>| {
            let end = end.and_then(|end| time(end % 1440)).map_or(End::Unsaid, End::At);
            Some(self.reader.write_hours(&Hours::Slots(vec![Slot { start: time(start)?, end }])))
        };
        let half = 12 * 60;
        let both = written(start + half, end.map(|end| end + half)).zip(written(start, end));
        let (day, night) = both.unwrap_or_default();
        let fault = PhraseError::new(&codes::HOURS, self.range(from, to), message);
        self.fault(fault.help(
            format!("écrivez « {day} », ou « {night} » si c'est la nuit"),
            format!("write “{day}”, or “{night}” if it is at night"),
        ));
    }

    /// The time of a start. "Minuit" may be that before the day or after it: refused.
    fn start(&self, hour: Hour, from: usize, to: usize) -> Option<Time> {
        if hour.midnight || hour.minutes >= 1440 {
            let message = Text::new(
                "minuit : au début ou à la fin du jour ?",
                "midnight: at the start or at the end of the day?",
            );
            let fault = PhraseError::new(&codes::HOURS, self.range(from, to), message);
            let zero = self.reader.short_hour(0);
            self.fault(fault.help(
                format!("écrivez « {zero} » pour le début du jour ; pour la nuit qui suit, écrivez le jour d'après dans « quand »"),
                format!("write “{zero}” for the start of the day; for the night after it, write the next day in “quand”"),
            ));
            return None;
        }
        time(hour.minutes)
    }

    fn gather(&self, pieces: &[(Piece, usize, usize)]) -> Option<Hours> {
        let mut slots: Vec<(Slot, usize, usize)> = Vec::new();
        let mut parts = Vec::new();
        for (piece, from, to) in pieces {
            match piece {
                Piece::Slot(slot) => slots.push((*slot, *from, *to)),
                Piece::Part(part) if !parts.contains(part) => parts.push(*part),
                Piece::Part(_) => {}
            }
        }
        if slots.is_empty() {
            parts.sort_unstable();
            return Some(Hours::Parts(parts));
        }
        slots.sort_by_key(|(slot, _, _)| *slot);
        for pair in slots.windows(2) {
            if let [(before, ..), (after, from, to)] = pair
                && before.meets(*after)
            {
                let message = Text::new("ces heures se chevauchent", "these hours overlap");
                let fault = PhraseError::new(&codes::OVERLAP, self.range(*from, *to), message);
                self.fault(fault.help("séparez les plages", "keep the ranges apart"));
                return None;
            }
        }
        Some(Hours::Slots(slots.into_iter().map(|(slot, _, _)| slot).collect()))
    }
}

/// Whether hours are a single range that starts in the only part of the day.
pub(super) fn lie_in(hours: &Hours, parts: &[DayPart]) -> bool {
    matches!((hours, parts), (Hours::Slots(slots), [part]) if matches!(slots.as_slice(), [slot] if lies_in(*slot, *part)))
}

/// Whether hours start in a part of the day, loosely.
fn lies_in(slot: Slot, part: DayPart) -> bool {
    let hour = slot.start.hour();
    match part {
        DayPart::Morning => (5..13).contains(&hour),
        DayPart::Noon => (11..15).contains(&hour),
        DayPart::Afternoon => (11..19).contains(&hour),
        DayPart::Evening => hour >= 16,
    }
}

pub(super) fn time(minutes: u16) -> Option<Time> {
    Time::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0).ok()
}
