//! Shelter: no more persons than places on any day, and whom a unit suits.

use crate::{home, office};
use casework::{
    Code, Kind,
    rule::RuleKind,
    shelter::{self, CheckInForm, CheckOutForm, SiteForm, UnitForm},
};
use panah_tests::office::Office;
use vault::Id;

fn unit(office: &mut Office, site: Id, name: &str, places: u32, women_only: bool) -> Id {
    let form = UnitForm {
        unit: None,
        site,
        name: name.to_owned(),
        places,
        accessible: false,
        women_only,
        family: false,
        closed: None,
    };
    office.run("sona", |desk, acting, now| shelter::unit(desk, &acting.permit()?, &form, now)).unwrap()
}

fn check_in(unit: Id, household: Id, since: &str, until: Option<&str>) -> CheckInForm {
    CheckInForm {
        unit,
        household,
        persons: Vec::new(),
        since: since.parse().unwrap(),
        until: until.map(|day| day.parse().unwrap()),
        overrides: Vec::new(),
    }
}

#[test]
fn a_unit_never_holds_more_than_it_has_places_for() {
    let mut office = office();
    let site = SiteForm {
        name: "Nümunə mərkəzi".to_owned(),
        address: "Uydurma küçəsi 1".to_owned(),
        ..SiteForm::default()
    };
    let site =
        office.run("sona", |desk, acting, now| shelter::site(desk, &acting.permit()?, &site, now)).unwrap();
    let (small, women) = (unit(&mut office, site, "1", 3, false), unit(&mut office, site, "2", 4, true));
    let (first, second) = (home(&mut office, "Nümunə Köçkünova"), home(&mut office, "Sınaq Başqalı"));

    let form = check_in(small, first.id, "2026-11-25", Some("2026-12-10"));
    let stay = office
        .run("sona", |desk, acting, now| shelter::check_in(desk, &acting.permit()?, &form, now))
        .unwrap();
    let full = check_in(small, second.id, "2026-11-26", None);
    let against =
        office.run("sona", |desk, acting, _| shelter::against(desk, &acting.permit()?, &full)).unwrap();
    assert_eq!((against[0].code, against[0].kind), (Code::ShelterFull, RuleKind::Block));
    assert!(!against[0].next.0.is_empty() && !against[0].legal_basis.0.is_empty());
    let refused = office.refused("sona", (Kind::NotNow, Code::ShelterFull), &[], |desk, acting, now| {
        shelter::check_in(desk, &acting.permit()?, &full, now)
    });
    assert_eq!((refused.params["free"].as_str(), refused.params["places"].as_str()), ("1", "3"));
    // A stay that begins before somebody else comes may not last into theirs.
    let late = check_in(small, second.id, "2026-11-20", None);
    office.refused("sona", (Kind::NotNow, Code::ShelterFull), &[], |desk, acting, now| {
        shelter::check_in(desk, &acting.permit()?, &late, now)
    });
    office.refused("sona", (Kind::NotNow, Code::StaysElsewhere), &[], |desk, acting, now| {
        shelter::check_in(desk, &acting.permit()?, &check_in(women, first.id, "2026-11-25", None), now)
    });
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[("places", Code::ShelterFull)],
        |desk, acting, now| {
            let form = UnitForm {
                unit: Some(small),
                site,
                name: "1".to_owned(),
                places: 1,
                accessible: false,
                women_only: false,
                family: false,
                closed: None,
            };
            shelter::unit(desk, &acting.permit()?, &form, now)
        },
    );
    // The son's age is not known: he is no child that can be told of, and no man goes into the rooms of women.
    let both = check_in(women, second.id, "2026-11-25", None);
    office.refused("sona", (Kind::NotNow, Code::ShelterWomenOnly), &[], |desk, acting, now| {
        shelter::check_in(desk, &acting.permit()?, &both, now)
    });

    office.wait(2);
    let out = CheckOutForm { stay, on: "2026-11-27".parse().unwrap(), reason: "Ev tapıldı.".to_owned() };
    office.run("sona", |desk, acting, now| shelter::check_out(desk, &acting.permit()?, &out, now)).unwrap();
    office.refused("sona", (Kind::NotNow, Code::StayOver), &[], |desk, acting, now| {
        shelter::check_out(desk, &acting.permit()?, &out, now)
    });
    let form = check_in(small, second.id, "2026-11-27", None);
    office.run("sona", |desk, acting, now| shelter::check_in(desk, &acting.permit()?, &form, now)).unwrap();
    let sites = office.run("sona", |desk, acting, now| shelter::sites(desk, &acting.permit()?, now)).unwrap();
    assert_eq!((sites[0].places, sites[0].free), (7, 5));
    office.assert_sound();
}
