//! A look: at what, and at which side of it.

use crate::source::record::Kind;
use crate::strategy::Ref;
use std::hash::{Hash, Hasher};

/// What of a record was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What it is called.
    Title,
    /// What is written of it.
    Detail,
    /// Its narrative.
    Body,
    /// Its values.
    Series,
    /// What its values say.
    Reading,
    /// Its roll-up in the edition.
    Roll,
    /// What it refers to.
    Links,
    /// What refers to it.
    Backlinks,
    /// What the check finds on it.
    Findings,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Detail,
        Self::Body,
        Self::Series,
        Self::Reading,
        Self::Roll,
        Self::Links,
        Self::Backlinks,
        Self::Findings,
    ];
}

/// What was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject<'r> {
    /// A record.
    Record(&'r Ref),
    /// All records of a kind; as their detail, which there are.
    All(Kind),
    /// `strategy.yaml`: what it sets is its detail, its words and where they stand are its body.
    Organisation,
    /// The as-of date.
    Today,
    /// All signs that strategy and execution come apart.
    Signs,
    /// The records of a kind that are a team's own.
    Team(&'r str, Kind),
    /// What a name means, of any kind.
    Name(&'r str),
}

/// One look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Read<'r> {
    /// At what.
    pub subject: Subject<'r>,
    /// At which side of it.
    pub facet: Facet,
}

/// Looks, each as its mark, sorted.
pub type Marks = Box<[u32]>;

impl Read<'_> {
    /// A fingerprint of the look, the same in every run. That two looks share one costs a view, never a wrong page.
    pub fn mark(&self) -> u32 {
        let mut hasher = rapidhash::quality::RapidHasher::default_const();
        self.hash(&mut hasher);
        let whole = hasher.finish();
        #[expect(clippy::cast_possible_truncation, reason = "half of the fingerprint is enough")]
        let half = whole as u32;
        half
    }
}
