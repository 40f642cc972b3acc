//! Numbers as a locale writes them.
//!
//! ICU's data says how; the digits are printed here, since tables hold hundreds of numbers a page.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use std::fmt::Write as _;

/// A true minus, in every locale.
pub(super) const MINUS: char = '\u{2212}';

/// The signs of a locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numbers {
    decimal: String,
    group: String,
    /// Digits in the group before the decimals, and in each further one.
    first: usize,
    further: usize,
    /// The fewest digits before the decimals that are grouped at all.
    least: usize,
    /// The digits 0 to 9, where they are not those of ASCII.
    digits: Option<Vec<char>>,
}

impl Default for Numbers {
    fn default() -> Self {
        Self { decimal: ".".into(), group: ",".into(), first: 3, further: 3, least: 4, digits: None }
    }
}

impl Numbers {
    /// The signs of a locale, read off numbers that ICU prints in it.
    pub(super) fn new(locale: &Locale) -> Self {
        DecimalFormatter::try_new(locale.clone().into(), icu_decimal::options::DecimalFormatterOptions::default())
            .map_or_else(|_| Self::default(), |printer| Self::sampled(&printer))
    }

    fn sampled(printer: &DecimalFormatter) -> Self {
        let print = |tenths: i64, places: i16| {
            let mut number = Decimal::from(tenths);
            number.multiply_pow10(-places);
            printer.format(&number).to_string()
        };
        let digits: Vec<char> = (0..10).filter_map(|digit| print(digit, 0).chars().next()).collect();
        let is_digit = |c: &char| digits.contains(c);
        let signs = |text: &str| -> Vec<String> {
            let apart = text.split(|c: char| digits.contains(&c)).filter(|part| !part.is_empty());
            apart.map(str::to_owned).collect()
        };
        let decimal = signs(&print(15, 1)).pop().unwrap_or_else(|| ".".to_owned());
        let long = print(1_234_567_890_123, 0);
        let group = signs(&long).pop().unwrap_or_default();
        let groups: Vec<usize> = if group.is_empty() {
            vec![13]
        } else {
            long.split(group.as_str()).map(|part| part.chars().filter(is_digit).count()).collect()
        };
        let first = groups.last().copied().unwrap_or(3);
        let further = if groups.len() > 2 { groups[groups.len() - 2] } else { first };
        let grouped = |number: i64| print(number, 0).chars().any(|c| !digits.contains(&c));
        let least = [1_000, 10_000, 100_000]
            .into_iter()
            .zip(4..)
            .find_map(|(number, length)| grouped(number).then_some(length))
            .unwrap_or(usize::MAX);
        let ascii = digits.iter().copied().eq('0'..='9');
        Self { decimal, group, first, further, least, digits: (!ascii && digits.len() == 10).then_some(digits) }
    }

    /// A number with its groups and a true minus; without decimals given, as many as it needs, two at most.
    pub(super) fn text(&self, value: f64, decimals: Option<usize>) -> String {
        let size = value.abs();
        // Small numbers keep three digits that mean something; others two decimals.
        let needed = decimals.unwrap_or_else(|| {
            if size == 0.0 || size >= 0.1 {
                return 2;
            }
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 2 + 308, above 0")]
            let zeros = (-size.log10()).ceil() as usize;
            (zeros + 2).min(12)
        });
        let mut plain = String::with_capacity(24);
        push_rounded(&mut plain, size, needed);
        if decimals.is_none() && plain.contains('.') {
            let kept = plain.trim_end_matches('0').trim_end_matches('.').len();
            plain.truncate(kept);
        }
        let mut out = String::with_capacity(plain.len() + 8);
        // What rounds to zero has no sign.
        if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
            out.push(MINUS);
        }
        let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
        let begins_group = |left: usize| {
            left == self.first || (left > self.first && (left - self.first).is_multiple_of(self.further.max(1)))
        };
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && whole.len() >= self.least && begins_group(whole.len() - at) {
                out.push_str(&self.group);
            }
            self.push_digit(&mut out, digit);
        }
        if let Some(fraction) = fraction {
            out.push_str(&self.decimal);
            for digit in fraction.chars() {
                self.push_digit(&mut out, digit);
            }
        }
        out
    }

    /// Digits alone, as those of the locale.
    pub(super) fn digits(&self, ascii: &str) -> String {
        let mut out = String::with_capacity(ascii.len());
        for digit in ascii.chars() {
            self.push_digit(&mut out, digit);
        }
        out
    }

    fn push_digit(&self, out: &mut String, digit: char) {
        let own = self.digits.as_ref().zip(digit.to_digit(10)).and_then(|(own, n)| own.get(usize::try_from(n).ok()?));
        out.push(own.copied().unwrap_or(digit));
    }
}

