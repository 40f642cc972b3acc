//! What changes in a content folder, told as hints. Events of the system only say where to look: the truth is what is read
//! after them.
//!
//! A [`Watch`] gathers events until none comes for a moment, so that the several events of one save, or the hundreds of a
//! checkout, are one change. It looks after the folders themselves too: one that goes and comes back is watched again, and
//! a day that turns is a change like any other.

mod batch;
mod error;
mod ground;
mod name;

pub use error::WatchError;

use crate::source::Hints;
use crate::world::{Stamps, World};
use batch::{Batch, Verdict};
use ground::Ground;
use jiff::civil::Date;
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

/// So long nothing may happen before a change is told: the events of one save come within a third of a millisecond.
const QUIET: Duration = Duration::from_millis(12);

/// So long a change is gathered at most, where events have no end.
const LONGEST: Duration = Duration::from_millis(200);

/// So often the day and the folders themselves are looked at.
const TICK: Duration = Duration::from_secs(1);

/// So often a folder that is gone is looked for.
const TICK_WHILE_GONE: Duration = Duration::from_millis(50);

/// A folder that is gone for less than this was replaced, which is one change; for longer, it is gone.
const GONE: Duration = Duration::from_millis(500);

/// So often all files are looked at where the system tells nothing.
const POLL: Duration = Duration::from_millis(500);

/// So long after a new folder its files are looked at again: some may have come before it was watched.
const AGAIN: Duration = Duration::from_millis(300);

/// What is to be watched.
#[derive(Debug, Clone)]
pub struct Watched {
    /// The content folder.
    pub content: PathBuf,
    /// Folders where themes are looked for outside it; they need not be there.
    pub themes: Vec<PathBuf>,
    /// The folder into which the site is written, if there is one: it may lie within the content folder.
    pub output: Option<PathBuf>,
    /// The day as of which is built; none is today, so that a new day is a change.
    pub as_of: Option<Date>,
    /// Whether to look at all files again and again instead of asking the system, for shares and containers.
    pub poll: bool,
}

/// What comes in.
enum Message {
    Event(notify::Result<Event>),
    Stop,
}

/// Stops a [`Watch`] from another thread, or from a handler of Ctrl-C.
#[derive(Debug, Clone)]
pub struct Stopper(Sender<Message>);

impl Stopper {
    /// The watch that waits, or will wait next, ends.
    pub fn stop(&self) {
        let _ = self.0.send(Message::Stop);
    }
}

/// Folders that are watched from the moment it is made until it is dropped.
pub struct Watch<'w> {
    world: &'w dyn World,
    watched: Watched,
    ground: Ground,
    /// None where files are polled.
    watcher: Option<RecommendedWatcher>,
    outbox: Sender<Message>,
    inbox: Receiver<Message>,
    batch: Batch,
    day: Date,
    /// When the folders are looked at next.
    next_look: Instant,
    /// Since when the content folder is gone, and whether that was told.
    gone: Option<(Instant, bool)>,
    /// Whether a folder itself may be another by now, though it looks the same.
    in_doubt: bool,
    /// The files as they were when they were last looked at as a whole.
    stamps: Stamps,
    /// When they are looked at again, since what the system told was vague.
    again: Option<Instant>,
}

impl<'w> Watch<'w> {
    /// Begins to watch: what changes from now on is told, also while something else is done between two waits.
    ///
    /// # Errors
    /// When the content folder is not there, or the system refuses to watch it.
    pub fn new(world: &'w dyn World, watched: Watched) -> Result<Self, WatchError> {
        let (outbox, inbox) = mpsc::channel();
        let now = Instant::now();
        let mut watch = Self {
            world,
            ground: Ground::of(world, &watched),
            watcher: None,
            outbox,
            inbox,
            batch: Batch::default(),
            day: world.today(),
            next_look: now,
            gone: None,
            in_doubt: false,
            stamps: Stamps::default(),
            again: None,
            watched,
        };
        if !watch.ground.has_content() {
            return Err(WatchError::Missing(watch.watched.content));
        }
        watch.begin(now)?;
        Ok(watch)
    }

    /// What ends the watch from elsewhere.
    pub fn stopper(&self) -> Stopper {
        Stopper(self.outbox.clone())
    }

