//! Text becomes typed records, every value with its place.
//!
//! `library` lists the folder and reads what may have changed, `content` reads each file by what it is; `yaml` is the
//! only module that knows the YAML library; `decode` turns a YAML tree into the types of `record`, collecting every problem on the way; `table` holds
//! CSV files and `markdown` finds what a narrative refers to; `schema` tells editors what the types of `record` read.

pub mod content;
mod decode;
pub mod directive;
mod library;
pub mod markdown;
pub mod record;
pub mod schema;
pub mod table;
mod yaml;

pub use content::{Content, Edited};
pub use decode::At;
pub(crate) use decode::LARGEST as LARGEST_NUMBER;
pub use library::{Folder, Hints, Library, Reading, load};
