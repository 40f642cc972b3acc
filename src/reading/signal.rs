//! Has the process changed? A KPI's process-behaviour chart at a date. Method: section 1 and 2.

use crate::calendar::Period;
use crate::source::content::Record;
use crate::source::record::{self, Direction, EventKind, Kpi};
use crate::statistics::anhoj::run_chart;
use crate::statistics::autocorrelation::autocorrelated;
use crate::statistics::coarse::too_coarse;
use crate::statistics::direction::{self, Target};
use crate::statistics::partition::Partition;
use crate::statistics::process::{Chart, Profile, Settings, chart};
use crate::statistics::seasonal;
use crate::statistics::stable_shift;
use crate::statistics::variation::Variation;
use crate::strategy::{Band, Id, Measure, Observation, Ref, Relation, Strategy};

/// Whether a KPI has a process-behaviour chart, and what it says.
#[derive(Debug, Clone, PartialEq)]
pub enum Signal {
    /// It has one.
    Charted(Box<Charted>),
    /// It has none.
    NotCharted(NotCharted),
}

/// Why a KPI has no process-behaviour chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCharted {
    /// It has no value yet.
    NoValues,
    /// It is a running total: each value holds the one before, and limits would mean nothing.
    Cumulative,
    /// Its record says `profile: none`.
    Declined,
}

/// Whether the season was taken out of the values before they were charted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// It was not asked for.
    Raw,
    /// It was: each value is divided by the factor of its place in the year.
    Adjusted {
        /// Places in a year: 12 for months.
        cycle: usize,
    },
    /// It was asked for, but there are not two whole cycles of values yet, or none can be made.
    TooShort,
}

/// A place where new limits begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepChange {
    /// The first charted point of the new limits.
    pub at: usize,
    /// The event that says why.
    pub event: Id,
}

/// A process-behaviour chart with the points it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Charted {
    /// Which observation each point is: those with a value.
    pub points: Vec<usize>,
    /// The values of the points as charted, in the KPI's unit: adjusted where the season is taken out.
    pub values: Vec<f64>,
    /// Points that count for nothing, by an event; ascending.
    pub ghosts: Vec<usize>,
    /// Where new limits begin, by events; ascending.
    pub steps: Vec<StepChange>,
    /// Whether the season is taken out.
    pub season: Season,
    /// The last period of the baseline that the author set.
    pub baseline_to: Option<Period>,
    /// The rules.
    pub profile: Profile,
    /// Limits, flags, the last point's signal and the assurance.
    pub chart: Chart,
    cautions: Cautions,
}

/// What weakens what a chart says.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Cautions {
    /// Neighbouring values resemble each other, so that limits are too tight.
    pub autocorrelated: bool,
    /// The values take too few steps for limits.
    pub too_coarse: bool,
    /// Of 10 to 14 values, too few for a signal: whether their runs about the median are longer, or cross it less often,
    /// than chance has it. Method: section 3.
    pub runs: bool,
    /// The first point of a level that the stable-shift algorithm would give limits of its own. Only a person may.
    pub suggested: Option<usize>,
}

impl Charted {
    /// The partition of the last point.
    pub fn last_partition(&self) -> Option<&Partition> {
        self.chart.partitions.last()
    }

    /// The values of a partition that count, in their order.
    pub fn values_of(&self, partition: &Partition) -> Vec<f64> {
        let range = partition.from..=partition.to.min(self.values.len().saturating_sub(1));
        range.filter(|point| !self.ghosts.contains(point)).filter_map(|point| self.values.get(point).copied()).collect()
    }

    /// What weakens what the chart says, of the last partition.
    pub fn cautions(&self) -> Cautions {
        self.cautions
    }

    fn read_cautions(&self) -> Cautions {
        let Some(partition) = self.last_partition() else { return Cautions::default() };
        let values = self.values_of(partition);
        // The algorithm looks at the last partition only: an event has decided about those before.
        let own: Vec<usize> = self.ghosts.iter().filter_map(|ghost| ghost.checked_sub(partition.from)).collect();
        let all = &self.values[partition.from..];
        let suggested = stable_shift::suggestions(all, &own, &stable_shift::Settings::default());
        Cautions {
            autocorrelated: autocorrelated(&values),
            too_coarse: too_coarse(&values),
            runs: self.chart.signal.variation == Variation::TooFewPoints
                && run_chart(&values).is_some_and(|runs| runs.signal()),
            suggested: suggested.last().map(|at| at + partition.from),
        }
    }
}

impl Signal {
    /// The chart, where there is one.
    pub fn charted(&self) -> Option<&Charted> {
        match self {
            Self::Charted(charted) => Some(charted),
            Self::NotCharted(_) => None,
        }
    }
}

pub(super) fn read(
    record: &Record<Kpi>,
    measure: &Measure,
    ended: usize,
    target: Option<Band>,
    strategy: &Strategy,
) -> Signal {
    read_without(record, measure, ended, target, strategy, None)
}

