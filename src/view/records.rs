//! The pages of objectives, initiatives, decisions, risks, and free pages.

use super::kpi::Fact;
use super::narrative;
use super::parts::{
    self, ActionRow, DecisionRow, DependencyRow, InitiativeRow, Link, MilestoneRow, ObjectiveRow, RiskRow, Stop,
};
use super::reader::Reader;
use super::words::{self, Mark};
use crate::reading::Course;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use serde::Serialize;

/// A judgement or a report that was published.
#[derive(Debug, Serialize)]
pub struct UpdateRow {
    date: String,
    mark: Option<Mark>,
    text: Option<String>,
    by: Option<Link>,
    /// What was forecast then.
    forecasts: Vec<String>,
}

/// Who wrote an update, if the edition holds them.
fn author(reader: &Reader<'_>, by: Option<&crate::source::At<String>>) -> Option<Link> {
    parts::link(reader, &reader.resolve(Kind::Person, by?)?)
}

/// The page of an objective.
#[derive(Debug, Serialize)]
pub struct Objective {
    row: ObjectiveRow,
    sentence: String,
    body: Option<String>,
    facts: Vec<Fact>,
    up: Vec<Stop>,
    children: Vec<ObjectiveRow>,
    initiatives: Vec<InitiativeRow>,
    decisions: Vec<DecisionRow>,
    risks: Vec<RiskRow>,
    assumptions: Vec<AssumptionRow>,
    drives: Vec<Arrow>,
    driven_by: Vec<Arrow>,
    updates: Vec<UpdateRow>,
    actions: Vec<ActionRow>,
}

/// An arrow of the strategy map.
#[derive(Debug, Serialize)]
pub struct Arrow {
    link: Link,
    because: Option<String>,
}

/// An assumption in a list.
#[derive(Debug, Clone, Serialize)]
pub struct AssumptionRow {
    pub(super) title: String,
    pub(super) state: Option<String>,
    pub(super) owner: Option<Link>,
    pub(super) review_by: Option<String>,
    pub(super) expired: bool,
    /// What would break it, in words.
    pub(super) tripwire: Option<String>,
    /// Whether the wire is crossed by the last value.
    pub(super) crossed: bool,
}

/// Assumptions, crossed and expired ones first.
pub fn assumption_rows(reader: &Reader<'_>, assumptions: &[Ref]) -> Vec<AssumptionRow> {
    let mut rows: Vec<AssumptionRow> = assumptions
        .iter()
        .filter_map(|of| {
            let data = &reader.assumption(&of.id)?.data;
            let mut crossed = false;
            let tripwire = data.tripwire.as_ref().and_then(|wire| {
                let kpi = reader.resolve(Kind::Kpi, &wire.kpi)?;
                let record = reader.kpi(&kpi.id)?;
                let latest = reader.reading(&kpi.id)?.latest;
                let print = words::Words::of(&record.data);
                let parts: Vec<String> = [("above", wire.above), ("below", wire.below)]
                    .into_iter()
                    .filter_map(|(word, at)| Some(format!("{word} {}", print.value(at?))))
                    .collect();
                crossed = latest.is_some_and(|latest| {
                    wire.above.is_some_and(|at| latest.value > at) || wire.below.is_some_and(|at| latest.value < at)
                });
                let now = latest.map_or_else(String::new, |latest| format!("; now {}", print.value(latest.value)));
                Some(format!("{} {}{now}", record.data.title.value, parts.join(" or ")))
            });
            let review_by = data.review_by.as_ref().map(|day| day.0);
            Some(AssumptionRow {
                title: data.title.value.clone(),
                state: data.state.as_ref().map(|state| state.value.clone()),
                owner: parts::one(reader, of, Relation::Owner),
                review_by: review_by.map(words::date),
                expired: review_by.is_some_and(|day| day < reader.as_of()),
                tripwire,
                crossed,
            })
        })
        .collect();
    rows.sort_by(|a, b| (!a.crossed, !a.expired, &a.title).cmp(&(!b.crossed, !b.expired, &b.title)));
    rows
}

fn of_kind(refs: Vec<Ref>, kind: Kind) -> Vec<Ref> {
    refs.into_iter().filter(|of| of.kind == kind).collect()
}

