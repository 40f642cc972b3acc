//! The content folder as typed records.
//!
//! Each file is read by its place: `strategy.yaml`, a list in `<kind>.yaml`, a record in `<kind>/**/*.md`. Files are
//! read in parallel; what comes out is in the order of their paths.

use super::At;
use super::decode::decode;
use super::markdown::{self, Mention};
use super::record::{self, Header, Kind};
use super::yaml;
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use crate::language::{Own, own};
use crate::world::{Failure, LeftOut, World};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A record as written, with its file and its narrative.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<T> {
    /// The id: written, or the file's stem; for an event without one, made of its KPI, date and kind.
    pub id: Arc<str>,
    /// The file.
    pub file: Arc<SourceFile>,
    /// Where the record begins: the entry in a list, the front matter in a file.
    pub span: Span,
    /// The narrative.
    pub body: Body,
    /// What is written.
    pub data: T,
}

impl<T> Record<T> {
    /// The place of a span of this record.
    pub fn place(&self, span: Span) -> Place {
        Place::new(&self.file, span)
    }

    /// The place of the record as a whole.
    pub fn whole(&self) -> Place {
        self.place(self.span)
    }
}

/// The narrative of a record.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Body {
    text: Text,
    /// What it refers to.
    pub mentions: Vec<Mention>,
}

/// Where the text of a narrative is: below the front matter it is not copied.
#[derive(Debug, Clone, PartialEq)]
enum Text {
    Below(Span),
    Entry(String, Span),
}

impl Default for Text {
    fn default() -> Self {
        Self::Below(Span::default())
    }
}

impl Body {
    fn below(file: &SourceFile, start: usize) -> Self {
        let span = Span::new(start, file.text.len());
        Self { text: Text::Below(span), mentions: markdown::mentions(file.slice(span)) }
    }

    fn entry(body: &At<String>) -> Self {
        Self { text: Text::Entry(body.value.clone(), body.span), mentions: markdown::mentions(&body.value) }
    }

    /// The markdown.
    pub fn text<'a>(&'a self, file: &'a SourceFile) -> &'a str {
        match &self.text {
            Text::Below(span) => file.slice(*span),
            Text::Entry(text, _) => text,
        }
    }

    /// What stands above it in its file; for one in a list, the whole file.
    pub fn above<'a>(&self, file: &'a SourceFile) -> &'a str {
        match &self.text {
            Text::Below(span) if is_document(file) => file.slice(Span { start: 0, end: span.start }),
            _ => &file.text,
        }
    }

    /// Whether there is any.
    pub fn is_empty(&self, file: &SourceFile) -> bool {
        self.text(file).trim().is_empty()
    }

    /// A span of the narrative as a span of its file. In a YAML list it is the narrative's as a whole: indents and
    /// folds of a YAML text have no places of their own.
    pub fn span_in_file(&self, span: Span) -> Span {
        match &self.text {
            Text::Below(body) => Span { start: body.start + span.start, end: body.start + span.end },
            Text::Entry(_, whole) => *whole,
        }
    }
}

/// Everything that was read.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "one list for each kind of record")]
pub struct Content {
    /// Where the content is, for reading data files.
    pub root: PathBuf,
    /// `strategy.yaml`, if it could be read.
    pub organisation: Option<(Arc<SourceFile>, Arc<record::Organisation>)>,
    pub words: Own,
    pub objectives: Vec<Arc<Record<record::Objective>>>,
    pub kpis: Vec<Arc<Record<record::Kpi>>>,
    pub initiatives: Vec<Arc<Record<record::Initiative>>>,
    pub decisions: Vec<Arc<Record<record::Decision>>>,
    pub reviews: Vec<Arc<Record<record::Review>>>,
    pub risks: Vec<Arc<Record<record::Risk>>>,
    pub actions: Vec<Arc<Record<record::Action>>>,
    pub assumptions: Vec<Arc<Record<record::Assumption>>>,
    pub lessons: Vec<Arc<Record<record::Lesson>>>,
    pub events: Vec<Arc<Record<record::Event>>>,
    pub pages: Vec<Arc<Record<record::Page>>>,
    pub people: Vec<Arc<Record<record::Person>>>,
    pub teams: Vec<Arc<Record<record::Team>>>,
    pub audiences: Vec<Arc<Record<record::Audience>>>,
    /// All files of the folder, for what records name.
    pub files: Arc<BTreeSet<String>>,
    /// What is wrong so far.
    pub diagnostics: Vec<Diagnostic>,
    /// Records that are there but could not be read: the kind, and the id, or none where a whole list could not.
    /// References to them are not faults of their own.
    pub unread: Vec<(Kind, Option<String>)>,
    /// How many files were read as records.
    pub parsed: usize,
}

