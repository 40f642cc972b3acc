//! People, teams and audiences.

use super::record;
use super::value::Day;
use crate::source::At;
use schemars::JsonSchema;
use serde::Deserialize;

record! {
    /// A person, who may own things.
    Person, title: name;
    /// The name of the person.
    #[schemars(transform = crate::source::schema::not_blank)]
    name: At<String>,
    /// What they do: their position.
    title: Option<At<String>>,
    /// The team they belong to, by id.
    team: Option<At<String>>,
    /// The e-mail address at which they are reached.
    email: Option<String>,
    /// False for someone who is not there, or not any longer.
    active: Option<bool>,
    /// Their last day.
    left_on: Option<At<Day>>,
    /// The person who stands in for them, by id.
    deputy: Option<At<String>>,
}

record! {
    /// A team, department, or the organisation itself.
    Team, title: name;
    /// The name of the team.
    #[schemars(transform = crate::source::schema::not_blank)]
    name: At<String>,
    /// Where it stands in the tree: the `organisation`, a `department`, or a `team`.
    level: Option<TeamLevel>,
    /// The team or department it belongs to, by id.
    parent: Option<At<String>>,
    /// The person who leads it, by id.
    head: Option<At<String>>,
}

/// Where a team stands in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
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
    /// An audience: readers for whom an edition is built.
    Audience, title: optional;
    /// What the edition is called; the team's name where it is not written.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: Option<At<String>>,
    /// The kind of reader, which decides what is shown and how.
    tier: Tier,
    /// The team whose work the edition is about, by id.
    team: Option<At<String>>,
    /// A narrower choice of records, by their tags.
    sees: Option<Sees>,
}

/// The four kinds of reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Sees {
    /// Only records with one of these tags; all where it is empty.
    #[serde(default)]
    pub tags: Vec<String>,
    /// No record with one of these tags.
    #[serde(default)]
    pub not_tags: Vec<String>,
}
