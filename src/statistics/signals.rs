//! Which points hit which rules (method section 1).

use super::limits::Limits;
use super::numeric::clearly_above;
use super::process::Profile;
use super::rule::{Flags, Rule};

/// Points of a trend, endpoints included (NHS).
const TREND: usize = 7;

/// Where one value lies between the lines; all comparisons strict beyond the tolerance.
#[derive(Clone, Copy, Default)]
struct Zone {
    side: i8,
    outside: bool,
    two_sigma: bool,
    quarter: bool,
}

impl Zone {
    fn of(value: f64, limits: &Limits) -> Self {
        let distance = (value - limits.mean).abs();
        let beyond = |line: f64| distance > line + limits.tolerance;
        let reach = limits.reach();
        let side = match () {
            () if !beyond(0.0) => 0,
            () if value > limits.mean => 1,
            () => -1,
        };
        Self { side, outside: beyond(reach), two_sigma: beyond(reach * 2.0 / 3.0), quarter: beyond(reach / 2.0) }
    }
}

/// The high or the low one of a pair of rules.
fn pick(side: i8, high: Rule, low: Rule) -> Rule {
    if side > 0 { high } else { low }
}

/// Marks the points of one partition. `points` are its used indices in order.
pub(super) fn mark(flags: &mut [Flags], values: &[f64], points: &[usize], limits: &Limits, profile: Profile) {
    let zones: Vec<Zone> = points.iter().map(|&point| Zone::of(values[point], limits)).collect();
    for (zone, &point) in zones.iter().zip(points) {
        if zone.outside {
            flags[point].insert(pick(zone.side, Rule::OutsideHigh, Rule::OutsideLow));
        }
    }
    shifts(flags, points, &zones, profile.shift());
    match profile {
        Profile::Nhs => two_of_three(flags, points, &zones),
        Profile::Wheeler => {
            three_of_four(flags, points, &zones);
            for pair in points.windows(2) {
                if (values[pair[1]] - values[pair[0]]).abs() > limits.range_limit + limits.tolerance {
                    flags[pair[1]].insert(Rule::Range);
                }
            }
        }
    }
}

/// R2: runs on one side of the mean. A point on the mean breaks the run.
fn shifts(flags: &mut [Flags], points: &[usize], zones: &[Zone], length: usize) {
    let mut first = 0;
    for run in zones.chunk_by(|a, b| a.side == b.side) {
        let side = run[0].side;
        if side != 0 && run.len() >= length {
            for &point in &points[first..first + run.len()] {
                flags[point].insert(pick(side, Rule::ShiftHigh, Rule::ShiftLow));
            }
        }
        first += run.len();
    }
}

/// R4: two of three in the same outer third, the third on the same side; only those in the third are marked.
fn two_of_three(flags: &mut [Flags], points: &[usize], zones: &[Zone]) {
    let outer = |zone: &Zone| zone.two_sigma && !zone.outside;
    for (zones, points) in zones.windows(3).zip(points.windows(3)) {
        let side = zones[0].side;
        let same = side != 0 && zones.iter().all(|zone| zone.side == side);
        if same && zones.iter().filter(|zone| outer(zone)).count() >= 2 {
            for (_, &point) in zones.iter().zip(points).filter(|(zone, _)| outer(zone)) {
                flags[point].insert(pick(side, Rule::TwoOfThreeHigh, Rule::TwoOfThreeLow));
            }
        }
    }
}

/// R3: three of four beyond the same quarter line; only those beyond are marked.
fn three_of_four(flags: &mut [Flags], points: &[usize], zones: &[Zone]) {
    for (zones, points) in zones.windows(4).zip(points.windows(4)) {
        for side in [1, -1] {
            let beyond = |zone: &Zone| zone.quarter && zone.side == side;
            if zones.iter().filter(|zone| beyond(zone)).count() >= 3 {
                for (_, &point) in zones.iter().zip(points).filter(|(zone, _)| beyond(zone)) {
                    flags[point].insert(pick(side, Rule::ThreeOfFourHigh, Rule::ThreeOfFourLow));
                }
            }
        }
    }
}

/// R5: strictly rising or falling runs across partitions. `points` are the used indices of the whole chart.
///
/// Points that may not be flagged count for the run but stay unmarked.
pub(super) fn mark_trends(flags: &mut [Flags], values: &[f64], points: &[usize], may_flag: impl Fn(usize) -> bool) {
    for (rule, rising) in [(Rule::TrendUp, true), (Rule::TrendDown, false)] {
        for run in points.chunk_by(|&a, &b| step(values[a], values[b], rising)) {
            if run.len() >= TREND {
                for &point in run.iter().filter(|&&point| may_flag(point)) {
                    flags[point].insert(rule);
                }
            }
        }
    }
}

/// Whether the step from `a` to `b` is strictly up, or down.
pub(super) fn step(a: f64, b: f64, rising: bool) -> bool {
    if rising { clearly_above(b, a) } else { clearly_above(a, b) }
}
