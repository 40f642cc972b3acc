//! A world around another: what a test wants otherwise of it, the rest as it is.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use throughline::world::{Failure, Listing, World};

/// What a test wants otherwise of a world.
pub trait Otherwise: Sync {
    /// The world around which it stands.
    fn world(&self) -> &dyn World;

    fn today(&self) -> jiff::civil::Date {
        self.world().today()
    }

    /// Told before something is read, looked for or changed; an error is what comes of it, where that may fail.
    fn asked(&self, _what: &'static str, _path: &Path) -> Result<(), Failure> {
        Ok(())
    }
}

pub struct Around<O>(pub O);

impl<O> Deref for Around<O> {
    type Target = O;

    fn deref(&self) -> &O {
        &self.0
    }
}

impl<O: Otherwise> World for Around<O> {
    fn today(&self) -> jiff::civil::Date {
        self.0.today()
    }
    fn files(&self, folder: &Path) -> Result<Listing, Failure> {
        self.asked("list", folder)?;
        self.world().files(folder)
    }
    fn read(&self, file: &Path) -> Result<Vec<u8>, Failure> {
        self.asked("read", file)?;
        self.world().read(file)
    }
    fn length(&self, file: &Path) -> Result<u64, Failure> {
        self.world().length(file)
    }
    fn is_plain_file(&self, path: &Path) -> bool {
        self.world().is_plain_file(path)
    }
    fn exists(&self, path: &Path) -> bool {
        _ = self.asked("look for", path);
        self.world().exists(path)
    }
    fn resolved(&self, path: &Path) -> PathBuf {
        self.world().resolved(path)
    }
    fn make_folder(&self, folder: &Path) -> Result<(), Failure> {
        self.asked("make", folder)?;
        self.world().make_folder(folder)
    }
    fn write(&self, file: &Path, bytes: &[u8]) -> Result<(), Failure> {
        self.asked("write", file)?;
        self.world().write(file, bytes)
    }
    fn remove(&self, file: &Path) -> Result<(), Failure> {
        self.asked("remove", file)?;
        self.world().remove(file)
    }
    fn remove_folder_if_empty(&self, folder: &Path) {
        _ = self.asked("tidy", folder);
        self.world().remove_folder_if_empty(folder);
    }
    fn remove_parts(&self, folder: &Path, is_ours: &dyn Fn(&str) -> bool) {
        _ = self.asked("tidy", folder);
        self.world().remove_parts(folder, is_ours);
    }
}
