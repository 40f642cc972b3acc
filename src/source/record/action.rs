//! What someone is to do by a day.

use super::record;
use super::value::Day;
use crate::source::At;
use schemars::JsonSchema;
use serde::Deserialize;

record! {
    /// An action: what someone is to do by a day.
    Action, title: title;
    /// What is to be done, in a few words.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// The person who does it, by id; never a team.
    owner: Option<At<String>>,
    /// The day by which it is to be done.
    due: Option<At<Day>>,
    /// Where it stands; open where it is not written.
    state: Option<ActionState>,
    /// The day on which it was done.
    done_on: Option<At<Day>>,
    /// The record it comes from: `{review: 2026-q3-strategy}`.
    from: Option<Origin>,
    /// The record it serves: an id, or `kind:id` where several kinds have that id.
    supports: Option<At<String>>,
}

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{review: 2026-q3-strategy}`")]
pub struct Origin {
    /// The review it comes from, by id.
    pub review: Option<At<String>>,
    /// The decision it comes from, by id.
    pub decision: Option<At<String>>,
    /// The initiative it comes from, by id.
    pub initiative: Option<At<String>>,
    /// The objective it comes from, by id.
    pub objective: Option<At<String>>,
    /// The KPI it comes from, by id.
    pub kpi: Option<At<String>>,
    /// The risk it comes from, by id.
    pub risk: Option<At<String>>,
}
