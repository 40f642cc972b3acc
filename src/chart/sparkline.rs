//! The sparkline: a word-sized line, its end, and what lies behind it.

use super::ink::Ink;
use super::pen::{Drawn, Pen, Place};
use super::small::{Strip, edges, extremes};
use super::value_axis::padded;
use super::{Mark, Standing, drawable};

/// Canvas size.
const SIZE: Place = (1280, 300);
/// Where the line may go: room for the end mark on all sides.
const SIDES: Place = (30, 1230);
const HEIGHTS: Place = (45, 255);
/// Radius of the end mark, of a point without neighbours, and of the marks of signals.
const END: i32 = 27;
const ALONE: i32 = 15;
const SIGNAL: i32 = 14;

/// A word-sized line without axes, for tables and cards: 128 by 30 user units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sparkline<'a> {
    /// One sentence for a reader who does not see it.
    pub description: &'a str,
    /// Oldest first, evenly spaced, a dozen or so. `None` is a gap; at the end, a dotted line.
    pub values: &'a [Option<f64>],
    /// Low and high edge of the target, equal for a plain one. An infinite edge is an open side.
    pub target: Option<(f64, f64)>,
    /// Lower and upper natural limit.
    pub limits: Option<(f64, f64)>,
    /// What each value says, in their order; those beyond its end are plain.
    pub marks: &'a [Mark],
    /// Where the last value stands.
    pub standing: Standing,
}

impl Sparkline<'_> {
    /// The line as an `<svg>` element, `None` when there is no value.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        let target = self.target.and_then(edges);
        let limits = self.limits.and_then(edges);
        let values = self.values.iter().flatten().copied();
        extremes(values.clone())?;
        let behind = target.into_iter().chain(limits).flat_map(|(low, high)| [low, high]);
        let (min, max) = extremes(values.chain(behind))?;
        let strip = Strip::new(self.values, SIDES, HEIGHTS, padded(min, max));
        let pen = Pen::small("spark", SIZE, self.description);
        self.draw(&pen, &strip, target, limits).ok()?;
        Some(pen.finish())
    }

    fn draw(&self, pen: &Pen, strip: &Strip, target: Option<(f64, f64)>, limits: Option<(f64, f64)>) -> Drawn {
        // An open side reaches the edge of the picture.
        let height = |value: f64, open: i32| drawable(value).map_or(open, |value| strip.y(value));
        for ((low, high), ink) in
            limits.map(|edges| (edges, Ink::Natural)).into_iter().chain(target.map(|edges| (edges, Ink::Band)))
        {
            let (top, foot) = (height(high, 0), height(low, SIZE.1));
            if top < foot {
                pen.area([(0, top), (SIZE.0, foot)], ink)?;
            } else if ink == Ink::Band {
                pen.level((0, SIZE.0), top, Ink::Target)?;
            }
        }
        strip.line(pen, Ink::Actual, ALONE)?;
        strip.tail(pen)?;
        strip.marks(pen, self.marks, SIGNAL, (END, self.standing))
    }
}
