//! Whether neighbouring values hang together, which makes limits too tight (method section 4).

use super::numeric::{finite, mean, real};

/// Above this the series counts as autocorrelated.
pub const THRESHOLD: f64 = 0.4;
/// The fewest values it is judged for.
pub const MINIMUM_POINTS: usize = 20;

/// A straight line by ordinary least squares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Change per step of time.
    pub slope: f64,
    /// Value at time 0.
    pub intercept: f64,
}

/// The least-squares line through values at times 0, 1, 2, ... `None` for fewer than two, or where it overflows.
pub fn least_squares(values: &[f64]) -> Option<Line> {
    let (middle, level) = (real(values.len().saturating_sub(1)) / 2.0, mean(values.iter().copied())?);
    let (mut product, mut square) = (0.0, 0.0);
    for (index, value) in values.iter().enumerate() {
        let time = real(index) - middle;
        product += time * (value - level);
        square += time * time;
    }
    let slope = finite(product / square)?;
    Some(Line { slope, intercept: finite(level - slope * middle)? })
}

/// The lag-1 autocorrelation of the values about their least-squares line, in −1..=1, ordered and without gaps.
///
/// `None` for fewer than three, or where nothing varies about the line.
pub fn lag_one(values: &[f64]) -> Option<f64> {
    if values.len() < 3 {
        return None;
    }
    let line = least_squares(values)?;
    let residual = |index: usize| values[index] - line.intercept - line.slope * real(index);
    let (mut product, mut square, mut size, mut before) = (0.0, 0.0, 0.0_f64, 0.0);
    for (index, value) in values.iter().enumerate() {
        let now = residual(index);
        product += now * before;
        square += now * now;
        size = size.max(value.abs());
        before = now;
    }
    // What rounding leaves about a straight line is no variation.
    let noise = size * 1e-12;
    if square <= noise * noise * real(values.len()) {
        return None;
    }
    finite(product / square)
}

/// Whether the series is autocorrelated: at least 20 values and a detrended lag-1 autocorrelation above 0.4.
///
/// Then limits are too tight and shifts are weak evidence: running totals, moving averages and stocks trip it.
pub fn autocorrelated(values: &[f64]) -> bool {
    values.len() >= MINIMUM_POINTS && lag_one(values).is_some_and(|lag| lag > THRESHOLD)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STABLE: [f64; 20] = [
        50.0, 52.0, 49.0, 51.0, 48.0, 50.0, 53.0, 49.0, 51.0, 50.0, 47.0, 52.0, 50.0, 49.0, 51.0, 52.0, 48.0, 50.0,
        51.0, 49.0,
    ];

    #[test]
    fn lag_one_about_the_line() {
        // Expected numbers by numpy 2 (polyfit, then the ratio of sums).
        assert!((lag_one(&STABLE).unwrap() + 0.428_102_672_664_726_35).abs() < 1e-12);
        let wave = [2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 3, 4, 5, 6, 7, 8, 7].map(f64::from);
        assert!((lag_one(&wave).unwrap() - 0.811_945_392_491_467_5).abs() < 1e-12);
        assert!(autocorrelated(&wave) && !autocorrelated(&STABLE));
        assert!(!autocorrelated(&wave[..19]), "too few to say");
    }

    #[test]
    fn a_straight_line_is_not_autocorrelated_once_detrended() {
        let line: Vec<f64> = (0..30_u8).map(|i| 3.7 + 0.1 * f64::from(i)).collect();
        assert_eq!(lag_one(&line), None);
    }

    #[test]
    fn the_least_squares_line_of_the_method_page() {
        let values = [10, 12, 11, 15, 14, 18, 17, 40, 20, 23, 22, 25].map(f64::from);
        assert!((least_squares(&values).unwrap().slope - 1.541_958).abs() < 5e-7);
    }
}
