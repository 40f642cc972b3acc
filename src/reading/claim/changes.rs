//! When a KPI changed for the better or the worse, by the signals of its chart.

use crate::calendar::Period;
use crate::reading::{Charted, Readings, aim};
use crate::source::record::EventKind;
use crate::statistics::limits::LIMIT_FACTOR;
use crate::statistics::partition::Stage;
use crate::statistics::variation::{Variation, judge};
use crate::strategy::{Ref, Strategy};
use jiff::civil::Date;

/// A KPI with its changes.
pub(super) struct Line {
    pub(super) kpi: Ref,
    /// The end of its first charted period.
    pub(super) begin: Date,
    /// The end of its last.
    pub(super) end: Date,
    /// Days of a period.
    pub(super) days: i64,
    /// Its changes, ascending.
    pub(super) turns: Vec<Turn>,
}

/// A change, with how long its signals went on.
pub(super) struct Turn {
    pub(super) since: Period,
    /// The end of the last period with its signal.
    pub(super) last: Date,
    pub(super) better: bool,
    /// Whether its beginning was seen, and not only that of the chart or of its limits.
    pub(super) begins: bool,
}

/// The changes of a KPI; none where it has no better way, or too few points for icons.
pub(super) fn line(readings: &Readings, strategy: &Strategy, kpi: &Ref) -> Option<Line> {
    let data = &strategy.kpis.get(&kpi.id)?.data;
    let observations = strategy.measures.get(&kpi.id)?.observations();
    let charted = readings.signals.get(&kpi.id)?.charted()?;
    let target = readings.kpis.get(&kpi.id)?.target.map(|target| target.band);
    let (direction, _) = aim(data.direction.value, target);
    direction.good_side()?;
    charted.last_partition().filter(|partition| partition.stage == Stage::Full)?;
    let period = |point: usize| Some(observations.get(*charted.points.get(point)?)?.period);
    let (begin, last) = (period(0)?, period(charted.points.len().checked_sub(1)?)?);
    let mut turns = stretches(
        charted,
        |point| {
            Some(match judge(*charted.chart.flags.get(point)?, direction).variation {
                Variation::Improvement => true,
                Variation::Concern => false,
                _ => return None,
            })
        },
        period,
    );
    let up = direction.good_side() == Some(crate::statistics::direction::Side::High);
    turns.extend(steps(charted, strategy, up, period));
    turns.sort_by_key(|turn| turn.since.end());
    let days = i64::from((last.end() - last.start()).get_days()) + 1;
    Some(Line { kpi: kpi.clone(), begin: begin.end(), end: last.end(), days, turns })
}

/// Stretches of signals of one side, as many at least as make a shift. `better` says of a point whether it is a signal, and which.
fn stretches(
    charted: &Charted,
    better: impl Fn(usize) -> Option<bool>,
    period: impl Fn(usize) -> Option<Period>,
) -> Vec<Turn> {
    let shift = charted.profile.shift();
    // Each with the number of its signals.
    let mut turns: Vec<(Turn, usize)> = Vec::new();
    for partition in charted.chart.partitions.iter().filter(|partition| partition.stage >= Stage::LimitsOnly) {
        // Points since the last signal of the running stretch; none where none runs.
        let mut silent: Option<usize> = None;
        let used = (partition.from..=partition.to).filter(|point| charted.ghosts.binary_search(point).is_err());
        for (nth, point) in used.enumerate() {
            let Some(period) = period(point) else { continue };
            let running = turns.last_mut().filter(|_| silent.is_some());
            match (better(point), running) {
                (Some(side), Some((turn, signals))) if turn.better == side => {
                    turn.last = period.end();
                    *signals += 1;
                    silent = Some(0);
                }
                (Some(side), _) => {
                    turns.push((Turn { since: period, last: period.end(), better: side, begins: nth > 0 }, 1));
                    silent = Some(0);
                }
                (None, _) => {
                    silent = silent.map(|points| points + 1).filter(|points| *points < shift);
                }
            }
        }
    }
    turns.into_iter().filter(|(_, signals)| *signals >= shift).map(|(turn, _)| turn).collect()
}

/// Steps of the mean that an event explains and the figures prove. A new definition is no change of what is measured.
fn steps(charted: &Charted, strategy: &Strategy, up: bool, period: impl Fn(usize) -> Option<Period>) -> Vec<Turn> {
    let mut turns = Vec::new();
    for pair in charted.chart.partitions.windows(2) {
        let [before, after] = pair else { continue };
        let Some(step) = charted.steps.iter().find(|step| step.at == after.from) else { continue };
        let kind = strategy.events.get(&step.event).map(|event| event.data.kind);
        let (Some(EventKind::StepChange), Some(old), Some(new)) = (kind, before.limits, after.limits) else { continue };
        let moved = new.mean - old.mean;
        let points = f64::from(u32::try_from(after.counted).unwrap_or(u32::MAX)).max(1.0);
        let Some(since) = period(after.from) else { continue };
        if moved.abs() > LIMIT_FACTOR * old.moving_range / points.sqrt() {
            turns.push(Turn { since, last: since.end(), better: (moved > 0.0) == up, begins: true });
        }
    }
    turns
}
