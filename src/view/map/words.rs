//! The words of the map.

use super::claims::Claim;
use super::lanes::{Lanes, Spot};
use super::{Count, KeyRow};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{Bearing, Change, Course, Unsaid};
use crate::say;
use crate::view::words::{self as print, Mark};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Whether figures bear a claim out.
pub(super) fn bearing(language: &Language, bearing: Bearing) -> Mark {
    match bearing {
        Bearing::BorneOut => print::mark(language, "good", "mark-borne-out"),
        Bearing::TooEarly(_) => print::mark(language, "open", "mark-too-early-to-tell"),
        Bearing::NotBorneOut => print::mark(language, "bad", "mark-not-borne-out"),
    }
}

/// What is off course and what it feeds; where nothing is, what is nearest to it.
pub(super) fn lede(language: &Language, spots: &[Spot], claims: &[Claim]) -> String {
    let all = spots.len();
    let is_off = |at: usize| spots[at].course == Course::OffCourse;
    let off: Vec<usize> = (0..all).filter(|at| is_off(*at)).collect();
    let fed: BTreeSet<usize> =
        claims.iter().filter(|claim| is_off(claim.from) && !is_off(claim.to)).map(|claim| claim.to).collect();
    let title = |at: usize| spots[at].link.text.as_str();
    match (off.as_slice(), fed.len()) {
        ([], _) if spots.iter().all(|spot| spot.course == Course::NoData) => {
            say!(language, "map-lede-unscored", all = all)
        }
        ([], _) => {
            let watched = spots.iter().filter(|spot| spot.course == Course::Watch);
            let nearest = watched.min_by(|a, b| a.score.unwrap_or(100.0).total_cmp(&b.score.unwrap_or(100.0)));
            nearest.map_or_else(
                || say!(language, "map-lede-none-off", all = all),
                |nearest| say!(language, "map-lede-nearest", title = nearest.link.text.as_str()),
            )
        }
        ([one], 0) if claims.is_empty() => say!(language, "map-lede-one-off", all = all, title = title(*one)),
        ([one], 0) => say!(language, "map-lede-one-drives-none", title = title(*one)),
        ([one], fed) => say!(language, "map-lede-one-feeds", title = title(*one), fed = fed),
        (off, 0) => say!(language, "map-lede-off", n = off.len(), all = all),
        (off, fed) => say!(language, "map-lede-off-feed", n = off.len(), all = all, fed = fed),
    }
}

/// How many claims there are, and how many of them figures bear out; those that fail first.
pub(super) fn proof(language: &Language, claims: &[Claim]) -> Option<String> {
    let count = |wanted: fn(Bearing) -> bool| claims.iter().filter(|claim| wanted(claim.reading.bearing)).count();
    let not = count(|bearing| bearing == Bearing::NotBorneOut);
    let borne = count(|bearing| bearing == Bearing::BorneOut);
    let early = claims.len() - borne - not;
    let mut parts = Vec::new();
    if not > 0 {
        parts.push(say!(language, "map-proof-not", n = not));
    }
    if borne > 0 {
        parts.push(say!(language, "map-proof-borne", n = borne));
    }
    if early > 0 {
        parts.push(say!(language, "map-proof-early", n = early));
    }
    let all = claims.len();
    (all > 0).then(|| say!(language, "map-proof", all = all, parts = print::list(language, &parts)))
}

/// How many objectives stand where, worst first.
pub(super) fn tally(language: &Language, spots: &[Spot]) -> Vec<Count> {
    let states = [
        (Course::OffCourse, "bad", "map-tally-off"),
        (Course::Watch, "watch", "map-tally-watch"),
        (Course::OnCourse, "good", "map-tally-on"),
        (Course::NoData, "none", "map-tally-none"),
    ];
    let mut tally = Vec::new();
    for (course, class, key) in states {
        let n = spots.iter().filter(|spot| spot.course == course).count();
        if n > 0 {
            let mut about = crate::language::Args::new();
            about.set("n", n);
            tally.push(Count { class, text: language.say(key, &about) });
        }
    }
    tally
}

/// How the map is read.
pub(super) fn hint(language: &Language, lanes: &Lanes, claims: &[Claim]) -> String {
    match lanes.lowest().filter(|_| !claims.is_empty()) {
        Some(name) => say!(language, "map-hint-upwards", lane = name),
        None => say!(language, "map-hint"),
    }
}

