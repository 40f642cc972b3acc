use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::reading::drift::Sign;
use crate::strategy::Relation;

pub(super) const RULE: Rule = Rule {
    id: "budget-against-rank",
    severity: Severity::Warning,
    capability: Capability::TeamAlignment,
    when: "The place of an objective by the budgets of its initiatives is two or more away from its place by rank. Only where \
           all ranked objectives are of one level (below the same parent, or at the top): money of different levels can't be compared. \
           `limits: {rank_shift: 2}` in `strategy.yaml` sets the distance.",
    why: "where the money goes is the strategy that is really carried out",
    mend: "Change the `rank` of the objective, or move budget between initiatives; or accept it with `allow` and the reason \
           why this objective costs more, or less, than its rank says.",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.objective(&of.id) else { return };
    let Some(written) = &record.data.rank else { return };
    for drift in reader.signs_of(of) {
        let Sign::AllocationShift { rank, money } = drift.sign else { continue };
        let ranked: Vec<Ref> = reader
            .all(Kind::Objective)
            .into_iter()
            .filter(|other| reader.objective(&other.id).is_some_and(|other| other.data.rank.is_some()))
            .collect();
        let parent = reader.links(of, Relation::Parent);
        if ranked.iter().any(|other| reader.links(other, Relation::Parent) != parent) {
            continue;
        }
        let (more, turn) = if money < rank { ("more", "a higher rank") } else { ("less", "a lower rank") };
        let words = format!(
            "objective `{}` is number {rank} of {} by rank and number {money} by the budgets of its initiatives",
            of.id,
            ranked.len()
        );
        found.add(
            of,
            says(record.place(written.span), words).help(format!(
                "give it {turn}, or move budget; if it rightly costs {more}, accept it: `allow: [{{rule: budget-against-rank, reason: ..}}]`"
            )),
        );
    }
}
