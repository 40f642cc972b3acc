//! Seasonality: multiplicative factors, and differences to the same sub-period before (method section 1).

use super::numeric::{finite, mean, real};

/// Full cycles that factors need at least; three or more are better.
pub const MINIMUM_CYCLES: usize = 2;

/// The factor of each of `cycle` sub-periods: its mean over the mean of all values.
///
/// `places` gives each value's sub-period, 0..`cycle` (January 0, or Monday 0). `None` unless every sub-period is there
/// twice, and for a mean of 0 or a factor that is not above 0, with which nothing can be adjusted.
pub fn factors(values: &[f64], places: &[usize], cycle: usize) -> Option<Vec<f64>> {
    let overall = mean(values.iter().copied())?;
    let mut sums = vec![(0.0, 0_usize); cycle.min(values.len())];
    if cycle < 2 || sums.len() < cycle || values.len() != places.len() {
        return None;
    }
    for (value, &place) in values.iter().zip(places) {
        let (sum, count) = sums.get_mut(place)?;
        *sum += value;
        *count += 1;
    }
    let factor = |(sum, count): (f64, usize)| {
        let factor = finite(sum / real(count) / overall)?;
        (count >= MINIMUM_CYCLES && factor > 0.0).then_some(factor)
    };
    sums.into_iter().map(factor).collect()
}

/// The values with the season taken out: each divided by the factor of its sub-period. Label a chart of them adjusted
/// and show the raw one too. `None` where a sub-period has no factor.
pub fn deseasonalise(values: &[f64], places: &[usize], factors: &[f64]) -> Option<Vec<f64>> {
    if values.len() != places.len() {
        return None;
    }
    values.iter().zip(places).map(|(value, &place)| factors.get(place).map(|factor| value / factor)).collect()
}

/// The differences to the value one cycle before, x(t) − x(t − `cycle`), each with the index of its later value.
///
/// `times` are the period indices, ascending; a value without a partner is left out.
pub fn differences(times: &[i64], values: &[f64], cycle: usize) -> Vec<(usize, f64)> {
    let Ok(back) = i64::try_from(cycle) else { return Vec::new() };
    if back == 0 {
        return Vec::new();
    }
    let partner = |(index, (&time, value)): (usize, (&i64, &f64))| {
        let place = times.binary_search(&time.checked_sub(back)?).ok()?;
        Some((index, value - values.get(place)?))
    };
    times.iter().zip(values).enumerate().filter_map(partner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_and_back() {
        let values = [10.0, 20.0, 30.0, 10.0, 20.0, 30.0];
        let places = [0, 1, 2, 0, 1, 2];
        let factors = factors(&values, &places, 3).unwrap();
        assert_eq!(factors, [0.5, 1.0, 1.5]);
        assert_eq!(deseasonalise(&values, &places, &factors).unwrap(), [20.0; 6]);
        assert_eq!(deseasonalise(&[1.0], &[7], &factors), None);
    }

    #[test]
    fn two_full_cycles_are_needed() {
        assert_eq!(factors(&[10.0, 20.0, 30.0, 10.0, 20.0], &[0, 1, 2, 0, 1], 3), None);
        assert_eq!(factors(&[1.0, -1.0, 1.0, -1.0], &[0, 1, 0, 1], 2), None, "a mean of 0");
        assert_eq!(factors(&[1.0, 2.0], &[0, 9], usize::MAX), None);
    }

    #[test]
    fn differences_skip_gaps() {
        // Period 2 is missing, so period 6 has no partner.
        let got = differences(&[0, 1, 3, 4, 5, 6, 7], &[1.0, 2.0, 4.0, 5.0, 7.0, 8.0, 9.0], 4);
        assert_eq!(got, [(3, 4.0), (4, 5.0), (6, 5.0)]);
        assert!(differences(&[i64::MIN, 0], &[1.0, 2.0], 12).is_empty());
    }
}
