//! Where words begin and end, in folded letters.
//!
//! A word is a run of letters, digits and marks. Where a script writes no blanks between its words (Chinese, Japanese,
//! Thai, Lao, Khmer, Burmese), each pair of neighbouring letters is one, and the last letter of a run alone: any single
//! letter then begins exactly one word, and any two that stand together are one.

use super::fold;
use unicode_normalization::char::is_combining_mark;

/// Scripts that write no blanks between words. The script is told these ranges with the index.
pub(super) const DENSE: [(char, char); 9] = [
    ('\u{e00}', '\u{eff}'),
    ('\u{1000}', '\u{109f}'),
    ('\u{1780}', '\u{17ff}'),
    ('\u{2e80}', '\u{2fdf}'),
    ('\u{3005}', '\u{3007}'),
    ('\u{3040}', '\u{30ff}'),
    ('\u{31f0}', '\u{31ff}'),
    ('\u{3400}', '\u{9fff}'),
    ('\u{20000}', '\u{3ffff}'),
];

/// How many letters of a word are kept: a longer one is found by these.
pub(super) const LONGEST: usize = 32;

/// The words of a text, in its order.
pub fn words(text: &str, found: &mut impl FnMut(&str)) {
    let mut run = Run { letters: String::new(), count: 0, dense: false };
    let mut folded = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            if run.dense {
                run.end(found);
            }
            run.add(c.to_ascii_uppercase());
        } else if !c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c)) {
            folded.clear();
            fold::push(c, &mut folded);
            for letter in folded.chars() {
                let dense = is_dense(letter);
                // A mark belongs to the letter before it, whatever that is.
                if dense != run.dense && !is_combining_mark(letter) {
                    run.end(found);
                    run.dense = dense;
                }
                run.add(letter);
            }
        } else {
            run.end(found);
        }
    }
    run.end(found);
}

fn is_dense(letter: char) -> bool {
    letter >= DENSE[0].0 && DENSE.iter().any(|(first, last)| (*first..=*last).contains(&letter))
}

/// Letters that stand together.
struct Run {
    letters: String,
    count: usize,
    dense: bool,
}

impl Run {
    fn add(&mut self, letter: char) {
        if self.dense || self.count < LONGEST {
            self.letters.push(letter);
            self.count += 1;
        }
    }

    /// Hands over the words of the run, and begins another.
    fn end(&mut self, found: &mut impl FnMut(&str)) {
        if self.dense {
            let starts: Vec<usize> = self.letters.char_indices().map(|(at, _)| at).collect();
            for (nth, start) in starts.iter().enumerate() {
                let end = starts.get(nth + 2).copied().unwrap_or(self.letters.len());
                found(&self.letters[*start..end]);
            }
        } else if self.count > 0 {
            found(&self.letters);
        }
        self.letters.clear();
        self.count = 0;
        self.dense = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        words(text, &mut |word| all.push(word.to_owned()));
        all
    }

    #[test]
    fn words_end_where_letters_do() {
        assert_eq!(all("On-time departures (84.1%)"), ["ON", "TIME", "DEPARTURES", "84", "1"]);
        assert_eq!(all("l\u{2019}été"), ["L", "ETE"]);
        assert_eq!(all(" \u{a0}– "), Vec::<String>::new());
        assert_eq!(all(&"ab".repeat(40))[0].len(), LONGEST);
    }

    #[test]
    fn scripts_without_blanks_are_cut_into_pairs() {
        assert_eq!(all("売上高"), ["売上", "上高", "高"]);
        assert_eq!(all("KPI改善 2026年"), ["KPI", "改善", "善", "2026", "年"]);
        assert_eq!(all("ไทย"), ["ไท", "ทย", "ย"]);
        assert_eq!(all("中"), ["中"]);
    }

    #[test]
    fn other_scripts_are_words() {
        assert_eq!(all("Продажи растут"), ["ПРОДАЖИ", "РАСТУТ"]);
        assert_eq!(all("हिन्दी").len(), 1);
        assert_eq!(all("한국 매출").len(), 2);
    }
}
