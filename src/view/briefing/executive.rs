//! For executive leadership: the whole, in two minutes.

use super::money::{MoneyRow, money};
use super::shared::{Lane, active, all_dependencies, changes_since, free_pages, lanes, next_review, open_decisions};
use crate::edition::{Address, Reader};
use crate::source::record::Kind;
use crate::view::changes::{self, Change, Drift, Health};
use crate::view::lists::tally;
use crate::view::parts::{self, DecisionRow, DependencyRow, KpiRow, Link, ObjectiveRow, ReviewRow, SignRow};
use crate::view::timeline::{Timeline, timeline};
use crate::view::words;
use serde::Serialize;

/// For executive leadership: the whole, in two minutes.
#[derive(Debug, Serialize)]
pub struct Executive {
    lede: String,
    proof: Vec<String>,
    mission: Option<String>,
    decisions: Vec<DecisionRow>,
    changes: Vec<Change>,
    changes_since: Option<Link>,
    perspectives: Vec<Lane>,
    scorecard: Vec<KpiRow>,
    /// KPIs that the briefing leaves to the scorecard page.
    more_kpis: usize,
    drift: Vec<Drift>,
    /// Signs on work, decisions, assumptions, teams and people.
    signs: Vec<SignRow>,
    dependencies: Vec<DependencyRow>,
    /// The initiatives that are not over.
    timeline: Option<Timeline>,
    money: Vec<MoneyRow>,
    health: Vec<Health>,
    /// What the check finds, in a sentence, with the page that tells it all.
    check: Option<Link>,
    next_review: Option<ReviewRow>,
    pages: Vec<Link>,
}

/// KPIs that the briefing shows, the worst; a scorecard longer than that is no longer read.
const SCORECARD: usize = 40;

/// Lines of drift that the briefing shows.
const DRIFT: usize = 10;

/// Signs that the briefing shows, and on what.
const SIGNS: usize = 10;
const SIGNED: [Kind; 7] =
    [Kind::Objective, Kind::Kpi, Kind::Initiative, Kind::Decision, Kind::Assumption, Kind::Team, Kind::Person];

/// The executive briefing.
pub fn executive(reader: &Reader<'_>) -> Executive {
    let kpis = reader.all(Kind::Kpi);
    let initiatives = reader.all(Kind::Initiative);
    let perspectives = lanes(reader);
    let decisions = open_decisions(reader);
    let kpis = parts::worst(reader, &kpis);
    let scorecard = kpis.iter().take(SCORECARD).filter_map(|of| parts::kpi_row(reader, of)).collect();
    let marks: Vec<words::Mark> = kpis.iter().filter_map(|of| parts::kpi_mark(reader, of)).collect();
    let drift = changes::drift(reader, &kpis, DRIFT);
    let (changes, changes_since) = changes_since(reader, &kpis, &initiatives, 6);
    let rows: Vec<&ObjectiveRow> = perspectives.iter().flat_map(|lane| &lane.objectives).collect();
    let off = rows.iter().filter(|row| row.mark.class == "bad").count();
    let lede = match (off, rows.len()) {
        (_, 0) => "No objective is written yet.".to_owned(),
        (0, all) if decisions.is_empty() => {
            let them = if all == 1 { "The one objective is" } else { "All objectives are" };
            if rows.iter().all(|row| row.mark.class == "none") {
                format!("None of the {} can be scored yet.", words::count(all, "objective", "objectives"))
            } else {
                format!("{them} on course or watched; nothing waits for you.")
            }
        }
        (off, all) => {
            let waiting = match decisions.len() {
                0 => "nothing waits for you".to_owned(),
                1 => "1 decision waits for you".to_owned(),
                n => format!("{n} decisions wait for you"),
            };
            let objectives = if all == 1 { "objective" } else { "objectives" };
            let are = if off == 1 { "is" } else { "are" };
            if off == 0 {
                format!("No objective is off course; {waiting}.")
            } else {
                format!("{} {objectives} {are} off course; {waiting}.", words::of(reader.language(), off, all))
            }
        }
    };
    let mut proof = Vec::new();
    if let Some(worst) = drift.first() {
        proof.push(format!("{}: {}.", worst.kpi.text, worst.words));
    }
    proof.push(tally(reader.language(), &marks));
    let more_kpis = kpis.len().saturating_sub(SCORECARD);
    let mut dependencies = all_dependencies(reader);
    dependencies.retain(|row| matches!(row.mark.class, "bad" | "watch" | "open"));
    Executive {
        lede,
        proof,
        mission: reader.organisation().mission.clone(),
        decisions,
        changes,
        changes_since,
        perspectives,
        scorecard,
        more_kpis,
        drift,
        signs: parts::sign_rows(reader, &SIGNED, SIGNS),
        dependencies,
        timeline: {
            let work = active(reader, initiatives);
            (!work.is_empty()).then(|| timeline(reader, &work))
        },
        money: money(reader),
        health: changes::health(reader),
        check: crate::view::health::proof(reader).map(|text| Link { text, href: Some(reader.href(&Address::Health)) }),
        next_review: next_review(reader, None),
        pages: free_pages(reader),
    }
}
