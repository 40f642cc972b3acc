//! Stretches of a chart with limits of their own: baselines, rebases, and how much a stretch may say.

use serde::Serialize;

use super::limits::{Centre, Limits};

/// The product's baseline: limits are frozen at the first 24 points, two years of months (method section 1).
pub const DEFAULT_BASELINE: usize = 24;

/// How many points each step of a chart needs (method section 1, "Ours").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MinimumPoints {
    /// From here provisional limits are drawn and points are flagged; below only the line.
    pub provisional: usize,
    /// From here the limits are ordinary ones; a shorter partition is warned about.
    pub limits: usize,
    /// From here, counted over the whole chart, there are icons.
    pub full: usize,
}

impl Default for MinimumPoints {
    fn default() -> Self {
        Self { provisional: 6, limits: 12, full: 15 }
    }
}

/// How much a partition may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Fewer than 6 points behind the limits: the line only, nothing flagged.
    LineOnly,
    /// 6 to 11: provisional limits, dashed; points are flagged, no icon.
    Provisional,
    /// 12 or more in a chart of fewer than 15: limits and flags, no icon.
    LimitsOnly,
    /// 12 or more in a chart of 15 or more: limits, flags and icons.
    Full,
}

/// One stretch of a chart with its own limits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Partition {
    /// Index of the first point, ghosted ones included.
    pub from: usize,
    /// Index of the last point, inclusive.
    pub to: usize,
    /// Points that are not ghosted.
    pub used: usize,
    /// Points the limits are computed from: the first of the used ones, up to the baseline.
    pub counted: usize,
    /// How much the partition may say.
    pub stage: Stage,
    /// Whether the baseline is complete: further points cannot change the limits.
    pub frozen: bool,
    /// Whether no variation was recorded (mR̄ = 0): no signals are given.
    pub constant: bool,
    /// The limits; `None` while only the line is drawn.
    pub limits: Option<Limits>,
}

/// The first and last index of each partition: `starts` in any order, doubles and impossible ones dropped.
pub(super) fn bounds(points: usize, starts: &[usize]) -> Vec<(usize, usize)> {
    let mut firsts: Vec<usize> = starts.iter().copied().filter(|&start| start > 0 && start < points).collect();
    firsts.push(0);
    firsts.sort_unstable();
    firsts.dedup();
    let ends = firsts[1..].iter().copied().chain([points]);
    firsts.iter().copied().zip(ends).filter(|(from, to)| from < to).map(|(from, to)| (from, to - 1)).collect()
}

/// Makes a partition of its used values.
///
/// The stage follows the points the limits rest on, so a baseline of 8 stays provisional however long the series; only
/// the last step, to icons, looks at the points of the whole chart (`total`), as NHS England does.
pub(super) fn partition(
    (from, to): (usize, usize),
    used: &[f64],
    total: usize,
    baseline: Option<usize>,
    centre: Centre,
    minimum: MinimumPoints,
) -> Partition {
    let baseline = baseline.filter(|&points| points > 0);
    let counted = baseline.map_or(used.len(), |points| points.min(used.len()));
    let limits = if counted < minimum.provisional { None } else { Limits::of(&used[..counted], centre) };
    let stage = match limits {
        None => Stage::LineOnly,
        Some(_) if counted < minimum.limits => Stage::Provisional,
        Some(_) if total < minimum.full => Stage::LimitsOnly,
        Some(_) => Stage::Full,
    };
    Partition {
        from,
        to,
        used: used.len(),
        counted,
        stage,
        frozen: baseline.is_some_and(|points| used.len() >= points),
        constant: limits.is_some_and(|limits| limits.constant),
        limits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(points: u8, total: usize, baseline: Option<usize>) -> Stage {
        let values: Vec<f64> = (0..points).map(|i| f64::from(i % 3)).collect();
        partition((0, 0), &values, total, baseline, Centre::Mean, MinimumPoints::default()).stage
    }

    #[test]
    fn stages_follow_the_points_behind_the_limits() {
        let alone = [5, 6, 11, 12, 14, 15].map(|n| stage(n, n.into(), None));
        let expected = [
            Stage::LineOnly,
            Stage::Provisional,
            Stage::Provisional,
            Stage::LimitsOnly,
            Stage::LimitsOnly,
            Stage::Full,
        ];
        assert_eq!(alone, expected);
        assert_eq!(stage(12, 24, None), Stage::Full, "a partition of 12 in a chart of 24 is full: S13");
        assert_eq!(stage(30, 30, Some(8)), Stage::Provisional);
        assert_eq!(stage(3, 40, None), Stage::LineOnly);
    }

    #[test]
    fn bounds_clean_their_starts() {
        assert_eq!(bounds(10, &[7, 3, 3, 0, 10, 99]), [(0, 2), (3, 6), (7, 9)]);
        assert_eq!(bounds(0, &[1]), []);
    }
}
