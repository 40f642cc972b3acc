//! Where the words of an arrow stand: beside it, where nothing else is.

use super::route::{Path, Piece};
use super::{PX, Place, Rect};
use crate::chart::labels::width;

/// The height of a line of a label, and its letters.
pub(super) const LINE: i32 = 16 * PX;
pub(super) const LETTERS: i32 = 125;

/// Widths to which a label is broken, in the order in which they are tried.
const WIDTHS: [i32; 4] = [176 * PX, 124 * PX, 230 * PX, 310 * PX];
/// Lines of a label at most; what is longer is in the table.
const LINES: usize = 4;

/// A label with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) lines: Vec<String>,
    pub(super) place: Rect,
    /// Whether its lines end at its right edge, next to the arrow.
    pub(super) end: bool,
}

/// The ways in which a text can be broken, narrow ones that have few lines first.
pub(super) fn shapes(text: &str) -> Vec<(Vec<String>, i32, i32)> {
    let mut shapes: Vec<(Vec<String>, i32, i32)> = Vec::new();
    for room in WIDTHS {
        let lines = super::wrap::wrap(text, LETTERS, room, LINES + 1);
        if lines.len() > LINES || shapes.iter().any(|shape| shape.0.len() == lines.len()) {
            continue;
        }
        let wide = lines.iter().map(|line| width(line, LETTERS)).max().unwrap_or(0);
        let high = i32::try_from(lines.len()).unwrap_or(0) * LINE;
        shapes.push((lines, wide, high));
    }
    shapes
}

/// What labels keep clear of.
pub(super) struct Ground {
    bounds: Rect,
    taken: Vec<Rect>,
    /// Places that arrows pass, by their height.
    passed: Vec<Vec<Place>>,
}

/// Room around a label: to boxes and other labels, and to arrows.
const CLEAR: i32 = 4 * PX;
/// How far from its arrow a label stands.
const AWAY: i32 = 8 * PX;
/// The height of a bucket of passed places.
const BUCKET: i32 = 32 * PX;

impl Ground {
    pub(super) fn new(bounds: Rect, taken: Vec<Rect>, paths: &[Path]) -> Self {
        let buckets = usize::try_from(bounds.bottom / BUCKET + 1).unwrap_or(1);
        let mut ground = Self { bounds, taken, passed: vec![Vec::new(); buckets] };
        for piece in paths.iter().flat_map(|path| &path.pieces) {
            let (a, b) = (piece.start(), piece.end());
            let steps = (((a.0 - b.0).abs() + (a.1 - b.1).abs()) / (8 * PX)).clamp(1, 100);
            for step in 0..=steps {
                let place = piece.at(100 * step / steps);
                let bucket = usize::try_from(place.1 / BUCKET).unwrap_or(0);
                if let Some(bucket) = ground.passed.get_mut(bucket) {
                    bucket.push(place);
                }
            }
        }
        ground
    }

    /// Whether nothing is where a label would stand.
    fn is_free(&self, place: Rect) -> bool {
        let around = place.grown(CLEAR);
        if !self.bounds.holds(around) || self.taken.iter().any(|taken| taken.meets(around)) {
            return false;
        }
        let rows = |y: i32| usize::try_from(y.max(0) / BUCKET).unwrap_or(0);
        let rows = rows(around.top)..=rows(around.bottom).min(self.passed.len().saturating_sub(1));
        let passes =
            |(x, y): &Place| (around.left..=around.right).contains(x) && (around.top..=around.bottom).contains(y);
        !self.passed.get(rows).unwrap_or_default().iter().flatten().any(passes)
    }

    /// Finds a place for one of the shapes beside a path, and takes it.
    pub(super) fn place(&mut self, shapes: &[(Vec<String>, i32, i32)], path: &Path) -> Option<Label> {
        for share in [50, 38, 62, 26, 74, 14, 86] {
            for (lines, wide, high) in shapes {
                for piece in by_length(path) {
                    for (place, end) in beside(piece, share, (*wide, *high)) {
                        if self.is_free(place) {
                            self.taken.push(place.grown(CLEAR));
                            return Some(Label { lines: lines.clone(), place, end });
                        }
                    }
                }
            }
        }
        None
    }
}

/// The longest pieces first: there is most room beside them.
fn by_length(path: &Path) -> impl Iterator<Item = &Piece> {
    let mut pieces: Vec<&Piece> = path.pieces.iter().collect();
    pieces.sort_by_key(|piece| {
        let (a, b) = (piece.start(), piece.end());
        std::cmp::Reverse((a.0 - b.0).abs() + (a.1 - b.1).abs())
    });
    pieces.into_iter()
}

/// Places beside a piece: right and left of an upright one, above and below a level one.
fn beside(piece: &Piece, share: i32, (wide, high): (i32, i32)) -> [(Rect, bool); 4] {
    let (x, y) = piece.at(share);
    let rect = |left: i32, top: i32| Rect { left, top, right: left + wide, bottom: top + high };
    let sides = [(rect(x + AWAY, y - high / 2), false), (rect(x - AWAY - wide, y - high / 2), true)];
    let levels = [(rect(x - wide / 2, y - AWAY - high), false), (rect(x - wide / 2, y + AWAY), false)];
    let level = piece.start().1 == piece.end().1;
    let [first, second] = if level { [levels, sides] } else { [sides, levels] };
    [first[0], first[1], second[0], second[1]]
}
