//! Figures in plain words, for readers who need no method: "17 in 20" and not 85.0%.

use crate::edition::Reader;
use crate::reading::Status;
use crate::say;
use crate::source::record::{Aggregate, Kpi};
use crate::strategy::Ref;
use crate::view::parts::{self, Link};
use crate::view::words::{self, Mark, Words};
use serde::Serialize;

/// A figure with its goal.
#[derive(Debug, Clone, Serialize)]
pub struct Plain {
    pub(super) link: Link,
    /// `17 in 20`, else as everywhere.
    pub(super) value: String,
    pub(super) goal: Option<String>,
    /// Whether the goal is reached.
    #[serde(skip)]
    pub(super) reached: bool,
    pub(super) mark: Mark,
    /// Of which period it is.
    pub(super) period: String,
}

/// A KPI's last figure in plain words; none without one.
pub(super) fn plain(reader: &Reader<'_>, of: &Ref) -> Option<Plain> {
    let language = reader.language();
    let kpi = &reader.kpi(&of.id)?.data;
    let reading = reader.reading(&of.id)?;
    let latest = reading.latest?;
    let print = Words::of(language, kpi);
    let target = reading.target.filter(|_| reading.judged);
    let reached = reading.status == Status::OnTarget;
    let shares = target
        .and_then(|target| target.band.as_value())
        .filter(|_| is_share(kpi))
        .and_then(|goal| out_of(latest.value, goal, reached));
    let (value, goal) = match (shares, target) {
        (Some((of, have, goal)), _) => {
            let words = |n: u32| say!(language, "n-in", n = n, of = of);
            (words(have), Some(words(goal)))
        }
        (None, target) => (print.value(latest.value), target.map(|target| print.band(target.band))),
    };
    let shown = words::shown(language, reading.status, reading.freshness, reading.judged);
    let mark = match shown.class {
        "good" => words::mark(language, "good", "front-there"),
        "watch" => words::mark(language, "watch", "front-near"),
        "bad" => words::mark(language, "bad", "front-behind"),
        "stale" => words::mark(language, "stale", "front-old"),
        _ => words::mark(language, "none", "front-no-goal"),
    };
    let period = language.period(latest.period, reader.years());
    Some(Plain { link: parts::link(reader, of)?, value, goal, reached, mark, period })
}

/// Whether a figure in per cent is a share of something counted, and not a change of it.
fn is_share(kpi: &Kpi) -> bool {
    let within = kpi.bounds.as_ref().is_some_and(|bounds| bounds.value.0 >= 0.0 && bounds.value.1 <= 100.0);
    kpi.unit.as_ref().is_some_and(|unit| unit.value == "%") && (within || kpi.aggregate == Some(Aggregate::Ratio))
}

/// A share and its goal as so many in 20, or in 100 where that is too coarse: neither may lie more than a point from the
/// truth, and what is short of its goal must look short.
fn out_of(value: f64, goal: f64, reached: bool) -> Option<(u32, u32, u32)> {
    [20_u32, 100].into_iter().find_map(|of| {
        let round = |share: f64| {
            let nearest = (share * f64::from(of) / 100.0).round();
            (0..=of)
                .find(|n| f64::from(*n).total_cmp(&nearest).is_eq())
                .filter(|n| (f64::from(*n) * 100.0 / f64::from(of) - share).abs() <= 1.0)
        };
        let (have, goal) = (round(value)?, round(goal)?);
        (reached || have != goal).then_some((of, have, goal))
    })
}

#[cfg(test)]
mod tests {
    use super::out_of;

    #[test]
    fn shares_are_told_as_counts() {
        assert_eq!(out_of(85.6, 95.0, false), Some((20, 17, 19)));
        assert_eq!(out_of(84.1, 88.0, false), Some((100, 84, 88)), "88 is too far from 18 in 20");
        assert_eq!(out_of(100.0, 100.0, true), Some((20, 20, 20)));
        assert_eq!(out_of(5.6, 5.5, false), None, "short of its goal, but both are 6 in 100");
    }
}
