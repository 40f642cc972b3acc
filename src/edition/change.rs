//! What of an edition has changed since it was built before, as pages look at it.
//!
//! A page is reached by a change when it looked at one of these. What holds for all that a page may print (the organisation,
//! its language, the day, who holds what, which names mean what) reaches every page: views are then built again, and the
//! equality of views is where the work stops.

use super::{Edition, Facet, Read, Subject, rolls};
use crate::reading::{Readings, Standing};
use crate::source::content::Record;
use crate::source::record::{Header, Kind};
use crate::strategy::{Id, Ref, Strategy, each_map};
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use jiff::civil::Date;
use rapidhash::RapidHashSet;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A strategy with all that is said of it at a date.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Its readings.
    pub readings: &'a Readings,
    /// Where things stood at past reviews.
    pub past: &'a BTreeMap<Date, Standing>,
}

/// What has changed.
#[derive(Debug, Clone)]
pub enum Changed {
    /// All that a page may look at.
    Everything,
    /// These sides of these things, by the marks of the looks at them.
    These(Marked),
}

/// Marks, with a sieve that most others fall through.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    marks: RapidHashSet<u32>,
    /// A bit for each of the last twelve bits of a mark.
    sieve: Vec<u64>,
    /// Records that were not there before.
    pub(crate) come: Vec<Ref>,
    /// Records that are not there any more.
    pub(crate) gone: Vec<Ref>,
}

impl Marked {
    pub(super) fn insert(&mut self, mark: u32) {
        self.marks.insert(mark);
        self.sieve.resize(64, 0);
        if let Some(bits) = self.sieve.get_mut((mark >> 6 & 63) as usize) {
            *bits |= 1 << (mark & 63);
        }
    }

    /// All of them.
    pub(crate) fn marks(&self) -> impl Iterator<Item = u32> {
        self.marks.iter().copied()
    }

    fn contains(&self, mark: u32) -> bool {
        let may_be = self.sieve.get((mark >> 6 & 63) as usize).is_some_and(|bits| bits >> (mark & 63) & 1 == 1);
        may_be && self.marks.contains(&mark)
    }
}

impl Changed {
    /// Whether a page that looked at this may say something else now.
    pub fn reaches(&self, log: &[u32]) -> bool {
        match self {
            Self::Everything => true,
            Self::These(marks) => !marks.marks.is_empty() && log.iter().any(|mark| marks.contains(*mark)),
        }
    }

    fn add(&mut self, subject: Subject<'_>, facet: Facet) {
        if let Self::These(marks) = self {
            marks.insert(Read { subject, facet }.mark());
        }
    }

    fn record(&mut self, kind: Kind, id: &Id, facet: Facet) {
        self.add(Subject::Record(&Ref::new(kind, id)), facet);
    }
}

/// What has changed for all editions alike. Every page may print what the organisation is called.
pub fn of_strategy(old: Told<'_>, new: Told<'_>) -> Changed {
    if !Arc::ptr_eq(&old.strategy.organisation, &new.strategy.organisation) {
        return Changed::Everything;
    }
    for_check(old, new)
}

/// What has changed for the check: it looks at the words of the organisation only where it says so.
pub fn for_check(old: Told<'_>, new: Told<'_>) -> Changed {
    let names = new.strategy.renamed(old.strategy).filter(|_| is_alike(old, new));
    let Some(names) = names else { return Changed::Everything };
    let mut changed = Changed::These(Marked::default());
    for name in &names {
        changed.add(Subject::Name(name), Facet::Title);
    }
    macro_rules! each {
        ($($kind:ident $map:ident),*) => {
            $(for (id, old, new) in unlike(&old.strategy.$map, &new.strategy.$map) {
                let (old, new) = (old.map(|record| &**record), new.map(|record| &**record));
                of_record(&mut changed, Kind::$kind, id, old, new);
            })*
        };
    }
    each_map!(each);
    if !Arc::ptr_eq(&old.strategy.organisation, &new.strategy.organisation) {
        changed.add(Subject::Organisation, Facet::Body);
    }
    of_links(&mut changed, old.strategy, new.strategy);
    of_readings(&mut changed, old, new);
    changed
}

/// What has changed for an edition: what did for all, and what is its own, but for its findings.
pub fn of_edition(strategy: &Changed, (old, new): (&Edition, &Edition), told: Told<'_>) -> Changed {
    if old.audience == new.audience { of_whole(strategy, (old, new), told) } else { Changed::Everything }
}

/// What has changed for an edition of which nobody reads what it is called: the strategy whole.
pub fn of_whole(strategy: &Changed, (old, new): (&Edition, &Edition), told: Told<'_>) -> Changed {
    let holds_alike = match strategy {
        Changed::Everything => return Changed::Everything,
        Changed::These(marked) => new.scope.is_but_for(&old.scope, marked),
    };
    let is_other = !old.audience.chooses_alike(&new.audience) || !holds_alike;
    if is_other || old.has_dependencies != new.has_dependencies || old.has_commentary != new.has_commentary {
        return Changed::Everything;
    }
    let mut changed = strategy.clone();
    for id in rolls::unlike(&old.objectives, &new.objectives) {
        changed.record(Kind::Objective, &id, Facet::Roll);
    }
    for id in new.rolled_otherwise(old, told.strategy, told.past) {
        changed.record(Kind::Objective, &id, Facet::Roll);
    }
    let signs = new.signs.unlike(&old.signs);
    if !signs.is_empty() {
        changed.add(Subject::Signs, Facet::Reading);
    }
    for of in &signs {
        changed.add(Subject::Record(of), Facet::Reading);
    }
    changed
}

