//! The Mann–Kendall test for a trend, with its variance corrected for ties (method section 7).

use serde::Serialize;

use super::distribution::normal_chance;
use super::numeric::real;

/// The result of the test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MannKendall {
    /// Kendall's S: rising pairs less falling ones.
    pub score: f64,
    /// The variance of S without a trend, ties taken off.
    pub variance: f64,
    /// The two-sided chance of an S at least so far from 0, with continuity correction; 0..=1.
    pub p: f64,
}

/// The variance of Kendall's S for `count` points, less what groups of equal numbers take off.
pub(super) fn variance(count: usize, groups: impl Iterator<Item = usize>) -> f64 {
    let term = |n: usize| real(n) * (real(n) - 1.0) * (2.0 * real(n) + 5.0);
    (term(count) - groups.map(term).sum::<f64>()) / 18.0
}

/// The sizes of groups of equal numbers.
pub(super) fn ties(numbers: &[f64]) -> Vec<usize> {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.chunk_by(|a, b| a.partial_cmp(b).is_some_and(std::cmp::Ordering::is_eq)).map(<[f64]>::len).collect()
}

/// Tests values in order of time, of which the last 600 are used. `None` for fewer than three, or all equal.
pub fn mann_kendall(values: &[f64]) -> Option<MannKendall> {
    let values = super::theil_sen::recent(values);
    if values.len() < 3 || values.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let mut score = 0_i64;
    for (index, first) in values.iter().enumerate() {
        for second in &values[index + 1..] {
            score += i64::from(second > first) - i64::from(second < first);
        }
    }
    let variance = variance(values.len(), ties(values).into_iter());
    if variance <= 0.0 {
        return None;
    }
    let score = super::numeric::real_time(score);
    let z = (score.abs() - 1.0).max(0.0) / variance.sqrt();
    Some(MannKendall { score, variance, p: (2.0 * normal_chance(-z)).min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_scipy() {
        // S and variance by hand, p by scipy 1.17.1: 2 * stats.norm.sf((|S| - 1) / sqrt(var)).
        let cases: [(&[i32], f64, f64, f64); 3] = [
            (&[10, 12, 11, 15, 14, 18, 17, 40, 20, 23, 22, 25], 50.0, 638.0 / 3.0, 0.000_779_269_972_417_670_4),
            (&[5, 5, 6, 7, 5, 8, 9, 9, 12, 11, 9, 14, 13, 13], 70.0, 976.0 / 3.0, 0.000_130_522_788_373_565_72),
            (
                &[50, 52, 49, 51, 48, 50, 53, 49, 51, 50, 47, 52, 50, 49, 51, 52, 48, 50, 51, 49],
                -10.0,
                2734.0 / 3.0,
                0.765_604_887_607_526_3,
            ),
        ];
        for (values, score, variance, p) in cases {
            let values: Vec<f64> = values.iter().copied().map(f64::from).collect();
            let got = mann_kendall(&values).unwrap();
            assert!((got.score - score).abs() < 1e-12 && (got.variance - variance).abs() < 1e-9, "{got:?}");
            assert!((got.p - p).abs() < 1e-12, "{got:?}");
        }
        assert_eq!(mann_kendall(&[4.0; 20]), None);
    }
}
