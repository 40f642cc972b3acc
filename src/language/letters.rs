//! The first letter of a text: a title within an English sentence begins small, a sentence begins large.
//!
//! Messages ask for it as `{ LOWER_FIRST($title) }` and `{ UPPER_FIRST($need) }`; other languages put a title in quotes.

use fluent_bundle::{FluentArgs, FluentValue};

/// A text with its first letter large, to begin a sentence.
pub fn upper_first(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + signs.as_str())
}

/// A text with its first letter small, to stand within a sentence; an abbreviation stays as it is.
pub fn lower_first(text: &str) -> String {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().collect::<String>() + &text[first.len_utf8()..]
        }
        _ => text.to_owned(),
    }
}

/// `LOWER_FIRST` of a message.
pub(super) fn lower<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    of_text(given, lower_first)
}

/// `UPPER_FIRST` of a message.
pub(super) fn upper<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    of_text(given, upper_first)
}

fn of_text<'a>(given: &[FluentValue<'a>], first: fn(&str) -> String) -> FluentValue<'a> {
    match given.first() {
        Some(FluentValue::String(text)) => first(text).into(),
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_stay_as_they_are() {
        assert_eq!(lower_first("Make every journey"), "make every journey");
        assert_eq!(lower_first("NHS waits"), "NHS waits");
        assert_eq!(lower_first(""), "");
        assert_eq!(upper_first("élan"), "Élan");
    }
}
