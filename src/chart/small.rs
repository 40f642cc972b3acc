//! What the small charts of a dozen periods share: an evenly spaced line with its marks.

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};

use super::backend::upwards;
use super::gaps::runs;
use super::ink::Ink;
use super::pen::{Drawn, Pen, Place};
use super::{Mark, Standing, drawable};

/// A plot of evenly spaced values.
pub(super) struct Strip {
    coord: Cartesian2d<RangedCoordi32, RangedCoordf64>,
    /// Lowest and highest value. What lies beyond is drawn at the edge.
    range: (f64, f64),
    /// Number and drawable value of each period.
    pub(super) values: Vec<(i32, Option<f64>)>,
}

impl Strip {
    /// A plot between `sides` and `heights` (top and foot) for values of `range`.
    pub(super) fn new(values: &[Option<f64>], sides: Place, heights: Place, (low, high): (f64, f64)) -> Self {
        let values: Vec<_> = (0..).zip(values).map(|(nth, value)| (nth, value.and_then(drawable))).collect();
        let end = i32::try_from(values.len()).unwrap_or(i32::MAX) - 1;
        let coord = Cartesian2d::new(0..end.max(1), low..high, (sides.0..sides.1, upwards(heights.1, heights.0)));
        Self { coord, range: (low, high), values }
    }

    /// The place of a value of the `nth` period.
    pub(super) fn at(&self, nth: i32, value: f64) -> Place {
        self.coord.translate(&(nth, value.clamp(self.range.0, self.range.1)))
    }

    /// The place of the `nth` period.
    pub(super) fn x(&self, nth: i32) -> i32 {
        self.at(nth, self.range.0).0
    }

    /// The height of a value.
    pub(super) fn y(&self, value: f64) -> i32 {
        self.at(0, value).1
    }

    /// The last period with a value, and its place.
    pub(super) fn last(&self) -> Option<(i32, Place)> {
        let last = self.values.iter().rev().find_map(|&(nth, value)| Some((nth, value?)));
        last.map(|(nth, value)| (nth, self.at(nth, value)))
    }

    /// The line, and dots where it is but a point.
    pub(super) fn line(&self, pen: &Pen, ink: Ink, alone: i32) -> Drawn {
        // Lines before dots, so that all parts of the line become one path.
        let last = self.last().map(|(_, at)| at);
        let mut dots = Vec::new();
        for run in runs(&self.values) {
            let places: Vec<_> = run.into_iter().map(|(nth, value)| self.at(nth, value)).collect();
            match places.as_slice() {
                [at] => dots.push(*at),
                _ => pen.line(places, ink)?,
            }
        }
        for at in dots.into_iter().filter(|at| Some(*at) != last) {
            pen.dot(at, alone, Ink::Point)?;
        }
        Ok(())
    }

    /// Marks of the periods that say something, and of the end of the line.
    pub(super) fn marks(&self, pen: &Pen, marks: &[Mark], radius: i32, end: (i32, Standing)) -> Drawn {
        let last = self.last();
        for (&(nth, value), &mark) in self.values.iter().zip(marks) {
            let Some(value) = value.filter(|_| mark != Mark::Plain && last.is_none_or(|last| last.0 != nth)) else {
                continue;
            };
            pen.mark(self.at(nth, value), radius, mark)?;
        }
        last.map_or(Ok(()), |(_, at)| pen.end(at, end.0, end.1))
    }

    /// The dotted line from the last figure to where the next ones should be.
    pub(super) fn tail(&self, pen: &Pen) -> Drawn {
        let Some((nth, (x, y))) = self.last() else { return Ok(()) };
        match self.values.last() {
            Some(&(end, _)) if end > nth => pen.line([(x, y), (self.x(end), y)], Ink::Tail),
            _ => Ok(()),
        }
    }
}

/// Lowest and highest of the numbers among these, `None` when there are none.
pub(super) fn extremes(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let range =
        values.filter_map(drawable).fold((f64::MAX, f64::MIN), |range, value| (range.0.min(value), range.1.max(value)));
    (range.0 <= range.1).then_some(range)
}

/// Low and high edge in their order, none that is not a number.
pub(super) fn edges((low, high): (f64, f64)) -> Option<(f64, f64)> {
    (!low.is_nan() && !high.is_nan()).then(|| (low.min(high), low.max(high)))
}
