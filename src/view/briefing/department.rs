//! For a department's head: KPIs and debts, in five minutes.

use super::shared::{KpiCard, cards, changes_since, free_pages, next_review, open_decisions, own};
use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::Relation;
use crate::view::changes::Change;
use crate::view::dependencies::debts;
use crate::view::lists::tally;
use crate::view::parts::{
    self, ActionRow, DecisionRow, DependencyRow, InitiativeRow, Link, ObjectiveRow, ReviewRow, RiskRow,
};
use crate::view::timeline::{Timeline, timeline};
use crate::view::words;
use serde::Serialize;

/// For the head of a department.
#[derive(Debug, Serialize)]
pub struct Department {
    lede: String,
    proof: Vec<String>,
    decisions: Vec<DecisionRow>,
    changes: Vec<Change>,
    changes_since: Option<Link>,
    kpis: Vec<KpiCard>,
    timeline: Option<Timeline>,
    initiatives: Vec<InitiativeRow>,
    owed_to_us: Vec<DependencyRow>,
    owed_by_us: Vec<DependencyRow>,
    overdue: Vec<ActionRow>,
    risks: Vec<RiskRow>,
    contributes: Vec<ObjectiveRow>,
    teams: Vec<Link>,
    next_review: Option<ReviewRow>,
    pages: Vec<Link>,
}

fn contributed(reader: &Reader<'_>) -> Vec<ObjectiveRow> {
    parts::objective_rows(reader, &reader.all(Kind::Objective))
}

/// The department's briefing.
pub fn department(reader: &Reader<'_>) -> Department {
    let kpis = own(reader, Kind::Kpi);
    let initiatives = own(reader, Kind::Initiative);
    let (owed_to_us, owed_by_us) = debts(reader);
    // In my authority: decisions that a person of this department takes; else those that wait above and touch us.
    let mut decisions = open_decisions(reader);
    decisions.truncate(8);
    let cards = cards(reader, &kpis, 6);
    let mut overdue = parts::action_rows(reader, &own(reader, Kind::Action));
    overdue.retain(|row| row.overdue);
    let (changes, changes_since) = changes_since(reader, &kpis, &initiatives, 6);
    let off = cards.iter().filter(|card| card.row.mark.class == "bad").count();
    let late = owed_to_us.iter().chain(&owed_by_us).filter(|row| row.mark.class == "bad").count();
    let lede = match (cards.len(), off) {
        (0, _) => "This department owns no KPI yet.".to_owned(),
        (_, 0) if late == 0 => "None of your KPIs is off target; no dependency is late.".to_owned(),
        (all, off) => {
            let kpis = if off == 0 {
                "None of your KPIs is off target".to_owned()
            } else {
                let are = if off == 1 { "is" } else { "are" };
                if all == 1 {
                    "Your KPI is off target".to_owned()
                } else {
                    format!("{} of your KPIs {are} off target", words::of(reader.language(), off, all))
                }
            };
            let debts = match late {
                0 => String::new(),
                n => format!("; {} late", words::count(n, "dependency is", "dependencies are")),
            };
            format!("{kpis}{debts}.")
        }
    };
    let mut proof = vec![tally(reader.language(), &cards.iter().map(|card| card.row.mark.clone()).collect::<Vec<_>>())];
    if !overdue.is_empty() {
        proof.push(format!("{} overdue.", words::count(overdue.len(), "action is", "actions are")));
    }
    let team = reader.edition_team();
    Department {
        lede,
        proof,
        decisions,
        changes,
        changes_since,
        kpis: cards,
        timeline: (!initiatives.is_empty()).then(|| timeline(reader, &initiatives)),
        initiatives: parts::initiative_rows(reader, &initiatives),
        owed_to_us,
        owed_by_us,
        overdue,
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
