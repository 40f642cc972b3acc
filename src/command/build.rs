//! `throughline build`: from a content folder to a site, once or with each change.

mod watch;

use super::{Outcome, counts, day, fail, say, style, text_of, unreadable};
use crate::check::Judged;
use crate::diagnostic::Diagnostic;
use crate::site::{Counters, OutputError, SiteError};
use crate::source::{self, Hints};
use crate::workshop::{self, Built, Order, Stopped, Workshop};
use crate::world::{Failure, World};
use clap::Args;
use jiff::civil::Date;
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::Instant;

/// Build the site
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Build {
    /// The content folder
    #[arg(default_value = "content")]
    content: PathBuf,
    /// The folder into which the site is written
    #[arg(short, long, value_name = "DIR", default_value = "public")]
    output: PathBuf,
    /// Build as of this day instead of today: 2026-10-31
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
    /// Build only the edition of this audience; may be given several times
    #[arg(long = "audience", value_name = "ID")]
    audiences: Vec<String>,
    /// Use this theme: a name, or a folder
    #[arg(long, value_name = "NAME|DIR")]
    theme: Option<String>,
    /// Stop at errors too, not only at faults
    #[arg(long)]
    strict: bool,
    /// Keep watching the content and build what changes, until Ctrl-C
    #[arg(long)]
    watch: bool,
    /// With --watch: look for changes twice a second instead of waiting for the system to tell them, as it does not on
    /// some network shares and in some containers
    #[arg(long, requires = "watch")]
    poll: bool,
    /// Say how long each stage took, and how much it did
    #[arg(long)]
    timings: bool,
}

impl Build {
    /// Builds the site.
    pub fn run(&self, world: &dyn World) -> Outcome {
        if let Err(words) = self.check_folders(world) {
            say(&format!("error: {words}"));
            return Outcome::Usage;
        }
        if self.watch {
            return watch::run(self, world);
        }
        let mut clock = Clock::new();
        match Workshop::for_one(world, self.order()).build(&Hints::Any, &mut |stage| clock.lap(stage)) {
            Ok(built) => self.built(&built, &clock),
            Err(stopped) => self.stopped(world, &stopped),
        }
    }

    fn order(&self) -> Order {
        Order {
            content: self.content.clone(),
            output: self.output.clone(),
            as_of: self.as_of,
            audiences: self.audiences.clone(),
            theme: self.theme.clone(),
            strict: self.strict,
        }
    }

    /// Says what was built.
    fn built(&self, Built { judged, as_of, counters }: &Built, clock: &Clock) -> Outcome {
        say_all(&self.text(judged, true));
        if self.timings {
            clock.report(*counters);
        }
        say(&format!(
            "{}: {} files as of {as_of}, {} written, {} removed",
            self.output.display(),
            counters.files,
            counters.written,
            counters.removed
        ));
        Outcome::Done
    }

    /// Says why nothing was built.
    fn stopped(&self, world: &dyn World, stopped: &Stopped) -> Outcome {
        match stopped {
            Stopped::Unreadable(error) => unreadable(world, &self.content, error),
            Stopped::Content(judged) => {
                say_all(&self.text(judged, false));
                say("nothing was built; what was built before is as it was");
                Outcome::Content
            }
            Stopped::Audience(judged, words) => {
                say_all(&self.text(judged, true));
                say(&format!("error: {words}"));
                Outcome::Usage
            }
            Stopped::Theme(judged, error) => {
                say_all(&self.text(judged, true));
                fail(error)
            }
            Stopped::Site(judged, error) => {
                say_all(&self.text(judged, true));
                let outcome = fail(error);
                if let Some(words) = remedy(error) {
                    say(&format!("help: {words}"));
                }
                outcome
            }
        }
    }

    /// What is wrong with the content, as far as a build is about it: faults, and what makes figures wrong or missing; with
    /// `--strict` errors too. Of the rest it tells how much there is, where the site is built.
    fn text(&self, judged: &Judged, built: bool) -> String {
        let found = judged.whole.iter().flat_map(|whole| whole.findings.all());
        let open = found.filter(|finding| finding.accepted.is_none()).map(|finding| &finding.diagnostic);
        let (told, rest): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            open.partition(|diagnostic| workshop::is_told(diagnostic, self.strict));
        let mut all: Vec<&Diagnostic> = judged.diagnostics.iter().chain(told).collect();
        all.sort_by(|a, b| a.order(b));
        let mut text = text_of(&all, &judged.root, style(&std::io::stderr()));
        if let Some(counts) = counts(&rest).filter(|_| built) {
            let break_of_line = if text.is_empty() { "" } else { "\n" };
            let _ = write!(text, "{break_of_line}the check finds {counts} more: throughline check {}", judged.root);
        }
        text
    }

    /// The site must not be written into the content, nor over the folder that holds it.
    fn check_folders(&self, world: &dyn World) -> Result<(), String> {
        let content = world.resolved(&self.content);
        let output = world.resolved(&self.output);
        if content == output || content.starts_with(&output) {
            return Err(format!(
                "`{}` holds the content; choose another output folder with `-o`",
                self.output.display()
            ));
        }
        if let Ok(inside) = output.strip_prefix(&content) {
            let first = inside.iter().next().map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
            if source::record::Kind::ALL.iter().any(|kind| kind.folder() == first)
                || first == "data"
                || first == "themes"
            {
                return Err(format!(
                    "`{}` is a folder of the content; choose another with `-o`",
                    self.output.display()
                ));
            }
        }
        Ok(())
    }
}

/// Says messages, if there are any.
fn say_all(text: &str) {
    if !text.is_empty() {
        say(text.trim_end());
    }
}

/// What to do where a site could not be written.
fn remedy(error: &SiteError) -> Option<&'static str> {
    let (SiteError::Output(OutputError::Failure(Failure { source, .. })) | SiteError::Failure(Failure { source, .. })) =
        error
    else {
        return None;
    };
    match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some(
            "there is no room left on the disk: make room and build again; until then each page is whole, but some may be \
             newer than others",
        ),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            Some("nothing may be written there: make the folder writable, or choose another with `-o`")
        }
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            Some("a file stands where a folder is needed: move it away, or choose another folder with `-o`")
        }
        _ => None,
    }
}

/// How long each stage took.
struct Clock {
    first: Instant,
    last: Instant,
    laps: Vec<(&'static str, u128)>,
}

impl Clock {
    fn new() -> Self {
        let now = Instant::now();
        Self { first: now, last: now, laps: Vec::new() }
    }

    fn lap(&mut self, stage: &'static str) {
        self.laps.push((stage, self.last.elapsed().as_micros()));
        self.last = Instant::now();
    }

    fn report(&self, counters: Counters) {
        for (stage, micros) in &self.laps {
            say(&format!("{stage:>8} {:>7}.{} ms", micros / 1000, micros % 1000 / 100));
        }
        say(&format!("  counts {}", in_words(counters)));
    }
}

/// How much was done.
fn in_words(counters: Counters) -> String {
    let Counters { parsed, viewed, rendered, written, removed, .. } = counters;
    format!("{parsed} parsed, {viewed} viewed, {rendered} rendered, {written} written, {removed} removed")
}
