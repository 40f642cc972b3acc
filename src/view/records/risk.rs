//! The page of a risk.

use crate::edition::Reader;
use crate::strategy::{Ref, Relation};
use crate::view::kpi::Fact;
use crate::view::narrative;
use crate::view::parts::{self, ActionRow, Stop};
use serde::Serialize;
use std::sync::Arc;

/// The page of a risk.
#[derive(Debug, Serialize)]
pub struct Risk {
    title: String,
    kind: Arc<str>,
    rating: Option<String>,
    mitigation: Option<String>,
    body: Option<String>,
    facts: Vec<Fact>,
    objectives: Vec<Stop>,
    actions: Vec<ActionRow>,
}

/// The page of a risk.
pub fn risk(reader: &Reader<'_>, of: &Ref) -> Option<Risk> {
    let record = reader.risk(&of.id)?;
    let data = &record.data;
    let row = parts::risk_rows(reader, std::slice::from_ref(of)).pop()?;
    let mut facts = Vec::new();
    facts.extend(row.owner.map(|owner| Fact::link("Owner", owner)));
    facts.extend(row.response.map(|response| Fact::new("Response", response)));
    facts.extend(row.reviewed.map(|day| Fact::new("Last looked at", day)));
    Some(Risk {
        title: data.title.value.clone(),
        kind: row.kind,
        rating: row.rating,
        mitigation: data.mitigation.clone(),
        body: narrative::html(reader, record, 3),
        facts,
        objectives: reader.links(of, Relation::About).iter().filter_map(|about| parts::stop(reader, about)).collect(),
        actions: parts::action_rows(reader, &reader.backlinks(of, Relation::Serves)),
    })
}
