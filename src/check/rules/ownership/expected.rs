//! Which keys of each kind are expected, though the site builds without them.
//!
//! Left out are keys that the format calls optional, those for which it knows what stands in (the state of an action, the
//! team of a review), and those that a finding of their own tells: owners, objectives, targets, dates of actions.

use crate::edition::Reader;
use crate::source::record::{
    Action, Assumption, Decision, DecisionState, Dependency, Event, EventKind, Initiative, InitiativeState, Kind, Kpi,
    Risk, TeamLevel,
};
use crate::strategy::Ref;

/// A key that is missing.
pub(super) struct Missing {
    /// As it is named: `` `unit` ``.
    pub(super) key: String,
    /// What to type, and what it means.
    pub(super) typed: String,
}

impl Missing {
    pub(super) fn new(key: impl Into<String>, typed: impl Into<String>) -> Self {
        Self { key: key.into(), typed: typed.into() }
    }
}

/// Gathers what is missing.
#[derive(Default)]
struct Lacks(Vec<Missing>);

impl Lacks {
    fn unless(&mut self, is_there: bool, key: &str, typed: &str) {
        if !is_there {
            self.0.push(Missing::new(format!("`{key}`"), typed));
        }
    }
}

/// What a record lacks, in the order of the format.
pub(super) fn missing(reader: &Reader<'_>, of: &Ref) -> Vec<Missing> {
    let mut lacks = Lacks::default();
    let id = &of.id;
    match of.kind {
        Kind::Kpi => reader.kpi(id).into_iter().for_each(|record| kpi(&record.data, &mut lacks)),
        Kind::Initiative => reader.initiative(id).into_iter().for_each(|record| initiative(&record.data, &mut lacks)),
        Kind::Decision => reader.decision(id).into_iter().for_each(|record| decision(&record.data, &mut lacks)),
        Kind::Review => reader.review(id).into_iter().for_each(|record| {
            lacks.unless(record.data.period.is_some(), "period", "`period: 2026-Q3` (the period it looks at)");
            lacks.unless(record.data.chair.is_some(), "chair", "`chair:` with the id of the person who leads it");
        }),
        Kind::Risk => reader.risk(id).into_iter().for_each(|record| risk(&record.data, &mut lacks)),
        Kind::Action => reader.action(id).into_iter().for_each(|record| action(&record.data, &mut lacks)),
        Kind::Assumption => reader.assumption(id).into_iter().for_each(|record| assumption(&record.data, &mut lacks)),
        Kind::Lesson => reader.lesson(id).into_iter().for_each(|record| {
            lacks.unless(record.data.from.is_some(), "from", "`from: {initiative: ..}` (where it was learned)");
        }),
        Kind::Event => reader.event(id).into_iter().for_each(|record| event(&record.data, &mut lacks)),
        Kind::Person => reader.person(id).into_iter().for_each(|record| {
            lacks.unless(record.data.title.is_some(), "title", "`title:` (what the person does)");
            lacks.unless(record.data.team.is_some(), "team", "`team:` with the id of a team");
        }),
        Kind::Team => team(reader, of, &mut lacks),
        _ => {}
    }
    lacks.0
}

fn kpi(data: &Kpi, lacks: &mut Lacks) {
    let is_said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    lacks.unless(is_said(&data.definition), "definition", "`definition:` (what exactly is counted)");
    lacks.unless(data.unit.is_some(), "unit", "`unit: \"%\"` (printed with every value; `\"\"` for a bare number)");
    lacks.unless(data.kind.is_some(), "kind", "`kind: leading` or `kind: lagging`");
    // A year is the longest period that values are put together to; a formula is computed anew for each.
    let within_a_year = data.frequency.value.0.grain().is_some_and(|grain| grain < crate::calendar::Grain::Year);
    if data.formula.is_none() && within_a_year {
        let typed =
            "`aggregate: mean` or `sum`, `last`, `min`, `max`, `ratio` (how its values make that of a longer period)";
        lacks.unless(data.aggregate.is_some(), "aggregate", typed);
    }
}

fn initiative(data: &Initiative, lacks: &mut Lacks) {
    let typed = "`status: active` (or `proposed`, `paused`, `done`, `stopped`)";
    lacks.unless(data.status.is_some(), "status", typed);
    if !matches!(data.status, Some(InitiativeState::Active | InitiativeState::Paused)) {
        return;
    }
    lacks.unless(data.start.is_some(), "start", "`start: 2026-01-12` (its first day)");
    for milestone in data.milestones.iter().filter(|milestone| milestone.due.is_none() && milestone.done.is_none()) {
        let title = &milestone.title.value;
        lacks.0.push(Missing::new(
            format!("`due` of the milestone `{title}`"),
            "`due: 2027-03-31` to the milestone (by when it is to be reached)",
        ));
    }
    for need in &data.depends_on {
        let giver = [&need.initiative, &need.team, &need.external].into_iter().flatten().next();
        let Some(giver) = giver else { continue };
        dependency(need, &giver.value, lacks);
    }
}

