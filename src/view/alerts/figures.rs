//! `alerts.json`: what needs attention, for programs. The id of an alert stays as long as it does, so that whoever keeps
//! the file of an earlier build can tell what is new.

use super::collect::collect;
use super::is_new;
use crate::edition::Reader;
use serde::Serialize;

/// `alerts.json`.
#[derive(Debug, Serialize)]
pub struct AlertFigures<'a> {
    as_of: String,
    organisation: &'a str,
    audience: &'a str,
    /// The day of the last review, against which an alert is new.
    last_review: Option<String>,
    alerts: Vec<AlertFigure>,
}

#[derive(Debug, Serialize)]
struct AlertFigure {
    id: String,
    group: &'static str,
    kind: &'static str,
    record: String,
    title: String,
    why: Vec<String>,
    fix: Vec<String>,
    /// The day since which it is so, where the content tells.
    since: Option<String>,
    new: bool,
    owner: Option<String>,
    page: Option<String>,
}

/// What needs attention, ranked.
pub fn alert_figures<'a>(reader: &Reader<'a>) -> AlertFigures<'a> {
    let review = reader.last_review().map(|(_, date)| date);
    let alerts = collect(reader).into_iter().map(|alert| AlertFigure {
        group: alert.group.word(),
        kind: alert.what,
        record: format!("{}:{}", alert.of.kind.word(), alert.of.id),
        new: is_new(&alert, review),
        since: alert.since.map(|date| date.to_string()),
        id: alert.id,
        title: alert.headline.text,
        why: alert.why.into_iter().map(|said| said.text).collect(),
        fix: alert.fixes.into_iter().map(|said| said.text).collect(),
        owner: alert.owner.map(|owner| owner.text),
        page: alert.href,
    });
    AlertFigures {
        as_of: reader.as_of().to_string(),
        organisation: &reader.organisation().name.value,
        audience: &reader.edition().audience.id,
        last_review: review.map(|date| date.to_string()),
        alerts: alerts.collect(),
    }
}
