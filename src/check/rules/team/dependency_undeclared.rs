use crate::check::phrases::names;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::InitiativeState;
use crate::strategy::Relation;

pub(super) const RULE: Rule = Rule {
    id: "dependency-undeclared",
    severity: Severity::Note,
    capability: Capability::TeamOfTeams,
    when: "An active initiative is work of several teams and declares no dependency. Teams one above the other count as one.",
    why: "where several teams work on one thing, each waits for something of another, and only what is written can be seen",
    mend: "Add `depends_on: [{team: city-works, need: Road closures agreed, by: 2027-01-15}]` with what one team needs of \
           another, and `confirmed:` once they agree.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.initiative(&of.id) else { return };
    let data = &record.data;
    if data.status != Some(InitiativeState::Active) || !data.depends_on.is_empty() || !reader.sees_all(of, Relation::Team) {
        return;
    }
    let teams = reader.links(of, Relation::Team);
    let apart = |one: &Ref, other: &Ref| !is_above(reader, one, other) && !is_above(reader, other, one);
    let Some(second) = teams.iter().position(|team| teams.iter().any(|other| apart(other, team))) else { return };
    let written = data.teams.get(second.max(1)).or(data.teams.last());
    let Some(place) = written.map(|team| record.place(team.span)).or_else(|| reader.place(of)) else { return };
    let words = format!(
        "initiative `{}` is work of {} teams, {}, and declares no dependency",
        of.id,
        teams.len(),
        names(teams.iter().map(|team| &*team.id))
    );
    found.add(
        of,
        says(place, words).help("add what one of them needs of another: `depends_on: [{team: .., need: .., by: ..}]`"),
    );
}

/// Whether a team is another, or one above it. Where the team above is hidden, it may be.
fn is_above(reader: &Reader<'_>, high: &Ref, low: &Ref) -> bool {
    let mut chain = vec![low.clone()];
    while let Some(at) = chain.last().filter(|at| *at != high).cloned() {
        match reader.link_to(&at, Relation::Parent) {
            Some(parent) if !chain.contains(&parent) => chain.push(parent),
            _ => return !reader.sees_all(&at, Relation::Parent),
        }
    }
    true
}
