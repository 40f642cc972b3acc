//! For the front line: plain words, one minute, on a phone.

use super::plain::{Plain, plain};
use super::shared::{KpiCard, active, cards, free_pages, next_review, own};
use crate::edition::Reader;
use crate::say;
use crate::source::record::{ActionState, DecisionState, Kind, KpiKind, TeamLevel};
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link, ReviewRow};
use crate::view::people::{self, PersonRow};
use crate::view::words;
use jiff::civil::Date;
use serde::Serialize;

/// For the people of a team: on a phone, in a minute, in plain words.
#[derive(Debug, Serialize)]
pub struct Frontline {
    lede: String,
    lead: String,
    steps: Vec<Step>,
    chart: Option<KpiCard>,
    doing: Vec<Doing>,
    can_do: Vec<CanDo>,
    told: Vec<Told>,
    decided: Vec<Decided>,
    ask: Vec<PersonRow>,
    next_review: Option<ReviewRow>,
    pages: Vec<Link>,
}

/// A stop on the line from the reader to the reason why.
#[derive(Debug, Serialize)]
struct Step {
    /// Whose it is.
    eyebrow: String,
    title: Option<Link>,
    /// A sentence for each piece of work; only at the reader's own stop.
    sentences: Vec<Piece>,
    figure: Option<Plain>,
    text: Option<String>,
    here: bool,
}

/// A piece of work in one sentence.
#[derive(Debug, Serialize)]
struct Piece {
    link: Link,
    words: String,
}

/// A piece of work and what comes next of it.
#[derive(Debug, Serialize)]
struct Doing {
    link: Link,
    next: String,
}

/// Something that is still to be done.
#[derive(Debug, Serialize)]
struct CanDo {
    title: String,
    due: Option<String>,
    owner: Option<Link>,
}

/// What people of the team wrote about a figure.
#[derive(Debug, Serialize)]
struct Told {
    text: String,
    by: Option<Link>,
    period: String,
}

/// What was decided, and why.
#[derive(Debug, Serialize)]
struct Decided {
    link: Link,
    on: Option<String>,
    outcome: Option<String>,
    why: Option<String>,
}

/// Pieces of work, things to do and sayings that a minute has room for.
const SHOWN: usize = 3;

/// The front line's briefing.
pub fn frontline(reader: &Reader<'_>) -> Frontline {
    let language = reader.language();
    let initiatives = active(reader, own(reader, Kind::Initiative));
    let kpi = main_kpi(reader, &initiatives);
    let chart = kpi.iter().flat_map(|kpi| cards(reader, std::slice::from_ref(kpi), 1)).next();
    let figure = kpi.as_ref().and_then(|kpi| plain(reader, kpi));
    let team = reader.edition_team();
    let name = team.as_ref().and_then(|team| reader.title(team));
    let your_team = language.word("front-your-team");
    let name = name.unwrap_or(&your_team);
    let pieces = initiatives.len();
    let work = match pieces {
        0 => say!(language, "front-no-work", team = name),
        n => say!(language, "front-work", team = name, n = n),
    };
    let lede = figure.as_ref().map(|figure| {
        let (title, value) = (figure.link.text.as_str(), figure.value.as_str());
        match &figure.goal {
            Some(_) if figure.reached => say!(language, "front-lede-reached", title = title, value = value),
            Some(goal) => say!(language, "front-lede", title = title, value = value, goal = goal.as_str()),
            None => say!(language, "front-lede-plain", title = title, value = value),
        }
    });
    // Without a figure, the work is what there is to say first.
    let (lede, lead) = match lede {
        Some(lede) => (lede, work),
        None => (work, say!(language, "front-no-number")),
    };
    Frontline {
        lede,
        lead,
        steps: steps(reader, &initiatives, kpi.as_ref(), name),
        chart,
        doing: initiatives.iter().take(SHOWN).filter_map(|of| doing(reader, of)).collect(),
        can_do: can_do(reader),
        told: kpi.iter().flat_map(|kpi| told(reader, kpi)).collect(),
        decided: decided(reader),
        ask: ask(reader, team.as_ref(), &initiatives),
        next_review: next_review(reader, team.as_ref()),
        pages: free_pages(reader),
    }
}

/// The one number that shows whether the work works: a KPI of the team's own that its work should move, else one of its
/// own, else one that its work should move.
fn main_kpi(reader: &Reader<'_>, initiatives: &[Ref]) -> Option<Ref> {
    let mut kpis = own(reader, Kind::Kpi);
    let mut moved: Vec<Ref> = initiatives.iter().flat_map(|of| reader.links(of, Relation::Moves)).collect();
    moved.sort_unstable();
    moved.dedup();
    if kpis.iter().any(|kpi| moved.contains(kpi)) {
        kpis.retain(|kpi| moved.contains(kpi));
    } else if kpis.is_empty() {
        kpis = moved;
    }
    parts::worst(reader, &kpis).into_iter().next()
}