/// The lines that the map has, and what each means.
pub(super) fn key(language: &Language, claims: &[Claim], parts: bool) -> Vec<KeyRow> {
    let has = |wanted: fn(Bearing) -> bool| claims.iter().any(|claim| wanted(claim.reading.bearing));
    let rows = [
        (has(|bearing| bearing == Bearing::NotBorneOut), "not-borne", "map-key-not"),
        (has(|bearing| matches!(bearing, Bearing::TooEarly(_))), "early", "map-key-early"),
        (has(|bearing| bearing == Bearing::BorneOut), "borne", "map-key-borne"),
        (parts, "part", "map-key-part"),
    ];
    let there = rows.into_iter().filter(|(there, ..)| *there);
    there.map(|(_, class, key)| KeyRow { class, text: language.word(key) }).collect()
}

/// The name of the lane of objectives without a perspective.
pub(super) fn no_perspective(language: &Language) -> Arc<str> {
    language.word("map-no-perspective")
}

/// The name of the picture.
pub(super) fn title(language: &Language) -> Arc<str> {
    language.word("map-title")
}

/// What the picture shows, for a reader who does not see it.
pub(super) fn shown(language: &Language, lanes: &Lanes, spots: &[Spot], claims: &[Claim]) -> String {
    let (boxes, arrows) = (spots.len(), claims.len());
    match lanes.names() {
        [] => say!(language, "map-shown", boxes = boxes, arrows = arrows),
        names => {
            say!(language, "map-shown-lanes", boxes = boxes, arrows = arrows, lanes = print::list(language, names))
        }
    }
}

/// An arrow as a sentence.
pub(super) fn arrow(language: &Language, spots: &[Spot], claim: &Claim) -> String {
    let (from, to) = (spots[claim.from].link.text.as_str(), spots[claim.to].link.text.as_str());
    let bearing = match claim.reading.bearing {
        Bearing::BorneOut => "borne",
        Bearing::TooEarly(_) => "early",
        Bearing::NotBorneOut => "not",
    };
    match &claim.because {
        None => say!(language, "map-arrow", from = from, to = to, bearing = bearing),
        Some(because) => {
            let because = because.as_str();
            say!(language, "map-arrow-because", from = from, to = to, because = because, bearing = bearing)
        }
    }
}

/// A part as a sentence.
pub(super) fn part(language: &Language, from: &Spot, to: &Spot) -> String {
    say!(language, "map-part", from = from.link.text.as_str(), to = to.link.text.as_str())
}

/// What the figures say of a claim. Association, never cause.
pub(super) fn evidence(reader: &Reader<'_>, spots: &[Spot], claim: &Claim) -> String {
    let language = reader.language();
    let (from, to) = (spots[claim.from].link.text.as_str(), spots[claim.to].link.text.as_str());
    let name = |change: &Change| reader.title(&change.kpi).unwrap_or_default().to_owned();
    let since = |change: &Change| language.period(change.since, reader.years());
    let reading = &claim.reading;
    let Some(first) = &reading.cause else {
        return match reading.bearing {
            Bearing::TooEarly(Unsaid::CauseUnmeasured) => say!(language, "map-unmeasured", title = from),
            Bearing::TooEarly(Unsaid::EffectUnmeasured) => say!(language, "map-effect-unmeasured", title = to),
            _ => say!(language, "map-unchanged", title = from),
        };
    };
    let way = if first.better { "better" } else { "worse" };
    let (cause, from) = (name(first), since(first));
    match (reading.bearing, &reading.effect) {
        (Bearing::BorneOut, Some(then)) => {
            let (effect, after) = (name(then), since(then));
            say!(language, "map-followed", cause = cause, way = way, since = from, effect = effect, after = after)
        }
        (Bearing::NotBorneOut, Some(then)) => {
            let (effect, after) = (name(then), since(then));
            say!(language, "map-against", cause = cause, way = way, since = from, effect = effect, after = after)
        }
        (Bearing::TooEarly(Unsaid::Waiting(until)), _) => {
            let until = language.date(until);
            say!(language, "map-waiting", cause = cause, way = way, since = from, until = until)
        }
        (Bearing::TooEarly(Unsaid::Before), _) => {
            say!(language, "map-before", cause = cause, way = way, since = from)
        }
        (Bearing::TooEarly(_), _) => say!(language, "map-mixed", cause = cause, way = way, since = from),
        (Bearing::NotBorneOut | Bearing::BorneOut, None) => {
            say!(language, "map-not-followed", cause = cause, way = way, since = from)
        }
    }
}
