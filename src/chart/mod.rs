//! Charts of KPI figures, drawn at build time as inline SVG.
//!
//! Callers fill in a [`SeriesChart`] or a [`Sparkline`] and put the text that `svg` gives into
//! their page. Everything is drawn by plotters on a backend of our own, whose output has no colour
//! and no style: both come from the page's stylesheet through class names, so a chart follows the
//! reader's theme and prints like the rest.
//!
//! - `ink`: what may be drawn, and the class name of each
//! - `backend`: the drawing backend that writes SVG
//! - `value_axis`, `time_axis`: round ticks and calendar ticks
//! - `gaps`: lines with gaps
//! - `labels`: text widths, and labels that keep clear of one another
//! - `target`: the stepped target path
//! - `series`, `sparkline`: the two pictures

mod backend;
mod gaps;
mod ink;
mod labels;
mod series;
mod sparkline;
mod target;
mod time_axis;
mod value_axis;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

/// How a number of this KPI is printed (unit and decimals are the caller's).
///
/// It is called for every point and several times for each tick, so it should be cheap, and equal
/// numbers must print alike.
pub type Number<'a> = &'a dyn Fn(f64) -> String;

/// One period of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point<'a> {
    /// Last day of the period.
    pub date: Date,
    /// The period as it is printed: "Oct 2026".
    pub label: &'a str,
    /// The figure in the KPI's own unit; `None` is a gap in the line, never zero. A value that is
    /// not finite counts as a gap too.
    pub value: Option<f64>,
}

/// One step of the target path.
///
/// A plain target has `low == high`; a KPI that must stay within a band has both, and an open side
/// of the band is `None`. Steps are in ascending order and do not overlap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TargetStep {
    /// The step holds after this day; `None`: from the left edge.
    pub from: Option<Date>,
    /// The step holds up to this day; `None`: to the right edge.
    pub to: Option<Date>,
    /// Lower edge in the KPI's unit.
    pub low: Option<f64>,
    /// Upper edge in the KPI's unit.
    pub high: Option<f64>,
}

/// The large chart of one KPI over time: 900 by 340 user units.
#[derive(Clone, Copy)]
pub struct SeriesChart<'a> {
    /// Unique on the page, `[a-z0-9-]`: the ids of title and description begin with it.
    pub id: &'a str,
    /// What the chart shows, in a few words.
    pub title: &'a str,
    /// The same for someone who does not see it: latest figure, target, signals.
    pub description: &'a str,
    /// Ascending by date. Points without a value at the end leave room for what is to come.
    pub points: &'a [Point<'a>],
    /// Empty when the KPI has no target.
    pub target: &'a [TargetStep],
    /// Where a figure stops being a matter to watch and becomes off target, in the KPI's unit.
    pub red_flag: Option<f64>,
    /// Prints ticks, labels and tooltips.
    pub number: Number<'a>,
}

impl SeriesChart<'_> {
    /// The chart as an `<svg>` element, `None` when no point has a value.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        series::draw(self)
    }
}

/// A word-sized line without axes, for tables and cards: 128 by 30 user units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sparkline<'a> {
    /// One sentence for a reader who does not see it.
    pub description: &'a str,
    /// Oldest first, evenly spaced, a dozen or so. `None` is a gap.
    pub values: &'a [Option<f64>],
    /// Low and high edge of the target, equal for a plain one. An infinite edge is an open side.
    pub target: Option<(f64, f64)>,
}

impl Sparkline<'_> {
    /// The line as an `<svg>` element, `None` when there is no value.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        sparkline::draw(self)
    }
}

/// The largest size of a number that is drawn at its place. Beyond it, a difference of two numbers
/// could leave the range of `f64`.
const LARGEST: f64 = 1e300;

/// A number fit for drawing, or `None` for one that is not a number on the axis.
fn drawable(value: f64) -> Option<f64> {
    value.is_finite().then(|| value.clamp(-LARGEST, LARGEST))
}
