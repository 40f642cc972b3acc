//! Small numbers work shared by the methods: careful sums, medians, and what counts as equal.

/// How close to a line, relative to the distance between mean and limit, a value may be and still count as on it.
/// Strict inequalities are decided with it, so that a value exactly on a limit stays there on every machine.
pub const EPSILON: f64 = 1e-9;

/// What floating point cannot tell apart, relative to the size of the values themselves.
pub const ROUNDING: f64 = 1e-12;

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "counts of points stay far below 2^52")]
pub fn real(count: usize) -> f64 {
    count as f64
}

/// A time index as a real number.
#[expect(clippy::cast_precision_loss, reason = "period indices stay far below 2^52")]
pub fn real_time(time: i64) -> f64 {
    time as f64
}

/// The sum, compensated after Neumaier so that long series and large offsets lose nothing, with the count.
pub fn sum(values: impl IntoIterator<Item = f64>) -> (f64, usize) {
    let (mut sum, mut lost, mut count) = (0.0_f64, 0.0_f64, 0);
    for value in values {
        let next = sum + value;
        lost += if sum.abs() >= value.abs() { (sum - next) + value } else { (value - next) + sum };
        sum = next;
        count += 1;
    }
    (sum + lost, count)
}

/// The mean, `None` for no values or where it is not finite.
pub fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (sum, count) = sum(values);
    finite(sum / real(count))
}

/// The median; reorders its input. `None` for no values.
pub fn median(values: &mut [f64]) -> Option<f64> {
    let middle = values.len() / 2;
    if values.is_empty() {
        return None;
    }
    let even = values.len().is_multiple_of(2);
    let (below, &mut upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    if !even {
        return finite(upper);
    }
    let lower = below.iter().copied().max_by(f64::total_cmp)?;
    finite(f64::midpoint(lower, upper))
}

/// The number, if it is one.
pub fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

/// Whether `a` is above `b` by more than floating point leaves in doubt.
pub fn clearly_above(a: f64, b: f64) -> bool {
    a - b > ROUNDING * a.abs().max(b.abs())
}

/// The absolute differences of neighbours.
pub fn moving_ranges(values: &[f64]) -> impl Iterator<Item = f64> + '_ {
    values.windows(2).map(|pair| (pair[1] - pair[0]).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_keep_what_naive_addition_loses() {
        let (sum, count) = sum([1e16, 1.0, -1e16, 1.0]);
        assert_eq!(count, 4);
        assert!((sum - 2.0).abs() < 1e-12, "{sum}");
        assert_eq!(mean([]), None);
        assert_eq!(mean([f64::MAX, f64::MAX]), None);
    }

    #[test]
    fn the_median_of_even_counts_is_half_way() {
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&mut [4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&mut []), None);
    }

    #[test]
    fn noise_of_the_last_digit_is_not_a_difference() {
        assert!(!clearly_above(0.1 + 0.2, 0.3));
        assert!(clearly_above(0.31, 0.3));
    }
}
