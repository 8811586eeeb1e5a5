//! Characters that a text may not hold, or should not.

/// Everything below the space but tab and line ends, and the second control range.
pub fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// The characters that open or close a forced direction or an isolate (`Bidi_Control` of Unicode, UAX 9), so that a
/// text is not shown in the order in which it is read. The marks U+061C, U+200E and U+200F only place a sign beside
/// which no letter stands; right-to-left texts need them.
pub fn is_forced_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Zero-width spaces that hide in words, soft hyphens. Joiners are none: Arabic needs them.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}
