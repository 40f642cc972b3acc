//! `throughline explain`: what a finding means, why it matters, how it is mended.

use super::{Outcome, print, say};
use crate::check::{self, Rule, known};
use crate::diagnostic::nearest;
use clap::Args;
use std::fmt::Write;

/// Say what a finding of the check means, why it matters and how to mend it
#[derive(Debug, Args)]
pub struct Explain {
    /// The finding, as `check` names it; all of them in short where it is left out
    finding: Option<String>,
}

impl Explain {
    /// Prints the words of one finding, or a line for each.
    pub fn run(&self) -> Outcome {
        let Some(wanted) = &self.finding else { return print(all().as_bytes()) };
        // A KPI file that can't be read is named with its cause: `data-unreadable/ambiguous-date`.
        let id = wanted.rsplit('/').next().unwrap_or(wanted);
        if let Some(rule) = check::rule(id) {
            return print(check::documentation(rule).as_bytes());
        }
        if let Some(message) = known::message(id) {
            return print(known::documentation(message).as_bytes());
        }
        say(&format!("error: there is no finding `{wanted}`"));
        let ids = check::all().iter().map(|rule| rule.id).chain(known::MESSAGES.iter().map(|message| message.id));
        say(&nearest(id, ids).map_or_else(
            || "help: `throughline explain` lists them all".to_owned(),
            |near| format!("help: did you mean `{near}`?"),
        ));
        Outcome::Usage
    }
}

/// A line for each finding, by capability.
fn all() -> String {
    let mut out = String::new();
    for capability in crate::edition::Capability::ALL {
        let _ = writeln!(out, "{}", check::sentence(capability.name()).trim_end_matches('.'));
        for Rule { id, severity, when, .. } in check::all().iter().filter(|rule| rule.capability == capability) {
            let _ = writeln!(out, "  {id:<32} {:<8} {when}", severity.word());
        }
        out.push('\n');
    }
    out.push_str("Faults, which stop a build, and causes of a KPI file that can't be read\n");
    for message in known::MESSAGES {
        let _ = writeln!(out, "  {:<32} {:<8} {}", message.id, message.severity.word(), message.when);
    }
    out.push_str("\n`throughline explain FINDING` says more of one.\n");
    out
}
