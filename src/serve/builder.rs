//! Makes the next site as files change. What is open in a browser is made first, before the site is swapped in; a site that
//! has a fault is never swapped in.

use super::shown::{Answers, Now, Shown};
use super::trial::Trial;
use crate::check::Judged;
use crate::diagnostic::{Diagnostic, Severity, Style};
use crate::site::{Counters, SiteError, Snapshot};
use crate::source::Hints;
use crate::workshop::{Built, Order, Ready, Stopped, Workshop};
use crate::world::World;
use std::sync::Arc;

/// Makes site after site of a content folder.
pub struct Builder<'w> {
    world: &'w dyn World,
    workshop: Workshop<'w>,
    shown: Arc<Shown>,
    trial: Trial,
}

/// What came of it.
pub type News = Result<Built, Box<Stopped>>;

impl<'w> Builder<'w> {
    /// For what an order names. What is made is shown in `shown`; `told` hears when a template proves to fail after its site
    /// was built.
    pub fn new(
        world: &'w dyn World,
        order: Order,
        shown: &Arc<Shown>,
        told: impl Fn(&SiteError) + Send + Sync + 'static,
    ) -> Self {
        let trial = Trial::new(shown, Arc::new(told));
        Self { world, workshop: Workshop::new(world, order), shown: Arc::clone(shown), trial }
    }

    /// Makes the site of what may have changed, and has it served. `lap` is told when a stage is done.
    ///
    /// # Errors
    /// Why the site that is served is an earlier one, with what is wrong.
    pub fn build(&mut self, hints: &Hints, lap: &mut dyn FnMut(&'static str)) -> News {
        let made = self.workshop.ready(hints, lap).and_then(|ready| self.made(ready));
        lap("open");
        match made {
            Ok((site, built)) => {
                self.show(&Arc::new(site));
                Ok(built)
            }
            Err(stopped) => {
                let faults: Arc<[String]> = faults(&stopped).into();
                self.shown.swap(|now| Now { faults, ..now.clone() });
                Err(stopped)
            }
        }
    }

    /// Has a site served, and its templates tried if they are not those of the site before.
    fn show(&self, site: &Arc<Answers>) {
        let mut untried = None;
        self.shown.swap(|now| {
            let last = now.site.as_ref();
            let same = last.is_some_and(|last| last.snapshot.has_statics_of(&site.snapshot));
            let styles = if same { now.styles } else { now.styles + 1 };
            let site = Some(Arc::clone(site));
            if last.zip(site.as_ref()).is_some_and(|(last, site)| last.snapshot.looks_like(&site.snapshot)) {
                // What a trial has found of these templates, or will find, holds for this site too.
                let faults = now.failing.iter().cloned().collect();
                return Now { site, styles, faults, ..now.clone() };
            }
            // While templates are on trial, the site before them is at hand.
            let before = now.fallback.as_ref().or(last).cloned();
            untried = Some(before.clone());
            Now { site, fallback: before, failing: None, styles, faults: Arc::default() }
        });
        if let Some(before) = untried {
            self.trial.begin(site, before);
        }
    }

    /// A site with the pages that are open.
    fn made(&self, ready: Ready) -> Result<(Answers, Built), Box<Stopped>> {
        let Ready { judged, whole, theme, as_of, hints: _ } = ready;
        let Order { content, audiences, .. } = self.workshop.order();
        let before = self.shown.now();
        let before = before.site.as_ref().map(|site| &site.snapshot);
        let made = Snapshot::new(content, whole, theme, audiences, before).map_err(SiteError::from);
        let made = made.and_then(|snapshot| {
            let site = Answers::new(snapshot);
            let open = self.shown.open_pages();
            for path in &open {
                site.at(self.world, path)?;
            }
            Ok((site, open.len()))
        });
        match made {
            Ok((site, open)) => {
                let counters = Counters { parsed: judged.parsed, viewed: open, rendered: open, ..Counters::default() };
                Ok((site, Built { judged, as_of, counters }))
            }
            Err(error) => Err(Box::new(Stopped::Site(judged, error))),
        }
    }
}

/// Why there is no newer site, a text for each fault.
fn faults(stopped: &Stopped) -> Vec<String> {
    match stopped {
        Stopped::Unreadable(failure) => vec![failure.to_string()],
        Stopped::Content(judged) => told(judged),
        Stopped::Audience(_, words) => vec![words.clone()],
        Stopped::Theme(_, error) => vec![error.to_string()],
        Stopped::Site(_, error) => vec![error.to_string()],
    }
}

fn told(judged: &Judged) -> Vec<String> {
    let faults = judged.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Fault);
    faults.map(|fault: &Diagnostic| fault.to_text(&judged.root, Style::Plain)).collect()
}
