//! Looks at records: what is written of them, which there are, and what the check finds on them.

use super::{Facet, Reader, Subject};
use crate::diagnostic::Place;
use crate::edition::{Finding, Findings};
use crate::source::content::Record;
use crate::source::record::{self, Header, Kind};
use crate::strategy::{Id, Ref};

macro_rules! records {
    ($($(#[$doc:meta])* $method:ident: $map:ident, $kind:ident, $type:ident;)*) => {
        $($(#[$doc])*
        pub fn $method(&self, id: &Id) -> Option<&'a Record<record::$type>> {
            self.kept(Kind::$kind, id, Facet::Detail, Some(&self.strategy.$map))
        })*
    };
}

impl<'a> Reader<'a> {
    /// Whether the edition holds a record.
    pub fn holds(&self, of: &Ref) -> bool {
        self.look(of, Facet::Title)
    }

    /// Whether a record is of the edition's own team or one below.
    pub fn is_own(&self, of: &Ref) -> bool {
        self.look(of, Facet::Links) && self.edition.is_own(of)
    }

    records! {
        /// An objective.
        objective: objectives, Objective, Objective;
        /// A KPI.
        kpi: kpis, Kpi, Kpi;
        /// An initiative.
        initiative: initiatives, Initiative, Initiative;
        /// A decision.
        decision: decisions, Decision, Decision;
        /// A review.
        review: reviews, Review, Review;
        /// A risk.
        risk: risks, Risk, Risk;
        /// An action.
        action: actions, Action, Action;
        /// An assumption.
        assumption: assumptions, Assumption, Assumption;
        /// A lesson.
        lesson: lessons, Lesson, Lesson;
        /// An event.
        event: events, Event, Event;
        /// A free page.
        page: pages, Page, Page;
        /// A person.
        person: people, Person, Person;
        /// A team.
        team: teams, Team, Team;
    }

    /// What a record is called.
    pub fn title(&self, of: &Ref) -> Option<&'a str> {
        if !self.look(of, Facet::Title) {
            return None;
        }
        Some(&self.strategy.header(of)?.title()?.value)
    }

    /// The keys that every record may have.
    pub fn header(&self, of: &Ref) -> Option<&'a dyn Header> {
        self.look(of, Facet::Detail).then(|| self.strategy.header(of)).flatten()
    }

    /// The narrative of a record, as it is written.
    pub fn body(&self, of: &Ref) -> Option<&'a str> {
        let (body, file) = self.look(of, Facet::Body).then(|| self.strategy.body(of)).flatten()?;
        Some(body.text(file))
    }

    /// Where a record is written: its title, else all of it.
    pub fn place(&self, of: &Ref) -> Option<Place> {
        self.look(of, Facet::Detail).then(|| self.strategy.place(of)).flatten()
    }

    /// The records of a kind that the edition holds, by id.
    pub fn all(&self, kind: Kind) -> Vec<Ref> {
        self.note(Subject::All(kind), Facet::Detail);
        self.strategy.ids(kind).map(|id| Ref::new(kind, id)).filter(|of| self.edition.holds(of)).collect()
    }

    /// How many records of a kind the edition holds.
    pub fn count(&self, kind: Kind) -> usize {
        self.note(Subject::All(kind), Facet::Detail);
        self.edition.count(kind)
    }

    /// Whether the edition holds a record of a kind.
    pub fn has_any(&self, kind: Kind) -> bool {
        self.note(Subject::All(kind), Facet::Detail);
        self.edition.has_any(kind)
    }

    /// Whether there is commentary on any KPI that the edition holds.
    pub fn has_commentary(&self) -> bool {
        self.note(Subject::All(Kind::Kpi), Facet::Links);
        self.edition.has_commentary
    }

    /// Whether work that the edition holds needs something of someone.
    pub fn has_dependencies(&self) -> bool {
        self.note(Subject::All(Kind::Initiative), Facet::Links);
        self.edition.has_dependencies
    }

    /// The findings of the check on a record.
    pub fn findings_of(&self, of: &Ref) -> Vec<&'a Finding> {
        if !self.look(of, Facet::Findings) {
            return Vec::new();
        }
        self.edition.findings.of(of).collect()
    }

    /// All findings of the check over what the edition holds, sorted by place.
    pub fn findings(&self) -> &'a Findings {
        for kind in Kind::ALL {
            self.note(Subject::All(kind), Facet::Findings);
        }
        &self.edition.findings
    }
}
