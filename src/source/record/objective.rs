//! What the organisation tries to achieve.

use super::record;
use super::value::{Day, text_or_keys};
use crate::source::At;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};

record! {
    /// An objective: what the organisation tries to achieve.
    Objective, title: title;
    /// What is to be achieved, in a few words.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// The person who answers for it, by id; never a team.
    owner: Option<At<String>>,
    /// The people who share the lead, by id.
    #[serde(default)]
    with: Vec<At<String>>,
    /// The team whose objective it is, by id; the organisation where it is not written.
    team: Option<At<String>>,
    /// Its lane on the strategy map: the id of a perspective in `strategy.yaml`.
    perspective: Option<At<String>>,
    /// The objective above it, by id.
    parent: Option<At<String>>,
    /// What success looks like, so that all would know it.
    success: Option<At<String>>,
    /// Its priority: 1 comes first.
    #[schemars(extend("minimum" = 1))]
    rank: Option<At<i64>>,
    /// Its weight in roll-up scores, above 0; 1 where it is not written.
    #[schemars(extend("exclusiveMinimum" = 0))]
    weight: Option<At<f64>>,
    /// From when to when it holds: `{start: 2025-04-01, end: 2028-03-31}`.
    horizon: Option<Horizon>,
    /// Other teams it depends on, by id.
    #[serde(default)]
    contributors: Vec<At<String>>,
    /// Objectives it helps, the arrows of the strategy map: ids, or `{objective: .., because: ..}`.
    #[serde(default)]
    drives: Vec<Drive>,
    /// Judgements that were published, beside what is computed.
    #[serde(default)]
    updates: Vec<Update>,
}

/// From when to when an objective holds.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Horizon {
    /// The first day.
    pub start: Option<At<Day>>,
    /// The last day.
    pub end: Option<At<Day>>,
}

/// An arrow of the strategy map.
#[derive(Debug, Clone, PartialEq)]
pub struct Drive {
    /// The objective that is helped.
    pub objective: At<String>,
    /// Why it should help.
    pub because: Option<String>,
}

impl<'de> Deserialize<'de> for Drive {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, expecting = "keys and values")]
        struct Keys {
            objective: String,
            because: Option<String>,
        }
        struct Arrow(Keys);
        impl<'de> Deserialize<'de> for Arrow {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Keys::deserialize(deserializer).map(Self)
            }
        }
        struct Read(Arrow);
        impl<'de> Deserialize<'de> for Read {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let of_text = |objective| Ok(Arrow(Keys { objective, because: None }));
                text_or_keys(deserializer, "the id of an objective, or `{objective: .., because: ..}`", of_text)
                    .map(Self)
            }
        }
        let At { value: Read(Arrow(keys)), span } = At::<Read>::deserialize(deserializer)?;
        Ok(Self { objective: At { value: keys.objective, span }, because: keys.because })
    }
}

/// A judgement that was published, beside what is computed.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Update {
    /// The day of the judgement.
    pub date: At<Day>,
    /// The person who judged, by id.
    pub by: Option<At<String>>,
    /// What was said of its course.
    pub status: Option<Judgement>,
    /// The judgement in words.
    pub text: Option<String>,
}

/// What a person judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(transform = crate::source::schema::with_colours)]
pub enum Judgement {
    /// Going well.
    #[serde(alias = "green")]
    OnTrack,
    /// In doubt.
    #[serde(alias = "amber")]
    AtRisk,
    /// Not going to be reached as it is.
    #[serde(alias = "red")]
    OffTrack,
}
