//! Chains that come back to where they began: nothing could be above itself, computed from itself, or replace itself.

use super::{Id, Ref, Relation, Strategy};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::record::Kind;
use std::collections::HashMap;

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
        for circle in circles(strategy, ids.into_iter().map(|id| Ref { kind, id }), relation) {
            let [start, ..] = circle.as_slice() else { continue };
            if circle.len() > longest {
                continue;
            }
            let mut fault =
                Diagnostic::fault("cycle", place(strategy, start, relation), format!("`{}` {words}", start.id));
            if circle.len() > 1 {
                let names: Vec<String> = circle.iter().take(MOST).map(|member| format!("`{}`", member.id)).collect();
                let more = if circle.len() > MOST { format!(", {} more", circle.len() - MOST) } else { String::new() };
                fault = fault.note(format!("the circle is {}{more} and again `{}`", names.join(", "), start.id));
            }
            out.push(fault.help(help));
        }
    }
}

/// So many members of a circle are named.
const MOST: usize = 20;

/// The circles of a relation in which each record has one other, each from its first member on. Every record is walked
/// once: a chain may be as long as the strategy.
fn circles(strategy: &Strategy, starts: impl Iterator<Item = Ref>, relation: Relation) -> Vec<Vec<Ref>> {
    let mut found = Vec::new();
    // By the walk on which each was met.
    let mut met: HashMap<Ref, usize> = HashMap::new();
    for (walk, start) in starts.enumerate() {
        let mut path: Vec<Ref> = Vec::new();
        let mut at = Some(start);
        while let Some(record) = at {
            if let Some(earlier) = met.get(&record) {
                if *earlier == walk {
                    let first = path.iter().position(|member| *member == record).unwrap_or(0);
                    let mut circle = path.split_off(first);
                    let least = circle.iter().enumerate().min_by_key(|(_, member)| *member).map_or(0, |(i, _)| i);
                    circle.rotate_left(least);
                    found.push(circle);
                }
                break;
            }
            met.insert(record.clone(), walk);
            at = strategy.links(&record, relation).next().cloned();
            path.push(record);
        }
    }
    found
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
