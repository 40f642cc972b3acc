//! The page on which everything of the edition is found, and the index behind its search field.
//!
//! - `sort`: the sorts of things that can be found
//! - `found`: which things the edition has, in the order in which they are listed
//! - `row`: what the list and a result say of one
//! - `text`: all that its page says of it in words
//!
//! The page is a list of everything, and needs no script. A sort of which there are very many has pages of its own.

mod found;
mod row;
mod sort;
mod text;

use crate::edition::{Address, Marks, Reader};
use crate::say;
use crate::search::{Entry, File, Group, files};
use found::{Found, found};
use rayon::prelude::*;
use row::{Row, row};
use serde::Serialize;
use sort::Sort;
use std::sync::Arc;

/// Up to so many things stand on the page itself, of whatever sorts.
const WHOLE: usize = 600;

/// Of a larger edition, the sorts of which there are at most so many.
const FEW: usize = 120;

/// How many stand on a page that a sort has of its own.
const PART: usize = 800;

/// How many things one core looks at at a time when it makes the index.
const CHUNK: usize = 256;

/// Everything the edition shows, by sort, A to Z.
#[derive(Debug, Serialize)]
pub struct Search {
    /// How many things there are, in a sentence.
    sentence: String,
    /// The index's folder, relative to the page.
    index: String,
    /// How many there are.
    count: usize,
    groups: Vec<Section>,
    /// Who answers for something here, by name, each with the id.
    owners: Vec<Owner>,
}

/// The things of a sort.
#[derive(Debug, Serialize)]
pub struct Section {
    /// Its anchor.
    slug: &'static str,
    /// Its heading.
    title: Arc<str>,
    count: String,
    /// Each of them, where there are few enough.
    rows: Vec<Row>,
    /// Pages that hold them, where there are not.
    parts: Vec<Part>,
}

/// A page that holds some of a sort.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The first and the last title on it.
    from: String,
    to: String,
    href: String,
    /// Whether it is the page itself.
    current: bool,
}

/// Someone who answers for something.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Owner {
    name: String,
    id: String,
}

/// The page of the search.
pub fn page(reader: &Reader<'_>) -> Search {
    let all: Vec<(Sort, Vec<Found>)> =
        Sort::ALL.into_iter().map(|sort| (sort, found(reader, sort))).filter(|(_, found)| !found.is_empty()).collect();
    let count = all.iter().map(|(_, found)| found.len()).sum();
    let language = reader.language();
    let sentence =
        if count == 0 { say!(language, "search-nothing") } else { say!(language, "search-sentence", n = count) };
    let groups = all.iter().map(|(sort, found)| section(reader, *sort, found, count)).collect();
    let index = reader.href(&Address::Asset("search/".to_owned()));
    Search { sentence, index, count, groups, owners: owners(reader) }
}

fn section(reader: &Reader<'_>, sort: Sort, found: &[Found], all: usize) -> Section {
    let whole = is_whole(found.len(), all);
    Section {
        slug: sort.slug(),
        title: reader.language().word(sort.all()),
        count: reader.language().whole(found.len()),
        rows: if whole { found.iter().filter_map(|found| row(reader, found)).collect() } else { Vec::new() },
        parts: if whole { Vec::new() } else { parts(reader, sort, found) },
    }
}

/// Whether the things of a sort stand on the page of the search.
fn is_whole(count: usize, all: usize) -> bool {
    all <= WHOLE || count <= FEW
}

fn parts(reader: &Reader<'_>, sort: Sort, found: &[Found]) -> Vec<Part> {
    let parts = found.chunks(PART).enumerate().map(|(nth, chunk)| {
        let address = Address::SearchPart(sort.slug(), nth + 1);
        Part {
            from: chunk.first().map(|found| found.title.to_owned()).unwrap_or_default(),
            to: chunk.last().map(|found| found.title.to_owned()).unwrap_or_default(),
            href: reader.href(&address),
            current: *reader.here() == address,
        }
    });
    parts.collect()
}

