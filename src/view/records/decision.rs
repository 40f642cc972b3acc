//! The page of a decision.

use super::update::of_kind;
use crate::edition::Reader;
use crate::source::record::Kind;
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
    let day = |term, day: Option<&crate::source::At<crate::source::record::Day>>| {
        day.map(|day| Fact::new(term, reader.language().date(day.0)))
    };
    let mut facts = Vec::new();
    facts.extend(row.authority.clone().map(|who| Fact::link("Who decides", who)));
    facts.extend(row.owner.clone().map(|who| Fact::link(if row.closed { "Owner" } else { "Who carries it out" }, who)));
    facts.extend(day("Raised", data.raised.as_ref()));
    facts.extend(day("Needed by", data.needed_by.as_ref()));
    facts.extend(data.deferred.iter().map(|day| Fact::new("Put off", reader.language().date(day.0))));
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
        facts,
        about: reader.links(of, Relation::About).iter().filter_map(|about| parts::stop(reader, about)).collect(),
        actions: parts::action_rows(reader, &actions),
        row,
    })
}
