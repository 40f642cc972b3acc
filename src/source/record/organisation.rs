//! `strategy.yaml`: the organisation, its planning period, its perspectives, its defaults.

use super::review::ReviewKind;
use super::value::{Day, Entries};
use crate::source::At;
use schemars::JsonSchema;
use serde::Deserialize;

/// The organisation and the defaults of its strategy.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Organisation {
    /// The name of the organisation.
    pub name: At<String>,
    /// The planning period: `{start: 2025-04-01, end: 2028-03-31}`.
    pub period: Option<PlanningPeriod>,
    /// The month in which its fiscal years begin; January where it is not written.
    pub fiscal_year_start: Option<MonthName>,
    /// Whether a fiscal year has the name of the calendar year in which it starts or ends (FY2018 ends in 2018).
    pub fiscal_year_named: Option<FiscalName>,
    /// What the organisation is there for.
    pub mission: Option<String>,
    /// What the organisation wants to become.
    pub vision: Option<String>,
    /// What the organisation chose not to do.
    #[serde(default)]
    pub not_doing: Vec<String>,
    /// The language and country of numbers and dates: `en-GB`.
    #[schemars(extend("textOnly" = true, "pattern" = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"))]
    pub locale: Option<At<String>>,
    /// The currency of budgets: `GBP`.
    pub currency: Option<At<String>>,
    /// The lanes of the strategy map, top first.
    #[serde(default)]
    pub perspectives: Vec<Perspective>,
    /// How the site looks: a theme that is built in (`briefing`), or a folder under `themes/`.
    pub theme: Option<At<String>>,
    /// Thresholds of the check and of scores: `{kpis_per_objective: 5}`.
    #[serde(default)]
    pub limits: Limits,
    /// How grave findings are taken to be, by their ids: `{kpi-is-activity: off}`.
    #[serde(default)]
    pub rules: Entries<RuleLevel>,
    /// Whether `index.html` at the top of the site lists the editions.
    pub landing: Option<bool>,
    /// What else is written for people to take away.
    pub exports: Option<Exports>,
    /// How often each level reviews.
    #[serde(default)]
    pub rhythm: Vec<Rhythm>,
}

/// The first and the last day of the planning period.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct PlanningPeriod {
    /// The first day.
    pub start: At<Day>,
    /// The last day.
    pub end: At<Day>,
}

/// A month by its English name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "months")]
pub enum MonthName {
    January = 1,
    February,
    March,
    April,
    May,
    June,
    July,
    August,
    September,
    October,
    November,
    December,
}

/// How fiscal years are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum FiscalName {
    /// FY2018 starts in 2018.
    Start,
    /// FY2018 ends in 2018.
    #[default]
    End,
}

/// A lane of the strategy map.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Perspective {
    /// The id by which objectives name it.
    pub id: At<String>,
    /// The title of the lane.
    pub title: At<String>,
}

/// Thresholds that a strategy may set for itself.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Limits {
    /// How many KPIs an objective has at most; 5 where it is not written.
    pub kpis_per_objective: Option<f64>,
    /// How far from the target a KPI without a red flag becomes unacceptable, as a share of the target; 0.05 where it is
    /// not written.
    pub tolerance: Option<f64>,
    /// The score from which an objective is on course; 85 where it is not written.
    pub on_course: Option<f64>,
    /// The score from which an objective is watched; 65 where it is not written.
    pub watch: Option<f64>,
    /// The share of the weight that must be scored for a score to be shown, 0 to 1; 0.7 where it is not written.
    pub coverage: Option<f64>,
}

/// How grave a finding is taken to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RuleLevel {
    /// Not looked for.
    Off,
    /// Worth knowing.
    Note,
    /// A weakness.
    Warning,
    /// A hole.
    Error,
}

/// What is written beside the pages.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Exports {
    /// The formats in which charts are written: `[png]`.
    #[serde(default)]
    pub charts: Vec<At<String>>,
}

/// A level's recurring review.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Rhythm {
    /// How often the review is held.
    pub kind: ReviewKind,
    /// The team whose review it is, by id.
    pub team: Option<At<String>>,
    /// The person who leads it, by id.
    pub chair: Option<At<String>>,
    /// The day of the month, quarter or year (from 1), or of the week (1 is Monday).
    pub day: Option<i64>,
}
