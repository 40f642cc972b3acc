//! The page of a review: what it is about, its note or minutes, what came of it.

use super::kpi::Fact;
use super::parts::{self, ActionRow, DecisionRow, Link, ReviewRow};
use super::{narrative, words};
use crate::calendar;
use crate::edition::Reader;
use crate::language::Language;
use crate::say;
use crate::source::record::{Kind, ReviewKind, ReviewState};
use crate::strategy::{Ref, Relation};
use serde::Serialize;
use std::sync::Arc;

/// The page of a review.
#[derive(Debug, Serialize)]
pub struct Review {
    row: ReviewRow,
    /// What messages know its kind by.
    kind: &'static str,
    sentence: String,
    facts: Vec<Fact>,
    attendees: Vec<Link>,
    agenda: Vec<String>,
    /// What the narrative is: the chair's note, or minutes.
    body_title: Arc<str>,
    body: Option<String>,
    decisions: Vec<DecisionRow>,
    actions: Vec<ActionRow>,
}

/// What messages know the kind of a review by.
pub fn kind_key(kind: ReviewKind) -> &'static str {
    match kind {
        ReviewKind::Weekly => "weekly",
        ReviewKind::Monthly => "monthly",
        ReviewKind::Quarterly => "quarterly",
        ReviewKind::Annual => "annual",
    }
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
    let language = reader.language();
    let sentence = if state == ReviewState::Planned {
        let when = words::from_now(language, data.date.value.0, reader.as_of());
        let date = row.date.as_str();
        match decisions.iter().filter(|decision| decision.open).count() {
            0 => say!(language, "review-planned", date = date, when = when),
            n => say!(language, "review-planned-asked", n = n, date = date, when = when),
        }
    } else {
        held(language, &row.date, &actions)
    };
    let mut facts = Vec::new();
    facts.push(Fact::new(language.word("fact-kind"), row.kind.to_string()));
    facts.extend(row.team.clone().map(|team| Fact::link(language.word("fact-team"), team)));
    facts.extend(row.chair.clone().map(|chair| Fact::link(language.word("review-chair"), chair)));
    let years = reader.years();
    facts.extend(data.period.as_ref().map(|period| {
        let label = calendar::parse_plain(&period.value.0, years);
        Fact::new(
            language.word("column-period"),
            label.map_or_else(|_| period.value.0.clone(), |period| language.period(period, years)),
        )
    }));
    facts.extend(data.preread_by.as_ref().map(|day| Fact::new(language.word("review-read-by"), language.date(day.0))));
    Some(Review {
        kind: kind_key(data.kind),
        sentence,
        facts,
        attendees: parts::links(reader, of, Relation::Attendee),
        agenda: data.agenda.clone(),
        body_title: language.word(if state == ReviewState::Planned { "review-note" } else { "review-minutes" }),
        body: narrative::html(reader, record, 3),
        decisions,
        actions,
        row,
    })
}

/// What a review that was held left behind.
fn held(language: &Language, date: &str, actions: &[ActionRow]) -> String {
    let done = actions.iter().filter(|action| !action.open).count();
    match actions.len() {
        0 => say!(language, "review-held-empty", date = date),
        all => say!(language, "review-held", date = date, done = done, all = all),
    }
}
