//! One VCALENDAR.

use super::timezone::vtimezone;
use crate::calendar::Clock;
use crate::export::line;
use crate::lang::Strings;

/// Calendar programs refuse a megabyte; this leaves room for the head and what they add.
pub(super) const MOST_BYTES: usize = 950_000;

/// The head of a calendar.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    /// Its name.
    pub(super) name: String,
    /// What it holds and what not.
    pub(super) description: String,
    /// A colour of CSS by name.
    pub(super) color: &'static str,
    /// The full address of the feed itself.
    pub(super) source: String,
    /// The full address of its page.
    pub(super) page: Option<String>,
    /// The clock of its hours.
    pub(super) clock: Clock,
}

/// A calendar of these VEVENTs. Those that no longer fit are left out, and `left_out` more were before: the
/// description says how many.
pub(super) fn calendar<'a>(
    s: &Strings,
    head: &Head,
    events: impl Iterator<Item = &'a str>,
    left_out: usize,
) -> String {
    let mut body = String::new();
    let mut left_out = left_out;
    for text in events {
        if body.len() + text.len() > MOST_BYTES {
            left_out += 1;
        } else {
            body.push_str(text);
        }
    }
    let mut out = String::with_capacity(body.len() + 1500);
    out.push_str("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    line::program(&mut out, "Agenda", s);
    out.push_str("CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
    line::text(&mut out, "NAME", &head.name);
    line::text(&mut out, "X-WR-CALNAME", &head.name);
    let description = described(s, head, left_out);
    if !description.is_empty() {
        line::text(&mut out, "DESCRIPTION", &description);
        line::text(&mut out, "X-WR-CALDESC", &description);
    }
    out.push_str("REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n");
    line::raw(&mut out, "COLOR", head.color);
    line::raw(&mut out, "SOURCE;VALUE=URI", &head.source);
    if let Some(page) = &head.page {
        line::raw(&mut out, "URL", page);
    }
    out.push_str(&vtimezone(head.clock));
    out.push_str(&body);
    out.push_str("END:VCALENDAR\r\n");
    out
}

fn described(s: &Strings, head: &Head, left_out: usize) -> String {
    if left_out == 0 {
        return head.description.clone();
    }
    let more = s.count("feed.left_out", left_out as u64, &[]);
    [head.description.as_str(), &more].join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::first;

    fn calendar<'a>(head: &Head, events: impl Iterator<Item = &'a str>, left_out: usize) -> String {
        super::calendar(&Strings::built_in(first()), head, events, left_out)
    }

    #[test]
    fn what_does_not_fit_is_left_out_and_said() {
        let big = "X".repeat(600_000);
        let head = Head { name: "Fictif".to_owned(), color: "teal", ..Head::default() };
        let text = calendar(&head, [big.as_str(), big.as_str(), "small"].into_iter(), 2);
        assert!(text.len() < 1_000_000);
        assert!(text.contains("3 activités n’ont pas trouvé place ici"));
        assert!(text.contains("small"));
    }

    #[test]
    fn an_empty_calendar_is_still_one() {
        let text = calendar(&Head::default(), std::iter::empty(), 0);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.contains("BEGIN:VTIMEZONE") && !text.contains("DESCRIPTION"));
    }
}