/// The page of an objective.
pub fn objective(reader: &Reader<'_>, of: &Ref) -> Option<Objective> {
    let record = reader.objective(&of.id)?;
    let data = &record.data;
    let row = parts::objective_with(reader, of, usize::MAX)?;
    let as_of = reader.as_of();
    let about = reader.backlinks(of, Relation::About);
    let sentence = objective_sentence(reader, of, &row);
    let mut facts = Vec::new();
    facts.extend(row.owner.clone().map(|owner| Fact::link("Owner", owner)));
    facts.extend(parts::links(reader, of, Relation::With).into_iter().map(|with| Fact::link("Shares the lead", with)));
    facts.extend(reader.team_of(of).and_then(|team| parts::link(reader, &team)).map(|team| Fact::link("Team", team)));
    facts
        .extend(parts::links(reader, of, Relation::Contributor).into_iter().map(|team| Fact::link("Depends on", team)));
    facts.extend(data.perspective.as_ref().map(|perspective| {
        let known = reader.organisation().perspectives.iter().find(|p| p.id.value == perspective.value);
        Fact::new("Perspective", known.map_or_else(|| perspective.value.clone(), |p| p.title.value.clone()))
    }));
    facts.extend(row.rank.map(|rank| Fact::new("Rank", rank.to_string())));
    facts.extend(data.weight.as_ref().map(|weight| Fact::new("Weight", words::number(weight.value, None))));
    if let Some(horizon) = &data.horizon {
        let day = |day: &Option<crate::source::At<crate::source::record::Day>>| {
            day.as_ref().map_or_else(|| "open".to_owned(), |day| words::date(day.0))
        };
        facts.push(Fact::new("Horizon", format!("{} to {}", day(&horizon.start), day(&horizon.end))));
    }
    let drives = data
        .drives
        .iter()
        .filter_map(|drive| {
            let to = reader.resolve(Kind::Objective, &drive.objective)?;
            Some(Arrow { link: parts::link(reader, &to)?, because: drive.because.clone() })
        })
        .collect();
    let driven_by = reader
        .backlinks(of, Relation::Drives)
        .iter()
        .filter_map(|from| {
            let other = reader.objective(&from.id)?;
            let drive = other
                .data
                .drives
                .iter()
                .find(|drive| reader.resolve(Kind::Objective, &drive.objective).as_ref() == Some(of))?;
            Some(Arrow { link: parts::link(reader, from)?, because: drive.because.clone() })
        })
        .collect();
    let mut updates: Vec<_> = data.updates.iter().filter(|update| update.date.0 <= as_of).collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date.value.0));
    Some(Objective {
        sentence,
        body: narrative::html(reader, &record.body, &record.file, 3),
        facts,
        up: reader
            .link_to(of, Relation::Parent)
            .map(|parent| {
                let mut chain = parts::chain_up(reader, &parent);
                chain.extend(parts::stop(reader, of).map(|stop| Stop { here: true, ..stop }));
                chain
            })
            .unwrap_or_default(),
        children: parts::objective_rows(reader, &reader.backlinks(of, Relation::Parent)),
        initiatives: parts::initiative_rows(reader, &reader.backlinks(of, Relation::Supports)),
        decisions: parts::decision_rows(reader, &of_kind(about.clone(), Kind::Decision)),
        risks: parts::risk_rows(reader, &of_kind(about.clone(), Kind::Risk)),
        assumptions: assumption_rows(reader, &of_kind(about, Kind::Assumption)),
        drives,
        driven_by,
        updates: updates
            .into_iter()
            .map(|update| UpdateRow {
                date: words::date(update.date.0),
                mark: update.status.map(words::judgement),
                text: update.text.clone(),
                by: author(reader, update.by.as_ref()),
                forecasts: Vec::new(),
            })
            .collect(),
        actions: parts::action_rows(reader, &reader.backlinks(of, Relation::Serves)),
        row,
    })
}

fn objective_sentence(reader: &Reader<'_>, of: &Ref, row: &ObjectiveRow) -> String {
    let Some(roll) = reader.roll(&of.id) else { return String::new() };
    if let Some(masked) = &row.masked {
        return format!("The mean is good, but {} is off target.", words::lower_first(&masked.text));
    }
    let off = row.kpis.iter().filter(|kpi| kpi.mark.class == "bad").count();
    let judged = row.kpis.iter().filter(|kpi| kpi.mark.word != "No target").count();
    match roll.course {
        Course::NoData if roll.of == 0 => "Nothing here can be scored yet: no KPI with a target.".to_owned(),
        Course::NoData => format!("Too little is current to say: {} scored.", words::of(roll.scored, roll.of)),
        _ if off > 0 => {
            format!("{} {} off target.", words::of(off, judged), if judged == 1 { "KPI is" } else { "KPIs are" })
        }
        Course::OnCourse => "On course.".to_owned(),
        _ => "Short of its targets, none past its red flag.".to_owned(),
    }
}

