//! What a whole column proves of how its numbers are written.
//!
//! `1.234` may be a thousand and more, or one and a bit. Each value is held against both decimal marks; the column
//! is read by the one that all its values fit. Where they fit both and it matters, nothing is guessed.

use super::number::{Cell, Mark, Rules, Thousands, fits, scan};
use crate::source::table::{Delimiter, Table};

/// Where a value stands: row and column of the table.
pub(super) type At = (u32, usize);

/// What tells the decimal mark of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// Content says it.
    Declared,
    /// This value has no other reading.
    Value(At),
    /// No value has a mark that matters.
    NoMark,
    /// Another column has a value with no other reading.
    OtherColumn(At),
}

/// What a column says of its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// All values fit this mark.
    Known(Mark, Proof),
    /// All values fit both marks and mean different numbers: one of them, and how many there are.
    Ambiguous(At, u32),
    /// A value with a decimal point and one with a decimal comma, in the order of the file.
    Mixed(At, At),
    /// Two marks between thousands.
    MixedThousands(At, At),
}

/// Decides for the columns together; a long table has one, a wide one those of its periods.
pub(super) fn decide(table: &Table, columns: &[usize], rules: &Rules, periods: &[usize]) -> Style {
    let seen = Seen::of(table, columns, rules);
    let declared = rules.decimal.or(match rules.thousands {
        Some(Thousands::Comma) => Some(Mark::Point),
        Some(Thousands::Point) => Some(Mark::Comma),
        _ => None,
    });
    // A declared mark is held against each value when it is read, so that what does not fit is refused in its place.
    if let Some(mark) = declared {
        return seen.thousands_of(mark).unwrap_or(Style::Known(mark, Proof::Declared));
    }
    let (mark, at) = match (seen.point, seen.comma) {
        (Some(point), Some(comma)) => return Style::Mixed(point.min(comma), point.max(comma)),
        (Some(at), None) => (Mark::Point, Proof::Value(at)),
        (None, Some(at)) => (Mark::Comma, Proof::Value(at)),
        (None, None) => match seen.both {
            None => (Mark::Point, Proof::NoMark),
            Some(at) => match elsewhere(table, columns, rules, periods) {
                Some((mark, proof)) => (mark, Proof::OtherColumn(proof)),
                None => return Style::Ambiguous(at, seen.ambiguous),
            },
        },
    };
    seen.thousands_of(mark).unwrap_or(Style::Known(mark, at))
}

/// The first values of each sort.
#[derive(Default)]
struct Seen {
    /// Fits a decimal point only.
    point: Option<At>,
    /// Fits a decimal comma only.
    comma: Option<At>,
    /// Fits both with different meanings.
    both: Option<At>,
    ambiguous: u32,
    /// Of both marks in turn, the first value with each mark between thousands.
    thousands: [[Option<At>; 4]; 2],
    /// Values that are no numbers.
    others: u32,
    numbers: u32,
}

impl Seen {
    fn of(table: &Table, columns: &[usize], rules: &Rules) -> Self {
        let mut seen = Self::default();
        for column in columns {
            for row in 0..table.rows() {
                seen.add(table, (row, *column), rules);
            }
        }
        seen
    }

    fn add(&mut self, table: &Table, at: At, rules: &Rules) {
        let text = table.field(at.0, at.1);
        let written = match scan(text, rules) {
            Cell::Number(written) => written,
            Cell::Missing | Cell::SheetError => return,
            Cell::Suffix(_) | Cell::Text => {
                self.others += 1;
                return;
            }
        };
        if written.core.bytes().all(|b| b.is_ascii_digit()) {
            self.numbers += 1;
            return;
        }
        let readings = [fits(written.core, Mark::Point, rules), fits(written.core, Mark::Comma, rules)];
        for (i, reading) in readings.iter().enumerate() {
            if let Some(Some(kind)) = reading {
                self.thousands[i][*kind as usize].get_or_insert(at);
            }
        }
        match readings {
            [Some(_), None] => self.point = self.point.or(Some(at)),
            [None, Some(_)] => self.comma = self.comma.or(Some(at)),
            [Some(_), Some(_)] if written.core.contains(['.', ',']) => {
                // Between commas, a point without quotes is a decimal point: a comma would have needed them.
                let point = written.core.contains('.');
                if point
                    && table.form.delimiter == Delimiter::Comma
                    && (self.point.is_some() || !table.quoted(at.0, at.1))
                {
                    self.point = self.point.or(Some(at));
                } else {
                    self.both = self.both.or(Some(at));
                    self.ambiguous += 1;
                }
            }
            [Some(_), Some(_)] => {}
            [None, None] => {
                self.others += 1;
                return;
            }
        }
        self.numbers += 1;
    }

    /// Two marks between thousands, where the column is read by a decimal mark.
    fn thousands_of(&self, mark: Mark) -> Option<Style> {
        let mut kinds = self.thousands[mark as usize].iter().flatten().copied();
        let (one, other) = (kinds.next()?, kinds.next()?);
        Some(Style::MixedThousands(one.min(other), one.max(other)))
    }
}

/// What the other number columns of the file prove, if they agree.
fn elsewhere(table: &Table, columns: &[usize], rules: &Rules, periods: &[usize]) -> Option<(Mark, At)> {
    let mut proven: Option<(Mark, At)> = None;
    for column in (0..table.head.len()).filter(|column| !columns.contains(column) && !periods.contains(column)) {
        let seen = Seen::of(table, &[column], rules);
        // A column with texts in it is no column of numbers, and what looks like a number there proves nothing.
        if seen.others > 0 {
            continue;
        }
        for (mark, at) in [(Mark::Point, seen.point), (Mark::Comma, seen.comma)] {
            match (at, proven) {
                (Some(at), None) => proven = Some((mark, at)),
                (Some(_), Some((known, _))) if known != mark => return None,
                _ => {}
            }
        }
    }
    proven
}

/// How many cells of a column hold numbers, and how many hold texts that are none.
pub(super) fn counts(table: &Table, column: usize, rules: &Rules) -> (u32, u32) {
    let seen = Seen::of(table, &[column], rules);
    (seen.numbers, seen.others)
}
