//! The Theil–Sen line, its slope interval, and intervals for values to come (method section 7, item 4).

use serde::Serialize;
use std::sync::LazyLock;

use super::distribution::{normal_quantile, t_quantile};
use super::limits::D2;
use super::mann_kendall::{ties, variance};
use super::numeric::{finite, mean, median, moving_ranges, real};

/// The line is drawn through the last 600 points at most: it looks at every pair of them.
pub const MAXIMUM_POINTS: usize = 600;

/// The confidence of the slope interval that proves a trend.
pub const SLOPE_CONFIDENCE: f64 = 0.95;

/// Its normal quantile, found once.
static SLOPE_QUANTILE: LazyLock<f64> = LazyLock::new(|| normal_quantile(f64::midpoint(1.0, SLOPE_CONFIDENCE)));

/// A line by the median of the slopes between all pairs of points, which single outliers do not pull.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TheilSen {
    /// Change per period: the median slope.
    pub slope: f64,
    /// Value at time 0: median(y) − slope·median(t).
    pub intercept: f64,
    /// Lower end of the 95 % interval of the slope, by Kendall's variance, as scipy's `theilslopes`.
    pub slope_low: f64,
    /// Upper end of the 95 % interval of the slope.
    pub slope_high: f64,
    /// Points used, at most 600.
    pub points: usize,
    /// The spread about the line: the mean moving range of the residuals over 1.128.
    pub sigma: f64,
    /// The median of the times, about which the line turns.
    pub median_time: f64,
    /// The mean of the times.
    mean_time: f64,
    /// The squares of the times about their mean, summed.
    time_squares: f64,
}

impl TheilSen {
    /// The line's value at a time.
    pub fn at(&self, time: f64) -> f64 {
        self.intercept + self.slope * time
    }

    /// Whether a trend is proven: the 95 % interval of the slope excludes 0.
    pub fn proven(&self) -> bool {
        self.slope_low > 0.0 || self.slope_high < 0.0
    }

    /// Half the width of the interval that holds a single value at `time` with the chance `level` (0.8 for 80 %):
    /// t(n−2)·s·√(1 + 1/n + (t₀−t̄)²/Σ(t−t̄)²). `None` for two points or fewer.
    pub fn half_width(&self, time: f64, level: f64) -> Option<f64> {
        self.half_width_by(t_quantile(f64::midpoint(1.0, level), real(self.points) - 2.0), time)
    }

    /// The same with the t quantile at hand, for many times at one level.
    pub(super) fn half_width_by(&self, quantile: f64, time: f64) -> Option<f64> {
        let distance = time - self.mean_time;
        let spread = 1.0 + 1.0 / real(self.points) + distance * distance / self.time_squares;
        finite(quantile * self.sigma * spread.sqrt())
    }
}

/// The last points a line may use.
pub(super) fn recent<T>(points: &[T]) -> &[T] {
    &points[points.len().saturating_sub(MAXIMUM_POINTS)..]
}

/// Draws the line through values at times, ascending. `None` for fewer than two different times, lists of unequal
/// length, or numbers that are not finite or overflow.
pub fn theil_sen(times: &[f64], values: &[f64]) -> Option<TheilSen> {
    if times.len() != values.len() {
        return None;
    }
    let (times, values) = (recent(times), recent(values));
    let mut slopes = slopes(times, values)?;
    let (slope_low, slope, slope_high) = interval(&mut slopes, times, values)?;

    let median_time = median(&mut times.to_vec())?;
    let intercept = finite(median(&mut values.to_vec())? - slope * median_time)?;
    let residuals: Vec<f64> = times.iter().zip(values).map(|(time, value)| value - intercept - slope * time).collect();
    let mean_time = mean(times.iter().copied())?;
    Some(TheilSen {
        slope,
        intercept,
        slope_low,
        slope_high,
        points: values.len(),
        sigma: mean(moving_ranges(&residuals))? / D2,
        median_time,
        mean_time,
        time_squares: finite(times.iter().map(|time| (time - mean_time) * (time - mean_time)).sum())?,
    })
}

/// The slopes between all pairs of different times, as keys that sort as they do: there are thousands, and whole numbers
/// are compared in half the time. `None` if there is none, or one is not finite.
fn slopes(times: &[f64], values: &[f64]) -> Option<Vec<i64>> {
    let mut slopes = Vec::with_capacity(values.len() * values.len().saturating_sub(1) / 2);
    for (index, (time, value)) in times.iter().zip(values).enumerate() {
        for (later_time, later) in times[index + 1..].iter().zip(&values[index + 1..]) {
            let step = later_time - time;
            if step != 0.0 {
                slopes.push(key(finite((later - value) / step)?));
            }
        }
    }
    (!slopes.is_empty()).then_some(slopes)
}

/// The number as a whole number of the same order, as [`f64::total_cmp`] has it.
fn key(number: f64) -> i64 {
    let bits = number.to_bits().cast_signed();
    bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed()
}

/// The number of a key.
fn number(key: i64) -> f64 {
    f64::from_bits((key ^ ((key >> 63).cast_unsigned() >> 1).cast_signed()).cast_unsigned())
}

