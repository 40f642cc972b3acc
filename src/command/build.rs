//! `throughline build`: from a content folder to a site.

use super::{Outcome, counts, day, fail, report, say, unreadable};
use crate::check::Judged;
use crate::diagnostic::Diagnostic;
use crate::site::Counters;
use crate::source::{self, Hints};
use crate::workshop::{self, Built, Order, Stopped, Workshop};
use crate::world::World;
use clap::Args;
use jiff::civil::Date;
use std::path::PathBuf;
use std::time::Instant;

/// Build the site
#[derive(Debug, Args)]
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
    /// Say how long each stage took, and how much it did
    #[arg(long)]
    timings: bool,
}

impl Build {
    /// Builds the site.
    pub fn run(&self, world: &dyn World) -> Outcome {
        let mut clock = Clock::new(self.timings);
        if let Err(words) = self.check_folders(world) {
            say(&format!("error: {words}"));
            return Outcome::Usage;
        }
        let order = Order {
            content: self.content.clone(),
            as_of: self.as_of,
            audiences: self.audiences.clone(),
            theme: self.theme.clone(),
            strict: self.strict,
        };
        match Workshop::for_one(world, order).build(&self.output, &Hints::Any, &mut |stage| clock.lap(stage)) {
            Ok(Built { judged, as_of, counters }) => {
                self.tell(&judged, true);
                clock.report(counters);
                say(&format!(
                    "{}: {} files as of {as_of}, {} written, {} removed",
                    self.output.display(),
                    counters.files,
                    counters.written,
                    counters.removed
                ));
                Outcome::Done
            }
            Err(stopped) => self.stopped(world, *stopped),
        }
    }

    /// Says why nothing was built.
    fn stopped(&self, world: &dyn World, stopped: Stopped) -> Outcome {
        match stopped {
            Stopped::Unreadable(error) => unreadable(world, &self.content, &error),
            Stopped::Content(judged) => {
                self.tell(&judged, false);
                say("nothing was built; what was built before is as it was");
                Outcome::Content
            }
            Stopped::Audience(judged, words) => {
                self.tell(&judged, true);
                say(&format!("error: {words}"));
                Outcome::Usage
            }
            Stopped::Theme(judged, error) => {
                self.tell(&judged, true);
                fail(&error)
            }
            Stopped::Site(judged, error) => {
                self.tell(&judged, true);
                fail(&error)
            }
        }
    }

    /// Says what is wrong with the content, as far as a build is about it: faults, and what makes figures wrong or missing;
    /// with `--strict` errors too. Of the rest it says how much there is, where the site is built.
    fn tell(&self, judged: &Judged, built: bool) {
        let found = judged.whole.iter().flat_map(|whole| whole.findings.all());
        let open = found.filter(|finding| finding.accepted.is_none()).map(|finding| &finding.diagnostic);
        let (told, rest): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            open.partition(|diagnostic| workshop::is_told(diagnostic, self.strict));
        let mut all: Vec<&Diagnostic> = judged.diagnostics.iter().chain(told).collect();
        all.sort_by(|a, b| a.order(b));
        report(&all, &judged.root);
        if let Some(counts) = counts(&rest).filter(|_| built) {
            say(&format!("the check finds {counts} more: throughline check {}", judged.root));
        }
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

/// How long each stage took.
struct Clock {
    on: bool,
    last: Instant,
    laps: Vec<(&'static str, u128)>,
}

impl Clock {
    fn new(on: bool) -> Self {
        Self { on, last: Instant::now(), laps: Vec::new() }
    }

    fn lap(&mut self, stage: &'static str) {
        self.laps.push((stage, self.last.elapsed().as_micros()));
        self.last = Instant::now();
    }

    fn report(&self, counters: Counters) {
        if !self.on {
            return;
        }
        for (stage, micros) in &self.laps {
            say(&format!("{stage:>8} {:>7}.{} ms", micros / 1000, micros % 1000 / 100));
        }
        let Counters { parsed, viewed, rendered, written, removed, .. } = counters;
        say(&format!(
            "  counts {parsed} parsed, {viewed} viewed, {rendered} rendered, {written} written, {removed} removed"
        ));
    }
}
