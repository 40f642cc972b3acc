//! The page of a person: all that they own.

use super::agenda::{Agenda, agenda};
use super::{Fact, owned};
use crate::edition::Reader;
use crate::language::Language;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
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
    let language = reader.language();
    let mut facts = Vec::new();
    facts.extend(parts::one(reader, of, Relation::Member).map(|team| Fact::link(reader, "person-team", team)));
    facts.extend(
        parts::backlinks(reader, of, Relation::Head).into_iter().map(|team| Fact::link(reader, "person-leads", team)),
    );
    facts.extend(data.email.as_ref().filter(|email| email.contains('@')).map(|email| Fact {
        term: language.word("person-email"),
        value: email.clone(),
        href: Some(format!("mailto:{email}")),
    }));
    if data.active == Some(false) {
        let value = data.left_on.as_ref().map_or_else(|| say!(language, "person-left-yes"), |day| language.date(day.0));
        facts.push(Fact { term: language.word("person-left"), value, href: None });
    }
    facts.extend(parts::one(reader, of, Relation::Deputy).map(|deputy| Fact::link(reader, "person-deputy", deputy)));
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
    let owns = [objectives.len(), kpis.len(), initiatives.len()];
    Some(Person {
        name: data.name.value.clone(),
        role: data.title.as_ref().map(|title| title.value.clone()),
        sentence: sentence(reader.language(), owns, &agenda),
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

/// What is late, what comes next, and what they own: objectives, KPIs, initiatives.
fn sentence(language: &Language, [objectives, kpis, initiatives]: [usize; 3], agenda: &Agenda) -> String {
    let mut owns = Vec::new();
    owns.extend((objectives > 0).then(|| say!(language, "people-objectives", n = objectives)));
    owns.extend((kpis > 0).then(|| say!(language, "people-kpis", n = kpis)));
    owns.extend((initiatives > 0).then(|| say!(language, "people-initiatives", n = initiatives)));
    let open = agenda.count();
    let owns = match (owns.is_empty(), open) {
        (false, _) => say!(language, "person-owns", parts = words::list(language, &owns)),
        (true, 0) => say!(language, "person-nothing"),
        (true, _) => String::new(),
    };
    let said = match (agenda.late.len(), agenda.next.first()) {
        (0, None) if open == 0 => return owns,
        (0, None) => say!(language, "person-undated", n = open),
        (0, Some(next)) => {
            let date = next.when.as_deref().unwrap_or_default();
            say!(language, "person-next", name = next.what.text.as_str(), date = date)
        }
        (1, _) if open == 1 => say!(language, "person-one-late"),
        (late, _) => say!(language, "person-late", n = late, all = open),
    };
    format!("{said} {owns}").trim_end().to_owned()
}
