//! A content folder that is followed: a site is made with each change, until the program is told to end.

use super::telling::{self, Clock, in_words, say_all};
use super::{Outcome, fail, say};
use crate::diagnostic::printable;
use crate::site::{Counters, SiteError};
use crate::source::Hints;
use crate::watch::{Stopper, Watch, WatchError, Watched};
use crate::workshop::{Built, Stopped};
use crate::world::World;
use jiff::civil::Date;
use std::sync::atomic::{AtomicBool, Ordering};

/// Who makes the site.
pub(super) trait Maker {
    /// Makes it of what may have changed. `lap` is told when a stage is done.
    fn make(&mut self, hints: &Hints, lap: &mut dyn FnMut(&'static str)) -> Result<Built, Box<Stopped>>;
    /// Says what the first attempt came to, and begins whatever goes on besides; tells how that failed.
    fn begin(&mut self, first: Option<&Built>) -> Result<(), Outcome>;
}

/// What is followed, and what is said of it.
pub(super) struct Following {
    pub(super) watched: Watched,
    pub(super) strict: bool,
    pub(super) timings: bool,
}

impl Following {
    /// Makes the site, and makes it again with each change.
    pub(super) fn run(self, world: &dyn World, maker: &mut dyn Maker) -> Outcome {
        // Watching begins before the site is first made, so that no edit falls between the two.
        let mut watch = match Watch::new(world, self.watched.clone()) {
            Ok(watch) => watch,
            Err(error) => return refused(&error),
        };
        end_at_a_signal(watch.stopper());
        let mut session = Session { following: self, world, maker, text: String::new(), is_made: false, as_of: None };
        if let Some(outcome) = session.first() {
            return outcome;
        }
        loop {
            match watch.wait() {
                Ok(Some(hints)) => session.again(&hints),
                Ok(None) => return Outcome::Done,
                Err(error) => return refused(&error),
            }
        }
    }
}

fn refused(error: &WatchError) -> Outcome {
    let outcome = fail(error);
    say(&format!("help: {}", error.remedy()));
    outcome
}

/// Ctrl-C lets what is in hand come to its end; a second one does not wait for it. Either leaves only whole files.
fn end_at_a_signal(stopper: Stopper) {
    let asked = AtomicBool::new(false);
    let set = ctrlc::set_handler(move || {
        if asked.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        stopper.stop();
    });
    // Without a handler the system's own way of ending the program is left, which is as safe and only says another status.
    drop(set);
}

/// One site after the other.
struct Session<'s> {
    following: Following,
    world: &'s dyn World,
    maker: &'s mut dyn Maker,
    /// What was last said of the content: what is still true is not said again.
    text: String,
    /// Whether the last one was made.
    is_made: bool,
    as_of: Option<Date>,
}

impl Session<'_> {
    /// The first; tells how it ended where there is nothing to wait for.
    fn first(&mut self) -> Option<Outcome> {
        let mut clock = Clock::new();
        let made = self.maker.make(&Hints::Any, &mut |stage| clock.lap(stage));
        match &made {
            Ok(built) => {
                self.text = telling::text(&built.judged, self.following.strict, true);
                say_all(&self.text);
                if self.following.timings {
                    clock.report(built.counters);
                }
                (self.is_made, self.as_of) = (true, Some(built.as_of));
            }
            Err(stopped) => {
                let outcome = self.say_why(stopped);
                // An edit mends the content, a theme and its templates; the rest is not the writer's to mend.
                let is_mended_by_an_edit = match &**stopped {
                    Stopped::Content(_) | Stopped::Theme(..) => true,
                    Stopped::Site(_, error) => matches!(error, SiteError::Template(_)),
                    Stopped::Unreadable(_) | Stopped::Audience(..) => false,
                };
                if !is_mended_by_an_edit {
                    return Some(outcome);
                }
            }
        }
        let begun = self.maker.begin(made.ok().as_ref());
        if let Err(outcome) = begun {
            return Some(outcome);
        }
        let content = self.following.watched.content.display();
        say(&printable(&format!("watching {content}; Ctrl-C ends it")));
        None
    }

    /// The next, after a change.
    fn again(&mut self, hints: &Hints) {
        let mut clock = Clock::new();
        match self.maker.make(hints, &mut |stage| clock.lap(stage)) {
            Ok(built) => self.made(hints, &built, &clock),
            Err(stopped) => {
                if let Stopped::Content(judged) = &*stopped {
                    let text = telling::text(judged, self.following.strict, false);
                    if judged.parsed == 0 && !self.is_made && text == self.text {
                        return;
                    }
                }
                self.is_made = false;
                self.say_why(&stopped);
            }
        }
    }

    fn made(&mut self, hints: &Hints, Built { judged, as_of, counters }: &Built, clock: &Clock) {
        let text = telling::text(judged, self.following.strict, true);
        let is_new_day = self.as_of.is_some_and(|before| before != *as_of);
        let nothing = Counters { files: counters.files, ..Counters::default() };
        let is_news = *counters != nothing || !self.is_made || is_new_day;
        if text != self.text {
            say_all(&text);
            self.text = text;
        }
        if self.following.timings {
            clock.report(*counters);
        }
        if is_news {
            let what = if is_new_day { format!("a new day, {as_of}") } else { changed(hints) };
            say(&printable(&format!("{what}: {} in {}", in_words(*counters), clock.whole())));
        }
        (self.is_made, self.as_of) = (true, Some(*as_of));
    }

    /// Says why none was made.
    fn say_why(&mut self, stopped: &Stopped) -> Outcome {
        let Following { watched, strict, .. } = &self.following;
        let (outcome, text) = telling::stopped(self.world, &watched.content, *strict, stopped);
        if matches!(stopped, Stopped::Content(_)) {
            self.text = text;
        }
        outcome
    }
}

/// What changed, in a few words.
fn changed(hints: &Hints) -> String {
    match hints {
        Hints::Any => "the folder".to_owned(),
        Hints::These(paths) => match paths.first() {
            None => "the theme".to_owned(),
            Some(path) if paths.len() == 1 => path.clone(),
            Some(_) => format!("{} files", paths.len()),
        },
    }
}
