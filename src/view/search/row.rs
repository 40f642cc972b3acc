//! What the list and a result say of a thing.

use super::found::{Found, home};
use super::sort::Sort;
use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use crate::view::words::Mark;
use serde::Serialize;

/// A thing in the list.
#[derive(Debug, Serialize)]
pub struct Row {
    /// What it is called, and where it leads.
    pub link: Link,
    /// Where it stands.
    pub mark: Option<Mark>,
    /// Who answers for it: id and name.
    pub owner: Option<(String, String)>,
    /// What it belongs to, or what someone does.
    pub note: Option<String>,
}

/// What the list says of a thing.
pub fn row(reader: &Reader<'_>, found: &Found<'_>) -> Option<Row> {
    let Found { sort, of, nth, title } = found;
    let text = (*title).to_owned();
    if let Some(nth) = nth {
        let milestone = parts::milestone_rows(reader, of).into_iter().nth(*nth)?;
        let initiative = milestone.initiative?;
        let owner = parts::milestone_owner(reader, of, *nth).and_then(|owner| named(reader, &owner));
        let link = Link { text, href: initiative.href };
        return Some(Row { link, mark: Some(milestone.mark), owner, note: Some(initiative.text) });
    }
    let link = match home(reader, of) {
        Some(home) => Link { text, href: parts::link(reader, &home)?.href },
        None => parts::link(reader, of)?,
    };
    let owner = reader.link_to(of, relation(*sort)).and_then(|owner| named(reader, &owner));
    Some(Row { link, mark: mark(reader, of), owner, note: note(reader, of) })
}

/// Who answers for a thing of a sort.
fn relation(sort: Sort) -> Relation {
    match sort {
        Sort::Review => Relation::Chair,
        Sort::Team => Relation::Head,
        _ => Relation::Owner,
    }
}

fn named(reader: &Reader<'_>, person: &Ref) -> Option<(String, String)> {
    Some((person.id.to_string(), reader.title(person)?.to_owned()))
}

/// Whether a person answers for a thing that can be found.
pub fn owns(reader: &Reader<'_>, person: &Ref) -> bool {
    [Relation::Owner, Relation::Chair, Relation::Head, Relation::MilestoneOwner]
        .into_iter()
        .any(|relation| !reader.backlinks(person, relation).is_empty())
}

fn mark(reader: &Reader<'_>, of: &Ref) -> Option<Mark> {
    match of.kind {
        Kind::Objective | Kind::Kpi | Kind::Initiative => parts::stop(reader, of)?.mark,
        Kind::Decision => Some(parts::decision_row(reader, of)?.mark),
        Kind::Action => Some(parts::action_row(reader, of)?.mark),
        Kind::Review => Some(parts::review_rows(reader, std::slice::from_ref(of)).pop()?.state),
        _ => None,
    }
}

fn note(reader: &Reader<'_>, of: &Ref) -> Option<String> {
    match of.kind {
        Kind::Person => reader.person(&of.id)?.data.title.as_ref().map(|title| title.value.clone()),
        Kind::Assumption | Kind::Lesson => reader.title(&home(reader, of)?).map(str::to_owned),
        _ => None,
    }
}