/// The same as it would be if there were not a certain event.
pub(super) fn read_without(
    record: &Record<Kpi>,
    measure: &Measure,
    ended: usize,
    target: Option<Band>,
    strategy: &Strategy,
    without: Option<&Ref>,
) -> Signal {
    let data = &record.data;
    let settings = data.signals.as_ref();
    let profile = match settings.and_then(|settings| settings.profile).unwrap_or_default() {
        record::Profile::Nhs => Profile::Nhs,
        record::Profile::Wheeler => Profile::Wheeler,
        record::Profile::None => return Signal::NotCharted(NotCharted::Declined),
    };
    if data.cumulative == Some(true) {
        return Signal::NotCharted(NotCharted::Cumulative);
    }
    let observations = &measure.observations()[..ended];
    let points: Vec<usize> = (0..ended).filter(|at| observations[*at].value.is_some()).collect();
    if points.is_empty() {
        return Signal::NotCharted(NotCharted::NoValues);
    }
    let raw: Vec<f64> = points.iter().filter_map(|at| observations[*at].value).collect();
    let period = |point: usize| observations[points[point]].period;
    let (ghosts, steps) = events(record, strategy, without, points.len(), period);
    let (season, values) = if settings.and_then(|settings| settings.seasonal) == Some(true) {
        adjusted(observations, &points, raw, &ghosts)
    } else {
        (Season::Raw, raw)
    };
    let baseline_to = settings.and_then(|settings| settings.baseline.as_ref()).and_then(|baseline| {
        let written = &baseline.to.as_ref()?.value.0;
        crate::calendar::parse_plain(written, &strategy.years).ok()
    });
    let baseline_end =
        baseline_to.and_then(|to| (0..points.len()).rev().find(|point| period(*point).end() <= to.end()));
    let (direction, target) = aim(data.direction.value, target);
    let starts: Vec<usize> = steps.iter().map(|step| step.at).collect();
    let settings = Settings { profile, direction, target, baseline_end, ..Settings::default() };
    let chart = chart(&values, &ghosts, &starts, &settings);
    let cautions = Cautions::default();
    let mut charted = Charted { points, values, ghosts, steps, season, baseline_to, profile, chart, cautions };
    // Rules of the check and the KPI's page ask for them.
    charted.cautions = charted.read_cautions();
    Signal::Charted(Box::new(charted))
}

/// Which way is better, and what is aimed at. A band with one open side is a value with a direction.
pub fn aim(direction: Direction, target: Option<Band>) -> (direction::Direction, Option<Target>) {
    use direction::Direction as Way;
    let value = target.and_then(Band::as_value).map(Target::Value);
    match direction {
        Direction::Higher => (Way::Up, value),
        Direction::Lower => (Way::Down, value),
        Direction::Neutral => (Way::Neutral, None),
        Direction::Within => match target.map(|band| (band.low, band.high)) {
            Some((Some(low), Some(high))) => (Way::Neutral, Some(Target::Band { low, high })),
            Some((Some(low), None)) => (Way::Up, Some(Target::Value(low))),
            Some((None, Some(high))) => (Way::Down, Some(Target::Value(high))),
            _ => (Way::Neutral, None),
        },
    }
}

/// The points that events take out, and those at which new limits begin. A step change begins with the period that holds
/// its date, or the next that has a value.
fn events(
    record: &Record<Kpi>,
    strategy: &Strategy,
    without: Option<&Ref>,
    points: usize,
    period: impl Fn(usize) -> Period,
) -> (Vec<usize>, Vec<StepChange>) {
    let this = Ref::new(record::Kind::Kpi, &record.id);
    let mut ghosts = Vec::new();
    let mut steps: Vec<StepChange> = Vec::new();
    for of in strategy.backlinks(&this, Relation::Affects).filter(|of| Some(*of) != without) {
        let Some(event) = strategy.events.get(&of.id) else { continue };
        let date = event.data.date.value.0;
        let Some(at) = (0..points).find(|point| period(*point).end() >= date) else { continue };
        match event.data.kind {
            EventKind::StepChange | EventKind::Definition if at > 0 => {
                steps.push(StepChange { at, event: of.id.clone() });
            }
            EventKind::Ghost if period(at).start() <= date => ghosts.push(at),
            _ => {}
        }
    }
    ghosts.sort_unstable();
    ghosts.dedup();
    // Of two events in one period the first by its id gives the reason; their limits are the same.
    steps.sort_by(|a, b| (a.at, &a.event).cmp(&(b.at, &b.event)));
    steps.dedup_by_key(|step| step.at);
    (ghosts, steps)
}

fn adjusted(observations: &[Observation], points: &[usize], raw: Vec<f64>, ghosts: &[usize]) -> (Season, Vec<f64>) {
    let places: Option<Vec<(usize, usize)>> =
        points.iter().map(|at| observations[*at].period.place_in_year()).collect();
    let Some(places) = places else { return (Season::TooShort, raw) };
    let Some((_, cycle)) = places.first().copied() else { return (Season::TooShort, raw) };
    let places: Vec<usize> = places.into_iter().map(|(place, _)| place).collect();
    // A point that counts for nothing must not count for the season either.
    let counts = |point: &usize| !ghosts.contains(point);
    let counted: Vec<usize> = (0..raw.len()).filter(counts).collect();
    let values: Vec<f64> = counted.iter().map(|point| raw[*point]).collect();
    let own: Vec<usize> = counted.iter().map(|point| places[*point]).collect();
    let factors = seasonal::factors(&values, &own, cycle);
    match factors.and_then(|factors| seasonal::deseasonalise(&raw, &places, &factors)) {
        Some(adjusted) => (Season::Adjusted { cycle }, adjusted),
        None => (Season::TooShort, raw),
    }
}
