//! The outside world: files and today's date, real or in memory. No other module reads the disk or the clock.

use jiff::civil::Date;
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The environment failed: a file that can't be read or written. Never about what the content says.
#[derive(Debug, thiserror::Error)]
#[error("can't {action} `{}`: {source}", path.display())]
pub struct Failure {
    /// What was tried: `read`, `write`.
    pub action: &'static str,
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl Failure {
    fn new(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self { action, path, source }
    }
}

/// What a folder holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The files below it, relative to it, sorted, with `/` between names.
    pub files: Vec<String>,
    /// What is there but is never read, with the reason, sorted. Signs that are no Unicode are replaced in its name.
    pub left_out: Vec<(String, LeftOut)>,
}

/// Why something in a folder is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// A link to what lies outside the folder: to follow it would publish what is not content.
    LeadsOut,
    /// A link to what is not there, or to itself.
    LeadsNowhere,
    /// A link to a folder within: what it holds has a name already, and one to a folder above would go round for ever.
    ToFolder,
    /// No file and no folder but a device, a pipe or a socket, which may never end.
    NoFile,
    /// A name that is not Unicode can't be written in front matter, so nothing could refer to it.
    NotUnicode,
}

/// Where content comes from and where the site goes.
pub trait World: Sync {
    /// The date of today, for a build that names no other.
    fn today(&self) -> Date;
    /// All files below a folder. Hidden files and folders are passed over.
    ///
    /// # Errors
    /// When the folder is missing or can't be listed.
    fn files(&self, folder: &Path) -> Result<Listing, Failure>;
    /// The bytes of a file.
    ///
    /// # Errors
    /// When it is missing, can't be read, or is larger than 1 GiB.
    fn read(&self, file: &Path) -> Result<Vec<u8>, Failure>;
    /// How many bytes a file has.
    ///
    /// # Errors
    /// When it is missing.
    fn length(&self, file: &Path) -> Result<u64, Failure>;
    /// Whether there is a file of this name, itself and no link to one.
    fn is_plain_file(&self, path: &Path) -> bool;
    /// Whether there is a file, a folder or a link of this name.
    fn exists(&self, path: &Path) -> bool;
    /// The path without links and dots, for a path that exists or whose first parts do.
    fn resolved(&self, path: &Path) -> PathBuf;
    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// When it can't be made.
    fn make_folder(&self, folder: &Path) -> Result<(), Failure>;
    /// Puts a file in place whole: a reader sees the old bytes or the new, never a part. Its folder exists.
    ///
    /// # Errors
    /// When it can't be written.
    fn write(&self, file: &Path, bytes: &[u8]) -> Result<(), Failure>;
    /// Removes a file; it is no failure that it is gone already.
    ///
    /// # Errors
    /// When it can't be removed.
    fn remove(&self, file: &Path) -> Result<(), Failure>;
    /// Removes a folder if it is empty, and says nothing if it is not.
    fn remove_folder_if_empty(&self, folder: &Path);
    /// Removes what [`Self::write`] left of files of a folder when the program was ended in its midst.
    fn remove_parts(&self, folder: &Path, is_ours: &dyn Fn(&str) -> bool);
}

/// The largest file that is read.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// The real disk and clock.
#[derive(Debug, Default, Clone, Copy)]
pub struct Disk;

#[expect(clippy::disallowed_methods, reason = "the one place that touches the disk and the clock")]
impl World for Disk {
    fn today(&self) -> Date {
        jiff::Zoned::now().date()
    }

    fn files(&self, folder: &Path) -> Result<Listing, Failure> {
        let root = std::fs::canonicalize(folder).map_err(Failure::new("read the folder", folder))?;
        let mut listing = Listing::default();
        let mut open = vec![(root.clone(), String::new())];
        while let Some((dir, prefix)) = open.pop() {
            for entry in std::fs::read_dir(&dir).map_err(Failure::new("read the folder", &dir))? {
                let entry = entry.map_err(Failure::new("read the folder", &dir))?;
                let name = entry.file_name();
                let shown = name.to_string_lossy();
                if shown.starts_with('.') {
                    continue;
                }
                let relative = format!("{prefix}{shown}");
                let kind = entry.file_type().map_err(Failure::new("read", &entry.path()))?;
                let kind = if kind.is_symlink() { followed(&entry.path(), &root) } else { Ok(kind) };
                match kind {
                    _ if name.to_str().is_none() => listing.left_out.push((relative, LeftOut::NotUnicode)),
                    Err(why) => listing.left_out.push((relative, why)),
                    Ok(kind) if kind.is_dir() => open.push((entry.path(), format!("{relative}/"))),
                    Ok(kind) if kind.is_file() => listing.files.push(relative),
                    Ok(_) => listing.left_out.push((relative, LeftOut::NoFile)),
                }
            }
        }
        listing.files.sort_unstable();
        listing.left_out.sort_unstable();
        Ok(listing)
    }

