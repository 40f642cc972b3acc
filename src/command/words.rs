//! `throughline words`: the words of pages, to be translated or replaced.

use super::{Outcome, print, say};
use crate::diagnostic::nearest;
use crate::language;
use clap::Args;

/// Print the words of pages in a language, to be put into the `words.ftl` of a content folder
#[derive(Debug, Args)]
pub struct Words {
    /// The language: `en`, `de`, `fr`, `es`; what one lacks is printed in English
    #[arg(default_value = "en")]
    language: String,
}

impl Words {
    /// Prints all messages, those of a language before the English ones that it lacks.
    pub fn run(&self) -> Outcome {
        let wanted = self.language.split('-').next().unwrap_or_default().to_lowercase();
        if let Some(text) = language::messages(&wanted) {
            return print(text.as_bytes());
        }
        say(&format!("error: there are no words in `{}`", self.language));
        let known: Vec<&str> = language::languages();
        say(&nearest(&wanted, known.iter().copied()).map_or_else(
            || format!("help: there are words in {}; translate those of `throughline words en`", known.join(", ")),
            |near| format!("help: did you mean `{near}`?"),
        ));
        Outcome::Usage
    }
}
