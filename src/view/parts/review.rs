//! Reviews in lists.

use super::{Link, link, one};
use crate::edition::{Address, Reader};
use crate::language::Language;
use crate::source::record::{ReviewKind, ReviewState};
use crate::strategy::{Ref, Relation};
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;
use std::sync::Arc;

/// A review in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewRow {
    /// Its page.
    pub link: Link,
    /// Its pack.
    pub pack: String,
    /// Weekly, monthly, quarterly or annual.
    pub kind: Arc<str>,
    /// The day it is held.
    pub date: String,
    /// Where it stands.
    pub state: Mark,
    /// Whose it is.
    pub team: Option<Link>,
    /// Who leads it.
    pub chair: Option<Link>,
    #[serde(skip)]
    pub(in crate::view) day: Date,
    #[serde(skip)]
    pub(in crate::view) planned: bool,
}

/// The word of a review's kind.
pub fn review_kind(language: &Language, kind: ReviewKind) -> Arc<str> {
    language.word(match kind {
        ReviewKind::Weekly => "rhythm-weekly",
        ReviewKind::Monthly => "rhythm-monthly",
        ReviewKind::Quarterly => "rhythm-quarterly",
        ReviewKind::Annual => "rhythm-annual",
    })
}

/// Rows of reviews, the latest first.
pub fn review_rows(reader: &Reader<'_>, reviews: &[Ref]) -> Vec<ReviewRow> {
    let mut rows: Vec<ReviewRow> = reviews
        .iter()
        .filter_map(|of| {
            let data = &reader.review(&of.id)?.data;
            let state = data.state.unwrap_or_default();
            let date = data.date.value.0;
            let mark = match state {
                ReviewState::Closed => words::mark(reader.language(), "done", "mark-closed"),
                ReviewState::Held => words::mark(reader.language(), "half", "mark-held"),
                ReviewState::Planned if date < reader.as_of() => words::mark(reader.language(), "bad", "mark-overdue"),
                ReviewState::Planned => words::mark(reader.language(), "open", "mark-planned"),
            };
            Some(ReviewRow {
                link: link(reader, of)?,
                pack: reader.href(&Address::Pack(of.id.clone())),
                kind: review_kind(reader.language(), data.kind),
                date: reader.language().date(date),
                state: mark,
                team: reader.team_of(of).and_then(|team| link(reader, &team)),
                chair: one(reader, of, Relation::Chair),
                day: date,
                planned: state == ReviewState::Planned,
            })
        })
        .collect();
    rows.sort_by(|a, b| b.day.cmp(&a.day).then_with(|| a.link.text.cmp(&b.link.text)));
    rows
}
