//! The work meant to move KPIs.

use super::objective::Judgement;
use super::record;
use super::value::{Day, Entries, Expectation, PeriodText};
use crate::source::At;
use serde::Deserialize;

record! {
    /// An initiative.
    Initiative, title: title;
    /// What it is called.
    title: At<String>,
    /// The person who answers for it.
    owner: Option<At<String>>,
    /// The objectives it supports.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// The KPIs it should move.
    #[serde(default)]
    moves: Vec<Move>,
    /// Who shares the lead.
    #[serde(default)]
    with: Vec<At<String>>,
    /// The teams that do it; its owner's where it is not written.
    #[serde(default)]
    teams: Vec<At<String>>,
    /// Where it stands.
    status: Option<InitiativeState>,
    /// The first day.
    start: Option<At<Day>>,
    /// The last day as first agreed.
    end: Option<At<Day>>,
    /// The last day as seen now.
    forecast_end: Option<At<Day>>,
    /// The day it was completed.
    done_on: Option<At<Day>>,
    /// In the organisation's currency.
    budget: Option<f64>,
    /// Of the budget, so far.
    spent: Option<f64>,
    /// That it will work, 0 to 1.
    confidence: Option<At<f64>>,
    /// If, then, because.
    hypothesis: Option<String>,
    /// Its steps.
    #[serde(default)]
    milestones: Vec<Milestone>,
    /// What it needs from others.
    #[serde(default)]
    depends_on: Vec<Dependency>,
    /// What was reported when.
    #[serde(default)]
    updates: Vec<Report>,
}

/// Where an initiative stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum InitiativeState {
    Proposed,
    Active,
    Paused,
    Done,
    Stopped,
}

/// A KPI that the initiative should move.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{kpi: punctuality, expect: \"+3\"}`")]
pub struct Move {
    /// The KPI.
    pub kpi: At<String>,
    /// By how much.
    pub expect: Option<Expectation>,
    /// By when.
    pub by: Option<At<PeriodText>>,
    /// Periods of the KPI between the work and its effect.
    pub lag: Option<At<u16>>,
    /// From when the effect is looked for; the completion where it is not written.
    pub effective_date: Option<At<Day>>,
}

/// A step of an initiative.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Milestone {
    /// By which others name it.
    pub id: Option<At<String>>,
    /// What it is called.
    pub title: At<String>,
    /// A day, or a period of which the last day is meant.
    pub due: Option<At<PeriodText>>,
    /// When it is expected now.
    pub forecast: Option<At<Day>>,
    /// When it was reached.
    pub done: Option<At<Day>>,
    /// Who answers for it.
    pub owner: Option<At<String>>,
    /// Its share of the work, above 0; 1 where it is not written.
    pub weight: Option<At<f64>>,
}

/// Something that another initiative, team or outside body must give.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Dependency {
    /// Which initiative gives it.
    pub initiative: Option<At<String>>,
    /// With which of its milestones.
    pub milestone: Option<At<String>>,
    /// Which team gives it.
    pub team: Option<At<String>>,
    /// Which body outside the organisation gives it.
    pub external: Option<At<String>>,
    /// What is needed.
    pub need: Option<At<String>>,
    /// By when.
    pub by: Option<At<Day>>,
    /// When the giver agreed.
    pub confirmed: Option<At<Day>>,
    /// When the giver now expects to deliver.
    pub forecast: Option<At<Day>>,
}

/// What was reported on a day.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Report {
    /// When.
    pub date: At<Day>,
    /// By whom.
    pub by: Option<At<String>>,
    /// What was said of its course.
    pub status: Option<Judgement>,
    /// The milestones' expected days, by their ids.
    #[serde(default)]
    pub forecasts: Entries<At<Day>>,
    /// The expected last day.
    pub forecast_end: Option<At<Day>>,
    /// In words.
    pub text: Option<String>,
}
