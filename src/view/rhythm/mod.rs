//! The calendar of the operating rhythm: what is held, planned, overdue and missing, what each review produced, and
//! which question belongs in which.

mod guide;
mod produced;
mod series;

use crate::edition::{Address, Reader};
use crate::language::Language;
use crate::say;
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
    let language = reader.language();
    let next = match next {
        Some(row) => {
            let days = words::from_now(language, row.day, as_of);
            say!(language, "rhythm-next", name = row.link.text.as_str(), date = row.date.as_str(), days = days)
        }
        None => say!(language, "rhythm-none-planned"),
    };
    let (sentence, lead) = said(language, overdue, missing, next);
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

/// What is overdue or missing, and what comes next.
fn said(language: &Language, overdue: usize, missing: usize, next: String) -> (String, Option<String>) {
    let trouble = match (overdue, missing) {
        (0, 0) => return (next, None),
        (n, 0) => say!(language, "rhythm-overdue", n = n),
        (0, n) => say!(language, "rhythm-missing", n = n),
        (n, missing) => say!(language, "rhythm-overdue-and-missing", n = n, missing = missing),
    };
    (trouble, Some(next))
}
