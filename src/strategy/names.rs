//! Ids: which record each one means.

use super::Records;
use crate::diagnostic::{Diagnostic, Place, nearest};
use crate::source::content::Record;
use crate::source::record::{Audience, Header, Kind};
use rapidhash::RapidHashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The id of a record within its kind.
pub type Id = Arc<str>;

/// A record, by kind and id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Id,
}

impl Ref {
    /// The record of a kind and an id.
    pub fn new(kind: Kind, id: &Id) -> Self {
        Self { kind, id: Arc::clone(id) }
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.word(), self.id)
    }
}

/// The reference to a record.
pub(super) fn reference<T: Header>(record: &Record<T>) -> Ref {
    Ref { kind: T::kind(), id: Arc::clone(&record.id) }
}

/// All ids and former ids.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: RapidHashMap<Kind, RapidHashMap<Arc<str>, Id>>,
    /// See [`crate::source::Content::unread`].
    pub(super) unread: Vec<(Kind, Option<String>)>,
    /// How often the nearest id was looked for.
    looked: AtomicUsize,
}

/// So often the nearest id is looked for, among all that are known: where more is wrong, one look more helps no one.
const MOST_LOOKS: usize = 1000;

impl Names {
    /// Puts records in a map by id; a second record of an id is a fault and left out.
    pub(super) fn collect<T: Header>(&mut self, records: Vec<Arc<Record<T>>>, out: &mut Vec<Diagnostic>) -> Records<T> {
        let mut map = Records::new();
        for record in records {
            match self.claim(T::kind(), &record.id, &record.id) {
                None => _ = map.insert(Arc::clone(&record.id), record),
                Some(_) => out.push(twice(&record.id, own(&record), map.get(&record.id))),
            }
        }
        // Former ids give way to living ones, so they come second.
        for record in map.values() {
            for alias in record.data.aliases() {
                if let Some(first) = self.claim(T::kind(), &alias.value.as_str().into(), &record.id) {
                    out.push(twice(&alias.value, record.place(alias.span), map.get(&first)));
                }
            }
        }
        map
    }

    pub(super) fn note_audiences(&mut self, audiences: &[Arc<Record<Audience>>], out: &mut Vec<Diagnostic>) {
        for audience in audiences {
            if let Some(first) = self.claim(Kind::Audience, &audience.id, &audience.id) {
                out.push(twice(&audience.id, own(audience), audiences.iter().find(|other| other.id == first)));
            }
        }
    }

    /// Lets a name mean a record; if it means one already, that is told and stays.
    fn claim(&mut self, kind: Kind, name: &Arc<str>, id: &Id) -> Option<Id> {
        match self.ids.entry(kind).or_default().entry(Arc::clone(name)) {
            Entry::Occupied(taken) => Some(Arc::clone(taken.get())),
            Entry::Vacant(free) => {
                free.insert(Arc::clone(id));
                None
            }
        }
    }

    /// The record of a kind that an id or a former id means.
    pub(super) fn resolve(&self, kind: Kind, name: &str) -> Option<Ref> {
        let id = self.ids.get(&kind)?.get(name)?;
        Some(Ref { kind, id: Arc::clone(id) })
    }

    /// The record that `kind:id` or a bare id means.
    ///
    /// # Errors
    /// Why it means none: nothing of that name, or several kinds have it.
    pub(super) fn resolve_any(&self, text: &str) -> Result<Ref, Unresolved> {
        if let Some((word, id)) = text.split_once(':') {
            let kind = Kind::of_word(word.trim()).ok_or(Unresolved::UnknownKind)?;
            return self.resolve(kind, id.trim()).ok_or(Unresolved::Unknown(kind));
        }
        let found: Vec<Ref> = Kind::ALL.into_iter().filter_map(|kind| self.resolve(kind, text)).collect();
        match found.as_slice() {
            [] => Err(Unresolved::Nothing),
            [only] => Ok(only.clone()),
            _ => Err(Unresolved::Several(found)),
        }
    }

    /// Whether a record may well be there, in a file that could not be read.
    pub(super) fn may_be(&self, kind: Kind, name: &str) -> bool {
        self.unread.iter().any(|(of, id)| *of == kind && id.as_deref().is_none_or(|id| id == name))
    }

    /// The names that are in one of two only, each with its kind and record; none where a name means another record than
    /// it did.
    pub(super) fn unlike(&self, before: &Self) -> Option<Vec<(Kind, Arc<str>, Id)>> {
        let only = |these: &Self, those: &Self| -> Option<Vec<(Kind, Arc<str>, Id)>> {
            let mut only = Vec::new();
            for (kind, names) in &these.ids {
                let others = those.ids.get(kind);
                for (name, id) in names {
                    match others.and_then(|others| others.get(name)) {
                        None => only.push((*kind, Arc::clone(name), Arc::clone(id))),
                        Some(other) if other == id => {}
                        Some(_) => return None,
                    }
                }
            }
            Some(only)
        };
        let (mut new, old) = (only(self, before)?, only(before, self)?);
        new.extend(old);
        Some(new)
    }

    /// The known id nearest to a name.
    pub(super) fn nearest(&self, kind: Kind, name: &str) -> Option<&str> {
        if self.looked.fetch_add(1, Ordering::Relaxed) >= MOST_LOOKS {
            return None;
        }
        let mut known: Vec<&str> = self.ids.get(&kind)?.keys().map(AsRef::as_ref).collect();
        known.sort_unstable();
        nearest(name, known)
    }
}

/// Where a record says its id, else all of it.
fn own<T: Header>(record: &Record<T>) -> Place {
    record.data.id().map_or_else(|| record.whole(), |id| record.place(id.span))
}

/// The fault of a name that means another record already.
fn twice<T: Header>(name: &str, second: Place, first: Option<&Arc<Record<T>>>) -> Diagnostic {
    let words = format!("two records are {} `{name}`", T::kind().with_article());
    let fault = Diagnostic::fault("duplicate-id", second, words).label("the second");
    let fault = match first {
        Some(first) => {
            let alias = first.data.aliases().iter().find(|alias| alias.value == name && *first.id != *name);
            fault.related(alias.map_or_else(|| own(first), |alias| first.place(alias.span)), "the first")
        }
        None => fault,
    };
    fault.help("give one of them another id; `aliases: [..]` keeps old references working")
}

/// Why a text where any kind may stand means no record.
#[derive(Debug)]
pub(super) enum Unresolved {
    UnknownKind,
    Unknown(Kind),
    Nothing,
    Several(Vec<Ref>),
}
