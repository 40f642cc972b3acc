//! Will it reach the target by its date: which forecast is used, and what it says (method section 7).

use serde::Serialize;

use super::direction::{Direction, Standing, Target};
use super::numeric::{EPSILON, ROUNDING};

mod arrival;
mod forecast;

pub use arrival::Arrival;
use forecast::Forecast;

/// The fewest points a forecast is made from.
pub const MINIMUM_POINTS: usize = 8;
/// The chance the interval is made for, except by the mean, whose interval is the natural process limits.
pub const DEFAULT_LEVEL: f64 = 0.8;

/// What the outlook is asked.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The values since the last partition start, ghosts removed, in the KPI's unit.
    pub values: &'a [f64],
    /// Their period indices, ascending; gaps are missing periods.
    pub times: &'a [i64],
    /// Periods from the last value to the target's period; 0 if that is the last value's own.
    pub horizon: usize,
    /// The length of a season in periods (12 for months), if there is one.
    pub season: Option<usize>,
    /// Which way is better.
    pub direction: Direction,
    /// What is to be reached; without it there is a forecast but no verdict.
    pub target: Option<Target>,
    /// The first so many points make the mean and its limits, as on the chart; `None`: all of them.
    pub baseline: Option<usize>,
    /// The chance of the interval, in 0..1 exclusive: 0.8 by default.
    pub level: f64,
}

/// How the outlook was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Not at all, and why.
    CannotSay(Reason),
    /// Nothing to forecast: the horizon is 0, and the last value is the answer.
    Measured,
    /// The same sub-period of the last cycle.
    SeasonalNaive,
    /// A proven trend, continued along the Theil–Sen line.
    Trend,
    /// The mean of a stable process, between its natural limits.
    Mean,
}

/// Why the outlook cannot say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Fewer than 8 points.
    TooFewPoints {
        /// How many there are.
        points: usize,
    },
    /// The target is further off than half as many periods as there are points.
    TooFarAhead {
        /// The furthest horizon, n/2 rounded down. The fan goes so far.
        cap: usize,
    },
    /// The numbers are too large to compute with, or times and values do not match.
    NotComputable,
}

/// What the outlook says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The interval lies on the good side of the target.
    LikelyToReach,
    /// The interval straddles the target: print both ends.
    Uncertain,
    /// The interval lies on the bad side.
    LikelyToMiss,
    /// A stable process whose limits do not reach the target: it takes a change, not more effort.
    NeedsAChange,
    /// Too few points, too far ahead, or nothing to reach.
    CannotSayYet,
}

/// One step of the forecast, for drawing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Step {
    /// Periods after the last value, from 1.
    pub ahead: usize,
    /// The forecast.
    pub value: f64,
    /// The 50 % interval, low and high.
    pub inner: (f64, f64),
    /// The interval at the asked level (80 %); for the mean the natural process limits.
    pub outer: (f64, f64),
}

/// The outlook at the horizon.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outlook {
    /// How it was made, or why not.
    pub method: Method,
    /// The forecast at the horizon; `None` where it cannot say.
    pub value: Option<f64>,
    /// The lower end of its interval.
    pub low: Option<f64>,
    /// The upper end of its interval.
    pub high: Option<f64>,
    /// What it says.
    pub verdict: Verdict,
    /// For a trend towards a target: when the line gets there. Given even where the horizon is too far off.
    pub arrival: Option<Arrival>,
    /// Each step up to the horizon, or to the cap if that is nearer; empty where there is no forecast.
    pub fan: Vec<Step>,
}

/// Answers the question, in the order of section 7.
///
/// Fewer than 8 points: cannot say. The caller gives the points since the last rebase. A season and two cycles of
/// points: seasonal naive. A proven trend: the Theil–Sen line. Otherwise the mean. More than n/2 periods ahead it
/// cannot say, but draws the fan that far. A horizon of 0 is answered by the last value, however few there are.
pub fn outlook(question: &Question) -> Outlook {
    let Question { values, times, horizon, .. } = *question;
    let sound =
        values.len() == times.len() && values.iter().all(|value| value.is_finite()) && times.is_sorted_by(|a, b| a < b);
    if !sound {
        return silent(Reason::NotComputable);
    }
    if let (0, Some(&last)) = (horizon, values.last()) {
        let step = Step { ahead: 0, value: last, inner: (last, last), outer: (last, last) };
        return at(question, Method::Measured, step, None, Vec::new());
    }
    if values.len() < MINIMUM_POINTS {
        return silent(Reason::TooFewPoints { points: values.len() });
    }
    let Some(forecast) = Forecast::choose(question) else { return silent(Reason::NotComputable) };
    let cap = values.len() / 2;
    let Some(fan) = (1..=horizon.min(cap)).map(|ahead| forecast.step(ahead)).collect::<Option<Vec<_>>>() else {
        return silent(Reason::NotComputable);
    };
    let arrival = forecast.arrival(question);
    match fan.last() {
        Some(&step) if horizon <= cap => at(question, forecast.method(), step, arrival, fan),
        _ => Outlook { arrival, fan, ..silent(Reason::TooFarAhead { cap }) },
    }
}

/// An outlook that cannot say.
fn silent(reason: Reason) -> Outlook {
    Outlook {
        method: Method::CannotSay(reason),
        value: None,
        low: None,
        high: None,
        verdict: Verdict::CannotSayYet,
        arrival: None,
        fan: Vec::new(),
    }
}

/// The outlook that a step at the horizon gives.
fn at(question: &Question, method: Method, step: Step, arrival: Option<Arrival>, fan: Vec<Step>) -> Outlook {
    let (low, high) = step.outer;
    let tolerance = EPSILON * (high - low) / 2.0 + ROUNDING * low.abs().max(high.abs());
    let standing = question.target.and_then(|target| target.standing(question.direction, low, high, tolerance));
    let verdict = match standing {
        None => Verdict::CannotSayYet,
        Some(Standing::Good) => Verdict::LikelyToReach,
        Some(Standing::Straddles) => Verdict::Uncertain,
        Some(Standing::Bad) if method == Method::Mean => Verdict::NeedsAChange,
        Some(Standing::Bad) => Verdict::LikelyToMiss,
    };
    Outlook { method, value: Some(step.value), low: Some(low), high: Some(high), verdict, arrival, fan }
}

#[cfg(test)]
mod tests;
