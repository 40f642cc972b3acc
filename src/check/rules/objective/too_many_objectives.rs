use super::alive;
use crate::check::rule::says;
use crate::check::rules::life::of_strategy;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::strategy::{Ref, Relation};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: "too-many-objectives",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "More than 7 objectives stand below the same parent, or at the top. What is past its horizon does not count.",
    why: "a strategy that wants everything at once has chosen nothing",
    mend: "Put some below others with `parent:`, or end some with `horizon: {end: ..}`. `limits: {objectives_per_level: \
           9}` in `strategy.yaml` sets another limit.",
    looks: Looks::Whole(find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, found: &mut Found) {
    let most = reader.limits().objectives_per_level();
    let mut levels: BTreeMap<Option<Ref>, usize> = BTreeMap::new();
    for of in alive(reader) {
        *levels.entry(reader.link_to(&of, Relation::Parent)).or_default() += 1;
    }
    for (parent, count) in levels.into_iter().filter(|(_, count)| *count > most as usize) {
        let help = "put some of them below others with `parent:`, or end some with `horizon: {end: ..}`";
        if let Some(parent) = parent.filter(|parent| reader.is_own(parent)) {
                let Some(place) = reader.place(&parent) else { continue };
                let words = format!("{count} objectives stand below `{}`; {most} are the most for a level", parent.id);
                found.add(&parent, says(place, words).help(help));
        } else {
                let words = format!("{count} objectives stand at the top; {most} are the most for a level");
                found.add_whole(says(of_strategy(reader), words).help(help));
        }
    }
}
