//! Which records refer to which, known from both ends.

use super::{Id, Link, Records, Ref, Strategy, TeamAsPerson};
use crate::diagnostic::Diagnostic;
use crate::source::content::Record;
use crate::source::record::Header;
use crate::strategy::names::{Names, reference};
use crate::strategy::references::{self, Refers};
use rapidhash::RapidHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Weak};

/// All links.
#[derive(Debug, Default, Clone)]
pub(super) struct Links {
    pub(super) forward: RapidHashMap<Ref, Vec<Link>>,
    /// By kind and id, each once.
    pub(super) back: RapidHashMap<Ref, Vec<Link>>,
    /// The records of each team, by kind and id.
    pub(super) by_team: BTreeMap<Id, Vec<Ref>>,
    pub(super) teams_as_people: BTreeMap<Ref, Vec<TeamAsPerson>>,
    /// The links of which these were made, and the records that refer to others than they did then.
    pub(super) since: Option<(Weak<Self>, Arc<[Ref]>)>,
}

/// What is said of the references of records, where anything is.
pub(super) type Notes = BTreeMap<Ref, Vec<Diagnostic>>;

/// What one record refers to.
#[derive(Debug, PartialEq)]
pub(super) struct Outgoing {
    pub(super) links: Vec<Link>,
    pub(super) teams: Vec<TeamAsPerson>,
    /// Files that its narrative names.
    pub(super) files: BTreeSet<String>,
}

/// Finds what a record refers to. What resolves to nothing is told.
pub(super) fn outgoing<T: Header + Refers>(
    record: &Record<T>,
    names: &Names,
    files: &BTreeSet<String>,
    out: &mut Vec<Diagnostic>,
) -> Outgoing {
    let (mut links, teams) = references::resolve(record, names, out);
    references::computed_from(record, names, &mut links, out);
    let mut named = BTreeSet::new();
    references::narrative(record, names, files, &mut named, out);
    Outgoing { links, teams, files: named }
}

impl Links {
    /// The records that refer to others than they did before, where these links were made of those.
    pub(super) fn relinked_since(&self, before: &Arc<Self>) -> Option<&[Ref]> {
        let (last, of) = self.since.as_ref()?;
        std::ptr::eq(last.as_ptr(), Arc::as_ptr(before)).then_some(of)
    }

    /// Notes what the records of a kind refer to, and the files that they name.
    pub(super) fn add<T: Header + Refers>(
        &mut self,
        records: &Records<T>,
        names: &Names,
        (files, named): (&BTreeSet<String>, &mut BTreeSet<String>),
        (notes, out): (&mut Notes, &mut Vec<Diagnostic>),
    ) {
        for record in records.values() {
            let before = out.len();
            let found = outgoing(record, names, files, out);
            let of = || reference(record);
            if let Some(said) = out.get(before..).filter(|said| !said.is_empty()) {
                notes.insert(of(), said.to_vec());
            }
            named.extend(found.files);
            if !found.teams.is_empty() {
                self.teams_as_people.insert(of(), found.teams);
            }
            if !found.links.is_empty() {
                self.forward.insert(of(), found.links);
            }
        }
    }

    /// Turns the links round.
    pub(super) fn turn(&mut self) {
        for (from, links) in &self.forward {
            for link in links {
                let back: &mut Vec<Link> = self.back.entry(link.other.clone()).or_default();
                back.push(Link { relation: link.relation, other: from.clone() });
            }
        }
        // The map's order is chance; what is read from it must not be.
        for links in self.back.values_mut() {
            links.sort_unstable();
            links.dedup();
        }
    }

    /// Puts what a record refers to in the place of what it referred to.
    pub(super) fn replace(&mut self, of: &Ref, found: Outgoing) {
        for link in self.forward.remove(of).unwrap_or_default() {
            let Some(back) = self.back.get_mut(&link.other) else { continue };
            back.retain(|known| !(known.relation == link.relation && known.other == *of));
            // None at all is as it was before there were any.
            if back.is_empty() {
                self.back.remove(&link.other);
            }
        }
        for link in &found.links {
            let back = self.back.entry(link.other.clone()).or_default();
            let known = Link { relation: link.relation, other: of.clone() };
            if let Err(at) = back.binary_search(&known) {
                back.insert(at, known);
            }
        }
        if !found.links.is_empty() {
            self.forward.insert(of.clone(), found.links);
        }
        if found.teams.is_empty() {
            self.teams_as_people.remove(of);
        } else {
            self.teams_as_people.insert(of.clone(), found.teams);
        }
    }
}

impl Strategy {
    /// The records of each team, by the links as they are.
    pub(super) fn of_teams(&self) -> BTreeMap<Id, Vec<Ref>> {
        let mut by_team: BTreeMap<Id, Vec<Ref>> = BTreeMap::new();
        for of in self.all() {
            if let Some(team) = self.team_of(&of) {
                by_team.entry(team).or_default().push(of);
            }
        }
        by_team
    }
}
