//! Chains of dependencies, each stop with its day, and how much room the whole has.

use crate::edition::Reader;
use crate::language::Language;
use crate::reading::Chain;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::view::parts::{self, DependencyRow, Link};
use crate::view::words::{self, Mark};
use serde::Serialize;
use std::collections::BTreeMap;

/// A chain.
#[derive(Debug, Serialize)]
pub struct ChainRow {
    stops: Vec<Stop>,
    /// The room of the whole.
    slack: Slack,
    #[serde(skip)]
    pub(super) broken: bool,
}

/// A party on a chain with what it gives.
#[derive(Debug, Serialize)]
struct Stop {
    link: Link,
    outside: bool,
    /// What it gives; nothing for the last, which only waits.
    gives: Option<String>,
    mark: Mark,
    when: Option<String>,
}

/// How much room a chain has, in words.
#[derive(Debug, Serialize)]
struct Slack {
    class: &'static str,
    word: String,
}

/// Room under this many days is worth watching: two weeks, the time in which a weekly review sees a slip and answers it.
const TIGHT_DAYS: i32 = 14;

/// From so many days on, room is told in weeks.
const WEEKS_FROM: u32 = 63;

/// Chains that the page shows.
const MOST: usize = 12;

/// The chains of what the edition holds, the tightest first.
pub(super) fn rows(reader: &Reader<'_>) -> Vec<ChainRow> {
    let mut needs: BTreeMap<Ref, Vec<DependencyRow>> = BTreeMap::new();
    reader.chains().iter().take(MOST).filter_map(|chain| row(reader, chain, &mut needs)).collect()
}

fn row(reader: &Reader<'_>, chain: &Chain, needs: &mut BTreeMap<Ref, Vec<DependencyRow>>) -> Option<ChainRow> {
    let language = reader.language();
    let mut stops = Vec::new();
    for link in &chain.links {
        let taker = Ref::new(Kind::Initiative, &link.taker);
        let rows = needs.entry(taker.clone()).or_insert_with(|| parts::dependency_rows(reader, &taker));
        let need = rows.iter().find(|row| row.nth == link.nth)?;
        let short = link.room.is_some_and(|room| room < 0);
        // What is held up by what stands before it is at risk, whatever was agreed.
        let mark = if short && need.mark.class == "good" {
            words::mark(language, "watch", "mark-at-risk")
        } else {
            need.mark.clone()
        };
        let when = match (link.expected.map(|day| language.date(day)), need.by.as_deref()) {
            (Some(day), Some(by)) if short => Some(say!(language, "chain-needed", date = day, by = by)),
            (Some(day), _) => Some(day),
            (None, Some(by)) => Some(say!(language, "chain-needed-only", by = by)),
            (None, None) => None,
        };
        stops.push(Stop {
            link: need.giver.clone(),
            outside: need.outside,
            gives: Some(need.need.clone()),
            mark,
            when,
        });
    }
    let last = chain.links.last()?;
    let end = Ref::new(Kind::Initiative, &last.taker);
    let by = reader.initiative(&end.id)?.data.depends_on.get(last.nth)?.by.as_ref().map(|day| language.date(day.0));
    stops.push(Stop {
        link: parts::link(reader, &end)?,
        outside: false,
        gives: None,
        mark: parts::stop(reader, &end)?.mark?,
        when: by.map(|by| say!(language, "chain-needs-by", by = by)),
    });
    let slack = chain.slack_days();
    Some(ChainRow { stops, slack: slack_words(language, slack), broken: slack.is_some_and(|days| days < 0) })
}

fn slack_words(language: &Language, days: Option<i32>) -> Slack {
    let Some(days) = days else { return Slack { class: "none", word: say!(language, "chain-no-day") } };
    let n = days.unsigned_abs();
    let word = match (days, n) {
        (..0, ..WEEKS_FROM) => say!(language, "chain-days-short", n = n),
        (..0, _) => say!(language, "chain-weeks-short", n = n / 7),
        (0, _) => say!(language, "chain-no-room"),
        (_, ..WEEKS_FROM) => say!(language, "chain-days-room", n = n),
        _ => say!(language, "chain-weeks-room", n = n / 7),
    };
    let class = match days {
        ..0 => "bad",
        0..TIGHT_DAYS => "watch",
        _ => "good",
    };
    Slack { class, word }
}
