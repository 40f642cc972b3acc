//! Whether reviews are held in their rhythm and end in decisions.

rules! {
    review_closed_with_loose_actions,
    review_missing,
    review_overdue,
    reviews_without_decisions,
}

use crate::edition::Reader;
use crate::source::record::{Kind, ReviewKind};
use crate::strategy::Ref;
use jiff::civil::Date;

/// The reviews of a kind and a team, by date.
fn series(reader: &Reader<'_>, kind: ReviewKind, team: Option<&Ref>) -> Vec<(Date, Ref)> {
    let all = reader.all(Kind::Review).into_iter();
    let mut series: Vec<(Date, Ref)> = all
        .filter_map(|of| {
            let data = &reader.review(&of.id)?.data;
            (data.kind == kind && reader.team_of(&of).as_ref() == team).then_some((data.date.value.0, of))
        })
        .collect();
    series.sort();
    series
}