fn dependency(need: &Dependency, giver: &str, lacks: &mut Lacks) {
    if need.need.is_none() {
        lacks.0.push(Missing::new(
            format!("`need` of what it depends on from `{giver}`"),
            "`need:` to the dependency (what must be given)",
        ));
    }
    if need.by.is_none() {
        lacks.0.push(Missing::new(
            format!("`by` of what it depends on from `{giver}`"),
            "`by: 2027-01-29` to the dependency (the day it is needed)",
        ));
    }
}

fn decision(data: &Decision, lacks: &mut Lacks) {
    use DecisionState::{Decided, Deferred, Implemented, Implementing, Proposed};
    lacks.unless(data.state.is_some(), "state", "`state: proposed` (or `decided`, `implemented`, ..)");
    lacks.unless(data.raised.is_some(), "raised", "`raised: 2026-10-12` (the day it was asked)");
    if matches!(data.state, Some(Proposed | Deferred)) {
        lacks.unless(data.needed_by.is_some(), "needed_by", "`needed_by: 2026-12-15` (by when it is wanted)");
    }
    if matches!(data.state, Some(Decided | Implementing | Implemented)) {
        lacks.unless(data.decided_on.is_some(), "decided_on", "`decided_on: 2026-10-06` (the day it was taken)");
        lacks.unless(data.outcome.is_some(), "outcome", "`outcome:` (what was decided, in a sentence)");
    }
    if data.state == Some(Implemented) {
        let typed = "`implemented_on: 2026-11-02` (the day it was carried out)";
        lacks.unless(data.implemented_on.is_some(), "implemented_on", typed);
    }
    if let Some(check) = &data.check
        && check.on.is_none()
    {
        lacks.0.push(Missing::new("`on` of `check`", "`on: 2027-06-30` to `check` (when its effect will show)"));
    }
}

fn risk(data: &Risk, lacks: &mut Lacks) {
    lacks.unless(data.likelihood.is_some(), "likelihood", "`likelihood: 3` (1 rare to 5 expected)");
    lacks.unless(data.impact.is_some(), "impact", "`impact: 3` (1 slight to 5 severe)");
    // What is accepted needs no mitigation; without any response that comes first.
    let is_answered = data.response.as_ref().is_some_and(|response| !response.trim().eq_ignore_ascii_case("accept"));
    if is_answered {
        lacks.unless(data.mitigation.is_some(), "mitigation", "`mitigation:` (what is done about it)");
    }
    lacks.unless(!data.objectives.is_empty(), "objectives", "`objectives: [..]` (what it touches)");
}

fn action(data: &Action, lacks: &mut Lacks) {
    lacks.unless(data.from.is_some(), "from", "`from: {review: ..}` (where it was agreed)");
}

fn assumption(data: &Assumption, lacks: &mut Lacks) {
    lacks.unless(data.owner.is_some(), "owner", "`owner:` with the id of the person who watches it");
    lacks.unless(!data.objectives.is_empty(), "objectives", "`objectives: [..]` (what rests on it)");
    lacks.unless(data.review_by.is_some(), "review_by", "`review_by: 2027-01-31` (when it is looked at again)");
    lacks.unless(data.state.is_some(), "state", "`state: holds`");
}

fn event(data: &Event, lacks: &mut Lacks) {
    // That limits are drawn anew without a reason is an error of its own.
    if data.kind == EventKind::OneOff {
        lacks.unless(data.reason.is_some(), "reason", "`reason:` (what happened)");
    }
    lacks.unless(data.by.is_some(), "by", "`by:` with the id of the person who says so");
}

fn team(reader: &Reader<'_>, of: &Ref, lacks: &mut Lacks) {
    let Some(record) = reader.team(&of.id) else { return };
    let typed = "`level: team` or `level: department` (which editions it has)";
    lacks.unless(record.data.level.is_some(), "level", typed);
    let at_the_top = |team: &Ref| reader.team(&team.id).is_some_and(|record| record.data.parent.is_none());
    let others = || reader.all(Kind::Team).into_iter().any(|team| team != *of && at_the_top(&team));
    if record.data.parent.is_none() && record.data.level != Some(TeamLevel::Organisation) && others() {
        lacks.unless(false, "parent", "`parent:` with the id of the team above it");
    }
}
