//! Signs on decisions, assumptions, money, people and the pace of the whole.

use super::{Drift, Evidence, Sign};
use crate::source::record::{DecisionState, InitiativeState, Kind};
use crate::strategy::{Ref, Relation};
use jiff::ToSpan;
use std::collections::BTreeMap;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Drift>) {
    decisions(evidence, found);
    assumptions(evidence, found);
    money(evidence, found);
    people(evidence, found);
    momentum(evidence, found);
}

fn decisions(evidence: &Evidence<'_>, found: &mut Vec<Drift>) {
    for of in evidence.all(Kind::Decision) {
        let Some(data) = evidence.strategy.decisions.get(&of.id).map(|record| &record.data) else { continue };
        let waits = matches!(data.state, Some(DecisionState::Decided | DecisionState::Implementing));
        let check = data.check.as_ref().and_then(|check| check.on.as_ref()).map(|day| day.0);
        // Nothing says when a decision is to be carried out; a quarter is the longest rhythm in which it is looked at.
        let quarter = data.decided_on.as_ref().map(|day| day.0.saturating_add(92.days()));
        let Some(due) = check.or(quarter) else { continue };
        if waits && data.implemented_on.is_none() && due < evidence.readings.as_of {
            found.push(Drift { of, sign: Sign::DecisionUnimplemented { due } });
        }
    }
}

fn assumptions(evidence: &Evidence<'_>, found: &mut Vec<Drift>) {
    for of in evidence.all(Kind::Assumption) {
        let Some(record) = evidence.strategy.assumptions.get(&of.id) else { continue };
        let read = evidence.readings.assumption(&record.data, evidence.strategy, evidence.holds);
        if read.crossed || read.expired {
            found.push(Drift { of, sign: Sign::AssumptionBroken { crossed: read.crossed } });
        }
    }
}

/// Compares the places of objectives by rank and by money, among those that have both.
fn money(evidence: &Evidence<'_>, found: &mut Vec<Drift>) {
    let mut ranked: Vec<(i64, f64, Ref)> = Vec::new();
    for of in evidence.all(Kind::Objective) {
        let Some(record) = evidence.strategy.objectives.get(&of.id) else { continue };
        let Some(rank) = record.data.rank.as_ref().map(|rank| rank.value) else { continue };
        let mut budget = 0.0;
        for work in evidence.strategy.backlinks(&of, Relation::Supports).filter(|work| (evidence.holds)(work)) {
            let Some(data) = evidence.strategy.initiatives.get(&work.id).map(|record| &record.data) else { continue };
            let shared = evidence.strategy.links(work, Relation::Supports).count().max(1);
            // An initiative of several objectives gives each an equal part: the shares must add up.
            budget += data.budget.unwrap_or(0.0) / u32::try_from(shared).map_or(1.0, f64::from);
        }
        ranked.push((rank, budget, of));
    }
    if ranked.iter().all(|(_, budget, _)| *budget <= 0.0) {
        return;
    }
    ranked.sort_by(|a, b| (a.0, &a.2).cmp(&(b.0, &b.2)));
    let mut by_money: Vec<usize> = (0..ranked.len()).collect();
    by_money.sort_by(|a, b| ranked[*b].1.total_cmp(&ranked[*a].1).then(a.cmp(b)));
    let shift = evidence.limits().rank_shift() as usize;
    for (place, at) in by_money.iter().enumerate() {
        if place.abs_diff(*at) >= shift {
            let of = ranked[*at].2.clone();
            found.push(Drift { of, sign: Sign::AllocationShift { rank: at + 1, money: place + 1 } });
        }
    }
}

fn people(evidence: &Evidence<'_>, found: &mut Vec<Drift>) {
    let mut owned: BTreeMap<&Ref, (usize, usize)> = BTreeMap::new();
    for of in evidence.all(Kind::Kpi) {
        if let Some(owner) = evidence.strategy.links(&of, Relation::Owner).next() {
            owned.entry(owner).or_default().0 += 1;
        }
    }
    for of in evidence.all(Kind::Initiative) {
        let record = evidence.strategy.initiatives.get(&of.id);
        let active = record.is_some_and(|record| record.data.status == Some(InitiativeState::Active));
        if let Some(owner) = evidence.strategy.links(&of, Relation::Owner).next().filter(|_| active) {
            owned.entry(owner).or_default().1 += 1;
        }
    }
    let limits = evidence.limits();
    let (most_kpis, most_initiatives) = (limits.kpis_per_person() as usize, limits.initiatives_per_person() as usize);
    for (owner, (kpis, initiatives)) in owned {
        if (kpis > most_kpis || initiatives > most_initiatives) && (evidence.holds)(owner) {
            found.push(Drift { of: owner.clone(), sign: Sign::OwnerOverload { kpis, initiatives } });
        }
    }
}

/// Milestones due in the last three months against those reached in them, by team.
fn momentum(evidence: &Evidence<'_>, found: &mut Vec<Drift>) {
    let as_of = evidence.readings.as_of;
    let since = as_of.saturating_sub(3.months());
    let within = |day: jiff::civil::Date| day > since && day <= as_of;
    let mut by_team: BTreeMap<Ref, (usize, usize)> = BTreeMap::new();
    for of in evidence.all(Kind::Initiative) {
        let Some(reading) = evidence.readings.initiatives.get(&of.id) else { continue };
        let Some(record) = evidence.strategy.initiatives.get(&of.id) else { continue };
        if !matches!(record.data.status, Some(InitiativeState::Active | InitiativeState::Done)) {
            continue;
        }
        let Some(team) = evidence.strategy.team_of(&of).map(|id| Ref::new(Kind::Team, &id)) else { continue };
        let (reached, planned) = by_team.entry(team).or_default();
        *reached += reading.milestones.iter().filter(|m| m.done.is_some_and(within)).count();
        *planned += reading.milestones.iter().filter(|m| m.due.is_some_and(within)).count();
    }
    for (of, (reached, planned)) in by_team {
        #[expect(clippy::cast_precision_loss, reason = "counts of milestones")]
        let slow = (reached as f64) < evidence.limits().momentum() * (planned as f64) - 1e-9;
        if planned > 0 && slow && (evidence.holds)(&of) {
            found.push(Drift { of, sign: Sign::Momentum { reached, planned } });
        }
    }
}
