//! A KPI over longer periods: quarters and years in a table, six weeks and twelve months in a picture.

use super::subject::Subject;
use crate::calendar::{Grain, Period};
use crate::chart::{SixTwelve, SixTwelvePoint};
use crate::reading::totals::{self, Total};
use crate::say;
use crate::source::record::Aggregate;
use crate::view::parts;
use serde::Serialize;
use std::fmt::Write;

/// A longer period.
#[derive(Debug, Serialize)]
pub struct LongerRow {
    period: String,
    value: Option<String>,
    /// How many of its parts have a value, where some are missing.
    of: Option<String>,
    before: Option<String>,
    change: Option<String>,
}

/// Rows of each table, the newest.
const MOST: usize = 8;

/// Quarters, then years, each the newest first, with the same period of the year before.
pub(super) fn rows(subject: &Subject<'_>) -> Vec<LongerRow> {
    let mut rows = Vec::new();
    for grain in [Grain::Quarter, Grain::Year] {
        let totals = totals::coarser(&subject.record.data, subject.measure, subject.reading, grain, subject.years);
        for total in totals.iter().rev().take(MOST) {
            let before = totals::year_before(total.period, subject.years);
            let before = totals.iter().find(|other| other.period == before).and_then(|other| other.value);
            let print = &subject.print;
            rows.push(LongerRow {
                period: subject.reader.language().period(total.period, subject.years),
                value: total.value.map(|value| print.value(value)),
                of: (total.present < total.expected)
                    .then(|| crate::view::words::of(subject.reader.language(), total.present, total.expected)),
                before: before.map(|value| print.value(value)),
                change: total.value.zip(before).map(|(now, before)| print.difference(now - before)),
            });
        }
    }
    // A table of periods that are all incomplete says nothing.
    if rows.iter().all(|row| row.value.is_none()) { Vec::new() } else { rows }
}

/// Six weeks beside twelve months. Method: section 5. Only for what comes weekly or daily and can be added up.
pub(super) fn six_twelve(subject: &Subject<'_>) -> Option<String> {
    let latest = subject.reading.latest?;
    let aggregate = subject.record.data.aggregate?;
    if latest.period.grain() > Grain::Week || subject.record.data.cumulative == Some(true) {
        return None;
    }
    let totals_of = |grain: Grain| {
        if grain == latest.period.grain() {
            let observations = subject.reading.observations(subject.measure).iter();
            return observations
                .map(|seen| Total { period: seen.period, value: seen.value, present: 1, expected: 1 })
                .collect();
        }
        totals::coarser(&subject.record.data, subject.measure, subject.reading, grain, subject.years)
    };
    let (weeks, months): (Vec<Total>, Vec<Total>) = (totals_of(Grain::Week), totals_of(Grain::Month));
    let rows = |totals: &[Total], most: usize| -> Vec<(String, Period, Option<f64>, Option<f64>)> {
        let value = |period: Period| totals.iter().find(|total| total.period == period).and_then(|total| total.value);
        let last = totals.iter().rev().take(most).rev();
        last.map(|total| {
            let before = totals::year_before(total.period, subject.years);
            (
                subject.reader.language().short_period(total.period, subject.years),
                total.period,
                total.value,
                value(before),
            )
        })
        .collect()
    };
    let (weeks, months) = (rows(&weeks, 6), rows(&months, 12));
    if weeks.is_empty() || months.is_empty() {
        return None;
    }
    let target = |period: Period| subject.measure.targets.at(period.end()).and_then(|(band, _)| band.as_value());
    // A sum has another target for a month than for a week; which, nobody wrote.
    let rate = aggregate != Aggregate::Sum && aggregate != Aggregate::Count;
    let points = |rows: &'_ [(String, Period, Option<f64>, Option<f64>)]| {
        rows.iter()
            .map(|(_, period, value, prior)| {
                (*value, *prior, target(*period).filter(|_| rate && subject.reading.judged))
            })
            .collect::<Vec<_>>()
    };
    let (week_points, month_points) = (points(&weeks), points(&months));
    let weeks: Vec<SixTwelvePoint<'_>> = weeks
        .iter()
        .zip(&week_points)
        .map(|((label, ..), (value, prior, target))| SixTwelvePoint {
            label,
            value: *value,
            prior: *prior,
            target: *target,
        })
        .collect();
    let months: Vec<SixTwelvePoint<'_>> = months
        .iter()
        .zip(&month_points)
        .map(|((label, ..), (value, prior, target))| SixTwelvePoint {
            label,
            value: *value,
            prior: *prior,
            target: *target,
        })
        .collect();
    let held = parts::wording::Held::new(subject.reader.language());
    let mut described = say!(subject.reader.language(), "six-twelve", title = subject.record.data.title.as_str());
    if let Some(month) = months.last()
        && let Some(value) = month.value
    {
        let value = subject.print.value(value);
        let last = say!(subject.reader.language(), "value-in-period", value = value, period = month.label);
        _ = write!(described, "; {last}");
    }
    SixTwelve {
        description: &described,
        weeks: &weeks,
        months: &months,
        shared_axis: rate,
        number: &|value| subject.print.bare(value),
        words: held.wording(),
        ..SixTwelve::default()
    }
    .both()
}
