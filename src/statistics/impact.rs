//! Did the KPI change at the time of an initiative: the impact test (method section 10).
//!
//! It finds association, never cause.

use serde::Serialize;

use super::autocorrelation::autocorrelated;
use super::direction::{Direction, Side};
use super::limits::{Centre, D2, LIMIT_FACTOR, Limits};
use super::numeric::{finite, mean, real};
use super::power::smallest_shift;
use super::process::{Profile, Settings, chart, flags_against};
use super::rule::Flags;
use super::theil_sen::theil_sen;

/// The fewest points before the effective date.
pub const MINIMUM_BASELINE: usize = 12;
/// The fewest points after it before anything is said.
pub const MINIMUM_AFTER: usize = 3;
/// The fewest points after it before "no movement" is said.
pub const ENOUGH_AFTER: usize = 8;

/// What the test is asked. Ghosts are removed already; values that are not finite are dropped.
#[derive(Clone, Copy, Debug)]
pub struct Trial<'a> {
    /// The values before the effective date, in order.
    pub before: &'a [f64],
    /// The values after the effective date and the lag, in order.
    pub after: &'a [f64],
    /// Where the initiative was to move the KPI; `Neutral`: either way counts as moved.
    pub expected_direction: Direction,
    /// By how much, as a signed change in the KPI's unit, if that was said.
    pub expected_change: Option<f64>,
    /// Whether another initiative or event lies on the KPI within two periods either way.
    pub others_nearby: bool,
}

/// What the test says. "Not testable" (no KPI named) is the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Rule 2: fewer than 12 points before, or no variation among them, so that there are no limits.
    NoBaseline,
    /// Rule 3: the baseline itself has signals, a trend or autocorrelation. See [`Impact::anyway`].
    UnstableBaseline,
    /// Rules 4 and 7: fewer than 3 points after, or fewer than 8 and no signal.
    TooEarly,
    /// Rule 5: a favourable signal against the frozen limits.
    Moved,
    /// Rule 6: an unfavourable signal, and no favourable one.
    MovedWrongWay,
    /// Rule 8: at least 8 points after and no signal.
    NoMovement,
}

/// The change found, against the change expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Within one unit of 2.66·mR̄/√n of it.
    AsExpected,
    /// More than one unit short of it, or the other way.
    Less,
    /// More than one unit beyond it.
    More,
}

/// The result of the test. Means, sigma and shifts are in the KPI's unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Impact {
    /// The first rule that applies.
    pub verdict: Verdict,
    /// For an unstable baseline, what rules 4 to 8 would say: show it with the reservation.
    pub anyway: Option<Verdict>,
    /// The first point after that carries the signal of the verdict (or of `anyway`), by index into the finite `after`.
    pub first_flagged: Option<usize>,
    /// The mean before.
    pub mean_before: Option<f64>,
    /// The mean after.
    pub mean_after: Option<f64>,
    /// The change against the expected one, if that was given and there is a point after.
    pub size: Option<Size>,
    /// Whether something else happened on the KPI at the time.
    pub confounded: bool,
    /// The smallest shift the chart would probably have shown with the points there are, in sigma; `None`: more than 2.
    pub detectable_sigma: Option<f64>,
    /// The same in the KPI's unit.
    pub detectable: Option<f64>,
    /// One sigma of the baseline: mR̄/1.128.
    pub sigma: Option<f64>,
    /// Points before.
    pub points_before: usize,
    /// Points after.
    pub points_after: usize,
}

/// Runs the test: the first rule that applies gives the verdict.
pub fn impact(trial: &Trial) -> Impact {
    let finite_only = |values: &[f64]| values.iter().copied().filter(|value| value.is_finite()).collect::<Vec<_>>();
    let (before, after) = (finite_only(trial.before), finite_only(trial.after));
    let limits = Limits::of(&before, Centre::Mean).filter(|limits| !limits.constant);
    let (mean_before, mean_after) = (mean(before.iter().copied()), mean(after.iter().copied()));
    let sigma = limits.map(|limits| limits.moving_range / D2);
    let detectable_sigma = smallest_shift(after.len());
    let mut result = Impact {
        verdict: Verdict::NoBaseline,
        anyway: None,
        first_flagged: None,
        mean_before,
        mean_after,
        size: limits.and_then(|limits| size(trial.expected_change?, mean_after? - mean_before?, &limits, after.len())),
        confounded: trial.others_nearby,
        detectable_sigma,
        detectable: detectable_sigma.zip(sigma).map(|(shift, sigma)| shift * sigma),
        sigma,
        points_before: before.len(),
        points_after: after.len(),
    };
    let Some(limits) = limits.filter(|_| before.len() >= MINIMUM_BASELINE) else { return result };
    let (movement, first) = movement(&limits, &after, trial.expected_direction);
    result.first_flagged = first;
    if unstable(&before) {
        (result.verdict, result.anyway) = (Verdict::UnstableBaseline, Some(movement));
    } else {
        result.verdict = movement;
    }
    result
}

/// Rule 3: whether the baseline itself has signals, a trend or autocorrelation.
fn unstable(before: &[f64]) -> bool {
    let own = chart(before, &[], &[], &Settings { baseline: None, ..Settings::default() });
    let times: Vec<f64> = (0..before.len()).map(real).collect();
    own.flags.iter().any(|flags| !flags.is_empty())
        || theil_sen(&times, before).is_some_and(|line| line.proven())
        || autocorrelated(before)
}

/// Rules 4 to 8, with the first flagged point after.
///
/// The points after are read by themselves against the limits of those before: a run does not reach back over the
/// effective date. So is the power table: with runs that do, a false alarm within six points is 1.7 times as likely.
fn movement(limits: &Limits, after: &[f64], expected: Direction) -> (Verdict, Option<usize>) {
    if after.len() < MINIMUM_AFTER {
        return (Verdict::TooEarly, None);
    }
    let post = flags_against(limits, after, Profile::Nhs);
    let first = |flags: Flags| post.iter().position(|hit| hit.intersects(flags));
    let (good, bad) = match expected.good_side() {
        Some(side) => (first(Flags::of_side(side)), first(Flags::of_side(side.opposite()))),
        None => (first(Flags::of_side(Side::High)).into_iter().chain(first(Flags::LOW)).min(), None),
    };
    match (good, bad) {
        (Some(_), _) => (Verdict::Moved, good),
        (None, Some(_)) => (Verdict::MovedWrongWay, bad),
        (None, None) if after.len() < ENOUGH_AFTER => (Verdict::TooEarly, None),
        (None, None) => (Verdict::NoMovement, None),
    }
}

/// The change found against the one expected, in units of 2.66·mR̄/√n, n being the points after.
fn size(expected: f64, found: f64, limits: &Limits, points: usize) -> Option<Size> {
    let unit = LIMIT_FACTOR * limits.moving_range / real(points).sqrt();
    // More is further the expected way, whichever that is.
    let gap = finite((found - expected) * if expected < 0.0 { -1.0 } else { 1.0 } / unit)?;
    Some(match () {
        () if gap > 1.0 => Size::More,
        () if gap < -1.0 => Size::Less,
        () => Size::AsExpected,
    })
}

#[cfg(test)]
mod tests;
