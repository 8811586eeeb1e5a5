//! Bytes to text: encoding, size, characters that are no text.

use std::collections::BTreeSet;

use unicode_normalization::{UnicodeNormalization as _, is_nfc, is_nfc_quick};

use super::codes as c;
use crate::diag::{Code, Diagnostic, FileId, Span, Text};
use crate::text::{is_control, is_forced_direction, is_invisible};

/// Files beyond this size are not read.
pub const MOST_BYTES: u64 = 256 * 1024;

/// How many problems of characters are told one by one; a damaged file has thousands.
const MOST_TOLD: usize = 5;

/// The problem of a file that is too large to be read.
pub fn too_large(file: FileId, bytes: u64) -> Diagnostic {
    let message = Text::new(
        format!("fichier trop grand : {} ko, 256 au plus", bytes / 1024),
        format!("file too large: {} kB, 256 at most", bytes / 1024),
    );
    Diagnostic::new(&c::TOO_LARGE, Span::file_start(file), message).help(
        "découpez-le en plusieurs fiches ; les images vont dans medias/",
        "split it into several entries; pictures go into medias/",
    )
}

/// The text of a file. Bytes that are not UTF-8 are replaced, and reported.
///
/// The second value tells whether the text may be parsed: with a NUL or other
/// control character in it, what a parser would see is not what an editor sees.
pub fn decode(file: FileId, bytes: Vec<u8>, problems: &mut Vec<Diagnostic>) -> (String, bool) {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            problems.push(not_utf8(file, at, error.as_bytes().get(at).copied()));
            text
        }
    };
    if text.is_ascii() {
        let clean = !text.bytes().any(|b| is_control(char::from(b)));
        if !clean {
            control_characters(file, &text, problems);
        }
        return (text, clean);
    }
    let clean = control_characters(file, &text, problems);
    unseen_characters(file, &text, problems);
    decomposed_accents(file, &text, problems);
    (text, clean)
}

fn not_utf8(file: FileId, at: usize, byte: Option<u8>) -> Diagnostic {
    // Windows-1252 and Latin-1 agree on letters; a guess shows the editor which word is meant.
    let letter = byte.filter(|b| *b >= 0xc0).map(char::from);
    let span = Span::new(file, at, at + '\u{fffd}'.len_utf8());
    let message =
        Text::new("ce caractère n'est pas enregistré en UTF-8", "this character is not saved as UTF-8");
    let mut found = Diagnostic::new(&c::NOT_UTF8, span, message).help(
        "dans votre éditeur : Enregistrer sous…, codage UTF-8",
        "in your editor: Save as…, encoding UTF-8",
    );
    if let Some(letter) = letter {
        found = found.label(format!("sans doute « {letter} »"), format!("probably “{letter}”"));
    }
    found
}

fn control_characters(file: FileId, text: &str, problems: &mut Vec<Diagnostic>) -> bool {
    let mut found = text.char_indices().filter(|(_, c)| is_control(*c));
    let Some((at, first)) = found.next() else { return true };
    let others = found.count();
    let code = u32::from(first);
    let name = if first == '\0' { " (nul)" } else { "" };
    let (more, more_en) = match others {
        0 => (String::new(), String::new()),
        n => (format!(", et {n} autres plus loin"), format!(", and {n} more below")),
    };
    let message = Text::new(
        format!("caractère de contrôle U+{code:04X}{name}{more}"),
        format!("control character U+{code:04X}{name}{more_en}"),
    );
    problems.push(
        Diagnostic::new(&c::CONTROL_CHARACTER, Span::new(file, at, at + first.len_utf8()), message)
            .help("effacez-le, ou retapez la ligne", "delete it, or type the line again"),
    );
    false
}

/// What a text may not hold although it can be parsed, or should not.
fn unseen(c: char) -> Option<&'static Code> {
    let forced = is_forced_direction(c).then_some(&c::FORCED_DIRECTION);
    forced.or_else(|| is_invisible(c).then_some(&c::INVISIBLE))
}

/// What a code (`"\u…"`, `&#x…;`) smuggles past the file's own characters: terminals, feeds and readers would meet it
/// all the same. `text` is what is `written`, read; what stands there as itself was told when the file was decoded. Of
/// several such characters the worst is told.
pub(super) fn escaped(span: Span, text: &str, written: &str) -> Option<Diagnostic> {
    let line_end = |c: char| matches!(c, '\u{2028}' | '\u{2029}');
    let control = |c: char| (is_control(c) || line_end(c)).then_some(&c::CONTROL_CHARACTER);
    let code = |c: char| control(c).or_else(|| unseen(c));
    let found: BTreeSet<char> = text.chars().filter(|c| code(*c).is_some()).collect();
    let hidden = found.into_iter().filter(|c| !written.contains(*c));
    let told = hidden.filter_map(|c| Some((code(c)?, u32::from(c)))).min_by_key(|(code, _)| code.severity);
    let (code, number) = told?;
    let message = Text::new(
        format!("cette valeur cache le caractère U+{number:04X} derrière un code"),
        format!("this value hides the character U+{number:04X} behind a code"),
    );
    Some(
        Diagnostic::new(code, span, message)
            .help("écrivez le texte lui-même, sans code", "write the text itself, without a code"),
    )
}