fn owners(reader: &Reader<'_>) -> Vec<Owner> {
    let mut owners: Vec<Owner> = found(reader, Sort::Person)
        .into_iter()
        .filter(|person| row::owns(reader, &person.of))
        .map(|person| Owner { name: person.title.to_owned(), id: person.of.id.to_string() })
        .collect();
    owners.dedup();
    owners
}

/// Some of a sort of which there are very many.
#[derive(Debug, Serialize)]
pub struct SearchPart {
    title: Arc<str>,
    /// What stands on the page, in a sentence.
    sentence: String,
    rows: Vec<Row>,
    parts: Vec<Part>,
    /// The page of the search.
    search: String,
}

/// A page with some of a sort, none where there is no such page; the first is 1.
pub fn part(reader: &Reader<'_>, slug: &str, nth: usize) -> Option<SearchPart> {
    let sort = Sort::ALL.into_iter().find(|sort| sort.slug() == slug)?;
    let found = found(reader, sort);
    let from = nth.checked_sub(1)? * PART;
    let rows = found.chunks(PART).nth(nth - 1)?.iter().filter_map(|found| row(reader, found)).collect();
    let to = found.len().min(from + PART);
    let language = reader.language();
    let title = language.word(sort.all());
    Some(SearchPart {
        sentence: say!(language, "search-part", kind = &*title, from = from + 1, to = to, all = found.len()),
        title,
        rows,
        parts: parts(reader, sort, &found),
        search: reader.href(&Address::Search),
    })
}

/// The pages of the search.
pub fn addresses(reader: &Reader<'_>) -> Vec<Address> {
    let counts: Vec<(Sort, usize)> = Sort::ALL.into_iter().map(|sort| (sort, found(reader, sort).len())).collect();
    let all = counts.iter().map(|(_, count)| count).sum();
    let mut addresses = vec![Address::Search];
    for (sort, count) in counts.into_iter().filter(|(_, count)| !is_whole(*count, all)) {
        addresses.extend((1..=count.div_ceil(PART)).map(|nth| Address::SearchPart(sort.slug(), nth)));
    }
    addresses
}

/// The index behind the search field, and what was looked at for it. `reader` makes the eyes of the page of the search, one
/// for each of several cores.
pub fn index<'a>(reader: &(impl Fn() -> Reader<'a> + Sync)) -> (Vec<File>, Marks) {
    let eyes = reader();
    let all: Vec<Found<'a>> = Sort::ALL.into_iter().flat_map(|sort| found(&eyes, sort)).collect();
    let (entries, logs): (Vec<Vec<Entry>>, Vec<Marks>) = all
        .par_chunks(CHUNK)
        .map(|chunk| {
            let reader = reader();
            let entries = chunk.iter().filter_map(|found| entry(&reader, found)).collect::<Vec<_>>();
            (entries, reader.into_marks())
        })
        .unzip();
    let entries = entries.concat();
    let language = eyes.language();
    let groups: Vec<Group> = Sort::ALL
        .into_iter()
        .map(|sort| Group { slug: sort.slug(), name: language.word(sort.one()).to_string() })
        .collect();
    let files = files(&groups, &entries);
    let mut marks = [vec![eyes.into_marks()], logs].concat().concat();
    marks.sort_unstable();
    marks.dedup();
    (files, marks.into())
}

fn entry(reader: &Reader<'_>, found: &Found<'_>) -> Option<Entry> {
    let row = row(reader, found)?;
    let (note, text) = text::of(reader, found);
    // Its id is in the address of its page, or of its row. On the page of another record nothing names it.
    let is_at_home = found.nth.is_none() && found::home(reader, &found.of).is_none();
    Some(Entry {
        group: found.sort as usize,
        title: row.link.text,
        id: if is_at_home { found.of.id.to_string() } else { String::new() },
        href: row.link.href.unwrap_or_default(),
        mark: row.mark.map(|mark| (mark.class, mark.word.to_string())),
        owner: row.owner,
        note: row.note.unwrap_or(note),
        text,
    })
}
