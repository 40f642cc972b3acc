//! Pace towards a cumulative target, and progress from a baseline to a level (method section 8).
//!
//! Nothing is clamped here; clamping is for drawing.

use serde::Serialize;

use super::direction::{Direction, Side};
use super::numeric::{EPSILON, finite, sum};

/// What a linear plan expects by now: target · elapsed / total, in any unit of time. `None` without a positive total.
pub fn expected_linear(target: f64, elapsed: f64, total: f64) -> Option<f64> {
    if total > 0.0 { finite(target * (elapsed / total)) } else { None }
}

/// What a plan phased by weights expects once `elapsed` of the periods are over: target · Σ weights so far / Σ weights.
///
/// Weights are business days or a seasonal profile, one per period; a part of a period counts in proportion. `None`
/// without a positive sum.
pub fn expected_phased(target: f64, weights: &[f64], elapsed: f64) -> Option<f64> {
    let mut left = elapsed.max(0.0);
    let so_far = weights.iter().map(|weight| {
        let part = left.min(1.0);
        left -= part;
        weight * part
    });
    let (so_far, _) = sum(so_far);
    let (all, _) = sum(weights.iter().copied());
    if all > 0.0 { finite(target * (so_far / all)) } else { None }
}

/// Pace: actual over expected, 1 being on plan. `None` where nothing is expected yet.
pub fn pace(actual: f64, expected: f64) -> Option<f64> {
    if expected == 0.0 { None } else { finite(actual / expected) }
}

/// The rate per period needed from now on: (target − actual) / remaining periods. Compare it with the recent mean.
/// 0 or less (for a target above) means the target is reached. `None` with no period remaining.
pub fn required_run_rate(target: f64, actual: f64, remaining: f64) -> Option<f64> {
    if remaining > 0.0 { finite((target - actual) / remaining) } else { None }
}

/// How far a level has come from its baseline to its target.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Progress {
    /// (x − B) / (T − B): 0 at the baseline, 1 at the target, for either direction; below 0 or above 1 as it is.
    pub fraction: f64,
    /// Whether target and baseline are the same (`target-equals-baseline`): the fraction is 0 then.
    pub target_equals_baseline: bool,
}

/// Progress of a level from `baseline` to `target`; compare it with the elapsed fraction of the time.
/// `None` for numbers that are not finite.
pub fn level_progress(value: f64, baseline: f64, target: f64) -> Option<Progress> {
    let (way, all) = (finite(value - baseline)?, finite(target - baseline)?);
    if all == 0.0 {
        return Some(Progress { fraction: 0.0, target_equals_baseline: true });
    }
    Some(Progress { fraction: finite(way / all)?, target_equals_baseline: false })
}

/// The band of a pace (Cascade).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// Below 0.85.
    Behind,
    /// From 0.85, below 0.95.
    SlightlyBehind,
    /// 0.95 or more.
    OnPace,
}

/// The band of a pace; boundaries belong to the better side.
///
/// Where less is better (a budget to keep within) it is mirrored about 1: up to 1.05, up to 1.15, above. `None` for a
/// neutral direction or a pace that is not finite.
pub fn band(pace: f64, direction: Direction) -> Option<Band> {
    let pace = match direction.good_side()? {
        Side::High => finite(pace)?,
        Side::Low => 2.0 - finite(pace)?,
    };
    Some(match () {
        () if pace >= 0.95 - EPSILON => Band::OnPace,
        () if pace >= 0.85 - EPSILON => Band::SlightlyBehind,
        () => Band::Behind,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: Option<f64>, expected: f64) {
        assert!((got.unwrap() - expected).abs() < 1e-12, "{got:?}, not {expected}");
    }

    #[test]
    fn expected_by_time_or_by_weights() {
        near(expected_linear(1200.0, 3.0, 12.0), 300.0);
        assert_eq!(expected_linear(1200.0, 3.0, 0.0), None);
        near(expected_phased(100.0, &[1.0, 2.0, 3.0, 4.0], 2.0), 30.0);
        near(expected_phased(100.0, &[1.0, 2.0, 3.0, 4.0], 2.5), 45.0);
        near(expected_phased(100.0, &[1.0, 2.0, 3.0, 4.0], 9.0), 100.0);
        assert_eq!(expected_phased(100.0, &[], 1.0), None);
    }

    #[test]
    fn pace_and_what_is_left() {
        near(pace(285.0, 300.0), 0.95);
        assert_eq!(pace(5.0, 0.0), None);
        near(required_run_rate(1200.0, 300.0, 9.0), 100.0);
        assert_eq!(required_run_rate(1200.0, 300.0, 0.0), None);
        assert_eq!(band(0.95, Direction::Up), Some(Band::OnPace));
        assert_eq!(band(0.949, Direction::Up), Some(Band::SlightlyBehind));
        assert_eq!(band(0.84, Direction::Up), Some(Band::Behind));
        assert_eq!(band(1.05, Direction::Down), Some(Band::OnPace));
        assert_eq!(band(1.2, Direction::Down), Some(Band::Behind));
        assert_eq!(band(1.2, Direction::Neutral), None);
    }

    #[test]
    fn progress_works_both_ways_and_is_not_clamped() {
        let fraction = |x, b, t| Some(level_progress(x, b, t)?.fraction);
        near(fraction(55.0, 50.0, 60.0), 0.5);
        near(fraction(45.0, 50.0, 40.0), 0.5);
        near(fraction(65.0, 50.0, 60.0), 1.5);
        near(fraction(49.0, 50.0, 60.0), -0.1);
        assert!(level_progress(7.0, 5.0, 5.0).unwrap().target_equals_baseline);
        assert_eq!(level_progress(f64::NAN, 5.0, 6.0), None);
    }
}
