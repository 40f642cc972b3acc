//! What initiatives need from others.

use super::{Link, link};
use crate::edition::Reader;
use crate::reading::DependencyState;
use crate::source::record::{InitiativeState, Kind};
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
    /// Who gives it.
    pub giver: Link,
    /// Whether the giver is outside the organisation.
    pub outside: bool,
    /// By when.
    pub by: Option<String>,
    /// When it is expected.
    pub forecast: Option<String>,
    /// When the giver agreed.
    pub confirmed: Option<String>,
    /// Where it stands.
    pub mark: Mark,
    #[serde(skip)]
    pub(in crate::view) team: Option<Ref>,
    #[serde(skip)]
    order: (u8, Option<Date>),
}

/// What an initiative needs from others. A giver that the edition does not hold leaves no row: its name would be a trace.
pub fn dependency_rows(reader: &Reader<'_>, of: &Ref) -> Vec<DependencyRow> {
    let Some(record) = reader.initiative(&of.id) else { return Vec::new() };
    let finished = matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped));
    let rows = record.data.depends_on.iter().filter_map(|need| {
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
        let mark = match read.state {
            DependencyState::Delivered => words::mark(reader.language(), "done", "mark-delivered"),
            _ if finished => words::mark(reader.language(), "none", "mark-closed"),
            DependencyState::Late => words::mark(reader.language(), "bad", "mark-late"),
            DependencyState::AtRisk => words::mark(reader.language(), "watch", "mark-at-risk"),
            DependencyState::Unconfirmed => words::mark(reader.language(), "open", "mark-not-confirmed"),
            DependencyState::OnTime => words::mark(reader.language(), "good", "mark-on-time"),
        };
        let order = match mark.class {
            "bad" => 0,
            "watch" => 1,
            "open" => 2,
            "good" => 3,
            _ => 4,
        };
        Some(DependencyRow {
            need: need.need.as_ref().map_or_else(|| "Not said".to_owned(), |text| text.value.clone()),
            taker: link(reader, of),
            giver,
            outside,
            by: by.map(|date| reader.language().date(date)),
            forecast: read.forecast.map(|date| reader.language().date(date)),
            confirmed: need.confirmed.as_ref().map(|day| reader.language().date(day.0)),
            mark,
            team,
            order: (order, by),
        })
    });
    let mut rows: Vec<DependencyRow> = rows.collect();
    sort_dependencies(&mut rows);
    rows
}

/// Late first, then by their day.
pub fn sort_dependencies(rows: &mut [DependencyRow]) {
    rows.sort_by(|a, b| (a.order.0, a.order.1, &a.need).cmp(&(b.order.0, b.order.1, &b.need)));
}
