//! Did a KPI change at the time of an initiative? Association, never cause. Method: section 10.

use super::signal::{Signal, aim};
use crate::calendar::Period;
use crate::source::content::Record;
use crate::source::record::{Direction, Initiative, InitiativeState, Kind, Move};
use crate::statistics::direction::Direction as Way;
use crate::statistics::impact::{self, Trial};
use crate::statistics::mean;
use crate::statistics::partition::Partition;
use crate::strategy::{Ref, Relation, Strategy};
use imbl::OrdMap;
use jiff::civil::Date;
use std::sync::Arc;

/// The impact test of one KPI that an initiative should move.
#[derive(Debug, Clone, PartialEq)]
pub struct ImpactReading {
    /// The KPI.
    pub kpi: Ref,
    /// From when its effect is looked for: written, else the completion; none while it is not completed.
    pub effective: Option<Date>,
    /// The first period that is looked at.
    pub from: Option<Period>,
    /// What the test says. Its `confounded` is over all records; see [`Self::confounders`].
    pub impact: impact::Impact,
    /// Other initiatives and events on the KPI within two periods either way. An edition names only those it holds.
    pub confounders: Vec<Ref>,
}

/// Periods around the effective date in which something else on the KPI confounds the test.
const NEARBY: i32 = 2;

/// From when the effect of an initiative on a KPI is looked for.
fn effective(record: &Record<Initiative>, moves: &Move) -> Option<Date> {
    let data = &record.data;
    let completed = data.done_on.as_ref().or_else(|| {
        // Without its day, what is done was done at its end as last seen.
        let done = data.status == Some(InitiativeState::Done);
        data.forecast_end.as_ref().or(data.end.as_ref()).filter(|_| done)
    });
    moves.effective_date.as_ref().or(completed).map(|day| day.0)
}

/// The tests of an initiative, in the order in which it names its KPIs.
pub(super) fn read(
    of: &Ref,
    record: &Record<Initiative>,
    strategy: &Strategy,
    signals: &OrdMap<crate::strategy::Id, Arc<Signal>>,
    as_of: Date,
) -> Vec<ImpactReading> {
    record.data.moves.iter().filter_map(|moves| one(of, record, moves, strategy, signals, as_of)).collect()
}

fn one(
    of: &Ref,
    record: &Record<Initiative>,
    moves: &Move,
    strategy: &Strategy,
    signals: &OrdMap<crate::strategy::Id, Arc<Signal>>,
    as_of: Date,
) -> Option<ImpactReading> {
    let kpi = strategy.resolve(Kind::Kpi, &moves.kpi)?;
    let data = &strategy.kpis.get(&kpi.id)?.data;
    let observations = strategy.measures.get(&kpi.id)?.observations();
    let effective = effective(record, moves).filter(|day| *day <= as_of);
    let (points, ghosts, parts): (Vec<usize>, &[usize], &[Partition]) = match &**signals.get(&kpi.id)? {
        Signal::Charted(charted) => (charted.points.clone(), &charted.ghosts, &charted.chart.partitions),
        Signal::NotCharted(_) => (Vec::new(), &[], &[]),
    };
    let first = effective.and_then(|day| points.iter().map(|at| observations[*at].period).find(|p| p.end() >= day));
    // The baseline is of one process: where limits were made anew before the work was finished, it begins there.
    let last_before = match first {
        Some(first) => points.partition_point(|at| observations[*at].period < first).checked_sub(1),
        None => points.len().checked_sub(1),
    };
    let begin = last_before.and_then(|last| parts.iter().find(|part| part.to >= last)).map_or(0, |part| part.from);
    let counted =
        points.iter().enumerate().filter(|(point, _)| *point >= begin && !ghosts.contains(point)).map(|(_, at)| *at);
    let lag = i32::from(moves.lag.as_ref().map_or(0, |lag| lag.value));
    let (mut before, mut after, mut from) = (Vec::new(), Vec::new(), None);
    for at in counted {
        let observation = &observations[at];
        let Some(value) = observation.value else { continue };
        match first {
            Some(first) if observation.period >= first => {
                // The periods of the lag count on neither side.
                if first.steps_to(observation.period) >= lag {
                    from = from.or(Some(observation.period));
                    after.push(value);
                }
            }
            _ => before.push(value),
        }
    }
    let expect = moves.expect;
    let change = expect.and_then(|expect| {
        let base = if expect.relative { mean(before.iter().copied())? / 100.0 } else { 1.0 };
        Some(base * expect.amount)
    });
    let expected_direction = match expect {
        Some(expect) if expect.amount > 0.0 => Way::Up,
        Some(expect) if expect.amount < 0.0 => Way::Down,
        _ => match data.direction.value {
            Direction::Within | Direction::Neutral => Way::Neutral,
            way => aim(way, None).0,
        },
    };
    let confounders = effective.map_or_else(Vec::new, |day| nearby(of, &kpi, day, strategy));
    let trial = Trial {
        before: &before,
        after: &after,
        expected_direction,
        expected_change: change,
        others_nearby: !confounders.is_empty(),
    };
    Some(ImpactReading { impact: impact::impact(&trial), kpi, effective, from, confounders })
}

/// Other initiatives whose effect on the KPI begins, and events on it, within two of its periods.
fn nearby(of: &Ref, kpi: &Ref, day: Date, strategy: &Strategy) -> Vec<Ref> {
    let Some(measure) = strategy.measures.get(&kpi.id) else { return Vec::new() };
    let Some(grain) = measure.frequency.grain() else { return Vec::new() };
    let period = |day: Date| Period::of_date(day, grain, &strategy.years, false);
    let near = |other: Date| period(day).steps_to(period(other)).abs() <= NEARBY;
    let others = strategy.backlinks(kpi, Relation::Moves).filter(|other| *other != of).filter(|other| {
        strategy.initiatives.get(&other.id).is_some_and(|record| {
            let moves = record.data.moves.iter().filter(|m| strategy.resolve(Kind::Kpi, &m.kpi).as_ref() == Some(kpi));
            moves.filter_map(|moves| effective(record, moves)).any(near)
        })
    });
    let events = strategy
        .backlinks(kpi, Relation::Affects)
        .filter(|event| strategy.events.get(&event.id).is_some_and(|event| near(event.data.date.value.0)));
    others.chain(events).cloned().collect()
}
