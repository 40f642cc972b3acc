//! `throughline build`: from a content folder to a site.

use super::{Outcome, fail, report, say};
use crate::check;
use crate::diagnostic::{self, Severity};
use crate::edition;
use crate::reading;
use crate::render::Theme;
use crate::site::{Counters, Site};
use crate::source;
use crate::strategy;
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

fn day(text: &str) -> Result<Date, String> {
    crate::calendar::parse_date(text).map_err(|error| format!("{}; {}", error.reason(), error.remedy()))
}

impl Build {
    /// Builds the site.
    pub fn run(&self, world: &dyn World) -> Outcome {
        let mut clock = Clock::new(self.timings);
        if let Err(words) = self.check_folders(world) {
            say(&format!("error: {words}"));
            return Outcome::Usage;
        }
        let content = match source::load(world, &self.content) {
            Ok(content) => content,
            Err(error) => {
                say(&format!("error: {error}"));
                if !world.exists(&self.content) {
                    say("help: name the content folder, or make one to begin with: throughline new DIR");
                }
                return Outcome::Environment;
            }
        };
        let parsed = content.parsed;
        clock.lap("read");
        let linked = strategy::link(world, content);
        clock.lap("link");
        let as_of = self.as_of.unwrap_or_else(|| world.today());
        let mut diagnostics = linked.diagnostics;
        let readings = linked.strategy.as_ref().map(|strategy| reading::read(strategy, as_of));
        if let (Some(strategy), Some(readings)) = (&linked.strategy, &readings) {
            diagnostics.extend(check::findings(strategy, readings));
            diagnostic::sort(&mut diagnostics);
        }
        clock.lap("judge");
        let root = self.content.to_string_lossy().trim_end_matches(['/', '\\']).replace('\\', "/");
        let worst = diagnostics.iter().map(|diagnostic| diagnostic.severity).min();
        let stops = match worst {
            Some(Severity::Fault) => true,
            Some(Severity::Error) => self.strict,
            _ => false,
        };
        report(&diagnostics, &root);
        let (Some(strategy), Some(readings), false) = (linked.strategy, readings, stops) else {
            say("nothing was built; what was built before is as it was");
            return Outcome::Content;
        };
        if let Some(words) = self.unknown_audience(&strategy) {
            say(&format!("error: {words}"));
            return Outcome::Usage;
        }
        let named = strategy.organisation.theme.as_ref().map_or("briefing", |theme| &theme.value);
        let theme = match &self.theme {
            Some(chosen) => Theme::chosen(world, &self.content, chosen),
            None => Theme::named(world, &self.content, named),
        };
        let theme = match theme {
            Ok(theme) => theme,
            Err(error) => return fail(&error),
        };
        let site = Site {
            world,
            content: &self.content,
            strategy: &strategy,
            readings: &readings,
            theme: &theme,
            only: &self.audiences,
        };
        match site.build(&self.output) {
            Ok(counters) => {
                clock.lap("build");
                clock.report(Counters { parsed, ..counters });
                say(&format!(
                    "{}: {} files as of {as_of}, {} written, {} removed",
                    self.output.display(),
                    counters.rendered,
                    counters.written,
                    counters.removed
                ));
                Outcome::Done
            }
            Err(error) => fail(&error),
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

    fn unknown_audience(&self, strategy: &strategy::Strategy) -> Option<String> {
        let known = edition::audiences(strategy);
        let unknown = self.audiences.iter().find(|id| !known.iter().any(|audience| *audience.id == ***id))?;
        let ids: Vec<&str> = known.iter().map(|audience| &*audience.id).collect();
        let near = crate::diagnostic::nearest(unknown, ids.iter().copied());
        let help = near
            .map_or_else(|| format!("the audiences are {}", ids.join(", ")), |near| format!("did you mean `{near}`?"));
        Some(format!("there is no audience `{unknown}`; {help}"))
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
        let Counters { parsed, viewed, rendered, written, removed } = counters;
        say(&format!(
            "  counts {parsed} parsed, {viewed} viewed, {rendered} rendered, {written} written, {removed} removed"
        ));
    }
}
