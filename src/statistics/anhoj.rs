//! Anhøj's run-chart rules: runs and crossings about the median, without limits (method section 3).

use serde::Serialize;

use super::distribution::binomial_quantile;
use super::numeric::{ROUNDING, median, real};

/// The fewest useful points the rules are given for.
pub const MINIMUM_POINTS: usize = 10;

/// A run chart read by Anhøj's rules.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RunChart {
    /// The median of all values, in their unit.
    pub median: f64,
    /// Points not on the median; those on it neither break a run nor extend it.
    pub useful: usize,
    /// The longest run on one side, in useful points.
    pub longest_run: usize,
    /// A run longer than this is a signal.
    pub longest_run_limit: usize,
    /// How often the line crosses the median.
    pub crossings: usize,
    /// Fewer crossings than this are a signal.
    pub crossings_limit: usize,
}

impl RunChart {
    /// Whether there is a signal: a run too long or too few crossings.
    pub fn signal(&self) -> bool {
        self.longest_run > self.longest_run_limit || self.crossings < self.crossings_limit
    }
}

/// The longest run that is still chance for so many useful points: round(log₂ n) + 3.
pub fn longest_run_limit(useful: usize) -> usize {
    // n ≥ √2·2^k rounds up, which in whole numbers is n² ≥ 2^(2k+1).
    let Some(floor) = useful.checked_ilog2() else { return 3 };
    let (n, half) = (useful as u128, 1_u128 << (2 * floor + 1).min(127));
    let rounded = if n * n >= half { floor + 1 } else { floor };
    rounded as usize + 3
}

/// The fewest crossings that are still chance for so many useful points: the 5 % quantile of n − 1 coin tosses.
pub fn crossings_limit(useful: usize) -> usize {
    binomial_quantile(0.05, useful.saturating_sub(1), 0.5)
}

/// Reads values in order, ghosts removed. `None` with fewer than 10 useful points. Values not finite are dropped.
pub fn run_chart(values: &[f64]) -> Option<RunChart> {
    let values: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    let median = median(&mut values.clone())?;
    let noise = ROUNDING * values.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
    let sides: Vec<bool> =
        values.iter().filter(|&&value| (value - median).abs() > noise).map(|&value| value > median).collect();
    if sides.len() < MINIMUM_POINTS {
        return None;
    }
    let runs = sides.chunk_by(|a, b| a == b);
    let (longest_run, count) = runs.fold((0, 0_usize), |(longest, count), run| (longest.max(run.len()), count + 1));
    Some(RunChart {
        median,
        useful: sides.len(),
        longest_run,
        longest_run_limit: longest_run_limit(sides.len()),
        crossings: count.saturating_sub(1),
        crossings_limit: crossings_limit(sides.len()),
    })
}

/// The expected number of crossings by chance, for a sentence: (n − 1) / 2.
pub fn expected_crossings(useful: usize) -> f64 {
    real(useful.saturating_sub(1)) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_table() {
        let table = [
            (10, 6, 2),
            (12, 7, 3),
            (15, 7, 4),
            (18, 7, 5),
            (20, 7, 6),
            (24, 8, 8),
            (30, 8, 10),
            (36, 8, 13),
            (40, 8, 14),
            (48, 9, 18),
            (60, 9, 23),
        ];
        for (useful, run, crossings) in table {
            assert_eq!((longest_run_limit(useful), crossings_limit(useful)), (run, crossings), "n = {useful}");
        }
    }

    #[test]
    fn whole_number_rounding_is_that_of_the_logarithm() {
        for useful in 1..=10_000 {
            let by_logarithm = real(useful).log2().round() + 3.0;
            assert!((real(longest_run_limit(useful)) - by_logarithm).abs() < 1e-9, "{useful}");
        }
    }

    #[test]
    fn a_point_on_the_median_neither_breaks_nor_extends() {
        // S10 of the golden vectors: longest run 8, where the rules about the mean see none.
        let values = [8, 12, 8, 12, 8, 12, 11, 11, 11, 11, 10, 11, 11, 11, 9, 9, 9, 9, 10, 9, 9, 9].map(f64::from);
        let chart = run_chart(&values).unwrap();
        assert_eq!((chart.useful, chart.longest_run, chart.crossings), (20, 8, 6));
        assert!(chart.signal());
        assert_eq!(run_chart(&values[..9]), None);
        assert_eq!(run_chart(&[5.0; 40]), None, "all on the median");
    }
}
