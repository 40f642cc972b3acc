//! A content folder that may be read again and again: a file is parsed anew only where its bytes differ.
//!
//! What a watcher says of files are hints: the truth is what is read. A hint that is no plain file, or one that was not
//! there before, has the whole folder listed anew.

use super::content::{Content, Fetched, Part, fetch, gathered, parse};
use crate::world::{Failure, Listing, World};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Which files of a folder may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hints {
    /// Any, and there may be new ones.
    Any,
    /// These, by their paths below the folder, with `/` between names.
    These(BTreeSet<String>),
}

/// A content folder with what was read of it.
pub struct Library {
    root: PathBuf,
    listing: Option<Listing>,
    held: BTreeMap<String, Held>,
}

/// A file with what it holds.
struct Held {
    fingerprint: u64,
    part: Part,
}

/// The content with how much was done for it.
pub struct Reading {
    /// All that is written.
    pub content: Content,
    /// Files that were parsed as records.
    pub parsed: usize,
}

impl Library {
    /// A folder of which nothing has been read.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), listing: None, held: BTreeMap::new() }
    }

    /// Reads what may have changed.
    ///
    /// # Errors
    /// When the folder or a file of it can't be read; then all that was read before is kept. What is wrong within the
    /// files is in the content's `diagnostics`.
    pub fn read(&mut self, world: &dyn World, hints: &Hints) -> Result<Reading, Failure> {
        let (listing, looked_at) = match (&self.listing, hints) {
            (Some(known), Hints::These(paths)) if self.are_known(world, known, paths) => {
                (known.clone(), paths.iter().cloned().collect())
            }
            _ => {
                let listing = world.files(&self.root)?;
                let files = listing.files.clone();
                (listing, files)
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
                self.held.insert(path, held);
            }
        }
        if self.listing.as_ref() != Some(&listing) {
            self.held.retain(|path, _| listing.files.binary_search(path).is_ok());
        }
        let parts = self.held.values().map(|held| held.part.clone());
        let mut content = gathered(&self.root, &listing.files, &listing.left_out, parts);
        content.parsed = self.held.values().filter(|held| held.part.is_read()).count();
        self.listing = Some(listing);
        Ok(Reading { content, parsed })
    }

    /// Whether files are plain ones that were listed before.
    fn are_known(&self, world: &dyn World, listing: &Listing, paths: &BTreeSet<String>) -> bool {
        let plain = |path: &String| world.is_plain_file(&self.root.join(path));
        paths.iter().all(|path| listing.files.binary_search(path).is_ok() && plain(path))
    }

    /// What a file holds now; none where that is what it held before, or nothing of ours.
    fn fetched(&self, world: &dyn World, path: &str) -> Result<Option<Held>, Failure> {
        let fetched = fetch(world, &self.root, path)?;
        let fingerprint = match &fetched {
            Fetched::Bytes(bytes) => rapidhash::v3::rapidhash_v3(bytes),
            _ => 0,
        };
        if self.held.get(path).is_some_and(|held| held.fingerprint == fingerprint) {
            return Ok(None);
        }
        Ok(parse(path, fetched).map(|part| Held { fingerprint, part }))
    }
}

/// Reads a content folder once.
///
/// # Errors
/// When the folder or a file of it can't be read. What is wrong within the files is in `diagnostics`.
pub fn load(world: &dyn World, root: &Path) -> Result<Content, Failure> {
    Ok(Library::new(root).read(world, &Hints::Any)?.content)
}
