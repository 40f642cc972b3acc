//! Which objective is said to drive which, which is a part of which, and what the figures say of it.

use super::lanes::Spot;
use super::words;
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{Bearing, ClaimReading};
use crate::source::record::Kind;
use crate::strategy::Relation;
use crate::view::parts::Link;
use crate::view::words::Mark;
use serde::Serialize;

/// A claim that one objective drives another. Objectives are told by their place on the map.
#[derive(Debug)]
pub(super) struct Claim {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Why it should, as its owner wrote.
    pub(super) because: Option<String>,
    pub(super) reading: ClaimReading,
}

impl Claim {
    pub(super) fn mark(&self, language: &Language) -> Mark {
        words::bearing(language, self.reading.bearing)
    }

    /// What wants attention first: what fails, what is open, what holds.
    fn order(&self) -> u8 {
        match self.reading.bearing {
            Bearing::NotBorneOut => 0,
            Bearing::TooEarly(_) => 1,
            Bearing::BorneOut => 2,
        }
    }
}

/// A claim in the table.
#[derive(Debug, Serialize)]
pub struct ClaimRow {
    /// Its number, which stands for its words where the picture has no room for them.
    number: usize,
    from: Link,
    from_mark: Mark,
    to: Link,
    to_mark: Mark,
    because: Option<String>,
    /// What the figures say.
    said: String,
    mark: Mark,
}

/// An objective that is a part of another, in the table.
#[derive(Debug, Serialize)]
pub struct PartRow {
    from: Link,
    from_mark: Mark,
    to: Link,
    to_mark: Mark,
}

/// The claims between objectives of the map, those first that figures do not bear out.
pub(super) fn claims(reader: &Reader<'_>, spots: &[Spot]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for (from, spot) in spots.iter().enumerate() {
        let Some(record) = reader.objective(&spot.of.id) else { continue };
        let first = claims.len();
        for drive in &record.data.drives {
            let Some(of) = reader.resolve(Kind::Objective, &drive.objective) else { continue };
            let Some(to) = spots.iter().position(|other| other.of == of) else { continue };
            // What is written twice is one claim.
            if claims[first..].iter().any(|claim| claim.to == to) {
                continue;
            }
            let because = drive.because.as_ref().map(|because| because.trim().to_owned());
            let because = because.filter(|because| !because.is_empty());
            let Some(reading) = reader.claim(&spot.of.id, &of.id) else { continue };
            claims.push(Claim { from, to, because, reading });
        }
    }
    claims.sort_by_key(|claim| (claim.order(), claim.from, claim.to));
    claims
}

/// Which objectives are a part of which.
pub(super) fn parts(reader: &Reader<'_>, spots: &[Spot]) -> Vec<(usize, usize)> {
    let parent = |(from, spot): (usize, &Spot)| {
        let of = reader.link_to(&spot.of, Relation::Parent)?;
        Some((from, spots.iter().position(|other| other.of == of)?))
    };
    spots.iter().enumerate().filter_map(parent).collect()
}

/// The claims as a table.
pub(super) fn rows(reader: &Reader<'_>, spots: &[Spot], claims: &[Claim]) -> Vec<ClaimRow> {
    let row = |(nth, claim): (usize, &Claim)| {
        let (from, to) = (&spots[claim.from], &spots[claim.to]);
        ClaimRow {
            number: nth + 1,
            from: from.link.clone(),
            from_mark: from.mark.clone(),
            to: to.link.clone(),
            to_mark: to.mark.clone(),
            because: claim.because.clone(),
            said: words::evidence(reader, spots, claim),
            mark: claim.mark(reader.language()),
        }
    };
    claims.iter().enumerate().map(row).collect()
}

/// The parts as a table.
pub(super) fn part_rows(spots: &[Spot], parts: &[(usize, usize)]) -> Vec<PartRow> {
    let row = |(from, to): &(usize, usize)| PartRow {
        from: spots[*from].link.clone(),
        from_mark: spots[*from].mark.clone(),
        to: spots[*to].link.clone(),
        to_mark: spots[*to].mark.clone(),
    };
    parts.iter().map(row).collect()
}