/// The median slope within its 95 % interval: the slopes whose ranks lie so many standard deviations of Kendall's S from
/// the middle (Sen 1968), with ties in both taken off and ranks rounded as scipy rounds them.
fn interval(slopes: &mut [i64], times: &[f64], values: &[f64]) -> Option<(f64, f64, f64)> {
    let tied = ties(times).into_iter().chain(ties(values)).filter(|&size| size > 1);
    let variance = variance(values.len(), tied);
    let pairs = real(slopes.len());
    // Values all equal, or nearly: no order to count, and the slope is as sure as the pairs are.
    let reach = *SLOPE_QUANTILE * variance.max(0.0).sqrt();
    let last = slopes.len() - 1;
    let low = rank(f64::midpoint(pairs, -reach).round_ties_even() - 1.0, last);
    let high = rank(f64::midpoint(pairs, reach).round_ties_even(), last);
    // Each selection leaves the smaller ones before it, so the next looks at those behind only.
    let middle = slopes.len() / 2;
    let (below, &mut upper, above) = slopes.select_nth_unstable(middle);
    let upper = number(upper);
    let lower = if last % 2 == 1 { number(below.iter().copied().max()?) } else { upper };
    let nth = |below: &mut [i64], above: &mut [i64], rank: usize| match rank.cmp(&middle) {
        std::cmp::Ordering::Less => number(*below.select_nth_unstable(rank).1),
        std::cmp::Ordering::Equal => upper,
        std::cmp::Ordering::Greater => number(*above.select_nth_unstable(rank - middle - 1).1),
    };
    let (low, high) = (nth(below, above, low), nth(below, above, high));
    Some((low, finite(f64::midpoint(lower, upper))?, high))
}

/// A rank held within 0..=`last`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held at 0 or more, and capped")]
fn rank(place: f64, last: usize) -> usize {
    (place.max(0.0) as usize).min(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(times: &[i32], values: &[i32]) -> TheilSen {
        let real = |numbers: &[i32]| numbers.iter().copied().map(f64::from).collect::<Vec<_>>();
        theil_sen(&real(times), &real(values)).unwrap()
    }

    #[test]
    fn agrees_with_scipy() {
        // scipy 1.17.1: stats.theilslopes(y, t, 0.95).
        let times: Vec<i32> = (0..20).collect();
        let gaps = [0, 1, 2, 3, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16];
        let cases: [(&[i32], &[i32], [f64; 4]); 4] = [
            (&times[..12], &[10, 12, 11, 15, 14, 18, 17, 40, 20, 23, 22, 25], [1.375, 9.9375, 1.0, 1.6]),
            (&times[..6], &[50, 51, 53, 52, 54, 55], [1.0, 50.0, 0.5, 2.0]),
            (&gaps, &[5, 5, 6, 7, 5, 8, 9, 9, 12, 11, 9, 14, 13, 13], [0.5, 5.25, 6.0 / 13.0, 2.0 / 3.0]),
            (
                &times,
                &[50, 52, 49, 51, 48, 50, 53, 49, 51, 50, 47, 52, 50, 49, 51, 52, 48, 50, 51, 49],
                [0.0, 50.0, -1.0 / 6.0, 0.125],
            ),
        ];
        for (times, values, expected) in cases {
            let line = line(times, values);
            let got = [line.slope, line.intercept, line.slope_low, line.slope_high];
            assert!(got.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{got:?}, not {expected:?}");
        }
    }

    #[test]
    fn a_value_to_come() {
        // The formula of section 7 worked in numpy with scipy 1.17.1's t quantile.
        let times: Vec<i32> = (0..12).collect();
        let line = line(&times, &[10, 12, 11, 15, 14, 18, 17, 40, 20, 23, 22, 25]);
        assert!(line.proven());
        for (time, value, half) in [(12.0, 26.4375, 8.002_323_670_251_602), (14.0, 29.1875, 8.589_574_858_342_749)] {
            assert!((line.at(time) - value).abs() < 1e-12);
            assert!((line.half_width(time, 0.8).unwrap() - half).abs() < 1e-9);
        }
    }

    #[test]
    fn the_last_six_hundred_points_count() {
        let times: Vec<f64> = (0..700).map(real).collect();
        let values: Vec<f64> = (0..700).map(|i| if i < 100 { 1e6 } else { real(i) }).collect();
        let line = theil_sen(&times, &values).unwrap();
        assert_eq!(line.points, 600);
        assert!((line.slope - 1.0).abs() < 1e-12 && line.sigma < 1e-9);
    }

    #[test]
    fn nothing_to_draw() {
        assert_eq!(theil_sen(&[0.0], &[1.0]), None);
        assert_eq!(theil_sen(&[1.0, 1.0], &[1.0, 2.0]), None);
        assert_eq!(theil_sen(&[0.0, 1.0], &[1.0, f64::NAN]), None);
        let constant = theil_sen(&[0.0, 1.0, 2.0, 3.0], &[5.0; 4]).unwrap();
        assert!(!constant.proven());
    }
}
