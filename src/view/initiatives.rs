//! The page of all initiatives: when, done and moved.

use super::parts::{self, InitiativeRow, MilestoneRow};
use super::timeline::{Timeline, timeline};
use super::words;
use crate::edition::{Address, Reader};
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
    let (sentence, lead) = said(&rows);
    Initiatives {
        sentence,
        lead,
        calendar: super::calendar::any(reader).then(|| reader.href(&Address::Calendar)),
        timeline: timeline(reader, &all),
        rows,
        milestones: open_milestones(reader, &all),
    }
}

/// How many are late, and how the rest stand.
fn said(rows: &[InitiativeRow]) -> (String, Option<String>) {
    let count = |class: &str| rows.iter().filter(|row| row.mark.class == class).count();
    let all = words::count(rows.len(), "initiative", "initiatives");
    let are = |n: usize| if n == 1 { "is" } else { "are" };
    let states =
        [("bad", "late"), ("watch", "at risk"), ("stale", "without an update"), ("good", "on time"), ("done", "done")];
    let known: Vec<(usize, &str)> =
        states.iter().map(|(class, words)| (count(class), *words)).filter(|(n, _)| *n > 0).collect();
    let Some(((n, first), rest)) = known.split_first() else { return (format!("{all}."), None) };
    let noun = if rows.len() == 1 { "initiative" } else { "initiatives" };
    let mut sentence = if *n == rows.len() && rows.len() == 1 {
        format!("The one initiative is {first}")
    } else {
        format!("{} {noun} {} {first}", words::of(*n, rows.len()), are(*n))
    };
    if !rest.is_empty() {
        let rest: Vec<String> = rest.iter().map(|(n, words)| format!("{n} {words}")).collect();
        sentence.push_str(&format!("; {}", words::list(&rest)));
    }
    sentence.push('.');
    let slipped = rows.iter().filter(|row| row.late_days > 0).max_by_key(|row| row.late_days);
    let lead = slipped.map(|row| format!("{} now ends {}.", row.link.text, words::lateness(row.late_days)));
    (sentence, lead)
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
