//! The other side of a relationship: whose brother he is, is his brother or his sister.

use crate::{
    application::Relationship::{
        self, Ant, Bil, Clf, Clh, Clm, Clw, Cof, Com, Dau, Exf, Exm, Fcf, Fcm, Fp, Fpf, Fpm, Gcf, Gcm, Gpf,
        Gpm, Hab, Has, Hr1, Hr2, Hus, Ilf, Ilm, Nce, Nep, Nrf, Nrm, Orf, Orm, Pa, Plf, Plm, Prf, Prm, Ptf,
        Ptm, Sbf, Sbm, Scf, Scm, Sil, Son, Spb, Spf, Spm, Sps, U, Ukf, Ukm, Unc, Wif,
    },
    person::Sex,
};

/// What the person is to the other, when the other is `relationship` to the person, who is of this sex. Where the
/// sex is unknown and no code serves both, it is not yet determined.
#[must_use]
pub fn inverse(relationship: Relationship, sex: Sex) -> Relationship {
    let of = |man, woman| match sex {
        Sex::M => man,
        Sex::F => woman,
        Sex::U => U,
    };
    match relationship {
        Hus | Wif => of(Hus, Wif),
        Clh | Clw => of(Clh, Clw),
        Ptm | Ptf => of(Ptm, Ptf),
        Exm | Exf => of(Exm, Exf),
        Son | Dau => of(Prm, Prf),
        Prm | Prf => of(Son, Dau),
        Scm | Scf => of(Spm, Spf),
        Spm | Spf => of(Scm, Scf),
        Fcm | Fcf if sex == Sex::U => Fp,
        Fcm | Fcf => of(Fpm, Fpf),
        Fp | Fpm | Fpf => of(Fcm, Fcf),
        Sbm | Sbf => of(Sbm, Sbf),
        Hab | Has => of(Hab, Has),
        Spb | Sps => of(Spb, Sps),
        Gpm | Gpf => of(Gcm, Gcf),
        Gcm | Gcf => of(Gpm, Gpf),
        Plm | Plf => of(Clm, Clf),
        Clm | Clf => of(Plm, Plf),
        Bil | Sil => of(Bil, Sil),
        Ilm | Ilf => of(Ilm, Ilf),
        Unc | Ant => of(Nep, Nce),
        Nep | Nce => of(Unc, Ant),
        Com | Cof => of(Com, Cof),
        Orm | Orf => of(Orm, Orf),
        Nrm | Nrf => of(Nrm, Nrf),
        Ukm | Ukf => of(Ukm, Ukf),
        // Places in a household, not kinship.
        Pa | Hr1 | Hr2 | U => U,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{RelationKind as Kind, azerbaijan};

    fn all() -> impl Iterator<Item = Relationship> {
        let codes = azerbaijan().unwrap().lists.get("relationship").entries.iter();
        codes.map(|entry| serde_json::from_value(entry.code.clone().into()).unwrap())
    }

    /// The list of the profile says of what kind and generation each code is: a mirror turns both round.
    #[test]
    fn a_mirror_is_what_the_list_says_it_is() {
        let lists = &azerbaijan().unwrap().lists;
        for relationship in all() {
            for sex in [Sex::F, Sex::M] {
                let mirrored = inverse(relationship, sex);
                let entry = |one: Relationship| lists.entry("relationship", &one.code()).unwrap();
                let (entry, mirror) = (entry(relationship), entry(mirrored));
                if mirrored == U {
                    assert_eq!(entry.kind, Some(Kind::None), "{relationship:?} must have a mirror");
                    continue;
                }
                let kind = match entry.kind.unwrap() {
                    Kind::Child => Kind::Parent,
                    Kind::Parent => Kind::Child,
                    same => same,
                };
                assert_eq!(mirror.kind, Some(kind), "{relationship:?} {sex:?}");
                assert_eq!(mirror.generation, entry.generation.map(|g| -g), "{relationship:?} {sex:?}");
                assert_eq!(mirror.sex, Some(sex), "{relationship:?} {sex:?}");
                if let Some(other) = entry.sex {
                    assert_eq!(inverse(mirrored, other), relationship, "twice mirrored is the same again");
                }
            }
        }
    }

    #[test]
    fn of_an_unknown_sex_nothing_is_made_up() {
        assert_eq!(inverse(Relationship::Son, Sex::U), U);
        assert_eq!(inverse(Relationship::Fcm, Sex::U), Fp, "a code for both sexes exists");
    }
}
