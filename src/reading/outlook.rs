//! Will it reach the target by its date? Method: section 7.

use super::kpi::KpiReading;
use super::signal::{Signal, aim};
use crate::calendar::Period;
use crate::source::content::Record;
use crate::source::record::Kpi;
use crate::statistics::outlook::{self, DEFAULT_LEVEL, Question};
use crate::statistics::partition::DEFAULT_BASELINE;
use crate::strategy::{Band, Measure, Strategy, TargetPath};
use jiff::civil::Date;

/// What a KPI is to reach next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// The value or the band.
    pub band: Band,
    /// By the end of this period, of the KPI's own length.
    pub by: Period,
    /// From its last value to that period, in periods.
    pub ahead: usize,
}

/// What is expected of a KPI, and what it is to reach.
#[derive(Debug, Clone, PartialEq)]
pub enum Outlook {
    /// It was asked.
    Asked {
        /// What is to be reached next.
        goal: Goal,
        /// What is expected.
        outlook: Box<outlook::Outlook>,
    },
    /// It can't be asked.
    NotAsked(NotAsked),
}

/// Why there is no outlook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAsked {
    /// There is no value.
    NoValues,
    /// Nothing is to be reached, or neither way is better.
    NoTarget,
    /// No step of the path and no end of the planning period is to come.
    NothingAhead,
    /// Values come irregularly: there are no periods to count.
    Irregular,
    /// A running total is read by its pace.
    Cumulative,
}

impl Outlook {
    /// What was asked and answered.
    pub fn asked(&self) -> Option<(&Goal, &outlook::Outlook)> {
        match self {
            Self::Asked { goal, outlook } => Some((goal, outlook)),
            Self::NotAsked(_) => None,
        }
    }
}

pub(super) fn read(
    record: &Record<Kpi>,
    measure: &Measure,
    reading: &KpiReading,
    signal: &Signal,
    strategy: &Strategy,
    as_of: Date,
) -> Outlook {
    let data = &record.data;
    let Some(latest) = reading.latest else { return Outlook::NotAsked(NotAsked::NoValues) };
    if data.cumulative == Some(true) {
        return Outlook::NotAsked(NotAsked::Cumulative);
    }
    if !reading.judged {
        return Outlook::NotAsked(NotAsked::NoTarget);
    }
    if measure.frequency.grain().is_none() {
        return Outlook::NotAsked(NotAsked::Irregular);
    }
    let Some((band, day)) = next(measure, reading, strategy, as_of) else {
        return Outlook::NotAsked(NotAsked::NothingAhead);
    };
    let by = Period::of_date(day, latest.period.grain(), &strategy.years, latest.period.is_fiscal());
    let goal = Goal { band, by, ahead: usize::try_from(latest.period.steps_to(by)).unwrap_or(0) };
    let observations = reading.observations(measure);
    // Without a chart (its record declines one) all values are of one process.
    let (from, ghosts): (usize, Vec<usize>) = match signal {
        Signal::Charted(charted) => (
            charted.last_partition().and_then(|part| charted.points.get(part.from)).copied().unwrap_or(0),
            charted.ghosts.iter().filter_map(|ghost| charted.points.get(*ghost)).copied().collect(),
        ),
        Signal::NotCharted(_) => (0, Vec::new()),
    };
    let mut values = Vec::new();
    let mut times = Vec::new();
    for (at, observation) in observations.iter().enumerate().skip(from) {
        if let Some(value) = observation.value.filter(|_| !ghosts.contains(&at)) {
            values.push(value);
            times.push(i64::from(observations[from].period.steps_to(observation.period)));
        }
    }
    let seasonal = data.signals.as_ref().and_then(|settings| settings.seasonal) == Some(true);
    let season = latest.period.place_in_year().map(|(_, cycle)| cycle).filter(|_| seasonal);
    let (direction, target) = aim(data.direction.value, Some(band));
    // The mean and its limits are those of the chart, with the same baseline.
    let baseline = match signal.charted().and_then(|charted| charted.last_partition()) {
        Some(partition) => Some(partition.counted),
        None => Some(DEFAULT_BASELINE),
    };
    let question = Question {
        values: &values,
        times: &times,
        horizon: goal.ahead,
        season,
        direction,
        target,
        baseline,
        level: DEFAULT_LEVEL,
    };
    Outlook::Asked { goal, outlook: Box::new(outlook::outlook(&question)) }
}

/// The next step of the path after a day; else the last target with the end of the planning period, if that is to come.
fn next(measure: &Measure, reading: &KpiReading, strategy: &Strategy, as_of: Date) -> Option<(Band, Date)> {
    let end = strategy.organisation.period.as_ref().map(|period| period.end.value.0).filter(|end| *end > as_of);
    if measure.has_target_column() {
        let coming = measure.observations()[reading.ended..].iter();
        let next = coming.filter_map(|row| Some((Band::value(row.target()?), row.period.end()))).next();
        return next.or_else(|| Some((reading.target?.band, end?)));
    }
    match &measure.targets {
        TargetPath::None | TargetPath::ToBeSet => None,
        TargetPath::Always(band) => Some((*band, end?)),
        TargetPath::Steps(steps) => match measure.targets.next_after(as_of) {
            Some(step) => Some((step.band, step.by.end())),
            None => Some((steps.last()?.band, end?)),
        },
    }
}
