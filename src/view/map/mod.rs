//! The strategy map: objectives in lanes, and which is said to drive which.

mod claims;
mod lanes;
mod picture;
mod words;

use crate::edition::Reader;
use crate::source::record::{Kind, Tier};
use crate::view::parts::Link;
use crate::view::words::Mark;
use claims::{Claim, ClaimRow, PartRow};
use lanes::{Lane, Lanes, Spot};
use serde::Serialize;
use std::sync::Arc;

/// The strategy map.
#[derive(Debug, Serialize)]
pub struct Map {
    lede: String,
    proof: Option<String>,
    /// How many objectives stand where, worst first.
    tally: Vec<Count>,
    /// How the map is read, in a line.
    hint: String,
    /// The picture for wide rooms and the one for rooms of middle width; none where it would hold too much to be read.
    wide: Option<String>,
    medium: Option<String>,
    /// Whether the picture is too high for a sheet of paper.
    tall: bool,
    /// What the lines of the picture mean, as far as there are such lines.
    key: Vec<KeyRow>,
    lanes: Vec<Lane>,
    /// The claims, those first that figures do not bear out.
    claims: Vec<ClaimRow>,
    /// Which objective is a part of which.
    parts: Vec<PartRow>,
    /// Objectives at which no arrow begins or ends.
    alone: Vec<Standing>,
}

/// What a line of the picture means.
#[derive(Debug, Serialize)]
pub struct KeyRow {
    class: &'static str,
    text: Arc<str>,
}

/// How many objectives stand somewhere.
#[derive(Debug, Serialize)]
pub struct Count {
    class: &'static str,
    text: String,
}

/// An objective with where it stands.
#[derive(Debug, Serialize)]
pub struct Standing {
    link: Link,
    mark: Mark,
}

/// Whether an edition has a map: one of two objectives or more, and not at the front line, whose line of sight is upright
/// and says the same in plain words.
pub fn has_map(reader: &Reader<'_>) -> bool {
    reader.edition().audience.tier != Tier::Frontline && reader.count(Kind::Objective) >= 2
}

/// The strategy map.
pub fn page(reader: &Reader<'_>) -> Map {
    let spots = lanes::spots(reader);
    let claims = claims::claims(reader, &spots);
    let parts = claims::parts(reader, &spots);
    let (language, lanes) = (reader.language(), Lanes::of(reader, &spots));
    let drawn = picture::draw(language, &lanes, &spots, &claims, &parts);
    Map {
        lede: words::lede(language, &spots, &claims),
        proof: words::proof(language, &claims),
        tally: words::tally(language, &spots),
        hint: words::hint(language, &lanes, &claims),
        tall: drawn.as_ref().is_some_and(|drawn| drawn.tall),
        key: words::key(language, &claims, !parts.is_empty()),
        lanes: lanes::lists(language, &lanes, &spots, &claims, &parts),
        alone: alone(&spots, &claims, &parts),
        parts: claims::part_rows(&spots, &parts),
        claims: claims::rows(reader, &spots, &claims),
        medium: drawn.as_ref().and_then(|drawn| drawn.medium.clone()),
        wide: drawn.map(|drawn| drawn.wide),
    }
}

fn alone(spots: &[Spot], claims: &[Claim], parts: &[(usize, usize)]) -> Vec<Standing> {
    if claims.is_empty() && parts.is_empty() {
        return Vec::new();
    }
    let ends = || claims.iter().map(|claim| (claim.from, claim.to)).chain(parts.iter().copied());
    let joined = |at: usize| ends().any(|(from, to)| from == at || to == at);
    let left = spots.iter().enumerate().filter(|(at, _)| !joined(*at));
    left.map(|(_, spot)| Standing { link: spot.link.clone(), mark: spot.mark.clone() }).collect()
}
