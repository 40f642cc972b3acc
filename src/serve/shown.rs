//! What is served at a moment, swapped in whole.

use crate::site::{Piece, SiteError, Snapshot};
use crate::world::World;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// So many bytes of answers are kept of a site; then all are forgotten.
const KEPT: usize = 64 * 1024 * 1024;

/// What is served, and to whom.
pub struct Shown {
    now: watch::Sender<Arc<Now>>,
    /// The pages that browsers have open, each with how many do.
    open: Mutex<BTreeMap<String, usize>>,
}

/// What is served at a moment.
#[derive(Clone, Default)]
pub(super) struct Now {
    /// The last good site; none before there is one.
    pub(super) site: Option<Arc<Answers>>,
    /// The one before it, for as long as not all templates of the last have been tried.
    pub(super) fallback: Option<Arc<Answers>>,
    /// Why the templates of the last fail, where there was none before it.
    pub(super) failing: Option<String>,
    /// Which style sheets and scripts it has: another number for others.
    pub(super) styles: u64,
    /// What is wrong with the content as it is now, a text for each fault; where there is any, the site is an earlier one.
    pub(super) faults: Arc<[String]>,
}

/// A site with the answers that it gave.
pub(super) struct Answers {
    pub(super) snapshot: Snapshot,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    answers: BTreeMap<String, Answer>,
    bytes: usize,
}

impl Now {
    /// What stands at a path; none where there is no site.
    pub(super) fn at(&self, world: &dyn World, path: &str) -> Option<Result<Answer, SiteError>> {
        let answer = self.site.as_ref()?.at(world, path);
        match (&answer, &self.fallback) {
            (Err(_), Some(before)) => Some(before.at(world, path).or(answer)),
            _ => Some(answer),
        }
    }
}

/// What stands at a path of the site.
#[derive(Clone)]
pub(super) enum Answer {
    /// A file, with a fingerprint of its bytes.
    File(Arc<[u8]>, u64),
    /// This path is meant.
    Elsewhere(String),
    /// Nothing.
    Nothing,
}

impl Answers {
    pub(super) fn new(snapshot: Snapshot) -> Self {
        Self { snapshot, kept: Mutex::default() }
    }

    /// What stands at a path; the same whenever it is asked.
    pub(super) fn at(&self, world: &dyn World, path: &str) -> Result<Answer, SiteError> {
        if let Some(known) = lock(&self.kept).answers.get(path) {
            return Ok(known.clone());
        }
        let answer = match self.snapshot.piece(world, path)? {
            Some(Piece::File(bytes)) => {
                let print = rapidhash::v3::rapidhash_v3(&bytes);
                Answer::File(bytes.into(), print)
            }
            Some(Piece::Elsewhere(path)) => Answer::Elsewhere(path),
            None => Answer::Nothing,
        };
        let Answer::File(bytes, _) = &answer else { return Ok(answer) };
        let mut kept = lock(&self.kept);
        if kept.bytes + bytes.len() > KEPT {
            *kept = Kept::default();
        }
        kept.bytes += bytes.len();
        kept.answers.insert(path.to_owned(), answer.clone());
        Ok(answer)
    }
}

impl Default for Shown {
    fn default() -> Self {
        Self { now: watch::Sender::new(Arc::default()), open: Mutex::default() }
    }
}

impl Shown {
    pub(super) fn now(&self) -> Arc<Now> {
        Arc::clone(&self.now.borrow())
    }

    pub(super) fn changes(&self) -> watch::Receiver<Arc<Now>> {
        self.now.subscribe()
    }

    /// Swaps in what is made of what is served now; nothing else is swapped in meanwhile.
    pub(super) fn swap(&self, next: impl FnOnce(&Now) -> Now) {
        self.now.send_modify(|now| *now = Arc::new(next(now)));
    }

    /// Swaps in what is made of what is served now, where it is to be another.
    pub(super) fn swap_if(&self, next: impl FnOnce(&Now) -> Option<Now>) -> bool {
        self.now.send_if_modified(|now| match next(now) {
            Some(next) => {
                *now = Arc::new(next);
                true
            }
            None => false,
        })
    }

    /// The pages that browsers have open.
    pub(super) fn open_pages(&self) -> Vec<String> {
        lock(&self.open).keys().cloned().collect()
    }

    /// Notes that a browser has a page open, for as long as what is returned lives.
    pub(super) fn opened(self: &Arc<Self>, path: &str) -> Opened {
        *lock(&self.open).entry(path.to_owned()).or_default() += 1;
        Opened { shown: Arc::clone(self), path: path.to_owned() }
    }
}

/// A page that a browser has open.
pub(super) struct Opened {
    shown: Arc<Shown>,
    pub(super) path: String,
}

impl Drop for Opened {
    fn drop(&mut self) {
        let mut open = lock(&self.shown.open);
        if let Some(count) = open.get_mut(&self.path) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.path);
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