    /// Waits for a change, and tells where to look for it; none when the watch was stopped.
    ///
    /// # Errors
    /// When the system refuses to watch any longer.
    pub fn wait(&mut self) -> Result<Option<Hints>, WatchError> {
        loop {
            let now = Instant::now();
            if now >= self.next_look {
                self.look(now)?;
            }
            if let Some(hints) = self.due(now) {
                return Ok(Some(hints));
            }
            match self.inbox.recv_timeout(self.until(Instant::now())) {
                Ok(Message::Stop) => return Ok(None),
                Ok(Message::Event(Ok(event))) => self.note(&event),
                Ok(Message::Event(Err(error))) if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) => {
                    return Err(self.refused(&error));
                }
                Ok(Message::Event(Err(_))) => self.batch.add_any(Instant::now()),
                // The sender is our own, so that only time can run out.
                Err(_) => {}
            }
        }
    }

    /// Notes an event.
    fn note(&mut self, event: &Event) {
        let now = Instant::now();
        if self.ground.is_about_a_root(event) {
            self.in_doubt = true;
            self.next_look = now;
        }
        self.batch.add(event, &self.ground, self.world, now);
    }

    /// When the change in hand is over. One in which the content folder went is not, until it is back or told to be gone.
    fn due_at(&self) -> Option<Instant> {
        self.batch.due().filter(|_| self.gone.is_none_or(|(_, is_told)| is_told))
    }

    /// How long nothing needs to be done without an event.
    fn until(&self, now: Instant) -> Duration {
        self.due_at().map_or(self.next_look, |due| due.min(self.next_look)).saturating_duration_since(now)
    }

    /// The hints of a change that is over.
    fn due(&mut self, now: Instant) -> Option<Hints> {
        if self.due_at().is_none_or(|due| now < due) {
            return None;
        }
        match std::mem::take(&mut self.batch).verdict(&self.ground, self.world) {
            Verdict::Nothing => None,
            // A file that is a link changes with another file, of which alone the system tells.
            Verdict::These(_) if self.stamps.has_links => Some(Hints::Any),
            Verdict::These(paths) => Some(Hints::These(paths)),
            Verdict::Any => {
                self.stamps = self.ground.stamps();
                self.look_again(now);
                Some(Hints::Any)
            }
            Verdict::Lost => {
                // Reading the content is told by the system too, and so much of it that events are lost: that is no change.
                let stamps = self.ground.stamps();
                let is_change = stamps != self.stamps;
                self.stamps = stamps;
                self.look_again(now);
                is_change.then_some(Hints::Any)
            }
        }
    }

    /// Looks at the files again in a while: where folders came, some may have come before they were watched.
    fn look_again(&mut self, now: Instant) {
        if self.watched.poll {
            return;
        }
        let again = now + AGAIN;
        self.again = Some(again);
        self.next_look = self.next_look.min(again);
    }

    /// Looks at what no event tells: the day, the folders themselves, and the files where they are polled.
    fn look(&mut self, now: Instant) -> Result<(), WatchError> {
        let mut tick = TICK;
        let today = self.world.today();
        if self.watched.as_of.is_none() && today != self.day {
            self.day = today;
            self.batch.add_any(now);
        }
        let ground = Ground::of(self.world, &self.watched);
        if !ground.has_content() {
            tick = TICK_WHILE_GONE;
            let (since, told) = *self.gone.get_or_insert((now, false));
            if !told && now.duration_since(since) >= GONE {
                self.gone = Some((since, true));
                self.batch.add_any(now);
            }
        } else if self.in_doubt || self.gone.is_some() || ground != self.ground {
            self.ground = ground;
            self.begin(now)?;
            self.batch.add_any(now);
        } else if self.watched.poll {
            let stamps = self.ground.stamps();
            self.batch.add_changes(stamps.changed_since(&self.stamps), now);
            self.stamps = stamps;
            // A folder of very many files must not take a core for itself.
            tick = POLL.max(now.elapsed() * 4);
        } else if self.again.is_some_and(|again| now >= again) {
            self.again = None;
            let stamps = self.ground.stamps();
            if stamps != self.stamps {
                self.batch.add_any(now);
            }
        }
        self.next_look = Instant::now() + tick;
        if let Some(again) = self.again {
            self.next_look = self.next_look.min(again);
        }
        Ok(())
    }

    /// Watches the folders that there are, and those alone.
    fn begin(&mut self, now: Instant) -> Result<(), WatchError> {
        (self.gone, self.in_doubt, self.again) = (None, false, None);
        if !self.watched.poll {
            let outbox = self.outbox.clone();
            let tell = move |event: notify::Result<Event>| {
                if !matches!(&event, Ok(event) if !batch::is_of_a_change(event)) {
                    let _ = outbox.send(Message::Event(event));
                }
            };
            let config = Config::default().with_follow_symlinks(false);
            let mut watcher = RecommendedWatcher::new(tell, config).map_err(|error| self.refused(&error))?;
            for folder in self.ground.folders() {
                match watcher.watch(folder, RecursiveMode::Recursive) {
                    // It, or a folder in it, went since it was looked for: in a moment it is looked for again.
                    Err(error) if error::is_gone(&error) => self.in_doubt = true,
                    other => other.map_err(|error| self.refused(&error))?,
                }
            }
            self.watcher = Some(watcher);
        }
        self.stamps = self.ground.stamps();
        self.next_look = now + if self.watched.poll { POLL } else { TICK };
        Ok(())
    }

    fn refused(&self, error: &notify::Error) -> WatchError {
        WatchError::of(error, &self.watched.content)
    }
}
