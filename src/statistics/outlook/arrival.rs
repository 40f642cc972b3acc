//! When a trend reaches its target.

use serde::Serialize;

use crate::statistics::direction::{Direction, Side, Target};
use crate::statistics::theil_sen::TheilSen;

/// When the line of a trend gets to the target, in periods after the last value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arrival {
    /// The line is there at the last value already; whether it stays is the verdict's to say.
    Reached,
    /// It gets there.
    Ahead {
        /// The first period at which the line is at the target.
        periods: u32,
        /// The same with the end of the 95 % slope interval that is quicker.
        earliest: u32,
        /// The same with the slower end; `None`: not at that rate.
        latest: Option<u32>,
        /// Whether `periods` is further off than half the points, beyond which nothing is forecast.
        beyond_cap: bool,
    },
    /// It does not get there: it stands still, goes the other way, or takes more than 100,000 periods.
    NotAtThisRate,
}

/// Further off than this is never.
const NEVER: f64 = 100_000.0;

/// The arrival of a line whose time 0 is the last value. `None` for a single value without a direction.
pub(super) fn arrival(line: &TheilSen, direction: Direction, target: Target, cap: usize) -> Option<Arrival> {
    let now = line.at(0.0);
    // A band is come to from whichever side the line is on.
    let (goal, side) = match target {
        Target::Value(goal) => (goal, direction.good_side()?),
        Target::Band { low, high } if now < low.min(high) => (low.min(high), Side::High),
        Target::Band { low, high } if now > low.max(high) => (low.max(high), Side::Low),
        Target::Band { .. } => return Some(Arrival::Reached),
    };
    if !goal.is_finite() {
        return None;
    }
    // Mirrored where less is better, so that up is always towards the target.
    let sign = if side == Side::High { 1.0 } else { -1.0 };
    if sign * (goal - now) <= 0.0 {
        return Some(Arrival::Reached);
    }
    // Lines of other slopes turn about the medians, as the Theil–Sen line does.
    let pivot = line.at(line.median_time);
    let reach = |slope: f64| {
        let periods = ((goal - pivot) / slope + line.median_time).max(0.0);
        let periods = (periods - 1e-9 * periods.max(1.0)).ceil();
        (sign * slope > 0.0 && periods <= NEVER).then(|| whole(periods))
    };
    let (one, other) = (reach(line.slope_low), reach(line.slope_high));
    Some(match reach(line.slope) {
        None => Arrival::NotAtThisRate,
        Some(periods) => Arrival::Ahead {
            periods,
            earliest: one.into_iter().chain(other).fold(periods, u32::min),
            latest: one.zip(other).map(|(one, other)| one.max(other).max(periods)),
            beyond_cap: usize::try_from(periods).map_or(true, |periods| periods > cap),
        },
    })
}

/// A whole number of periods, 0..=100,000.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100,000 by the caller's checks")]
fn whole(periods: f64) -> u32 {
    periods.max(0.0) as u32
}
