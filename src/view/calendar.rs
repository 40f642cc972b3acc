//! `calendar.ics`: the days of an edition for the calendars of its readers. Reviews, the days by which decisions are
//! needed, and the milestones of its own work, each as an event of a whole day.

use super::parts::{self, MilestoneRow};
use crate::edition::Reader;
use crate::say;
use crate::source::record::{DecisionState, InitiativeState, Kind, ReviewState};
use crate::strategy::{Ref, Relation};
use icalendar::{Calendar, Component, Event, Property, ValueType};
use jiff::ToSpan;
use jiff::civil::Date;

/// A day worth an entry.
struct Entry {
    uid: String,
    day: Date,
    summary: String,
    description: String,
}

/// Whether an edition has a day to put into a calendar.
pub fn any(reader: &Reader<'_>) -> bool {
    !entries(reader).is_empty()
}

/// The calendar of an edition; none without a day. The stamp of each event is the as-of date, and what an event is called
/// by stays the same from build to build.
pub fn ics(reader: &Reader<'_>) -> Option<String> {
    let entries = entries(reader);
    if entries.is_empty() {
        return None;
    }
    let organisation = &reader.organisation().name.value;
    let stamp = format!("{}T000000Z", compact(reader.as_of()));
    let domain = domain(organisation);
    let mut calendar = Calendar::empty();
    let name = format!("{organisation}: {}", reader.edition().audience.title);
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Throughline//Briefings//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", plain(&name)));
    for entry in entries {
        let mut event = Event::with_uid(&format!("{}@{domain}", entry.uid));
        event.add_property("DTSTAMP", &stamp);
        event.add_property("SUMMARY", plain(&entry.summary));
        event.add_property("TRANSP", "TRANSPARENT");
        if !entry.description.is_empty() {
            event.add_property("DESCRIPTION", plain(&entry.description));
        }
        // The end of an event of whole days is the day after its last.
        let after = entry.day.tomorrow().unwrap_or(entry.day);
        for (key, day) in [("DTSTART", entry.day), ("DTEND", after)] {
            event.append_property(Property::new(key, compact(day)).append_parameter(ValueType::Date).done());
        }
        calendar.push(event.done());
    }
    // Writing to a String can't fail.
    (&calendar.done()).try_into().ok()
}

fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Lines are what a calendar is made of: a text has none of its own, nor any other control.
fn plain(text: &str) -> String {
    text.split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What makes the names of events differ from those of other organisations.
fn domain(organisation: &str) -> String {
    let words = organisation.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    if name.is_empty() { "throughline".to_owned() } else { format!("{}.throughline", name.get(..60).unwrap_or(&name)) }
}

/// The days, ascending.
fn entries(reader: &Reader<'_>) -> Vec<Entry> {
    let mut entries = reviews(reader);
    entries.extend(decisions(reader));
    entries.extend(milestones(reader));
    entries.sort_by(|a, b| (a.day, &a.uid).cmp(&(b.day, &b.uid)));
    entries
}

/// The names of links, in one.
fn names(links: impl IntoIterator<Item = parts::Link>) -> Option<String> {
    let names: Vec<String> = links.into_iter().map(|link| link.text).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// What is known of an entry, in one.
fn told(said: impl IntoIterator<Item = Option<String>>) -> String {
    said.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

/// The reviews of the last year and all to come.
fn reviews(reader: &Reader<'_>) -> Vec<Entry> {
    let (language, back) = (reader.language(), reader.as_of().saturating_sub(12.months()));
    let rows = reader.all(Kind::Review).into_iter().filter_map(|of| {
        let data = &reader.review(&of.id)?.data;
        let day = data.date.value.0;
        let planned = data.state.unwrap_or_default() == ReviewState::Planned;
        let team = names(reader.team_of(&of).and_then(|team| parts::link(reader, &team)));
        let chair = names(parts::links(reader, &of, Relation::Chair));
        let preread = data.preread_by.as_ref().filter(|_| planned).map(|day| language.date(day.0));
        (day >= back).then(|| Entry {
            uid: format!("review.{}", of.id),
            day,
            summary: data.title.value.clone(),
            description: told([
                team.map(|name| say!(language, "calendar-team", name = name)),
                chair.map(|name| say!(language, "calendar-chair", name = name)),
                preread.map(|date| say!(language, "calendar-preread", date = date)),
            ]),
        })
    });
    rows.collect()
}

/// The decisions that wait, on the days by which they are needed.
fn decisions(reader: &Reader<'_>) -> Vec<Entry> {
    let language = reader.language();
    let rows = reader.all(Kind::Decision).into_iter().filter_map(|of| {
        let data = &reader.decision(&of.id)?.data;
        let waits = matches!(data.state, None | Some(DecisionState::Proposed | DecisionState::Deferred));
        let day = data.needed_by.as_ref().filter(|_| waits)?.0;
        let decides = names(parts::links(reader, &of, Relation::Authority));
        let owner = names(parts::links(reader, &of, Relation::Owner));
        Some(Entry {
            uid: format!("decision.{}", of.id),
            day,
            summary: say!(language, "calendar-decision", name = data.title.value.as_str()),
            description: told([
                decides.map(|name| say!(language, "calendar-decides", name = name)),
                owner.map(|name| say!(language, "calendar-owner", name = name)),
            ]),
        })
    });
    rows.collect()
}

/// The milestones of the edition's own work that are not reached, on the days on which they are expected.
fn milestones(reader: &Reader<'_>) -> Vec<Entry> {
    let mut found = Vec::new();
    for of in reader.all(Kind::Initiative).into_iter().filter(|of| reader.is_own(of)) {
        let Some(record) = reader.initiative(&of.id) else { continue };
        if matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped)) {
            continue;
        }
        let rows = parts::milestone_rows(reader, &of);
        for (nth, (row, milestone)) in rows.into_iter().zip(&record.data.milestones).enumerate() {
            let name = milestone.id.as_ref().map_or_else(|| (nth + 1).to_string(), |id| id.value.clone());
            found.extend(milestone_entry(reader, &of, &name, row));
        }
    }
    found
}

fn milestone_entry(reader: &Reader<'_>, of: &Ref, id: &str, row: MilestoneRow) -> Option<Entry> {
    let language = reader.language();
    let day = row.expected.filter(|_| row.open)?;
    let planned = row.due.filter(|_| row.day != Some(day));
    Some(Entry {
        uid: format!("milestone.{}.{id}", of.id),
        day,
        summary: say!(language, "calendar-milestone", name = row.title),
        description: told([
            names(row.initiative).map(|name| say!(language, "calendar-initiative", name = name)),
            names(row.owner).map(|name| say!(language, "calendar-owner", name = name)),
            planned.map(|date| say!(language, "calendar-planned", date = date)),
        ]),
    })
}
