//! Workbooks, honest and hostile.

use crate::make::{self, Lie};
use intake::Remedy;
use intake::kind::Refused;
use intake::table::{Cell, CellKind, Choice, Cut, Limits, Note, Reached, Source, Table, TableError, read};

fn table(bytes: &[u8]) -> Table {
    read(bytes, &Choice::default(), &Limits::default()).unwrap()
}

fn texts(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect()
}

/// Written by the Python package XlsxWriter 3.2: shared texts, styles, saved values of formulas.
const XLSXWRITER: &[u8] = include_bytes!("files/xlsxwriter.xlsx");
/// Written by the Python package openpyxl 3.1: formulas without saved values, a sheet that is a chart.
const OPENPYXL: &[u8] = include_bytes!("files/openpyxl.xlsx");

#[test]
fn a_workbook_is_a_table() {
    let list = table(XLSXWRITER);
    assert_eq!(list.source, Source::Xlsx);
    assert_eq!(
        list.sheets.iter().map(|s| (s.name.as_str(), s.is_hidden)).collect::<Vec<_>>(),
        [("Notes", true), ("Siyahı", false)]
    );
    assert_eq!(list.sheet, 1, "the first that is not hidden");
    assert_eq!(list.header, ["Soyad", "Doğum tarixi", "Sənəd", "Uşaq", "Cəmi"]);
    assert_eq!((list.header_line, list.above[0].text(0)), (Some(3), "Camp list"));
    let cell = |text: &str, kind, is_formula| Cell { text: text.into(), kind, is_formula };
    assert_eq!(list.rows[0].line, 4);
    assert_eq!(
        list.rows[0].cells,
        [
            cell("Nümunəvi", CellKind::Text, false),
            cell("1990-05-17", CellKind::Date, false),
            cell("00123456", CellKind::Number, false),
            cell("true", CellKind::Bool, false),
            cell("3", CellKind::Number, true),
        ]
    );
    assert_eq!(list.rows[1].line, 6);
    assert_eq!(
        list.rows[1].cells,
        [
            cell("=not a formula", CellKind::Text, false),
            cell("12345678901", CellKind::Number, false),
            cell("#N/A", CellKind::Error, true),
            cell("", CellKind::Text, false),
            cell("text", CellKind::Text, true),
        ]
    );
    assert_eq!(
        list.notes,
        [
            Note::HiddenRows { count: 1, line: 6 },
            Note::Formulas { count: 3, line: 4 },
            Note::ErrorCells { count: 1, line: 6 },
        ]
    );
    let choice = Choice { sheet: Some(0), ..Choice::default() };
    assert_eq!(read(XLSXWRITER, &choice, &Limits::default()).unwrap().header, ["not this one"]);
    let choice = Choice { sheet: Some(2), ..Choice::default() };
    assert_eq!(
        read(XLSXWRITER, &choice, &Limits::default()),
        Err(TableError::NoSuchSheet { sheet: 2, sheets: 2 })
    );
}

#[test]
fn a_workbook_of_another_program() {
    let list = table(OPENPYXL);
    let names: Vec<&str> = list.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Лист1", "Second"], "a chart has no rows");
    assert_eq!(list.header, ["Soyad", "Doğum tarixi", "Nömrə", "Formula"]);
    assert_eq!(
        texts(&list),
        [["Nümunəvi", "1990-05-17", "12", ""], ["نمونه", "2020-01-02T03:04:05", "0.3", "true"]]
    );
    assert_eq!(
        list.notes,
        [Note::Formulas { count: 1, line: 2 }, Note::FormulasWithoutValue { count: 1, line: 2 }]
    );
    let choice = Choice { sheet: Some(1), ..Choice::default() };
    assert_eq!(read(OPENPYXL, &choice, &Limits::default()), Err(TableError::NoRows));
}

