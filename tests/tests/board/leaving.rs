//! Tables of the bodies as files.

use crate::{INVALID, action, attended, called, decision, founded, id_of, office};
use calamine::{Data, Reader};
use casework::{
    Code, Kind,
    board::{self, BoardExport, BoardTable},
    statistic::ExportFormat,
};
use std::io::Cursor;

#[test]
fn every_table_of_the_board_leaves_as_values_and_as_a_workbook() {
    let mut office = office();
    let (body, seats) = founded(&mut office);
    let meeting = called(&mut office, body, "2026-11-25");
    attended(&mut office, meeting, &seats[..4]);
    let samir = id_of(&mut office, "samir");
    let vote = decision(meeting, "Təlim \"tez\" keçirilsin", (3, 1, 0));
    office.run("katib", |desk, acting, now| board::decide(desk, &acting.permit()?, &vote, now)).unwrap();
    let form = action(meeting, Some(samir), "", "2026-12-01");
    office.run("katib", |desk, acting, now| board::act(desk, &acting.permit()?, &form, now)).unwrap();
    for (table, name, row) in [
        (BoardTable::Meetings, "meetings", r#","2026-11-25","10:00","Bakı","yes","no","no","no",1,0,1"#),
        (BoardTable::Seats, "seats", r#","Boris Obrazets","IOM","member","yes","2026-09-01","""#),
        (
            BoardTable::Decisions,
            "decisions",
            r#","1/2026","Təlim ""tez"" keçirilsin","2026-11-25","yes",3,1,0"#,
        ),
        (BoardTable::Actions, "actions", r#","Samir Nümunə","2026-12-01","open","","",1"#),
        (BoardTable::Risks, "risks", ""),
        (BoardTable::Packs, "packs", ""),
    ] {
        let commits = office.commits();
        let form = |format| BoardExport { table, format };
        let mut export = |format| {
            office
                .run("rais", |desk, acting, now| {
                    board::export(desk, &acting.permit()?, acting, form(format), now)
                })
                .unwrap()
        };
        let values = export(ExportFormat::Csv);
        let (_, bytes) = values.iter().find(|(file, _)| file.ends_with(&format!("-{name}.csv"))).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.lines().any(|line| line.ends_with(row)), "{row}\n{text}");
        let book = export(ExportFormat::Xlsx);
        let mut book = calamine::Xlsx::new(Cursor::new(book[0].1.clone())).unwrap();
        let range = book.worksheet_range(name).unwrap();
        if table == BoardTable::Decisions {
            assert_eq!(range.get((1, 5)), Some(&Data::Float(3.0)), "votes are numbers");
        }
        assert_eq!(office.commits(), commits + 2, "that it left is logged");
    }
    let paper = BoardExport { table: BoardTable::Actions, format: ExportFormat::Pdf };
    office.refused("rais", INVALID, &[("format", Code::NotAChoice)], |desk, acting, now| {
        board::export(desk, &acting.permit()?, acting, paper, now)
    });
    let values = BoardExport { table: BoardTable::Actions, format: ExportFormat::Csv };
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        board::export(desk, &acting.permit()?, acting, values, now)
    });
}
