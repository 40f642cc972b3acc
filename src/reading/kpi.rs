//! The readings of a KPI at a date.

use super::freshness::Freshness;
use super::gap::{Status, judge};
use crate::calendar::Period;
use crate::source::content::Record;
use crate::source::record::{Direction, Kpi};
use crate::strategy::{Band, Measure, Observation, Strategy};
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
    /// How many of the series' periods ended by the date; those after it do not exist.
    pub ended: usize,
    /// The last value.
    pub latest: Option<Latest>,
    /// The value before the last one, with its period.
    pub previous: Option<(Period, f64)>,
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
}

pub(super) fn read(record: &Record<Kpi>, measure: &Measure, strategy: &Strategy, as_of: Date) -> KpiReading {
    let direction = record.data.direction.value;
    let observations = measure.observations();
    let has_column = measure.has_target_column();
    // Observations are in the order of their ends.
    let ended = observations.partition_point(|observation| observation.period.end() <= as_of);
    let points = points(measure, ended);
    let mut values = points.clone().rev().filter_map(|point| point.value.map(|value| (point, value)));
    let last = values.next();
    let previous = values.next().map(|(point, value)| (point.period, value));
    let latest = last.map(|(point, value)| Latest { period: point.period, value, line: point.line });
    let target = if has_column {
        let of_row = |row: Point| row.target.map(|band| CurrentTarget { band, by: Some(row.period) });
        last.map_or_else(|| points.rev().find_map(of_row), |(point, _)| of_row(point))
    } else {
        let end = latest.map_or(as_of, |latest| latest.period.end());
        measure.targets.at(end).map(|(band, by)| CurrentTarget { band, by })
    };
    let freshness = Freshness::of(latest.map(|latest| latest.period.end()), measure.frequency, as_of);
    let tolerance = strategy.organisation.limits.tolerance();
    let red_flag = record.data.red_flag.as_ref().map(|flag| flag.value);
    let judgement = latest
        .zip(target)
        .and_then(|(latest, target)| judge(latest.value, target.band, direction, red_flag, tolerance));
    let has_target = target.is_some() || observations.iter().any(|observation| observation.target().is_some());
    KpiReading {
        ended,
        latest,
        previous,
        target,
        gap: judgement.and_then(|judged| judged.gap),
        status: judgement.map_or(Status::NoData, |judged| judged.status),
        score: judgement.map(|judged| judged.score).filter(|_| freshness != Freshness::Stale),
        freshness,
        judged: direction != Direction::Neutral && has_target,
    }
}

/// The first periods of a series with the targets that hold for them.
fn points(measure: &Measure, ended: usize) -> impl DoubleEndedIterator<Item = Point> + ExactSizeIterator + Clone {
    let has_column = measure.has_target_column();
    measure.observations()[..ended].iter().map(move |observation| Point {
        period: observation.period,
        value: observation.value,
        target: if has_column {
            observation.target().map(Band::value)
        } else {
            measure.targets.at(observation.period.end()).map(|(band, _)| band)
        },
        line: observation.line,
    })
}

impl KpiReading {
    /// All periods of the measure that ended by the date, ascending.
    pub fn points<'m>(
        &self,
        measure: &'m Measure,
    ) -> impl DoubleEndedIterator<Item = Point> + ExactSizeIterator + Clone + use<'m> {
        points(measure, self.ended)
    }

    /// How many of those periods have no value, with those that the file passes over.
    pub fn missing(&self, measure: &Measure) -> usize {
        let ended = self.observations(measure);
        let passed_over = measure.series.iter().flat_map(|series| &series.missing);
        let until = ended.last().map(|last| last.period.end());
        ended.iter().filter(|seen| seen.value.is_none()).count()
            + passed_over.filter(|period| until.is_some_and(|until| period.end() < until)).count()
    }

    /// What the file says of the same periods.
    pub fn observations<'m>(&self, measure: &'m Measure) -> &'m [Observation] {
        &measure.observations()[..self.ended]
    }
}
