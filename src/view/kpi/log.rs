//! What was written about a KPI, period by period: comments and events.

use crate::calendar;
use crate::edition::Reader;
use crate::source::record::EventKind;
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct Comment {
    period: String,
    text: String,
    by: Option<Link>,
}

#[derive(Debug, Serialize)]
pub struct EventRow {
    date: String,
    kind: std::sync::Arc<str>,
    reason: Option<String>,
    by: Option<Link>,
}

pub(super) fn commentary(reader: &Reader<'_>, of: &Ref) -> Vec<Comment> {
    let Some(record) = reader.kpi(&of.id) else { return Vec::new() };
    let years = reader.years();
    let as_of = reader.as_of();
    let frequency = record.data.frequency.value.0;
    let mut comments: Vec<(Option<calendar::Period>, Comment)> = record
        .data
        .commentary
        .iter()
        .map(|comment| {
            let text = &comment.period.value.0;
            let period = calendar::parse_period(text, frequency, years, calendar::Reading::default())
                .or_else(|_| calendar::parse_plain(text, years))
                .ok();
            let by = comment.by.as_ref().and_then(|by| reader.resolve(crate::source::record::Kind::Person, by));
            (
                period,
                Comment {
                    period: period.map_or_else(|| text.clone(), |period| reader.language().period(period, years)),
                    text: comment.text.value.clone(),
                    by: by.and_then(|by| parts::link(reader, &by)),
                },
            )
        })
        .filter(|(period, _)| period.is_none_or(|period| period.start() <= as_of))
        .collect();
    comments.sort_by_key(|(period, _)| std::cmp::Reverse(*period));
    comments.into_iter().map(|(_, comment)| comment).collect()
}

/// What was written about a KPI, the newest first, without who and when.
pub fn comments(reader: &Reader<'_>, of: &Ref) -> Vec<String> {
    commentary(reader, of).into_iter().map(|comment| comment.text).collect()
}

pub(super) fn events(reader: &Reader<'_>, of: &Ref) -> Vec<EventRow> {
    let mut events: Vec<_> = reader
        .backlinks(of, Relation::Affects)
        .iter()
        .filter_map(|event| {
            let data = &reader.event(&event.id)?.data;
            let date = data.date.value.0;
            (date <= reader.as_of()).then(|| {
                (
                    date,
                    EventRow {
                        date: reader.language().date(date),
                        kind: reader.language().word(match data.kind {
                            EventKind::StepChange => "event-step-change",
                            EventKind::Ghost => "event-ghost",
                            EventKind::Definition => "event-definition",
                            EventKind::OneOff => "event-one-off",
                        }),
                        reason: data.reason.as_ref().map(|reason| reason.value.clone()),
                        by: parts::one(reader, event, Relation::Author),
                    },
                )
            })
        })
        .collect();
    events.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    events.into_iter().map(|(_, row)| row).collect()
}
