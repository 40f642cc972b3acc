//! What one file of the content folder holds, and what an edit of it comes to.

use super::fetch::{Fetched, text_file};
use super::records::{LONGEST_TITLE, read_records, title_too_long};
use super::role::{Role, role};
use super::unread::{misplaced, too_large};
use super::{Content, Record};
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use crate::language::Own;
use crate::source::decode::decode;
use crate::source::record::{self, Header, Kind};
use crate::source::yaml;
use std::sync::Arc;

/// What one file holds. Its records are shared: a copy is cheap.
#[derive(Clone)]
pub struct Part {
    records: Records,
    diagnostics: Vec<Diagnostic>,
    unread: Option<(Kind, Option<String>)>,
}

impl Part {
    /// Whether the file was read as records.
    pub(in crate::source) fn is_read(&self) -> bool {
        !matches!(self.records, Records::None)
    }

    /// A file that is not read, and why; with the record that it would have held.
    pub(super) fn unread(why: Diagnostic, unread: Option<(Kind, Option<String>)>) -> Self {
        Self { records: Records::None, diagnostics: vec![why], unread }
    }

    /// Whether the file is said something of.
    fn is_told_of(&self) -> bool {
        self.unread.is_some() || !self.diagnostics.is_empty()
    }

    /// What was edited from one part to another; none where it is more than what is written in records: their names are
    /// others, or something is said of the file.
    pub fn edited<'p>(old: &'p Self, new: &'p Self) -> Option<Edited<'p>> {
        if old.is_told_of() || new.is_told_of() { None } else { edited(&old.records, &new.records) }
    }
}

/// Whether two records have the same names.
fn are_called_alike<T: Header>(old: &Record<T>, new: &Record<T>) -> bool {
    let names = |record: &Record<T>| record.data.aliases().iter().map(|alias| alias.value.clone()).collect::<Vec<_>>();
    old.id == new.id && names(old) == names(new)
}

macro_rules! kinds {
    ($($kind:ident => $list:ident),* $(,)?) => {
        #[derive(Clone)]
        enum Records {
            Organisation(Arc<SourceFile>, Arc<record::Organisation>),
            Words(Own),
            $($kind(Vec<Arc<Record<record::$kind>>>),)*
            None,
        }

        impl Content {
            pub(super) fn add(&mut self, part: &Part) {
                self.diagnostics.extend(part.diagnostics.iter().cloned());
                self.unread.extend(part.unread.clone());
                match &part.records {
                    Records::Organisation(file, data) => {
                        self.organisation = Some((Arc::clone(file), Arc::clone(data)));
                    }
                    Records::Words(words) => { self.words = words.clone(); }
                    $(Records::$kind(records) => { self.$list.extend(records.iter().cloned()); })*
                    Records::None => {}
                }
            }
        }

        /// The records of a file before and after an edit, one for one.
        #[expect(missing_docs, reason = "one for each kind of record")]
        pub enum Edited<'p> {
            $($kind(&'p [Arc<Record<record::$kind>>], &'p [Arc<Record<record::$kind>>]),)*
            /// What `strategy.yaml` says of the organisation, after the edit; it sets what it set.
            Organisation(&'p Arc<SourceFile>, &'p Arc<record::Organisation>),
        }

        fn edited<'p>(old: &'p Records, new: &'p Records) -> Option<Edited<'p>> {
            match (old, new) {
                $((Records::$kind(old), Records::$kind(new)) => {
                    let alike = old.len() == new.len() && old.iter().zip(new).all(|(old, new)| are_called_alike(old, new));
                    alike.then_some(Edited::$kind(old, new))
                })*
                (Records::Organisation(_, old), Records::Organisation(file, new)) => {
                    old.sets_alike(new).then_some(Edited::Organisation(file, new))
                }
                _ => None,
            }
        }

        fn read_kind(kind: Kind, file: &Arc<SourceFile>, diagnostics: &mut Vec<Diagnostic>) -> Records {
            match kind {
                $(Kind::$kind => Records::$kind(read_records::<record::$kind>(file, diagnostics)),)*
            }
        }
    };
}

kinds! {
    Objective => objectives,
    Kpi => kpis,
    Initiative => initiatives,
    Decision => decisions,
    Review => reviews,
    Risk => risks,
    Action => actions,
    Assumption => assumptions,
    Lesson => lessons,
    Event => events,
    Page => pages,
    Person => people,
    Team => teams,
    Audience => audiences,
}

/// What a file holds; none where it is nothing of ours to read.
pub(in crate::source) fn parse(path: &str, fetched: Fetched) -> Option<Part> {
    let role = role(path);
    let bytes = match fetched {
        Fetched::Other => return None,
        Fetched::Misplaced => return Some(misplaced(path, role)),
        Fetched::TooLarge => return Some(too_large(path, &role)),
        Fetched::Bytes(bytes) => bytes,
    };
    let mut diagnostics = Vec::new();
    let records = match text_file(path, bytes) {
        Err(fault) => {
            diagnostics.push(*fault);
            Records::None
        }
        Ok(file) => match role {
            Role::Words => {
                let (words, wrong) = Own::read(&file);
                diagnostics.extend(wrong);
                Records::Words(words)
            }
            Role::Organisation => match yaml::parse(&file, file.text.len()) {
                Ok(node) => match decode::<record::Organisation>(&node, &file, "strategy.yaml", &mut diagnostics) {
                    Some(data) => {
                        if data.name.len() > LONGEST_TITLE {
                            diagnostics.push(title_too_long(Place::new(&file, data.name.span)));
                        }
                        Records::Organisation(file, Arc::new(data))
                    }
                    None => Records::None,
                },
                Err(fault) => {
                    diagnostics.push(*fault);
                    Records::None
                }
            },
            Role::Records(kind) => read_kind(kind, &file, &mut diagnostics),
            Role::Other | Role::Misplaced { .. } => Records::None,
        },
    };
    let unread = match role {
        Role::Records(kind) if !diagnostics.is_empty() => {
            let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md"));
            Some((kind, stem.map(str::to_owned)))
        }
        _ => None,
    };
    Some(Part { records, diagnostics, unread })
}
