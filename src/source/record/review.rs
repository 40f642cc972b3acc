//! Meetings of the operating rhythm, and free pages.

use super::record;
use super::value::{Day, PeriodText};
use crate::source::At;
use serde::Deserialize;

record! {
    /// A review.
    Review, title: title;
    /// What it is called.
    title: At<String>,
    /// How often such a review is held.
    kind: ReviewKind,
    /// The day it is held.
    date: At<Day>,
    /// Whose review it is; the organisation's where it is not written.
    team: Option<At<String>>,
    /// The period it looks at.
    period: Option<At<PeriodText>>,
    /// Who leads it.
    chair: Option<At<String>>,
    /// Who comes.
    #[serde(default)]
    attendees: Vec<At<String>>,
    /// Where it stands.
    state: Option<ReviewState>,
    /// By when the pack is to be read.
    preread_by: Option<At<Day>>,
    /// What is talked about, in order.
    #[serde(default)]
    agenda: Vec<String>,
    /// Decisions taken in it or asked of it.
    #[serde(default)]
    decisions: Vec<At<String>>,
}

/// How often a review is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum ReviewKind {
    Weekly,
    Monthly,
    Quarterly,
    Annual,
}

/// Where a review stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum ReviewState {
    #[default]
    Planned,
    Held,
    Closed,
}

record! {
    /// A free page.
    Page, title: title;
    /// What it is called.
    title: At<String>,
}
