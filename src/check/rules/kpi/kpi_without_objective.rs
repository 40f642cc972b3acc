use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind};
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "kpi-without-objective",
    severity: Severity::Error,
    capability: Capability::TeamAlignment,
    when: "A KPI names no objective. A neutral KPI that an assumption watches, or from which another is computed, \
        needs none.",
    why: "a figure that measures no objective is collected for nobody, or the objective it stands for is not written \
        down",
    mend: "Add `objective:` with the id of the objective whose progress it shows, or take the KPI out. One that is \
        only a part of a formula, or what an assumption watches, is `direction: neutral`.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.kpi(&of.id), reader.place(of)) else { return };
    let data = &record.data;
    if data.objective.is_some() || !data.objectives.is_empty() {
        return;
    }
    let serves = |relation| !reader.backlinks(of, relation).is_empty();
    if data.direction.value == Direction::Neutral && (serves(Relation::Watches) || serves(Relation::ComputedFrom)) {
        return;
    }
    found.add(
        of,
        says(place, format!("KPI `{}` measures no objective", of.id))
            .help("add `objective:` with the id of the objective whose progress it shows"),
    );
}
