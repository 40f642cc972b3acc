//! The four briefings, each in the reading order that its readers need. Exceptions first.

use super::changes::{self, Change, Drift, Health};
use super::lists::{open_milestones, tally};
use super::parts::{
    self, ActionRow, DecisionRow, DependencyRow, InitiativeRow, KpiRow, Link, MilestoneRow, ObjectiveRow, ReviewRow,
    RiskRow, Stop,
};
use super::people::{self, PersonRow};
use super::reader::Reader;
use super::words;
use crate::source::record::{DecisionState, InitiativeState, Kind};
use crate::strategy::{Ref, Relation};
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
    dependencies: Vec<DependencyRow>,
    money: Vec<MoneyRow>,
    health: Vec<Health>,
    next_review: Option<ReviewRow>,
    pages: Vec<Link>,
}

/// The objectives of a perspective.
#[derive(Debug, Serialize)]
pub struct Lane {
    title: Option<String>,
    objectives: Vec<ObjectiveRow>,
}

/// Money and effort of an objective, beside its rank.
#[derive(Debug, Serialize)]
pub struct MoneyRow {
    objective: Link,
    rank: Option<i64>,
    initiatives: usize,
    budget: Option<String>,
    spent: Option<String>,
    share: Option<String>,
}

fn free_pages(reader: &Reader<'_>) -> Vec<Link> {
    reader.all(Kind::Page).iter().filter_map(|of| parts::link(reader, of)).collect()
}

/// The objectives of each perspective, in the order of the perspectives.
pub fn lanes(reader: &Reader<'_>) -> Vec<Lane> {
    let all = reader.all(Kind::Objective);
    let lane_of = |of: &Ref| -> Option<String> {
        reader.objective(&of.id)?.data.perspective.as_ref().map(|perspective| perspective.value.clone())
    };
    let mut lanes = Vec::new();
    for perspective in &reader.organisation().perspectives {
        let here: Vec<Ref> =
            all.iter().filter(|of| lane_of(of).as_ref() == Some(&perspective.id.value)).cloned().collect();
        if !here.is_empty() {
            let objectives = parts::objective_rows(reader, &here);
            lanes.push(Lane { title: Some(perspective.title.value.clone()), objectives });
        }
    }
    let rest: Vec<Ref> = all.iter().filter(|of| lane_of(of).is_none()).cloned().collect();
    if !rest.is_empty() {
        let title = (!lanes.is_empty()).then(|| "No perspective".to_owned());
        lanes.push(Lane { title, objectives: parts::objective_rows(reader, &rest) });
    }
    lanes
}

fn open_decisions(reader: &Reader<'_>) -> Vec<DecisionRow> {
    let mut rows = parts::decision_rows(reader, &reader.all(Kind::Decision));
    rows.retain(|row| row.open);
    rows
}

fn changes_since(reader: &Reader<'_>, kpis: &[Ref], initiatives: &[Ref], most: usize) -> (Vec<Change>, Option<Link>) {
    let Some((review, date)) = reader.last_review() else { return (Vec::new(), None) };
    let mut changes = changes::since(reader, date, kpis, initiatives, &reader.all(Kind::Decision));
    changes.truncate(most);
    let link =
        parts::link(reader, &review).map(|link| Link { text: format!("{}, {}", link.text, words::date(date)), ..link });
    (changes, link)
}

fn all_dependencies(reader: &Reader<'_>) -> Vec<DependencyRow> {
    let mut rows: Vec<DependencyRow> =
        reader.all(Kind::Initiative).iter().flat_map(|initiative| parts::dependency_rows(reader, initiative)).collect();
    parts::sort_dependencies(&mut rows);
    rows
}

fn next_review(reader: &Reader<'_>, team: Option<&Ref>) -> Option<ReviewRow> {
    let of_team: Vec<Ref> = reader
        .all(Kind::Review)
        .into_iter()
        .filter(|review| team.is_none() || reader.team_of(review).as_ref() == team)
        .collect();
    let mut rows = parts::review_rows(reader, &of_team);
    rows.retain(|row| row.planned);
    rows.pop()
}