/// What the files of a folder hold, together.
pub(super) fn gathered<'p>(
    root: &Path,
    files: &Arc<BTreeSet<String>>,
    left_out: &[(String, LeftOut)],
    parts: impl Iterator<Item = &'p Part>,
) -> Content {
    let mut content = Content { root: root.to_owned(), files: Arc::clone(files), ..Content::default() };
    content.diagnostics.extend(left_out.iter().map(|(path, why)| never_read(path, *why)));
    for part in parts {
        content.parsed += usize::from(part.is_read());
        content.add(part);
    }
    if content.organisation.is_none() && !content.diagnostics.iter().any(|d| d.place.file.path == "strategy.yaml") {
        let file = Arc::new(SourceFile::new("strategy.yaml", ""));
        content.diagnostics.push(
            Diagnostic::fault("strategy-missing", Place::new(&file, Span::default()), "there is no `strategy.yaml`")
                .note("it names the organisation and its planning period; without it a folder is not a strategy")
                .help(
                    "`throughline new DIR` writes a small one to begin with; or create the file with a line `name: ..`",
                ),
        );
    }
    content
}

/// Whether a file is one record with its narrative, not a list of records.
fn is_document(file: &SourceFile) -> bool {
    file.path.rsplit('.').next() != Some("yaml")
}

/// What one file holds. Its records are shared: a copy is cheap.
#[derive(Clone)]
pub struct Part {
    records: Records,
    diagnostics: Vec<Diagnostic>,
    unread: Option<(Kind, Option<String>)>,
}

impl Part {
    /// Whether the file was read as records.
    pub(super) fn is_read(&self) -> bool {
        !matches!(self.records, Records::None)
    }

    /// Whether the file is said something of.
    fn is_told_of(&self) -> bool {
        self.unread.is_some() || !self.diagnostics.is_empty()
    }

    /// What was edited from one part to another; none where it is more than what is written in records: their names are
    /// others, or something is said of the file.
    pub fn edited<'p>(old: &'p Self, new: &'p Self) -> Option<Edited<'p>> {
        if old.is_told_of() || new.is_told_of() { None } else { edited(&old.records, &new.records) }
    }
}

/// Whether two records have the same names.
fn are_called_alike<T: Header>(old: &Record<T>, new: &Record<T>) -> bool {
    let names = |record: &Record<T>| record.data.aliases().iter().map(|alias| alias.value.clone()).collect::<Vec<_>>();
    old.id == new.id && names(old) == names(new)
}

