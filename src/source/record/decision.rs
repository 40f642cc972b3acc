//! Decisions asked for and taken.

use super::record;
use super::value::Day;
use crate::source::At;
use schemars::JsonSchema;
use serde::Deserialize;

record! {
    /// A decision asked for or taken.
    Decision, title: title;
    /// What is to be decided: a question while it is open, the decision once it is taken.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// Where it stands.
    state: Option<DecisionState>,
    /// The person who carries it out, by id.
    owner: Option<At<String>>,
    /// The person who decides, by id.
    authority: Option<At<String>>,
    /// The day on which it was asked.
    raised: Option<At<Day>>,
    /// The day by which it is needed.
    needed_by: Option<At<Day>>,
    /// What one must know to decide; the narrative may say it instead.
    context: Option<At<String>>,
    /// What could be done, each with its cost and effect.
    #[serde(default)]
    options: Vec<Choice>,
    /// What is advised, and why.
    recommendation: Option<String>,
    /// The day on which it was decided.
    decided_on: Option<At<Day>>,
    /// What was decided.
    outcome: Option<String>,
    /// The day on which it was carried out.
    implemented_on: Option<At<Day>>,
    /// The days on which it was put off.
    #[serde(default)]
    deferred: Vec<At<Day>>,
    /// Where and when its effect will show: `{kpi: punctuality, on: 2027-06-30}`.
    check: Option<Check>,
    /// The objectives it is about, by id.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// The KPIs it is about, by id.
    #[serde(default)]
    kpis: Vec<At<String>>,
    /// The initiatives it is about, by id.
    #[serde(default)]
    initiatives: Vec<At<String>>,
    /// The review that asked for it or took it, by id.
    review: Option<At<String>>,
    /// The decision it replaces, by id.
    supersedes: Option<At<String>>,
    /// The decisions it changes, by id.
    #[serde(default)]
    amends: Vec<At<String>>,
}

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum DecisionState {
    Proposed,
    Decided,
    Implementing,
    Implemented,
    Verified,
    Deferred,
    Rejected,
    Superseded,
}

/// One thing that could be done.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{title: .., cost: .., effect: ..}`")]
pub struct Choice {
    /// What would be done.
    pub title: At<String>,
    /// At what cost.
    pub cost: Option<String>,
    /// To what effect.
    pub effect: Option<String>,
}

/// Where and when the effect of a decision will show.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{kpi: punctuality, on: 2027-06-30}`")]
pub struct Check {
    /// The KPI on which its effect will show, by id.
    pub kpi: At<String>,
    /// The day from which its effect should show.
    pub on: Option<At<Day>>,
}
