//! Pages that list all records of a kind.

use super::parts::{self, ActionRow, DecisionRow, KpiRow, Link, decision_rows};
use super::words;
use crate::edition::Reader;
use crate::language::{Args, Language};
use crate::say;
use crate::source::directive::{ActionsPart, DecisionsPart};
use crate::source::record::{ActionState, Kind};
use crate::strategy::{Ref, Relation};
use serde::Serialize;
use std::collections::BTreeSet;

/// All KPIs, by perspective and objective.
#[derive(Debug, Serialize)]
pub struct Scorecard {
    sentence: String,
    groups: Vec<Group>,
}

/// The KPIs of an objective.
#[derive(Debug, Serialize)]
pub struct Group {
    objective: Option<Link>,
    mark: Option<words::Mark>,
    score: Option<String>,
    counted: Option<String>,
    kpis: Vec<KpiRow>,
}

/// How the KPIs stand, in words.
pub fn tally(language: &Language, marks: &[words::Mark]) -> String {
    let n = |class: &str| marks.iter().filter(|mark| mark.class == class).count();
    let all = marks.len();
    if all == 0 {
        return say!(language, "tally-none");
    }
    let mut parts = Vec::new();
    for (class, key) in [
        ("bad", "tally-off-target"),
        ("watch", "tally-watched"),
        ("good", "tally-on-target"),
        ("stale", "tally-stale"),
        ("none", "tally-without"),
    ] {
        let count = n(class);
        if count > 0 {
            let mut about = Args::with_capacity(1);
            about.set("n", count);
            parts.push(language.say(key, &about));
        }
    }
    say!(language, "tally", n = all, parts = words::list(language, &parts))
}

/// All KPIs.
pub fn scorecard(reader: &Reader<'_>) -> Scorecard {
    let all = reader.all(Kind::Kpi);
    let mut groups = Vec::new();
    let mut seen: BTreeSet<Ref> = BTreeSet::new();
    let mut objectives = reader.all(Kind::Objective);
    let perspectives = &reader.organisation().perspectives;
    objectives.sort_by_key(|of| {
        let data = reader.objective(&of.id).map(|record| &record.data);
        let lane = data.and_then(|data| data.perspective.as_ref());
        let lane =
            lane.and_then(|lane| perspectives.iter().position(|p| p.id.value == lane.value)).unwrap_or(usize::MAX);
        (lane, data.and_then(|data| data.rank.as_ref()).map_or(i64::MAX, |rank| rank.value), of.id.clone())
    });
    for objective in &objectives {
        let kpis = reader.backlinks(objective, Relation::Measures);
        if kpis.is_empty() {
            continue;
        }
        let Some(roll) = reader.roll(&objective.id) else { continue };
        groups.push(Group {
            objective: parts::link(reader, objective),
            mark: Some(words::course(reader.language(), roll.course)),
            score: roll.score.map(|score| reader.language().number(score, Some(0))),
            counted: (roll.of > 0).then(|| parts::counted(reader.language(), roll)),
            kpis: parts::kpi_rows(reader, &kpis),
        });
        seen.extend(kpis);
    }
    let rest: Vec<Ref> = all.iter().filter(|kpi| !seen.contains(kpi)).cloned().collect();
    if !rest.is_empty() {
        groups.push(Group {
            objective: None,
            mark: None,
            score: None,
            counted: None,
            kpis: parts::kpi_rows(reader, &rest),
        });
    }
    // A KPI of two objectives stands in both groups and counts once.
    let marks: Vec<words::Mark> = all.iter().filter_map(|of| parts::kpi_mark(reader, of)).collect();
    let sentence = tally(reader.language(), &marks);
    Scorecard { sentence, groups }
}

/// All decisions.
#[derive(Debug, Serialize)]
pub struct Decisions {
    sentence: String,
    open: Vec<DecisionRow>,
    taken: Vec<DecisionRow>,
}

