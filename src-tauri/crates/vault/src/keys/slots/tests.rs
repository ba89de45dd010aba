//! Each way in, alone and beside the others.

use super::*;

fn password(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

#[test]
fn each_slot_opens_with_its_own_secret_only() {
    let data = DataKey::generate().unwrap();
    let (mut slots, code) = (KeySlots::new(Id::from_bytes([1; 16])), RecoveryCode::generate().unwrap());
    let right = password("correct horse battery");
    let leyla = Unlock::Password { login: "leyla", password: &right };
    slots.add(&data, &leyla, Cost::FOR_TESTS).unwrap();
    slots.add(&data, &Unlock::Recovery(&code), Cost::FOR_TESTS).unwrap();
    let reread = KeySlots::decode(&slots.encode()).unwrap();
    assert_eq!(reread.open(&leyla).unwrap().key.key, data.key);
    assert_eq!(reread.open(&Unlock::Recovery(&code)).unwrap().key.salt, data.salt);
    let shouted = Unlock::Password { login: " LEYLA ", password: &right };
    assert!(reread.open(&shouted).is_ok(), "logins ignore case and surrounding space");
    for (login, text) in [("leyla", "wrong"), ("leyla", ""), ("nobody", "correct horse battery")] {
        let wrong = password(text);
        let unlock = Unlock::Password { login, password: &wrong };
        assert!(matches!(reread.open(&unlock), Err(Error::WrongPassword)), "{login} {text}");
    }
    let other = RecoveryCode::generate().unwrap();
    assert!(matches!(reread.open(&Unlock::Recovery(&other)), Err(Error::WrongRecoveryCode)));
    assert!(matches!(slots.add(&data, &leyla, Cost::FOR_TESTS), Err(Error::LoginTaken(_))));
}

#[test]
fn an_altered_file_is_told_from_a_wrong_password() {
    let data = DataKey::generate().unwrap();
    let right = password("correct horse battery");
    let leyla = Unlock::Password { login: "leyla", password: &right };
    let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
    slots.add(&data, &leyla, Cost::FOR_TESTS).unwrap();
    let kamran = Unlock::Password { login: "kamran", password: &right };
    slots.add(&data, &kamran, Cost::FOR_TESTS).unwrap();
    let mut cut = slots.clone();
    cut.content.slots.pop();
    assert!(matches!(cut.open(&leyla), Err(Error::Damaged(_))), "a slot taken out breaks the seal");
    let bytes = slots.encode();
    for length in 0..bytes.len() {
        assert!(matches!(KeySlots::decode(&bytes[..length]), Err(Error::Damaged(_))), "cut at {length}");
    }
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        let read = KeySlots::decode(&flipped);
        assert!(matches!(read, Err(Error::Damaged(_) | Error::Newer { .. })), "flipped at {at}");
    }
}

/// The format stays on disks for years: a change here locks everyone out and must be a decision.
#[test]
fn frozen_format() {
    let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
    let (label, wrapped) = ("leyla".to_owned(), vec![4; 64]);
    let slot = Slot {
        kind: 0,
        label,
        memory_kib: 64,
        passes: 1,
        salt: [2; 16],
        nonce: [3; 24],
        wrapped,
        recipient: [6; 32],
        sealed: vec![8; 200],
        signing: None,
    };
    slots.content.slots.push(slot);
    slots.mac = vec![5; 32];
    let hex: String = slots.encode().iter().map(|byte| format!("{byte:02x}")).collect();
    insta::assert_snapshot!(hex);
}

/// As above, for a file in which an officer has a key to sign with.
#[test]
fn frozen_format_with_a_key() {
    let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
    let signing = Signing { public: [9; 32], nonce: [10; 24], wrapped: vec![11; 48] };
    slots.content.slots.push(Slot {
        kind: 0,
        label: "leyla".to_owned(),
        memory_kib: 64,
        passes: 1,
        salt: [2; 16],
        nonce: [3; 24],
        wrapped: vec![4; 48],
        recipient: [6; 32],
        sealed: vec![8; 64],
        signing: Some(signing),
    });
    slots.seal(&DataKey { key: [7; 32], salt: [0; 16] }).unwrap();
    let hex: String = slots.encode().iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |byte: &str, count: usize| byte.repeat(count);
    let slot = [
        "8a0065".to_owned() + "6c65796c61" + "184001",
        "50".to_owned() + &part("02", 16) + "5818" + &part("03", 24) + "5830" + &part("04", 48),
        "5820".to_owned() + &part("06", 32) + "5840" + &part("08", 64),
        "835820".to_owned() + &part("09", 32) + "5818" + &part("0a", 24) + "5830" + &part("0b", 48),
    ];
    let content = "840350".to_owned() + &part("01", 16) + "0081" + &slot.concat();
    assert!(hex.starts_with(&("83".to_owned() + &content)), "{hex}");
    assert!(KeySlots::decode(&slots.encode()).is_ok());
}

#[test]
fn a_file_of_a_later_form_is_not_read() {
    let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
    slots.content.version = SIGNING + 1;
    assert!(matches!(KeySlots::decode(&slots.encode()), Err(Error::Newer { found: 4, supported: 3 })));
}

