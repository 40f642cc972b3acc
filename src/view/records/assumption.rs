//! Assumptions in lists.

use crate::edition::Reader;
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
                let latest = reader.reading(&kpi.id)?.latest;
                let print = words::Words::of(reader.language(), &record.data);
                let parts: Vec<String> = [("above", wire.above), ("below", wire.below)]
                    .into_iter()
                    .filter_map(|(word, at)| Some(format!("{word} {}", print.value(at?))))
                    .collect();
                let now = latest.map_or_else(String::new, |latest| format!("; now {}", print.value(latest.value)));
                Some(format!("{} {}{now}", record.data.title.value, parts.join(" or ")))
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
