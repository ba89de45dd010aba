use super::*;

#[test]
fn names_by_language() {
    let afghanistan = country("afg").unwrap();
    assert_eq!(afghanistan.name("az"), "Əfqanıstan");
    assert_eq!(afghanistan.name("ru-RU"), "Афганистан");
    assert_eq!(afghanistan.name("fa"), "افغانستان");
    assert_eq!(afghanistan.name("de"), "Afghanistan");
    assert_eq!(country("ZZZ"), None);
    let refugee = ZONE_CODES.iter().find(|z| z.code == "XXB").unwrap();
    assert_eq!(
        (refugee.name("az"), refugee.kind),
        ("Qaçqın (1951-ci il Konvensiyası)", StateKind::ConventionRefugee)
    );
}
