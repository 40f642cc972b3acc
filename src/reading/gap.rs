//! The latest value against target and red flag: gap, status, score.

use crate::source::record::Direction;
use crate::strategy::Band;

/// The latest value against target and red flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Past the red flag.
    OffTarget,
    /// Short of the target, not past the red flag.
    Watch,
    /// At or better than the target.
    OnTarget,
    /// No value, or nothing to hold it against.
    NoData,
}

impl Status {
    /// The word of `strategy.json`.
    pub fn word(self) -> &'static str {
        match self {
            Self::OnTarget => "on-target",
            Self::Watch => "watch",
            Self::OffTarget => "off-target",
            Self::NoData => "no-data",
        }
    }
}

/// A judgement of one value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// The distance to the target in tolerances; + is better, 0 on target, -1 at the red flag. None where the target
    /// is 0 and there is no red flag.
    pub gap: Option<f64>,
    /// On target from 0, watch from -1, off target below.
    pub status: Status,
    /// 0 to 100: 100 on target, 65 at the red flag.
    pub score: f64,
}

/// Boundaries belong to the better side; a rounding error must not move a value across.
const EPSILON: f64 = 1e-9;

/// Judges a value. Source: `methods.md`, section 9.
///
/// `tolerance` is the share of the target that stands for the red flag where there is none. None when there is nothing
/// to judge by: a neutral KPI, or a red flag on the good side of the target.
pub fn judge(value: f64, target: Band, direction: Direction, red_flag: Option<f64>, tolerance: f64) -> Option<Judged> {
    let distance = match direction {
        Direction::Neutral => return None,
        Direction::Within => return within(value, target, red_flag, tolerance),
        Direction::Higher => red_flag.map(|flag| target.as_value().map(|t| t - flag)),
        Direction::Lower => red_flag.map(|flag| target.as_value().map(|t| flag - t)),
    };
    let target = target.as_value()?;
    let better = if direction == Direction::Higher { value - target } else { target - value };
    let width = match distance {
        Some(width) => width.filter(|width| *width > 0.0)?,
        None => tolerance * target.abs(),
    };
    Some(of_distance(better, width, target.abs().max(value.abs())))
}

fn within(value: f64, band: Band, red_flag: Option<f64>, tolerance: f64) -> Option<Judged> {
    let below = band.low.map_or(0.0, |low| low - value).max(0.0);
    let above = band.high.map_or(0.0, |high| value - high).max(0.0);
    let outside = below.max(above);
    let width = match (red_flag, band.low, band.high) {
        (Some(flag), low, high) => {
            let below = low.map_or(0.0, |low| low - flag).max(0.0);
            let above = high.map_or(0.0, |high| flag - high).max(0.0);
            Some(below.max(above)).filter(|width| *width > 0.0)?
        }
        (None, Some(low), Some(high)) if high > low => (high - low) / 2.0,
        // An open side has no width: the edge's own tolerance stands for it.
        (None, low, high) => low.or(high)?.abs() * tolerance,
    };
    let size = [band.low, band.high, Some(value)].into_iter().flatten().map(f64::abs).fold(0.0, f64::max);
    Some(of_distance(-outside, width, size))
}

/// From the signed distance to the target (+ is better) and the width of a tolerance. `size` is the magnitude of the
/// numbers that were subtracted, by which rounding is told from a difference.
fn of_distance(better: f64, width: f64, size: f64) -> Judged {
    let better = if better.abs() <= EPSILON * size { 0.0 } else { better };
    if width <= 0.0 {
        let good = better >= 0.0;
        let status = if good { Status::OnTarget } else { Status::OffTarget };
        return Judged { gap: None, status, score: if good { 100.0 } else { 0.0 } };
    }
    let gap = better / width;
    let status = if gap >= 0.0 {
        Status::OnTarget
    } else if gap >= -1.0 - EPSILON * (1.0 + size / width) {
        Status::Watch
    } else {
        Status::OffTarget
    };
    Judged { gap: Some(gap), status, score: (100.0 + 35.0 * gap).clamp(0.0, 100.0) }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "the figures of the method are exact")]
mod tests {
    use super::*;

    fn gap(value: f64, target: f64, direction: Direction, flag: Option<f64>) -> (Option<f64>, Status, f64) {
        let judged = judge(value, Band::value(target), direction, flag, 0.05).unwrap();
        (judged.gap, judged.status, judged.score)
    }

