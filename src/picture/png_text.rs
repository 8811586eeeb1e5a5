//! The texts of a PNG: some hold what other formats have places of their own for.

use std::borrow::Cow;
use std::io::Read as _;

use super::part::Metadata;

/// The most bytes that the compressed texts of one picture may unfold to.
const MOST_UNFOLDED: u64 = 8 * 1024 * 1024;

/// The most compressed texts of one picture; each costs some memory, however small.
const MOST_FOLDED: usize = 256;

/// What ImageMagick and others write before the digits of a profile.
static RAW_PROFILE: &[u8] = b"Raw profile type ";

/// What the texts of a picture have unfolded to so far.
#[derive(Default)]
pub(super) struct Text {
    number: usize,
    unfolded: u64,
}

/// What a text chunk says: its keyword and its text, or the profile that the text spells in digits.
pub(super) fn decoded<'a>(text: &mut Text, name: &[u8], body: &'a [u8]) -> Metadata<'a> {
    let Some((keyword, rest)) = cut(body) else { return Metadata::Unread };
    let (compressed, content) = match (name, rest) {
        (b"tEXt", _) => (false, Some(rest)),
        (b"zTXt", [_, content @ ..]) => (true, Some(content)),
        // Flag, method, language, translated keyword, text.
        (b"iTXt", [flag, _, rest @ ..]) => {
            (*flag != 0, cut(rest).and_then(|(_, rest)| cut(rest)).map(|(_, content)| content))
        }
        _ => (false, None),
    };
    let Some(content) = content else { return Metadata::Unread };
    let content =
        if compressed { text.unfold(content).map(Cow::Owned) } else { Some(Cow::Borrowed(content)) };
    let Some(content) = content else { return Metadata::Unread };
    if keyword.starts_with(RAW_PROFILE) {
        return profile(&content).map_or(Metadata::Unread, |bytes| Metadata::Other(Cow::Owned(bytes)));
    }
    Metadata::Other(Cow::Owned([keyword, b" ", &content].concat()))
}

/// What stands before and after the first NUL.
fn cut(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|byte| *byte == 0)?;
    Some((bytes.get(..at)?, bytes.get(at + 1..)?))
}

impl Text {
    fn unfold(&mut self, compressed: &[u8]) -> Option<Vec<u8>> {
        self.number += 1;
        let left = MOST_UNFOLDED.checked_sub(self.unfolded).filter(|_| self.number <= MOST_FOLDED)?;
        let mut content = Vec::new();
        let read = flate2::read::ZlibDecoder::new(compressed).take(left + 1).read_to_end(&mut content);
        self.unfolded += content.len() as u64;
        read.ok().filter(|_| self.unfolded <= MOST_UNFOLDED).map(|_| content)
    }
}

/// A line with a name, one with a length, then pairs of hexadecimal digits.
fn profile(text: &[u8]) -> Option<Vec<u8>> {
    let mut lines = text.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    let (_name, _length) = (lines.next()?, lines.next()?);
    let digits: Vec<u8> = lines.flatten().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let value = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    digits.chunks(2).map(|pair| Some(value(*pair.first()?)? << 4 | value(*pair.get(1)?)?)).collect()
}
