//! Letters without accents and case, so that what is typed finds what is written.
//!
//! The search's script folds the same way: it takes a letter apart (NFKD), drops the accents, makes it large, and
//! replaces those letters that Unicode takes for letters of their own. Large and not small letters, because a small sigma
//! depends on its neighbours and `ß` has a large form in both languages: `SS`.

use unicode_normalization::char::decompose_compatible;

/// The first and last of the accents that are dropped: combining diacritical marks.
pub(super) const ACCENTS: (char, char) = ('\u{300}', '\u{36f}');

/// Letters that Unicode does not take apart, though readers of other languages type them without their strokes. The
/// script is told them with the index.
pub(super) const STROKES: [(char, &str); 10] = [
    ('Æ', "AE"),
    ('Ð', "D"),
    ('Ø', "O"),
    ('Þ', "TH"),
    ('Đ', "D"),
    ('Ħ', "H"),
    ('Ł', "L"),
    ('Œ', "OE"),
    ('Ŧ', "T"),
    ('ẞ', "SS"),
];

/// A text without accents and case: `Größe` is `GROSSE`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push(c, &mut out);
    }
    out
}

/// Adds a letter without its accents and case.
pub(super) fn push(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_uppercase());
        return;
    }
    decompose_compatible(c, |part| {
        if !(ACCENTS.0..=ACCENTS.1).contains(&part) {
            for large in part.to_uppercase() {
                match STROKES.iter().find(|(letter, _)| *letter == large) {
                    Some((_, plain)) => out.push_str(plain),
                    None => out.push(large),
                }
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_fall_away() {
        let cases = [
            ("Équité", "EQUITE"),
            ("Größe", "GROSSE"),
            ("GROẞE", "GROSSE"),
            ("Smørrebrød", "SMORREBROD"),
            ("Łódź", "LODZ"),
            ("İstanbul ırmak", "ISTANBUL IRMAK"),
            ("Ærø þing", "AERO THING"),
            ("Σίσυφος", "ΣΙΣΥΦΟΣ"),
            ("ﬁn", "FIN"),
            ("e\u{301}", "E"),
            ("ＫＰＩ", "KPI"),
            ("ガス", "カ\u{3099}ス"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_folded_stays_as_it_is(text in "\\PC{0,40}") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }
}
