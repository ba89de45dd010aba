//! `panah hub`: what IT does at the machine of the hub. No office needs to be open.

use chrono::{DateTime, Utc};
use hub::{
    ALL, Error, Result,
    setup::{Answer, Request, authority::Authority, database::Owner},
};
use std::{fmt::Write as _, fs, path::PathBuf};

const USAGE: &str = "\
panah hub init CONNECTION --ca FOLDER --host NAME [--host NAME]...
panah hub device add CONNECTION --ca FOLDER --host NAME [--port PORT] [--post | --scope SCOPE...] REQUEST ANSWER
panah hub device revoke CONNECTION NAME
panah hub device list CONNECTION

CONNECTION is how the owner of the database connects on its own machine, as libpq reads it:
    \"host=/var/run/postgresql user=postgres dbname=panah\"
FOLDER keeps the authority that certifies the hub and its devices. Who has it lets devices in.
NAME is by which the devices reach the hub; it stands on its certificate.
--post is for a device that knows the cases of its post only: it exchanges parcels with its offices and sees nothing else.
REQUEST is the file that a device wrote under Exchange, Hub; ANSWER is written for it.
Everything may be run again: what is there stays.
";

/// What was said on the command line after `hub`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    words: Vec<String>,
    folder: Option<PathBuf>,
    hosts: Vec<String>,
    scopes: Vec<String>,
    port: Option<u16>,
    is_post: bool,
}

fn asked(arguments: &[String]) -> std::result::Result<Asked, String> {
    let mut asked = Asked::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().cloned().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--ca" => asked.folder = Some(PathBuf::from(value()?)),
            "--host" => asked.hosts.push(value()?),
            "--scope" => asked.scopes.push(value()?),
            "--post" => asked.is_post = true,
            "--port" => asked.port = Some(value()?.parse().map_err(|_| "--port needs a number".to_owned())?),
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            word => asked.words.push(word.to_owned()),
        }
    }
    Ok(asked)
}

/// Runs the command. Answers what to print, and the code to end with.
#[must_use]
pub fn command(arguments: &[String], now: DateTime<Utc>) -> (String, u8) {
    let wrong = |message: &str| (format!("{message}\n\n{USAGE}"), 2);
    let asked = match asked(arguments) {
        Ok(asked) => asked,
        Err(message) => return wrong(&message),
    };
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
        return ("the machine gives no resources\n".to_owned(), 1);
    };
    let words: Vec<&str> = asked.words.iter().map(String::as_str).collect();
    let done = runtime.block_on(async {
        match words.as_slice() {
            ["init", connection] => Some(init(connection, &asked, now).await),
            ["device", "add", connection, request, answer] => {
                Some(add(connection, (request, answer), &asked, now).await)
            }
            ["device", "revoke", connection, name] => Some(revoke(connection, name).await),
            ["device", "list", connection] => Some(list(connection).await),
            _ => None,
        }
    });
    match done {
        None => wrong("what is to be done?"),
        Some(Ok(text)) => (text, 0),
        Some(Err(error)) => (format!("{}\n", said(&error)), 1),
    }
}

/// The whole of an error: the database keeps what matters behind it.
fn said(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        let more = error.to_string();
        if !text.contains(&more) {
            text.push_str(": ");
            text.push_str(&more);
        }
        source = error.source();
    }
    text
}

fn authority(asked: &Asked, now: DateTime<Utc>) -> Result<(Authority, bool)> {
    let folder = asked.folder.as_ref().ok_or_else(|| Error::Unfit("--ca FOLDER is missing".to_owned()))?;
    Authority::open(folder, now)
}

