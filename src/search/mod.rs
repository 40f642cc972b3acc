//! The index of an edition's search: words in, small script files out. It knows no records and no pages.
//!
//! The files need no server: each hands what it holds to one function, `throughlineSearch`, so that a page opened from a
//! disk can load them. A query loads the directory, for each of its words the files in which that word may stand, and
//! the entries that are shown; none of them grows with the strategy.
//!
//! - `fold`: letters without accents and case
//! - `words`: where words begin and end
//! - `postings`: which words stand in which entries
//! - `files`: what is written, and how it is split

mod files;
mod fold;
mod postings;
mod words;

pub use files::{File, files};
pub use fold::fold;
pub use words::words;

/// What can be found: a record, or a part of one.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Its group, by place in the list of groups.
    pub group: usize,
    /// What it is called.
    pub title: String,
    /// By what content names it; empty for none.
    pub id: String,
    /// Where it leads, seen from the page of the search.
    pub href: String,
    /// Class and word of its state.
    pub mark: Option<(&'static str, String)>,
    /// Who answers for it: id and name.
    pub owner: Option<(String, String)>,
    /// A line that says what it is.
    pub note: String,
    /// All else by which it is found.
    pub text: String,
}

/// A kind of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name in an address.
    pub slug: &'static str,
    /// What one of it is called.
    pub name: String,
}
