//! Two levels or a trend: what a run of values on one side of the mean may come from.

use super::autocorrelation::{THRESHOLD, lag_one, least_squares};
use super::numeric::real;

/// The values less the mean of their side: those before `at`, and those from it on. None where a side has no value.
fn about_levels(values: &[f64], at: usize) -> Option<Vec<f64>> {
    let (before, since) = (values.get(..at)?, values.get(at..)?);
    let mut residuals = Vec::with_capacity(values.len());
    for side in [before, since] {
        let level = super::mean(side.iter().copied())?;
        residuals.extend(side.iter().map(|value| value - level));
    }
    Some(residuals)
}

fn squares(residuals: impl IntoIterator<Item = f64>) -> f64 {
    residuals.into_iter().map(|residual| residual * residual).sum()
}

/// Whether the values are told better by two levels, one before `at` and one from it on, than by a straight line, and
/// neighbours do not resemble each other about the levels.
pub fn is_level_change(values: &[f64], at: usize) -> bool {
    let (Some(levels), Some(line)) = (about_levels(values, at), least_squares(values)) else { return false };
    let trend = values.iter().enumerate().map(|(index, value)| value - line.intercept - line.slope * real(index));
    squares(levels.iter().copied()) < squares(trend) && lag_one(&levels).is_none_or(|lag| lag <= THRESHOLD)
}

/// Whether some one change of level explains that neighbours resemble each other: about its two levels they do not.
pub fn explains_likeness(values: &[f64]) -> bool {
    best_split(values).is_some_and(|at| is_level_change(values, at))
}

/// Where to part the values so that they lie nearest to the means of the two sides.
fn best_split(values: &[f64]) -> Option<usize> {
    let all: f64 = values.iter().sum();
    let mut sum = 0.0;
    // The further the two means lie apart, by the values of each side, the nearer lie the values to them.
    let gains = values.iter().enumerate().map(|(index, value)| {
        sum += value;
        let (before, since) = (real(index + 1), real(values.len() - index - 1));
        let gain = if since > 0.0 { sum * sum / before + (all - sum) * (all - sum) / since } else { f64::NEG_INFINITY };
        (index + 1, gain)
    });
    gains.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at).filter(|at| *at < values.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVEL: [f64; 21] = [
        50.0, 52.0, 49.0, 51.0, 48.0, 50.0, 53.0, 49.0, 51.0, 50.0, 47.0, 52.0, 50.0, 49.0, 51.0, 52.0, 48.0, 50.0,
        51.0, 49.0, 50.0,
    ];

    #[test]
    fn a_step_is_a_change_of_level_and_a_trend_is_none() {
        let step = [LEVEL, LEVEL.map(|value| value + 8.0)].concat();
        assert_eq!(best_split(&step), Some(21));
        assert!(is_level_change(&step, 21) && explains_likeness(&step));
        let trend: Vec<f64> = (0_u8..40).map(|i| f64::from(i) + if i % 2 == 0 { 0.5 } else { -0.5 }).collect();
        assert!(!is_level_change(&trend, 20) && !explains_likeness(&trend));
        let wave: Vec<f64> = (0_u8..48).map(|i| (f64::from(i) / 3.0).sin()).collect();
        assert!(!explains_likeness(&wave));
        assert!(!is_level_change(&LEVEL, 0) && !is_level_change(&LEVEL, 21) && !explains_likeness(&[]));
    }
}
