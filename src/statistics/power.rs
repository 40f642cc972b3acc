//! What change a chart would have shown: detection power against a frozen baseline (method section 10).

/// Shifts in sigma, and for each the chance in percent that a chart with a baseline of 24 shows it within so many
/// points after. From the method page; it comes out with these rules: outside the limits, two of three, run of 8, on
/// the points after by themselves. The NHS rules, with a run of 7 and a trend, see a little more.
const POWER: [(f64, [f64; 5]); 4] = [
    (0.5, [6.0, 11.0, 19.0, 29.0, 42.0]),
    (1.0, [16.0, 30.0, 50.0, 65.0, 79.0]),
    (1.5, [35.0, 56.0, 80.0, 90.0, 98.0]),
    (2.0, [59.0, 80.0, 96.0, 99.0, 100.0]),
];
/// The points after the change that the columns of the table stand for.
const POINTS: [usize; 5] = [3, 6, 8, 12, 18];
/// "Probably", in percent.
const PROBABLY: f64 = 80.0;

/// The smallest shift, in sigma, that the chart would probably (80 % or more) have shown with `points` after the
/// change.
///
/// Interpolated linearly twice: in each column of the table between the shifts either side of 80 %, then between the
/// columns either side of `points`. From 18 points on it stays at the last column, which understates the chart a
/// little. `None` below 6 points, where even 2 sigma, the largest shift of the table, would probably not show.
pub fn smallest_shift(points: usize) -> Option<f64> {
    let next = POINTS.partition_point(|&column| column < points);
    let Some(&after) = POINTS.get(next) else { return column_shift(POINTS.len() - 1) };
    let high = column_shift(next)?;
    if after == points {
        return Some(high);
    }
    let before = next.checked_sub(1)?;
    let low = column_shift(before)?;
    let part = super::numeric::real(points - POINTS[before]) / super::numeric::real(after - POINTS[before]);
    Some(low + (high - low) * part)
}

/// The shift at which a column of the table passes 80 %.
fn column_shift(column: usize) -> Option<f64> {
    let next = POWER.iter().position(|(_, chances)| chances[column] >= PROBABLY)?;
    let (shift, chances) = POWER[next];
    let Some((smaller, less)) = next.checked_sub(1).map(|before| POWER[before]) else { return Some(shift) };
    let part = (PROBABLY - less[column]) / (chances[column] - less[column]);
    Some(smaller + (shift - smaller) * part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shifts_shrink_as_points_come() {
        let near = |points, expected: f64| (smallest_shift(points).unwrap() - expected).abs() < 1e-9;
        assert!((0..6).all(|points| smallest_shift(points).is_none()));
        assert!(near(6, 2.0) && near(7, 1.75) && near(8, 1.5) && near(10, 1.4) && near(12, 1.3));
        assert!(near(18, 1.0 + 0.5 / 19.0) && near(400, 1.0 + 0.5 / 19.0));
    }
}
