//! `throughline build --watch`: a build with each change, until it is stopped.

use super::super::{Outcome, fail, say};
use super::{Build, Clock, in_words, say_all};
use crate::diagnostic::printable;
use crate::render::Theme;
use crate::site::Counters;
use crate::source::Hints;
use crate::watch::{Stopper, Watch, WatchError, Watched};
use crate::workshop::{Built, Stopped, Workshop};
use crate::world::World;
use jiff::civil::Date;
use std::sync::atomic::{AtomicBool, Ordering};

/// Builds, and builds again with each change.
pub(super) fn run(build: &Build, world: &dyn World) -> Outcome {
    // Watching begins before the first build, so that no edit falls between the two.
    let mut watch = match Watch::new(world, watched(build)) {
        Ok(watch) => watch,
        Err(error) => return refused(&error),
    };
    end_at_a_signal(watch.stopper());
    let mut session = Session {
        build,
        world,
        workshop: Workshop::new(world, build.order()),
        text: String::new(),
        is_built: false,
        as_of: None,
    };
    if let Some(outcome) = session.first() {
        return outcome;
    }
    say(&printable(&format!("watching {}; Ctrl-C ends it", build.content.display())));
    loop {
        match watch.wait() {
            Ok(Some(hints)) => session.again(&hints),
            Ok(None) => return Outcome::Done,
            Err(error) => return refused(&error),
        }
    }
}

fn watched(build: &Build) -> Watched {
    Watched {
        content: build.content.clone(),
        themes: Theme::folders_outside(&build.content, build.theme.as_deref()),
        output: Some(build.output.clone()),
        as_of: build.as_of,
        poll: build.poll,
    }
}

fn refused(error: &WatchError) -> Outcome {
    let outcome = fail(error);
    say(&format!("help: {}", error.remedy()));
    outcome
}

/// Ctrl-C lets the build in hand come to its end; a second one does not wait for it. Either leaves only whole files.
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

/// One build after the other.
struct Session<'b> {
    build: &'b Build,
    world: &'b dyn World,
    workshop: Workshop<'b>,
    /// What was last said of the content: what is still true is not said again.
    text: String,
    /// Whether the last build was done.
    is_built: bool,
    as_of: Option<Date>,
}

impl Session<'_> {
    /// The first build; tells how it ended where there is nothing to wait for.
    fn first(&mut self) -> Option<Outcome> {
        let mut clock = Clock::new();
        match self.workshop.build(&Hints::Any, &mut |stage| clock.lap(stage)) {
            Ok(built) => {
                self.build.built(&built, &clock);
                self.text = self.build.text(&built.judged, true);
                (self.is_built, self.as_of) = (true, Some(built.as_of));
                None
            }
            Err(stopped) => {
                let outcome = self.build.stopped(self.world, &stopped);
                if let Stopped::Content(judged) = &*stopped {
                    self.text = self.build.text(judged, false);
                }
                // An edit mends the content, a theme and its templates; the rest is not the writer's to mend.
                let is_mended_by_an_edit = match &*stopped {
                    Stopped::Content(_) | Stopped::Theme(..) => true,
                    Stopped::Site(_, error) => matches!(error, crate::site::SiteError::Template(_)),
                    Stopped::Unreadable(_) | Stopped::Audience(..) => false,
                };
                (!is_mended_by_an_edit).then_some(outcome)
            }
        }
    }

    /// A build after a change.
    fn again(&mut self, hints: &Hints) {
        let mut clock = Clock::new();
        match self.workshop.build(hints, &mut |stage| clock.lap(stage)) {
            Ok(built) => self.built(hints, &built, &clock),
            Err(stopped) => self.stopped(&stopped),
        }
    }

    fn built(&mut self, hints: &Hints, Built { judged, as_of, counters }: &Built, clock: &Clock) {
        let text = self.build.text(judged, true);
        let is_new_day = self.as_of.is_some_and(|before| before != *as_of);
        let nothing = Counters { files: counters.files, ..Counters::default() };
        let is_news = *counters != nothing || !self.is_built || is_new_day;
        if text != self.text {
            say_all(&text);
            self.text = text;
        }
        if self.build.timings {
            clock.report(*counters);
        }
        if is_news {
            let what = if is_new_day { format!("a new day, {as_of}") } else { changed(hints) };
            let micros = clock.first.elapsed().as_micros();
            let took = format!("{}.{} ms", micros / 1000, micros % 1000 / 100);
            say(&printable(&format!("{what}: {} in {took}", in_words(*counters))));
        }
        (self.is_built, self.as_of) = (true, Some(*as_of));
    }

    fn stopped(&mut self, stopped: &Stopped) {
        if let Stopped::Content(judged) = stopped {
            let text = self.build.text(judged, false);
            if judged.parsed == 0 && !self.is_built && text == self.text {
                return;
            }
            self.text = text;
        }
        self.is_built = false;
        self.build.stopped(self.world, stopped);
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
