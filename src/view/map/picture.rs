//! The picture of the map.

use super::claims::Claim;
use super::lanes::{Lanes, Spot};
use super::words;
use crate::chart::{ArrowKind, MapArrow, MapBox, MapSize, Sign, StrategyMap};
use crate::language::Language;
use crate::reading::Bearing;
use crate::view::words::Mark;

/// The picture in two widths.
pub(super) struct Drawn {
    pub(super) wide: String,
    /// None of a map so large that a second picture would only weigh.
    pub(super) medium: Option<String>,
    /// Whether it is too high for a sheet of paper.
    pub(super) tall: bool,
}

/// Objectives of which a picture of middle width is drawn too.
const TWICE: usize = 60;

/// How much higher than wide a picture may be to be printed on a sheet, in hundredths: at this its letters are still
/// read.
const SHEET: i32 = 80;

pub(super) fn draw(
    language: &Language,
    lanes: &Lanes,
    spots: &[Spot],
    claims: &[Claim],
    parts: &[(usize, usize)],
) -> Option<Drawn> {
    let names: Vec<&str> = lanes.names().iter().map(String::as_str).collect();
    let scores: Vec<Option<String>> =
        spots.iter().map(|spot| spot.score.map(|score| language.number(score, Some(0)))).collect();
    let boxes: Vec<MapBox<'_>> = spots
        .iter()
        .zip(&scores)
        .map(|(spot, score)| MapBox {
            key: &spot.of.id,
            lane: lanes.lane(spot),
            title: &spot.link.text,
            href: spot.link.href.as_deref(),
            sign: sign(&spot.mark),
            word: &spot.mark.word,
            score: score.as_deref(),
            owner: spot.owner.as_ref().map(|owner| owner.text.as_str()),
            marks: spot.kpis.iter().map(sign).collect(),
        })
        .collect();
    let key = |at: usize| -> &str { &spots[at].of.id };
    let said: Vec<String> = claims.iter().map(|claim| words::arrow(language, spots, claim)).collect();
    let numbers: Vec<String> = (1..=claims.len()).map(|number| language.whole(number)).collect();
    let mut arrows: Vec<MapArrow<'_>> = claims
        .iter()
        .enumerate()
        .map(|(nth, claim)| MapArrow {
            from: key(claim.from),
            to: key(claim.to),
            kind: kind(claim.reading.bearing),
            label: claim.because.as_deref(),
            number: Some(&numbers[nth]),
            said: &said[nth],
        })
        .collect();
    let parts_said: Vec<String> =
        parts.iter().map(|(from, to)| words::part(language, &spots[*from], &spots[*to])).collect();
    arrows.extend(parts.iter().zip(&parts_said).map(|((from, to), said)| MapArrow {
        from: key(*from),
        to: key(*to),
        kind: ArrowKind::Part,
        label: None,
        number: None,
        said,
    }));
    let (title, description) = (words::title(language), words::shown(language, lanes, spots, claims));
    let map = |id: &'static str, size| {
        let (title, description) = (&*title, description.as_str());
        StrategyMap { id, title, description, lanes: &names, boxes: &boxes, arrows: &arrows, size }.picture()
    };
    let wide = map("map-wide", MapSize::Wide)?;
    let medium = (spots.len() <= TWICE).then(|| map("map-medium", MapSize::Medium)).flatten();
    Some(Drawn {
        tall: wide.height * 100 > wide.width * SHEET,
        wide: wide.svg,
        medium: medium.map(|medium| medium.svg),
    })
}

fn sign(mark: &Mark) -> Sign {
    match mark.class {
        "good" => Sign::Good,
        "watch" => Sign::Watch,
        "bad" => Sign::Bad,
        "stale" => Sign::Stale,
        _ => Sign::None,
    }
}

fn kind(bearing: Bearing) -> ArrowKind {
    match bearing {
        Bearing::BorneOut => ArrowKind::Borne,
        Bearing::TooEarly(_) => ArrowKind::Early,
        Bearing::NotBorneOut => ArrowKind::NotBorne,
    }
}
