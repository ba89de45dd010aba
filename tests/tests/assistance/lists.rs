//! What officers do with payment lists.

use casework::assistance::{
    self, ApproveForm, DraftListForm, LineQuery, LineRow, LineState, ListId, ListView, SettleForm, Settling,
};
use panah_tests::office::Office;
use vault::Id;

pub(crate) fn confirmed(office: &mut Office, programme: Id) -> u32 {
    office
        .run("sona", |desk, acting, now| assistance::assess_all(desk, &acting.permit()?, programme, now))
        .unwrap();
    office
        .run("sona", |desk, acting, now| {
            assistance::confirm_eligible(desk, &acting.permit()?, programme, now)
        })
        .unwrap()
}

pub(crate) fn draft(office: &mut Office, programme: Id, period: &str) -> Id {
    let form = DraftListForm { programme, period: period.to_owned() };
    office.run("sona", |desk, acting, now| assistance::draft(desk, &acting.permit()?, &form, now)).unwrap()
}

pub(crate) fn view(
    office: &mut Office,
    login: &str,
    list: Id,
    state: Option<LineState>,
    page: u32,
) -> ListView {
    office
        .run(login, |desk, acting, _| {
            assistance::show(desk, &acting.permit()?, LineQuery { list, state, page })
        })
        .unwrap()
}

pub(crate) fn lines(office: &mut Office, list: Id, state: LineState) -> Vec<LineRow> {
    let mut all = Vec::new();
    for page in 0.. {
        let mut rows = view(office, "sona", list, Some(state), page).rows;
        if rows.is_empty() {
            break;
        }
        all.append(&mut rows);
    }
    all
}

pub(crate) fn settle(office: &mut Office, line: Id, verdict: Settling) {
    let form = SettleForm { line, verdict, reason: "Yerində yoxlanıldı.".to_owned() };
    office.run("sona", |desk, acting, now| assistance::settle(desk, &acting.permit()?, &form, now)).unwrap();
}

pub(crate) fn check(office: &mut Office, login: &str, list: Id) {
    office
        .run(login, |desk, acting, now| assistance::check(desk, &acting.permit()?, ListId { list }, now))
        .unwrap();
}

pub(crate) fn approve(office: &mut Office, list: Id) {
    let form = ApproveForm { list, overrides: Vec::new() };
    office.run("rais", |desk, acting, now| assistance::approve(desk, &acting.permit()?, &form, now)).unwrap();
}
