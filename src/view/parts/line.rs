//! What the pictures of a KPI are made of: its periods with their gaps, and what each point says.

use crate::calendar::Period;
use crate::chart::{Mark, Standing};
use crate::edition::Reader;
use crate::reading::{Charted, KpiReading, Season, Signal, Status};
use crate::source::record::{Kpi, Tier};
use crate::statistics::variation::{Variation, judge};
use crate::strategy::{Measure, Ref};

/// Where the last value stands, as a shape and a colour.
pub(super) fn standing(reading: &KpiReading) -> Standing {
    match reading.status {
        Status::OnTarget => Standing::On,
        Status::Watch => Standing::Watch,
        Status::OffTarget => Standing::Off,
        Status::NoData => Standing::Open,
    }
}

/// The periods of a KPI that ended, with those that its file passes over: a line has a gap there.
pub(super) struct Line {
    pub(super) periods: Vec<Period>,
    pub(super) values: Vec<Option<f64>>,
    /// The place of each observation among the periods.
    pub(super) place: Vec<usize>,
}

impl Line {
    pub(super) fn of(reading: &KpiReading, measure: &Measure) -> Self {
        let ended = reading.observations(measure);
        let mut missing = measure.series.iter().flat_map(|series| &series.missing).peekable();
        let mut line = Self {
            periods: Vec::with_capacity(ended.len()),
            values: Vec::with_capacity(ended.len()),
            place: Vec::with_capacity(ended.len()),
        };
        for observation in ended {
            while let Some(period) = missing.next_if(|period| period.end() < observation.period.end()) {
                line.periods.push(*period);
                line.values.push(None);
            }
            line.place.push(line.periods.len());
            line.periods.push(observation.period);
            line.values.push(observation.value);
        }
        line
    }

    /// Where the last twelve periods begin.
    pub(super) fn last_twelve(&self) -> usize {
        self.periods.len().saturating_sub(12)
    }

    /// The place of a charted point.
    pub(super) fn point(&self, charted: &Charted, point: usize) -> Option<usize> {
        self.place.get(*charted.points.get(point)?).copied()
    }

    /// Figures of the charted points at their places.
    pub(super) fn spread(&self, charted: &Charted, figures: impl Iterator<Item = Option<f64>>) -> Vec<Option<f64>> {
        let mut all = vec![None; self.periods.len()];
        for (point, figure) in figures.enumerate() {
            if let Some(place) = self.point(charted, point) {
                all[place] = figure;
            }
        }
        all
    }
}

/// What each period says, by the chart's signals.
pub(super) fn marks(line: &Line, charted: &Charted, kpi: &Kpi) -> Vec<Mark> {
    let mut marks = vec![Mark::Plain; line.periods.len()];
    let (direction, _) = crate::reading::aim(kpi.direction.value, None);
    for point in 0..charted.points.len() {
        let Some(mark) = line.point(charted, point).and_then(|place| marks.get_mut(place)) else { continue };
        *mark = if charted.ghosts.contains(&point) {
            Mark::Ghost
        } else {
            match judge(charted.chart.flags[point], direction).variation {
                Variation::Improvement => Mark::Better,
                Variation::Concern => Mark::Worse,
                Variation::NeutralHigh | Variation::NeutralLow => Mark::Neutral,
                Variation::CommonCause | Variation::TooFewPoints => Mark::Plain,
            }
        };
    }
    marks
}

/// The chart of a KPI with its limits and signals; not for the front line, which gets the line and its target.
pub(super) fn charted<'a>(reader: &Reader<'a>, of: &Ref) -> Option<&'a Charted> {
    let plain = reader.edition().audience.tier == Tier::Frontline;
    reader.signal(&of.id).filter(|_| !plain).and_then(Signal::charted)
}

/// The target of the last periods as the small charts draw it: an open side is infinite.
pub(super) fn edges(band: crate::strategy::Band) -> (f64, f64) {
    (band.low.unwrap_or(f64::NEG_INFINITY), band.high.unwrap_or(f64::INFINITY))
}

/// The limits of the last partition, where there are any.
pub(super) fn last_limits(charted: Option<&Charted>) -> Option<(f64, f64)> {
    let charted = charted.filter(|charted| charted.season == Season::Raw)?;
    charted.last_partition()?.limits.map(|limits| (limits.lower, limits.upper))
}
