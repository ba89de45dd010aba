//! Money: two officers, no more than the limit, one tranche once, receipts.

use crate::{COUNSELLOR, FORM, HEAD, NOW, by, couple, of, office, signed};
use casework::{
    Code, Kind,
    attachment::Attachment,
    permit::{CounselReturns, DecideReturns, Role},
    returning::{self, ApprovePaymentForm, CancelPaymentForm, PaidForm, PaymentForm, PaymentPurpose},
    task::TaskCode,
};
use panah_tests::office::Office;
use vault::Id;

fn tranche(id: Id, number: u32, amount: i64) -> PaymentForm {
    PaymentForm {
        voluntary_return: id,
        purpose: PaymentPurpose::Tranche,
        tranche: Some(number),
        amount,
        currency: "USD".to_owned(),
        payer: "iom".to_owned(),
        overrides: Vec::new(),
    }
}

/// A sheet of paper, as a scanner gives it.
fn receipt() -> Vec<u8> {
    let page = image::GrayImage::from_fn(900, 1200, |x, y| {
        image::Luma([if (x / 40 + y / 60) % 7 == 0 { 40 } else { 250 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    page.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn plan(office: &mut Office, form: &PaymentForm) -> Id {
    by(office, COUNSELLOR, |desk, acting, now| returning::plan(desk, &acting.permit()?, form, now)).id
}

#[test]
fn a_tranche_is_paid_once_within_its_limit_and_by_two_officers() {
    let mut office = office();
    office.appoint("tek", "Tək Vəzifəli", &[Role::RETURN_OFFICER, Role::HEAD_OF_DEPARTMENT]);
    let case = couple(&mut office);
    let id = signed(&mut office, &case, case.members[0]);
    for (form, fields) in [
        (PaymentForm { amount: 0, ..tranche(id, 1, 1) }, vec![("amount", Code::NotANumber)]),
        (
            PaymentForm { currency: "usd".to_owned(), ..tranche(id, 1, 1) },
            vec![("currency", Code::NotAChoice)],
        ),
        (PaymentForm { payer: "bank".to_owned(), ..tranche(id, 1, 1) }, vec![("payer", Code::NotAChoice)]),
        (PaymentForm { tranche: None, ..tranche(id, 1, 1) }, vec![("tranche", Code::Required)]),
        (tranche(id, 9, 1), vec![("tranche", Code::NotAChoice)]),
        (
            PaymentForm { purpose: PaymentPurpose::Ticket, ..tranche(id, 1, 1) },
            vec![("tranche", Code::NotAChoice)],
        ),
    ] {
        office.refused(COUNSELLOR, FORM, &fields, |desk, acting, now| {
            returning::plan(desk, &acting.permit()?, &form, now)
        });
    }
    let over = tranche(id, 1, 80_001);
    let refused = office.refused(COUNSELLOR, (NOW, Code::PaymentOverLimit), &[], |desk, acting, now| {
        returning::plan(desk, &acting.permit()?, &over, now)
    });
    assert_eq!(refused.params["most"], "80000");
    let other = PaymentForm { currency: "EUR".to_owned(), ..tranche(id, 1, 1) };
    office.refused(COUNSELLOR, (NOW, Code::PaymentOverLimit), &[], |desk, acting, now| {
        returning::plan(desk, &acting.permit()?, &other, now)
    });
    let first = plan(&mut office, &tranche(id, 1, 80_000));
    // Once more, however little: the same tranche is there.
    let twice = tranche(id, 1, 1);
    office.refused(
        COUNSELLOR,
        (NOW, Code::PaymentOverLimit),
        &[("", Code::PaymentOverLimit), ("", Code::TrancheTwice)],
        |desk, acting, now| returning::plan(desk, &acting.permit()?, &twice, now),
    );
    assert!(office.tasks(HEAD).contains(&TaskCode::ReturnApprove));

    let pay = PaidForm {
        payment: first,
        on: None,
        reference: "Köçürmə 77-N".to_owned(),
        document: None,
        overrides: Vec::new(),
    };
    office.refused(COUNSELLOR, (NOW, Code::PaymentNotApproved), &[], |desk, acting, now| {
        returning::paid(desk, &acting.permit()?, &pay, now)
    });
    let approve = ApprovePaymentForm { payment: first, overrides: Vec::new() };
    office.refused(COUNSELLOR, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        returning::approve(desk, &acting.permit::<DecideReturns>()?, &approve, now)
    });
    by(&mut office, HEAD, |desk, acting, now| returning::approve(desk, &acting.permit()?, &approve, now));
    assert!(office.tasks(COUNSELLOR).contains(&TaskCode::ReturnPay));
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::paid(desk, &acting.permit()?, &pay, now));
    // Paid twice: refused, and so is taking it back.
    office.refused(COUNSELLOR, (NOW, Code::PaymentSettled), &[], |desk, acting, now| {
        returning::paid(desk, &acting.permit()?, &pay, now)
    });
    // The signed receipt is kept with the case, once, and is what it says it is.
    let scan = receipt();
    let keep = |desk: &mut casework::Desk, acting: &casework::permit::Acting, payment, bytes: &[u8], now| {
        returning::keep_receipt(desk, &acting.permit()?, payment, ("qebz.png", bytes), now)
    };
    office.refused(COUNSELLOR, FORM, &[("file", Code::FileSaveAsPdf)], |desk, acting, now| {
        keep(desk, acting, first, b"no picture at all", now)
    });
    let kept = by(&mut office, COUNSELLOR, |desk, acting, now| keep(desk, acting, first, &scan, now));
    let paid = of(&mut office, &case, id).payments.remove(0).paid.unwrap();
    assert_eq!(paid.receipt, Some(kept));
    let shown: Attachment = office.desk().read().get(kept).unwrap();
    assert_eq!((shown.kind.as_str(), shown.title.as_str()), ("receipt", "Köçürmə 77-N"));
    assert_eq!((shown.application, shown.person), (case.application, Some(case.members[0])));
    office.refused(COUNSELLOR, (NOW, Code::AlreadyRecorded), &[], |desk, acting, now| {
        keep(desk, acting, first, &scan, now)
    });
    let cancel = CancelPaymentForm { payment: first, reason: "Səhv.".to_owned() };
    office.refused(COUNSELLOR, (NOW, Code::PaymentSettled), &[], |desk, acting, now| {
        returning::cancel(desk, &acting.permit()?, &cancel, now)
    });

    // Whoever holds both roles approves nothing of their own.
    let second = tranche(id, 2, 60_000);
    let own = by(&mut office, "tek", |desk, acting, now| {
        returning::plan(desk, &acting.permit::<CounselReturns>()?, &second, now)
    });
    let approve = ApprovePaymentForm { payment: own.id, overrides: Vec::new() };
    office.refused("tek", (Kind::Forbidden, Code::OwnPayment), &[], |desk, acting, now| {
        returning::approve(desk, &acting.permit()?, &approve, now)
    });
    // What was cancelled makes room.
    let cancel = CancelPaymentForm { payment: own.id, reason: "Məbləğ dəyişdi.".to_owned() };
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::cancel(desk, &acting.permit()?, &cancel, now));
    plan(&mut office, &tranche(id, 2, 50_000));
    // Money that is not in tranches adds up.
    let ticket = |amount: i64| PaymentForm {
        purpose: PaymentPurpose::Ticket,
        tranche: None,
        ..tranche(id, 1, amount)
    };
    plan(&mut office, &ticket(100_000));
    let over = ticket(50_001);
    office.refused(COUNSELLOR, (NOW, Code::PaymentOverLimit), &[], |desk, acting, now| {
        returning::plan(desk, &acting.permit()?, &over, now)
    });
    plan(&mut office, &ticket(50_000));
    assert_eq!(of(&mut office, &case, id).payments.len(), 5);
    office.assert_sound();
}
