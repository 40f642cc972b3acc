//! Where a dependency between initiatives, teams and outside bodies stands.

use super::{InitiativeReading, MilestoneState, Schedule};
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
    /// Its day has passed, it was agreed or was expected by now, and nothing says whether it came: of what teams and
    /// outside bodies give, nothing ever does.
    Presumed,
    /// Agreed, and expected in time.
    OnTime,
    /// The giver's milestone is reached, or all of its work is done.
    Delivered,
}

/// What is read of a dependency at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DependencyReading {
    /// Where it stands.
    pub state: DependencyState,
    /// When it is expected, or was delivered: as written, else by the giver's milestone.
    pub forecast: Option<Date>,
    /// Days by which it is late: of what is late, those since its day; of what is at risk, those from its day to the one
    /// on which it is expected. None of anything else.
    pub late_days: Option<i32>,
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
    let giver = need.initiative.as_ref().and_then(|giver| strategy.resolve(Kind::Initiative, giver));
    let giver = giver.filter(|giver| holds(giver));
    let giver = giver.and_then(|giver| strategy.initiatives.get(&giver.id).zip(initiatives.get(&giver.id)));
    if let (Some((_, reading)), None) = (giver, &need.milestone)
        && reading.schedule == Some(Schedule::Done)
    {
        return DependencyReading {
            state: DependencyState::Delivered,
            forecast: reading.expected_end,
            late_days: None,
        };
    }
    if let (Some((record, reading)), Some(milestone)) = (giver, &need.milestone) {
        let named = |m: &Milestone| m.id.as_ref().is_some_and(|id| id.value == milestone.value);
        let at = record.data.milestones.iter().position(named);
        if let Some(read) = at.and_then(|at| reading.milestones.get(at)) {
            if read.state == MilestoneState::Done {
                return DependencyReading { state: DependencyState::Delivered, forecast: read.done, late_days: None };
            }
            forecast = forecast.or(read.forecast).or(read.due);
        }
    }
    let by = need.by.as_ref().map(|day| day.0);
    // Where a milestone says when it comes, it has not come before that is reached.
    let presumed = || forecast.map_or(need.confirmed.is_some(), |day| day < as_of && need.milestone.is_none());
    let state = if by.is_some_and(|by| by < as_of) {
        if presumed() { DependencyState::Presumed } else { DependencyState::Late }
    } else if by.zip(forecast).is_some_and(|(by, forecast)| forecast > by) {
        DependencyState::AtRisk
    } else if need.confirmed.is_none() {
        DependencyState::Unconfirmed
    } else {
        DependencyState::OnTime
    };
    let late = match state {
        DependencyState::Late => by.zip(Some(as_of)),
        DependencyState::AtRisk => by.zip(forecast),
        _ => None,
    };
    DependencyReading { state, forecast, late_days: late.map(|(by, to)| (to - by).get_days()) }
}
