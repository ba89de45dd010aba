//! A person of 22 fields and a case of 10: what a registration is, and what of it is edited.

use chrono::{DateTime, TimeDelta, Utc};
use vault::{EXCHANGE, HUB, Id, LOG_ROWS, Migration, Record, SCOPES, Schema};

vault::record! {
    /// Somebody invented.
    pub struct Somebody = 1 "somebody" {
        /// A field.
        1 name: String,
        /// A field.
        2 native: String,
        /// A field.
        3 sex: String,
        /// A field.
        4 born: String,
        /// A field.
        5 nationality: String,
        /// A field.
        6 ethnicity: String,
        /// A field.
        7 religion: String,
        /// A field.
        8 language: String,
        /// A field.
        9 marital: String,
        /// A field.
        10 education: String,
        /// A field.
        11 occupation: String,
        /// A field.
        12 place: String,
        /// A field.
        13 country: String,
        /// A field.
        14 address: String,
        /// A field.
        15 telephone: Option<String>,
        /// A field.
        16 needs: i64,
        /// A field.
        17 photograph: bool,
        /// A field.
        18 literate: bool,
        /// A field.
        19 consent: bool,
        /// A field.
        20 height: i64,
        /// A field.
        21 note: Option<String>,
        /// A field.
        22 tier: i64,
    }
}

vault::record! {
    /// A case.
    pub struct File = 2 "file" {
        /// A field.
        1 number: String,
        /// A field.
        2 series: String,
        /// A field.
        3 counter: i64,
        /// A field.
        4 stage: String,
        /// A field.
        5 registered: i64,
        /// A field.
        6 day: String,
        /// A field.
        7 officer: Id,
        /// A field.
        8 somebody: Id,
        /// A field.
        9 reasons: String,
        /// A field.
        10 profile: String,
    }
}

pub static SCHEMA: Schema = Schema {
    migrations: &[
        Migration {
            version: 2026010101,
            sql: "CREATE TABLE somebody (id BLOB PRIMARY KEY, name, native, sex, born, nationality, ethnicity, religion,
                language, marital, education, occupation, place, country, address, telephone, needs, photograph, literate,
                consent, height, note, tier);
            CREATE TABLE file (id BLOB PRIMARY KEY, number, series, counter, stage, registered, day, officer, somebody,
                reasons, profile);",
        },
        EXCHANGE,
        HUB,
        LOG_ROWS,
        SCOPES,
    ],
    tables: &[Somebody::TABLE, File::TABLE],
    derived: &[], vouched: &[],
};

pub fn now(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap() + TimeDelta::seconds(seconds)
}

pub fn id(number: i64) -> Id {
    // As random as real ones.
    let mut state = u64::try_from(number).unwrap().wrapping_mul(0x9e37_79b9_7f4a_7c15);
    state = (state ^ (state >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mut bytes = [0; 16];
    bytes[..8]
        .copy_from_slice(&(1_795_000_000_000_u64 + u64::try_from(number).unwrap() * 61_000).to_be_bytes());
    bytes.rotate_left(2);
    bytes[6..14].copy_from_slice(&state.to_be_bytes());
    Id::from_bytes(bytes)
}

pub fn somebody(number: i64) -> Somebody {
    let pick = |list: &[&str]| list[usize::try_from(number).unwrap() * 7 % list.len()].to_owned();
    let first = ["Məryəm", "Karim", "Zəhra", "Yusuf", "Amina", "Reza", "Gulnar", "Mohammad"];
    let last = ["Nümunə", "Sample", "Numuneyi", "Obraztsova", "Misal", "Örnek"];
    Somebody {
        id: id(2 * number),
        name: format!("{} {}", pick(&first), last[usize::try_from(number).unwrap() % 6]),
        native: pick(&["مریم نمونه", "کریم نمونه", "زهرا نمونه"]),
        sex: pick(&["F", "M"]),
        born: format!("19{:02}-0{}-1{}", 50 + number % 50, 1 + number % 9, number % 9),
        nationality: pick(&["AFG", "IRN", "RUS", "SYR"]),
        ethnicity: pick(&["hazara", "tajik", "chechen"]),
        religion: pick(&["islam", "christian", "none"]),
        language: pick(&["prs", "fas", "rus"]),
        marital: pick(&["married", "single", "widowed"]),
        education: pick(&["none", "primary", "secondary"]),
        occupation: pick(&["farmer", "teacher", "driver", "tailor"]),
        place: pick(&["Herat", "Mazar", "Tehran", "Grozny"]),
        country: pick(&["AFG", "IRN", "RUS"]),
        address: format!("Nümunə küçəsi {}", number * 3 % 97),
        telephone: (number % 2 == 0).then(|| format!("+99450{:07}", number * 7_919)),
        needs: number % 3,
        photograph: true,
        literate: number % 4 > 0,
        consent: true,
        height: 150 + number % 40,
        note: None,
        tier: 2,
    }
}

pub fn file(number: i64) -> File {
    File {
        id: id(2 * number + 1),
        number: format!("AST1-26-{number:04}-7"),
        series: "AST1-26".to_owned(),
        counter: number,
        stage: "registered".to_owned(),
        registered: now(number * 61).timestamp_millis(),
        day: "2026-11-26".to_owned(),
        officer: Id::from_bytes([9; 16]),
        somebody: id(2 * number),
        reasons: "Qorxurdum.".to_owned(),
        profile: "azerbaijan@1".to_owned(),
    }
}

/// What an edit of 1 to 3 fields makes of somebody.
pub fn edited(somebody: Somebody, edit: i64) -> Somebody {
    let mut somebody = Somebody { address: format!("Bakı, Nizami {edit}"), ..somebody };
    if edit % 2 == 0 {
        somebody.height = 150 + edit % 41;
    }
    if edit % 3 == 0 {
        somebody.occupation = "tailor".to_owned();
    }
    somebody
}
