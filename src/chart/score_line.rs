//! The score line: twelve months of a score in its zones.

use super::Standing;
use super::ink::Ink;
use super::pen::{Drawn, Pen, Place};
use super::small::Strip;

/// Canvas size.
const SIZE: Place = (1680, 400);
/// Where the line may go: room for the end mark and the ring on all sides.
const SIDES: Place = (40, 1610);
const HEIGHTS: Place = (50, 350);
/// Radius of the end mark, of a lonely point, and of the ring.
const END: i32 = 35;
const ALONE: i32 = 18;
const RING: i32 = 32;
/// A score below the first is off course; from the second it is on course.
const OFF: f64 = 65.0;
const ON: f64 = 85.0;

/// A score over time on the scale from 0 to 100: 168 by 40 user units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScoreLine<'a> {
    /// One sentence for a reader who does not see it.
    pub description: &'a str,
    /// Scores of 0 to 100, oldest first, a dozen or so. `None` is a gap; at the end, a dotted line.
    pub scores: &'a [Option<f64>],
    /// Index of the score at the last review.
    pub review: Option<usize>,
    /// Where the last score stands.
    pub standing: Standing,
}

impl ScoreLine<'_> {
    /// The line as an `<svg>` element, `None` when there is no score.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        let scores: Vec<_> = self
            .scores
            .iter()
            .map(|score| score.filter(|score| score.is_finite()).map(|score| score.clamp(0.0, 100.0)))
            .collect();
        let strip = Strip::new(&scores, SIDES, HEIGHTS, (0.0, 100.0));
        strip.last()?;
        let pen = Pen::small("score", SIZE, self.description);
        self.draw(&pen, &strip).ok()?;
        Some(pen.finish())
    }

    fn draw(&self, pen: &Pen, strip: &Strip) -> Drawn {
        pen.area([(0, strip.y(OFF)), (SIZE.0, strip.y(0.0))], Ink::Zone)?;
        for threshold in [OFF, ON] {
            pen.level((0, SIZE.0), strip.y(threshold), Ink::Threshold)?;
        }
        strip.line(pen, Ink::Actual, ALONE)?;
        strip.tail(pen)?;
        let last = strip.last().map(|(nth, _)| nth);
        let review = self.review.and_then(|nth| strip.values.get(nth));
        if let Some(&(nth, Some(score))) = review.filter(|(nth, _)| Some(*nth) != last) {
            pen.dot(strip.at(nth, score), RING, Ink::Then)?;
        }
        strip.marks(pen, &[], ALONE, (END, self.standing))
    }
}