#[test]
fn cells_written_by_hand() {
    let strings = r#"<sst count="9"><si><t>A&amp;B</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r>
        <rPh><t>x</t></rPh></si><si><t>l1_x000D_&#10;l2_x_</t></si><si/></sst>"#;
    let sheet = r##"<worksheet><dimension ref="A1:D9"/><sheetData>
        <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>
        <row r="4"><c r="C4" t="inlineStr"><is><t>in</t><t>line</t></is></c><c t="s"><v>99</v></c></row>
        <row><c r="A5" t="d"><v>2021-03-20T00:00:00</v></c><c t="e"><v>#REF!</v></c><c><f>A1</f></c></row>
        <row><c t="s"><v>3</v></c><c/><c s="7"><v/></c></row>
        <row r="7"><c><v>1</v></c><c r="ZZ7"><v>1</v></c></row>
        </sheetData></worksheet>"##;
    let list = table(&make::workbook(sheet, strings));
    assert_eq!(list.header, ["A&B", "rich", "l1 l2_x_", ""]);
    assert_eq!(texts(&list), [vec!["", "", "inline", "#REF!"], vec!["2021-03-20", "#REF!", ""], vec!["1"]]);
    assert_eq!(list.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 5, 7]);
    assert_eq!(
        list.notes,
        [
            Note::ColumnsCut { count: 1, line: 7 },
            Note::WideRows { count: 1, line: 4 },
            Note::EmptyRows { count: 1 },
            Note::Formulas { count: 1, line: 5 },
            Note::FormulasWithoutValue { count: 1, line: 5 },
            Note::ErrorCells { count: 2, line: 4 },
        ]
    );
}

fn rows(count: u32) -> String {
    let rows: String = (1..=count)
        .map(|row| {
            format!(r#"<row r="{row}"><c t="inlineStr"><is><t>n{row}</t></is></c><c><v>{row}</v></c></row>"#)
        })
        .collect();
    format!(r#"<worksheet><dimension ref="A1:B{count}"/><sheetData>{rows}</sheetData></worksheet>"#)
}

#[test]
fn bounds_cut_and_say_so() {
    let limits = Limits { rows: 100, ..Limits::default() };
    let list = read(&make::workbook(&rows(5000), ""), &Choice::default(), &limits).unwrap();
    assert_eq!(list.cut, Some(Cut { reached: Reached::Rows, last_line: 100, lines: Some(5000) }));
    // One long text in every cell costs next to nothing in the file.
    let long = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(10_000));
    let sheet = format!("<sheetData>{}</sheetData>", r#"<row><c t="s"><v>0</v></c></row>"#.repeat(20_000));
    let list = table(&make::workbook(&sheet, &long));
    assert_eq!(list.cut.map(|cut| cut.reached), Some(Reached::Text));
    assert!(list.rows.len() < 14_000);
}

#[test]
fn shared_texts_are_read_no_further_than_asked() {
    let strings: String = (0..50_000).map(|n| format!("<si><t>text number {n}</t></si>")).collect();
    let strings = format!("<sst uniqueCount=\"18446744073709551615\">{strings}</sst>");
    let limits = Limits { shared: 1000, ..Limits::default() };
    let sheet = |number| format!(r#"<sheetData><row><c t="s"><v>{number}</v></c></row></sheetData>"#);
    let first = read(&make::workbook(&sheet(7), &strings), &Choice::default(), &limits).unwrap();
    assert_eq!(first.header, ["text number 7"]);
    let last = read(&make::workbook(&sheet(49_999), &strings), &Choice::default(), &limits);
    assert_eq!(last, Err(TableError::TooLarge { part: "xl/sharedStrings.xml".into() }));
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    let zeros = "0".repeat(18 << 20);
    let bomb = make::workbook(&zeros, "");
    assert!(bomb.len() < 100_000);
    let error = read(&bomb, &Choice::default(), &Limits::default()).unwrap_err();
    assert!(matches!(&error, TableError::Bomb { part, .. } if part == "xl/worksheets/sheet1.xml"), "{error}");
    assert_eq!(error.remedy(), Remedy::DoNotOpen);
    // All of it together.
    let limits = Limits { unpacked: 1000, ..Limits::default() };
    let error = read(&make::workbook(&rows(100), ""), &Choice::default(), &limits).unwrap_err();
    assert!(matches!(&error, TableError::Bomb { part, .. } if part.is_empty()));
    // A directory that lies about it.
    let lie = Lie { unpacked: Some(5000), ..Lie::default() };
    let sheet = format!("<sheetData>{}", zeros);
    let error = read(
        &make::zip_lying(&make::workbook_parts(&sheet, ""), lie),
        &Choice::default(),
        &Limits::default(),
    );
    assert!(matches!(error, Err(TableError::Damaged { .. })), "{error:?}");
}

#[test]
fn one_text_or_tag_does_not_fill_the_memory() {
    // Random enough to pass for an honest ratio.
    let mut state = 1_u32;
    let noise: String = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from(state >> 28).unwrap())
    })
    .take(5 << 20)
    .collect();
    for sheet in [
        format!("<sheetData><row><c t=\"str\"><v>{noise}</v></c></row></sheetData>"),
        format!("<sheetData><row {noise}=\"1\"/></sheetData>"),
        format!("<sheetData><!-- {noise} --></sheetData>"),
    ] {
        let error = read(&make::workbook(&sheet, ""), &Choice::default(), &Limits::default()).unwrap_err();
        assert_eq!(error, TableError::TooLarge { part: "xl/worksheets/sheet1.xml".into() });
    }
    // As long as no text is longer than that, depth and number do no harm.
    let deep = format!("<sheetData>{}", "<a>".repeat(100_000));
    assert_eq!(
        read(&make::workbook(&deep, ""), &Choice::default(), &Limits::default()),
        Err(TableError::NoRows)
    );
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sheetData><row><c t="str"><v>&b;.</v></c></row></sheetData>"#;
    assert_eq!(
        table(&make::workbook(laughs, "")).rows.len() + table(&make::workbook(laughs, "")).above.len(),
        1
    );
}

