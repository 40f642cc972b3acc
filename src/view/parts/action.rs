//! Actions in lists.

use super::{Link, one};
use crate::edition::Reader;
use crate::source::record::ActionState;
use crate::strategy::{Ref, Relation};
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;

/// An action in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ActionRow {
    /// Its anchor.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// Where it stands.
    pub mark: Mark,
    /// Who does it.
    pub owner: Option<Link>,
    /// By when.
    pub due: Option<String>,
    /// How far that is, while it is open.
    pub due_in: Option<String>,
    /// When it was done.
    pub done_on: Option<String>,
    /// Where it comes from.
    pub from: Option<Link>,
    /// What it serves.
    pub supports: Option<Link>,
    /// Whether it is still to be done.
    pub open: bool,
    /// Whether its day has passed.
    pub overdue: bool,
    #[serde(skip)]
    pub(in crate::view) day: Option<Date>,
}

/// An action in a list.
pub fn action_row(reader: &Reader<'_>, of: &Ref) -> Option<ActionRow> {
    let record = reader.action(&of.id)?;
    let data = &record.data;
    let as_of = reader.as_of();
    let state = data.state.unwrap_or_default();
    let open = !matches!(state, ActionState::Done | ActionState::Cancelled);
    let day = data.due.as_ref().map(|day| day.0);
    let overdue = open && day.is_some_and(|day| day < as_of);
    Some(ActionRow {
        id: of.id.to_string(),
        title: data.title.value.clone(),
        mark: words::action(reader.language(), state, overdue),
        owner: one(reader, of, Relation::Owner),
        due: day.map(|date| reader.language().date(date)),
        due_in: day.filter(|_| open).map(|day| words::from_now(reader.language(), day, as_of)),
        done_on: data.done_on.as_ref().map(|day| reader.language().date(day.0)),
        from: one(reader, of, Relation::From),
        supports: one(reader, of, Relation::Serves),
        open,
        overdue,
        day,
    })
}

/// Rows of actions: open ones by their day, then the rest.
pub fn action_rows(reader: &Reader<'_>, actions: &[Ref]) -> Vec<ActionRow> {
    let mut rows: Vec<ActionRow> = actions.iter().filter_map(|of| action_row(reader, of)).collect();
    rows.sort_by(|a, b| (!a.open, a.day.is_none(), a.day, &a.id).cmp(&(!b.open, b.day.is_none(), b.day, &b.id)));
    rows
}
