//! `throughline new`: a small content folder that builds, with comments that teach.

use super::{Outcome, fail, say, schema};
use crate::world::{Listing, World};
use clap::Args;
use include_dir::{Dir, include_dir};
use jiff::ToSpan;
use jiff::civil::Date;
use std::fmt::Write;
use std::path::PathBuf;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/command/new_content");

/// Where the schemas are that the first line of each file names.
const SCHEMAS: &str = ".schemas";

/// Make a small content folder to begin with
#[derive(Debug, Args)]
pub struct New {
    /// The folder to make
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The name of the organisation
    #[arg(long, default_value = "Our organisation")]
    name: String,
}

impl New {
    /// Makes the folder. One that holds anything is left as it is.
    pub fn run(&self, world: &dyn World) -> Outcome {
        let name = self.name.trim();
        if name.is_empty() || name.chars().any(char::is_control) {
            say("error: `--name` is a line of text: the name of the organisation");
            return Outcome::Usage;
        }
        if world.exists(&self.folder) && world.files(&self.folder).is_ok_and(|found| found != Listing::default()) {
            say(&format!("error: `{}` is not empty, and nothing in it is changed", self.folder.display()));
            say("help: name a folder that does not exist yet");
            return Outcome::Usage;
        }
        let today = world.today();
        let mut open = vec![&FILES];
        let mut files: Vec<(PathBuf, String)> = Vec::new();
        while let Some(at) = open.pop() {
            open.extend(at.dirs());
            for file in at.files() {
                let text = file.contents_utf8().unwrap_or_default();
                files.push((self.folder.join(file.path()), filled(text, name, today)));
            }
        }
        files.push((self.folder.join("data/satisfied-customers.csv"), values(today)));
        files.sort();
        let count = files.len();
        // A hidden folder is no content: nothing of it is read, and nothing is built from it.
        let schemas = schema::all(&self.folder.join(SCHEMAS));
        match schema::foreign(world, &schemas) {
            Ok(None) => files.extend(schemas),
            Ok(Some(path)) => {
                say(&format!("error: `{}` was not written by Throughline, and nothing is changed", path.display()));
                say("help: name a folder that does not exist yet");
                return Outcome::Usage;
            }
            Err(error) => return fail(&error),
        }
        for (path, text) in &files {
            let made = path.parent().map_or(Ok(()), |parent| world.make_folder(parent));
            if let Err(error) = made.and_then(|()| world.write(path, text.as_bytes())) {
                return fail(&error);
            }
        }
        say(&format!("{}: {count} files, and schemas for editors in {SCHEMAS}/", self.folder.display()));
        say(&format!("next: throughline build {}", self.folder.display()));
        Outcome::Done
    }
}

/// The text of a file with the name and the dates put in.
fn filled(text: &str, name: &str, today: Date) -> String {
    let day = |days: i32| today.saturating_add(days.days()).to_string();
    let year = today.year();
    text.replace("{{name}}", &quoted(name))
        .replace("{{year-start}}", &format!("{year}-01-01"))
        .replace("{{year-end}}", &format!("{}-12-31", year + 2))
        .replace("{{next-year}}", &(year + 1).to_string())
        .replace("{{last-year}}", &(year - 1).to_string())
        .replace("{{year}}", &year.to_string())
        .replace("{{quarter}}", &format!("{year}-Q{}", (today.month() + 2) / 3))
        .replace("{{two-months-ago}}", &day(-61))
        .replace("{{last-month}}", &day(-30))
        .replace("{{last-week}}", &day(-7))
        .replace("{{next-week}}", &day(7))
        .replace("{{next-month}}", &day(30))
        .replace("{{next-quarter}}", &day(92))
}

/// A text as YAML takes it whatever its signs.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Fifteen months up to the last that has ended.
fn values(today: Date) -> String {
    const SCORES: [&str; 15] = [
        "78.2", "77.5", "79.1", "78.8", "77.9", "79.4", "80.2", "79.0", "80.6", "80.1", "81.3", "80.4", "81.0", "81.8",
        "82.1",
    ];
    let mut out = String::from("period,value\n");
    let this_month = today.first_of_month();
    for (i, score) in (0_i32..).zip(SCORES) {
        let month = this_month.saturating_sub((15 - i).months());
        let _ = writeln!(out, "{:04}-{:02},{score}", month.year(), month.month());
    }
    out
}
