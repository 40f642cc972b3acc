//! What someone is to do by which day: what is late first, then what comes next, then what has no day.

use super::owned;
use crate::edition::Reader;
use crate::say;
use crate::source::record::{DecisionState, InitiativeState, Kind};
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;
use std::sync::Arc;

/// What someone is to do, in the order of its days.
#[derive(Debug, Default, Serialize)]
pub struct Agenda {
    pub(super) late: Vec<Due>,
    pub(super) next: Vec<Due>,
    pub(super) undated: Vec<Due>,
}

/// One thing to do.
#[derive(Debug, Serialize)]
pub struct Due {
    pub(super) what: Link,
    /// What kind of thing it is: a decision to take, a milestone.
    kind: Arc<str>,
    /// What it is part of.
    part: Option<Link>,
    pub(super) when: Option<String>,
    /// How far the day is, or what it was before it moved.
    away: Option<String>,
    /// Whether the day has passed.
    passed: bool,
    mark: Mark,
    #[serde(skip)]
    day: Option<Date>,
    #[serde(skip)]
    late: bool,
}

impl Agenda {
    /// Everything on it.
    pub fn count(&self) -> usize {
        self.late.len() + self.next.len() + self.undated.len()
    }
}

/// Makes the entries of one reader.
struct Entries<'a, 'r> {
    reader: &'a Reader<'r>,
    found: Vec<Due>,
}

impl Entries<'_, '_> {
    /// Adds an entry. It is late if its day has passed.
    fn add(&mut self, what: Link, kind: &'static str, part: Option<Link>, day: Option<Date>, mark: Mark) {
        let (as_of, language) = (self.reader.as_of(), self.reader.language());
        let passed = day.is_some_and(|day| day < as_of);
        self.found.push(Due {
            what,
            kind: language.word(kind),
            part,
            when: day.map(|day| language.date(day)),
            away: day.map(|day| words::from_now(language, day, as_of)),
            passed,
            mark,
            day,
            late: passed,
        });
    }

    fn decisions(&mut self, of: &Ref) {
        let reader = self.reader;
        for decision in reader.backlinks(of, Relation::Authority) {
            let Some(record) = reader.decision(&decision.id) else { continue };
            let waits = matches!(record.data.state, None | Some(DecisionState::Proposed | DecisionState::Deferred));
            let Some(what) = parts::link(reader, &decision).filter(|_| waits) else { continue };
            let day = record.data.needed_by.as_ref().map(|day| day.0);
            let overdue = day.is_some_and(|day| day < reader.as_of());
            self.add(what, "agenda-decide", None, day, words::decision(reader.language(), record.data.state, overdue));
        }
        for decision in owned(reader, of, Kind::Decision) {
            let Some(record) = reader.decision(&decision.id) else { continue };
            let carries = matches!(record.data.state, Some(DecisionState::Decided | DecisionState::Implementing));
            let Some(what) = parts::link(reader, &decision).filter(|_| carries) else { continue };
            self.add(
                what,
                "agenda-carry-out",
                None,
                None,
                words::decision(reader.language(), record.data.state, false),
            );
        }
    }

    fn actions(&mut self, of: &Ref) {
        for row in parts::action_rows(self.reader, &owned(self.reader, of, Kind::Action)) {
            if row.open {
                let of = Ref::new(Kind::Action, &row.id.as_str().into());
                let Some(what) = parts::link(self.reader, &of) else { continue };
                self.add(what, "agenda-action", row.supports, row.day, row.mark);
            }
        }
    }

    fn milestones(&mut self, of: &Ref) {
        // Two people may have one name; their pages tell them apart.
        let this = parts::link(self.reader, of);
        let mut work = self.reader.backlinks(of, Relation::MilestoneOwner);
        work.extend(owned(self.reader, of, Kind::Initiative));
        work.sort_unstable();
        work.dedup();
        for initiative in work {
            let under_way = self.reader.progress(&initiative.id).is_some_and(|reading| reading.schedule.is_some());
            for row in parts::milestone_rows(self.reader, &initiative) {
                if row.open && row.owner == this && under_way {
                    let what =
                        Link { text: row.title, href: row.initiative.as_ref().and_then(|link| link.href.clone()) };
                    let passed = row.mark.class == "bad";
                    self.add(what, "agenda-milestone", row.initiative, row.expected, row.mark);
                    // Its day has passed, though a later one is named.
                    if let Some(last) = self.found.last_mut().filter(|_| passed) {
                        last.late = true;
                        last.away = if last.passed {
                            last.away.take()
                        } else {
                            row.due.map(|due| say!(self.reader.language(), "was-date", date = due))
                        };
                    }
                }
            }
        }
    }

    fn initiatives(&mut self, of: &Ref) {
        for initiative in owned(self.reader, of, Kind::Initiative) {
            let Some(record) = self.reader.initiative(&initiative.id) else { continue };
            let Some(reading) = self.reader.progress(&initiative.id) else { continue };
            let over = matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped));
            let Some(what) = parts::link(self.reader, &initiative).filter(|_| !over) else { continue };
            let end = reading.expected_end.or(record.data.end.as_ref().map(|day| day.0));
            self.add(
                what,
                "agenda-initiative",
                None,
                end,
                words::schedule(self.reader.language(), reading.schedule, record.data.status),
            );
        }
    }

    fn reviews(&mut self, of: &Ref) {
        for row in parts::review_rows(self.reader, &self.reader.backlinks(of, Relation::Chair)) {
            if row.planned {
                let (day, state) = (row.day, row.state);
                self.add(row.link, "agenda-review", row.team, Some(day), state);
            }
        }
    }

    fn assumptions(&mut self, of: &Ref) {
        for assumption in owned(self.reader, of, Kind::Assumption) {
            let Some(record) = self.reader.assumption(&assumption.id) else { continue };
            let Some(day) = record.data.review_by.as_ref().map(|day| day.0) else { continue };
            let Some(what) = parts::link(self.reader, &assumption) else { continue };
            let passed = day < self.reader.as_of();
            let (class, key) = if passed { ("bad", "mark-overdue") } else { ("open", "mark-open") };
            let mark = words::mark(self.reader.language(), class, key);
            self.add(what, "agenda-assumption", None, Some(day), mark);
        }
    }
}

/// What someone is to do.
pub fn agenda(reader: &Reader<'_>, of: &Ref) -> Agenda {
    let mut entries = Entries { reader, found: Vec::new() };
    entries.decisions(of);
    entries.actions(of);
    entries.milestones(of);
    entries.initiatives(of);
    entries.reviews(of);
    entries.assumptions(of);
    let mut found = entries.found;
    found.sort_by(|a, b| (a.day.is_none(), a.day, &a.what.text).cmp(&(b.day.is_none(), b.day, &b.what.text)));
    let (late, rest): (Vec<_>, Vec<_>) = found.into_iter().partition(|due| due.late);
    let (next, undated) = rest.into_iter().partition(|due| due.day.is_some());
    Agenda { late, next, undated }
}
