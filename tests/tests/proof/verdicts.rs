//! Every answer that a check can give.

use crate::{certificate, keys, letter, rewritten};
use casework::verify::{self, Difference, Obstacle, State, verify};
use panah_tests::office::Office;

#[test]
fn what_was_issued_is_genuine_and_says_what_it_is() {
    let mut office = Office::new();
    let bytes = letter(&mut office);
    let keys = keys(&mut office);
    let verdict = verify(&bytes, &keys);
    assert_eq!(verdict.state, State::Genuine, "{verdict:?}");
    let facts = verdict.facts.unwrap();
    assert_eq!((facts.kind.as_str(), facts.outcomes.as_slice()), ("refusal", &["refused".to_owned()][..]));
    assert_eq!(facts.number, format!("{}/1", facts.case));
    assert_eq!(facts.holder, "Zahra Namuna");
    assert_eq!(facts.day, "2026-11-25".parse().ok());
    let key = verdict.key.unwrap();
    assert_eq!((key.office.as_str(), key.post.as_str()), ("Sınaq idarəsi", "BLK"));
    assert!(!verdict.compare && verdict.differences.is_empty());
    // The office itself knows more.
    let here = verify::at_desk(office.desk(), &bytes).unwrap();
    assert_eq!((here.state, here.issued_here, here.log_agrees), (State::Genuine, Some(true), Some(true)));
}

/// Other programs may store, send and write a letter anew without saying anything else by it.
#[test]
fn a_file_that_was_only_written_anew_is_told_as_such() {
    let mut office = Office::new();
    let mut files = certificate(&mut office, 1);
    files.push(letter(&mut office));
    let keys = keys(&mut office);
    for bytes in &files {
        for arguments in [
            &["--linearize"][..],
            &["--object-streams=generate"],
            &["--stream-data=uncompress"],
            &["--object-streams=disable", "--stream-data=compress"],
            &["--recompress-flate", "--compression-level=9"],
        ] {
            let verdict = verify(&rewritten(bytes, arguments), &keys);
            assert_eq!(verdict.state, State::Rewritten, "{arguments:?}: {verdict:?}");
        }
        let longer = [bytes.as_slice(), b"\n\n"].concat();
        assert_eq!(verify(&longer, &keys).state, State::Rewritten);
    }
}

#[test]
fn the_code_alone_is_to_be_compared() {
    let mut office = Office::new();
    let bytes = letter(&mut office);
    let keys = keys(&mut office);
    let code = panah_tests::pdf::codes(&bytes).remove(0);
    for typed in [code.clone(), code.to_lowercase(), format!("  {code}\r\n"), code.replace(':', " ")] {
        let verdict = verify(typed.as_bytes(), &keys);
        assert_eq!((verdict.state, verdict.compare), (State::CodeGenuine, true));
        assert_eq!(verdict.facts.unwrap().holder, "Zahra Namuna");
    }
    // Each sign of it counts.
    for at in 7..code.len() {
        let mut typed = code.clone().into_bytes();
        typed[at] = if typed[at] == b'A' { b'B' } else { b'A' };
        let verdict = verify(&typed, &keys);
        assert!(!verdict.is_good(), "sign {at}: {verdict:?}");
    }
    for (typed, obstacle) in
        [(&code[..code.len() - 9], Obstacle::BrokenCode), ("PANAH2:AAAA", Obstacle::NewerCode)]
    {
        let verdict = verify(typed.as_bytes(), &keys);
        assert_eq!((verdict.state, verdict.obstacle), (State::Unreadable, Some(obstacle)));
    }
}

#[test]
fn what_took_its_place_is_told() {
    let mut office = Office::new();
    let [first, second] = certificate(&mut office, 2).try_into().unwrap();
    let verdict = verify::at_desk(office.desk(), &first).unwrap();
    assert_eq!(verdict.state, State::Superseded);
    let number = verify::at_desk(office.desk(), &second).unwrap().facts.unwrap().number;
    assert_eq!(verdict.successor.unwrap().number, Some(number));
    assert_eq!(verify::at_desk(office.desk(), &second).unwrap().state, State::Genuine);
    // Whoever only has the keys cannot know.
    assert_eq!(verify(&first, &keys(&mut office)).state, State::Genuine);
}

#[test]
fn what_is_no_letter_is_told_apart() {
    let mut office = Office::new();
    let bytes = letter(&mut office);
    let keys = keys(&mut office);
    let picture = casework::demonstration::silhouette(0, false);
    for (evidence, state, obstacle) in [
        (&b""[..], State::Foreign, None),
        (b"https://example.org/letter", State::Foreign, None),
        (&picture, State::Unreadable, Some(Obstacle::NoCode)),
        (&picture[..picture.len() / 8], State::Unreadable, Some(Obstacle::BrokenPicture)),
        (b"\x89PNG\r\n\x1a\n\xff\xff", State::Unreadable, Some(Obstacle::BrokenPicture)),
        (&bytes[..bytes.len() / 2], State::Unreadable, Some(Obstacle::BrokenFile)),
        (b"%PDF-1.7", State::Unreadable, Some(Obstacle::BrokenFile)),
    ] {
        let verdict = verify(evidence, &keys);
        assert_eq!((verdict.state, verdict.obstacle), (state, obstacle), "{} bytes", evidence.len());
    }
}

/// A draft looks like a letter and is none.
#[test]
fn a_draft_is_not_sealed() {
    let mut office = Office::new();
    let case = office.decided(|case| {
        panah_tests::office::decision(case, casework::profile::OutcomeCode::Refused, &[("az", "Səbəb.")])
    });
    let form = casework::letter::PreviewForm {
        application: case.application,
        language: letters::Lang::Az,
        summary: None,
        hand_over: None,
        draft: None,
        letter: None,
        about: None,
        corrects: None,
    };
    let preview = office
        .run("leyla", |desk, acting, now| casework::letter::preview(desk, &acting.permit()?, &form, now))
        .unwrap();
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, preview.pdf).unwrap();
    assert_eq!(verify(&bytes, &keys(&mut office)).state, State::Unsealed);
}

#[test]
fn a_seal_of_another_letter_does_not_fit() {
    let mut office = Office::new();
    let (mine, yours) = (letter(&mut office), certificate(&mut office, 1).remove(0));
    let keys = keys(&mut office);
    let [mut mine, yours] = [mine, yours].map(|bytes| lopdf::Document::load_mem(&bytes).unwrap());
    let seal = |file: &lopdf::Document| {
        let catalog = file.catalog().unwrap();
        let piece = catalog.get(b"PieceInfo").and_then(|o| o.as_dict()).unwrap();
        let data = piece.get(b"Panah").and_then(|o| o.as_dict()).unwrap().get(b"Private").unwrap();
        data.as_reference().unwrap()
    };
    let theirs = yours.get_object(seal(&yours)).unwrap().clone();
    let place = seal(&mine);
    mine.objects.insert(place, theirs);
    let mut bytes = Vec::new();
    mine.save_to(&mut bytes).unwrap();
    let verdict = verify(&bytes, &keys);
    assert_eq!(verdict.state, State::Altered, "{verdict:?}");
    assert!(
        verdict
            .differences
            .iter()
            .any(|one| matches!(one, Difference::PageCount { .. } | Difference::Words { .. }))
    );
}
