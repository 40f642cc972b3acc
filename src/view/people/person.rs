//! The page of a person: all that they own.

use super::agenda::{Agenda, agenda};
use super::owned;
use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::kpi::Fact;
use crate::view::parts::{self, ActionRow, DecisionRow, InitiativeRow, KpiRow, ObjectiveRow, ReviewRow, RiskRow};
use crate::view::{narrative, words};
use serde::Serialize;

/// The page of a person: all that they own.
#[derive(Debug, Serialize)]
pub struct Person {
    name: String,
    role: Option<String>,
    sentence: String,
    signs: Vec<String>,
    facts: Vec<Fact>,
    body: Option<String>,
    agenda: Agenda,
    objectives: Vec<ObjectiveRow>,
    kpis: Vec<KpiRow>,
    initiatives: Vec<InitiativeRow>,
    risks: Vec<RiskRow>,
    /// Decisions taken, actions closed, reviews led: what is behind them.
    decisions: Vec<DecisionRow>,
    actions: Vec<ActionRow>,
    chairs: Vec<ReviewRow>,
}

fn facts(reader: &Reader<'_>, of: &Ref) -> Vec<Fact> {
    let Some(data) = reader.person(&of.id).map(|record| &record.data) else { return Vec::new() };
    let mut facts = Vec::new();
    facts.extend(parts::one(reader, of, Relation::Member).map(|team| Fact::link("Team", team)));
    facts.extend(parts::backlinks(reader, of, Relation::Head).into_iter().map(|team| Fact::link("Leads", team)));
    facts.extend(data.email.as_ref().filter(|email| email.contains('@')).map(|email| Fact {
        term: "Email",
        value: email.clone(),
        href: Some(format!("mailto:{email}")),
    }));
    if data.active == Some(false) {
        let when = data.left_on.as_ref().map_or_else(|| "yes".to_owned(), |day| words::date(day.0));
        facts.push(Fact::new("Left", when));
    }
    facts.extend(parts::one(reader, of, Relation::Deputy).map(|deputy| Fact::link("Deputy", deputy)));
    facts
}

/// The page of a person.
pub fn person(reader: &Reader<'_>, of: &Ref) -> Option<Person> {
    let record = reader.person(&of.id)?;
    let data = &record.data;
    let agenda = agenda(reader, of);
    let objectives = parts::objective_rows(reader, &owned(reader, of, Kind::Objective));
    let kpis = parts::kpi_rows(reader, &owned(reader, of, Kind::Kpi));
    let initiatives = parts::initiative_rows(reader, &owned(reader, of, Kind::Initiative));
    let mut decided = reader.backlinks(of, Relation::Authority);
    decided.extend(owned(reader, of, Kind::Decision));
    decided.sort_unstable();
    decided.dedup();
    let mut decisions = parts::decision_rows(reader, &decided);
    decisions.retain(|row| !row.open);
    let mut actions = parts::action_rows(reader, &owned(reader, of, Kind::Action));
    actions.retain(|row| !row.open);
    let mut chairs = parts::review_rows(reader, &reader.backlinks(of, Relation::Chair));
    chairs.retain(|row| !row.planned);
    let owns = [
        (objectives.len(), "objective", "objectives"),
        (kpis.len(), "KPI", "KPIs"),
        (initiatives.len(), "initiative", "initiatives"),
    ];
    Some(Person {
        name: data.name.value.clone(),
        role: data.title.as_ref().map(|title| title.value.clone()),
        sentence: sentence(&owns, &agenda),
        signs: parts::signs(reader, of),
        facts: facts(reader, of),
        body: narrative::html(reader, record, 3),
        agenda,
        objectives,
        kpis,
        initiatives,
        risks: parts::risk_rows(reader, &owned(reader, of, Kind::Risk)),
        decisions,
        actions,
        chairs,
    })
}

/// What is late, what comes next, and what they own.
fn sentence(owns: &[(usize, &str, &str)], agenda: &Agenda) -> String {
    let owns: Vec<String> =
        owns.iter().filter(|(n, ..)| *n > 0).map(|(n, one, many)| words::count(*n, one, many)).collect();
    let open = agenda.count();
    let owns = match (owns.is_empty(), open) {
        (false, _) => format!("Owns {}.", words::list(&owns)),
        (true, 0) => "Nothing shown here is in this name.".to_owned(),
        (true, _) => String::new(),
    };
    let things = |n: usize| words::count(n, "thing", "things");
    let verb = |n: usize| if n == 1 { "is" } else { "are" };
    let said = match (agenda.late.len(), agenda.next.first()) {
        (0, None) if open == 0 => return owns,
        (0, None) => format!("{} to do, none with a date.", words::upper_first(&things(open))),
        (0, Some(next)) => {
            let when = next.when.clone().unwrap_or_default();
            format!("Nothing is late; next is {}, {when}.", next.what.text)
        }
        (1, _) if open == 1 => "The one thing to do is late.".to_owned(),
        (late, _) => {
            let noun = if open == 1 { "thing" } else { "things" };
            format!("{} {noun} to do {} late.", words::of(late, open), verb(late))
        }
    };
    format!("{said} {owns}").trim_end().to_owned()
}
