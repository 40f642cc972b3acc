//! What needs attention, ranked, each with its reason and the date since which it is so: as a page, for programs and as a
//! feed. Nothing is computed here: signs, findings and readings say it, and it is put in order.

mod collect;
mod feed;
mod figures;
mod kpis;
mod late;
mod stops;
mod work;

pub use feed::feed;
pub use figures::{AlertFigures, alert_figures};
pub use stops::StopRow;

use super::parts::Link;
use super::words::Mark;
use crate::edition::{Address, Reader};
use crate::language::Language;
use crate::say;
use crate::source::record::Tier;
use crate::strategy::Ref;
use collect::collect;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

/// What an alert is about, the gravest first: of figures that may be wrong, nothing below can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    /// The file of a KPI.
    Data,
    /// A KPI or a piece of work: the line of sight breaks.
    Drift,
    /// A decision, a dependency: its day has passed.
    Late,
    /// An assumption, a team, a person.
    Other,
}

impl Group {
    /// The word of `alerts.json`.
    fn word(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Drift => "drift",
            Self::Late => "late",
            Self::Other => "other",
        }
    }
}

/// A sentence, with its language where it is not the page's.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    text: String,
    lang: Option<&'static str>,
}

/// One thing that needs attention.
#[derive(Debug, Clone)]
struct Alert {
    /// The same in every build, as long as it is the same thing: `kpi:sickness/worse`.
    id: String,
    group: Group,
    /// What kind of alert it is.
    what: &'static str,
    of: Ref,
    mark: Mark,
    /// What is wrong, in a sentence or as a name.
    headline: Said,
    href: Option<String>,
    why: Vec<Said>,
    fixes: Vec<Said>,
    place: Option<String>,
    since: Option<Date>,
    owner: Option<Link>,
}

/// The page of alerts.
#[derive(Debug, Serialize)]
pub struct Alerts {
    sentence: String,
    proof: Option<String>,
    data: Vec<AlertRow>,
    drift: Vec<AlertRow>,
    /// What all lines of sight lack.
    drift_lacks: Vec<Arc<str>>,
    late: Vec<AlertRow>,
    other: Vec<AlertRow>,
    feed: String,
    figures: String,
}

/// An alert as the page shows it; what is said of one record in one group stands in one row.
#[derive(Debug, Clone, Serialize)]
pub struct AlertRow {
    id: String,
    mark: Mark,
    headline: Said,
    href: Option<String>,
    why: Vec<Said>,
    fixes: Vec<Said>,
    place: Option<String>,
    since: Option<String>,
    /// Whether it began after the last review.
    new: bool,
    stops: Vec<StopRow>,
    owner: Option<Link>,
}

/// Whether an edition has alerts: not at the front line, where they are not theirs to mend.
pub fn has_alerts(reader: &Reader<'_>) -> bool {
    reader.edition().audience.tier != Tier::Frontline
}

/// The page of alerts.
pub fn page(reader: &Reader<'_>) -> Alerts {
    let language = reader.language();
    let all = collect(reader);
    let review = reader.last_review().map(|(_, date)| date);
    let new = all.iter().filter(|alert| is_new(alert, review)).count();
    let rows = |group: Group| rows(reader, all.iter().filter(|alert| alert.group == group), review);
    let (data, mut drift, late, other) = (rows(Group::Data), rows(Group::Drift), rows(Group::Late), rows(Group::Other));
    let drift_lacks = stops::lacking_all(language, &mut drift);
    let n = data.len() + drift.len() + late.len() + other.len();
    Alerts {
        sentence: sentence(language, n),
        proof: review
            .filter(|_| n > 0)
            .map(|review| say!(language, "alerts-new-since", n = new, date = language.long_date(review))),
        data,
        drift,
        drift_lacks,
        late,
        other,
        feed: reader.href(&Address::Feed),
        figures: reader.href(&Address::AlertFigures),
    }
}

