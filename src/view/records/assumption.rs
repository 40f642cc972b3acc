//! Assumptions in lists.

use crate::edition::Reader;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use crate::view::words;
use serde::Serialize;

/// An assumption in a list.
#[derive(Debug, Clone, Serialize)]
pub struct AssumptionRow {
    pub(in crate::view) title: String,
    pub(in crate::view) state: Option<String>,
    pub(in crate::view) owner: Option<Link>,
    pub(in crate::view) review_by: Option<String>,
    pub(in crate::view) expired: bool,
    /// What would break it, in words.
    pub(in crate::view) tripwire: Option<String>,
    /// Whether the wire is crossed by the last value.
    pub(in crate::view) crossed: bool,
}

/// Assumptions, crossed and expired ones first.
pub fn assumption_rows(reader: &Reader<'_>, assumptions: &[Ref]) -> Vec<AssumptionRow> {
    let mut rows: Vec<AssumptionRow> = assumptions
        .iter()
        .filter_map(|of| {
            let data = &reader.assumption(&of.id)?.data;
            let stands = reader.still_stands(data);
            let tripwire = data.tripwire.as_ref().and_then(|wire| {
                let kpi = reader.resolve(Kind::Kpi, &wire.kpi)?;
                let record = reader.kpi(&kpi.id)?;
                let language = reader.language();
                let latest = reader.reading(&kpi.id)?.latest;
                let print = words::Words::of(language, &record.data);
                let kpi = record.data.title.value.as_str();
                let wire = match (wire.above.map(|at| print.value(at)), wire.below.map(|at| print.value(at))) {
                    (Some(high), None) => say!(language, "wire-above", kpi = kpi, high = high),
                    (None, Some(low)) => say!(language, "wire-below", kpi = kpi, low = low),
                    (Some(high), Some(low)) => say!(language, "wire-either", kpi = kpi, high = high, low = low),
                    (None, None) => return None,
                };
                Some(match latest {
                    Some(latest) => say!(language, "wire-now", wire = wire, value = print.value(latest.value)),
                    None => wire,
                })
            });
            let review_by = data.review_by.as_ref().map(|day| day.0);
            Some(AssumptionRow {
                title: data.title.value.clone(),
                state: data.state.as_ref().map(|state| state.value.clone()),
                owner: parts::one(reader, of, Relation::Owner),
                review_by: review_by.map(|date| reader.language().date(date)),
                expired: stands.expired,
                tripwire,
                crossed: stands.crossed,
            })
        })
        .collect();
    rows.sort_by(|a, b| (!a.crossed, !a.expired, &a.title).cmp(&(!b.crossed, !b.expired, &b.title)));
    rows
}
