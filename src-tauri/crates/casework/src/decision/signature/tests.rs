//! The form of what is signed.

use super::{
    parts::Parts,
    statement::{FORM, Signed, Statement},
    *,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use exchange::wire::{decoded, encoded};
use vault::{
    OfficerKey,
    fault::{Fault, plant},
};

fn statement(key: &OfficerKey) -> Statement {
    Statement {
        form: FORM,
        act: SignedAct::Approved,
        decision: B16([1; 16]),
        application: B16([2; 16]),
        version: 3,
        officer: B16([4; 16]),
        key: B32(*key.public().as_bytes()),
        at: 1_764_230_400_000,
        record: Some(B16([5; 16])),
        parts: Parts {
            outcomes: B32([6; 32]),
            analysis: B32([7; 32]),
            reasons: B32([8; 32]),
            facts: B32([9; 32]),
            words: B32([10; 32]),
        },
        counted: None,
    }
}

/// Signed and kept for as long as decisions are: a change here makes every signature unreadable.
#[test]
fn frozen_format() {
    let mut of = statement(&OfficerKey::generate().unwrap());
    of.key = B32([11; 32]);
    let hex: String = encoded(&of).iter().map(|byte| format!("{byte:02x}")).collect();
    let (b16, b32) = (|n: &str| format!("50{}", n.repeat(16)), |n: &str| format!("5820{}", n.repeat(32)));
    let wanted = [
        "8a0101".to_owned(),
        b16("01"),
        b16("02"),
        "03".to_owned(),
        b16("04"),
        b32("0b"),
        "1b0000019ac4538800".to_owned(),
        b16("05"),
        "85".to_owned(),
        b32("06"),
        b32("07"),
        b32("08"),
        b32("09"),
        b32("0a"),
    ];
    assert_eq!(hex, wanted.concat());
    // A chair names the votes that were counted, behind all the rest.
    of.counted = Some(vec![B16([12; 16])]);
    let counted: String = encoded(&of).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(counted, format!("8b{}81{}", &hex[2..], b16("0c")));
    of.act = SignedAct::Voted;
    assert_eq!(encoded(&of)[2], 3);
}

#[test]
fn a_signature_holds_for_its_words_and_its_key_alone() {
    let (key, other) = (OfficerKey::generate().unwrap(), OfficerKey::generate().unwrap());
    let of = statement(&key);
    let text = of.signed(&key);
    let signed = Signed::read(&text).unwrap();
    assert_eq!(signed.statement, of);
    assert!(signed.is_by(&key.public()) && !signed.is_by(&other.public()));
    // Whoever writes other words around the same signature.
    let mut wire: (minicbor::bytes::ByteVec, minicbor::bytes::ByteVec) =
        minicbor::decode(&STANDARD.decode(&text).unwrap()).unwrap();
    let mut altered = of.clone();
    altered.parts.outcomes = B32([66; 32]);
    wire.0 = encoded(&altered).into();
    let forged = STANDARD.encode(encoded(&wire));
    let read = Signed::read(&forged).unwrap();
    assert_eq!(read.statement.parts.outcomes, B32([66; 32]));
    assert!(!read.is_by(&key.public()));
    // The same, when nobody looks at signatures: what these tests would miss without the look.
    plant(Some(Fault::NoOfficerSignature));
    let unnoticed = read.is_by(&key.public());
    plant(None);
    assert!(unnoticed, "with the mistake the forged one passes");
    let newer = Statement { form: FORM + 1, ..of };
    assert!(Signed::read(&newer.signed(&key)).is_none(), "a form that this program does not know");
    assert!(decoded::<Statement>(&encoded(&newer)).is_ok());
}

proptest::proptest! {
    #[test]
    fn reading_never_panics(text: String, bytes: Vec<u8>) {
        let _ = Signed::read(&text);
        let _ = Signed::read(&STANDARD.encode(&bytes));
    }

    /// One bit of what is kept: it is not read, or not by the key any more.
    #[test]
    fn no_bit_can_be_altered(at in 0_usize..2_000, bit in 0_u8..8, cut in 0_usize..400) {
        let key = OfficerKey::generate().unwrap();
        let mut bytes = STANDARD.decode(statement(&key).signed(&key)).unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        let read = Signed::read(&STANDARD.encode(&bytes));
        assert!(read.is_none_or(|signed| !signed.is_by(&key.public())), "bit {bit} of {at}");
        let _ = Signed::read(&STANDARD.encode(&bytes[..cut.min(bytes.len())]));
    }
}
