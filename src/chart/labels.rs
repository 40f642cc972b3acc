//! Widths of texts, and labels that keep clear of one another.
//!
//! Nobody knows the reader's font when a page is built, so a character is reckoned at 0.62 em and
//! the widest ones at half as much again: wide faces (Verdana, `DejaVu`) still fit.

use std::borrow::Cow;

/// Widths of characters in hundredths of an em: most, and the few in numbers that are wider.
const COMMON: i32 = 62;
const WIDE: i32 = 92;
/// Those of scripts whose characters fill a square, and of pictures.
const SQUARE: i32 = 105;
const PICTURE: i32 = 140;

/// Longest text that is measured; more than this never fits anywhere.
const LONGEST: usize = 400;

/// Width of `text` in a font of `size`, in the unit of `size`.
pub(super) fn width(text: &str, size: i32) -> i32 {
    text.chars().take(LONGEST).map(hundredths).sum::<i32>() * size / 100
}

fn hundredths(character: char) -> i32 {
    match character {
        '%'
        | '\u{2212}'
        | '+'
        | '\u{b1}'
        | '<'
        | '>'
        | '='
        | '\u{2191}'
        | '\u{2193}'
        | '\u{2026}'
        | 'M'
        | 'W'
        | 'm'
        | 'w'
        | '@'
        | '\u{2013}'..='\u{2014}' => WIDE,
        '\u{1100}'..='\u{ffff}' if !('\u{1e00}'..'\u{2e80}').contains(&character) => SQUARE,
        '\u{10000}'.. => PICTURE,
        _ => COMMON,
    }
}

/// `text`, cut with an ellipsis where it is wider than `room`.
pub(super) fn fit(text: &str, size: i32, room: i32) -> Cow<'_, str> {
    if width(text, size) <= room {
        return Cow::Borrowed(text);
    }
    let mut left = room * 100 / size.max(1) - WIDE;
    let mut cut: String = text
        .chars()
        .take_while(|&character| {
            left -= hundredths(character);
            left >= 0
        })
        .collect();
    cut.push('\u{2026}');
    Cow::Owned(cut)
}

/// Moves places apart, so that each is at least its gap before the next, within `low..=high` where
/// there is room, and as little as possible. Places are in ascending order and stay so; the last
/// gap has nothing after it and does not count.
pub(super) fn spread(places: &mut [i32], gaps: &[i32], (low, high): (i32, i32)) {
    // Take the gaps out: what is left only has to be ascending. Neighbours that are not are pooled
    // at their mean, which is the least movement in squares.
    let mut pools: Vec<(i32, i32)> = Vec::with_capacity(places.len());
    let mut before = 0;
    let mut last = 0;
    for (place, gap) in places.iter().zip(gaps) {
        let mut pool = (place - before, 1);
        while let Some(&(sum, count)) = pools.last() {
            // Means compared without division.
            if sum * pool.1 <= pool.0 * count {
                break;
            }
            pools.pop();
            pool = (pool.0 + sum, pool.1 + count);
        }
        pools.push(pool);
        last = before;
        before += gap;
    }
    let highest = (high - last).max(low);
    let means = pools.iter().flat_map(|&(sum, count)| std::iter::repeat_n(sum.div_euclid(count), usize_of(count)));
    let mut before = 0;
    for ((place, gap), mean) in places.iter_mut().zip(gaps).zip(means) {
        *place = mean.clamp(low, highest) + before;
        before += gap;
    }
}

fn usize_of(count: i32) -> usize {
    usize::try_from(count).unwrap_or_default()
}
