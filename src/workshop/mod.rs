//! The way from a content folder to a site, walked once or again and again: what has not changed is not done again.

use crate::check::{self, Judge, Judged, Whole};
use crate::diagnostic::Severity;
use crate::edition;
use crate::render::{Theme, ThemeError};
use crate::site::{Counters, Memory, Site, SiteError};
use crate::source::Hints;
use crate::strategy::Strategy;
use crate::world::{Failure, World};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// What is to be built.
#[derive(Debug, Clone)]
pub struct Order {
    /// The content folder.
    pub content: PathBuf,
    /// The day as of which it is built; none is today.
    pub as_of: Option<Date>,
    /// Only the editions of these audiences; all when empty.
    pub audiences: Vec<String>,
    /// A theme, by name or folder, instead of the strategy's own.
    pub theme: Option<String>,
    /// Whether errors of the check stop the build too, not only faults.
    pub strict: bool,
}

/// Content that is good enough for a site.
pub struct Ready {
    /// What is known of it.
    pub judged: Judged,
    /// The strategy with all that is said of it.
    pub whole: Whole,
    /// The theme in which it is shown.
    pub theme: Theme,
    /// The day as of which it stands so.
    pub as_of: Date,
    /// What may have changed since it was good before.
    pub hints: Hints,
}

/// A site that was built.
pub struct Built {
    /// What it was built from.
    pub judged: Judged,
    /// The day as of which it was built.
    pub as_of: Date,
    /// How much was done.
    pub counters: Counters,
}

/// Why nothing was built.
pub enum Stopped {
    /// The content folder can't be read.
    Unreadable(Failure),
    /// The content is not good enough.
    Content(Judged),
    /// There is no such audience; with what to do.
    Audience(Judged, String),
    /// The theme can't be had.
    Theme(Judged, ThemeError),
    /// The site can't be written.
    Site(Judged, SiteError),
}

/// A place where a site is built, with what is remembered of it.
pub struct Workshop<'w> {
    world: &'w dyn World,
    order: Order,
    judge: Judge,
    memory: Memory,
    /// What may have changed since the content was good last: who says what changes, says it once.
    unready: Hints,
}

impl<'w> Workshop<'w> {
    /// For one build.
    pub fn for_one(world: &'w dyn World, order: Order) -> Self {
        let judge = Judge::for_one(&order.content);
        Self { memory: Memory::of_nothing(), judge, ..Self::new(world, order) }
    }

    /// For build after build.
    pub fn new(world: &'w dyn World, order: Order) -> Self {
        let judge = Judge::new(&order.content);
        Self { world, order, judge, memory: Memory::default(), unready: Hints::default() }
    }

    /// What is to be built.
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// Reads and judges what may have changed. `lap` is told when a stage is done.
    ///
    /// # Errors
    /// Why no site can be made of it.
    pub fn ready(&mut self, hints: &Hints, lap: &mut dyn FnMut(&'static str)) -> Result<Ready, Box<Stopped>> {
        let Self { world, order, judge, unready, .. } = self;
        unready.add(hints);
        let as_of = order.as_of.unwrap_or_else(|| world.today());
        let judged = match judge.judge(*world, as_of, unready, lap) {
            Ok(judged) => judged,
            Err(failure) => {
                // What was read before it failed is not known.
                *unready = Hints::Any;
                return Err(Box::new(Stopped::Unreadable(failure)));
            }
        };
        let Some(whole) = judged.whole.clone().filter(|_| !is_stopped(&judged, order.strict)) else {
            return Err(Box::new(Stopped::Content(judged)));
        };
        if let Some(words) = unknown_audience(&order.audiences, &whole.strategy) {
            return Err(Box::new(Stopped::Audience(judged, words)));
        }
        match theme(*world, order, &whole) {
            Ok(theme) => Ok(Ready { judged, whole, theme, as_of, hints: std::mem::take(unready) }),
            Err(error) => Err(Box::new(Stopped::Theme(judged, error))),
        }
    }

    /// Builds what may have changed into a folder, the same each time. `lap` is told when a stage is done.
    ///
    /// # Errors
    /// Why nothing was built; what was built before is then as it was, but where the output folder itself failed.
    pub fn build(
        &mut self,
        output: &Path,
        hints: &Hints,
        lap: &mut dyn FnMut(&'static str),
    ) -> Result<Built, Box<Stopped>> {
        let Ready { judged, whole, theme, as_of, hints } = self.ready(hints, lap)?;
        let Order { content, audiences, .. } = &self.order;
        let site = Site { world: self.world, content, whole: &whole, theme: &theme, only: audiences };
        let counters = match site.build_again(output, &hints, &mut self.memory) {
            Ok(counters) => counters,
            Err(error) => return Err(Box::new(Stopped::Site(judged, error))),
        };
        lap("build");
        Ok(Built { as_of, counters: Counters { parsed: judged.parsed, ..counters }, judged })
    }
}

/// Whether a build tells a finding of a rule and a severity: those which say that a figure may not be true; where it is strict, errors too.
pub fn is_told(id: &str, severity: Severity, strict: bool) -> bool {
    check::rule(id).is_some_and(|rule| rule.figures) || (strict && severity == Severity::Error)
}

/// Whether what is wrong with the content stops a build.
fn is_stopped(judged: &Judged, strict: bool) -> bool {
    let mut open = judged.whole.iter().flat_map(|whole| whole.findings.open().keys());
    judged.has_faults() || (strict && open.any(|(_, severity)| *severity == Severity::Error))
}

fn theme(world: &dyn World, order: &Order, whole: &Whole) -> Result<Theme, ThemeError> {
    let named = whole.strategy.organisation.theme.as_ref().map_or("briefing", |theme| &theme.value);
    match &order.theme {
        Some(chosen) => Theme::chosen(world, &order.content, chosen),
        None => Theme::named(world, &order.content, named),
    }
}

fn unknown_audience(asked: &[String], strategy: &Strategy) -> Option<String> {
    let known = edition::audiences(strategy);
    let unknown = asked.iter().find(|id| !known.iter().any(|audience| *audience.id == ***id))?;
    let ids: Vec<&str> = known.iter().map(|audience| &*audience.id).collect();
    let near = crate::diagnostic::nearest(unknown, ids.iter().copied());
    let help =
        near.map_or_else(|| format!("the audiences are {}", ids.join(", ")), |near| format!("did you mean `{near}`?"));
    Some(format!("there is no audience `{unknown}`; {help}"))
}
