//! Whether KPIs measure what the strategy is about, can be steered by, and have targets that make sense.

mod targets;

rules! {
    kpi_without_objective,
    kpi_without_why,
    kpi_is_activity,
    kpi_not_influenced,
    kpi_too_rare,
    kpi_without_target,
    kpi_twice,
    thresholds_contradict,
    target_equals_baseline,
    overlapping_targets,
    measurement_theatre,
    late_discovery,
}

use crate::diagnostic::{Place, Span};
use crate::edition::Reader;
use crate::source::content::Record;
use crate::source::record::Kpi;
use crate::strategy::{Ref, Relation};
use std::path::Path;

/// Whether a KPI is in use today: not where the horizons of all its objectives are over, or have not begun.
pub(super) fn in_use(reader: &Reader<'_>, of: &Ref) -> bool {
    let today = reader.as_of();
    let outside = |objective: &Ref| {
        let horizon = reader.objective(&objective.id).and_then(|record| record.data.horizon.as_ref());
        horizon.is_some_and(|horizon| {
            horizon.end.as_ref().is_some_and(|end| end.0 < today)
                || horizon.start.as_ref().is_some_and(|start| start.0 > today)
        })
    };
    let objectives = reader.links(of, Relation::Measures);
    objectives.is_empty() || !objectives.iter().all(outside)
}

/// How many of something, in words: `1 value`, `3 values`.
pub(super) fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

/// The place of a key of a KPI whose value has no place of its own; else of its title.
fn key_place(record: &Record<Kpi>, key: &str) -> Place {
    // A record in a file of its own is the whole file; its front matter comes first.
    let is_list = Path::new(&record.file.path).extension().is_some_and(|extension| extension == "yaml");
    let (text, offset) = if is_list {
        (record.file.slice(record.span), record.span.start as usize)
    } else {
        (record.file.text.as_str(), 0)
    };
    let is_key = |at: &usize| {
        let before = text[..*at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || "{,".contains(c)) && text[at + key.len()..].starts_with(':')
    };
    let at = text.match_indices(key).map(|(at, _)| at).find(is_key);
    record.place(at.map_or(record.data.title.span, |at| {
        let start = offset + at;
        Span::new(start, start + key.len())
    }))
}
