//! What is weak in a strategy as an edition holds it. The check finds it; pages and programs show it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::strategy::Ref;
use jiff::civil::Date;

/// What an organisation must be able to do so that strategy and execution stay together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capability {
    /// Named people answer for things.
    Accountability,
    /// Progress, risks and obstacles can be seen, and the figures can be trusted.
    OrganisationalVisibility,
    /// Work and measures hang on objectives.
    TeamAlignment,
    /// What was planned is done, and drift is noticed.
    ExecutionDiscipline,
    /// Decisions are asked for, taken and followed up.
    DecisionMaking,
    /// What the figures say is read rightly, and learned from.
    OrganisationalIntelligence,
    /// Reviews are held in their rhythm.
    OperatingRhythm,
    /// Teams know what they owe each other.
    TeamOfTeams,
}

impl Capability {
    /// All eight, in the order of the documentation.
    pub const ALL: [Self; 8] = [
        Self::Accountability,
        Self::OrganisationalVisibility,
        Self::TeamAlignment,
        Self::ExecutionDiscipline,
        Self::DecisionMaking,
        Self::OrganisationalIntelligence,
        Self::OperatingRhythm,
        Self::TeamOfTeams,
    ];

    /// Its name, as it stands within a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accountability => "accountability",
            Self::OrganisationalVisibility => "organisational visibility",
            Self::TeamAlignment => "team alignment",
            Self::ExecutionDiscipline => "execution discipline",
            Self::DecisionMaking => "decision making",
            Self::OrganisationalIntelligence => "organisational intelligence",
            Self::OperatingRhythm => "operating rhythm",
            Self::TeamOfTeams => "team-of-teams",
        }
    }

    /// The word by which programs know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::OrganisationalVisibility => "organisational-visibility",
            Self::TeamAlignment => "team-alignment",
            Self::ExecutionDiscipline => "execution-discipline",
            Self::DecisionMaking => "decision-making",
            Self::OrganisationalIntelligence => "organisational-intelligence",
            Self::OperatingRhythm => "operating-rhythm",
            Self::Accountability | Self::TeamOfTeams => self.name(),
        }
    }
}

/// That a finding is accepted: an `allow` of its record says why, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Why.
    pub reason: String,
    /// The last day on which it is; none is without an end.
    pub until: Option<Date>,
}

/// A weakness that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The record it is about; none is the strategy as a whole.
    pub of: Option<Ref>,
    /// Further records of which the very same is said, by kind and id: KPIs that share a file that can't be read.
    pub also: Vec<Ref>,
    /// Which capability it weakens.
    pub capability: Capability,
    /// What is wrong, where, why, and what to type; its id is the rule's.
    pub diagnostic: Diagnostic,
    /// Whether the writers know and accept it.
    pub accepted: Option<Accepted>,
}

impl Finding {
    /// The records it is about; none inside is the strategy as a whole.
    pub(super) fn about(&self) -> impl Iterator<Item = Option<&Ref>> {
        std::iter::once(self.of.as_ref()).chain(self.also.iter().map(Some))
    }

    /// Whether it is more than a note.
    pub(super) fn is_grave(&self) -> bool {
        self.diagnostic.severity <= Severity::Warning
    }

    /// Whether it counts against its capability: it is an error or a warning, and nobody has accepted it.
    pub fn is_open_weakness(&self) -> bool {
        self.accepted.is_none() && self.is_grave()
    }
}

/// How well a capability stands: the share of the records that its rules looked at which have no open weakness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// Which.
    pub capability: Capability,
    /// Records looked at; the strategy as a whole counts as one.
    pub looked_at: usize,
    /// Those of them without an open error or warning.
    pub sound: usize,
}
