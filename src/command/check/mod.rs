//! `throughline check`: what is wrong with a content folder, and what is weak in its strategy.

mod entry;
mod github;
mod json;
mod sarif;

use super::{Outcome, day, print, say, style, text_of, unreadable};
use crate::check::{Judged, judge};
use crate::diagnostic::Severity;
use crate::world::World;
use clap::{Args, ValueEnum};
use entry::Entry;
use jiff::civil::Date;
use std::fmt::Write;
use std::path::PathBuf;

/// Check that the strategy hangs together
#[derive(Debug, Args)]
pub struct Check {
    /// The content folder
    #[arg(default_value = "content")]
    content: PathBuf,
    /// How the findings are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Let warnings fail the check too
    #[arg(long, value_name = "warnings", value_enum)]
    deny: Option<Deny>,
    /// Check as of this day instead of today: 2026-10-31
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For a person
    Text,
    /// For programs
    Json,
    /// SARIF 2.1.0, for code-scanning services
    Sarif,
    /// Annotations of GitHub workflows
    Github,
}

/// What fails the check besides faults and errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings
    Warnings,
}

impl Check {
    /// Checks the content.
    pub fn run(&self, world: &dyn World) -> Outcome {
        let as_of = self.as_of.unwrap_or_else(|| world.today());
        let judged = match judge(world, &self.content, as_of, &mut |_| {}) {
            Ok(judged) => judged,
            Err(error) => return unreadable(world, &self.content, &error),
        };
        let printed = match self.format {
            Format::Text => print(text(&judged).as_bytes()),
            Format::Json => as_json(&json::report(&judged, as_of)),
            Format::Sarif => as_json(&sarif::log(&judged)),
            Format::Github => print(github::commands(&judged).as_bytes()),
        };
        if printed != Outcome::Done {
            return printed;
        }
        let worst = judged.open().iter().map(|diagnostic| diagnostic.severity).min();
        let passes = match worst {
            Some(Severity::Fault | Severity::Error) => false,
            Some(Severity::Warning) => self.deny != Some(Deny::Warnings),
            Some(Severity::Note) | None => true,
        };
        if passes && judged.whole.is_some() { Outcome::Done } else { Outcome::Content }
    }
}

/// The findings as a person reads them.
fn text(judged: &Judged) -> String {
    let open = judged.open();
    let accepted = judged.whole.iter().flat_map(|whole| whole.findings.all()).filter(|f| f.accepted.is_some()).count();
    let mut out = text_of(&open, &judged.root, style(&std::io::stdout()));
    if open.is_empty() {
        out.push_str("nothing found");
    }
    if accepted > 0 {
        let _ = write!(out, "; {accepted} accepted");
    }
    out.push('\n');
    if judged.has_faults() {
        out.push_str("while there are faults, nothing is concluded from what is missing: mend them and check again\n");
    }
    if !open.is_empty() {
        out.push_str("`throughline explain NAME` says more of a finding\n");
    }
    out
}

fn as_json(value: &impl serde::Serialize) -> Outcome {
    match serde_json::to_vec_pretty(value) {
        Ok(mut bytes) => {
            bytes.push(b'\n');
            print(&bytes)
        }
        Err(error) => {
            say(&format!("error: the findings can't be written as JSON: {error}"));
            Outcome::Environment
        }
    }
}
