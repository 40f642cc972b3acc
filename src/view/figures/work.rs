//! Initiatives, decisions and actions in `strategy.json`.

use super::{ids, owner};
use crate::edition::Reader;
use crate::reading::Schedule;
use crate::source::At;
use crate::source::record::{ActionState, Day, DecisionState, InitiativeState};
use crate::statistics::impact::{self, Size};
use crate::strategy::{Id, Ref, Relation};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct Initiative<'a> {
    id: Id,
    title: &'a str,
    owner: Option<Id>,
    objectives: Vec<Id>,
    status: Option<&'static str>,
    schedule: Option<&'static str>,
    progress: Option<f64>,
    slip_days: Option<i32>,
    moves: Vec<Move>,
}

#[derive(Debug, Serialize)]
pub(super) struct Move {
    kpi: Id,
    verdict: &'static str,
    flags: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
pub(super) struct Decision<'a> {
    id: Id,
    title: &'a str,
    state: Option<&'static str>,
    owner: Option<Id>,
    authority: Option<Id>,
    raised: Option<String>,
    needed_by: Option<String>,
    decided_on: Option<String>,
    implemented_on: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Action<'a> {
    id: Id,
    title: &'a str,
    state: &'static str,
    owner: Option<Id>,
    due: Option<String>,
    done_on: Option<String>,
    supports: Option<String>,
}

/// What is said of an initiative.
pub(super) fn initiative<'a>(reader: &Reader<'a>, of: &Ref) -> Option<Initiative<'a>> {
    let data = &reader.initiative(&of.id)?.data;
    let reading = reader.progress(&of.id)?;
    Some(Initiative {
        id: of.id.clone(),
        title: &data.title.value,
        owner: owner(reader, of),
        objectives: ids(reader.links(of, Relation::Supports)),
        status: data.status.map(|state| match state {
            InitiativeState::Proposed => "proposed",
            InitiativeState::Active => "active",
            InitiativeState::Paused => "paused",
            InitiativeState::Done => "done",
            InitiativeState::Stopped => "stopped",
        }),
        schedule: reading.schedule.map(Schedule::word),
        progress: reading.progress,
        slip_days: reading.slip_days,
        moves: moves(reader, of),
    })
}

/// What the impact test says of each KPI that an initiative should move.
fn moves(reader: &Reader<'_>, of: &Ref) -> Vec<Move> {
    let impacts = reader.impacts(&of.id);
    let moves = impacts.into_iter().map(|reading| {
        let mut flags = Vec::new();
        if reading.confounders.iter().any(|other| reader.holds(other)) {
            flags.push("confounded");
        }
        flags.extend(reading.impact.size.map(|size| match size {
            Size::AsExpected => "as_expected",
            Size::Less => "less",
            Size::More => "more",
        }));
        Move { kpi: reading.kpi.id.clone(), verdict: verdict(reading.impact.verdict), flags }
    });
    moves.collect()
}

/// The word of the method.
fn verdict(verdict: impact::Verdict) -> &'static str {
    match verdict {
        impact::Verdict::NoBaseline => "no_baseline",
        impact::Verdict::UnstableBaseline => "unstable_baseline",
        impact::Verdict::TooEarly => "too_early",
        impact::Verdict::Moved => "moved",
        impact::Verdict::MovedWrongWay => "moved_wrong_way",
        impact::Verdict::NoMovement => "no_movement",
    }
}

/// What is said of a decision.
pub(super) fn decision<'a>(reader: &Reader<'a>, of: &Ref) -> Option<Decision<'a>> {
    let data = &reader.decision(&of.id)?.data;
    Some(Decision {
        id: of.id.clone(),
        title: &data.title.value,
        state: data.state.map(|state| match state {
            DecisionState::Proposed => "proposed",
            DecisionState::Decided => "decided",
            DecisionState::Implementing => "implementing",
            DecisionState::Implemented => "implemented",
            DecisionState::Verified => "verified",
            DecisionState::Deferred => "deferred",
            DecisionState::Rejected => "rejected",
            DecisionState::Superseded => "superseded",
        }),
        owner: owner(reader, of),
        authority: reader.link_to(of, Relation::Authority).map(|who| who.id),
        raised: day(data.raised.as_ref()),
        needed_by: day(data.needed_by.as_ref()),
        decided_on: day(data.decided_on.as_ref()),
        implemented_on: day(data.implemented_on.as_ref()),
    })
}

/// What is said of an action.
pub(super) fn action<'a>(reader: &Reader<'a>, of: &Ref) -> Option<Action<'a>> {
    let data = &reader.action(&of.id)?.data;
    Some(Action {
        id: of.id.clone(),
        title: &data.title.value,
        state: match data.state.unwrap_or_default() {
            ActionState::Open => "open",
            ActionState::InProgress => "in-progress",
            ActionState::Blocked => "blocked",
            ActionState::Done => "done",
            ActionState::Cancelled => "cancelled",
        },
        owner: owner(reader, of),
        due: day(data.due.as_ref()),
        done_on: day(data.done_on.as_ref()),
        supports: reader.link_to(of, Relation::Serves).map(|served| served.to_string()),
    })
}

fn day(day: Option<&At<Day>>) -> Option<String> {
    day.map(|day| day.0.to_string())
}
