//! A QR code as one SVG path.

use std::fmt::Write as _;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use serde::{Serialize, Serializer};

/// The QR code of an address: drawn for a page that is made, while a key needs the address only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr(String);

impl Qr {
    /// The code of an address. A page has none of one that is too long.
    pub fn new(address: &str) -> Self {
        Qr(address.to_owned())
    }
}

impl Serialize for Qr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            QrView::new(&self.0).serialize(serializer)
        } else {
            serializer.serialize_str(&self.0)
        }
    }
}

/// A QR code: a square of `size` by `size` modules, quiet zone included, and the path of its dark modules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct QrView {
    /// Side, in modules.
    size: i32,
    /// Path of lines one module thick, to be stroked.
    path: String,
}

/// Light modules around the code (ISO/IEC 18004 asks for four).
const QUIET: i32 = 4;

impl QrView {
    /// Draws the code of an address; nothing when it is too long for one.
    fn new(address: &str) -> Option<Self> {
        let code = encode(address)?;
        let mut path = String::new();
        for y in 0..code.size() {
            row(&code, y, &mut path);
        }
        Some(QrView { size: code.size() + 2 * QUIET, path })
    }
}

/// Readers accept any of the eight masks. Trying them all to find the one that looks most even takes eight times as
/// long, which a page for each entry would pay.
fn encode(address: &str) -> Option<QrCode> {
    let segments = QrSegment::make_segments(address);
    let mask = Some(Mask::new(2));
    let ecc = QrCodeEcc::Medium;
    QrCode::encode_segments_advanced(&segments, ecc, Version::MIN, Version::MAX, mask, true).ok()
}

/// One line of modules: a move to its start, then runs and gaps by turns.
fn row(code: &QrCode, y: i32, path: &mut String) {
    let mut gap = 0;
    let mut run = 0;
    let mut started = false;
    for x in 0..=code.size() {
        if x < code.size() && code.get_module(x, y) {
            run += 1;
            continue;
        }
        if run > 0 {
            // Writing to a string cannot fail.
            let _ = if started {
                write!(path, "m{gap} 0h{run}")
            } else {
                write!(path, "M{} {}.5h{run}", QUIET + gap, QUIET + y)
            };
            started = true;
            gap = 0;
            run = 0;
        }
        gap += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the path again on a grid.
    fn modules(view: &QrView) -> Vec<(i32, i32)> {
        let mut dark = Vec::new();
        for line in view.path.split('M').skip(1) {
            let (start, rest) = line.split_once('h').expect("a line has a run");
            let (x, y) = start.split_once(' ').expect("a move has two numbers");
            let mut x: i32 = x.parse().expect("a number");
            let y: i32 = y.strip_suffix(".5").expect("the middle of a line").parse().expect("a number");
            for part in format!("0 0h{rest}").split('m') {
                let (gap, run) = part.split_once(" 0h").expect("a gap and a run");
                x += gap.parse::<i32>().expect("a number");
                let run: i32 = run.parse().expect("a number");
                dark.extend((x..x + run).map(|x| (x, y)));
                x += run;
            }
        }
        dark
    }

    #[test]
    fn the_path_draws_exactly_the_dark_modules() {
        let address = "https://repere.example/associations/parents-en-exil/";
        let view = QrView::new(address).expect("short enough");
        let code = encode(address).expect("short enough");
        let mut wanted = Vec::new();
        for y in 0..code.size() {
            wanted
                .extend((0..code.size()).filter(|x| code.get_module(*x, y)).map(|x| (x + QUIET, y + QUIET)));
        }
        assert_eq!(modules(&view), wanted);
        assert!(view.path.len() < 6 * 1024, "{} bytes", view.path.len());
    }
}
