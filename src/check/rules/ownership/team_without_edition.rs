use crate::check::rule::says;
use crate::check::rules::life::first_written;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Kind, TeamLevel, Tier};
use crate::strategy::{Ref, Relation};
use std::iter::successors;

pub(super) const RULE: Rule = Rule {
    id: "team-without-edition",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "`audiences.yaml` has no edition for a department or a team, nor one for the people of a team above it. \
           Without `audiences.yaml` every department and every team has its own.",
    why: "nobody there can see how the work connects to where the organisation wants to go",
    mend: "Add the team to `audiences.yaml`: `- {id: depot-east, tier: team, team: depot-east}`, or `tier: frontline` \
           for all its people.",
    looks: Looks::Each(&[Kind::Team], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    if reader.audiences().is_empty() || !wants_edition(reader, of) || has_edition(reader, of) {
        return;
    }
    let Some(place) = reader.place(of) else { return };
    let teams: Vec<Ref> =
        reader.all(Kind::Team).into_iter().filter(|team| reader.is_own(team) && wants_edition(reader, team)).collect();
    if teams.len() > 1 && !teams.iter().any(|team| has_edition(reader, team)) {
        if teams.first() == Some(of)
            && let Some(place) = first_written(reader, &teams)
        {
            let words = format!("none of the {} departments and teams has an edition", teams.len());
            let help = format!("add each to `audiences.yaml`: `- {{id: {0}, tier: {1}, team: {0}}}`", of.id, tier(reader, of));
            found.add_whole(says(place, words).help(help));
        }
        return;
    }
    let help = format!("add to `audiences.yaml`: `- {{id: {0}, tier: {1}, team: {0}}}`", of.id, tier(reader, of));
    found.add(of, says(place, format!("team `{}` has no edition", of.id)).help(help));
}

/// Whether an edition is to be expected: the executive edition is the organisation's.
fn wants_edition(reader: &Reader<'_>, team: &Ref) -> bool {
    reader
        .team(&team.id)
        .is_some_and(|record| matches!(record.data.level, Some(TeamLevel::Department | TeamLevel::Team)))
}

/// Whether an edition is about the team, or is for the people of a team above it; those of the whole, too.
fn has_edition(reader: &Reader<'_>, team: &Ref) -> bool {
    let chain: Vec<Ref> = successors(Some(team.clone()), |at| reader.link_to(at, Relation::Parent)).collect();
    reader.audiences().iter().any(|audience| {
        let data = &audience.data;
        let of_people = matches!(data.tier, Tier::Team | Tier::Frontline);
        match &data.team {
            _ if data.tier == Tier::Executive => false,
            None => of_people,
            Some(named) => {
                let named = reader.resolve(Kind::Team, named);
                named.as_ref() == Some(team) || (of_people && named.is_some_and(|named| chain.contains(&named)))
            }
        }
    })
}

fn tier(reader: &Reader<'_>, team: &Ref) -> &'static str {
    let level = reader.team(&team.id).and_then(|record| record.data.level);
    if level == Some(TeamLevel::Department) { Tier::Department.word() } else { Tier::Team.word() }
}
