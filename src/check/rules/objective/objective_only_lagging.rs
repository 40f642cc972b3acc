use super::all_of_kind;
use crate::check::phrases::ids;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Kind, KpiKind};
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "objective-only-lagging",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "All KPIs of an objective, with those below it, are lagging.",
    why: "all they tell is where things have been: what goes wrong is seen when it is too late to steer",
    mend: "Add a KPI that moves before them, with `kind: leading`; or write `kind: leading` where one of them does.",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(place), Some(kpis)) = (reader.place(of), all_of_kind(reader, of, KpiKind::Lagging)) else { return };
    let words = match kpis.as_slice() {
        [only] => format!("the only KPI of the objective `{}` is lagging: `{}`", of.id, only.id),
        [a, b] => format!("both KPIs of the objective `{}` are lagging: `{}` and `{}`", of.id, a.id, b.id),
        _ => format!("all {} KPIs of the objective `{}` are lagging: {}", kpis.len(), of.id, ids(&kpis)),
    };
    let before = if kpis.len() == 1 { "it" } else { "the others" };
    let help = format!("add a KPI that moves before {before}, with `kind: leading` and `objective: {}`", of.id);
    found.add(of, says(place, words).help(help));
}
