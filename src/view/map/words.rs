//! The words of the map.

use super::KeyRow;
use super::claims::Claim;
use super::lanes::Spot;
use crate::edition::Reader;
use crate::reading::{Bearing, Change, ClaimReading, Course, Unsaid};
use crate::view::words::{self as print, Mark};
use std::collections::BTreeSet;

pub(super) const TITLE: &str = "Strategy map";
pub(super) const NO_PERSPECTIVE: &str = "No perspective";

/// Whether figures bear a claim out.
pub(super) fn bearing(bearing: Bearing) -> Mark {
    match bearing {
        Bearing::BorneOut => Mark { class: "good", word: "Borne out" },
        Bearing::TooEarly(_) => Mark { class: "open", word: "Too early to tell" },
        Bearing::NotBorneOut => Mark { class: "bad", word: "Not borne out" },
    }
}

/// What is off course and what it feeds; where nothing is, what is nearest to it.
pub(super) fn lede(spots: &[Spot], claims: &[Claim]) -> String {
    let all = spots.len();
    let is_off = |at: usize| spots[at].course == Course::OffCourse;
    let off: Vec<usize> = (0..all).filter(|at| is_off(*at)).collect();
    let fed: BTreeSet<usize> =
        claims.iter().filter(|claim| is_off(claim.from) && !is_off(claim.to)).map(|claim| claim.to).collect();
    let others = |n: usize| if n == 1 { "1 other that is not".to_owned() } else { format!("{n} others that are not") };
    match (off.as_slice(), fed.len()) {
        ([], _) if spots.iter().all(|spot| spot.course == Course::NoData) => {
            format!("None of the {all} objectives can be scored yet.")
        }
        ([], _) => {
            let scored = spots.iter().filter(|spot| spot.course == Course::Watch);
            let nearest = scored.min_by(|a, b| a.score.unwrap_or(100.0).total_cmp(&b.score.unwrap_or(100.0)));
            nearest.map_or_else(
                || format!("None of the {all} objectives is off course."),
                |nearest| format!("No objective is off course; nearest to it: {}.", nearest.link.text),
            )
        }
        ([one], 0) if claims.is_empty() => format!("1 of {all} objectives is off course: {}.", spots[*one].link.text),
        ([one], 0) => format!("{} is off course and drives no other objective.", spots[*one].link.text),
        ([one], fed) => format!("{} is off course and feeds {}.", spots[*one].link.text, others(fed)),
        (off, 0) => format!("{} objectives are off course.", print::of(off.len(), all)),
        (off, fed) => format!("{} objectives are off course and feed {}.", print::of(off.len(), all), others(fed)),
    }
}

/// How many claims there are, and how many of them figures bear out.
pub(super) fn proof(claims: &[Claim]) -> Option<String> {
    if claims.is_empty() {
        return None;
    }
    let count = |wanted: fn(Bearing) -> bool| claims.iter().filter(|claim| wanted(claim.reading.bearing)).count();
    let borne = count(|bearing| bearing == Bearing::BorneOut);
    let not = count(|bearing| bearing == Bearing::NotBorneOut);
    let early = claims.len() - borne - not;
    let all = claims.len();
    let are = |n: usize| if n == 1 { "is" } else { "are" };
    // What fails comes first; "borne out by the figures" is said once.
    let mut said: Vec<String> = Vec::new();
    for (n, first, then) in
        [(not, "not borne out by the figures", "not"), (borne, "borne out by the figures", ""), (early, EARLY, EARLY)]
    {
        if n == 0 {
            continue;
        }
        let words = if n == all || said.is_empty() { first } else { then };
        said.push(format!("{n} {} {words}", are(n)).trim_end().to_owned());
    }
    if let Some(first) = said.first_mut() {
        let n = [not, borne, early].into_iter().find(|n| *n > 0).unwrap_or(0);
        let (claims, rest) =
            (if all == 1 { "claim" } else { "claims" }, first.split_once(' ').map_or("", |(_, rest)| rest));
        *first = format!("{} {claims} of cause and effect {rest}", print::of(n, all));
    }
    Some(format!("{}.", print::list(&said)))
}

