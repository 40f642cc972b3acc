//! The target path: steps over time, each a line or a band.

use super::time_axis::day;
use super::{TargetStep, drawable};

/// A step as far as it shows in the plot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    /// Day numbers; `None`: the plot's edge.
    pub(super) from: Option<i32>,
    pub(super) to: Option<i32>,
    /// Lower edge; the target itself where it is plain.
    pub(super) low: Option<f64>,
    /// Upper edge of a band; `None` where the target is plain.
    pub(super) high: Option<f64>,
    /// Whether it is an area rather than a line.
    pub(super) band: bool,
}

/// The steps that show between the first and the last day, with usable numbers.
pub(super) fn stretches(steps: &[TargetStep], (first, last): (i32, i32)) -> Vec<Stretch> {
    steps
        .iter()
        .filter_map(|step| {
            let (from, to) = (step.from.map(day), step.to.map(day));
            // After `from` and up to `to`: a step that ends with the first day shows at that day.
            if from.is_some_and(|from| from >= last) || to.is_some_and(|to| to < first) {
                return None;
            }
            let low = step.low.and_then(drawable);
            let high = step.high.and_then(drawable);
            let (low, high, band) = match (low, high) {
                (None, None) => return None,
                (Some(low), Some(high)) if low.total_cmp(&high).is_eq() => (Some(low), None, false),
                (Some(low), Some(high)) => (Some(low.min(high)), Some(low.max(high)), true),
                (low, high) => (low, high, true),
            };
            Some(Stretch { from: from.filter(|&from| from >= first), to: to.filter(|&to| to < last), low, high, band })
        })
        .collect()
}

impl Stretch {
    /// Whether this one goes on where `before` stops. A day between them is a day counted twice,
    /// not a hole.
    fn follows(&self, before: &Self) -> bool {
        matches!((before.to, self.from), (Some(to), Some(from)) if (0..=1).contains(&(from - to)))
    }
}

/// The stepped lines along one edge (`edge` says which), each a list of corners in canvas units.
pub(super) fn lines(
    stretches: &[Stretch],
    edge: impl Fn(&Stretch) -> Option<i32>,
    ends: impl Fn(&Stretch) -> (i32, i32),
) -> Vec<Vec<(i32, i32)>> {
    let mut lines: Vec<Vec<(i32, i32)>> = Vec::new();
    let mut before: Option<&Stretch> = None;
    for stretch in stretches {
        let Some(y) = edge(stretch) else {
            before = None;
            continue;
        };
        let (mut left, right) = ends(stretch);
        match lines.last_mut() {
            Some(line) if before.is_some_and(|before| stretch.follows(before)) => {
                left = line.last().map_or(left, |corner| corner.0);
                line.extend([(left, y), (right, y)]);
            }
            _ => lines.push(vec![(left, y), (right, y)]),
        }
        before = Some(stretch);
    }
    lines
}