async fn init(connection: &str, asked: &Asked, now: DateTime<Utc>) -> Result<String> {
    if asked.hosts.is_empty() {
        return Err(Error::Unfit("--host NAME is missing".to_owned()));
    }
    let (authority, is_new) = authority(asked, now)?;
    let has_server = authority.server(&asked.hosts, now)?;
    let made = Owner::connect(connection).await?.init().await?;
    let folder = asked.folder.clone().unwrap_or_default();
    let folder = folder.canonicalize().unwrap_or(folder);
    let file = |name: &str| folder.join(name).display().to_string();
    let is = |made: bool| if made { "made" } else { "was there" };
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _infallible = write!(
        text,
        "authority       {} in {}\n\
         its code        {}\n\
         certificate     {}\n\
         roles, tables   {}\n\n\
         In postgresql.conf (the server must be able to read the files; the key belongs to its user, mode 0600):\n\
         \x20   ssl = on\n    ssl_min_protocol_version = 'TLSv1.3'\n    ssl_ca_file = '{}'\n    ssl_cert_file = '{}'\n    ssl_key_file = '{}'\n\n\
         In pg_hba.conf, and no other line that begins with host:\n\
         \x20   hostssl {} +panah_device all cert\n",
        is(is_new),
        folder.display(),
        authority.code()?,
        is(has_server),
        is(made),
        file("authority.pem"),
        file("server.pem"),
        file("server.key"),
        database(connection),
    );
    Ok(text)
}

/// The database that a connection names.
fn database(connection: &str) -> String {
    let named = connection.split_whitespace().find_map(|word| word.strip_prefix("dbname="));
    named.unwrap_or("panah").trim_matches('\'').to_owned()
}

async fn add(
    connection: &str,
    (request, answer): (&str, &str),
    asked: &Asked,
    now: DateTime<Utc>,
) -> Result<String> {
    let Some(host) = asked.hosts.first() else {
        return Err(Error::Unfit("--host NAME is missing".to_owned()));
    };
    let failed = |path: &str| {
        let path = PathBuf::from(path);
        move |source| Error::Io { path, source }
    };
    let request = Request::read(&fs::read(request).map_err(failed(request))?)?;
    let (authority, _) = authority(asked, now)?;
    if asked.is_post && !asked.scopes.is_empty() {
        return Err(Error::Unfit("--post and --scope exclude each other".to_owned()));
    }
    let everything = || vec![ALL.to_owned()];
    let scopes = match asked.scopes.as_slice() {
        [] if asked.is_post => Vec::new(),
        [] => everything(),
        some => some.to_vec(),
    };
    Owner::connect(connection).await?.add(&request, &scopes).await?;
    let certificate = authority.certify(&request.name(), &*request.key()?, now)?;
    let scope = scopes.first().map_or(ALL, String::as_str);
    let place = (host.as_str(), asked.port.unwrap_or(5432), database(connection));
    let written = Answer::new((place.0, place.1, &place.2), scope, authority.pem()?, certificate).bytes()?;
    fs::write(answer, written).map_err(failed(answer))?;
    Ok(format!(
        "{} ({})\nits code        {}   compare it with the one that the device shows\nthe hub's code  {}   the device shows it, too\nanswer          {answer}\n",
        request.name(),
        request.words,
        request.code(),
        authority.code()?,
    ))
}

async fn revoke(connection: &str, name: &str) -> Result<String> {
    Owner::connect(connection).await?.revoke(name).await?;
    Ok(format!(
        "{name} is kept out. Revoke it also at an office, under Exchange: only then a new key is made without it.\n"
    ))
}

async fn list(connection: &str) -> Result<String> {
    let mut text = String::new();
    for known in Owner::connect(connection).await?.devices().await? {
        let state = if known.revoked { "revoked" } else { "let in" };
        let scopes = if known.scopes.is_empty() { "post".to_owned() } else { known.scopes.join(",") };
        // Writing to a String cannot fail.
        let _infallible = writeln!(text, "{}  {:8}  {}  {}", known.name, state, scopes, known.words);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn what_is_said_on_the_line() {
        let said = asked(&words("init host=/run --ca /ca --host hub.example --host 10.0.0.1")).unwrap();
        assert_eq!(said.hosts, ["hub.example", "10.0.0.1"]);
        assert_eq!((said.words.len(), said.folder), (2, Some(PathBuf::from("/ca"))));
        for wrong in ["init x --ca", "init x --port many", "init x --what y"] {
            assert!(asked(&words(wrong)).is_err(), "{wrong}");
        }
        assert_eq!(command(&words("what"), DateTime::UNIX_EPOCH).1, 2);
        assert_eq!(database("host=/run dbname=panah_hub user=x"), "panah_hub");
        assert_eq!(database("host=/run"), "panah");
    }
}
