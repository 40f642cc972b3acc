//! An output folder: what is there, what is ours, what is written.

use super::manifest::{self, Manifest, fingerprint};
use crate::world::{Failure, World};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Why an output folder can't be used.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A file of someone else is in the way.
    #[error("`{}` is in the way: Throughline did not write it and will not replace it; move it, or choose another folder with `-o`", .0.display())]
    InTheWay(PathBuf),
    /// The list of files can't be understood.
    #[error("`{}` is not a list of files that Throughline wrote; move the output folder away, or choose another with `-o`", .0.display())]
    BadManifest(PathBuf),
    /// The system said no.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// An output folder while a site is put into it.
pub struct Output<'a> {
    world: &'a dyn World,
    folder: PathBuf,
    before: Manifest,
    /// Whether what the list says is known to be there, since this program wrote it.
    trusted: bool,
    /// Whether what is not spoken of stays as it is.
    amends: bool,
    state: Mutex<State>,
}

/// What a site came to.
#[derive(Debug)]
pub struct Finished {
    /// How many files it has.
    pub files: usize,
    /// How many were written.
    pub written: usize,
    /// How many of an earlier build were removed.
    pub removed: usize,
    /// What is there now.
    pub(super) list: Manifest,
}

#[derive(Default)]
struct State {
    files: BTreeMap<String, u64>,
    /// What is to be removed of a site that is amended.
    gone: BTreeSet<String>,
    written: usize,
}

impl<'a> Output<'a> {
    /// Opens a folder, made if it is not there.
    ///
    /// # Errors
    /// When it can't be made, or its list of files can't be read.
    pub fn open(world: &'a dyn World, folder: &Path) -> Result<Self, OutputError> {
        world.make_folder(folder)?;
        let list = folder.join(manifest::NAME);
        let before = if world.exists(&list) {
            Manifest::parse(&world.read(&list)?).ok_or(OutputError::BadManifest(list))?
        } else {
            Manifest::default()
        };
        remove_parts(world, folder, &before);
        Ok(Self { world, folder: folder.to_owned(), before, trusted: false, amends: false, state: Mutex::default() })
    }

    /// Opens a folder into which this program put a site a moment ago; as [`Self::open`] where its list is gone.
    ///
    /// # Errors
    /// When it can't be made, or its list of files can't be read.
    pub(super) fn reopen(world: &'a dyn World, folder: &Path, list: Manifest) -> Result<Self, OutputError> {
        if !world.exists(&folder.join(manifest::NAME)) {
            return Self::open(world, folder);
        }
        Ok(Self {
            world,
            folder: folder.to_owned(),
            before: list,
            trusted: true,
            amends: false,
            state: Mutex::default(),
        })
    }

    /// The same for a site that has the files it had: only those that change are put or dropped, and none is planned.
    pub(super) fn amending(self) -> Self {
        Self { amends: true, ..self }
    }

    /// Whether what is not spoken of stays as it is.
    pub(super) fn amends(&self) -> bool {
        self.amends
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether what was put there before is known to be there still.
    pub(super) fn is_trusted(&self) -> bool {
        self.trusted
    }

    /// Leaves a file as it is.
    pub(super) fn keep(&self, path: &str) {
        if let Some(hash) = self.before.files.get(path).filter(|_| !self.amends) {
            self.state().files.insert(path.to_owned(), *hash);
        }
    }

    /// Lets go of a file that the site has no more.
    pub(super) fn drop(&self, path: &str) {
        if self.amends && self.before.files.contains_key(path) {
            self.state().gone.insert(path.to_owned());
        }
    }

    /// Prepares for files: refuses if one of someone else has one of the names, notes them all as ours, makes their
    /// folders. The list is written first, so that a build that is cut short leaves no file that the next would not
    /// know as its own.
    ///
    /// # Errors
    /// When a file is in the way, or a folder or the list can't be made.
    pub fn plan(&self, files: &BTreeSet<String>) -> Result<(), OutputError> {
        let new: Vec<&String> = files.iter().filter(|path| !self.before.files.contains_key(*path)).collect();
        for path in &new {
            let full = self.folder.join(path);
            if self.world.exists(&full) {
                return Err(OutputError::InTheWay(full));
            }
        }
        if !new.is_empty() {
            let mut list = self.before.clone();
            list.files.extend(new.into_iter().map(|path| (path.clone(), 0)));
            self.world.write(&self.folder.join(manifest::NAME), &list.to_bytes())?;
        }
        let folders: BTreeSet<&str> = files.iter().filter_map(|path| path.rsplit_once('/')).map(|(f, _)| f).collect();
        for folder in folders {
            self.world.make_folder(&self.folder.join(folder))?;
        }
        Ok(())
    }

    /// Puts a file that was planned in place, unless it is there already with these bytes.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let full = self.folder.join(path);
        let hash = fingerprint(bytes);
        let known = self.before.files.get(path);
        // The list may be older than the folder: the bytes themselves decide.
        let is_there = || self.trusted || self.world.read(&full).is_ok_and(|there| there == bytes);
        let same = known == Some(&hash) && is_there();
        if !same {
            self.world.write(&full, bytes)?;
        }
        let mut state = self.state();
        if !(self.amends && same) {
            state.files.insert(path.to_owned(), hash);
        }
        state.written += usize::from(!same);
        Ok(())
    }

