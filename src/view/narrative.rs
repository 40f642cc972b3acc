//! Narratives as HTML: links resolved in the edition, live parts put in, HTML of the writer shown as text.

use super::lists;
use super::parts::{self, link};
use super::words::Mark;
use crate::diagnostic::SourceFile;
use crate::edition::{Address, Reader};
use crate::source::content::{Body, Record};
use crate::source::directive::{self, Directive, Show};
use crate::source::markdown::{self, Mentioned, Target};
use crate::source::record::{Header, Kind};
use crate::strategy::{Ref, Relation};
use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd, html};
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::sync::Arc;

/// The narrative of a record as HTML; none when there is none.
///
/// `top` is the level of its highest headings: one below the heading under which it stands.
pub fn html<T: Header>(reader: &Reader<'_>, record: &Record<T>, top: u8) -> Option<String> {
    let Record { id, file, body, .. } = record;
    if body.is_empty(file) {
        return None;
    }
    // A pack holds the narratives of several records: those of its decisions have anchors of their own.
    let prefix = match reader.here() {
        Address::Pack(review) if T::kind() != Kind::Review || review != id => format!("n-{}-{id}-", T::kind().word()),
        _ => "n-".to_owned(),
    };
    let mut out = String::new();
    let events = Narrative::new(reader, file, prefix, top).events(body.text(file));
    html::push_html(&mut out, events.into_iter());
    Some(out)
}

/// The words of a narrative, without what it links to and without live parts, which show other records.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut live = false;
    for event in Parser::new_ext(text, markdown::options()) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word))) => {
                live = markdown::Directive::of_word(&word).is_some();
            }
            Event::End(TagEnd::CodeBlock) => live = false,
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) if !live => {
                out.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::Image) => {
                out.push('\n');
            }
            _ => {}
        }
    }
    out
}

/// The files beside the content that the narrative of a record names, as paths in the content folder.
pub fn files_of(body: &Body, folder: &str) -> Vec<String> {
    let named = body.mentions.iter().filter_map(|mention| match &mention.what {
        Mentioned::File(path) => crate::strategy::file_beside(folder, path),
        _ => None,
    });
    named.collect()
}

struct Narrative<'r, 'a> {
    reader: &'r Reader<'a>,
    folder: &'r str,
    file: &'r Arc<SourceFile>,
    /// What its anchors begin with: it keeps a writer's heading from taking the anchor of a part of the page.
    prefix: String,
    /// Anchors that are taken, with the number that the next of the same words gets.
    anchors: HashMap<String, usize>,
    /// The anchors of footnotes by their names: a name may hold any sign.
    notes: HashMap<String, String>,
    /// The footnotes that were written: a second of the same name is a footnote of its own, to which nothing leads.
    noted: HashSet<String>,
    charts: usize,
    top: u8,
}

/// The columns of the table at hand. The library would write alignments as `style`, which a strict content policy
/// forbids; here they are classes.
#[derive(Default)]
struct Columns {
    alignments: Vec<Alignment>,
    at: usize,
    head: bool,
    /// The first column has no head: its cells are the heads of their rows.
    named: bool,
    /// The event that opens the table.
    opened: usize,
}

impl Columns {
    fn push<'t>(&mut self, out: &mut Vec<Event<'t>>, event: Event<'t>) {
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

/// What became of an image.
#[derive(PartialEq)]
enum Picture {
    Shown,
    Linked,
    Words,
}

/// The links and pictures that are open, whether they are links on the page or not.
#[derive(Default)]
struct Open {
    links: Vec<bool>,
    pictures: Vec<Picture>,
}

impl Open {
    /// HTML has no link in a link; markdown may have one by way of a picture.
    fn is_within_link(&self) -> bool {
        self.links.contains(&true) || self.pictures.contains(&Picture::Linked)
    }
}

impl<'r, 'a> Narrative<'r, 'a> {
    fn new(reader: &'r Reader<'a>, file: &'r Arc<SourceFile>, prefix: String, top: u8) -> Self {
        let (anchors, notes, noted) = (HashMap::new(), HashMap::new(), HashSet::new());
        Self { reader, folder: file.folder(), file, prefix, anchors, notes, noted, charts: 0, top }
    }

