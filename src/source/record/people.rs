//! People, teams and audiences.

use super::record;
use super::value::Day;
use crate::source::At;
use serde::Deserialize;

record! {
    /// Someone who owns things.
    Person, title: name;
    /// The name.
    name: At<String>,
    /// What they do.
    title: Option<At<String>>,
    /// The team they belong to.
    team: Option<At<String>>,
    /// Where to reach them.
    email: Option<String>,
    /// False for someone who is not there (any longer).
    active: Option<bool>,
    /// The last day.
    left_on: Option<At<Day>>,
    /// Who stands in.
    deputy: Option<At<String>>,
}

record! {
    /// A node of the organisation.
    Team, title: name;
    /// The name.
    name: At<String>,
    /// Where it stands in the tree.
    level: Option<TeamLevel>,
    /// The node above.
    parent: Option<At<String>>,
    /// Who leads it.
    head: Option<At<String>>,
}

/// Where a team stands in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TeamLevel {
    /// The whole.
    Organisation,
    /// A department.
    Department,
    /// A team.
    Team,
}

record! {
    /// Readers for whom an edition is built.
    Audience, title: optional;
    /// What the edition is called; the team's name where it is not written.
    title: Option<At<String>>,
    /// What the readers need.
    tier: Tier,
    /// Whose work the edition is about.
    team: Option<At<String>>,
    /// A narrower choice of records.
    sees: Option<Sees>,
}

/// The four kinds of reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// Executive leadership.
    Executive,
    /// The head of a department.
    Department,
    /// The manager of a team.
    Team,
    /// The people of a team.
    Frontline,
}

impl Tier {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Executive => "executive",
            Self::Department => "department",
            Self::Team => "team",
            Self::Frontline => "frontline",
        }
    }
}

/// A choice of records by their tags.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Sees {
    /// Only records with one of these tags; all where it is empty.
    #[serde(default)]
    pub tags: Vec<String>,
    /// No record with one of these tags.
    #[serde(default)]
    pub not_tags: Vec<String>,
}
