//! From what the types say to what the reader takes, and to what reads well in an editor.

use schemars::Schema;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Value, json};

/// A mark of schemas whose text the reader takes as text only: a number there is a fault.
pub(super) const TEXT_ONLY: &str = "textOnly";

/// A whole number with `_` between its digits: a number to the reader, a text to editors that know YAML 1.2.
const GROUPED: &str = r"^[-+]?[0-9]+(_[0-9]+)+$";

/// Widens the schemas of texts and numbers to what `decode` reads as such.
#[derive(Debug, Clone, Copy)]
pub(super) struct AsRead;

impl Transform for AsRead {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        widen(schema);
        // A break of a line in a doc comment is none in the text; editors would show one.
        if let Some(Value::String(words)) = schema.get_mut("description") {
            *words = words.split("\n\n").map(|part| part.replace('\n', " ")).collect::<Vec<_>>().join("\n\n");
        }
    }
}

fn widen(schema: &mut Schema) {
    // `uint8`, `double` and the like are formats of no draft.
    if schema.get("format").is_some_and(|format| format != "date") {
        schema.remove("format");
    }
    let text_only = schema.remove(TEXT_ONLY).is_some();
    if text_only || schema.get("const").is_some() || schema.get("enum").is_some() {
        return;
    }
    let nullable = schema.get("type").is_some_and(Value::is_array);
    let wider = match schema.get("type") {
        Some(kind) if is(kind, "string") => ["string", "number", "boolean"].as_slice(),
        Some(kind) if is(kind, "number") => {
            schema.insert("pattern".to_owned(), GROUPED.into());
            schema.insert("patternErrorMessage".to_owned(), "write a number, such as `2.5` or `1_200_000`".into());
            &["number", "string"]
        }
        _ => return,
    };
    let null = nullable.then_some("null");
    schema.insert("type".to_owned(), json!(wider.iter().copied().chain(null).collect::<Vec<_>>()));
}

/// Whether a `type` is this one, or this one and null.
fn is(kind: &Value, wanted: &str) -> bool {
    match kind {
        Value::String(kind) => kind == wanted,
        Value::Array(kinds) => matches!(kinds.as_slice(), [first, second] if first == wanted && second == "null"),
        _ => false,
    }
}
