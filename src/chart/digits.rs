//! Numbers and texts as SVG wants them.

/// Writes canvas units as user units: tenths, without trailing or leading zeros.
///
/// By hand, because most of a chart is coordinates and `write!` takes several times as long for them.
pub(super) fn fine(out: &mut String, value: i32) {
    // A sign, ten digits and a point, written from the end.
    let mut signs = [0; 12];
    let mut first = signs.len();
    let mut put = |sign: u8| {
        first -= 1;
        signs[first] = sign;
    };
    let (mut whole, tenth) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
    if tenth > 0 {
        put(digit(tenth));
        put(b'.');
    }
    if whole > 0 || tenth == 0 {
        loop {
            put(digit(whole % 10));
            whole /= 10;
            if whole == 0 {
                break;
            }
        }
    }
    if value < 0 {
        put(b'-');
    }
    out.push_str(std::str::from_utf8(&signs[first..]).unwrap_or_default());
}

/// The sign of a digit.
#[expect(clippy::cast_possible_truncation, reason = "0 to 9")]
fn digit(value: u32) -> u8 {
    b'0' + value as u8
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
    // Most texts are numbers and names of months.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" .,:;-%()".contains(&byte)) {
        out.push_str(text);
        return;
    }
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
