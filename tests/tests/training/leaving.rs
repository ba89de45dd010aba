//! Tables of trainings as files.

use crate::{CHILDREN, INVALID, office, plan, session, trainer};
use calamine::{Data, Reader};
use casework::{
    Code,
    statistic::ExportFormat,
    training::{self, TrainingExport, TrainingTable, TurnoverQuery},
};
use std::io::Cursor;

#[test]
fn every_table_of_trainings_leaves_as_values_and_as_a_workbook() {
    let mut office = office();
    let lead = trainer(&mut office, "Təlimçi Nümunəzadə", &[CHILDREN, "gender"]);
    plan(&mut office, &session(&[lead]));
    let period = TurnoverQuery { from: "2026-01-01".parse().unwrap(), until: "2026-12-31".parse().unwrap() };
    for (table, name, row) in [
        (TrainingTable::Matrix, "matrix", "\"Leyla Nümunə\""),
        (
            TrainingTable::Sessions,
            "sessions",
            "\"interviewing-children\",\"2026\",\"2026-12-01\",\"2027-01-12\"",
        ),
        (TrainingTable::Needs, "needs", "\"module\""),
        (TrainingTable::Coverage, "coverage", "\"caseworker\""),
        (TrainingTable::Leavers, "leavers", "\"name\""),
        (TrainingTable::Lost, "lost", "\"module\""),
        // Thirty hours online and sixteen face to face, sixty of a hundred in the test, three years.
        (
            TrainingTable::Modules,
            "modules",
            "\"interviewing-children\",\"2026\",\"asylum\",\"specialised\",\"interview-techniques\",\"yes\",30,16,60,36",
        ),
        (
            TrainingTable::Trainers,
            "trainers",
            "\"Təlimçi Nümunəzadə\",\"BMT QAK\",\"interviewing-children; gender\",\"2025-03-01\",\"\"",
        ),
    ] {
        let mut export = |format| {
            let form = TrainingExport { table, format, period, session: None };
            office
                .run("aysel", |desk, acting, now| training::export(desk, &acting.permit()?, form, now))
                .unwrap()
        };
        let values = export(ExportFormat::Csv);
        let (_, bytes) = values.iter().find(|(file, _)| file.ends_with(&format!("-{name}.csv"))).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(row), "{row}\n{text}");
        let book = export(ExportFormat::Xlsx);
        let mut book = calamine::Xlsx::new(Cursor::new(book[0].1.clone())).unwrap();
        let range = book.worksheet_range(name).unwrap();
        if table == TrainingTable::Modules {
            let row = range.rows().find(|row| row[0] == Data::String(CHILDREN.to_owned())).unwrap();
            assert_eq!(row[6..10], [30.0, 16.0, 60.0, 36.0].map(Data::Float), "hours are numbers");
        }
    }
}

/// Who reads a table on the screen saves it: the head, too, who keeps no trainings. A table of one session says which.
#[test]
fn whoever_reads_trainings_saves_their_tables() {
    let mut office = office();
    let today = "2026-11-25".parse().unwrap();
    let period = TurnoverQuery { from: today, until: today };
    for (table, name, head) in [
        (TrainingTable::Sessions, "sessions", "module"),
        (TrainingTable::Certificates, "certificates", "awarded_on"),
        (TrainingTable::Plans, "plans", "agreed_on"),
    ] {
        let form = TrainingExport { table, format: ExportFormat::Csv, period, session: None };
        let files = office
            .run("rais", |desk, acting, now| training::export(desk, &acting.permit()?, form, now))
            .unwrap();
        let (_, bytes) = files.iter().find(|(file, _)| file.ends_with(&format!("-{name}.csv"))).unwrap();
        assert!(String::from_utf8_lossy(bytes).contains(head), "{name}");
    }
    for table in [TrainingTable::Participants, TrainingTable::Attendance, TrainingTable::Evaluation] {
        let form = TrainingExport { table, format: ExportFormat::Csv, period, session: None };
        office.refused("rais", INVALID, &[("session", Code::Required)], |desk, acting, now| {
            training::export(desk, &acting.permit()?, form, now)
        });
    }
}
