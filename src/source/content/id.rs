//! What can be an id.

/// Whether a text can be an id: `[a-z0-9][a-z0-9-]*`, and not so long that a file could not have its name.
pub(super) fn is_id(text: &str) -> bool {
    let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    text.len() <= 200 && text.bytes().next().is_some_and(sign) && text.bytes().all(|b| sign(b) || b == b'-')
}

/// The id nearest to what was written.
pub(super) fn make_id(text: &str) -> String {
    let mut made = String::new();
    for c in text.chars().take(200) {
        if c.is_ascii_alphanumeric() {
            made.push(c.to_ascii_lowercase());
        } else if !made.is_empty() && !made.ends_with('-') {
            made.push('-');
        }
    }
    made.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{is_id, make_id};

    #[test]
    fn ids_are_small_letters_digits_and_hyphens() {
        for good in ["a", "0", "a-b-c", "2026-q3"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "-a", "A", "a b", "a_b", "é", "a/b"] {
            assert!(!is_id(bad), "{bad}");
        }
        assert_eq!(make_id("On-Time Départures!"), "on-time-d-partures");
    }
}
