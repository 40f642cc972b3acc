//! What is said of files that are not read.

use super::part::Part;
use super::role::{Role, role};
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use crate::world::LeftOut;
use std::sync::Arc;

/// The message about what is in the folder and is not read.
pub(super) fn never_read(path: &str, why: LeftOut) -> Diagnostic {
    let place = Place::new(&Arc::new(SourceFile::new(path, "")), Span::default());
    let elsewhere = "what lies outside the content folder is neither read nor published";
    let unread = "nothing would be read from it, and no one would notice";
    match why {
        LeftOut::LeadsOut => {
            Diagnostic::fault("link-leads-out", place, format!("`{path}` is a link out of the content folder"))
                .note(elsewhere)
                .help("put the file itself in place of the link, or take the link away")
        }
        LeftOut::LeadsNowhere => {
            Diagnostic::fault("link-leads-nowhere", place, format!("`{path}` is a link that leads nowhere"))
                .note("what it names is not there, or is the link itself")
                .help("put the file itself in place of the link, or take the link away")
        }
        LeftOut::ToFolder => Diagnostic::fault("link-to-folder", place, format!("`{path}` is a link to a folder"))
            .note(unread)
            .help("put the folder itself in place of the link, or link to its files one by one"),
        LeftOut::NoFile | LeftOut::NotUnicode => {
            // Beside the records anything may lie about; where a record would be, it would go missing in silence.
            let severity = if matches!(role(path), Role::Other) { Severity::Warning } else { Severity::Fault };
            let (id, words, help) = if why == LeftOut::NoFile {
                ("no-file", "is no file but a device, a pipe or a socket", "put a file in its place, or take it away")
            } else {
                ("name-not-unicode", "has a name that is not Unicode", "rename it")
            };
            Diagnostic::new(severity, id, place, format!("`{path}` {words}")).note(unread).help(help)
        }
    }
}

/// A file that looks like a misspelt one of ours.
pub(super) fn misplaced(path: &str, role: Role) -> Part {
    let file = Arc::new(SourceFile::new(path, ""));
    let words = format!("`{path}` is not a file of the content format");
    let fault = Diagnostic::fault("file-unknown", Place::new(&file, Span::default()), words)
        .note("nothing would be read from it, and no one would notice");
    let fault = match role {
        Role::Misplaced { near: Some(near) } => fault.help(format!("did you mean `{near}`?")),
        _ => fault.help("move it out of the content folder, or into a folder of its own, such as `notes/`"),
    };
    Part::unread(fault, None)
}

/// A file that is larger than any of ours.
pub(super) fn too_large(path: &str, role: &Role) -> Part {
    let place = Place::new(&Arc::new(SourceFile::new(path, "")), Span::default());
    let fault = Diagnostic::fault("file-too-large", place, format!("`{path}` is larger than 16 MB"))
        .note("records are words; keep values in CSV files")
        .help("split it into files in folders of their own");
    let unread = if let Role::Records(kind) = role { Some((*kind, None)) } else { None };
    Part::unread(fault, unread)
}
