//! The tables behind the chart: the limits of each stretch, and the points with signals.

use super::subject::Subject;
use crate::reading::Charted;
use crate::say;
use crate::statistics::partition::{Partition, Stage};
use crate::statistics::variation::{Variation, judge};
use crate::view::words::{self, Mark, process};
use serde::Serialize;

/// The limits of a stretch, with what they rest on.
#[derive(Debug, Serialize)]
pub struct LimitRow {
    from: String,
    to: String,
    mean: Option<String>,
    lower: Option<String>,
    upper: Option<String>,
    /// The values that the limits rest on.
    basis: String,
    /// Why the stretch begins, where an event that the edition holds says so.
    why: Option<String>,
}

/// A point with a signal.
#[derive(Debug, Serialize)]
pub struct SignalRow {
    period: String,
    value: String,
    mark: Mark,
    rules: String,
}

pub(super) fn limits(subject: &Subject<'_>) -> Vec<LimitRow> {
    let Some(charted) = subject.signal.charted() else { return Vec::new() };
    let rows = charted.chart.partitions.iter().filter(|partition| partition.limits.is_some() || partition.from > 0);
    rows.map(|partition| {
        let value = |get: fn(&crate::statistics::limits::Limits) -> f64| {
            partition.limits.as_ref().map(|limits| subject.print.value(get(limits)))
        };
        LimitRow {
            from: subject.label(charted, partition.from),
            to: subject.label(charted, partition.to),
            mean: value(|limits| limits.mean),
            lower: value(|limits| limits.lower),
            upper: value(|limits| limits.upper),
            basis: basis(subject, charted, partition),
            why: why(subject, charted, partition),
        }
    })
    .collect()
}

fn basis(subject: &Subject<'_>, charted: &Charted, partition: &Partition) -> String {
    let language = subject.reader.language();
    let values = |n: usize| say!(language, "values", n = n);
    match partition.stage {
        Stage::LineOnly => say!(language, "basis-line-only", values = values(partition.used)),
        Stage::Provisional => say!(language, "basis-provisional", values = values(partition.counted)),
        _ if partition.counted < partition.used => {
            // The last of the values that count, ghosts apart.
            let counted = (partition.from..=partition.to).filter(|point| !charted.ghosts.contains(point));
            let last = counted.take(partition.counted).last().unwrap_or(partition.to);
            let (values, last) = (values(partition.counted), subject.label(charted, last));
            let set =
                charted.baseline_to.is_some() && partition.counted != crate::statistics::partition::DEFAULT_BASELINE;
            if set {
                say!(language, "basis-first-set", values = values, last = last)
            } else {
                say!(language, "basis-first", values = values, last = last)
            }
        }
        _ => say!(language, "basis-all", values = values(partition.counted)),
    }
}

/// The reason of the event that begins a stretch.
fn why(subject: &Subject<'_>, charted: &Charted, partition: &Partition) -> Option<String> {
    let step = charted.steps.iter().find(|step| step.at == partition.from)?;
    subject.reader.event(&step.event)?.data.reason.as_ref().map(|reason| reason.value.clone())
}

/// Points with signals, the newest first; at most so many.
const MOST: usize = 12;

pub(super) fn signals(subject: &Subject<'_>) -> (Vec<SignalRow>, usize) {
    let Some(charted) = subject.signal.charted() else { return (Vec::new(), 0) };
    let (direction, _) = crate::reading::aim(subject.record.data.direction.value, None);
    let flagged: Vec<usize> = (0..charted.points.len()).filter(|at| !charted.chart.flags[*at].is_empty()).collect();
    let rows = flagged.iter().rev().take(MOST).filter_map(|&point| {
        let flags = charted.chart.flags[point];
        let judgement = judge(flags, direction);
        let rules: Vec<String> =
            flags.iter().map(|rule| process::rule_name(subject.reader.language(), rule, charted.profile)).collect();
        Some(SignalRow {
            period: subject.label(charted, point),
            value: subject.print.value(*charted.values.get(point)?),
            mark: match judgement.variation {
                Variation::Improvement => words::mark(subject.reader.language(), "good", "mark-better"),
                Variation::Concern => words::mark(subject.reader.language(), "bad", "mark-worse"),
                _ => words::mark(subject.reader.language(), "open", "mark-signal"),
            },
            rules: rules.join("; "),
        })
    });
    (rows.collect(), flagged.len().saturating_sub(MOST))
}
