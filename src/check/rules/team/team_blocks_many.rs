use crate::check::phrases::names;
use super::{Trouble, giving_team, place_of, troubles, what};
use crate::diagnostic::Place;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::strategy::Relation;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "team-blocks-many",
    severity: Severity::Warning,
    capability: Capability::TeamOfTeams,
    when: "Three teams or more wait for one team with something that is late, expected after its day, or needed soon and not \
           confirmed. `limits: {teams_blocked: 3}` in `strategy.yaml` sets how many.",
    why: "one team is the bottleneck of several, and none of them sees the others waiting",
    mend: "Bring those who wait and the team's head together, settle what comes first, and write the days that were agreed \
           (`by`, `forecast`, `confirmed`) at each dependency.",
    looks: Looks::Each(&[Kind::Team], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of) else { return };
    let work = reader.of_team(of, Kind::Initiative);
    let mut takers: BTreeSet<Ref> = work.iter().flat_map(|work| reader.backlinks(work, Relation::Needs)).collect();
    takers.extend(reader.backlinks(of, Relation::NeedsTeam));
    let mut waiting: BTreeSet<Ref> = BTreeSet::new();
    let mut needs: Vec<(Place, String)> = Vec::new();
    for taker in &takers {
        let Some(record) = reader.initiative(&taker.id) else { continue };
        let Some(team) = reader.team_of(taker).filter(|team| team != of) else { continue };
        for (need, trouble) in troubles(reader, record) {
            let waits = !matches!(trouble, Trouble::Unconfirmed { soon: false, .. });
            if waits && giving_team(reader, need).as_ref() == Some(of) {
                waiting.insert(team.clone());
                needs.push((place_of(record, need), format!("`{}` waits for {}", team.id, what(need))));
            }
        }
    }
    if waiting.len() < (reader.limits().teams_blocked() as usize).max(1) {
        return;
    }
    let all = names(waiting.iter().map(|team| &*team.id));
    let words = format!("{} teams wait for team `{}`: {all}", waiting.len(), of.id);
    let head = reader.link_to(of, Relation::Head).map_or_else(|| "its head".to_owned(), |head| format!("`{}`", head.id));
    let help = format!("settle with {head} what comes first, and write the agreed days at each dependency: `confirmed:`, `forecast:`");
    let diagnostic = says(place, words).help(help);
    found.add(of, needs.into_iter().fold(diagnostic, |all, (place, words)| all.related(place, words)));
}
