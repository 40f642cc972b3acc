//! What is written, and how it is split.

use super::fold::{ACCENTS, STROKES};
use super::postings::postings;
use super::words::{DENSE, LONGEST};
use super::{Entry, Group};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// A file is closed when it holds as many bytes: few enough to come quickly, enough to be few.
const FULL: usize = 24 * 1024;

/// A file of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name within the folder of the index.
    pub name: String,
    /// Its script.
    pub text: String,
}

/// The files of an index: `index.js`, which the page loads first, `words-N.js` and `entries-N.js`. The entries of a
/// group stand together, in the order in which they are shown where a query ranks them alike.
pub fn files(groups: &[Group], entries: &[Entry]) -> Vec<File> {
    let mut files = Vec::new();
    let mut firsts = Vec::new();
    let mut text = String::new();
    for posting in postings(entries) {
        if text.is_empty() {
            firsts.push(Value::from(posting.word.as_str()));
        }
        // Writing to a String can't fail.
        _ = writeln!(text, "{} {}", posting.word, posting.places);
        if text.len() >= FULL {
            close(&mut files, "words", firsts.len(), &mut text);
        }
    }
    close(&mut files, "words", firsts.len(), &mut text);
    let mut starts = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        if text.is_empty() {
            starts.push(Value::from(at));
        } else {
            text.push_str(",\n");
        }
        _ = write!(text, "{}", shown(entry));
        if text.len() >= FULL {
            close(&mut files, "entries", starts.len(), &mut text);
        }
    }
    close(&mut files, "entries", starts.len(), &mut text);
    files.push(directory(groups, entries, &firsts, &starts));
    files
}

/// Makes a file of what has been gathered: the `count`th of its sort.
fn close(files: &mut Vec<File>, sort: &str, count: usize, text: &mut String) {
    if text.is_empty() {
        return;
    }
    let nth = count.saturating_sub(1);
    let body = if sort == "words" { Value::from(text.as_str()).to_string() } else { format!("[\n{text}\n]") };
    files.push(File {
        name: format!("{sort}-{nth}.js"),
        text: format!("throughlineSearch(\"{sort}\", {nth}, {body});\n"),
    });
    text.clear();
}

/// What a result shows: title, address, class and word of the state, owner, line.
fn shown(entry: &Entry) -> Value {
    let (class, word) = entry.mark.as_ref().map_or(("", ""), |(class, word)| (class, word));
    let owner = entry.owner.as_ref().map_or("", |(_, name)| name);
    json!([entry.title, entry.href, class, word, owner, entry.note])
}

/// Where everything is, and how words are read.
fn directory(groups: &[Group], entries: &[Entry], words: &[Value], blocks: &[Value]) -> File {
    let mut ranges = Vec::new();
    let mut from = 0;
    for (nth, group) in groups.iter().enumerate() {
        let to = from + entries[from..].iter().take_while(|entry| entry.group == nth).count();
        ranges.push(json!([group.slug, group.name, from, to]));
        from = to;
    }
    let strokes: Map<String, Value> =
        STROKES.iter().map(|(letter, plain)| (letter.to_string(), Value::from(*plain))).collect();
    let mut dense = String::new();
    for (first, last) in DENSE {
        _ = write!(dense, "{}-{}", escaped(first), escaped(last));
    }
    let directory = json!({
        "count": entries.len(),
        "groups": ranges,
        "words": words,
        "entries": blocks,
        "accents": format!("{}-{}", escaped(ACCENTS.0), escaped(ACCENTS.1)),
        "strokes": strokes,
        "dense": dense,
        "longest": LONGEST,
    });
    File { name: "index.js".to_owned(), text: format!("throughlineSearch(\"index\", 0, {directory});\n") }
}

/// A letter as regular expressions of the script name it.
fn escaped(letter: char) -> String {
    format!("\\u{{{:x}}}", u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups() -> Vec<Group> {
        let group = |slug, name: &str| Group { slug, name: name.to_owned() };
        vec![group("kpis", "KPI"), group("people", "Person"), group("teams", "Team")]
    }

    #[test]
    fn an_empty_edition_has_a_directory() {
        let files = files(&groups(), &[]);
        assert_eq!(files.len(), 1);
        assert!(
            files[0].text.contains("\"count\":0") && files[0].text.contains("[\"teams\",\"Team\",0,0]"),
            "{}",
            files[0].text
        );
    }

    #[test]
    fn no_file_is_large_and_all_is_there() {
        let entries: Vec<Entry> = (0..10_000)
            .map(|nth| Entry {
                group: usize::from(nth >= 7000),
                title: format!("Entry {nth}"),
                href: format!("kpis/entry-{nth}.html"),
                text: "a word that each has".to_owned(),
                ..Entry::default()
            })
            .collect();
        let files = files(&groups(), &entries);
        let largest = files.iter().map(|file| file.text.len()).max();
        assert!(largest < Some(64 * 1024), "{largest:?}");
        let directory = files.iter().find(|file| file.name == "index.js").map(|file| file.text.as_str());
        let ranges = "[[\"kpis\",\"KPI\",0,7000],[\"people\",\"Person\",7000,10000],[\"teams\",\"Team\",10000,10000]]";
        assert!(directory.is_some_and(|text| text.contains(ranges)), "{directory:?}");
        let shown: usize = files
            .iter()
            .filter(|file| file.name.starts_with("entries-"))
            .map(|file| file.text.matches(".html").count())
            .sum();
        assert_eq!(shown, 10_000);
    }
}
