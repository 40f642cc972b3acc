use crate::check::phrases::names;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::TeamLevel;
use crate::strategy::Relation;
use rapidhash::RapidHashSet;

pub(super) const RULE: Rule = Rule {
    id: "team-linked-to-nothing",
    severity: Severity::Warning,
    capability: Capability::TeamOfTeams,
    when: "No objective, KPI, initiative, dependency, decision, review, risk, action, assumption or lesson belongs to a \
           department or team, names it, or is answered for by one of its people; and the same of the teams below it. If it is \
           so of all teams below the organisation, that is one finding.",
    why: "the people there can't see how their work connects to what the organisation wants",
    mend: "Name the team where it works: `teams: [crew]` at an initiative, `contributors: [crew]` at an objective, `team: crew` at \
           its KPI. If the team is no more, take it out of `teams.yaml`.",
    looks: Looks::Each(&[Kind::Team], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.team(&of.id), reader.place(of)) else { return };
    let is_top = record.data.level == Some(TeamLevel::Organisation) || reader.root_team().as_ref() == Some(of);
    if is_top {
        let below = below(reader, of);
        if below.len() > 1 && !below.iter().any(|team| is_linked(reader, team)) {
            let teams = names(below.iter().map(|team| &*team.id));
            let words = format!("nothing in the strategy is linked to any team below `{}`: {teams}", of.id);
            found.add(of, says(place, words).help("say whose work it is: `team:` at objectives and KPIs, `teams: [..]` at initiatives"));
        }
        return;
    }
    if is_linked(reader, of) {
        return;
    }
    // What the team above says, it says of this one too.
    if let Some(parent) = reader.link_to(of, Relation::Parent) {
        let told_above = if reader.root_team().as_ref() == Some(&parent) {
            let beside = below(reader, &parent);
            beside.len() > 1 && !beside.iter().any(|team| is_linked(reader, team))
        } else {
            !is_linked(reader, &parent)
        };
        if told_above {
            return;
        }
    }
    let below = if below(reader, of).is_empty() { "" } else { " or to a team below it" };
    found.add(
        of,
        says(place, format!("nothing in the strategy is linked to team `{}`{below}", of.id)).help(format!(
            "name it where it works: `teams: [{0}]` at an initiative, `contributors: [{0}]` at an objective, `team: {0}` at its KPI",
            of.id
        )),
    );
}

/// The teams just below a team.
fn below(reader: &Reader<'_>, of: &Ref) -> Vec<Ref> {
    let mut below = reader.backlinks(of, Relation::Parent);
    below.retain(|team| team.kind == Kind::Team);
    below
}

/// Whether a record belongs to a team or one below it, names it, or is answered for by one of its people. That they are
/// its people, and that it has a head, is no link.
fn is_linked(reader: &Reader<'_>, of: &Ref) -> bool {
    const KINDS: [Kind; 9] = [
        Kind::Objective,
        Kind::Kpi,
        Kind::Initiative,
        Kind::Decision,
        Kind::Review,
        Kind::Risk,
        Kind::Action,
        Kind::Assumption,
        Kind::Lesson,
    ];
    const NAMED: [Relation; 3] = [Relation::Team, Relation::Contributor, Relation::NeedsTeam];
    const ANSWERS: [Relation; 5] =
        [Relation::Owner, Relation::With, Relation::MilestoneOwner, Relation::Authority, Relation::Chair];
    let answers = |person: &Ref| ANSWERS.into_iter().any(|how| !reader.backlinks(person, how).is_empty());
    let is_linked = |team: &Ref| {
        KINDS.into_iter().any(|kind| !reader.of_team(team, kind).is_empty())
            || NAMED.into_iter().any(|how| !reader.backlinks(team, how).is_empty())
            || reader.backlinks(team, Relation::Member).iter().any(answers)
    };
    // Not by calling itself: a chain of teams may be longer than the stack is deep. A circle of them is a fault.
    let mut seen: RapidHashSet<Ref> = RapidHashSet::default();
    let mut open = vec![of.clone()];
    while let Some(team) = open.pop() {
        if is_linked(&team) {
            return true;
        }
        open.extend(below(reader, &team).into_iter().filter(|team| seen.insert(team.clone())));
    }
    false
}
