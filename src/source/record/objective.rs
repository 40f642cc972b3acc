//! What the organisation tries to achieve.

use super::record;
use super::value::{Day, text_or_keys};
use crate::source::At;
use serde::{Deserialize, Deserializer};

record! {
    /// An objective.
    Objective, title: title;
    /// What it is called.
    title: At<String>,
    /// The person who answers for it.
    owner: Option<At<String>>,
    /// Who shares the lead.
    #[serde(default)]
    with: Vec<At<String>>,
    /// Whose it is; the organisation's where it is not written.
    team: Option<At<String>>,
    /// Its lane on the strategy map.
    perspective: Option<At<String>>,
    /// The objective above.
    parent: Option<At<String>>,
    /// What success looks like.
    success: Option<At<String>>,
    /// Priority, 1 first.
    rank: Option<At<i64>>,
    /// Its weight in roll-up scores, above 0; 1 where it is not written.
    weight: Option<At<f64>>,
    /// From when to when.
    horizon: Option<Horizon>,
    /// Other teams it depends on.
    #[serde(default)]
    contributors: Vec<At<String>>,
    /// Objectives it helps.
    #[serde(default)]
    drives: Vec<Drive>,
    /// Judgements that were published.
    #[serde(default)]
    updates: Vec<Update>,
}

/// From when to when an objective holds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Update {
    /// When.
    pub date: At<Day>,
    /// By whom.
    pub by: Option<At<String>>,
    /// What was said of its course.
    pub status: Option<Judgement>,
    /// In words.
    pub text: Option<String>,
}

/// What a person judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
