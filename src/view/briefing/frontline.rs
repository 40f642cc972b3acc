//! For the front line: plain words, one minute, on a phone.

use super::shared::{KpiCard, active, cards, chains, free_pages, next_review, own};
use crate::edition::Reader;
use crate::source::record::{DecisionState, Kind};
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link, ReviewRow, Stop};
use crate::view::people::{self, PersonRow};
use crate::view::words;
use serde::Serialize;

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
                    on: day.map(|date| reader.language().date(date)),
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
    let so = if moves.is_empty() {
        String::new()
    } else {
        format!(", to improve {}", words::list(reader.language(), &moves))
    };
    let words = format!("You are working on \u{201c}{}\u{201d}{so}{}.", link.text, why.unwrap_or_default());
    Some(Piece { link, words })
}
