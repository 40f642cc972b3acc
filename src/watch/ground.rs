//! The folders that are watched, as they are on the disk.

use super::Watched;
use super::name::is_passing;
use crate::world::{self, Identity, Stamps, World};
use notify::event::ModifyKind;
use notify::{Event, EventKind};
use std::path::{Path, PathBuf};

/// The folders without links in their paths, as the system names them in events. Two are equal when they are the very
/// same folders.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ground {
    content: PathBuf,
    output: Option<PathBuf>,
    /// Those that are there, the content folder first. None of them lies within another.
    roots: Vec<(PathBuf, Identity)>,
}

/// Where a path lies.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Where<'p> {
    /// In the content folder, relative to it.
    Content(&'p Path),
    /// In a folder of themes.
    Theme,
    /// Where nothing of it matters.
    Nowhere,
}

impl Ground {
    /// Looks for the folders.
    pub(super) fn of(world: &dyn World, watched: &Watched) -> Self {
        let content = world.resolved(&watched.content);
        let themes: Vec<PathBuf> = watched.themes.iter().map(|folder| world.resolved(folder)).collect();
        let mut roots: Vec<(PathBuf, Identity)> = Vec::new();
        for folder in std::iter::once(&content).chain(&themes) {
            let is_within = roots.iter().any(|(root, _)| folder.starts_with(root));
            if let Some(identity) = world::identity(folder).filter(|_| !is_within) {
                roots.push((folder.clone(), identity));
            }
        }
        let output = watched.output.as_ref().map(|folder| world.resolved(folder));
        Self { content, output, roots }
    }

    /// A content folder that was not looked for.
    #[cfg(test)]
    pub(super) fn supposed(content: &str) -> Self {
        Self { content: content.into(), output: None, roots: Vec::new() }
    }

    /// Whether the content folder is there.
    pub(super) fn has_content(&self) -> bool {
        self.roots.first().is_some_and(|(root, _)| *root == self.content)
    }

    /// The folders that are there.
    pub(super) fn folders(&self) -> impl Iterator<Item = &Path> {
        self.roots.iter().map(|(root, _)| root.as_path())
    }

    /// Where a path lies.
    pub(super) fn place<'p>(&self, path: &'p Path) -> Where<'p> {
        if self.output.as_ref().is_some_and(|output| path.starts_with(output)) {
            return Where::Nowhere;
        }
        if let Ok(below) = path.strip_prefix(&self.content) {
            return if is_passing(below) { Where::Nowhere } else { Where::Content(below) };
        }
        let below = self.folders().find_map(|root| path.strip_prefix(root).ok());
        if below.is_some_and(|below| !is_passing(below)) { Where::Theme } else { Where::Nowhere }
    }

    /// Whether an event may mean that one of the folders is gone, or another by now.
    pub(super) fn is_about_a_root(&self, event: &Event) -> bool {
        let moves = matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
        moves && event.paths.iter().any(|path| self.folders().any(|root| root == path))
    }

    /// What the files are now that a change of matters.
    pub(super) fn stamps(&self) -> Stamps {
        let mut all = Stamps::default();
        for root in self.folders() {
            all.add(root, &|path| self.place(path) != Where::Nowhere);
        }
        all
    }
}