    fn read(&self, file: &Path) -> Result<Vec<u8>, Failure> {
        let too_large = || io::Error::other("it is larger than 1 GiB");
        let read = || {
            let opened = std::fs::File::open(file)?;
            let length = opened.metadata()?.len();
            if length > LARGEST {
                return Err(too_large());
            }
            let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
            // A device says nothing of its length, and may have no end.
            opened.take(LARGEST + 1).read_to_end(&mut bytes)?;
            if bytes.len() as u64 > LARGEST { Err(too_large()) } else { Ok(bytes) }
        };
        read().map_err(Failure::new("read", file))
    }

    fn length(&self, file: &Path) -> Result<u64, Failure> {
        std::fs::metadata(file).map(|meta| meta.len()).map_err(Failure::new("read", file))
    }

    fn is_plain_file(&self, path: &Path) -> bool {
        std::fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file())
    }

    fn exists(&self, path: &Path) -> bool {
        std::fs::symlink_metadata(path).is_ok()
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut missing = Vec::new();
        let mut known = absolute.as_path();
        loop {
            if let Ok(real) = std::fs::canonicalize(known) {
                return missing.iter().rev().fold(real, |path, name| path.join(name));
            }
            let (Some(parent), Some(name)) = (known.parent(), known.file_name()) else { return absolute };
            missing.push(name);
            known = parent;
        }
    }

    fn make_folder(&self, folder: &Path) -> Result<(), Failure> {
        std::fs::create_dir_all(folder).map_err(Failure::new("make the folder", folder))
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> Result<(), Failure> {
        // Renaming is what makes it whole; the name is the process's own, and hidden, so that a server does not offer it.
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let part = file.with_file_name(format!(".{name}.{}.part", std::process::id()));
        std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, file)).map_err(|error| {
            let _ = std::fs::remove_file(&part);
            Failure::new("write", file)(error)
        })
    }

    fn remove(&self, file: &Path) -> Result<(), Failure> {
        match std::fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::new("remove", file)(error)),
            _ => Ok(()),
        }
    }

    fn remove_folder_if_empty(&self, folder: &Path) {
        let _ = std::fs::remove_dir(folder);
    }

    fn remove_parts(&self, folder: &Path, is_ours: &dyn Fn(&str) -> bool) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_name().to_str().and_then(of_part).is_some_and(is_ours) {
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

/// The file of which a name is a part that was not put in place yet.
fn of_part(name: &str) -> Option<&str> {
    let (file, process) = name.strip_prefix('.')?.strip_suffix(".part")?.rsplit_once('.')?;
    process.bytes().all(|byte| byte.is_ascii_digit()).then_some(file)
}

/// Which folder is at a path: another that takes its place is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity(u64, u64, Option<std::time::SystemTime>);

/// The folder at a path on the disk; none where there is none.
#[expect(clippy::disallowed_methods, reason = "the one place that touches the disk and the clock")]
pub fn identity(folder: &Path) -> Option<Identity> {
    let meta = std::fs::metadata(folder).ok().filter(std::fs::Metadata::is_dir)?;
    #[cfg(unix)]
    let identity = {
        use std::os::unix::fs::MetadataExt;
        Identity(meta.dev(), meta.ino(), None)
    };
    #[cfg(not(unix))]
    let identity = Identity(0, 0, meta.created().ok());
    Some(identity)
}

/// Signs of what files on the disk hold, without reading them: a file whose sign is another may hold something else.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stamps {
    files: BTreeMap<PathBuf, Stamp>,
    /// Whether there are links among them.
    pub has_links: bool,
}

/// Length, times, and on Unix which file it is and when anything about it changed.
#[derive(Debug, PartialEq, Eq)]
struct Stamp(u64, Option<std::time::SystemTime>, (u64, i64, i64));

