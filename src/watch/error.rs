//! Why folders can't be watched, and what to do.

use notify::ErrorKind;
use std::path::{Path, PathBuf};

/// Why a folder can't be watched.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// It is not there.
    #[error("can't watch `{}`: there is no such folder", .0.display())]
    Missing(PathBuf),
    /// The system said no; with its reason.
    #[error("can't watch `{}` for changes: {reason}", folder.display())]
    Refused {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        reason: String,
    },
}

impl WatchError {
    /// What to do about it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Missing(_) => "name the content folder, or make one to begin with: throughline new DIR",
            Self::Refused { .. } => "add `--poll` to look for changes twice a second instead",
        }
    }

    /// What the system said of a folder, or of what was to be watched where it names none.
    pub(super) fn of(error: &notify::Error, watched: &Path) -> Self {
        let reason = match &error.kind {
            ErrorKind::MaxFilesWatch => {
                "the system watches no more folders (on Linux `fs.inotify.max_user_watches` says how many)".to_owned()
            }
            ErrorKind::Io(error) => error.to_string(),
            ErrorKind::Generic(words) => words.clone(),
            _ => error.to_string(),
        };
        let folder = error.paths.first().map_or(watched, PathBuf::as_path).to_owned();
        Self::Refused { folder, reason }
    }
}

/// Whether a folder was not there any more when it was to be watched.
pub(super) fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}
