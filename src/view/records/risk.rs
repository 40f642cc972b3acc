//! The page of a risk.

use crate::edition::Reader;
use crate::say;
use crate::source::record::RiskKind;
use crate::strategy::{Ref, Relation};
use crate::view::kpi::Fact;
use crate::view::narrative;
use crate::view::parts::{self, ActionRow, Stop};
use serde::Serialize;

/// The page of a risk.
#[derive(Debug, Serialize)]
pub struct Risk {
    title: String,
    /// What messages know its kind by.
    kind: &'static str,
    rated: String,
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
    let language = reader.language();
    let mut facts = Vec::new();
    facts.extend(row.owner.map(|owner| Fact::link(language.word("fact-owner"), owner)));
    facts.extend(row.response.map(|response| Fact::new(language.word("risk-fact-response"), response)));
    facts.extend(row.reviewed.map(|day| Fact::new(language.word("risk-fact-reviewed"), day)));
    let rated = data.likelihood.as_ref().zip(data.impact.as_ref()).map_or_else(
        || say!(language, "risk-page-unrated"),
        |(likelihood, impact)| {
            let (likelihood, impact) = (language.number(likelihood.value, None), language.number(impact.value, None));
            say!(language, "risk-page-rated", likelihood = likelihood, impact = impact)
        },
    );
    Some(Risk {
        title: data.title.value.clone(),
        kind: match data.kind.unwrap_or_default() {
            RiskKind::Threat => "threat",
            RiskKind::Opportunity => "opportunity",
        },
        rated,
        mitigation: data.mitigation.clone(),
        body: narrative::html(reader, record, 3),
        facts,
        objectives: reader.links(of, Relation::About).iter().filter_map(|about| parts::stop(reader, about)).collect(),
        actions: parts::action_rows(reader, &reader.backlinks(of, Relation::Serves)),
    })
}
