//! The readings of a KPI at a date.

use super::freshness::Freshness;
use super::gap::{Status, TOLERANCE, judge};
use crate::calendar::Period;
use crate::source::content::Record;
use crate::source::record::{Direction, Kpi};
use crate::strategy::{Band, Measure, Strategy};
use jiff::civil::Date;

/// One period of a KPI as it is read at a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The period.
    pub period: Period,
    /// In the KPI's unit; none is a gap, never zero.
    pub value: Option<f64>,
    /// The target that holds for the period.
    pub target: Option<Band>,
    /// The line of the file, from 1.
    pub line: u32,
}

/// The last value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Latest {
    /// Its period.
    pub period: Period,
    /// In the KPI's unit.
    pub value: f64,
    /// The line of the file, from 1.
    pub line: u32,
}

/// The target that the last value is held against, or that holds today where there is no value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurrentTarget {
    /// The value or the band.
    pub band: Band,
    /// By the end of which period, where the target has a date.
    pub by: Option<Period>,
}

/// What is read of a KPI at a date.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiReading {
    /// All periods that ended by the date, ascending; those after it do not exist.
    pub points: Vec<Point>,
    /// The last value.
    pub latest: Option<Latest>,
    /// The target.
    pub target: Option<CurrentTarget>,
    /// See [`super::Judged`]; none without a value or a target.
    pub gap: Option<f64>,
    /// Of the last value, however old.
    pub status: Status,
    /// None without a judgement, and when the last value is stale.
    pub score: Option<f64>,
    /// How current the last value is.
    pub freshness: Freshness,
    /// Whether the KPI is one that is judged: it has a direction and a target. Others count in no roll-up.
    pub judged: bool,
    /// Lines of the file with a value of a period that has not ended: they are left out.
    pub future: Vec<u32>,
}

pub(super) fn read(record: &Record<Kpi>, measure: &Measure, strategy: &Strategy, as_of: Date) -> KpiReading {
    let direction = record.data.direction.value;
    let observations = measure.series.as_ref().map_or(&[][..], |series| &series.observations);
    let has_column = measure.series.as_ref().is_some_and(|series| series.has_targets);
    let target_at = |end: Date| measure.targets.at(end).map(|(band, by)| CurrentTarget { band, by });
    let mut points = Vec::with_capacity(observations.len());
    let mut future = Vec::new();
    for observation in observations {
        if observation.period.end() > as_of {
            if observation.value.is_some() {
                future.push(observation.line);
            }
            continue;
        }
        let target = if has_column {
            observation.target().map(Band::value)
        } else {
            target_at(observation.period.end()).map(|target| target.band)
        };
        points.push(Point { period: observation.period, value: observation.value, target, line: observation.line });
    }
    let last = points.iter().rev().find_map(|point| point.value.map(|value| (point, value)));
    let latest = last.map(|(point, value)| Latest { period: point.period, value, line: point.line });
    let target = if has_column {
        let of_row = |row: &Point| row.target.map(|band| CurrentTarget { band, by: Some(row.period) });
        last.map_or_else(|| points.iter().rev().find_map(of_row), |(point, _)| of_row(point))
    } else {
        target_at(latest.map_or(as_of, |latest| latest.period.end()))
    };
    let freshness = Freshness::of(latest.map(|latest| latest.period.end()), measure.frequency, as_of);
    let tolerance = strategy.organisation.limits.tolerance.unwrap_or(TOLERANCE);
    let red_flag = record.data.red_flag.as_ref().map(|flag| flag.value);
    let judgement = latest
        .zip(target)
        .and_then(|(latest, target)| judge(latest.value, target.band, direction, red_flag, tolerance));
    let has_target = target.is_some() || observations.iter().any(|observation| observation.target().is_some());
    KpiReading {
        latest,
        target,
        gap: judgement.and_then(|judged| judged.gap),
        status: judgement.map_or(Status::NoData, |judged| judged.status),
        score: judgement.map(|judged| judged.score).filter(|_| freshness != Freshness::Stale),
        freshness,
        judged: direction != Direction::Neutral && has_target,
        points,
        future,
    }
}

impl KpiReading {
    /// The last `n` periods before and with the last one.
    pub fn tail(&self, n: usize) -> &[Point] {
        &self.points[self.points.len().saturating_sub(n)..]
    }

    /// The value before the last one.
    pub fn previous(&self) -> Option<(Period, f64)> {
        self.points.iter().rev().filter_map(|point| point.value.map(|value| (point.period, value))).nth(1)
    }
}
