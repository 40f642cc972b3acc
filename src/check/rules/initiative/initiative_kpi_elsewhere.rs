use super::is_live;
use crate::check::phrases::names;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::strategy::Relation;

pub(super) const RULE: Rule = Rule {
    id: "initiative-kpi-elsewhere",
    severity: Severity::Warning,
    capability: Capability::TeamAlignment,
    when: "An initiative that is active or paused should move a KPI that measures none of its objectives, and no objective \
           above or below them.",
    why: "if the KPI moves, the objective that the work is said to serve is no nearer",
    mend: "Add the KPI's objective to the `objectives` of the initiative, or name in `moves` a KPI of the objectives that it \
           has.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.initiative(&of.id) else { return };
    let served = reader.links(of, Relation::Supports);
    if !is_live(&record.data) || served.is_empty() || !reader.sees_all(of, Relation::Supports) {
        return;
    }
    for moves in &record.data.moves {
        let Some(kpi) = reader.resolve(Kind::Kpi, &moves.kpi) else { continue };
        let measured = reader.links(&kpi, Relation::Measures);
        if measured.is_empty() || !reader.sees_all(&kpi, Relation::Measures) {
            continue;
        }
        let near = measured.iter().flat_map(|one| served.iter().map(move |other| (one, other)));
        if near.into_iter().any(|(one, other)| are_related(reader, one, other)) {
            continue;
        }
        let (theirs, ours) = (names(measured.iter().map(|at| &*at.id)), names(served.iter().map(|at| &*at.id)));
        let mut kpis: Vec<Ref> = served.iter().flat_map(|on| reader.backlinks(on, Relation::Measures)).collect();
        kpis.sort();
        kpis.dedup();
        let or = if kpis.is_empty() {
            String::new()
        } else {
            format!("; or name a KPI of what it serves: {}", names(kpis.iter().take(5).map(|kpi| &*kpi.id)))
        };
        let words = format!("KPI `{}` measures {theirs}, but `{}` serves {ours}", kpi.id, of.id);
        let help = format!("add {theirs} to its `objectives` if it serves that too{or}");
        let mut diagnostic = says(record.place(moves.kpi.span), words).help(help);
        if let Some(objective) = record.data.objectives.first() {
            diagnostic = diagnostic.related(record.place(objective.span), "what it serves");
        }
        found.add(of, diagnostic);
    }
}

/// Whether one objective is the other, or above it, or below it. Where a parent is hidden, it may be.
fn are_related(reader: &Reader<'_>, one: &Ref, other: &Ref) -> bool {
    let is_above = |high: &Ref, low: &Ref| {
        let mut seen = vec![low.clone()];
        while let Some(at) = seen.last().filter(|at| *at != high).cloned() {
            match reader.link_to(&at, Relation::Parent) {
                Some(parent) if !seen.contains(&parent) => seen.push(parent),
                _ => return !reader.sees_all(&at, Relation::Parent),
            }
        }
        true
    };
    is_above(one, other) || is_above(other, one)
}
