//! What markdown says, event by event, as a page shows it.

use super::anchors::Anchors;
use super::columns::Columns;
use super::links::{Open, Picture};
use super::markup::escape;
use crate::diagnostic::SourceFile;
use crate::edition::Reader;
use crate::source::markdown;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use std::sync::Arc;

/// A narrative on its way to a page.
pub(super) struct Narrative<'r, 'a> {
    pub(super) reader: &'r Reader<'a>,
    /// The folder of its file.
    pub(super) folder: &'r str,
    pub(super) file: &'r Arc<SourceFile>,
    pub(super) anchors: Anchors,
    /// How many charts it has so far.
    pub(super) charts: usize,
    /// The level of its highest headings.
    top: u8,
}

impl<'r, 'a> Narrative<'r, 'a> {
    pub(super) fn new(reader: &'r Reader<'a>, file: &'r Arc<SourceFile>, prefix: String, top: u8) -> Self {
        Self { reader, folder: file.folder(), file, anchors: Anchors::new(prefix), charts: 0, top }
    }

    pub(super) fn events<'t>(&mut self, text: &'t str) -> Vec<Event<'t>> {
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
                Event::FootnoteReference(name) => {
                    out.push(Event::FootnoteReference(self.anchors.of_note(&name).into()));
                }
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    out.push(Event::Start(Tag::FootnoteDefinition(self.anchors.of_definition(&name).into())));
                }
                Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                    heading = Some(out.len());
                    out.push(Event::Start(Tag::Heading { level: self.level(level), id: None, classes, attrs }));
                }
                Event::End(TagEnd::Heading(level)) => {
                    if let Some(start) = heading.take() {
                        let id = self.anchors.of_heading(&out[start..]);
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
}