#[test]
fn damage_is_said_where_it_is() {
    let whole = make::workbook(&rows(10), "");
    let error = |bytes: &[u8]| read(bytes, &Choice::default(), &Limits::default()).unwrap_err();
    for (parts, part) in [
        (vec![("xl/workbook.xml", &b"<workbook/>"[..])], "xl/workbook.xml"),
        (make::workbook_parts("<sheetData><row><c>", "").to_vec(), "xl/worksheets/sheet1.xml"),
        (make::workbook_parts("<sheetData><row <c", "").to_vec(), "xl/worksheets/sheet1.xml"),
        (make::workbook_parts("", "")[..2].to_vec(), "xl/worksheets/sheet1.xml"),
    ] {
        let found = error(&make::zip(&parts));
        assert!(matches!(&found, TableError::Damaged { part: at, .. } if at == part), "{found:?}");
    }
    let cut = error(&whole[..whole.len() - 30]);
    assert!(matches!(cut, TableError::Refused { refused: Refused::NotUsable { .. } }), "{cut:?}");
    let encrypted = Lie { is_encrypted: true, ..Lie::default() };
    let parts = make::workbook_parts("", "");
    assert_eq!(error(&make::zip_lying(&parts, encrypted)), TableError::Encrypted);
    let mut crowd: Vec<(String, Vec<u8>)> =
        (0..10_001).map(|n| (format!("xl/workbook{n}.xml"), vec![])).collect();
    crowd.push(("a".into(), vec![]));
    let crowd: Vec<(&str, &[u8])> =
        crowd.iter().map(|(name, data)| (name.as_str(), data.as_slice())).collect();
    assert!(matches!(error(&make::zip(&crowd)), TableError::Refused { .. }));
}