/// What has changed for an edition, with what the check finds over it.
#[must_use]
pub fn of_findings(changed: Changed, (old, new): (&Edition, &Edition)) -> Changed {
    let mut changed = changed;
    if Arc::ptr_eq(&old.findings, &new.findings) || new.findings.is_like(&old.findings) {
        return changed;
    }
    for of in &new.findings.unlike(&old.findings) {
        changed.add(Subject::Record(of), Facet::Findings);
    }
    for kind in Kind::ALL {
        changed.add(Subject::All(kind), Facet::Findings);
    }
    changed
}

/// Whether what every page may look at is as it was, but for the words of the organisation.
fn is_alike(old: Told<'_>, new: Told<'_>) -> bool {
    let (a, b) = (old.strategy, new.strategy);
    a.is_set_as(b)
        && Arc::ptr_eq(&a.language, &b.language)
        && old.readings.as_of == new.readings.as_of
        && old.past.keys().eq(new.past.keys())
        && a.root_team() == b.root_team()
        && (Arc::ptr_eq(&a.files, &b.files) || a.files == b.files)
        && a.audiences.len() == b.audiences.len()
        && a.audiences.iter().zip(&b.audiences).all(|(a, b)| Arc::ptr_eq(a, b))
}

fn of_record<T: Header + PartialEq>(
    changed: &mut Changed,
    kind: Kind,
    id: &Id,
    old: Option<&Record<T>>,
    new: Option<&Record<T>>,
) {
    changed.add(Subject::All(kind), Facet::Reading);
    changed.add(Subject::All(kind), Facet::Body);
    let (Some(old), Some(new)) = (old, new) else {
        if let Changed::These(marked) = changed {
            let list = if new.is_some() { &mut marked.come } else { &mut marked.gone };
            list.push(Ref::new(kind, id));
        }
        for facet in Facet::ALL {
            changed.record(kind, id, facet);
        }
        changed.add(Subject::All(kind), Facet::Title);
        changed.add(Subject::All(kind), Facet::Detail);
        return;
    };
    let title = |record: &Record<T>| record.data.title().map(|title| title.value.clone());
    if title(old) != title(new) {
        changed.record(kind, id, Facet::Title);
        changed.add(Subject::All(kind), Facet::Title);
    }
    // Lines and columns are printed too: what stands above must be the same.
    let is_above_alike = old.file.path == new.file.path && old.body.above(&old.file) == new.body.above(&new.file);
    if !is_above_alike || old.span != new.span || old.data != new.data {
        changed.record(kind, id, Facet::Detail);
        changed.record(kind, id, Facet::Body);
    } else if old.body.text(&old.file) != new.body.text(&new.file) {
        changed.record(kind, id, Facet::Body);
    }
}

fn of_links(changed: &mut Changed, old: &Strategy, new: &Strategy) {
    for of in new.linked_otherwise(old) {
        changed.add(Subject::Record(&of), Facet::Links);
    }
    for of in new.referred_otherwise(old) {
        changed.add(Subject::Record(&of), Facet::Backlinks);
    }
    for (team, kind) in new.staffed_otherwise(old) {
        changed.add(Subject::Team(&team, kind), Facet::Backlinks);
    }
}

fn of_readings(changed: &mut Changed, old: Told<'_>, new: Told<'_>) {
    let (was, is) = (old.readings, new.readings);
    let mut read: Vec<&Id> = unlike(&was.kpis, &is.kpis).map(|(id, ..)| id).collect();
    read.extend(unlike(&was.signals, &is.signals).map(|(id, ..)| id));
    read.extend(unlike(&was.outlooks, &is.outlooks).map(|(id, ..)| id));
    for id in &read {
        changed.record(Kind::Kpi, id, Facet::Reading);
        changed.record(Kind::Kpi, id, Facet::Series);
        changed.add(Subject::All(Kind::Kpi), Facet::Reading);
    }
    for (id, ..) in unlike(&old.strategy.measures, &new.strategy.measures) {
        for kind in Kind::ALL {
            changed.add(Subject::All(kind), Facet::Series);
        }
        changed.record(Kind::Kpi, id, Facet::Series);
    }
    let mut work: Vec<&Id> = unlike(&was.initiatives, &is.initiatives).map(|(id, ..)| id).collect();
    work.extend(unlike(&was.impacts, &is.impacts).map(|(id, ..)| id));
    for id in work {
        changed.record(Kind::Initiative, id, Facet::Reading);
        changed.add(Subject::All(Kind::Initiative), Facet::Reading);
    }
    for (was, is) in old.past.values().zip(new.past.values()) {
        for (id, ..) in unlike(&was.kpis, &is.kpis) {
            changed.record(Kind::Kpi, id, Facet::Series);
        }
        for (id, ..) in unlike(&was.initiatives, &is.initiatives) {
            changed.record(Kind::Initiative, id, Facet::Detail);
        }
    }
}

/// An entry of two maps: its id, what it was and what it is.
type Entry<'m, T> = (&'m Id, Option<&'m Arc<T>>, Option<&'m Arc<T>>);

/// The entries of two maps that are not the same in both.
pub(crate) fn unlike<'m, T: PartialEq + ?Sized>(
    old: &'m OrdMap<Id, Arc<T>>,
    new: &'m OrdMap<Id, Arc<T>>,
) -> impl Iterator<Item = Entry<'m, T>> {
    old.diff(new).map(|item| match item {
        DiffItem::Add(id, is) => (id, None, Some(is)),
        DiffItem::Remove(id, was) => (id, Some(was), None),
        DiffItem::Update { old: (_, was), new: (id, is) } => (id, Some(was), Some(is)),
    })
}
