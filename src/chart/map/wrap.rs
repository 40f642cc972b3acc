//! Text broken into lines by an estimate of its width.

use crate::chart::labels::{fit, width};

/// The lines of a text in letters of `size`, each at most `room` wide; from `most` lines on it is cut with an ellipsis.
pub(super) fn wrap(text: &str, size: i32, room: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace().flat_map(|word| pieces(word, size, room)) {
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if !line.is_empty() && width(&longer, size) > room {
            lines.push(std::mem::replace(&mut line, word));
        } else {
            line = longer;
        }
        if lines.len() > most {
            break;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push_str(" \u{2026}");
            *last = fit(last, size, room).into_owned();
        }
    }
    lines
}

/// A word, broken where it is wider than a line.
fn pieces(word: &str, size: i32, room: i32) -> Vec<String> {
    if width(word, size) <= room {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for letter in word.chars().take(400) {
        let Some(last) = pieces.last_mut() else { break };
        last.push(letter);
        if width(last, size) > room && last.chars().count() > 1 {
            last.pop();
            pieces.push(letter.to_string());
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_wide_as_they_may_be() {
        let room = width("Make every journey", 150);
        assert_eq!(wrap("Make every journey dependable", 150, room, 8), ["Make every journey", "dependable"]);
        assert_eq!(wrap("  ", 150, room, 8), Vec::<String>::new());
    }

    #[test]
    fn a_long_word_is_broken_and_a_long_text_cut() {
        let lines = wrap(&"a".repeat(100), 100, 1_000, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('\u{2026}'), "{lines:?}");
        assert!(lines.iter().all(|line| width(line, 100) <= 1_000), "{lines:?}");
    }
}