    #[test]
    fn the_red_flag_is_one_tolerance_from_the_target() {
        assert_eq!(gap(90.0, 90.0, Direction::Higher, Some(80.0)), (Some(0.0), Status::OnTarget, 100.0));
        assert_eq!(gap(85.0, 90.0, Direction::Higher, Some(80.0)), (Some(-0.5), Status::Watch, 82.5));
        assert_eq!(gap(80.0, 90.0, Direction::Higher, Some(80.0)), (Some(-1.0), Status::Watch, 65.0));
        assert_eq!(gap(70.0, 90.0, Direction::Higher, Some(80.0)), (Some(-2.0), Status::OffTarget, 30.0));
        assert_eq!(gap(95.0, 90.0, Direction::Higher, Some(80.0)), (Some(0.5), Status::OnTarget, 100.0));
        assert_eq!(gap(12.0, 10.0, Direction::Lower, Some(15.0)), (Some(-0.4), Status::Watch, 86.0));
        assert_eq!(gap(0.0, 90.0, Direction::Higher, Some(80.0)).2, 0.0);
    }

    #[test]
    fn without_a_red_flag_five_per_cent_stand_for_it() {
        assert_eq!(gap(95.0, 100.0, Direction::Higher, None), (Some(-1.0), Status::Watch, 65.0));
        assert_eq!(gap(-95.0, -100.0, Direction::Lower, None), (Some(-1.0), Status::Watch, 65.0));
        assert_eq!(gap(1.0, 0.0, Direction::Higher, None), (None, Status::OnTarget, 100.0));
        assert_eq!(gap(-1.0, 0.0, Direction::Higher, None), (None, Status::OffTarget, 0.0));
    }

    #[test]
    fn boundaries_belong_to_the_better_side() {
        let third = 0.1 + 0.2;
        assert_eq!(gap(0.3, third, Direction::Higher, Some(0.2)).1, Status::OnTarget);
        assert_eq!(gap(0.7 - 0.1, 0.7, Direction::Higher, Some(0.6)).1, Status::Watch);
    }

    #[test]
    fn a_band_is_judged_from_its_nearer_edge() {
        let band = Band { low: Some(4.0), high: Some(6.0) };
        let judge = |value, flag| judge(value, band, Direction::Within, flag, 0.05).unwrap();
        assert_eq!(judge(5.0, None).gap, Some(0.0));
        assert_eq!(judge(6.0, None).status, Status::OnTarget);
        assert_eq!(judge(6.5, None).gap, Some(-0.5));
        assert_eq!(judge(2.0, None).gap, Some(-2.0));
        assert_eq!(judge(8.0, Some(10.0)).gap, Some(-0.5));
        let open = Band { low: None, high: Some(20.0) };
        assert_eq!(super::judge(21.0, open, Direction::Within, None, 0.05).unwrap().gap, Some(-1.0));
        assert_eq!(super::judge(-9e9, open, Direction::Within, None, 0.05).unwrap().gap, Some(0.0));
    }

    #[test]
    fn nothing_is_judged_by_a_red_flag_on_the_good_side() {
        assert_eq!(judge(85.0, Band::value(90.0), Direction::Higher, Some(95.0), 0.05), None);
        assert_eq!(judge(85.0, Band::value(90.0), Direction::Higher, Some(90.0), 0.05), None);
        assert_eq!(judge(85.0, Band::value(90.0), Direction::Neutral, None, 0.05), None);
        let band = Band { low: Some(4.0), high: Some(6.0) };
        assert_eq!(judge(5.0, band, Direction::Within, Some(5.0), 0.05), None);
    }

    proptest::proptest! {
        /// Mirroring the value, the target and the direction mirrors nothing of the judgement.
        #[test]
        fn mirrored(value in -1e6..1e6f64, target in -1e6..1e6f64, width in 0.001..1e5f64) {
            let up = judge(value, Band::value(target), Direction::Higher, Some(target - width), 0.05).unwrap();
            let down = judge(-value, Band::value(-target), Direction::Lower, Some(width - target), 0.05).unwrap();
            proptest::prop_assert_eq!(up.status, down.status);
            proptest::prop_assert!((up.score - down.score).abs() < 1e-6);
        }

        /// A better value is never judged worse.
        #[test]
        fn monotonic(a in -1e6..1e6f64, b in -1e6..1e6f64, target in -1e6..1e6f64) {
            let (low, high) = if a < b { (a, b) } else { (b, a) };
            let judge = |value| judge(value, Band::value(target), Direction::Higher, None, 0.05).unwrap();
            proptest::prop_assert!(judge(low).score <= judge(high).score);
        }
    }
}
