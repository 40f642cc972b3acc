//! What someone is to do by a day.

use super::record;
use super::value::Day;
use crate::source::At;
use serde::Deserialize;

record! {
    /// An action.
    Action, title: title;
    /// What is to be done.
    title: At<String>,
    /// Who does it.
    owner: Option<At<String>>,
    /// By when.
    due: Option<At<Day>>,
    /// Where it stands.
    state: Option<ActionState>,
    /// When it was done.
    done_on: Option<At<Day>>,
    /// Where it comes from.
    from: Option<Origin>,
    /// The record it serves, `kind:id` or a bare id.
    supports: Option<At<String>>,
}

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum ActionState {
    #[default]
    Open,
    InProgress,
    Blocked,
    Done,
    Cancelled,
}

/// The record that something comes from.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{review: 2026-q3-strategy}`")]
#[expect(missing_docs, reason = "each names a record of its kind")]
pub struct Origin {
    pub review: Option<At<String>>,
    pub decision: Option<At<String>>,
    pub initiative: Option<At<String>>,
    pub objective: Option<At<String>>,
    pub kpi: Option<At<String>>,
    pub risk: Option<At<String>>,
}