/// KPIs that the briefing shows, the worst; a scorecard longer than that is no longer read.
const SCORECARD: usize = 40;

/// Lines of drift that the briefing shows.
const DRIFT: usize = 10;

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
                format!("{} {objectives} {are} off course; {waiting}.", words::of(off, all))
            }
        }
    };
    let mut proof = Vec::new();
    if let Some(worst) = drift.first() {
        proof.push(format!("{}: {}.", worst.kpi.text, worst.words));
    }
    proof.push(tally(&marks));
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
        dependencies,
        money: money(reader),
        health: changes::health(reader),
        next_review: next_review(reader, None),
        pages: free_pages(reader),
    }
}

/// Budgets of the objectives' initiatives, beside the objectives' ranks. An initiative of several objectives counts in
/// each; no sum is printed that would count it twice.
pub fn money(reader: &Reader<'_>) -> Vec<MoneyRow> {
    let currency = reader.organisation().currency.as_ref().map(|currency| currency.value.as_str());
    let all: f64 = reader.all(Kind::Initiative).iter().filter_map(|of| reader.initiative(&of.id)?.data.budget).sum();
    let mut rows: Vec<MoneyRow> = reader
        .all(Kind::Objective)
        .iter()
        .filter_map(|of| {
            let rank = reader.objective(&of.id)?.data.rank.as_ref().map(|rank| rank.value);
            let work: Vec<_> =
                reader.backlinks(of, Relation::Supports).iter().filter_map(|i| reader.initiative(&i.id)).collect();
            let sum = |amount: fn(&crate::source::record::Initiative) -> Option<f64>| {
                let amounts: Vec<f64> = work.iter().filter_map(|record| amount(&record.data)).collect();
                (!amounts.is_empty()).then(|| amounts.iter().sum::<f64>())
            };
            let budget = sum(|data| data.budget);
            Some(MoneyRow {
                objective: parts::link(reader, of)?,
                rank,
                initiatives: work.len(),
                budget: budget.map(|amount| words::money(amount, currency)),
                spent: sum(|data| data.spent).map(|amount| words::money(amount, currency)),
                share: budget.filter(|_| all > 0.0).map(|amount| words::share(amount / all)),
            })
        })
        .collect();
    rows.sort_by(|a, b| {
        (a.rank.unwrap_or(i64::MAX), &a.objective.text).cmp(&(b.rank.unwrap_or(i64::MAX), &b.objective.text))
    });
    if rows.iter().all(|row| row.budget.is_none() && row.initiatives == 0) { Vec::new() } else { rows }
}

/// For the head of a department.
#[derive(Debug, Serialize)]
pub struct Department {
    lede: String,
    proof: Vec<String>,
    decisions: Vec<DecisionRow>,
    changes: Vec<Change>,
    changes_since: Option<Link>,
    kpis: Vec<KpiCard>,
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

/// A KPI with its chart.
#[derive(Debug, Serialize)]
pub struct KpiCard {
    row: KpiRow,
    chart: Option<String>,
}

fn own(reader: &Reader<'_>, kind: Kind) -> Vec<Ref> {
    reader.all(kind).into_iter().filter(|of| reader.is_own(of)).collect()
}

fn cards(reader: &Reader<'_>, kpis: &[Ref], charts: usize) -> Vec<KpiCard> {
    parts::kpi_rows(reader, kpis)
        .into_iter()
        .enumerate()
        .map(|(i, row)| {
            let chart = if i < charts { parts::chart(reader, &row.of, &format!("chart-{}", row.of.id)) } else { None };
            KpiCard { row, chart }
        })
        .collect()
}

/// What others owe the edition's own teams, and what these owe others.
fn debts(reader: &Reader<'_>) -> (Vec<DependencyRow>, Vec<DependencyRow>) {
    let own_initiatives = own(reader, Kind::Initiative);
    let mut to_us: Vec<DependencyRow> =
        own_initiatives.iter().flat_map(|initiative| parts::dependency_rows(reader, initiative)).collect();
    to_us.retain(|row| row.outside || row.team.as_ref().is_none_or(|team| !reader.is_own(team)));
    let mut by_us: Vec<DependencyRow> = reader
        .all(Kind::Initiative)
        .iter()
        .filter(|initiative| !own_initiatives.contains(initiative))
        .flat_map(|initiative| parts::dependency_rows(reader, initiative))
        .filter(|row| row.team.as_ref().is_some_and(|team| reader.is_own(team)))
        .collect();
    parts::sort_dependencies(&mut to_us);
    parts::sort_dependencies(&mut by_us);
    (to_us, by_us)
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
                    format!("{} of your KPIs {are} off target", words::of(off, all))
                }
            };
            let debts = match late {
                0 => String::new(),
                n => format!("; {} late", words::count(n, "dependency is", "dependencies are")),
            };
            format!("{kpis}{debts}.")
        }
    };
    let mut proof = vec![tally(&cards.iter().map(|card| card.row.mark).collect::<Vec<_>>())];
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

