//! The rows of a text, field by field, into one buffer.

use super::delimiter::Delimiter;
use std::cell::RefCell;
use std::ops::Range;

thread_local! {
    /// Readers that are not in use. Building the automaton of one costs more than reading a small file, and a copy of
    /// one (`csv_core::Reader` is `Clone`) is broken: it loses what its states mean.
    static READERS: RefCell<Vec<(Delimiter, csv_core::Reader)>> = const { RefCell::new(Vec::new()) };
}

fn reader(delimiter: Delimiter) -> csv_core::Reader {
    READERS.with_borrow_mut(|readers| {
        let known = readers.iter().position(|(known, _)| *known == delimiter);
        match known.map(|i| readers.swap_remove(i)) {
            Some((_, mut reader)) => {
                reader.reset();
                reader
            }
            None => csv_core::ReaderBuilder::new().delimiter(delimiter.byte()).build(),
        }
    })
}

/// Reads rows one after the other; the fields of all rows stand one behind the other in one buffer.
pub(super) struct Records<'t> {
    /// None only when it is given back.
    reader: Option<csv_core::Reader>,
    delimiter: Delimiter,
    text: &'t str,
    at: usize,
    /// The fields without quotes; never longer than the text.
    content: Vec<u8>,
    filled: usize,
    /// Where each field of the last row ends, counted from the row's first.
    ends: Vec<usize>,
    fields: usize,
    /// Where the last row begins in `content`.
    begin: usize,
}

impl<'t> Records<'t> {
    pub(super) fn new(text: &'t str, delimiter: Delimiter) -> Self {
        let reader = Some(reader(delimiter));
        let (content, ends) = (vec![0; text.len()], vec![0; 16]);
        Self { reader, delimiter, text, at: 0, content, filled: 0, ends, fields: 0, begin: 0 }
    }

    /// The bytes of the next row in the text, from its first sign to the line break; none at the end.
    pub(super) fn next(&mut self) -> Option<Range<usize>> {
        let blank = self.text.as_bytes()[self.at..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let start = self.at + blank;
        (self.fields, self.begin) = (0, self.filled);
        loop {
            let reader = self.reader.as_mut()?;
            let input = &self.text.as_bytes()[self.at..];
            let (result, read, wrote, ended) =
                reader.read_record(input, &mut self.content[self.filled..], &mut self.ends[self.fields..]);
            self.at += read;
            self.filled += wrote;
            self.fields += ended;
            match result {
                csv_core::ReadRecordResult::Record => return Some(start..self.at),
                csv_core::ReadRecordResult::End => return None,
                csv_core::ReadRecordResult::InputEmpty => {}
                csv_core::ReadRecordResult::OutputFull => self.content.resize(self.content.len() + 1024, 0),
                csv_core::ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
            }
        }
    }

    /// How many fields the last row has.
    pub(super) fn fields(&self) -> usize {
        self.fields
    }

    /// A field of the last row. The text is UTF-8 and delimiters are ASCII, so that each field is text too.
    pub(super) fn field(&self, i: usize) -> &str {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        std::str::from_utf8(&self.content[self.begin + start..self.begin + self.ends[i]]).unwrap_or_default()
    }

    /// Where a field of the last row ends in the buffer.
    pub(super) fn end(&self, i: usize) -> usize {
        self.begin + self.ends[i]
    }

    /// Takes the fields of the last row from `keep` on out of the buffer.
    pub(super) fn cut(&mut self, keep: usize) {
        self.filled = if keep == 0 { self.begin } else { self.end(keep - 1) };
    }

    /// Takes the last row out of the buffer.
    pub(super) fn forget(&mut self) {
        self.cut(0);
    }

    /// The buffer.
    pub(super) fn into_content(mut self) -> String {
        let mut content = std::mem::take(&mut self.content);
        content.truncate(self.filled);
        String::from_utf8(content).unwrap_or_default()
    }
}

impl Drop for Records<'_> {
    fn drop(&mut self) {
        if let Some(reader) = self.reader.take() {
            READERS.with_borrow_mut(|readers| readers.push((self.delimiter, reader)));
        }
    }
}
