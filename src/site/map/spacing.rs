//! Which dots may lead somewhere: those that a finger can tell apart.

use super::Dot;

/// Lets the first dots lead that are at least `apart` from each other, in the order given, `most` at most. The others
/// are only drawn.
pub(super) fn keep_apart(dots: &mut [Dot], apart: i32, most: usize) {
    let mut leading: Vec<(i32, i32)> = dots.iter().filter(|dot| dot.here).map(|dot| dot.at).collect();
    let most = most + leading.len();
    for dot in dots.iter_mut().filter(|dot| dot.leads) {
        let far = |(x, y): &(i32, i32)| (x - dot.at.0).pow(2) + (y - dot.at.1).pow(2) >= apart.pow(2);
        dot.leads = leading.len() < most && leading.iter().all(far);
        if dot.leads {
            leading.push(dot.at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ZoneId;

    fn dot(x: i32, here: bool) -> Dot {
        Dot { zone: ZoneId(0), at: (x, 0), count: 1, leads: !here, here }
    }

    #[test]
    fn a_dot_too_near_another_leads_nowhere() {
        let mut dots = [dot(0, true), dot(10, false), dot(60, false), dot(100, false), dot(120, false)];
        keep_apart(&mut dots, 50, 9);
        assert_eq!(dots.map(|dot| dot.leads), [false, false, true, false, true]);
        let mut dots = [dot(0, false), dot(100, false), dot(200, false)];
        keep_apart(&mut dots, 50, 2);
        assert_eq!(dots.map(|dot| dot.leads), [true, true, false]);
    }
}
