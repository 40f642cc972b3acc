//! Do the figures bear out that one objective drives another? Association in the order that the claim says, never cause.
//!
//! # Method
//!
//! The claim "A drives B" says that when A changes, B changes the same way, and not before. It is held against the
//! process-behaviour charts of the KPIs of both (`methods.md`, sections 1 and 2).
//!
//! - A side is told by its own KPIs; where it has none, by those of the objectives below it. They count where there is a
//!   better and a worse way and limits with icons (15 points, 12 of them behind the limits). A KPI of both sides counts
//!   as one of the cause alone: else it would bear itself out.
//! - A *change* is the first point of a stretch of at least as many signals of one side as make a shift (7, or 8 in the
//!   profile of Wheeler), or a proven step: an event of that kind after which the mean lies more than 2.66·mR̄/√n from the
//!   mean before, n being the points behind the new limits. A single point outside its limits is none: what passes drives
//!   nothing. A stretch ends after as many points without such a signal. One that begins with the chart or with new
//!   limits is no change either: what was before it is not known.
//! - Each change of A is followed in B for a year or eight periods of B's KPI, whichever is longer: four reviews of a
//!   quarter, and the points after which the impact test says "no movement". It *fits* where a KPI of B changes the
//!   same way in that time, and none the other way. It *fails* where the time is over for every KPI of B, and none
//!   changed so. A KPI of B that was changing that way already can't fail it.
//! - The latest change of A that fits or fails decides, because a claim is about how things work now. Without one it is
//!   too early to tell.
//!
//! As many false signals as section 4 tells of reach this reading too: a claim that is borne out is not proven.

mod changes;
#[cfg(test)]
mod tests;

use super::Readings;
use crate::calendar::Period;
use crate::source::record::Kind;
use crate::strategy::{Id, Ref, Relation, Strategy};
use changes::{Line, Turn};
use jiff::Span;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Whether the figures bear a claim out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearing {
    /// The effect changed as the cause did, after it.
    BorneOut,
    /// It can't be told, and why.
    TooEarly(Unsaid),
    /// The cause changed, and in the time there was the effect did not follow.
    NotBorneOut,
}

/// Why it can't be told whether figures bear a claim out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// No KPI of the cause has limits and a better way.
    CauseUnmeasured,
    /// No KPI of the effect that is not one of the cause too has limits and a better way.
    EffectUnmeasured,
    /// The cause has not changed while the effect was measured.
    Unchanged,
    /// The cause changed, and the effect has until this day to follow.
    Waiting(Date),
    /// The effect was changing that way before the cause did.
    Before,
    /// KPIs of the effect changed both ways.
    Mixed,
}

/// A change of a KPI that a claim rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The KPI.
    pub kpi: Ref,
    /// Its first period.
    pub since: Period,
    /// Whether it was for the better.
    pub better: bool,
}

/// What the figures say of a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimReading {
    /// Whether they bear it out.
    pub bearing: Bearing,
    /// The change of the cause that decides or that waits.
    pub cause: Option<Change>,
    /// The change of the effect that followed; of a claim that fails, one the other way, if there is one.
    pub effect: Option<Change>,
}

/// Periods of a KPI in which an effect may show, where they are longer than a year.
const PERIODS: i64 = 8;

/// Reads the claim that one objective drives another. Only KPIs and objectives that `holds` lets pass count.
pub(super) fn read(
    readings: &Readings,
    strategy: &Strategy,
    (from, to): (&Id, &Id),
    holds: &dyn Fn(&Ref) -> bool,
) -> ClaimReading {
    let (cause, effect) = (kpis(strategy, from, holds), kpis(strategy, to, holds));
    let line = |kpi: &Ref| changes::line(readings, strategy, kpi);
    let causes: Vec<Line> = cause.iter().filter_map(line).collect();
    let effects: Vec<Line> = effect.difference(&cause).filter_map(line).collect();
    bearing(&causes, &effects)
}