/// How many things need attention, in a sentence, with the page that tells them all.
pub fn count(reader: &Reader<'_>) -> Link {
    let all = collect(reader);
    // As many as the page has rows.
    let (drift, others): (Vec<&Alert>, Vec<&Alert>) = all.iter().partition(|alert| alert.group == Group::Drift);
    let adrift: BTreeSet<&Ref> = drift.iter().map(|alert| &alert.of).collect();
    Link { text: sentence(reader.language(), adrift.len() + others.len()), href: Some(reader.href(&Address::Alerts)) }
}

fn sentence(language: &Language, n: usize) -> String {
    if n == 0 { say!(language, "alerts-none") } else { say!(language, "alerts-lede", n = n) }
}

/// The last figure of a KPI in a sentence: its value, its period, how far it is from target.
pub fn figure(reader: &Reader<'_>, of: &Ref) -> Option<String> {
    kpis::value_words(reader, of, reader.reading(&of.id)?)
}

/// The worst lines of sight that break, as a briefing shows them.
#[derive(Debug)]
pub struct Drift {
    /// The worst of them.
    pub rows: Vec<AlertRow>,
    /// What all of these lack, each in a sentence.
    pub lacks: Vec<Arc<str>>,
    /// How many more there are.
    pub more: usize,
}

/// The worst rows of drift, for a briefing.
pub fn drift(reader: &Reader<'_>, most: usize) -> Drift {
    let mut all = kpis::adrift(reader);
    all.extend(work::unlinked(reader));
    all.extend(work::signs(reader));
    let review = reader.last_review().map(|(_, date)| date);
    let mut rows = rows(reader, all.iter().filter(|alert| alert.group == Group::Drift), review);
    let more = rows.len().saturating_sub(most);
    rows.truncate(most);
    Drift { lacks: stops::lacking_all(reader.language(), &mut rows), rows, more }
}

fn is_new(alert: &Alert, review: Option<Date>) -> bool {
    review.zip(alert.since).is_some_and(|(review, since)| since > review)
}

/// Alerts as rows: those on one record are one, with each reason below its first.
fn rows<'a>(reader: &Reader<'_>, alerts: impl Iterator<Item = &'a Alert>, review: Option<Date>) -> Vec<AlertRow> {
    let mut rows: Vec<(Option<Date>, AlertRow)> = Vec::new();
    // Where the row of a record is.
    let mut adrift: BTreeMap<&Ref, usize> = BTreeMap::new();
    for alert in alerts {
        let is_drift = alert.group == Group::Drift;
        let known = adrift.get(&alert.of).filter(|_| is_drift).and_then(|nth| rows.get_mut(*nth));
        if let Some((since, row)) = known {
            row.why.extend(alert.why.iter().cloned());
            *since = (*since).into_iter().chain(alert.since).min();
            row.new &= is_new(alert, review);
            continue;
        }
        let row = AlertRow {
            id: anchor(&alert.id),
            mark: alert.mark.clone(),
            headline: alert.headline.clone(),
            href: alert.href.clone(),
            why: alert.why.clone(),
            fixes: alert.fixes.clone(),
            place: alert.place.clone(),
            since: None,
            new: is_new(alert, review),
            stops: if is_drift { stops::stops(reader, &alert.of) } else { Vec::new() },
            owner: alert.owner.clone(),
        };
        if is_drift {
            adrift.insert(&alert.of, rows.len());
        }
        rows.push((alert.since, row));
    }
    let dated = rows.into_iter().map(|(since, row)| {
        let since = since.map(|date| say!(reader.language(), "alert-since", date = reader.language().date(date)));
        AlertRow { since, ..row }
    });
    dated.collect()
}

/// The id of an alert as an anchor.
fn anchor(id: &str) -> String {
    id.replace([':', '/'], "-")
}

/// A text in signs that an id may have: letters and digits of ASCII and hyphens, the rest by their codes.
fn plain(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, letter| {
        match letter {
            ' ' => out.push('-'),
            _ if letter.is_ascii_alphanumeric() || letter == '-' => out.push(letter.to_ascii_lowercase()),
            _ => _ = write!(out, "_{:x}", u32::from(letter)),
        }
        out
    })
}
