use super::branch;
use crate::check::phrases::counted;
use crate::check::rule::says;
use crate::check::rules::life::{is_over, of_strategy};
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use std::iter::successors;

pub(super) const RULE: Rule = Rule {
    id: "objective-without-assumption",
    severity: Severity::Note,
    capability: Capability::OrganisationalIntelligence,
    when: "No assumption names an objective, one above it or one below it. Where there is no assumption at all, that is \
           told once.",
    why: "nobody will notice when what it rests on no longer holds",
    mend: "Add to `assumptions.yaml` what must hold for it: `- {id: .., title: .., owner: .., objectives: [ID], review_by: \
           .., state: holds}`.",
    looks: Looks::Together(&[Kind::Objective], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, all: &[Ref], found: &mut Found) {
    let alive: Vec<&Ref> = all.iter().filter(|of| !is_over(reader, of)).collect();
    if alive.len() > 1 && !reader.has_any(Kind::Assumption) {
        let words = format!("{} and no assumption", counted(alive.len(), "objective"));
        let help = "add to `assumptions.yaml` what the strategy takes for granted, with `objectives:` and `review_by:`";
        found.add_whole(says(of_strategy(reader), words).help(help));
        return;
    }
    for of in alive {
        without_ground(reader, of, found);
    }
}

fn without_ground(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of) else { return };
    let Some(mut line) = branch(reader, of) else { return };
    line.extend(successors(reader.link_to(of, Relation::Parent), |at| reader.link_to(at, Relation::Parent)));
    let rests = |at: &Ref| reader.backlinks(at, Relation::About).iter().any(|from| from.kind == Kind::Assumption);
    if line.iter().any(rests) {
        return;
    }
    let help = format!("name it in what it rests on, in `assumptions.yaml`: `objectives: [{}]`", of.id);
    found.add(of, says(place, format!("no assumption is written for the objective `{}`", of.id)).help(help));
}
