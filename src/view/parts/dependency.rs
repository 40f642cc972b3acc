//! What initiatives need from others.

use super::{Link, link};
use crate::edition::Reader;
use crate::reading::{DependencyReading, DependencyState};
use crate::source::record::{Dependency, InitiativeState, Kind};
use crate::strategy::Ref;
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;

/// A dependency between initiatives, teams and outside bodies.
#[derive(Debug, Clone, Serialize)]
pub struct DependencyRow {
    /// What is needed.
    pub need: String,
    /// Who needs it.
    pub taker: Option<Link>,
    /// The team whose work needs it.
    pub to: Option<Link>,
    /// Who gives it.
    pub giver: Link,
    /// The team of the initiative that gives it.
    pub from: Option<Link>,
    /// Whether the giver is outside the organisation.
    pub outside: bool,
    /// By when.
    pub by: Option<String>,
    /// When it is expected.
    pub forecast: Option<String>,
    /// When the giver agreed.
    pub confirmed: Option<String>,
    /// How late it is, how long there is still, or when it came.
    pub note: Option<String>,
    /// Where it stands.
    pub mark: Mark,
    #[serde(skip)]
    pub(in crate::view) nth: usize,
    #[serde(skip)]
    pub(in crate::view) team: Option<Ref>,
    #[serde(skip)]
    pub(in crate::view) taking_team: Option<Ref>,
    #[serde(skip)]
    pub(in crate::view) order: (u8, Option<Date>),
}

impl DependencyRow {
    /// Whether it is late, at risk or not agreed.
    pub fn in_trouble(&self) -> bool {
        matches!(self.mark.class, "bad" | "watch" | "open")
    }

    /// Whether there is still something to give.
    pub fn is_open(&self) -> bool {
        self.in_trouble() || self.mark.class == "good"
    }
}

/// What an initiative needs from others. A giver that the edition does not hold leaves no row: its name would be a trace.
pub fn dependency_rows(reader: &Reader<'_>, of: &Ref) -> Vec<DependencyRow> {
    let Some(record) = reader.initiative(&of.id) else { return Vec::new() };
    let finished = matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped));
    let taking_team = reader.team_of(of);
    let to = taking_team.as_ref().and_then(|team| link(reader, team));
    let rows = record.data.depends_on.iter().enumerate().filter_map(|(nth, need)| {
        let mut outside = false;
        let (giver, team) = if let Some(giver) = &need.initiative {
            let giver = reader.resolve(Kind::Initiative, giver)?;
            (link(reader, &giver)?, reader.team_of(&giver))
        } else if let Some(team) = &need.team {
            let team = reader.resolve(Kind::Team, team)?;
            (link(reader, &team)?, Some(team))
        } else {
            outside = true;
            (Link { text: need.external.as_ref()?.value.clone(), href: None }, None)
        };
        let by = need.by.as_ref().map(|day| day.0);
        let read = reader.dependency(need);
        let mark = state(read.state, finished);
        let order = match mark.class {
            "bad" => 0,
            "watch" => 1,
            "open" => 2,
            "good" => 3,
            _ => 4,
        };
        let from = team.as_ref().filter(|_| need.initiative.is_some()).and_then(|team| link(reader, team));
        Some(DependencyRow {
            need: need.need.as_ref().map_or_else(|| "Not said".to_owned(), |text| text.value.clone()),
            taker: link(reader, of),
            to: to.clone(),
            giver,
            from,
            outside,
            by: by.map(words::date),
            forecast: read.forecast.map(words::date),
            confirmed: need.confirmed.as_ref().map(|day| words::date(day.0)),
            note: note(reader, need, read).filter(|_| mark.word != "Closed"),
            mark,
            nth,
            team,
            taking_team: taking_team.clone(),
            order: (order, by),
        })
    });
    let mut rows: Vec<DependencyRow> = rows.collect();
    sort_dependencies(&mut rows);
    rows
}

fn state(state: DependencyState, finished: bool) -> Mark {
    match state {
        DependencyState::Delivered => Mark { class: "done", word: "Delivered" },
        _ if finished => Mark { class: "none", word: "Closed" },
        DependencyState::Late => Mark { class: "bad", word: "Late" },
        DependencyState::AtRisk => Mark { class: "watch", word: "At risk" },
        DependencyState::Unconfirmed => Mark { class: "open", word: "Not confirmed" },
        DependencyState::Presumed => Mark { class: "none", word: "Not reported" },
        DependencyState::OnTime => Mark { class: "good", word: "On time" },
    }
}

fn note(reader: &Reader<'_>, need: &Dependency, read: DependencyReading) -> Option<String> {
    let as_of = reader.as_of();
    let now = read.forecast.filter(|day| *day >= as_of).map(|day| format!("; now {}", words::date(day)));
    let agreed = || need.confirmed.as_ref().map(|day| format!("agreed {}", words::date(day.0)));
    match (read.state, read.late_days) {
        (DependencyState::Late, Some(days)) => {
            Some(format!("{}{}", words::lateness(days), now.unwrap_or_else(|| "; no new date".to_owned())))
        }
        (DependencyState::AtRisk, Some(days)) => {
            Some(format!("expected {}, {}", words::date(read.forecast?), words::lateness(days)))
        }
        (DependencyState::Delivered, _) => read.forecast.map(words::date),
        (DependencyState::Presumed, _) => agreed(),
        (DependencyState::Unconfirmed, _) => {
            Some(need.by.as_ref().map_or_else(|| "no date".to_owned(), |by| words::from_now(by.0, as_of)))
        }
        _ => agreed().or_else(|| need.by.as_ref().map(|by| words::from_now(by.0, as_of))),
    }
}

/// Late first, then by their day.
pub fn sort_dependencies(rows: &mut [DependencyRow]) {
    rows.sort_by(|a, b| (a.order.0, a.order.1, &a.need).cmp(&(b.order.0, b.order.1, &b.need)));
}