/// The KPIs by which an objective is told: its own, else those of the objectives below it.
fn kpis(strategy: &Strategy, objective: &Id, holds: &dyn Fn(&Ref) -> bool) -> BTreeSet<Ref> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![Ref::new(Kind::Objective, objective)];
    while let Some(at) = open.pop() {
        if !seen.insert(at.clone()) {
            continue;
        }
        let own: Vec<&Ref> = strategy.backlinks(&at, Relation::Measures).filter(|kpi| holds(kpi)).collect();
        if own.is_empty() {
            open.extend(strategy.backlinks(&at, Relation::Parent).filter(|child| holds(child)).cloned());
        }
        found.extend(own.into_iter().cloned());
    }
    found
}

/// The method, on lines of changes.
fn bearing(cause: &[Line], effect: &[Line]) -> ClaimReading {
    let unsaid = |why, cause| ClaimReading { bearing: Bearing::TooEarly(why), cause, effect: None };
    if cause.is_empty() {
        return unsaid(Unsaid::CauseUnmeasured, None);
    }
    if effect.is_empty() {
        return unsaid(Unsaid::EffectUnmeasured, None);
    }
    let turns =
        cause.iter().flat_map(|line| line.turns.iter().filter(|turn| turn.begins).map(move |turn| (line, turn)));
    let mut turns: Vec<(&Line, &Turn)> = turns.collect();
    turns.sort_by(|a, b| b.1.since.end().cmp(&a.1.since.end()).then_with(|| a.0.kpi.cmp(&b.0.kpi)));
    let (mut open, mut followed_from) = (None, BTreeSet::new());
    for (line, turn) in turns {
        // What followed depends on the day and the side alone, and many KPIs change on one day.
        if !followed_from.insert((turn.since.end(), turn.better)) {
            continue;
        }
        let Some((bearing, followed)) = follow(turn, effect) else { continue };
        let reading = ClaimReading { bearing, cause: Some(line.change(turn)), effect: followed };
        if !matches!(bearing, Bearing::TooEarly(_)) {
            return reading;
        }
        open = open.or(Some(reading));
    }
    open.unwrap_or_else(|| unsaid(Unsaid::Unchanged, None))
}

/// Whether the effect followed a change; none where no KPI of the effect was measured then.
fn follow(turn: &Turn, effect: &[Line]) -> Option<(Bearing, Option<Change>)> {
    let day = turn.since.end();
    let (mut with, mut against, mut waiting, mut over, mut before) = (None, None, None, false, false);
    for line in effect.iter().filter(|line| line.begin < day) {
        let until = line.until(day);
        let mut after =
            line.turns.iter().filter(|turn| turn.begins && turn.since.end() >= day && turn.since.end() <= until);
        let same = after.clone().find(|found| found.better == turn.better);
        with = earlier(with, same.map(|found| line.change(found)));
        against = earlier(against, after.find(|found| found.better != turn.better).map(|found| line.change(found)));
        let running = |found: &&Turn| found.better == turn.better && found.since.end() < day && found.last >= day;
        if same.is_none() && line.turns.iter().any(|found| running(&found)) {
            before = true;
        } else if line.end >= until {
            over = true;
        } else {
            waiting = waiting.max(Some(until));
        }
    }
    Some(match (with, against, waiting) {
        (Some(_), Some(_), _) => (Bearing::TooEarly(Unsaid::Mixed), None),
        (Some(with), None, _) => (Bearing::BorneOut, Some(with)),
        (None, against, None) if over => (Bearing::NotBorneOut, against),
        (None, _, Some(until)) => (Bearing::TooEarly(Unsaid::Waiting(until)), None),
        _ if before => (Bearing::TooEarly(Unsaid::Before), None),
        _ => return None,
    })
}

/// The earlier of two changes; of the same time, the first.
fn earlier(known: Option<Change>, new: Option<Change>) -> Option<Change> {
    match (known, new) {
        (Some(known), Some(new)) if new.since.end() < known.since.end() => Some(new),
        (known, new) => known.or(new),
    }
}

impl Line {
    fn change(&self, turn: &Turn) -> Change {
        Change { kpi: self.kpi.clone(), since: turn.since, better: turn.better }
    }

    /// Until when an effect on the KPI is looked for, from a day on.
    fn until(&self, day: Date) -> Date {
        let year = day.saturating_add(Span::new().years(1));
        let periods = day.saturating_add(Span::new().days(PERIODS.saturating_mul(self.days)));
        year.max(periods)
    }
}
