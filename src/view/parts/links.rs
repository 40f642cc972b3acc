//! Names that lead somewhere.

use crate::edition::{Address, Reader};
use crate::strategy::{Ref, Relation};
use serde::Serialize;

/// A name that leads somewhere, if the edition has a page for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// The name.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// The link to a record; none when the edition does not hold it.
pub fn link(reader: &Reader<'_>, of: &Ref) -> Option<Link> {
    let text = reader.title(of)?.to_owned();
    let href = match Address::of_record(of) {
        Some(Address::Actions) => Some(format!("{}#{}", reader.href(&Address::Actions), of.id)),
        Some(address) => Some(reader.href(&address)),
        None => None,
    };
    Some(Link { text, href })
}

/// The links to what a record refers to.
pub fn links(reader: &Reader<'_>, of: &Ref, relation: Relation) -> Vec<Link> {
    reader.links(of, relation).iter().filter_map(|other| link(reader, other)).collect()
}

/// The links to what refers to a record.
pub fn backlinks(reader: &Reader<'_>, of: &Ref, relation: Relation) -> Vec<Link> {
    reader.backlinks(of, relation).iter().filter_map(|other| link(reader, other)).collect()
}

/// The first link of a relation.
pub fn one(reader: &Reader<'_>, of: &Ref, relation: Relation) -> Option<Link> {
    link(reader, &reader.link_to(of, relation)?)
}
