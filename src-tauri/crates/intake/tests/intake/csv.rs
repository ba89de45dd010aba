//! Lists as text, as they come.

use intake::table::{
    CellKind, Choice, Cut, HeaderLine, Limits, Note, Reached, Source, Table, TableError, read, write_csv,
};

fn table(text: &[u8]) -> Table {
    read(text, &Choice::default(), &Limits::default()).unwrap()
}

fn rows(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect()
}

#[test]
fn cells_are_told_apart() {
    for (text, expected) in [
        ("a,b\n1,2\n", &[&["1", "2"][..]][..]),
        ("a;b\r\n1;2\r\n3;4", &[&["1", "2"], &["3", "4"]]),
        ("a\tb\n1\t2\n", &[&["1", "2"]]),
        ("a|b|c\n1|2|3\n", &[&["1", "2", "3"]]),
        ("a,b\r1,2\r", &[&["1", "2"]]),
        ("sep=;\na;b\n1,5;2\n", &[&["1,5", "2"]]),
        (
            "Ad;Soyad;Qeyd\nA;B;\"bir, iki, üç, dörd\"\nC;D;\"x, y\"\n",
            &[&["A", "B", "bir, iki, üç, dörd"], &["C", "D", "x, y"]],
        ),
        ("a,b\n\"1\",\"2\"\"3\"\n", &[&["1", "2\"3"]]),
        ("a,b\n\"two\nlines\",2\n", &[&["two\nlines", "2"]]),
        ("a,b\n\"1\" ,2\n", &[&["1", "2"]]),
        ("a,b\n \"1,1\",2\n", &[&["1,1", "2"]]),
        ("a,b\n\"Anna\" Maria,2\n", &[&["Anna Maria", "2"]]),
        ("a,b\n5\"6,2\n", &[&["5\"6", "2"]]),
        ("a,b\n1\n1,2,3\n", &[&["1"], &["1", "2", "3"]]),
        ("a,b\n,2\n ,\n1,\n", &[&["", "2"], &["1"]]),
        ("only\none\ncolumn\n", &[&["one"], &["column"]]),
    ] {
        assert_eq!(rows(&table(text.as_bytes())), expected, "{text:?}");
    }
}

#[test]
fn lines_are_those_of_the_file() {
    let list = table("\n\na,b\n\n\"x\ny\nz\",1\n2,3\n".as_bytes());
    assert_eq!(list.header_line, Some(3));
    assert_eq!(list.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [5, 8]);
    assert_eq!(list.notes, [Note::EmptyRows { count: 3 }]);
    let list = table(b"sep=,\r\na,b\r\n1,2\r\n");
    assert_eq!((list.header_line, list.rows[0].line), (Some(2), 3));
}

#[test]
fn encodings_are_found_or_told() {
    let text = "Фамилия;Имя\nПримерова;Анна\nОбразцов;Иван\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    let list = table(&bytes);
    assert_eq!(list.source, Source::Csv { encoding: "windows-1251".into(), delimiter: ';' });
    assert_eq!(list.notes, [Note::EncodingGuessed { encoding: "windows-1251".into() }]);
    assert_eq!(rows(&list), [["Примерова", "Анна"], ["Образцов", "Иван"]]);

    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(rows(&table(&wide)), [["Примерова", "Анна"], ["Образцов", "Иван"]]);

    let (bytes, _, _) = encoding_rs::IBM866.encode(text);
    let choice = Choice { encoding: Some("cp866".into()), ..Choice::default() };
    let list = read(&bytes, &choice, &Limits::default()).unwrap();
    assert_eq!((list.header.as_slice(), list.notes.len()), (&["Фамилия".to_owned(), "Имя".into()][..], 0));

    let choice = Choice { encoding: Some("klingon".into()), ..Choice::default() };
    let error = read(b"a;b\n", &choice, &Limits::default()).unwrap_err();
    assert_eq!(error, TableError::UnknownEncoding { label: "klingon".into() });

    let mut damaged = "Əliyev;Məhəmməd\n".repeat(20).into_bytes();
    damaged.extend(b"\xE4;x\n");
    assert_eq!(table(&damaged).notes, [Note::Unreadable { count: 1 }]);
}

#[test]
fn headings_are_found_below_titles() {
    let text =
        "Camp list,,,\nas of 2026-03-02,,,\n\nNo,Surname,Given name,\n1,Primer,Anna,\n2,Obraz,Ivan,x\n";
    let list = table(text.as_bytes());
    assert_eq!(list.header, ["No", "Surname", "Given name", ""]);
    assert_eq!((list.header_line, list.above.len(), list.rows.len()), (Some(4), 2, 2));
    let choice = |header| Choice { header, ..Choice::default() };
    let none = read(text.as_bytes(), &choice(HeaderLine::None), &Limits::default()).unwrap();
    assert_eq!((none.header.len(), none.header_line, none.rows.len()), (4, None, 5));
    let fifth = read(text.as_bytes(), &choice(HeaderLine::Line { line: 5 }), &Limits::default()).unwrap();
    assert_eq!((fifth.header[1].as_str(), fifth.rows.len()), ("Primer", 1));
    let numbers = table(b"1,2\n3,4\n");
    assert_eq!((numbers.header_line, numbers.rows.len()), (None, 2));
    let twice = table(b"Name,Name,Name,x\na,b,c,d\n");
    assert_eq!(twice.notes, [Note::RepeatedHeading { heading: "Name".into() }]);
}

