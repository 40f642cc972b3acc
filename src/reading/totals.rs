//! Coarser periods, the year to date, the year before, and the pace of running totals. Method: sections 5 and 8.

use super::kpi::KpiReading;
use super::signal::aim;
use crate::calendar::{FiscalYears, Grain, Period};
use crate::source::record::{Aggregate, Kpi};
use crate::statistics::aggregate::{self, Function};
use crate::statistics::{mean, pace};
use crate::strategy::{Measure, Observation};
use jiff::civil::Date;

/// A value over a longer period, with how much of it there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// The longer period, or the part of it that has passed.
    pub period: Period,
    /// In the KPI's unit; none where a part that a sum needs is missing.
    pub value: Option<f64>,
    /// Parts that have a value.
    pub present: usize,
    /// Parts that should have one.
    pub expected: usize,
}

/// A year up to the last value, beside the same part of the year before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearToDate {
    /// The organisation's year, as far as it has values.
    pub this: Total,
    /// The same part of the year before; none where it has no value.
    pub before: Option<Total>,
}

/// The pace of a running total towards what is to be reached by the end of its year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// The year.
    pub year: Period,
    /// What is to be reached by its end, in the KPI's unit; none where a column of targets does not go so far.
    pub target: Option<f64>,
    /// What the plan expects by now: the target of this very period, else a straight line to that of the year.
    pub expected: f64,
    /// Whether a target of this very period said so.
    pub phased: bool,
    /// Actual over expected; none where nothing is expected yet.
    pub pace: Option<f64>,
    /// Whether that is on plan.
    pub band: Option<pace::Band>,
    /// Per period, from now to the end of the year; none when the year is over, or its target is not known.
    pub required: Option<f64>,
    /// Per period, over the last three (fewer at the start of the year).
    pub recent: Option<f64>,
    /// Periods to come in the year.
    pub remaining: usize,
}

/// The most parts that a longer period is made of: days of a year.
const MOST_PARTS: usize = 400;

/// The periods of a KPI's own length that belong to a longer one, ascending: a week to that of its Thursday.
fn parts(whole: Period, grain: Grain, years: &FiscalYears) -> Vec<Period> {
    let belongs = |part: Period| match grain {
        Grain::Week => part.coarser(whole.grain(), years, whole.is_fiscal()) == Some(whole),
        _ => whole.start() <= part.start() && part.end() <= whole.end(),
    };
    let first = Period::of_date(whole.start(), grain, years, whole.is_fiscal());
    let first = if belongs(first) { first } else { first.next() };
    std::iter::successors(Some(first), |part| Some(part.next()).filter(|next| next > part))
        .take_while(|part| belongs(*part))
        .take(MOST_PARTS)
        .collect()
}

/// The values of some periods as one. None without a rule to make one of several.
fn total(kpi: &Kpi, observations: &[Observation], period: Period, parts: &[Period]) -> Option<Total> {
    let of = |part: &Period| {
        let at =
            observations.binary_search_by(|seen| (seen.period.end(), seen.period).cmp(&(part.end(), *part))).ok()?;
        Some(&observations[at])
    };
    let values = || parts.iter().map(|part| of(part).and_then(|seen| seen.value)).collect::<Vec<_>>();
    let function = match kpi.aggregate? {
        Aggregate::Sum => Function::Sum,
        Aggregate::Mean => Function::Mean,
        Aggregate::Last => Function::Last,
        Aggregate::Min => Function::Min,
        Aggregate::Max => Function::Max,
        Aggregate::Count => Function::Count,
        Aggregate::Ratio => {
            let part = |get: fn(&Observation) -> Option<f64>| {
                parts.iter().map(|part| of(part).and_then(get)).collect::<Vec<_>>()
            };
            // A ratio of sums, never the mean of ratios; without both columns there is nothing to sum.
            let ratio = aggregate::ratio(&part(Observation::numerator), &part(Observation::denominator));
            let value = ratio.value.map(|value| value * kpi.ratio_scale());
            return Some(Total { period, value, present: ratio.present, expected: ratio.expected });
        }
    };
    let made = aggregate::aggregate(&values(), function);
    Some(Total { period, value: made.value, present: made.present, expected: made.expected })
}

