//! What is said of a site that is made: what is wrong with the content, how much was done, why nothing was.

use super::{Outcome, fail, in_numbers, say, style, text_of, unreadable};
use crate::check::Judged;
use crate::diagnostic::{Diagnostic, Severity};
use crate::site::{Counters, OutputError, SiteError};
use crate::workshop::{self, Stopped};
use crate::world::{Failure, World};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, Instant};

/// What is wrong with the content, as far as a site is about it: faults, and what makes figures wrong or missing; where it
/// is strict, errors too. Of the rest it tells how much there is, where the site is made.
pub(super) fn text(judged: &Judged, strict: bool, is_made: bool) -> String {
    let is_told = |id: &str, severity: Severity| workshop::is_told(id, severity, strict);
    let mut told: Vec<&Diagnostic> = Vec::new();
    let mut rest: BTreeMap<Severity, usize> = BTreeMap::new();
    for findings in judged.whole.iter().map(|whole| &whole.findings) {
        let mut is_any_told = false;
        for ((id, severity), count) in findings.open() {
            if is_told(id, *severity) {
                is_any_told = true;
            } else {
                *rest.entry(*severity).or_default() += count;
            }
        }
        // There may be very many, and mostly none is to be told.
        if is_any_told {
            let open = findings.all().filter(|finding| finding.accepted.is_none()).map(|finding| &finding.diagnostic);
            told.extend(open.filter(|diagnostic| is_told(diagnostic.id, diagnostic.severity)));
        }
    }
    let mut all: Vec<&Diagnostic> = judged.diagnostics.iter().chain(told).collect();
    all.sort_by(|a, b| a.order(b));
    let mut text = text_of(&all, &judged.root, style(&std::io::stderr()));
    if let Some(counts) = in_numbers(&rest).filter(|_| is_made) {
        let break_of_line = if text.is_empty() { "" } else { "\n" };
        let _ = write!(text, "{break_of_line}the check finds {counts} more: throughline check {}", judged.root);
    }
    text
}

/// Says why no site was made; with what was said of the content.
pub(super) fn stopped(world: &dyn World, content: &Path, strict: bool, stopped: &Stopped) -> (Outcome, String) {
    let of = |judged: &Judged, is_made: bool| {
        let text = text(judged, strict, is_made);
        say_all(&text);
        text
    };
    match stopped {
        Stopped::Unreadable(error) => (unreadable(world, content, error), String::new()),
        Stopped::Content(judged) => {
            let text = of(judged, false);
            say("nothing was built; what was built before is as it was");
            (Outcome::Content, text)
        }
        Stopped::Audience(judged, words) => {
            let text = of(judged, true);
            say(&format!("error: {words}"));
            (Outcome::Usage, text)
        }
        Stopped::Theme(judged, error) => {
            let text = of(judged, true);
            (fail(error), text)
        }
        Stopped::Site(judged, error) => {
            let text = of(judged, true);
            let outcome = fail(error);
            if let Some(words) = remedy(error) {
                say(&format!("help: {words}"));
            }
            (outcome, text)
        }
    }
}

/// Says messages, if there are any.
pub(super) fn say_all(text: &str) {
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
pub(super) struct Clock {
    first: Instant,
    last: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Clock {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self { first: now, last: now, laps: Vec::new() }
    }

    pub(super) fn lap(&mut self, stage: &'static str) {
        self.laps.push((stage, self.last.elapsed()));
        self.last = Instant::now();
    }

    pub(super) fn report(&self, counters: Counters) {
        for (stage, took) in &self.laps {
            say(&format!("{stage:>8} {:>9}", milliseconds(*took)));
        }
        say(&format!("  counts {}", in_words(counters)));
    }

    /// How long it all took.
    pub(super) fn whole(&self) -> String {
        milliseconds(self.first.elapsed())
    }
}

fn milliseconds(took: Duration) -> String {
    format!("{}.{} ms", took.as_millis(), took.subsec_micros() % 1000 / 100)
}

/// How much was done.
pub(super) fn in_words(counters: Counters) -> String {
    let Counters { parsed, viewed, rendered, written, removed, files } = counters;
    // A site that is only looked at has no files.
    if files == 0 {
        return format!("{parsed} parsed, {viewed} viewed, {rendered} rendered");
    }
    format!("{parsed} parsed, {viewed} viewed, {rendered} rendered, {written} written, {removed} removed")
}
