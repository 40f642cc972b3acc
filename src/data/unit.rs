//! Signs and codes of currencies, and when they are a KPI's unit.

/// Signs with the codes they may stand for, the usual one first.
const SIGNS: [(&str, &[&str]); 17] = [
    ("€", &["EUR"]),
    ("£", &["GBP"]),
    ("$", &["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN", "TWD", "CLP", "COP", "ARS"]),
    ("US$", &["USD"]),
    ("A$", &["AUD"]),
    ("C$", &["CAD"]),
    ("NZ$", &["NZD"]),
    ("R$", &["BRL"]),
    ("¥", &["JPY", "CNY"]),
    ("₹", &["INR"]),
    ("₩", &["KRW"]),
    ("₽", &["RUB"]),
    ("₺", &["TRY"]),
    ("₪", &["ILS"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("zł", &["PLN"]),
    ("Kč", &["CZK"]),
];

/// Whether a text is the sign of a currency.
pub(super) fn is_sign(text: &str) -> bool {
    SIGNS.iter().any(|(sign, _)| *sign == text)
}

/// Whether a sign or code in a file means the same as another, or as a KPI's unit.
pub(super) fn same_currency(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    let codes = |text: &str| SIGNS.iter().find(|(sign, _)| *sign == text).map_or(&[][..], |(_, codes)| codes);
    one == other
        || codes(one).contains(&other)
        || codes(other).contains(&one)
        || codes(one).first().is_some_and(|code| codes(other).first() == Some(code))
}

/// The code a sign usually stands for; a code itself.
pub(super) fn code(text: &str) -> &str {
    SIGNS.iter().find(|(sign, _)| *sign == text).and_then(|(_, codes)| codes.first()).copied().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_their_codes() {
        assert!(same_currency("€", "EUR") && same_currency("AUD", "$") && same_currency("$", "US$"));
        assert!(!same_currency("€", "USD") && !same_currency("EUR", "%"));
    }
}
