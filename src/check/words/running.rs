//! Words by which a title or a definition says that a figure adds up over the year or rolls over many periods.

use super::activity::{holds, plain};

/// By language: `rolling average` and not `rolling`, for there is rolling stock.
const WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "rolling average",
            "rolling mean",
            "rolling total",
            "rolling sum",
            "rolling year",
            "rolling 12",
            "rolling twelve",
            "12 month rolling",
            "twelve month rolling",
            "moving average",
            "year to date",
            "ytd",
            "cumulative",
            "running total",
        ],
    ),
    (
        "de",
        &[
            "gleitender durchschnitt",
            "gleitend",
            "gleitende",
            "gleitendes",
            "kumuliert",
            "kumulierte",
            "kumulativ",
            "seit jahresbeginn",
            "aufgelaufen",
        ],
    ),
    (
        "fr",
        &[
            "moyenne mobile",
            "glissant",
            "glissante",
            "cumul",
            "cumulé",
            "cumulée",
            "cumulés",
            "depuis le début de l année",
        ],
    ),
    ("es", &["media móvil", "promedio móvil", "acumulado", "acumulada", "en lo que va de año"]),
    ("nl", &["voortschrijdend gemiddelde", "voortschrijdend", "cumulatief", "cumulatieve"]),
    ("pt", &["média móvel", "acumulado", "acumulada", "no ano até à data"]),
    ("it", &["media mobile", "cumulato", "cumulata", "cumulativo", "da inizio anno"]),
    ("pl", &["średnia krocząca", "średnia ruchoma", "narastająco", "skumulowany", "skumulowana"]),
    ("sv", &["glidande medelvärde", "rullande", "ackumulerat", "ackumulerad", "kumulativ"]),
    ("da", &["glidende gennemsnit", "rullende", "akkumuleret", "kumulativ", "år til dato"]),
    ("nb", &["glidende gjennomsnitt", "rullerende", "akkumulert", "kumulativ", "hittil i år"]),
    ("fi", &["liukuva keskiarvo", "liukuva", "kumulatiivinen", "kertymä"]),
    ("ja", &["移動平均", "累計", "累積", "年初来"]),
];

/// The words by which one of some texts says it, if one does: `rolling average`.
pub(in crate::check) fn says<'t>(language: &str, texts: impl IntoIterator<Item = &'t str>) -> Option<&'static str> {
    let (_, words) = WORDS.iter().find(|(known, _)| *known == language)?;
    texts.into_iter().find_map(|text| {
        let text = plain(text);
        // Not cumulative is the opposite.
        if ["not cumulative", "non cumulative"].iter().any(|not| text.contains(not)) {
            return None;
        }
        words.iter().copied().find(|word| holds(&text, word, language == "ja"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rolling_stock_does_not_roll() {
        assert_eq!(says("en", ["Availability of rolling stock"]), None);
        assert_eq!(says("en", ["Complaints, 12-month rolling"]), Some("12 month rolling"));
        assert_eq!(says("en", ["Systems authorised (cumulative)"]), Some("cumulative"));
        assert_eq!(says("en", ["New systems, not cumulative"]), None);
        assert_eq!(says("de", ["Umsatz, kumuliert"]), Some("kumuliert"));
        assert_eq!(says("ja", ["売上累計"]), Some("累計"));
        assert_eq!(says("tlh", ["cumulative"]), None);
    }
}
