//! Money is handed over with proof and within the budget; nobody is eligible unseen.

use crate::lists::{approve, check, confirmed, draft, lines, view};
use crate::{criteria, office, with_criteria};
use casework::{
    Code, Kind,
    assistance::{
        self, ApproveForm, ConfirmForm, DeliveryForm, DraftListForm, DropForm, FailedForm, LineState,
        PaidForm, ProgrammeForm, ProofKind, Verdict,
    },
    duplicate::{self, Sameness, VerdictForm},
};
use panah_tests::households::{self, Home, born, fill, write};
use panah_tests::office::Office;
use vault::Id;

#[test]
fn money_is_handed_over_with_proof_and_never_beyond_the_budget() {
    let mut office = office();
    let (officer, now) = (office.acting("sona").officer(), office.tick());
    let homes = fill(office.desk(), officer, 6, now);
    let programme = with_criteria(&mut office, "Aylıq yardım (nümunə)", 100_000);
    assert_eq!(confirmed(&mut office, programme), 6);
    let list = draft(&mut office, programme, "2026-11");
    let total = view(&mut office, "sona", list, None, 0).list.total;
    office.refused("sona", (Kind::NotNow, Code::ListOpen), &[], |desk, acting, now| {
        let form = DraftListForm { programme, period: "2026-11".to_owned() };
        assistance::draft(desk, &acting.permit()?, &form, now)
    });
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[("period", Code::ImpossibleDate)],
        |desk, acting, now| {
            let form = DraftListForm { programme, period: "2028-01".to_owned() };
            assistance::draft(desk, &acting.permit()?, &form, now)
        },
    );
    office.refused("rais", (Kind::NotNow, Code::ListUnchecked), &[], |desk, acting, now| {
        assistance::approve(desk, &acting.permit()?, &ApproveForm { list, overrides: Vec::new() }, now)
    });
    check(&mut office, "rais", list);
    let own = office.refused("rais", (Kind::Forbidden, Code::OwnList), &[], |desk, acting, now| {
        assistance::approve(desk, &acting.permit()?, &ApproveForm { list, overrides: Vec::new() }, now)
    });
    assert!(own.params.is_empty());

    // One minor unit over the budget is refused; the budget itself is not.
    check(&mut office, "elnur", list);
    let budget = |office: &mut Office, budget: i64| {
        let form = ProgrammeForm {
            programme: Some(programme),
            name: "Aylıq yardım (nümunə)".to_owned(),
            kind: "cash".to_owned(),
            cadence: assistance::Cadence::Monthly,
            payer: "Nümunə fondu".to_owned(),
            budget,
            starts_on: "2026-11-01".parse().unwrap(),
            ends_on: "2027-10-31".parse().unwrap(),
        };
        office.run("rais", |desk, acting, now| assistance::programme(desk, &acting.permit()?, &form, now))
    };
    budget(&mut office, total - 1).unwrap();
    let refused = office.refused("rais", (Kind::NotNow, Code::BudgetExceeded), &[], |desk, acting, now| {
        assistance::approve(desk, &acting.permit()?, &ApproveForm { list, overrides: Vec::new() }, now)
    });
    assert_eq!(refused.params["left"], format!("{}.{:02}", (total - 1) / 100, (total - 1) % 100));
    budget(&mut office, total).unwrap();
    approve(&mut office, list);
    assert_eq!(budget(&mut office, total - 1).unwrap_err().fields[0].code, Code::BudgetExceeded);

    let rows = view(&mut office, "sona", list, None, 0).rows;
    let proof = |lines: Vec<Id>, kind, reference: &str| DeliveryForm {
        lines,
        kind,
        reference: reference.to_owned(),
        received_by: String::new(),
        on: "2026-11-25".parse().unwrap(),
    };
    let (first, second) = (rows[0].id, rows[1].id);
    office.refused("sona", (Kind::NotNow, Code::ListUnpaid), &[], |desk, acting, now| {
        assistance::deliver(desk, &acting.permit()?, &proof(vec![first], ProofKind::Signature, ""), now)
    });
    let form = PaidForm { list, reference: "Tapşırıq 1".to_owned(), on: "2026-11-25".parse().unwrap() };
    office.run("sona", |desk, acting, now| assistance::pay(desk, &acting.permit()?, &form, now)).unwrap();
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[("reference", Code::Required)],
        |desk, acting, now| {
            assistance::deliver(desk, &acting.permit()?, &proof(vec![first], ProofKind::Voucher, " "), now)
        },
    );
    let form = proof(vec![first], ProofKind::Signature, "");
    office.run("sona", |desk, acting, now| assistance::deliver(desk, &acting.permit()?, &form, now)).unwrap();
    office.refused("sona", (Kind::NotNow, Code::LineOver), &[], |desk, acting, now| {
        assistance::deliver(desk, &acting.permit()?, &form, now)
    });
    let failed = FailedForm { line: second, reason: "Ünvanda tapılmadı.".to_owned() };
    office.run("sona", |desk, acting, now| assistance::fail(desk, &acting.permit()?, &failed, now)).unwrap();
    let shown = view(&mut office, "sona", list, None, 0);
    assert_eq!((shown.list.delivered, shown.list.failed), (1, 1));
    assert_eq!(shown.left, rows[1].amount, "what could not be handed over is back");
    assert_eq!(shown.list.total, total - rows[1].amount);

    // The household's own history says it.
    let home = homes.iter().find(|home| home.household == rows[0].household).unwrap();
    let benefits = office
        .run("sona", |desk, acting, now| {
            casework::household::show(desk, &acting.permit()?, home.household, now)
        })
        .unwrap()
        .benefits;
    assert_eq!((benefits.len(), benefits[0].state), (1, LineState::Delivered));
    office.assert_sound();
}