/// The upright line: you, your team's number, the department's, the goal, why.
fn steps(reader: &Reader<'_>, initiatives: &[Ref], kpi: Option<&Ref>, team: &str) -> Vec<Step> {
    let language = reader.language();
    // The line must hold together: the goal is that of the number on it.
    let goal = kpi
        .and_then(|kpi| reader.link_to(kpi, Relation::Measures))
        .or_else(|| initiatives.iter().find_map(|of| reader.link_to(of, Relation::Supports)));
    let step =
        |eyebrow: String| Step { eyebrow, title: None, sentences: Vec::new(), figure: None, text: None, here: false };
    let mut steps = Vec::new();
    let sentences: Vec<Piece> = initiatives.iter().filter_map(|of| piece(reader, of)).collect();
    if !sentences.is_empty() {
        steps.push(Step { sentences, here: true, ..step(say!(language, "front-you", team = team)) });
    }
    if let Some(kpi) = kpi {
        let figure = plain(reader, kpi);
        steps.push(Step { title: parts::link(reader, kpi), figure, ..step(whose(reader, kpi, team)) });
    }
    let Some(goal) = goal else { return steps };
    // The number by which the goal is told to everyone, where it is not the team's own already.
    let wider = reader.backlinks(&goal, Relation::Measures).into_iter().filter(|other| Some(other) != kpi);
    let mut wider: Vec<Ref> = wider.filter(|other| !reader.is_own(other)).collect();
    // That of a team above tells more than one from beside; what comes last in the chain of causes, more than its causes.
    let above = teams_above(reader);
    wider.sort_by_cached_key(|of| {
        let lagging = reader.kpi(&of.id).is_some_and(|record| record.data.kind == Some(KpiKind::Lagging));
        (!reader.team_of(of).is_some_and(|team| above.contains(&team)), !lagging)
    });
    let measured = wider.iter().find_map(|of| Some((of, plain(reader, of).filter(|figure| figure.goal.is_some())?)));
    if let Some((of, figure)) = measured {
        steps.push(Step { title: parts::link(reader, of), figure: Some(figure), ..step(whose(reader, of, team)) });
    }
    let organisation = reader.organisation();
    let name = organisation.name.value.as_str();
    let success = reader.objective(&goal.id).and_then(|record| record.data.success.as_ref());
    steps.push(Step {
        title: parts::link(reader, &goal),
        text: success.map(|success| success.value.clone()),
        ..step(say!(language, "front-goal-of", organisation = name))
    });
    let above = reader.link_to(&goal, Relation::Parent).and_then(|of| parts::link(reader, &of));
    let why = organisation.vision.clone().or_else(|| organisation.mission.clone());
    if above.is_some() || why.is_some() {
        let text = if above.is_none() { why } else { None };
        steps.push(Step { title: above, text, ..step(say!(language, "front-why")) });
    }
    steps
}

/// The teams above that of the edition, the nearest first; without the whole organisation, to which all belong.
fn teams_above(reader: &Reader<'_>) -> Vec<Ref> {
    let mut above = Vec::new();
    let mut at = reader.edition_team().and_then(|team| reader.link_to(&team, Relation::Parent));
    // Teams above are few; the bound keeps a mistake from becoming a hang.
    while let Some(of) = at.filter(|_| above.len() < 20) {
        at = reader.link_to(&of, Relation::Parent);
        if at.is_some() {
            above.push(of);
        }
    }
    above
}

/// The name of the department, or else the team, to which a KPI belongs.
fn whose(reader: &Reader<'_>, kpi: &Ref, team: &str) -> String {
    if reader.is_own(kpi) {
        return team.to_owned();
    }
    let mut at = reader.team_of(kpi);
    let mut name = None;
    // Teams above are few; the bound keeps a mistake from becoming a hang.
    for _ in 0..20 {
        let Some(of) = at else { break };
        name = reader.title(&of).map(str::to_owned).or(name);
        if reader.team(&of.id).is_some_and(|record| record.data.level == Some(TeamLevel::Department)) {
            break;
        }
        at = reader.link_to(&of, Relation::Parent);
    }
    name.unwrap_or_else(|| reader.organisation().name.value.clone())
}

/// "You are doing X so that Y improves, because the organisation wants Z."
fn piece(reader: &Reader<'_>, of: &Ref) -> Option<Piece> {
    let language = reader.language();
    let link = parts::link(reader, of)?;
    let work = link.text.as_str();
    // Some languages take a name into a sentence with a small letter, others as it is.
    let named = |kpi: &Ref| reader.title(kpi).map(|name| say!(language, "front-name", name = name));
    let names: Vec<String> = reader.links(of, Relation::Moves).iter().filter_map(named).collect();
    let goal = reader.link_to(of, Relation::Supports).and_then(|goal| reader.title(&goal));
    let organisation = reader.organisation().name.value.as_str();
    let listed = words::list(language, &names);
    let words = match (names.is_empty(), goal) {
        (false, Some(goal)) => {
            say!(language, "front-piece", work = work, names = listed, organisation = organisation, goal = goal)
        }
        (false, None) => say!(language, "front-piece-kpis", work = work, names = listed),
        (true, Some(goal)) => {
            say!(language, "front-piece-goal", work = work, organisation = organisation, goal = goal)
        }
        (true, None) => say!(language, "front-piece-plain", work = work),
    };
    Some(Piece { link, words })
}

