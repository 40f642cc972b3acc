//! Natural process limits from moving ranges (method section 1).

use serde::Serialize;

use super::numeric::{EPSILON, ROUNDING, finite, mean, median, moving_ranges};

/// Mean moving range to three sigma: 3/d₂ with d₂ = 1.128, as printed.
pub const LIMIT_FACTOR: f64 = 2.66;
/// Mean moving range to its own upper limit (D₄).
pub const RANGE_FACTOR: f64 = 3.267;
/// Median moving range to three sigma.
pub const MEDIAN_LIMIT_FACTOR: f64 = 3.145;
/// Median moving range to its own upper limit.
pub const MEDIAN_RANGE_FACTOR: f64 = 3.865;
/// d₂ for two observations: mean moving range to one sigma.
pub const D2: f64 = 1.128;

/// What the centre line and the typical moving range are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Centre {
    /// Mean and mean moving range: the usual chart.
    #[default]
    Mean,
    /// Median and median moving range: for series with a few extreme values.
    Median,
}

/// The natural process limits of a stretch of points, in the KPI's unit.
///
/// The limits are as computed: clamping to physical bounds (a count below 0) is for drawing only.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Limits {
    /// The centre line: the mean, or the median under [`Centre::Median`].
    pub mean: f64,
    /// The mean moving range mR̄ (or the median one), 0 or more.
    pub moving_range: f64,
    /// The lower natural process limit.
    pub lower: f64,
    /// The upper natural process limit.
    pub upper: f64,
    /// The upper limit of the moving ranges.
    pub range_limit: f64,
    /// Whether no variation was recorded (mR̄ = 0): the limits equal the mean, and no signal can be given.
    pub constant: bool,
    /// A distance below which a value counts as on a line; see [`EPSILON`].
    #[serde(skip)]
    pub tolerance: f64,
}

impl Limits {
    /// The limits of these values, all finite. `None` for fewer than two, or where a figure overflows.
    pub fn of(values: &[f64], centre: Centre) -> Option<Self> {
        let (middle, moving_range, factor, range_factor) = match centre {
            Centre::Mean => (mean(values.iter().copied())?, mean(moving_ranges(values))?, LIMIT_FACTOR, RANGE_FACTOR),
            Centre::Median => {
                let range = median(&mut moving_ranges(values).collect::<Vec<_>>())?;
                (median(&mut values.to_vec())?, range, MEDIAN_LIMIT_FACTOR, MEDIAN_RANGE_FACTOR)
            }
        };
        let reach = factor * moving_range;
        let (lower, upper) = (finite(middle - reach)?, finite(middle + reach)?);
        let size = values.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
        Some(Self {
            mean: middle,
            moving_range,
            lower,
            upper,
            range_limit: finite(range_factor * moving_range)?,
            constant: moving_range <= ROUNDING * size,
            tolerance: EPSILON * reach + ROUNDING * size,
        })
    }

    /// The distance from the mean to a limit: three sigma.
    pub fn reach(&self) -> f64 {
        self.upper - self.mean
    }

    /// One sigma as the limits see it: a third of the way from mean to limit.
    pub fn sigma(&self) -> f64 {
        self.reach() / 3.0
    }

    /// The lower and upper one-sigma lines.
    pub fn one_sigma(&self) -> (f64, f64) {
        self.at(1.0 / 3.0)
    }

    /// The lower and upper two-sigma lines: the outer third begins here.
    pub fn two_sigma(&self) -> (f64, f64) {
        self.at(2.0 / 3.0)
    }

    /// The lower and upper quarter lines, halfway between mean and limit (1.5 sigma).
    pub fn quarter(&self) -> (f64, f64) {
        self.at(0.5)
    }

    /// The lines at a fraction of the way from the mean to the limits.
    fn at(&self, fraction: f64) -> (f64, f64) {
        let distance = self.reach() * fraction;
        (self.mean - distance, self.mean + distance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_variant_uses_its_own_factors() {
        let limits = Limits::of(&[10.0, 12.0, 11.0, 30.0, 12.0, 13.0], Centre::Median).unwrap();
        // Moving ranges 2, 1, 19, 18, 1: median 2. Values: median 12.
        assert!((limits.mean - 12.0).abs() < 1e-12);
        assert!((limits.upper - (12.0 + 3.145 * 2.0)).abs() < 1e-12);
        assert!((limits.range_limit - 7.73).abs() < 1e-12);
    }

    #[test]
    fn noise_of_the_last_digit_is_no_variation() {
        assert!(Limits::of(&[0.1 + 0.2, 0.3, 0.3], Centre::Mean).unwrap().constant);
        assert!(!Limits::of(&[0.3, 0.3, 0.4], Centre::Mean).unwrap().constant);
        assert_eq!(Limits::of(&[1.0], Centre::Mean), None);
        assert_eq!(Limits::of(&[f64::MAX, f64::MIN], Centre::Mean), None);
    }
}
