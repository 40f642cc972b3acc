//! A series that goes on in another unit: from some value on all values are ten, a hundred, a thousand, twelve or sixty
//! times those before, or that part of them.

use super::numeric::median;

/// What units differ by: per cent and shares, thousands, a year and a month, an hour and a minute.
pub const FACTORS: [f64; 5] = [10.0, 12.0, 60.0, 100.0, 1000.0];
/// The fewest values on each side.
pub const SIDE: usize = 3;
/// How far the medians may be from a factor, as a share of it.
pub const TOLERANCE: f64 = 0.3;

/// A change of unit that is suspected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitChange {
    /// The first value in the other unit, by index.
    pub at: usize,
    /// By what they differ: one of [`FACTORS`].
    pub factor: f64,
    /// Whether the later values are the larger ones.
    pub larger: bool,
    /// The median of the values before.
    pub before: f64,
    /// The median of the values since.
    pub since: f64,
}

/// Looks for a change of unit. None unless all values have one sign, each side has 3 or more of them, the medians differ by
/// about a factor, and the step between the sides is wide while each side is narrow: growth, however fast, takes its
/// values through the middle.
pub fn unit_change(values: &[f64]) -> Option<UnitChange> {
    let first = *values.first()?;
    if values.len() < 2 * SIDE || values.iter().any(|value| !value.is_finite() || value * first <= 0.0) {
        return None;
    }
    let sizes: Vec<f64> = values.iter().map(|value| value.abs()).collect();
    let before = ranges(sizes.iter());
    let mut since = ranges(sizes.iter().rev());
    since.reverse();
    let step = |at: &usize| {
        let ((low, high), (low_since, high_since)) = (before[at - 1], since[*at]);
        (low_since / high).max(low / high_since)
    };
    let at = (SIDE..=values.len() - SIDE).max_by(|a, b| step(a).total_cmp(&step(b)))?;
    let (mut earlier, mut later) = (sizes[..at].to_vec(), sizes[at..].to_vec());
    let (before_median, since_median) = (median(&mut earlier)?, median(&mut later)?);
    let larger = since_median > before_median;
    let ratio = if larger { since_median / before_median } else { before_median / since_median };
    let off = |factor: &f64| (ratio / factor).ln().abs();
    let factor = FACTORS.into_iter().min_by(|a, b| off(a).total_cmp(&off(b)))?;
    let spread = |(low, high): (f64, f64)| high / low;
    let wide = factor.sqrt();
    let is_step = step(&at) >= wide && spread(before[at - 1]) <= wide && spread(since[at]) <= wide;
    let sign = first.signum();
    (is_step && (ratio / factor - 1.0).abs() <= TOLERANCE).then_some(UnitChange {
        at,
        factor,
        larger,
        before: sign * before_median,
        since: sign * since_median,
    })
}

/// The lowest and the highest of the values up to each.
fn ranges<'v>(values: impl Iterator<Item = &'v f64>) -> Vec<(f64, f64)> {
    values
        .scan((f64::INFINITY, 0.0_f64), |(low, high), value| {
            (*low, *high) = (low.min(*value), high.max(*value));
            Some((*low, *high))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(values: &[f64]) -> Option<(usize, f64, bool)> {
        unit_change(values).map(|change| (change.at, change.factor, change.larger))
    }

    #[test]
    fn each_factor_both_ways() {
        let level = [84.0, 86.0, 85.0, 83.0];
        for factor in FACTORS {
            let other = level.map(|value| value * factor);
            assert_eq!(found(&[level, other].concat()), Some((4, factor, true)));
            assert_eq!(found(&[other, level].concat()), Some((4, factor, false)));
        }
        assert_eq!(found(&[-84.0, -85.0, -86.0, -0.84, -0.85, -0.86]), Some((3, 100.0, false)));
    }

    #[test]
    fn a_change_that_is_no_change_of_unit() {
        let cases: [&[f64]; 7] = [
            &[84.0, 86.0, 85.0, 840.0, 850.0],
            &[84.0, 86.0, 85.0, 170.0, 168.0, 171.0],
            &[84.0, 86.0, 85.0, 420.0, 430.0, 410.0],
            &[10.0, 20.0, 40.0, 80.0, 160.0, 320.0],
            &[84.0, 86.0, 85.0, 840.0, 850.0, 860.0, 85.0],
            &[84.0, 0.0, 85.0, 840.0, 850.0, 860.0],
            &[84.0, 86.0, 85.0, f64::NAN, 850.0, 860.0, 870.0],
        ];
        for values in cases {
            assert_eq!(found(values), None, "{values:?}");
        }
        assert_eq!(found(&[]), None);
    }

    proptest::proptest! {
        /// It does not matter in which unit the first values are.
        #[test]
        fn scale(values in proptest::collection::vec(0.1..2000.0f64, 0..12), by in 1..6i32) {
            let scaled: Vec<f64> = values.iter().map(|value| value * 2.0_f64.powi(by)).collect();
            proptest::prop_assert_eq!(found(&values), found(&scaled));
            let mirrored: Vec<f64> = values.iter().map(|value| -value).collect();
            proptest::prop_assert_eq!(found(&values), found(&mirrored));
        }

        /// Backwards it is the other way round.
        #[test]
        fn backwards(values in proptest::collection::vec(50.0..90.0f64, 6..12), at in 3..4usize) {
            let mut values = values;
            for value in &mut values[at..] {
                *value *= 100.0;
            }
            let forwards = unit_change(&values);
            values.reverse();
            let backwards = unit_change(&values);
            proptest::prop_assert_eq!(forwards.map(|c| (c.factor, c.larger)), backwards.map(|c| (c.factor, !c.larger)));
        }
    }
}
