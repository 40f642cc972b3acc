//! `throughline build`: from a content folder to a site.

use super::judge::{Judged, Whole, judge};
use super::{Outcome, counts, day, fail, report, say, unreadable};
use crate::check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition;
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

impl Build {
    /// Builds the site.
    pub fn run(&self, world: &dyn World) -> Outcome {
        let mut clock = Clock::new(self.timings);
        if let Err(words) = self.check_folders(world) {
            say(&format!("error: {words}"));
            return Outcome::Usage;
        }
        let as_of = self.as_of.unwrap_or_else(|| world.today());
        let judged = match judge(world, &self.content, as_of, &mut |stage| clock.lap(stage)) {
            Ok(judged) => judged,
            Err(error) => return unreadable(world, &self.content, &error),
        };
        let stops = self.told(&judged);
        let parsed = judged.parsed;
        let (Some(whole), false) = (judged.whole, stops) else {
            say("nothing was built; what was built before is as it was");
            return Outcome::Content;
        };
        let Whole { strategy, readings, past, findings } = whole;
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
            past: &past,
            findings: findings.into(),
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

    /// Says what is wrong with the content, as far as a build is about it, and tells whether that stops it: faults, and
    /// what makes figures wrong or missing; with `--strict` errors too. Of the rest it says how much there is.
    fn told(&self, judged: &Judged) -> bool {
        let found = judged.whole.iter().flat_map(|whole| whole.findings.all());
        let open: Vec<&Diagnostic> =
            found.filter(|finding| finding.accepted.is_none()).map(|finding| &finding.diagnostic).collect();
        let is_figure = |diagnostic: &Diagnostic| check::rule(diagnostic.id).is_some_and(|rule| rule.figures);
        let (told, rest): (Vec<&Diagnostic>, Vec<&Diagnostic>) = open
            .into_iter()
            .partition(|diagnostic| is_figure(diagnostic) || (self.strict && diagnostic.severity == Severity::Error));
        let stops = judged.has_faults() || (self.strict && told.iter().any(|d| d.severity == Severity::Error));
        let mut all: Vec<&Diagnostic> = judged.diagnostics.iter().chain(told).collect();
        all.sort_by(|a, b| a.order(b));
        report(&all, &judged.root);
        if let Some(counts) = counts(&rest).filter(|_| !stops) {
            say(&format!("the check finds {counts} more: throughline check {}", judged.root));
        }
        stops
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