/// The values of a KPI in longer periods that have all ended, ascending; empty where its record does not say how several
/// values make one, or the grain is not longer.
pub fn coarser(kpi: &Kpi, measure: &Measure, reading: &KpiReading, grain: Grain, years: &FiscalYears) -> Vec<Total> {
    let observations = reading.observations(measure);
    let (Some(first), Some(last)) = (observations.first(), reading.latest) else { return Vec::new() };
    if grain <= first.period.grain() || kpi.cumulative == Some(true) {
        return Vec::new();
    }
    let mut whole = Period::of_date(first.period.start(), grain, years, years.differ());
    let mut totals = Vec::new();
    while whole.end() <= last.period.end() && totals.len() < MOST_PARTS {
        let total = total(kpi, observations, whole, &parts(whole, first.period.grain(), years));
        // A first week may begin in a quarter to which it does not belong.
        totals.extend(total.filter(|total| total.present > 0 || !totals.is_empty()));
        let next = whole.next();
        if next <= whole {
            break;
        }
        whole = next;
    }
    totals
}

/// The organisation's year up to the last value, beside the same part of the year before: the same months, or the weeks
/// and days 364 days earlier, so that weekdays meet.
pub fn year_to_date(kpi: &Kpi, measure: &Measure, reading: &KpiReading, years: &FiscalYears) -> Option<YearToDate> {
    let latest = reading.latest?.period;
    if latest.grain() >= Grain::Year || kpi.cumulative == Some(true) {
        return None;
    }
    let year = Period::of_date(latest.end(), Grain::Year, years, years.differ());
    let mut passed = parts(year, latest.grain(), years);
    passed.retain(|part| *part <= latest);
    let observations = reading.observations(measure);
    let this = total(kpi, observations, year, &passed)?;
    let before: Vec<Period> = passed.iter().map(|part| year_before(*part, years)).collect();
    let before = total(kpi, observations, year.previous(), &before).filter(|total| total.value.is_some());
    Some(YearToDate { this, before })
}

/// The period a year before: 364 days for days and weeks, the same part of the year for longer ones.
pub fn year_before(period: Period, years: &FiscalYears) -> Period {
    let back = match period.grain() {
        Grain::Day | Grain::Week => jiff::Span::new().days(364),
        _ => jiff::Span::new().years(1),
    };
    Period::of_date(period.end().saturating_sub(back), period.grain(), years, period.is_fiscal())
}

/// The pace of a running total. None for other KPIs, without a value, and without a plain target for the year.
pub fn running(kpi: &Kpi, measure: &Measure, reading: &KpiReading, years: &FiscalYears) -> Option<Pace> {
    let latest = reading.latest.filter(|_| kpi.cumulative == Some(true))?;
    let year = Period::of_date(latest.period.end(), Grain::Year, years, years.differ());
    let parts = parts(year, latest.period.grain(), years);
    let passed = parts.iter().filter(|part| **part <= latest.period).count();
    // The plan of a period: the row's own target, or a step of the path that is due by its very end.
    let planned = |end: Date| {
        if measure.has_target_column() {
            let row = measure.observations().iter().find(|seen| seen.period.end() == end);
            return row.and_then(Observation::target);
        }
        let (band, by) = measure.targets.at(end)?;
        by.filter(|by| by.end() == end).and_then(|_| band.as_value())
    };
    // For the whole year the last step due by its end holds; before the first step is due, the first does.
    let whole = || measure.targets.at(year.end()).and_then(|(band, _)| band.as_value());
    let target = planned(year.end()).or_else(|| whole().filter(|_| !measure.has_target_column()));
    let phased = planned(latest.period.end());
    let expected = match (phased, target) {
        (Some(expected), _) => expected,
        (None, Some(target)) => pace::expected_linear(target, count(passed), count(parts.len()))?,
        (None, None) => return None,
    };
    let observations = reading.observations(measure);
    let of_year: Vec<f64> = observations
        .iter()
        .filter(|seen| seen.period.start() >= year.start() && seen.period <= latest.period)
        .filter_map(|seen| seen.value)
        .collect();
    let mut steps: Vec<f64> = std::iter::once(&0.0).chain(&of_year).zip(&of_year).map(|(a, b)| b - a).collect();
    // What is missing would make the next step look like two.
    if of_year.len() != passed {
        steps.clear();
    }
    let (direction, _) = aim(kpi.direction.value, None);
    let made = pace::pace(latest.value, expected);
    Some(Pace {
        year,
        target,
        expected,
        phased: phased.is_some(),
        pace: made,
        band: made.and_then(|made| pace::band(made, direction)),
        required: target.and_then(|target| pace::required_run_rate(target, latest.value, count(parts.len() - passed))),
        recent: mean(steps.iter().rev().take(3).copied()),
        remaining: parts.len() - passed,
    })
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::INFINITY, f64::from)
}
