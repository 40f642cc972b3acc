//! Numbers and texts as SVG wants them.

/// Writes canvas units as user units: tenths, without trailing or leading zeros.
///
/// By hand, because most of a chart is coordinates and `write!` takes twice as long for them.
pub(super) fn fine(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    let (mut whole, tenth) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
    if whole > 0 || tenth == 0 {
        let mut digits = ['0'; 10];
        let mut first = digits.len();
        loop {
            first -= 1;
            digits[first] = digit(whole % 10);
            whole /= 10;
            if whole == 0 {
                break;
            }
        }
        out.extend(&digits[first..]);
    }
    if tenth > 0 {
        out.push('.');
        out.push(digit(tenth));
    }
}

fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
}

/// Writes two coordinates with no more between them than a reader of paths needs.
pub(super) fn pair(out: &mut String, x: i32, y: i32) {
    fine(out, x);
    if y >= 0 {
        out.push(' ');
    }
    fine(out, y);
}

/// Writes text so that it is safe in an element and in a quoted attribute. Control characters,
/// which XML does not allow, become spaces.
pub(super) fn escape(out: &mut String, text: &str) {
    let special = |c: char| matches!(c, '&' | '<' | '>' | '"' | '\u{fffe}' | '\u{ffff}') || c.is_control();
    let mut rest = text;
    while let Some(at) = rest.find(special) {
        out.push_str(&rest[..at]);
        let mut after = rest[at..].chars();
        out.push_str(match after.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            _ => " ",
        });
        rest = after.as_str();
    }
    out.push_str(rest);
}
