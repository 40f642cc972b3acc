//! For a team's manager: the week's work.

use super::shared::{active, chains, free_pages, next_review, open_decisions, own};
use super::tally::{Tally, tally};
use crate::edition::Reader;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::Relation;
use crate::view::alerts;
use crate::view::dependencies::debts;
use crate::view::initiatives::open_milestones;
use crate::view::parts::{self, ActionRow, DecisionRow, DependencyRow, InitiativeRow, KpiRow, Link, ReviewRow, Stop};
use crate::view::people::{self, PersonRow};
use crate::view::timeline::{Tracks, tracks};
use serde::Serialize;

/// For the manager of a team.
#[derive(Debug, Serialize)]
pub struct Team {
    lede: String,
    proof: Vec<String>,
    /// What needs attention, in a sentence, with the page that tells it all.
    alerts: Link,
    tally: Vec<Tally>,
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
    /// How many are late and open.
    counts: String,
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
    let language = reader.language();
    let initiatives = active(reader, own(reader, Kind::Initiative));
    let kpis = own(reader, Kind::Kpi);
    let as_of = reader.as_of();
    let mut milestones = open_milestones(reader, &initiatives);
    milestones.retain(|row| row.day.is_none_or(|day| (day - as_of).get_days() <= AHEAD_DAYS));
    let actions: Vec<ActionRow> = parts::action_rows(reader, &own(reader, Kind::Action));
    let open: Vec<&ActionRow> = actions.iter().filter(|row| row.open).collect();
    let mut people: Vec<PersonActions> = Vec::new();
    for action in open.iter().copied() {
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
                counts: String::new(),
            }),
        }
    }
    for entry in &mut people {
        let late = entry.actions.iter().filter(|row| row.overdue).count();
        entry.counts = say!(language, "team-counts", late = late, n = entry.actions.len() - late);
    }
    // Those who are late stand first; within that the order is that of their first action.
    people.sort_by_key(|entry| !entry.actions.iter().any(|row| row.overdue));
    let late = milestones.iter().filter(|row| row.mark.class == "bad").count();
    let overdue = actions.iter().filter(|row| row.overdue).count();
    let lede = say!(language, "team-lede", n = milestones.len(), late = late, overdue = overdue);
    let (mut blockers, _) = debts(reader);
    blockers.retain(|row| matches!(row.mark.class, "bad" | "watch" | "open"));
    let rows = parts::kpi_rows(reader, &kpis);
    let mut proof = Vec::new();
    if let Some(worst) = rows.first().filter(|row| row.mark.class != "good")
        && let Some(said) = alerts::figure(reader, &worst.of)
    {
        proof.push(say!(language, "exec-worst", title = worst.link.text.as_str(), said = said));
    }
    let tallies = [
        tally(language, "team-tally-milestones", milestones.iter().map(|row| row.mark.clone()).collect()),
        tally(language, "nav-actions", open.iter().map(|row| row.mark.clone()).collect()),
        tally(language, "tally-kpis", rows.iter().map(|row| row.mark.clone()).collect()),
    ];
    let blocked: Vec<ActionRow> = actions.iter().filter(|row| row.mark.key == "mark-blocked").cloned().collect();
    let team = reader.edition_team();
    Team {
        lede,
        proof,
        alerts: alerts::count(reader),
        tally: tallies.into_iter().flatten().collect(),
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
