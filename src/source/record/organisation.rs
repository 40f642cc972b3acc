//! `strategy.yaml`: the organisation, its planning period, its perspectives, its defaults.

use super::review::ReviewKind;
use super::value::{Day, Entries};
use crate::source::At;
use serde::Deserialize;

/// The organisation and the defaults of its strategy.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Organisation {
    /// What it is called.
    pub name: At<String>,
    /// The planning period.
    pub period: Option<PlanningPeriod>,
    /// The month in which its fiscal years begin.
    pub fiscal_year_start: Option<MonthName>,
    /// Whether a fiscal year has the name of the calendar year in which it starts or ends.
    pub fiscal_year_named: Option<FiscalName>,
    /// What it is there for.
    pub mission: Option<String>,
    /// What it wants to become.
    pub vision: Option<String>,
    /// What it chose not to do.
    #[serde(default)]
    pub not_doing: Vec<String>,
    /// Number and date formats: `en-GB`.
    pub locale: Option<At<String>>,
    /// The currency of budgets: `GBP`.
    pub currency: Option<At<String>>,
    /// The lanes of the strategy map, top first.
    #[serde(default)]
    pub perspectives: Vec<Perspective>,
    /// A theme built in, or a folder under `themes/`.
    pub theme: Option<At<String>>,
    /// Thresholds.
    #[serde(default)]
    pub limits: Limits,
    /// The severity of findings, by their ids.
    #[serde(default)]
    pub rules: Entries<RuleLevel>,
    /// Whether `index.html` at the top lists the editions.
    pub landing: Option<bool>,
    /// What else is written for people to take away.
    pub exports: Option<Exports>,
    /// How often each level reviews.
    #[serde(default)]
    pub rhythm: Vec<Rhythm>,
}

/// The first and the last day of the planning period.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct PlanningPeriod {
    /// The first day.
    pub start: At<Day>,
    /// The last day.
    pub end: At<Day>,
}

/// A month by its English name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FiscalName {
    /// FY2018 starts in 2018.
    Start,
    /// FY2018 ends in 2018.
    #[default]
    End,
}

/// A lane of the strategy map.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Perspective {
    /// By which objectives name it.
    pub id: At<String>,
    /// What it is called.
    pub title: At<String>,
}

/// Thresholds that a strategy may set for itself.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Limits {
    /// KPIs of one objective, at most; 5.
    pub kpis_per_objective: Option<f64>,
    /// Without a red flag, the distance from the target to it, as a share of the target; 0.05.
    pub tolerance: Option<f64>,
    /// The score from which an objective is on course; 85.
    pub on_course: Option<f64>,
    /// The score from which an objective is watched; 65.
    pub watch: Option<f64>,
    /// The share of the weight that must be scored for a score to be shown, 0 to 1; 0.7.
    pub coverage: Option<f64>,
}

/// How grave a finding is taken to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Exports {
    /// Formats of charts.
    #[serde(default)]
    pub charts: Vec<At<String>>,
}

/// A level's recurring review.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Rhythm {
    /// How often.
    pub kind: ReviewKind,
    /// Whose.
    pub team: Option<At<String>>,
    /// Who leads it.
    pub chair: Option<At<String>>,
    /// The day of the month, quarter or year (from 1), or of the week (1 is Monday).
    pub day: Option<i64>,
}
