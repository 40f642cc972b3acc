//! Numbers as a locale writes them.
//!
//! ICU's data says how; the digits are printed here, since tables hold hundreds of numbers a page.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;

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
        let mut signs = [0; 16];
        let exact;
        let mut plain = if let Some(rounded) = rounded(&mut signs, size, needed) {
            rounded
        } else {
            exact = format!("{size:.needed$}");
            exact.as_str()
        };
        if decimals.is_none() && plain.contains('.') {
            plain = plain.trim_end_matches('0').trim_end_matches('.');
        }
        let mut out = String::with_capacity(plain.len() + 8);
        // What rounds to zero has no sign.
        if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
            out.push(MINUS);
        }
        let (mut whole, fraction) = plain.split_once('.').map_or((plain, None), |(w, f)| (w, Some(f)));
        if whole.len() >= self.least {
            // Each group but the last is what the groups after it leave.
            while whole.len() > self.first {
                let step = self.further.max(1);
                let head = (whole.len() - self.first - 1) % step + 1;
                self.push_digits(&mut out, &whole[..head]);
                out.push_str(&self.group);
                whole = &whole[head..];
            }
        }
        self.push_digits(&mut out, whole);
        if let Some(fraction) = fraction {
            out.push_str(&self.decimal);
            self.push_digits(&mut out, fraction);
        }
        out
    }

    /// Digits alone, as those of the locale.
    pub(super) fn digits(&self, ascii: &str) -> String {
        let mut out = String::with_capacity(ascii.len());
        self.push_digits(&mut out, ascii);
        out
    }

    /// A number of so many digits at least, without groups.
    pub(super) fn push_padded(&self, out: &mut String, number: i32, width: usize) {
        if !(0..=9999).contains(&number) || width > 4 {
            self.push_digits(out, &format!("{number:0width$}"));
            return;
        }
        let digits = [1000, 100, 10, 1].map(|size| number / size % 10);
        let needed = 4 - digits.iter().position(|digit| *digit > 0).unwrap_or(3);
        for digit in &digits[4 - needed.max(width)..] {
            let digit = u32::try_from(*digit).ok().and_then(|digit| char::from_digit(digit, 10)).unwrap_or('0');
            self.push_digits(out, digit.encode_utf8(&mut [0; 4]));
        }
    }

    fn push_digits(&self, out: &mut String, ascii: &str) {
        let Some(own) = &self.digits else {
            out.push_str(ascii);
            return;
        };
        for sign in ascii.chars() {
            let digit = sign.to_digit(10).and_then(|digit| own.get(usize::try_from(digit).ok()?));
            out.push(digit.copied().unwrap_or(sign));
        }
    }
}

/// Rounds as the standard library does, to the nearest of the exact value; none where that needs more than whole numbers.
///
/// Tables print hundreds of numbers a page. In whole numbers they are printed in a tenth of the time, where the scaled
/// number is small enough to be nearly exact and not so near to a half that the difference counts.
fn rounded(signs: &mut [u8; 16], size: f64, decimals: usize) -> Option<&str> {
    const SCALES: [u32; 5] = [1, 10, 100, 1000, 10_000];
    let scale = SCALES.get(decimals)?;
    let scaled = size * f64::from(*scale);
    let whole = scaled.round();
    if scaled >= 1e9 || ((scaled - whole).abs() - 0.5).abs() <= 1e-6 || scaled.is_nan() {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1e9")]
    let mut left = whole as u32;
    let mut first = signs.len();
    let mut put = |sign: u8| {
        first -= 1;
        signs[first] = sign;
    };
    let mut nth = 0;
    while left > 0 || nth <= decimals {
        if nth == decimals && decimals > 0 {
            put(b'.');
        }
        let digit = (left % 10) as u8;
        put(b'0' + digit);
        left /= 10;
        nth += 1;
    }
    std::str::from_utf8(&signs[first..]).ok()
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
