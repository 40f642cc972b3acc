//! For a team's manager: the week's work.

use super::shared::{active, chains, free_pages, next_review, open_decisions, own};
use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::Relation;
use crate::view::dependencies::debts;
use crate::view::initiatives::open_milestones;
use crate::view::lists::tally;
use crate::view::parts::{self, ActionRow, DecisionRow, DependencyRow, InitiativeRow, KpiRow, Link, ReviewRow, Stop};
use crate::view::people::{self, PersonRow};
use crate::view::timeline::{Tracks, tracks};
use crate::view::words;
use serde::Serialize;

/// For the manager of a team.
#[derive(Debug, Serialize)]
pub struct Team {
    lede: String,
    proof: Vec<String>,
    milestones: Tracks,
    people: Vec<PersonActions>,
    moves: Vec<TeamMove>,
    kpis: Vec<KpiRow>,
    blockers: Vec<DependencyRow>,
    blocked: Vec<ActionRow>,
    decisions: Vec<DecisionRow>,
    up: Vec<Vec<Stop>>,
    next_review: Option<ReviewRow>,
    pages: Vec<Link>,
}

/// The open actions of a person.
#[derive(Debug, Serialize)]
pub struct PersonActions {
    person: Option<PersonRow>,
    actions: Vec<ActionRow>,
}

/// An initiative with the KPIs it should move.
#[derive(Debug, Serialize)]
pub struct TeamMove {
    initiative: InitiativeRow,
}

/// How far ahead a team looks: two of its months.
const AHEAD_DAYS: i32 = 61;

/// The team's briefing.
pub fn team(reader: &Reader<'_>) -> Team {
    let initiatives = active(reader, own(reader, Kind::Initiative));
    let kpis = own(reader, Kind::Kpi);
    let as_of = reader.as_of();
    let mut milestones = open_milestones(reader, &initiatives);
    milestones.retain(|row| row.day.is_none_or(|day| (day - as_of).get_days() <= AHEAD_DAYS));
    let actions: Vec<ActionRow> = parts::action_rows(reader, &own(reader, Kind::Action));
    let mut people: Vec<PersonActions> = Vec::new();
    for action in actions.iter().filter(|row| row.open) {
        let same =
            |entry: &&mut PersonActions| entry.person.as_ref().map(|person| &person.link) == action.owner.as_ref();
        match people.iter_mut().find(same) {
            Some(entry) => entry.actions.push(action.clone()),
            None => people.push(PersonActions {
                person: reader
                    .resolve(Kind::Action, &action.id)
                    .and_then(|of| reader.link_to(&of, Relation::Owner))
                    .and_then(|owner| people::person_row(reader, &owner)),
                actions: vec![action.clone()],
            }),
        }
    }
    let late = milestones.iter().filter(|row| row.mark.class == "bad").count();
    let overdue = actions.iter().filter(|row| row.overdue).count();
    let lede = match (milestones.len(), late, overdue) {
        (0, _, 0) => "No milestone is due in the next two months; no action is overdue.".to_owned(),
        (n, late, overdue) => {
            let milestones = match (n, late) {
                (0, _) => "No milestone is due in the next two months".to_owned(),
                (n, 0) => format!(
                    "{} due in the next two months, none late",
                    words::count(n, "milestone is", "milestones are")
                ),
                (_, late) => format!("{} late", words::count(late, "milestone is", "milestones are")),
            };
            let actions = match overdue {
                0 => "no action is overdue".to_owned(),
                n => format!("{} overdue", words::count(n, "action is", "actions are")),
            };
            format!("{milestones}; {actions}.")
        }
    };
    let (mut blockers, _) = debts(reader);
    blockers.retain(|row| matches!(row.mark.class, "bad" | "watch" | "open"));
    let rows = parts::kpi_rows(reader, &kpis);
    let proof = if rows.is_empty() {
        Vec::new()
    } else {
        vec![tally(reader.language(), &rows.iter().map(|row| row.mark.clone()).collect::<Vec<_>>())]
    };
    let blocked: Vec<ActionRow> = actions.iter().filter(|row| row.mark.key == "mark-blocked").cloned().collect();
    let team = reader.edition_team();
    Team {
        lede,
        proof,
        milestones: tracks(reader, milestones),
        people,
        moves: parts::initiative_rows(reader, &initiatives)
            .into_iter()
            .map(|initiative| TeamMove { initiative })
            .collect(),
        kpis: rows,
        blockers,
        blocked,
        decisions: open_decisions(reader),
        up: chains(reader, &initiatives, &kpis),
        next_review: next_review(reader, team.as_ref()),
        pages: free_pages(reader),
    }
}
