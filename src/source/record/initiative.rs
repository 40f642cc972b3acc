//! The work meant to move KPIs.

use super::objective::Judgement;
use super::record;
use super::value::{Day, Entries, Expectation, PeriodText};
use crate::source::At;
use crate::source::schema::PlainPeriod;
use schemars::JsonSchema;
use serde::Deserialize;

record! {
    /// An initiative: work meant to move KPIs.
    Initiative, title: title;
    /// What it is called.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// The person who answers for it, by id; never a team.
    owner: Option<At<String>>,
    /// The objectives it supports, by id.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// The KPIs it should move, and by how much: `{kpi: punctuality, expect: "+3", by: 2027-03}`.
    #[serde(default)]
    moves: Vec<Move>,
    /// The people who share the lead, by id.
    #[serde(default)]
    with: Vec<At<String>>,
    /// The teams that do the work, by id; its owner's team where none is written.
    #[serde(default)]
    teams: Vec<At<String>>,
    /// Where it stands.
    status: Option<InitiativeState>,
    /// The first day of the work.
    start: Option<At<Day>>,
    /// The last day as first agreed; leave it out for standing work.
    end: Option<At<Day>>,
    /// The last day as it is expected now.
    forecast_end: Option<At<Day>>,
    /// The day on which it was completed.
    done_on: Option<At<Day>>,
    /// Its budget, in the organisation's currency.
    budget: Option<f64>,
    /// What is spent of the budget so far.
    spent: Option<f64>,
    /// How likely it is to work, 0 to 1: 70 % is `0.7`.
    #[schemars(extend("minimum" = 0, "maximum" = 1))]
    confidence: Option<At<f64>>,
    /// Why it should work: if ..., then ..., because ...
    hypothesis: Option<String>,
    /// Its steps, each with the day it is due.
    #[serde(default)]
    milestones: Vec<Milestone>,
    /// What it needs from other initiatives, teams or outside bodies.
    #[serde(default)]
    depends_on: Vec<Dependency>,
    /// What was reported, and when.
    #[serde(default)]
    updates: Vec<Report>,
}

/// Where an initiative stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{kpi: punctuality, expect: \"+3\"}`")]
pub struct Move {
    /// The KPI it should move, by id.
    pub kpi: At<String>,
    /// The change that is expected: `"+3"` in the KPI's unit, or `"+5%"` of its baseline.
    pub expect: Option<Expectation>,
    /// The period by whose end the change is expected.
    #[schemars(with = "Option<PlainPeriod>")]
    pub by: Option<At<PeriodText>>,
    /// Periods of the KPI between the work and its effect.
    pub lag: Option<At<u16>>,
    /// The day from which the effect is looked for; the completion where it is not written.
    pub effective_date: Option<At<Day>>,
}

/// A step of an initiative.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Milestone {
    /// The id by which others name it.
    pub id: Option<At<String>>,
    /// What is reached with it.
    pub title: At<String>,
    /// When it is due: a day, or a period of which the last day is meant.
    #[schemars(with = "Option<PlainPeriod>")]
    pub due: Option<At<PeriodText>>,
    /// The day on which it is expected now.
    pub forecast: Option<At<Day>>,
    /// The day on which it was reached.
    pub done: Option<At<Day>>,
    /// The person who answers for it, by id.
    pub owner: Option<At<String>>,
    /// Its share of the work, above 0; 1 where it is not written.
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub weight: Option<At<f64>>,
}

/// Something that another initiative, team or outside body must give.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
#[schemars(extend("anyOf" = [{"required": ["initiative"]}, {"required": ["team"]}, {"required": ["external"]}]))]
pub struct Dependency {
    /// The initiative that gives it, by id.
    pub initiative: Option<At<String>>,
    /// The milestone of that initiative with which it is given, by id.
    pub milestone: Option<At<String>>,
    /// The team that gives it, by id.
    pub team: Option<At<String>>,
    /// The body outside the organisation that gives it.
    pub external: Option<At<String>>,
    /// What is needed.
    pub need: Option<At<String>>,
    /// The day by which it is needed.
    pub by: Option<At<Day>>,
    /// The day on which the giver agreed.
    pub confirmed: Option<At<Day>>,
    /// The day on which the giver now expects to deliver.
    pub forecast: Option<At<Day>>,
}

/// What was reported on a day.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Report {
    /// The day of the report.
    pub date: At<Day>,
    /// The person who reported, by id.
    pub by: Option<At<String>>,
    /// What was said of its course.
    pub status: Option<Judgement>,
    /// The days on which milestones were expected then: `{phase-1: 2026-11-20}`.
    #[serde(default)]
    pub forecasts: Entries<At<Day>>,
    /// The last day as it was expected then.
    pub forecast_end: Option<At<Day>>,
    /// What was reported, in words.
    pub text: Option<String>,
}