/// Wrapped by this program in the past, hence openable by each later one.
#[test]
fn a_recovery_key_is_derived_as_ever() {
    let code: RecoveryCode = recovery_for_tests();
    let slot = Slot {
        kind: RECOVERY,
        label: String::new(),
        memory_kib: 0,
        passes: 0,
        salt: [2; 16],
        nonce: [3; 24],
        wrapped: Vec::new(),
        recipient: [6; 32],
        sealed: Vec::new(),
        signing: None,
    };
    let sealed =
        cipher(&Unlock::Recovery(&code), &slot).unwrap().encrypt(&slot.nonce.into(), &[7_u8; 48][..]);
    let hex: String = sealed.unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
    insta::assert_snapshot!(hex);
}

fn recovery_for_tests() -> RecoveryCode {
    // The code whose 256 bits are zero, with its checksum.
    let digits = "0".repeat(52);
    let alphabet = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let checksum = Sha256::new().chain_update(b"panah recovery 1").chain_update([0_u8; 32]).finalize();
    // 52 digits hold 260 bits: the first four of the checksum's 24 are in the 52nd.
    let bits: u32 = u32::from_be_bytes([0, checksum[0], checksum[1], checksum[2]]);
    let digit = |value: u32| char::from(alphabet[usize::try_from(value & 31).unwrap()]);
    let tail: String = [bits >> 20, bits >> 15, bits >> 10, bits >> 5, bits].map(digit).into_iter().collect();
    format!("{}{tail}", &digits[..51]).parse().unwrap()
}

#[test]
fn an_offline_key_opens_what_was_sealed_to_it_and_can_be_replaced() {
    let (data, first, second) =
        (DataKey::generate().unwrap(), Identity::generate().unwrap(), Identity::generate().unwrap());
    let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
    assert!(matches!(slots.open(&Unlock::Escrow(&first)), Err(Error::WrongEscrowKey)), "none was given");
    slots.set_escrow(&data, Some(first.recipient())).unwrap();
    assert_eq!(slots.escrow(), Some(first.recipient()));
    assert_eq!(slots.open(&Unlock::Escrow(&first)).unwrap().key.key, data.key);
    slots.set_escrow(&data, Some(second.recipient())).unwrap();
    assert!(matches!(slots.open(&Unlock::Escrow(&first)), Err(Error::WrongEscrowKey)));
    assert!(slots.open(&Unlock::Escrow(&second)).is_ok());
    slots.set_escrow(&data, None).unwrap();
    assert!(slots.open(&Unlock::Escrow(&second)).is_err() && slots.escrow().is_none());
}

#[test]
fn the_data_key_is_replaced_without_any_password() {
    let (data, next) = (DataKey::generate().unwrap(), DataKey::generate().unwrap());
    let right = password("correct horse battery");
    let unlock = |login| Unlock::Password { login, password: &right };
    let (code, offline) = (RecoveryCode::generate().unwrap(), Identity::generate().unwrap());
    let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
    for login in ["leyla", "kamran"] {
        slots.add(&data, &unlock(login), Cost::FOR_TESTS).unwrap();
    }
    slots.add(&data, &Unlock::Recovery(&code), Cost::FOR_TESTS).unwrap();
    slots.set_escrow(&data, Some(offline.recipient())).unwrap();
    let ways = [unlock("leyla"), unlock("kamran"), Unlock::Recovery(&code), Unlock::Escrow(&offline)];
    slots.announce(&data, &next).unwrap();
    for way in &ways {
        let opened = slots.open(way).unwrap();
        assert_eq!((opened.key.key, opened.next.unwrap().key), (data.key, next.key));
    }
    slots.turn(&next, true).unwrap();
    assert_eq!(slots.epoch(), 1);
    for way in &ways {
        let opened = slots.open(way).unwrap();
        assert!(opened.key.key == next.key && opened.next.is_none());
    }
    let old = slots.encode();
    assert!(!old.windows(32).any(|bytes| bytes == next.key), "never in clear");
}

#[test]
fn a_forged_cost_is_refused_before_any_work() {
    let data = DataKey::generate().unwrap();
    let right = password("correct horse battery");
    let leyla = Unlock::Password { login: "leyla", password: &right };
    let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
    slots.add(&data, &leyla, Cost::FOR_TESTS).unwrap();
    slots.content.slots[0].memory_kib = u32::MAX;
    assert!(matches!(slots.open(&leyla), Err(Error::Damaged(_))));
}

proptest::proptest! {
    #[test]
    fn decoding_never_panics(bytes: Vec<u8>) {
        let _ = KeySlots::decode(&bytes);
    }

    /// A whole file, altered and with its checksum put right: whatever is read opens nothing.
    #[test]
    fn altered_files_open_nothing(at in 0_usize..600, byte: u8) {
        let data = DataKey::generate().unwrap();
        let right = password("correct horse battery");
        let leyla = Unlock::Password { login: "leyla", password: &right };
        let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
        slots.add(&data, &leyla, Cost::FOR_TESTS).unwrap();
        slots.wrap_signing(&data, "leyla", &right, &OfficerKey::generate().unwrap()).unwrap();
        let mut bytes = slots.encode();
        let end = bytes.len() - 34;
        let at = at % end;
        let before = bytes[at];
        bytes[at] = byte;
        let sum = Sha256::digest(&bytes[..end]);
        bytes[end + 2..].copy_from_slice(&sum);
        // Not the cost: a forged one that is allowed takes its time.
        if let Ok(read) = KeySlots::decode(&bytes)
            && read.content.slots.iter().all(|slot| slot.memory_kib == 64 && slot.passes == 1)
        {
            proptest::prop_assert_eq!(read.open(&leyla).is_ok(), byte == before);
        }
    }
}
