//! What charts are made of, as their callers say it: points, targets, limits, forecasts, notes.

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

/// What a point says about the process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing: a dark dot.
    #[default]
    Plain,
    /// A signal in the good direction: a teal square.
    Better,
    /// A signal in the bad direction: a red diamond.
    Worse,
    /// A signal of a KPI without a direction: a dark cross.
    Neutral,
    /// Taken out of the reckoning: a hollow dot beside the line.
    Ghost,
}

/// Where a figure stands against its target: shape and colour of an end mark, colour of a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Past the red flag: a red diamond.
    Off,
    /// Short of the target: an amber triangle.
    Watch,
    /// At the target or better: a teal circle.
    On,
    /// Not judged: a dark dot.
    #[default]
    Open,
}

/// The natural limits of one partition, in the KPI's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Index of its first point.
    pub from: usize,
    /// Index of its last point. The last partition is carried on to the right edge.
    pub to: usize,
    /// The mean of the partition.
    pub mean: f64,
    /// Its lower natural limit, as computed.
    pub lower: f64,
    /// Its upper natural limit, as computed.
    pub upper: f64,
    /// Whether they stand on too few points to be final: drawn lighter.
    pub provisional: bool,
    /// The mean of its moving ranges; only for the panel below.
    pub range_mean: f64,
    /// The upper limit of its moving ranges; only for the panel below.
    pub range_upper: f64,
}

/// The panel of moving ranges below a process chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MovingRanges<'a> {
    /// What the panel shows: "Change from month to month".
    pub title: &'a str,
    /// One for each point, in the KPI's unit; `None` where there is no range.
    pub values: &'a [Option<f64>],
}

/// A day to be named above the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note<'a> {
    /// The day. It belongs to the first point that is not before it.
    pub date: Date,
    /// At most two short lines of text; an empty one is left out.
    pub lines: [&'a str; 2],
}

/// The road ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast<'a> {
    /// Its last period as it is printed: "Mar 2027".
    pub label: &'a str,
    /// Ascending by date, all after the last figure.
    pub steps: &'a [ForecastStep],
}

/// One period of a forecast, in the KPI's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForecastStep {
    /// Last day of the period.
    pub date: Date,
    /// The forecast itself.
    pub mid: f64,
    /// Lower end of what is 80% likely.
    pub low80: f64,
    /// Upper end of what is 80% likely.
    pub high80: f64,
    /// Lower end of what is 50% likely.
    pub low50: f64,
    /// Upper end of what is 50% likely.
    pub high50: f64,
}

/// For which room a large chart is laid out. Pages hold both drawings and show the one that fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// 900 user units: names stand in the right margin on one line.
    #[default]
    Wide,
    /// 348 user units: fewer ticks, names on two lines.
    Narrow,
}

/// The largest size of a number that is drawn at its place. Beyond it, a difference of two numbers
/// could leave the range of `f64`.
const LARGEST: f64 = 1e300;

/// A number fit for drawing, or `None` for one that is not a number on the axis.
pub(super) fn drawable(value: f64) -> Option<f64> {
    value.is_finite().then(|| value.clamp(-LARGEST, LARGEST))
}
