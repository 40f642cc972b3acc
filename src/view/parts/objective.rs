//! Objectives in lists and on cards.

use super::{KpiRow, kpi_row, worst};
use super::{Link, backlinks, link, one};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{Course, Roll};
use crate::say;
use crate::strategy::{Ref, Relation};
use crate::view::words::{self, Mark};
use serde::Serialize;

/// An objective in a list or on a card.
#[derive(Debug, Clone, Serialize)]
pub struct ObjectiveRow {
    /// Its page.
    pub link: Link,
    /// Where it stands.
    pub mark: Mark,
    /// 0 to 100.
    pub score: Option<String>,
    /// What the score counts: `3 of 4 scored`.
    pub counted: String,
    /// The child with the lowest score, where it is not on course.
    pub worst: Option<Link>,
    /// The child that a good score would hide.
    pub masked: Option<Link>,
    /// Its owner.
    pub owner: Option<Link>,
    /// Its priority.
    pub rank: Option<i64>,
    /// What success looks like.
    pub success: Option<String>,
    /// Its KPIs, worst first, as many as are shown.
    pub kpis: Vec<KpiRow>,
    /// How many KPIs more it has.
    pub more_kpis: usize,
    /// The work that serves it.
    pub initiatives: Vec<Link>,
    #[serde(skip)]
    order: (Course, i64),
}

/// KPIs of an objective that a list or a card shows.
const LISTED: usize = 12;

/// An objective in a list.
pub fn objective_row(reader: &Reader<'_>, of: &Ref) -> Option<ObjectiveRow> {
    objective_with(reader, of, LISTED)
}

/// An objective with at most so many of its KPIs.
pub fn objective_with(reader: &Reader<'_>, of: &Ref, most: usize) -> Option<ObjectiveRow> {
    let record = reader.objective(&of.id)?;
    let roll = reader.roll(&of.id)?;
    let kpis = worst(reader, &reader.backlinks(of, Relation::Measures));
    let rank = record.data.rank.as_ref().map(|rank| rank.value);
    Some(ObjectiveRow {
        link: link(reader, of)?,
        mark: words::course(reader.language(), roll.course),
        score: roll.score.map(|score| reader.language().number(score, Some(0))),
        counted: counted(reader.language(), roll),
        // Where too little is scored to say anything, the lowest of the few is no finding.
        worst: roll
            .worst
            .as_ref()
            .filter(|_| matches!(roll.course, Course::Watch | Course::OffCourse) && roll.of > 1)
            .and_then(|worst| link(reader, worst)),
        masked: roll.masked.as_ref().and_then(|masked| link(reader, masked)),
        owner: one(reader, of, Relation::Owner),
        rank,
        success: record.data.success.as_ref().map(|text| text.value.clone()),
        more_kpis: kpis.len().saturating_sub(most),
        kpis: kpis.iter().take(most).filter_map(|kpi| kpi_row(reader, kpi)).collect(),
        initiatives: backlinks(reader, of, Relation::Supports),
        order: (roll.course, rank.unwrap_or(i64::MAX)),
    })
}

/// What a score counts.
pub fn counted(language: &Language, roll: &Roll) -> String {
    if roll.of == 0 { say!(language, "scored-none") } else { say!(language, "scored", n = roll.scored, all = roll.of) }
}

/// Rows of objectives, worst first.
pub fn objective_rows(reader: &Reader<'_>, objectives: &[Ref]) -> Vec<ObjectiveRow> {
    let mut rows: Vec<ObjectiveRow> = objectives.iter().filter_map(|of| objective_row(reader, of)).collect();
    rows.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.link.text.cmp(&b.link.text)));
    rows
}
