//! A file of the content folder as it is fetched, and its text.

use super::role::{Role, role};
use crate::diagnostic::{Diagnostic, Place, SourceFile, Span};
use crate::world::{Failure, World};
use std::path::Path;
use std::sync::Arc;

/// The bytes of a file of a folder, if it is one of ours to read.
///
/// # Errors
/// When it can't be read.
pub(in crate::source) fn fetch(world: &dyn World, root: &Path, path: &str) -> Result<Fetched, Failure> {
    match role(path) {
        Role::Other => Ok(Fetched::Other),
        Role::Misplaced { .. } => Ok(Fetched::Misplaced),
        _ => {
            let full = root.join(path);
            Ok(if world.length(&full)? > LARGEST { Fetched::TooLarge } else { Fetched::Bytes(world.read(&full)?) })
        }
    }
}

/// A file as it is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) enum Fetched {
    /// Data, pictures, and what is not ours to judge.
    Other,
    /// It looks like a misspelt one of ours.
    Misplaced,
    /// It is larger than any of ours can be.
    TooLarge,
    /// What it holds.
    Bytes(Vec<u8>),
}

/// The largest file of records that is read. A strategy is words; more is a mistake or an attack.
const LARGEST: u64 = 16 * 1024 * 1024;

/// The text of a file.
///
/// # Errors
/// When it is not UTF-8.
pub(super) fn text_file(path: &str, bytes: Vec<u8>) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Ok(Arc::new(SourceFile::new(path, text)))
        }
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            // The part before the first bad byte is shown, so that the place can be found.
            let text = String::from_utf8_lossy(&bytes[..good]).into_owned();
            let file = Arc::new(SourceFile::new(path, text));
            let place = Place::new(&file, Span::new(good, good));
            let byte = bytes.get(good).copied().unwrap_or_default();
            Err(Box::new(
                Diagnostic::fault("not-utf8", place, format!("the file is not UTF-8 text: byte {byte:#04x}"))
                    .help("save it as UTF-8 in your editor"),
            ))
        }
    }
}
