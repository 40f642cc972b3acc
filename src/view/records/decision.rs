//! The page of a decision.

use super::update::of_kind;
use crate::edition::Reader;
use crate::say;
use crate::source::At;
use crate::source::record::{Day, Kind};
use crate::strategy::{Ref, Relation};
use crate::view::kpi::Fact;
use crate::view::narrative;
use crate::view::parts::{self, ActionRow, DecisionRow, Stop};
use serde::Serialize;

/// The page of a decision.
#[derive(Debug, Serialize)]
pub struct Decision {
    row: DecisionRow,
    sentence: String,
    signs: Vec<String>,
    context: Option<String>,
    body: Option<String>,
    options: Vec<Choice>,
    facts: Vec<Fact>,
    about: Vec<Stop>,
    actions: Vec<ActionRow>,
}

impl Decision {
    /// How many words a reader reads on its sheet.
    pub(in crate::view) fn words(&self) -> usize {
        let texts = [&self.context, &self.body, &self.row.recommendation];
        let options =
            self.options.iter().flat_map(|option| [Some(&option.title), option.cost.as_ref(), option.effect.as_ref()]);
        texts.into_iter().flatten().chain(options.flatten()).map(|text| text.split_whitespace().count()).sum()
    }
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
    let language = reader.language();
    let mut actions = of_kind(reader.backlinks(of, Relation::From), Kind::Action);
    actions.extend(of_kind(reader.backlinks(of, Relation::Serves), Kind::Action));
    actions.sort_unstable();
    actions.dedup();
    let sentence = match (&row.needed_in, row.open, &data.outcome) {
        (Some(when), true, _) if row.overdue => say!(language, "decision-page-was-needed", when = when.as_str()),
        (Some(when), true, _) => say!(language, "decision-page-needed", when = when.as_str()),
        (None, true, _) => say!(language, "decision-page-undated"),
        (_, false, Some(outcome)) => outcome.clone(),
        (_, false, None) => say!(language, "decision-page-state", state = row.mark.word.as_ref()),
    };
    Some(Decision {
        sentence,
        signs: parts::signs(reader, of),
        context: data.context.as_ref().map(|context| context.value.clone()),
        body: narrative::html(reader, record, level),
        options: data
            .options
            .iter()
            .map(|option| Choice {
                title: option.title.value.clone(),
                cost: option.cost.clone(),
                effect: option.effect.clone(),
            })
            .collect(),
        facts: facts(reader, of, &row)?,
        about: reader.links(of, Relation::About).iter().filter_map(|about| parts::stop(reader, about)).collect(),
        actions: parts::action_rows(reader, &actions),
        row,
    })
}

/// Who decides and carries out, the days, the reviews, and what shows its effect.
fn facts(reader: &Reader<'_>, of: &Ref, row: &DecisionRow) -> Option<Vec<Fact>> {
    let data = &reader.decision(&of.id)?.data;
    let language = reader.language();
    let fact = |term, link| Fact::link(language.word(term), link);
    let day = |term, day: Option<&At<Day>>| day.map(|day| Fact::new(language.word(term), language.date(day.0)));
    let mut facts = Vec::new();
    facts.extend(row.authority.clone().map(|who| fact("decision-fact-decides", who)));
    let owner = if row.closed { "fact-owner" } else { "decision-fact-carries-out" };
    facts.extend(row.owner.clone().map(|who| fact(owner, who)));
    facts.extend(day("decision-fact-raised", data.raised.as_ref()));
    facts.extend(day("decision-fact-needed", data.needed_by.as_ref()));
    facts.extend(
        data.deferred.iter().map(|day| Fact::new(language.word("decision-fact-put-off"), language.date(day.0))),
    );
    facts.extend(day("decision-fact-decided", data.decided_on.as_ref()));
    facts.extend(day("decision-fact-implemented", data.implemented_on.as_ref()));
    let mut reviews = reader.links(of, Relation::AskedIn);
    reviews.extend(reader.backlinks(of, Relation::Decides));
    reviews.dedup();
    let reviews = reviews.iter().filter_map(|review| parts::link(reader, review));
    facts.extend(reviews.map(|review| fact("decision-fact-review", review)));
    if let Some(check) = &data.check
        && let Some(kpi) = reader.resolve(Kind::Kpi, &check.kpi)
        && let Some(link) = parts::link(reader, &kpi)
    {
        facts.push(fact("decision-fact-effect", link));
        facts.extend(day("decision-fact-check", check.on.as_ref()));
    }
    for (term, others) in [
        ("decision-fact-supersedes", parts::links(reader, of, Relation::Supersedes)),
        ("decision-fact-superseded", parts::backlinks(reader, of, Relation::Supersedes)),
        ("decision-fact-amends", parts::links(reader, of, Relation::Amends)),
        ("decision-fact-amended", parts::backlinks(reader, of, Relation::Amends)),
    ] {
        facts.extend(others.into_iter().map(|other| fact(term, other)));
    }
    Some(facts)
}
