//! A content folder that may be read again and again: a file is parsed anew only where its bytes differ.
//!
//! What a watcher says of files are hints: the truth is what is read. A hint that is no plain file, or one that was not
//! there before, has the whole folder listed anew.

use super::content::{Content, Edited, Fetched, Part, fetch, gathered, parse};
use crate::world::{Failure, Listing, World};
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Which files of a folder may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hints {
    /// Any, and there may be new ones.
    Any,
    /// These, by their paths below the folder, with `/` between names.
    These(BTreeSet<String>),
}

impl Default for Hints {
    /// None.
    fn default() -> Self {
        Self::These(BTreeSet::new())
    }
}

impl Hints {
    /// These too.
    pub fn add(&mut self, others: &Self) {
        match (self, others) {
            (Self::These(paths), Self::These(others)) => paths.extend(others.iter().cloned()),
            (hints, Self::Any) => *hints = Self::Any,
            (Self::Any, Self::These(_)) => {}
        }
    }
}

/// A content folder with what was read of it.
pub struct Library {
    listing: Option<Arc<Listed>>,
    folder: Folder,
}

/// What a folder was seen to hold.
#[derive(Debug, Default)]
struct Listed {
    listing: Listing,
    files: Arc<BTreeSet<String>>,
}

/// What the files of a content folder hold, each for itself. A copy shares what it does not change.
#[derive(Clone, Default)]
pub struct Folder {
    root: PathBuf,
    listed: Arc<Listed>,
    held: OrdMap<String, Arc<Held>>,
}

/// A file with what it holds.
pub struct Held {
    fingerprint: u64,
    part: Part,
}

/// Files are the same where they are the very same.
impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Folder {
    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// All its files.
    pub fn files(&self) -> &Arc<BTreeSet<String>> {
        &self.listed.files
    }

    /// All that is written, together.
    pub fn gathered(&self) -> Content {
        let parts = self.held.values().map(|held| &held.part);
        gathered(&self.root, &self.listed.files, &self.listed.listing.left_out, parts)
    }

    /// What was edited since it was so; none where it is more than what is written in records.
    pub fn edits<'f>(&'f self, before: &'f Self) -> Option<Vec<Edited<'f>>> {
        if !Arc::ptr_eq(&self.listed, &before.listed) {
            return None;
        }
        let edits = before.held.diff(&self.held).map(|item| match item {
            DiffItem::Update { old: (_, old), new: (_, new) } => Part::edited(&old.part, &new.part),
            DiffItem::Add(..) | DiffItem::Remove(..) => None,
        });
        edits.collect()
    }
}

/// The folder with how much was done for it.
pub struct Reading {
    /// What its files hold.
    pub folder: Folder,
    /// Files that were parsed as records.
    pub parsed: usize,
}

impl Library {
    /// A folder of which nothing has been read.
    pub fn new(root: &Path) -> Self {
        Self { listing: None, folder: Folder { root: root.to_owned(), ..Folder::default() } }
    }

    /// Reads what may have changed.
    ///
    /// # Errors
    /// When the folder or a file of it can't be read; then all that was read before is kept. What is wrong within the
    /// files is in the content's `diagnostics`.
    pub fn read(&mut self, world: &dyn World, hints: &Hints) -> Result<Reading, Failure> {
        let (listed, looked_at) = match (&self.listing, hints) {
            (Some(known), Hints::These(paths)) if self.are_known(world, &known.listing, paths) => {
                (Arc::clone(known), paths.iter().cloned().collect())
            }
            (known, _) => {
                let listing = world.files(&self.folder.root)?;
                let looked_at = listing.files.clone();
                let same = known.as_ref().filter(|known| known.listing == listing).cloned();
                let listed = || {
                    let files = Arc::new(listing.files.iter().cloned().collect());
                    Arc::new(Listed { listing, files })
                };
                (same.unwrap_or_else(listed), looked_at)
            }
        };
        let fetched: Vec<(String, Option<Held>)> = looked_at
            .into_par_iter()
            .map(|path| {
                let held = self.fetched(world, &path)?;
                Ok((path, held))
            })
            .collect::<Result<_, Failure>>()?;
        let mut parsed = 0;
        for (path, held) in fetched {
            if let Some(held) = held {
                parsed += usize::from(held.part.is_read());
                self.folder.held.insert(path, Arc::new(held));
            }
        }
        if !Arc::ptr_eq(&self.folder.listed, &listed) {
            let gone: Vec<String> =
                self.folder.held.keys().filter(|path| !listed.files.contains(*path)).cloned().collect();
            for path in gone {
                self.folder.held.remove(&path);
            }
        }
        self.folder.listed = Arc::clone(&listed);
        self.listing = Some(listed);
        Ok(Reading { folder: self.folder.clone(), parsed })
    }

    /// Whether files are plain ones that were listed before.
    fn are_known(&self, world: &dyn World, listing: &Listing, paths: &BTreeSet<String>) -> bool {
        let plain = |path: &String| world.is_plain_file(&self.folder.root.join(path));
        paths.iter().all(|path| listing.files.binary_search(path).is_ok() && plain(path))
    }

    /// What a file holds now; none where that is what it held before, or nothing of ours.
    fn fetched(&self, world: &dyn World, path: &str) -> Result<Option<Held>, Failure> {
        let fetched = fetch(world, &self.folder.root, path)?;
        let fingerprint = match &fetched {
            Fetched::Bytes(bytes) => rapidhash::v3::rapidhash_v3(bytes),
            _ => 0,
        };
        if self.folder.held.get(path).is_some_and(|held| held.fingerprint == fingerprint) {
            return Ok(None);
        }
        Ok(parse(path, fetched).map(|part| Held { fingerprint, part }))
    }
}

/// Reads a content folder once.
///
/// # Errors
/// When the folder or a file of it can't be read. What is wrong within the files is told when they are gathered.
pub fn load(world: &dyn World, root: &Path) -> Result<Folder, Failure> {
    Ok(Library::new(root).read(world, &Hints::Any)?.folder)
}
