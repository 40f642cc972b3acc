//! The page of an initiative.

use super::update::{UpdateRow, author, of_kind};
use crate::edition::Reader;
use crate::say;
use crate::source::record::{self, Kind, Tier};
use crate::statistics::earned_schedule::EarnedSchedule;
use crate::strategy::{Ref, Relation};
use crate::view::kpi::Fact;
use crate::view::narrative;
use crate::view::parts::{
    self, ActionRow, DecisionRow, DependencyRow, ImpactRow, InitiativeRow, Link, MilestoneRow, Stop,
};
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
    diagnosis: Option<std::sync::Arc<str>>,
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
    let language = reader.language();
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
            .and_then(|reading| parts::diagnosis(reader.language(), data.status, reading, &reader.impacts(&of.id))),
        facts: facts(reader, of, data, &row),
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
                    .map(|(id, day)| {
                        say!(language, "update-forecast", name = title_of(id), date = language.date(day.0))
                    })
                    .chain(
                        update
                            .forecast_end
                            .as_ref()
                            .map(|day| say!(language, "update-forecast-end", date = language.date(day.0))),
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

fn facts(reader: &Reader<'_>, of: &Ref, data: &record::Initiative, row: &InitiativeRow) -> Vec<Fact> {
    let language = reader.language();
    let fact = |key: &str, value: String| Fact::new(language.word(key), value);
    let named = |key: &str, links: Vec<Link>| -> Vec<Fact> {
        links.into_iter().map(|link| Fact::link(language.word(key), link)).collect()
    };
    let mut facts = Vec::new();
    facts.extend(row.owner.clone().map(|owner| Fact::link(language.word("fact-owner"), owner)));
    facts.extend(named("fact-shares-lead", parts::links(reader, of, Relation::With)));
    facts.extend(named("fact-team", parts::links(reader, of, Relation::Team)));
    facts.push(fact("fact-state", row.state.to_string()));
    facts.extend(data.start.as_ref().map(|day| fact("initiative-starts", language.date(day.0))));
    facts.extend(row.end.clone().map(|end| fact("initiative-planned-end", end)));
    let ends = if data.done_on.is_some() { "initiative-ended" } else { "initiative-expected-end" };
    facts.extend(row.expected_end.clone().map(|end| fact(ends, end)));
    facts.extend(row.slip.clone().map(|slip| fact("initiative-against-plan", slip)));
    facts.extend(reader.progress(&of.id).and_then(|reading| pace_of_plan(reader, reading.earned.as_ref()?)));
    facts.extend(row.budget.clone().map(|budget| fact("column-budget", budget)));
    facts.extend(row.spent.clone().map(|spent| {
        let share =
            data.budget.zip(data.spent).filter(|(budget, _)| *budget > 0.0).map(|(budget, spent)| spent / budget);
        let spent = if let Some(share) = share {
            say!(language, "initiative-spent-of", spent = spent, share = words::share(language, share))
        } else {
            spent
        };
        fact("column-spent", spent)
    }));
    let confidence = data.confidence.as_ref().map(|confidence| words::share(language, confidence.value));
    facts.extend(confidence.map(|confidence| fact("initiative-confidence", confidence)));
    facts
}

/// How fast the plan is worked off, in months of plan a month, and how long it takes at that pace.
fn pace_of_plan(reader: &Reader<'_>, earned: &EarnedSchedule) -> Option<Fact> {
    let (index, whole) = (earned.index?, earned.estimate_at_completion?);
    let language = reader.language();
    let months = |n: f64| language.number(n, Some(1));
    let pace = language.number(index, Some(2));
    let words = if earned.earned + 1e-9 >= earned.planned_duration {
        say!(language, "pace-of-plan", pace = pace)
    } else {
        let planned = months(earned.planned_duration);
        say!(language, "pace-of-plan-takes", pace = pace, whole = months(whole), planned = planned)
    };
    Some(Fact::new(language.word("initiative-pace"), words))
}

fn initiative_sentence(reader: &Reader<'_>, row: &InitiativeRow, milestones: &[MilestoneRow]) -> String {
    let language = reader.language();
    let late = milestones.iter().filter(|milestone| milestone.mark.class == "bad").count();
    let reached = row.milestones.as_ref().map(|reached| say!(language, "initiative-reached", reached = reached));
    let late = (late > 0).then(|| say!(language, "initiative-late", n = late));
    let slip = row.slip.as_ref().filter(|_| row.late_days > 0);
    let slip = slip.map(|slip| say!(language, "initiative-later", slip = slip.trim_start_matches('+')));
    let parts: Vec<String> = [reached, late, slip].into_iter().flatten().collect();
    let state = row.mark.word.as_ref();
    if parts.is_empty() {
        say!(language, "initiative-lede-only", state = state)
    } else {
        say!(language, "initiative-lede", state = state, parts = words::list(language, &parts))
    }
}