/// All decisions.
pub fn decisions(reader: &Reader<'_>) -> Decisions {
    let rows = decision_rows(reader, &reader.all(Kind::Decision));
    let (open, taken): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.open);
    let overdue = open.iter().filter(|row| row.overdue).count();
    let language = reader.language();
    let sentence = match (open.len(), overdue) {
        (0, _) => say!(language, "decisions-none"),
        (n, 0) => say!(language, "decisions-waiting", n = n),
        (n, late) => say!(language, "decisions-waiting-late", n = n, late = late),
    };
    Decisions { sentence, open, taken }
}

/// All actions.
#[derive(Debug, Serialize)]
pub struct Actions {
    sentence: String,
    open: Vec<ActionRow>,
    closed: Vec<ActionRow>,
}

/// All actions.
pub fn actions(reader: &Reader<'_>) -> Actions {
    let rows = parts::action_rows(reader, &reader.all(Kind::Action));
    let (open, closed): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.open);
    let overdue = open.iter().filter(|row| row.overdue).count();
    let language = reader.language();
    let sentence = match (open.len(), overdue) {
        (0, _) => say!(language, "actions-none"),
        (n, 0) => say!(language, "actions-open-none-late", n = n),
        (n, late) => say!(language, "actions-open-late", n = n, late = late),
    };
    Actions { sentence, open, closed }
}

/// The decisions that a live part asks for.
pub fn chosen_decisions(reader: &Reader<'_>, part: &DecisionsPart) -> Vec<DecisionRow> {
    let about = |of: &Ref, kind: Kind, id: &Option<crate::source::At<String>>| {
        id.as_ref().is_none_or(|id| super::narrative::about(reader, of, kind, id))
    };
    let chosen: Vec<Ref> = reader
        .all(Kind::Decision)
        .into_iter()
        .filter(|of| about(of, Kind::Objective, &part.objective))
        .filter(|of| about(of, Kind::Kpi, &part.kpi))
        .filter(|of| about(of, Kind::Initiative, &part.initiative))
        .filter(|of| {
            part.review.as_ref().is_none_or(|review| {
                reader.resolve(Kind::Review, review).is_some_and(|review| of_review(reader, of, &review))
            })
        })
        .filter(|of| {
            let state = reader.decision(&of.id).and_then(|record| record.data.state);
            part.state.as_ref().is_none_or(|wanted| state.is_some_and(|state| wanted.0.contains(&state)))
        })
        .collect();
    let mut rows = decision_rows(reader, &chosen);
    rows.truncate(part.limit.unwrap_or(usize::MAX));
    rows
}

/// Whether a decision was asked of or taken in a review.
pub fn of_review(reader: &Reader<'_>, decision: &Ref, review: &Ref) -> bool {
    reader.links(decision, Relation::AskedIn).contains(review)
        || reader.links(review, Relation::Decides).contains(decision)
}

/// The actions that a live part asks for.
pub fn chosen_actions(reader: &Reader<'_>, part: &ActionsPart) -> Vec<ActionRow> {
    let chosen: Vec<Ref> = reader
        .all(Kind::Action)
        .into_iter()
        .filter(|of| {
            part.owner.as_ref().is_none_or(|owner| {
                let owner = reader.resolve(Kind::Person, owner);
                owner.is_some() && reader.link_to(of, Relation::Owner) == owner
            })
        })
        .filter(|of| {
            part.supports.as_ref().is_none_or(|id| {
                let wanted = reader.resolve_any(id);
                wanted.is_some() && reader.link_to(of, Relation::Serves) == wanted
            })
        })
        .filter(|of| {
            part.review.as_ref().is_none_or(|id| {
                let wanted = reader.resolve(Kind::Review, id);
                wanted.is_some() && reader.link_to(of, Relation::From) == wanted
            })
        })
        .filter(|of| {
            let state = reader.action(&of.id).map(|record| record.data.state.unwrap_or(ActionState::Open));
            part.state.as_ref().is_none_or(|wanted| state.is_some_and(|state| wanted.0.contains(&state)))
        })
        .collect();
    let mut rows = parts::action_rows(reader, &chosen);
    rows.truncate(part.limit.unwrap_or(usize::MAX));
    rows
}
