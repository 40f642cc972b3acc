//! The calendar of the operating rhythm: what is held, planned, overdue and missing, what each review produced, and
//! which question belongs in which.

mod guide;
mod produced;
mod series;

use crate::edition::{Address, Reader};
use crate::source::record::{Kind, ReviewState, Tier};
use crate::strategy::Ref;
use crate::view::parts::{self, ReviewRow};
use crate::view::words;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

/// The page of reviews.
#[derive(Debug, Serialize)]
pub struct Rhythm {
    sentence: String,
    lead: Option<String>,
    calendar: Option<String>,
    /// The days shown; none where no review has a day.
    axis: Option<String>,
    series: Vec<series::SeriesRow>,
    coming: Vec<ReviewRow>,
    held: Vec<produced::HeldRow>,
    /// Those of more than a year ago.
    earlier: Vec<produced::HeldRow>,
    guide: Vec<guide::GuideRow>,
}

/// Whether an edition has the page: it holds a review, or the rhythm names one of its teams.
pub fn any(reader: &Reader<'_>) -> bool {
    reader.has_any(Kind::Review) || !series::named(reader).is_empty()
}

/// Whether the edition tells of reviews that are meant but not on record. At the front line they are not missed, and what
/// is missing there may be hidden.
fn tells_missing(reader: &Reader<'_>) -> bool {
    reader.edition().audience.tier != Tier::Frontline
}

/// The days that the calendar shows: a year back and a year ahead.
fn days(as_of: Date) -> (Date, Date) {
    (as_of.saturating_sub(12.months()), as_of.saturating_add(12.months()))
}

/// The page of reviews.
pub fn page(reader: &Reader<'_>) -> Rhythm {
    let as_of = reader.as_of();
    let (back, _) = days(as_of);
    let all = reader.all(Kind::Review);
    let state = |of: &Ref| reader.review(&of.id).map(|record| record.data.state.unwrap_or_default());
    let (planned, held): (Vec<Ref>, Vec<Ref>) = all.into_iter().partition(|of| state(of) == Some(ReviewState::Planned));
    let mut coming = parts::review_rows(reader, &planned);
    coming.reverse();
    let (axis, series) = series::rows(reader);
    let missing: usize = series.iter().map(|row| row.missing).sum();
    let overdue = coming.iter().filter(|row| row.day < as_of).count();
    let next = coming.iter().find(|row| row.day >= as_of);
    let next = match next {
        Some(row) => format!("{}, {} ({})", row.link.text, row.date, words::from_now(row.day, as_of)),
        None => String::new(),
    };
    let (sentence, lead) = said(overdue, missing, &next);
    let (held, earlier) = produced::rows(reader, &held, back);
    Rhythm {
        sentence,
        lead,
        calendar: crate::view::calendar::any(reader).then(|| reader.href(&Address::Calendar)),
        axis,
        guide: guide::rows(reader, &series),
        series,
        coming,
        held,
        earlier,
    }
}

fn said(overdue: usize, missing: usize, next: &str) -> (String, Option<String>) {
    let are = |n: usize| if n == 1 { "is" } else { "are" };
    let reviews = |n: usize| words::count(n, "review", "reviews");
    let trouble = match (overdue, missing) {
        (0, 0) => None,
        (n, 0) => Some(format!("{} {} overdue.", reviews(n), are(n))),
        (0, n) => Some(format!("{} {} missing.", reviews(n), are(n))),
        (n, m) => Some(format!("{} {} overdue and {m} {} missing.", reviews(n), are(n), are(m))),
    };
    let next = if next.is_empty() { "No review is planned.".to_owned() } else { format!("Next: {next}.") };
    match trouble {
        Some(trouble) => (trouble, Some(next)),
        None => (next, None),
    }
}
