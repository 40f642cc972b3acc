//! What an edition holds: the records in its scope that its tier may see.

use super::Audience;
use super::change::Marked;
use crate::source::record::{Header, Kind};
use crate::strategy::{Id, Ref, Relation, Strategy, each_map};
use imbl::ordmap::DiffItem;
use rapidhash::{RapidHashMap, RapidHashSet};
use std::sync::Arc;

type Members = RapidHashMap<Kind, RapidHashSet<Id>>;

/// What an edition holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Scope {
    /// Its records.
    pub(super) members: Members,
    /// Those of its own team and the teams below; none where it is of the whole organisation.
    pub(super) own: RapidHashSet<Ref>,
}

impl Scope {
    /// Whether it holds what another did, but for records that came or went.
    pub(super) fn is_but_for(self: &Arc<Self>, before: &Arc<Self>, marked: &Marked) -> bool {
        if Arc::ptr_eq(self, before) || self == before {
            return true;
        }
        let (come, gone): (RapidHashSet<&Ref>, RapidHashSet<&Ref>) =
            (marked.come.iter().collect(), marked.gone.iter().collect());
        let has_only = |these: &Self, those: &Self, but_for: &RapidHashSet<&Ref>| {
            let none = RapidHashSet::default();
            let members = these.members.iter().all(|(kind, ids)| {
                let others = those.members.get(kind).unwrap_or(&none);
                ids.iter().all(|id| others.contains(id) || but_for.contains(&Ref::new(*kind, id)))
            });
            members && these.own.iter().all(|of| those.own.contains(of) || but_for.contains(of))
        };
        has_only(self, before, &come) && has_only(before, self, &gone)
    }
}

/// Whether an edition for an audience holds what it held: there are the same records, each may be seen by whom it might,
/// and, where the edition is of a part, they refer to the same records.
pub(super) fn is_alike(audience: &Audience, old: &Strategy, new: &Strategy) -> bool {
    macro_rules! are_seen_alike {
        ($($kind:ident $map:ident),*) => {
            $(old.$map.diff(&new.$map).all(|item| match item {
                DiffItem::Update { old: (_, old), new: (_, new) } => is_seen_alike(&old.data, &new.data),
                DiffItem::Add(..) | DiffItem::Remove(..) => false,
            }))&&*
        };
    }
    let is_by_links = audience.team.is_some() || !audience.tags.is_empty();
    let is_linked_alike = if is_by_links { new.has_links_of(old) } else { new.has_names_of(old) };
    is_linked_alike && each_map!(are_seen_alike)
}

fn is_seen_alike(old: &dyn Header, new: &dyn Header) -> bool {
    let tags = |header: &dyn Header| header.tags().iter().map(|tag| tag.value.clone()).collect::<Vec<_>>();
    old.visibility() == new.visibility() && tags(old) == tags(new)
}

/// What an edition for an audience holds.
pub(super) fn of(audience: &Audience, strategy: &Strategy) -> Scope {
    let scope = Seen { audience, strategy };
    let mut members = Members::default();
    let Some(team) = &audience.team else {
        for record in strategy.all().filter(|record| scope.may_see(record) && scope.tagged(record)) {
            members.entry(record.kind).or_default().insert(record.id);
        }
        // An action or a person has no tag of its own to be chosen by: they come with what names them.
        if !audience.tags.is_empty() {
            scope.add_people_and_teams(&mut members);
        }
        return Scope { members, own: RapidHashSet::default() };
    };
    let teams = scope.teams_below(team);
    let own: RapidHashSet<Ref> = strategy
        .all()
        .filter(|record| scope.may_see(record) && scope.tagged(record) && scope.is_own(record, &teams))
        .collect();
    let mut held: RapidHashSet<Ref> = own.clone();
    for record in &own {
        scope.line_of_sight(record, &mut held);
        scope.sideways(record, &mut held);
    }
    held.extend(strategy.all().filter(|record| record.kind == Kind::Page && scope.may_see(record)));
    for record in held {
        members.entry(record.kind).or_default().insert(record.id);
    }
    let events: Vec<Ref> = strategy
        .events
        .keys()
        .map(|id| Ref::new(Kind::Event, id))
        .filter(|event| scope.may_see(event))
        .filter(|event| {
            let held = |kpi: &Ref| members.get(&Kind::Kpi).is_some_and(|ids| ids.contains(&kpi.id));
            strategy.links(event, Relation::Affects).next().is_some_and(held)
        })
        .collect();
    members.entry(Kind::Event).or_default().extend(events.into_iter().map(|event| event.id));
    scope.add_people_and_teams(&mut members);
    Scope { members, own }
}

