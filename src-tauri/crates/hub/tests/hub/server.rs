//! A real PostgreSQL in a temporary folder, for the time of one test.

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// The newest PostgreSQL of this machine.
///
/// # Panics
/// When there is none: a test that is passed over in silence proves nothing.
fn programs() -> PathBuf {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let version = path.file_name()?.to_str()?.parse().ok()?;
            path.join("bin/initdb").exists().then(|| (version, path.join("bin")))
        })
        .collect();
    found.sort();
    let (version, newest) = found.pop().expect(
        "there is no PostgreSQL under /usr/lib/postgresql: `cargo xtask test` installs it, or `apt-get install postgresql`",
    );
    assert!(version >= 15, "PostgreSQL 15 or newer is needed, and {version} is here");
    newest
}

pub struct Server {
    folder: TempDir,
    programs: PathBuf,
    pub port: u16,
    runs: bool,
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").unwrap().uid() == 0
}

impl Server {
    /// A server that was never started, with its certificates to come into `certificates()`.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = Self { folder, programs: programs(), port, runs: false };
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(server.folder.path()));
        }
        let data = server.data();
        run(server.program("initdb").args(["-D", text(&data), "-U", "postgres", "-A", "trust", "--no-sync"]));
        server
    }

    /// PostgreSQL refuses to run as root.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir("/");
        command
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn certificates(&self) -> PathBuf {
        self.folder.path().join("certificates")
    }

    /// What the README says to write into the two files.
    pub fn configure(&self, conf: &str, access: &str) {
        let data = self.data();
        let own = format!(
            "listen_addresses = '127.0.0.1'\nport = {}\nunix_socket_directories = '{}'\n",
            self.port,
            text(self.folder.path())
        );
        let before = fs::read_to_string(data.join("postgresql.conf")).unwrap();
        fs::write(data.join("postgresql.conf"), format!("{before}\n{own}{conf}")).unwrap();
        fs::write(data.join("pg_hba.conf"), format!("local all postgres trust\n{access}")).unwrap();
        if is_root() && self.certificates().exists() {
            run(Command::new("chown").args(["-R", "postgres"]).arg(self.certificates()));
        }
    }

    pub fn start(&mut self) {
        let (data, log) = (self.data(), self.folder.path().join("log"));
        run(self.program("pg_ctl").args(["-D", text(&data), "-l", text(&log), "-w", "-t", "60", "start"]));
        self.runs = true;
    }

    /// As when its machine loses power.
    pub fn kill(&mut self) {
        let data = self.data();
        run(self.program("pg_ctl").args(["-D", text(&data), "-m", "immediate", "-w", "stop"]));
        self.runs = false;
    }

    /// How its owner connects, on its machine.
    pub fn owner(&self) -> String {
        format!("host={} port={} user=postgres dbname=panah", text(self.folder.path()), self.port)
    }

    /// All that lies in the database, bytes as they are: its files, once everything was written to them.
    pub fn dump(&self) -> Vec<u8> {
        self.sql("panah", "CHECKPOINT");
        let base = self.data().join("base");
        let mut bytes = Vec::new();
        for database in fs::read_dir(base).unwrap() {
            for file in fs::read_dir(database.unwrap().path()).unwrap() {
                bytes.extend(fs::read(file.unwrap().path()).unwrap());
            }
        }
        bytes
    }

    /// A statement as its owner; what it prints.
    pub fn sql(&self, database: &str, sql: &str) -> String {
        let (folder, port) = (self.folder.path().to_owned(), self.port.to_string());
        run(self.program("psql").args(["-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-U", "postgres"]).args([
            "-h",
            text(&folder),
            "-p",
            &port,
            "-d",
            database,
            "-c",
            sql,
        ]))
        .trim()
        .to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.runs {
            let data = self.data();
            let _stopped =
                self.program("pg_ctl").args(["-D", text(&data), "-m", "immediate", "stop"]).output();
        }
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}\n{out}{err}");
    out.into_owned()
}
