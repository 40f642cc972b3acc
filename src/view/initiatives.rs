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

/// How many are late or at risk; then how the rest stand, and which slipped most.
fn said(rows: &[InitiativeRow]) -> (String, Option<String>) {
    let count = |class: &str| rows.iter().filter(|row| row.mark.class == class).count();
    let are = |n: usize| if n == 1 { "is" } else { "are" };
    let initiatives = |n: usize| if n == 1 { "initiative" } else { "initiatives" };
    let all = rows.len();
    let of_all = |n: usize| format!("{} {}", words::of(n, all), initiatives(all));
    let (late, at_risk, silent) = (count("bad"), count("watch"), count("stale"));
    let under_way = late + at_risk + silent + count("good");
    let sentence = match (late, at_risk, silent) {
        (0, 0, 0) if under_way == 0 => {
            format!("None of the {} is under way.", words::count(all, "initiative", "initiatives"))
        }
        (0, 0, 0) => format!("No initiative is late; {under_way} {} on time.", are(under_way)),
        (0, 0, n) => format!("{} {} without an update.", of_all(n), are(n)),
        (0, n, _) => format!("{} {} at risk; none is late.", of_all(n), are(n)),
        (n, 0, _) => format!("{} {} late.", of_all(n), are(n)),
        (n, risk, _) => format!("{} {} late; {risk} {} at risk.", of_all(n), are(n), are(risk)),
    };
    let mut rest = Vec::new();
    let (on_time, done) = (count("good"), count("done"));
    let other = all - under_way - done;
    for (n, words) in [(silent, "without an update"), (on_time, "on time"), (done, "done"), (other, "not under way")] {
        if n > 0 {
            rest.push(format!("{n} {words}"));
        }
    }
    let mut lead = Vec::new();
    let slipped = rows.iter().filter(|row| matches!(row.mark.class, "bad" | "watch" | "stale") && row.late_days > 0);
    if let Some(row) = slipped.max_by_key(|row| row.late_days) {
        lead.push(format!("{} now ends {}.", row.link.text, words::lateness(row.late_days)));
    }
    if late + at_risk > 0 && !rest.is_empty() {
        lead.push(format!("{}.", words::upper_first(&words::list(&rest))));
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
