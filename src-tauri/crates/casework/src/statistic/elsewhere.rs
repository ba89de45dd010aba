//! Figures of other rooms beside those of the cases: quality, trainings, integration. Each is counted where it is shown,
//! and told to whoever may read it there.

use super::{Period, Share, storage};
use crate::{
    Desk, Result, indicator,
    permit::{Acting, Integrate, ReadQuality, ReadTraining},
};

/// Which room a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SituationRoom")]
pub enum Room {
    /// Audits of quality.
    Quality,
    /// Trainings.
    Training,
    /// Plans of integration.
    Integration,
}

/// A figure of another room.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "SituationElsewhere")]
pub struct Elsewhere {
    /// Where it comes from.
    pub room: Room,
    /// So many of so many.
    #[serde(flatten)]
    pub share: Share,
}

/// Indicators that are told beside the situation, as their own screen tells them.
const INDICATORS: [(Room, &str); 4] = [
    (Room::Quality, "right"),
    (Room::Quality, "significant"),
    (Room::Quality, "recommendations"),
    (Room::Training, "trained"),
];

/// The figures that an officer may read.
pub(super) fn figures(
    desk: &Desk,
    acting: &Acting,
    period: Period,
    before: Period,
) -> Result<Vec<Elsewhere>> {
    let mut all = Vec::new();
    for (room, code) in INDICATORS {
        let may = match room {
            Room::Training => acting.may::<ReadTraining>(),
            _ => acting.may::<ReadQuality>(),
        };
        if may {
            let (now, then) = (indicator::of(desk, code, period)?, indicator::of(desk, code, before)?);
            all.push(one(room, code, [now, then].map(|figure| (figure.part, figure.whole))));
        }
    }
    if acting.may::<Integrate>() {
        for (code, sql) in [("plans", storage::PLANS_ENDED), ("goals", storage::GOALS_ENDED)] {
            let count = |period: Period| -> Result<(u32, u32)> {
                let days = (period.from.to_string(), period.to.to_string());
                let read = desk.read().row(sql, days, |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(read.unwrap_or_default())
            };
            all.push(one(Room::Integration, code, [count(period)?, count(before)?]));
        }
    }
    Ok(all)
}

fn one(room: Room, code: &str, [(part, whole), (part_before, whole_before)]: [(u32, u32); 2]) -> Elsewhere {
    let share =
        Share { id: code.to_owned(), part, whole, part_before, whole_before, question: None, of: None };
    Elsewhere { room, share }
}