macro_rules! kinds {
    ($($kind:ident => $list:ident),* $(,)?) => {
        #[derive(Clone)]
        enum Records {
            Organisation(Arc<SourceFile>, Arc<record::Organisation>),
            Words(Own),
            $($kind(Vec<Arc<Record<record::$kind>>>),)*
            None,
        }

        impl Content {
            fn add(&mut self, part: &Part) {
                self.diagnostics.extend(part.diagnostics.iter().cloned());
                self.unread.extend(part.unread.clone());
                match &part.records {
                    Records::Organisation(file, data) => {
                        self.organisation = Some((Arc::clone(file), Arc::clone(data)));
                    }
                    Records::Words(words) => { self.words = words.clone(); }
                    $(Records::$kind(records) => { self.$list.extend(records.iter().cloned()); })*
                    Records::None => {}
                }
            }
        }

        /// The records of a file before and after an edit, one for one.
        #[expect(missing_docs, reason = "one for each kind of record")]
        pub enum Edited<'p> {
            $($kind(&'p [Arc<Record<record::$kind>>], &'p [Arc<Record<record::$kind>>]),)*
            /// What `strategy.yaml` says of the organisation, after the edit; it sets what it set.
            Organisation(&'p Arc<SourceFile>, &'p Arc<record::Organisation>),
        }

        fn edited<'p>(old: &'p Records, new: &'p Records) -> Option<Edited<'p>> {
            match (old, new) {
                $((Records::$kind(old), Records::$kind(new)) => {
                    let alike = old.len() == new.len() && old.iter().zip(new).all(|(old, new)| are_called_alike(old, new));
                    alike.then_some(Edited::$kind(old, new))
                })*
                (Records::Organisation(_, old), Records::Organisation(file, new)) => {
                    old.sets_alike(new).then_some(Edited::Organisation(file, new))
                }
                _ => None,
            }
        }

        fn read_kind(kind: Kind, file: &Arc<SourceFile>, diagnostics: &mut Vec<Diagnostic>) -> Records {
            match kind {
                $(Kind::$kind => Records::$kind(read_records::<record::$kind>(file, diagnostics)),)*
            }
        }
    };
}

kinds! {
    Objective => objectives,
    Kpi => kpis,
    Initiative => initiatives,
    Decision => decisions,
    Review => reviews,
    Risk => risks,
    Action => actions,
    Assumption => assumptions,
    Lesson => lessons,
    Event => events,
    Page => pages,
    Person => people,
    Team => teams,
    Audience => audiences,
}

/// What a file is, by its path.
enum Role {
    Organisation,
    /// The strategy's own words.
    Words,
    Records(Kind),
    /// Data, pictures, and what is not ours to judge.
    Other,
    /// A file that looks like a misspelt one of ours.
    Misplaced {
        near: Option<String>,
    },
}

fn role(path: &str) -> Role {
    let is = |ending: &str| path.rsplit_once('.').is_some_and(|(_, e)| e.eq_ignore_ascii_case(ending));
    let record_file = is("md") || is("yaml") || is("yml");
    if is("ftl") && !path.contains('/') {
        return if path == own::FILE { Role::Words } else { Role::Misplaced { near: Some(own::FILE.to_owned()) } };
    }
    if !record_file {
        return Role::Other;
    }
    match path.split_once('/') {
        None if path == "strategy.yaml" => Role::Organisation,
        None if path.eq_ignore_ascii_case("readme.md") => Role::Other,
        None => {
            let known: Vec<String> = std::iter::once("strategy.yaml".to_owned())
                .chain(Kind::ALL.iter().map(|kind| format!("{}.yaml", kind.folder())))
                .collect();
            if let Some(kind) = Kind::ALL.into_iter().find(|kind| path == format!("{}.yaml", kind.folder())) {
                return Role::Records(kind);
            }
            let near = crate::diagnostic::nearest(path, known.iter().map(String::as_str)).map(str::to_owned);
            if near.is_some() || !is("md") { Role::Misplaced { near } } else { Role::Other }
        }
        Some((folder, _)) => match Kind::ALL.into_iter().find(|kind| kind.folder() == folder) {
            Some(kind) if is("md") => Role::Records(kind),
            Some(kind) => Role::Misplaced { near: Some(format!("{}.yaml", kind.folder())) },
            None if ["data", "themes"].contains(&folder) => Role::Other,
            None => match crate::diagnostic::nearest(folder, Kind::ALL.iter().map(|kind| kind.folder())) {
                Some(near) => Role::Misplaced { near: Some(format!("{near}/")) },
                None => Role::Other,
            },
        },
    }
}

