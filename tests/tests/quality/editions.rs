//! An audit stays with the checklist that it was planned with, by words and by scores.

use crate::{INVALID, assess, decided, finished, office, plan, plan_form, shown};
use casework::{
    Code,
    audit::{self, Audit, AuditGrade, ChecklistEdition, Mark, ReportQuery, SampleMethod},
    profile::OutcomeCode,
};
use panah_tests::office::Office;
use vault::Id;

/// As if an earlier program had planned it, with a version in which what is the ninth indicator now decided the grade and
/// the last did not exist.
fn planned_earlier(office: &mut Office, audit: Id) {
    office
        .run("sevda", |desk, acting, now| {
            let mut content = audit::checklist("decision")?.clone();
            content.version = 0;
            for item in content.sections.iter_mut().flat_map(|section| &mut section.items) {
                item.critical = item.code == "d9";
                if item.code == "d9" {
                    item.text.0.insert("en".to_owned(), "As it was asked then".to_owned());
                }
            }
            for section in &mut content.sections {
                section.items.retain(|item| item.code != "d32");
            }
            let known: Audit = desk.read().get(audit)?;
            let kept_on = desk.today(now);
            desk.commit(acting.officer(), "audit.plan", None, now, |change| {
                let id = change.new_id()?;
                let code = "decision".to_owned();
                change.create(&ChecklistEdition { id, code, version: 0, content, kept_on })?;
                change.update(&Audit { version: 0, ..known })?;
                Ok(())
            })
        })
        .unwrap();
}

#[test]
fn a_later_version_leaves_old_audits_as_they_were() {
    let mut office = office();
    for _ in 0..2 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let mut form = plan_form();
    form.method = SampleMethod::Targeted;
    let (old, new) = (plan(&mut office, &form), plan(&mut office, &form));
    planned_earlier(&mut office, old.audit.id);
    let view = shown(&mut office, old.audit.id);
    let (_, asked) = view.checklist.indicators().find(|(_, item)| item.code == "d9").unwrap();
    assert_eq!((view.checklist.version, asked.text.0["en"].as_str()), (0, "As it was asked then"));
    assert!(view.checklist.indicator("d32").is_none());
    assert_eq!(
        shown(&mut office, new.audit.id).checklist.version,
        audit::checklist("decision").unwrap().version
    );

    let mut sheet = finished(old.files[0].file.id, &[("d9", Mark::Significant)]);
    office.refused("sevda", INVALID, &[("marks.d32", Code::NotAChoice)], |desk, acting, now| {
        audit::assess(desk, &acting.permit()?, &sheet, now)
    });
    sheet.marks.remove("d32");
    assess(&mut office, "sevda", &sheet);
    assess(&mut office, "sevda", &finished(new.files[0].file.id, &[("d9", Mark::Significant)]));
    let grade = |office: &mut Office, audit: Id| shown(office, audit).files[0].grade;
    assert_eq!(grade(&mut office, old.audit.id), Some(AuditGrade::D), "it was critical then");
    assert_eq!(grade(&mut office, new.audit.id), Some(AuditGrade::B), "and is not now");
    let rows = office.run("sevda", |desk, acting, _| audit::list(desk, &acting.permit()?)).unwrap();
    let critical = |id: Id| rows.iter().find(|row| row.id == id).unwrap().scores.critical;
    assert_eq!((critical(old.audit.id), critical(new.audit.id)), (1, 0));

    // Told together, each is scored by its own, under the words of the later.
    let query = ReportQuery {
        checklist: "decision".to_owned(),
        audit: None,
        from: None,
        until: None,
        day: audit::ReportDay::default(),
    };
    let report = office
        .run("sevda", |desk, acting, _| audit::report(desk, &acting.permit()?, acting, &query))
        .unwrap();
    assert_eq!((report.grades, report.scores.critical, report.checklist.version), ([0, 1, 0, 1], 1, 1));
    let of = |code: &str| {
        let item = report.sections.iter().flat_map(|one| &one.items).find(|one| one.code == code);
        item.unwrap().scores.applicable()
    };
    assert_eq!((of("d9"), of("d32")), (2, 1));
    office.assert_sound();
}

/// A checklist that audits may have been planned with does not change under its version: whoever changes a word or an
/// indicator counts the version up, and keeps the new mark.
#[test]
fn a_checklist_changes_only_with_its_version() {
    let mark = |list: &audit::Checklist| {
        let written = serde_json::to_string(list).unwrap();
        let sum = written.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("{}@{} {sum:016x}", list.code, list.version)
    };
    insta::assert_debug_snapshot!(audit::checklists().unwrap().iter().map(mark).collect::<Vec<_>>());
}