    /// Removes what an earlier build wrote and this one did not, but for the folders that are kept, and writes the list.
    ///
    /// # Errors
    /// When a file can't be removed or the list can't be written.
    pub fn finish(mut self, kept: &[String]) -> Result<Finished, OutputError> {
        let State { mut files, mut gone, written } =
            std::mem::take(&mut self.state).into_inner().unwrap_or_else(PoisonError::into_inner);
        if self.amends {
            return self.amended(files, &gone, written);
        }
        let count = files.len();
        for (path, hash) in &self.before.files {
            if files.contains_key(path) {
                continue;
            }
            if kept.iter().any(|folder| path.starts_with(folder)) {
                files.insert(path.clone(), *hash);
                continue;
            }
            // A list that was tampered with must not make us remove what lies elsewhere.
            if Path::new(path).components().any(|part| !matches!(part, std::path::Component::Normal(_))) {
                continue;
            }
            gone.insert(path.clone());
        }
        self.remove(&gone)?;
        let removed = gone.len();
        let list = Manifest { files };
        // The plan may have written another list over the one that was read.
        if written > 0 || list != self.before {
            self.world.write(&self.folder.join(manifest::NAME), &list.to_bytes())?;
        }
        Ok(Finished { files: count, written, removed, list })
    }
}

impl Output<'_> {
    /// Removes files that Throughline wrote, and the folders that are empty then.
    fn remove(&self, paths: &BTreeSet<String>) -> Result<(), OutputError> {
        let mut folders = BTreeSet::new();
        for path in paths {
            self.world.remove(&self.folder.join(path))?;
            folders.extend(Path::new(path).ancestors().skip(1).map(Path::to_owned));
        }
        for folder in folders.iter().rev().filter(|folder| !folder.as_os_str().is_empty()) {
            self.world.remove_folder_if_empty(&self.folder.join(folder));
        }
        Ok(())
    }

    /// Notes in the list what was put and what is gone, and removes the latter.
    fn amended(
        self,
        files: BTreeMap<String, u64>,
        gone: &BTreeSet<String>,
        written: usize,
    ) -> Result<Finished, OutputError> {
        self.remove(gone)?;
        let mut list = self.before;
        list.files.extend(files);
        for path in gone {
            list.files.remove(path);
        }
        if written > 0 || !gone.is_empty() {
            self.world.write(&self.folder.join(manifest::NAME), &list.to_bytes())?;
        }
        Ok(Finished { files: list.files.len(), written, removed: gone.len(), list })
    }
}

/// Removes what a build that was ended in its midst left of files of the list, and of the list itself.
fn remove_parts(world: &dyn World, folder: &Path, list: &Manifest) {
    let folders: BTreeSet<&str> = list.files.keys().filter_map(|path| path.rsplit_once('/')).map(|(f, _)| f).collect();
    world.remove_parts(folder, &|name| name == manifest::NAME || list.files.contains_key(name));
    // A list that was tampered with must not make us remove what lies elsewhere.
    let is_below =
        |folder: &&str| Path::new(folder).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    for below in folders.into_iter().filter(is_below) {
        world.remove_parts(&folder.join(below), &|name| list.files.contains_key(&format!("{below}/{name}")));
    }
}
