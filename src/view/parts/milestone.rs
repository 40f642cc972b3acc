//! Milestones in lists.

use super::{Link, link};
use crate::edition::Reader;
use crate::say;
use crate::source::record::{Kind, Milestone};
use crate::strategy::{Ref, Relation};
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;

/// A milestone in a list.
#[derive(Debug, Clone, Serialize)]
pub struct MilestoneRow {
    /// What it is called.
    pub title: String,
    /// Its initiative.
    pub initiative: Option<Link>,
    /// Where it stands.
    pub mark: Mark,
    /// The day by which it is due.
    pub due: Option<String>,
    /// How far that day is.
    pub due_in: Option<String>,
    /// The day it is expected, where that is another.
    pub forecast: Option<String>,
    /// The day it was reached.
    pub done: Option<String>,
    /// How much later than due.
    pub slip: Option<String>,
    /// In how many reports in a row it was put off, where that is three or more.
    pub slipping: Option<String>,
    /// Who answers for it.
    pub owner: Option<Link>,
    #[serde(skip)]
    pub(in crate::view) day: Option<Date>,
    /// The day on which it is expected, if that is still to come, else the day it is due.
    #[serde(skip)]
    pub(in crate::view) expected: Option<Date>,
    /// Days from the day it is due to the one it is expected, or to today where no later day is known.
    #[serde(skip)]
    pub(in crate::view) late_days: Option<i32>,
    #[serde(skip)]
    pub(in crate::view) open: bool,
}

/// Reports in a row in which a milestone is put off, from which on it keeps slipping. Method: section 10.
const SLIPPING: usize = 3;

/// The milestones of an initiative, in the order written.
pub fn milestone_rows(reader: &Reader<'_>, of: &Ref) -> Vec<MilestoneRow> {
    let (Some(record), Some(reading)) = (reader.initiative(&of.id), reader.progress(&of.id)) else { return Vec::new() };
    let as_of = reader.as_of();
    let rows = record.data.milestones.iter().zip(&reading.milestones).map(|(milestone, read)| MilestoneRow {
        title: milestone.title.value.clone(),
        initiative: link(reader, of),
        mark: words::milestone(reader.language(), read.state),
        due: read.due.map(|date| reader.language().date(date)),
        due_in: read.due.filter(|_| read.done.is_none()).map(|due| words::from_now(reader.language(), due, as_of)),
        // A forecast that the day has passed says nothing any longer.
        forecast: read
            .forecast
            .filter(|forecast| read.done.is_none() && *forecast >= as_of)
            .map(|date| reader.language().date(date)),
        done: read.done.map(|date| reader.language().date(date)),
        slip: read.slip_days.filter(|days| *days != 0).map(|days| words::slip(reader.language(), days)),
        slipping: Some(read.slips_in_a_row())
            .filter(|reports| *reports >= SLIPPING && read.done.is_none())
            .map(|reports| say!(reader.language(), "milestone-put-off", n = reports)),
        owner: owner(reader, of, milestone).and_then(|owner| link(reader, &owner)),
        day: read.due,
        expected: read.forecast.filter(|forecast| *forecast >= as_of).or(read.due),
        late_days: read
            .due
            .map(|due| (read.forecast.filter(|forecast| *forecast >= as_of).unwrap_or(due.max(as_of)) - due).get_days())
            .filter(|days| *days > 0 && read.done.is_none()),
        open: read.done.is_none(),
    });
    rows.collect()
}

/// Who answers for a milestone of an initiative: whoever it names, else the owner of the initiative.
pub fn milestone_owner(reader: &Reader<'_>, of: &Ref, nth: usize) -> Option<Ref> {
    owner(reader, of, reader.initiative(&of.id)?.data.milestones.get(nth)?)
}

fn owner(reader: &Reader<'_>, of: &Ref, milestone: &Milestone) -> Option<Ref> {
    let named = milestone.owner.as_ref().and_then(|owner| reader.resolve(Kind::Person, owner));
    named.or_else(|| reader.link_to(of, Relation::Owner))
}
