//! A device that knows the cases of its post only, and its offices, through the hub.

use super::{
    access::{connect_as, count, refused},
    post::{Hub, Post, certify, certify_for, waits},
};
use hub::{Error, Trouble, round::Report};
use tokio_postgres::error::SqlState;

const SECRET: &str = "BAK of the office alone";

/// An office, another workstation of it, and a post.
fn three(hub: &Hub) -> [Post; 3] {
    let posts = [Post::new(), Post::new(), Post::new()];
    let [office, desk, border] = &posts;
    office
        .on(|vault| exchange::trust::found(vault, "Nümunə xidməti", "Mərkəz", "Desk 1", super::post::at(0)))
        .unwrap();
    certify(office, desk);
    certify_for(office, border, Some("AST"));
    hub.admit(office, "Mərkəz", &["all"]);
    hub.admit(desk, "Desk 2", &["all"]);
    hub.admit(border, "Astara", &[]);
    posts
}

fn words(post: &Post) -> Vec<String> {
    post.titles().into_iter().map(|(_, title)| title).collect()
}

/// Rounds of all, until nothing goes any more.
fn settle(posts: &[Post]) {
    for _ in 0..8 {
        let reports: Vec<Report> = posts.iter().map(|post| post.round().unwrap()).collect();
        if reports.iter().all(|report| *report == Report::default()) {
            return;
        }
    }
    panic!("they answer each other for ever");
}

#[test]
fn a_post_gets_what_is_its_own_and_gives_what_it_wrote_and_nobody_else_reads_it() {
    let hub = Hub::new();
    let posts = three(&hub);
    let [office, desk, border] = &posts;
    office.write(1, SECRET);
    border.write(2, "AST of the border");
    let picture: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
    border.write_with(3, "AST with a picture", Some(&picture));
    desk.write(4, "AST of the desk");
    let first = border.round().unwrap();
    assert_eq!((first.parcels_out, first.pushed), (1, 0));
    assert!(border.state().by_parcel && border.state().waiting > 0, "until somebody says that it came");
    settle(&posts);
    let own = ["AST of the border", "AST of the desk", "AST with a picture"];
    let sorted = |post: &Post| {
        let mut words = words(post);
        words.sort();
        words
    };
    assert_eq!(sorted(border), own);
    for post in [office, desk] {
        assert_eq!(sorted(post), [&own[..], &[SECRET]].concat());
        assert!(post.blob(&picture).is_some_and(|bytes| bytes == picture));
    }
    for post in &posts {
        assert_eq!(post.vector(), office.vector(), "the commits of all, with what they may know");
        assert_eq!((post.alarms(), post.state().waiting, post.state().blobs_in), (vec![], 0, 0));
        post.assert_sound();
    }

    // Each sees what it is to see, and changes nothing.
    let (of_office, of_border) = (format!("device_{}", office.key()), format!("device_{}", border.key()));
    waits(async {
        let (third, post) = (connect_as(&hub, desk).await, connect_as(&hub, border).await);
        let from = format!("parcel WHERE sender = '{of_office}'");
        assert_eq!(count(&third, &from).await, 0, "what the office gives the post is for the post");
        assert!(count(&post, &from).await > 0);
        for table in ["batch", "blob_chunk", "origin_head"] {
            assert_eq!(count(&post, table).await, 0, "{table} is for whoever knows everything");
        }
        let as_other = format!(
            "INSERT INTO hub.parcel (sender, name, part, parts, recipients, body) \
             VALUES ('{of_office}', decode(repeat('ab', 16), 'hex'), 0, 1, ARRAY['{of_border}'], 'x')"
        );
        assert_eq!(refused(&post, &as_other).await, SqlState::INSUFFICIENT_PRIVILEGE);
    });
    let dump = hub.server.dump();
    for word in [SECRET, own[0], own[1]] {
        assert!(!dump.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
    }
}

#[test]
fn a_parcel_goes_on_where_the_line_was_cut() {
    let hub = Hub::new();
    let posts = three(&hub);
    let [office, _, border] = &posts;
    settle(&posts);
    let picture: Vec<u8> = (0..500_000_u32).flat_map(|number| (number * 7).to_le_bytes()).collect();
    border.write_with(1, "AST with a large picture", Some(&picture));
    let mut failed = 0;
    for step in 0..60 {
        // About one portion at a time, on both sides.
        for post in [border, office] {
            hub.proxy.cut_after(420_000);
            if let Err(error) = post.round() {
                assert_eq!(Trouble::of(&error), Some(Trouble::Unreachable), "{error:?}");
                failed += 1;
            }
        }
        if office.blob(&picture).is_some() {
            break;
        }
        assert!(step < 59, "it never comes");
    }
    assert!(failed > 6, "{failed} rounds were cut: the test means something");
    hub.proxy.cut_after(i64::MAX);
    settle(&posts);
    assert_eq!(words(office), ["AST with a large picture"]);
    posts.iter().for_each(Post::assert_sound);
    // Nothing of it is left beside the case files.
    for post in &posts {
        let left = std::fs::read_dir(post.folder.path().join("parcels")).map_or(0, Iterator::count);
        assert_eq!(left, 0);
    }
}

#[test]
fn what_is_wrong_with_a_parcel_is_said_and_the_next_one_heals_it() {
    let hub = Hub::new();
    let posts = three(&hub);
    let [office, _, border] = &posts;
    border.write(1, "AST first");
    border.round().unwrap();
    // Altered at the hub by whoever runs it.
    hub.server
        .sql("panah", "UPDATE hub.parcel SET body = set_byte(body, 400, (get_byte(body, 400) + 1) % 256)");
    let report = office.round().unwrap();
    assert_eq!((report.parcels_in, words(office).len()), (0, 0));
    let refused = office.on(|vault| {
        let sql = "SELECT count(*) FROM exchange_ledger WHERE kind = 'refused'";
        vault.read().row(sql, [], |row| row.get::<_, i64>(0)).unwrap()
    });
    assert_eq!(refused, Some(1), "once, and not in every round");
    office.round().unwrap();
    border.write(2, "AST second");
    settle(&posts);
    assert_eq!(words(office), ["AST first", "AST second"]);

    // A post that was revoked is shut out; one whose hub was set up before there were parcels is told so.
    hub.server.sql("panah", "ALTER TABLE hub.parcel RENAME TO later");
    let failed = border.round().unwrap_err();
    assert!(matches!(failed, Error::Scoped) && Trouble::of(&failed) == Some(Trouble::Scoped), "{failed:?}");
    office.round().unwrap();
    hub.server.sql("panah", "ALTER TABLE hub.later RENAME TO parcel");
    let name = format!("device_{}", border.key());
    waits(async { hub.owner().await.revoke(&name).await.unwrap() });
    assert_eq!(Trouble::of(&border.round().unwrap_err()), Some(Trouble::KeptOut));
}
