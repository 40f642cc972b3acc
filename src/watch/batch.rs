//! The events of one change, and what they come to.

use super::ground::{Ground, Where};
use super::{LONGEST, QUIET};
use crate::world::World;
use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind, RenameMode};
use notify::{Event, EventKind};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What came of the events of a change.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing that matters.
    Nothing,
    /// These files may have changed, by their paths below the content folder; without any, a theme.
    These(BTreeSet<String>),
    /// Anything.
    Any,
    /// There were too many events to tell them all.
    Lost,
}

/// Events that belong together.
#[derive(Debug, Default)]
pub(super) struct Batch {
    paths: BTreeMap<PathBuf, Seen>,
    is_vague: bool,
    is_lost: bool,
    /// When the first and the last event came.
    times: Option<(Instant, Instant)>,
}

/// What events said of a path.
#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    /// It was made by the first of them. Only Linux tells them apart and in order; elsewhere it may be an old event.
    is_new: bool,
    /// It is, or was, a file.
    is_file: bool,
    /// It is, or was, a folder that came, went or got another name.
    is_folder: bool,
    /// Nothing was said but that something in it changed, of which there are events of their own.
    is_inner: bool,
}

/// Whether an event tells of a change. To read a file is none, and a build reads them all; to close one that was open for
/// writing may be the only sign of a change.
pub(super) fn is_of_a_change(event: &Event) -> bool {
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => event.need_rescan(),
        _ => true,
    }
}

impl Batch {
    /// When it is over, unless something else comes.
    pub(super) fn due(&self) -> Option<Instant> {
        self.times.map(|(first, last)| (last + QUIET).min(first + LONGEST))
    }

    /// Adds that anything may have changed.
    pub(super) fn add_any(&mut self, now: Instant) {
        self.is_vague = true;
        self.touch(now);
    }

    /// Adds files that were found to have come, gone or changed.
    pub(super) fn add_changes(&mut self, paths: Vec<PathBuf>, now: Instant) {
        for path in paths {
            self.paths.entry(path).or_default().is_file = true;
            self.touch(now);
        }
    }

    /// Adds an event, if it is about what is watched.
    pub(super) fn add(&mut self, event: &Event, ground: &Ground, world: &dyn World, now: Instant) {
        if !is_of_a_change(event) {
            return;
        }
        if event.need_rescan() {
            self.is_lost = true;
            self.touch(now);
        }
        let to_a_file = matches!(event.kind, EventKind::Modify(ModifyKind::Name(RenameMode::Both)))
            && event.paths.last().is_some_and(|to| world.is_plain_file(to));
        for path in event.paths.iter().filter(|path| ground.place(path) != Where::Nowhere) {
            self.touch(now);
            let is_first = !self.paths.contains_key(path);
            let seen = self.paths.entry(path.clone()).or_default();
            let inner = matches!(event.kind, EventKind::Modify(ModifyKind::Any | ModifyKind::Data(_)));
            seen.is_inner = inner && (is_first || seen.is_inner);
            seen.is_file |= to_a_file;
            match event.kind {
                EventKind::Create(CreateKind::File) => {
                    seen.is_new |= is_first && cfg!(target_os = "linux");
                    seen.is_file = true;
                }
                EventKind::Remove(RemoveKind::File) | EventKind::Access(_) => seen.is_file = true,
                EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => seen.is_folder = true,
                _ => {}
            }
        }
    }

    /// What it comes to, with what is on the disk now.
    pub(super) fn verdict(self, ground: &Ground, world: &dyn World) -> Verdict {
        if self.is_vague {
            return Verdict::Any;
        }
        let mut these = BTreeSet::new();
        let mut is_change = false;
        for (path, seen) in &self.paths {
            let below = match ground.place(path) {
                Where::Nowhere => continue,
                Where::Theme => {
                    is_change = true;
                    continue;
                }
                Where::Content(below) => below,
            };
            match seen.means(path, world) {
                Means::Nothing => {}
                Means::Vague => return Verdict::Any,
                Means::File => match named(below) {
                    Some(name) => {
                        is_change = true;
                        these.insert(name);
                    }
                    None => return Verdict::Any,
                },
            }
        }
        match (is_change, self.is_lost) {
            (_, true) => Verdict::Lost,
            (true, false) => Verdict::These(these),
            (false, false) => Verdict::Nothing,
        }
    }

    fn touch(&mut self, now: Instant) {
        let first = self.times.map_or(now, |(first, _)| first);
        self.times = Some((first, now));
    }
}

/// What the events of a path come to.
enum Means {
    Nothing,
    File,
    Vague,
}

impl Seen {
    fn means(self, path: &Path, world: &dyn World) -> Means {
        let is_there = world.exists(path);
        match self {
            Self { is_folder: true, .. } => Means::Vague,
            _ if world.is_plain_file(path) => Means::File,
            // Written beside, and gone by its other name.
            Self { is_new: true, is_file: true, .. } if !is_there => Means::Nothing,
            Self { is_file: true, .. } if !is_there => Means::File,
            Self { is_inner: true, .. } if is_there => Means::Nothing,
            _ => Means::Vague,
        }
    }
}

/// A path as the content calls it; none where it has no such name.
fn named(below: &Path) -> Option<String> {
    let names: Option<Vec<&str>> = below.iter().map(|name| name.to_str()).collect();
    Some(names?.join("/"))
}
