//! The records of a file: one with its narrative, or a list of them.

use super::body::is_document;
use super::id::{is_id, make_id};
use super::{Body, Record};
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use crate::source::decode::decode;
use crate::source::record::{Header, Kind};
use crate::source::{At, markdown, yaml};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// A list with so much wrong is read no further: no one mends more at once.
const MOST_FAULTS: usize = 1000;

/// So many pieces of HTML in one narrative are noted.
const MOST_NOTES: usize = 100;

/// A title stands on many pages, in lists and in the head of a window: so many bytes are enough for any.
pub(super) const LONGEST_TITLE: usize = 2000;

/// The message about a title that is too long.
pub(super) fn title_too_long(place: Place) -> Diagnostic {
    Diagnostic::fault("title-too-long", place, format!("a title has at most {LONGEST_TITLE} bytes"))
        .help("say in a few words what it is, and the rest below the front matter")
}

/// The end of the front matter (after the line break of its last line) and the start of the narrative.
fn front_matter(text: &str) -> Option<(usize, usize)> {
    let first = text.lines().next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let mut at = text.find('\n')? + 1;
    for line in text[at..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// The records of a file.
pub(super) fn read_records<T: DeserializeOwned + Header>(
    file: &Arc<SourceFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Arc<Record<T>>> {
    if !is_document(file) {
        return read_list(file, diagnostics);
    }
    let Some((end, body)) = front_matter(&file.text) else {
        let opened = file.text.starts_with("---");
        let place = Place::new(file, Span::new(0, file.text.find('\n').unwrap_or(file.text.len())));
        let fault = if opened {
            Diagnostic::fault("front-matter-open", place, "the front matter is not closed")
                .help("add a line `---` below its last key")
        } else {
            Diagnostic::fault(
                "front-matter-missing",
                place,
                format!("{} begins with front matter", T::kind().with_article()),
            )
            .help("begin the file with a line `---`, a line `title: ..` and another line `---`")
        };
        diagnostics.push(fault);
        return Vec::new();
    };
    let node = match yaml::parse(file, end) {
        Ok(node) => node,
        Err(fault) => {
            diagnostics.push(*fault);
            return Vec::new();
        }
    };
    let Some(data) = decode::<T>(&node, file, T::kind().with_article(), diagnostics) else { return Vec::new() };
    let stem = file.path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).unwrap_or("");
    let mut body = Body::below(file, body);
    if let Some(written) = data.body() {
        if body.is_empty(file) {
            body = Body::entry(written);
        } else {
            diagnostics.push(
                Diagnostic::fault("body-twice", Place::new(file, written.span), "the narrative is given twice")
                    .help("keep the text below the front matter and take the key `body` out"),
            );
        }
    }
    let span = Span::new(0, 3);
    let id = data.id().cloned().unwrap_or_else(|| At { value: stem.to_owned(), span });
    record(file, span, &id, body, data, diagnostics)
}

fn read_list<T: DeserializeOwned + Header>(
    file: &Arc<SourceFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Arc<Record<T>>> {
    let node = match yaml::parse(file, file.text.len()) {
        Ok(node) => node,
        Err(fault) => {
            diagnostics.push(*fault);
            return Vec::new();
        }
    };
    let entries = match node.value {
        yaml::Value::List(entries) => entries,
        yaml::Value::Null => Vec::new(),
        _ => {
            diagnostics.push(
                Diagnostic::fault("wrong-type", Place::new(file, node.span), format!("`{}` holds a list", file.path))
                    .help("write each entry behind a dash: `- {id: .., title: ..}`"),
            );
            return Vec::new();
        }
    };
    let mut records = Vec::new();
    let (mut faults, mut seen) = (0, 0);
    for entry in &entries {
        // The rest of the list goes unread, which is no fault of what refers to it: see `Content::unread`.
        faults += diagnostics[seen..].iter().filter(|diagnostic| diagnostic.severity == Severity::Fault).count();
        seen = diagnostics.len();
        if faults >= MOST_FAULTS {
            break;
        }
        let Some(data) = decode::<T>(entry, file, T::kind().with_article(), diagnostics) else { continue };
        let id = match data.id() {
            Some(id) => id.clone(),
            // Events are rarely referred to; the place in the file tells two apart that are the same otherwise.
            None if T::kind() == Kind::Event => {
                At { value: format!("{}-{}", file.path.replace(['/', '.'], "-"), entry.span.start), span: entry.span }
            }
            None => {
                diagnostics.push(
                    Diagnostic::fault("key-missing", Place::new(file, entry.span), "`id` is missing")
                        .note("an entry of a list has no file name to be called by")
                        .help("add `id: ..`, of small letters, digits and hyphens"),
                );
                continue;
            }
        };
        let body = data.body().map(Body::entry).unwrap_or_default();
        records.extend(record(file, entry.span, &id, body, data, diagnostics));
    }
    records
}

fn record<T: Header>(
    file: &Arc<SourceFile>,
    span: Span,
    id: &At<String>,
    body: Body,
    data: T,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Arc<Record<T>>> {
    let names = std::iter::once(id).chain(data.aliases());
    let mut good = true;
    for name in names.filter(|name| !is_id(name)) {
        good = false;
        let fault =
            Diagnostic::fault("bad-id", Place::new(file, name.span), format!("`{}` can't be an id", name.value))
                .note("an id is part of addresses: small letters, digits and hyphens, the first not a hyphen");
        let made = make_id(name);
        diagnostics.push(if made.is_empty() {
            fault
        } else if data.id().is_none() && std::ptr::eq(name, id) {
            fault.help(format!("rename the file to `{made}.md`, or add `id: {made}`"))
        } else {
            fault.help(format!("write `{made}`"))
        });
    }
    if let Some(title) = data.title().filter(|title| title.len() > LONGEST_TITLE) {
        diagnostics.push(title_too_long(Place::new(file, title.span)));
        good = false;
    }
    if let Some(title) = data.title().filter(|title| title.trim().is_empty()) {
        diagnostics.push(
            Diagnostic::fault(
                "title-empty",
                Place::new(file, title.span),
                format!("{} needs a title", T::kind().with_article()),
            )
            .help("say in a few words what it is"),
        );
        good = false;
    }
    let html = body.mentions.iter().filter(|mention| mention.what == markdown::Mentioned::Html);
    for mention in html.take(MOST_NOTES) {
        let place = Place::new(file, body.span_in_file(mention.span));
        diagnostics.push(
            Diagnostic::new(Severity::Note, "html-as-text", place, "HTML in a narrative is shown as text")
                .help("write it in markdown; for a sign such as `<`, write `&lt;` or put it in backticks"),
        );
    }
    if !good {
        return Vec::new();
    }
    vec![Arc::new(Record { id: id.value.as_str().into(), file: Arc::clone(file), span, body, data })]
}

#[cfg(test)]
mod tests {
    use super::front_matter;

    #[test]
    fn front_matter_ends_at_its_second_mark() {
        assert_eq!(front_matter("---\ntitle: a\n---\nbody"), Some((13, 17)));
        assert_eq!(front_matter("---\r\ntitle: a\r\n---\r\nbody"), Some((15, 20)));
        assert_eq!(front_matter("---\n---"), Some((4, 7)));
        assert_eq!(front_matter("---\ntitle: a\n"), None);
        assert_eq!(front_matter("title: a"), None);
        assert_eq!(front_matter(""), None);
    }
}
