//! Ids: which record each one means.

use super::Records;
use crate::diagnostic::{Diagnostic, Place, nearest};
use crate::source::content::Record;
use crate::source::record::{Audience, Header, Kind};
use rapidhash::RapidHashMap;
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

/// All ids and former ids, with their places.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: RapidHashMap<Kind, RapidHashMap<Arc<str>, (Id, Place)>>,
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
            let place = record.data.id().map_or_else(|| record.whole(), |id| record.place(id.span));
            if self.claim(T::kind(), &record.id, &record.id, place, out) {
                map.insert(Arc::clone(&record.id), record);
            }
        }
        // Former ids give way to living ones, so they come second.
        for record in map.values() {
            for alias in record.data.aliases() {
                self.claim(T::kind(), &alias.value.as_str().into(), &record.id, record.place(alias.span), out);
            }
        }
        map
    }

    pub(super) fn note_audiences(&mut self, audiences: &[Arc<Record<Audience>>], out: &mut Vec<Diagnostic>) {
        for audience in audiences {
            let place = audience.data.id.as_ref().map_or_else(|| audience.whole(), |id| audience.place(id.span));
            self.claim(Kind::Audience, &audience.id, &audience.id, place, out);
        }
    }

    fn claim(&mut self, kind: Kind, name: &Arc<str>, id: &Id, place: Place, out: &mut Vec<Diagnostic>) -> bool {
        let names = self.ids.entry(kind).or_default();
        if let Some((_, first)) = names.get(name) {
            out.push(
                Diagnostic::fault("duplicate-id", place, format!("two records are {} `{name}`", kind.with_article()))
                    .label("the second")
                    .related(first.clone(), "the first")
                    .help("give one of them another id; `aliases: [..]` keeps old references working"),
            );
            return false;
        }
        names.insert(Arc::clone(name), (Arc::clone(id), place));
        true
    }

    /// The record of a kind that an id or a former id means.
    pub(super) fn resolve(&self, kind: Kind, name: &str) -> Option<Ref> {
        let (id, _) = self.ids.get(&kind)?.get(name)?;
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

    /// Whether the same names mean the same records.
    pub(super) fn are_like(&self, other: &Self) -> bool {
        let means = |names: &RapidHashMap<Arc<str>, (Id, Place)>, name: &Arc<str>, id: &Id| {
            names.get(name).is_some_and(|(other, _)| other == id)
        };
        self.ids.len() == other.ids.len()
            && self.ids.iter().all(|(kind, names)| {
                other.ids.get(kind).is_some_and(|others| {
                    names.len() == others.len() && names.iter().all(|(name, (id, _))| means(others, name, id))
                })
            })
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

/// Why a text where any kind may stand means no record.
#[derive(Debug)]
pub(super) enum Unresolved {
    UnknownKind,
    Unknown(Kind),
    Nothing,
    Several(Vec<Ref>),
}