fn unseen_characters(file: FileId, text: &str, problems: &mut Vec<Diagnostic>) {
    let marked = text.char_indices().filter(|(at, c)| !(*at == 0 && *c == '\u{feff}'));
    let mut found: Vec<_> = marked.filter_map(|(at, c)| Some((unseen(c)?, at, c))).collect();
    // Errors first, so that none is beyond what is told.
    found.sort_by_key(|(code, at, _)| (code.severity, *at));
    for (code, at, c) in found.into_iter().take(MOST_TOLD) {
        let (span, number) = (Span::new(file, at, at + c.len_utf8()), u32::from(c));
        let message = if is_forced_direction(c) {
            Text::new(
                format!("le caractère invisible U+{number:04X} force le sens de lecture"),
                format!("the invisible character U+{number:04X} forces the direction of reading"),
            )
        } else {
            Text::new(
                format!("caractère invisible U+{number:04X}"),
                format!("invisible character U+{number:04X}"),
            )
        };
        problems.push(Diagnostic::new(code, span, message).help("effacez-le", "delete it").fix(span, ""));
    }
}

fn decomposed_accents(file: FileId, text: &str, problems: &mut Vec<Diagnostic>) {
    if is_nfc_quick(text.chars()) == unicode_normalization::IsNormalized::Yes || is_nfc(text) {
        return;
    }
    let words = text.split_inclusive(char::is_whitespace).scan(0, |at, word| {
        let start = *at;
        *at += word.len();
        Some((start, word.trim_end()))
    });
    for (start, word) in words.filter(|(_, word)| !is_nfc(word)).take(MOST_TOLD) {
        let span = Span::new(file, start, start + word.len());
        let composed: String = word.nfc().take(2000).collect();
        let message = Text::new(
            "lettre et accent sont deux caractères séparés",
            "letter and accent are two separate characters",
        );
        let found = Diagnostic::new(&c::NOT_NFC, span, message)
            .help("retapez le mot au clavier", "type the word again on the keyboard");
        problems.push(if word.len() < 1000 { found.fix(span, composed) } else { found });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(bytes: &[u8]) -> (String, bool, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let (text, clean) = decode(FileId(0), bytes.to_vec(), &mut problems);
        (text, clean, problems)
    }

    #[test]
    fn latin_1_is_named_with_the_letter_that_was_meant() {
        let (text, _, problems) = run(b"nom: caf\xe9\n");
        assert_eq!(text, "nom: caf\u{fffd}\n");
        assert_eq!(problems[0].code.id, "E0102");
        assert_eq!((problems[0].span.start, problems[0].span.end), (8, 11));
        assert!(problems[0].label.as_ref().is_some_and(|label| label.fr.contains('é')));
    }

    #[test]
    fn nul_is_reported_once_and_stops_the_parsing() {
        let (_, clean, problems) = run(b"a\0b\0c");
        assert!(!clean);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].message.fr.contains("U+0000"));
    }

    #[test]
    fn a_byte_order_mark_at_the_start_is_no_problem_and_one_inside_is() {
        assert!(run("\u{feff}é".as_bytes()).2.is_empty());
        assert_eq!(run("é\u{feff}".as_bytes()).2[0].code.id, "W0105");
    }

    #[test]
    fn a_forced_direction_is_an_error_however_many_invisible_characters_come_first() {
        let (_, clean, problems) = run(format!("{}1\u{202e}12", "\u{200b}".repeat(50)).as_bytes());
        assert!(clean);
        assert_eq!(problems[0].code.id, "E0109");
        assert_eq!(problems[0].fix.as_ref().map(|fix| (fix.span.start, fix.span.end)), Some((151, 154)));
        for mark in
            ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']
        {
            assert!(run(mark.to_string().as_bytes()).2[0].is_error(), "{mark:?}");
        }
        for mark in ['\u{200e}', '\u{200f}', '\u{61c}', '\u{200d}'] {
            assert_eq!(run(mark.to_string().as_bytes()).2, [], "{mark:?}");
        }
    }

    #[test]
    fn a_decomposed_word_comes_with_its_composed_form() {
        let (_, clean, problems) = run("un cafe\u{301} noir".as_bytes());
        assert!(clean);
        assert_eq!(problems[0].fix.as_ref().map(|fix| fix.replacement.as_str()), Some("café"));
        assert_eq!(problems[0].span.start, 3);
    }
}
