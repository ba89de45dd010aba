//! The office: languages, days, posts, names.

use super::{Checked, Profile, codes, complete};
use crate::profile::fault::Fault;
use chrono::Datelike;
use std::collections::BTreeSet;

pub(super) fn check(profile: &Profile) -> Checked {
    if profile.version == 0 {
        return Err(Fault::new("version", "versions are counted from 1"));
    }
    if profile.code.is_empty() || !profile.code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(Fault::new("code", format!("{:?} is not made of small letters", profile.code)));
    }
    languages(profile)?;
    if profile.utc_offset_minutes.abs() > 14 * 60 || profile.utc_offset_minutes % 15 != 0 {
        let rule = format!("{} is the time of no country", profile.utc_offset_minutes);
        return Err(Fault::new("utc-offset-minutes", rule));
    }
    days(profile)?;
    let authority = &profile.authority;
    for (at, words) in [
        ("authority.name", &authority.name),
        ("authority.department", &authority.department),
        ("authority.address", &authority.address),
    ] {
        complete(profile, at, words)?;
    }
    posts(profile)
}

fn languages(profile: &Profile) -> Checked {
    if profile.languages.is_empty() {
        return Err(Fault::new("languages", "no language of letters is named"));
    }
    let mut seen = BTreeSet::new();
    let lists =
        [("languages", &profile.languages), ("beside", &profile.beside), ("summaries", &profile.summaries)];
    for (list, langs) in lists {
        for (place, lang) in langs.iter().enumerate() {
            if !seen.insert(*lang) {
                return Err(Fault::new(format!("{list}.{place}"), format!("{} stands twice", lang.tag())));
            }
        }
    }
    let mut speakers = BTreeSet::new();
    for (lang, tags) in &profile.addressed {
        let at = format!("addressed.{}", lang.tag());
        if !profile.letter_languages().any(|one| one == *lang) {
            return Err(Fault::new(at, "nobody is addressed in a language that has no letters"));
        }
        for (place, tag) in tags.iter().enumerate() {
            if !speakers.insert(tag) {
                return Err(Fault::new(
                    format!("{at}.{place}"),
                    format!("{tag:?} is addressed in two languages"),
                ));
            }
        }
    }
    Ok(())
}

fn days(profile: &Profile) -> Checked {
    let mut rest = BTreeSet::new();
    for (place, day) in profile.weekend.iter().enumerate() {
        let at = format!("weekend.{place}");
        if !(1..=7).contains(day) {
            return Err(Fault::new(at, format!("{day} is no day of the week: Monday is 1, Sunday is 7")));
        }
        if !rest.insert(*day) {
            return Err(Fault::new(at, format!("{day} stands twice")));
        }
    }
    if rest.len() == 7 {
        return Err(Fault::new("weekend", "no working day is left"));
    }
    let mut last = None;
    for (place, day) in profile.holidays.iter().enumerate() {
        let at = format!("holidays.{place}");
        if !(2000..=2100).contains(&day.year()) {
            return Err(Fault::new(at, format!("{day} is in no year that this profile is for")));
        }
        if last.is_some_and(|last| last >= *day) {
            return Err(Fault::new(at, format!("{day} stands twice or out of order")));
        }
        last = Some(*day);
    }
    Ok(())
}

fn posts(profile: &Profile) -> Checked {
    if profile.posts.is_empty() {
        return Err(Fault::new("posts", "no post takes applications"));
    }
    codes("posts", "code", profile.posts.iter().map(|post| post.code.as_str()))?;
    for (place, post) in profile.posts.iter().enumerate() {
        if post.code.len() != 3 || !post.code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let rule = format!("the code {:?} is not three capital letters", post.code);
            return Err(Fault::new(format!("posts.{place}.code"), rule));
        }
        complete(profile, &format!("posts.{place}.name"), &post.name)?;
    }
    Ok(())
}
