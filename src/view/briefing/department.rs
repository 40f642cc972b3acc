//! For a department's head: KPIs and debts, in five minutes.

use super::shared::{KpiCard, cards, changes_since, free_pages, next_review, open_decisions, own};
use super::tally::{Tally, tally};
use crate::edition::Reader;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::Relation;
use crate::view::alerts;
use crate::view::changes::Change;
use crate::view::dependencies::debts;
use crate::view::parts::{
    self, ActionRow, DecisionRow, DependencyRow, InitiativeRow, Link, ObjectiveRow, ReviewRow, RiskRow,
};
use crate::view::timeline::{Timeline, timeline};
use jiff::ToSpan;
use serde::Serialize;

/// For the head of a department.
#[derive(Debug, Serialize)]
pub struct Department {
    lede: String,
    proof: Vec<String>,
    /// What needs attention, in a sentence, with the page that tells it all.
    alerts: Link,
    tally: Vec<Tally>,
    decisions: Vec<DecisionRow>,
    changes: Vec<Change>,
    changes_since: Option<Link>,
    kpis: Vec<KpiCard>,
    timeline: Option<Timeline>,
    initiatives: Vec<InitiativeRow>,
    owed_to_us: Vec<DependencyRow>,
    owed_by_us: Vec<DependencyRow>,
    /// Those overdue, and those of the next two weeks.
    actions: Vec<ActionRow>,
    risks: Vec<RiskRow>,
    contributes: Vec<ObjectiveRow>,
    teams: Vec<Link>,
    next_review: Option<ReviewRow>,
    pages: Vec<Link>,
}

fn contributed(reader: &Reader<'_>) -> Vec<ObjectiveRow> {
    parts::objective_rows(reader, &reader.all(Kind::Objective))
}

/// How far ahead its actions are listed.
const AHEAD_DAYS: i32 = 14;

/// How many of its KPIs are off target, and how much that is owed is late.
fn lede<'a>(reader: &Reader<'_>, cards: &[KpiCard], debts: impl Iterator<Item = &'a DependencyRow>) -> String {
    let language = reader.language();
    let (all, late) = (cards.len(), debts.filter(|row| row.mark.class == "bad").count());
    match (all, cards.iter().filter(|card| card.row.mark.class == "bad").count()) {
        (0, _) => say!(language, "dept-no-kpi"),
        (_, 0) if late == 0 => say!(language, "dept-calm"),
        (_, off) if late == 0 => say!(language, "dept-off", off = off, all = all),
        (_, off) => say!(language, "dept-off-late", off = off, all = all, n = late),
    }
}

/// The department's briefing.
pub fn department(reader: &Reader<'_>) -> Department {
    let language = reader.language();
    let kpis = own(reader, Kind::Kpi);
    let initiatives = own(reader, Kind::Initiative);
    let (owed_to_us, owed_by_us) = debts(reader);
    // In my authority: decisions that a person of this department takes; else those that wait above and touch us.
    let mut decisions = open_decisions(reader);
    decisions.truncate(8);
    let cards = cards(reader, &kpis, 6);
    let mut actions = parts::action_rows(reader, &own(reader, Kind::Action));
    let soon = reader.as_of().saturating_add(AHEAD_DAYS.days());
    actions.retain(|row| row.open && row.day.is_none_or(|day| day <= soon));
    let (changes, changes_since) = changes_since(reader, &kpis, &initiatives, 6);
    let lede = lede(reader, &cards, owed_to_us.iter().chain(&owed_by_us));
    let late = actions.iter().filter(|row| row.overdue).count();
    let mut proof = Vec::new();
    if let Some(worst) = cards.first().filter(|card| card.row.mark.class != "good")
        && let Some(said) = alerts::figure(reader, &worst.row.of)
    {
        proof.push(say!(language, "exec-worst", title = worst.row.link.text.as_str(), said = said));
    }
    if late > 0 {
        proof.push(say!(language, "dept-overdue", n = late));
    }
    let rows = parts::initiative_rows(reader, &initiatives);
    let debts = owed_to_us.iter().chain(&owed_by_us).map(|row| row.mark.clone()).collect();
    let tallies = [
        tally(language, "tally-kpis", cards.iter().map(|card| card.row.mark.clone()).collect()),
        tally(language, "nav-initiatives", rows.iter().map(|row| row.mark.clone()).collect()),
        tally(language, "nav-dependencies", debts),
    ];
    let team = reader.edition_team();
    Department {
        lede,
        proof,
        alerts: alerts::count(reader),
        tally: tallies.into_iter().flatten().collect(),
        decisions,
        changes,
        changes_since,
        kpis: cards,
        timeline: (!initiatives.is_empty()).then(|| timeline(reader, &initiatives)),
        initiatives: rows,
        owed_to_us,
        owed_by_us,
        actions,
        risks: parts::risk_rows(reader, &reader.all(Kind::Risk)),
        contributes: contributed(reader),
        teams: team
            .iter()
            .flat_map(|team| parts::backlinks(reader, team, Relation::Parent))
            .filter(|link| link.href.is_some())
            .collect(),
        next_review: next_review(reader, team.as_ref()),
        pages: free_pages(reader),
    }
}
