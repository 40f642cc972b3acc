//! Earned schedule: how far along its plan an initiative is, in periods (method section 10).

use serde::Serialize;

use super::numeric::{finite, real};

/// Earned schedule figures. Times are in periods of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct EarnedSchedule {
    /// ES: the time at which the plan had what is earned now, 0..=`planned_duration`.
    pub earned: f64,
    /// AT: the periods gone by.
    pub actual_time: f64,
    /// PD: the period in which the plan is complete.
    pub planned_duration: f64,
    /// SV(t) = ES − AT: periods ahead (+) or behind (−).
    pub variance: f64,
    /// SPI(t) = ES / AT; `None` before any time has gone by. Unlike SPI in money it stays below 1 for a late finish.
    pub index: Option<f64>,
    /// IEAC(t) = PD / SPI(t): the duration to expect at this pace; `None` while nothing is earned.
    pub estimate_at_completion: Option<f64>,
}

/// The figures for a cumulative plan (`planned[0]` at the end of period 1), what is earned, and the periods gone by.
///
/// A plan that falls counts as held at its highest so far; flat periods after it is complete count for nothing.
/// `None` for a plan without anything above 0, or numbers that are not finite, or a negative time.
pub fn earned_schedule(planned: &[f64], earned: f64, actual_time: f64) -> Option<EarnedSchedule> {
    if !earned.is_finite() || !actual_time.is_finite() || actual_time < 0.0 {
        return None;
    }
    let mut plan = Vec::with_capacity(planned.len());
    let mut highest = 0.0_f64;
    for &value in planned {
        highest = highest.max(finite(value)?);
        plan.push(highest);
    }
    if highest <= 0.0 {
        return None;
    }
    let duration = plan.partition_point(|&value| value < highest) + 1;
    let plan = &plan[..duration];
    // What rounding leaves of a sum of weights is not a missing period.
    let complete = plan.partition_point(|&value| value <= earned + super::process::ROUNDING * highest);
    let before = complete.checked_sub(1).map_or(0.0, |last| plan[last]);
    let part = plan.get(complete).map_or(0.0, |next| ((earned - before) / (next - before)).clamp(0.0, 1.0));
    let (earned, planned_duration) = (real(complete) + part, real(duration));
    let index = (actual_time > 0.0).then_some(earned / actual_time);
    Some(EarnedSchedule {
        earned,
        actual_time,
        planned_duration,
        variance: earned - actual_time,
        index,
        estimate_at_completion: index.and_then(|index| finite(planned_duration / index)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: [f64; 6] = [10.0, 25.0, 45.0, 70.0, 90.0, 100.0];

    #[test]
    fn the_published_vectors() {
        for (earned, time, es, sv, spi, ieac) in [
            (30.0, 3.0, 2.25, -0.75, 0.75, 8.0),
            (60.0, 4.0, 3.6, -0.4, 0.9, 20.0 / 3.0),
            (100.0, 8.0, 6.0, -2.0, 0.75, 8.0),
        ] {
            let got = earned_schedule(&PLAN, earned, time).unwrap();
            let figures = [got.earned, got.variance, got.index.unwrap(), got.estimate_at_completion.unwrap()];
            assert!(figures.iter().zip([es, sv, spi, ieac]).all(|(a, b)| (a - b).abs() < 1e-12), "{got:?}");
        }
    }

    #[test]
    fn beginnings_and_ends() {
        let start = earned_schedule(&PLAN, 0.0, 0.0).unwrap();
        assert_eq!((start.index, start.estimate_at_completion), (None, None));
        assert_eq!(earned_schedule(&PLAN, 0.0, 2.0).unwrap().estimate_at_completion, None);
        let flat = earned_schedule(&[50.0, 100.0, 100.0, 100.0], 100.0, 2.0).unwrap();
        assert!((flat.earned - 2.0).abs() < 1e-12 && (flat.planned_duration - 2.0).abs() < 1e-12);
        assert_eq!(earned_schedule(&[], 1.0, 1.0), None);
        assert_eq!(earned_schedule(&[0.0, 0.0], 0.0, 1.0), None);
    }
}
