use super::*;

fn table(text: &str) -> Table {
    Table::parse("data/x.csv", text.as_bytes().to_vec(), &Declared::default(), &[]).unwrap()
}

fn refusals(bytes: &[u8]) -> Vec<&'static str> {
    let refused = Table::parse("data/x.csv", bytes.to_vec(), &Declared::default(), &[]).unwrap_err();
    refused.iter().map(|d| d.id).collect()
}

#[test]
fn fields_come_without_quotes_and_know_their_places() {
    let t = table("\u{feff}a, b \r\n1,\"x, \"\"y\"\"\"\r\n\r\n,\"l1\nl2\"\n3,z");
    assert_eq!(t.head, ["a", "b"]);
    assert_eq!((t.rows(), t.field(0, 1), t.field(1, 0), t.field(1, 1)), (3, "x, \"y\"", "", "l1\nl2"));
    assert_eq!([t.line(0), t.line(1), t.line(2)], [2, 4, 6]);
    assert_eq!(t.file.slice(t.span(0, 1)), "\"x, \"\"y\"\"\"");
    assert_eq!(t.file.slice(t.span(2, 0)), "3");
    assert_eq!(t.rows_with(0, " 3 "), [2]);
    assert!(t.rows_with(0, "4").is_empty());
    assert!(t.quoted(0, 1) && !t.quoted(0, 0));
}

#[test]
fn what_could_lose_a_row_is_refused() {
    assert_eq!(refusals(b"a,b\n1,2,3\n4\n"), ["row-ragged", "row-ragged"]);
    assert_eq!(refusals(b"a,b\n1,\"2\n3,4\n"), ["quote-open"]);
    assert_eq!(refusals(b"a,a,,b\n"), ["column-twice", "column-without-name"]);
    assert_eq!(refusals(b"a;b,c\n1;2,3\n"), ["delimiter-ambiguous"]);
    assert_eq!(refusals(b""), ["file-empty"]);
    assert_eq!(refusals(b"PK\x03\x04rest"), ["file-is-workbook"]);
    assert_eq!(refusals(b"a\0b"), ["file-not-text"]);
    assert_eq!(refusals(b"a,b\n1,\xe9\n"), ["file-not-utf8"]);
}

#[test]
fn empty_columns_and_rows_are_dropped_with_a_note() {
    let ids = |t: &Table| t.notes.iter().map(|note| note.id).collect::<Vec<_>>();
    let t = table("a,b,,\n1,2,,\n,,,\n3,4,,\n");
    assert_eq!((t.head.len(), t.rows(), t.field(1, 1)), (2, 2, "4"));
    assert_eq!(ids(&t), ["rows-blank", "columns-blank"]);
    let t = table("a,b\n1,2,\n3,4,\n");
    assert_eq!((t.rows(), t.field(1, 0)), (2, "3"));
    assert_eq!(ids(&t), ["columns-blank"]);
    assert_eq!(refusals(b"a,b\n1,2,\n3,4\n"), ["row-ragged"]);
    assert_eq!(refusals(b"a,b\n3,4\n1,2,\n"), ["row-ragged"]);
    assert_eq!(refusals(b"a,b,\n3,4,5\n"), ["row-ragged"]);
}

#[test]
fn old_line_breaks_and_other_delimiters_are_read() {
    let t = table("a\tb\r1\t2\r3\t4\r");
    assert_eq!((t.rows(), t.field(1, 1), t.line(1), t.form.delimiter), (2, "4", 3, Delimiter::Tab));
    let t = table("a;b\n1,5;2,5\n");
    assert_eq!((t.field(0, 0), t.form.proof), ("1,5", Proof::Head));
    let t = table("a;\"b, c\"\n1,5;\"2,5\"\n");
    assert_eq!((t.field(0, 0), t.form.proof), ("1,5", Proof::Rows));
}
