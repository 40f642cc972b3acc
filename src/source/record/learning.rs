//! Risks, assumptions and lessons: how the strategy learns.

use super::action::Origin;
use super::record;
use super::value::Day;
use crate::source::At;
use schemars::JsonSchema;
use serde::Deserialize;

record! {
    /// A risk: what may go wrong, or right.
    Risk, title: title;
    /// What may happen.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// The person who watches it, by id.
    owner: Option<At<String>>,
    /// Whether it would harm (`threat`) or help (`opportunity`); a threat where it is not written.
    kind: Option<RiskKind>,
    /// How likely it is, 1 (rare) to 5 (expected).
    #[schemars(extend("minimum" = 1, "maximum" = 5))]
    likelihood: Option<At<f64>>,
    /// How much it would matter, 1 (slight) to 5 (severe).
    #[schemars(extend("minimum" = 1, "maximum" = 5))]
    impact: Option<At<f64>>,
    /// What is done about it: avoid, reduce, transfer, accept, ...
    response: Option<At<String>>,
    /// How that is done.
    mitigation: Option<String>,
    /// The objectives it touches, by id.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// The day on which someone last looked at it.
    reviewed: Option<At<Day>>,
}

/// Whether a risk would harm or help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RiskKind {
    /// It would harm.
    #[default]
    Threat,
    /// It would help.
    Opportunity,
}

record! {
    /// An assumption: what the strategy takes to hold.
    Assumption, title: title;
    /// What is taken to hold.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// The person who watches it, by id.
    owner: Option<At<String>>,
    /// The objectives that rest on it, by id.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// The day by which it is to be looked at again.
    review_by: Option<At<Day>>,
    /// What is thought of it: holds, in doubt, broken, ...
    state: Option<At<String>>,
    /// The figure that would break it: `{kpi: fuel-price, above: 1.6}`.
    tripwire: Option<Tripwire>,
}

/// The figure that would break an assumption.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{kpi: fuel-price, above: 1.6}`")]
#[schemars(extend("anyOf" = [{"required": ["above"]}, {"required": ["below"]}]))]
pub struct Tripwire {
    /// The KPI that is watched, by id.
    pub kpi: At<String>,
    /// The assumption is broken when the value is above this.
    pub above: Option<f64>,
    /// The assumption is broken when the value is below this.
    pub below: Option<f64>,
}

record! {
    /// A lesson: what was learned, where, and where it was applied.
    Lesson, title: title;
    /// What was learned.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// The person who keeps it, by id.
    owner: Option<At<String>>,
    /// The record in which it was learned: `{initiative: new-ticketing}`.
    from: Option<Origin>,
    /// The records in which it was applied: ids, or `kind:id` where several kinds have that id.
    #[serde(default)]
    applied_to: Vec<At<String>>,
}
