use super::add_unaligned;
use crate::check::phrases::names;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::strategy::Relation;

pub(super) const RULE: Rule = Rule {
    id: "initiative-without-kpi",
    severity: Severity::Error,
    capability: Capability::TeamAlignment,
    when: "An initiative that is active or paused names no KPI that it should move. Of a proposal this is a note.",
    why: "without a KPI that it should move nobody will ever know whether the work did what it was for",
    mend: "Add `moves: [{kpi: punctuality, expect: \"+3\", by: 2027-03}]`: the KPI, by how much and by when.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.initiative(&of.id), reader.place(of)) else { return };
    if !record.data.moves.is_empty() {
        return;
    }
    let objectives = reader.links(of, Relation::Supports);
    let mut kpis: Vec<Ref> = objectives.iter().flat_map(|on| reader.backlinks(on, Relation::Measures)).collect();
    kpis.sort();
    kpis.dedup();
    let measured = if kpis.is_empty() {
        String::new()
    } else {
        format!("; what it serves is measured by {}", names(kpis.iter().take(5).map(|kpi| &*kpi.id)))
    };
    let help = format!("add `moves: [{{kpi: .., expect: .., by: ..}}]`{measured}");
    let diagnostic = says(place, format!("initiative `{}` names no KPI that it should move", of.id)).help(help);
    add_unaligned(&record.data, of, diagnostic, found);
}