/// The message about what is in the folder and is not read.
fn never_read(path: &str, why: LeftOut) -> Diagnostic {
    let place = Place::new(&Arc::new(SourceFile::new(path, "")), Span::default());
    let elsewhere = "what lies outside the content folder is neither read nor published";
    let unread = "nothing would be read from it, and no one would notice";
    match why {
        LeftOut::LeadsOut => {
            Diagnostic::fault("link-leads-out", place, format!("`{path}` is a link out of the content folder"))
                .note(elsewhere)
                .help("put the file itself in place of the link, or take the link away")
        }
        LeftOut::LeadsNowhere => {
            Diagnostic::fault("link-leads-nowhere", place, format!("`{path}` is a link that leads nowhere"))
                .note("what it names is not there, or is the link itself")
                .help("put the file itself in place of the link, or take the link away")
        }
        LeftOut::ToFolder => Diagnostic::fault("link-to-folder", place, format!("`{path}` is a link to a folder"))
            .note(unread)
            .help("put the folder itself in place of the link, or link to its files one by one"),
        LeftOut::NoFile | LeftOut::NotUnicode => {
            // Beside the records anything may lie about; where a record would be, it would go missing in silence.
            let severity = if matches!(role(path), Role::Other) { Severity::Warning } else { Severity::Fault };
            let (id, words, help) = if why == LeftOut::NoFile {
                ("no-file", "is no file but a device, a pipe or a socket", "put a file in its place, or take it away")
            } else {
                ("name-not-unicode", "has a name that is not Unicode", "rename it")
            };
            Diagnostic::new(severity, id, place, format!("`{path}` {words}")).note(unread).help(help)
        }
    }
}

/// The bytes of a file of a folder, if it is one of ours to read.
///
/// # Errors
/// When it can't be read.
pub(super) fn fetch(world: &dyn World, root: &Path, path: &str) -> Result<Fetched, Failure> {
    match role(path) {
        Role::Other => Ok(Fetched::Other),
        Role::Misplaced { .. } => Ok(Fetched::Misplaced),
        _ => {
            let full = root.join(path);
            Ok(if world.length(&full)? > LARGEST { Fetched::TooLarge } else { Fetched::Bytes(world.read(&full)?) })
        }
    }
}

/// A file as it is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fetched {
    /// Data, pictures, and what is not ours to judge.
    Other,
    /// It looks like a misspelt one of ours.
    Misplaced,
    /// It is larger than any of ours can be.
    TooLarge,
    /// What it holds.
    Bytes(Vec<u8>),
}

/// What a file holds; none where it is nothing of ours to read.
pub(super) fn parse(path: &str, fetched: Fetched) -> Option<Part> {
    let role = role(path);
    let bytes = match fetched {
        Fetched::Other => return None,
        Fetched::Misplaced => return Some(misplaced(path, role)),
        Fetched::TooLarge => return Some(too_large(path, &role)),
        Fetched::Bytes(bytes) => bytes,
    };
    let mut diagnostics = Vec::new();
    let records = match text_file(path, bytes) {
        Err(fault) => {
            diagnostics.push(*fault);
            Records::None
        }
        Ok(file) => match role {
            Role::Words => {
                let (words, wrong) = Own::read(&file);
                diagnostics.extend(wrong);
                Records::Words(words)
            }
            Role::Organisation => match yaml::parse(&file, file.text.len()) {
                Ok(node) => match decode::<record::Organisation>(&node, &file, "strategy.yaml", &mut diagnostics) {
                    Some(data) => {
                        if data.name.len() > LONGEST_TITLE {
                            diagnostics.push(title_too_long(Place::new(&file, data.name.span)));
                        }
                        Records::Organisation(file, Arc::new(data))
                    }
                    None => Records::None,
                },
                Err(fault) => {
                    diagnostics.push(*fault);
                    Records::None
                }
            },
            Role::Records(kind) => read_kind(kind, &file, &mut diagnostics),
            Role::Other | Role::Misplaced { .. } => Records::None,
        },
    };
    let unread = match role {
        Role::Records(kind) if !diagnostics.is_empty() => {
            let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md"));
            Some((kind, stem.map(str::to_owned)))
        }
        _ => None,
    };
    Some(Part { records, diagnostics, unread })
}

