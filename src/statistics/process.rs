//! The process-behaviour chart (`XmR`): limits, signals, and the two readings made of them (sections 1 and 2).

use serde::Serialize;

use super::assurance::{Assurance, assurance};
use super::direction::{Direction, Target};
use super::limits::{Centre, Limits};
pub use super::numeric::{EPSILON, ROUNDING};
use super::partition::{DEFAULT_BASELINE, MinimumPoints, Partition, Stage, bounds, partition};
use super::rule::Flags;
use super::signals::{mark, mark_trends};
use super::variation::{Signal, last};

/// Which rules a chart uses. Every chart names its profile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// NHS England: outside the limits, shift of 7, trend of 7 across partitions, two of three.
    #[default]
    Nhs,
    /// Wheeler: outside the limits, run of 8, three of four, and moving ranges beyond their limit.
    Wheeler,
}

impl Profile {
    /// Points on one side of the mean that make a shift.
    pub fn shift(self) -> usize {
        match self {
            Self::Nhs => 7,
            Self::Wheeler => 8,
        }
    }
}

/// How a chart is read.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Settings {
    /// The rules.
    pub profile: Profile,
    /// Which way is better.
    pub direction: Direction,
    /// What is aimed at, for the assurance; with a band the direction does not matter.
    pub target: Option<Target>,
    /// The first so many used points of each partition freeze its limits; `None` (or 0): all points count.
    pub baseline: Option<usize>,
    /// The last point of a baseline that the author set, by index: the limits of the partition that holds it rest on its
    /// points up to it. The other partitions keep `baseline`.
    pub baseline_end: Option<usize>,
    /// Mean or median.
    pub centre: Centre,
    /// How many points each step needs.
    pub minimum: MinimumPoints,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            profile: Profile::default(),
            direction: Direction::default(),
            target: None,
            baseline: Some(DEFAULT_BASELINE),
            baseline_end: None,
            centre: Centre::default(),
            minimum: MinimumPoints::default(),
        }
    }
}

/// Something a reader of the chart should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Warning {
    /// A partition has fewer used points than ordinary limits need (12).
    ShortPartition {
        /// Which, counted from 0.
        partition: usize,
        /// Its used points.
        points: usize,
    },
}

/// A process-behaviour chart. Indices are those of the values put in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    /// The stretches with limits of their own, in order; empty only without values.
    pub partitions: Vec<Partition>,
    /// The moving range into each point from the used one before, bridging ghosts: `None` for the first and for ghosts.
    /// One across a boundary is shown but does not count for limits.
    pub moving_ranges: Vec<Option<f64>>,
    /// The rules each point hits.
    pub flags: Vec<Flags>,
    /// What the last point says.
    pub signal: Signal,
    /// The target against the last limits; `None` without a target, a direction, or enough points.
    pub assurance: Option<Assurance>,
    /// Used points, of all partitions.
    pub used: usize,
    /// What a reader should know.
    pub warnings: Vec<Warning>,
}

impl Chart {
    /// The partition that holds a point.
    pub fn partition_at(&self, point: usize) -> Option<&Partition> {
        self.partitions.get(self.partitions.partition_point(|partition| partition.to < point))
    }
}

/// Makes the chart of `values`, in order of their dates and without gaps.
///
/// `ghosts` are drawn but count for nothing; a value that is not finite is ghosted too. `starts` are the first indices
/// of new partitions, in any order; one at 0 or past the end is ignored.
pub fn chart(values: &[f64], ghosts: &[usize], starts: &[usize], settings: &Settings) -> Chart {
    let mut ghosted: Vec<bool> = values.iter().map(|value| !value.is_finite()).collect();
    for &ghost in ghosts {
        if let Some(flag) = ghosted.get_mut(ghost) {
            *flag = true;
        }
    }
    let points: Vec<usize> = (0..values.len()).filter(|&point| !ghosted[point]).collect();
    let used: Vec<f64> = points.iter().map(|&point| values[point]).collect();

    let mut flags = vec![Flags::NONE; values.len()];
    let mut partitions = Vec::new();
    let mut warnings = Vec::new();
    for (from, to) in bounds(values.len(), starts) {
        let (first, end) =
            (points.partition_point(|&point| point < from), points.partition_point(|&point| point <= to));
        let own = &points[first..end];
        let set = settings.baseline_end.filter(|last| (from..=to).contains(last));
        let baseline = set.map_or(settings.baseline, |last| Some(own.partition_point(|&point| point <= last)));
        let part = partition((from, to), &used[first..end], points.len(), baseline, settings.centre, settings.minimum);
        if own.len() < settings.minimum.limits {
            warnings.push(Warning::ShortPartition { partition: partitions.len(), points: own.len() });
        }
        if let Some(limits) = part.limits.filter(|limits| !limits.constant) {
            mark(&mut flags, values, own, &limits, settings.profile);
        }
        partitions.push(part);
    }
    if settings.profile == Profile::Nhs {
        mark_trends(&mut flags, values, &points, |point| {
            let place = partitions.partition_point(|partition| partition.to < point);
            partitions.get(place).is_some_and(|part| part.limits.is_some() && !part.constant)
        });
    }

    let mut moving_ranges = vec![None; values.len()];
    for pair in points.windows(2) {
        moving_ranges[pair[1]] = Some((values[pair[1]] - values[pair[0]]).abs());
    }
    let signal = last(values, &points, &flags, partitions.last(), settings.direction);
    let assurance = settings.target.zip(partitions.last()).and_then(|(target, partition)| {
        let limits = partition.limits.filter(|_| partition.stage == Stage::Full)?;
        assurance(&limits, settings.direction, target)
    });
    Chart { partitions, moving_ranges, flags, signal, assurance, used: points.len(), warnings }
}

/// The rules that finite `values` hit against limits of other points, by themselves: no run reaches back before them.
/// None without variation.
pub fn flags_against(limits: &Limits, values: &[f64], profile: Profile) -> Vec<Flags> {
    let mut flags = vec![Flags::NONE; values.len()];
    if !limits.constant {
        let points: Vec<usize> = (0..values.len()).collect();
        mark(&mut flags, values, &points, limits, profile);
        if profile == Profile::Nhs {
            mark_trends(&mut flags, values, &points, |_| true);
        }
    }
    flags
}
