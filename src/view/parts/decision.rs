//! Decisions in lists.

use super::{Link, link, links, one};
use crate::edition::Reader;
use crate::say;
use crate::source::record::DecisionState;
use crate::strategy::{Ref, Relation};
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;

/// A decision in a list.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionRow {
    /// Its page.
    pub link: Link,
    /// Where it stands.
    pub mark: Mark,
    /// Who carries it out.
    pub owner: Option<Link>,
    /// Who decides.
    pub authority: Option<Link>,
    /// By when it is wanted.
    pub needed_by: Option<String>,
    /// How far that is.
    pub needed_in: Option<String>,
    /// When it was decided.
    pub decided_on: Option<String>,
    /// What is advised.
    pub recommendation: Option<String>,
    /// What was decided.
    pub outcome: Option<String>,
    /// How long it has waited, or took, in words.
    pub age: Option<String>,
    /// What it is about.
    pub about: Vec<Link>,
    /// Whether it waits for someone.
    pub open: bool,
    /// Whether its day has passed.
    pub overdue: bool,
    /// Whether it was turned down or replaced, so that no one carries it out.
    pub closed: bool,
    /// Which decision it is.
    #[serde(skip)]
    pub(in crate::view) of: Ref,
    #[serde(skip)]
    order: (u8, Option<Date>),
}

/// A decision in a list.
pub fn decision_row(reader: &Reader<'_>, of: &Ref) -> Option<DecisionRow> {
    let record = reader.decision(&of.id)?;
    let data = &record.data;
    let as_of = reader.as_of();
    let needed = data.needed_by.as_ref().map(|day| day.0);
    let open = matches!(data.state, Some(DecisionState::Proposed | DecisionState::Deferred) | None);
    let overdue = open && needed.is_some_and(|day| day < as_of);
    let raised = data.raised.as_ref().map(|day| day.0);
    let decided = data.decided_on.as_ref().map(|day| day.0);
    let days = |from: Date, to: Date| (to - from).get_days().max(0);
    let language = reader.language();
    let age = match (raised, decided) {
        (Some(raised), Some(decided)) => Some(say!(language, "decision-took", n = days(raised, decided))),
        (Some(raised), None) if open => Some(say!(language, "decision-raised", n = days(raised, as_of))),
        _ => None,
    };
    Some(DecisionRow {
        link: link(reader, of)?,
        mark: words::decision(reader.language(), data.state, overdue),
        owner: one(reader, of, Relation::Owner),
        authority: one(reader, of, Relation::Authority),
        needed_by: needed.filter(|_| open).map(|date| reader.language().date(date)),
        needed_in: needed.filter(|_| open).map(|day| words::from_now(reader.language(), day, as_of)),
        decided_on: decided.map(|date| reader.language().date(date)),
        recommendation: data.recommendation.clone().filter(|_| open),
        outcome: data.outcome.clone(),
        age,
        about: links(reader, of, Relation::About),
        open,
        overdue,
        closed: matches!(data.state, Some(DecisionState::Rejected | DecisionState::Superseded)),
        of: of.clone(),
        order: (u8::from(!open), if open { needed } else { decided }),
    })
}

/// Rows of decisions: open ones by their day, then those taken, the latest first.
pub fn decision_rows(reader: &Reader<'_>, decisions: &[Ref]) -> Vec<DecisionRow> {
    let mut rows: Vec<DecisionRow> = decisions.iter().filter_map(|of| decision_row(reader, of)).collect();
    rows.sort_by(|a, b| {
        let by_day = if a.open {
            (a.order.1.is_none(), a.order.1).cmp(&(b.order.1.is_none(), b.order.1))
        } else {
            b.order.1.cmp(&a.order.1)
        };
        a.order.0.cmp(&b.order.0).then(by_day).then_with(|| a.link.text.cmp(&b.link.text))
    });
    rows
}
