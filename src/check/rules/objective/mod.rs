//! Whether objectives are measured, aimed at, worked on, and few enough.

mod figures;
mod pull;

use crate::edition::Reader;
use crate::source::record::{Kind, KpiKind};
use crate::strategy::{Ref, Relation};
use rapidhash::RapidHashSet;

rules! {
    kpi_too_many,
    masked_red,
    objective_is_output,
    objective_is_target,
    objective_only_lagging,
    objective_only_leading,
    objective_rank_shared,
    objective_without_assumption,
    objective_without_initiative,
    objective_without_kpi,
    objective_without_success,
    objective_without_target,
    objectives_pull_apart,
    scorecard_too_long,
    too_many_objectives,
}

use super::life::is_over;

/// The objectives of the edition's own that are not over, by id.
fn alive(reader: &Reader<'_>) -> Vec<Ref> {
    let all = reader.all(Kind::Objective).into_iter();
    all.filter(|of| reader.is_own(of) && !is_over(reader, of)).collect()
}

/// The objectives right below an objective that are not over.
fn children(reader: &Reader<'_>, of: &Ref) -> Vec<Ref> {
    let below = reader.backlinks(of, Relation::Parent).into_iter();
    below.filter(|child| child.kind == Kind::Objective && !is_over(reader, child)).collect()
}

/// An objective and all below it; none where a part is another team's work, of which the edition does not hold all.
fn branch(reader: &Reader<'_>, of: &Ref) -> Option<Vec<Ref>> {
    let mut branch = vec![of.clone()];
    let mut seen: RapidHashSet<Ref> = RapidHashSet::from_iter([of.clone()]);
    let mut at = 0;
    while let Some(objective) = branch.get(at).cloned() {
        for child in children(reader, &objective) {
            if !reader.is_own(&child) {
                return None;
            }
            if seen.insert(child.clone()) {
                branch.push(child);
            }
        }
        at += 1;
    }
    Some(branch)
}

/// The KPIs that measure any of some objectives, each once.
fn kpis(reader: &Reader<'_>, objectives: &[Ref]) -> Vec<Ref> {
    let mut all: Vec<Ref> = objectives.iter().flat_map(|of| reader.backlinks(of, Relation::Measures)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether an objective has begun by now, as far as its horizon says.
fn has_begun(reader: &Reader<'_>, of: &Ref) -> bool {
    let start = reader.objective(&of.id).and_then(|record| record.data.horizon.as_ref()?.start.as_ref());
    start.is_none_or(|start| start.0 <= reader.as_of())
}

/// The KPIs of an objective with its own and those below it, if all of them are of one kind. What measures nothing but a
/// part below it is that part's matter.
fn all_of_kind(reader: &Reader<'_>, of: &Ref, kind: KpiKind) -> Option<Vec<Ref>> {
    if is_over(reader, of) || reader.backlinks(of, Relation::Measures).is_empty() {
        return None;
    }
    let kpis = kpis(reader, &branch(reader, of)?);
    let is_of_kind = |kpi: &Ref| reader.kpi(&kpi.id).is_some_and(|record| record.data.kind == Some(kind));
    kpis.iter().all(is_of_kind).then_some(kpis)
}
