//! The page of all initiatives: when, done and moved.

use super::parts::{self, InitiativeRow, MilestoneRow};
use super::timeline::{Timeline, timeline};
use super::words;
use crate::edition::{Address, Reader};
use crate::language::Language;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::Ref;
use serde::Serialize;

/// All initiatives.
#[derive(Debug, Serialize)]
pub struct Initiatives {
    sentence: String,
    lead: Option<String>,
    calendar: Option<String>,
    timeline: Timeline,
    rows: Vec<InitiativeRow>,
    milestones: Vec<MilestoneRow>,
}

/// All initiatives.
pub fn page(reader: &Reader<'_>) -> Initiatives {
    let all = reader.all(Kind::Initiative);
    let rows = parts::initiative_rows(reader, &all);
    let (sentence, lead) = said(reader.language(), &rows);
    Initiatives {
        sentence,
        lead,
        calendar: super::calendar::any(reader).then(|| reader.href(&Address::Calendar)),
        timeline: timeline(reader, &all),
        rows,
        milestones: open_milestones(reader, &all),
    }
}

/// How many are late or at risk; then how the rest stand, and which slipped most.
fn said(language: &Language, rows: &[InitiativeRow]) -> (String, Option<String>) {
    let count = |class: &str| rows.iter().filter(|row| row.mark.class == class).count();
    let (all, late, risk, silent, on_time) = (rows.len(), count("bad"), count("watch"), count("stale"), count("good"));
    let under_way = late + risk + silent + on_time;
    let sentence = match (late, risk, silent) {
        (0, 0, 0) if under_way == 0 => say!(language, "initiatives-none-under-way", all = all),
        (0, 0, 0) => say!(language, "initiatives-on-time", n = on_time),
        (1, ..) if all == 1 => say!(language, "initiatives-one-late"),
        (_, 1, _) if all == 1 => say!(language, "initiatives-one-at-risk"),
        (0, 0, _) if all == 1 => say!(language, "initiatives-one-silent"),
        (0, 0, n) => say!(language, "initiatives-silent", n = n, all = all),
        (0, n, _) => say!(language, "initiatives-at-risk", n = n, all = all),
        (n, 0, _) => say!(language, "initiatives-late", n = n, all = all),
        (n, risk, _) => say!(language, "initiatives-late-and-at-risk", n = n, all = all, risk = risk),
    };
    let mut lead = Vec::new();
    let slipped = rows.iter().filter(|row| matches!(row.mark.class, "bad" | "watch" | "stale") && row.late_days > 0);
    if let Some(row) = slipped.max_by_key(|row| row.late_days) {
        let late = words::lateness(language, row.late_days);
        lead.push(say!(language, "initiatives-ends", name = row.link.text.as_str(), late = late));
    }
    let done = count("done");
    let other = all - under_way - done;
    let mut rest = Vec::new();
    rest.extend((silent > 0).then(|| say!(language, "initiatives-rest-silent", n = silent)));
    rest.extend((on_time > 0).then(|| say!(language, "initiatives-rest-on-time", n = on_time)));
    rest.extend((done > 0).then(|| say!(language, "initiatives-rest-done", n = done)));
    rest.extend((other > 0).then(|| say!(language, "initiatives-rest-other", n = other)));
    if late + risk > 0 && !rest.is_empty() {
        lead.push(say!(language, "initiatives-rest", parts = words::list(language, &rest)));
    }
    (sentence, (!lead.is_empty()).then(|| lead.join(" ")))
}

/// The milestones that are not reached, by their day.
pub fn open_milestones(reader: &Reader<'_>, initiatives: &[Ref]) -> Vec<MilestoneRow> {
    let mut rows: Vec<MilestoneRow> = initiatives
        .iter()
        .filter(|of| reader.progress(&of.id).is_some_and(|reading| reading.schedule.is_some()))
        .flat_map(|of| parts::milestone_rows(reader, of))
        .filter(|row| row.open)
        .collect();
    rows.sort_by(|a, b| (a.day.is_none(), a.day, &a.title).cmp(&(b.day.is_none(), b.day, &b.title)));
    rows
}
