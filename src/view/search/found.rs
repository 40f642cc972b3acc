//! Which things the edition has, in the order in which they are listed.

use super::sort::Sort;
use crate::edition::Reader;
use crate::search::fold;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};

/// A thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// What sort of thing it is.
    pub sort: Sort,
    /// The record that it is or stands in.
    pub of: Ref,
    /// Of a milestone, which of its initiative's.
    pub nth: Option<usize>,
    /// What it is called.
    pub title: &'a str,
}

/// The things of a sort, A to Z whatever their accents and case.
pub fn found<'a>(reader: &Reader<'a>, sort: Sort) -> Vec<Found<'a>> {
    let mut all: Vec<(String, Found<'a>)> = Vec::new();
    let mut add = |of: Ref, nth: Option<usize>, title: &'a str| {
        all.push((fold(title), Found { sort, of, nth, title }));
    };
    for of in reader.all(sort.kind()) {
        match sort {
            Sort::Milestone => {
                let Some(record) = reader.initiative(&of.id) else { continue };
                for (nth, milestone) in record.data.milestones.iter().enumerate() {
                    add(of.clone(), Some(nth), &milestone.title.value);
                }
            }
            // These have no page of their own: where the edition holds nothing on whose page they stand, they are not shown.
            Sort::Assumption | Sort::Lesson if home(reader, &of).is_none() => {}
            _ => {
                if let Some(title) = reader.title(&of) {
                    add(of, None, title);
                }
            }
        }
    }
    all.sort_by(|a, b| (&a.0, &a.1.of, a.1.nth).cmp(&(&b.0, &b.1.of, b.1.nth)));
    all.into_iter().map(|(_, found)| found).collect()
}

/// The record on whose page an assumption or a lesson stands.
pub fn home(reader: &Reader<'_>, of: &Ref) -> Option<Ref> {
    let (relation, kind) = match of.kind {
        Kind::Assumption => (Relation::About, Kind::Objective),
        Kind::Lesson => (Relation::From, Kind::Initiative),
        _ => return None,
    };
    reader.links(of, relation).into_iter().find(|other| other.kind == kind)
}
