//! A bad line: it passes bytes on slowly, and cuts after so many.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

pub struct Proxy {
    pub port: u16,
    left: Arc<AtomicI64>,
    delay: Arc<AtomicU64>,
}

impl Proxy {
    pub fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Self {
            port: listener.local_addr().unwrap().port(),
            left: Arc::new(AtomicI64::new(i64::MAX)),
            delay: Arc::default(),
        };
        let (left, delay) = (Arc::clone(&proxy.left), Arc::clone(&proxy.delay));
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let Ok(server) = TcpStream::connect(("127.0.0.1", port)) else { continue };
                pass(&client, &server, &left, &delay);
                pass(&server, &client, &left, &delay);
            }
        });
        proxy
    }

    /// Lets so many bytes through from now on, in both directions together, and then cuts.
    pub fn cut_after(&self, bytes: i64) {
        self.left.store(bytes, Ordering::SeqCst);
    }

    pub fn delay(&self, millis: u64) {
        self.delay.store(millis, Ordering::SeqCst);
    }
}

fn pass(from: &TcpStream, to: &TcpStream, left: &Arc<AtomicI64>, delay: &Arc<AtomicU64>) {
    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
    let (left, delay) = (Arc::clone(left), Arc::clone(delay));
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(read) = from.read(&mut bytes) {
            thread::sleep(Duration::from_millis(delay.load(Ordering::SeqCst)));
            let many = i64::try_from(read).unwrap();
            let before = left.fetch_sub(many, Ordering::SeqCst);
            let fits = usize::try_from(before.clamp(0, many)).unwrap();
            if read == 0 || to.write_all(&bytes[..fits]).is_err() || fits < read {
                break;
            }
        }
        let (_gone, _too) = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
    });
}
