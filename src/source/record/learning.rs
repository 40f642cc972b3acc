//! Risks, assumptions and lessons: how the strategy learns.

use super::action::Origin;
use super::record;
use super::value::Day;
use crate::source::At;
use serde::Deserialize;

record! {
    /// A risk.
    Risk, title: title;
    /// What may happen.
    title: At<String>,
    /// Who watches it.
    owner: Option<At<String>>,
    /// Whether it would harm or help.
    kind: Option<RiskKind>,
    /// 1 (rare) to 5 (expected).
    likelihood: Option<At<f64>>,
    /// 1 (slight) to 5 (severe).
    impact: Option<At<f64>>,
    /// What is done about it: avoid, reduce, transfer, accept, ...
    response: Option<At<String>>,
    /// How.
    mitigation: Option<String>,
    /// The objectives it touches.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// When someone last looked at it.
    reviewed: Option<At<Day>>,
}

/// Whether a risk would harm or help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RiskKind {
    /// It would harm.
    #[default]
    Threat,
    /// It would help.
    Opportunity,
}

record! {
    /// An assumption.
    Assumption, title: title;
    /// What is taken to hold.
    title: At<String>,
    /// Who watches it.
    owner: Option<At<String>>,
    /// The objectives that rest on it.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// When it is to be looked at again.
    review_by: Option<At<Day>>,
    /// What is thought of it: holds, in doubt, broken, ...
    state: Option<At<String>>,
    /// The figure that would break it.
    tripwire: Option<Tripwire>,
}

/// The figure that would break an assumption.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{kpi: fuel-price, above: 1.6}`")]
pub struct Tripwire {
    /// The KPI that is watched.
    pub kpi: At<String>,
    /// Broken when its value is above this.
    pub above: Option<f64>,
    /// Broken when its value is below this.
    pub below: Option<f64>,
}

record! {
    /// A lesson.
    Lesson, title: title;
    /// What was learned.
    title: At<String>,
    /// Who keeps it.
    owner: Option<At<String>>,
    /// Where it was learned.
    from: Option<Origin>,
    /// The records in which it was applied, `kind:id` or bare ids.
    #[serde(default)]
    applied_to: Vec<At<String>>,
}
