use super::super::role::KNOWN;
use super::*;

fn changed(text: &str) -> Result<RoleTable, LoadError> {
    RoleTable::load(Some(("roles.toml", text)))
}

#[test]
fn every_role_that_the_program_names_is_a_role() {
    let roles = RoleTable::load(None).unwrap();
    for role in KNOWN {
        assert!(roles.get(*role).is_some(), "{role:?}");
    }
}

#[test]
fn a_profile_changes_a_role_and_has_roles_of_its_own() {
    let text = r#"
[[roles]]
code = "documentsOfficer"
rights = ["readCases", "coordinate"]

[[roles]]
code = "shiftLeader"
name = { az = "Növbə rəisi", ru = "Начальник смены", en = "Shift leader" }
rights = ["register"]
"#;
    let (shared, roles) = (RoleTable::load(None).unwrap(), changed(text).unwrap());
    assert!(!shared.may(&[Role::DOCUMENTS_OFFICER], RightName::Coordinate));
    assert!(roles.may(&[Role::DOCUMENTS_OFFICER], RightName::Coordinate));
    let own: Role = "shiftLeader".parse().unwrap();
    assert_eq!(roles.rights(&[own]), [RightName::Register].into());
    assert_eq!(shared.rights(&[own]), BTreeSet::new(), "a role that there is not gives nothing");
    assert_eq!(roles.get(Role::REVIEWER).unwrap().rights, shared.get(Role::REVIEWER).unwrap().rights);
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    for (text, line, rule) in [
        (
            "[[roles]]\ncode = \"observer\"\nrights = [\"readMinds\"]\n",
            Some(3),
            "unknown variant `readMinds`",
        ),
        (
            "[[roles]]\ncode = \"administrator\"\nrights = []\n",
            Some(2),
            "roles: nobody holds the right Administer",
        ),
        ("\n[[roles]]\ncode = \"own\"\nrights = []\n", Some(3), "roles: own is a role of its own"),
        (
            "[[roles]]\ncode = \"administrator\"\nrights = [\"administer\", \"readCases\"]\n",
            Some(2),
            "roles: administrator keeps accounts, and so reads no cases",
        ),
        (
            "[[roles]]\ncode = \"observer\"\nname = { en = \"Observer\" }\n",
            Some(2),
            "roles: observer has no name in az",
        ),
        ("[[roles]]\ncode = \"Über\"\n", Some(2), "\"Über\" is no code of a role"),
    ] {
        let fault = changed(text).unwrap_err();
        assert_eq!((fault.file.as_str(), fault.line), ("roles.toml", line), "{text}\n{fault}");
        assert!(fault.rule.starts_with(rule), "{fault}");
    }
}
