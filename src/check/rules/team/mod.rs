//! Whether teams know what they owe each other.

rules! {
    dependency_late,
    dependency_unconfirmed,
    dependency_undeclared,
    team_blocks_many,
    team_linked_to_nothing,
}

use crate::diagnostic::{Place, Span};
use crate::edition::Reader;
use crate::reading::DependencyState;
use crate::source::content::Record;
use crate::source::record::{Dependency, Initiative, InitiativeState, Kind};
use crate::strategy::Ref;
use jiff::civil::Date;

/// What is wrong with something that an initiative needs.
#[derive(Clone, Copy)]
enum Trouble {
    /// Its day has passed without it.
    Passed { by: Date },
    /// It is expected after its day.
    After { by: Date, forecast: Date },
    /// Nobody has agreed to it.
    Unconfirmed {
        /// When it is needed.
        by: Option<Date>,
        /// Whether that is so soon that it is at risk; without a day it may be.
        soon: bool,
    },
}

/// What is wrong with something that is needed. Nothing says of what a team or an outside body has agreed to give
/// whether it came; once its day has passed, it is taken to have.
fn trouble(reader: &Reader<'_>, need: &Dependency) -> Option<Trouble> {
    // What its giver says of it is not for these eyes.
    if need.initiative.as_ref().is_some_and(|giver| reader.resolve(Kind::Initiative, giver).is_none()) {
        return None;
    }
    let read = reader.dependency(need);
    let as_of = reader.as_of();
    let by = need.by.as_ref().map(|day| day.0);
    match (read.state, by) {
        (DependencyState::Delivered | DependencyState::Presumed | DependencyState::OnTime, _) => None,
        (DependencyState::AtRisk, Some(by)) => Some(Trouble::After { by, forecast: read.forecast? }),
        (DependencyState::Late, Some(by)) => match read.forecast {
            Some(forecast) if forecast >= as_of => Some(Trouble::After { by, forecast }),
            _ => Some(Trouble::Passed { by }),
        },
        _ => {
            let days = i32::try_from(reader.limits().unconfirmed_days()).unwrap_or(i32::MAX);
            Some(Trouble::Unconfirmed { by, soon: by.is_none_or(|by| (by - as_of).get_days() < days) })
        }
    }
}

/// The needs of an initiative in which something is wrong; none of work that is not under way.
fn troubles<'r>(reader: &Reader<'r>, record: &'r Record<Initiative>) -> Vec<(&'r Dependency, Trouble)> {
    if record.data.status != Some(InitiativeState::Active) {
        return Vec::new();
    }
    record.data.depends_on.iter().filter_map(|need| Some((need, trouble(reader, need)?))).collect()
}

/// Where a need is written: its day, else what is needed, else who gives it.
fn place_of(record: &Record<Initiative>, need: &Dependency) -> Place {
    let span = need.by.as_ref().map(|by| by.span);
    let texts = [&need.need, &need.initiative, &need.team, &need.external];
    let span = span.or_else(|| texts.into_iter().flatten().next().map(|text| text.span));
    record.place(span.unwrap_or(record.span))
}

/// What is needed, in the writer's words: `` `The ticket feed` ``.
fn what(need: &Dependency) -> String {
    need.need.as_ref().map_or_else(|| "what it needs".to_owned(), |need| format!("`{}`", need.value))
}

/// Who gives it: `` initiative `new-ticketing` ``.
fn giver(need: &Dependency) -> String {
    let named = [("initiative", &need.initiative), ("team", &need.team)];
    let named = named.into_iter().find_map(|(word, id)| Some(format!("{word} `{}`", id.as_ref()?.value)));
    let outside = || need.external.as_ref().map(|body| format!("`{}`", body.value));
    named.or_else(outside).unwrap_or_else(|| "the giver".to_owned())
}

/// The team that gives it.
fn giving_team(reader: &Reader<'_>, need: &Dependency) -> Option<Ref> {
    let by_team = need.team.as_ref().and_then(|team| reader.resolve(Kind::Team, team));
    let by_work = || reader.team_of(&reader.resolve(Kind::Initiative, need.initiative.as_ref()?)?);
    by_team.or_else(by_work)
}

/// The place of the milestone by which it is given.
fn milestone_of(reader: &Reader<'_>, need: &Dependency) -> Option<Place> {
    let giver = reader.initiative(&reader.resolve(Kind::Initiative, need.initiative.as_ref()?)?.id)?;
    let named = need.milestone.as_ref()?;
    let is_named = |id: &str| id == named.value;
    let milestone = giver.data.milestones.iter().find(|at| at.id.as_ref().is_some_and(|id| is_named(&id.value)))?;
    let span: Span = milestone.forecast.as_ref().map_or(milestone.title.span, |day| day.span);
    Some(giver.place(span))
}