/// Rounds as the standard library does: the nearest to the exact value of the number.
fn push_rounded(out: &mut String, size: f64, decimals: usize) {
    const SCALES: [u32; 5] = [1, 10, 100, 1000, 10_000];
    // Tables print hundreds of numbers a page. In whole numbers they are printed in a third of the time, where the
    // scaled number is small enough to be nearly exact and not so near to a half that the difference counts.
    if let Some(scale) = SCALES.get(decimals) {
        let scaled = size * f64::from(*scale);
        let whole = scaled.round();
        if scaled < 1e9 && ((scaled - whole).abs() - 0.5).abs() > 1e-6 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1e9")]
            let whole = whole as u32;
            // Writing to a String can't fail.
            _ = write!(out, "{}", whole / scale);
            if decimals > 0 {
                _ = write!(out, ".{:0decimals$}", whole % scale);
            }
            return;
        }
    }
    _ = write!(out, "{size:.decimals$}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(locale: &str) -> Numbers {
        Numbers::new(&locale.parse().unwrap())
    }

    #[test]
    fn numbers_have_the_signs_of_their_locale_and_a_true_minus() {
        let cases = [
            ("en-GB", "1,234,567.89"),
            ("de", "1.234.567,89"),
            ("fr", "1\u{202f}234\u{202f}567,89"),
            ("es", "1.234.567,89"),
            ("nl", "1.234.567,89"),
            ("pt", "1.234.567,89"),
            ("it", "1.234.567,89"),
            ("pl", "1\u{a0}234\u{a0}567,89"),
            ("sv", "1\u{a0}234\u{a0}567,89"),
            ("da", "1.234.567,89"),
            ("nb", "1\u{a0}234\u{a0}567,89"),
            ("fi", "1\u{a0}234\u{a0}567,89"),
            ("ja", "1,234,567.89"),
            ("de-CH", "1'234'567.89"),
            ("hi", "12,34,567.89"),
        ];
        for (locale, text) in cases {
            assert_eq!(numbers(locale).text(1_234_567.891, None), text, "{locale}");
            assert_eq!(numbers(locale).text(-1_234_567.891, None), format!("{MINUS}{text}"), "{locale}");
        }
        // Spanish and Polish group from five digits on.
        assert_eq!(
            (numbers("es").text(1234.0, None), numbers("es").text(12_345.0, None)),
            ("1234".into(), "12.345".into())
        );
        assert_eq!(numbers("ar-EG").text(12.5, None), "١٢٫٥");
    }

    #[test]
    fn numbers_have_as_many_decimals_as_they_need() {
        let cases = [
            (0.0, None, "0"),
            (-0.0, Some(1), "0.0"),
            (1_234_567.891, None, "1,234,567.89"),
            (-1234.5, Some(0), "\u{2212}1,234"),
            (84.1, Some(1), "84.1"),
            (12.0, None, "12"),
            (0.00347, None, "0.00347"),
            (-0.04, Some(1), "0.0"),
            (999.999, Some(2), "1,000.00"),
        ];
        for (value, decimals, text) in cases {
            assert_eq!(numbers("en-GB").text(value, decimals), text, "{value} {decimals:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn numbers_are_rounded_as_the_standard_library_does(value in -1e7..1e7_f64, halves in -40_000..40_000_i32, decimals in 0..6_usize) {
            let english = Numbers::default();
            for value in [value, f64::from(halves) / 8.0] {
                let mut plain = format!("{:.decimals$}", value.abs());
                if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
                    plain.insert(0, MINUS);
                }
                proptest::prop_assert_eq!(english.text(value, Some(decimals)).replace(',', ""), plain);
            }
        }
    }
}
