//! Words that the dictionary does not have: what they may have been meant for.

use super::store::{Form, Lines, Spoilt, Store, form_of, read_form};

/// So many forms stand in for a word.
const MOST: usize = 4;

/// What a mistyped word may be, with qualities: near it in its file, else read backwards, else what begins alike.
pub fn alike(store: &Store<'_>, text: &str) -> Result<Vec<(Form, f64)>, Spoilt> {
    let letters: Vec<char> = text.chars().collect();
    let most = match letters.len() {
        0..=3 => return Ok(Vec::new()),
        4..=7 => 1,
        _ => 2,
    };
    let place = store.place(Lines::Dictionary, text);
    let mut lines = store.lines(Lines::Dictionary, place)?;
    let here = lines.partition_point(|line| form_of(line) < text);
    if here + 24 > lines.len() {
        lines.extend(store.lines(Lines::Dictionary, place + 1)?);
    }
    let mut near = nearest(lines.iter().map(|line| form_of(line)), &letters, most);
    if near.is_empty() {
        let back: Vec<char> = letters.iter().rev().copied().collect();
        let text: String = back.iter().collect();
        let reversed = store.lines(Lines::Backwards, store.place(Lines::Backwards, &text))?;
        let found = nearest(reversed.iter().map(String::as_str), &back, most);
        near = found.into_iter().map(|(form, d)| (form.chars().rev().collect(), d)).collect();
    }
    let mut found = Vec::new();
    for (form, d) in near {
        let quality = if d == 1 { 0.7 } else { 0.5 };
        found.extend(store.form(&form)?.filter(|form| !form.stop).map(|form| (form, quality)));
    }
    if found.is_empty() {
        return Ok(sharing(&lines, &letters, here));
    }
    found.sort_by_key(|(form, _)| std::cmp::Reverse(form.frequency));
    found.truncate(MOST);
    Ok(found)
}

/// The forms at the least distance.
fn nearest<'f>(forms: impl Iterator<Item = &'f str>, text: &[char], mut most: usize) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for form in forms {
        let letters: Vec<char> = form.chars().collect();
        let d = distance(text, &letters, most);
        if d < most || (d == most && d > 0) {
            if d < most {
                found.clear();
            }
            most = d;
            found.push((form.to_owned(), d));
        }
    }
    found.truncate(8);
    found
}

/// The forms that share the longest beginning, at least 4 letters and 60 % of the word.
fn sharing(lines: &[String], text: &[char], here: usize) -> Vec<(Form, f64)> {
    let shared = |line: &String| line.chars().zip(text).take_while(|(a, b)| a == *b).count();
    let beside = [Some(here), here.checked_sub(1)].into_iter().flatten();
    let best = beside.filter_map(|at| lines.get(at)).map(shared).max().unwrap_or(0);
    if best < 4 || best * 5 < text.len() * 3 {
        return Vec::new();
    }
    let mut found: Vec<Form> =
        lines.iter().filter(|line| shared(line) == best).map(|line| read_form(line)).collect();
    found.sort_by_key(|form| std::cmp::Reverse(form.frequency));
    found.into_iter().take(MOST).map(|form| (form, 0.5)).collect()
}

/// Distance of two words (optimal string alignment): letters added, dropped, changed, or two neighbours swapped. More
/// than `most` when farther.
fn distance(a: &[char], b: &[char], most: usize) -> usize {
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let (mut before, mut row): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect());
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut d = (at(&row, j) + usize::from(x != y)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && Some(y) == a.get(i - 1) && Some(x) == b.get(j - 1);
            if swapped {
                d = d.min(at(&before, j - 1) + 1);
            }
            next.push(d);
        }
        if next.iter().min().is_some_and(|least| *least > most) {
            return most + 1;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(most + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_counts_once() {
        let d =
            |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2);
        assert_eq!(
            (d("ludotheque", "ludoteque"), d("langes", "lagnes"), d("jeu", "jeux"), d("abc", "xyz")),
            (1, 1, 1, 3)
        );
    }
}
