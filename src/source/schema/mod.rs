//! JSON Schemas of what is written in content, for editors: made from the types of `record`, so that what an editor
//! accepts and what the program reads can't come apart.
//!
//! The types derive their schemas, and their doc comments are what an editor shows of a key. `value` says how the
//! types are written that read themselves, `words` which words may stand where a type takes any text, and `lenient`
//! widens the whole to what the reader takes. The schemas are of draft 07: the one that editors of YAML know best.

mod lenient;
mod value;
pub(super) mod words;

pub(super) use value::{Id, PlainPeriod, not_blank, with_colours};

use super::record::{self, Kind, Organisation};
use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema, json_schema};
use serde_json::{Map, Value, json};

/// How the `$comment` of every schema file of ours begins.
const MADE_BY: &str = "Written by `throughline schema`";

/// What a schema is of: one for each way in which a file of the content is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// `strategy.yaml`.
    Strategy,
    /// The front matter of a kind's markdown files.
    FrontMatter(Kind),
    /// The file that lists records of a kind.
    List(Kind),
}

impl Document {
    /// All of them, in the order of the format.
    pub fn all() -> impl Iterator<Item = Self> {
        let kinds = |of: fn(Kind) -> Self| Kind::ALL.into_iter().map(of);
        std::iter::once(Self::Strategy).chain(kinds(Self::FrontMatter)).chain(kinds(Self::List))
    }

    /// The word on the command line, and the stem of the schema's file: `kpi` for front matter, `kpis` for a list.
    pub fn name(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::FrontMatter(kind) => kind.word(),
            Self::List(kind) => kind.folder(),
        }
    }

    /// The document of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|document| document.name() == name)
    }

    /// The files that are written so, below the content folder.
    pub fn files(self) -> String {
        match self {
            Self::Strategy => "strategy.yaml".to_owned(),
            Self::FrontMatter(kind) => format!("{}/*.md", kind.folder()),
            Self::List(kind) => format!("{}.yaml", kind.folder()),
        }
    }

    /// What it is, for people.
    pub fn about(self) -> String {
        match self {
            Self::Strategy => "`strategy.yaml`".to_owned(),
            Self::FrontMatter(_) => format!("the front matter of `{}`", self.files()),
            Self::List(_) => format!("the list `{}`", self.files()),
        }
    }

    /// The schema, complete in itself.
    pub fn schema(self) -> Value {
        let mut generator = generator();
        let mut schema = self.part(&mut generator);
        let mut definitions = generator.take_definitions(false);
        if let Self::List(kind) = self {
            definitions.insert(kind.word().to_owned(), Self::FrontMatter(kind).part(&mut generator).to_value());
            definitions.append(&mut generator.take_definitions(false));
        }
        finished(&mut schema, definitions, &mut generator)
    }

    /// The schema without what it refers to: that is left with the generator, but for the entry of a list.
    fn part(self, generator: &mut SchemaGenerator) -> Schema {
        let (mut schema, about) = match self {
            Self::Strategy => (Organisation::json_schema(generator), "This is `strategy.yaml`.".to_owned()),
            Self::FrontMatter(kind) => (entry(kind, generator), format!("This is {}.", self.about())),
            Self::List(kind) => (list(kind), String::new()),
        };
        let described = schema.get("description").and_then(Value::as_str).unwrap_or_default();
        let description = format!("{described}\n\n{about}");
        schema.insert("title".to_owned(), self.title().into());
        schema.insert("description".to_owned(), description.trim().into());
        schema
    }

    fn title(self) -> String {
        match self {
            Self::Strategy => "The organisation and its strategy".to_owned(),
            Self::FrontMatter(kind) => {
                let words = kind.with_article();
                words[..1].to_uppercase() + &words[1..]
            }
            Self::List(kind) => format!("A list of {}", if kind == Kind::Kpi { "KPIs" } else { kind.folder() }),
        }
    }
}

/// All schemas in one: it asks nothing of a file itself, and `#/definitions/kpi` in it is the schema of that name.
pub fn together() -> Value {
    let mut generator = generator();
    let mut parts = Map::new();
    for document in Document::all() {
        parts.insert(document.name().to_owned(), document.part(&mut generator).to_value());
    }
    let mut definitions = generator.take_definitions(false);
    definitions.append(&mut parts);
    let mut schema = json_schema!({
        "title": "The content of Throughline",
        "description": "Each definition with a small first letter is the schema of a file: `#/definitions/kpi` of the \
            front matter of `kpis/*.md`, `#/definitions/kpis` of the list `kpis.yaml`, `#/definitions/strategy` of \
            `strategy.yaml`.",
    });
    finished(&mut schema, definitions, &mut generator)
}

/// A schema as the text of a file.
pub fn to_text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

/// Whether the bytes are a schema file that Throughline wrote.
pub fn is_ours(bytes: &[u8]) -> bool {
    let read = serde_json::from_slice::<Value>(bytes).ok();
    let comment = read.as_ref().and_then(|schema| schema.get("$comment")).and_then(Value::as_str);
    comment.is_some_and(|comment| comment.starts_with(MADE_BY))
}

fn generator() -> SchemaGenerator {
    SchemaSettings::draft07().with_transform(lenient::AsRead).into_generator()
}

fn finished(schema: &mut Schema, definitions: Map<String, Value>, generator: &mut SchemaGenerator) -> Value {
    let comment = format!("{MADE_BY}, which may replace it.");
    schema.insert("$comment".to_owned(), comment.into());
    if let Some(draft) = &generator.settings().meta_schema {
        schema.insert("$schema".to_owned(), draft.as_ref().into());
    }
    schema.insert("definitions".to_owned(), definitions.into());
    for transform in generator.transforms_mut() {
        transform.transform(schema);
    }
    std::mem::take(schema).to_value()
}

/// A list of records. An empty file is an empty list; an entry has no file name to be called by, but for events, which
/// are rarely referred to.
fn list(kind: Kind) -> Schema {
    let entry = format!("#/definitions/{}", kind.word());
    let mut all_of = vec![json!({ "$ref": entry })];
    if kind != Kind::Event {
        all_of.push(json!({ "required": ["id"] }));
    }
    json_schema!({
        "description": format!("The list `{}.yaml`: each entry stands behind a dash.", kind.folder()),
        "type": ["array", "null"],
        "items": { "allOf": all_of },
    })
}

macro_rules! entries {
    ($($kind:ident),* $(,)?) => {
        /// The keys of a record.
        fn entry(kind: Kind, generator: &mut SchemaGenerator) -> Schema {
            match kind {
                $(Kind::$kind => record::$kind::json_schema(generator),)*
            }
        }
    };
}

entries! {
    Objective, Kpi, Initiative, Decision, Review, Risk, Action, Assumption, Lesson, Event, Page, Person, Team, Audience,
}