fn misplaced(path: &str, role: Role) -> Part {
    let file = Arc::new(SourceFile::new(path, ""));
    let words = format!("`{path}` is not a file of the content format");
    let fault = Diagnostic::fault("file-unknown", Place::new(&file, Span::default()), words)
        .note("nothing would be read from it, and no one would notice");
    let fault = match role {
        Role::Misplaced { near: Some(near) } => fault.help(format!("did you mean `{near}`?")),
        _ => fault.help("move it out of the content folder, or into a folder of its own, such as `notes/`"),
    };
    Part { records: Records::None, diagnostics: vec![fault], unread: None }
}

fn too_large(path: &str, role: &Role) -> Part {
    let place = Place::new(&Arc::new(SourceFile::new(path, "")), Span::default());
    let fault = Diagnostic::fault("file-too-large", place, format!("`{path}` is larger than 16 MB"))
        .note("records are words; keep values in CSV files")
        .help("split it into files in folders of their own");
    let unread = if let Role::Records(kind) = role { Some((*kind, None)) } else { None };
    Part { records: Records::None, diagnostics: vec![fault], unread }
}

/// The largest file of records that is read. A strategy is words; more is a mistake or an attack.
const LARGEST: u64 = 16 * 1024 * 1024;

fn text_file(path: &str, bytes: Vec<u8>) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Ok(Arc::new(SourceFile::new(path, text)))
        }
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            // The part before the first bad byte is shown, so that the place can be found.
            let text = String::from_utf8_lossy(&bytes[..good]).into_owned();
            let file = Arc::new(SourceFile::new(path, text));
            let place = Place::new(&file, Span::new(good, good));
            let byte = bytes.get(good).copied().unwrap_or_default();
            Err(Box::new(
                Diagnostic::fault("not-utf8", place, format!("the file is not UTF-8 text: byte {byte:#04x}"))
                    .help("save it as UTF-8 in your editor"),
            ))
        }
    }
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

fn read_records<T: DeserializeOwned + Header>(
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

/// A list with so much wrong is read no further: no one mends more at once.
const MOST_FAULTS: usize = 1000;

/// So many pieces of HTML in one narrative are noted.
const MOST_NOTES: usize = 100;

/// A title stands on many pages, in lists and in the head of a window: so many bytes are enough for any.
const LONGEST_TITLE: usize = 2000;

fn title_too_long(place: Place) -> Diagnostic {
    Diagnostic::fault("title-too-long", place, format!("a title has at most {LONGEST_TITLE} bytes"))
        .help("say in a few words what it is, and the rest below the front matter")
}

/// Whether a text can be an id: `[a-z0-9][a-z0-9-]*`, and not so long that a file could not have its name.
fn is_id(text: &str) -> bool {
    let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    text.len() <= 200 && text.bytes().next().is_some_and(sign) && text.bytes().all(|b| sign(b) || b == b'-')
}

/// The id nearest to what was written.
fn make_id(text: &str) -> String {
    let mut made = String::new();
    for c in text.chars().take(200) {
        if c.is_ascii_alphanumeric() {
            made.push(c.to_ascii_lowercase());
        } else if !made.is_empty() && !made.ends_with('-') {
            made.push('-');
        }
    }
    made.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_ends_at_its_second_mark() {
        assert_eq!(front_matter("---\ntitle: a\n---\nbody"), Some((13, 17)));
        assert_eq!(front_matter("---\r\ntitle: a\r\n---\r\nbody"), Some((15, 20)));
        assert_eq!(front_matter("---\n---"), Some((4, 7)));
        assert_eq!(front_matter("---\ntitle: a\n"), None);
        assert_eq!(front_matter("title: a"), None);
        assert_eq!(front_matter(""), None);
    }

    #[test]
    fn ids_are_small_letters_digits_and_hyphens() {
        for good in ["a", "0", "a-b-c", "2026-q3"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "-a", "A", "a b", "a_b", "é", "a/b"] {
            assert!(!is_id(bad), "{bad}");
        }
        assert_eq!(make_id("On-Time Départures!"), "on-time-d-partures");
    }
}