struct Seen<'a> {
    audience: &'a Audience,
    strategy: &'a Strategy,
}

impl Seen<'_> {
    /// Whether the audience's tier may see a record, and no tag forbids it.
    fn may_see(&self, record: &Ref) -> bool {
        let Some(header) = self.strategy.header(record) else { return false };
        header.visibility() <= self.audience.sees()
            && !header.tags().iter().any(|tag| self.audience.not_tags.contains(&tag.value))
    }

    /// Whether a record has one of the tags that the audience asks for. What has no tags by its nature always passes.
    fn tagged(&self, record: &Ref) -> bool {
        if self.audience.tags.is_empty() || matches!(record.kind, Kind::Person | Kind::Team | Kind::Page | Kind::Event)
        {
            return true;
        }
        let tags = self.strategy.header(record).map(Header::tags).unwrap_or_default();
        tags.iter().any(|tag| self.audience.tags.contains(&tag.value))
    }

    fn teams_below(&self, team: &Id) -> RapidHashSet<Id> {
        let mut below = RapidHashSet::from_iter([team.clone()]);
        let mut open = vec![Ref::new(Kind::Team, team)];
        while let Some(at) = open.pop() {
            for child in self.strategy.backlinks(&at, Relation::Parent) {
                if below.insert(child.id.clone()) {
                    open.push(child.clone());
                }
            }
        }
        below
    }

    fn is_own(&self, record: &Ref, teams: &RapidHashSet<Id>) -> bool {
        let in_teams = |team: &Ref| teams.contains(&team.id);
        let people_of = |relation: Relation| {
            self.strategy
                .links(record, relation)
                .any(|person| self.strategy.links(person, Relation::Member).any(in_teams))
        };
        match record.kind {
            Kind::Initiative => self.strategy.links(record, Relation::Team).any(in_teams) || people_of(Relation::Owner),
            Kind::Decision => people_of(Relation::Owner) || people_of(Relation::Authority),
            Kind::Lesson => {
                people_of(Relation::Owner)
                    || self
                        .strategy
                        .links(record, Relation::From)
                        .any(|from| self.may_see(from) && self.is_own(from, teams))
            }
            Kind::Event | Kind::Page | Kind::Audience => false,
            _ => self.strategy.team_of(record).is_some_and(|team| teams.contains(&team)),
        }
    }

    /// Up: the objectives that a record serves, with their parents, and their KPIs.
    fn line_of_sight(&self, record: &Ref, held: &mut RapidHashSet<Ref>) {
        let up = match record.kind {
            Kind::Kpi => Relation::Measures,
            Kind::Initiative => Relation::Supports,
            Kind::Objective => Relation::Parent,
            Kind::Decision | Kind::Risk | Kind::Assumption => Relation::About,
            _ => return,
        };
        let is_objective = |at: &&Ref| at.kind == Kind::Objective;
        let mut open: Vec<Ref> = self.strategy.links(record, up).filter(is_objective).cloned().collect();
        let mut seen: RapidHashSet<Ref> = RapidHashSet::default();
        while let Some(objective) = open.pop() {
            if !self.may_see(&objective) || !seen.insert(objective.clone()) {
                continue;
            }
            let kpis = self.strategy.backlinks(&objective, Relation::Measures).filter(|kpi| self.may_see(kpi));
            held.extend(kpis.cloned());
            open.extend(self.strategy.links(&objective, Relation::Parent).cloned());
            held.insert(objective);
        }
    }

    /// Sideways: the other ends of dependencies, the KPIs that the work should move, decisions, risks and actions about it.
    fn sideways(&self, record: &Ref, held: &mut RapidHashSet<Ref>) {
        let strategy = self.strategy;
        let mut add = |found: &mut dyn Iterator<Item = &Ref>| {
            held.extend(found.filter(|other| self.may_see(other)).cloned());
        };
        match record.kind {
            Kind::Initiative => {
                add(&mut strategy.links(record, Relation::Needs));
                add(&mut strategy.backlinks(record, Relation::Needs));
                add(&mut strategy.links(record, Relation::Moves));
                add(&mut strategy.backlinks(record, Relation::About));
                add(&mut strategy.backlinks(record, Relation::Serves));
            }
            Kind::Kpi => {
                add(&mut strategy.backlinks(record, Relation::About));
                add(&mut strategy.backlinks(record, Relation::ChecksOn));
                add(&mut strategy.backlinks(record, Relation::Moves));
                add(&mut strategy.backlinks(record, Relation::Serves));
            }
            Kind::Objective => {
                add(&mut strategy.backlinks(record, Relation::About));
                add(&mut strategy.backlinks(record, Relation::Supports));
                add(&mut strategy.backlinks(record, Relation::Measures));
                add(&mut strategy.backlinks(record, Relation::Parent));
                add(&mut strategy.backlinks(record, Relation::Serves));
            }
            Kind::Team => {
                add(&mut strategy.backlinks(record, Relation::NeedsTeam));
            }
            Kind::Decision => {
                add(&mut strategy.links(record, Relation::About));
                add(&mut strategy.links(record, Relation::ChecksOn));
                add(&mut strategy.links(record, Relation::Supersedes));
                add(&mut strategy.links(record, Relation::Amends));
                add(&mut strategy.backlinks(record, Relation::Serves));
                add(&mut strategy.backlinks(record, Relation::From));
            }
            Kind::Action => {
                add(&mut strategy.links(record, Relation::Serves));
            }
            Kind::Review => {
                add(&mut strategy.links(record, Relation::Decides));
                add(&mut strategy.backlinks(record, Relation::AskedIn));
                add(&mut strategy.backlinks(record, Relation::From));
            }
            _ => {}
        }
    }

    /// The people and teams that the members name, and the teams above.
    fn add_people_and_teams(&self, members: &mut Members) {
        let strategy = self.strategy;
        let records: Vec<Ref> =
            members.iter().flat_map(|(kind, ids)| ids.iter().map(|id| Ref::new(*kind, id))).collect();
        let mut found: RapidHashSet<Ref> = RapidHashSet::default();
        for record in &records {
            for link in strategy.all_links(record) {
                if matches!(link.other.kind, Kind::Person | Kind::Team) {
                    found.insert(link.other.clone());
                }
            }
            if let Some(team) = strategy.team_of(record) {
                found.insert(Ref { kind: Kind::Team, id: team });
            }
        }
        found.retain(|other| self.may_see(other));
        // Where the people work and who leads the teams is part of "who to ask"; the teams above are the line of sight.
        let people: Vec<Ref> = found.iter().filter(|other| other.kind == Kind::Person).cloned().collect();
        for person in &people {
            found.extend(strategy.links(person, Relation::Member).filter(|team| self.may_see(team)).cloned());
        }
        let teams: Vec<Ref> = found
            .iter()
            .filter(|other| other.kind == Kind::Team)
            .cloned()
            .chain(members.get(&Kind::Team).into_iter().flatten().map(|id| Ref::new(Kind::Team, id)))
            .collect();
        for team in &teams {
            for above in
                strategy.team_chain(&team.id).map(|id| Ref::new(Kind::Team, id)).filter(|above| self.may_see(above))
            {
                found.extend(strategy.links(&above, Relation::Head).filter(|head| self.may_see(head)).cloned());
                found.insert(above);
            }
        }
        for record in found {
            members.entry(record.kind).or_default().insert(record.id);
        }
    }
}