/// For the manager of a team.
#[derive(Debug, Serialize)]
pub struct Team {
    lede: String,
    proof: Vec<String>,
    milestones: Vec<MilestoneRow>,
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

fn active(reader: &Reader<'_>, initiatives: Vec<Ref>) -> Vec<Ref> {
    initiatives
        .into_iter()
        .filter(|of| {
            let state = reader.initiative(&of.id).and_then(|record| record.data.status);
            !matches!(state, Some(InitiativeState::Done | InitiativeState::Stopped))
        })
        .collect()
}

/// From the top objective down to the team, for each objective that its work serves.
fn chains(reader: &Reader<'_>, initiatives: &[Ref], kpis: &[Ref]) -> Vec<Vec<Stop>> {
    let mut served: Vec<Ref> = Vec::new();
    for of in initiatives {
        served.extend(reader.links(of, Relation::Supports));
    }
    for of in kpis {
        served.extend(reader.links(of, Relation::Measures));
    }
    served.sort_unstable();
    served.dedup();
    let team = reader.edition_team();
    served
        .iter()
        .map(|objective| {
            let mut chain = parts::chain_up(reader, objective);
            let work = initiatives.iter().filter(|of| reader.links(of, Relation::Supports).contains(objective));
            chain.extend(work.take(3).filter_map(|of| parts::stop(reader, of)));
            chain.extend(
                team.as_ref().and_then(|team| parts::stop(reader, team)).map(|stop| Stop { here: true, ..stop }),
            );
            chain
        })
        .collect()
}

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
    let proof =
        if rows.is_empty() { Vec::new() } else { vec![tally(&rows.iter().map(|row| row.mark).collect::<Vec<_>>())] };
    let blocked: Vec<ActionRow> = actions.iter().filter(|row| row.mark.word == "Blocked").cloned().collect();
    let team = reader.edition_team();
    Team {
        lede,
        proof,
        milestones,
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

/// For the people of a team: on a phone, in a minute, in plain words.
#[derive(Debug, Serialize)]
pub struct Frontline {
    lede: String,
    sentences: Vec<Piece>,
    chain: Vec<Stop>,
    chart: Option<KpiCard>,
    plain: Option<String>,
    decided: Vec<Decided>,
    ask: Vec<PersonRow>,
    next_review: Option<ReviewRow>,
    pages: Vec<Link>,
}

/// A piece of work in one sentence.
#[derive(Debug, Serialize)]
pub struct Piece {
    link: Link,
    words: String,
}

/// What was decided, and why.
#[derive(Debug, Serialize)]
pub struct Decided {
    link: Link,
    on: Option<String>,
    outcome: Option<String>,
    why: Option<String>,
}

/// The front line's briefing.
pub fn frontline(reader: &Reader<'_>) -> Frontline {
    let initiatives = active(reader, own(reader, Kind::Initiative));
    let mut kpis = own(reader, Kind::Kpi);
    let sentences: Vec<Piece> = initiatives.iter().filter_map(|of| piece(reader, of)).collect();
    // The one chart that shows whether the work works: a KPI of the team's own that its work should move, else one of its
    // own, else one that its work should move.
    let mut moved: Vec<Ref> = initiatives.iter().flat_map(|of| reader.links(of, Relation::Moves)).collect();
    moved.sort_unstable();
    moved.dedup();
    if kpis.iter().any(|kpi| moved.contains(kpi)) {
        kpis.retain(|kpi| moved.contains(kpi));
    } else if kpis.is_empty() {
        kpis = moved;
    }
    let chart = cards(reader, &kpis, 1).into_iter().next();
    let plain = chart.as_ref().and_then(|card| {
        let value = card.row.value.as_ref()?;
        let period = card.row.period.as_ref()?;
        let target = card.row.target.as_ref().map_or_else(String::new, |target| {
            format!("; the aim is {target}{}", if card.row.mark.class == "good" { ", and it is reached" } else { "" })
        });
        Some(format!("{}: {value} in {period}{target}.", card.row.link.text))
    });
    // The line of sight of the sentence above it: from the first objective that the first piece of work names.
    let first = initiatives
        .first()
        .and_then(|of| reader.link_to(of, Relation::Supports))
        .and_then(|of| parts::link(reader, &of));
    let mut all_chains = chains(reader, &initiatives, &own(reader, Kind::Kpi));
    let at =
        all_chains.iter().position(|chain| chain.iter().any(|stop| Some(&stop.link) == first.as_ref())).unwrap_or(0);
    let chain = if all_chains.is_empty() { Vec::new() } else { all_chains.swap_remove(at) };
    let team = reader.edition_team();
    let name = team.as_ref().and_then(|team| reader.title(team)).unwrap_or("your team");
    let lede = match sentences.len() {
        0 => format!("No piece of work of {name} is described here yet."),
        1 => format!("{name} has one piece of work in hand, and this is what it is for."),
        n => format!("{name} has {n} pieces of work in hand, and this is what they are for."),
    };
    let mut decided: Vec<(Option<jiff::civil::Date>, Decided)> = reader
        .all(Kind::Decision)
        .iter()
        .filter_map(|of| {
            let data = &reader.decision(&of.id)?.data;
            let taken = matches!(
                data.state,
                Some(
                    DecisionState::Decided
                        | DecisionState::Implementing
                        | DecisionState::Implemented
                        | DecisionState::Verified
                )
            );
            let day = data.decided_on.as_ref().map(|day| day.0);
            taken.then_some(())?;
            Some((
                day,
                Decided {
                    link: parts::link(reader, of)?,
                    on: day.map(words::date),
                    outcome: data.outcome.clone(),
                    why: data.context.as_ref().map(|context| context.value.clone()),
                },
            ))
        })
        .collect();
    decided.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    decided.truncate(5);
    let mut ask: Vec<Ref> = team.iter().flat_map(|team| reader.links(team, Relation::Head)).collect();
    for of in &initiatives {
        ask.extend(reader.links(of, Relation::Owner));
    }
    let mut seen = Vec::new();
    ask.retain(|person| {
        let new = !seen.contains(person);
        seen.push(person.clone());
        new
    });
    Frontline {
        lede,
        sentences,
        chain,
        chart,
        plain,
        decided: decided.into_iter().map(|(_, decided)| decided).collect(),
        ask: ask.iter().filter_map(|person| people::person_row(reader, person)).collect(),
        next_review: next_review(reader, team.as_ref()),
        pages: free_pages(reader),
    }
}

/// "You are doing X so that Y improves, because the organisation wants Z."
fn piece(reader: &Reader<'_>, of: &Ref) -> Option<Piece> {
    let link = parts::link(reader, of)?;
    let moves: Vec<String> =
        reader.links(of, Relation::Moves).iter().filter_map(|kpi| reader.title(kpi).map(words::lower_first)).collect();
    let objective = reader.link_to(of, Relation::Supports);
    let why = objective.as_ref().and_then(|objective| {
        let record = reader.objective(&objective.id)?;
        let goal = words::lower_first(&record.data.title.value);
        Some(format!(", because {} wants to {goal}", reader.organisation().name.value))
    });
    let so = if moves.is_empty() { String::new() } else { format!(", to improve {}", words::list(&moves)) };
    let words = format!("You are working on \u{201c}{}\u{201d}{so}{}.", link.text, why.unwrap_or_default());
    Some(Piece { link, words })
}
