use crate::check::rule::says;
use crate::check::rules::life::first_written;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "team-without-head",
    severity: Severity::Note,
    capability: Capability::Accountability,
    when: "A team names nobody who leads it. Where no team does, that is told once.",
    why: "readers of its pages do not learn whom to ask",
    mend: "Add `head:` with the id of a person of `people.yaml` to the team in `teams.yaml`.",
    looks: Looks::Whole(find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, found: &mut Found) {
    let teams: Vec<Ref> = reader.all(Kind::Team).into_iter().filter(|team| reader.is_own(team)).collect();
    // A team as the head of a team is another finding.
    let headless = |team: &&Ref| reader.team(&team.id).is_some_and(|record| record.data.head.is_none());
    let without: Vec<&Ref> = teams.iter().filter(headless).collect();
    if without.len() > 1 && without.len() == teams.len() {
        let Some(place) = first_written(reader, &teams) else { return };
        let words = format!("none of the {} teams has a head", teams.len());
        found.add_whole(says(place, words).help("add `head:` with the id of a person to each team in `teams.yaml`"));
        return;
    }
    for team in without {
        let Some(place) = reader.place(team) else { continue };
        let words = format!("team `{}` has no head", team.id);
        found.add(team, says(place, words).help("add `head:` with the id of the person who leads it"));
    }
}
