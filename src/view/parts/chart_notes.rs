//! What is named above a KPI's chart: step changes, events, milestones of the work that should move it.

use crate::edition::Reader;
use crate::reading::Charted;
use crate::source::record::{EventKind, InitiativeState};
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;

/// A day with at most two short lines.
#[derive(Debug, Clone)]
pub(super) struct ChartNote {
    pub(super) date: Date,
    pub(super) lines: [String; 2],
}

/// The longest line of a note, in letters.
const LONGEST: usize = 26;

/// Where limits begin anew, and what happened, the most important first: one-off events, then the end and the milestones of
/// linked work, the latest first. What the edition does not hold is not named, and a step change it does not know has no
/// words.
pub(super) fn notes(reader: &Reader<'_>, of: &Ref, charted: Option<&Charted>) -> (Vec<ChartNote>, Vec<ChartNote>) {
    let as_of = reader.as_of();
    let language = reader.language();
    let one_off = language.word("event-one-off");
    let events: Vec<_> = reader
        .backlinks(of, Relation::Affects)
        .into_iter()
        .filter_map(|event| Some((reader.event(&event.id)?, event)))
        .filter(|(record, _)| record.data.date.value.0 <= as_of)
        .collect();
    let charted_at = |point: usize| {
        let measure = reader.measure(&of.id)?;
        let at = charted?.points.get(point)?;
        Some(measure.observations().get(*at)?.period.start())
    };
    let mut rebases = Vec::new();
    for step in charted.map_or(&[][..], |charted| &charted.steps) {
        let Some(date) = charted_at(step.at) else { continue };
        let known = events.iter().find(|(_, event)| event.id == step.event);
        let reason = known.and_then(|(record, _)| record.data.reason.as_ref()).map(|reason| reason.value.as_str());
        rebases.push(ChartNote { date, lines: wrapped(&language.word("note-new-limits"), reason.unwrap_or("")) });
    }
    let mut notes: Vec<(u8, Date, ChartNote)> = Vec::new();
    for (record, _) in &events {
        let words = match record.data.kind {
            EventKind::Ghost => language.word("event-ghost"),
            EventKind::OneOff => "".into(),
            EventKind::StepChange | EventKind::Definition => continue,
        };
        let reason = record.data.reason.as_ref().map_or(&*one_off, |reason| reason.value.as_str());
        let date = record.data.date.value.0;
        notes.push((0, date, ChartNote { date, lines: wrapped(&words, reason) }));
    }
    for work in reader.backlinks(of, Relation::Moves) {
        let (Some(record), Some(reading), Some(title)) =
            (reader.initiative(&work.id), reader.progress(&work.id), reader.title(&work))
        else {
            continue;
        };
        let ended = record.data.done_on.as_ref().filter(|_| record.data.status == Some(InitiativeState::Done));
        if let Some(day) = ended.map(|day| day.0).filter(|day| *day <= as_of) {
            notes.push((1, day, ChartNote { date: day, lines: wrapped(&language.word("note-done"), title) }));
        }
        for (milestone, read) in record.data.milestones.iter().zip(&reading.milestones) {
            if let Some(day) = read.done {
                notes.push((2, day, ChartNote { date: day, lines: wrapped("", &milestone.title.value) }));
            }
        }
    }
    notes.sort_by(|a, b| (a.0, std::cmp::Reverse(a.1), &a.2.lines).cmp(&(b.0, std::cmp::Reverse(b.1), &b.2.lines)));
    (rebases, notes.into_iter().map(|(.., note)| note).collect())
}

/// A text over two lines, broken between words; what is too long ends with an ellipsis.
fn wrapped(first: &str, text: &str) -> [String; 2] {
    let mut lines = [first.to_owned(), String::new()];
    let mut words = text.split_whitespace().peekable();
    if first.is_empty() {
        fill(&mut lines[0], &mut words);
    }
    fill(&mut lines[1], &mut words);
    if words.peek().is_some() {
        lines[1].push('…');
    }
    lines
}

fn fill<'t>(line: &mut String, words: &mut std::iter::Peekable<impl Iterator<Item = &'t str>>) {
    while let Some(word) = words.peek() {
        let gap = usize::from(!line.is_empty());
        if line.chars().count() + gap + word.chars().count() > LONGEST && !line.is_empty() {
            return;
        }
        if gap > 0 {
            line.push(' ');
        }
        line.extend(word.chars().take(LONGEST));
        words.next();
    }
}
