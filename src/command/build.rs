//! `throughline build`: from a content folder to a site, once or with each change.

use super::following::{Following, Maker};
use super::telling::{self, Clock, say_all};
use super::{Outcome, day, say};
use crate::render::Theme;
use crate::source::{self, Hints};
use crate::watch::Watched;
use crate::workshop::{Built, Order, Stopped, Workshop};
use crate::world::World;
use clap::Args;
use jiff::civil::Date;
use std::path::PathBuf;

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
            return self
                .following()
                .run(world, &mut Again { build: self, workshop: Workshop::new(world, self.order()) });
        }
        let mut clock = Clock::new();
        let built =
            Workshop::for_one(world, self.order()).build(&self.output, &Hints::Any, &mut |stage| clock.lap(stage));
        match built {
            Ok(built) => {
                say_all(&telling::text(&built.judged, self.strict, true));
                if self.timings {
                    clock.report(built.counters);
                }
                self.say_what_is_there(&built);
                Outcome::Done
            }
            Err(stopped) => telling::stopped(world, &self.content, self.strict, &stopped).0,
        }
    }

    fn order(&self) -> Order {
        Order {
            content: self.content.clone(),
            as_of: self.as_of,
            audiences: self.audiences.clone(),
            theme: self.theme.clone(),
            strict: self.strict,
        }
    }

    fn following(&self) -> Following {
        let watched = Watched {
            content: self.content.clone(),
            themes: Theme::folders_outside(&self.content, self.theme.as_deref()),
            output: Some(self.output.clone()),
            as_of: self.as_of,
            poll: self.poll,
        };
        Following { watched, strict: self.strict, timings: self.timings }
    }

    fn say_what_is_there(&self, Built { as_of, counters, .. }: &Built) {
        say(&format!(
            "{}: {} files as of {as_of}, {} written, {} removed",
            self.output.display(),
            counters.files,
            counters.written,
            counters.removed
        ));
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

/// A build with each change.
struct Again<'b> {
    build: &'b Build,
    workshop: Workshop<'b>,
}

impl Maker for Again<'_> {
    fn make(&mut self, hints: &Hints, lap: &mut dyn FnMut(&'static str)) -> Result<Built, Box<Stopped>> {
        self.workshop.build(&self.build.output, hints, lap)
    }

    fn begin(&mut self, first: Option<&Built>) -> Result<(), Outcome> {
        if let Some(built) = first {
            self.build.say_what_is_there(built);
        }
        Ok(())
    }
}
