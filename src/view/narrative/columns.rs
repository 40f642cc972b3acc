//! Tables of a narrative.

use super::markup::escape;
use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

/// The columns of the table at hand. The library would write alignments as `style`, which a strict content policy
/// forbids; here they are classes.
#[derive(Default)]
pub(super) struct Columns {
    alignments: Vec<Alignment>,
    at: usize,
    head: bool,
    /// The first column has no head: its cells are the heads of their rows.
    named: bool,
    /// The event that opens the table.
    opened: usize,
}

impl Columns {
    pub(super) fn push<'t>(&mut self, out: &mut Vec<Event<'t>>, event: Event<'t>) {
        let opens = |event: &Event<'_>| matches!(event, Event::InlineHtml(html) if html.starts_with("<th"));
        match (&event, out.last_mut()) {
            (Event::Start(Tag::Table(_)), _) => self.opened = out.len(),
            (Event::End(TagEnd::TableCell), Some(last)) if self.head && opens(last) => {
                *last = Event::InlineHtml("<td>".into());
                self.named |= self.at == 1;
                out.push(Event::InlineHtml("</td>".into()));
                return;
            }
            (Event::End(TagEnd::TableHead), _) => {
                if let Some(opened) = self.labelled(out) {
                    out[self.opened] = opened;
                }
            }
            _ => {}
        }
        out.push(self.event(event));
    }

    /// The box of a wide table scrolls, so the keyboard must reach it, and it needs a name: the words of its head.
    fn labelled<'t>(&self, out: &[Event<'t>]) -> Option<Event<'t>> {
        let words: Vec<&str> = out
            .get(self.opened..)?
            .iter()
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(text.trim()),
                _ => None,
            })
            .filter(|word| !word.is_empty())
            .collect();
        if words.is_empty() {
            return None;
        }
        let mut html = String::from("<div class=\"table-box\" role=\"group\" tabindex=\"0\" aria-label=\"");
        escape(&mut html, &words.join(", "));
        html.push_str("\"><table>");
        Some(Event::InlineHtml(html.into()))
    }

    fn event<'t>(&mut self, event: Event<'t>) -> Event<'t> {
        let html = match event {
            Event::Start(Tag::Table(alignments)) => {
                (self.alignments, self.named) = (alignments, false);
                "<div class=\"table-box\"><table>"
            }
            Event::End(TagEnd::Table) => "</tbody></table></div>\n",
            Event::Start(Tag::TableHead) => {
                (self.at, self.head) = (0, true);
                "<thead><tr>"
            }
            Event::End(TagEnd::TableHead) => {
                self.head = false;
                "</tr></thead><tbody>\n"
            }
            Event::Start(Tag::TableRow) => {
                self.at = 0;
                "<tr>"
            }
            Event::End(TagEnd::TableRow) => "</tr>\n",
            Event::Start(Tag::TableCell) => {
                let alignment = self.alignments.get(self.at).copied().unwrap_or(Alignment::None);
                self.at += 1;
                match (self.head, alignment) {
                    (false, _) if self.named && self.at == 1 => "<th scope=\"row\">",
                    (true, Alignment::Right) => "<th scope=\"col\" class=\"num\">",
                    (true, Alignment::Center) => "<th scope=\"col\" class=\"mid\">",
                    (true, _) => "<th scope=\"col\">",
                    (false, Alignment::Right) => "<td class=\"num\">",
                    (false, Alignment::Center) => "<td class=\"mid\">",
                    (false, _) => "<td>",
                }
            }
            Event::End(TagEnd::TableCell) => {
                if self.head || self.named && self.at == 1 {
                    "</th>"
                } else {
                    "</td>"
                }
            }
            other => return other,
        };
        Event::InlineHtml(html.into())
    }
}
