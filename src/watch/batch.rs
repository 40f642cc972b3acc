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
        for path in &event.paths {
            let place = ground.place(path);
            if place == Where::Nowhere {
                continue;
            }
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
                // What is in it came or went with it, and is not told file by file.
                EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => {
                    self.is_vague |= place != Where::Theme;
                }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Memory;
    use notify::event::{DataChange, Flag, MetadataKind};

    /// What events come to in a content folder that holds `kpis/a.md`.
    fn verdict(events: &[(EventKind, &[&str])]) -> Verdict {
        let world = Memory::new(jiff::civil::date(2026, 11, 21));
        world.put("/content/kpis/a.md", "a");
        let ground = Ground::supposed("/content");
        let mut batch = Batch::default();
        for (kind, paths) in events {
            let paths = paths.iter().map(|path| Path::new("/content").join(path));
            let event = paths.fold(Event::new(*kind), Event::add_path);
            batch.add(&event, &ground, &world, Instant::now());
        }
        batch.verdict(&ground, &world)
    }

    fn these(paths: &[&str]) -> Verdict {
        Verdict::These(paths.iter().map(|path| (*path).to_owned()).collect())
    }

    const DATA: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));
    const SOMETHING: EventKind = EventKind::Modify(ModifyKind::Any);
    const FROM: EventKind = EventKind::Modify(ModifyKind::Name(RenameMode::From));
    const BOTH: EventKind = EventKind::Modify(ModifyKind::Name(RenameMode::Both));

    #[test]
    fn a_file_is_told_by_its_name_however_the_system_calls_the_change() {
        for kind in [
            DATA,
            SOMETHING,
            EventKind::Any,
            EventKind::Other,
            EventKind::Create(CreateKind::Any),
            EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)),
            EventKind::Modify(ModifyKind::Name(RenameMode::Any)),
            EventKind::Access(AccessKind::Close(AccessMode::Write)),
        ] {
            assert_eq!(verdict(&[(kind, &["kpis/a.md"])]), these(&["kpis/a.md"]), "{kind:?}");
        }
    }

    #[test]
    fn to_read_is_nothing_and_neither_is_what_passes() {
        let read = EventKind::Access(AccessKind::Open(AccessMode::Read));
        assert_eq!(verdict(&[(read, &["kpis/a.md"])]), Verdict::Nothing);
        assert_eq!(verdict(&[(EventKind::Create(CreateKind::Folder), &[".git"])]), Verdict::Nothing);
        // Some systems say of a folder that it is another when a file in it is.
        assert_eq!(verdict(&[(SOMETHING, &["kpis"]), (DATA, &["kpis/a.md"])]), these(&["kpis/a.md"]));
    }

    #[test]
    fn what_is_gone_is_a_file_only_where_the_system_says_so() {
        let gone = |kind| verdict(&[(EventKind::Remove(kind), &["kpis/b.md"])]);
        assert_eq!(gone(RemoveKind::File), these(&["kpis/b.md"]));
        assert_eq!(gone(RemoveKind::Any), Verdict::Any);
        assert_eq!(verdict(&[(EventKind::Remove(RemoveKind::Folder), &["kpis/old"])]), Verdict::Any);
        assert_eq!(verdict(&[(FROM, &["kpis/b.md"])]), Verdict::Any);
        assert_eq!(
            verdict(&[(FROM, &["kpis/b.md"]), (BOTH, &["kpis/b.md", "kpis/a.md"])]),
            these(&["kpis/a.md", "kpis/b.md"])
        );
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_came_and_went_is_nothing_and_what_was_there_before_is_not() {
        let new = EventKind::Create(CreateKind::File);
        assert_eq!(verdict(&[(new, &["kpis/b.md"]), (FROM, &["kpis/b.md"])]), Verdict::Nothing);
        let gone = EventKind::Remove(RemoveKind::File);
        let again = [(gone, &["kpis/b.md"][..]), (new, &["kpis/b.md"]), (gone, &["kpis/b.md"])];
        assert_eq!(verdict(&again), these(&["kpis/b.md"]));
    }

    #[test]
    fn a_folder_that_comes_is_more_than_its_name() {
        assert_eq!(verdict(&[(EventKind::Create(CreateKind::Folder), &["kpis"])]), Verdict::Any);
        assert_eq!(verdict(&[(BOTH, &["was", "kpis"])]), Verdict::Any);
    }

    #[test]
    fn events_that_were_lost_are_told() {
        let world = Memory::new(jiff::civil::date(2026, 11, 21));
        let (mut batch, ground) = (Batch::default(), Ground::supposed("/content"));
        batch.add(&Event::new(EventKind::Other).set_flag(Flag::Rescan), &ground, &world, Instant::now());
        assert_eq!(batch.verdict(&ground, &world), Verdict::Lost);
    }

    #[test]
    fn events_without_end_are_told_all_the_same() {
        let world = Memory::new(jiff::civil::date(2026, 11, 21));
        let (mut batch, ground) = (Batch::default(), Ground::supposed("/content"));
        let (first, event) = (Instant::now(), Event::new(DATA).add_path("/content/kpis/a.md".into()));
        assert_eq!(batch.due(), None);
        batch.add(&event, &ground, &world, first);
        assert_eq!(batch.due(), Some(first + QUIET));
        for n in 1..100 {
            batch.add(&event, &ground, &world, first + QUIET / 2 * n);
        }
        assert_eq!(batch.due(), Some(first + LONGEST));
    }
}