const EARLY: &str = "too early to tell";

/// How the map is read.
pub(super) fn hint(names: &[(Option<usize>, String)], claims: &[Claim]) -> String {
    let last = names.iter().rev().find(|(lane, _)| lane.is_some()).filter(|_| names.len() > 1);
    match last.filter(|_| !claims.is_empty()) {
        Some((_, name)) => format!("Read upwards from {name}. Each box opens its objective."),
        None => "Each box opens its objective.".to_owned(),
    }
}

/// The lines that the map has, and what each means.
pub(super) fn key(claims: &[Claim], parts: bool) -> Vec<KeyRow> {
    let has = |wanted: fn(Bearing) -> bool| claims.iter().any(|claim| wanted(claim.reading.bearing));
    let rows = [
        (has(|bearing| bearing == Bearing::NotBorneOut), "not-borne", "not borne out"),
        (has(|bearing| matches!(bearing, Bearing::TooEarly(_))), "early", "too early to tell"),
        (has(|bearing| bearing == Bearing::BorneOut), "borne", "borne out by the figures"),
        (parts, "part", "is a part of"),
    ];
    rows.into_iter().filter(|(there, ..)| *there).map(|(_, class, text)| KeyRow { class, text }).collect()
}

/// What the picture shows, for a reader who does not see it.
pub(super) fn description(names: &[(Option<usize>, String)], spots: &[Spot], claims: &[Claim]) -> String {
    let mut said = format!(
        "{} and {}.",
        print::count(spots.len(), "objective", "objectives"),
        print::count(claims.len(), "arrow", "arrows")
    );
    if !names.is_empty() {
        let names: Vec<String> = names.iter().map(|(_, name)| name.clone()).collect();
        said.push_str(&format!(" Lanes from the top: {}.", print::list(&names)));
    }
    said
}

/// An arrow as a sentence.
pub(super) fn arrow(spots: &[Spot], claim: &Claim) -> String {
    let (from, to) = (&spots[claim.from].link.text, &spots[claim.to].link.text);
    let because = claim.because.as_ref().map_or_else(String::new, |because| format!(", because {because}"));
    format!("{from} drives {to}{because}: {}.", print::lower_first(claim.mark().word))
}

/// A part as a sentence.
pub(super) fn part(from: &Spot, to: &Spot) -> String {
    format!("{} is a part of {}.", from.link.text, to.link.text)
}

/// What the figures say of a claim. Association, never cause.
pub(super) fn evidence(reader: &Reader<'_>, reading: &ClaimReading) -> String {
    let changed = |change: &Change| {
        let better = if change.better { "better" } else { "worse" };
        let name = reader.title(&change.kpi).unwrap_or("A KPI");
        format!("{name} got {better} from {}", change.since.label(reader.years()))
    };
    let cause = reading.cause.as_ref().map(changed).unwrap_or_default();
    let effect = reading.effect.as_ref().map(changed);
    match (reading.bearing, effect) {
        (Bearing::BorneOut, Some(effect)) => format!("{cause}; {effect}."),
        (Bearing::BorneOut, None) => format!("{cause}."),
        (Bearing::NotBorneOut, Some(effect)) => format!("{cause}, but {effect}."),
        (Bearing::NotBorneOut, None) => format!("{cause}; in the time since, the effect has not followed."),
        (Bearing::TooEarly(why), _) => match why {
            Unsaid::CauseUnmeasured => {
                "The first has no KPI of its own with enough figures to show a change.".to_owned()
            }
            Unsaid::EffectUnmeasured => {
                "The second has no KPI of its own with enough figures to show a change.".to_owned()
            }
            Unsaid::Unchanged => "No KPI of the first has changed since both are measured.".to_owned(),
            Unsaid::Waiting(until) => format!("{cause}; an effect may show until {}.", print::date(until)),
            Unsaid::Before => format!("{cause}, but the effect had begun before."),
            Unsaid::Mixed => format!("{cause}; after it, some KPIs of the second got better and some worse."),
        },
    }
}
