//! Damages zones at random and checks what must hold of every reading. Shared by the example that runs
//! for minutes and the test that runs for a moment.

use std::time::{Duration, Instant};

use names::calendar::CivilDate;
use names::mrz::{Mrz, MrzDate, MrzFormat, Td3Fields, read, write_td3};

/// The day of reading.
pub const TODAY: CivilDate = CivilDate { year: 2026, month: 11, day: 25 };

/// Longest that one text may take. Debug builds on a busy machine are slow; a loop without end is caught.
const LONGEST: Duration = Duration::from_secs(10);

/// A small generator of numbers (xorshift*), so that a seed says everything.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// Less than `end`; 0 if that is 0.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(1);
        usize::try_from((self.next() >> 11) % end).unwrap_or(0)
    }

    fn pick(&mut self, from: &str) -> char {
        let n = self.below(from.chars().count());
        from.chars().nth(n).unwrap_or('<')
    }
}

const ZONE: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<<<<<<";
const ODD: &str = "<<««&lt; \t\r\n\u{2}\u{200b}\u{202e}abkxz01OI|.:;?ÇÜÖБİıŞƏАВЕКМНОРСТХ۱۲٣Ａ０😀\u{301}";
const KINDS: &[&str] = &["P<", "PR", "V<", "VB", "I<", "AC", "C<", "IR", "PL"];
const STATES: &[&str] = &["AFG", "D<<", "UTO", "XXA", "XXB", "UNO", "AZE", "IRN", "QQQ", "SUN", "ALB"];

/// One damage to a text.
fn damage(text: &mut Vec<char>, random: &mut Random) {
    let at = random.below(text.len() + 1);
    let inside = random.below(text.len());
    match random.below(13) {
        0 => text.insert(at, random.pick(ZONE)),
        1 => text.insert(at, random.pick(ODD)),
        2 if !text.is_empty() => drop(text.remove(inside)),
        3 | 4 if !text.is_empty() => text[inside] = random.pick(ZONE),
        5 if !text.is_empty() => text[inside] = random.pick(ODD),
        6 if text.len() > 1 => {
            let other = random.below(text.len());
            text.swap(inside, other);
        }
        7 => text.truncate(at),
        8 => {
            let mut lines: Vec<Vec<char>> = text.split(|c| *c == '\n').map(<[char]>::to_vec).collect();
            let (from, to) = (random.below(lines.len()), random.below(lines.len()));
            lines.swap(from, to);
            *text = lines.join(&'\n');
        }
        9 => {
            let end = (inside + random.below(60)).min(text.len());
            let copy: Vec<char> = text.get(inside..end).unwrap_or_default().to_vec();
            text.splice(at..at, copy);
        }
        10 => text.retain(|c| *c != '\n'),
        11 => {
            let run = vec![random.pick("<K"); random.below(8)];
            text.splice(at..at, run);
        }
        _ => {
            // A likely misreading.
            if let Some(c) = text.get_mut(inside) {
                let pairs = "O0I1B8S5Z2G6";
                if let Some(n) = pairs.chars().position(|p| p == *c) {
                    *c = pairs.chars().nth(n ^ 1).unwrap_or(*c);
                }
            }
        }
    }
    text.truncate(4_000);
}

/// A zone-shaped text out of nothing.
fn invented(random: &mut Random) -> String {
    let (lines, width) = [(2, 44), (2, 36), (3, 30)][random.below(3)];
    let mut out = Vec::new();
    for n in 0..lines {
        let mut line: String = (0..width).map(|_| random.pick(ZONE)).collect();
        if n == 0 {
            let kind = KINDS[random.below(KINDS.len())];
            line.replace_range(0..5, &format!("{kind}{}", STATES[random.below(STATES.len())]));
        }
        out.push(line);
    }
    out.join("\n")
}

/// A text to read: one of `seeds` damaged, or an invented one.
pub fn text(seeds: &[String], random: &mut Random) -> String {
    let start = match random.below(8) {
        0 => invented(random),
        1 => (0..random.below(200)).map(|_| random.pick(ODD)).collect(),
        2 => {
            let other = seeds[random.below(seeds.len())].clone();
            format!("{other}\n{}", seeds[random.below(seeds.len())])
        }
        _ => seeds[random.below(seeds.len())].clone(),
    };
    let mut text: Vec<char> = start.chars().collect();
    for _ in 0..random.below(6) {
        damage(&mut text, random);
    }
    text.into_iter().collect()
}

fn size(format: MrzFormat) -> (usize, usize) {
    match format {
        MrzFormat::Td1 => (3, 30),
        MrzFormat::Td2 | MrzFormat::MrvB => (2, 36),
        MrzFormat::Td3 | MrzFormat::MrvA => (2, 44),
    }
}

fn with(lines: &[String], line: u32, position: u32, c: char) -> Option<String> {
    let mut lines: Vec<Vec<char>> = lines.iter().map(|l| l.chars().collect()).collect();
    let at = |n: u32| usize::try_from(n).ok()?.checked_sub(1);
    *lines.get_mut(at(line)?)?.get_mut(at(position)?)? = c;
    let lines: Vec<String> = lines.into_iter().map(String::from_iter).collect();
    Some(lines.join("\n"))
}

/// The same content, whatever the notes say of how it was found.
fn same(a: &Mrz, b: &Mrz) -> bool {
    let of = |m: &Mrz| {
        (
            (m.format, m.document_code.clone(), m.issuing_state.clone(), m.document_number.clone()),
            (m.family_name.clone(), m.given_names.clone(), m.names_truncated, m.optional.clone()),
            (m.nationality.clone(), m.birth.clone(), m.sex, m.expiry.clone()),
            (m.checks.clone(), m.lines.clone()),
        )
    };
    of(a) == of(b)
}

