//! The commands of the program, one file each. What was typed becomes what it means; exit codes are decided here.

mod build;
mod check;
mod describe;
mod explain;
mod following;
mod new;
mod schema;
mod serve;
mod telling;
mod words;

use crate::diagnostic::{self, Diagnostic, Severity, Style};
use crate::world::{Failure, World};
use clap::{CommandFactory, Parser, Subcommand};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// From plain files to briefings: a strategy, its KPIs and its work, one edition for each kind of reader.
#[derive(Debug, Parser)]
#[command(name = "throughline", version, about, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Build),
    Serve(serve::Serve),
    Check(check::Check),
    New(new::New),
    Describe(describe::Describe),
    Explain(explain::Explain),
    Schema(schema::Schema),
    Words(words::Words),
    /// Print the completions of a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// How a command ended, as scripts see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// The content is not good enough.
    Content,
    /// Wrong usage.
    Usage,
    /// The environment failed.
    Environment,
}

impl Outcome {
    /// The exit status.
    fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Content => 1,
            Self::Usage => 2,
            Self::Environment => 3,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        outcome.status().into()
    }
}

/// Runs the program with the arguments it was called with.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let outcome = if error.use_stderr() { Outcome::Usage } else { Outcome::Done };
            let _ = error.print();
            return outcome.into();
        }
    };
    match arguments.command {
        Command::Build(build) => build.run(&crate::world::Disk),
        Command::Serve(serve) => serve.run(&crate::world::Disk),
        Command::Check(check) => check.run(&crate::world::Disk),
        Command::New(new) => new.run(&crate::world::Disk),
        Command::Describe(describe) => describe.run(&crate::world::Disk),
        Command::Explain(explain) => explain.run(),
        Command::Schema(schema) => schema.run(&crate::world::Disk),
        Command::Words(words) => words.run(),
        Command::Completions { shell } => {
            let mut out = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "throughline", &mut out);
            print(&out)
        }
    }
    .into()
}

/// Writes a result to standard output. A reader that stopped reading is no failure.
fn print(bytes: &[u8]) -> Outcome {
    match std::io::stdout().write_all(bytes) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Outcome::Environment,
        _ => Outcome::Done,
    }
}

/// Says a message on standard error.
fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// Says that the environment failed.
fn fail(error: &dyn std::error::Error) -> Outcome {
    say(&diagnostic::printable(&format!("error: {error}")));
    Outcome::Environment
}

/// Says that the content folder can't be read.
fn unreadable(world: &dyn World, content: &Path, error: &Failure) -> Outcome {
    let outcome = fail(error);
    if !world.exists(content) {
        say("help: name the content folder, or make one to begin with: throughline new DIR");
    }
    outcome
}

/// A day as it is typed.
fn day(text: &str) -> Result<Date, String> {
    crate::calendar::parse_date(text).map_err(|error| format!("{}; {}", error.reason(), error.remedy()))
}

/// Whether a stream shows colours: a terminal does, unless `NO_COLOR` is set.
fn style(stream: &impl IsTerminal) -> Style {
    let coloured = stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    if coloured { Style::Coloured } else { Style::Plain }
}

/// So many messages are shown: no one reads more, and what is wrong ten thousand times is mended in one place.
const MOST: usize = 1000;

/// The text of messages, and how many there are; empty without any.
fn text_of(diagnostics: &[&Diagnostic], root: &str, style: Style) -> String {
    let mut out = String::new();
    // Where there are too many, the gravest are shown.
    let mut gravest: Vec<Severity> = diagnostics.iter().map(|diagnostic| diagnostic.severity).collect();
    gravest.sort_unstable();
    let least = gravest.get(MOST).or(gravest.last()).copied();
    let shown = diagnostics.iter().filter(|diagnostic| Some(diagnostic.severity) <= least).take(MOST);
    for diagnostic in shown {
        out.push_str(&diagnostic.to_text(root, style));
        out.push_str("\n\n");
    }
    if diagnostics.len() > MOST {
        let _ = write!(out, "{} more messages are not shown; mend these first\n\n", diagnostics.len() - MOST);
    }
    out.extend(counts(diagnostics));
    out
}

/// How many messages there are of each severity: `2 errors, 1 warning`.
fn counts(diagnostics: &[&Diagnostic]) -> Option<String> {
    let mut counts: BTreeMap<Severity, usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        *counts.entry(diagnostic.severity).or_default() += 1;
    }
    in_numbers(&counts)
}

/// How many messages there are of each severity, in words; none where there are none.
fn in_numbers(counts: &BTreeMap<Severity, usize>) -> Option<String> {
    let count = |severity: Severity| counts.get(&severity).copied().unwrap_or_default();
    let all = [Severity::Fault, Severity::Error, Severity::Warning, Severity::Note];
    let counts: Vec<String> = all
        .into_iter()
        .map(|severity| (count(severity), severity.word()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}
