//! The pages of people and teams.

mod agenda;
mod person;
mod team;

pub use person::{Person, person};
pub use team::{Team, team};

use super::parts::{self, Link};
use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use serde::Serialize;
use std::sync::Arc;

/// A person in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PersonRow {
    /// Their page.
    pub link: Link,
    /// What they do.
    pub role: Option<String>,
}

/// A person in a list.
pub fn person_row(reader: &Reader<'_>, of: &Ref) -> Option<PersonRow> {
    let record = reader.person(&of.id)?;
    let role = record.data.title.as_ref().map(|title| title.value.clone());
    Some(PersonRow { link: parts::link(reader, of)?, role })
}

/// A term with its value.
#[derive(Debug, Serialize)]
struct Fact {
    term: Arc<str>,
    value: String,
    href: Option<String>,
}

impl Fact {
    fn link(reader: &Reader<'_>, key: &str, link: Link) -> Self {
        Self { term: reader.language().word(key), value: link.text, href: link.href }
    }
}

/// What a person owns, of a kind.
fn owned(reader: &Reader<'_>, of: &Ref, kind: Kind) -> Vec<Ref> {
    reader.backlinks(of, Relation::Owner).into_iter().filter(|other| other.kind == kind).collect()
}