/// What comes next of a piece of work: its first milestone that is open.
fn doing(reader: &Reader<'_>, of: &Ref) -> Option<Doing> {
    let language = reader.language();
    let mut open = parts::milestone_rows(reader, of);
    open.retain(|row| row.open);
    open.sort_by_key(|row| (row.day.is_none(), row.day));
    let next = match open.first().map(|row| (row, row.due.as_deref(), row.forecast.as_deref())) {
        None => say!(language, "front-next-none"),
        Some((row, Some(due), Some(now))) if row.slip.is_some() => {
            say!(language, "front-next-moved", title = row.title.as_str(), due = due, now = now)
        }
        Some((row, Some(due), _)) if row.day.is_some_and(|day| day < reader.as_of()) => {
            say!(language, "front-next-passed", title = row.title.as_str(), due = due)
        }
        Some((row, Some(due), _)) => say!(language, "front-next", title = row.title.as_str(), due = due),
        Some((row, None, _)) => say!(language, "front-next-undated", title = row.title.as_str()),
    };
    Some(Doing { link: parts::link(reader, of)?, next })
}

/// What is still to be done by people of the team, the nearest first.
fn can_do(reader: &Reader<'_>) -> Vec<CanDo> {
    let mut rows = parts::action_rows(reader, &own(reader, Kind::Action));
    let state = |row: &parts::ActionRow| {
        let of = reader.resolve(Kind::Action, &row.id)?;
        reader.action(&of.id)?.data.state
    };
    rows.retain(|row| row.open && state(row) != Some(ActionState::Blocked));
    rows.truncate(SHOWN);
    let by = |due: String| say!(reader.language(), "front-by", date = due);
    rows.into_iter().map(|row| CanDo { title: row.title, due: row.due.map(by), owner: row.owner }).collect()
}

/// What people of the team wrote about a figure, the newest first.
fn told(reader: &Reader<'_>, kpi: &Ref) -> Vec<Told> {
    let Some(record) = reader.kpi(&kpi.id) else { return Vec::new() };
    let mut told: Vec<(Date, Told)> = record
        .data
        .commentary
        .iter()
        .filter_map(|comment| {
            let by = reader.resolve(Kind::Person, comment.by.as_ref()?.value.as_str())?;
            let team = reader.link_to(&by, Relation::Member)?;
            let period = crate::calendar::parse_plain(&comment.period.value.0, reader.years()).ok()?;
            if !reader.is_own(&team) || period.end() > reader.as_of() {
                return None;
            }
            let text = comment.text.value.clone();
            let words = reader.language().period(period, reader.years());
            Some((period.end(), Told { text, by: parts::link(reader, &by), period: words }))
        })
        .collect();
    told.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    told.truncate(SHOWN);
    told.into_iter().map(|(_, told)| told).collect()
}

/// What was decided, the latest first.
fn decided(reader: &Reader<'_>) -> Vec<Decided> {
    let taken = |state: Option<DecisionState>| {
        use DecisionState::{Decided, Implemented, Implementing, Verified};
        matches!(state, Some(Decided | Implementing | Implemented | Verified))
    };
    let mut decided: Vec<(Option<Date>, Decided)> = reader
        .all(Kind::Decision)
        .iter()
        .filter_map(|of| {
            let data = &reader.decision(&of.id)?.data;
            let day = data.decided_on.as_ref().map(|day| day.0);
            let row = Decided {
                link: parts::link(reader, of)?,
                on: day.map(|date| reader.language().date(date)),
                outcome: data.outcome.clone(),
                why: data.context.as_ref().map(|context| context.value.clone()),
            };
            taken(data.state).then_some((day, row))
        })
        .collect();
    decided.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    decided.truncate(SHOWN);
    decided.into_iter().map(|(_, decided)| decided).collect()
}

/// Who to ask: the head of the team, then those who lead its work.
fn ask(reader: &Reader<'_>, team: Option<&Ref>, initiatives: &[Ref]) -> Vec<PersonRow> {
    let mut people: Vec<Ref> = team.map(|team| reader.links(team, Relation::Head)).unwrap_or_default();
    for owner in initiatives.iter().flat_map(|of| reader.links(of, Relation::Owner)) {
        if !people.contains(&owner) {
            people.push(owner);
        }
    }
    people.iter().filter_map(|person| people::person_row(reader, person)).collect()
}
