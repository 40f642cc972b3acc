//! Live parts: what a narrative shows of other records, as they stand.

use super::events::Narrative;
use super::markup::{anchor, card, escape, list};
use crate::diagnostic::{Place, Span};
use crate::edition::Address;
use crate::say;
use crate::source::directive::{self, Directive, Show};
use crate::source::markdown;
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::view::parts;
use crate::view::{kpi, lists};
use std::fmt::Write;

/// The class of a column of numbers.
const NUMBERS: &str = " class=\"num\"";

impl Narrative<'_, '_> {
    /// A live part as HTML; nothing where it shows what the edition does not hold.
    pub(super) fn live(&mut self, word: markdown::Directive, body: &str) -> String {
        let place = Place::new(self.file, Span::default());
        let Ok(directive) = directive::parse(word, body, &place) else { return String::new() };
        let mut out = String::new();
        let language = self.reader.language();
        match directive {
            Directive::Kpi(part) => {
                if let Some(of) = self.reader.resolve(Kind::Kpi, &part.id) {
                    self.kpi(&of, part.show, &mut out);
                }
            }
            Directive::Objective(part) => {
                if let Some(row) =
                    self.reader.resolve(Kind::Objective, &part.id).and_then(|of| parts::objective_row(self.reader, &of))
                {
                    let facts = [row.score.map(|score| say!(language, "live-score", score = score)), Some(row.counted)];
                    card(&mut out, "objective", &row.link, &row.mark, &facts, None);
                }
            }
            Directive::Initiative(part) => {
                if let Some(row) = self
                    .reader
                    .resolve(Kind::Initiative, &part.id)
                    .and_then(|of| parts::initiative_row(self.reader, &of))
                {
                    let facts = [
                        row.milestones.map(|reached| say!(language, "live-milestones", reached = reached)),
                        row.expected_end.or(row.end).map(|end| say!(language, "live-ends", date = end)),
                    ];
                    card(&mut out, "initiative", &row.link, &row.mark, &facts, None);
                }
            }
            Directive::Decisions(part) => {
                let rows = lists::chosen_decisions(self.reader, &part);
                list(
                    &mut out,
                    "decisions",
                    &language.word("live-no-decisions"),
                    rows.iter().map(|row| {
                        let day = row.needed_by.clone().map(|day| say!(language, "live-needed", date = day));
                        (&row.link, row.mark.clone(), day.or_else(|| row.decided_on.clone()))
                    }),
                );
            }
            Directive::Actions(part) => {
                let rows = lists::chosen_actions(self.reader, &part);
                let rows: Vec<_> = rows
                    .into_iter()
                    .map(|row| {
                        let href = format!("{}#{}", self.reader.href(&Address::Actions), row.id);
                        let owner = row.owner.map(|owner| owner.text);
                        let words: Vec<String> = [owner, row.due].into_iter().flatten().collect();
                        (
                            parts::Link { text: row.title, href: Some(href) },
                            row.mark,
                            Some(words.join(&language.word("list-comma"))),
                        )
                    })
                    .collect();
                let none = language.word("live-no-actions");
                list(
                    &mut out,
                    "actions",
                    &none,
                    rows.iter().map(|(link, mark, words)| (link, mark.clone(), words.clone())),
                );
            }
        }
        out
    }

    fn kpi(&mut self, of: &Ref, show: Show, out: &mut String) {
        let Some(row) = parts::kpi_row(self.reader, of) else { return };
        let language = self.reader.language();
        match show {
            Show::Chart => {
                self.charts += 1;
                let id = format!("{}live-{}-{}", self.anchors.prefix, self.charts, of.id);
                match parts::chart(self.reader, of, &id, parts::Detail::Short) {
                    Some(svg) => {
                        out.push_str("<figure class=\"live chart-box\">");
                        out.push_str(&svg);
                        out.push_str("<figcaption>");
                        anchor(out, &row.link);
                        out.push_str("</figcaption></figure>\n");
                    }
                    None => card(out, "kpi", &row.link, &row.mark, &[Some(say!(language, "live-no-value"))], None),
                }
            }
            Show::Card => {
                let facts =
                    [row.period, row.target.map(|target| say!(language, "described-target", target = target)), row.gap];
                card(out, "kpi", &row.link, &row.mark, &facts, row.value.as_deref());
            }
            Show::Sparkline => {
                out.push_str("<p class=\"live spark\">");
                anchor(out, &row.link);
                out.push(' ');
                out.push_str(row.sparkline.as_deref().unwrap_or(""));
                out.push(' ');
                escape(out, row.value.as_deref().unwrap_or(&language.word("live-no-value")));
                out.push_str("</p>\n");
            }
            Show::Table => self.table(of, &row.link, out),
        }
    }

    /// The last values of a KPI.
    fn table(&self, of: &Ref, link: &parts::Link, out: &mut String) {
        let language = self.reader.language();
        let Some(rows) = kpi::values(self.reader, of, 12) else { return };
        out.push_str("<div class=\"live table-box\" role=\"group\" tabindex=\"0\" aria-label=\"");
        escape(out, &link.text);
        out.push_str("\"><table><caption>");
        escape(out, &link.text);
        out.push_str("</caption><thead><tr>");
        for (class, key) in [("", "column-period"), (NUMBERS, "column-value"), (NUMBERS, "fact-target")] {
            _ = write!(out, "<th scope=\"col\"{class}>");
            escape(out, &language.word(key));
            out.push_str("</th>");
        }
        out.push_str("</tr></thead><tbody>");
        for value in &rows {
            out.push_str("<tr><th scope=\"row\">");
            escape(out, &value.period);
            out.push_str("</th>");
            for figure in [&value.value, &value.target] {
                _ = write!(out, "<td{NUMBERS}>");
                escape(out, figure.as_deref().unwrap_or("\u{2013}"));
                out.push_str("</td>");
            }
            out.push_str("</tr>");
        }
        out.push_str("</tbody></table></div>\n");
    }
}
