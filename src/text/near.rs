//! "Did you mean": the nearest of a few words.

/// The candidate that is near enough to be meant: at most one slip in four letters (a swap of neighbours is one),
/// and at most three. The first of the nearest wins, so the order of candidates decides ties.
pub fn nearest<'a>(written: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = written.chars().count();
    let most = (length / 4).clamp(1, 3);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate.chars().count().abs_diff(length) > most {
            continue;
        }
        let distance = strsim::osa_distance(written, candidate);
        if distance <= most && distance < length && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_forgiven_and_another_word_is_not() {
        let words = ["telephone", "courriel", "themes"];
        assert_eq!(nearest("telefone", words.into_iter()), Some("telephone"));
        assert_eq!(nearest("thmees", words.into_iter()), Some("themes"));
        assert_eq!(nearest("horaires", words.into_iter()), None);
        assert_eq!(nearest("", words.into_iter()), None);
    }
}
