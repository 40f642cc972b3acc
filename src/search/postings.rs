//! Which words stand in which entries, and whether in their titles.

use super::Entry;
use super::words::words;
use rapidhash::RapidHashMap;
use rayon::prelude::*;
use std::fmt::Write as _;

/// Entries that one core takes at a time.
const CHUNK: usize = 512;

/// The entries of a word, ascending: a number twice the entry's, one more where the word is of its title.
type Places = Vec<u32>;

/// A word with what the index says of it.
pub(super) struct Posting {
    pub(super) word: String,
    /// Numbers of entries in base 36, each counted from the one before: those with the word in their titles, then
    /// behind a semicolon the others.
    pub(super) places: String,
}

/// All words of all entries, sorted.
pub(super) fn postings(entries: &[Entry]) -> Vec<Posting> {
    let chunks: Vec<Vec<(String, Places)>> = entries
        .par_chunks(CHUNK)
        .enumerate()
        .map(|(nth, chunk)| {
            let mut found = Found::default();
            for (entry, at) in chunk.iter().zip(nth * CHUNK..) {
                found.entry(entry, at);
            }
            let mut sorted: Vec<(String, Places)> = found.words.into_iter().collect();
            sorted.sort_unstable_by(|a, b| a.0.cmp(&b.0));
            sorted
        })
        .collect();
    // A stable sort: of one word, the earlier entries stay first.
    let mut all: Vec<(String, Places)> = chunks.into_iter().flatten().collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    let mut postings: Vec<Posting> = Vec::new();
    let mut all = all.into_iter().peekable();
    while let Some((word, mut places)) = all.next() {
        while let Some((_, more)) = all.next_if(|(next, _)| *next == word) {
            places.extend(more);
        }
        postings.push(Posting { word, places: written(&places) });
    }
    postings
}

#[derive(Default)]
struct Found {
    words: RapidHashMap<String, Places>,
}

impl Found {
    fn entry(&mut self, entry: &Entry, at: usize) {
        let Ok(at) = u32::try_from(at * 2) else { return };
        words(&entry.title, &mut |word| self.note(word, at + 1));
        words(&entry.id, &mut |word| self.note(word, at + 1));
        if let Some((id, name)) = &entry.owner {
            words(name, &mut |word| self.note(word, at));
            // No word begins with this sign: by it the script finds what a person owns.
            self.note(&format!("@{id}"), at);
        }
        for text in [&entry.note, &entry.text] {
            words(text, &mut |word| self.note(word, at));
        }
    }

    fn note(&mut self, word: &str, place: u32) {
        match self.words.get_mut(word) {
            // A word of the title is told as one, wherever else it stands: titles come first.
            Some(places) if places.last().is_some_and(|last| last / 2 == place / 2) => {}
            Some(places) => places.push(place),
            None => {
                self.words.insert(word.to_owned(), vec![place]);
            }
        }
    }
}

fn written(places: &[u32]) -> String {
    let mut out = String::with_capacity(places.len() * 3);
    differences(places.iter().filter(|place| *place % 2 == 1), &mut out);
    if places.iter().any(|place| place % 2 == 0) {
        out.push(';');
        differences(places.iter().filter(|place| *place % 2 == 0), &mut out);
    }
    out
}

fn differences<'p>(places: impl Iterator<Item = &'p u32>, out: &mut String) {
    let mut before = 0;
    for (nth, place) in places.enumerate() {
        if nth > 0 {
            out.push(',');
        }
        let at = place / 2;
        base_36(at - before, out);
        before = at;
    }
}

fn base_36(mut number: u32, out: &mut String) {
    let mut digits = [0_u8; 7];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b"0123456789abcdefghijklmnopqrstuvwxyz"[(number % 36) as usize];
        number /= 36;
        if number == 0 {
            break;
        }
    }
    for digit in &digits[at..] {
        // Writing to a String can't fail.
        _ = out.write_char(char::from(*digit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(title: &str, text: &str) -> Entry {
        Entry { title: title.to_owned(), text: text.to_owned(), ..Entry::default() }
    }

    fn of<'p>(postings: &'p [Posting], word: &str) -> Option<&'p str> {
        postings.iter().find(|posting| posting.word == word).map(|posting| &*posting.places)
    }

    #[test]
    fn a_word_tells_its_entries_those_with_it_in_the_title_apart() {
        let owner = Some(("ann".to_owned(), "Ann Été".to_owned()));
        let mut entries = vec![
            entry("Late buses", "Buses are late, late."),
            Entry { owner, ..entry("Depot", "A late bus") },
            entry("", "Late"),
        ];
        entries.extend((3..1400).map(|_| entry("Bus", "")));
        entries.push(entry("Zest", "late"));
        let found = postings(&entries);
        assert!(found.is_sorted_by(|a, b| a.word < b.word));
        assert_eq!(of(&found, "LATE"), Some("0;1,1,12u"), "1400 is 2 + 1398, in base 36");
        assert_eq!(of(&found, "BUSES"), Some("0"));
        assert_eq!(of(&found, "ETE"), Some(";1"));
        assert_eq!(of(&found, "@ann"), Some(";1"));
        assert_eq!(of(&found, "BUS").map(|places| places.starts_with("3,1,1,1")), Some(true));
    }

    #[test]
    fn numbers_are_written_in_base_36() {
        for (number, text) in [(0, "0"), (35, "z"), (36, "10"), (u32::MAX, "1z141z3")] {
            let mut out = String::new();
            base_36(number, &mut out);
            assert_eq!(out, text);
        }
    }
}
