//! Decisions asked for and taken.

use super::record;
use super::value::Day;
use crate::source::At;
use serde::Deserialize;

record! {
    /// A decision.
    Decision, title: title;
    /// The question while it is open.
    title: At<String>,
    /// Where it stands.
    state: Option<DecisionState>,
    /// Who carries it out.
    owner: Option<At<String>>,
    /// The person who decides.
    authority: Option<At<String>>,
    /// When it was asked.
    raised: Option<At<Day>>,
    /// By when it is wanted.
    needed_by: Option<At<Day>>,
    /// What one must know to decide.
    context: Option<At<String>>,
    /// What could be done.
    #[serde(default)]
    options: Vec<Choice>,
    /// What is advised.
    recommendation: Option<String>,
    /// When it was decided.
    decided_on: Option<At<Day>>,
    /// What was decided.
    outcome: Option<String>,
    /// When it was carried out.
    implemented_on: Option<At<Day>>,
    /// When it was put off.
    #[serde(default)]
    deferred: Vec<At<Day>>,
    /// Where its effect will show.
    check: Option<Check>,
    /// The objectives it is about.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// The KPIs it is about.
    #[serde(default)]
    kpis: Vec<At<String>>,
    /// The initiatives it is about.
    #[serde(default)]
    initiatives: Vec<At<String>>,
    /// The review that asked for it or took it.
    review: Option<At<String>>,
    /// The decision it replaces.
    supersedes: Option<At<String>>,
    /// The decisions it changes.
    #[serde(default)]
    amends: Vec<At<String>>,
}

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{title: .., cost: .., effect: ..}`")]
pub struct Choice {
    /// What.
    pub title: At<String>,
    /// At what cost.
    pub cost: Option<String>,
    /// To what effect.
    pub effect: Option<String>,
}

/// Where and when the effect of a decision will show.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{kpi: punctuality, on: 2027-06-30}`")]
pub struct Check {
    /// On which KPI.
    pub kpi: At<String>,
    /// From which day.
    pub on: Option<At<Day>>,
}
