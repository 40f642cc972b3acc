//! Names of months as people write them: English, and the language of the strategy's locale.

/// The names of the months in a language, January first; several names of one month are separated by blanks.
type Names = [&'static str; 12];

const ENGLISH: Names = [
    "jan january",
    "feb february",
    "mar march",
    "apr april",
    "may",
    "jun june",
    "jul july",
    "aug august",
    "sep sept september",
    "oct october",
    "nov november",
    "dec december",
];

/// By the language of a locale. Names and short names as CLDR has them, without dots, and those in common use.
#[rustfmt::skip]
const LANGUAGES: [(&str, Names); 12] = [
    ("de", ["jan jän januar jänner", "feb februar feber", "mär mrz märz", "apr april", "mai", "jun juni", "jul juli",
        "aug august", "sep sept september", "okt oktober", "nov november", "dez dezember"]),
    ("fr", ["janv jan janvier", "févr fév février", "mars", "avr avril", "mai", "juin", "juil juillet", "août",
        "sept septembre", "oct octobre", "nov novembre", "déc décembre"]),
    ("es", ["ene enero", "feb febrero", "mar marzo", "abr abril", "may mayo", "jun junio", "jul julio", "ago agosto",
        "sep sept septiembre", "oct octubre", "nov noviembre", "dic diciembre"]),
    ("it", ["gen gennaio", "feb febbraio", "mar marzo", "apr aprile", "mag maggio", "giu giugno", "lug luglio",
        "ago agosto", "set sett settembre", "ott ottobre", "nov novembre", "dic dicembre"]),
    ("pt", ["jan janeiro", "fev fevereiro", "mar março", "abr abril", "mai maio", "jun junho", "jul julho",
        "ago agosto", "set setembro", "out outubro", "nov novembro", "dez dezembro"]),
    ("nl", ["jan januari", "feb februari", "mrt maart", "apr april", "mei", "jun juni", "jul juli", "aug augustus",
        "sep sept september", "okt oktober", "nov november", "dec december"]),
    ("sv", ["jan januari", "feb februari", "mars", "apr april", "maj", "juni", "juli", "aug augusti",
        "sep sept september", "okt oktober", "nov november", "dec december"]),
    ("da", ["jan januar", "feb februar", "mar marts", "apr april", "maj", "jun juni", "jul juli", "aug august",
        "sep sept september", "okt oktober", "nov november", "dec december"]),
    ("nb", ["jan januar", "feb februar", "mar mars", "apr april", "mai", "jun juni", "jul juli", "aug august",
        "sep sept september", "okt oktober", "nov november", "des desember"]),
    ("nn", ["jan januar", "feb februar", "mar mars", "apr april", "mai", "jun juni", "jul juli", "aug august",
        "sep sept september", "okt oktober", "nov november", "des desember"]),
    ("fi", ["tammi tammikuu", "helmi helmikuu", "maalis maaliskuu", "huhti huhtikuu", "touko toukokuu",
        "kesä kesäkuu", "heinä heinäkuu", "elo elokuu", "syys syyskuu", "loka lokakuu", "marras marraskuu",
        "joulu joulukuu"]),
    ("pl", ["sty styczeń", "lut luty", "mar marzec", "kwi kwiecień", "maj", "cze czerwiec", "lip lipiec",
        "sie sierpień", "wrz wrzesień", "paź październik", "lis listopad", "gru grudzień"]),
];

/// The month, 1 to 12, that a name stands for in English or in a language (`de`); case and a dot behind do not count.
///
/// A name that means one month in English and another in the language stands for none.
pub(super) fn month(name: &str, language: &str) -> Option<i8> {
    let name = name.strip_suffix('.').unwrap_or(name).to_lowercase();
    if name.is_empty() {
        return None;
    }
    let of = |names: &Names| {
        let position = names.iter().position(|known| known.split(' ').any(|known| known == name));
        position.and_then(|i| i8::try_from(i + 1).ok())
    };
    let language = if language == "no" { "nb" } else { language };
    let local = LANGUAGES.iter().find(|(code, _)| *code == language).and_then(|(_, names)| of(names));
    match (of(&ENGLISH), local) {
        (Some(english), Some(local)) if english != local => None,
        (english, local) => english.or(local),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_of_english_and_of_the_locale() {
        assert_eq!(
            [month("JANV.", "fr"), month("Mär", "de"), month("oct", "de"), month("Okt", "en")],
            [Some(1), Some(3), Some(10), None]
        );
        assert_eq!(month("", "en"), None);
    }
}
