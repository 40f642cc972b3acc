//! The content folder as typed records.
//!
//! Each file is read by its place: `strategy.yaml`, a list in `<kind>.yaml`, a record in `<kind>/**/*.md`. Files are
//! read in parallel; what comes out is in the order of their paths.
//!
//! - `role`: what a file is, by its path
//! - `fetch`: its bytes, and the text in them
//! - `part`: what it holds, and what an edit of it comes to
//! - `records`: the records in it, with `body` their narratives and `id` what they may be called
//! - `unread`: what is said of files that are not read

mod body;
mod fetch;
mod id;
mod part;
mod records;
mod role;
mod unread;

pub use body::Body;
pub(super) use fetch::{Fetched, fetch};
pub(super) use part::parse;
pub use part::{Edited, Part};

use super::record::{self, Kind};
use crate::diagnostic::{Diagnostic, Place, SourceFile, Span};
use crate::language::Own;
use crate::world::LeftOut;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A record as written, with its file and its narrative.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<T> {
    /// The id: written, or the file's stem; for an event without one, made of its file and its place there.
    pub id: Arc<str>,
    /// The file.
    pub file: Arc<SourceFile>,
    /// Where the record begins: the entry in a list, the front matter in a file.
    pub span: Span,
    /// The narrative.
    pub body: Body,
    /// What is written.
    pub data: T,
}

impl<T> Record<T> {
    /// The place of a span of this record.
    pub fn place(&self, span: Span) -> Place {
        Place::new(&self.file, span)
    }

    /// The place of the record as a whole.
    pub fn whole(&self) -> Place {
        self.place(self.span)
    }
}

/// Everything that was read.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "one list for each kind of record")]
pub struct Content {
    /// Where the content is, for reading data files.
    pub root: PathBuf,
    /// `strategy.yaml`, if it could be read.
    pub organisation: Option<(Arc<SourceFile>, Arc<record::Organisation>)>,
    pub words: Own,
    pub objectives: Vec<Arc<Record<record::Objective>>>,
    pub kpis: Vec<Arc<Record<record::Kpi>>>,
    pub initiatives: Vec<Arc<Record<record::Initiative>>>,
    pub decisions: Vec<Arc<Record<record::Decision>>>,
    pub reviews: Vec<Arc<Record<record::Review>>>,
    pub risks: Vec<Arc<Record<record::Risk>>>,
    pub actions: Vec<Arc<Record<record::Action>>>,
    pub assumptions: Vec<Arc<Record<record::Assumption>>>,
    pub lessons: Vec<Arc<Record<record::Lesson>>>,
    pub events: Vec<Arc<Record<record::Event>>>,
    pub pages: Vec<Arc<Record<record::Page>>>,
    pub people: Vec<Arc<Record<record::Person>>>,
    pub teams: Vec<Arc<Record<record::Team>>>,
    pub audiences: Vec<Arc<Record<record::Audience>>>,
    /// All files of the folder, for what records name.
    pub files: Arc<BTreeSet<String>>,
    /// What is wrong so far.
    pub diagnostics: Vec<Diagnostic>,
    /// Records that are there but could not be read: the kind, and the id, or none where a whole list could not.
    /// References to them are not faults of their own.
    pub unread: Vec<(Kind, Option<String>)>,
    /// How many files were read as records.
    pub parsed: usize,
}

/// What the files of a folder hold, together.
pub(super) fn gathered<'p>(
    root: &Path,
    files: &Arc<BTreeSet<String>>,
    left_out: &[(String, LeftOut)],
    parts: impl Iterator<Item = &'p Part>,
) -> Content {
    let mut content = Content { root: root.to_owned(), files: Arc::clone(files), ..Content::default() };
    content.diagnostics.extend(left_out.iter().map(|(path, why)| unread::never_read(path, *why)));
    for part in parts {
        content.parsed += usize::from(part.is_read());
        content.add(part);
    }
    if content.organisation.is_none() && !content.diagnostics.iter().any(|d| d.place.file.path == "strategy.yaml") {
        let file = Arc::new(SourceFile::new("strategy.yaml", ""));
        content.diagnostics.push(
            Diagnostic::fault("strategy-missing", Place::new(&file, Span::default()), "there is no `strategy.yaml`")
                .note("it names the organisation and its planning period; without it a folder is not a strategy")
                .help(
                    "`throughline new DIR` writes a small one to begin with; or create the file with a line `name: ..`",
                ),
        );
    }
    content
}
