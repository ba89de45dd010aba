//! What the login service of Linux says to everybody (`org.freedesktop.login1`): the machine goes to sleep, a screen is
//! locked.

use std::rc::Rc;
use webkit2gtk::gio::{DBusConnection, DBusSignalFlags};

const SERVICE: &str = "org.freedesktop.login1";
const SIGNALS: [(&str, &str); 2] =
    [("org.freedesktop.login1.Manager", "PrepareForSleep"), ("org.freedesktop.login1.Session", "Lock")];

/// Locks when the machine is about to sleep, and when its screen is locked.
pub fn lock_on(bus: &DBusConnection, lock: impl Fn() + 'static) {
    let lock = Rc::new(lock);
    for (interface, signal) in SIGNALS {
        let lock = Rc::clone(&lock);
        bus.signal_subscribe(
            Some(SERVICE),
            Some(interface),
            Some(signal),
            None,
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, arguments| {
                // `PrepareForSleep` comes again after waking up, with `false`.
                if arguments.n_children() == 0 || arguments.child_value(0).get() != Some(false) {
                    lock();
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
        io::{BufRead, BufReader},
        process::{Child, Command, Stdio},
        time::{Duration, Instant},
    };
    use webkit2gtk::{
        gio::{Cancellable, DBusCallFlags, DBusConnectionFlags, prelude::*},
        glib::{MainContext, Variant},
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
}
