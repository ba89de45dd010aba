//! What posts write comes to all others.

use super::post::Post;
use super::post::{Hub, authority_of, certify};
use std::thread;

const CANARY: &str = "NÜMUNƏ-CANARY-7319";

fn assert_equal(posts: &[Post]) {
    let first = &posts[0];
    for post in posts {
        assert_eq!(post.vector(), first.vector());
        assert_eq!(post.titles(), first.titles());
        post.assert_sound();
    }
}

#[test]
fn what_three_posts_write_comes_to_all_and_the_hub_reads_none_of_it() {
    let hub = Hub::new();
    let posts = authority_of(3);
    for (post, words) in posts.iter().zip(["Mərkəz", "Astara", "Samur"]) {
        hub.admit(post, words, &["all"]);
    }
    let picture: Vec<u8> = (0..700_000_u32).flat_map(u32::to_le_bytes).collect();
    let small = format!("a face {CANARY}").repeat(50).into_bytes();
    posts[1].write_with(1, CANARY, Some(&picture));
    posts[1].write_with(2, "Sample family", Some(&small));
    posts[2].write(3, "Nümunə");
    // Only an office makes epochs: the others come first, and wait.
    let waits = posts[1].round().unwrap();
    assert_eq!((waits.pushed, posts[1].alarms()), (0, vec![hub::state::Alarm::NoKey]));
    posts[0].round().unwrap();
    for _ in 0..2 {
        // All at once, each in its own thread with its own connection.
        thread::scope(|scope| {
            for post in &posts {
                scope.spawn(move || post.round().unwrap());
            }
        });
    }
    posts.iter().for_each(|post| drop(post.round().unwrap()));
    assert_equal(&posts);
    assert_eq!(posts[0].titles().len(), 3);
    for post in &posts {
        assert_eq!(post.alarms(), []);
        assert_eq!((post.state().waiting, post.state().blobs_in, post.state().blobs_out), (0, 0, 0));
        assert!(post.blob(&picture).is_some_and(|bytes| bytes == picture));
        assert!(post.blob(&small).is_some_and(|bytes| bytes == small));
    }
    // The same field at two posts: both are kept.
    posts[1].write(1, "Astara says");
    posts[2].write(1, "Samur says");
    for _ in 0..2 {
        posts.iter().for_each(|post| drop(post.round().unwrap()));
    }
    assert_equal(&posts);
    let disputed = posts[0].on(|vault| {
        vault.read().row("SELECT count(*) FROM conflict", [], |row| row.get::<_, i64>(0)).unwrap()
    });
    assert_eq!(disputed, Some(1));

    // The picture lies there in pieces, and nothing there holds a word of what was written.
    assert!(hub.rows("blob_chunk") > 5);
    let dump = hub.server.dump();
    for word in [CANARY, "Sample family", "Samur says"] {
        assert!(!contains(&dump, word.as_bytes()), "{word}");
    }
    assert!(!contains(&dump, &picture[4_000..4_064]), "a piece of the picture");
    assert!(
        contains(&dump, "Astara".as_bytes()),
        "what devices are called is not hidden: the search finds it"
    );
    let plain = posts[1]
        .on(|vault| vault.read().rows("SELECT body FROM commit_log", [], |row| row.get::<_, Vec<u8>>(0)));
    assert!(plain.unwrap().iter().any(|body| contains(body, CANARY.as_bytes())), "here it is in clear");

    // Nothing new: nothing goes, nothing comes, nothing is written.
    let before = (hub.rows("batch"), posts[0].vector());
    assert_eq!(posts[0].round().unwrap(), hub::round::Report::default());
    assert_eq!((hub.rows("batch"), posts[0].vector()), before);
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[test]
fn who_comes_later_gets_all_and_one_may_give_what_another_wrote() {
    let hub = Hub::new();
    let posts = authority_of(2);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    posts[0].write(1, "Sample");
    posts[0].round().unwrap();
    // By stick from the border to the office, which gives it to the hub.
    let stick = tempfile::tempdir().unwrap();
    posts[1].write(2, "Nümunə");
    let (device, to) = (posts[1].on(|vault| vault.device(posts[1].now()).unwrap()), posts[0].key());
    let given = posts[1].on(|vault| {
        exchange::bundle::give(vault, &device, &[to], stick.path(), None, posts[1].now()).unwrap()
    });
    let device = posts[0].on(|vault| vault.device(posts[0].now()).unwrap());
    posts[0].on(|vault| {
        let checked = exchange::bundle::check(vault, &device, &given.path).unwrap();
        exchange::bundle::apply(vault, &device, &checked, None, posts[0].now(), |_| {}).unwrap();
    });
    posts[0].round().unwrap();

    let later = Post::new();
    certify(&posts[0], &later);
    hub.admit(&later, "Later", &["all"]);
    later.round().unwrap();
    assert_eq!(later.titles().len(), 0, "its key is sealed to it when the office next comes by");
    posts[0].round().unwrap();
    later.round().unwrap();
    assert_eq!(later.titles().len(), 2);
    assert_equal(&[later, posts.into_iter().next().unwrap()]);
}
