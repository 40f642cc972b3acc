//! The page of a review: what it is about, its note or minutes, what came of it.

use super::kpi::Fact;
use super::parts::{self, ActionRow, DecisionRow, Link, ReviewRow};
use super::{narrative, words};
use crate::calendar;
use crate::edition::Reader;
use crate::source::record::{Kind, ReviewState};
use crate::strategy::{Ref, Relation};
use serde::Serialize;

/// The page of a review.
#[derive(Debug, Serialize)]
pub struct Review {
    row: ReviewRow,
    sentence: String,
    facts: Vec<Fact>,
    attendees: Vec<Link>,
    agenda: Vec<String>,
    /// What the narrative is: the chair's note, or minutes.
    body_title: &'static str,
    body: Option<String>,
    decisions: Vec<DecisionRow>,
    actions: Vec<ActionRow>,
}

/// The decisions asked of a review or taken in it.
pub fn decisions_of(reader: &Reader<'_>, review: &Ref) -> Vec<Ref> {
    let mut decisions = reader.links(review, Relation::Decides);
    decisions.extend(reader.backlinks(review, Relation::AskedIn));
    decisions.sort_unstable();
    decisions.dedup();
    decisions
}

/// The actions that came from a review.
pub fn actions_of(reader: &Reader<'_>, review: &Ref) -> Vec<Ref> {
    reader.backlinks(review, Relation::From).into_iter().filter(|of| of.kind == Kind::Action).collect()
}

/// The page of a review.
pub fn page(reader: &Reader<'_>, of: &Ref) -> Option<Review> {
    let record = reader.review(&of.id)?;
    let data = &record.data;
    let row = parts::review_rows(reader, std::slice::from_ref(of)).pop()?;
    let state = data.state.unwrap_or_default();
    let decisions = parts::decision_rows(reader, &decisions_of(reader, of));
    let actions = parts::action_rows(reader, &actions_of(reader, of));
    let open = decisions.iter().filter(|decision| decision.open).count();
    let sentence = if state == ReviewState::Planned {
        let when = words::from_now(reader.language(), data.date.value.0, reader.as_of());
        match open {
            0 => format!("Planned for {} ({when}).", row.date),
            n => format!(
                "Planned for {} ({when}); {} asked of it.",
                row.date,
                words::count(n, "decision is", "decisions are")
            ),
        }
    } else {
        let done = actions.iter().filter(|action| !action.open).count();
        let actions = if actions.is_empty() {
            "no actions came of it".to_owned()
        } else {
            format!("{} of its actions are closed", words::of(reader.language(), done, actions.len()))
        };
        format!("Held on {}; {actions}.", row.date)
    };
    let mut facts = Vec::new();
    facts.push(Fact::new("Kind", row.kind.to_string()));
    facts.extend(row.team.clone().map(|team| Fact::link("Team", team)));
    facts.extend(row.chair.clone().map(|chair| Fact::link("Chair", chair)));
    let years = reader.years();
    facts.extend(data.period.as_ref().map(|period| {
        let label = calendar::parse_plain(&period.value.0, years);
        Fact::new(
            "Period",
            label.map_or_else(|_| period.value.0.clone(), |period| reader.language().period(period, years)),
        )
    }));
    facts.extend(data.preread_by.as_ref().map(|day| Fact::new("Read by", reader.language().date(day.0))));
    Some(Review {
        sentence,
        facts,
        attendees: parts::links(reader, of, Relation::Attendee),
        agenda: data.agenda.clone(),
        body_title: if state == ReviewState::Planned { "The chair's note" } else { "Minutes" },
        body: narrative::html(reader, record, 3),
        decisions,
        actions,
        row,
    })
}
