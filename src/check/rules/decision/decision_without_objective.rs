use super::is_live;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "decision-without-objective",
    severity: Severity::Error,
    capability: Capability::DecisionMaking,
    when: "A decision that is open, or decided and not yet verified, names no objective, and no KPI or initiative through which \
           it would be about one.",
    why: "without what it is for, options can't be weighed against each other, and no reader of an objective learns of it",
    mend: "Add `objectives: [dependable]`, or `kpis: [..]` or `initiatives: [..]`, with what the decision is about.",
    looks: Looks::Each(&[Kind::Decision], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.decision(&of.id), reader.place(of)) else { return };
    let data = &record.data;
    let about_any = [&data.objectives, &data.kpis, &data.initiatives].into_iter().any(|about| !about.is_empty());
    if about_any || data.check.is_some() || !is_live(reader, data) {
        return;
    }
    found.add(
        of,
        says(place, format!("decision `{}` is about no objective, KPI or initiative", of.id))
            .help("add `objectives: [..]` with what it is for, or the `kpis: [..]` or `initiatives: [..]` that it is about"),
    );
}