#[test]
fn nobody_is_eligible_unseen_and_whoever_was_told_apart_is_not_asked_again() {
    let mut office = office();
    let (officer, now) = (office.acting("sona").officer(), office.tick());
    let mut homes = fill(office.desk(), officer, 40, now);
    let programme = with_criteria(&mut office, "Aylıq yardım (nümunə)", 10_000_000);

    // Two records of what looks like one person; an officer said that they are two.
    let original = homes[3].persons[0].clone();
    let like = |latin: &str| {
        let birth = born(original.birth.earliest.unwrap());
        households::person(latin, original.name.father.as_deref().unwrap(), original.sex, birth, now)
    };
    let twin = like(&original.name.latin);
    let home = Home { household: Id::new(now).unwrap(), persons: vec![twin.clone()] };
    write(office.desk(), officer, 40, std::slice::from_ref(&home), &[], now);
    homes.push(home);
    let verdict = VerdictForm {
        one: twin.id,
        other: original.id,
        verdict: Sameness::Different,
        kept: None,
        relationship: None,
        reason: "İki fərqli şəxs, hər ikisi ilə görüşülüb.".to_owned(),
    };
    confirmed(&mut office, programme);
    let list = draft(&mut office, programme, "2026-11");
    assert_eq!(lines(&mut office, list, LineState::Review).len(), 1, "before it was decided");
    let form = DropForm { list, reason: "Yenidən".to_owned() };
    office
        .run("sona", |desk, acting, now| assistance::drop_list(desk, &acting.permit()?, &form, now))
        .unwrap();
    office
        .run("leyla", |desk, acting, now| duplicate::decide(desk, &acting.permit()?, &verdict, now))
        .unwrap();
    let list = draft(&mut office, programme, "2026-11");
    assert!(lines(&mut office, list, LineState::Review).is_empty(), "two persons");

    // The criteria change: who was confirmed under the first version and does not meet the second is to be confirmed anew.
    let stricter = casework::assistance::CriteriaForm {
        least: Some(3),
        basis: "Sınaq qərarı № 2".to_owned(),
        ..criteria(programme)
    };
    office
        .run("rais", |desk, acting, now| assistance::set_criteria(desk, &acting.permit()?, &stricter, now))
        .unwrap();
    let counts = office
        .run("sona", |desk, acting, now| assistance::assess_all(desk, &acting.permit()?, programme, now))
        .unwrap();
    assert_eq!(counts.eligible + counts.not_eligible, 41);
    assert!(counts.not_eligible > 0);
    let waiting = office
        .run("sona", |desk, acting, _| assistance::waiting(desk, &acting.permit()?, programme))
        .unwrap();
    assert_eq!(u32::try_from(waiting.len()).unwrap(), counts.not_eligible);
    assert!(waiting.iter().all(|one| one.version == 2 && one.verdict == Verdict::NotEligible));
    // The list drawn up before is refused: it pays households that nobody confirms any more.
    check(&mut office, "elnur", list);
    office.refused("rais", (Kind::NotNow, Code::EligibilityUnconfirmed), &[], |desk, acting, now| {
        assistance::approve(desk, &acting.permit()?, &ApproveForm { list, overrides: Vec::new() }, now)
    });
    // Against the criteria only with a reason.
    let one = waiting[0].id;
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[("reason", Code::Required)],
        |desk, acting, now| {
            let form = ConfirmForm { eligibilities: vec![one], eligible: true, reason: String::new() };
            assistance::confirm(desk, &acting.permit()?, &form, now)
        },
    );
    let form =
        ConfirmForm { eligibilities: vec![one], eligible: true, reason: "Ağır xəstəlik.".to_owned() };
    office.run("sona", |desk, acting, now| assistance::confirm(desk, &acting.permit()?, &form, now)).unwrap();
    office.assert_sound();
}
