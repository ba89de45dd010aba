//! A closed case that its keeper sealed is read by whoever keeps it, whichever command is given.

use super::{COMMANDS, Code, Desk, TOLD, is_asked, json, tells};

#[test]
fn no_command_reads_a_case_that_its_keeper_sealed() {
    let mut desk = Desk::new();
    let case = json!({ "application": desk.application });
    desk.enter("leyla");
    let end = json!({
        "application": desk.application, "reason": "withdrawn", "known": "Nümunə: işdən məlumdur.",
        "statementOn": "2026-11-25", "returnAsked": true, "overrides": [],
    });
    desk.ok("case.close", end);
    let read_by = |desk: &mut Desk| {
        let mut found = Vec::new();
        for (name, _) in COMMANDS.iter().filter(|(name, _)| is_asked(name)) {
            for args in desk.plausible() {
                if desk.call(name, args).is_ok_and(|told| tells(&told, &[TOLD])) {
                    found.push(*name);
                }
            }
        }
        found
    };
    let told = read_by(&mut desk);
    assert!(told.contains(&"case.open") && told.contains(&"case.journal"), "{told:?}");
    desk.enter("archivist");
    let sealed = json!({ "application": desk.application, "reason": "Arxivləşdirildi" });
    let order = desk.ok("keeping.seal", sealed)["id"].clone();
    let asked = ["case.open", "case.journal", "interview.lines", "records.of_case"];
    for login in ["leyla", "reviewer", "headOfDepartment"] {
        desk.enter(login);
        assert_eq!(read_by(&mut desk), [""; 0], "{login}");
        for name in asked {
            assert_eq!(desk.code(name, case.clone()), Code::CaseSealed, "{name} as {login}");
        }
    }
    // Whoever keeps it reads it, and lifts the seal.
    desk.enter("archivist");
    desk.ok("case.open", case.clone());
    desk.ok("case.journal", case.clone());
    desk.ok("keeping.lift", json!({ "order": order, "reason": "Şikayət" }));
    desk.enter("leyla");
    desk.ok("case.open", case.clone());
    desk.ok("interview.lines", case);
}