impl Stamps {
    /// Adds all files below a folder, but for those that are in what doesn't pass. What can't be looked at is passed over:
    /// it is gone, or will be told of when it is read.
    #[expect(clippy::disallowed_methods, reason = "the one place that touches the disk and the clock")]
    pub fn add(&mut self, folder: &Path, passes: &dyn Fn(&Path) -> bool) {
        let mut open = vec![folder.to_owned()];
        while let Some(dir) = open.pop() {
            for entry in std::fs::read_dir(&dir).into_iter().flatten().flatten() {
                let path = entry.path();
                let Ok(kind) = entry.file_type() else { continue };
                if !passes(&path) {
                    continue;
                }
                if kind.is_dir() {
                    open.push(path);
                    continue;
                }
                self.has_links |= kind.is_symlink();
                // Of a link, the file it leads to; the link itself where that is none.
                let meta = std::fs::metadata(&path).or_else(|_| entry.metadata());
                if let Ok(meta) = meta {
                    self.files.insert(path, stamp(&meta));
                }
            }
        }
    }

    /// The files that have come, gone or changed since others were taken.
    pub fn changed_since(&self, before: &Self) -> Vec<PathBuf> {
        let differs = |(path, stamp): &(&PathBuf, &Stamp)| before.files.get(*path) != Some(*stamp);
        let gone = before.files.keys().filter(|path| !self.files.contains_key(*path));
        self.files.iter().filter(differs).map(|(path, _)| path).chain(gone).cloned().collect()
    }
}

fn stamp(meta: &std::fs::Metadata) -> Stamp {
    #[cfg(unix)]
    let of_system = {
        use std::os::unix::fs::MetadataExt;
        (meta.ino(), meta.ctime(), meta.ctime_nsec())
    };
    #[cfg(not(unix))]
    let of_system = (0, 0, 0);
    Stamp(meta.len(), meta.modified().ok(), of_system)
}

/// What a link leads to, if it is a file within a folder.
#[expect(clippy::disallowed_methods, reason = "the one place that touches the disk and the clock")]
fn followed(link: &Path, root: &Path) -> Result<std::fs::FileType, LeftOut> {
    let target = std::fs::canonicalize(link).map_err(|_| LeftOut::LeadsNowhere)?;
    if !target.starts_with(root) {
        return Err(LeftOut::LeadsOut);
    }
    let kind = std::fs::metadata(&target).map_err(|_| LeftOut::LeadsNowhere)?.file_type();
    if kind.is_dir() { Err(LeftOut::ToFolder) } else { Ok(kind) }
}

/// Files in memory and a fixed date, for tests and benches.
#[derive(Debug)]
pub struct Memory {
    today: Date,
    files: Mutex<BTreeMap<PathBuf, Vec<u8>>>,
}

impl Memory {
    /// An empty world at a date.
    pub fn new(today: Date) -> Self {
        Self { today, files: Mutex::new(BTreeMap::new()) }
    }

    /// Adds or replaces a file.
    pub fn put(&self, path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) {
        self.lock().insert(path.into(), bytes.into());
    }

    /// All files with their bytes, sorted by path.
    pub fn all(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        self.lock().clone()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<PathBuf, Vec<u8>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl World for Memory {
    fn today(&self) -> Date {
        self.today
    }

    fn files(&self, folder: &Path) -> Result<Listing, Failure> {
        let files: Vec<String> = self
            .lock()
            .keys()
            .filter_map(|path| path.strip_prefix(folder).ok())
            .filter(|path| !path.components().any(|c| c.as_os_str().to_string_lossy().starts_with('.')))
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .collect();
        if files.is_empty() {
            return Err(Failure::new("read the folder", folder)(io::ErrorKind::NotFound.into()));
        }
        Ok(Listing { files, left_out: Vec::new() })
    }

    fn read(&self, file: &Path) -> Result<Vec<u8>, Failure> {
        let files = self.lock();
        files.get(file).cloned().ok_or_else(|| Failure::new("read", file)(io::ErrorKind::NotFound.into()))
    }

    fn length(&self, file: &Path) -> Result<u64, Failure> {
        self.read(file).map(|bytes| bytes.len() as u64)
    }

    fn is_plain_file(&self, path: &Path) -> bool {
        self.lock().contains_key(path)
    }

    fn exists(&self, path: &Path) -> bool {
        self.lock().keys().any(|known| known.starts_with(path))
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn make_folder(&self, _: &Path) -> Result<(), Failure> {
        Ok(())
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> Result<(), Failure> {
        self.put(file, bytes);
        Ok(())
    }

    fn remove(&self, file: &Path) -> Result<(), Failure> {
        self.lock().remove(file);
        Ok(())
    }

    fn remove_folder_if_empty(&self, _: &Path) {}

    fn remove_parts(&self, _: &Path, _: &dyn Fn(&str) -> bool) {}
}
