//! What is said of sessions: the next ones, those that are cancelled, moved or added.

use crate::calendar::format::when_text;
use crate::calendar::{Occurrence, OccurrenceStatus, When};
use crate::lang::{DateStyle, Language, fill};
use crate::text::upper_first;

/// "La séance du mardi 3 novembre est annulée", "… est déplacée au jeudi 5 novembre, 14 h – 16 h"; nothing of a session
/// that takes place as planned.
pub fn change_text(session: &Occurrence, language: &Language) -> Option<String> {
    let words = &language.schedules;
    let said = match (session.status, session.added) {
        (OccurrenceStatus::Cancelled, _) => &words.cancelled,
        (OccurrenceStatus::Moved, _) => &words.moved,
        (OccurrenceStatus::Held, Some(_)) => &words.added,
        (OccurrenceStatus::Held, None) => return None,
    };
    let planned = language.date(session.original, DateStyle::NoYear);
    let now = day_and_hour(session, language);
    Some(upper_first(&fill(said, &[("planned", &planned), ("now", &now)])))
}

/// "Prochaines dates : mardi 6 octobre, 9 h – 12 h ; …": the first sessions that take place, as many as are asked for.
/// Nothing when none takes place.
pub fn next_text(sessions: &[Occurrence], language: &Language, most: usize) -> Option<String> {
    let words = &language.schedules;
    let held = sessions.iter().filter(|session| session.status != OccurrenceStatus::Cancelled);
    let named: Vec<String> = held.take(most).map(|session| next_date(session, language)).collect();
    let [one, several] = &words.next;
    let lead = match named.len() {
        0 => return None,
        1 => one,
        _ => several,
    };
    Some(format!("{lead}{}", named.join(&words.semicolon)))
}

/// "vendredi 25 décembre, 14 h – 16 h (jour férié : à confirmer)"
fn next_date(session: &Occurrence, language: &Language) -> String {
    let date = day_and_hour(session, language);
    if session.to_confirm { format!("{date} ({})", language.dates.holiday_to_confirm) } else { date }
}

/// "jeudi 5 novembre, 14 h – 16 h"
fn day_and_hour(session: &Occurrence, language: &Language) -> String {
    let day = language.date(session.day, DateStyle::NoYear);
    match session.when {
        When::Unknown => day,
        when => format!("{day}{}{}", language.schedules.comma, when_text(when, language)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::calendar::{End, Slot};
    use crate::lang::of;

    fn session(status: OccurrenceStatus) -> Occurrence {
        let slot = Slot { start: time(14, 0, 0, 0), end: End::At(time(16, 0, 0, 0)) };
        let day = date(2026, 11, 5);
        let original = if status == OccurrenceStatus::Moved { date(2026, 11, 3) } else { day };
        let (added, moved) = (None, None);
        Occurrence { day, when: When::Slot(slot), status, original, added, moved, to_confirm: false }
    }

    fn said(session: &Occurrence, lang: &str) -> String {
        change_text(session, of(lang)).unwrap_or_default().replace('\u{a0}', " ")
    }

    #[test]
    fn changes_are_said_in_each_language() {
        let moved = session(OccurrenceStatus::Moved);
        let expected = [
            ("fr", "La séance du mardi 3 novembre est déplacée au jeudi 5 novembre, 14 h – 16 h"),
            (
                "nl",
                "De bijeenkomst van dinsdag 3 november is verplaatst naar donderdag 5 november, 14 uur – 16 uur",
            ),
            (
                "de",
                "Der Termin am Dienstag, 3. November ist verlegt auf Donnerstag, 5. November, 14 Uhr – 16 Uhr",
            ),
            ("en", "The session of Tuesday 3 November is moved to Thursday 5 November, 14:00 – 16:00"),
            ("ar", "نُقلت جلسة الثلاثاء 3 نوفمبر إلى الخميس 5 نوفمبر، 14:00 – 16:00"),
        ];
        for (lang, text) in expected {
            assert_eq!(said(&moved, lang), text);
        }
        let cancelled = session(OccurrenceStatus::Cancelled);
        assert_eq!(said(&cancelled, "fr"), "La séance du jeudi 5 novembre est annulée");
        assert_eq!(said(&cancelled, "nl"), "De bijeenkomst van donderdag 5 november gaat niet door");
        assert_eq!(change_text(&session(OccurrenceStatus::Held), of("fr")), None);
        let added = Occurrence { added: Some(0), ..session(OccurrenceStatus::Held) };
        assert_eq!(said(&added, "en"), "Extra session on Thursday 5 November, 14:00 – 16:00");
    }

    #[test]
    fn the_next_dates_leave_out_what_is_cancelled() {
        let all = [session(OccurrenceStatus::Cancelled), session(OccurrenceStatus::Moved)];
        let next = next_text(&all, of("fr"), 3).unwrap_or_default().replace('\u{a0}', " ");
        assert_eq!(next, "Prochaine date : jeudi 5 novembre, 14 h – 16 h");
        assert_eq!(next_text(&all[..1], of("fr"), 3), None);
        let holiday = Occurrence { to_confirm: true, ..session(OccurrenceStatus::Held) };
        let next = next_text(&[holiday], of("fr"), 3).unwrap_or_default().replace('\u{a0}', " ");
        assert_eq!(next, "Prochaine date : jeudi 5 novembre, 14 h – 16 h (jour férié : à confirmer)");
        let twice = [all[1], all[1]];
        let arabic = next_text(&twice, of("ar"), 3).unwrap_or_default();
        assert!(arabic.starts_with("المواعيد القادمة: ") && arabic.contains('؛'), "{arabic}");
    }
}