    fn events<'t>(&mut self, text: &'t str) -> Vec<Event<'t>> {
        let mut out: Vec<Event<'t>> = Vec::new();
        let mut open = Open::default();
        let mut heading: Option<usize> = None;
        let mut block: Option<(markdown::Directive, String)> = None;
        let mut table = Columns::default();
        for event in Parser::new_ext(text, markdown::options()) {
            if let Some((_, body)) = &mut block {
                match event {
                    Event::Text(text) => body.push_str(&text),
                    Event::End(TagEnd::CodeBlock) => {
                        if let Some((directive, body)) = block.take() {
                            out.push(Event::Html(self.live(directive, &body).into()));
                        }
                    }
                    _ => {}
                }
                continue;
            }
            match event {
                // The writer's HTML is text: what it would do in a page is not the writer's to say.
                Event::Html(html) | Event::InlineHtml(html) => out.push(Event::Text(html)),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word))) => {
                    match markdown::Directive::of_word(&word) {
                        Some(directive) => block = Some((directive, String::new())),
                        None => out.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word)))),
                    }
                }
                Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                    let href = self.target(&dest_url).filter(|_| !open.is_within_link());
                    open.links.push(href.is_some());
                    if let Some(href) = href {
                        out.push(Event::Start(Tag::Link { link_type, dest_url: href.into(), title, id }));
                    }
                }
                Event::End(TagEnd::Link) => {
                    if open.links.pop().unwrap_or(false) {
                        out.push(Event::End(TagEnd::Link));
                    }
                }
                Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                    let (picture, href) = self.picture(&dest_url, &open);
                    match (&picture, href) {
                        (Picture::Shown, Some(href)) => {
                            out.push(Event::Start(Tag::Image { link_type, dest_url: href.into(), title, id }));
                        }
                        (Picture::Linked, Some(href)) => {
                            let mut words = String::from("<a href=\"");
                            escape(&mut words, &href);
                            words.push_str("\">");
                            out.push(Event::InlineHtml(words.into()));
                        }
                        _ => {}
                    }
                    open.pictures.push(picture);
                }
                Event::End(TagEnd::Image) => match open.pictures.pop() {
                    Some(Picture::Shown) => out.push(Event::End(TagEnd::Image)),
                    Some(Picture::Linked) => out.push(Event::InlineHtml("</a>".into())),
                    Some(Picture::Words) | None => {}
                },
                // The sign of a note is a link, and no link stands in another: the note below the text stays.
                Event::FootnoteReference(_) if open.is_within_link() => {}
                Event::FootnoteReference(name) => out.push(Event::FootnoteReference(self.note(&name).into())),
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    if !self.noted.insert(name.to_string()) {
                        self.notes.remove(name.as_ref());
                    }
                    out.push(Event::Start(Tag::FootnoteDefinition(self.note(&name).into())));
                }
                Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                    heading = Some(out.len());
                    out.push(Event::Start(Tag::Heading { level: self.level(level), id: None, classes, attrs }));
                }
                Event::End(TagEnd::Heading(level)) => {
                    if let Some(start) = heading.take() {
                        let id = self.anchor(&out[start..]);
                        if let Some(Event::Start(Tag::Heading { id: slot, .. })) = out.get_mut(start) {
                            *slot = Some(id.into());
                        }
                    }
                    out.push(Event::End(TagEnd::Heading(self.level(level))));
                }
                Event::TaskListMarker(done) => out.push(self.box_of_task(done)),
                other => table.push(&mut out, other),
            }
        }
        out
    }

    /// The box before a task says in words what its tick says: it stands alone, and nobody can tick it here.
    fn box_of_task<'t>(&self, done: bool) -> Event<'t> {
        let (checked, key) = if done { (" checked", "mark-done") } else { ("", "mark-open") };
        let mut html = format!("<input type=\"checkbox\" disabled{checked} aria-label=\"");
        escape(&mut html, &self.reader.language().word(key));
        html.push_str("\"> ");
        Event::InlineHtml(html.into())
    }

    /// Where a link leads from the page; none when what it names is not in the edition: its words stay.
    fn target(&self, url: &str) -> Option<String> {
        match markdown::target(url) {
            Target::Record(kind, id) => {
                let of = self.reader.resolve(kind, &id)?;
                link(self.reader, &of)?.href
            }
            Target::Anchor => match url.strip_prefix("#n-") {
                Some(rest) => Some(format!("#{}{rest}", self.prefix)),
                None => Some(url.to_owned()),
            },
            Target::Foreign => Some(url.to_owned()),
            Target::File(path) => {
                let path = crate::strategy::file_beside(self.folder, &path)?;
                Some(self.reader.href(&Address::File(path)))
            }
            Target::Refused => None,
        }
    }

    /// What becomes of an image, and where it leads. Within the words of a picture that is shown, words are all there can be.
    fn picture(&self, url: &str, open: &Open) -> (Picture, Option<String>) {
        match markdown::target(url) {
            Target::File(_) if !open.pictures.contains(&Picture::Shown) => match self.target(url) {
                Some(href) => (Picture::Shown, Some(href)),
                None => (Picture::Words, None),
            },
            // No page fetches from another site: the picture becomes a link to it.
            Target::Foreign if !open.is_within_link() && !open.pictures.contains(&Picture::Shown) => {
                (Picture::Linked, Some(url.to_owned()))
            }
            _ => (Picture::Words, None),
        }
    }

    /// The level of a heading on the page: `#` and `##` are the highest that a narrative has.
    fn level(&self, level: HeadingLevel) -> HeadingLevel {
        let below = match level {
            HeadingLevel::H1 | HeadingLevel::H2 => 0,
            HeadingLevel::H3 => 1,
            HeadingLevel::H4 => 2,
            HeadingLevel::H5 => 3,
            HeadingLevel::H6 => 4,
        };
        HeadingLevel::try_from(usize::from(self.top + below).min(6)).unwrap_or(HeadingLevel::H6)
    }

    /// An anchor from the words of a heading; a second of the same words gets a number.
    fn anchor(&mut self, heading: &[Event<'_>]) -> String {
        let mut slug = String::new();
        for event in heading {
            if let Event::Text(text) | Event::Code(text) = event {
                for c in text.chars() {
                    if c.is_alphanumeric() {
                        slug.extend(c.to_lowercase());
                    } else if !slug.is_empty() && !slug.ends_with('-') {
                        slug.push('-');
                    }
                }
            }
        }
        let slug = slug.trim_end_matches('-');
        let slug = if slug.is_empty() { "section" } else { slug };
        self.free(format!("{}{slug}", self.prefix))
    }

    /// The anchor of a footnote.
    fn note(&mut self, name: &str) -> String {
        if let Some(known) = self.notes.get(name) {
            return known.clone();
        }
        let id = self.free(format!("{}note", self.prefix));
        self.notes.insert(name.to_owned(), id.clone());
        id
    }

    /// The anchor, or, where it is taken, the same with a number.
    fn free(&mut self, wanted: String) -> String {
        let mut n = *self.anchors.get(&wanted).unwrap_or(&1);
        let mut id = wanted.clone();
        while self.anchors.contains_key(&id) {
            n += 1;
            id = format!("{wanted}-{n}");
        }
        self.anchors.insert(wanted, n);
        self.anchors.entry(id.clone()).or_insert(1);
        id
    }

    fn live(&mut self, word: markdown::Directive, body: &str) -> String {
        let place = crate::diagnostic::Place::new(self.file, crate::diagnostic::Span::default());
        let Ok(directive) = directive::parse(word, body, &place) else { return String::new() };
        let mut out = String::new();
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
                    let facts = [row.score.map(|score| format!("score {score}")), Some(row.counted)];
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
                        row.milestones.map(|reached| format!("{reached} milestones reached")),
                        row.expected_end.or(row.end).map(|end| format!("ends {end}")),
                    ];
                    card(&mut out, "initiative", &row.link, &row.mark, &facts, None);
                }
            }
            Directive::Decisions(part) => {
                let rows = lists::chosen_decisions(self.reader, &part);
                list(
                    &mut out,
                    "decisions",
                    rows.iter().map(|row| {
                        let day = row.needed_by.clone().map(|day| format!("needed by {day}"));
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
                        (parts::Link { text: row.title, href: Some(href) }, row.mark, Some(words.join(", ")))
                    })
                    .collect();
                list(&mut out, "actions", rows.iter().map(|(link, mark, words)| (link, mark.clone(), words.clone())));
            }
        }
        out
    }

    fn kpi(&mut self, of: &Ref, show: Show, out: &mut String) {
        let Some(row) = parts::kpi_row(self.reader, of) else { return };
        match show {
            Show::Chart => {
                self.charts += 1;
                let id = format!("{}live-{}-{}", self.prefix, self.charts, of.id);
                match parts::chart(self.reader, of, &id, parts::Detail::Short) {
                    Some(svg) => {
                        out.push_str("<figure class=\"live chart-box\">");
                        out.push_str(&svg);
                        out.push_str("<figcaption>");
                        anchor(out, &row.link);
                        out.push_str("</figcaption></figure>\n");
                    }
                    None => card(out, "kpi", &row.link, &row.mark, &[Some("no value yet".to_owned())], None),
                }
            }
            Show::Card => {
                let facts = [row.period, row.target.map(|target| format!("target {target}")), row.gap];
                card(out, "kpi", &row.link, &row.mark, &facts, row.value.as_deref());
            }
            Show::Sparkline => {
                out.push_str("<p class=\"live spark\">");
                anchor(out, &row.link);
                out.push(' ');
                out.push_str(row.sparkline.as_deref().unwrap_or(""));
                out.push(' ');
                escape(out, row.value.as_deref().unwrap_or("no value yet"));
                out.push_str("</p>\n");
            }
            Show::Table => {
                let Some(rows) = super::kpi::values(self.reader, of) else { return };
                out.push_str("<div class=\"live table-box\" role=\"group\" tabindex=\"0\" aria-label=\"");
                escape(out, &row.link.text);
                out.push_str("\"><table><caption>");
                escape(out, &row.link.text);
                out.push_str("</caption><thead><tr><th scope=\"col\">Period</th><th scope=\"col\" class=\"num\">Value</th><th scope=\"col\" class=\"num\">Target</th></tr></thead><tbody>");
                for value in rows.iter().take(12) {
                    out.push_str("<tr><th scope=\"row\">");
                    escape(out, &value.period);
                    out.push_str("</th><td class=\"num\">");
                    escape(out, value.value.as_deref().unwrap_or("\u{2013}"));
                    out.push_str("</td><td class=\"num\">");
                    escape(out, value.target.as_deref().unwrap_or("\u{2013}"));
                    out.push_str("</td></tr>");
                }
                out.push_str("</tbody></table></div>\n");
            }
        }
    }
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

