//! How words sound: who types as they speak ("psikolog", "kelkun") writes other letters that sound the same.
//!
//! A language gives its rules as a text, `from>to` with a space between. At each place of a word the first rule that fits is
//! taken: its letters stand there and, where it has a condition, what follows is one of `[letters]`, none of `[^letters]`
//! (the end of the word is none of any), or the end (`$`). What no rule fits stays; doubled letters are one. The browser does the
//! same with the rules that the table of a language holds; `tests/vectors/sound.json` is read from both sides.

/// Letters of a word.
pub(in crate::search) type Word = Vec<char>;

/// What must follow the letters of a rule.
enum After {
    Anything,
    OneOf(Vec<char>),
    NoneOf(Vec<char>),
    End,
}

struct Rule {
    from: Vec<char>,
    after: After,
    to: Vec<char>,
}

/// The rules of a language.
#[derive(Default)]
pub(in crate::search) struct Sounds {
    rules: Vec<Rule>,
}

impl Sounds {
    /// Of none, a word sounds as it is written.
    pub(in crate::search) fn new(text: &str) -> Self {
        Sounds { rules: text.split_whitespace().filter_map(Rule::new).collect() }
    }

    /// How a folded word sounds. A word of which nothing would be left is itself.
    pub(in crate::search) fn of(&self, word: &[char]) -> Word {
        let mut sound = Vec::with_capacity(word.len());
        let mut at = 0;
        while let Some(letter) = word.get(at) {
            let rest = &word[at..];
            match self.rules.iter().find(|rule| rule.fits(rest)) {
                Some(rule) => {
                    sound.extend(&rule.to);
                    at += rule.from.len();
                }
                None => {
                    sound.push(*letter);
                    at += 1;
                }
            }
        }
        if !self.rules.is_empty() {
            sound.dedup();
        }
        if sound.is_empty() { word.to_vec() } else { sound }
    }
}

impl Rule {
    fn new(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('>')?;
        let (from, after) = if let Some(from) = from.strip_suffix('$') {
            (from, After::End)
        } else if let Some((from, set)) = from.strip_suffix(']').and_then(|from| from.split_once('[')) {
            let of = |set: &str| set.chars().collect();
            (from, set.strip_prefix('^').map_or_else(|| After::OneOf(of(set)), |set| After::NoneOf(of(set))))
        } else {
            (from, After::Anything)
        };
        let from: Vec<char> = from.chars().collect();
        (!from.is_empty()).then(|| Rule { from, after, to: to.chars().collect() })
    }

    fn fits(&self, rest: &[char]) -> bool {
        let Some(behind) = rest.strip_prefix(self.from.as_slice()) else { return false };
        match (&self.after, behind.first()) {
            (After::Anything, _) => true,
            (After::OneOf(set), next) => next.is_some_and(|next| set.contains(next)),
            (After::NoneOf(set), next) => next.is_none_or(|next| !set.contains(next)),
            (After::End, next) => next.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Vector {
        rules: String,
        sounds: Vec<(String, String)>,
    }

    #[test]
    fn words_sound_as_the_browser_has_them() {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../../tests/vectors/sound.json")).unwrap();
        for Vector { rules, sounds } in vectors {
            let rules = Sounds::new(&rules);
            for (word, sound) in sounds {
                let word: Vec<char> = word.chars().collect();
                assert_eq!(rules.of(&word).into_iter().collect::<String>(), sound, "{word:?}");
            }
        }
    }

    #[test]
    fn french_words_that_sound_the_same_are_the_same() {
        let rules = Sounds::new(&crate::lang::of("fr").search.sounds);
        let said = |word: &str| -> String {
            let word: Vec<char> = super::super::features::words(word).concat();
            rules.of(&word).into_iter().collect()
        };
        for (right, typed) in [
            ("psychologue", "psikolog"),
            ("accouchement", "acouchemant"),
            ("quelqu’un", "kelkun"),
            ("nuit", "nui"),
            ("maintenant", "mintenan"),
            ("enfants", "enfan"),
            ("grossesse", "grosesse"),
            ("pharmacie", "farmasi"),
            ("parler", "parlé"),
        ] {
            assert_eq!(said(right), said(typed), "{right} {typed}");
        }
        for (one, other) in [("mari", "mardi"), ("bain", "bon"), ("mère", "mort"), ("chat", "car")] {
            assert_ne!(said(one), said(other));
        }
    }
}
