//! Lists of records that name cases: of a closed case there is no row, and none is counted.

use crate::people::{office, registered, seal};
use casework::{
    disclosure::{self, AskerKind, RequestForm, RequestKind, RequestsQuery},
    filing::{self, FilesList, FilesQuery, SendForm, VolumeForm},
    permit::Role,
    release::{self, CaseReleaseForm, ClosedBy, ExportsQuery, RecipientForm, RecipientKind, ReleaseForm},
    task::{self, RecordsCode},
};
use letters::Lang;
use panah_tests::office::Office;

fn files(office: &mut Office, login: &str, out: bool) -> FilesList {
    let query = FilesQuery { out, ..FilesQuery::default() };
    office.run(login, |desk, acting, now| filing::list(desk, &acting.permit()?, &query, now)).unwrap()
}

#[test]
fn whoever_keeps_files_finds_each_volume_and_reads_nothing_of_a_closed_case() {
    let mut office = office();
    office.appoint("arif", "Arif Arxivçi", &[Role::ARCHIVIST]);
    let cases = [
        registered(&mut office, "leyla", &["Zahra Namuna"]),
        registered(&mut office, "leyla", &["Rana Namuna"]),
    ];
    let samir = office.acting("samir").officer();
    for case in &cases {
        let form = VolumeForm {
            application: case.application,
            file: None,
            place: "Otaq 3, rəf 2".to_owned(),
            content: Some("Zorakılıq barədə rəy".to_owned()),
        };
        let file = office
            .run("leyla", |desk, acting, now| filing::open(desk, &acting.permit()?, &form, now))
            .unwrap();
        let form = SendForm {
            file: file.id,
            officer: Some(samir),
            outside: None,
            purpose: "Təcili müsahibə".to_owned(),
            on: None,
            due_back: None,
        };
        office.run("leyla", |desk, acting, now| filing::send(desk, &acting.permit()?, &form, now)).unwrap();
    }
    office.wait(30);
    let counted = |list: &FilesList| (list.rows.len(), list.total, list.overdue);
    for out in [false, true] {
        assert_eq!(counted(&files(&mut office, "tural", out)), (2, 2, 2));
    }
    seal(&mut office, cases[0].application, &[]);
    for out in [false, true] {
        let list = files(&mut office, "tural", out);
        assert_eq!(counted(&list), (1, 1, 1), "neither rows nor counts");
        assert_eq!(list.rows[0].number, cases[1].number);
        let list = files(&mut office, "arif", out);
        assert_eq!(counted(&list), (2, 2, 2), "every volume has a place");
        let (closed, open): (Vec<_>, Vec<_>) = list.rows.into_iter().partition(|one| one.closed);
        let (closed, open) = (&closed[0], &open[0]);
        assert!(closed.label.starts_with(&cases[0].number) && closed.place == "Otaq 3, rəf 2");
        assert_eq!(closed.holder.as_deref(), Some("Samir Nümunə"));
        assert_eq!((closed.number.as_str(), &closed.content, closed.movements.len()), ("", &None, 0));
        assert_eq!((open.number.as_str(), open.movements.len()), (cases[1].number.as_str(), 1));
        assert!(open.content.is_some());
        assert_eq!(counted(&files(&mut office, "kamran", out)).0, 2, "who is on its list");
    }
}

#[test]
fn requests_and_what_left_are_listed_of_open_cases_alone() {
    let mut office = office();
    office.appoint("muhafiz", "Məhəbbət Mühafiz", &[Role::DATA_PROTECTION_OFFICER]);
    let cases = [
        registered(&mut office, "leyla", &["Zahra Namuna"]),
        registered(&mut office, "leyla", &["Rana Namuna"]),
    ];
    let court = RecipientForm {
        recipient: None,
        name: "Nümunə məhkəməsi".to_owned(),
        kind: RecipientKind::Court,
        country: "AZE".to_owned(),
        address: None,
        key: None,
        agreement: None,
    };
    let court = office
        .run("muhafiz", |desk, acting, now| release::record(desk, &acting.permit()?, &court, now))
        .unwrap();
    for case in &cases {
        let form = RequestForm {
            application: case.application,
            person: case.members[0],
            kind: RequestKind::Access,
            asker: AskerKind::Person,
            name: "Zahra Namuna".to_owned(),
            basis: None,
            scope: "Bütün sənədlər".to_owned(),
            on: None,
            document: None,
        };
        office
            .run("leyla", |desk, acting, now| disclosure::receive(desk, &acting.permit()?, &form, now))
            .unwrap();
        let form = CaseReleaseForm {
            application: case.application,
            release: ReleaseForm {
                recipient: court,
                basis: "law".to_owned(),
                purpose: "İddiaya baxılması".to_owned(),
                expires_on: None,
                closed_by: ClosedBy::Passphrase,
                language: Lang::En,
            },
        };
        office
            .run("kamran", |desk, acting, now| {
                release::release_case(desk, &acting.permit()?, &acting.permit()?, acting, &form, now)
            })
            .unwrap();
    }
    office.wait(400);
    let counted = |office: &mut Office, login: &str| {
        let query = RequestsQuery { open: true, page: 0 };
        let requests = office
            .run(login, |desk, acting, now| disclosure::list(desk, &acting.permit()?, &query, now))
            .unwrap();
        let query = ExportsQuery::default();
        let exports = office
            .run(login, |desk, acting, now| release::exports(desk, &acting.permit()?, &query, now))
            .unwrap();
        let rows = (requests.rows.len(), exports.rows.len());
        (rows, requests.total, exports.total, exports.expired)
    };
    let work = |office: &mut Office, login: &str| {
        let work =
            office.run(login, |desk, acting, now| task::mine(desk, &acting.permit()?, acting, now)).unwrap();
        let of = |code| work.records.iter().find(|due| due.code == code).map_or(0, |due| due.count);
        (of(RecordsCode::Disclosure), of(RecordsCode::Export))
    };
    assert_eq!(counted(&mut office, "muhafiz"), ((2, 2), 2, 2, 2));
    assert_eq!(work(&mut office, "muhafiz"), (2, 2));
    seal(&mut office, cases[0].application, &[]);
    assert_eq!(counted(&mut office, "muhafiz"), ((1, 1), 1, 1, 1));
    assert_eq!(work(&mut office, "muhafiz"), (1, 1), "nor does a number tell of it");
    assert_eq!(counted(&mut office, "kamran"), ((2, 2), 2, 2, 2));
}
