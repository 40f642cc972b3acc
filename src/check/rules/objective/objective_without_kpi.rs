use super::children;
use crate::check::phrases::counted;
use crate::check::rule::says;
use crate::check::rules::life::{is_over, of_strategy};
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "objective-without-kpi",
    severity: Severity::Error,
    capability: Capability::OrganisationalVisibility,
    when: "No KPI measures an objective, and no objective stands below it that could be measured instead. Where there is \
           no KPI at all, that is told once.",
    why: "whether it comes nearer is a matter of opinion",
    mend: "Name the objective in the KPI that shows its progress: `objective: ID` in a file of `kpis/`.",
    looks: Looks::Together(&[Kind::Objective], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, all: &[Ref], found: &mut Found) {
    let alive: Vec<&Ref> = all.iter().filter(|of| !is_over(reader, of)).collect();
    if let [first, _, ..] = alive.as_slice()
        && !reader.has_any(Kind::Kpi)
    {
        let words = format!("{} and no KPI", counted(alive.len(), "objective"));
        let help = format!("write a file in `kpis/` for each, beginning with `objective: {}`", first.id);
        found.add_whole(says(of_strategy(reader), words).help(help));
        return;
    }
    for of in alive {
        unmeasured(reader, of, found);
    }
}

fn unmeasured(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of).filter(|_| reader.backlinks(of, Relation::Measures).is_empty()) else { return };
    if !children(reader, of).is_empty() {
        return;
    }
    let help = format!("write `objective: {}` in the file of the KPI that shows its progress, in `kpis/`", of.id);
    found.add(of, says(place, format!("no KPI measures the objective `{}`", of.id)).help(help));
}
