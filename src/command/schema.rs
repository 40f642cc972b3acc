//! `throughline schema`: JSON Schemas of what is written in content, for editors.

use super::{Outcome, fail, print, say};
use crate::source::schema::{self, Document};
use crate::world::{Failure, World};
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser};
use std::path::{Path, PathBuf};

/// Print JSON Schemas of what is written in content, for editors
///
/// The schemas are of draft 07. Without KIND all of them are printed as one, in which `#/definitions/kpi` is the schema
/// of the front matter of `kpis/*.md`.
#[derive(Debug, Args)]
pub struct Schema {
    /// What the schema is of: a kind for its front matter, a folder's name for its list file
    #[arg(value_name = "KIND", value_parser = kinds())]
    kind: Option<String>,
    /// Write a file for each schema into a folder instead; only files that Throughline wrote are replaced
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

fn kinds() -> PossibleValuesParser {
    Document::all().map(|document| PossibleValue::new(document.name()).help(document.about())).into()
}

impl Schema {
    /// Prints the schemas, or writes them.
    pub fn run(&self, world: &dyn World) -> Outcome {
        let one = self.kind.as_deref().and_then(Document::named);
        let Some(folder) = &self.output else {
            let schema = one.map_or_else(schema::together, Document::schema);
            return print(schema::to_text(&schema).as_bytes());
        };
        let files = match one {
            Some(document) => vec![file(folder, document)],
            None => all(folder),
        };
        let foreign = match foreign(world, &files) {
            Ok(foreign) => foreign,
            Err(error) => return fail(&error),
        };
        if let Some(path) = foreign {
            say(&format!("error: `{}` was not written by Throughline, and nothing is changed", path.display()));
            say("help: move it away, or name another folder");
            return Outcome::Usage;
        }
        let written = world
            .make_folder(folder)
            .and_then(|()| files.iter().try_for_each(|(path, text)| world.write(path, text.as_bytes())));
        if let Err(error) = written {
            return fail(&error);
        }
        let count = if files.len() == 1 { "1 schema".to_owned() } else { format!("{} schemas", files.len()) };
        say(&format!("{}: {count}", folder.display()));
        Outcome::Done
    }
}

/// The files of all schemas, below a folder.
pub fn all(folder: &Path) -> Vec<(PathBuf, String)> {
    Document::all().map(|document| file(folder, document)).collect()
}

fn file(folder: &Path, document: Document) -> (PathBuf, String) {
    (folder.join(format!("{}.json", document.name())), schema::to_text(&document.schema()))
}

/// A file that is in the way and that Throughline did not write.
pub fn foreign<'f>(world: &dyn World, files: &'f [(PathBuf, String)]) -> Result<Option<&'f Path>, Failure> {
    for (path, _) in files {
        if world.exists(path) && !schema::is_ours(&world.read(path)?) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}
