//! A look at what applying a bundle would do: it is applied, and all of it is taken back.

use super::{
    Checked,
    apply::{count, disputed, judged, waiting},
    frame::Part,
    read,
};
use crate::{Error, Log, Reason, Result, batch::Batch, cut::cut, peer, take::Outcome};
use chrono::{DateTime, Utc};
use vault::{Device, Id, Intake};

/// Commits that a preview applies and takes back at most: beyond, it says how many come and not what they lead to.
const FORESEEN: u64 = 20_000;

/// What applying a bundle would do. Nothing of it was done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Batches in it.
    pub batches: u64,
    /// Commits that are not here yet.
    pub new_commits: u64,
    /// Pictures and papers in it.
    pub blobs: u64,
    /// Records and fields that would be disputed, and are not yet; none when there are too many commits to foresee it.
    pub conflicts: Option<Vec<(Id, u16)>>,
    /// Batches that would wait for others.
    pub early: u64,
    /// Batches that would be refused.
    pub refused: u64,
    /// Records that it makes, by the tag of their table.
    pub made: Vec<(u16, u64)>,
    /// Whether a bundle of this number or a later one came from this device before.
    pub is_old: bool,
    /// The scope that it was made for; none is everything.
    pub scope: Option<String>,
}

/// Says what applying the bundle would do: applies it and takes everything back.
///
/// # Errors
/// Of reading and of the database.
pub fn preview(log: &mut impl Log, device: &Device, bundle: &Checked, now: DateTime<Utc>) -> Result<Preview> {
    let mut preview = Preview {
        blobs: count(bundle.manifest.blobs.len()),
        scope: bundle.manifest.scoped.scope.clone(),
        ..Preview::default()
    };
    let mut batches = Vec::new();
    let mut commits = 0_u64;
    read::each(device, &bundle.path, |part, bytes| {
        if part == Part::Batch {
            preview.batches += 1;
            let head = Batch::read(&bytes)?.head;
            commits = commits.saturating_add(head.last - head.first + 1);
            if commits <= FORESEEN {
                batches.push(bytes);
            }
        }
        Ok(())
    })?;
    // An error undoes the transaction; this one carries what was seen.
    let mut seen = None;
    let undone = log.exchange(|intake| {
        preview.is_old = peer::get(intake, bundle.manifest.from)?.imported >= bundle.manifest.number;
        if commits > FORESEEN {
            preview.new_commits = commits;
        } else {
            cut(intake, device)?;
            foresee(intake, bundle, &batches, &mut preview, now)?;
        }
        seen = Some(preview);
        Err::<(), _>(Error::Refused(Reason::Unfit))
    });
    match (seen, undone) {
        (Some(seen), _) => Ok(seen),
        (None, Err(error)) => Err(error),
        (None, Ok(())) => Err(Reason::Malformed.into()),
    }
}

fn foresee(
    intake: &mut Intake<'_>,
    bundle: &Checked,
    batches: &[Vec<u8>],
    preview: &mut Preview,
    now: DateTime<Utc>,
) -> Result<()> {
    let (before, made, waited) = (disputed(intake)?, records(intake)?, waiting(intake)?);
    for bytes in batches {
        // What waits is released as it will be; a batch that cannot be applied is undone by itself.
        match judged(intake, bundle, bytes, now)? {
            Ok(outcomes) => outcomes.into_iter().for_each(|outcome| match outcome {
                Outcome::Applied { commits, .. } => preview.new_commits += commits,
                Outcome::Newer => preview.early += 1,
                Outcome::Forked(_) | Outcome::OwnIsAhead => preview.refused += 1,
                Outcome::Early(..) | Outcome::Known | Outcome::Filled(_) => {}
            }),
            Err(_) => preview.refused += 1,
        }
    }
    preview.early += count(waiting(intake)?.difference(&waited).count());
    preview.conflicts = Some(disputed(intake)?.difference(&before).copied().collect());
    preview.made = records(intake)?
        .into_iter()
        .map(|(table, now)| {
            let was = made.iter().find(|(known, _)| *known == table).map_or(0, |(_, count)| *count);
            (table, now.saturating_sub(was))
        })
        .filter(|(_, new)| *new > 0)
        .collect();
    Ok(())
}

fn records(intake: &Intake<'_>) -> Result<Vec<(u16, u64)>> {
    let sql = "SELECT tbl, count(*) FROM ent GROUP BY tbl ORDER BY tbl";
    let rows: Vec<(u16, i64)> = intake.read().rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().map(|(table, count)| (table, u64::try_from(count).unwrap_or(0))).collect())
}
