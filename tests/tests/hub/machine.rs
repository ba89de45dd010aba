//! The machine of the hub, set up by what is typed there.

use crate::{
    post::{self, Post},
    proxy::Proxy,
    server::Server,
};
use panah_desk::hub_line;
use serde_json::json;
use std::path::Path;

pub struct Machine {
    pub server: Server,
    pub proxy: Proxy,
}

/// What was printed for one of the two files: the lines that are set in.
fn printed<'t>(text: &'t str, file: &str) -> String {
    let (_, after) = text.split_once(&format!("In {file}")).expect("it says what to write");
    let lines = after.lines().skip(1).take_while(|line| line.starts_with("    "));
    lines.fold(String::new(), |text, line: &'t str| text + line.trim() + "\n")
}

impl Machine {
    pub fn set_up() -> Self {
        let mut server = Server::new();
        server.configure("", "");
        server.start();
        server.sql("postgres", "CREATE DATABASE panah");
        let told = init(&server).unwrap();
        assert_eq!(told.matches("was there").count(), 0, "{told}");
        // What it printed, and nothing else.
        server.kill();
        server.configure(&printed(&told, "postgresql.conf"), &printed(&told, "pg_hba.conf"));
        server.start();
        let proxy = Proxy::to(server.port);
        Self { server, proxy }
    }

    pub fn init(&self) -> Result<String, String> {
        init(&self.server)
    }

    /// What `panah hub` answers.
    pub fn line(&self, arguments: &[&str]) -> Result<String, String> {
        line(arguments)
    }

    /// A desk asks by a file and is answered by one; both sides show the same codes.
    pub fn admit(&self, post: &mut Post, paper: &Path) {
        self.admit_as(post, paper, &[]);
    }

    /// As [`Machine::admit`], for a device that knows the cases of its post only.
    pub fn admit_post(&self, post: &mut Post, paper: &Path) {
        self.admit_as(post, paper, &["--post"]);
    }

    fn admit_as(&self, post: &mut Post, paper: &Path, options: &[&str]) {
        let request = post.ok("exchange.hub_request", json!({ "device": post.name, "folder": paper }));
        let (asked, answer) = (request["path"].as_str().unwrap(), paper.join("hub-answer.json"));
        let (owner, folder) = (self.server.owner(), self.server.certificates().display().to_string());
        let (port, path) = (self.proxy.port.to_string(), answer.display().to_string());
        let words = ["device", "add", &owner, "--ca", &folder, "--host", "127.0.0.1", "--port", &port];
        let told = line(&[&words[..], options, &[asked, &path]].concat()).unwrap();
        assert!(told.contains(request["code"].as_str().unwrap()), "the code of the request: {told}");
        let file = post::content(&json!(answer));
        let seen = post.ok("exchange.hub_look", json!({ "file": file }));
        assert!(told.contains(seen["code"].as_str().unwrap()), "the code of the hub: {told}");
        post.ok("exchange.hub_join", json!({ "file": file }));
    }

    /// What a device is called at the hub.
    pub fn device(&self, words: &str) -> String {
        let known = line(&["device", "list", &self.server.owner()]).unwrap();
        let found = known.lines().find(|line| line.ends_with(words)).expect("it is known there");
        found.split_whitespace().next().unwrap().to_owned()
    }

    pub fn rows(&self, table: &str) -> i64 {
        self.server.sql("panah", &format!("SELECT count(*) FROM hub.{table}")).parse().unwrap()
    }
}

fn init(server: &Server) -> Result<String, String> {
    let (owner, folder) = (server.owner(), server.certificates().display().to_string());
    line(&["init", &owner, "--ca", &folder, "--host", "127.0.0.1", "--host", "localhost"])
}

fn line(arguments: &[&str]) -> Result<String, String> {
    let arguments: Vec<String> = arguments.iter().map(|word| (*word).to_owned()).collect();
    match hub_line::command(&arguments, post::now()) {
        (text, 0) => Ok(text),
        (text, _) => Err(text),
    }
}
