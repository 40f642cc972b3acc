//! What stands at the foot of every printed page: whose it is, and as of when. A style sheet says it, since nothing else
//! reaches the margins of paper.

use crate::edition::Reader;
use crate::language::Language;
use crate::say;
use std::fmt::Write;

/// The style sheet of an edition's printed pages.
pub fn style(reader: &Reader<'_>) -> String {
    foot(reader.language(), &reader.organisation().name.value, Some(&reader.edition().audience.title), reader.as_of())
}

/// The style sheet of printed pages of an organisation, and of an edition where there is one.
pub fn foot(language: &Language, organisation: &str, edition: Option<&str>, as_of: jiff::civil::Date) -> String {
    let words: Vec<&str> =
        [organisation].into_iter().chain(edition.filter(|edition| *edition != organisation)).collect();
    let words = format!("{}. {}", words.join(", "), say!(language, "as-of", date = language.long_date(as_of)));
    format!(
        "@page {{ @bottom-left {{ content: {}; font: 8pt system-ui, sans-serif; color: #444; }} }}\n",
        quoted(&words)
    )
}

/// A text as a string of CSS: nothing in it can end it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        if letter.is_control() || matches!(letter, '"' | '\\' | '<') {
            let _ = write!(out, "\\{:x} ", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_text_ends_the_string() {
        assert_eq!(quoted("Plain, Été"), "\"Plain, Été\"");
        assert_eq!(quoted("a\"b\\c\nd</style>"), "\"a\\22 b\\5c c\\a d\\3c /style>\"");
    }
}
