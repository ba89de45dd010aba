//! What the login service of Linux says to everybody (`org.freedesktop.login1`): the machine goes to sleep, a screen is
//! locked. It is asked to wait with the sleep until the desk is locked: what sleeps keeps its memory, and the key in it.

use std::{cell::RefCell, rc::Rc};
use webkit2gtk::{
    gio::{Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, UnixFDList},
    glib::{ToVariant, VariantTy},
};

const SERVICE: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SIGNALS: [(&str, &str); 2] = [(MANAGER, "PrepareForSleep"), ("org.freedesktop.login1.Session", "Lock")];
/// Milliseconds within which the service answers, or the machine sleeps when it likes.
const PATIENCE: i32 = 2_000;

/// Makes the machine wait with its sleep: as long as this is kept, and five seconds at most.
struct Wait(#[allow(dead_code, reason = "closed by being dropped")] UnixFDList);

impl Wait {
    /// None where the service does not know of it.
    fn ask(bus: &DBusConnection) -> Option<Self> {
        let asked = bus.call_with_unix_fd_list_sync(
            Some(SERVICE),
            "/org/freedesktop/login1",
            MANAGER,
            "Inhibit",
            Some(&("sleep", "Panah", "The case file is closed first", "delay").to_variant()),
            VariantTy::new("(h)").ok(),
            DBusCallFlags::NONE,
            PATIENCE,
            None::<&UnixFDList>,
            None::<&Cancellable>,
        );
        asked.ok().map(|(_, kept)| Self(kept))
    }
}

/// Locks when the machine is about to sleep, before it does, and when its screen is locked.
pub fn lock_on(bus: &DBusConnection, lock: impl Fn() + 'static) {
    let lock = Rc::new(lock);
    let wait = Rc::new(RefCell::new(Wait::ask(bus)));
    for (interface, signal) in SIGNALS {
        let (lock, wait) = (Rc::clone(&lock), Rc::clone(&wait));
        bus.signal_subscribe(
            Some(SERVICE),
            Some(interface),
            Some(signal),
            None,
            None,
            DBusSignalFlags::NONE,
            move |bus, _, _, _, _, arguments| {
                let sleeps = (arguments.n_children() > 0).then(|| arguments.child_value(0).get()).flatten();
                // `PrepareForSleep` comes again after waking up, with `false`.
                if sleeps == Some(false) {
                    wait.replace(Wait::ask(bus));
                    return;
                }
                lock();
                if sleeps == Some(true) {
                    wait.replace(None);
                }
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        cell::Cell,
        io::{BufRead, BufReader, Read, pipe},
        process::{Child, Command, Stdio},
        sync::{Mutex, mpsc},
        thread,
        time::{Duration, Instant},
    };
    use webkit2gtk::{
        gio::{DBusConnectionFlags, DBusNodeInfo},
        glib::{MainContext, Variant, variant::Handle},
    };

    /// A message bus of its own, with nobody on it.
    struct Bus(Child, String);

    impl Bus {
        /// None where this machine has no such program.
        fn start() -> Option<Self> {
            let mut daemon = Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()?;
            let mut address = String::new();
            BufReader::new(daemon.stdout.take()?).read_line(&mut address).ok()?;
            Some(Self(daemon, address.trim().to_owned()))
        }

        fn connect(&self) -> DBusConnection {
            let flags =
                DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
            DBusConnection::for_address_sync(&self.1, flags, None, None::<&Cancellable>).unwrap()
        }
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _gone = self.0.kill().and_then(|()| self.0.wait());
        }
    }

    /// Takes the name of a service.
    fn pose(bus: &DBusConnection, name: &str) {
        bus.call_sync(
            Some("org.freedesktop.DBus"),
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
            "RequestName",
            Some(&(name, 0_u32).to_variant()),
            None,
            DBusCallFlags::NONE,
            1_000,
            None::<&Cancellable>,
        )
        .unwrap();
    }

    fn say(bus: &DBusConnection, (interface, signal): (&str, &str), arguments: Option<&Variant>) {
        bus.emit_signal(None, "/org/freedesktop/login1", interface, signal, arguments).unwrap();
        bus.flush_sync(None::<&Cancellable>).unwrap();
    }

    #[test]
    fn going_to_sleep_and_locking_the_screen_lock_the_desk_and_waking_up_does_not() {
        let Some(bus) = Bus::start() else { return };
        let context = MainContext::default();
        let _own = context.acquire().unwrap();
        let (desk, login, stranger) = (bus.connect(), bus.connect(), bus.connect());
        let locks = Rc::new(Cell::new(0));
        let counted = Rc::clone(&locks);
        lock_on(&desk, move || counted.set(counted.get() + 1));
        pose(&login, SERVICE);
        pose(&stranger, "org.example.Stranger");
        let [sleep, screen] = SIGNALS;
        let (going, back) = ((true,).to_variant(), (false,).to_variant());
        let wait = |wanted: i32| {
            let until = Instant::now() + Duration::from_millis(1_500);
            while locks.get() != wanted && Instant::now() < until {
                context.iteration(false);
            }
            // Nothing more comes after it.
            let quiet = Instant::now() + Duration::from_millis(100);
            while Instant::now() < quiet {
                context.iteration(false);
            }
            locks.get()
        };
        say(&login, sleep, Some(&going));
        assert_eq!(wait(1), 1, "before sleeping");
        say(&login, sleep, Some(&back));
        assert_eq!(wait(1), 1, "waking up locks nothing: it is locked");
        say(&login, screen, None);
        assert_eq!(wait(2), 2, "a locked screen");
        say(&login, (sleep.0, "Unlock"), None);
        say(&stranger, sleep, Some(&going));
        assert_eq!(wait(2), 2, "other signals, and whoever only says that they are the login service");
    }
    /// A login service that answers who asks it to wait, and says what it is told to. Tells whenever it need not wait.
    fn service(address: &str, ready: &mpsc::Sender<()>, free: mpsc::Sender<()>, says: &mpsc::Receiver<bool>) {
        let flags = DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
        let context = MainContext::new();
        let run = || {
            let bus = DBusConnection::for_address_sync(address, flags, None, None::<&Cancellable>).unwrap();
            let node = "<node><interface name='org.freedesktop.login1.Manager'><method name='Inhibit'>\
                 <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>\
                 <arg type='s' direction='in'/><arg type='h' direction='out'/></method></interface></node>";
            let node = DBusNodeInfo::for_xml(node).unwrap();
            let free = Mutex::new(free);
            let registered = bus.register_object(
                "/org/freedesktop/login1",
                &node.lookup_interface(MANAGER).unwrap(),
                move |_, _, _, _, _, asked, answer| {
                    let (what, _, _, mode): (String, String, String, String) = asked.get().unwrap();
                    assert_eq!((what.as_str(), mode.as_str()), ("sleep", "delay"));
                    let (mut kept, given) = pipe().unwrap();
                    let free = free.lock().unwrap().clone();
                    thread::spawn(move || {
                        let _end = kept.read(&mut [0]);
                        let _nobody = free.send(());
                    });
                    let given = UnixFDList::from_array([std::os::fd::OwnedFd::from(given)]);
                    let handle = (Handle(0),).to_variant();
                    answer.return_value_with_unix_fd_list(Some(&handle), Some(&given));
                },
                |_, _, _, _, _| ().to_variant(),
                |_, _, _, _, _, _| false,
            );
            registered.unwrap();
            pose(&bus, SERVICE);
            ready.send(()).unwrap();
            loop {
                context.iteration(false);
                match says.try_recv() {
                    Ok(sleeps) => say(&bus, SIGNALS[0], Some(&(sleeps,).to_variant())),
                    Err(mpsc::TryRecvError::Empty) => thread::sleep(Duration::from_millis(2)),
                    Err(mpsc::TryRecvError::Disconnected) => return,
                }
            }
        };
        context.with_thread_default(run).unwrap();
    }

    #[test]
    fn the_machine_sleeps_when_the_desk_is_locked_and_not_before() {
        let Some(bus) = Bus::start() else { return };
        let ((ready, is_ready), (free, is_free), (says, said)) =
            (mpsc::channel(), mpsc::channel(), mpsc::channel());
        let address = bus.1.clone();
        let login = thread::spawn(move || service(&address, &ready, free, &said));
        is_ready.recv_timeout(Duration::from_secs(5)).unwrap();
        let context = MainContext::new();
        let run = || {
            let desk = bus.connect();
            let locked = Rc::new(Cell::new(0));
            let (seen, waits) = (Rc::clone(&locked), Rc::new(is_free));
            let still = Rc::clone(&waits);
            lock_on(&desk, move || {
                assert!(still.try_recv().is_err(), "it waits until the key is gone");
                seen.set(seen.get() + 1);
            });
            let until_free = || {
                let until = Instant::now() + Duration::from_secs(5);
                while Instant::now() < until {
                    context.iteration(false);
                    if waits.recv_timeout(Duration::from_millis(2)).is_ok() {
                        return true;
                    }
                }
                false
            };
            for round in 1..=2 {
                says.send(true).unwrap();
                assert!(until_free(), "it sleeps, round {round}");
                assert_eq!(locked.get(), round);
                // Awake again, the next sleep waits as well.
                says.send(false).unwrap();
            }
        };
        context.with_thread_default(run).unwrap();
        drop(says);
        login.join().unwrap();
    }
}
