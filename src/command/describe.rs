//! `throughline describe`: what KPI files hold, how they are read, and what is left to settle.

use super::{Outcome, fail, print, say};
use crate::calendar::FiscalYears;
use crate::data::{self, Context};
use crate::source;
use crate::strategy;
use crate::world::World;
use clap::Args;
use std::path::PathBuf;

/// Say what a KPI file holds, how it is read, and what is ambiguous
#[derive(Debug, Args)]
pub struct Describe {
    /// The files
    #[arg(required = true, value_name = "FILE.csv")]
    files: Vec<PathBuf>,
    /// A content folder, for its fiscal years and the language of its months
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
}

impl Describe {
    /// Describes the files, one after the other.
    pub fn run(&self, world: &dyn World) -> Outcome {
        let mut years = FiscalYears::default();
        let mut language = "en".to_owned();
        if let Some(folder) = &self.content {
            let content = match source::load(world, folder) {
                Ok(folder) => folder.gathered(),
                Err(error) => return fail(&error),
            };
            match &content.organisation {
                Some((_, organisation)) => {
                    years = strategy::fiscal_years(organisation);
                    strategy::language_code(organisation).clone_into(&mut language);
                }
                None => say("note: `strategy.yaml` could not be read, so its fiscal years and its locale are not used"),
            }
        }
        let mut out = String::new();
        for file in &self.files {
            let bytes = match world.read(file) {
                Ok(bytes) => bytes,
                Err(error) => return fail(&error),
            };
            if !out.is_empty() {
                out.push('\n');
            }
            let context = Context { years: &years, language: &language, explained: &|_, _| false };
            out.push_str(&data::describe::describe(&file.to_string_lossy(), &bytes, context));
        }
        print(out.as_bytes())
    }
}
