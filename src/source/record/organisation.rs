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
    pub rhythm: Vec<At<Rhythm>>,
}

impl Organisation {
    /// Whether another sets all as this one does: it may be called otherwise, want and be there for something else, and be
    /// written in other places.
    pub fn sets_alike(&self, other: &Self) -> bool {
        // All keys are named here, so that one that comes new is compared too.
        let Self {
            name: _,
            mission: _,
            vision: _,
            not_doing: _,
            period,
            fiscal_year_start,
            fiscal_year_named,
            locale,
            currency,
            perspectives,
            theme,
            limits,
            rules,
            landing,
            exports,
            rhythm,
        } = self;
        let value = |at: &Option<At<String>>| at.as_ref().map(|at| at.value.clone());
        let days = |of: &Option<PlanningPeriod>| of.as_ref().map(|of| (of.start.value.0, of.end.value.0));
        let lanes = |of: &[Perspective]| -> Vec<_> {
            of.iter().map(|lane| (lane.id.value.clone(), lane.title.value.clone())).collect()
        };
        let levels =
            |of: &Entries<RuleLevel>| of.0.iter().map(|(id, level)| (id.value.clone(), *level)).collect::<Vec<_>>();
        let charts = |of: &Option<Exports>| {
            of.as_ref().map(|of| of.charts.iter().map(|chart| chart.value.clone()).collect::<Vec<_>>())
        };
        let reviews = |of: &[At<Rhythm>]| -> Vec<_> {
            of.iter().map(|of| (of.value.kind, value(&of.value.team), value(&of.value.chair), of.value.day)).collect()
        };
        days(period) == days(&other.period)
            && (*fiscal_year_start, *fiscal_year_named) == (other.fiscal_year_start, other.fiscal_year_named)
            && value(locale) == value(&other.locale)
            && value(currency) == value(&other.currency)
            && value(theme) == value(&other.theme)
            && lanes(perspectives) == lanes(&other.perspectives)
            && limits.sets_alike(&other.limits)
            && levels(rules) == levels(&other.rules)
            && *landing == other.landing
            && charts(exports) == charts(&other.exports)
            && reviews(rhythm) == reviews(&other.rhythm)
    }
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

/// Defines the thresholds: each with its type and the value that holds where it is not written.
macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $default:literal $(, $bound:literal = $at:literal)*;)*) => {
        /// Thresholds that a strategy may set for itself.
        #[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields, default, expecting = "keys and values: `{kpis_per_objective: 5}`")]
        pub struct Limits {
            $($(#[$doc])* #[schemars(extend($($bound = $at),*))] $name: Option<At<$type>>,)*
        }

        impl Limits {
            $($(#[$doc])*
            pub fn $name(&self) -> $type {
                self.$name.as_ref().map_or($default, |written| written.value)
            })*

            /// Whether the same are written, wherever they stand.
            pub fn sets_alike(&self, other: &Self) -> bool {
                let alike = self.written().map(|(name, at)| (name, at.value.to_bits()));
                alike.eq(other.written().map(|(name, at)| (name, at.value.to_bits())))
            }

            /// The thresholds that are written, as numbers, with their names and places.
            pub fn written(&self) -> impl Iterator<Item = (&'static str, At<f64>)> {
                #[expect(clippy::cast_lossless, reason = "some of the numbers are whole and some are not")]
                [$(self.$name.as_ref().map(|at| (stringify!($name), At { value: at.value as f64, span: at.span }))),*]
                    .into_iter()
                    .flatten()
            }
        }
    };
}

limits! {
    /// Objectives of one level (those below the same parent), at most; 7.
    objectives_per_level: u32 = 7;
    /// KPIs of one objective, at most; 5.
    kpis_per_objective: u32 = 5;
    /// More KPIs than this for one objective are an error, not a warning; 7.
    kpis_per_objective_error: u32 = 7;
    /// KPIs of one scorecard, at most; 25.
    kpis_per_scorecard: u32 = 25;
    /// KPIs that one person owns, at most; 7.
    kpis_per_person: u32 = 7;
    /// Active initiatives that one person owns, at most; 5.
    initiatives_per_person: u32 = 5;
    /// Reviews through which an action is open before it counts as carried over; 3.
    reviews_carried_over: u32 = 3;
    /// Reports in a row in which a milestone slips before that is told; 3.
    slips_in_a_row: u32 = 3;
    /// Periods off target in a row before it is strange that nothing answers it; 3.
    periods_off_target: u32 = 3;
    /// Reviews in a row without a decision before that is told; 3.
    reviews_without_decisions: u32 = 3;
    /// Review periods without any movement before an initiative counts as stalled; 2.
    stalled_reviews: u32 = 2;
    /// Times that a decision may be put off before that is told; 2.
    deferrals: u32 = 2;
    /// Teams that wait for one team with something late or unconfirmed before that is told; 3.
    teams_blocked: u32 = 3;
    /// Places between an objective's rank and its place by money before that is told; 2.
    rank_shift: u32 = 2;
    /// Days before it is needed from which an unconfirmed dependency is at risk; 30.
    unconfirmed_days: u32 = 30;
    /// Days after which a risk is to be looked at again; 92.
    risk_review_days: u32 = 92;
    /// The share of its duration by which an initiative's end may move without a decision; 0.2.
    end_slip: f64 = 0.2, "minimum" = 0;
    /// The share of its budget by which an initiative may be overspent without a decision; 0.15.
    budget_over: f64 = 0.15, "minimum" = 0;
    /// Milestones reached over those planned in three months, below which the pace is told; 0.7.
    momentum: f64 = 0.7, "minimum" = 0, "maximum" = 1;
    /// Without a red flag, the distance from the target to it, as a share of the target; 0.05.
    tolerance: f64 = 0.05, "minimum" = 0, "maximum" = 1;
    /// The score from which an objective is on course; 85.
    on_course: f64 = 85.0, "minimum" = 0;
    /// The score from which an objective is watched; 65.
    watch: f64 = 65.0, "minimum" = 0;
    /// The share of the weight that must be scored for a score to be shown, 0 to 1; 0.7.
    coverage: f64 = 0.7, "minimum" = 0, "maximum" = 1;
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
