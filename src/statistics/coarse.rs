//! Data too chunky for natural process limits (method section 1's moving ranges, section 4; Wheeler 2023).

use super::numeric::{ROUNDING, mean, moving_ranges};

/// Moving ranges with at most so many different values, 0 included, are too few to tell a spread from.
pub const DISTINCT_RANGES: usize = 3;
/// The fewest values it is judged for: limits are drawn from here on.
pub const MINIMUM_POINTS: usize = 6;

/// Whether the values move in steps too coarse for limits: the moving ranges take 3 values or fewer (0 included), or
/// the increment, the smallest step between two different values, is larger than the mean moving range.
///
/// `false` for fewer than 6 values, which have few moving ranges anyway, and for a constant series, which says "no
/// variation recorded" instead.
pub fn too_coarse(values: &[f64]) -> bool {
    let Some(typical) = mean(moving_ranges(values)) else { return false };
    let noise = ROUNDING * values.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
    if values.len() < MINIMUM_POINTS || typical <= noise {
        return false;
    }
    let mut ranges: Vec<f64> = moving_ranges(values).collect();
    ranges.sort_unstable_by(f64::total_cmp);
    let distinct = ranges.chunk_by(|a, b| b - a <= noise).count();
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let increment = moving_ranges(&sorted).filter(|&step| step > noise).fold(f64::INFINITY, f64::min);
    distinct <= DISTINCT_RANGES || increment > typical
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coarse_by_few_ranges_or_a_large_increment() {
        let fine = [50, 52, 49, 51, 48, 50, 53, 49, 51, 50, 47, 52, 50, 49, 51].map(f64::from);
        assert!(!too_coarse(&fine));
        assert!(too_coarse(&[8.0, 12.0, 8.0, 12.0, 8.0, 12.0]), "one moving range");
        assert!(too_coarse(&[0.1, 0.3, 0.2, 0.3, 0.1, 0.3, 0.2]), "0.1 and 0.2, whatever the last digit");
        // Ranges 0, 1, 2, 3, 4, but rarely any: the increment 1 is above their mean.
        let rare = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 3, 3, 3, 3, 0, 0, 0, 0, 4, 4, 4, 4, 4].map(f64::from);
        assert!(too_coarse(&rare));
        assert!(!too_coarse(&[5.0; 15]) && !too_coarse(&[1.0, 2.0]));
    }
}
