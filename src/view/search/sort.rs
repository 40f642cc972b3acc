//! The sorts of things that can be found.

use crate::source::record::Kind;

/// What sort of thing it is. Milestones are no records, but they are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Objective,
    Kpi,
    Initiative,
    Milestone,
    Decision,
    Action,
    Risk,
    Assumption,
    Lesson,
    Review,
    Person,
    Team,
    Page,
}

impl Sort {
    /// In the order in which they are listed. A sort's number is its place here.
    pub const ALL: [Self; 13] = [
        Self::Objective,
        Self::Kpi,
        Self::Initiative,
        Self::Milestone,
        Self::Decision,
        Self::Action,
        Self::Risk,
        Self::Assumption,
        Self::Lesson,
        Self::Review,
        Self::Person,
        Self::Team,
        Self::Page,
    ];

    /// The kind of record that they are or stand in.
    pub fn kind(self) -> Kind {
        match self {
            Self::Objective => Kind::Objective,
            Self::Kpi => Kind::Kpi,
            Self::Initiative | Self::Milestone => Kind::Initiative,
            Self::Decision => Kind::Decision,
            Self::Action => Kind::Action,
            Self::Risk => Kind::Risk,
            Self::Assumption => Kind::Assumption,
            Self::Lesson => Kind::Lesson,
            Self::Review => Kind::Review,
            Self::Person => Kind::Person,
            Self::Team => Kind::Team,
            Self::Page => Kind::Page,
        }
    }

    /// Its name in addresses and anchors.
    pub fn slug(self) -> &'static str {
        if self == Self::Milestone { "milestones" } else { self.kind().folder() }
    }

    /// The message that one of them is called by.
    pub fn one(self) -> &'static str {
        match self {
            Self::Objective => "search-one-objectives",
            Self::Kpi => "search-one-kpis",
            Self::Initiative => "search-one-initiatives",
            Self::Milestone => "search-one-milestones",
            Self::Decision => "search-one-decisions",
            Self::Action => "search-one-actions",
            Self::Risk => "search-one-risks",
            Self::Assumption => "search-one-assumptions",
            Self::Lesson => "search-one-lessons",
            Self::Review => "search-one-reviews",
            Self::Person => "search-one-people",
            Self::Team => "search-one-teams",
            Self::Page => "search-one-pages",
        }
    }

    /// The message that all of them are called by.
    pub fn all(self) -> &'static str {
        match self {
            Self::Objective => "search-objectives",
            Self::Kpi => "search-kpis",
            Self::Initiative => "search-initiatives",
            Self::Milestone => "search-milestones",
            Self::Decision => "search-decisions",
            Self::Action => "search-actions",
            Self::Risk => "search-risks",
            Self::Assumption => "search-assumptions",
            Self::Lesson => "search-lessons",
            Self::Review => "search-reviews",
            Self::Person => "search-people",
            Self::Team => "search-teams",
            Self::Page => "search-pages",
        }
    }
}
