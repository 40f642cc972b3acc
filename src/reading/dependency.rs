//! Where a dependency between initiatives, teams and outside bodies stands.

use super::{InitiativeReading, MilestoneState};
use crate::source::record::{Dependency, Kind, Milestone};
use crate::strategy::{Id, Ref, Strategy};
use imbl::OrdMap;
use jiff::civil::Date;
use std::sync::Arc;

/// Where a dependency stands, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DependencyState {
    /// Its day has passed.
    Late,
    /// It is expected after its day.
    AtRisk,
    /// The giver has not agreed to it.
    Unconfirmed,
    /// Agreed, and expected in time.
    OnTime,
    /// The giver's milestone is reached.
    Delivered,
}

/// What is read of a dependency at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DependencyReading {
    /// Where it stands.
    pub state: DependencyState,
    /// When it is expected, or was delivered: as written, else by the giver's milestone.
    pub forecast: Option<Date>,
}

/// Reads a dependency at a date. The milestone of a giver that does not count is not seen.
pub fn read(
    need: &Dependency,
    strategy: &Strategy,
    initiatives: &OrdMap<Id, Arc<InitiativeReading>>,
    as_of: Date,
    holds: &dyn Fn(&Ref) -> bool,
) -> DependencyReading {
    let mut forecast = need.forecast.as_ref().map(|day| day.0);
    if let (Some(giver), Some(milestone)) = (&need.initiative, &need.milestone)
        && let Some(giver) = strategy.resolve(Kind::Initiative, giver).filter(|giver| holds(giver))
        && let (Some(record), Some(reading)) = (strategy.initiatives.get(&giver.id), initiatives.get(&giver.id))
    {
        let named = |m: &Milestone| m.id.as_ref().is_some_and(|id| id.value == milestone.value);
        let at = record.data.milestones.iter().position(named);
        if let Some(read) = at.and_then(|at| reading.milestones.get(at)) {
            if read.state == MilestoneState::Done {
                return DependencyReading { state: DependencyState::Delivered, forecast: read.done };
            }
            forecast = forecast.or(read.forecast).or(read.due);
        }
    }
    let by = need.by.as_ref().map(|day| day.0);
    let state = if by.is_some_and(|by| by < as_of) {
        DependencyState::Late
    } else if by.zip(forecast).is_some_and(|(by, forecast)| forecast > by) {
        DependencyState::AtRisk
    } else if need.confirmed.is_none() {
        DependencyState::Unconfirmed
    } else {
        DependencyState::OnTime
    };
    DependencyReading { state, forecast }
}