#[test]
fn what_cannot_be_seen_goes_and_formulas_are_text() {
    let list = table("name,note\nAn\u{200b}na\u{202e},=1+1\nB\u{0},@x\n-5,+994\n".as_bytes());
    assert_eq!(rows(&list), [["Anna", "=1+1"], ["B", "@x"], ["-5", "+994"]]);
    assert!(list.rows.iter().flat_map(|row| &row.cells).all(|cell| cell.kind == CellKind::Text));
    assert_eq!(list.notes, [Note::Invisible { count: 3, cells: 2 }]);
}

#[test]
fn one_stray_quotation_mark_does_not_swallow_the_list() {
    let mut text = String::from("a,b\n\"x,1\n");
    for row in 0..20_000 {
        text += &format!("{row},some text\n");
    }
    let list = table(text.as_bytes());
    assert_eq!(list.rows.len(), 20_001);
    assert_eq!(list.rows[0].text(0), "\"x");
    assert_eq!(list.notes, [Note::StrayQuotes { count: 1, line: 2 }]);
    let many = table(format!("a,b\n{}", "\"x,1\nx\"y\"z,2\n".repeat(50_000)).as_bytes());
    assert!(matches!(many.notes[0], Note::StrayQuotes { .. }));
}

#[test]
fn bounds_cut_and_say_so() {
    let limits = Limits { rows: 3, ..Limits::default() };
    let text = "a,b\n1,2\n\n3,4\n5,6\n7,8\n";
    let list = read(text.as_bytes(), &Choice::default(), &limits).unwrap();
    assert_eq!(list.cut, Some(Cut { reached: Reached::Rows, last_line: 4, lines: Some(6) }));
    assert_eq!(list.rows.len(), 2);
    let limits = Limits { cells: 5, ..Limits::default() };
    let list = read(text.as_bytes(), &Choice::default(), &limits).unwrap();
    assert_eq!(list.cut.map(|cut| (cut.reached, cut.last_line)), Some((Reached::Cells, 2)));
    let limits = Limits { text: 4, ..Limits::default() };
    let list = read(text.as_bytes(), &Choice::default(), &limits).unwrap();
    assert_eq!(list.cut.map(|cut| cut.reached), Some(Reached::Text));

    let limits = Limits { columns: 2, characters: 4, ..Limits::default() };
    let list = read("a,b,c\nəəəəə,2,3\n1,2,\n".as_bytes(), &Choice::default(), &limits).unwrap();
    assert_eq!(rows(&list), [["əəəə", "2"], ["1", "2"]]);
    assert_eq!(list.notes, [Note::LongCells { count: 1, line: 2 }, Note::ColumnsCut { count: 2, line: 1 }]);
    let list = table(b"a,b\n1,2,3\n");
    assert_eq!(list.notes, [Note::WideRows { count: 1, line: 2 }]);
    assert_eq!(list.header, ["a", "b", ""]);
}

#[test]
fn nothing_is_not_a_list() {
    for text in [&b"\n\n"[..], b",,,\n", b"   ", b"\"\"\n"] {
        assert_eq!(read(text, &Choice::default(), &Limits::default()), Err(TableError::NoRows), "{text:?}");
    }
}

#[test]
fn lists_are_written_so_that_no_spreadsheet_runs_them_and_read_back() {
    let written = write_csv([
        vec!["Line", "Soyad", "Fault"],
        vec!["2", "=cmd|' /C calc'!A0", "+994 50 000 00 00"],
        vec!["3", "-5", "@x"],
        vec!["4", "a,\"b\"\nc", " Əli "],
        vec!["5", "\t=1", "plain"],
    ]);
    let text = String::from_utf8(written.clone()).unwrap();
    assert!(text.starts_with("\u{feff}Line,Soyad,Fault\r\n2,'=cmd"));
    assert!(text.contains("\r\n3,'-5,'@x\r\n"));
    assert!(text.contains("\"a,\"\"b\"\"\nc\",\" Əli \"\r\n"));
    for cell in text.split(['\n', ',']) {
        assert!(!cell.trim_start_matches('"').starts_with(['=', '+', '-', '@', '\t']), "{cell}");
    }
    let list = table(&written);
    assert_eq!(rows(&list)[0], ["2", "=cmd|' /C calc'!A0", "+994 50 000 00 00"]);
    assert_eq!(rows(&list)[1], ["3", "-5", "@x"]);
    assert_eq!(rows(&list)[2], ["4", "a,\"b\"\nc", "Əli"]);
}
