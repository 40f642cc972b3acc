use super::alive;
use crate::check::phrases::{counted, ids};
use crate::check::rule::says;
use crate::check::rules::life::first_written;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::strategy::{Ref, Relation};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: "objective-rank-shared",
    severity: Severity::Note,
    capability: Capability::TeamAlignment,
    when: "Two objectives of a level (those below the same parent, or those at the top) have the same rank, or none of \
           them has one.",
    why: "when two objectives want the same money or people, nothing says which comes first",
    mend: "Give each objective of a level a `rank:` of its own, 1 first.",
    looks: Looks::Whole(find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, found: &mut Found) {
    let mut levels: BTreeMap<Option<Ref>, Vec<Ref>> = BTreeMap::new();
    for of in alive(reader) {
        levels.entry(reader.link_to(&of, Relation::Parent)).or_default().push(of);
    }
    for (parent, level) in levels.iter().filter(|(_, level)| level.len() > 1) {
        let mut ranks: BTreeMap<i64, Vec<&Ref>> = BTreeMap::new();
        for of in level {
            let rank = reader.objective(&of.id).and_then(|record| record.data.rank.as_ref());
            if let Some(rank) = rank {
                ranks.entry(rank.value).or_default().push(of);
            }
        }
        if ranks.is_empty() {
            none_has_one(reader, parent.as_ref(), level, found);
        }
        for (rank, sharing) in ranks.iter().filter(|(_, sharing)| sharing.len() > 1) {
            shared(reader, *rank, sharing, found);
        }
    }
}

fn none_has_one(reader: &Reader<'_>, parent: Option<&Ref>, level: &[Ref], found: &mut Found) {
    let count = counted(level.len(), "objective");
    let help = format!("add `rank: 1` to the one that comes first, then 2, 3 and so on: {}", ids(level));
    if let Some(parent) = parent.filter(|parent| reader.is_own(parent)) {
        let Some(place) = reader.place(parent) else { return };
        let words = format!("none of the {count} below `{}` has a rank", parent.id);
        found.add(parent, says(place, words).help(help));
    } else {
        let Some(place) = first_written(reader, level) else { return };
        found.add_whole(says(place, format!("none of the {count} has a rank")).help(help));
    }
}

fn shared(reader: &Reader<'_>, rank: i64, sharing: &[&Ref], found: &mut Found) {
    let place = |of: &Ref| {
        let record = reader.objective(&of.id)?;
        Some(record.place(record.data.rank.as_ref()?.span))
    };
    let [first, others @ ..] = sharing else { return };
    let Some(at) = place(first) else { return };
    let words = format!("{} have rank {rank}: {}", counted(sharing.len(), "objective"), ids(sharing.iter().copied()));
    let finding = others.iter().filter_map(|of| place(of)).fold(says(at, words), |finding, other| {
        finding.related(other, format!("rank {rank} too"))
    });
    found.add(first, finding.help("give each a `rank:` of its own; 1 comes first"));
}