fn anchor(out: &mut String, link: &parts::Link) {
    match &link.href {
        Some(href) => {
            out.push_str("<a href=\"");
            escape(out, href);
            out.push_str("\">");
            escape(out, &link.text);
            out.push_str("</a>");
        }
        None => escape(out, &link.text),
    }
}

fn badge(out: &mut String, mark: &Mark) {
    let _ = write!(out, "<span class=\"mark {}\">", mark.class);
    escape(out, &mark.word);
    out.push_str("</span>");
}

fn card(out: &mut String, kind: &str, link: &parts::Link, mark: &Mark, facts: &[Option<String>], figure: Option<&str>) {
    let _ = write!(out, "<div class=\"live card {kind}\"><p>");
    badge(out, mark);
    out.push(' ');
    anchor(out, link);
    out.push_str("</p>");
    if let Some(figure) = figure {
        out.push_str("<p class=\"figure\">");
        escape(out, figure);
        out.push_str("</p>");
    }
    let facts: Vec<&str> = facts.iter().flatten().map(String::as_str).collect();
    if !facts.is_empty() {
        out.push_str("<p class=\"small\">");
        escape(out, &facts.join(" \u{b7} "));
        out.push_str("</p>");
    }
    out.push_str("</div>\n");
}

fn list<'l>(out: &mut String, kind: &str, rows: impl Iterator<Item = (&'l parts::Link, Mark, Option<String>)>) {
    let mut any = false;
    for (link, mark, words) in rows {
        if !any {
            let _ = write!(out, "<ul class=\"live rows {kind}\">");
        }
        any = true;
        out.push_str("<li>");
        badge(out, &mark);
        out.push(' ');
        anchor(out, link);
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            out.push_str(" <span class=\"small\">");
            escape(out, &words);
            out.push_str("</span>");
        }
        out.push_str("</li>");
    }
    if any {
        out.push_str("</ul>\n");
    } else {
        let _ = writeln!(out, "<p class=\"live small\">No {kind} here.</p>");
    }
}

/// The relation by which a kind of record is about something; used by the lists of live parts.
pub(super) fn about(reader: &Reader<'_>, of: &Ref, kind: Kind, id: &str) -> bool {
    let Some(wanted) = reader.resolve(kind, id) else { return false };
    reader.links(of, Relation::About).contains(&wanted) || reader.links(of, Relation::ChecksOn).contains(&wanted)
}
