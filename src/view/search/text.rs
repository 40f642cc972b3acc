//! All that the page of a thing says of it in words: what its record holds, and nothing of other records.

use super::found::{Found, home};
use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::{Id, Ref};
use crate::view::kpi::comments;
use crate::view::narrative;

/// How many letters of the first text a result shows.
const SHOWN: usize = 160;

/// The first of the texts of a thing, cut short for a result, and all of them.
pub fn of(reader: &Reader<'_>, found: &Found<'_>) -> (String, String) {
    // On the page of another record it is a title.
    if found.nth.is_some() || home(reader, &found.of).is_some() {
        return Default::default();
    }
    let of = &found.of;
    let mut texts = written(reader, of).unwrap_or_default();
    if tells(of.kind) {
        texts.extend(reader.body(of).map(narrative::plain));
    }
    texts.retain(|text| !text.trim().is_empty());
    let note = texts.first().map(|text| cut(text)).unwrap_or_default();
    (note, texts.join("\n"))
}

/// Whether pages show the narrative of a kind: of an action they show its row alone.
fn tells(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Objective | Kind::Kpi | Kind::Initiative | Kind::Decision | Kind::Risk | Kind::Review | Kind::Page
    )
}

/// What is written of a record beside its narrative.
fn written(reader: &Reader<'_>, of: &Ref) -> Option<Vec<String>> {
    Some(match of.kind {
        Kind::Objective => objective(reader, &of.id)?,
        Kind::Kpi => {
            let data = &reader.kpi(&of.id)?.data;
            let mut texts: Vec<String> = data.definition.iter().cloned().collect();
            texts.extend(data.why.as_ref().map(|why| why.value.clone()));
            texts.extend(comments(reader, of));
            texts
        }
        Kind::Initiative => initiative(reader, &of.id)?,
        Kind::Decision => decision(reader, &of.id)?,
        Kind::Risk => reader.risk(&of.id)?.data.mitigation.iter().cloned().collect(),
        Kind::Review => reader.review(&of.id)?.data.agenda.clone(),
        _ => Vec::new(),
    })
}

fn objective(reader: &Reader<'_>, id: &Id) -> Option<Vec<String>> {
    let data = &reader.objective(id)?.data;
    let as_of = reader.as_of();
    let mut texts: Vec<String> = data.success.iter().map(|success| success.value.clone()).collect();
    let updates = data.updates.iter().filter(|update| update.date.0 <= as_of);
    texts.extend(updates.filter_map(|update| update.text.clone()));
    Some(texts)
}

fn initiative(reader: &Reader<'_>, id: &Id) -> Option<Vec<String>> {
    let data = &reader.initiative(id)?.data;
    let as_of = reader.as_of();
    let mut texts: Vec<String> = data.hypothesis.iter().cloned().collect();
    let updates = data.updates.iter().filter(|update| update.date.0 <= as_of);
    texts.extend(updates.filter_map(|update| update.text.clone()));
    Some(texts)
}

fn decision(reader: &Reader<'_>, id: &Id) -> Option<Vec<String>> {
    let data = &reader.decision(id)?.data;
    let of = Ref::new(Kind::Decision, id);
    let row = crate::view::parts::decision_row(reader, &of)?;
    let mut texts: Vec<String> = row.outcome.into_iter().chain(row.recommendation).collect();
    texts.extend(data.context.as_ref().map(|context| context.value.clone()));
    for option in &data.options {
        texts.push(option.title.value.clone());
        texts.extend(option.cost.iter().chain(&option.effect).cloned());
    }
    Some(texts)
}

/// The beginning of a text, to the end of a word.
fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(SHOWN) else { return text };
    let begin = &text[..end];
    // A script without blanks has no end of a word to go back to.
    let begin = begin.rsplit_once(' ').map_or(begin, |(words, _)| words);
    format!("{}\u{2026}", begin.trim_end_matches([',', ';', ':', '.', ' ']))
}
