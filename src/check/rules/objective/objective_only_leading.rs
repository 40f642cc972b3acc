use super::all_of_kind;
use crate::check::phrases::ids;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Kind, KpiKind};
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "objective-only-leading",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "All KPIs of an objective, with those below it, are leading.",
    why: "nothing tells whether what they promise arrives",
    mend: "Add a KPI of the result itself, with `kind: lagging`; or write `kind: lagging` where one of them is it.",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(place), Some(kpis)) = (reader.place(of), all_of_kind(reader, of, KpiKind::Leading)) else { return };
    let words = match kpis.as_slice() {
        [only] => format!("the only KPI of the objective `{}` is leading: `{}`", of.id, only.id),
        [a, b] => format!("both KPIs of the objective `{}` are leading: `{}` and `{}`", of.id, a.id, b.id),
        _ => format!("all {} KPIs of the objective `{}` are leading: {}", kpis.len(), of.id, ids(&kpis)),
    };
    let help = format!("add a KPI of the result itself, with `kind: lagging` and `objective: {}`", of.id);
    found.add(of, says(place, words).help(help));
}
