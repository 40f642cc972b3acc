//! The eyes of a page: it sees only what its edition holds, and all it looks at is logged.
//!
//! Pages look through it, and so do the rules of the check. The log is what the incremental build stands on: turned
//! round (`looked_at`), it says which pages and which looks of the check a change reaches.
//!
//! - `look`: a look, at what and at which side of it
//! - `organisation`, `records`, `figures`, `links`: what can be looked at

mod figures;
mod links;
mod look;
mod organisation;
mod records;

pub use look::{Facet, Marks, Read, Subject};

use super::{Address, Edition, relative};
use crate::reading::{Readings, Standing};
use crate::source::record::Kind;
use crate::strategy::{Id, Ref, Strategy};
use imbl::OrdMap;
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The eyes of one page.
pub struct Reader<'a> {
    strategy: &'a Strategy,
    readings: &'a Readings,
    /// Readings at the dates of past reviews, by which changes are told.
    past: &'a BTreeMap<Date, Standing>,
    edition: &'a Edition,
    here: Address,
    /// The path of `here`.
    path: String,
    /// The marks of the looks, in the order of looking; sorted and rid of repeats only when they are asked for.
    log: RefCell<Vec<u32>>,
    forgets: bool,
}

impl<'a> Reader<'a> {
    /// The eyes of the page at `here`.
    pub fn new(
        strategy: &'a Strategy,
        readings: &'a Readings,
        past: &'a BTreeMap<Date, Standing>,
        edition: &'a Edition,
        here: Address,
    ) -> Self {
        let path = here.path();
        Self { strategy, readings, past, edition, here, path, log: RefCell::new(Vec::new()), forgets: false }
    }

    /// The same eyes for what is done once: nobody asks what was looked at.
    #[must_use]
    pub fn forgetful(self) -> Self {
        Self { forgets: true, ..self }
    }

    /// What was looked at, for those who must remember it of many pages.
    pub fn into_marks(self) -> Marks {
        self.take_marks()
    }

    /// What was looked at since it was asked last.
    pub fn take_marks(&self) -> Marks {
        let mut marks = self.log.take();
        marks.sort_unstable();
        marks.dedup();
        marks.into()
    }

    fn note(&self, subject: Subject<'_>, facet: Facet) {
        if self.forgets {
            return;
        }
        let mark = Read { subject, facet }.mark();
        let mut log = self.log.borrow_mut();
        if log.last() != Some(&mark) {
            log.push(mark);
        }
    }

    /// Notes the look, and tells whether the edition holds the record. A look at what is not there is noted too: the
    /// record may come.
    fn look(&self, of: &Ref, facet: Facet) -> bool {
        self.note(Subject::Record(of), facet);
        self.edition.holds(of)
    }

    /// What a map keeps of a record, if the edition holds the record.
    fn kept<T>(&self, kind: Kind, id: &Id, facet: Facet, map: Option<&'a OrdMap<Id, Arc<T>>>) -> Option<&'a T> {
        if !self.look(&Ref::new(kind, id), facet) {
            return None;
        }
        map?.get(id).map(|of| &**of)
    }

    /// The address of the page.
    pub fn here(&self) -> &Address {
        &self.here
    }

    /// The link from the page to a file of the edition.
    pub fn href(&self, to: &Address) -> String {
        relative(&self.path, to)
    }

    /// The edition.
    pub fn edition(&self) -> &'a Edition {
        self.edition
    }

    /// The as-of date.
    pub fn as_of(&self) -> Date {
        self.note(Subject::Today, Facet::Detail);
        self.readings.as_of
    }
}
