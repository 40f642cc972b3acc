//! Meetings of the operating rhythm, and free pages.

use super::record;
use super::value::{Day, PeriodText};
use crate::source::At;
use crate::source::schema::PlainPeriod;
use schemars::JsonSchema;
use serde::Deserialize;

record! {
    /// A review: a meeting of the operating rhythm, past or planned.
    Review, title: title;
    /// What it is called.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// How often such a review is held.
    kind: ReviewKind,
    /// The day on which it is held.
    date: At<Day>,
    /// The team whose review it is, by id; the organisation where it is not written.
    team: Option<At<String>>,
    /// The period it looks at.
    #[schemars(with = "Option<PlainPeriod>")]
    period: Option<At<PeriodText>>,
    /// The person who leads it, by id.
    chair: Option<At<String>>,
    /// The people who come, by id.
    #[serde(default)]
    attendees: Vec<At<String>>,
    /// Where it stands; planned where it is not written.
    state: Option<ReviewState>,
    /// The day by which the pack is to be read.
    preread_by: Option<At<Day>>,
    /// What is talked about, in order.
    #[serde(default)]
    agenda: Vec<String>,
    /// Decisions taken in it or asked of it, by id.
    #[serde(default)]
    decisions: Vec<At<String>>,
}

/// How often a review is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum ReviewKind {
    Weekly,
    Monthly,
    Quarterly,
    Annual,
}

/// Where a review stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum ReviewState {
    #[default]
    Planned,
    Held,
    Closed,
}

record! {
    /// A free page: about, a glossary, how we work.
    Page, title: title;
    /// What it is called.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
}
