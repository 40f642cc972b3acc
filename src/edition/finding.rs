//! What is weak in a strategy as an edition holds it. The check finds it; pages and programs show it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::strategy::Ref;
use jiff::civil::Date;
use rapidhash::RapidHashMap;
use std::collections::BTreeSet;

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
    fn about(&self) -> impl Iterator<Item = Option<&Ref>> {
        std::iter::once(self.of.as_ref()).chain(self.also.iter().map(Some))
    }

    /// Whether it counts against its capability: it is an error or a warning, and nobody has accepted it.
    pub fn is_open_weakness(&self) -> bool {
        self.accepted.is_none() && self.diagnostic.severity <= Severity::Warning
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

/// All that was found, sorted by place.
#[derive(Debug, Default)]
pub struct Findings {
    all: Vec<Finding>,
    by_record: RapidHashMap<Ref, Vec<usize>>,
    health: Vec<Health>,
}

impl Findings {
    /// From what was found, and from the records that the rules of each capability looked at (none is the whole).
    pub fn new(mut all: Vec<Finding>, mut looked_at: BTreeSet<(Capability, Option<Ref>)>) -> Self {
        all.sort_by(|a, b| a.diagnostic.order(&b.diagnostic).then_with(|| a.of.cmp(&b.of)));
        all.dedup();
        let mut by_record: RapidHashMap<Ref, Vec<usize>> = RapidHashMap::default();
        let mut weak = BTreeSet::new();
        for (at, finding) in all.iter().enumerate() {
            for of in finding.about() {
                if let Some(of) = of {
                    by_record.entry(of.clone()).or_default().push(at);
                }
                let item = (finding.capability, of.cloned());
                if finding.is_open_weakness() {
                    weak.insert(item.clone());
                }
                if finding.diagnostic.severity <= Severity::Warning {
                    looked_at.insert(item);
                }
            }
        }
        let of = |items: &BTreeSet<(Capability, Option<Ref>)>, capability: Capability| {
            items.iter().filter(|(of, _)| *of == capability).count()
        };
        let health = Capability::ALL.map(|capability| {
            let looked = of(&looked_at, capability);
            Health { capability, looked_at: looked, sound: looked - of(&weak, capability) }
        });
        Self { all, by_record, health: health.to_vec() }
    }

    /// All of them, accepted ones too, sorted by place.
    pub fn all(&self) -> &[Finding] {
        &self.all
    }

    /// Those of a record.
    pub fn of<'f>(&'f self, of: &Ref) -> impl Iterator<Item = &'f Finding> + use<'f> {
        self.by_record.get(of).into_iter().flatten().filter_map(|at| self.all.get(*at))
    }

    /// Whether others say the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.all == other.all && self.health == other.health
    }

    /// The records of which others say something else.
    pub(super) fn unlike(&self, other: &Self) -> BTreeSet<Ref> {
        let records = self.by_record.keys().chain(other.by_record.keys());
        records.filter(|of| !self.of(of).eq(other.of(of))).cloned().collect()
    }

    /// How well each capability stands, in the order of the documentation.
    pub fn health(&self) -> &[Health] {
        &self.health
    }
}