/// What is wrong with the reading of a text, if anything is.
pub fn finding(text: &str) -> Result<Option<Mrz>, String> {
    let start = Instant::now();
    let read_once = read(text, TODAY);
    if start.elapsed() > LONGEST {
        return Err(format!("took {:?}", start.elapsed()));
    }
    let Ok(mrz) = read_once else { return Ok(None) };
    if read(text, TODAY).as_ref() != Ok(&mrz) {
        return Err("reads differently the second time".to_owned());
    }
    let (lines, width) = size(mrz.format);
    let zone = |c: char| matches!(c, 'A'..='Z' | '0'..='9' | '<');
    if mrz.lines.len() != lines || !mrz.lines.iter().all(|l| l.len() == width && l.chars().all(zone)) {
        return Err(format!("lines of the wrong size: {:?}", mrz.lines));
    }
    // A zone put in order reads as it did, unless its kind is in doubt.
    let again = read(&mrz.lines.join("\n"), TODAY).map_err(|e| format!("its lines do not read: {e}"))?;
    if mrz.all_ok() && !same(&mrz, &again) {
        return Err(format!("its lines read otherwise:\n{mrz:?}\n{again:?}"));
    }
    dates(&mrz)?;
    suggestions(&mrz)?;
    if mrz.format == MrzFormat::Td3 && mrz.all_ok() {
        rewritten(&mrz)?;
    }
    Ok(Some(mrz))
}

fn dates(mrz: &Mrz) -> Result<(), String> {
    let day = |d: &MrzDate| (d.year.unwrap_or(0), d.month.unwrap_or(1), d.day.unwrap_or(1));
    if day(&mrz.birth) > (TODAY.year, TODAY.month, TODAY.day) {
        return Err(format!("born in the future: {:?}", mrz.birth));
    }
    if mrz.expiry.year.is_some_and(|y| (TODAY.year - y) >= 50 || y > TODAY.year + 50) {
        return Err(format!("expiry out of range: {:?}", mrz.expiry));
    }
    let exists = |d: &MrzDate| match (d.year, d.month, d.day) {
        (Some(y), Some(m), Some(d)) => CivilDate::new(y, m, d).is_ok(),
        _ => true,
    };
    if exists(&mrz.birth) && exists(&mrz.expiry) {
        Ok(())
    } else {
        Err("a date that does not exist".to_owned())
    }
}

/// A repair makes its check right, a confirmed one all of them, and so does what mends the whole zone.
fn suggestions(mrz: &Mrz) -> Result<(), String> {
    for check in &mrz.checks {
        if check.ok != check.repairs.is_empty() && check.ok {
            return Err(format!("a right field with repairs: {check:?}"));
        }
        for repair in &check.repairs {
            let text = with(&mrz.lines, repair.line, repair.position, repair.suggested)
                .ok_or_else(|| format!("outside the zone: {repair:?}"))?;
            let after = read(&text, TODAY).map_err(|e| format!("unreadable after {repair:?}: {e}"))?;
            // Where much is wrong, the changed lines may read better in another order.
            if after.lines.join("\n") != text && !repair.confirmed {
                continue;
            }
            let right = after.check(check.field).is_some_and(|c| c.ok);
            let all = after.checks.iter().all(|c| c.ok);
            if !right || repair.confirmed && !all {
                return Err(format!("{repair:?} does not make {:?} right:\n{text}", check.field));
            }
        }
    }
    if let Some(mended) = &mrz.mended {
        let text = mended.lines.join("\n");
        let after = read(&text, TODAY).map_err(|e| format!("unreadable when mended: {e}"))?;
        if !after.checks.iter().all(|c| c.ok) || mended.changes.is_empty() {
            return Err(format!("mended wrongly:\n{text}"));
        }
    }
    Ok(())
}

/// Written again from its content, a passport reads the same.
fn rewritten(mrz: &Mrz) -> Result<(), String> {
    let day = |d: &MrzDate| match (d.year, d.month, d.day) {
        (None, None, None) => Some(None),
        (Some(y), Some(m), Some(d)) => CivilDate::new(y, m, d).ok().map(Some),
        _ => None,
    };
    let (Some(birth), Some(expiry)) = (day(&mrz.birth), day(&mrz.expiry)) else { return Ok(()) };
    let fields = Td3Fields {
        document_code: mrz.document_code.clone(),
        issuing_state: mrz.issuing_state.clone(),
        family_name: mrz.family_name.clone(),
        given_names: mrz.given_names.clone(),
        document_number: mrz.document_number.clone(),
        nationality: mrz.nationality.clone(),
        birth,
        sex: mrz.sex,
        expiry,
        optional: mrz.optional.clone(),
    };
    let text = write_td3(&fields).join("\n");
    let after = read(&text, TODAY).map_err(|e| format!("unreadable when written: {e}\n{text}"))?;
    let of = |m: &Mrz| {
        let day = |d: &MrzDate| (d.year, d.month, d.day);
        let names = (m.family_name.clone(), m.given_names.clone());
        (names, m.document_number.clone(), m.nationality.clone(), day(&m.birth), day(&m.expiry), m.sex)
    };
    // A name field full to the last character may have been cut; inner fillers of a number stay.
    if !mrz.names_truncated && of(mrz) != of(&after) {
        return Err(format!("written it reads otherwise:\n{:?}\n{text}\n{:?}", of(mrz), of(&after)));
    }
    Ok(())
}
