//! What initiatives need from others.

use super::{Link, link};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{DependencyReading, DependencyState};
use crate::say;
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
    let language = reader.language();
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
        let mark = state(reader.language(), read.state, finished);
        let order = match mark.class {
            "bad" => 0,
            "watch" => 1,
            "open" => 2,
            "good" => 3,
            _ => 4,
        };
        let from = team.as_ref().filter(|_| need.initiative.is_some()).and_then(|team| link(reader, team));
        Some(DependencyRow {
            need: need.need.as_ref().map_or_else(|| say!(language, "dependency-not-said"), |text| text.value.clone()),
            taker: link(reader, of),
            to: to.clone(),
            giver,
            from,
            outside,
            by: by.map(|date| reader.language().date(date)),
            forecast: read.forecast.map(|date| reader.language().date(date)),
            confirmed: need.confirmed.as_ref().map(|day| reader.language().date(day.0)),
            note: note(reader, need, read).filter(|_| mark.key != "mark-closed"),
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

fn state(language: &Language, state: DependencyState, finished: bool) -> Mark {
    let (class, key) = match state {
        DependencyState::Delivered => ("done", "mark-delivered"),
        _ if finished => ("none", "mark-closed"),
        DependencyState::Late => ("bad", "mark-late"),
        DependencyState::AtRisk => ("watch", "mark-at-risk"),
        DependencyState::Unconfirmed => ("open", "mark-not-confirmed"),
        DependencyState::Presumed => ("none", "mark-not-reported"),
        DependencyState::OnTime => ("good", "mark-on-time"),
    };
    words::mark(language, class, key)
}

fn note(reader: &Reader<'_>, need: &Dependency, read: DependencyReading) -> Option<String> {
    let (as_of, language) = (reader.as_of(), reader.language());
    let agreed = || need.confirmed.as_ref().map(|day| say!(language, "dependency-agreed", date = language.date(day.0)));
    let away = || need.by.as_ref().map(|by| words::from_now(language, by.0, as_of));
    match (read.state, read.late_days) {
        (DependencyState::Late, Some(days)) => {
            let late = words::lateness(language, days);
            Some(if let Some(day) = read.forecast.filter(|day| *day >= as_of) {
                say!(language, "late-now", late = late, date = language.date(day))
            } else {
                say!(language, "late-no-new-date", late = late)
            })
        }
        (DependencyState::AtRisk, Some(days)) => {
            let (date, late) = (language.date(read.forecast?), words::lateness(language, days));
            Some(say!(language, "dependency-expected", date = date, late = late))
        }
        (DependencyState::Delivered, _) => read.forecast.map(|day| language.date(day)),
        (DependencyState::Presumed, _) => agreed(),
        (DependencyState::Unconfirmed, _) => away().or_else(|| Some(say!(language, "no-date"))),
        _ => agreed().or_else(away),
    }
}

/// Late first, then by their day.
pub fn sort_dependencies(rows: &mut [DependencyRow]) {
    rows.sort_by(|a, b| (a.order.0, a.order.1, &a.need).cmp(&(b.order.0, b.order.1, &b.need)));
}