/// The page of an initiative.
#[derive(Debug, Serialize)]
pub struct Initiative {
    row: InitiativeRow,
    sentence: String,
    body: Option<String>,
    hypothesis: Option<String>,
    facts: Vec<Fact>,
    up: Vec<Vec<Stop>>,
    milestones: Vec<MilestoneRow>,
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
    let milestones = parts::milestone_rows(reader, of);
    let as_of = reader.as_of();
    let mut facts = Vec::new();
    facts.extend(row.owner.clone().map(|owner| Fact::link("Owner", owner)));
    facts.extend(parts::links(reader, of, Relation::With).into_iter().map(|with| Fact::link("Shares the lead", with)));
    facts.extend(parts::links(reader, of, Relation::Team).into_iter().map(|team| Fact::link("Team", team)));
    facts.push(Fact::new("State", row.state));
    facts.extend(data.start.as_ref().map(|day| Fact::new("Starts", words::date(day.0))));
    facts.extend(row.end.clone().map(|end| Fact::new("Planned end", end)));
    facts.extend(
        row.expected_end
            .clone()
            .map(|end| Fact::new(if data.done_on.is_some() { "Ended" } else { "Expected end" }, end)),
    );
    facts.extend(row.slip.clone().map(|slip| Fact::new("Against plan", slip)));
    facts.extend(row.budget.clone().map(|budget| Fact::new("Budget", budget)));
    facts.extend(row.spent.clone().map(|spent| {
        let share =
            data.budget.zip(data.spent).filter(|(budget, _)| *budget > 0.0).map(|(budget, spent)| spent / budget);
        Fact::new(
            "Spent",
            share.map_or_else(|| spent.clone(), |share| format!("{spent}, {} of the budget", words::share(share))),
        )
    }));
    facts.extend(data.confidence.as_ref().map(|c| Fact::new("Confidence", words::share(c.value))));
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
        sentence: initiative_sentence(&row, &milestones),
        body: narrative::html(reader, &record.body, &record.file, 3),
        hypothesis: data.hypothesis.clone(),
        facts,
        up,
        needs: parts::dependency_rows(reader, of),
        needed_by,
        updates: updates
            .into_iter()
            .map(|update| UpdateRow {
                date: words::date(update.date.0),
                mark: update.status.map(words::judgement),
                text: update.text.clone(),
                by: author(reader, update.by.as_ref()),
                forecasts: update
                    .forecasts
                    .0
                    .iter()
                    .map(|(id, day)| format!("{}: {}", title_of(id), words::date(day.0)))
                    .chain(update.forecast_end.as_ref().map(|day| format!("the end: {}", words::date(day.0))))
                    .collect(),
            })
            .collect(),
        decisions: parts::decision_rows(reader, &of_kind(reader.backlinks(of, Relation::About), Kind::Decision)),
        actions: parts::action_rows(reader, &reader.backlinks(of, Relation::Serves)),
        lessons: of_kind(reader.backlinks(of, Relation::From), Kind::Lesson)
            .iter()
            .filter_map(|lesson| reader.title(lesson).map(str::to_owned))
            .collect(),
        milestones,
        row,
    })
}

fn initiative_sentence(row: &InitiativeRow, milestones: &[MilestoneRow]) -> String {
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
        format!("{}: {}.", row.mark.word, words::list(&parts))
    }
}

/// The page of a decision.
#[derive(Debug, Serialize)]
pub struct Decision {
    row: DecisionRow,
    sentence: String,
    context: Option<String>,
    body: Option<String>,
    options: Vec<Choice>,
    facts: Vec<Fact>,
    about: Vec<Stop>,
    actions: Vec<ActionRow>,
}

#[derive(Debug, Serialize)]
struct Choice {
    title: String,
    cost: Option<String>,
    effect: Option<String>,
}

