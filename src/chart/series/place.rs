//! From days and values to places on the canvas.

use jiff::civil::Date;
use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};

use super::frame::{Frame, INSET};
use crate::chart::backend::upwards;
use crate::chart::pen::Place;
use crate::chart::time_axis::day;

/// The plot: its corners, and the scales along its sides.
pub(super) struct Plot {
    coord: Cartesian2d<RangedCoordi32, RangedCoordf64>,
    /// Left and right side in canvas units.
    pub(super) sides: Place,
    /// Top and foot in canvas units.
    pub(super) heights: Place,
    /// First and last day.
    days: (i32, i32),
    /// Lowest and highest value. What lies beyond is drawn at the edge.
    range: (f64, f64),
}

impl Plot {
    /// A plot for days of `span` and values of `range`.
    pub(super) fn new(frame: &Frame, sides: Place, (first, last): (i32, i32), (low, high): (f64, f64)) -> Self {
        // A single day has no width of its own: it stands in the middle.
        let (first, last) = if first == last { (first - 1, last + 1) } else { (first, last) };
        let heights = (frame.top, frame.foot);
        let across = sides.0 + INSET..sides.1 - INSET;
        let coord = Cartesian2d::new(first..last, low..high, (across, upwards(heights.1, heights.0)));
        Self { coord, sides, heights, days: (first, last), range: (low, high) }
    }

    /// The place of a day, counted from 1970.
    pub(super) fn day(&self, day: i32) -> i32 {
        self.coord.translate(&(self.near(day), self.range.0)).0
    }

    /// The day, or one as far outside as the plot is wide: a date of another millennium has no place on a canvas.
    fn near(&self, day: i32) -> i32 {
        let (first, last) = self.days;
        let wide = last.saturating_sub(first);
        day.clamp(first.saturating_sub(wide), last.saturating_add(wide))
    }

    /// The place of a date.
    pub(super) fn date(&self, date: Date) -> i32 {
        self.day(day(date))
    }

    /// The height of a value.
    pub(super) fn height(&self, value: f64) -> i32 {
        self.at(self.days.0, value).1
    }

    /// The place of a value on a day.
    pub(super) fn at(&self, day: i32, value: f64) -> Place {
        self.coord.translate(&(self.near(day), value.clamp(self.range.0, self.range.1)))
    }
}
