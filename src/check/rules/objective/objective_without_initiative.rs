use super::{branch, children, has_begun, kpis};
use crate::check::phrases::{counted, ids};
use crate::check::rule::says;
use crate::check::rules::life::{is_over, of_strategy};
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{InitiativeState, Kind};
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "objective-without-initiative",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "No initiative supports an objective or is meant to move one of its KPIs, or all that did were stopped. Where \
           there is no initiative at all, that is told once.",
    why: "it is wanted, and no work is under way for it",
    mend: "Name the objective in the work that serves it: `objectives: [ID]` in a file of `initiatives/`. If no work is \
           needed, say so in the objective: `allow: [{rule: objective-without-initiative, reason: \"...\", until: ..}]`.",
    looks: Looks::Together(&[Kind::Objective], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, all: &[Ref], found: &mut Found) {
    let alive: Vec<&Ref> = all.iter().filter(|of| !is_over(reader, of) && has_begun(reader, of)).collect();
    if let [first, _, ..] = alive.as_slice()
        && !reader.has_any(Kind::Initiative)
    {
        let words = format!("{} and no initiative", counted(alive.len(), "objective"));
        let help = format!("write a file in `initiatives/` for each piece of work, with `objectives: [{}]`", first.id);
        found.add_whole(says(of_strategy(reader), words).help(help));
        return;
    }
    for of in alive {
        without_work(reader, of, found);
    }
}

fn without_work(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of) else { return };
    // A parent without work of its own has what is below it; where that has none either, it is told there.
    if !children(reader, of).is_empty() {
        return;
    }
    let Some(branch) = branch(reader, of) else { return };
    let mut work: Vec<Ref> = branch.iter().flat_map(|of| reader.backlinks(of, Relation::Supports)).collect();
    work.extend(kpis(reader, &branch).iter().flat_map(|kpi| reader.backlinks(kpi, Relation::Moves)));
    work.sort_unstable();
    work.dedup();
    let is_stopped = |work: &Ref| {
        reader.initiative(&work.id).is_some_and(|record| record.data.status == Some(InitiativeState::Stopped))
    };
    if !work.iter().all(is_stopped) {
        return;
    }
    let mut finding = says(place, format!("no initiative supports the objective `{}`", of.id)).note(RULE.why);
    if !work.is_empty() {
        finding = finding.note(format!("stopped: {}", ids(&work)));
    }
    let help = format!("write `objectives: [{}]` in the file of the work that serves it, in `initiatives/`", of.id);
    found.add(of, finding.help(help));
}