/// The page of a decision. Headings of its narrative begin at `level`.
pub fn decision(reader: &Reader<'_>, of: &Ref, level: u8) -> Option<Decision> {
    let record = reader.decision(&of.id)?;
    let data = &record.data;
    let row = parts::decision_row(reader, of)?;
    let day = |term, day: Option<&crate::source::At<crate::source::record::Day>>| {
        day.map(|day| Fact::new(term, words::date(day.0)))
    };
    let mut facts = Vec::new();
    facts.extend(row.authority.clone().map(|who| Fact::link("Who decides", who)));
    facts.extend(row.owner.clone().map(|who| Fact::link(if row.closed { "Owner" } else { "Who carries it out" }, who)));
    facts.extend(day("Raised", data.raised.as_ref()));
    facts.extend(day("Needed by", data.needed_by.as_ref()));
    facts.extend(data.deferred.iter().map(|day| Fact::new("Put off", words::date(day.0))));
    facts.extend(day("Decided", data.decided_on.as_ref()));
    facts.extend(day("Implemented", data.implemented_on.as_ref()));
    let mut reviews = reader.links(of, Relation::AskedIn);
    reviews.extend(reader.backlinks(of, Relation::Decides));
    reviews.dedup();
    facts.extend(
        reviews.iter().filter_map(|review| parts::link(reader, review)).map(|review| Fact::link("Review", review)),
    );
    if let Some(check) = &data.check
        && let Some(kpi) = reader.resolve(Kind::Kpi, &check.kpi)
        && let Some(link) = parts::link(reader, &kpi)
    {
        facts.push(Fact::link("Effect shows on", link));
        facts.extend(day("To be checked from", check.on.as_ref()));
    }
    facts.extend(parts::links(reader, of, Relation::Supersedes).into_iter().map(|l| Fact::link("Supersedes", l)));
    facts
        .extend(parts::backlinks(reader, of, Relation::Supersedes).into_iter().map(|l| Fact::link("Superseded by", l)));
    facts.extend(parts::links(reader, of, Relation::Amends).into_iter().map(|l| Fact::link("Amends", l)));
    facts.extend(parts::backlinks(reader, of, Relation::Amends).into_iter().map(|l| Fact::link("Amended by", l)));
    let mut actions = of_kind(reader.backlinks(of, Relation::From), Kind::Action);
    actions.extend(of_kind(reader.backlinks(of, Relation::Serves), Kind::Action));
    actions.sort_unstable();
    actions.dedup();
    let sentence = match (&row.needed_in, row.open, &data.outcome) {
        (Some(when), true, _) if row.overdue => format!("Was needed {when} and is still open."),
        (Some(when), true, _) => format!("Needed {when}."),
        (None, true, _) => "Open; no day is set.".to_owned(),
        (_, false, Some(outcome)) => outcome.clone(),
        (_, false, None) => format!("{}.", row.mark.word),
    };
    Some(Decision {
        sentence,
        context: data.context.as_ref().map(|context| context.value.clone()),
        body: narrative::html(reader, &record.body, &record.file, level),
        options: data
            .options
            .iter()
            .map(|option| Choice {
                title: option.title.value.clone(),
                cost: option.cost.clone(),
                effect: option.effect.clone(),
            })
            .collect(),
        facts,
        about: reader.links(of, Relation::About).iter().filter_map(|about| parts::stop(reader, about)).collect(),
        actions: parts::action_rows(reader, &actions),
        row,
    })
}

/// The page of a risk.
#[derive(Debug, Serialize)]
pub struct Risk {
    title: String,
    kind: &'static str,
    rating: Option<String>,
    mitigation: Option<String>,
    body: Option<String>,
    facts: Vec<Fact>,
    objectives: Vec<Stop>,
    actions: Vec<ActionRow>,
}

/// The page of a risk.
pub fn risk(reader: &Reader<'_>, of: &Ref) -> Option<Risk> {
    let record = reader.risk(&of.id)?;
    let data = &record.data;
    let row = parts::risk_rows(reader, std::slice::from_ref(of)).pop()?;
    let mut facts = Vec::new();
    facts.extend(row.owner.map(|owner| Fact::link("Owner", owner)));
    facts.extend(row.response.map(|response| Fact::new("Response", response)));
    facts.extend(row.reviewed.map(|day| Fact::new("Last looked at", day)));
    Some(Risk {
        title: data.title.value.clone(),
        kind: row.kind,
        rating: row.rating,
        mitigation: data.mitigation.clone(),
        body: narrative::html(reader, &record.body, &record.file, 3),
        facts,
        objectives: reader.links(of, Relation::About).iter().filter_map(|about| parts::stop(reader, about)).collect(),
        actions: parts::action_rows(reader, &reader.backlinks(of, Relation::Serves)),
    })
}

/// A free page.
#[derive(Debug, Serialize)]
pub struct Page {
    title: String,
    body: Option<String>,
}

/// A free page.
pub fn page(reader: &Reader<'_>, of: &Ref) -> Option<Page> {
    let record = reader.page(&of.id)?;
    Some(Page { title: record.data.title.value.clone(), body: narrative::html(reader, &record.body, &record.file, 2) })
}

impl Decision {
    /// How many words a reader reads on its sheet.
    pub(super) fn words(&self) -> usize {
        let texts = [&self.context, &self.body, &self.row.recommendation];
        let options =
            self.options.iter().flat_map(|option| [Some(&option.title), option.cost.as_ref(), option.effect.as_ref()]);
        texts.into_iter().flatten().chain(options.flatten()).map(|text| text.split_whitespace().count()).sum()
    }
}
