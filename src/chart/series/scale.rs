//! Which values the axis must hold.

use super::SeriesChart;
use crate::chart::drawable;
use crate::chart::target::Stretch;

/// A red flag that would stretch the axis beyond this many times its height is named at the edge
/// instead: the line must not become flat.
const STRETCH: f64 = 3.0;

/// A level on the value axis, or on which side of the axis it lies.
#[derive(Clone, Copy)]
pub(super) enum Level {
    Within(f64),
    Above,
    Below,
}

/// The bounds of a chart that are numbers.
pub(super) fn bounds(chart: &SeriesChart) -> (f64, f64) {
    let low = chart.bounds.0.and_then(drawable).unwrap_or(f64::MIN);
    let high = chart.bounds.1.and_then(drawable).unwrap_or(f64::MAX);
    (low.min(high), high.max(low))
}

/// The values that are drawn at their places, and where the red flag lies.
pub(super) fn range(
    chart: &SeriesChart,
    values: impl Iterator<Item = f64>,
    target: &[Stretch],
) -> ((f64, f64), Option<Level>) {
    let (lowest, highest) = bounds(chart);
    let levels = target.iter().flat_map(|step| step.low.into_iter().chain(step.high));
    let adjusted = chart.adjusted.iter().flatten().copied().filter_map(drawable);
    let limits = chart.limits.iter().flat_map(|limits| [limits.lower, limits.upper, limits.mean]);
    let ahead = chart.forecast.iter().flat_map(|forecast| forecast.steps);
    let ahead = ahead.flat_map(|step| [step.low80, step.mid, step.high80]);
    let computed = limits.chain(ahead).filter_map(drawable).map(|value| value.clamp(lowest, highest));
    let mut range = (f64::MAX, f64::MIN);
    for value in values.chain(levels).chain(adjusted).chain(computed) {
        range = (range.0.min(value), range.1.max(value));
    }
    let red_flag = chart.red_flag.and_then(drawable).map(|level| place_red_flag(level, &mut range));
    (range, red_flag)
}

/// Widens the range to hold the red flag, unless that would make the line flat.
fn place_red_flag(level: f64, range: &mut (f64, f64)) -> Level {
    let wider = (range.0.min(level), range.1.max(level));
    let (before, after) = (range.1 - range.0, wider.1 - wider.0);
    if before <= 0.0 || after <= before * STRETCH {
        *range = wider;
        Level::Within(level)
    } else if level > range.1 {
        Level::Above
    } else {
        Level::Below
    }
}
