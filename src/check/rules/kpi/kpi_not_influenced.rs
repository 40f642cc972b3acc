use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Influence, Kind};
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "kpi-not-influenced",
    severity: Severity::Warning,
    capability: Capability::Accountability,
    when: "A KPI has `influence: none`: the team of its owner can't move it.",
    why: "nobody can answer for a number that nobody can move",
    mend: "Measure something nearer that the team can move, or give the KPI to those who can. If it is watched as \
        part of the surroundings, accept it with `allow` and a reason.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.kpi(&of.id) else { return };
    if record.data.influence != Some(Influence::None) {
        return;
    }
    found.add(
        of,
        says(super::key_place(record, "influence"), format!("nobody can move KPI `{}`: its influence is none", of.id))
            .help("measure something nearer that the owner's team can move, or give the KPI to those who can")
            .help("if you only watch it, say so: `allow: [{rule: kpi-not-influenced, reason: \"..\"}]`"),
    );
}
