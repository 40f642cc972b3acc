//! The sorts of things that can be found.

use crate::source::record::Kind;
use crate::view::words;

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

    /// What one of them is called.
    pub fn one(self) -> &'static str {
        match self {
            Self::Objective => "Objective",
            Self::Kpi => "KPI",
            Self::Initiative => "Initiative",
            Self::Milestone => "Milestone",
            Self::Decision => "Decision",
            Self::Action => "Action",
            Self::Risk => "Risk",
            Self::Assumption => "Assumption",
            Self::Lesson => "Lesson",
            Self::Review => "Review",
            Self::Person => "Person",
            Self::Team => "Team",
            Self::Page => "Page",
        }
    }

    /// What all of them are called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Objective => "Objectives",
            Self::Kpi => "KPIs",
            Self::Initiative => "Initiatives",
            Self::Milestone => "Milestones",
            Self::Decision => "Decisions",
            Self::Action => "Actions",
            Self::Risk => "Risks",
            Self::Assumption => "Assumptions",
            Self::Lesson => "Lessons",
            Self::Review => "Reviews",
            Self::Person => "People",
            Self::Team => "Teams",
            Self::Page => "Pages",
        }
    }

    /// So many of them: `3 KPIs`.
    pub fn count(self, count: usize) -> String {
        words::count(count, &words::lower_first(self.one()), &words::lower_first(self.title()))
    }
}
