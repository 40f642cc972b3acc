//! Live parts in a narrative: a fenced block whose body is YAML.

use super::At;
use super::decode::decode;
use super::markdown;
use super::record::{ActionState, DecisionState, Kind};
use super::yaml;
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// A live part with what it asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Directive {
    /// A KPI.
    Kpi(KpiPart),
    /// An objective's card.
    Objective(CardPart),
    /// An initiative's card.
    Initiative(CardPart),
    /// A list of decisions.
    Decisions(DecisionsPart),
    /// A list of actions.
    Actions(ActionsPart),
}

/// What of a KPI is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Show {
    /// Its chart.
    Chart,
    /// Its latest value with status and target.
    #[default]
    Card,
    /// Its last periods as a small line.
    Sparkline,
    /// Its values.
    Table,
}

/// The body of a `kpi` block.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `id: punctuality`")]
pub struct KpiPart {
    /// Which KPI.
    pub id: At<String>,
    /// What of it.
    #[serde(default)]
    pub show: Show,
}

/// The body of an `objective` or `initiative` block.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `id: dependable`")]
pub struct CardPart {
    /// Which record.
    pub id: At<String>,
}

/// The body of a `decisions` block; all that is written must hold.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `state: proposed`")]
pub struct DecisionsPart {
    /// About this objective.
    pub objective: Option<At<String>>,
    /// About this KPI.
    pub kpi: Option<At<String>>,
    /// About this initiative.
    pub initiative: Option<At<String>>,
    /// Of this review.
    pub review: Option<At<String>>,
    /// In one of these states.
    pub state: Option<OneOrMany<DecisionState>>,
    /// At most so many.
    pub limit: Option<usize>,
}

/// The body of an `actions` block; all that is written must hold.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `state: open`")]
pub struct ActionsPart {
    /// Of this person.
    pub owner: Option<At<String>>,
    /// That serve this record, `kind:id`.
    pub supports: Option<At<String>>,
    /// From this review.
    pub review: Option<At<String>>,
    /// In one of these states.
    pub state: Option<OneOrMany<ActionState>>,
    /// At most so many.
    pub limit: Option<usize>,
}

/// One word, or a list of words.
#[derive(Debug, Clone, PartialEq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WordsVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for WordsVisitor<T> {
            type Value = OneOrMany<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a word or a list of words")
            }
            fn visit_str<E: de::Error>(self, word: &str) -> Result<OneOrMany<T>, E> {
                T::deserialize(de::value::StrDeserializer::<E>::new(word)).map(|word| OneOrMany(vec![word]))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut words: A) -> Result<OneOrMany<T>, A::Error> {
                let mut all = Vec::new();
                while let Some(word) = words.next_element()? {
                    all.push(word);
                }
                Ok(OneOrMany(all))
            }
        }
        deserializer.deserialize_any(WordsVisitor(PhantomData))
    }
}

impl Directive {
    /// The records it names.
    pub fn references(&self) -> Vec<(Kind, &str)> {
        fn of(kind: Kind, id: Option<&At<String>>) -> Option<(Kind, &str)> {
            id.map(|id| (kind, id.value.as_str()))
        }
        match self {
            Self::Kpi(part) => vec![(Kind::Kpi, &part.id)],
            Self::Objective(part) => vec![(Kind::Objective, &part.id)],
            Self::Initiative(part) => vec![(Kind::Initiative, &part.id)],
            Self::Decisions(part) => [
                of(Kind::Objective, part.objective.as_ref()),
                of(Kind::Kpi, part.kpi.as_ref()),
                of(Kind::Initiative, part.initiative.as_ref()),
                of(Kind::Review, part.review.as_ref()),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::Actions(part) => {
                let mut named: Vec<_> = [of(Kind::Person, part.owner.as_ref()), of(Kind::Review, part.review.as_ref())]
                    .into_iter()
                    .flatten()
                    .collect();
                if let Some((word, id)) = part.supports.as_ref().and_then(|text| text.split_once(':'))
                    && let Some(kind) = Kind::of_word(word)
                {
                    named.push((kind, id.trim()));
                }
                named
            }
        }
    }
}

/// Reads the body of a live part. `place` is that of the block, for messages.
///
/// # Errors
/// What is wrong with it.
pub fn parse(directive: markdown::Directive, body: &str, place: &Place) -> Result<Directive, Vec<Diagnostic>> {
    let file = Arc::new(SourceFile::new(place.file.path.clone(), body));
    // Places within the body would be those of a text that is no file: the block's own stands for them.
    let moved = |faults: Vec<Diagnostic>| -> Vec<Diagnostic> {
        faults.into_iter().map(|fault| Diagnostic { place: place.clone(), ..fault }).collect()
    };
    let node = yaml::parse(&file, body.len()).map_err(|fault| moved(vec![*fault]))?;
    let mut faults = Vec::new();
    let read = match directive {
        markdown::Directive::Kpi => decode(&node, &file, "a `kpi` block", &mut faults).map(Directive::Kpi),
        markdown::Directive::Objective => {
            decode(&node, &file, "an `objective` block", &mut faults).map(Directive::Objective)
        }
        markdown::Directive::Initiative => {
            decode(&node, &file, "an `initiative` block", &mut faults).map(Directive::Initiative)
        }
        markdown::Directive::Decisions => {
            decode(&node, &file, "a `decisions` block", &mut faults).map(Directive::Decisions)
        }
        markdown::Directive::Actions => decode(&node, &file, "an `actions` block", &mut faults).map(Directive::Actions),
    };
    read.ok_or_else(|| moved(faults))
}
