//! What a user writes, as types: one for each kind of record. `format.md` of the documentation is their contract.
//!
//! A key that is not a field here is a fault. Values keep their place (`At`) where a message may have to point at them.

mod action;
mod decision;
mod initiative;
mod kpi;
mod learning;
mod objective;
mod organisation;
mod people;
mod review;
mod value;

pub use action::{Action, ActionState, Origin};
pub use decision::{Check, Choice, Decision, DecisionState};
pub use initiative::{Dependency, Initiative, InitiativeState, Milestone, Move, Report};
pub use kpi::{
    Aggregate, Baseline, Charting, Commentary, Data, DataFile, Direction, Duplicates, Event, EventKind, FormulaText,
    FrequencyText, Influence, Kpi, KpiKind, Layout, Others, PercentScale, PeriodColumns, Profile, SignalSettings,
    SourceNote, SpanName, Target, TargetStep,
};
pub use learning::{Assumption, Lesson, Risk, RiskKind, Tripwire};
pub use objective::{Drive, Horizon, Judgement, Objective, Update};
pub use organisation::{
    Exports, FiscalName, Limits, MonthName, Organisation, Perspective, PlanningPeriod, Rhythm, RuleLevel,
};
pub use people::{Audience, Person, Sees, Team, TeamLevel, Tier};
pub use review::{Page, Review, ReviewKind, ReviewState};
pub use value::{Day, Entries, Expectation, PeriodText};

use super::At;
use schemars::JsonSchema;
use serde::Deserialize;

/// The kinds of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What the organisation tries to achieve.
    Objective,
    /// How progress is measured.
    Kpi,
    /// The work meant to move KPIs.
    Initiative,
    /// What reviews are for.
    Decision,
    /// A meeting of the operating rhythm.
    Review,
    /// What may go wrong, or right.
    Risk,
    /// What someone is to do by a day.
    Action,
    /// What is taken to hold.
    Assumption,
    /// What was learned.
    Lesson,
    /// Something that changed how a KPI is read.
    Event,
    /// A free page.
    Page,
    /// Someone who owns things.
    Person,
    /// A node of the organisation.
    Team,
    /// Readers for whom an edition is built.
    Audience,
}

impl Kind {
    /// All kinds, in the order of the format.
    pub const ALL: [Self; 14] = [
        Self::Objective,
        Self::Kpi,
        Self::Initiative,
        Self::Decision,
        Self::Review,
        Self::Risk,
        Self::Action,
        Self::Assumption,
        Self::Lesson,
        Self::Event,
        Self::Page,
        Self::Person,
        Self::Team,
        Self::Audience,
    ];

    /// The word in references: `kpi` of `kpi:punctuality`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::Kpi => "kpi",
            Self::Initiative => "initiative",
            Self::Decision => "decision",
            Self::Review => "review",
            Self::Risk => "risk",
            Self::Action => "action",
            Self::Assumption => "assumption",
            Self::Lesson => "lesson",
            Self::Event => "event",
            Self::Page => "page",
            Self::Person => "person",
            Self::Team => "team",
            Self::Audience => "audience",
        }
    }

    /// The folder and the list file: `kpis/` and `kpis.yaml`.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Objective => "objectives",
            Self::Kpi => "kpis",
            Self::Initiative => "initiatives",
            Self::Decision => "decisions",
            Self::Review => "reviews",
            Self::Risk => "risks",
            Self::Action => "actions",
            Self::Assumption => "assumptions",
            Self::Lesson => "lessons",
            Self::Event => "events",
            Self::Page => "pages",
            Self::Person => "people",
            Self::Team => "teams",
            Self::Audience => "audiences",
        }
    }

    /// With its article, for messages: `a KPI`.
    pub fn with_article(self) -> &'static str {
        match self {
            Self::Objective => "an objective",
            Self::Kpi => "a KPI",
            Self::Initiative => "an initiative",
            Self::Decision => "a decision",
            Self::Review => "a review",
            Self::Risk => "a risk",
            Self::Action => "an action",
            Self::Assumption => "an assumption",
            Self::Lesson => "a lesson",
            Self::Event => "an event",
            Self::Page => "a page",
            Self::Person => "a person",
            Self::Team => "a team",
            Self::Audience => "an audience",
        }
    }

    /// As a noun in a sentence: `KPI`.
    pub fn noun(self) -> &'static str {
        if self == Self::Kpi { "KPI" } else { self.word() }
    }

    /// The kind of a word in references.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Who may see a record, from the widest to the narrowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// All readers.
    #[default]
    Everyone,
    /// Team managers and above.
    Managers,
    /// Department heads and above.
    Heads,
    /// Executive leadership only.
    Executives,
}

