//! The page of an initiative.

use super::update::{UpdateRow, author, of_kind};
use crate::edition::Reader;
use crate::source::record::{Kind, Tier};
use crate::statistics::earned_schedule::EarnedSchedule;
use crate::strategy::{Ref, Relation};
use crate::view::kpi::Fact;
use crate::view::narrative;
use crate::view::parts::{self, ActionRow, DecisionRow, DependencyRow, ImpactRow, InitiativeRow, MilestoneRow, Stop};
use crate::view::timeline::{OwnTimeline, own_timeline};
use crate::view::words;
use serde::Serialize;

/// The page of an initiative.
#[derive(Debug, Serialize)]
pub struct Initiative {
    row: InitiativeRow,
    sentence: String,
    body: Option<String>,
    hypothesis: Option<String>,
    facts: Vec<Fact>,
    up: Vec<Vec<Stop>>,
    timeline: Option<OwnTimeline>,
    milestones: Vec<MilestoneRow>,
    /// Whether the KPIs it should move changed at its time.
    impacts: Vec<ImpactRow>,
    /// Signs that strategy and execution come apart here.
    signs: Vec<String>,
    /// What work and figures say together.
    diagnosis: Option<&'static str>,
    needs: Vec<DependencyRow>,
    needed_by: Vec<DependencyRow>,
    updates: Vec<UpdateRow>,
    decisions: Vec<DecisionRow>,
    actions: Vec<ActionRow>,
    lessons: Vec<String>,
}

/// The page of an initiative.
pub fn initiative(reader: &Reader<'_>, of: &Ref) -> Option<Initiative> {
    let record = reader.initiative(&of.id)?;
    let data = &record.data;
    let row = parts::initiative_row(reader, of)?;
    let plain = reader.edition().audience.tier == Tier::Frontline;
    let milestones = parts::milestone_rows(reader, of);
    let as_of = reader.as_of();
    let mut facts = Vec::new();
    facts.extend(row.owner.clone().map(|owner| Fact::link("Owner", owner)));
    facts.extend(parts::links(reader, of, Relation::With).into_iter().map(|with| Fact::link("Shares the lead", with)));
    facts.extend(parts::links(reader, of, Relation::Team).into_iter().map(|team| Fact::link("Team", team)));
    facts.push(Fact::new("State", row.state.to_string()));
    facts.extend(data.start.as_ref().map(|day| Fact::new("Starts", reader.language().date(day.0))));
    facts.extend(row.end.clone().map(|end| Fact::new("Planned end", end)));
    facts.extend(
        row.expected_end
            .clone()
            .map(|end| Fact::new(if data.done_on.is_some() { "Ended" } else { "Expected end" }, end)),
    );
    facts.extend(row.slip.clone().map(|slip| Fact::new("Against plan", slip)));
    facts.extend(reader.progress(&of.id).and_then(|reading| pace_of_plan(reader, reading.earned.as_ref()?)));
    facts.extend(row.budget.clone().map(|budget| Fact::new("Budget", budget)));
    facts.extend(row.spent.clone().map(|spent| {
        let share =
            data.budget.zip(data.spent).filter(|(budget, _)| *budget > 0.0).map(|(budget, spent)| spent / budget);
        Fact::new(
            "Spent",
            share.map_or_else(
                || spent.clone(),
                |share| format!("{spent}, {} of the budget", words::share(reader.language(), share)),
            ),
        )
    }));
    facts.extend(data.confidence.as_ref().map(|c| Fact::new("Confidence", words::share(reader.language(), c.value))));
    let up = reader
        .links(of, Relation::Supports)
        .iter()
        .map(|objective| {
            let mut chain = parts::chain_up(reader, objective);
            chain.extend(parts::stop(reader, of).map(|stop| Stop { here: true, ..stop }));
            chain
        })
        .collect();
    let mut updates: Vec<_> = data.updates.iter().filter(|update| update.date.0 <= as_of).collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date.value.0));
    let title_of = |id: &str| {
        let named = data.milestones.iter().find(|m| m.id.as_ref().is_some_and(|known| known.value == id));
        named.map_or_else(|| id.to_owned(), |m| m.title.value.clone())
    };
    let needed_by: Vec<DependencyRow> = reader
        .backlinks(of, Relation::Needs)
        .iter()
        .flat_map(|taker| parts::dependency_rows(reader, taker))
        .filter(|need| need.giver == row.link)
        .collect();
    Some(Initiative {
        sentence: initiative_sentence(reader, &row, &milestones),
        body: narrative::html(reader, record, 3),
        hypothesis: data.hypothesis.clone(),
        impacts: if plain { Vec::new() } else { parts::impact_rows(reader, of) },
        signs: parts::signs(reader, of),
        diagnosis: reader
            .progress(&of.id)
            .filter(|_| !plain)
            .and_then(|reading| parts::diagnosis(data.status, reading, &reader.impacts(&of.id))),
        facts,
        up,
        needs: parts::dependency_rows(reader, of),
        needed_by,
        updates: updates
            .into_iter()
            .map(|update| UpdateRow {
                date: reader.language().date(update.date.0),
                mark: update.status.map(|said| words::judgement(reader.language(), said)),
                text: update.text.clone(),
                by: author(reader, update.by.as_ref()),
                forecasts: update
                    .forecasts
                    .0
                    .iter()
                    .map(|(id, day)| format!("{}: {}", title_of(id), reader.language().date(day.0)))
                    .chain(
                        update.forecast_end.as_ref().map(|day| format!("the end: {}", reader.language().date(day.0))),
                    )
                    .collect(),
            })
            .collect(),
        decisions: parts::decision_rows(reader, &of_kind(reader.backlinks(of, Relation::About), Kind::Decision)),
        actions: parts::action_rows(reader, &reader.backlinks(of, Relation::Serves)),
        lessons: of_kind(reader.backlinks(of, Relation::From), Kind::Lesson)
            .iter()
            .filter_map(|lesson| reader.title(lesson).map(str::to_owned))
            .collect(),
        timeline: own_timeline(reader, of, &row),
        milestones,
        row,
    })
}

/// How fast the plan is worked off, in months of plan a month, and how long it takes at that pace.
fn pace_of_plan(reader: &Reader<'_>, earned: &EarnedSchedule) -> Option<Fact> {
    let (index, whole) = (earned.index?, earned.estimate_at_completion?);
    let months = |n: f64| reader.language().number(n, Some(1));
    let pace = reader.language().number(index, Some(2));
    let words = if earned.earned + 1e-9 >= earned.planned_duration {
        format!("{pace} months of plan a month")
    } else {
        let planned = months(earned.planned_duration);
        format!("{pace} months of plan a month; at this pace it takes {} months, planned were {planned}", months(whole))
    };
    Some(Fact::new("Pace of milestones", words))
}

fn initiative_sentence(reader: &Reader<'_>, row: &InitiativeRow, milestones: &[MilestoneRow]) -> String {
    let late = milestones.iter().filter(|milestone| milestone.mark.class == "bad").count();
    let reached = row.milestones.as_ref().map(|reached| format!("{reached} milestones reached"));
    let slip = row
        .slip
        .as_ref()
        .filter(|slip| slip.starts_with('+'))
        .map(|slip| format!("its end is {} later than agreed", slip.trim_start_matches('+')));
    let late = (late > 0).then(|| format!("{} late", words::count(late, "milestone", "milestones")));
    let parts: Vec<String> = [reached, late, slip].into_iter().flatten().collect();
    if parts.is_empty() {
        format!("{}.", row.mark.word)
    } else {
        format!("{}: {}.", row.mark.word, words::list(reader.language(), &parts))
    }
}
