//! Chains that come back to where they began: nothing could be above itself, computed from itself, or replace itself.

use super::{Id, Ref, Relation, Strategy};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::record::Kind;
use std::collections::HashSet;

pub(super) fn check(strategy: &Strategy, out: &mut Vec<Diagnostic>) {
    let chains = [
        (
            Kind::Objective,
            Relation::Parent,
            "is its own parent",
            "an objective stands below another, never in a circle",
        ),
        (Kind::Team, Relation::Parent, "is its own parent", "the organisation is a tree of teams"),
        (Kind::Decision, Relation::Supersedes, "supersedes itself", "the later decision supersedes the earlier"),
        (Kind::Person, Relation::Deputy, "stands in for themselves", "name someone else, or nobody"),
    ];
    for (kind, relation, words, help) in chains {
        let ids: Vec<Id> = match kind {
            Kind::Objective => strategy.objectives.keys().cloned().collect(),
            Kind::Team => strategy.teams.keys().cloned().collect(),
            Kind::Decision => strategy.decisions.keys().cloned().collect(),
            _ => strategy.people.iter().filter(|(_, p)| p.data.deputy.is_some()).map(|(id, _)| id.clone()).collect(),
        };
        // Two people may well stand in for each other; one can't for themselves.
        let longest = if kind == Kind::Person { 1 } else { usize::MAX };
        let mut reported: HashSet<Ref> = HashSet::new();
        for id in ids {
            let start = Ref { kind, id };
            if let Some(circle) = circle(strategy, &start, relation, longest)
                && !circle.iter().any(|member| reported.contains(member))
            {
                let names: Vec<String> = circle.iter().map(|member| format!("`{}`", member.id)).collect();
                let mut fault =
                    Diagnostic::fault("cycle", place(strategy, &start, relation), format!("`{}` {words}", start.id));
                if circle.len() > 1 {
                    fault = fault.note(format!("the circle is {} and again `{}`", names.join(", "), start.id));
                }
                out.push(fault.help(help));
                reported.extend(circle);
            }
        }
    }
}

/// The members of the circle that a record is part of.
fn circle(strategy: &Strategy, start: &Ref, relation: Relation, longest: usize) -> Option<Vec<Ref>> {
    let mut members = vec![start.clone()];
    let mut seen = HashSet::from([start.clone()]);
    let mut at = start.clone();
    while let Some(next) = strategy.links(&at, relation).next() {
        if next == start {
            return (members.len() <= longest).then_some(members);
        }
        if !seen.insert(next.clone()) {
            return None;
        }
        members.push(next.clone());
        at = next.clone();
    }
    None
}

fn place(strategy: &Strategy, of: &Ref, relation: Relation) -> Place {
    match (of.kind, relation) {
        (Kind::Objective, _) => {
            let record = &strategy.objectives[&of.id];
            record.data.parent.as_ref().map_or_else(|| record.whole(), |key| record.place(key.span))
        }
        (Kind::Team, _) => {
            let record = &strategy.teams[&of.id];
            record.data.parent.as_ref().map_or_else(|| record.whole(), |key| record.place(key.span))
        }
        (Kind::Decision, _) => {
            let record = &strategy.decisions[&of.id];
            record.data.supersedes.as_ref().map_or_else(|| record.whole(), |key| record.place(key.span))
        }
        _ => {
            let record = &strategy.people[&of.id];
            record.data.deputy.as_ref().map_or_else(|| record.whole(), |key| record.place(key.span))
        }
    }
}
