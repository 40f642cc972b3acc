//! Looks along links: what a record refers to, what refers to it, and what a name means.

use super::{Facet, Reader, Subject};
use crate::source::record::{self, Kind};
use crate::strategy::{Ref, Relation, TeamAsPerson};
use jiff::civil::Date;

impl<'a> Reader<'a> {
    /// What a record refers to, as far as the edition holds it, in the order written.
    pub fn links(&self, of: &Ref, relation: Relation) -> Vec<Ref> {
        if !self.look(of, Facet::Links) {
            return Vec::new();
        }
        self.strategy.links(of, relation).filter(|other| self.edition.holds(other)).cloned().collect()
    }

    /// Whether the edition holds all that a record refers to in a relation.
    pub fn sees_all(&self, of: &Ref, relation: Relation) -> bool {
        self.look(of, Facet::Links) && self.strategy.links(of, relation).all(|other| self.edition.holds(other))
    }

    /// The first that a record refers to, if the edition holds it.
    pub fn link_to(&self, of: &Ref, relation: Relation) -> Option<Ref> {
        if !self.look(of, Facet::Links) {
            return None;
        }
        self.strategy.links(of, relation).find(|other| self.edition.holds(other)).cloned()
    }

    /// What refers to a record, as far as the edition holds it, by kind and id.
    pub fn backlinks(&self, of: &Ref, relation: Relation) -> Vec<Ref> {
        if !self.look(of, Facet::Backlinks) {
            return Vec::new();
        }
        self.strategy.backlinks(of, relation).filter(|other| self.edition.holds(other)).cloned().collect()
    }

    /// The records of a kind that are a team's own, as far as the edition holds them, by id.
    pub fn of_team(&self, team: &Ref, kind: Kind) -> Vec<Ref> {
        self.note(Subject::Team(&team.id, kind), Facet::Backlinks);
        if !self.look(team, Facet::Links) {
            return Vec::new();
        }
        self.strategy.of_team(&team.id, kind).filter(|of| self.edition.holds(of)).cloned().collect()
    }

    /// The places of a record at which a team is named where a person is needed, as far as the edition holds the team.
    pub fn teams_as_people(&self, of: &Ref) -> Vec<&'a TeamAsPerson> {
        if !self.look(of, Facet::Links) {
            return Vec::new();
        }
        self.strategy.teams_as_people(of).iter().filter(|named| self.edition.holds(&named.team)).collect()
    }

    /// The record that an id or a former id means, if the edition holds it.
    pub fn resolve(&self, kind: Kind, id: &str) -> Option<Ref> {
        let Some(of) = self.strategy.resolve(kind, id) else {
            // A record of that name may come.
            self.note(Subject::Name(id), Facet::Title);
            return None;
        };
        self.look(&of, Facet::Title).then_some(of)
    }

    /// The record that `kind:id` or a bare id means, if the edition holds it.
    pub fn resolve_any(&self, text: &str) -> Option<Ref> {
        // Another record of that name may come, of another kind.
        let name = text.split_once(':').map_or(text, |(_, id)| id.trim());
        self.note(Subject::Name(name), Facet::Title);
        let of = self.strategy.resolve_any(text)?;
        self.look(&of, Facet::Title).then_some(of)
    }

    /// The team of a record, if the edition holds it.
    pub fn team_of(&self, of: &Ref) -> Option<Ref> {
        if !self.look(of, Facet::Links) {
            return None;
        }
        let team = self.strategy.team_of(of).map(|id| Ref { kind: Kind::Team, id });
        let root = || self.strategy.root_team().map(|id| Ref::new(Kind::Team, id));
        team.or_else(root).filter(|team| self.edition.holds(team))
    }

    /// The team at the top of the organisation, if the edition holds it.
    pub fn root_team(&self) -> Option<Ref> {
        self.note(Subject::All(Kind::Team), Facet::Links);
        let root = Ref::new(Kind::Team, self.strategy.root_team()?);
        self.edition.holds(&root).then_some(root)
    }

    /// The team of the edition, or the one at the top.
    pub fn edition_team(&self) -> Option<Ref> {
        let id = self.edition.audience.team.as_ref().or_else(|| self.strategy.root_team())?;
        Some(Ref::new(Kind::Team, id)).filter(|team| self.edition.holds(team))
    }

    /// The date of the last review that was held of the edition's team, or of the organisation.
    pub fn last_review(&self) -> Option<(Ref, Date)> {
        let team = self.edition_team();
        let root = self.strategy.root_team();
        self.all(Kind::Review)
            .into_iter()
            .filter(|of| {
                // Another team's, it may become this one's.
                self.note(Subject::Record(of), Facet::Links);
                let reviewed = self.strategy.team_of(of);
                reviewed.as_ref() == team.as_ref().map(|team| &team.id)
                    || reviewed.as_ref() == root
                    || reviewed.is_none()
            })
            .filter_map(|of| {
                let review = self.review(&of.id)?;
                let date = review.data.date.value.0;
                (review.data.state != Some(record::ReviewState::Planned) && self.past.contains_key(&date))
                    .then_some((of, date))
            })
            .max_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)))
    }
}