/// A finding of the check that is accepted, with a reason and an end.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Allowance {
    /// The id of the finding: `kpi-too-many`.
    pub rule: At<String>,
    /// Why it is accepted.
    pub reason: Option<At<String>>,
    /// The last day on which it is.
    pub until: Option<At<Day>>,
}

/// The keys that every record may have.
pub trait Header {
    /// The kind of the record.
    fn kind() -> Kind
    where
        Self: Sized;
    /// The id, where it is written as a key.
    fn id(&self) -> Option<&At<String>>;
    /// What it is called.
    fn title(&self) -> Option<&At<String>>;
    /// Former ids.
    fn aliases(&self) -> &[At<String>];
    /// Free words to select by.
    fn tags(&self) -> &[At<String>];
    /// Who may see it.
    fn visibility(&self) -> Visibility;
    /// Findings that are accepted.
    fn allow(&self) -> &[Allowance];
    /// The person who answers for it, as written.
    fn owner(&self) -> Option<&At<String>>;
    /// The narrative of an entry in a list.
    fn body(&self) -> Option<&At<String>>;
}

/// Defines a kind of record: its own keys and those that every record may have.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident, title: $title:ident;
        $( $(#[$field_meta:meta])* $field:ident : $type:ty, )*
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields, expecting = "keys and values")]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $type, )*
            /// The id by which other records name this one: small letters, digits and hyphens. In a markdown file it is
            /// the name of the file where it is not written.
            #[schemars(with = "Option<crate::source::schema::Id>")]
            pub id: Option<$crate::source::At<String>>,
            /// Former ids, so that old references keep working.
            #[schemars(with = "Vec<crate::source::schema::Id>")]
            #[serde(default)]
            pub aliases: Vec<$crate::source::At<String>>,
            /// Free words to select by.
            #[serde(default)]
            pub tags: Vec<$crate::source::At<String>>,
            /// Who may see it: `everyone`, or only `managers`, `heads` or `executives` and those above.
            #[serde(default)]
            pub visibility: $crate::source::record::Visibility,
            /// Findings of the check that are accepted: `{rule: kpi-too-many, reason: .., until: 2027-01-31}`.
            #[serde(default)]
            pub allow: Vec<$crate::source::record::Allowance>,
            /// The narrative in markdown, for an entry of a YAML list; in a markdown file it stands below the front matter.
            pub body: Option<$crate::source::At<String>>,
        }

        impl $crate::source::record::Header for $name {
            fn kind() -> $crate::source::record::Kind { $crate::source::record::Kind::$name }
            fn id(&self) -> Option<&$crate::source::At<String>> { self.id.as_ref() }
            fn title(&self) -> Option<&$crate::source::At<String>> { record!(@title self $title) }
            fn aliases(&self) -> &[$crate::source::At<String>] { &self.aliases }
            fn tags(&self) -> &[$crate::source::At<String>] { &self.tags }
            fn visibility(&self) -> $crate::source::record::Visibility { self.visibility }
            fn allow(&self) -> &[$crate::source::record::Allowance] { &self.allow }
            fn owner(&self) -> Option<&$crate::source::At<String>> { record!(@owner self $($field)*) }
            fn body(&self) -> Option<&$crate::source::At<String>> { self.body.as_ref() }
        }
    };
    (@owner $self:ident owner $($rest:ident)*) => { $self.owner.as_ref() };
    (@owner $self:ident $other:ident $($rest:ident)*) => { record!(@owner $self $($rest)*) };
    (@owner $self:ident) => { None };
    (@title $self:ident none) => { None };
    (@title $self:ident optional) => { $self.title.as_ref() };
    (@title $self:ident $field:ident) => { Some(&$self.$field) };
}
use record;
